"""Section 3: shuffling and cutting into mini-batches."""

from functools import cache

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from exercises import right_runs
from exercises.mini_batch_choices import POINTS
from testCases import random_mini_batches_test_case


def run(do, X, Y, mini_batch_size=64, seed=0):
    """Return the mini-batches of X and Y."""
    m = do.examples(X)
    size = do.size(mini_batch_size, m)
    rng = np.random.RandomState(seed)
    x, y = do.shuffle(X, Y, do.order(rng, m, seed), rng)
    n = m // size
    batches = [
        (do.take(x, do.full_x(k, size, m)), do.take(y, do.full_y(k, size, m)))
        for k in do.count(n, m / size)
    ]
    if do.short(m % size):
        last = do.take(x, do.rest_x(n, size, m)), do.take(y, do.rest_y(n, size, m))
        batches = do.join(batches, do.last(*last, X, Y, slice(n * size, m)), size, (x, y))
    return batches


RUN = Choice(
    "run",
    run,
    {
        said: lambda do, *args, back=back: back(run(do, *args))
        for said, back in {
            "the list comes back from inside the loop, with the first batch alone": (
                lambda batches: batches[:1]
            ),
            "only the last batch comes back, not the list of all": lambda batches: batches[-1],
            "only the last batch is in the list (is the list made anew inside the loop?)": (
                lambda batches: batches[-1:]
            ),
            "all X and Y stand in one flat list; each batch is a pair (X, Y)": lambda batches: [
                half for pair in batches for half in pair
            ],
            "two lists come back, one of X and one of Y; each batch is a pair (X, Y)": (
                lambda batches: tuple(map(list, zip(*batches, strict=True)))
            ),
            "all entries of the list are the last batch (is one array filled again and again?)": (
                lambda batches: [batches[-1]] * len(batches)
            ),
            "each pair holds Y first; the order is (X_batch, Y_batch)": lambda batches: [
                (y, x) for x, y in batches
            ],
            "each batch holds X alone; it should be a pair (X_batch, Y_batch)": lambda batches: [
                x for x, _ in batches
            ],
            "the batches of Y are flat, of shape (size,); they should be (1, size)": (
                lambda batches: [(x, y.ravel()) for x, y in batches]
            ),
        }.items()
    },
    about="batch",
)


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


@RUN.slip("the columns are not shuffled where one batch holds them all", "order")
def _(do, X, Y, mini_batch_size=64, seed=0):
    small = X.shape[1] <= mini_batch_size
    return [(X, Y)] if small else run(do, X, Y, mini_batch_size, seed)


@RUN.slip("a batch begins at every column, so that batches overlap (range without its step?)")
def _(do, X, Y, mini_batch_size=64, seed=0):
    rng, m = np.random.RandomState(seed), X.shape[1]
    x, y = do.shuffle(X, Y, do.order(rng, m, seed), rng)
    return [(x[:, k : k + mini_batch_size], y[:, k : k + mini_batch_size]) for k in range(m)]


@RUN.slip("the batches are cut from the end of the order, so that the first holds the last columns")
def _(do, X, Y, mini_batch_size=64, seed=0):
    rng, m = np.random.RandomState(seed), X.shape[1]
    x, y = do.shuffle(X, Y, do.order(rng, m, seed), rng)
    parts = [slice(max(k - mini_batch_size, 0), k) for k in range(m, 0, -mini_batch_size)]
    return [(x[:, part], y[:, part]) for part in parts]


@RUN.slip("np.array_split cuts, which makes nearly equal parts: no full batches, then the rest")
def _(do, X, Y, mini_batch_size=64, seed=0):
    return _split(do, X, Y, -(-X.shape[1] // mini_batch_size), seed)


@RUN.slip("np.array_split is told mini_batch_size: that is how many parts it makes, not their size")
def _(do, X, Y, mini_batch_size=64, seed=0):
    return _split(do, X, Y, mini_batch_size, seed)


def _split(do, X, Y, parts, seed):
    rng = np.random.RandomState(seed)
    pair = do.shuffle(X, Y, do.order(rng, X.shape[1], seed), rng)
    return list(zip(*(np.array_split(half, parts, axis=1) for half in pair), strict=True))


def _which(k, batches):
    """Return how to speak of a batch."""
    *full, last = (x.shape[1] for x, _ in batches)
    is_short = k == len(full) and last < max(full, default=0)
    return "the last, shorter batch" if is_short else f"batch {k + 1}"


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
    right_run=right_runs.RANDOM_MINI_BATCHES,
    section=3,
    rule=Procedure(
        RUN, POINTS, returns=(Returned("mini-batches", items=("X", "Y"), which=_which),)
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
