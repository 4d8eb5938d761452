"""More right answers to update_parameters_with_rmsprop, by another author."""

import numpy as np


def rate_for_each_weight(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Builds an array of rates, one for each weight, and then takes a plain step."""
    new_s = {k: beta2 * s[k] + (1 - beta2) * np.square(g) for k, g in grads.items()}
    rates = {k: learning_rate / (new_s[k] ** 0.5 + epsilon) for k in new_s}
    return {k: a - rates["d" + k] * grads["d" + k] for k, a in parameters.items()}, new_s


def in_place_sums(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The given s and parameters are changed in place; grads stays."""
    for l in range(len(parameters) // 2):
        for key in (f"W{l + 1}", f"b{l + 1}"):
            g = grads["d" + key]
            s["d" + key] += (1 - beta2) * (g * g - s["d" + key])
            parameters[key] -= learning_rate * g / (np.sqrt(s["d" + key]) + epsilon)
    return parameters, s


def inner_step_function(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """A helper for one array, results gathered by zip."""

    def one(p, g, old):
        new = beta2 * old + (1 - beta2) * abs(g) ** 2
        return p - learning_rate * np.divide(g, np.sqrt(new) + epsilon), new

    pairs = [one(parameters[k], grads["d" + k], s["d" + k]) for k in parameters]
    arrays, averages = zip(*pairs)
    return dict(zip(parameters, arrays)), dict(zip(("d" + k for k in parameters), averages))
