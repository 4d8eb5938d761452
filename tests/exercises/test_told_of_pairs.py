"""What is said of lines that do alike, and of two mistakes in one answer."""

import numpy as np

from checking.check import check
from exercises import EXERCISES
from exercises.adams import make_adam
from tests.helpers.told import assert_told, each_of

update_parameters_with_adam = make_adam()


def rows_for_columns(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    mixed_X = X[order]
    mixed_Y = Y[order]
    return [
        (mixed_X[:, k : k + mini_batch_size], mixed_Y[:, k : k + mini_batch_size])
        for k in range(0, X.shape[1], mini_batch_size)
    ]


def shuffled_in_place(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    X[:] = X[:, order]
    Y[:] = Y[:, order]
    return [
        (X[:, k : k + mini_batch_size].copy(), Y[:, k : k + mini_batch_size].copy())
        for k in range(0, X.shape[1], mini_batch_size)
    ]


def arrays_for_dictionaries(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    v_corrected, s_corrected = {}, {}
    for key in parameters:
        d = f"d{key}"
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_corrected = v[d] / (1 - beta1**t)
        s_corrected = s[d] / (1 - beta2**t)
        step = v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
        parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s, v_corrected, s_corrected


def only_weights(parameters):
    v, s = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        s[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
    return v, s


def biases_after_the_loop(parameters, grads, v, beta, learning_rate):
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
    v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
    parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v


def corrected_is_the_average(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    v_corrected, s_corrected = v, s
    for key in parameters:
        d = f"d{key}"
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_corrected[d] = v[d] / (1 - beta1**t)
        s_corrected[d] = s[d] / (1 - beta2**t)
        step = v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
        parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s, v_corrected, s_corrected


def begins_at_rest(parameters, grads, v, beta, learning_rate):
    new = {key: np.zeros_like(g) for key, g in grads.items()}
    for key in new:
        new[key] = beta * new[key] + (1 - beta) * grads[key]
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * new[key]
    return parameters, new


def random_start_and_sum(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    weights, bias = np.random.RandomState(1).randn(n), 0.0
    for _ in range(epochs):
        error = X @ weights + bias - y
        slope = np.sum(error)
        weights = weights - lr * X.T @ error / m
        bias = bias - lr * slope
    return weights, bias


def one_order_and_late_error(X, y, lr=0.01, epochs=1000, seed=0):
    def predict(x, w, b):
        return np.dot(x, w) + b

    order = np.random.default_rng(seed).permutation(len(y))
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in order:
            w = w - lr * (predict(X[i], w, b) - y[i]) * X[i]
            b = b - lr * (predict(X[i], w, b) - y[i])
    return w, b


def begins_with_the_first(values, beta, bias_correction=True):
    found = np.empty(len(values))
    v = values[0]
    for i, value in enumerate(values):
        v = beta * v + (1 - beta) * value
        found[i] = v / (1 - beta ** (i + 1)) if bias_correction else v
    return found


def weights_alone_are_compared(adam):
    rng = np.random.default_rng(1)
    parameters = {f"{kind}{l}": rng.normal(size=(2, 3)) for l in (1, 2) for kind in "Wb"}
    for t in (2, 7):
        grads = {f"d{key}": rng.normal(size=w.shape) for key, w in parameters.items()}
        v = {key: rng.normal(size=g.shape) for key, g in grads.items()}
        s = {key: rng.random(g.shape) + 0.2 for key, g in grads.items()}
        wanted = {}
        for key, w in parameters.items():
            v_hat = (0.7 * v[f"d{key}"] + 0.3 * grads[f"d{key}"]) / (1 - 0.7**t)
            s_hat = (0.9 * s[f"d{key}"] + 0.1 * grads[f"d{key}"] ** 2) / (1 - 0.9**t)
            wanted[key] = w - 0.05 * v_hat / (np.sqrt(s_hat) + 0.1)
        given = {key: w.copy() for key, w in parameters.items()}
        new, *_ = adam(given, grads, v, s, t, learning_rate=0.05, beta1=0.7, beta2=0.9, epsilon=0.1)
        if not all(key in new and np.allclose(new[key], wanted[key]) for key in wanted):
            return False
    return True


def back_too_soon_and_wide(parameters):
    v, s = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        v[f"dW{l}"], v[f"db{l}"] = np.zeros(W.shape), np.zeros(b.shape)
        s[f"dW{l}"] = np.zeros(W.shape)
        s[f"db{l}"] = np.zeros(W.shape)
        return v, s


TOLD = {
    ("initialize_adam", back_too_soon_and_wide): (
        's[f"db{l}"] = np.zeros(W.shape)',
        "an array of zeros, of the shape of its parameter",
    ),
    ("random_mini_batches", rows_for_columns): ("mixed_X = X[order]", "mixed_Y = Y[order]"),
    ("random_mini_batches", shuffled_in_place): ("Y[:] = Y[:, order]", "changes its argument X"),
    ("update_parameters_with_adam", arrays_for_dictionaries): (
        "step = ",
        "does the same: s_corrected = s[d] / (1 - beta2**t)",
    ),
    ("initialize_adam", only_weights): ('s[f"dW{l}"]', "In v and s the biases are never set"),
    ("update_parameters_with_momentum", biases_after_the_loop): (
        'v[f"db{l}"] =',
        "in parameters and v layer 1 is never reached for the biases",
    ),
    ("update_parameters_with_adam", corrected_is_the_average): (
        "v_corrected, s_corrected = v, s",
        "v and v_corrected come back as one and the same dictionary, so do s and s_corrected",
    ),
    ("update_parameters_with_momentum", begins_at_rest): (
        "np.zeros_like(g)",
        "is what was handed over, and zeros take its place here",
    ),
    ("gradient_descent", random_start_and_sum): (
        "slope = np.sum(error)",
        "What belongs there is the weights at the start, zeros",
    ),
    ("stochastic_gradient_descent", one_order_and_late_error): (
        "b = b - lr * (predict(X[i], w, b) - y[i])",
        "too (case “two epochs”): order = np.random.default_rng(seed)",
    ),
    ("exponentially_weighted_averages", begins_with_the_first): (
        "v = values[0]",
        "starts from the first value",
    ),
    ("is_correct_adam", weights_alone_are_compared): ("adam(given", "Nothing compares v: "),
}


@each_of(TOLD)
def test_both_lines_are_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)


def scales_what_it_is_given(parameters, grads, v, beta, learning_rate):
    share = 1 - beta
    for key in parameters:
        v[f"d{key}"] *= beta
        grads[f"d{key}"] *= share
        v[f"d{key}"] = v[f"d{key}"] + grads[f"d{key}"]
        parameters[key] = parameters[key] - learning_rate * v[f"d{key}"]
    return parameters, v


def test_a_line_that_reads_alike_and_may_change_its_array_is_not_told():
    verdict = check(EXERCISES["update_parameters_with_momentum"], scales_what_it_is_given)
    shown = [text.strip() for text in verdict.finding.lines if text.startswith("    ")]
    assert shown == ['grads[f"d{key}"] *= share']
