"""Right answers to stochastic_gradient_descent in unusual forms, written without sight of the checks."""

import numpy as np
from itertools import chain


def fresh_numbers_shuffled(X, y, lr=0.01, epochs=1000, seed=0):
    """rng.shuffle on a fresh arange each epoch gives the same order as rng.permutation(m)."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        idx = np.arange(m)
        rng.shuffle(idx)
        for i in idx:
            e = X[i] @ w + b - y[i]
            w = w - lr * e * X[i]
            b = b - lr * e
    return w, b


def all_orders_in_advance(X, y, lr=0.01, epochs=1000, seed=0):
    """All permutations are drawn first and chained into one list of rows; then one single loop."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    visits = chain.from_iterable([rng.permutation(m) for _ in range(epochs)])
    weights, bias = np.zeros(n), 0.0
    for row in visits:
        step = lr * (X[row] @ weights + bias - y[row])
        weights, bias = weights - step * X[row], bias - step
    return weights, bias


def fresh_shuffled_copies(X, y, lr=0.01, epochs=1000, seed=0):
    """Shuffled copies of X and y are made anew from the originals each epoch and zipped."""
    rng = np.random.default_rng(seed)
    m = len(y)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        perm = rng.permutation(m)
        X_s, y_s = X[perm], y[perm]
        for x_row, target in zip(X_s, y_s):
            residual = target - (x_row.dot(weights) + bias)
            weights += lr * residual * x_row
            bias += lr * residual
    return weights, bias


def one_vector_with_ones(X, y, lr=0.01, epochs=1000, seed=0):
    """The bias is the first entry of one vector over rows that begin with 1."""
    m, n = X.shape
    rows = np.hstack([np.ones((m, 1)), X])
    theta = np.zeros(n + 1)
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        for i in rng.permutation(m).tolist():
            theta -= lr * (rows[i] @ theta - y[i]) * rows[i]
    return theta[1:], float(theta[0])


def rows_kept_two_dimensional(X, y, lr=0.01, epochs=1000, seed=0):
    """Each step is a batch of one row, X[[i]], with a mean over that one row."""
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            Xi, yi = X[[i]], y[[i]]
            err = Xi @ weights + bias - yi
            weights = weights - lr * Xi.T @ err / len(Xi)
            bias = bias - lr * np.mean(err)
    return weights, bias


def weight_by_weight(X, y, lr=0.01, epochs=1000, seed=0):
    """Python lists and a loop over the single weights, with the error computed before."""
    m, n = X.shape
    rng = np.random.default_rng(seed)
    w = [0.0 for _ in range(n)]
    b = 0.0
    epoch = 0
    while epoch < epochs:
        for i in rng.permutation(m):
            error = sum(float(X[i, j]) * w[j] for j in range(n)) + b - float(y[i])
            for j in range(n):
                w[j] -= lr * error * float(X[i, j])
            b -= lr * error
        epoch += 1
    return np.array(w), b


def a_generator_of_rows(X, y, lr=0.01, epochs=1000, seed=0):
    """A nested generator yields the rows of all epochs, in floats."""

    def stream():
        rng = np.random.default_rng(seed)
        for _ in range(epochs):
            order = rng.permutation(len(X))
            yield from zip(X[order].astype(float), y[order])

    weights = np.zeros(X.shape[1], dtype=float)
    bias = np.float64(0)
    for x, target in stream():
        error = np.vdot(x, weights) + bias - target
        weights -= lr * error * x
        bias -= lr * error
    return weights, bias


def all_in_one_vector(X, y, lr=0.01, epochs=1000, seed=0):
    """One parameter vector, the ones column first."""
    m, n = X.shape
    rows = np.hstack((np.ones((m, 1)), X))
    theta = np.zeros(n + 1)
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        for i in rng.permutation(m):
            theta -= lr * (rows[i].dot(theta) - y[i]) * rows[i]
    return theta[1:], theta[0]


def bias_first(X, y, lr=0.01, epochs=1000, seed=0):
    """The bias is moved before the weights, but by an error that was computed before."""
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for order in (rng.permutation(len(X)) for _ in range(epochs)):
        for x_i, y_i in zip(X[order], y[order]):
            step = lr * (np.inner(x_i, w) + b - y_i)
            b -= step
            w -= step * x_i
    return w, b


def helper_that_returns_both(X, y, lr=0.01, epochs=1000, seed=0):
    """A helper makes the step of one row and returns both."""
    m = len(y)
    generator = np.random.default_rng(seed)

    def after_row(place, i):
        weights, bias = place
        lack = y[i] - (weights @ X[i] + bias)
        return weights + lr * lack * X[i], bias + lr * lack

    place = (np.zeros(X.shape[1]), 0.0)
    epoch = 0
    while epoch < epochs:
        for i in generator.permutation(m):
            place = after_row(place, i)
        epoch += 1
    return place
