"""Section 3: shuffling and cutting into mini-batches."""

from functools import cache

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from checking.rules.quantities import RightRun, noted
from exercises import shuffling
from exercises.shuffling import cuts_of
from testCases import random_mini_batches_test_case

ORDERS = shuffling.orders(
    "the columns are cut as they came, not shuffled",
    np.random.RandomState,
    np.random.default_rng,
    "the order comes from np.random.default_rng(seed), another generator than np.random.seed(seed) "
    "sets",
    "np.random.seed(seed), then one np.random.permutation(m), makes the order.",
)


@ORDERS.slip("the columns are shuffled with the inverse of the permutation")
def _(rng, m, seed):
    return map(np.argsort, shuffling.drawn(rng, m))


PAIRS = shuffling.pairs(
    "Y", "Column i of X and column i of Y belong together, before and after shuffling."
)


def _other_last(change):
    """Return a way of cutting where ``change(both, full)`` makes the columns that are left over.

    full: how many columns the full batches hold.
    """

    def cut(both, size, orders):
        full = both.shape[1] - both.shape[1] % size
        parts = shuffling.batches(both, size)
        return [*parts[: full // size], change(both, full, size)] if full < both.shape[1] else parts

    return cut


CUT = shuffling.cuts(
    {
        "in the last, shorter batch X and Y are cut from the data as it came, not from the "
        "shuffled": _other_last(lambda both, full, size: np.sort(both)[:, full:]),
        "in the last, shorter batch Y is cut from the data as it came, not from the shuffled": (
            _other_last(lambda both, full, size: np.array([both[0], np.sort(both[1])])[:, full:])
        ),
        "the last, shorter batch begins and ends one column too early": (
            _other_last(lambda both, full, size: both[:, max(full - 1, 0) : -1])
        ),
        "the last, shorter batch begins where the last full one begins (after the loop, k is still "
        "n − 1)": _other_last(lambda both, full, size: both[:, max(full - size, 0) :]),
        "the last, shorter batch holds the first columns, as many as are left over": (
            _other_last(lambda both, full, size: both[:, : both.shape[1] - full])
        ),
        "every batch ends one column too early (a slice leaves its end out)": (
            lambda both, size, orders: [part[:, :-1] for part in shuffling.batches(both, size)]
        ),
        "the rest is cut from −(m % mini_batch_size) even when nothing is left: −0 takes all "
        "columns": lambda both, size, orders: (
            shuffling.batches(both, size) + [both] * (both.shape[1] % size == 0)
        ),
        "np.array_split is told how many parts to make, not their size, and makes them as equal as "
        "it can: slices of mini_batch_size leave the shorter batch at the end": (
            lambda both, size, orders: np.array_split(both, size, axis=1)
        ),
    }
)


CUT.slip("the order is drawn anew for every batch, not once", place="order")(shuffling.drawn_anew)
CUT.slip(
    "each batch draws columns of its own, so that some come twice and others never: one "
    "permutation of all is cut into batches",
    place="order",
)(shuffling.drawn_alone)


def run(do, X, Y, mini_batch_size=64, seed=0):
    """Return the mini-batches of X and Y."""
    orders = do.orders(np.random.RandomState(seed), X.shape[1], seed)
    parts = do.cut(do.pairs(next(orders), orders), mini_batch_size, orders)
    return [(X[:, columns], Y[:, labels]) for columns, labels in parts]


RUN = Choice(
    "run",
    run,
    {
        "all X and Y stand in one flat list; each batch is a pair (X, Y)": (
            lambda do, *args: [half for pair in run(do, *args) for half in pair]
        ),
    },
    about="batch",
)


@RUN.slip("two lists come back, one of X and one of Y; each batch is a pair (X, Y)", place="return")
def _(do, *args):
    return tuple(map(list, zip(*run(do, *args), strict=True)))


@RUN.slip("the columns are not shuffled where one batch holds them all", place="order")
def _(do, X, Y, mini_batch_size=64, seed=0):
    small = X.shape[1] <= mini_batch_size
    return [(X, Y)] if small else run(do, X, Y, mini_batch_size, seed)


@RUN.slip("the columns are shuffled within each batch alone: all are shuffled first, then cut")
def _(do, X, Y, mini_batch_size=64, seed=0):
    rng, found = np.random.RandomState(seed), []
    for part in shuffling.batches(shuffling.twice(np.arange(X.shape[1])), mini_batch_size):
        orders = do.orders(rng, part.shape[1], seed)
        columns, labels = np.take_along_axis(part, do.pairs(next(orders), orders), axis=1)
        found.append((X[:, columns], Y[:, labels]))
    return found


@RUN.slip(
    "the columns are cut in their old order, and only the order of the batches is shuffled: all "
    "columns are shuffled first, then cut",
    place="order",
)
def _(do, X, Y, mini_batch_size=64, seed=0):
    parts = [(X[:, i:j], Y[:, i:j]) for i, j in cuts_of(X.shape[1], mini_batch_size)]
    return [parts[k] for k in np.random.RandomState(seed).permutation(len(parts))]


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
        (ORDERS, PAIRS, CUT),
        returns=(Returned("mini-batches", items=("X", "Y"), which=_which),),
    ),
    cases=(
        # In the first two the number of full batches, the rest and the size imitate each other
        # nowhere: 3, 2 and 5; 4, 6 and 8.
        Case("17 examples in batches of 5", "a shorter batch is left over", _case(6, 17, 5, 6)),
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
