"""More right answers to mini_batch_gradient_descent, by another author."""

import numpy as np


def np_split_at_edges(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The permutation is cut by np.split at multiples of batch_size."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    edges = np.arange(batch_size, m, batch_size)
    for _ in range(epochs):
        for batch in np.split(rng.permutation(m), edges):
            e = X[batch] @ w + b - y[batch]
            w, b = w - lr * np.mean(X[batch] * e[:, None], axis=0), b - lr * np.mean(e)
    return w, b


def while_rows_are_left(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A while loop takes batches from the front of what is left."""
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        rest = rng.permutation(len(y))
        while rest.size:
            batch, rest = rest[:batch_size], rest[batch_size:]
            errors = y[batch] - X[batch] @ weights - bias
            weights = weights + lr / batch.size * errors @ X[batch]
            bias = bias + lr / batch.size * errors.sum()
    return weights, bias


def generator_of_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A nested generator yields shuffled batches, ceil(m / batch_size) an epoch."""
    m, n = X.shape

    def loader():
        rng = np.random.default_rng(seed)
        for _ in range(epochs):
            order = rng.permutation(m)
            Xs, ys = X[order], y[order]
            for k in range(-(-m // batch_size)):
                where = slice(k * batch_size, min((k + 1) * batch_size, m))
                yield Xs[where], ys[where]

    theta = np.zeros(n + 1)
    for xb, yb in loader():
        A = np.c_[xb, np.ones(len(yb))]
        theta -= lr * A.T @ (A @ theta - yb) / len(yb)
    return theta[:n], theta[n]
