"""More wrong answers to stochastic_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def order_drawn_once(X, y, lr=0.01, epochs=1000, seed=0):
    """One permutation is drawn before the epochs and used again in each of them.

    say: each epoch; every epoch; new permutation; once; same order; anew; inside the loop; one permutation; second epoch; again;
        draws one order
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    order = rng.permutation(m)  # fault
    for _ in range(epochs):
        for i in order:
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def generator_in_each_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """The generator is made anew in each epoch, so each epoch has the same order.

    say: generator; default_rng; each epoch; every epoch; before the first epoch; once; same order; before the loop; anew
    """
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for epoch in range(epochs):
        rng = np.random.default_rng(seed)  # fault
        for i in rng.permutation(m):
            err = np.dot(X[i], w) + b - y[i]
            w = w - lr * err * X[i]
            b = b - lr * err
    return w, b


def counter_instead_of_row(X, y, lr=0.01, epochs=1000, seed=0):
    """The counter of enumerate picks the row, so rows are visited unshuffled.

    say: order; shuffl; permutation; enumerate; 0, 1, 2; counter; as they stand; one after the other
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i, index in enumerate(rng.permutation(m)):  # fault
            x_i, y_i = X[i], y[i]  # fault
            error = x_i @ weights + bias - y_i
            weights, bias = weights - lr * error * x_i, bias - lr * error
    return weights, bias


def bias_uses_second_prediction(X, y, lr=0.01, epochs=1000, seed=0):
    """For the bias a second prediction is made, with the weights that have just moved.

    say: new weights; once; same error; before; already; together; after the weights; recompute; again; simultaneous; moved
    """
    def predict(x):
        return np.dot(x, weights) + bias

    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            weights = weights - lr * (predict(X[i]) - y[i]) * X[i]
            bias = bias - lr * (predict(X[i]) - y[i])  # fault
    return weights, bias


def still_divides_by_m(X, y, lr=0.01, epochs=1000, seed=0):
    """Each step of one row is divided by m, though one row is its own mean.

    say: divid; / m; one row; own mean; by m; too short; too small; 1/m; factor; m times
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    w = np.zeros(n)
    b = 0.0
    for e in range(epochs):
        for i in rng.permutation(m):
            xi = X[i : i + 1]
            ei = xi @ w + b - y[i : i + 1]
            w = w - lr * (xi.T @ ei) / m  # fault
            b = b - lr * np.sum(ei) / m  # fault
    return w, b


def done_after_first_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """return stands inside the loop over epochs: it ends after the first (and gives None for none).

    say: return; first epoch; one epoch; inside the loop; indent; after the loop; none; early; too few; all epochs
    """
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for epoch in range(epochs):
        for i in rng.permutation(len(X)):
            error = (X[i] * weights).sum() + bias - y[i]
            weights = weights - lr * error * X[i]
            bias -= lr * error
        return weights, bias  # fault


def draws_with_replacement(X, y, lr=0.01, epochs=1000, seed=0):
    """m random rows are drawn, so some come twice and some never, instead of a permutation.

    say: permutation; twice; replacement; every row; each row; once; integers; never; order; shuffl; choice
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs * m):
        i = rng.integers(m)  # fault
        e = X[i] @ w + b - y[i]
        w -= lr * e * X[i]
        b -= lr * e
    return w, b


def only_x_is_shuffled(X, y, lr=0.01, epochs=1000, seed=0):
    """X is shuffled and y is not: each row gets another row's target.

    say: y too; y as well; y[i]; and y; shuffle y; same row; belongs; label; target; pair; matching
    """
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        shuffled = X[rng.permutation(len(X))]
        for row, target in zip(shuffled, y):  # fault
            error = row @ weights + bias - target
            weights = weights - lr * error * row
            bias = bias - lr * error
    return weights, bias


def old_random_state(X, y, lr=0.01, epochs=1000, seed=0):
    """np.random.seed and its permutation give other orders than default_rng(seed).

    say: default_rng; generator; rng; np.random.seed; order; permutation; legacy; np.random.permutation
    """
    np.random.seed(seed)  # fault
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = np.random.permutation(m)  # fault
        for i in order:
            error = np.dot(weights, X[i]) + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def shuffles_the_shuffled(X, y, lr=0.01, epochs=1000, seed=0):
    """From the second epoch on the last order is shuffled again, not 0 … m−1.

    say: permutation(m); second epoch; fresh; order; again; anew; shuffled again; 0 …; previous; each epoch
    """
    rng = np.random.default_rng(seed)
    indices = np.arange(len(y))
    w, b = np.zeros(X.shape[1]), 0.0
    for epoch in range(epochs):
        indices = rng.permutation(indices)  # fault
        for i in indices:
            residual = X[i].dot(w) + b - y[i]
            w, b = w - lr * residual * X[i], b - lr * residual
    return w, b


def columns_taken_for_rows(X, y, lr=0.01, epochs=1000, seed=0):
    """X[:, i] takes a column where a row is meant: shapes or index do not fit.

    say: x[i]; column; shape; x[:, i]; out of bounds
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            x = X[:, i]  # fault
            error = np.dot(weights, x) + bias - y[i]
            weights = weights - lr * error * x
            bias = bias - lr * error
    return weights, bias


def bias_replaced_and_walk_averaged(X, y, lr=0.01, epochs=1000, seed=0):
    """Two mistakes: the bias is replaced by its step, and the mean of all weights is returned.

    say: bias; average; the mean; a mean; mean of; own mean; last weights; final; the last; end of; overwrit; replaced
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    walk = [weights]
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = -lr * error  # fault
            walk.append(weights)
    return np.mean(walk, axis=0), bias  # fault
