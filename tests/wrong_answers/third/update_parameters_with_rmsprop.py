"""More wrong answers to update_parameters_with_rmsprop, by another author: see the package's docstring."""

import math

import numpy as np


def epsilon_under_the_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """epsilon is added before the root is taken, not after.

    say: outside; epsilon + root; ε + root; behind the root; inside; under the root; epsilon + sqrt; ε + √
    """
    new_s, new_p = {}, {}
    for key in parameters:
        dk = "d" + key
        new_s[dk] = beta2 * s[dk] + (1 - beta2) * np.square(grads[dk])
        new_p[key] = parameters[key] - learning_rate * grads[dk] / np.sqrt(new_s[dk] + epsilon)  # fault
    return new_p, new_s


def averages_gradients_not_squares(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """s averages the absolute gradient instead of its square.

    say: square; **2; ** 2; dw²; abs; squared; ²
    """
    s_next = {name: beta2 * s[name] + (1 - beta2) * np.abs(g) for name, g in grads.items()}  # fault
    moved = {
        name: p - learning_rate * grads["d" + name] / (np.sqrt(s_next["d" + name]) + epsilon)
        for name, p in parameters.items()
    }
    return moved, s_next


def factor_squared_too(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square takes in the factor 1 - beta2 as well.

    say: factor; 1 - beta2; 1 − β₂; only the gradient; parenthes; 1-beta2; squared as well; bracket; square
    """
    L = len(parameters) // 2
    for l in range(L):
        for letter in ("W", "b"):
            p, d = letter + str(l + 1), "d" + letter + str(l + 1)
            weighted = (1 - beta2) * grads[d]
            s[d] = beta2 * s[d] + weighted**2  # fault
            parameters[p] = parameters[p] - learning_rate * grads[d] / (np.sqrt(s[d]) + epsilon)
    return parameters, s


def multiplies_by_the_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The gradient is multiplied by the root plus epsilon, not divided by it.

    say: divid; multipl; divisor; times the root
    """
    S, P = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        S[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        S[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        P[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] * (np.sqrt(S[f"dW{l}"]) + epsilon)  # fault
        P[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] * (np.sqrt(S[f"db{l}"]) + epsilon)  # fault
    return P, S


def root_of_the_old_average(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The divisor is worked out from the old s, before the new square comes in.

    say: new s; old s; before; updated s; order; after; *new*; previous; old average
    """
    new_parameters, new_s = {}, {}
    for key, theta in parameters.items():
        g = grads["d" + key]
        rms = np.sqrt(s["d" + key]) + epsilon  # fault
        new_s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * g * g
        new_parameters[key] = theta - learning_rate * g / rms  # fault
    return new_parameters, new_s


def divisor_without_parentheses(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Without parentheses epsilon is added to the quotient, not to the root.

    say: parenthes; bracket; divisor; quotient; epsilon + added; ε + added; epsilon + outside; division first; after the division
    """
    s_new = {}
    for k in grads:
        s_new[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
    for k in parameters:
        step = grads["d" + k] / np.sqrt(s_new["d" + k]) + epsilon  # fault
        parameters[k] = parameters[k] - learning_rate * step
    return parameters, s_new


def no_root_at_all(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The gradient is divided by s itself; the root is missing.

    say: root; sqrt; √
    """
    new_p, new_s = dict(parameters), dict(s)
    l = 0
    while "W" + str(l + 1) in parameters:
        l += 1
        new_s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        new_s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        new_p["W" + str(l)] -= learning_rate / (new_s["dW" + str(l)] + epsilon) * grads["dW" + str(l)]  # fault
        new_p["b" + str(l)] -= learning_rate / (new_s["db" + str(l)] + epsilon) * grads["db" + str(l)]  # fault
    return new_p, new_s


def caret_for_a_power(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """^ is no power in Python but a bitwise operation: a TypeError for decimal numbers.

    say: **; power; caret
    """
    for key in list(parameters):
        g = grads["d" + key]
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * (g ^ 2)  # fault
        parameters[key] = parameters[key] - learning_rate * g / (np.sqrt(s["d" + key]) + epsilon)
    return parameters, s


def scalar_root_of_an_array(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """math.sqrt takes one number only: an array gives a TypeError.

    say: np.sqrt; math; entry by entry; one number; an array; its array; arrays; numpy
    """
    class Memory:
        def __init__(self, start):
            self.value = start

        def update(self, gradient):
            self.value = beta2 * self.value + (1 - beta2) * gradient**2
            return self.value

        def get_root(self):
            return math.sqrt(self.value)  # fault

    for key in parameters:
        memory = Memory(s["d" + key])
        s["d" + key] = memory.update(grads["d" + key])
        parameters[key] = parameters[key] - learning_rate * grads["d" + key] / (memory.get_root() + epsilon)
    return parameters, s


def one_loudness_for_the_layer(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The mean square over the whole array goes into s, so all weights share one size.

    say: entry; the mean; a mean; mean of; own mean; each weight; average over; entries; of its own; whole array; elementwise
    """
    out_p, out_s = {}, {}
    for key in parameters:
        grad = grads["d" + key]
        mean_square = np.mean(grad**2)  # fault
        out_s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * mean_square
        out_p[key] = parameters[key] - learning_rate * grad / (np.sqrt(out_s["d" + key]) + epsilon)
    return out_p, out_s


def root_kept_and_bias_left_plain(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Two mistakes: the root is handed back as s, and the biases make a plain gradient step.

    say: root; sqrt; √; bias; db; plain
    """
    new_p, new_s = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        dW, db = grads[f"dW{l}"], grads[f"db{l}"]
        new_s[f"dW{l}"] = np.sqrt(beta2 * s[f"dW{l}"] + (1 - beta2) * dW**2)  # fault
        new_s[f"db{l}"] = np.sqrt(beta2 * s[f"db{l}"] + (1 - beta2) * db**2)  # fault
        new_p[f"W{l}"] = parameters[f"W{l}"] - learning_rate * dW / (new_s[f"dW{l}"] + epsilon)
        new_p[f"b{l}"] = parameters[f"b{l}"] - learning_rate * db  # fault
    return new_p, new_s


def adagrad_with_typed_epsilon(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Two mistakes: the squares come in at full weight as in AdaGrad, and 1e-8 is typed for epsilon.

    say: 1 - beta2; 1 − β₂; 1-beta2; 1 - β₂; factor + missing; adagrad; full weight; epsilon; ε; 1e-8; 1e-08; typed
    """
    decay = beta2
    accumulated = {}
    for key in grads:
        accumulated[key] = decay * s[key] + grads[key] ** 2  # fault
    for key in parameters:
        denominator = np.sqrt(accumulated["d" + key]) + 1e-8  # fault
        parameters[key] = parameters[key] - learning_rate * np.divide(grads["d" + key], denominator)
    return parameters, accumulated
