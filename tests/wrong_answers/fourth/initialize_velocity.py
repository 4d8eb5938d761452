"""More wrong answers to initialize_velocity, by another author: see the package's docstring."""

import numpy as np


def equal_shapes_share_zeros(parameters):
    """Arrays of zeros are cached by shape, so parameters of one shape share one array.

    say: share; same array; one array; each its; same memory; cache; of its own; their own
    """
    zeros = {}
    v = {}
    for key, value in parameters.items():
        v["d" + key] = zeros.setdefault(value.shape, np.zeros(value.shape))  # fault
    return v


def flat_biases(parameters):
    """The velocities of the biases are flat, (n,), as PyTorch's biases are; they must be (n, 1).

    say: shape; (n, 1); column; flat; dimension; 1-d; , 1)
    """
    v = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        out_features, in_features = parameters[f"W{l}"].shape
        v[f"dW{l}"] = np.zeros((out_features, in_features))
        v[f"db{l}"] = np.zeros(out_features)  # fault
    return v


def shape_spread_into_arguments(parameters):
    """np.zeros(*shape): the second number is taken for a dtype, TypeError.

    say: tuple; dtype; data type; np.zeros(; parenthes; np.zeros takes; shape; typeerror
    """
    return {f"d{name}": np.zeros(*array.shape) for name, array in parameters.items()}  # fault


def zeroed_the_parameters_too(parameters):
    """The velocity is the parameter's own array, multiplied by 0 in place: the parameters are lost.

    say: parameters + chang; parameters + zero; parameters + overwrit; parameters + unchanged; same array; copy; in place; share; its own; their own
    """
    v = {"d" + name: array for name, array in parameters.items()}  # fault
    for name in v:
        v[name] *= 0.0  # fault
    return v


def a_dictionary_for_each_layer(parameters):
    """Nested: v[1]["dW"] instead of v["dW1"].

    say: key; "dw1"; 'dw1'; dw1; nested; one dictionary; flat dictionary
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        W, b = parameters["W" + str(l)], parameters["b" + str(l)]
        v[l] = {"dW": np.zeros_like(W, dtype=float), "db": np.zeros_like(b, dtype=float)}  # fault
    return v


def second_key_without_f(parameters):
    """The f before "db{l}" is missing: all biases go under one literal key.

    say: f-string; f"; f before; braces; {l}; literal; db1; key
    """
    v = {}
    num_layers = len(parameters) // 2
    for l in range(1, num_layers + 1):
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v["db{l}"] = np.zeros(parameters[f"b{l}"].shape)  # fault
    return v
