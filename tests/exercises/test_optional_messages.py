"""The optional exercises: the line at fault is shown, also when it calls another exercise's."""

import numpy as np
import pytest

from checking.check import check
from checking.messages.show import failed
from exercises import EXERCISES


def orthogonalize(M, steps=5, epsilon=1e-7):
    X = M / (np.linalg.norm(M) + epsilon)
    for _ in range(steps):
        A = X @ X.T
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
    return X


def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    new_v = {key: beta * v[key] + (1 - beta) * grads[key] for key in grads}
    return {key: p - learning_rate * new_v[f"d{key}"] for key, p in parameters.items()}, new_v


def beta_for_steps(W, dW, v, learning_rate=0.01, beta=0.95):
    v = beta * v + (1 - beta) * dW
    O = orthogonalize(v, beta)
    return W - learning_rate * 0.2 * np.sqrt(max(W.shape)) * O, v


def rows_alone(W, dW, v, learning_rate=0.01, beta=0.95):
    v = beta * v + (1 - beta) * dW
    side = W.shape[0]
    return W - learning_rate * 0.2 * np.sqrt(side) * orthogonalize(v), v


def other_product(M, steps=5, epsilon=1e-7):
    X = M / (np.linalg.norm(M) + epsilon)
    for _ in range(steps):
        A = X.T @ X
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
    return X


def in_degrees(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    if epoch_num < warmup_epochs:
        return learning_rate0 * (epoch_num + 1) / warmup_epochs
    angle = 180 * (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
    return learning_rate0 / 2 * (1 + np.cos(angle))


def no_sum(parameters):
    flat = np.concatenate([value.ravel() for value in parameters.values()])
    views, start = {}, 0
    for key, value in parameters.items():
        views[key] = flat[start : start + value.size].reshape(value.shape)
        start = value.size
    return flat, views


def turned(parameters):
    flat = np.concatenate([value.ravel() for value in parameters.values()])
    views, start = {}, 0
    for key, value in parameters.items():
        views[key] = flat[start : start + value.size].reshape(value.shape[::-1])
        start += value.size
    return flat, views


def grown(parameters):
    flat, views = np.array([]), {}
    for key, value in parameters.items():
        flat = np.append(flat, value)
        views[key] = flat[-value.size :].reshape(value.shape)
    return flat, views


@pytest.mark.parametrize(
    ("name", "function", "lines", "words"),
    [
        ("update_matrix_with_muon", beta_for_steps, [2], "orthogonalize is called"),
        ("update_matrix_with_muon", rows_alone, [2], "max(n_l, n_{l−1})"),
        ("orthogonalize", other_product, [3], "X·Xᵀ"),
        ("cosine_lr_with_warmup", in_degrees, [3], "where π"),
        ("flatten_parameters", no_sum, [5], "grow by it"),
        ("flatten_parameters", turned, [4], "it is the transpose"),
        ("flatten_parameters", grown, [3], "np.append"),
    ],
)
def test_the_line_at_fault_is_shown_and_the_mistake_said(name, function, lines, words):
    text = str(failed(name, check(EXERCISES[name], function).finding.lines))
    # Counted from the line with the name.
    numbers = [function.__code__.co_firstlineno + line for line in lines]
    shown = " and ".join(map(str, numbers))
    assert f"line{'s' if len(lines) > 1 else ''} {shown}" in text.lower()
    assert words in text
