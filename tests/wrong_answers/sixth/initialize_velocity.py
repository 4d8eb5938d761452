"""More wrong answers to initialize_velocity, by another author: see the package's docstring."""

import numpy as np


def keys_without_the_d(parameters):
    """The keys are those of the parameters, W1 and b1, instead of dW1 and db1.

    say: key; dw1; "d"; keys of grads
    """
    v = {}
    for name, value in parameters.items():
        v[name] = np.zeros(value.shape)  # fault
    return v


def matlab_zeros_call(parameters):
    """np.zeros gets rows and columns as two arguments, and the second is taken as a dtype.

    say: tuple; np.zeros((; shape; data type; dtype; one argument; parenthes; typeerror; double
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        rows, cols = parameters[f"W{l}"].shape
        v[f"dW{l}"] = np.zeros(rows, cols)  # fault
        v[f"db{l}"] = np.zeros(rows, 1)  # fault
    return v


def one_zero_array_per_shape(parameters):
    """Arrays are kept in a cache by shape, so parameters of equal shape share one array.

    say: share; same array; same memory; of its own; one array; its own; own array
    """
    zeros_for = {}
    v = {}
    for key in parameters:
        shape = parameters[key].shape
        if shape not in zeros_for:
            zeros_for[shape] = np.zeros(shape)
        v["d" + key] = zeros_for[shape]  # fault
    return v


def empties_parameters_too(parameters):
    """The arrays of the parameters themselves are filled with zeros and returned, so the network is wiped out.

    say: parameters + change; copy; share; in place; unchanged; parameters themselves; same array; overwrit; parameters + zero; same memory; wiped; its own; own array
    """
    velocity = {}
    for l in range(len(parameters) // 2):
        for letter in ("W", "b"):
            array = parameters[letter + str(l + 1)]  # fault
            array.fill(0.0)  # fault
            velocity["d" + letter + str(l + 1)] = array
    return velocity


def bias_velocity_flat(parameters):
    """The velocity of the bias is a flat array (n,) instead of a column (n, 1).

    say: shape; column; (2, 1); (n, 1); (n_1, 1); dimension
    """
    L = len(parameters) // 2
    v = {}
    for l in range(1, L + 1):
        n_out, n_in = parameters["W" + str(l)].shape
        v["dW" + str(l)] = np.zeros((n_out, n_in))
        v["db" + str(l)] = np.zeros(n_out)  # fault
    return v


def takes_integer_dtype_and_skips_last(parameters):
    """zeros_like takes over an integer dtype, and the loop leaves out the last layer.

    say: last layer; missing; float; integer; dtype; dw2; decimal; too early; too soon; every layer
    """
    v = {}
    L = len(parameters) // 2
    for i in range(1, L):  # fault
        v[f"dW{i}"] = np.zeros_like(parameters[f"W{i}"])  # fault
        v[f"db{i}"] = np.zeros_like(parameters[f"b{i}"])  # fault
    return v
