"""More wrong answers to gradient_descent, by another author: see the package's docstring."""

import numpy as np


def intercept_column_first(X, y, lr=0.01, epochs=1000):
    """The column of ones stands first, but the intercept is read from the end: bias and a weight are exchanged.

    say: exchang; swap; intercept; column of ones; first + entry; theta; bias + weights; bias + last; mixed up; other way round; wrong place; belongs
    """
    m = len(y)
    Xb = np.c_[np.ones(m), X]
    theta = np.zeros(Xb.shape[1])
    for _ in range(epochs):
        gradient = Xb.T.dot(Xb.dot(theta) - y) / m
        theta = theta - lr * gradient
    weights, bias = theta[:-1], theta[-1]  # fault
    return weights, bias


def feature_normalize_kept(X, y, lr=0.01, epochs=1000):
    """X is standardised first, as featureNormalize does in another course, and the weights returned are those of the scaled columns.

    say: normali; standardi; scal; mean + subtract; std; spread; x itself; x as it is; original; mean 0; center; unit; sigma
    """

    def feature_normalize(A):
        mu, sigma = A.mean(axis=0), A.std(axis=0)
        sigma = np.where(sigma == 0, 1, sigma)
        return (A - mu) / sigma

    X_norm = feature_normalize(X)  # fault
    m, n = X_norm.shape
    w, b = np.zeros(n), 0.0
    for i in range(epochs):
        error = X_norm @ w + b - y  # fault
        w, b = w - lr / m * X_norm.T @ error, b - lr / m * error.sum()
    return w, b


def stops_when_flat(X, y, lr=0.01, epochs=1000):
    """Training stops as soon as the cost changes by less than 1e-3, so later epochs are not made.

    say: stop; early; break; fewer; all epochs; tolerance; too few; number of epochs; number of steps; every epoch; converge; epochs + step; not enough; return + loop
    """
    tol = 1e-3
    n_samples, n_features = X.shape
    weights = np.zeros(n_features)
    bias = 0.0
    previous = np.inf

    for epoch in range(epochs):
        residual = X @ weights + bias - y
        loss = np.mean(residual**2) / 2
        if abs(previous - loss) < tol:  # fault
            break  # fault
        previous = loss
        weights -= lr * X.T @ residual / n_samples
        bias -= lr * residual.mean()

    return weights, bias


def mse_slope_then_intercept(X, y, lr=0.01, epochs=1000):
    """The gradients carry the 2 of a mean square without the half; and the bias is moved with a prediction made from the new weights.

    say: twice; factor 2; 2 times; factor of 2; doubl; half; 2/m; 1/m; 2 /; too far; new weights; together; once a step; before; same errors; recomput; bias + error; already
    """
    n = float(len(X))
    coef, intercept = np.zeros(X.shape[1]), 0.0
    for i in range(epochs):
        Y_pred = X.dot(coef) + intercept
        D_m = (-2 / n) * X.T.dot(y - Y_pred)  # fault
        coef = coef - lr * D_m
        Y_pred = X.dot(coef) + intercept  # fault
        D_c = (-2 / n) * sum(y - Y_pred)  # fault
        intercept = intercept - lr * D_c
    return coef, intercept


def zeros_of_the_row_type(X, y, lr=0.01, epochs=1000):
    """The weights take the type of X's first row: with whole numbers they are integers, and the float step cannot be subtracted in place.

    say: integer; dtype; float; whole number; zeros_like; cast; type
    """
    weights, bias = np.zeros_like(X[0]), 0.0  # fault
    m = X.shape[0]
    for _ in range(epochs):
        errors = X @ weights + bias - y
        grad_w, grad_b = X.T @ errors / m, np.sum(errors) / m
        weights -= lr * grad_w  # fault
        bias -= lr * grad_b
    return weights, bias


def one_lap_too_many(X, y, lr=0.01, epochs=1000):
    """The loop checks the counter after the step with >, so it makes epochs + 1 steps (one even for 0).

    say: one step; too many; extra; one more; epochs = 0; 0 epochs; number of steps; number of epochs; as many; once more; zero epochs; counter; >=; no epoch
    """
    m, n = X.shape
    W = np.zeros(n)
    b = 0.0
    iteration = 0
    while True:  # fault
        e = np.dot(X, W) + b - y
        W = W - lr * np.dot(X.T, e) / m
        b = b - lr * np.sum(e) / m
        iteration += 1
        if iteration > epochs:  # fault
            break
    return W, b


def best_checkpoint_returned(X, y, lr=0.01, epochs=1000):
    """The parameters with the lowest cost seen *before* a step are returned, so the last step (and any after a rise) is lost.

    say: last step; one step; too few; fewer; lowest; best; behind; last epoch; missing step; after the last; before the step; lost; old; one epoch; number of steps; as many
    """
    m, n = X.shape
    params = {"w": np.zeros(n), "b": 0.0}
    best_cost, best = float("inf"), (params["w"].copy(), params["b"])
    history = []

    for epoch in range(epochs):
        err = X @ params["w"] + params["b"] - y
        cost = (err @ err) / (2 * m)
        history.append(cost)
        if cost < best_cost:  # fault
            best_cost, best = cost, (params["w"].copy(), params["b"])  # fault
        params["w"] = params["w"] - lr * (X.T @ err) / m
        params["b"] = params["b"] - lr * err.mean()

    return best  # fault


def random_normal_start(X, y, lr=0.01, epochs=1000):
    """The weights start from small random numbers, as for a network, and not from zero.

    say: start; zero; random; initial; begin; np.zeros; before the loop; epochs = 0
    """

    class LinearRegression:
        def __init__(self, n_features):
            rng = np.random.RandomState(42)
            self.w = rng.randn(n_features) * 0.01  # fault
            self.b = 0.0

        def forward(self, inputs):
            return inputs @ self.w + self.b

        def backward(self, inputs, delta):
            return inputs.T @ delta / len(inputs), delta.mean()

    model = LinearRegression(X.shape[1])
    for _ in range(epochs):
        delta = model.forward(X) - y
        dw, db = model.backward(X, delta)
        model.w -= lr * dw
        model.b -= lr * db
    return model.w, model.b
