"""More wrong answers to gradient_descent, by another author: see the package's docstring."""

import numpy as np


def errors_upside_down(X, y, lr=0.01, epochs=1000):
    """The error is y minus prediction, and with the minus of the update the steps go uphill.

    say: sign; error; prediction minus; minus y; uphill; wrong way; - y; opposite; wrong direction; grows
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        errors = y - (X @ weights + bias)  # fault
        dw = X.T @ errors / m
        db = np.sum(errors) / m
        weights = weights - lr * dw  # fault
        bias = bias - lr * db  # fault
    return weights, bias


def bias_sees_new_weights(X, y, lr=0.01, epochs=1000):
    """The errors for the bias are computed again with weights that have already moved.

    say: together; new weights; already; same errors; once; before; old weights; updated weights
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        weights = weights - lr * (X.T @ (X @ weights + bias - y)) / m
        bias = bias - lr * np.sum(X @ weights + bias - y) / m  # fault
    return weights, bias


def sum_in_place_of_mean(X, y, lr=0.01, epochs=1000):
    """The weights' gradient is not divided by m, the number of rows.

    say: divide; /m; / m; 1/m; mean; m times; number of rows; number of examples
    """
    m, n = X.shape
    w = np.zeros(n)
    b = 0
    for i in range(epochs):
        errors = X @ w + b - y
        grad_w = X.T @ errors  # fault
        grad_b = errors.mean()
        w = w - lr * grad_w  # fault
        b = b - lr * grad_b
    return w, b


def bias_adds_up_all_errors(X, y, lr=0.01, epochs=1000):
    """The bias's gradient is the sum of the errors, without the division by m.

    say: divide; /m; / m; 1/m; mean; m times; number of rows; number of examples
    """
    weights = np.zeros(X.shape[1])
    bias = 0.0
    done = 0
    while done < epochs:
        residuals = X.dot(weights) + bias - y
        weights -= lr * X.T.dot(residuals) / len(y)
        bias -= lr * residuals.sum()  # fault
        done += 1
    return weights, bias


def errors_once_for_all(X, y, lr=0.01, epochs=1000):
    """The errors are computed before the loop and stay those of the first step.

    say: inside the loop; each step; every step; before the loop; once; again; anew; stale; old errors; in the loop
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    errors = X @ weights + bias - y  # fault
    for _ in range(epochs):  # fault
        weights = weights - lr * X.T @ errors / m
        bias = bias - lr * np.sum(errors) / m
    return weights, bias


def done_after_one(X, y, lr=0.01, epochs=1000):
    """The return is indented into the loop: only one epoch is made.

    say: return; inside the loop; one step; one epoch; first epoch; first step; indent; after the loop; typeerror; none
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        weights = weights - lr / m * (X.T @ errors)
        bias = bias - lr / m * np.sum(errors)
        return weights, bias  # fault


def one_weight_a_row(X, y, lr=0.01, epochs=1000):
    """The weights get length m, one a row; there must be n, one a column.

    say: shape; length; number of columns; one a column; zeros(n); matmul
    """
    m, n = X.shape
    weights = np.zeros(m)  # fault
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y  # fault
        weights = weights - lr * X.T @ errors / m
        bias = bias - lr * errors.sum() / m
    return weights, bias


def forgot_to_transpose(X, y, lr=0.01, epochs=1000):
    """X stands where X.T belongs in the weights' gradient: the shapes do not fit.

    say: transpose; x.t; shape; matmul; mismatch
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        errors = np.dot(X, weights) + bias - y
        dw = (1 / m) * np.dot(X, errors)  # fault
        db = (1 / m) * np.sum(errors)
        weights -= lr * dw
        bias -= lr * db
    return weights, bias


def whole_number_weights(X, y, lr=0.01, epochs=1000):
    """zeros_like takes the type of X: with integers the weights cannot take a fraction.

    say: integer; zeros_like; whole number; float; decimal; dtype; cast
    """
    m = X.shape[0]
    weights = np.zeros_like(X[0])  # fault
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        weights -= lr * X.T @ errors / m  # fault
        bias -= lr * errors.mean()
    return weights, bias


def starts_at_one(X, y, lr=0.01, epochs=1000):
    """The weights start at one, the lesson asks for zero.

    say: start; zero; zeros; begin; initial; ones
    """
    m, n = X.shape
    weights, bias = np.ones(n), 0.0  # fault
    for epoch in range(epochs):
        errors = (X * weights).sum(axis=1) + bias - y
        weights, bias = weights - lr * (errors @ X) / m, bias - lr * np.mean(errors)
    return weights, bias


def keeps_the_two(X, y, lr=0.01, epochs=1000):
    """A factor 2 stands in the gradients, but the cost has one half, so no 2 is left.

    say: both; twice; double; half; factor
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        dw = 2 / m * (X.T @ errors)  # fault
        db = 2 / m * np.sum(errors)  # fault
        weights = weights - lr * dw
        bias = bias - lr * db
    return weights, bias


