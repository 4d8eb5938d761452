"""More wrong answers to initialize_adam, by another author: see the package's docstring."""

import numpy as np


def one_dictionary_two_names(parameters):
    """v and s are one and the same dictionary.

    say: one dictionary; same; share; its own; two dictionaries; v = s
    """
    v = s = {}  # fault
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)
        v["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)
        s["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)
        s["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)
    return v, s


def shallow_copy(parameters):
    """v.copy() makes a new dictionary with the very same arrays in it.

    say: share; same array; copy; its own; shallow; deepcopy
    """
    v = {f"d{name}": np.zeros(array.shape) for name, array in parameters.items()}
    s = v.copy()  # fault
    return v, s


def one_zero_for_both(parameters):
    """The same array of zeros goes into v and into s.

    say: share; same array; its own; one array
    """
    v, s = {}, {}
    for key in parameters:
        zeros = np.zeros(parameters[key].shape)  # fault
        v["d" + key], s["d" + key] = zeros, zeros  # fault
    return v, s


def s_forgotten_in_return(parameters):
    """Only v is returned; s is missing.

    say: return; both; tuple; v, s; missing; unpack
    """
    v = {}
    s = {}
    L = len(parameters) // 2
    for l in range(L):
        v["dW" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)
        v["db" + str(l + 1)] = np.zeros(parameters["b" + str(l + 1)].shape)
        s["dW" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)
        s["db" + str(l + 1)] = np.zeros(parameters["b" + str(l + 1)].shape)
    return v  # fault


def s_named_after_parameters(parameters):
    """The keys of s are "W1", "b1" and not "dW1", "db1".

    say: key; dw1; names; missing
    """
    v, s = {}, {}
    for name, array in parameters.items():
        v["d" + name] = np.zeros(array.shape)
        s[name] = np.zeros(array.shape)  # fault
    return v, s


def s_anew_in_each_round(parameters):
    """s is made anew in the loop and keeps the last layer only.

    say: inside; before the loop; last layer; missing; each round; anew; empty
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        s = {}  # fault
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
        s[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        s[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
    return v, s


def ones_under_the_root(parameters):
    """s begins as ones, where both must begin as zeros.

    say: zero; ones; begin; start
    """
    v = {"d" + k: np.zeros(parameters[k].shape) for k in parameters}
    s = {"d" + k: np.ones(parameters[k].shape) for k in parameters}  # fault
    return v, s


def one_dictionary_with_both(parameters):
    """It returns one dictionary that holds v and s; two are wanted, v, s.

    say: both; tuple; v, s; pair; dictionary; return; missing; key
    """
    memory = dict(v=dict(), s=dict())
    for name, array in parameters.items():
        memory["v"]["d" + name] = np.zeros(array.shape)
        memory["s"]["d" + name] = np.zeros(array.shape)
    return memory  # fault


def whole_numbers_and_no_last_layer(parameters):
    """Two mistakes: zeros_like makes whole numbers of whole numbers, and the last layer is left out.

    say: float; integer; whole; zeros_like; dtype; decimal; last layer; range; missing
    """
    v, s = {}, {}
    L = len(parameters) // 2
    for l in range(1, L):  # fault
        for memory in (v, s):
            memory[f"dW{l}"] = np.zeros_like(parameters[f"W{l}"])  # fault
            memory[f"db{l}"] = np.zeros_like(parameters[f"b{l}"])  # fault
    return v, s
