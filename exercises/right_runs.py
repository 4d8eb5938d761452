"""What a right descent on a straight line holds besides what stands in the rule's lines."""

from __future__ import annotations

import numpy as np

from checking.rules.quantities import Quantity, RightRun, noted
from exercises.common import cuts_of


def _notes(X, y, lr, steps, orders=()) -> list[Quantity]:
    """Return what a descent holds.

    steps: the numbers of the rows that each step sees. orders: those that are drawn, one an epoch.
    """
    X, y = np.asarray(X, float), np.asarray(y, float)
    m, n = X.shape
    sizes = [len(rows) for rows in steps]
    seen = "the rows of the step" if len(orders) else "X itself"
    one = [int(rows[0]) for rows in steps if sizes[0] == 1]
    return [
        noted("the weights at the start, zeros", [np.zeros(n)], "start"),
        noted("the bias at the start, 0", [0.0], "start"),
        noted("the row of the step", [X[i] for i in one], "shuffled"),
        noted("the number of the row", one, "order"),
        noted("the y of one example", [y[i] for i in one], "shuffled"),
        noted(seen, [X[rows] for rows in steps], "shuffled"),
        noted("the y of the step", [y[rows] for rows in steps], "shuffled"),
        noted("the numbers of the rows", steps, "batch"),
        noted("the number of examples in the step", sizes),
        noted("1 over the number of examples in the step", [1 / size for size in sizes]),
        noted("rng.permutation(m)", orders, "order"),
        noted("X, shuffled for the epoch", [X[order] for order in orders], "shuffled"),
        noted("y, shuffled for the epoch", [y[order] for order in orders], "shuffled"),
        noted("the number of examples", [m]),
        noted("the number of features", [n]),
        noted("the learning rate, the same in each step", [lr]),
    ]


def _orders(m: int, epochs: int, seed: int) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    return [rng.permutation(m) for _ in range(epochs)]


def _batch(X, y, lr=0.01, epochs=1000) -> list[Quantity]:
    return _notes(X, y, lr, [np.arange(len(y))] * epochs)


def _stochastic(X, y, lr=0.01, epochs=1000, seed=0) -> list[Quantity]:
    orders = _orders(len(y), epochs, seed)
    return _notes(X, y, lr, [order[i : i + 1] for order in orders for i in range(len(y))], orders)


def _mini_batch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0) -> list[Quantity]:
    orders = _orders(len(y), epochs, seed)
    cuts = cuts_of(len(y), batch_size)
    return [
        *_notes(X, y, lr, [order[i:j] for order in orders for i, j in cuts], orders),
        noted("where the batch begins", [i for i, _ in cuts] * epochs, "batch"),
        noted("where the batch ends", [j for _, j in cuts] * epochs, "batch"),
        noted("where a full batch would end", [i + batch_size for i, _ in cuts] * epochs, "other"),
        noted("batch_size", [batch_size]),
    ]


def rounds_of(m: int, epochs: int, size: int) -> tuple[frozenset[int], ...]:
    """Return how many rounds a descent's outer and inner loop may make, with steps of `size`.

    >>> [sorted(rounds) for rounds in rounds_of(7, 2, 3)]
    [[2, 6], [3]]
    """
    steps = -(-m // size)
    return frozenset({epochs, epochs * steps}), frozenset({steps})


def _epoch_and(word: str, step: int, m: int, size: int) -> str:
    """Return how to speak of a step of a descent.

    >>> _epoch_and("batch", 5, 7, 3)
    'epoch 2, batch 3, the last and shorter one'
    """
    steps = -(-m // size)
    epoch, place = divmod(step, steps)
    short = ", the last and shorter one" if place == steps - 1 and m % size else ""
    return f"epoch {epoch + 1}, {word} {place + 1}{short}"


GRADIENT_DESCENT = RightRun(
    _batch,
    lambda step, *args: f"epoch {step + 1}",
    lambda X, y, lr=0.01, epochs=1000: (frozenset({epochs}),),
)
STOCHASTIC_GRADIENT_DESCENT = RightRun(
    _stochastic,
    lambda step, X, y, *args: _epoch_and("step", step, len(y), 1),
    lambda X, y, lr=0.01, epochs=1000, seed=0: rounds_of(len(y), epochs, 1),
)
MINI_BATCH_GRADIENT_DESCENT = RightRun(
    _mini_batch,
    lambda step, X, y, lr=0.01, epochs=1000, size=2, seed=0: _epoch_and(
        "batch", step, len(y), size
    ),
    lambda X, y, lr=0.01, epochs=1000, batch_size=2, seed=0: rounds_of(len(y), epochs, batch_size),
    lambda X, y, lr=0.01, epochs=1000, batch_size=2, seed=0: cuts_of(len(y), batch_size),
)
