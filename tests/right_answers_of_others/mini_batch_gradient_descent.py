"""Right answers to mini_batch_gradient_descent in unusual forms, written without sight of the checks."""

import numpy as np
import math


def split_at_multiples(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.split cuts the permutation at the multiples of batch_size."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    cuts = np.arange(batch_size, m, batch_size)
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for rows in np.split(rng.permutation(m), cuts):
            e = X[rows] @ w + b - y[rows]
            w = w - lr * X[rows].T @ e / rows.size
            b = b - lr * e.mean()
    return w, b


def full_batches_then_the_rest(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Full batches come as rows of a reshaped order; the rest is a step of its own."""
    m, n = X.shape
    rng = np.random.default_rng(seed)
    full = m // batch_size
    weights, bias = np.zeros(n), 0.0

    def step(rows):
        nonlocal weights, bias
        errors = X[rows] @ weights + bias - y[rows]
        grad_w, grad_b = X[rows].T @ errors / len(rows), errors.sum() / len(rows)
        weights = weights - lr * grad_w
        bias = bias - lr * grad_b

    for _ in range(epochs):
        order = rng.permutation(m)
        for rows in order[: full * batch_size].reshape(full, batch_size):
            step(rows)
        if m % batch_size:
            step(order[full * batch_size :])
    return weights, bias


def order_eaten_from_the_front(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A while loop eats the permutation from the front until nothing is left."""
    rng = np.random.default_rng(seed)
    theta, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        todo = rng.permutation(X.shape[0]).tolist()
        while todo:
            now, todo = todo[:batch_size], todo[batch_size:]
            e = np.dot(X[now], theta) + b - y[now]
            theta = theta - (lr / len(now)) * np.dot(e, X[now])
            b = b - (lr / len(now)) * np.sum(e)
    return theta, b


def weighted_by_zeros_and_ones(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A mask of zeros and ones over all rows picks the batch; its sum is the batch's length."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        number = np.empty(m, dtype=int)
        number[rng.permutation(m)] = np.arange(m) // batch_size
        for k in range(number.max() + 1):
            mask = (number == k).astype(float)
            errors = mask * (X @ weights + bias - y)
            weights = weights - lr * (X.T @ errors) / mask.sum()
            bias = bias - lr * errors.sum() / mask.sum()
    return weights, bias


def ceil_many_batches_of_shuffled_copies(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Batches are counted with ceil and cut from shuffled copies of the originals."""
    rng = np.random.default_rng(seed)
    m = len(X)
    w, b = np.zeros_like(X[0], dtype=float), 0.0
    for _ in range(epochs):
        p = rng.permutation(m)
        X_mixed, y_mixed = X[p], y[p]
        for k in range(math.ceil(m / batch_size)):
            part = slice(k * batch_size, (k + 1) * batch_size)
            residual = y_mixed[part] - X_mixed[part] @ w - b
            w += lr * np.mean(X_mixed[part] * residual[:, None], axis=0)
            b += lr * np.average(residual)
    return w, b


def rows_added_one_by_one(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Each batch's gradient is added up row by row, and divided by the number of rows counted."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        gw, gb, count = np.zeros(n), 0.0, 0
        for position, i in enumerate(rng.permutation(m), start=1):
            err = X[i] @ w + b - y[i]
            gw, gb, count = gw + err * X[i], gb + err, count + 1
            if count == batch_size or position == m:
                w, b = w - lr * gw / count, b - lr * gb / count
                gw, gb, count = np.zeros(n), 0.0, 0
    return w, b


def generator_of_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A nested generator yields the batches of all epochs from one stream."""

    def batches():
        rng = np.random.default_rng(seed)
        for _ in range(epochs):
            order = rng.permutation(len(y))
            for start in range(0, len(y), batch_size):
                rows = order[start : start + batch_size]
                yield np.c_[X[rows], np.ones(len(rows))], y[rows]

    theta = np.zeros(X.shape[1] + 1)
    for A, target in batches():
        theta = theta - lr * A.T @ (A @ theta - target) / A.shape[0]
    return theta[:-1], theta[-1].item()


def size_by_min(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The length of each batch is min(batch_size, what is left), counted by hand."""
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        left = m
        while left > 0:
            size = min(batch_size, left)
            rows = np.take(order, range(m - left, m - left + size))
            errors = X[rows].dot(weights) + bias - y[rows]
            weights = weights - (lr * (X[rows].T.dot(errors))) / size
            bias = bias - (lr * errors.sum()) / size
            left -= size
    return weights, bias


def eats_the_order(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A while loop takes batches off the front of the order until it is used up."""
    m, n = X.shape
    rng = np.random.default_rng(seed)
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        while len(order):
            batch, order = order[:batch_size], order[batch_size:]
            e = X[batch] @ w + b - y[batch]
            w, b = w - lr * (e @ X[batch]) / e.size, b - lr * e.mean()
    return w, b


def split_at_the_starts(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.split at multiples of batch_size; means along the axis."""
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for rows in np.split(rng.permutation(m), range(batch_size, m, batch_size)):
            errors = X[rows] @ weights + bias - y[rows]
            weights = weights - lr * np.mean(errors[:, None] * X[rows], axis=0)
            bias = bias - lr * np.mean(errors)
    return weights, bias


def complete_ones_then_the_rest(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Full batches by number, the rest afterwards if there is one."""
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0

    def step(X_part, y_part):
        nonlocal weights, bias
        errors = X_part.dot(weights) + bias - y_part
        size = X_part.shape[0]
        bias = bias - lr * errors.sum() / size
        weights = weights - lr * X_part.T.dot(errors) / size

    for _ in range(epochs):
        order = rng.permutation(m)
        X_s, y_s = X[order], y[order]
        full = m // batch_size
        for k in range(full):
            step(X_s[k * batch_size:(k + 1) * batch_size], y_s[k * batch_size:(k + 1) * batch_size])
        if m % batch_size:
            step(X_s[full * batch_size:], y_s[full * batch_size:])
    return weights, bias
