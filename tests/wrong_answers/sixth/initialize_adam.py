"""More wrong answers to initialize_adam, by another author: see the package's docstring."""

import numpy as np


def shallow_copy_for_s(parameters):
    """s is a shallow copy of v, so the two dictionaries hold the same arrays.

    say: share; same array; deepcopy; same memory; shallow; of its own; of their own; its own; their own; arrays of
    """
    v = {"d" + key: np.zeros(array.shape) for key, array in parameters.items()}
    s = v.copy()  # fault
    return v, s


def unpacks_one_dictionary(parameters):
    """One empty dictionary is unpacked into two names, which raises a ValueError.

    say: unpack; {}, {}; two dictionaries; not enough values; valueerror; one dictionary
    """
    v, s = {}  # fault
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
        s[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        s[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
    return v, s


def squares_begin_at_one(parameters):
    """s is filled with ones, to avoid dividing by zero, instead of zeros.

    say: zero; ones; not 0; not zero
    """
    v = {}
    s = {}
    for key in parameters:
        v["d" + key] = np.zeros(np.shape(parameters[key]))
        s["d" + key] = np.ones(np.shape(parameters[key]))  # fault
    return v, s


def state_in_one_dict(parameters):
    """One dictionary with the entries "v" and "s" comes back instead of the two dictionaries v, s.

    say: return v, s; v, s; tuple; pair; one dictionary; two dictionaries; two results
    """
    state = {"v": {}, "s": {}}
    for part in state:
        for name, p in parameters.items():
            state[part]["d" + name] = np.zeros(p.shape)
    return state  # fault


def bias_shaped_like_weights(parameters):
    """The velocity of the bias in v was copied from the line for W and has the shape of W.

    say: shape; db1; b1; bias
    """
    L = len(parameters) // 2
    v, s = {}, {}
    for l in range(L):
        v["dW" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)
        v["db" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)  # fault
        s["dW" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)
        s["db" + str(l + 1)] = np.zeros(parameters["b" + str(l + 1)].shape)
    return v, s


def s_named_sdW_and_v_filled_with_parameters(parameters):
    """The keys of s were made into sdW1 and so on, and v holds copies of the parameters instead of zeros.

    say: key; dw1; zero; "d"; copies; not 0
    """
    v = {}
    s = {}
    for layer in range(1, len(parameters) // 2 + 1):
        W, b = parameters[f"W{layer}"], parameters[f"b{layer}"]
        v[f"dW{layer}"], v[f"db{layer}"] = W.copy(), b.copy()  # fault
        s[f"sdW{layer}"], s[f"sdb{layer}"] = np.zeros(W.shape), np.zeros(b.shape)  # fault
    return v, s
