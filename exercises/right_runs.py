"""What a right descent on a straight line holds besides what stands in the rule's lines."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from checking.rules.quantities import Quantity, RightRun, noted
from exercises.shuffling import cuts_of


def right_run(settings: Callable, word: str = "") -> RightRun:
    """Return how a right descent goes.

    settings: what makes (X, y, lr, epochs, size of a step, seed or None) of its arguments.
    word:     how messages call one of several steps of an epoch.
    """

    def rounds(*args) -> tuple[frozenset[int], ...]:
        _, y, _, epochs, size, _ = settings(*args)
        steps = -(-len(y) // size)
        return (frozenset({epochs, epochs * steps}), frozenset({steps}))[: 1 + bool(word)]

    def which(step, *args) -> str:
        _, y, _, _, size, _ = settings(*args)
        return _epoch_and(word, step, len(y), size)

    def cuts(*args) -> list[tuple[int, int]]:
        _, y, _, _, size, _ = settings(*args)
        return cuts_of(len(y), size) if word == "batch" else []

    return RightRun(lambda *args: _notes(*settings(*args), word), which, rounds, cuts)


def _epoch_and(word: str, step: int, m: int, size: int) -> str:
    """Return how to speak of a step of a descent.

    >>> _epoch_and("batch", 5, 7, 3)
    'epoch 2, batch 3, the last and shorter one'
    """
    steps = -(-m // size)
    epoch, place = divmod(step, steps)
    short = ", the last and shorter one" if place == steps - 1 and m % size else ""
    return f"epoch {epoch + 1}" + (f", {word} {place + 1}{short}" if word else "")


def _notes(X, y, lr, epochs, size, seed, word) -> list[Quantity]:
    """Return what a descent holds."""
    X, y = np.asarray(X, float), np.asarray(y, float)
    m, n = X.shape
    rng = np.random.default_rng(seed)
    orders = [] if seed is None else [rng.permutation(m) for _ in range(epochs)]
    cuts = cuts_of(m, size)
    # The numbers of the rows that each step sees.
    steps = [order[i:j] for order in orders or [np.arange(m)] * epochs for i, j in cuts]
    sizes = [len(rows) for rows in steps]
    one = [int(rows[0]) for rows in steps if sizes[0] == 1]
    found = [
        noted("the weights at the start, zeros", [np.zeros(n)], "start"),
        noted("the bias at the start, 0", [0.0], "start"),
        noted("the row of the step", [X[i] for i in one], "shuffled"),
        noted("the number of the row", one, "order"),
        noted("the y of one example", [y[i] for i in one], "shuffled"),
        noted("the rows of the step" if orders else "X itself", [X[r] for r in steps], "shuffled"),
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
    if word != "batch":
        return found
    return [
        *found,
        noted("where the batch begins", [i for i, _ in cuts] * epochs, "batch"),
        noted("where the batch ends", [j for _, j in cuts] * epochs, "batch"),
        noted("where a full batch would end", [i + size for i, _ in cuts] * epochs, "other"),
        noted("batch_size", [size]),
    ]


GRADIENT_DESCENT = right_run(lambda X, y, lr=0.01, epochs=1000: (X, y, lr, epochs, len(y), None))
STOCHASTIC_GRADIENT_DESCENT = right_run(
    lambda X, y, lr=0.01, epochs=1000, seed=0: (X, y, lr, epochs, 1, seed), "step"
)
MINI_BATCH_GRADIENT_DESCENT = right_run(
    lambda X, y, lr=0.01, epochs=1000, size=2, seed=0: (X, y, lr, epochs, size, seed), "batch"
)
