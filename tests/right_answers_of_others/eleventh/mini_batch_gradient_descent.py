"""More right answers to mini_batch_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def split_at_positions(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.split cuts the permutation at the multiples of batch_size."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for batch in np.split(rng.permutation(m), range(batch_size, m, batch_size)):
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * errors @ X[batch] / errors.size
            bias = bias - lr * errors.mean()
    return weights, bias


def loader_class_with_iter(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A loader draws a new order whenever it is iterated over."""

    class Loader:
        def __init__(self):
            self.rng = np.random.default_rng(seed)

        def __iter__(self):
            rest = self.rng.permutation(len(X))
            while len(rest):
                yield X[rest[:batch_size]], y[rest[:batch_size]]
                rest = rest[batch_size:]

    loader = Loader()
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for X_b, y_b in loader:
            e = X_b @ w + b - y_b
            w, b = w - lr * (X_b * e[:, None]).mean(axis=0), b - lr * e.mean()
    return w, b


def shuffled_copies_cut(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Copies of X and y are shuffled each epoch from the originals, and cut with slices counted by k."""
    rng = np.random.default_rng(seed)
    A = np.hstack([X, np.ones((len(X), 1))])
    theta = np.zeros(A.shape[1])
    for _ in range(epochs):
        order = rng.permutation(len(A))
        A_shuffled, y_shuffled = A[order], y[order]
        for k in range(-(-len(A) // batch_size)):
            rows = slice(k * batch_size, (k + 1) * batch_size)
            A_k, y_k = A_shuffled[rows], y_shuffled[rows]
            theta -= lr * A_k.T @ (A_k @ theta - y_k) / len(y_k)
    return theta[:-1], theta[-1]
