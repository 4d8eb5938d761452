"""More wrong answers to update_parameters_with_rmsprop, by another author: see the package's docstring."""

import math

import numpy as np


def epsilon_squared_in_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """√(s + ε²) instead of √s + ε: the epsilon stands inside the root.

    say: epsilon; ε; outside
    """
    hyp = np.vectorize(math.hypot)
    new_p, new_s = {}, {}
    for key, g in grads.items():
        new_s[key] = beta2 * s[key] + (1 - beta2) * np.square(g)
        new_p[key[1:]] = parameters[key[1:]] - learning_rate * g / hyp(np.sqrt(new_s[key]), epsilon)  # fault
    return new_p, new_s


def squares_the_factor_too(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square encloses (1 - β₂) as well as the gradient.

    say: only the gradient; factor; parenthes; (1 - β₂)²; 1 - beta2; 1 - β₂; 1 − β₂; squared + β₂; squared + beta2; square only
    """
    for l in range(1, len(parameters) // 2 + 1):
        for p in ["W", "b"]:
            dp = "d" + p + str(l)
            s[dp] = beta2 * s[dp] + ((1 - beta2) * grads[dp]) ** 2  # fault
            parameters[p + str(l)] -= learning_rate * grads[dp] / (np.sqrt(s[dp]) + epsilon)
    return parameters, s


def adds_epsilon_to_the_quotient(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The parentheses round the divisor are missing: ε is added to the step, not to the root.

    say: parenthes; epsilon; ε; divisor
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        dW, db = grads[f"dW{l}"], grads[f"db{l}"]
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * dW**2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * db**2
        step_W = dW / np.sqrt(s[f"dW{l}"]) + epsilon  # fault
        step_b = db / np.sqrt(s[f"db{l}"]) + epsilon  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * step_W
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * step_b
    return parameters, s


def root_of_the_math_module(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """math.sqrt takes one number, no array: TypeError.

    say: np.sqrt; math.sqrt; scalar; entry by entry; size-1; one number; whole array; single number
    """
    new_parameters, new_s = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        new_s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        new_s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        root_W = math.sqrt(new_s[f"dW{l}"])  # fault
        root_b = math.sqrt(new_s[f"db{l}"])  # fault
        new_parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / (root_W + epsilon)
        new_parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / (root_b + epsilon)
    return new_parameters, new_s


def average_line_from_momentum(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """s averages the gradients themselves, as in exercise 8: the square is missing.

    say: square; ** 2; **2; dw²; g²; negative
    """
    new_parameters, new_s = {}, {}
    for name in parameters:
        d = "d" + name
        new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d]  # fault
        new_parameters[name] = parameters[name] - learning_rate * grads[d] / (np.sqrt(new_s[d]) + epsilon)
    return new_parameters, new_s


def one_volume_for_a_layer(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The mean square of the whole array goes into s, not the square of each entry.

    say: entry by entry; each entry; mean; elementwise; element-wise; each weight; its own; every entry; whole array; each number; every weight; one number
    """
    def moving(avg, grad):
        return beta2 * avg + (1.0 - beta2) * np.mean(np.square(grad))  # fault

    def step(param, grad, avg):
        return param - learning_rate * grad / (np.sqrt(avg) + epsilon)

    s = {k: moving(s[k], grads[k]) for k in s}  # fault
    return {k: step(p, grads["d" + k], s["d" + k]) for k, p in parameters.items()}, s


def adagrad_sum_and_eps_within(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Adagrad: squares are summed up without β₂; and ε stands inside the root.

    say: beta2; β₂; average; adds up; sum of; outside; adagrad; epsilon; ε; fade
    """
    for key in list(parameters):
        grad = grads["d" + key]
        s["d" + key] = s["d" + key] + grad * grad  # fault
        parameters[key] = parameters[key] - learning_rate * grad / np.sqrt(s["d" + key] + epsilon)  # fault
    return parameters, s
