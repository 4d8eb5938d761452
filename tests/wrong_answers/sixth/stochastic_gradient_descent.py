"""More wrong answers to stochastic_gradient_descent, by another author: see the package's docstring."""

import random

import numpy as np


def order_drawn_before_epochs(X, y, lr=0.01, epochs=1000, seed=0):
    """One permutation is drawn before the loop and used in every epoch.

    say: each epoch; every epoch; new order; new permutation; once per epoch; same order; second epoch; permutation + epoch
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    order = np.random.default_rng(seed).permutation(m)  # fault
    for _ in range(epochs):
        for i in order:
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def enumerates_and_uses_counter(X, y, lr=0.01, epochs=1000, seed=0):
    """The loop enumerates the permutation but uses the counter, so the rows are visited unshuffled.

    say: order; shuffle; permutation; 0, 1, 2; unshuffled
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        for i, row in enumerate(rng.permutation(m)):  # fault
            error = np.dot(X[i], weights) + bias - y[i]  # fault
            weights = weights - lr * error * X[i]  # fault
            bias = bias - lr * error
    return weights, bias


def one_random_row_an_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """Each epoch takes a step with one random row only instead of visiting all m rows.

    say: every row; all rows; each row; m steps; one row; whole permutation; inner loop; all the rows; steps; two loops
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w = np.zeros(n)
    b = 0.0
    for _ in range(epochs):
        i = rng.integers(m)  # fault
        e = X[i] @ w + b - y[i]
        w -= lr * e * X[i]
        b -= lr * e
    return w, b


def python_random_shuffle(X, y, lr=0.01, epochs=1000, seed=0):
    """Python's random module shuffles the rows, which gives another order than default_rng.

    say: default_rng; permutation; rng; generator; random module; order
    """
    random.seed(seed)  # fault
    m = len(X)
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for e in range(epochs):
        rows = list(range(m))
        random.shuffle(rows)  # fault
        for r in rows:
            err = float(X[r] @ weights) + bias - y[r]
            weights = weights - lr * err * X[r]
            bias = bias - lr * err
    return weights, bias


def starts_anew_each_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """The weights and the bias are set back to zero at the start of every epoch.

    say: each epoch; every epoch; before the first epoch; before the loop; last epoch; start + zero; forget; reset; goes on; carry; keep
    """
    rng = np.random.default_rng(seed)
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for epoch in range(epochs):
        weights = np.zeros(X.shape[1])  # fault
        bias = 0.0  # fault
        for i in rng.permutation(len(y)):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def recursion_over_epochs(X, y, lr=0.01, epochs=1000, seed=0):
    """Every epoch is one recursive call, so with 1000 epochs Python's recursion limit is reached.

    say: recursion; too deep; loop + epochs; for loop; calls itself; many epochs; recursive
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)

    def epoch(left, w, b):
        if left == 0:
            return w, b
        for i in rng.permutation(m):
            e = X[i] @ w + b - y[i]
            w, b = w - lr * e * X[i], b - lr * e
        return epoch(left - 1, w, b)  # fault

    return epoch(epochs, np.zeros(n), 0.0)


def zeros_one_per_row(X, y, lr=0.01, epochs=1000, seed=0):
    """n and m are exchanged when the shape is unpacked, so there is one weight per row and the product fails.

    say: shape; (n,); n, m; m, n; columns; one weight; rows; x.shape; mismatch; dimension
    """
    n, m = X.shape  # fault
    weights = np.zeros(n)  # fault
    bias = 0.0
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        for j in rng.permutation(m):
            error = X[j] @ weights + bias - y[j]
            weights = weights - lr * X[j] * error
            bias = bias - lr * error
    return weights, bias


def shuffles_data_apart(X, y, lr=0.01, epochs=1000, seed=0):
    """X and y are shuffled in place, each in its own order: rows lose their y, and the caller's arrays change.

    say: same order; belongs; together; in place; pair; permutation; copy; own order; one permutation; as they are; order; shuffle; caller; unchanged
    """
    rng = np.random.default_rng(seed)
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for _ in range(epochs):
        rng.shuffle(X)  # fault
        rng.shuffle(y)  # fault
        for xi, yi in zip(X, y):
            error = xi @ weights + bias - yi
            weights = weights - lr * error * xi
            bias = bias - lr * error
    return weights, bias


def bias_from_updated_weights(X, y, lr=0.01, epochs=1000, seed=0):
    """A helper computes the error anew for the bias after the weights have already moved.

    say: new weights; together; same error; before you touch; old weights; at the same time; before + update; simultaneous
    """
    rng = np.random.default_rng(seed)
    m = X.shape[0]
    weights, bias = np.zeros(X.shape[1]), 0.0

    def error(i):
        return X[i] @ weights + bias - y[i]

    for _ in range(epochs):
        for i in rng.permutation(m):
            weights = weights - lr * error(i) * X[i]
            bias = bias - lr * error(i)  # fault
    return weights, bias
