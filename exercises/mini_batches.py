"""Section 3: shuffling and cutting into mini-batches."""

import random
from functools import lru_cache

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.rules import Procedure, Returned
from checking.slips import Slip
from exercises.common import given_case
from exercises.mini_batch_choices import CHOICES
from exercises.mini_batch_facts import facts


@lru_cache(maxsize=4096)
def _order(choice, m, seed):
    rng = np.random.RandomState(seed)
    match choice:
        case "as it came" | "rows":
            return np.arange(m)
        case "seed ignored":
            return np.random.RandomState(0).permutation(m)
        case "seed 42":
            return np.random.RandomState(42).permutation(m)
        case "seed one more":
            return np.random.RandomState(seed + 1).permutation(m)
        case "default_rng":
            return np.random.default_rng(seed).permutation(m)
        case "sorted back":
            return np.argsort(rng.permutation(m))
        case "twice":
            rng.permutation(m)
        case "argsort":
            return np.argsort(rng.rand(m))
        case "backwards":
            return rng.permutation(m)[::-1]
        case "np.random.choice":
            return rng.choice(m, m, replace=False)
        case "random.shuffle":
            order = list(range(m))
            random.Random(seed).shuffle(order)
            return np.array(order)
        case "drawn with replacement":
            return rng.choice(m, m)
    return rng.permutation(m)


def run(lines, choices, X, Y, mini_batch_size=64, seed=0):
    """Return the mini-batches of X and Y, made with these choices."""
    m = X.shape[0] if choices["size"] == "rows" else X.shape[1]
    size = {"64": 64, "m": m}.get(choices["size"], mini_batch_size)
    order = _order(choices["order"], m, seed)
    orders = {
        "shuffled": order,
        "as it came": _order("as it came", m, seed),
        "own order": _order("twice", m, seed),
    }
    x = Y[:, order] if choices["x"] == "from Y" else X[:, orders[choices["x"]]]
    if choices["order"] == "rows":
        x = X[_order("permutation of the rows", X.shape[0], seed)]
    y = X[:, order] if choices["y"] == "from X" else Y[:, orders[choices["y"]]]
    if choices["axis"] == "rows":
        parts = [slice(i, i + size) for i in range(0, m, size)]
        return [(x[part], y[part]) for part in parts]

    full = m // size
    steps = {
        "one fewer": range(full - 1),
        "one more": range(full + 1),
        "only the first": range(min(full, 1)),
        "only the last": range(max(full - 1, 0), full),
        "rounded": range(round(m / size)),
        "from the second": range(1, full),
    }.get(choices["count"], range(full))
    slices = []
    for k in steps:
        start = {
            "0": 0,
            "k": k,
            "k·size + 1": k * size + 1,
            "k·size − 1": max(k * size - 1, 0),
            "k·(size − 1)": k * (size - 1),
            "k·(size + 1)": k * (size + 1),
            "(k + 1)·size": (k + 1) * size,
        }.get(choices["start"], k * size)
        stop = {
            "one less": (k + 1) * size - 1,
            "one more": (k + 1) * size + 1,
            "the end": m,
            "k·size + 1": k * size + 1,
            "(k + 2)·size": (k + 2) * size,
            "size": size,
            "k + size": k + size,
            "at most m − 1": min((k + 1) * size, m - 1),
        }.get(choices["stop"], (k + 1) * size)
        slices.append(start if choices["stop"] == "one column" else slice(start, stop))
    if choices["order"] in ("anew for every batch", "chosen anew"):
        return _drawn_anew(X, Y, size, seed, choices["order"] == "chosen anew")
    batches = [(x[:, part], y[:, of_y]) for part, of_y in _windows(choices, slices, m, size)]
    if choices["window"] not in ("at every column", "equal parts"):
        tail = "one short" if choices["stop"] == "at most m − 1" else choices["tail"]
        _add_tail(tail, batches, (X, Y), (x, y), full * size, size)
    return _listed(choices, batches)


