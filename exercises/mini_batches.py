"""Section 3: shuffling and cutting into mini-batches."""

from functools import cache

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from checking.rules.quantities import RightRun, noted
from exercises.common import cuts_of
from testCases import random_mini_batches_test_case

ORDER = Choice(
    "order",
    lambda rng, m, seed: rng.permutation(m),
    {
        "the columns are cut as they came, not shuffled": lambda rng, m, seed: np.arange(m),
        "the columns are shuffled with the inverse of the permutation": (
            lambda rng, m, seed: np.argsort(rng.permutation(m))
        ),
    },
    "np.random.seed(seed), then one np.random.permutation(m), makes the order.",
    about="order",
)


@ORDER.slip(
    "the order comes from np.random.default_rng(seed), another generator than np.random.seed(seed) "
    "sets",
    place="generator",
)
def _(rng, m, seed):
    return np.random.default_rng(seed).permutation(m)


@ORDER.slip("the seed is ignored: the order is the same for every seed", place="seed")
def _(rng, m, seed):
    return np.random.RandomState(0).permutation(m)


SHUFFLE = Choice(
    "shuffle",
    lambda X, Y, order, rng: (X[:, order], Y[:, order]),
    {
        "Y is cut as it came, only X is shuffled": lambda X, Y, order, rng: (X[:, order], Y),
        "X is cut as it came, only Y is shuffled": lambda X, Y, order, rng: (X, Y[:, order]),
        "X and Y are each shuffled in an order of their own, so the pairs are lost": (
            lambda X, Y, order, rng: (X[:, order], Y[:, rng.permutation(len(order))])
        ),
    },
    "Column i of X and column i of Y belong together, before and after shuffling.",
    about="shuffled",
)
WHY = "What is left over after the full batches makes one more, shorter batch."
IS_SHORT = Choice(
    "short",
    lambda rest: rest != 0,
    {
        "the last, shorter batch is left out": lambda rest: False,
        "a last batch is added even when nothing is left over: it is empty": lambda rest: True,
    },
    WHY,
    about="batch and condition",
)


def _cut(x, y, start, stop):
    return x[:, start:stop], y[:, start:stop]


LAST = Choice(
    "last",
    lambda x, y, X, Y, part, size: (x[:, part], y[:, part]),
    {
        "in the last, shorter batch X and Y are cut from the data as it came, not from the "
        "shuffled": lambda x, y, X, Y, part, size: (X[:, part], Y[:, part]),
        "in the last, shorter batch Y is cut from the data as it came, not from the shuffled": (
            lambda x, y, X, Y, part, size: (x[:, part], Y[:, part])
        ),
        "the last, shorter batch begins and ends one column too early": (
            lambda x, y, X, Y, part, size: _cut(x, y, max(part.start - 1, 0), part.stop - 1)
        ),
        "the last, shorter batch begins where the last full one begins (after the loop, k is still "
        "n − 1)": (lambda x, y, X, Y, part, size: _cut(x, y, max(part.start - size, 0), part.stop)),
        "the last, shorter batch holds the first columns, as many as are left over": (
            lambda x, y, X, Y, part, size: _cut(x, y, 0, part.stop - part.start)
        ),
    },
    WHY,
    about="batch",
)


def run(do, X, Y, mini_batch_size=64, seed=0):
    """Return the mini-batches of X and Y."""
    rng, m = np.random.RandomState(seed), X.shape[1]
    x, y = do.shuffle(X, Y, do.order(rng, m, seed), rng)
    full = m - m % mini_batch_size
    parts = (slice(k, k + mini_batch_size) for k in range(0, full, mini_batch_size))
    batches = [(x[:, part], y[:, part]) for part in parts]
    if do.short(m - full):
        batches.append(do.last(x, y, X, Y, slice(full, m), mini_batch_size))
    return batches


RUN = Choice(
    "run",
    run,
    {
        "all X and Y stand in one flat list; each batch is a pair (X, Y)": (
            lambda do, *args: [half for pair in run(do, *args) for half in pair]
        ),
        "every batch ends one column too early (a slice leaves its end out)": (
            lambda do, *args: [(x[:, :-1], y[:, :-1]) for x, y in run(do, *args)]
        ),
    },
    about="batch",
)


@RUN.slip("two lists come back, one of X and one of Y; each batch is a pair (X, Y)", place="return")
def _(do, *args):
    return tuple(map(list, zip(*run(do, *args), strict=True)))


@RUN.slip("the columns are shuffled within each batch alone: all are shuffled first, then cut")
def _(do, X, Y, mini_batch_size=64, seed=0):
    rng = np.random.RandomState(seed)
    starts = range(0, X.shape[1], mini_batch_size)
    cut = [[half[:, k : k + mini_batch_size] for half in (X, Y)] for k in starts]
    return [do.shuffle(*pair, do.order(rng, pair[0].shape[1], seed), rng) for pair in cut]


@RUN.slip(
    "the rest is cut from −(m % mini_batch_size) even when nothing is left: −0 takes all columns"
)
def _(do, X, Y, mini_batch_size=64, seed=0):
    batches = run(do, X, Y, mini_batch_size, seed)
    if X.shape[1] % mini_batch_size:
        return batches
    return [*batches, tuple(np.hstack(halves) for halves in zip(*batches, strict=True))]


