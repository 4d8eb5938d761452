"""More wrong answers to mini_batch_gradient_descent, by another author: see the package's docstring."""

import math

import numpy as np


def short_batch_divided_by_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Every batch divides by batch_size, the short last one too.

    say: own length; short; last batch; len(batch); batch_size
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / batch_size  # fault
            bias = bias - lr * np.sum(errors) / batch_size  # fault
    return weights, bias


def only_whole_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """m // batch_size batches: the rows left over are never used.

    say: last batch; short; left over; rest; remain; drop; all rows; every row; rows
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    num_batches = m // batch_size  # fault
    for _ in range(epochs):
        perm = rng.permutation(m)
        for k in range(num_batches):  # fault
            idx = perm[k * batch_size : (k + 1) * batch_size]
            Xb, yb = X[idx], y[idx]
            e = Xb @ weights + bias - yb
            weights -= lr * (Xb.T @ e) / len(idx)
            bias -= lr * e.mean()
    return weights, bias


def slice_end_without_start(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """order[start:batch_size]: only the first batch has rows, the others are empty, and their mean is nan.

    say: start + batch_size; empty; nan; slice; order[start
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:batch_size]  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * (X[batch].T @ errors) / np.float64(len(batch))
            bias = bias - lr * np.sum(errors) / np.float64(len(batch))
    return weights, bias


def array_split_in_equal_parts(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """array_split makes batches of nearly equal size instead of full ones and a short rest.

    say: array_split; batch_size; size; last batch; short; rows; cut
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    parts = math.ceil(m / batch_size)
    for _ in range(epochs):
        for batch in np.array_split(rng.permutation(m), parts):  # fault
            e = X[batch] @ w + b - y[batch]
            w, b = w - lr * X[batch].T @ e / len(batch), b - lr * e.mean()
    return w, b


def labels_left_in_order(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """X is shuffled, y is cut unshuffled: rows and labels do not belong together.

    say: y[batch]; same order; y + shuffl; same rows; belong; y + order; together
    """
    rng = np.random.default_rng(seed)
    m = X.shape[0]
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for epoch in range(epochs):
        X_shuffled = X[rng.permutation(m), :]
        for i in range(0, m, batch_size):
            X_mini = X_shuffled[i : i + batch_size]
            y_mini = y[i : i + batch_size]  # fault
            error = X_mini @ weights + bias - y_mini
            weights = weights - lr * X_mini.T @ error / len(y_mini)
            bias = bias - lr * error.sum() / len(y_mini)
    return weights, bias


def one_step_from_summed_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The batches' gradients are added up, and there is one step an epoch only (optimizer.step outside the loop).

    say: each batch; every batch; one step; after each; inside; step + batch; once
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        grad_w, grad_b = np.zeros(n), 0.0  # fault
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            grad_w += X[batch].T @ errors / len(batch)
            grad_b += errors.sum() / len(batch)
        weights = weights - lr * grad_w  # fault
        bias = bias - lr * grad_b  # fault
    return weights, bias


def batch_of_positions_mixed_up(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The errors cover all rows while X[batch] has few: the product does not fit (ValueError).

    say: errors; x[batch]; y[batch]; shape; all rows; mismatch; valueerror
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X @ weights + bias - y  # fault
            dw = X[batch].T @ errors / len(batch)
            db = np.sum(errors) / len(batch)
            weights = weights - lr * dw
            bias = bias - lr * db
    return weights, bias
