"""More wrong answers to stochastic_gradient_descent, by another author: see the package's docstring."""

from itertools import cycle, islice

import numpy as np


def permutes_the_last_order(X, y, lr=0.01, epochs=1000, seed=0):
    """From the second epoch on, the order of the last epoch is shuffled, not 0 … m−1.

    say: permutation(m); second epoch; fresh; anew; from 0; last order; order; each epoch; previous epoch; shuffl
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    order = np.arange(m)
    for _ in range(epochs):
        order = rng.permutation(order)  # fault
        for i in order:
            error = X[i] @ w + b - y[i]
            w = w - lr * error * X[i]
            b = b - lr * error
    return w, b


def one_order_in_a_cycle(X, y, lr=0.01, epochs=1000, seed=0):
    """One permutation is drawn and repeated in all epochs.

    say: each epoch; every epoch; second epoch; new permutation; same order; once; only one; shuffl; draw; order
    """
    rng = np.random.default_rng(seed)
    m = len(X)
    weights, bias = np.zeros(X.shape[1]), 0.0
    visits = cycle(rng.permutation(m))  # fault
    for i in islice(visits, epochs * m):  # fault
        error = np.dot(X[i], weights) + bias - y[i]
        weights = weights - lr * error * X[i]
        bias = bias - lr * error
    return weights, bias


def legacy_global_seed(X, y, lr=0.01, epochs=1000, seed=0):
    """The order comes from NumPy's old global generator, not from default_rng(seed).

    say: default_rng; generator; np.random.seed; other order; order; rng =; shuffl
    """
    np.random.seed(seed)  # fault
    num_examples, num_features = X.shape
    theta = np.zeros(num_features)
    b = 0.0
    for epoch in range(epochs):
        for idx in np.random.permutation(num_examples):  # fault
            diff = (X[idx] * theta).sum() + b - y[idx]
            theta = theta - lr * diff * X[idx]
            b = b - lr * diff
    return theta, b


def drawn_with_replacement(X, y, lr=0.01, epochs=1000, seed=0):
    """Rows are drawn with replacement, so some come twice and some never; and the gradients are doubled.

    say: permutation; replace; twice; factor 2; factor of 2; double; never; each row; every row; 2 ·; 2 *; order; two times; half; too large
    """
    rng = np.random.default_rng(seed)
    m = len(X)
    theta = np.zeros(X.shape[1])
    intercept = 0.0
    for epoch in range(epochs):
        for iteration in range(m):
            random_index = rng.integers(m)  # fault
            xi, yi = X[random_index], y[random_index]
            gradients = 2 * xi * (xi @ theta + intercept - yi)  # fault
            gradient_b = 2 * (xi @ theta + intercept - yi)  # fault
            theta = theta - lr * gradients
            intercept = intercept - lr * gradient_b
    return theta, intercept


def averaged_over_all_steps(X, y, lr=0.01, epochs=1000, seed=0):
    """It returns the mean of the weights over all steps, not the last weights.

    say: mean; average; last; final; at the end; after the last
    """

    class AveragedSGD:
        def __init__(self, n):
            self.w, self.b = np.zeros(n), 0.0
            self.w_sum, self.b_sum, self.steps = np.zeros(n), 0.0, 0

        def partial_fit(self, x, target):
            error = x @ self.w + self.b - target
            self.w = self.w - lr * error * x
            self.b -= lr * error
            self.w_sum += self.w
            self.b_sum += self.b
            self.steps += 1

    rng = np.random.default_rng(seed)
    model = AveragedSGD(X.shape[1])
    for _ in range(epochs):
        for i in rng.permutation(X.shape[0]):
            model.partial_fit(X[i], y[i])
    n_steps = max(model.steps, 1)
    return model.w_sum / n_steps, model.b_sum / n_steps  # fault


def rows_taken_as_indices(X, y, lr=0.01, epochs=1000, seed=0):
    """The permutation is one of the rows of X themselves, which cannot serve as indices.

    say: index; indices; permutation(m); numbers 0; rows; integer; permutation
    """
    rng = np.random.default_rng(seed)
    w = np.zeros(X.shape[1])
    b = 0.0
    for e in range(epochs):
        for i in rng.permutation(X):  # fault
            err = X[i] @ w + b - y[i]  # fault
            w -= lr * err * X[i]
            b -= lr * err
    return w, b


def labels_left_in_place(X, y, lr=0.01, epochs=1000, seed=0):
    """The rows are shuffled but y is not: a row meets the label of another one.

    say: y[i]; label; same order; y + shuffl; together; target; belong; y + order
    """
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        shuffled = X[rng.permutation(len(X))]
        for x_i, y_i in zip(shuffled, y):  # fault
            error = x_i.dot(weights) + bias - y_i
            weights, bias = weights - lr * error * x_i, bias - lr * error
    return weights, bias


def closure_without_nonlocal(X, y, lr=0.01, epochs=1000, seed=0):
    """The inner function assigns to weights and bias without nonlocal: an UnboundLocalError.

    say: nonlocal; local variable; before; unbound; inner function; assign; no value; not yet
    """
    rng = np.random.default_rng(seed)
    weights = np.zeros(X.shape[1])
    bias = 0.0

    def step(i):
        error = X[i] @ weights + bias - y[i]  # fault
        weights = weights - lr * error * X[i]  # fault
        bias = bias - lr * error  # fault

    for _ in range(epochs):
        for i in rng.permutation(X.shape[0]):
            step(i)
    return weights, bias
