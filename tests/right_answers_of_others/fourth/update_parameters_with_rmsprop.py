"""More right answers to update_parameters_with_rmsprop, by another author."""

import numpy as np


def rates_of_their_own(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """First a rate for every entry, then the step."""
    s = {k: beta2 * s[k] + (1 - beta2) * np.square(grads[k]) for k in grads}
    rates = {k: learning_rate / (np.sqrt(a) + epsilon) for k, a in s.items()}
    return {k: p - rates["d" + k] * grads["d" + k] for k, p in parameters.items()}, s


def root_by_power_half(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Layers in a loop, power ½ for the root, size and sign of the gradient apart."""
    p_new, s_new = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for w in (f"W{l}", f"b{l}"):
            size = np.abs(grads["d" + w])
            s_new["d" + w] = s["d" + w] + (1 - beta2) * (size**2 - s["d" + w])
            step = learning_rate * np.sign(grads["d" + w]) * size / (s_new["d" + w] ** 0.5 + epsilon)
            p_new[w] = parameters[w] - step
    return p_new, s_new


def entry_by_entry(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Plain Python numbers, one entry after another."""
    p_new = {k: np.array(a, dtype=float) for k, a in parameters.items()}
    s_new = {k: np.array(a, dtype=float) for k, a in s.items()}
    for k in p_new:
        for place in np.ndindex(p_new[k].shape):
            g = grads["d" + k][place]
            s_new["d" + k][place] = beta2 * s["d" + k][place] + (1 - beta2) * g * g
            p_new[k][place] -= learning_rate * g / (s_new["d" + k][place] ** 0.5 + epsilon)
    return p_new, s_new
