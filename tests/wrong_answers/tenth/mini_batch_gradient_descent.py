"""More wrong answers to mini_batch_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def rate_over_batch_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Also the short last batch is divided by batch_size, not by its own length.

    say: own length; len(batch); last batch; short batch; shorter; batch_size + divid; its own
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    theta, theta0 = np.zeros(n), 0.0
    step = lr / batch_size  # fault
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            idx = order[start:start + batch_size]
            r = X[idx] @ theta + theta0 - y[idx]
            theta, theta0 = theta - step * X[idx].T @ r, theta0 - step * r.sum()  # fault
    return theta, theta0


def full_batches_over_m(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The short last batch is left out, and each batch is divided by m, not by its length.

    say: last batch; left over; leftover; short; the rest; divided by m; divides by m; own length; len(batch); / m; too few steps; fewer steps
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        order = rng.permutation(m)
        for k in range(m // batch_size):  # fault
            batch = order[k * batch_size : (k + 1) * batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            dw = X[batch].T @ errors / m  # fault
            db = np.sum(errors) / m  # fault
            weights = weights - lr * dw
            bias = bias - lr * db
    return weights, bias


def matlab_inclusive_end(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The slice ends at start + batch_size - 1, as in MATLAB: each full batch lacks a row.

    say: slice; start + batch_size; batch_size - 1; one row; one fewer; one less; too short; batch_size rows; skipped; left out; every row; each row; rows + missing; batch_size = 1; fewer rows; all rows; too small
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for ep in range(epochs):
        perm = rng.permutation(m)
        for first in range(0, m, batch_size):
            last = min(first + batch_size - 1, m)  # fault
            sel = perm[first:last]  # fault
            if sel.size:
                e = X[sel] @ w + b - y[sel]
                w = w - lr * X[sel].T @ e / sel.size
                b = b - lr * e.mean()
    return w, b


def batches_of_even_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """array_split makes batches of nearly equal size, instead of full ones and a short last.

    say: array_split; batch_size rows; equal; evenly; last batch; full batch; order[start; batches of; size of the batches; cut into
    """
    rng = np.random.default_rng(seed)
    n_samples, n_features = X.shape
    n_batches = int(np.ceil(n_samples / batch_size))
    coef = np.zeros(n_features)
    intercept = 0.0
    for _ in range(epochs):
        for batch in np.array_split(rng.permutation(n_samples), n_batches):  # fault
            err = X[batch].dot(coef) + intercept - y[batch]
            coef -= lr * X[batch].T.dot(err) / len(batch)
            intercept -= lr * err.sum() / len(batch)
    return coef, intercept


def batch_is_its_start(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """batch is the number where a batch starts, not a slice of the permutation: len() fails.

    say: slice; len(; no len; integer; int64; object of type; order[; permutation; is a number
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        order = rng.permutation(m)
        for batch in range(0, m, batch_size):  # fault
            errors = X[batch] @ weights + bias - y[batch]  # fault
            size = len(batch)  # fault
            weights = weights - lr * X[batch].T @ errors / size
            bias = bias - lr * np.sum(errors) / size
    return weights, bias


def shuffles_the_shuffled(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """X and y are overwritten by their shuffled selves, so each epoch shuffles the last one's order.

    say: second epoch; epoch 2; two epochs; shuffled again; overwr; original; each epoch; from the second; already shuffled; first epoch; more than one epoch; order; one epoch
    """
    rng = np.random.default_rng(seed)
    w = np.zeros(X.shape[1])
    b = 0.0
    for epoch in range(epochs):
        p = rng.permutation(len(X))
        X, y = X[p], y[p]  # fault
        for i in range(0, len(X), batch_size):
            xb, yb = X[i:i + batch_size], y[i:i + batch_size]
            diff = xb @ w + b - yb
            w = w - lr * (xb.T @ diff) / len(xb)
            b = b - lr * diff.mean()
    return w, b


def zero_grad_forgotten(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Gradients add up over all batches and are never set back to zero.

    say: add up; adds up; accumul; zero; +=; previous batch; earlier batch; old gradient; this batch; reset; batches before; second batch; second step; first step; last gradient; memory
    """
    class Param:
        def __init__(self, data):
            self.data, self.grad = data, np.zeros_like(data)

    rng = np.random.default_rng(seed)
    weights, bias = Param(np.zeros(X.shape[1])), Param(np.zeros(1))
    for epoch in range(epochs):
        order = rng.permutation(X.shape[0])
        for start in range(0, X.shape[0], batch_size):
            batch = order[start:start + batch_size]
            err = X[batch] @ weights.data + bias.data - y[batch]
            weights.grad += X[batch].T @ err / len(batch)  # fault
            bias.grad += err.mean()  # fault
            for p in (weights, bias):
                p.data = p.data - lr * p.grad  # fault
    return weights.data, float(bias.data[0])
