"""More wrong answers to mini_batch_gradient_descent, by another author: see the package's docstring."""

import math

import numpy as np


def short_batch_divided_by_full_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The short last batch is divided by batch_size instead of by its own length.

    say: own length; last batch; short; batch_size; len(batch); divide; its own
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            dw = X[batch].T @ errors / batch_size  # fault
            db = np.sum(errors) / batch_size  # fault
            weights = weights - lr * dw
            bias = bias - lr * db
    return weights, bias


def batch_divided_by_everything(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A batch's gradient is divided by m, the number of all rows.

    say: own length; / m; m rows; len(batch); divide; all rows; its own; by m; number of rows
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            X_b, y_b = X[order[start:start + batch_size]], y[order[start:start + batch_size]]
            e = X_b @ weights + bias - y_b
            weights = weights - lr * (1 / m) * X_b.T @ e  # fault
            bias = bias - lr * (1 / m) * e.sum()  # fault
    return weights, bias


def leftover_forgotten(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """m // batch_size counts the full batches only; the short last one is lost.

    say: last batch; short; leftover; left over; lost; //; full batches; last rows; all rows
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for k in range(m // batch_size):  # fault
            batch = order[k * batch_size:(k + 1) * batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * errors.sum() / len(batch)
    return weights, bias


def one_batch_too_many(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """When batch_size divides m there is one more batch, an empty one, and its mean is no number.

    say: empty; nan; divides; one too many; zero; length 0; not a number; no rows
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    n_batches = m // batch_size + 1  # fault
    for _ in range(epochs):
        order = rng.permutation(m)
        for k in range(n_batches):
            batch = order[k * batch_size : k * batch_size + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / errors.size  # fault
            bias = bias - lr * errors.mean()  # fault
    return weights, bias


def slices_of_the_unshuffled(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The rows are cut from X and y as they stand; the permutation is never used.

    say: permutation; shuffle; order; not used; unused
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            X_batch = X[start:start + batch_size]  # fault
            y_batch = y[start:start + batch_size]  # fault
            errors = X_batch @ weights + bias - y_batch
            weights = weights - lr * X_batch.T @ errors / len(y_batch)
            bias = bias - lr * np.sum(errors) / len(y_batch)
    return weights, bias


def slice_stops_one_early(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The slice ends at start + batch_size - 1 and leaves out the last row of each batch.

    say: slice; one row; one too few; its start; too short; empty; ends; rows are; nan; last row;
      the last of the 5 numbers is missing
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:start + batch_size - 1]  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / max(len(batch), 1)
            bias = bias - lr * errors.sum() / max(len(batch), 1)
    return weights, bias


def slice_to_batch_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The slice ends at batch_size in every round, so from the second batch on it is empty.

    say: slice; empty; its start; ends; nan; zero; first batch; second batch
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:batch_size]  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * errors.sum() / len(batch)
    return weights, bias


def start_times_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """start already counts rows, and is multiplied by batch_size once more.

    say: slice; start; empty; multiplied; its start; rows; twice; skip
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start * batch_size:(start + 1) * batch_size]  # fault
            if len(batch) == 0:
                break
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.mean(errors)
    return weights, bias


def targets_in_old_order(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """X comes in shuffled order and y in the old one: rows get the targets of others.

    say: same order; together; pair; its own; y[batch]; belong
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        X_shuffled = X[rng.permutation(m)]  # fault
        for a in range(0, m, batch_size):
            b = min(a + batch_size, m)
            errors = X_shuffled[a:b] @ weights + bias - y[a:b]  # fault
            weights = weights - lr * X_shuffled[a:b].T @ errors / (b - a)
            bias = bias - lr * errors.sum() / (b - a)
    return weights, bias


def shuffle_on_shuffle(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """X and y are overwritten by their shuffled selves, so from the second epoch on the orders pile up.

    say: overwrite; each epoch; order; permutation; second epoch; again; already shuffled; pile; original; x = x
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        X = X[order]  # fault
        y = y[order]  # fault
        for start in range(0, m, batch_size):
            Xb, yb = X[start:start + batch_size], y[start:start + batch_size]
            errors = Xb @ weights + bias - yb
            weights = weights - lr * Xb.T @ errors / len(yb)
            bias = bias - lr * errors.sum() / len(yb)
    return weights, bias


def generator_per_epoch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A new generator with the same seed in every epoch gives the same order each time.

    say: generator; rng; before the first epoch; each epoch; every epoch; same order; once; inside; reseed
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0

    def batches():
        rng = np.random.default_rng(seed)  # fault
        order = rng.permutation(m)
        return [order[i:i + batch_size] for i in range(0, m, batch_size)]

    for _ in range(epochs):
        for rows in batches():  # fault
            errors = X[rows] @ weights + bias - y[rows]
            weights = weights - lr * X[rows].T @ errors / len(rows)
            bias = bias - lr * errors.mean()
    return weights, bias


def batches_cut_once(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The batches are cut once before the epochs; each epoch needs a new permutation.

    say: permutation; each epoch; every epoch; once; new s; same; before the loop; inside; order; draw;
        draws one order
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    order = rng.permutation(m)  # fault
    batches = [order[i:i + batch_size] for i in range(0, m, batch_size)]  # fault
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):  # fault
        for rows in batches:
            e = X[rows] @ w + b - y[rows]
            w = w - lr * (X[rows].T @ e) / len(rows)
            b = b - lr * e.sum() / len(rows)
    return w, b


def bias_after_the_weights(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The errors are computed again for the bias, after the weights have already moved.

    say: together; already; new weights; same errors; once; before; old weights; updated weights
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            errors = X[batch] @ weights + bias - y[batch]  # fault
            bias = bias - lr * errors.sum() / len(batch)  # fault
    return weights, bias


def only_the_last_batch_steps(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The updates stand outside the inner loop: one step an epoch, with the last batch only.

    say: each batch; every batch; inside; inner loop; one step; indent; last batch; per epoch
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            dw = X[batch].T @ errors / len(batch)
            db = errors.sum() / len(batch)
        weights = weights - lr * dw  # fault
        bias = bias - lr * db  # fault
    return weights, bias


def whole_number_share(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """1 // len(batch) is a whole-number division: 0 for every batch of more than one row.

    say: //; whole number; integer; division; zero; does not move; / len; nothing
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:start + batch_size]
            share = 1 // len(batch)  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * share * X[batch].T @ errors
            bias = bias - lr * share * errors.sum()
    return weights, bias


def throws_short_batch_away(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A batch shorter than batch_size is skipped, but the lesson wants it used.

    say: last batch; short; skip; used too; left over; lost; continue; leftover; all rows
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:start + batch_size]
            if len(batch) < batch_size:  # fault
                continue  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights -= lr * X[batch].T @ errors / len(batch)
            bias -= lr * errors.sum() / len(batch)
    return weights, bias


def fair_shares(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """array_split makes batches of nearly equal size instead of batch_size rows and a short rest.

    say: batch_size; size; split; equal; short; last batch; rows a batch; number of rows
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for batch in np.array_split(rng.permutation(m), math.ceil(m / batch_size)):  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * errors.mean()
    return weights, bias


def shuffles_the_batches_only(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Neighbouring rows stay together: the starts of the batches are shuffled, not the rows.

    say: rows; permutation(m); shuffle; order; starts; neighbour; m numbers; of the batches; permutation
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    starts = np.arange(0, m, batch_size)
    for _ in range(epochs):
        for s in rng.permutation(starts):  # fault
            rows = slice(s, s + batch_size)  # fault
            errors = X[rows] @ weights + bias - y[rows]
            weights = weights - lr * X[rows].T @ errors / len(errors)
            bias = bias - lr * errors.mean()
    return weights, bias


def crawling_window(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """start grows by 1 and not by batch_size, so the batches overlap.

    say: overlap; batch_size; step; range; by 1; twice; too many; several; start
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        start = 0
        while start < m:
            batch = order[start:start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * errors.sum() / len(batch)
            start += 1  # fault
    return weights, bias


def lost_leftover_and_m(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Two mistakes: the short last batch is lost, and batches are divided by m.

    say: last batch; short; lost; left over; //; own length; divide; by m; / m; len(batch); leftover
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        perm = rng.permutation(m)
        for k in range(0, m // batch_size):  # fault
            idx = perm[k * batch_size:(k + 1) * batch_size]
            errors = np.dot(X[idx], weights) + bias - y[idx]
            weights -= lr * np.dot(X[idx].T, errors) / m  # fault
            bias -= lr * np.sum(errors) / m  # fault
    return weights, bias
