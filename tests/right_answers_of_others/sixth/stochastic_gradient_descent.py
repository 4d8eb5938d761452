"""More right answers to stochastic_gradient_descent, by another author."""

import numpy as np


def all_orders_in_one_list(X, y, lr=0.01, epochs=1000, seed=0):
    """Draws all the permutations first and goes through one long list of rows."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    visits = [i for _ in range(epochs) for i in rng.permutation(m)]
    w, b = np.zeros(n), 0.0
    for i in visits:
        e = X[i] @ w + b - y[i]
        w, b = w - lr * e * X[i], b - lr * e
    return w, b


def bias_in_the_vector(X, y, lr=0.01, epochs=1000, seed=0):
    """One vector with the bias in front, rows with a 1 in front."""
    rng = np.random.default_rng(seed)
    A = np.insert(np.asarray(X, dtype=float), 0, 1.0, axis=1)
    theta = np.zeros(A.shape[1])
    epoch = 0
    while epoch < epochs:
        for row, target in zip(*(lambda p: (A[p], np.asarray(y)[p]))(rng.permutation(len(A)))):
            theta -= lr * (row @ theta - target) * row
        epoch += 1
    return theta[1:].copy(), theta[0]


def step_as_inner_function(X, y, lr=0.01, epochs=1000, seed=0):
    """A pure step function, folded over the rows with functools.reduce."""
    from functools import reduce

    def step(state, i):
        w, b = state
        e = np.dot(X[i], w) + b - y[i]
        return w - lr * e * X[i], b - lr * e

    rng, state = np.random.default_rng(seed), (np.zeros(X.shape[1]), 0.0)
    for _ in range(epochs):
        state = reduce(step, rng.permutation(X.shape[0]), state)
    return state
