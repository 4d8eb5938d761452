"""More wrong answers to stochastic_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def generator_made_each_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """The generator is made anew in each epoch, so all epochs have the same order.

    say: generator; same order; each epoch; every epoch; before the first epoch; rng; outside; permutation
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        rng = np.random.default_rng(seed)  # fault
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def reshuffles_the_shuffled(X, y, lr=0.01, epochs=1000, seed=0):
    """X and y are replaced by their shuffled copies, so orders pile up from epoch to epoch.

    say: order; shuffl; permutation; second epoch; pile up; original; epochs
    """
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        perm = rng.permutation(len(X))
        X, y = X[perm], y[perm]  # fault
        for x_i, y_i in zip(X, y):
            err = np.dot(x_i, w) + b - y_i
            w = w - lr * err * x_i
            b = b - lr * err
    return w, b


def legacy_global_seed(X, y, lr=0.01, epochs=1000, seed=0):
    """np.random.seed and np.random.permutation give another order than default_rng.

    say: default_rng; generator; rng; order; permutation
    """
    m, n = X.shape
    np.random.seed(seed)  # fault
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        order = np.random.permutation(m)  # fault
        for idx in order:
            error = X[idx] @ weights + bias - y[idx]
            weights -= lr * error * X[idx]
            bias -= lr * error
    return weights, bias


def order_drawn_and_unused(X, y, lr=0.01, epochs=1000, seed=0):
    """The rows are visited from 0 to m − 1; the permutation is drawn and not used.

    say: order; shuffl; permutation; order[; row 0
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        indices = rng.permutation(m)
        for i in range(len(indices)):
            xi = X[i]  # fault
            yi = y[i]  # fault
            error = xi @ weights + bias - yi
            weights, bias = weights - lr * error * xi, bias - lr * error
    return weights, bias


def bias_sees_new_weights(X, y, lr=0.01, epochs=1000, seed=0):
    """The error is computed again for the bias, after the weights have moved.

    say: new weights; before; once; together; same error; old weights; bias
    """
    rng = np.random.default_rng(seed)
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for _ in range(epochs):
        for i in rng.permutation(X.shape[0]):
            weights = weights - lr * (X[i] @ weights + bias - y[i]) * X[i]
            bias = bias - lr * (X[i] @ weights + bias - y[i])  # fault
    return weights, bias


def divided_by_all_rows(X, y, lr=0.01, epochs=1000, seed=0):
    """Each single step is divided by m, as in batch gradient descent.

    say: divid; / m; its own mean; one row; too small; too short
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        for i in rng.permutation(m):
            x = X[i]
            error = x @ weights + bias - y[i]
            dw = (1 / m) * error * x  # fault
            db = (1 / m) * error  # fault
            weights = weights - lr * dw
            bias = bias - lr * db
    return weights, bias


def one_row_picked_per_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """One random row per epoch, a single step, with repetitions.

    say: every row; each row; all rows; m steps; permutation; one step; inner loop; steps
    """
    rng = np.random.default_rng(seed)
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for _ in range(epochs):
        i = rng.integers(len(y))  # fault
        error = X[i] @ weights + bias - y[i]
        weights -= lr * error * X[i]
        bias -= lr * error
    return weights, bias
