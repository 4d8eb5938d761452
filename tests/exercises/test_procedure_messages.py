"""What is said of a procedure that goes wrong: mini-batches, descents, averages, schedules.

Each answer is written as people write it; what is looked for is what it really does wrong.
"""

import numpy as np
import pytest

from checking.check import check
from exercises import EXERCISES


def said(name, function):
    verdict = check(EXERCISES[name], function)
    assert verdict.outcome == "wrong"
    return " ".join(verdict.finding.lines).lower()


# --- mini-batches -----------------------------------------------------------------------------


def cutting(last):
    """A function that cuts its last batch as `last` does; it returns a pair (X, Y)."""

    def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
        np.random.seed(seed)
        m = X.shape[1]
        order = list(np.random.permutation(m))
        x, y = X[:, order], Y[:, order]
        n = m // mini_batch_size
        batches = []
        for k in range(n):
            part = slice(k * mini_batch_size, (k + 1) * mini_batch_size)
            batches.append((x[:, part], y[:, part]))
        if m % mini_batch_size != 0:
            batches.append(last(x, y, m, n, mini_batch_size, m % mini_batch_size))
        return batches

    return random_mini_batches


def both(cut):
    return lambda x, y, *sizes: (x[:, cut(*sizes)], y[:, cut(*sizes)])


LAST = {
    "m - n_full:": both(lambda m, n, size, r: slice(m - n, m)),
    "n_full:": both(lambda m, n, size, r: slice(n, m)),
    "2*size:": both(lambda m, n, size, r: slice(2 * size, m)),
    "size:": both(lambda m, n, size, r: slice(size, m)),
    "r:": both(lambda m, n, size, r: slice(r, m)),
    "k*size: after the loop": both(lambda m, n, size, r: slice(max(n - 1, 0) * size, m)),
    "n*size:m - n*size": both(lambda m, n, size, r: slice(n * size, m - n * size)),
    "-r-1:-1": both(lambda m, n, size, r: slice(-r - 1, -1)),
    "n*size:-1": both(lambda m, n, size, r: slice(n * size, -1)),
    "n*size + 1:": both(lambda m, n, size, r: slice(n * size + 1, m)),
    "-size:": both(lambda m, n, size, r: slice(-size, m)),
    "the last full batch again": both(lambda m, n, size, r: slice((n - 1) * size, n * size)),
    "Y from X": lambda x, y, m, n, size, r: (x[:, n * size :], x[:, n * size :]),
    "2*size: in Y alone": lambda x, y, m, n, size, r: (x[:, n * size :], y[:, 2 * size :]),
}


@pytest.mark.parametrize("how", LAST)
def test_a_wrong_last_batch_is_called_the_last_shorter_batch(how):
    assert "the last, shorter batch" in said("random_mini_batches", cutting(LAST[how]))


def test_the_shape_of_the_last_batch_is_told_of_the_last_batch():
    text = said("random_mini_batches", cutting(both(lambda m, n, size, r: slice(m - 1, m))))
    assert "x of the last, shorter batch should be" in text


