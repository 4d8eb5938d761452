"""More wrong answers to gradient_descent, by another author: see the package's docstring."""

import numpy as np


def one_coordinate_after_another(X, y, lr=0.01, epochs=1000):
    """Bias and weights move one after the other, each with errors made anew: not together.

    say: together; simultan; same errors; errors + once; new bias; new weights; once a step; before + update; already
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0

    def residual():
        return X @ weights + bias - y

    for _ in range(epochs):
        bias = bias - lr / m * residual().sum()  # fault
        for j in range(n):
            weights[j] -= lr / m * (X[:, j] @ residual())  # fault
    return weights, bias


def zeros_of_the_type_of_X(X, y, lr=0.01, epochs=1000):
    """weights get the dtype of X: with whole numbers -= raises an error.

    say: integer; dtype; int64; float; whole number; cast
    """
    m = len(X)
    weights = np.zeros_like(X[0])  # fault
    bias = 0.0
    for epoch in range(epochs):
        error = X.dot(weights) + bias - y
        grad_w = X.T.dot(error) / m
        grad_b = error.mean()
        weights -= lr * grad_w  # fault
        bias -= lr * grad_b
    return weights, bias


def stops_when_cost_settles(X, y, lr=0.01, epochs=1000):
    """It stops early when the cost changes by less than 0.001, not after `epochs` steps.

    say: early; stops; stopped; break; converge; fewer steps; too few; all epochs; number of steps; number of epochs; epochs steps; how many steps; as many steps; exactly epochs; not all
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    history = []
    tol = 1e-3
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        history.append((errors @ errors) / (2 * m))
        if epoch > 0 and abs(history[-2] - history[-1]) < tol:  # fault
            break  # fault
        weights, bias = weights - lr * (X.T @ errors) / m, bias - lr * errors.sum() / m
    return weights, bias


def theta_cut_at_wrong_end(X, y, lr=0.01, epochs=1000):
    """The column of ones stands first, but the bias is taken from the end of theta.

    say: theta[0]; exchanged; swapped; mixed up; column of ones; theta[1:]; intercept; weights and bias; bias + first
    """
    X_b = np.c_[np.ones((X.shape[0], 1)), X]
    theta = np.zeros(X_b.shape[1])
    for _ in range(epochs):
        gradients = X_b.T.dot(X_b.dot(theta) - y) / len(X_b)
        theta = theta - lr * gradients
    return theta[:-1], theta[-1]  # fault


def loops_over_rows_not_epochs(X, y, lr=0.01, epochs=1000):
    """The loop runs m times instead of `epochs` times.

    say: epochs + m; number of steps; range(epochs; how many steps; passes; number of rows; number of epochs; epochs times; epochs steps; too few; too many
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for i in range(m):  # fault
        errors = X @ weights + bias - y
        dw = X.T @ errors / m
        db = np.sum(errors) / m
        weights = weights - lr * dw
        bias = bias - lr * db
    return weights, bias


def fits_standardized_columns(X, y, lr=0.01, epochs=1000):
    """X is scaled to mean 0 and spread 1 first: the weights belong to other columns.

    say: scaled; scaling; scale; standard; normaliz; normalis; mean + spread; x itself; as it is; deviation
    """
    class StandardScaler:
        def fit_transform(self, A):
            self.mean_, self.scale_ = A.mean(axis=0), A.std(axis=0)
            self.scale_[self.scale_ == 0.0] = 1.0
            return (A - self.mean_) / self.scale_  # fault

    X = StandardScaler().fit_transform(X)  # fault
    coef, intercept = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        err = X @ coef + intercept - y
        coef = coef - lr * (X.T @ err) / len(y)
        intercept = intercept - lr * np.mean(err)
    return coef, intercept


def residual_turned_round_and_two(X, y, lr=0.01, epochs=1000):
    """With e = y - ŷ the bias must be raised, not lowered; and both gradients have a factor 2.

    say: sign; wrong way; uphill; opposite; away from; += ; +=; twice; factor 2; factor of 2; double; 2 / m; 2/m; times 2
    """
    N = float(len(y))
    m_current, b_current = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        residual = y - (X @ m_current + b_current)
        m_gradient = (2 / N) * (X.T @ residual)  # fault
        b_gradient = (2 / N) * residual.sum()  # fault
        m_current = m_current + lr * m_gradient
        b_current = b_current - lr * b_gradient  # fault
    return m_current, b_current
