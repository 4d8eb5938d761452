"""More right answers to update_parameters_with_rmsprop, by another author."""

import numpy as np


def in_place_with_out(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Everything in place, with NumPy's in-place operators; grads is only read."""
    for name, p in parameters.items():
        g, avg = grads["d" + name], s["d" + name]
        avg *= beta2
        avg += (1 - beta2) * np.square(g)
        divisor = np.sqrt(avg)
        divisor += epsilon
        p -= learning_rate * np.divide(g, divisor)
    return parameters, s
