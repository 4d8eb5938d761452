"""More wrong answers to mini_batch_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def drop_last_like_dataloader(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The short last batch is dropped.

    say: last batch; left over; short; dropped; the rest; never used; every row; all rows; each row
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m - batch_size + 1, batch_size):  # fault
            idx = order[start:start + batch_size]
            e = X[idx] @ w + b - y[idx]
            w = w - lr * X[idx].T @ e / len(idx)
            b = b - lr * e.mean()
    return w, b


def evened_out_by_array_split(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """array_split evens the batches out, so some hold more rows than batch_size, and none is the short one.

    say: batch_size; size of; batch + larger; more rows; too many rows; last batch; short; array_split; where + cut; left over
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    n_batches = max(1, m // batch_size)  # fault
    for _ in range(epochs):
        for batch in np.array_split(rng.permutation(m), n_batches):  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr / len(batch) * X[batch].T @ errors
            bias = bias - lr / len(batch) * errors.sum()
    return weights, bias


def batches_chosen_independently(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Each batch is a fresh random choice, not a piece of the epoch's permutation.

    say: permutation; choice; one order; each row once; every row; exactly once; twice
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w = np.zeros(n)
    b = 0.0
    for epoch in range(epochs):
        done = 0
        while done < m:
            size = min(batch_size, m - done)
            batch = rng.choice(m, size=size, replace=False)  # fault
            e = X[batch] @ w + b - y[batch]
            w -= lr * (X[batch].T @ e) / size
            b -= lr * np.sum(e) / size
            done += size
    return w, b


def labels_left_in_place(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Only X is shuffled: a row gets another row's y.

    say: y + order; y + shuffl; y + same; belong; other row; another row; together; pair; y[batch]; y + permut; match
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        X_shuffled = X[rng.permutation(m)]  # fault
        for lo in range(0, m, batch_size):
            hi = lo + batch_size
            X_b, y_b = X_shuffled[lo:hi], y[lo:hi]  # fault
            errors = X_b @ weights + bias - y_b
            weights = weights - lr * (X_b.T @ errors) / len(y_b)
            bias = bias - lr * errors.sum() / len(y_b)
    return weights, bias


def empty_batch_makes_nan(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """When batch_size divides m, one empty batch follows, and its mean is NaN.

    say: empty; nan; 0 rows; no rows; divides evenly; divisible; without a rest; one batch too many; extra batch; number of batches; multiple
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    num_batches = m // batch_size + 1  # fault
    for _ in range(epochs):
        order = rng.permutation(m)
        for k in range(num_batches):
            batch = order[k * batch_size:(k + 1) * batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            grad_b = errors.mean()  # fault
            weights = weights - lr * (X[batch] * errors[:, None]).mean(axis=0)  # fault
            bias = bias - lr * grad_b
    return weights, bias


def reshape_into_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Reshapes the permutation into rows of batch_size, which fails unless batch_size divides m.

    say: reshape; left over; last batch; short; multiple; divisible; does not divide; valueerror; batch_size + divid
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for batch in rng.permutation(m).reshape(-1, batch_size):  # fault
            xb, yb = X[batch], y[batch]
            e = xb @ w + b - yb
            w, b = w - lr * xb.T @ e / len(batch), b - lr * e.sum() / len(batch)
    return w, b


def new_seed_each_epoch_bias_summed(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Two mistakes: every epoch makes a new generator from seed + epoch, and the bias's gradient is a sum.

    say: generator; one generator; seed + epoch; second epoch; before the first; permutation; bias + mean; bias + divid; bias + length; sum; bias + too
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        rng = np.random.default_rng(seed + epoch)  # fault
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights -= lr * X[batch].T @ errors / len(batch)
            bias -= lr * np.sum(errors)  # fault
    return weights, bias


def epochs_inside_the_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The loops are exchanged: all epochs' steps go to the first batch, then to the second; and only one permutation is drawn.

    say: loop; outer; inner; each epoch; every epoch; permutation; nest; same batch; one epoch after
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    order = rng.permutation(m)
    for start in range(0, m, batch_size):  # fault
        batch = order[start : start + batch_size]
        for _ in range(epochs):  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.mean(errors)
    return weights, bias
