"""More wrong answers to initialize_velocity, by another author: see the package's docstring."""

import numpy as np


def named_after_the_weights(parameters):
    """The keys are those of parameters ("W1") and not those of grads ("dW1").

    say: key; dw1; names; keys of grads; missing
    """
    v = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["W" + str(l)] = np.zeros(parameters["W" + str(l)].shape)  # fault
        v["b" + str(l)] = np.zeros(parameters["b" + str(l)].shape)  # fault
    return v


def keys_shifted_by_one(parameters):
    """The keys of v count from 0 (dW0), while layers count from 1.

    say: dw0; key; from 1; ends before; str(l; count; missing
    """
    L = len(parameters) // 2
    v = {}
    for l in range(L):
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l + 1)].shape)  # fault
        v["db" + str(l)] = np.zeros(parameters["b" + str(l + 1)].shape)  # fault
    return v


def stops_before_the_last(parameters):
    """range(1, L) leaves the last layer without a velocity.

    say: last layer; range; missing; key
    """
    L = len(parameters) // 2
    v = dict()
    for l in range(1, L):  # fault
        v.update({f"dW{l}": np.zeros(parameters[f"W{l}"].shape), f"db{l}": np.zeros(parameters[f"b{l}"].shape)})
    return v


def whole_zeros(parameters):
    """zeros_like makes whole numbers when the parameters are whole numbers; floats are wanted.

    say: float; integer; whole; zeros_like; dtype; decimal
    """
    return {"d" + key: np.zeros_like(array) for key, array in parameters.items()}  # fault


def bias_as_wide_as_weights(parameters):
    """The velocity of b gets the shape of W.

    say: shape; db; parameters["b; wrong shape
    """
    v = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        W = parameters["W" + str(l)]
        v["dW" + str(l)] = np.zeros(W.shape)
        v["db" + str(l)] = np.zeros(W.shape)  # fault
    return v


def two_numbers_for_a_shape(parameters):
    """np.zeros gets two numbers instead of one tuple: the second is taken for a type, a TypeError.

    say: tuple; shape; typeerror; parenthes; bracket; zeros; data type; one argument
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape[0], parameters["W" + str(l)].shape[1])  # fault
        v["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape[0], 1)
    return v


def starts_at_the_parameters(parameters):
    """The velocities are copies of the parameters instead of zeros.

    say: zero; zeros; rest; start; copy; parameters
    """
    v = {}
    for name in parameters:
        v["d" + name] = parameters[name].astype(float).copy()  # fault
    return v


def flat_bias_velocity(parameters):
    """db is a plain row of n numbers, (n,), and must have the shape (n, 1) of b.

    say: shape; (n, 1); (n,); flat; column; db
    """
    L = len(parameters) // 2
    v = {}
    for l in range(1, L + 1):
        rows, columns = parameters[f"W{l}"].shape
        v[f"dW{l}"] = np.zeros((rows, columns))
        v[f"db{l}"] = np.zeros(rows)  # fault
    return v


def home_after_layer_one(parameters):
    """The return stands inside the loop: only the first layer is made.

    say: return; inside; first layer; missing; indent; after the loop; dw2
    """
    v = {}
    l = 1
    while f"W{l}" in parameters:
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
        l += 1
        return v  # fault


def one_array_for_equal_shapes(parameters):
    """Parameters of the same shape share one array of zeros; each needs an array of its own.

    say: share; same array; its own; one array
    """
    zeros_by_shape = {}
    v = {}
    for key, array in parameters.items():
        if array.shape not in zeros_by_shape:  # fault
            zeros_by_shape[array.shape] = np.zeros(array.shape)
        v["d" + key] = zeros_by_shape[array.shape]  # fault
    return v


def only_weights_and_transposed(parameters):
    """Two mistakes: the shape of dW has rows and columns exchanged, and the db's are missing.

    say: shape; exchanged; transpose; swapped; db; missing; bias
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        n_out, n_in = parameters[f"W{l}"].shape
        v[f"dW{l}"] = np.zeros((n_in, n_out))  # fault
    return v  # fault
