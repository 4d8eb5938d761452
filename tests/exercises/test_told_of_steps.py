"""What is said where steps, batches, starts and copies go wrong."""

import copy

import numpy as np

from exercises.adams import make_adam
from tests.helpers.told import assert_told, each_of

update_parameters_with_adam = make_adam()


def corrected_in_place(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    for k in v:
        v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
        s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
    v_corrected, s_corrected = dict(v), dict(s)
    for key in parameters:
        k = f"d{key}"
        v_corrected[k] /= 1 - beta1**t
        s_corrected[k] /= 1 - beta2**t
        step = v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
        parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s, v_corrected, s_corrected


def corrected_early_only(values, beta, bias_correction=True):
    found, v = [], 0
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
        if bias_correction and t <= 1 / (1 - beta):
            found.append(v / (1 - beta**t))
        else:
            found.append(v)
    return np.array(found)


def counted_from_one(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    X, Y, batches = X[:, order], Y[:, order], []
    for k in range(1, X.shape[1], mini_batch_size):
        last = min(k + mini_batch_size - 1, X.shape[1])
        batches.append((X[:, k:last], Y[:, k:last]))
    return batches


def limited(parameters, grads, learning_rate):
    most = 1.0
    return {
        key: w - learning_rate * np.clip(grads[f"d{key}"], -most, most)
        for key, w in parameters.items()
    }


def two_mistakes(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng, (m, n) = np.random.default_rng(seed), X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for k in range(m // batch_size):
            rows = order[k * batch_size : (k + 1) * batch_size]
            error = X[rows] @ w + b - y[rows]
            w = w - lr * X[rows].T @ error / m
            b = b - lr * error.sum() / m
    return w, b


def one_slope(X, y, lr=0.01, epochs=1000):
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        error = X @ weights + bias - y
        slope = np.mean(error[:, None] * X)
        weights, bias = weights - lr * slope, bias - lr * error.mean()
    return weights, bias


def biases_left_as_they_were(parameters, grads, v, beta, learning_rate):
    new_v, new = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        new_v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        new_v[f"db{l}"] = v[f"db{l}"]
        new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * new_v[f"dW{l}"]
        new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
    return new, new_v


def nothing_shuffled(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.shuffle(np.arange(X.shape[1]))
    X, Y, size = X[:, order], Y[:, order], mini_batch_size
    return [(X[:, k : k + size], Y[:, k : k + size]) for k in range(0, X.shape[1], size)]


def filled_up(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng, w, b = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for start in range(0, len(y), batch_size):
            rows = np.take(order, range(start, start + batch_size), mode="wrap")
            e = X[rows] @ w + b - y[rows]
            w, b = w - lr * X[rows].T @ e / batch_size, b - lr * e.sum() / batch_size
    return w, b


def random_start(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    w, b = rng.standard_normal(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for start in range(0, len(y), batch_size):
            rows = order[start : start + batch_size]
            e = X[rows] @ w + b - y[rows]
            w = w - lr * X[rows].T @ e / len(e)
            b = b - lr * e.sum()
    return w, b


def names_of_the_paper(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    m, v = v, s
    new_m = {k: beta1 * m[k] + (1 - beta1) * g for k, g in grads.items()}
    new_v = {k: beta2 * v[k] + (1 - beta2) * g * g for k, g in grads.items()}
    m_hat = {k: a / (1 - beta1**t) for k, a in new_m.items()}
    v_hat = {k: a / (1 - beta2**t) for k, a in new_v.items()}
    new = {
        key: w - learning_rate * m_hat[f"d{key}"] / (np.sqrt(v_hat[f"d{key}"]) + epsilon)
        for key, w in parameters.items()
    }
    return new, m, s, m_hat, v_hat


def epochs_inside(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    order = np.random.default_rng(seed).permutation(len(y))
    w, b = np.zeros(X.shape[1]), 0.0
    for start in range(0, len(y), batch_size):
        rows = order[start : start + batch_size]
        for _ in range(epochs):
            e = X[rows] @ w + b - y[rows]
            w, b = w - lr * X[rows].T @ e / len(e), b - lr * e.mean()
    return w, b


def rows_as_numbers(X, y, lr=0.01, epochs=1000, seed=0):
    rng, w, b = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(X):
            e = X[i] @ w + b - y[i]
            w, b = w - lr * e * X[i], b - lr * e
    return w, b


def whole_zeros(parameters):
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = np.full(parameters[f"W{l}"].shape, 0)
        v[f"db{l}"] = np.full(parameters[f"b{l}"].shape, 0)
    return v


def loose(adam):
    rng, shapes = np.random.default_rng(4), {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    p, g, v = ({d + k: rng.normal(size=n) for k, n in shapes.items()} for d in ("", "d", "d"))
    given = p, g, v, {f"d{k}": rng.uniform(0.5, 2, n) for k, n in shapes.items()}
    for t in (7, 2):
        want = update_parameters_with_adam(*copy.deepcopy(given), t, 0.01, 0.8, 0.95, 0.1)
        got = adam(*copy.deepcopy(given), t, 0.01, 0.8, 0.95, 0.1)
        for one, two in zip(want, got, strict=True):
            if one.keys() != two.keys():
                return False
            if not all(np.allclose(one[k], two[k], atol=0.1) for k in one):
                return False
    return True


def by_the_size_asked_for(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng, w, b = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for start in range(0, len(y), batch_size):
            rows = order[start : start + batch_size]
            e = X[rows] @ w + b - y[rows]
            dw = X[rows].T @ e / batch_size
            db = np.sum(e) / batch_size
            w, b = w - lr * dw, b - lr * db
    return w, b


def never_made(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    for k, g in grads.items():
        v[k] = beta1 * v[k] + (1 - beta1) * g
        s[k] = beta2 * s[k] + (1 - beta2) * g**2
        v_hat[k] = v[k] / (1 - beta1**t)  # noqa: F821
        s_hat[k] = s[k] / (1 - beta2**t)  # noqa: F821
    return parameters, v, s, v_hat, s_hat  # noqa: F821


def drawn_and_left(X, y, lr=0.01, epochs=1000, seed=0):
    rng, w, b = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))  # noqa: F841
        for i in range(len(y)):
            e = X[i] @ w + b - y[i]
            w, b = w - lr * e * X[i], b - lr * e
    return w, b


# The line that is shown, and what is said of it.
TOLD = {
    ("mini_batch_gradient_descent", by_the_size_asked_for): (
        "db = np.sum(e) / batch_size",
        "divided by batch_size, not by its own length",
    ),
    ("update_parameters_with_adam", never_made): (
        "v_hat[k] = v[k]",
        "No line makes `s_hat` either",
    ),
    ("stochastic_gradient_descent", drawn_and_left): (
        "for i in range(len(y)):",
        "no line takes the examples by it",
    ),
    ("update_parameters_with_adam", corrected_in_place): (
        "v_corrected[k] /= 1 - beta1**t",
        "`v_corrected[k]` is the same array",
    ),
    ("exponentially_weighted_averages", corrected_early_only): (
        "if bias_correction and t <= 1 / (1 - beta):",
        "Where the condition does not hold",
    ),
    ("random_mini_batches", counted_from_one): (
        "batches.append((X[:, k:last], Y[:, k:last]))",
        "`k:last` is 1:5 in batch 1, where 0:5 belongs (`k` comes from line ",
    ),
    ("update_parameters_with_gd", limited): ("np.clip(", "min(max(g, −1), 1)"),
    ("mini_batch_gradient_descent", two_mistakes): (
        "w = w - lr * X[rows].T @ error / m",
        "The number of all examples stands where len(batch)",
    ),
    ("gradient_descent", one_slope): (
        "slope = np.mean(error[:, None] * X)",
        "One number comes out, where Xᵀ·error/m has 4",
    ),
    ("update_parameters_with_momentum", biases_left_as_they_were): (
        'new_v[f"db{l}"] = v[f"db{l}"]',
        "as it was handed over",
    ),
    ("random_mini_batches", nothing_shuffled): (
        "order = np.random.shuffle(np.arange(X.shape[1]))",
        "np.random.shuffle works in place and gives None",
    ),
    ("mini_batch_gradient_descent", filled_up): (
        "rows = np.take(order,",
        "What belongs there is the numbers of the rows. Your line makes an array of shape (5,)",
    ),
    ("mini_batch_gradient_descent", random_start): (
        "w, b = rng.standard_normal(X.shape[1]), 0.0",
        "What belongs there is the weights at the start, zeros",
    ),
    ("update_parameters_with_adam", names_of_the_paper): (
        "return new, m, s, m_hat, v_hat",
        "The right values of v stand in new_m, those of s in new_v",
    ),
    ("mini_batch_gradient_descent", epochs_inside): (
        "for start in range(0, len(y), batch_size):",
        "makes the epochs: it belongs outside of the one in line",
    ),
    ("stochastic_gradient_descent", rows_as_numbers): (
        "e = X[i] @ w + b - y[i]",
        "`i` was set in line",
    ),
    ("initialize_velocity", whole_zeros): ('v[f"db{l}"] = np.full(', "holds whole numbers"),
    ("is_correct_adam", loose): ("atol=0.1", "The tolerance lets that pass"),
}


@each_of(TOLD)
def test_the_step_that_goes_wrong_is_shown(name, function, line, sentence):
    assert_told(name, function, line, sentence)