@RUN.slip("the order is drawn anew for every batch, not once", place="order")
def _(do, X, Y, mini_batch_size=64, seed=0):
    rng, m = np.random.RandomState(seed), X.shape[1]
    parts = [rng.permutation(m)[k : k + mini_batch_size] for k in range(0, m, mini_batch_size)]
    return [(X[:, part], Y[:, part]) for part in parts]


@RUN.slip("the columns are not shuffled where one batch holds them all", place="order")
def _(do, X, Y, mini_batch_size=64, seed=0):
    small = X.shape[1] <= mini_batch_size
    return [(X, Y)] if small else run(do, X, Y, mini_batch_size, seed)


@RUN.slip(
    "np.array_split is told how many parts to make, not their size, and makes them as equal as it "
    "can: slices of mini_batch_size leave the shorter batch at the end"
)
def _(do, X, Y, mini_batch_size=64, seed=0):
    rng = np.random.RandomState(seed)
    pair = do.shuffle(X, Y, do.order(rng, X.shape[1], seed), rng)
    split = (np.array_split(half, mini_batch_size, axis=1) for half in pair)
    return list(zip(*split, strict=True))


def _which(k, batches):
    """Return how to speak of a batch."""
    *full, last = (x.shape[1] for x, _ in batches)
    is_short = k == len(full) and last < max(full, default=0)
    return "the last, shorter batch" if is_short else f"batch {k + 1}"


def _which_step(step, X, Y, mini_batch_size=64, seed=0):
    return _which(step, random_mini_batches.rule.answer((X, Y, mini_batch_size, seed)))


def _notes(X, Y, mini_batch_size=64, seed=0):
    """Return what a right answer holds."""
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    x, y = X[:, order], Y[:, order]
    starts, stops = zip(*cuts_of(m, mini_batch_size), strict=True)
    parts = list(map(slice, starts, stops))
    return [
        noted("the X of the mini-batch", [x[:, part] for part in parts], "batch"),
        noted("the Y of the mini-batch", [y[:, part] for part in parts], "batch"),
        noted("the columns of the mini-batch", [order[part] for part in parts], "batch"),
        noted("the shuffled X", [x], "shuffled"),
        noted("the shuffled Y", [y], "shuffled"),
        noted("np.random.permutation(m)", [order], "order"),
        noted("the number of examples", [m]),
        noted("the number of full batches", [m // mini_batch_size], "count"),
        noted("where the batches begin", [np.array(starts)], "other"),
        noted("where the batches begin and end", [np.array([*starts, m])], "other"),
        noted("the number of batches", [len(starts)], "other"),
        noted("the number of examples left over", [m % mini_batch_size], "tail"),
        noted("mini_batch_size, as it was handed over", [mini_batch_size]),
        noted("the first column of the batch", starts, "batch"),
        noted("the column after the batch", stops, "batch"),
        noted("where a full batch would end", [k + mini_batch_size for k in starts], "other"),
    ]


def _case(rows, m, *rest):
    def make(rng):
        X = rng.standard_normal((rows, m))
        # As many classes as examples, so that each label tells which column it belongs to.
        Y = rng.permutation(m)[None, :].astype(float)
        return X, Y, *rest

    return make


@cache
def _given():
    """Return the inputs of testCases.py with a few rows of X: all 12,288 tell no more."""
    X, Y, mini_batch_size = random_mini_batches_test_case()
    return X[:40].copy(), Y, mini_batch_size


def _few_rows(rng):
    X, Y, mini_batch_size = _given()
    return X.copy(), Y.copy(), mini_batch_size


random_mini_batches = Exercise(
    name="random_mini_batches",
    right_run=RightRun(
        _notes,
        _which_step,
        cuts=lambda X, Y, mini_batch_size=64, seed=0: cuts_of(X.shape[1], mini_batch_size),
    ),
    section=3,
    rule=Procedure(
        RUN,
        (ORDER, SHUFFLE, IS_SHORT, LAST),
        returns=(Returned("mini-batches", items=("X", "Y"), which=_which),),
    ),
    cases=(
        # In the first two the number of full batches, the rest and the size imitate each other
        # nowhere: 3, 2 and 5; 4, 6 and 8.
        Case("17 examples in batches of 5", "a shorter batch is left over", _case(6, 17, 5, 0)),
        Case("38 examples in batches of 8", "a shorter batch is left over", _case(3, 38, 8, 7)),
        Case("12 examples in batches of 4", "nothing is left over", _case(2, 12, 4, 3)),
        Case("3 examples in batches of 8", "fewer examples than a batch", _case(2, 3, 8, 1)),
        Case("7 examples in a batch of 7", "one batch and nothing left", _case(2, 7, 7, 5)),
        Case("22 examples in batches of 7", "a single one is left over", _case(2, 22, 7, 2)),
        Case("6 examples in batches of 1", "one example a batch", _case(2, 6, 1, 4)),
        Case("1 example", "a single column", _case(2, 1, 3, 7)),
        Case("a single row", "one number for each example", _case(1, 23, 5, 11)),
        Case("150 examples, default size", "64 and seed 0 when not given", _case(2, 150)),
        Case("300 examples in batches of 16", "many batches", _case(2, 300, 16, 123)),
        Case("seed left at its default", "seed 0 when not given", _case(3, 22, 6)),
        Case("the inputs of testCases.py", "what the lesson prints", _few_rows),
    ),
    words=Words(
        keep={
            "X": "Shuffle a copy: X[:, permutation] makes one.",
            "Y": "Shuffle a copy: Y[:, permutation] makes one.",
        }
    ),
)

EXERCISES = (random_mini_batches,)
