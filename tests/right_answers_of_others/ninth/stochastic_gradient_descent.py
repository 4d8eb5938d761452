"""More right answers to stochastic_gradient_descent, by another author."""

import itertools

import numpy as np


def orders_drawn_up_front(X, y, lr=0.01, epochs=1000, seed=0):
    """All permutations are drawn first, one an epoch, and chained into one long walk."""
    rng = np.random.default_rng(seed)
    orders = [rng.permutation(len(y)) for _ in range(epochs)]
    weights, bias = np.zeros(X.shape[1]), 0.0
    for i in itertools.chain.from_iterable(orders):
        error = X[i] @ weights + bias - y[i]
        weights, bias = weights - lr * error * X[i], bias - lr * error
    return weights, bias


def autograd_like_parameters(X, y, lr=0.01, epochs=1000, seed=0):
    """Parameters are small objects with data and grad, zero_grad, backward and step, as in a toy PyTorch."""

    class Parameter:
        def __init__(self, data):
            self.data, self.grad = data, None

    w, b = Parameter(np.zeros(X.shape[1])), Parameter(np.zeros(()))
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        for i in rng.permutation(X.shape[0]):
            for p in (w, b):
                p.grad = np.zeros_like(p.data)
            out = w.data @ X[i] + b.data
            d_out = out - y[i]
            w.grad += d_out * X[i]
            b.grad += d_out
            for p in (w, b):
                p.data = p.data - lr * p.grad
    return w.data, float(b.data)


def shuffled_copies_zipped(X, y, lr=0.01, epochs=1000, seed=0):
    """Each epoch zips X and y in the new order; the ones column carries the bias in place."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    theta = np.zeros(n + 1)
    Z = np.ones((m, n + 1))
    Z[:, :n] = X
    for _ in range(epochs):
        order = rng.permutation(m)
        for z, target in zip(Z[order], y[order]):
            theta += lr * (target - theta.dot(z)) * z
    return theta[:n].copy(), theta[n]
