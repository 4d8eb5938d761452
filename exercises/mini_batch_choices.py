"""The points at which mini-batches are made, and what people do there."""

import random

import numpy as np

from checking.rules.procedure import Choice

# --- step 1: shuffle --------------------------------------------------------------------------

ORDER = Choice(
    "order",
    lambda rng, m, seed: rng.permutation(m),
    {
        "the columns are cut as they came, not shuffled": lambda rng, m, seed: np.arange(m),
        "the columns are shuffled with the inverse of the permutation": lambda rng, m, seed: (
            np.argsort(rng.permutation(m))
        ),
        "columns are drawn with replacement: some come twice, some never": lambda rng, m, seed: (
            rng.choice(m, m)
        ),
    },
    "np.random.seed(seed), then one np.random.permutation(m), makes the order.",
    about="order",
    elsewhere={
        "generator": {
            "the order comes from np.random.default_rng(seed), another generator than "
            "np.random.seed(seed) sets": lambda rng, m, seed: np.random.default_rng(
                seed
            ).permutation(m)
        },
        "seed": {
            "the seed is ignored: the order is the same for every seed": lambda rng, m, seed: (
                np.random.RandomState(0).permutation(m)
            )
        },
    },
)


@ORDER.slip("the order comes of Python's random.shuffle; np.random is asked for", "generator")
def _(rng, m, seed):
    order = list(range(m))
    random.Random(seed).shuffle(order)
    return order


SHUFFLE = Choice(
    "shuffle",
    lambda X, Y, order, rng: (X[:, order], Y[:, order]),
    {
        "X is cut as it came, only Y is shuffled": lambda X, Y, order, rng: (X, Y[:, order]),
        "Y is cut as it came, only X is shuffled": lambda X, Y, order, rng: (X[:, order], Y),
        "X and Y are each shuffled in an order of their own, so the pairs are lost": (
            lambda X, Y, order, rng: (X[:, order], Y[:, rng.permutation(len(order))])
        ),
        "Y and X are each shuffled in an order of their own, so the pairs are lost": (
            lambda X, Y, order, rng: (X[:, rng.permutation(len(order))], Y[:, order])
        ),
        "the Y of a batch is cut from X": lambda X, Y, order, rng: (X[:, order], X[:, order]),
        "the X of a batch is cut from Y": lambda X, Y, order, rng: (Y[:, order], Y[:, order]),
    },
    "Column i of X and column i of Y belong together, before and after shuffling.",
    about="shuffled",
)

# --- step 2: the full batches -----------------------------------------------------------------

EXAMPLES = Choice(
    "examples",
    lambda X: X.shape[1],
    {"the number of rows of X is taken for the number of examples": lambda X: X.shape[0]},
    "An example is a column: m is X.shape[1].",
    about="batch",
)
SIZE = Choice(
    "size",
    lambda size, m: size,
    {"everything lies in one batch": lambda size, m: m},
    "A full batch holds mini_batch_size columns.",
    about="batch",
)
TAKE = Choice(
    "take",
    lambda array, part: array[:, part],
    {
        "rows are cut where columns should be": lambda array, part: array[part],
        "the batches are transposed: examples stay columns": lambda array, part: array[:, part].T,
    },
    "An example is a column, and [:, start:stop] takes columns.",
    about="batch",
)
COUNT = Choice(
    "count",
    lambda n, exact: range(n),
    {
        "the loop makes one full batch too few": lambda n, exact: range(n - 1),
        "the loop makes one batch too many, and it is empty or short": lambda n, exact: range(
            n + 1
        ),
        "the number of full batches is rounded to the nearest; // rounds down": lambda n, exact: (
            range(round(exact))
        ),
        "the loop starts at 1, so that the first full batch is missing": lambda n, exact: range(
            1, n
        ),
        "only the first full batch is made": lambda n, exact: range(min(n, 1)),
        "only the last full batch is kept (is the append outside the loop?)": lambda n, exact: (
            range(max(n - 1, 0), n)
        ),
    },
    "m // mini_batch_size batches are full.",
    about="batch",
)
FULL = Choice(
    "full",
    lambda k, size, m: slice(k * size, (k + 1) * size),
    {
        f"every full batch {said}": cut
        for said, cut in {
            "begins at the first column, and repeats what was taken already": lambda k, size, m: (
                slice(0, (k + 1) * size)
            ),
            "is cut from k to k + mini_batch_size, so that it overlaps the next": (
                lambda k, size, m: slice(k, k + size)
            ),
            "begins one column too late": lambda k, size, m: slice(k * size + 1, (k + 1) * size),
            "ends one column too early (a slice leaves its end out)": lambda k, size, m: slice(
                k * size, (k + 1) * size - 1
            ),
            "ends one column too late, and overlaps the next": lambda k, size, m: slice(
                k * size, (k + 1) * size + 1
            ),
            "is cut from its start to mini_batch_size, so that all but the first are empty": (
                lambda k, size, m: slice(k * size, size)
            ),
        }.items()
    },
    "Batch k holds mini_batch_size columns, and begins where batch k − 1 ended.",
    about="batch",
)

