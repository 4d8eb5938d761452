"""More wrong answers to update_parameters_with_rmsprop, by another author: see the package's docstring."""

import math

import numpy as np


def epsilon_under_the_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """epsilon is added under the square root instead of outside.

    say: outside; epsilon + root; ε + root; inside; ε + sqrt; epsilon + sqrt; under the; behind the root
    """
    new_s, new_p = {}, {}
    for k, p in parameters.items():
        new_s["d" + k] = beta2 * s["d" + k] + (1 - beta2) * grads["d" + k] ** 2
        new_p[k] = p - learning_rate * grads["d" + k] / np.sqrt(new_s["d" + k] + epsilon)  # fault
    return new_p, new_s


def divisor_without_parentheses(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Parentheses are missing: epsilon is added to the quotient instead of to the divisor.

    say: parenthes; bracket; divisor; ε + divi; epsilon + divi; ε + outside; ε + added
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * np.square(grads[f"dW{l}"])
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * np.square(grads[f"db{l}"])
        step_W = grads[f"dW{l}"] / np.sqrt(s[f"dW{l}"]) + epsilon  # fault
        step_b = grads[f"db{l}"] / np.sqrt(s[f"db{l}"]) + epsilon  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * step_W
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * step_b
    return parameters, s


def math_sqrt_of_array(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """math.sqrt takes a single number only and fails with an array.

    say: np.sqrt; math.sqrt; entry by entry; scalar; typeerror; size-1; single number; math
    """
    s_new = dict(s)
    p_new = dict(parameters)
    for key in parameters:
        dkey = "d" + key
        s_new[dkey] = beta2 * s[dkey] + (1 - beta2) * grads[dkey] ** 2
        p_new[key] = parameters[key] - learning_rate * grads[dkey] / (math.sqrt(s_new[dkey]) + epsilon)  # fault
    return p_new, s_new


def biases_by_plain_descent(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The biases take a plain gradient step, undivided, though their s is kept.

    say: b1 + divide; db; bias; b1; √s; sqrt; divided
    """
    number_of_layers = len(parameters) // 2
    new_parameters = {}
    new_s = {}
    for l in range(1, number_of_layers + 1):
        dW = grads["dW" + str(l)]
        db = grads["db" + str(l)]
        new_s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * dW * dW
        new_s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * db * db
        scaled_dW = dW / (np.sqrt(new_s["dW" + str(l)]) + epsilon)
        new_parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * scaled_dW
        new_parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * db  # fault
    return new_parameters, new_s


def adds_up_like_adagrad(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The squares are added up without any fading, as in Adagrad, and beta2 is not used.

    say: beta2; β₂; 1 - beta2; 1 − beta2; 1 - β; 1 − β; average; fading; adagrad; adds up; added up; summed
    """
    s = {k: s[k] + grads[k] ** 2 for k in s}  # fault
    parameters = {
        k: parameters[k] - learning_rate * grads["d" + k] / (np.sqrt(s["d" + k]) + epsilon)
        for k in parameters
    }
    return parameters, s


def one_mean_square_per_array(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The mean of the squares of the whole array goes into s, so all weights of a layer get the same.

    say: entry by entry; each entry; each weight; element; every weight; whole array; its own; mean of; the mean
    """
    new_parameters = {}
    new_s = {}
    for name, theta in parameters.items():
        gradient = grads[f"d{name}"]
        mean_square = np.mean(gradient**2)  # fault
        new_s[f"d{name}"] = beta2 * s[f"d{name}"] + (1 - beta2) * mean_square
        rms = np.sqrt(new_s[f"d{name}"])
        new_parameters[name] = theta - learning_rate * gradient / (rms + epsilon)
    return new_parameters, new_s


def matrix_product_for_square(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square is taken as a matrix product of dW with its transpose, which has another shape.

    say: entry by entry; ** 2; **2; matrix product; element; shape; square; @; dot
    """
    for l in range(1, len(parameters) // 2 + 1):
        for p in ("W", "b"):
            g = grads[f"d{p}{l}"]
            s[f"d{p}{l}"] = beta2 * s[f"d{p}{l}"] + (1 - beta2) * (g @ g.T)  # fault
            parameters[f"{p}{l}"] = parameters[f"{p}{l}"] - learning_rate * g / (
                np.sqrt(s[f"d{p}{l}"]) + epsilon
            )
    return parameters, s


def sign_lost_in_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The step uses the root of the squared gradient, so the sign of the gradient is lost.

    say: sign; negative; gradient itself; direction; abs; positive; not its square
    """
    new_s = dict.fromkeys(s)
    new_parameters = dict.fromkeys(parameters)
    for key in parameters:
        squared = grads["d" + key] ** 2
        new_s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * squared
        ratio = np.sqrt(squared) / (np.sqrt(new_s["d" + key]) + epsilon)  # fault
        new_parameters[key] = parameters[key] - learning_rate * ratio
    return new_parameters, new_s


def keras_epsilon_and_old_average(parameters, grads, s, beta2, learning_rate, epsilon=1e-3):  # fault
    """The default of epsilon is 1e-3 instead of 1e-8, and the step divides by the root of the old s.

    say: default; 1e-8; new s; old s; updated s; order; new average; first the average; 10⁻⁸
    """
    out = {}
    s_out = {}
    for key in sorted(parameters):
        d = "d" + key
        out[key] = parameters[key] - learning_rate * grads[d] / (np.sqrt(s[d]) + epsilon)  # fault
        s_out[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
    return out, s_out
