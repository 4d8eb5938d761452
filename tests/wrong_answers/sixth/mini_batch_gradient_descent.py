"""More wrong answers to mini_batch_gradient_descent, by another author: see the package's docstring."""

import math

import numpy as np


def index_error_ends_epoch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Rows are collected one by one, and the IndexError at the end throws the short last batch away.

    say: last batch; short; left over; drop; remain; skipped; last rows; one over
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        start = 0
        while start < m:
            try:
                batch = [order[start + j] for j in range(batch_size)]  # fault
            except IndexError:
                break  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * errors.sum() / len(batch)
            start += batch_size
    return weights, bias


def stale_errors_all_epoch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The errors of all rows are computed once an epoch, so later batches use errors from before the first step.

    say: each batch; every batch; each step; new weights; errors + batch; stale; inside; second batch; latest; once a step; current weights
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        order = rng.permutation(m)
        errors = X @ weights + bias - y  # fault
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            e = errors[batch]  # fault
            weights = weights - lr * X[batch].T @ e / len(batch)
            bias = bias - lr * np.sum(e) / len(batch)
    return weights, bias


def always_over_batch_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The short last batch is divided by batch_size instead of by its own length.

    say: own length; last batch; len(batch); shorter; short batch; divide + length; short last
    """
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    generator = np.random.default_rng(seed)
    scale = lr / batch_size  # fault
    for _ in range(epochs):
        perm = generator.permutation(m)
        for k in range(math.ceil(m / batch_size)):
            B = perm[k * batch_size : (k + 1) * batch_size]
            e = X[B] @ w + b - y[B]
            w, b = w - scale * X[B].T @ e, b - scale * e.sum()  # fault
    return w, b


def ends_slice_at_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The slice ends at batch_size instead of start + batch_size, so all batches after the first are empty.

    say: slice; start + batch_size; empty; second batch; no rows; nan; 0 rows; division by zero; slice + start
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:batch_size]  # fault
            X_b = X[batch]
            y_b = y[batch]
            errors = X_b @ weights + bias - y_b
            weights = weights - lr * (X_b.T @ errors) / len(batch)
            bias = bias - lr * np.sum(errors) / len(batch)
    return weights, bias


def one_batch_too_many(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """When batch_size divides m there is one empty batch at the end, and dividing by its length 0 gives nan.

    say: empty; divisible; nan; no rows; division by zero; too many; len(batch); 0 rows
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    batches = m // batch_size + 1  # fault
    for _ in range(epochs):
        order = rng.permutation(m)
        for k in range(batches):
            batch = order[k * batch_size : (k + 1) * batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * (X[batch].T @ errors) / errors.size
            bias = bias - lr * np.sum(errors) / errors.size
    return weights, bias


def float_number_of_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The number of batches is a decimal number from /, which range does not take.

    say: float; //; whole number; integer; range; typeerror
    """
    m, n = X.shape
    n_batches = m / batch_size  # fault
    weights = np.zeros(n)
    bias = 0.0
    rng = np.random.default_rng(seed)
    for i in range(epochs):
        p = rng.permutation(m)
        for j in range(n_batches):  # fault
            idx = p[j * batch_size : min((j + 1) * batch_size, m)]
            err = X[idx] @ weights + bias - y[idx]
            weights = weights - lr * X[idx].T @ err / len(idx)
            bias = bias - lr * err.mean()
    return weights, bias


def seed_and_epoch_added(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A new generator with seed + epoch is made every epoch instead of one before the first.

    say: one generator; before the first epoch; each epoch; every epoch; generator + once; before the loop; second epoch; default_rng; default_rng(seed); re-seed; reseed; new generator
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        rng = np.random.default_rng(seed + epoch)  # fault
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            rows = order[start : start + batch_size]
            errors = X[rows] @ weights + bias - y[rows]
            weights = weights - lr * X[rows].T @ errors / len(rows)
            bias = bias - lr * errors.sum() / len(rows)
    return weights, bias


def gradients_summed_over_epoch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The gradients of all batches are added up and only one step is taken at the end of an epoch.

    say: each batch; every batch; step + batch; after each; one step; inside the inner; end of the epoch; inner loop; per batch
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        dw, db = np.zeros(n), 0.0
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            dw += X[batch].T @ errors / len(batch)  # fault
            db += errors.sum() / len(batch)  # fault
        weights = weights - lr * dw  # fault
        bias = bias - lr * db  # fault
    return weights, bias


def targets_unshuffled_bias_summed(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """y is cut unshuffled while X is shuffled, and the bias takes the sum of errors instead of their mean.

    say: y[batch]; same rows; belongs; same order; y + shuffl; own y; divide + length; len(batch); own length; bias; together; the mean; mean of
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        X_shuffled = X[rng.permutation(m)]
        for start in range(0, m, batch_size):
            xb = X_shuffled[start : start + batch_size]
            yb = y[start : start + batch_size]  # fault
            diff = xb @ weights + bias - yb
            grad_w = xb.T @ diff / len(diff)
            grad_b = np.sum(diff)  # fault
            weights = weights - lr * grad_w
            bias = bias - lr * grad_b
    return weights, bias
