"""The three descents on a straight line."""

import numpy as np


def descent_plain(X, y, lr=0.01, epochs=1000):
    weights, bias = np.zeros(X.shape[1]), 0
    for _ in range(epochs):
        error = X @ weights + bias - y
        weights, bias = weights - lr * X.T @ error / len(y), bias - lr * error.mean()
    return weights, bias


def descent_in_place(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w = np.zeros((n,))
    b = 0.0
    for _ in range(epochs):
        predictions = np.dot(X, w) + b
        dw = (1 / m) * np.dot(X.T, predictions - y)
        db = (1 / m) * np.sum(predictions - y)
        w -= lr * dw
        b -= lr * db
    return w, b


def descent_by_loops(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = [0.0] * n, 0.0
    for _ in range(epochs):
        dw, db = [0.0] * n, 0.0
        for i in range(m):
            error = sum(w[j] * X[i][j] for j in range(n)) + b - y[i]
            for j in range(n):
                dw[j] += error * X[i][j]
            db += error
        w = [w[j] - lr * dw[j] / m for j in range(n)]
        b = b - lr * db / m
    return np.array(w), b


def descent_one_matrix(X, y, lr=0.01, epochs=1000):
    A = np.column_stack([X, np.ones(len(X))])
    theta = np.zeros(A.shape[1])
    for _ in range(epochs):
        theta = theta - lr / len(A) * (A.T @ (A @ theta - y))
    return theta[:-1], theta[-1]


def descent_error_turned(X, y, lr=0.01, epochs=1000):
    w, b = np.zeros(X.shape[1]), np.zeros(1)
    for _ in range(epochs):
        left = y - (X @ w + b)
        w, b = w + lr * np.mean(X * left[:, None], axis=0), b + lr * np.mean(left)
    return w, b


def descent_columns(X, y, lr=0.01, epochs=1000):
    m = X.shape[0]
    w, b = np.zeros((X.shape[1], 1)), 0.0
    for _ in range(epochs):
        error = X.dot(w) + b - y.reshape(-1, 1)
        w = w - lr * (X.T.dot(error)) / m
        b = b - lr * error.sum() / m
    return w.ravel(), float(b)


def stochastic_plain(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            error = X[i] @ w + b - y[i]
            w, b = w - lr * error * X[i], b - lr * error
    return w, b


def stochastic_shuffled_copy(X, y, lr=0.01, epochs=1000, seed=0):
    generator = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = generator.permutation(X.shape[0])
        X_shuffled, y_shuffled = X[order], y[order]
        for x_i, y_i in zip(X_shuffled, y_shuffled, strict=True):
            error = np.dot(w, x_i) + b - y_i
            w = w - lr * error * x_i
            b -= lr * error
    return w, b


def stochastic_slices(X, y, lr=0.01, epochs=1000, seed=0):
    return mini_batch_plain(X, y, lr, epochs, 1, seed)


def mini_batch_plain(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for start in range(0, len(y), batch_size):
            rows = order[start : start + batch_size]
            error = X[rows] @ w + b - y[rows]
            w, b = w - lr * X[rows].T @ error / len(rows), b - lr * error.mean()
    return w, b


def mini_batch_shuffled_copy(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    m = X.shape[0]
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        X_, y_ = X[order], y[order]
        i = 0
        while i < m:
            x_batch, y_batch = X_[i : i + batch_size], y_[i : i + batch_size]
            error = np.matmul(x_batch, w) + b - y_batch
            dw = np.mean(x_batch * error[:, np.newaxis], axis=0)
            w -= lr * dw
            b -= lr * np.average(error)
            i += batch_size
    return w, b


def mini_batch_split(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    A = np.hstack([X, np.ones((len(X), 1))])
    theta = np.zeros(A.shape[1])
    for _ in range(epochs):
        for rows in np.split(rng.permutation(len(y)), range(batch_size, len(y), batch_size)):
            theta = theta - lr * A[rows].T.dot(A[rows].dot(theta) - y[rows]) / rows.size
    return theta[:-1], theta[-1]


RIGHT = {
    "gradient_descent": [
        descent_plain,
        descent_in_place,
        descent_by_loops,
        descent_one_matrix,
        descent_error_turned,
        descent_columns,
    ],
    "stochastic_gradient_descent": [
        stochastic_plain,
        stochastic_shuffled_copy,
        stochastic_slices,
    ],
    "mini_batch_gradient_descent": [
        mini_batch_plain,
        mini_batch_shuffled_copy,
        mini_batch_split,
    ],
}
