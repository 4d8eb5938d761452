"""Examples shuffled and cut into batches: the choices of the descents and of the mini-batches.

Examples are told by their numbers. `both` is an order twice, in two rows: one for the examples'
features, one for their labels. A batch is some of its columns.
"""

from collections.abc import Callable
from itertools import count, repeat

import numpy as np

from checking.rules.procedure import Choice


def drawn(rng, m):
    """Yield one permutation of m after another."""
    return (rng.permutation(m) for _ in count())


def orders(as_they_came: str, own: Callable, other: Callable, words: str, why: str) -> Choice:
    """Return the choice of the orders in which the examples are taken.

    as_they_came: what is said where nothing is shuffled.
    own, other:   the generator of a seed that the lesson takes, and one that people take; `words`
                  tell that.
    """
    choice = Choice("orders", lambda rng, m, seed: drawn(rng, m), {}, why, "order")
    choice.slip(as_they_came)(lambda rng, m, seed: repeat(np.arange(m)))
    choice.slip(words, place="generator")(lambda rng, m, seed: drawn(other(seed), m))
    ignored = choice.slip("the seed is ignored: the order is the same for every seed", place="seed")
    ignored(lambda rng, m, seed: drawn(own(0), m))
    return choice


def twice(order, orders=None):
    """Return an order for the features, and the same for the labels."""
    return np.array([order, order])


def pairs(y: str, why: str) -> Choice:
    """Return the choice of which label goes with an example; `y` is what the labels are called."""
    return Choice(
        "pairs",
        twice,
        {
            f"only X is shuffled and {y} is not, so the pairs are lost": (
                lambda order, orders: np.array([order, np.arange(len(order))])
            ),
            f"only {y} is shuffled and X is not, so the pairs are lost": (
                lambda order, orders: np.array([np.arange(len(order)), order])
            ),
            f"X and {y} are each shuffled in an order of their own, so the pairs are lost": (
                lambda order, orders: np.array([order, next(orders)])
            ),
        },
        why,
        about="shuffled",
    )


def cuts_of(m: int, size: int) -> list[tuple[int, int]]:
    """Return where the batches of m examples begin and end, the last one shorter.

    >>> cuts_of(7, 3)
    [(0, 3), (3, 6), (6, 7)]
    """
    return [(start, min(start + size, m)) for start in range(0, m, size)]


def batches(both, size, orders=None):
    """Return the batches, the last one shorter where some examples are left over."""
    return [both[:, i:j] for i, j in cuts_of(both.shape[1], size)]


def drawn_anew(both, size, orders):
    """Return batches that are cut from an order each."""
    cuts = cuts_of(both.shape[1], size)
    return [(twice(next(orders)) if i else both)[:, i:j] for i, j in cuts]


def drawn_alone(both, size, orders):
    """Return batches that hold the first examples of an order each."""
    cuts = cuts_of(both.shape[1], size)
    return [(twice(next(orders)) if i else both)[:, : j - i] for i, j in cuts]


def cuts(more: dict[str, Callable]) -> Choice:
    """Return the choice of how an order is cut into batches; `more` are mistakes of its own."""
    return Choice(
        "cut",
        batches,
        {
            "the last, shorter batch is left out": lambda both, size, orders: [
                part for part in batches(both, size) if part.shape[1] == size
            ],
            "a batch begins at every example, so that batches overlap (range without its step?)": (
                lambda both, size, orders: [both[:, k : k + size] for k in range(both.shape[1])]
            ),
            "a batch is cut from its start to batch_size, so that all but the first are empty": (
                lambda both, size, orders: [
                    both[:, i:size] for i, _ in cuts_of(both.shape[1], size)
                ]
            ),
            "there is one batch too many when nothing is left over, and it is empty": (
                lambda both, size, orders: [
                    both[:, k * size : (k + 1) * size] for k in range(both.shape[1] // size + 1)
                ]
            ),
            **more,
        },
        "A batch begins where the one before it ended; the last one holds what is left over.",
        "batch",
    )
