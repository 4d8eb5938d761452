"""More wrong answers to initialize_adam, by another author: see the package's docstring."""

from types import SimpleNamespace

import numpy as np


def default_dict_shared(parameters):
    """The default {} is made once, so that v and s are one and the same dictionary.

    say: same dictionary; one dictionary; share; same object; default; two dictionaries; dictionaries of their own; v is s; same array
    """

    def zeros_for(params, out={}):  # fault
        for k, p in params.items():
            out["d" + k] = np.zeros(p.shape)
        return out

    v = zeros_for(parameters)
    s = zeros_for(parameters)  # fault
    return v, s


def copy_keeps_the_arrays(parameters):
    """v.copy() is shallow: s is another dictionary with the same arrays in it.

    say: share; same array; arrays of their own; array of its own; own array; copy; shallow; one array; same object
    """
    v = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = np.zeros((parameters["W" + str(l)].shape[0], parameters["W" + str(l)].shape[1]))
        v["db" + str(l)] = np.zeros((parameters["b" + str(l)].shape[0], 1))
    s = v.copy()  # fault
    return v, s


def one_state_per_parameter(parameters):
    """It returns one dictionary with a pair in each entry, as PyTorch's state, in place of two dictionaries.

    say: two dictionaries; v, s; one dictionary
    """
    state = {}
    for name, p in parameters.items():
        state["d" + name] = SimpleNamespace(step=0, exp_avg=np.zeros_like(p), exp_avg_sq=np.zeros_like(p))  # fault
    return state  # fault


def second_dict_from_empty_generator(parameters):
    """The generator is used up when s is made, and s has no entries.

    say: s + missing; s + empty; generator; s + lacks; s + no key; missing; empty; s has no
    """
    zeros = ((f"d{key}", np.zeros(array.shape)) for key, array in parameters.items())  # fault
    v = dict(zeros)
    s = dict(zeros)  # fault
    return v, s


def accumulator_starts_at_tenth(parameters):
    """s starts at 0.1 in place of zero, as TensorFlow's Adagrad does.

    say: zero; 0.1; not 0
    """
    initial_accumulator_value = 0.1
    v = {"d" + k: np.zeros(p.shape) for k, p in parameters.items()}
    s = {"d" + k: np.full(p.shape, initial_accumulator_value) for k, p in parameters.items()}  # fault
    return v, s


def zeros_with_star_shape(parameters):
    """np.zeros gets the sizes one by one, as torch.zeros would, and takes the second for a data type.

    say: np.zeros; tuple; data type; dtype; shape
    """
    v, s = {}, {}
    for i in range(len(parameters) // 2):
        W, b = parameters[f"W{i + 1}"], parameters[f"b{i + 1}"]
        for memory in (v, s):
            memory[f"dW{i + 1}"] = np.zeros(*W.shape)  # fault
            memory[f"db{i + 1}"] = np.zeros(*b.shape)  # fault
    return v, s
