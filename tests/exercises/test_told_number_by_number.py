"""What is said of descents that go through examples and features one by one, in nested loops."""

import numpy as np

from tests.helpers.told import assert_told, each_of


def last_example_alone(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = [0.0] * n, 0.0
    for _ in range(epochs):
        slope, rise = [0.0] * n, 0.0
        for i in range(m):
            gap = sum(w[j] * X[i, j] for j in range(n)) + b - y[i]
            for j in range(n):
                slope[j] = gap * X[i, j]
            rise += gap
        for j in range(n):
            w[j] -= lr * slope[j] / m
        b -= lr * rise / m
    return np.array(w), b


def last_gradient_alone(X, y, lr=0.01, epochs=1000):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, target in zip(X, y, strict=True):
            gap = row @ w + b - target
            slope = gap * row / len(y)
            rise = gap / len(y)
        w, b = w - lr * slope, b - lr * rise
    return w, b


def sums_of_all_epochs(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    slope, rise = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in range(m):
            gap = X[i] @ w + b - y[i]
            for j in range(n):
                slope[j] += gap * X[i][j]
            rise += gap
        for j in range(n):
            w[j] = w[j] - lr * slope[j] / m
        b = b - lr * rise / m
    return w, b


def sums_of_all_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        slope, rise = np.zeros(X.shape[1]), 0.0
        for k in range(0, len(y), batch_size):
            rows = order[k : k + batch_size]
            gap = X[rows] @ w + b - y[rows]
            slope += X[rows].T @ gap / len(rows)
            rise += np.mean(gap)
            w, b = w - lr * slope, b - lr * rise
    return w, b


def means_multiplied(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = [0] * n, 0.0
    for _ in range(epochs):
        gap = sum(X[i] @ np.array(w) + b - y[i] for i in range(m)) / m
        for j in range(n):
            w[j] -= lr * gap * X[:, j].mean()
        b -= lr * gap
    return np.array(w), b


def divided_by_features(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        gaps = X @ w + b - y
        for j in range(n):
            w[j] -= lr * sum(gaps[i] * X[i][j] for i in range(m)) / n
        b -= lr * sum(gaps) / m
    return w, b


def each_with_its_own_error(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            first = X[i] @ w + b - y[i]
            for j in range(len(w)):
                gap = X[i] @ w + b - y[i]
                w[j] -= lr * gap * X[i, j]
            b -= lr * first
    return w, b


ADDED_UP = "The sum over all rounds belongs there"
ANEW = "is still there: 0 belongs there at the beginning of each round."
TOLD = {
    ("gradient_descent", last_example_alone): ("slope[j] = gap", ADDED_UP),
    ("gradient_descent", last_gradient_alone): ("rise = gap / len(y)", ADDED_UP),
    ("gradient_descent", sums_of_all_epochs): ("slope, rise = np.zeros(n), 0.0", ANEW),
    ("mini_batch_gradient_descent", sums_of_all_batches): ("slope, rise = np.zeros", ANEW),
    ("gradient_descent", means_multiplied): ("w[j] -= lr * gap * X[:, j]", "in this case all else"),
    ("gradient_descent", divided_by_features): ("w[j] -= lr * sum(", "The number of features"),
    ("stochastic_gradient_descent", each_with_its_own_error): (
        "gap = X[i] @ w + b - y[i]",
        "worked out anew for each weight",
    ),
}


@each_of(TOLD)
def test_what_is_wrong_in_nested_loops_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
