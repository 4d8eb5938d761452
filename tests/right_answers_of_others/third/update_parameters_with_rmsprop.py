"""More right answers to update_parameters_with_rmsprop, by another author."""

import numpy as np


def loudness_in_a_helper(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """An inner function averages; hypot of the two weighted parts gives the root."""
    def root(old, g):
        return np.hypot(np.sqrt(beta2 * old), np.sqrt(1 - beta2) * g)

    new_p, new_s = {}, {}
    for key, p in parameters.items():
        g, old = grads["d" + key], s["d" + key]
        r = root(old, g)
        new_s["d" + key] = beta2 * old + (1 - beta2) * g * g
        new_p[key] = p - learning_rate * (g / (r + epsilon))
    return new_p, new_s


def half_power_comprehensions(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Power 0.5 for the root, the rate divided first."""
    s = {k: s[k] - (1 - beta2) * (s[k] - grads[k] ** 2) for k in grads}
    rates = {k: learning_rate / (a**0.5 + epsilon) for k, a in s.items()}
    return {k: parameters[k] - rates["d" + k] * grads["d" + k] for k in parameters}, s


def layer_by_layer_with_tuples(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Layers counted downwards, keys put back in order at the end."""
    moved, squares = {}, {}
    for l in reversed(range(1, len(parameters) // 2 + 1)):
        for p, d in ((f"W{l}", f"dW{l}"), (f"b{l}", f"db{l}")):
            squares[d] = np.add(beta2 * s[d], (1 - beta2) * np.square(grads[d]))
            moved[p] = parameters[p] - np.divide(learning_rate * grads[d], np.sqrt(squares[d]) + epsilon)
    return {k: moved[k] for k in parameters}, {k: squares[k] for k in s}
