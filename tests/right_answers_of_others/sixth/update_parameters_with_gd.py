"""More right answers to update_parameters_with_gd, by another author."""

import numpy as np


def names_from_gradients(parameters, grads, learning_rate):
    """Goes through the keys of the parameters and looks each gradient up, without counting layers."""
    return {k: np.subtract(a, np.multiply(learning_rate, grads["d" + k])) for k, a in parameters.items()}


def recursive_from_the_top(parameters, grads, learning_rate):
    """Recursion from the last layer down, merging dictionaries."""

    def below(l):
        if l == 0:
            return {}
        return below(l - 1) | {
            k + str(l): parameters[k + str(l)] - learning_rate * grads["d" + k + str(l)] for k in "Wb"
        }

    return below(len(parameters) // 2)


def moves_arrays_in_place(parameters, grads, learning_rate):
    """Changes the arrays of the parameters in place and returns the same dictionary; grads stays."""
    l = 1
    while f"W{l}" in parameters:
        for name in (f"W{l}", f"b{l}"):
            parameters[name] -= learning_rate * grads["d" + name]
        l += 1
    return parameters
