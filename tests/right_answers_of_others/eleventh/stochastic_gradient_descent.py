"""More right answers to stochastic_gradient_descent, by another author: see the package's docstring."""

from itertools import chain

import numpy as np


def one_chain_of_visits(X, y, lr=0.01, epochs=1000, seed=0):
    """All visits of all epochs come from one lazy chain of permutations."""
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for i in chain.from_iterable(rng.permutation(len(y)) for _ in range(epochs)):
        e = w @ X[i] + b - y[i]
        w, b = w - lr * e * X[i], b - lr * e
    return w, b


def bias_first_but_error_kept(X, y, lr=0.01, epochs=1000, seed=0):
    """The step is computed once as a number, and the bias is updated before the weights."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    epoch = 0
    while epoch < epochs:
        order = rng.permutation(m)
        for x, target in zip(X[order], y[order]):
            step = lr * (sum(x * weights) + bias - target)
            bias -= step
            weights -= step * x
        epoch += 1
    return weights, bias


def closure_with_nonlocal(X, y, lr=0.01, epochs=1000, seed=0):
    """A closure changes the augmented weights of the outer function."""
    rng = np.random.default_rng(seed)
    A = np.c_[X, np.ones(X.shape[0])]
    theta = np.zeros(A.shape[1])

    def visit(row, label):
        nonlocal theta
        theta = theta - lr * (row @ theta - label) * row

    for _ in range(epochs):
        for i in rng.permutation(len(A)).tolist():
            visit(A[i], y[i])
    return theta[:-1], float(theta[-1])
