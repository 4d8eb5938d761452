"""Right answers to gradient_descent in unusual forms, written without sight of the checks."""

import numpy as np
from functools import reduce


def one_parameter_vector(X, y, lr=0.01, epochs=1000):
    """The bias is the last entry of one vector, with a column of ones in X, and both are parted at the end."""
    m, n = X.shape
    design = np.column_stack([X, np.ones(m)])
    theta = np.zeros(n + 1)
    for _ in range(epochs):
        theta = theta - lr / m * (design.T @ (design @ theta - y))
    return theta[:-1], theta[-1]


def error_reversed_and_added(X, y, lr=0.01, epochs=1000):
    """The error is y minus the prediction and the step is added: two signs that cancel."""
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        residuals = y - (X @ weights + bias)
        weights = weights + lr * (residuals @ X) / len(y)
        bias += lr * residuals.mean()
    return weights, bias


def means_along_the_axis(X, y, lr=0.01, epochs=1000):
    """The gradient is a mean along the rows of errors times X, changed in place."""
    w = np.zeros(X.shape[1])
    b = np.zeros(())
    for _ in range(epochs):
        e = np.einsum("ij,j->i", X, w) + b - y
        w -= lr * (X * e[:, np.newaxis]).mean(axis=0)
        b -= lr * e.mean()
    return w, float(b)


def pure_python_loops(X, y, lr=0.01, epochs=1000):
    """Explicit loops over rows and columns, on Python lists."""
    m, n = X.shape
    w, b = [0.0] * n, 0.0
    for _ in range(epochs):
        gw, gb = [0.0] * n, 0.0
        for i in range(m):
            err = b - float(y[i])
            for j in range(n):
                err += float(X[i, j]) * w[j]
            for j in range(n):
                gw[j] += err * float(X[i, j])
            gb += err
        w = [w[j] - lr * gw[j] / m for j in range(n)]
        b = b - lr * gb / m
    return np.array(w), b


def simultaneous_assignment(X, y, lr=0.01, epochs=1000):
    """Errors are written out twice, but both sides are computed before one tuple assignment."""
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        w, b = (
            w - lr * X.T @ (X @ w + b - y) / m,
            b - lr * np.sum(X @ w + b - y) / m,
        )
    return w, b


def folded_with_reduce(X, y, lr=0.01, epochs=1000):
    """functools.reduce carries the pair (weights, bias) through the epochs."""
    m, n = X.shape

    def step(state, _):
        w, b = state
        e = X @ w + b - y
        return w - lr * (X.T @ e) / m, b - lr * np.sum(e) / m

    weights, bias = reduce(step, range(epochs), (np.zeros(n), 0.0))
    return weights, bias


def normal_matrices_in_advance(X, y, lr=0.01, epochs=1000):
    """XᵀX, Xᵀy and the means are computed once, and each step uses only those small arrays."""
    m, n = X.shape
    gram, mixed = X.T @ X / m, X.T @ y / m
    x_bar, y_bar = X.mean(axis=0), y.mean()
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        grad_w = gram @ weights + bias * x_bar - mixed
        grad_b = x_bar @ weights + bias - y_bar
        weights = weights - lr * grad_w
        bias = bias - lr * grad_b
    return weights, bias


def one_theta(X, y, lr=0.01, epochs=1000):
    """A column of ones at the end and one vector for weights and bias."""
    m, n = X.shape
    X1 = np.column_stack((X, np.ones(m)))
    theta = np.zeros(n + 1)
    for _ in range(epochs):
        theta = theta - lr * (X1.T @ (X1 @ theta - y)) / m
    return theta[:-1], theta[-1]


def simultaneous_assignment_too(X, y, lr=0.01, epochs=1000):
    """Both new values in one tuple assignment, so the bias sees the old weights."""
    w, b = np.zeros(X.shape[1]), 0.0
    while epochs > 0:
        w, b = w - lr * ((X @ w + b - y) @ X) / len(y), b - lr * np.mean(X @ w + b - y)
        epochs -= 1
    return w, b


def row_by_row_sums(X, y, lr=0.01, epochs=1000):
    """The gradient is added up over the rows in a plain loop, errors with the sign turned and a plus."""
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        push_on_weights, push_on_bias = np.zeros(n), 0.0
        for row, target in zip(X, y):
            lacking = target - np.dot(row, weights) - bias
            push_on_weights += lacking * row
            push_on_bias += lacking
        weights += lr * push_on_weights / m
        bias += lr * push_on_bias / m
    return weights, bias