def epoch_short(X, y, lr=0.01, epochs=1000):
    """range(1, epochs) makes one step too few.

    say: one step; one epoch; too few; range; epochs - 1; number of epochs; number of steps; fewer; missing
    """
    m, n = X.shape
    w = np.zeros(n); b = 0.0
    for k in range(1, epochs):  # fault
        e = X @ w + b - y
        w = w - lr * X.T @ e / m
        b = b - lr * e.sum() / m
    return w, b


def column_of_weights(X, y, lr=0.01, epochs=1000):
    """Weights (n, 1) make X @ weights (m, 1), and minus y (m,) this becomes an (m, m) table.

    say: shape; (n,); (n, 1); (m, m); broadcast; zeros(n)
    """
    m, n = X.shape
    weights = np.zeros((n, 1))  # fault
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y  # fault
        weights = weights - lr * (X.T @ errors) / m
        bias = bias - lr * np.sum(errors) / m
    return weights, bias


def bias_grows_into_array(X, y, lr=0.01, epochs=1000):
    """The errors are not added up for the bias, which becomes an array of m numbers.

    say: sum; np.sum; a number; array; mean; shape
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        weights = weights - (lr / m) * (X.T @ errors)
        bias = bias - (lr / m) * errors  # fault
    return weights, bias


def stops_when_content(X, y, lr=0.01, epochs=1000):
    """It stops by itself when the cost hardly falls, before all the epochs are made.

    say: stop; break; epochs; early; too few; fewer; number of steps; all epochs; is left in its
      round
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    cost_before = np.inf
    for _ in range(epochs):
        errors = X @ weights + bias - y
        cost = np.sum(errors**2) / (2 * m)
        if cost_before - cost < 1e-2:  # fault
            break  # fault
        cost_before = cost
        weights = weights - lr * (X.T @ errors) / m
        bias = bias - lr * np.sum(errors) / m
    return weights, bias


def one_column_after_the_other(X, y, lr=0.01, epochs=1000):
    """The errors are computed anew for each weight, with the earlier weights already moved.

    say: together; already; once; new weights; same errors; old weights; before; updated weights; all weights
    """
    m, n = X.shape
    weights, bias = [0.0] * n, 0.0

    def errors():
        return X @ np.array(weights) + bias - y

    for _ in range(epochs):
        bias_step = lr * errors().sum() / m
        for j in range(n):
            weights[j] -= lr * (X[:, j] * errors()).sum() / m  # fault
        bias -= bias_step
    return np.array(weights), bias


def prediction_without_bias(X, y, lr=0.01, epochs=1000):
    """The bias is missing in the prediction, so the errors never see it.

    say: bias; prediction; intercept
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        y_hat = X @ weights  # fault
        errors = y_hat - y  # fault
        weights -= lr * X.T @ errors / m
        bias -= lr * errors.sum() / m
    return weights, bias


def ones_column_read_back_wrongly(X, y, lr=0.01, epochs=1000):
    """The column of ones is the last, but the bias is read from the first entry.

    say: bias; exchanged; order; swapped; theta; weights; mixed
    """
    m, n = X.shape
    X_with_ones = np.hstack([X, np.ones((m, 1))])  # fault
    theta = np.zeros(n + 1)
    for _ in range(epochs):
        theta = theta - lr * X_with_ones.T @ (X_with_ones @ theta - y) / m
    return theta[1:], theta[0]  # fault


def intercept_first(X, y, lr=0.01, epochs=1000):
    """It returns the bias first and then the weights; the order is weights, bias.

    say: order; weights, bias; exchanged; swapped; return
    """
    m, n = X.shape
    bias, weights = 0.0, np.zeros(n)
    for _ in range(epochs):
        errors = X @ weights + bias - y
        bias -= lr * errors.mean()
        weights -= lr * X.T @ errors / m
    return bias, weights  # fault


def sign_and_missing_mean(X, y, lr=0.01, epochs=1000):
    """Two mistakes: the error has the wrong sign, and the weights' gradient is not divided by m.

    say: sign; minus y; prediction minus; uphill; wrong way; divide; / m; /m; mean; - y; opposite; wrong direction
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        difference = y - X @ weights - bias  # fault
        gradient_of_weights = X.T @ difference  # fault
        gradient_of_bias = np.sum(difference) / m
        weights = weights - lr * gradient_of_weights  # fault
        bias = bias - lr * gradient_of_bias  # fault
    return weights, bias
