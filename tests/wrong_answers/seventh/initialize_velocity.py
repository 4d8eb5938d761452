"""More wrong answers to initialize_velocity, by another author: see the package's docstring."""

import numpy as np


def keys_of_parameters(parameters):
    """The keys are those of the parameters, without the d.

    say: key; dw1; "d"; those of grads
    """
    return {key: np.zeros_like(value, dtype=float) for key, value in parameters.items()}  # fault


def zeros_with_two_numbers(parameters):
    """np.zeros(rows, columns) takes the second number for a type (TypeError).

    say: shape; tuple; parenthes; np.zeros((; typeerror; dtype; data type; zeros_like; bracket
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        rows, cols = parameters["W" + str(l)].shape
        v["dW" + str(l)] = np.zeros(rows, cols)  # fault
        v["db" + str(l)] = np.zeros(rows, 1)  # fault
    return v


def flat_bias_velocity(parameters):
    """The velocity of b is one-dimensional, (n,) instead of (n, 1).

    say: shape; (n, 1); column; db1; dimension
    """
    L = len(parameters) // 2
    v = {}
    for l in range(L):
        n_out, n_in = parameters[f"W{l + 1}"].shape
        v[f"dW{l + 1}"] = np.zeros((n_out, n_in))
        v[f"db{l + 1}"] = np.zeros(n_out)  # fault
    return v


def parameters_times_zero(parameters):
    """A product in place sets the caller's parameters themselves to zero.

    say: parameters + chang; in place; *=; its own; of its own; copy; share; same array; overwr; zeros_like
    """
    v = {}
    for name in parameters:
        velocity = parameters[name]  # fault
        velocity *= 0  # fault
        v["d" + name] = velocity
    return v


def f_prefix_missing(parameters):
    """One f is missing: all biases go to the key "db{l}" literally.

    say: db1; key; f"; f-string; {l}; prefix; missing
    """
    v = dict()
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v["db{l}"] = np.zeros(parameters[f"b{l}"].shape)  # fault
    return v
