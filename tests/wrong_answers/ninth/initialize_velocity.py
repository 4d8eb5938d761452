"""More wrong answers to initialize_velocity, by another author: see the package's docstring."""

from collections import defaultdict

import numpy as np


def zeroes_the_parameters(parameters):
    """v holds the parameters' own arrays, and setting them to zero wipes the parameters out.

    say: parameters + chang; parameters + zero; parameters + stay; parameters + as they are; own array; of its own; copy; share; same array; wipe; in place; memory; overwrit; fill; parameters + lost; parameters + modif
    """
    v = {}
    for name, value in parameters.items():
        v["d" + name] = value  # fault
        v["d" + name][...] = 0  # fault
    return v


def bias_shaped_by_inputs(parameters):
    """The bias velocity has as many rows as W has columns: (n_{l-1}, 1) instead of (n_l, 1).

    say: shape; db + row; db1 + (2, 1); db1 + (n; size; W.shape[0]; shape[0]; rows; columns; dimension
    """
    velocity, layer = {}, 1
    while f"W{layer}" in parameters:
        n_out, n_in = parameters[f"W{layer}"].shape
        velocity[f"dW{layer}"] = np.zeros((n_out, n_in))
        velocity[f"db{layer}"] = np.zeros((n_in, 1))  # fault
        layer += 1
    return velocity


def capital_v_in_keys(parameters):
    """The keys are "VdW1", "Vdb1", ... as a textbook writes them, not those of grads.

    say: key; dw1; vdw1; name; "dw; 'dw
    """
    L = len(parameters) // 2
    V = {}
    for l in range(1, L + 1):
        for p in ("W", "b"):
            V[f"Vd{p}{l}"] = np.zeros(np.shape(parameters[f"{p}{l}"]))  # fault
    return V


def lazy_defaultdict(parameters):
    """An empty defaultdict is returned: it holds no key and no array until somebody asks.

    say: key; empty; missing; dw1; defaultdict; no array; no entr; holds nothing; shape
    """
    return defaultdict(lambda: 0.0)  # fault


def matlab_zeros_arguments(parameters):
    """np.zeros(2, 3) as in MATLAB: NumPy wants one tuple, takes the second number for a type, and raises TypeError.

    say: tuple; parenthes; np.zeros((; np.zeros(; data type; dtype; brackets; shape + one; shape; interpret
    """
    v = dict()
    for k in parameters.keys():
        v["d" + k] = np.zeros(*parameters[k].shape)  # fault
    return v


def full_of_integer_zeros(parameters):
    """np.full(shape, 0) makes whole numbers: an integer array, in which no velocity can be added up in place.

    say: float; integer; dtype; whole number; decimal; 0.0; type
    """
    return {"d" + key: np.full(param.shape, 0) for key, param in parameters.items()}  # fault


def layer_dims_without_input(parameters):
    """The sizes are listed without the input, but the loop goes as if it were in: the last layer is missing.

    say: last layer; missing; key; layer 2; dw2; db2; every layer; all layers; range; too early; too soon; len(; number of layers
    """
    n_layers = len(parameters) // 2
    layer_dims = [parameters[f"W{i + 1}"].shape[0] for i in range(n_layers)]  # fault
    v = {}
    for l in range(1, len(layer_dims)):  # fault
        v["dW" + str(l)] = np.zeros_like(parameters["W" + str(l)], dtype=float)
        v["db" + str(l)] = np.zeros((layer_dims[l - 1], 1))
    return v


def list_of_buffers(parameters):
    """A list of arrays is returned, in the order of the parameters, not a dictionary.

    say: dict; list; key; dw1; type
    """
    v = None
    if v is None:
        v = [np.zeros(p.shape) for p in parameters.values()]  # fault
    return v  # fault
