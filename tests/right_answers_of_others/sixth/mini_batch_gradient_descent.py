"""More right answers to mini_batch_gradient_descent, by another author."""

import numpy as np


def splits_at_multiples(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.split at the multiples of batch_size, and means for the gradients."""
    rng, (m, n) = np.random.default_rng(seed), X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for B in np.split(rng.permutation(m), range(batch_size, m, batch_size)):
            e = X[B] @ w + b - y[B]
            w, b = w - lr * (e[:, None] * X[B]).mean(axis=0), b - lr * e.mean()
    return w, b


def eats_the_order_up(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Cuts pieces from the front of the order until nothing is left."""
    generator = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = generator.permutation(len(X))
        while len(order):
            batch, order = order[:batch_size], order[batch_size:]
            errors = np.einsum("ij,j->i", X[batch], weights) + bias - y[batch]
            step = lr / len(batch)
            weights = weights - step * np.einsum("ij,i->j", X[batch], errors)
            bias -= step * errors.sum()
    return weights, bias


def collects_rows_until_full(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Collects row by row and steps when the batch is full or the epoch is over."""
    rng = np.random.default_rng(seed)
    m = len(y)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        gw, gb, count = 0.0, 0.0, 0
        for place, i in enumerate(rng.permutation(m), start=1):
            e = X[i] @ w + b - y[i]
            gw, gb, count = gw + e * X[i], gb + e, count + 1
            if count == batch_size or place == m:
                w, b = w - lr * gw / count, b - lr * gb / count
                gw, gb, count = 0.0, 0.0, 0
    return w, b
