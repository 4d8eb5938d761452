"""More wrong answers to gradient_descent, by another author: see the package's docstring."""

import numpy as np


def error_turned_round(X, y, lr=0.01, epochs=1000):
    """The errors are y − ŷ, but the update still subtracts: it climbs.

    say: sign; ŷ - y; ŷ − y; - y; − y; minus; uphill; wrong direction; diverge; climb
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        errors = y - (X @ weights + bias)  # fault
        dw = X.T @ errors / m
        db = errors.sum() / m
        weights = weights - lr * dw  # fault
        bias = bias - lr * db  # fault
    return weights, bias


def zeros_like_first_row(X, y, lr=0.01, epochs=1000):
    """zeros_like takes the integer type of X, and -= of decimals fails for integer X.

    say: integer; dtype; float; zeros_like; cast; whole number
    """
    m = len(y)
    weights = np.zeros_like(X[0])  # fault
    bias = 0.0
    for _ in range(epochs):
        e = X.dot(weights) + bias - y
        grad_w, grad_b = X.T.dot(e) / m, e.mean()
        weights -= lr * grad_w  # fault
        bias -= lr * grad_b
    return weights, bias


def weights_as_column(X, y, lr=0.01, epochs=1000):
    """weights are a column (n, 1), y stays (m,): the errors broadcast to (m, m).

    say: shape; (n,); (m,); (m, m); column; broadcast; np.zeros(n)
    """
    m, n = X.shape
    w = np.zeros((n, 1))  # fault
    b = 0
    for i in range(epochs):
        y_hat = np.dot(X, w) + b
        error = y_hat - y  # fault
        w = w - lr * (1 / m) * np.dot(X.T, error)
        b = b - lr * (1 / m) * np.sum(error)
    return w, b


def bias_by_plain_sum(X, y, lr=0.01, epochs=1000):
    """The gradient of the bias is the sum of the errors, not divided by m.

    say: bias + m; bias + mean; bias + divide; / m; sum; times too
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        gradient = X.T @ errors / m
        weights = weights - lr * gradient
        bias = bias - lr * np.sum(errors)  # fault
    return weights, bias


def mse_without_half(X, y, lr=0.01, epochs=1000):
    """The gradients carry a factor 2, as for the mean square without the half.

    say: twice; factor 2; factor of 2; 2 /; double; half; times as; 2.0; too large; too far
    """
    def gradients(w, b):
        residual = X @ w + b - y
        return 2 / len(X) * X.T @ residual, 2 / len(X) * residual.sum()  # fault

    theta = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        gw, gb = gradients(*theta)
        theta = theta[0] - lr * gw, theta[1] - lr * gb
    return theta


def stops_when_cost_settles(X, y, lr=0.01, epochs=1000):
    """It stops early when the cost hardly changes, before all epochs are done.

    say: epochs; early; break; stop; steps; too few
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    old_cost = float("inf")
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        cost = np.sum(errors**2) / (2 * m)
        if abs(old_cost - cost) < 1e-3:  # fault
            break  # fault
        old_cost = cost
        weights -= lr * (X.T @ errors) / m
        bias -= lr * np.sum(errors) / m
    return weights, bias


def columns_are_examples(X, y, lr=0.01, epochs=1000):
    """m is taken from X.shape[1], the number of columns, so the means divide by n.

    say: x.shape[0]; shape[1]; number of rows; rows; len(x); len(y); divide; mean
    """
    n, m = X.shape  # fault
    weights = np.zeros(m)
    bias = 0.0
    t = 0
    while t < epochs:
        errors = np.matmul(X, weights) + bias - y
        weights, bias = weights - lr / m * X.T @ errors, bias - lr / m * errors.sum()  # fault
        t += 1
    return weights, bias
