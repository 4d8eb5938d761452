"""Right answers to initialize_adam in unusual forms, written without sight of the checks."""

import numpy as np
import copy


def _fresh_zeros(parameters):
    return {"d" + name: np.zeros(p.shape) for name, p in parameters.items()}


def helper_called_twice(parameters):
    """A helper makes one memory and is called once for each, in a generator that is unpacked."""
    v, s = (_fresh_zeros(parameters) for _ in range(2))
    return v, s


def deep_copy_of_v(parameters):
    """s is a deep copy of v."""
    v = {}
    for l in range(len(parameters) // 2):
        v["dW" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)
        v["db" + str(l + 1)] = np.zeros(parameters["b" + str(l + 1)].shape)
    return v, copy.deepcopy(v)


def slices_of_a_pair(parameters):
    """Each parameter gets an array with room for two, one half for v and the other for s."""
    v, s = {}, {}
    for name, p in parameters.items():
        pair = np.zeros((2, *p.shape))
        v[f"d{name}"], s[f"d{name}"] = pair
    return v, s


def s_before_v(parameters):
    """s is made first and v from the copies of its arrays; the keys stand in the order b, W."""
    s = {}
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ("b", "W"):
            s[f"d{kind}{l}"] = np.zeros_like(parameters[f"{kind}{l}"], dtype=np.float64)
    v = {key: array.copy() for key, array in s.items()}
    return v, s


def with_setdefault(parameters):
    """Both dictionaries stand in a list that is filled by setdefault and returned as a tuple."""
    memories = [{}, {}]
    for memory in memories:
        for name in parameters:
            memory.setdefault("d" + name, np.zeros(parameters[name].shape))
    return tuple(memories)


def deep_copied(parameters):
    """v by hand, s as its deep copy."""
    v = {"d" + k: np.zeros(a.shape) for k, a in parameters.items()}
    return v, copy.deepcopy(v)


def tuple_of_two_comprehensions(parameters):
    """A tuple of two dictionaries from a generator."""
    return tuple({"d" + k: np.zeros(np.shape(a)) for k, a in parameters.items()} for _ in range(2))


def nought_times(parameters):
    """Zero times the array, as decimal numbers."""
    v, s = {}, {}
    for key in parameters:
        for memory in (v, s):
            memory["d" + key] = np.zeros(parameters[key].size).reshape(parameters[key].shape)
    return v, s
