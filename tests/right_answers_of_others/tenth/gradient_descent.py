"""More right answers to gradient_descent, by another author."""

import numpy as np


def normal_equation_pieces(X, y, lr=0.01, epochs=1000):
    """Works with the Gram matrix of [1, X], made once, instead of the errors."""
    A = np.column_stack([np.ones(len(y)), X])
    G, c = A.T @ A / len(y), A.T @ y / len(y)
    theta = np.zeros(A.shape[1])
    while epochs > 0:
        theta = theta - lr * (G @ theta - c)
        epochs -= 1
    bias, *weights = theta
    return np.array(weights), bias
