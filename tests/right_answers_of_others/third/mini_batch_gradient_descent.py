"""More right answers to mini_batch_gradient_descent, by another author."""

import numpy as np


def split_at_the_starts(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.split cuts the order at the starts of batches 2, 3, …"""
    m, n = X.shape
    rng = np.random.default_rng(seed)
    cuts = range(batch_size, m, batch_size)
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for batch in np.split(rng.permutation(m), cuts):
            e = X[batch] @ w + b - y[batch]
            w, b = w - lr * np.mean(X[batch] * e[:, None], axis=0), b - lr * e.mean()
    return w, b


def eats_the_order_up(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A while loop takes a batch from the front of the order until nothing is left."""
    rng = np.random.default_rng(seed)
    theta = np.zeros(X.shape[1] + 1)
    A = np.hstack((X, np.ones((X.shape[0], 1))))
    for _ in range(epochs):
        rest = rng.permutation(len(A))
        while rest.size:
            batch, rest = rest[:batch_size], rest[batch_size:]
            residual = A[batch].dot(theta) - y[batch]
            theta = theta - (lr / batch.size) * residual.dot(A[batch])
    return theta[:-1], theta[-1]


def shuffled_copies(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Each epoch makes shuffled copies and cuts these; sizes by min."""
    m, n = X.shape
    generator = np.random.default_rng(seed)
    weights, bias = np.zeros(n), np.float64(0)
    for epoch in range(epochs):
        order = generator.permutation(m)
        Xs, ys = X[order], y[order]
        for k in range((m + batch_size - 1) // batch_size):
            lo, hi = k * batch_size, min((k + 1) * batch_size, m)
            errors = np.dot(Xs[lo:hi], weights) + bias - ys[lo:hi]
            grad_w = np.dot(errors, Xs[lo:hi]) / (hi - lo)
            grad_b = np.average(errors)
            weights = weights - lr * grad_w
            bias = bias - lr * grad_b
    return weights, bias
