"""More wrong answers to update_parameters_with_rmsprop, by another author: see the package's docstring."""

import numpy as np


def adagrad_with_inner_epsilon(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The squares are added up without β₂, as in Adagrad; and ε stands inside the root.

    say: beta2; β₂; 1 - beta2; average; adagrad; sum; outside; inside; epsilon + root; ε + root; epsilon; ε; forget; added
    """

    class Adagrad:
        def __init__(self, accumulators):
            self.acc = accumulators

        def step(self, key, w, g):
            self.acc[key] = self.acc[key] + g**2  # fault
            return w - learning_rate * g / np.sqrt(self.acc[key] + epsilon)  # fault

    opt = Adagrad(dict(s))
    parameters = {k: opt.step("d" + k, w, grads["d" + k]) for k, w in parameters.items()}
    return parameters, opt.acc


def maximum_in_place_of_sum(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The divisor is the larger of √s and ε, not their sum.

    say: epsilon; ε; sum; added; adds; maximum; √s + ; + epsilon; + ε
    """
    for l in range(len(parameters) // 2):
        for p in ("W", "b"):
            k = f"{p}{l + 1}"
            s[f"d{k}"] = beta2 * s[f"d{k}"] + (1 - beta2) * np.square(grads[f"d{k}"])
            rms = np.maximum(np.sqrt(s[f"d{k}"]), epsilon)  # fault
            parameters[k] = parameters[k] - learning_rate * grads[f"d{k}"] / rms
    return parameters, s


def one_volume_per_array(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The squares are averaged over the whole array: all its entries share one number.

    say: mean; entry by entry; each entry; every entry; whole array; its own; of its own; one number; elementwise; each weight; average over; entries
    """
    new_params, new_s = {}, {}
    for name, grad in grads.items():
        mean_square = np.mean(grad**2)  # fault
        new_s[name] = beta2 * s[name] + (1 - beta2) * mean_square  # fault
        new_params[name[1:]] = parameters[name[1:]] - learning_rate * grad / (np.sqrt(new_s[name]) + epsilon)
    return new_params, new_s


def lambdas_bind_too_late(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The functions are called after the loop, when key is the last one, so all parameters get the last one's value.

    say: last; shape; late; closure; lambda; same array; other key; of another
    """
    s_new = {dk: beta2 * s[dk] + (1 - beta2) * g**2 for dk, g in grads.items()}
    jobs = {}
    for key in parameters:
        jobs[key] = lambda: parameters[key] - learning_rate * grads["d" + key] / (np.sqrt(s_new["d" + key]) + epsilon)  # fault
    return {name: job() for name, job in jobs.items()}, s_new  # fault


def factor_squared_as_well(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The factor 1 − β₂ is squared together with the gradient.

    say: factor; 1 - beta2; 1 - β₂; 1 − β₂; square only; only the gradient; parenthes; gradient alone; (1 -; squared
    """
    L = len(parameters) // 2
    i = 1
    while i <= L:
        s["dW" + str(i)] = beta2 * s["dW" + str(i)] + np.power((1 - beta2) * grads["dW" + str(i)], 2)  # fault
        s["db" + str(i)] = beta2 * s["db" + str(i)] + np.power((1 - beta2) * grads["db" + str(i)], 2)  # fault
        parameters["W" + str(i)] = parameters["W" + str(i)] - learning_rate * grads["dW" + str(i)] / (np.sqrt(s["dW" + str(i)]) + epsilon)
        parameters["b" + str(i)] = parameters["b" + str(i)] - learning_rate * grads["db" + str(i)] / (np.sqrt(s["db" + str(i)]) + epsilon)
        i += 1
    return parameters, s


def bias_divided_by_weight_s(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The step of the bias is divided by the s of the weights, a copied line.

    say: shape; db; s["db; bias; broadcast
    """
    new_parameters, new_s = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        dW, db = grads[f"dW{l}"], grads[f"db{l}"]
        new_s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * dW * dW
        new_s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * db * db
        new_parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * dW / (np.sqrt(new_s[f"dW{l}"]) + epsilon)
        new_parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * db / (np.sqrt(new_s[f"dW{l}"]) + epsilon)  # fault
    return new_parameters, new_s


def caret_for_the_power(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square is written with ^, which is no power in Python.

    say: ^; **; power; square; xor
    """
    for key in parameters.keys():
        g = grads["d" + key]
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * (g ^ 2)  # fault
        parameters[key] = parameters[key] - learning_rate * g / (np.sqrt(s["d" + key]) + epsilon)
    return parameters, s


def first_square_taken_whole(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """While s is zero, it becomes dW² itself, without the factor 1 − β₂.

    say: zero; first step; 1 - beta2; 1 - β₂; 1 − β₂; factor; s = 0; at the start; correction; corrected
    """

    def running_mean(old, new):
        if not np.any(old):  # fault
            return new  # fault
        return beta2 * old + (1 - beta2) * new

    squares = {k: running_mean(s[k], g**2) for k, g in grads.items()}
    weights = {
        k: w - learning_rate * grads["d" + k] / (np.sqrt(squares["d" + k]) + epsilon)
        for k, w in parameters.items()
    }
    return weights, squares