def _windows(choices, slices, m, size):
    """Return (slice of X, slice of Y) of each full batch."""
    firsts = [slice(k, k + size) for k in range(len(slices))]
    first = [slice(0, size)] * len(slices)
    match choices["window"]:
        case "k to k + size":
            slices = firsts
        case "always the first":
            slices = first
        case "at every column":
            slices = [slice(k, k + size) for k in range(m)]
        case "Y from k to k + size":
            return zip(slices, firsts, strict=True)
        case "Y always the first":
            return zip(slices, first, strict=True)
        case "equal parts":
            slices = np.array_split(np.arange(m), -(-m // size))
    return zip(slices, slices, strict=True)


def _listed(choices, batches):
    """Return the batches in the form that the choices give them."""
    match choices["axis"]:
        case "transposed":
            batches = [(first.T, second.T) for first, second in batches]
        case "Y flat":
            batches = [(first, second.ravel()) for first, second in batches]
    if choices["pair"] == "(Y, X)":
        batches = [(second, first) for first, second in batches]
    match choices["list"]:
        case "the last":
            return batches[-1]
        case "backwards":
            return batches[::-1]
        case "flat":
            return [half for pair in batches for half in pair]
        case "two lists":
            return [first for first, _ in batches], [second for _, second in batches]
        case "the same":
            return [batches[-1]] * len(batches)
    return [first for first, _ in batches] if choices["pair"] == "X alone" else batches


def _drawn_anew(X, Y, size, seed, chosen):
    rng, m = np.random.RandomState(seed), X.shape[1]
    if chosen:
        parts = [rng.choice(m, min(size, m - k), replace=False) for k in range(0, m, size)]
    else:
        orders = [rng.permutation(m) for _ in range(0, m, size)]
        parts = [order[k * size : (k + 1) * size] for k, order in enumerate(orders)]
    return [(X[:, part], Y[:, part]) for part in parts]


def _add_tail(choice, batches, given, shuffled, start, size):
    """Add the last, shorter batch to `batches`, as `choice` does it."""
    m = shuffled[0].shape[1]
    rest = m - start
    if choice == "last batch missing":
        if rest == 0 and batches:
            batches.pop()
        return
    if choice == "condition reversed":
        if rest == 0:
            batches.append((shuffled[0][:, m:], shuffled[1][:, m:]))
        return
    if choice == "dropped" or (rest == 0 and choice not in ("always", "last size")):
        return
    part = {
        "first columns": slice(0, rest),
        "one early": slice(max(start - 1, 0), m),
        "one late": slice(start + 1, m),
        "one short": slice(start, m - 1),
        "full length": slice(max(m - size, 0), m),
        "last size": slice(max(m - size, 0), m),
        "a full batch early": slice(max(start - size, 0), m),
        "a full batch late": slice(start + size, m),
        "one column": slice(start, start + 1),
    }.get(choice, slice(start, m))
    x = (given if choice in ("from the unshuffled", "X from the unshuffled") else shuffled)[0]
    y = (given if choice in ("from the unshuffled", "Y from the unshuffled") else shuffled)[1]
    tail = (x[:, part], y[:, part])
    if choice == "padded":
        tail = tuple(np.pad(half, ((0, 0), (0, size - rest))) for half in tail)
    elif choice == "filled from the start":
        fill = np.r_[start:m, 0 : min(size - rest, m)]
        tail = (x[:, fill], y[:, fill])
    if choice == "merged" and batches:
        batches[-1] = tuple(np.hstack(both) for both in zip(batches[-1], tail, strict=True))
    elif choice == "first":
        batches.insert(0, tail)
    else:
        batches.append(tail)


def _case(rows, m, *rest):
    def make(rng):
        X = rng.standard_normal((rows, m))
        # Labels are not all alike, and tell as much about the columns as they can.
        Y = rng.integers(0, 2, (1, m)).astype(float)
        return X, Y, *rest

    return make


def _fewer_rows(inputs):
    """Return the inputs with a few rows of X: they tell as much as all of them, and cost less."""
    X, Y, mini_batch_size = inputs
    return X[:40], Y, mini_batch_size


random_mini_batches = Exercise(
    name="random_mini_batches",
    section=3,
    arguments=("X", "Y", "mini_batch_size", "seed"),
    returns=(Returned("mini-batches"),),
    rule=Procedure(run=run, choices=CHOICES),
    cases=(
        Case("10 examples, size 4", "a shorter batch is left over", _case(3, 10, 4, 0)),
        Case("12 examples, size 4", "nothing is left over", _case(2, 12, 4, 3)),
        Case("3 examples, size 8", "fewer examples than a batch", _case(2, 3, 8, 1)),
        Case("7 examples, size 7", "one batch and nothing left", _case(2, 7, 7, 5)),
        Case("8 examples, size 7", "a single example is left over", _case(2, 8, 7, 2)),
        Case("6 examples, size 1", "one example a batch", _case(2, 6, 1, 4)),
        Case("1 example", "a single column", _case(4, 1, 3, 2)),
        Case("a single row", "one number for each example", _case(1, 23, 5, 11)),
        Case("150 examples, default size", "64 and seed 0 when not given", _case(2, 150)),
        Case("300 examples, size 16", "many batches", _case(2, 300, 16, 123)),
        Case("seed left at its default", "seed 0 when not given", _case(3, 21, 6)),
        given_case("random_mini_batches", arguments=_fewer_rows),
    ),
    slips=(
        Slip(
            "not shuffled",
            "the columns are cut as they came, not shuffled",
            choices={"order": "as it came"},
            why="Without shuffling every epoch shows the same batches, in the order of the file.",
        ),
        Slip(
            "tail dropped",
            "the last, shorter batch is left out",
            choices={"tail": "dropped"},
            why="Its examples would never be learnt from in this epoch.",
        ),
    ),
    measure=facts,
    words=Words(
        why={
            "order": "np.random.seed(seed), then one np.random.permutation(m), makes the order.",
            "x": "Column i of X and column i of Y belong together, before and after shuffling.",
            "y": "Column i of X and column i of Y belong together, before and after shuffling.",
            "count": "m // mini_batch_size batches are full.",
            "start": "Batch k begins where batch k − 1 ended.",
            "stop": "A full batch holds mini_batch_size columns.",
            "tail": "What is left over after the full batches makes one more, shorter batch.",
            "size": "A full batch holds mini_batch_size columns, and m is the number of columns.",
        },
        look={
            "order": "Look again at step 1, shuffle, in section 3.",
            "x": "Look again at step 1, shuffle, in section 3.",
            "y": "Look again at step 1, shuffle, in section 3.",
            "tail": "Look again at the shorter batch, at the end of step 2, in section 3.",
            "": "Look again at step 2, partition, in section 3.",
        },
        keep={
            "X": "Shuffle a copy: X[:, permutation] makes one.",
            "Y": "Shuffle a copy: Y[:, permutation] makes one.",
        },
    ),
)

EXERCISES = (random_mini_batches,)
