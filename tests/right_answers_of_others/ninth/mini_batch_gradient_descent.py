"""More right answers to mini_batch_gradient_descent, by another author."""

import numpy as np


def split_at_multiples(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.split at the multiples of batch_size, and means by np.average."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    cuts = list(range(batch_size, m, batch_size))
    for _ in range(epochs):
        for rows in np.split(rng.permutation(m), cuts):
            e = X[rows].dot(w) + b - y[rows]
            gw = np.average(X[rows] * e.reshape(-1, 1), axis=0)
            w, b = w - lr * gw, b - lr * np.average(e)
    return w, b


def generator_of_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A loader class yields (X, y) pairs as long as the permutation has rows left."""

    class Loader:
        def __init__(self):
            self.rng = np.random.default_rng(seed)

        def __iter__(self):
            left = self.rng.permutation(len(X))
            while left.size:
                now, left = left[:batch_size], left[batch_size:]
                yield X[now], y[now]

    loader, coef, intercept = Loader(), np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for features, targets in loader:
            residual = targets - features @ coef - intercept
            coef = coef + lr / len(targets) * residual @ features
            intercept += lr / len(targets) * residual.sum()
    return coef, intercept


def boolean_batch_numbers(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Every place gets a batch number; a batch is a boolean mask over the places."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    number = np.arange(m) // batch_size
    theta = np.zeros(n + 1)
    ones = np.hstack([X, np.ones((m, 1))])
    for _ in range(epochs):
        order = rng.permutation(m)
        Xs, ys = ones[order], y[order]
        for k in range(number[-1] + 1):
            mask = number == k
            theta = theta - lr * Xs[mask].T @ (Xs[mask] @ theta - ys[mask]) / mask.sum()
    return theta[:n], theta[n]
