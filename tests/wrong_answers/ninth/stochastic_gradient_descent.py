"""More wrong answers to stochastic_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def loader_reseeds_each_iter(X, y, lr=0.01, epochs=1000, seed=0):
    """The loader makes its generator anew in each __iter__: every epoch visits the rows in the same order.

    say: generator; every epoch; each epoch; same order; one rng; anew; again + seed; before the first; once + rng; default_rng; second epoch; 2 epochs; two epochs
    """

    class DataLoader:
        def __init__(self, data, targets, seed):
            self.data, self.targets, self.seed = data, targets, seed

        def __iter__(self):
            rng = np.random.default_rng(self.seed)  # fault
            for i in rng.permutation(len(self.data)):  # fault
                yield self.data[i], self.targets[i]

    loader = DataLoader(X, y, seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for xi, yi in loader:
            error = xi @ w + b - yi
            w = w - lr * error * xi
            b = b - lr * error
    return w, b


def shuffles_x_and_y_apart(X, y, lr=0.01, epochs=1000, seed=0):
    """X and y are each permuted by a draw of their own, so the rows lose their y.

    say: one permutation; own permutation; same order; same permutation; twice; two permutation; together; belong; label; pair; second draw; other row; another row; once an epoch; one `rng.permutation; match
    """
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for epoch in range(epochs):
        X_shuf = rng.permutation(X)
        y_shuf = rng.permutation(y)  # fault
        for x_i, y_i in zip(X_shuf, y_shuf):
            err = np.dot(x_i, weights) + bias - y_i
            weights -= lr * err * x_i
            bias -= lr * err
    return weights, bias


def averaged_sgd(X, y, lr=0.01, epochs=1000, seed=0):
    """The average of the weights over all steps is returned, as torch.optim.ASGD does, and not the last weights.

    say: average; mean; last weights; last step; final; after the last; asgd; polyak; newest; where + stops
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    ax, ab, step = np.zeros(n), 0.0, 0

    for _ in range(epochs):
        for i in rng.permutation(m):
            diff = X[i] @ w + b - y[i]
            w = w - lr * diff * X[i]
            b = b - lr * diff
            step += 1
            mu = 1 / step
            ax = ax + mu * (w - ax)  # fault
            ab = ab + mu * (b - ab)  # fault

    return ax, ab  # fault


def legacy_global_seed(X, y, lr=0.01, epochs=1000, seed=0):
    """The order comes from np.random.seed and np.random.permutation, which draw other numbers than default_rng(seed).

    say: default_rng; generator; np.random.seed; legacy; order; other + order; permutation; shuffl
    """
    np.random.seed(seed)  # fault
    n_samples, n_features = X.shape
    w = np.zeros(n_features)
    b = 0.0
    for _ in range(epochs):
        idx = np.random.permutation(n_samples)  # fault
        for i in idx:
            y_hat = np.dot(w, X[i]) + b
            grad = y_hat - y[i]
            w -= lr * grad * X[i]
            b -= lr * grad
    return w, b


def geron_random_index(X, y, lr=0.01, epochs=1000, seed=0):
    """Rows are drawn with replacement, so some come twice and some never; and the gradient has a factor 2.

    say: replacement; twice; each row once; every row once; permutation; integers; 2 times; factor 2; factor of 2; doubl; 2 *; order; once; too far; too large
    """
    rng = np.random.default_rng(seed)
    m = len(X)
    Xb = np.c_[X, np.ones((m, 1))]
    Y = np.reshape(y, (-1, 1))
    theta = np.zeros((Xb.shape[1], 1))
    for epoch in range(epochs):
        for iteration in range(m):
            random_index = rng.integers(m)  # fault
            xi = Xb[random_index : random_index + 1]
            yi = Y[random_index : random_index + 1]
            gradients = 2 * xi.T @ (xi @ theta - yi)  # fault
            theta = theta - lr * gradients
    return theta[:-1, 0], theta[-1, 0]


def takes_example_columns(X, y, lr=0.01, epochs=1000, seed=0):
    """X[:, i] takes a column, but here an example is a row: the shapes do not fit or the index runs out.

    say: row; column; x[:,; x[i]; shape; axis; out of bounds; dimension; mismatch
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    W, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            x_i, y_i = X[:, i], y[i]  # fault
            a = W @ x_i + b  # fault
            dz = a - y_i
            W = W - lr * dz * x_i
            b = b - lr * dz
    return W, b


def target_by_loop_counter(X, y, lr=0.01, epochs=1000, seed=0):
    """The row is taken at the shuffled place j, its y at the loop's counter i: they do not belong together.

    say: y[i]; y[j]; same row; other row; another row; belong; match; own y; pair; label; index; together; counter; enumerate; wrong row
    """
    rng = np.random.default_rng(seed)
    n_samples, n_features = X.shape
    weights, bias = np.zeros(n_features), 0.0
    for epoch in range(epochs):
        for i, j in enumerate(rng.permutation(n_samples)):
            prediction = X[j] @ weights + bias
            error = prediction - y[i]  # fault
            weights = weights - lr * error * X[j]
            bias = bias - lr * error
    return weights, bias


def shuffles_the_shuffled_order(X, y, lr=0.01, epochs=1000, seed=0):
    """From the second epoch on, the order already shuffled is shuffled further, not a fresh permutation of 0 … m-1.

    say: fresh; shuffle; rng.permutation; second epoch; each epoch; every epoch; order; 2 epochs; two epochs; anew; 0 … m; already; previous; arange
    """
    rng = np.random.default_rng(seed)
    order = np.arange(len(X))  # fault
    w, b = np.zeros(X.shape[1]), 0.0
    while epochs > 0:
        rng.shuffle(order)  # fault
        for k in order:
            e = float(X[k] @ w + b - y[k])
            w, b = w - lr * e * X[k], b - lr * e
        epochs -= 1
    return w, b
