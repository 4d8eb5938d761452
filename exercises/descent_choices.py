"""Which examples each step of a descent sees, rightly and wrongly.

`both` is an epoch's order twice, for the rows of X and for the numbers of y; a step sees some of
its columns.
"""

import numpy as np

from checking.rules.procedure import Choice


def _batches(both, size, orders=None):
    return [both[:, k : k + size] for k in range(0, both.shape[1], size)]


def _starts(both, size):
    return range(0, both.shape[1], size)


def _orders_anew(both, size, orders):
    """Yield an order of its own for each batch, twice as in `both`."""
    yield both
    for _ in _starts(both, size)[1:]:
        yield np.array([next(orders)] * 2)


def _cut_from_orders(both, size, orders):
    anew = _orders_anew(both, size, orders)
    return [order[:, k : k + size] for k, order in zip(_starts(both, size), anew, strict=True)]


def _merged(batches, size):
    if len(batches) > 1 and batches[-1].shape[1] < size:
        batches[-2:] = [np.hstack(batches[-2:])]
    return batches


ALL = Choice(
    "cut",
    lambda both, size, orders: [both],
    {
        "a step is taken at each row, in order, where one step should see all rows": (
            lambda both, size, orders: list(both.T[:, :, None])
        )
    },
    "One step sees all the examples: their mean makes it.",
    about="batch",
)
ONE = Choice(
    "cut",
    _batches,
    {
        "only the first example of each epoch is used": (
            lambda both, size, orders: _batches(both, 1)[:1]
        ),
        "the first example of each epoch is left out": (
            lambda both, size, orders: _batches(both, 1)[1:]
        ),
        "the last example of each epoch is left out": (
            lambda both, size, orders: _batches(both, 1)[:-1]
        ),
        "each epoch takes one step, with the last example (is the update inside the inner loop?)": (
            lambda both, size, orders: _batches(both, 1)[-1:]
        ),
        "each epoch takes one step with the mean of all gradients: that is batch descent": (
            lambda both, size, orders: [both]
        ),
        "every step sees all the examples, where it should see one": (
            lambda both, size, orders: [both] * both.shape[1]
        ),
        "the order is drawn anew for every example, not once an epoch": _cut_from_orders,
    },
    "Every example of an epoch makes one step, at once.",
    about="batch",
)
FEW = Choice(
    "cut",
    _batches,
    {
        "the last, shorter batch is left out": lambda both, size, orders: [
            part for part in _batches(both, size) if part.shape[1] == size
        ],
        "what is left over is put into the last full batch": lambda both, size, orders: _merged(
            _batches(both, size), size
        ),
        "the last, shorter batch takes the last batch_size examples, some for the second time": (
            lambda both, size, orders: [*_batches(both, size)[:-1], both[:, -size:]]
        ),
        "the last batch ends one example too early (a slice leaves its end out)": (
            lambda both, size, orders: _batches(both[:, :-1], size)
        ),
        "every batch ends one example too early (a slice leaves its end out)": (
            lambda both, size, orders: [both[:, k : k + size - 1] for k in _starts(both, size)]
        ),
        "every batch ends one example too late, and overlaps the next": (
            lambda both, size, orders: [both[:, k : k + size + 1] for k in _starts(both, size)]
        ),
        "every batch runs to the last example": (
            lambda both, size, orders: [both[:, k:] for k in _starts(both, size)]
        ),
        "a batch begins at every example, so that batches overlap (range without its step?)": (
            lambda both, size, orders: [both[:, k : k + size] for k in range(both.shape[1])]
        ),
        "a batch is cut from its start to batch_size, so that all but the first are empty": (
            lambda both, size, orders: [both[:, k:size] for k in _starts(both, size)]
        ),
        "there is one batch too many when nothing is left over, and it is empty": (
            lambda both, size, orders: [
                both[:, k * size : (k + 1) * size] for k in range(both.shape[1] // size + 1)
            ]
        ),
        "every step sees all the examples, where it should see a batch": (
            lambda both, size, orders: [both] * len(_starts(both, size))
        ),
        "only the first batch of each epoch is used": (
            lambda both, size, orders: _batches(both, size)[:1]
        ),
        "only the last batch of each epoch is used (is the update inside the inner loop?)": (
            lambda both, size, orders: _batches(both, size)[-1:]
        ),
        "the last batch is left out, full or not": (
            lambda both, size, orders: _batches(both, size)[:-1]
        ),
        "the order is drawn anew for every batch, not once an epoch": _cut_from_orders,
        "the examples are cut into batch_size parts (np.array_split), not into batches of "
        "batch_size": lambda both, size, orders: np.array_split(both, size, axis=1),
        "the examples are cut into nearly equal parts (np.array_split): first come full batches, "
        "then the rest": lambda both, size, orders: np.array_split(
            both, len(_starts(both, size)), axis=1
        ),
    },
    "A batch begins where the one before it ended; the last one holds what is left over.",
    about="batch",
)
