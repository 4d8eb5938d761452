"""More right answers to stochastic_gradient_descent, by another author."""

import itertools

import numpy as np


def one_chained_iterator(X, y, lr=0.01, epochs=1000, seed=0):
    """All epochs' orders in one chained iterator, and one loop."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    orders = (rng.permutation(m) for _ in range(epochs))
    for i in itertools.chain.from_iterable(orders):
        e = float(X[i] @ w + b - y[i])
        w, b = w - lr * e * X[i], b - lr * e
    return w, b


def shuffled_rows_of_augmented(X, y, lr=0.01, epochs=1000, seed=0):
    """Ones are appended as a column; shuffled copies of the rows are zipped with y."""
    generator = np.random.default_rng(seed)
    rows = np.column_stack((X, np.ones(len(X))))
    theta = np.zeros(rows.shape[1])
    for _ in range(epochs):
        perm = generator.permutation(len(rows))
        for row, target in zip(rows[perm], np.asarray(y)[perm]):
            theta = theta + lr * (target - row @ theta) * row
    return theta[:-1], theta[-1]


def slices_of_one(X, y, lr=0.01, epochs=1000, seed=0):
    """As mini-batches of one row: two-dimensional slices, means over one."""
    rng = np.random.default_rng(seed)
    X = np.asarray(X, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(X.shape[0])
        for k in range(len(order)):
            batch = order[k:k + 1]
            errors = X[batch] @ weights + bias - y[batch]
            weights -= lr * (X[batch].T @ errors) / len(batch)
            bias -= lr * errors.mean()
    return weights, bias
