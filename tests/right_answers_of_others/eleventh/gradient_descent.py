"""More right answers to gradient_descent, by another author: see the package's docstring."""

from functools import reduce

import numpy as np


def augmented_matrix(X, y, lr=0.01, epochs=1000):
    """A column of ones takes the bias into the weights; both are taken apart at the end."""
    A = np.column_stack([X, np.ones(len(X))])
    theta = np.zeros(A.shape[1])
    for _ in range(epochs):
        theta = theta - lr * A.T @ (A @ theta - y) / len(A)
    return theta[:-1], theta[-1]


def state_through_reduce(X, y, lr=0.01, epochs=1000):
    """reduce passes the pair (weights, bias) on from epoch to epoch."""

    def step(state, _):
        w, b = state
        e = X.dot(w) + b - y
        return w - lr * np.einsum("ij,i->j", X, e) / e.size, b - lr * e.mean()

    return reduce(step, range(epochs), (np.zeros(X.shape[1]), 0.0))


def model_with_gradients_stored(X, y, lr=0.01, epochs=1000):
    """A class stores both gradients as attributes first, and then takes the step."""

    class Line:
        def __init__(self):
            self.weights, self.bias = np.zeros(X.shape[1]), 0.0

        def backward(self):
            errors = X @ self.weights + self.bias - y
            self.dw, self.db = errors @ X / len(X), sum(errors) / len(X)

        def step(self):
            self.bias -= lr * self.db
            self.weights -= lr * self.dw

    line = Line()
    while epochs > 0:
        line.backward()
        line.step()
        epochs -= 1
    return line.weights, line.bias
