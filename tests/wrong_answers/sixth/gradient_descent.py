"""More wrong answers to gradient_descent, by another author: see the package's docstring."""

import numpy as np


def errors_computed_again(X, y, lr=0.01, epochs=1000):
    """The errors are computed a second time after the weights moved, so the bias sees the new weights.

    say: new weights; together; once a step; same errors; before + update; old weights; at the same time; simultaneous
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        weights = weights - lr * X.T @ (X @ weights + bias - y) / m
        bias = bias - lr * np.sum(X @ weights + bias - y) / m  # fault
    return weights, bias


def zeros_like_first_row(X, y, lr=0.01, epochs=1000):
    """The weights take over the dtype of X, so integer X gives integer weights and the in-place update fails.

    say: integer; dtype; float; decimal; np.zeros(n); zeros_like
    """
    weights = np.zeros_like(X[0])  # fault
    bias = 0.0
    m = len(y)
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        weights -= lr * (X.T @ errors) / m  # fault
        bias -= lr * errors.sum() / m
    return weights, bias


def weights_as_column(X, y, lr=0.01, epochs=1000):
    """The weights are kept and returned as a column (n, 1) instead of (n,).

    say: shape; (n,); column; ravel; flatten; (2, 1); two-dimensional; dimension; (n, 1)
    """
    m, n = X.shape
    w = np.zeros((n, 1))  # fault
    b = 0.0
    Y = np.asarray(y).reshape(m, 1)
    for _ in range(epochs):
        E = X.dot(w) + b - Y
        w = w - lr / m * X.T.dot(E)
        b = b - lr / m * E.sum()
    return w, b  # fault


def stops_when_nearly_flat(X, y, lr=0.01, epochs=1000):
    """It leaves the loop as soon as the gradient is small, instead of doing all the epochs.

    say: all epochs; epochs + step; too early; too soon; stops; break; early; tolerance; number of steps; too few; fewer;
        is left in its round
    """
    n_samples, n_features = X.shape
    weights = np.zeros(n_features)
    bias = 0.0
    tol = 1e-2
    for i in range(epochs):
        residual = X @ weights + bias - y
        grad_w = X.T @ residual / n_samples
        grad_b = residual.mean()
        if np.max(np.abs(grad_w)) < tol and abs(grad_b) < tol:  # fault
            break  # fault
        weights = weights - lr * grad_w
        bias = bias - lr * grad_b
    return weights, bias


def divides_by_feature_count(X, y, lr=0.01, epochs=1000):
    """The sums are divided by the number of columns instead of the number of rows.

    say: number of rows; number of examples; shape[0]; len(y); len(x); columns; 1/m; by m; mean of; own mean; divide by m; divided by m
    """
    m = X.shape[1]  # fault
    weights = np.zeros(m)
    bias = 0.0
    for epoch in range(epochs):
        errors = np.dot(X, weights) + bias - y
        dw = np.dot(X.T, errors) / m
        db = np.sum(errors) / m
        weights -= lr * dw
        bias -= lr * db
    return weights, bias


def one_coordinate_at_a_time(X, y, lr=0.01, epochs=1000):
    """Errors are recomputed for every single weight, so the later weights see the earlier ones' new values.

    say: together; once a step; new weights; at the same time; simultaneous; second weight; before any; same errors; only then
    """
    m = len(X)
    n = len(X[0])
    w = [0.0] * n
    b = 0.0
    for _ in range(epochs):
        total = 0.0
        for i in range(m):
            total += sum(w[j] * X[i][j] for j in range(n)) + b - y[i]
        for j in range(n):
            slope = 0.0
            for i in range(m):
                prediction = b
                for k in range(n):
                    prediction += w[k] * X[i][k]  # fault
                slope += (prediction - y[i]) * X[i][j]
            w[j] = w[j] - lr * slope / m  # fault
        b = b - lr * total / m
    return np.array(w), b


def counts_from_one_exclusive(X, y, lr=0.01, epochs=1000):
    """The loop runs from 1 to epochs - 1, which is one step too few.

    say: one step; epochs + step; too few; range; one epoch; number of steps; fewer; epochs times
    """
    m, n = X.shape
    theta = np.zeros(n + 1)
    A = np.hstack([np.ones((m, 1)), X])
    for k in range(1, epochs):  # fault
        theta = theta - lr * (A.T @ (A @ theta - y)) / m
    return theta[1:], theta[0]


def reports_cost_at_end(X, y, lr=0.01, epochs=1000):
    """After the loop it uses the errors of the loop, which do not exist when epochs is 0.

    say: epochs=0; epochs = 0; 0 epochs; no epoch; unboundlocal; errors + before; errors + not; epochs 0; zero epochs; without a step
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        weights = weights - lr * (X.T @ errors) / m
        bias = bias - lr * np.sum(errors) / m
    cost = np.sum(errors**2) / (2 * m)  # fault
    if not np.isfinite(cost):
        print("diverged")
    return weights, bias


def bias_left_out_twice(X, y, lr=0.01, epochs=1000):
    """The prediction leaves out the bias, and the bias step forgets to divide by m.

    say: bias; divided by m; number of rows; 1/m; by m; the mean; mean of; divide by m
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        y_hat = X @ weights  # fault
        errors = y_hat - y
        gradient_weights = X.T @ errors / m
        gradient_bias = np.sum(errors)  # fault
        weights = weights - lr * gradient_weights
        bias = bias - lr * gradient_bias
    return weights, bias
