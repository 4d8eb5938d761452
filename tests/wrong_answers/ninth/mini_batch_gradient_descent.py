"""More wrong answers to mini_batch_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def array_split_evens_out(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.array_split makes batches of nearly equal sizes (7 rows in 3s become 3, 2, 2), not full ones and a short rest.

    say: batch_size rows; of batch_size; batch_size columns; array_split; batch + size; equal; rest; short; last batch; batches of; cut; slice; rows a step
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    n_batches = int(np.ceil(m / batch_size))
    for _ in range(epochs):
        for batch in np.array_split(rng.permutation(m), n_batches):  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * errors.mean()
    return weights, bias


def last_batch_filled_up(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The last batch is filled up with the epoch's first rows (mode="wrap"), so these are used twice.

    say: last batch; short; wrap; twice; fill; pad; rest; left over; its own length; repeat; again; once; first rows; past the end
    """
    rng = np.random.default_rng(seed)
    m = X.shape[0]
    params = {"w": np.zeros(X.shape[1]), "b": 0.0}
    for epoch in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = np.take(order, range(start, start + batch_size), mode="wrap")  # fault
            X_mini, y_mini = X[batch], y[batch]
            e = X_mini @ params["w"] + params["b"] - y_mini
            params = {
                "w": params["w"] - lr * X_mini.T @ e / batch_size,
                "b": params["b"] - lr * e.sum() / batch_size,
            }
    return params["w"], params["b"]


def split_into_equal_parts(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.split wants equal parts: it raises a ValueError whenever batch_size does not divide m.

    say: equal; split; divide m; rest; short; last batch; divisible; left over; array_split; not a multiple
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        indices = rng.permutation(m)
        for idx in np.split(indices, m // batch_size):  # fault
            xb, yb = X[idx], y[idx]
            diff = xb @ w + b - yb
            w = w - lr * (xb.T @ diff) / len(idx)
            b = b - lr * np.mean(diff)
    return w, b


def zero_grad_forgotten(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The gradients are added up from batch to batch: within an epoch they are never set back to zero (a zero_grad that comes too seldom).

    say: zero_grad; add up; accumul; earlier batch; previous; back to zero; reset; this batch; own gradient; first batch; second batch; second step; sum of; old gradient; last batch; only its; memory
    """
    rng = np.random.default_rng(seed)
    num_examples, num_inputs = X.shape
    w, b = np.zeros(num_inputs), 0.0

    for epoch in range(epochs):
        perm = rng.permutation(num_examples)
        w_grad, b_grad = np.zeros(num_inputs), 0.0  # fault
        for i in range(0, num_examples, batch_size):
            j = perm[i : min(i + batch_size, num_examples)]
            features, labels = X[j], y[j]
            y_hat = features @ w + b
            delta = (y_hat - labels) / len(j)
            w_grad += features.T @ delta  # fault
            b_grad += delta.sum()  # fault
            w = w - lr * w_grad
            b = b - lr * b_grad
    return w, b


def bias_gradient_summed(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The bias gradient is the sum of the batch's errors: its division by the batch's length is missing.

    say: bias + divi; bias + mean; bias + sum; bias + len; bias + too far; bias + length; bias + batch; divided; number of rows; np.mean; |ℬ|
    """
    rng = np.random.default_rng(seed)

    def gradients(Xb, yb, w, b):
        e = Xb @ w + b - yb
        return Xb.T @ e / len(yb), e.sum()  # fault

    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for s in range(0, len(y), batch_size):
            rows = order[s : s + batch_size]
            gw, gb = gradients(X[rows], y[rows], w, b)
            w, b = w - lr * gw, b - lr * gb
    return w, b


def lazy_residual_lambda(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The errors are a lambda that is evaluated anew for the bias, when the weights have already moved.

    say: new weights; together; once a step; before; same errors; already; bias + error; bias + weights; recomput; twice; at the same time; anew; first the; both gradients
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            Xb, yb = X[order[start : start + batch_size]], y[order[start : start + batch_size]]
            residual = lambda: Xb @ weights + bias - yb  # fault
            weights = weights - lr / len(yb) * (Xb.T @ residual())  # fault
            bias = bias - lr / len(yb) * np.sum(residual())  # fault
    return weights, bias


def range_ends_before_last_row(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The starts stop before m - 1: a last batch of a single row is never used.

    say: last batch; last row; left over; rest; single row; one row; short; m - 1; range; missing; every row; all rows; of length 1; skipped; not used
    """
    generator = np.random.default_rng(seed)
    n_rows, n_cols = X.shape
    W = np.zeros((n_cols, 1))
    b = 0.0
    Y = y[:, np.newaxis]
    for _ in range(epochs):
        p = generator.permutation(n_rows)
        X_perm, Y_perm = X[p], Y[p]
        for i in range(0, n_rows - 1, batch_size):  # fault
            xi, yi = X_perm[i : i + batch_size], Y_perm[i : i + batch_size]
            dz = xi @ W + b - yi
            W -= lr * xi.T @ dz / xi.shape[0]
            b -= lr * dz.mean()
    return W.ravel(), b


def batches_made_before_training(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The batches are cut once, before the epochs, so every epoch has the same; and a short batch divides by batch_size.

    say: each epoch; every epoch; same batches; same order; one permutation; one rng.permutation; once; second epoch; permutation; its own length; short; last batch; len(batch); own length; by batch_size; two epochs; 2 epochs
    """
    rng = np.random.default_rng(seed)

    def make_batches():
        order = rng.permutation(X.shape[0])
        return [order[k : k + batch_size] for k in range(0, len(order), batch_size)]

    batches = make_batches()  # fault
    weights, bias = np.zeros(X.shape[1]), 0.0
    for epoch in range(epochs):
        for batch in batches:  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / batch_size  # fault
            bias = bias - lr * errors.sum() / batch_size  # fault
    return weights, bias
