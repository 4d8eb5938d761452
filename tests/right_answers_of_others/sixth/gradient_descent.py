"""More right answers to gradient_descent, by another author."""

import numpy as np


def column_of_ones(X, y, lr=0.01, epochs=1000):
    """The bias is the last entry of one vector, with a column of ones in X."""
    m, n = X.shape
    A = np.column_stack((X, np.ones(m)))
    theta = np.zeros(n + 1)
    for _ in range(epochs):
        theta = theta - (lr / m) * (A.T @ (A @ theta - y))
    return theta[:n], float(theta[n])


def moments_worked_out_before(X, y, lr=0.01, epochs=1000):
    """Works the sums over the rows out once, and steps with these alone."""
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    C, c, mean, ymean = X.T @ X / len(X), X.T @ y / len(X), X.mean(axis=0), y.mean()
    w, b = np.zeros(X.shape[1]), 0.0
    while epochs > 0:
        w, b = w - lr * (C @ w + mean * b - c), b - lr * (mean @ w + b - ymean)
        epochs -= 1
    return w, b


def loops_over_rows_and_columns(X, y, lr=0.01, epochs=1000):
    """Plain loops over Python lists, no matrix product, an array at the end."""
    m, n = len(X), len(X[0])
    w, b = [0.0] * n, 0.0
    for _ in range(epochs):
        e = [sum(w[j] * X[i][j] for j in range(n)) + b - y[i] for i in range(m)]
        w = [w[j] - lr * sum(e[i] * X[i][j] for i in range(m)) / m for j in range(n)]
        b = b - lr * sum(e) / m
    return np.array(w, dtype=float), b
