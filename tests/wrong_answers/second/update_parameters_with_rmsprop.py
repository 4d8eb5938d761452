"""More wrong answers to update_parameters_with_rmsprop, by another author: see the package's docstring."""

import math

import numpy as np


def epsilon_under_the_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Epsilon stands inside the square root; it belongs outside.

    say: epsilon; ε; outside; inside; root
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)] / np.sqrt(s["dW" + str(l)] + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)] / np.sqrt(s["db" + str(l)] + epsilon)  # fault
    return parameters, s


def square_forgotten(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The gradient goes into s without being squared.

    say: square; ** 2; **2; dw²; squared
    """
    new_parameters, new_s = {}, {}
    for name, array in parameters.items():
        g = grads["d" + name]
        new_s["d" + name] = beta2 * s["d" + name] + (1 - beta2) * g  # fault
        new_parameters[name] = array - learning_rate * g / (np.sqrt(new_s["d" + name]) + epsilon)
    return new_parameters, new_s


def squares_the_factor_too(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square takes the factor 1 - beta2 with it; only the gradient is squared.

    say: square; factor; only the gradient; parenthes; (1 - beta2); 1 - beta2; 1 - β₂
    """
    for l in range(1, len(parameters) // 2 + 1):
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + ((1 - beta2) * grads[f"dW{l}"]) ** 2  # fault
        s[f"db{l}"] = beta2 * s[f"db{l}"] + ((1 - beta2) * grads[f"db{l}"]) ** 2  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / (np.sqrt(s[f"dW{l}"]) + epsilon)
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / (np.sqrt(s[f"db{l}"]) + epsilon)
    return parameters, s


def divides_by_yesterdays_s(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The step divides by the root of the old s; it must be the new one.

    say: new s; old; order; before
    """
    new_s = {}
    new_parameters = {}
    for key in parameters:
        dkey = "d" + key
        new_s[dkey] = beta2 * s[dkey] + (1 - beta2) * np.square(grads[dkey])
        new_parameters[key] = parameters[key] - learning_rate * grads[dkey] / (np.sqrt(s[dkey]) + epsilon)  # fault
    return new_parameters, new_s


def rootless(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square root of s is missing in the divisor.

    say: root; sqrt; √
    """
    for l in range(1, len(parameters) // 2 + 1):
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        step_W = grads["dW" + str(l)] / (s["dW" + str(l)] + epsilon)  # fault
        step_b = grads["db" + str(l)] / (s["db" + str(l)] + epsilon)  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * step_W
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * step_b
    return parameters, s


def louder_gets_louder(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The gradient is multiplied with the root of s and not divided by it.

    say: divide; multipl; /; division
    """
    for l in range(1, len(parameters) // 2 + 1):
        for p in ("W" + str(l), "b" + str(l)):
            s["d" + p] = beta2 * s["d" + p] + (1 - beta2) * grads["d" + p] ** 2
            parameters[p] = parameters[p] - learning_rate * grads["d" + p] * (np.sqrt(s["d" + p]) + epsilon)  # fault
    return parameters, s


def epsilon_outside_the_fraction(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The parentheses round the divisor are missing: epsilon is added to the quotient.

    say: parenthes; bracket; epsilon; ε; divisor; whole
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * np.square(grads["dW" + str(l)])
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * np.square(grads["db" + str(l)])
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * (grads["dW" + str(l)] / np.sqrt(s["dW" + str(l)]) + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * (grads["db" + str(l)] / np.sqrt(s["db" + str(l)]) + epsilon)  # fault
    return parameters, s


def bias_divided_by_weights_s(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The step of b divides by the s of W.

    say: s["db; db; dw; shape; its own; wrong s
    """
    for l in range(1, len(parameters) // 2 + 1):
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        divisor = np.sqrt(s[f"dW{l}"]) + epsilon
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / divisor
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / divisor  # fault
    return parameters, s


def corrected_though_not_asked(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """s is divided by 1 - beta2 before the step: a bias correction that is not wanted here.

    say: correction; without; 1 - beta2; corrected; divide; 1 - β₂
    """
    def average(old, g):
        return beta2 * old + (1 - beta2) * g * g

    moved, memory = {}, {}
    for k, p in parameters.items():
        memory["d" + k] = average(s["d" + k], grads["d" + k])
        root = np.sqrt(memory["d" + k] / (1 - beta2))  # fault
        moved[k] = p - learning_rate * grads["d" + k] / (root + epsilon)
    return moved, memory


def shares_exchanged(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """beta2 and 1 - beta2 are exchanged in the average.

    say: exchanged; swapped; kept; 1 - beta2; share; the other way; 1 - β₂
    """
    for l in range(1, len(parameters) // 2 + 1):
        for d in (f"dW{l}", f"db{l}"):
            s[d] = (1 - beta2) * s[d] + beta2 * grads[d] ** 2  # fault
            parameters[d[1:]] = parameters[d[1:]] - learning_rate * grads[d] / (np.sqrt(s[d]) + epsilon)
    return parameters, s


def s_over_root_of_s(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The numerator is s; the step must take the gradient itself, with its sign.

    say: gradient; grads; numerator; dw; sign; itself; s /
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * s["dW" + str(l)] / (np.sqrt(s["dW" + str(l)]) + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * s["db" + str(l)] / (np.sqrt(s["db" + str(l)]) + epsilon)  # fault
    return parameters, s


def one_volume_for_the_whole_layer(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The mean of the squares is taken over the whole array, so all entries of a layer share one s.

    say: entry by entry; each entry; mean; np.mean; one number; whole array; sum; its own; every weight; each weight; entries
    """
    new_p, new_s = {}, {}
    for key, value in parameters.items():
        d = "d" + key
        loudness = np.mean(grads[d] ** 2)  # fault
        new_s[d] = beta2 * s[d] + (1 - beta2) * loudness
        new_p[key] = value - learning_rate * grads[d] / (np.sqrt(new_s[d]) + epsilon)
    return new_p, new_s


def matrix_square(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """np.dot makes a matrix product where the square entry by entry is wanted.

    say: entry by entry; matrix; np.dot; square; product; shape; ** 2
    """
    for l in range(1, len(parameters) // 2 + 1):
        dW, db = grads["dW" + str(l)], grads["db" + str(l)]
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * np.dot(dW, dW.T)  # fault
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * np.dot(db, db.T)  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * dW / (np.sqrt(s["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * db / (np.sqrt(s["db" + str(l)]) + epsilon)
    return parameters, s


def squares_the_gradients_themselves(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The gradient is overwritten by its square, and the step divides the square.

    say: square; gradient itself; in place; overwrit; grads; sign; changed
    """
    for l in range(1, len(parameters) // 2 + 1):
        for p in ("W", "b"):
            g = grads["d" + p + str(l)]
            g **= 2  # fault
            s["d" + p + str(l)] = beta2 * s["d" + p + str(l)] + (1 - beta2) * g
            parameters[p + str(l)] = parameters[p + str(l)] - learning_rate * g / (np.sqrt(s["d" + p + str(l)]) + epsilon)  # fault
    return parameters, s


def school_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """math.sqrt takes a single number and no array.

    say: math.sqrt; np.sqrt; typeerror; array; single number; scalar; entry by entry
    """
    for l in range(1, len(parameters) // 2 + 1):
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / (math.sqrt(s[f"dW{l}"]) + epsilon)  # fault
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / (math.sqrt(s[f"db{l}"]) + epsilon)
    return parameters, s


def epsilon_typed_in(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """1e-8 is typed in where the argument epsilon belongs.

    say: epsilon; ε; typed; argument; 1e-8; given
    """
    for key in parameters:
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * grads["d" + key] ** 2
        parameters[key] = parameters[key] - learning_rate * grads["d" + key] / (np.sqrt(s["d" + key]) + 1e-8)  # fault
    return parameters, s


def under_the_root_and_unsquared(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Two mistakes: the gradient is not squared in s (its size only), and epsilon stands inside the root.

    say: square; ** 2; **2; epsilon; ε; outside; inside; root
    """
    for l in range(1, len(parameters) // 2 + 1):
        for key in ("dW" + str(l), "db" + str(l)):
            s[key] = beta2 * s[key] + (1 - beta2) * abs(grads[key])  # fault
            parameters[key[1:]] = parameters[key[1:]] - learning_rate * grads[key] / np.sqrt(s[key] + epsilon)  # fault
    return parameters, s
