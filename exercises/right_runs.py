"""What a right run of a procedure holds on its way, step by step: a learner's run is held to it."""

from __future__ import annotations

import numpy as np

from checking.formulas.tree import read
from checking.rules.quantities import Quantity, RightRun

PREDICTION = "X@weights_old + bias_old"
ERROR = f"{PREDICTION} - y"


class Notes:
    """Collects quantities: each note of the same name is the next step's."""

    def __init__(self):
        self.scopes: dict[int, dict] = {}
        self._found: dict[str, Quantity] = {}

    def __call__(self, said: str, value, line: str = "", formula: str = "") -> None:
        if said not in self._found:
            tree = read(formula) if formula else None
            self._found[said] = Quantity(said, line, tree, {})
        values = self._found[said].values
        values[len(values)] = value

    def step(self, **scope) -> None:
        """Note what the symbols of the formulas are worth in a step."""
        self.scopes[len(self.scopes)] = scope

    def quantities(self) -> list[Quantity]:
        """Return what was noted, in the order in which it first came."""
        return list(self._found.values())


def random_mini_batches(X, Y, mini_batch_size=64, seed=0) -> Notes:
    """Return what a right `random_mini_batches` holds."""
    note, m = Notes(), X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    x, y = X[:, order], Y[:, order]
    starts = range(0, m, mini_batch_size)
    for start in starts:
        stop = min(start + mini_batch_size, m)
        note("the X of the mini-batch", x[:, start:stop], "batch")
        note("the Y of the mini-batch", y[:, start:stop], "batch")
        note("the columns of the mini-batch", order[start:stop], "batch")
    note("the shuffled X", x, "shuffled")
    note("the shuffled Y", y, "shuffled")
    note("np.random.permutation(m)", order, "order")
    note("the number of examples", m)
    note("the number of full batches", m // mini_batch_size, "count")
    note("where the batches begin", np.array(starts), "other")
    note("where the batches begin and end", np.array([*starts, m]), "other")
    note("the number of batches", len(starts), "other")
    note("the number of examples left over", m % mini_batch_size, "tail")
    note("mini_batch_size, as it was handed over", mini_batch_size)
    for start in starts:
        note("the first column of the batch", start, "batch")
        note("the column after the batch", min(start + mini_batch_size, m), "batch")
        note("where a full batch would end", start + mini_batch_size, "other")
    return note


def gradient_descent(X, y, lr=0.01, epochs=1000) -> Notes:
    """Return what a right `gradient_descent` holds, epoch by epoch."""
    rows = np.arange(len(np.asarray(y)))
    return _straight_line(X, y, lr, ([rows] for _ in range(epochs)))


def stochastic_gradient_descent(X, y, lr=0.01, epochs=1000, seed=0) -> Notes:
    """Return what a right `stochastic_gradient_descent` holds, step by step."""
    rng, m = np.random.default_rng(seed), len(np.asarray(y))
    orders = [rng.permutation(m) for _ in range(epochs)]
    return _straight_line(X, y, lr, ([[i] for i in order] for order in orders), orders)


def mini_batch_gradient_descent(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0) -> Notes:
    """Return what a right `mini_batch_gradient_descent` holds, step by step."""
    rng, m = np.random.default_rng(seed), len(np.asarray(y))
    orders = [rng.permutation(m) for _ in range(epochs)]
    batches = ([o[i : i + batch_size] for i in range(0, m, batch_size)] for o in orders)
    note = _straight_line(X, y, lr, batches, orders)
    for start in [i for _ in orders for i in range(0, m, batch_size)]:
        note("where the batch begins", start, "batch")
        note("where the batch ends", min(start + batch_size, m), "batch")
        note("where a full batch would end", start + batch_size, "other")
    note("batch_size", batch_size)
    return note


def _straight_line(X, y, lr, epochs, orders=()) -> Notes:
    X, y = np.asarray(X, float), np.asarray(y, float)
    note, (m, n) = Notes(), X.shape
    weights, bias, seen = np.zeros(n), 0.0, "the rows of the step" if len(orders) else "X itself"
    note("the weights at the start, zeros", weights, "start")
    note("the bias at the start, 0", bias, "start")
    for steps in epochs:
        for rows in steps:
            x, labels, size = X[rows], y[rows], len(rows)
            before = {"weights_old": weights, "bias_old": bias, "lr": lr, "n": n}
            prediction = x @ weights + bias
            error = prediction - labels
            slopes, slope = x.T @ error / size, error.sum() / size
            weights, bias = weights - lr * slopes, bias - lr * slope
            one, e = size == 1, "error" if size == 1 else "sum(error)/m"
            slope_of = "error*X" if one else "(transpose(X)@error)/m"
            note("the new weights", weights, "weights", f"weights_old - lr*{slope_of}")
            note("the new bias", bias, "bias", f"bias_old - lr*{e}")
            if one:
                note("the error, prediction − y, of one example", error[0], "error", ERROR)
                note("the prediction of one example", prediction[0], "error", PREDICTION)
                note("the error, prediction − y", error, "error")
                note("the prediction", prediction, "error")
                note("the row of the step", x[0], "shuffled")
                note("the number of the row", int(rows[0]), "order")
                note("the y of one example", labels[0], "shuffled")
                note.step(**before, X=x[0], y=labels[0], error=error[0], m_all=m)
            else:
                note("the error, prediction − y", error, "error", ERROR)
                note("the prediction", prediction, "error", PREDICTION)
                note.step(**before, X=x, y=labels, error=error, m=size, m_all=m)
            note("the gradient of the weights", slopes, "weights", slope_of)
            note("the gradient of the bias", slope, "bias", e)
            note("Xᵀ·error", x.T @ error, "weights", "error*X" if one else "transpose(X)@error")
            note("the sum of the errors", error.sum(), "bias", "error" if one else "sum(error)")
            note(seen, x, "shuffled")
            note("the y of the step", labels, "shuffled")
            note("the numbers of the rows", np.asarray(rows), "batch")
            note("lr times the gradient of the weights", lr * slopes, "weights", f"lr*{slope_of}")
            note("lr times the gradient of the bias", lr * slope, "bias", f"lr*{e}")
            note("the number of examples in the step", size)
            note("1 over the number of examples in the step", 1 / size)
    for order in orders:
        note("rng.permutation(m)", order, "order")
        note("X, shuffled for the epoch", X[order], "shuffled")
        note("y, shuffled for the epoch", y[order], "shuffled")
    note("the number of examples", m)
    note("the number of features", n)
    note("the learning rate, the same in each step", lr)
    return note


def exponentially_weighted_averages(values, beta, bias_correction=True) -> Notes:
    """Return what a right `exponentially_weighted_averages` holds, value by value."""
    note, v = Notes(), 0.0
    averages, plain = [], []
    for t, value in enumerate(np.asarray(values, float), start=1):
        old, v = v, beta * v + (1 - beta) * value
        divisor = 1 - beta**t if bias_correction else 1.0
        averages.append(v / divisor)
        plain.append(v)
        note("v", v, "v", "v")
        if bias_correction:
            note("the corrected v", averages[-1], "average", "average")
            note("1 − βᵗ", divisor, "average", "1 - beta**t")
            note("βᵗ", beta**t, "average", "beta**t")
        else:
            note("1, as nothing is corrected", divisor, "average")
        note("t", t, "average")
        note("β·v_old", beta * old, "v", "beta*v_old")
        note("(1 − β)·value", (1 - beta) * value, "v", "(1 - beta)*x")
        note("the value", value, "v")
        note.step(x=value, v_old=old, v=v, beta=beta, t=t, average=averages[-1])
    note("all averages", np.array(averages))
    note("all averages before their correction", np.array(plain), "v")
    note("β", beta)
    note("1 − β", 1 - beta, "", "1 - beta")
    return note


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


def _batch(step: int, X, Y, mini_batch_size=64, seed=0) -> str:
    m = X.shape[1]
    last = step == (m - 1) // mini_batch_size and m % mini_batch_size
    return "the last, shorter batch" if last else f"batch {step + 1}"


def _cuts(m: int, size: int) -> list[tuple[int, int]]:
    return [(start, min(start + size, m)) for start in range(0, m, size)]


RANDOM_MINI_BATCHES = RightRun(
    random_mini_batches,
    _batch,
    cuts=lambda X, Y, mini_batch_size=64, seed=0: _cuts(X.shape[1], mini_batch_size),
)
GRADIENT_DESCENT = RightRun(
    gradient_descent,
    lambda step, *args: f"epoch {step + 1}",
    lambda X, y, lr=0.01, epochs=1000: (frozenset({epochs}),),
)
STOCHASTIC_GRADIENT_DESCENT = RightRun(
    stochastic_gradient_descent,
    lambda step, X, y, *args: _epoch_and("step", step, len(y), 1),
    lambda X, y, lr=0.01, epochs=1000, seed=0: rounds_of(len(y), epochs, 1),
)
MINI_BATCH_GRADIENT_DESCENT = RightRun(
    mini_batch_gradient_descent,
    lambda step, X, y, lr=0.01, epochs=1000, size=2, seed=0: _epoch_and(
        "batch", step, len(y), size
    ),
    lambda X, y, lr=0.01, epochs=1000, batch_size=2, seed=0: rounds_of(len(y), epochs, batch_size),
    lambda X, y, lr=0.01, epochs=1000, batch_size=2, seed=0: _cuts(len(y), batch_size),
)
AVERAGES = RightRun(
    exponentially_weighted_averages,
    lambda step, *args: f"value {step + 1}",
    lambda values, *settings: (frozenset({len(values)}),),
)
