"""What is said of the course of a procedure: its orders, its errors, its batches, and besides."""

import numpy as np

from tests.helpers.told import assert_told, each_of


def rest_as_an_end(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X, Y = X[:, order], Y[:, order]
    full, rest = divmod(m, mini_batch_size)
    batches = []
    for k in range(full):
        a, b = k * mini_batch_size, (k + 1) * mini_batch_size
        batches.append((X[:, a:b], Y[:, a:b]))
    if rest > 0:
        a = full * mini_batch_size
        batches.append((X[:, a:rest], Y[:, a:rest]))
    return batches


def all_errors_at_once(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        gaps = X @ w + b - y
        for i in rng.permutation(len(y)):
            w = w - lr * gaps[i] * X[i]
            b = b - lr * gaps[i]
    return w, b


def new_order_each_time(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for k in range(0, len(y), batch_size):
            rows = rng.permutation(len(y))[: min(batch_size, len(y) - k)]
            gap = X[rows] @ w + b - y[rows]
            w, b = w - lr * X[rows].T @ gap / len(rows), b - lr * np.mean(gap)
    return w, b


def doubled_and_one_short(X, y, lr=0.01, epochs=1000):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(1, epochs):
        gap = X @ w + b - y
        step = 2 / len(y) * X.T @ gap
        b = b - lr * 2 * np.mean(gap)
        w = w - lr * step
    return w, b


def one_order_and_a_rate_that_falls(X, y, lr=0.01, epochs=1000, seed=0):
    rows = np.random.default_rng(seed).permutation(len(y))
    w, b = np.zeros(X.shape[1]), 0.0
    for epoch in range(epochs):
        rate = lr / (1 + epoch)
        for i in rows:
            gap = X[i] @ w + b - y[i]
            w, b = w - rate * gap * X[i], b - rate * gap
    return w, b


def drawn_and_counted(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i, _ in enumerate(rng.permutation(len(y))):
            gap = X[i] @ w + b - y[i]
            w, b = w - lr * gap * X[i], b - lr * gap
    return w, b


def shuffled_to_nothing(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    w, b, places = np.zeros(X.shape[1]), 0.0, np.arange(len(y))
    for _ in range(epochs):
        order = rng.shuffle(places)
        for i in order:
            gap = X[i] @ w + b - y[i]
            w, b = w - lr * gap * X[i], b - lr * gap
    return w, b


def rows_of_a_table(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for rows in rng.permutation(len(y)).reshape(-1, batch_size):
            gap = X[rows] @ w + b - y[rows]
            w, b = w - lr * X[rows].T @ gap / len(rows), b - lr * np.mean(gap)
    return w, b


def turned_for_the_weights_alone(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            gap = y[i] - (X[i] @ w + b)
            w = w + lr * gap * X[i]
            b = b - lr * gap
    return w, b


def a_fraction_of_a_batch(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order, size = np.random.permutation(X.shape[1]), mini_batch_size
    return [
        (X[:, order[k * size : (k + 1) * size]], Y[:, order[k * size : (k + 1) * size]])
        for k in range(X.shape[1] / size)
    ]


TOLD = {
    ("random_mini_batches", a_fraction_of_a_batch): (
        "X.shape[1] / size",
        "is rounded up counts it, too",
    ),
    ("stochastic_gradient_descent", turned_for_the_weights_alone): (
        "b = b - lr * gap",
        "`gap` has its sign turned since line",
    ),
    ("stochastic_gradient_descent", shuffled_to_nothing): (
        "order = rng.shuffle(places)",
        "permutation(m) gives an order",
    ),
    ("mini_batch_gradient_descent", rows_of_a_table): (".reshape(-1,", "17 numbers do not fill"),
    ("stochastic_gradient_descent", drawn_and_counted): (
        "for i, _ in enumerate(",
        "`_` is the number of an example, and no line uses it",
    ),
    ("stochastic_gradient_descent", all_errors_at_once): ("gaps = X @ w", "the errors of all rows"),
    ("mini_batch_gradient_descent", new_order_each_time): ("rng.permutation", "draws a new order"),
    ("gradient_descent", doubled_and_one_short): (
        "step = 2 / len(y) * X.T @ gap",
        "The gradient is twice what it should be",
    ),
    ("stochastic_gradient_descent", one_order_and_a_rate_that_falls): (
        "rate = lr / (1 + epoch)",
        "What belongs there is the learning rate, the same in each step.",
    ),
    ("random_mini_batches", rest_as_an_end): ("X[:, a:rest]", "`a:rest` is 15:2 in batch 4"),
}


@each_of(TOLD)
def test_what_the_course_shows_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)


def test_errors_that_only_tell_how_far_it_has_come_are_not_blamed():
    def uphill_in_the_bias(X, y, lr=0.01, epochs=1000, seed=0):
        rng = np.random.default_rng(seed)
        w, b, costs = np.zeros(X.shape[1]), 0.0, []
        for _ in range(epochs):
            gaps = X @ w + b - y
            costs.append(np.mean(gaps**2) / 2)
            for i in rng.permutation(len(y)):
                gap = X[i] @ w + b - y[i]
                w, b = w - lr * gap * X[i], b + lr * gap
        return w, b

    assert_told("stochastic_gradient_descent", uphill_in_the_bias, "b + lr * gap", "added where")
