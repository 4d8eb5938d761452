"""More wrong answers to stochastic_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def drawn_with_replacement(X, y, lr=0.01, epochs=1000, seed=0):
    """As in textbooks, each step draws a row with replacement: some rows come twice in an epoch, others never.

    say: replacement; twice; permutation; each row once; every row; exactly once; order; integers
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


def reshuffles_the_shuffled(X, y, lr=0.01, epochs=1000, seed=0):
    """Each epoch shuffles what the last one had shuffled: from the second epoch on the order is another.

    say: second epoch; 2nd epoch; second pass; later epoch; first epoch + right; already shuffled; shuffled again; on top of; original; order; permutation
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        p = rng.permutation(m)
        X, y = X[p], y[p]  # fault
        for x_i, y_i in zip(X, y):
            error = x_i @ weights + bias - y_i
            weights = weights - lr * error * x_i
            bias = bias - lr * error
    return weights, bias


def gradients_accumulated(X, y, lr=0.01, epochs=1000, seed=0):
    """Gradients are added up over the epoch and one step is taken at its end.

    say: after each; each row; every row; one step; once an epoch; per epoch; m steps; at the end of; inside the inner; inner loop; indent; single row
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        grad_w, grad_b = np.zeros(n), 0.0
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            grad_w += error * X[i]
            grad_b += error
        weights -= lr * grad_w  # fault
        bias -= lr * grad_b  # fault
    return weights, bias


def sign_turned_for_weights_only(X, y, lr=0.01, epochs=1000, seed=0):
    """The error is y minus the prediction; the weights' step was turned round to match, the bias's not.

    say: bias + sign; bias + direction; bias + minus; bias + wrong way; bias + uphill; bias + against; bias + plus; bias + up; bias + opposite;
        bias + added where it has to be subtracted
    """
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        for idx in rng.permutation(m):
            prediction = np.dot(w, X[idx]) + b
            delta = y[idx] - prediction
            w = w + lr * delta * X[idx]
            b = b - lr * delta  # fault
    return w, b


def permutes_a_list_of_pairs(X, y, lr=0.01, epochs=1000, seed=0):
    """rng.permutation cannot make an array of pairs (row, number): ValueError.

    say: permutation(m); permutation; inhomogeneous; pairs; shape
    """
    rng = np.random.default_rng(seed)
    n_features = X.shape[1]
    weights, bias = np.zeros(n_features), 0.0
    dataset = list(zip(X, y))
    for _ in range(epochs):
        for x_i, y_i in rng.permutation(dataset):  # fault
            error = x_i @ weights + bias - y_i
            weights -= lr * error * x_i
            bias -= lr * error
    return weights, bias


def rate_shrinks_with_steps(X, y, lr=0.01, epochs=1000, seed=0):
    """The learning rate shrinks with the number of steps, as scikit-learn's invscaling does.

    say: learning rate + constant; lr + constant; shrink; decay; same lr; rate + smaller; lr itself; rate stays; later steps; too short; too small;
        the learning rate, the same in each step
    """
    eta0, power_t = lr, 0.25
    generator = np.random.default_rng(seed)
    m, n = X.shape
    coef, intercept, t = np.zeros(n), 0.0, 1
    for _ in range(epochs):
        for i in generator.permutation(m):
            eta = eta0 / t**power_t  # fault
            err = float(X[i] @ coef) + intercept - y[i]
            coef = coef - eta * err * X[i]
            intercept = intercept - eta * err
            t += 1
    return coef, intercept


def starts_at_mean_and_skips_last_row(X, y, lr=0.01, epochs=1000, seed=0):
    """Two mistakes: the bias starts at the mean of y, and the last row is never visited.

    say: zero; 0.0; y.mean; initial; last row; every row; all rows; each row; row + never; m - 1; permutation; order
    """
    m, n = X.shape
    weights, bias = np.zeros(n), float(np.mean(y))  # fault
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        for i in rng.permutation(m - 1):  # fault
            error = X[i] @ weights + bias - y[i]
            weights -= lr * error * X[i]
            bias -= lr * error
    return weights, bias


def column_minus_row(X, y, lr=0.01, epochs=1000, seed=0):
    """Weights are a column (n, 1) and the row that is subtracted is (n,): the shapes do not fit.

    say: shape; broadcast; (n,); (n, 1); column; np.zeros(n); dimension
    """
    m, n = X.shape
    W = np.zeros((n, 1))  # fault
    b = 0.0
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        for i in rng.permutation(m):
            y_hat = X[i] @ W + b
            error = y_hat - y[i]
            W -= lr * error * X[i]  # fault
            b -= lr * error
    return W, b


def legacy_global_seed(X, y, lr=0.01, epochs=1000, seed=0):
    """Seeds NumPy's old global generator: other permutations than default_rng(seed) draws.

    say: default_rng; generator; np.random.seed; order; legacy; permutation; shuffl
    """
    np.random.seed(seed)  # fault
    X, y = np.asarray(X, float), np.asarray(y, float)
    w = np.zeros(X.shape[1])
    b = 0.0
    for _ in range(epochs):
        indices = np.random.permutation(len(y))  # fault
        for xi, yi in zip(X[indices], y[indices]):
            residual = xi @ w + b - yi
            w, b = w - lr * residual * xi, b - lr * residual
    return w, b
