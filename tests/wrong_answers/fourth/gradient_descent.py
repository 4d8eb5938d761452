"""More wrong answers to gradient_descent, by another author: see the package's docstring."""

import numpy as np


def keras_mse_gradient(X, y, lr=0.01, epochs=1000):
    """The gradient of the mean square without the half: every step is twice too long.

    say: twice; double; factor 2; factor of 2; 2 / m; 2/m; half; too long; too large; too far; times too
    """
    X = np.asarray(X, dtype=float)
    n_samples, n_features = X.shape
    w = np.zeros(n_features)
    b = 0.0
    for _ in range(epochs):
        y_pred = X @ w + b
        dw = (2 / n_samples) * X.T @ (y_pred - y)  # fault
        db = (2 / n_samples) * np.sum(y_pred - y)  # fault
        w -= lr * dw
        b -= lr * db
    return w, b


def column_vectors_returned(X, y, lr=0.01, epochs=1000):
    """Weights come out as a column (n, 1), not (n,).

    say: shape; (n,); (n, 1); column; flat; ravel; one-dimensional; 1-d; dimension
    """
    m, n = X.shape
    Y = y.reshape(m, 1)
    theta, theta0 = np.zeros((n, 1)), 0.0  # fault
    for _ in range(epochs):
        residual = X.dot(theta) + theta0 - Y
        grad = X.T.dot(residual) / m
        grad0 = residual.sum() / m
        theta, theta0 = theta - lr * grad, theta0 - lr * grad0
    return theta, theta0  # fault


def stops_when_loss_stalls(X, y, lr=0.01, epochs=1000):
    """Early stopping: ends as soon as the loss falls by less than 0.001, before all epochs are done.

    say: stop before; break; fewer; all epochs; number of epochs; every epoch; epochs + steps;
        is left in its round
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    best_loss, tol = np.inf, 1e-3
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        loss = np.mean(errors**2) / 2
        if best_loss - loss < tol:  # fault
            break  # fault
        best_loss = loss
        weights = weights - lr * (X.T @ errors) / m
        bias = bias - lr * errors.mean()
    return weights, bias


def standardizes_columns_first(X, y, lr=0.01, epochs=1000):
    """Fits on standardized columns, and returns weights of those, not of X.

    say: standardi; scale; scaling; normali; mean 0; mean and; x.std; as it is; subtract
    """
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-8)  # fault
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        e = X @ w + b - y
        w, b = w - lr * X.T @ e / m, b - lr * e.sum() / m
    return w, b


def intercept_unpacked_from_front(X, y, lr=0.01, epochs=1000):
    """The column of ones stands last, but theta is unpacked as if it stood first: bias and weights are mixed up.

    say: mixed up; exchanged; swap; ones; bias + first; bias + last; weight + place; bias + weight of; theta; unpack
    """
    m, n = X.shape
    design = np.column_stack([X, np.ones(m)])
    theta = np.zeros(n + 1)
    for _ in range(epochs):
        theta -= lr / m * design.T @ (design @ theta - y)
    return theta[1:], theta[0]  # fault


def weights_take_dtype_of_x(X, y, lr=0.01, epochs=1000):
    """Weights get the type of X: whole numbers in X let the update in place fail.

    say: integer; dtype; float; whole number; cast; ufunctypeerror
    """
    m, n = X.shape
    weights = np.zeros(n, dtype=X.dtype)  # fault
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        weights -= lr * (X.T @ errors) / m  # fault
        bias -= lr * errors.sum() / m
    return weights, bias


def residuals_computed_twice(X, y, lr=0.01, epochs=1000):
    """The bias is moved by errors worked out anew, with the new weights.

    say: new weights; old weights; at once; before either; both; same errors; compute + once; errors + once; already updated; already moved; updated weights; at the same time; simultaneous
    """
    m, n = X.shape
    params = {"w": np.zeros(n), "b": 0.0}

    def residuals():
        return X @ params["w"] + params["b"] - y

    for _ in range(epochs):
        params["w"] = params["w"] - lr * X.T @ residuals() / m
        params["b"] = params["b"] - lr * residuals().mean()  # fault
    return params["w"], params["b"]


def one_step_at_least(X, y, lr=0.01, epochs=1000):
    """With epochs=0 one step is taken all the same.

    say: epochs=0; epochs = 0; zero epochs; no epoch; 0 epochs; no step; at least one; without a step; max(
    """
    history = []
    m, n = X.shape
    w = np.zeros(n)
    b = 0.0
    for epoch in range(max(1, int(epochs))):  # fault
        err = np.dot(X, w) + b - y
        history.append(float(err @ err) / (2 * m))
        grad_w = np.dot(X.T, err) / m
        grad_b = np.sum(err) / m
        w = w - lr * grad_w
        b = b - lr * grad_b
    return w, b


def bias_summed_epochs_from_one(X, y, lr=0.01, epochs=1000):
    """Two mistakes: the bias's gradient is a sum, not a mean, and counting from 1 loses one epoch.

    say: bias + mean; bias + divid; bias + m; / m; sum; one epoch; an epoch; epochs + one; range; too few; fewer; one step
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(1, epochs):  # fault
        errors = X @ weights + bias - y
        dw = X.T @ errors / m
        db = np.sum(errors)  # fault
        weights = weights - lr * dw
        bias = bias - lr * db
    return weights, bias
