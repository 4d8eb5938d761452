"""More right answers to mini_batch_gradient_descent, by another author."""

import numpy as np


def splits_at_multiples(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.split at the multiples of the size; means are taken over axis 0."""
    rng, m = np.random.default_rng(seed), X.shape[0]
    cuts = range(batch_size, m, batch_size)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for rows in np.split(rng.permutation(m), cuts):
            e = X[rows].dot(weights) + bias - y[rows]
            step_w, step_b = np.mean(X[rows] * e[:, None], axis=0), np.mean(e)
            weights, bias = weights - lr * step_w, bias - lr * step_b
    return weights, bias