def shuffled_within_each_batch(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    batches = []
    for start in range(0, m, mini_batch_size):
        x, y = X[:, start : start + mini_batch_size], Y[:, start : start + mini_batch_size]
        order = np.random.permutation(x.shape[1])
        batches.append((x[:, order], y[:, order]))
    return batches


def split_into_size_parts(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    return list(
        zip(
            np.array_split(X[:, order], mini_batch_size, axis=1),
            np.array_split(Y[:, order], mini_batch_size, axis=1),
            strict=True,
        )
    )


def returning_inside_the_loop(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    batches = []
    for start in range(0, X.shape[1], mini_batch_size):
        part = order[start : start + mini_batch_size]
        batches.append((X[:, part], Y[:, part]))
        return batches


@pytest.mark.parametrize(
    ("function", "what"),
    [
        (shuffled_within_each_batch, "shuffled within each batch alone"),
        (split_into_size_parts, "np.array_split is told how many parts"),
        (returning_inside_the_loop, "inside the loop"),
    ],
)
def test_a_mistake_in_the_whole_of_the_mini_batches_is_named(function, what):
    assert what.lower() in said("random_mini_batches", function)


# --- descents ---------------------------------------------------------------------------------


def starred(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            error = X[i] * weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def starred_and_summed(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            error = X[i] * weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * np.sum(error)
    return weights, bias


def order_anew_for_each_batch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    m = len(y)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for start in range(0, m, batch_size):
            part = rng.permutation(m)[start : start + batch_size]
            error = X[part] @ weights + bias - y[part]
            weights = weights - lr * X[part].T @ error / len(part)
            bias = bias - lr * error.mean()
    return weights, bias


def all_of_X_in_each_batch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    m = len(y)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        X_shuffled, y_shuffled = X[order], y[order]
        for _start in range(0, m, batch_size):
            error = X_shuffled @ weights + bias - y_shuffled
            weights = weights - lr * X_shuffled.T @ error / m
            bias = bias - lr * error.mean()
    return weights, bias


def steps_after_every_row(X, y, lr=0.01, epochs=1000):
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for x, target in zip(X, y, strict=True):
            error = x @ weights + bias - target
            weights = weights - lr * error * x
            bias = bias - lr * error
    return weights, bias


def stopping(enough):
    def gradient_descent(X, y, lr=0.01, epochs=1000):
        weights, bias = np.zeros(X.shape[1]), 0.0
        before = np.inf
        for _ in range(epochs):
            error = X @ weights + bias - y
            cost = (error**2).mean() / 2
            if abs(before - cost) < enough:
                break
            before = cost
            weights, bias = weights - lr * X.T @ error / len(y), bias - lr * error.mean()
        return weights, bias

    return gradient_descent


@pytest.mark.parametrize(
    ("name", "function", "what"),
    [
        ("stochastic_gradient_descent", starred, "* stands where @ belongs: * multiplies"),
        (
            "stochastic_gradient_descent",
            starred_and_summed,
            "* stands where @ belongs: * multiplies entry by entry",
        ),
        (
            "mini_batch_gradient_descent",
            order_anew_for_each_batch,
            "draws a new order in each round",
        ),
        ("mini_batch_gradient_descent", all_of_X_in_each_batch, "every step sees all the examples"),
        (
            "gradient_descent",
            steps_after_every_row,
            "where 5 are due: one step an epoch",
        ),
    ],
)
def test_a_mistake_in_a_descent_is_named(name, function, what):
    assert what.lower() in said(name, function)


@pytest.mark.parametrize("enough", [1e-3, 1e-6, 1e-10])
def test_a_descent_that_stops_early_is_told_that_the_rule_has_no_stop(enough):
    assert "however little moves" in said("gradient_descent", stopping(enough))


# --- averages and schedules -------------------------------------------------------------------


def one_too_far(values, beta, bias_correction=True):
    averages, v = [], 0.0
    for t in range(1, len(values) + 1):
        v = beta * v + (1 - beta) * values[t]
        averages.append(v / (1 - beta**t) if bias_correction else v)
    return np.array(averages)


def test_a_place_one_too_far_is_not_taken_for_rows_and_columns():
    assert "x[:, order]" not in said("exponentially_weighted_averages", one_too_far)


def compounded(learning_rate0, epoch_num, decay_rate):
    learning_rate = learning_rate0
    for _ in range(epoch_num):
        learning_rate = learning_rate / (1 + decay_rate)
    return learning_rate


def compounded_at_each_drop(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    for _ in range(epoch_num // time_interval):
        learning_rate0 = learning_rate0 / (1 + decay_rate)
    return learning_rate0


@pytest.mark.parametrize(
    ("name", "function", "what"),
    [
        ("update_lr", compounded, "the division is repeated each epoch"),
        ("schedule_lr_decay", compounded_at_each_drop, "the division is repeated at each drop"),
        (
            "schedule_lr_decay",
            lambda a, e, d, time_interval=1000: a / (1 + d * (time_interval // e)),
            "interval is divided by epoch",
        ),
    ],
)
def test_a_mistake_in_a_schedule_is_named(name, function, what):
    assert what.lower() in said(name, function)
