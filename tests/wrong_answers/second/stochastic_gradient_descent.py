"""More wrong answers to stochastic_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def same_shuffle_every_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """The generator is made inside the epoch loop, so every epoch has the same order.

    say: generator; rng; before the first epoch; each epoch; every epoch; same order; inside; once; reseed
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


def shuffled_once(X, y, lr=0.01, epochs=1000, seed=0):
    """The order is drawn once before the epochs; each epoch needs a new permutation.

    say: permutation; each epoch; every epoch; once; new order; same order; inside; draw
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    order = rng.permutation(m)  # fault
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):  # fault
        for i in order:
            error = X[i] @ weights + bias - y[i]
            weights -= lr * error * X[i]
            bias -= lr * error
    return weights, bias


def bias_with_moved_weights(X, y, lr=0.01, epochs=1000, seed=0):
    """The error for the bias is computed again, after the weights have already moved.

    say: together; already; new weights; same error; once; before; old weights; updated weights
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    rng = np.random.default_rng(seed)

    def error_of(i):
        return np.dot(X[i], weights) + bias - y[i]

    for _ in range(epochs):
        for i in rng.permutation(m):
            weights = weights - lr * error_of(i) * X[i]
            bias = bias - lr * error_of(i)  # fault
    return weights, bias


def walks_in_file_order(X, y, lr=0.01, epochs=1000, seed=0):
    """The permutation is drawn but not used: rows are visited in the order they stand in.

    say: permutation; shuffle; order; not used; unused; random
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        order = rng.permutation(m)
        for i in range(m):  # fault
            error = X[i] @ weights + bias - y[i]  # fault
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def divides_single_row_by_m(X, y, lr=0.01, epochs=1000, seed=0):
    """The gradient of a single row is divided by m, though one row is its own mean.

    say: divide; / m; /m; mean; one row; own mean; m times; too small
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for row in rng.permutation(m):
            err = w @ X[row] + b - y[row]
            w = w - lr * err * X[row] / m  # fault
            b = b - lr * err / m  # fault
    return w, b


def old_style_random(X, y, lr=0.01, epochs=1000, seed=0):
    """It shuffles with np.random.seed instead of the generator default_rng(seed): another order.

    say: default_rng; generator; rng; np.random.seed; order; shuffle
    """
    np.random.seed(seed)  # fault
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in np.random.permutation(m):  # fault
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def draws_rows_by_lot(X, y, lr=0.01, epochs=1000, seed=0):
    """Each step draws any row with replacement; a pass must visit every row once.

    say: permutation; every row; each row; once; twice; replacement; integers; order; visit
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for _ in range(m):
            i = rng.integers(m)  # fault
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def deck_and_labels_part(X, y, lr=0.01, epochs=1000, seed=0):
    """Only X is shuffled; each row meets the y of another row.

    say: together; same order; its own; pair; belongs; mixed
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        shuffled_X = X[rng.permutation(m)]  # fault
        for x_row, target in zip(shuffled_X, y):  # fault
            error = x_row @ weights + bias - target
            weights = weights - lr * error * x_row
            bias = bias - lr * error
    return weights, bias


def one_passerby_an_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """Each epoch uses only the first row of the permutation: one step instead of m.

    say: every row; each row; all rows; one step; m steps; one row; inner loop; order[0]
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        i = rng.permutation(m)[0]  # fault
        error = X[i] @ weights + bias - y[i]
        weights = weights - lr * error * X[i]
        bias = bias - lr * error
    return weights, bias


def stale_errors(X, y, lr=0.01, epochs=1000, seed=0):
    """All errors are computed at the start of the epoch and do not see the steps made since.

    say: each row; every step; each step; before; inside; stale; old; anew; start of the epoch; current; new weights; inner loop
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y  # fault
        for i in rng.permutation(m):
            weights = weights - lr * errors[i] * X[i]  # fault
            bias = bias - lr * errors[i]
    return weights, bias


def gone_after_first_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """The return stands at the end of the first epoch, inside the outer loop.

    say: return; first epoch; one epoch; inside; loop; indent; after the loop; none; typeerror
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
        return weights, bias  # fault


def collects_and_steps_once(X, y, lr=0.01, epochs=1000, seed=0):
    """The gradients of all rows are added up and one step is made an epoch; each row needs its own step.

    say: each row; every row; one step; inside; inner loop; m steps; after each; single row; batch
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        sum_w, sum_b = np.zeros(n), 0.0
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            sum_w += error * X[i]
            sum_b += error
        weights = weights - lr * sum_w  # fault
        bias = bias - lr * sum_b  # fault
    return weights, bias


def plus_where_minus(X, y, lr=0.01, epochs=1000, seed=0):
    """The weights are moved along the gradient: a plus where the minus belongs.

    say: sign; minus; plus; against; uphill; wrong way; added where it has to be subtracted
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights += lr * error * X[i]  # fault
            bias -= lr * error
    return weights, bias


def deaf_to_seed(X, y, lr=0.01, epochs=1000, seed=0):
    """The generator is made with 0 and not with the seed that was given.

    say: seed; default_rng(seed); generator; order
    """
    rng = np.random.default_rng(0)  # fault
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def new_seed_each_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """Every epoch makes a generator of its own from seed + epoch; there should be one for all.

    say: generator; one generator; before the first epoch; rng; inside; once; each epoch; reseed
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        order = np.random.default_rng(seed + epoch).permutation(m)  # fault
        for i in order:
            error = X[i] @ weights + bias - y[i]
            weights, bias = weights - lr * error * X[i], bias - lr * error
    return weights, bias


def two_orders(X, y, lr=0.01, epochs=1000, seed=0):
    """X and y are each shuffled by a permutation of their own, so rows and targets part.

    say: one permutation; same order; together; both; twice; pair; its own
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for xi, yi in zip(X[rng.permutation(m)], y[rng.permutation(m)]):  # fault
            error = xi @ weights + bias - yi
            weights = weights - lr * error * xi
            bias = bias - lr * error
    return weights, bias


def columns_for_rows(X, y, lr=0.01, epochs=1000, seed=0):
    """X[:, i] takes a column, but examples are rows here.

    say: row; column; x[i]; indexerror; index; shape; out of bounds
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            x = X[:, i]  # fault
            error = x @ weights + bias - y[i]
            weights = weights - lr * error * x
            bias = bias - lr * error
    return weights, bias


def begins_again_every_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """The weights are set to zero at the start of every epoch, so only the last one counts.

    say: before; zero; every epoch; each epoch; reset; start; inside; again; forget; last epoch
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    bias = 0.0
    for _ in range(epochs):
        weights = np.zeros(n)  # fault
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def shuffles_the_shuffled(X, y, lr=0.01, epochs=1000, seed=0):
    """The order of the last epoch is shuffled further, instead of a fresh permutation of 0 … m-1.

    say: permutation(m); permutation; order; each epoch; fresh; every epoch; second epoch; new s
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    order = np.arange(m)  # fault
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        rng.shuffle(order)  # fault
        for i in order:
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def one_seed_and_a_missing_error_sign(X, y, lr=0.01, epochs=1000, seed=0):
    """Two mistakes: the generator is made anew each epoch, and the error is y minus prediction.

    say: sign; prediction minus; minus y; uphill; wrong way; generator; rng; before the first epoch; - y; opposite
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        rng = np.random.default_rng(seed)  # fault
        for i in rng.permutation(m):
            error = y[i] - (X[i] @ weights + bias)  # fault
            weights = weights - lr * error * X[i]  # fault
            bias = bias - lr * error  # fault
    return weights, bias
