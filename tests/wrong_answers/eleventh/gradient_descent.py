"""More wrong answers to gradient_descent, by another author: see the package's docstring."""

import numpy as np


def residual_is_a_property(X, y, lr=0.01, epochs=1000):
    """The errors are computed anew for the bias, which thus sees the new weights.

    say: new weights; together; once; errors + before; error + before; same errors; updated weights; old weights; at the same time
    """

    class LinearRegressionGD:
        def __init__(self, n_features):
            self.coef_ = np.zeros(n_features)
            self.intercept_ = 0.0

        @property
        def residuals(self):
            return X @ self.coef_ + self.intercept_ - y

        def fit(self):
            for _ in range(epochs):
                self.coef_ = self.coef_ - lr * X.T @ self.residuals / len(y)
                self.intercept_ = self.intercept_ - lr * self.residuals.mean()  # fault
            return self

    model = LinearRegressionGD(X.shape[1]).fit()
    return model.coef_, model.intercept_


def generator_starts_at_zero(X, y, lr=0.01, epochs=1000):
    """The generator's first value is the start, so that one step is missing.

    say: one step; too few; epochs - 1; missing + step; one epoch; last step; one too; too small; fewer; number of steps; still zero; still at 0; how many; not far
    """

    def trajectory():
        w, b = np.zeros(X.shape[1]), 0.0
        while True:
            yield w, b  # fault
            e = X @ w + b - y
            w, b = w - lr * (X.T @ e) / len(e), b - lr * e.sum() / len(e)

    weights, bias = np.zeros(X.shape[1]), 0.0
    for _, (weights, bias) in zip(range(epochs), trajectory()):  # fault
        pass
    return weights, bias


def stops_when_cost_settles(X, y, lr=0.01, epochs=1000):
    """It stops early, when the cost has hardly changed; and the gradients carry a factor of 2.

    say: stop; early; break; twice; factor 2; factor of 2; 2 /; 2/m; double; too few; tolerance; two times
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    history = []
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        history.append(np.mean(errors**2) / 2)
        if len(history) > 1 and abs(history[-2] - history[-1]) < 1e-5:  # fault
            break
        dw = 2 / m * X.T @ errors  # fault
        db = 2 / m * np.sum(errors)  # fault
        weights = weights - lr * dw
        bias = bias - lr * db
    return weights, bias


def column_vectors_returned(X, y, lr=0.01, epochs=1000):
    """The weights come back as a column (n, 1), not as (n,).

    say: shape; (n,); column; (2, 1); (2,); (1, 1); dimension
    """
    m, n = X.shape
    Y = y.reshape(m, 1)
    theta = np.zeros((n, 1))  # fault
    bias = 0.0
    for _ in range(epochs):
        E = np.dot(X, theta) + bias - Y
        theta = theta - (lr / m) * np.dot(X.T, E)
        bias = bias - (lr / m) * float(np.sum(E))
    return theta, bias  # fault


def one_slope_for_all_weights(X, y, lr=0.01, epochs=1000):
    """The gradient is averaged over the weights too, and is one number for all of them.

    say: one number; each weight; all weights; same step; own gradient; same for; single number; identical; average over
    """
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for _ in range(epochs):
        error = np.dot(X, weights) + bias - y
        w_gradient = np.mean(error[:, None] * X)  # fault
        b_gradient = np.mean(error)
        weights = weights - lr * w_gradient
        bias = bias - lr * b_gradient
    return weights, bias


def fits_the_standardized_data(X, y, lr=0.01, epochs=1000):
    """X is scaled to mean 0 and spread 1 first, so weights and bias belong to other data.

    say: scale; standard; normal; mean 0; spread; x itself; unscaled; other data; x as it is; np.std; centred; centered
    """
    X = np.asarray(X, dtype=float)
    mu, sigma = X.mean(axis=0), X.std(axis=0)
    X_scaled = (X - mu) / np.where(sigma == 0, 1, sigma)  # fault
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        e = X_scaled @ w + b - y
        grad_w, grad_b = X_scaled.T @ e / len(X), e.sum() / len(X)
        w, b = w - lr * grad_w, b - lr * grad_b
    return w, b


def weights_take_dtype_of_X(X, y, lr=0.01, epochs=1000):
    """The weights have the type of X, and with integers in X the update in place fails.

    say: integer; int64; int(; dtype; float; type; cast; whole number
    """
    m, n = X.shape
    weights = np.zeros(n, dtype=X.dtype)  # fault
    bias = 0.0
    step = 0
    while step < epochs:
        errors = X @ weights + bias - y
        weights -= lr * (X.T @ errors) / m  # fault
        bias -= lr * errors.sum() / m
        step += 1
    return weights, bias


def theta_taken_apart_wrongly(X, y, lr=0.01, epochs=1000):
    """The ones stand in the first column, but the last entry of theta is returned as the bias.

    say: exchang; swap; mixed up; first entry; theta[0]; wrong order; wrong place; bias + first; other one; confus; theta; bias + weights
    """
    A = np.c_[np.ones(len(X)), X]
    theta = np.zeros(A.shape[1])
    for _ in range(epochs):
        theta = theta - lr / len(A) * A.T.dot(A.dot(theta) - y)
    return theta[:-1], theta[-1]  # fault
