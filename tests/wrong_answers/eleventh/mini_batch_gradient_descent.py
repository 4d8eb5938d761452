"""More wrong answers to mini_batch_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def divides_by_batch_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The short last batch divides by batch_size, not by its own length.

    say: own length; len(batch); last batch; batch_size; its own; short
    """

    def batches(order):
        for i in range(0, len(order), batch_size):
            rows = order[i : i + batch_size]
            yield X[rows], y[rows]

    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for X_b, y_b in batches(rng.permutation(len(X))):
            e = X_b @ w + b - y_b
            w, b = w - lr * X_b.T @ e / batch_size, b - lr * e.sum() / batch_size  # fault
    return w, b


def loader_drops_the_last(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The loader has only full batches: what is left over is not used.

    say: last batch; left over; drop; rest; short; leftover; all rows; every row; remain; too few; is left; not used; skipped
    """

    class DataLoader:
        def __init__(self, X, y, rng):
            self.X, self.y, self.rng = X, y, rng

        def __len__(self):
            return len(self.X) // batch_size  # fault

        def __iter__(self):
            order = self.rng.permutation(len(self.X))
            for k in range(len(self)):
                batch = order[k * batch_size : (k + 1) * batch_size]
                yield self.X[batch], self.y[batch]

    loader = DataLoader(X, y, np.random.default_rng(seed))
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for inputs, targets in loader:
            errors = inputs @ weights + bias - targets
            weights = weights - lr * (inputs.T @ errors) / len(targets)
            bias = bias - lr * np.sum(errors) / len(targets)
    return weights, bias


def array_split_evens_out(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """array_split makes batches of nearly the same size, so they have not batch_size rows.

    say: batch_size rows; array_split; size; length; last batch; short; batch_size; zero; 0 sections; larger than; cut; sections
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        for batch in np.array_split(rng.permutation(m), m // batch_size):  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * errors.mean()
    return weights, bias


def reshuffles_shuffled_rows(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """X and y stay shuffled from the last epoch, and the new permutation is laid on top of that.

    say: second epoch; order; shuffl; original; anew; already; each epoch; permutation; previous
    """
    rng = np.random.default_rng(seed)
    m = X.shape[0]
    w = np.zeros(X.shape[1])
    b = 0.0
    for epoch in range(epochs):
        perm = rng.permutation(m)
        X, y = X[perm], y[perm]  # fault
        for start in range(0, m, batch_size):
            Xb = X[start : start + batch_size]
            yb = y[start : start + batch_size]
            err = Xb @ w + b - yb
            w = w - lr * Xb.T.dot(err) / len(yb)
            b = b - lr * err.sum() / len(yb)
    return w, b


def one_step_per_epoch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The gradients of all batches are collected, and there is one step at the end of the epoch.

    say: each batch; every batch; after each; one step; accumul; inside the loop; in the loop; indent; added up; per epoch; an epoch; too few
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        grad_w, grad_b = np.zeros(n), 0.0
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            grad_w += X[batch].T @ errors / len(batch)  # fault
            grad_b += errors.sum() / len(batch)  # fault
        weights = weights - lr * grad_w  # fault
        bias = bias - lr * grad_b  # fault
    return weights, bias


def random_start_and_summed_bias(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The weights start at random numbers in place of zero; and the bias takes the sum of the errors, not their mean.

    say: zero; start; random; sum + divid; mean; bias + divid; bias + length; np.zeros; epochs=0; from 0; = 0
    """
    rng = np.random.default_rng(seed)
    weights = rng.standard_normal(X.shape[1]) * 0.01  # fault
    bias = 0.0
    m = len(y)
    for _ in range(epochs):
        order = rng.permutation(m)
        for s in range(0, m, batch_size):
            idx = order[s : s + batch_size]
            delta = X[idx] @ weights + bias - y[idx]
            weights -= lr * np.mean(delta[:, None] * X[idx], axis=0)
            bias -= lr * np.sum(delta)  # fault
    return weights, bias


def tuples_from_the_grouper(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The batch is a tuple, which NumPy reads as one index for each axis; and the rest would be left out.

    say: tuple; index; indices; too many
    """
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for batch in zip(*[iter(rng.permutation(len(X)))] * batch_size):  # fault
            errors = X[batch] @ weights + bias - y[batch]  # fault
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * sum(errors) / len(batch)
    return weights, bias


def errors_from_start_of_epoch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The errors are computed once an epoch, so that all batches but the first use old weights.

    say: each batch; every batch; old weights; new weights; current weights; once; inside; in the loop; anew; stale; latest; errors + batch; error + batch
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        errors = X @ weights + bias - y  # fault
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            e = errors[batch]  # fault
            weights = weights - lr / len(batch) * X[batch].T @ e
            bias = bias - lr / len(batch) * e.sum()
    return weights, bias
