"""Lion and Muon."""

import copy

import numpy as np

from tests.right_answers.updates import STYLES, _opened


def lion_maker(fresh, store, mean):
    def update_parameters_with_lion(
        parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
    ):
        parameters, v = _opened(fresh, parameters, v)
        for l in range(1, len(parameters) // 2 + 1):
            for key in (f"W{l}", f"b{l}"):
                g = grads["d" + key]
                step = np.sign(mean(v["d" + key], beta1, g)) + weight_decay * parameters[key]
                store(v, "d" + key, mean(v["d" + key], beta2, g))
                store(parameters, key, parameters[key] - learning_rate * step)
        return parameters, v

    return update_parameters_with_lion


def lion_by_layers(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    L = len(parameters) // 2
    for l in range(L):
        cW = beta1 * v["dW" + str(l + 1)] + (1 - beta1) * grads["dW" + str(l + 1)]
        cb = beta1 * v["db" + str(l + 1)] + (1 - beta1) * grads["db" + str(l + 1)]
        parameters["W" + str(l + 1)] = parameters["W" + str(l + 1)] * (
            1 - learning_rate * weight_decay
        )
        parameters["b" + str(l + 1)] = parameters["b" + str(l + 1)] * (
            1 - learning_rate * weight_decay
        )
        parameters["W" + str(l + 1)] = parameters["W" + str(l + 1)] - learning_rate * np.sign(cW)
        parameters["b" + str(l + 1)] = parameters["b" + str(l + 1)] - learning_rate * np.sign(cb)
        v["dW" + str(l + 1)] = beta2 * v["dW" + str(l + 1)] + (1 - beta2) * grads["dW" + str(l + 1)]
        v["db" + str(l + 1)] = beta2 * v["db" + str(l + 1)] + (1 - beta2) * grads["db" + str(l + 1)]
    return parameters, v


def lion_chosen_by_where(p, g, v, lr=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01):
    p, old = dict(p), copy.deepcopy(v)
    for key in p:
        c = beta1 * old["d" + key] + (1 - beta1) * g["d" + key]
        direction = np.where(c > 0, 1.0, np.where(c < 0, -1.0, 0.0))
        p[key] = p[key] - lr * direction - lr * weight_decay * p[key]
    return p, {key: old[key] + (1 - beta2) * (g[key] - old[key]) for key in g}


def lion_by_division(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    new_parameters, new_v = {}, {}
    for key, w in parameters.items():
        dkey = f"d{key}"
        c = beta1 * v[dkey] + (1 - beta1) * grads[dkey]
        size = np.abs(c)
        direction = np.divide(c, size, out=np.zeros_like(c), where=size > 0)
        new_parameters[key] = w - learning_rate * (direction + weight_decay * w)
        new_v[dkey] = beta2 * v[dkey] + (1 - beta2) * grads[dkey]
    return new_parameters, new_v


# --- Newton–Schulz ----------------------------------------------------------------------------


def rounds_from_the_left(M, steps=5, epsilon=1e-7):
    X = M / (np.linalg.norm(M) + epsilon)
    for _ in range(steps):
        A = X @ X.T
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
    return X


def rounds_from_the_right(M, steps=5, epsilon=1e-7):
    X = M / (np.sqrt(np.sum(M**2)) + epsilon)
    for _ in range(steps):
        B = X.T @ X
        X = X @ (3.4445 * np.eye(len(B)) - 4.775 * B + 2.0315 * np.linalg.matrix_power(B, 2))
    return X


def rounds_of_a_turned_matrix(M, steps=5, epsilon=1e-7):
    """As it is usually written: a tall matrix is turned, so that A is the smaller one."""
    a, b, c = (3.4445, -4.775, 2.0315)
    X = M.copy()
    if M.shape[0] > M.shape[1]:
        X = X.T
    X = X / (np.linalg.norm(X) + epsilon)
    for _ in range(steps):
        A = X @ X.T
        B = b * A + c * A @ A
        X = a * X + B @ X
    if M.shape[0] > M.shape[1]:
        X = X.T
    return X


def rounds_of_singular_values(M, steps=5, epsilon=1e-7):
    U, sizes, Vt = np.linalg.svd(M, full_matrices=False)
    sizes = sizes / (np.linalg.norm(M) + epsilon)
    for _ in range(steps):
        sizes = 3.4445 * sizes - 4.775 * sizes**3 + 2.0315 * sizes**5
    return U @ np.diag(sizes) @ Vt


def rounds_of_powers(M, steps=5, epsilon=1e-7):
    X = np.divide(M, np.linalg.norm(M, "fro") + epsilon)
    n = 0
    while n < steps:
        cube = X.dot(X.T).dot(X)
        X, n = 3.4445 * X - 4.775 * cube + 2.0315 * X.dot(X.T).dot(cube), n + 1
    return X


ROUNDS = [
    rounds_from_the_left,
    rounds_from_the_right,
    rounds_of_a_turned_matrix,
    rounds_of_singular_values,
    rounds_of_powers,
]


# --- a step of Muon ---------------------------------------------------------------------------


def muon_maker(fresh, rounds, mean):
    def update_matrix_with_muon(W, dW, v, learning_rate=0.01, beta=0.95):
        if fresh:
            v = mean(v, beta, dW)
        else:
            v[...] = mean(v, beta, dW)
        step = 0.2 * max(W.shape) ** 0.5 * rounds(v)
        if fresh:
            return W - learning_rate * step, v
        W -= learning_rate * step
        return W, v

    return update_matrix_with_muon


def muon_as_a_heavy_ball(W, dW, v, learning_rate=0.01, beta=0.95):
    """The share 1 − β goes out of v and comes back in."""
    ball = beta * v / (1 - beta) + dW
    n, m = W.shape
    O = rounds_of_a_turned_matrix((1 - beta) * ball)
    return W - 0.2 * learning_rate * np.sqrt(n if n > m else m) * O, (1 - beta) * ball


RIGHT = {
    "update_parameters_with_lion": [
        lion_by_layers,
        lion_chosen_by_where,
        lion_by_division,
        *(lion_maker(*style) for style in STYLES),
    ],
    "orthogonalize": ROUNDS,
    "update_matrix_with_muon": [
        muon_as_a_heavy_ball,
        *(muon_maker(i % 2 == 0, rounds, STYLES[i][2]) for i, rounds in enumerate(ROUNDS)),
    ],
}
