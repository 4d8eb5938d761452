"""More wrong answers to initialize_adam, by another author: see the package's docstring."""

import numpy as np


def one_dictionary_two_names(parameters):
    """v = s = {} is one dictionary with two names.

    say: one dictionary; same dictionary; two dictionaries; v = s; share; of its own; their own; same object
    """
    v = s = {}  # fault
    for l in range(1, len(parameters) // 2 + 1):
        for p in ("W", "b"):
            v[f"d{p}{l}"] = np.zeros(parameters[f"{p}{l}"].shape)
            s[f"d{p}{l}"] = np.zeros(parameters[f"{p}{l}"].shape)
    return v, s


def shallow_copy_of_v(parameters):
    """v.copy() copies the dictionary only: v and s share their arrays.

    say: share; of its own; their own; shallow; deepcopy; same array; copy
    """
    v = {"d" + key: np.zeros(value.shape) for key, value in parameters.items()}
    s = v.copy()  # fault
    return v, s


def s_starts_at_one(parameters):
    """s starts at one, for fear of a division by zero.

    say: zero; ones
    """
    L = len(parameters) // 2
    v, s = {}, {}
    for l in range(1, L + 1):
        v["dW" + str(l)] = np.zeros_like(parameters["W" + str(l)], dtype=float)
        v["db" + str(l)] = np.zeros_like(parameters["b" + str(l)], dtype=float)
        s["dW" + str(l)] = np.ones_like(parameters["W" + str(l)], dtype=float)  # fault
        s["db" + str(l)] = np.ones_like(parameters["b" + str(l)], dtype=float)  # fault
    return v, s


def keys_with_own_letter(parameters):
    """The keys are "vdW1" and "sdW1", after the symbols, instead of "dW1".

    say: key; "dw1"; 'dw1'; missing
    """
    v, s = {}, {}
    for k, arr in parameters.items():
        v["vd" + k] = np.zeros(arr.shape)  # fault
        s["sd" + k] = np.zeros(arr.shape)  # fault
    return v, s


def returned_after_first_layer(parameters):
    """return stands inside the loop: layer 1 only.

    say: return; inside; indent; dw2; missing; layer 2; after the loop; every layer; first layer
    """
    v = {}
    s = {}
    for i in range(len(parameters) // 2):
        layer = str(i + 1)
        v["dW" + layer] = np.zeros(parameters["W" + layer].shape)
        v["db" + layer] = np.zeros(parameters["b" + layer].shape)
        s["dW" + layer] = np.zeros(parameters["W" + layer].shape)
        s["db" + layer] = np.zeros(parameters["b" + layer].shape)
        return v, s  # fault
