"""More wrong answers to gradient_descent, by another author: see the package's docstring."""

import numpy as np


def bias_sees_new_weights(X, y, lr=0.01, epochs=1000):
    """The bias's gradient is computed after the weights have moved.

    say: new weights; together; once; same errors; before; already; after the weights; recompute; twice; simultaneous; both gradients
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        weights = weights - lr / m * X.T.dot(X.dot(weights) + bias - y)
        bias = bias - lr / m * np.sum(X.dot(weights) + bias - y)  # fault
    return weights, bias


def bias_without_mean(X, y, lr=0.01, epochs=1000):
    """The bias's gradient is the sum of the errors, not divided by m.

    say: bias + m; bias + mean; divide; / m; the mean; a mean; mean of; own mean; number of rows; 1/m; sum of the errors; times too; times as; factor m
    """
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for epoch in range(epochs):
        residual = X @ w + b - y
        grad_w = X.T @ residual / m
        grad_b = residual.sum()  # fault
        w -= lr * grad_w
        b -= lr * grad_b
    return w, b


def residuals_as_in_statistics(X, y, lr=0.01, epochs=1000):
    """The errors are y minus prediction, yet the step still subtracts: it runs uphill.

    say: the sign; wrong sign; sign of; opposite sign; minus y; - y; uphill; opposite; wrong direction; wrong way; against; prediction minus; diverge
    """
    n_obs, p = X.shape
    beta_hat = np.zeros(p)
    intercept = 0.0
    for it in range(epochs):
        eps = y - (X @ beta_hat + intercept)  # fault
        beta_hat = beta_hat - lr * (X.T @ eps) / n_obs  # fault
        intercept = intercept - lr * eps.mean()  # fault
    return beta_hat, intercept


def intercept_taken_from_wrong_end(X, y, lr=0.01, epochs=1000):
    """The column of ones stands first, but the bias is read from the end.

    say: exchanged; swapped; intercept; order; bias is + weight; theta[0]; mixed up; wrong place; confus;
        takes others
    """
    m = len(y)
    A = np.column_stack([np.ones(m), X])  # fault
    theta = np.zeros(A.shape[1])
    for _ in range(epochs):
        theta = theta - lr * A.T @ (A @ theta - y) / m
    return theta[:-1], theta[-1]  # fault


def factor_two_left(X, y, lr=0.01, epochs=1000):
    """The derivative of the mean square without the half: every step is twice too long.

    say: twice; factor 2; factor of 2; half; 2 /; too long; double; no 2; the 2; too large
    """
    def mse_gradient(w, b):
        e = X @ w + b - y
        return 2 * X.T @ e / len(e), 2 * np.mean(e)  # fault

    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        dw, db = mse_gradient(w, b)
        w, b = w - lr * dw, b - lr * db
    return w, b


def scaled_columns(X, y, lr=0.01, epochs=1000):
    """X is standardised first, so weights and bias belong to other numbers than X's.

    say: standard; scale; scaling; x itself; x as it; normal; mean of x; centre; center; original; std; own units
    """
    mu = X.mean(axis=0)
    sd = X.std(axis=0)
    Z = (X - mu) / np.where(sd == 0, 1, sd)  # fault
    m, n = Z.shape
    coef, const = np.zeros(n), 0.0
    for _ in range(epochs):
        r = Z @ coef + const - y  # fault
        coef, const = coef - lr * Z.T @ r / m, const - lr * r.sum() / m
    return coef, const


def random_start_one_epoch_short(X, y, lr=0.01, epochs=1000):
    """Two mistakes: the weights start at small random numbers, and one step too few is made.

    say: start; zero; random; too few; one step; epochs times; range(epochs); one fewer; epochs - 1; one epoch; number of steps; missing step; off by one;
        it should make 5
    """
    m, n = X.shape
    weights, bias = np.random.default_rng(0).normal(size=n) * 0.01, 0.0  # fault
    i = 1
    while i < epochs:  # fault
        errors = np.matmul(X, weights) + bias - y
        weights = weights - lr * np.matmul(X.T, errors) / m
        bias = bias - lr * np.sum(errors) / m
        i = i + 1
    return weights, bias


def weights_as_whole_numbers(X, y, lr=0.01, epochs=1000):
    """The weights take the type of X: with whole numbers the update in place fails.

    say: integer; int64; float; dtype; whole number; type of x; zeros_like
    """
    m = X.shape[0]
    weights = np.zeros_like(X[0])  # fault
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        grad = X.T @ errors / m
        weights -= lr * grad  # fault
        bias -= lr * errors.sum() / m
    return weights, bias


def y_made_a_column(X, y, lr=0.01, epochs=1000):
    """y becomes a column (m, 1), and minus it broadcasts the errors to (m, m).

    say: shape; (m, m); reshape; column; broadcast; (m, 1); dimension; (n,)
    """
    m, n = X.shape
    y = y.reshape(-1, 1)  # fault
    w = np.zeros(n)
    b = 0
    for k in range(epochs):
        e = np.sum(X * w, axis=1) + b - y  # fault
        w = w - lr * (1 / m) * np.sum(X.T @ e, axis=1)
        b = b - lr * (1 / m) * np.sum(e)
    return w, b


def stops_when_flat(X, y, lr=0.01, epochs=1000):
    """It breaks off as soon as the cost hardly changes, before all epochs are done.

    say: stop; early; break; all epochs; toleran; every epoch; too few; fewer steps; number of steps; ends before;
        is left in its round
    """
    m, n = X.shape
    weights, bias, previous_cost = np.zeros(n), 0.0, np.inf
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        cost = (errors @ errors) / (2 * m)
        if abs(previous_cost - cost) < 0.01:  # fault
            break  # fault
        previous_cost = cost
        gw, gb = X.T @ errors / m, errors.sum() / m
        weights, bias = weights - lr * gw, bias - lr * gb
    return weights, bias


def matlab_star(X, y, lr=0.01, epochs=1000):
    """The star multiplies entry by entry and the sum runs over the columns: shapes do not fit.

    say: matrix product; axis; shape; broadcast; entry by entry; dot; elementwise
    """
    [m, n] = X.shape
    w = np.zeros(n)
    b = 0.0
    for iter in range(0, epochs):
        e = X @ w + b - y
        gradW = np.sum(X.T * e, axis=0) / m  # fault
        gradB = np.sum(e) / m
        w = w - lr * gradW
        b = b - lr * gradB
    return w, b


def columns_counted_and_bias_forgotten(X, y, lr=0.01, epochs=1000):
    """Two mistakes: it divides by the number of columns, and the bias never moves.

    say: shape[0]; shape[1]; number of examples; bias; divide; len(x)
    """
    m = X.shape[1]  # fault
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for i in range(epochs):
        errors = X @ weights + bias - y
        weights = weights - lr * (X.T @ errors) / m
        bias_gradient = np.sum(errors) / m  # fault
    return weights, bias
