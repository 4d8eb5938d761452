"""More wrong answers to stochastic_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def still_divides_by_m(X, y, lr=0.01, epochs=1000, seed=0):
    """One row's gradient is still divided by m, as in the exercise before.

    say: divided by m; divides by m; / m; divide + m; too small; too short; times as; m times; its own mean; 1/m; smaller; shorter; by the number of
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            dw = error * X[i] / m  # fault
            db = error / m  # fault
            weights = weights - lr * dw
            bias = bias - lr * db
    return weights, bias


def legacy_global_generator(X, y, lr=0.01, epochs=1000, seed=0):
    """np.random.seed and np.random.permutation give another order than default_rng(seed).

    say: default_rng; generator; np.random.seed; other order; another order; order of the rows; same order; in the order; rows + order; permutation; shuffl
    """
    np.random.seed(seed)  # fault
    n_samples, n_features = X.shape
    coef, intercept = np.zeros(n_features), 0.0
    for _ in range(epochs):
        shuffled = np.random.permutation(n_samples)  # fault
        for xi, yi in zip(X[shuffled], y[shuffled]):
            err = np.dot(xi, coef) + intercept - yi
            coef, intercept = coef - lr * err * xi, intercept - lr * err
    return coef, intercept


def invscaling_like_sklearn(X, y, lr=0.01, epochs=1000, seed=0):
    """The rate shrinks with t^0.25, as in SGDRegressor: α must stay.

    say: constant; shrink; decay; power_t; t **; same rate; rate + change; α + change; lr + change; lr itself; smaller and smaller; α stays; lr stays; learning rate; too small; too short
    """
    rng = np.random.default_rng(seed)
    coef, intercept, t, power_t = np.zeros(X.shape[1]), 0.0, 1, 0.25
    for _ in range(epochs):
        for i in rng.permutation(X.shape[0]):
            eta = lr / t ** power_t  # fault
            dloss = X[i] @ coef + intercept - y[i]
            coef -= eta * dloss * X[i]
            intercept -= eta * dloss
            t += 1  # fault
    return coef, intercept


def draws_rows_with_repeats(X, y, lr=0.01, epochs=1000, seed=0):
    """Rows are drawn one at a time, with repeats, not in the order of a permutation; the rate is over m.

    say: permutation; each row; every row; repeat; twice; rng.integers; divided by m; / m; replacement; shuffl; order; divide
    """
    rng = np.random.default_rng(seed)
    m = len(y)
    w = np.zeros(X.shape[1])
    b = 0.0
    for it in range(epochs * m):
        k = rng.integers(m)  # fault
        e = X[k].dot(w) + b - y[k]
        w = w - lr * (1 / m) * e * X[k]  # fault
        b = b - lr * (1 / m) * e  # fault
    return w, b


def errors_of_the_epoch_start(X, y, lr=0.01, epochs=1000, seed=0):
    """The errors are computed once an epoch, before the rows: each step sees old weights.

    say: old weights; once an epoch; once per epoch; each step; every step; inside; inner loop; stale; start of the epoch; current weights; for each row; latest; anew; after each row; new weights; each row
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        order = rng.permutation(m)
        errors = X @ weights + bias - y  # fault
        for i in order:
            error = errors[i]  # fault
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def row_transposed_times_number(X, y, lr=0.01, epochs=1000, seed=0):
    """X[i].T @ error is a matrix product with a number, which NumPy refuses.

    say: @; matmul; scalar; dimension; 0-d; matrix product; is a number; with a number; times
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            grad_w = X[i].T @ error  # fault
            grad_b = np.sum(error)
            weights = weights - lr * grad_w
            bias = bias - lr * grad_b
    return weights, bias


def label_of_another_row(X, y, lr=0.01, epochs=1000, seed=0):
    """enumerate gives two indices, and X is read with the counter, y with the permutation.

    say: same row; same index; y[i]; x[i]; belong; another row; other row; own label; enumerate; mixed; wrong label; together; pair
    """
    rng = np.random.default_rng(seed)
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for _ in range(epochs):
        for i, idx in enumerate(rng.permutation(len(X))):
            x_i, y_i = X[i], y[idx]  # fault
            error = x_i @ weights + bias - y_i
            weights -= lr * error * x_i
            bias -= lr * error
    return weights, bias