# --- step 2: the last, shorter batch ----------------------------------------------------------

WHY = "What is left over after the full batches makes one more, shorter batch."
IS_SHORT = Choice(
    "short",
    lambda rest: rest != 0,
    {
        "the last, shorter batch is left out": lambda rest: False,
        "a last batch is added even when nothing is left over: it is empty": lambda rest: True,
        "the last, shorter batch is added when nothing is left over, and only then": lambda rest: (
            rest == 0
        ),
    },
    WHY,
    about="batch",
    asks=True,
)
REST = Choice(
    "rest",
    lambda n, size, m: slice(n * size, m),
    {
        f"the last, shorter batch {said}": cut
        for said, cut in {
            "holds the first columns, as many as are left over": lambda n, size, m: slice(
                0, m - n * size
            ),
            "begins one column too early": lambda n, size, m: slice(n * size - 1, m),
            "begins one column too late": lambda n, size, m: slice(n * size + 1, m),
            "ends one column too early (a slice leaves its end out, and −1 is the last column)": (
                lambda n, size, m: slice(n * size, m - 1)
            ),
            "begins and ends one column too early": lambda n, size, m: slice(
                max(n * size - 1, 0), m - 1
            ),
            "is the last full one again": lambda n, size, m: slice((n - 1) * size, n * size),
            "begins where the last full one begins (after the loop, k is still n − 1)": (
                lambda n, size, m: slice((n - 1) * size, m)
            ),
            "begins at n, the number of full batches; it is to begin at n·size": (
                lambda n, size, m: slice(n, m)
            ),
            "holds the last mini_batch_size columns, some of them for the second time": (
                lambda n, size, m: slice(max(m - size, 0), m)
            ),
            "begins n columns before the end, as many as there are full batches": (
                lambda n, size, m: slice(m - n, m)
            ),
            "begins at 2·size, however many full batches there are": lambda n, size, m: slice(
                2 * size, m
            ),
            "begins at m % size: that is how many columns it holds, not where it begins": (
                lambda n, size, m: slice(m % size, m)
            ),
            "begins at size, however many full batches there are": lambda n, size, m: slice(
                size, m
            ),
            "ends at m − n·size, its number of columns: its end is m": lambda n, size, m: slice(
                n * size, m - n * size
            ),
        }.items()
    },
    "After n full batches, n·size columns are used up: it begins there.",
    about="batch",
)
LAST = Choice(
    "last",
    lambda x, y, X, Y, part: (x, y),
    {
        f"in the last, shorter batch {said}": pair
        for said, pair in {
            "Y is cut from X": lambda x, y, X, Y, part: (x, x),
            "X is cut from Y": lambda x, y, X, Y, part: (y, y),
            "X and Y are cut from the data as it came, not from the shuffled": (
                lambda x, y, X, Y, part: (X[:, part], Y[:, part])
            ),
            "X is cut from the data as it came, not from the shuffled": lambda x, y, X, Y, part: (
                X[:, part],
                y,
            ),
            "Y is cut from the data as it came, not from the shuffled": lambda x, y, X, Y, part: (
                x,
                Y[:, part],
            ),
        }.items()
    },
    WHY,
    about="batch",
)


def _beside(*pairs):
    return tuple(np.hstack(halves) for halves in zip(*pairs, strict=True))


JOIN = Choice(
    "join",
    lambda batches, last, size, shuffled: [*batches, last],
    {
        "the last, shorter batch comes first": lambda batches, last, size, shuffled: [
            last,
            *batches,
        ],
        "the last, shorter batch is added after every full one (does it stand inside the loop?)": (
            lambda batches, last, size, shuffled: (
                [batch for full in batches for batch in (full, last)] or [last]
            )
        ),
        "the last, shorter batch is filled up to full size with zeros": (
            lambda batches, last, size, shuffled: [
                *batches,
                tuple(np.pad(h, ((0, 0), (0, size - h.shape[1]))) for h in last),
            ]
        ),
        "what is left over is put into the last full batch; it makes a batch of its own": (
            lambda batches, last, size, shuffled: [*batches[:-1], _beside(*batches[-1:], last)]
        ),
    },
    WHY,
    about="batch",
)

ALONE = [
    choice.alone(f"{choice.name}_{half}", f"in {half.upper()} alone")
    for choice in (FULL, REST)
    for half in "xy"
]
POINTS = (EXAMPLES, ORDER, SHUFFLE, SIZE, TAKE, COUNT, FULL, IS_SHORT, REST, LAST, JOIN, *ALONE)
