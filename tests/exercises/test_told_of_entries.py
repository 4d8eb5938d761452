"""What is said of entries: kept by default, keyed wrongly, gone on with, left out beside others."""

import numpy as np

from tests.helpers.told import assert_told, each_of


class Count:
    def __init__(self):
        self.steps = 0

    def again(self):
        self.steps += 1
        return self.steps


COUNT = Count()


def made_anew_and_weights_alone(parameters):
    s = {}
    for l in range(1, len(parameters) // 2 + 1):
        v = {}
        v[f"dW{l}"] = np.zeros_like(parameters[f"W{l}"])
        v[f"db{l}"] = np.zeros_like(parameters[f"b{l}"])
        s[f"dW{l}"] = np.zeros_like(parameters[f"W{l}"])
    return v, s


def last_left_out_and_mixed_up(parameters):
    v, s = {}, {}
    for l in range(1, len(parameters) // 2):
        v[f"dW{l}"] = np.zeros_like(parameters[f"W{l}"])
        v[f"db{l}"] = np.zeros_like(parameters[f"b{l}"])
        s[f"dW{l}"] = np.zeros_like(parameters[f"W{l}"])
        v[f"db{l}"] = np.zeros_like(parameters[f"b{l}"])
    return v, s


def one_key_on_and_wide(parameters):
    v, s = {}, {}
    for l in range(len(parameters) // 2):
        W, b = parameters[f"W{l + 1}"], parameters[f"b{l + 1}"]
        v[f"dW{l + 1}"], s[f"dW{l + 1}"] = np.zeros(W.shape), np.zeros(W.shape)
        v[f"db{l}"] = np.zeros(b.shape)
        s[f"db{l + 1}"] = np.zeros(W.shape)
    return v, s


def counted_by_itself(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    t = COUNT.again()
    new, new_v, new_s, v_hat, s_hat = {}, {}, {}, {}, {}
    for key, value in parameters.items():
        d = f"d{key}"
        new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d], s_hat[d] = new_v[d] / (1 - beta1**t), new_s[d] / (1 - beta2**t)
        new[key] = value - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
    return new, new_v, new_s, v_hat, s_hat


def divisor_of_the_other(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    new, v_hat, s_hat = {}, {}, {}
    of_v = 1 - beta1**t
    of_s = 1 - beta1**t
    for key in parameters:
        d = f"d{key}"
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d], s_hat[d] = v[d] / of_v, s[d] / of_s
        new[key] = parameters[key] - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
    return new, v, s, v_hat, s_hat


def kept_by_default(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    for key in parameters:
        g = grads[f"d{key}"]
        s.setdefault(f"d{key}", beta2 * s[f"d{key}"] + (1 - beta2) * g**2)
        parameters[key] = parameters[key] - learning_rate * g / (np.sqrt(s[f"d{key}"]) + epsilon)
    return parameters, s


def powers_that_go_on(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    new, v_hat, s_hat, of_v, of_s = {}, {}, {}, 1.0, 1.0
    for key in parameters:
        d = f"d{key}"
        for _ in range(t):
            of_v *= beta1
            of_s *= beta2
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d], s_hat[d] = v[d] / (1 - of_v), s[d] / (1 - of_s)
        new[key] = parameters[key] - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
    return new, v, s, v_hat, s_hat


def keys_without_d(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    v_hat, s_hat = {}, {}
    for key in parameters:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[f"d{key}"]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[f"d{key}"] ** 2
        v_hat[key] = v[key] / (1 - beta1**t)
        s_hat[key] = s[key] / (1 - beta2**t)
    return parameters, v, s, v_hat, s_hat


def stored_without_d(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    v_hat, s_hat = {}, {}
    for key in parameters:
        d = f"d{key}"
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[key] = v[d] / (1 - beta1**t)
        s_hat[key] = s[d] / (1 - beta2**t)
        parameters[key] = parameters[key] - learning_rate * v_hat[d] / np.sqrt(s_hat[d] + epsilon)
    return parameters, v, s, v_hat, s_hat


ADAM = "update_parameters_with_adam"
TOLD = {
    ("initialize_adam", made_anew_and_weights_alone): ("s[f", "makes v anew, so what was stored"),
    ("initialize_adam", last_left_out_and_mixed_up): ('v[f"db{l}"]', "layer 2 is never reached."),
    ("initialize_adam", one_key_on_and_wide): ('s[f"db', "stores what belongs to 'db2' under"),
    (ADAM, counted_by_itself): ("self.steps += 1", "two different answers."),
    (ADAM, divisor_of_the_other): ("of_s = 1 - beta1**t", "β₁ (beta1) stands where β₂ (beta2)"),
    ("update_parameters_with_rmsprop", kept_by_default): (
        "s.setdefault(",
        "setdefault puts nothing",
    ),
    (ADAM, powers_that_go_on): ("of_v *= beta1", "It makes β₁ᵗ for W1, and for b1 it goes on"),
    (ADAM, keys_without_d): ("v[key] = beta1", " ask for such keys, too."),
    (ADAM, stored_without_d): ("v_hat[d]", "stores it under 'W1': v_hat[key]"),
}


@each_of(TOLD)
def test_what_is_wrong_with_the_entries_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
