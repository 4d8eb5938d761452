"""More right answers to stochastic_gradient_descent, by another author."""

import itertools

import numpy as np


def all_orders_at_once(X, y, lr=0.01, epochs=1000, seed=0):
    """The orders of all epochs are drawn first and chained into one long loop."""
    m, n = X.shape
    rng = np.random.default_rng(seed)
    visits = itertools.chain.from_iterable([rng.permutation(m) for _ in range(epochs)])
    weights, bias = np.zeros(n), 0.0
    for i in visits:
        step = lr * (np.vdot(X[i], weights) + bias - y[i])
        weights, bias = weights - step * X[i], bias - step
    return weights, bias


def bias_as_last_entry(X, y, lr=0.01, epochs=1000, seed=0):
    """The bias is the weight of a column of ones."""
    Z = np.c_[X, np.ones(len(y))]
    theta = np.zeros(Z.shape[1])
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for z, target in zip(Z[order], y[order]):
            theta += lr * (target - theta @ z) * z
    return theta[:-1], float(theta[-1])


def plain_python_sums(X, y, lr=0.01, epochs=1000, seed=0):
    """Prediction and update entry by entry on Python lists, without any NumPy product."""
    rng = np.random.default_rng(seed)
    rows, targets = np.asarray(X).tolist(), np.asarray(y).tolist()
    w, b = [0.0] * np.shape(X)[1], 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(rows)):
            e = sum(wj * xj for wj, xj in zip(w, rows[i])) + b - targets[i]
            for j, xj in enumerate(rows[i]):
                w[j] -= lr * e * xj
            b -= lr * e
    return np.array(w), b
