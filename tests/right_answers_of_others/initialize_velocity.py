"""Right answers to initialize_velocity in unusual forms, written without sight of the checks."""

import numpy as np
from collections import ChainMap


def filled_with_nought(parameters):
    """A comprehension over the items, with np.full in place of np.zeros."""
    return {f"d{name}": np.full(np.shape(array), 0.0) for name, array in parameters.items()}


def zeros_like_with_dtype(parameters):
    """np.zeros_like with dtype=float, the keys made by map, both joined by zip."""
    return dict(zip(map("d{}".format, parameters), [np.zeros_like(p, dtype=float) for p in parameters.values()]))


def layers_downwards(parameters):
    """The loop goes from the last layer down, and shapes are taken from W alone."""
    v = {}
    l = len(parameters) // 2
    while l:
        n, n_prev = parameters["W%i" % l].shape
        v["dW%i" % l] = np.zeros([n, n_prev])
        v["db%i" % l] = np.zeros([n, 1])
        l -= 1
    return v


def cut_from_one_vector(parameters):
    """One long vector of zeros is split into parts that do not overlap."""
    names = list(parameters)
    ends = np.cumsum([parameters[name].size for name in names])
    parts = np.split(np.zeros(ends[-1]), ends[:-1])
    return {"d" + n: part.reshape(parameters[n].shape) for n, part in zip(names, parts)}


def recursion_over_layers(parameters):
    """It calls itself for each further layer, and merges the dictionaries."""

    def from_layer(l):
        if f"W{l}" not in parameters:
            return {}
        here = {f"d{kind}{l}": 0.0 * np.ones(parameters[f"{kind}{l}"].shape) for kind in "Wb"}
        return here | from_layer(l + 1)

    return from_layer(1)


def merged_from_layers(parameters):
    """A dictionary for each layer, all merged at the end by ChainMap."""
    layers = range(1, len(parameters) // 2 + 1)
    maps = [{"d" + k + str(l): np.zeros(parameters[k + str(l)].shape, np.float64) for k in ("W", "b")} for l in layers]
    return dict(ChainMap(*maps))


def zero_like_float(parameters):
    """zeros_like with dtype=float in a comprehension."""
    return {"d" + name: np.zeros_like(array, dtype=float) for name, array in parameters.items()}


def full_of_zero(parameters):
    """np.full with 0.0, from the last layer to the first."""
    v = dict()
    for l in range(len(parameters) // 2, 0, -1):
        v.update({f"db{l}": np.full(parameters[f"b{l}"].shape, 0.0), f"dW{l}": np.full(parameters[f"W{l}"].shape, 0.0)})
    return v


def shape_unpacked(parameters):
    """np.zeros with rows and columns; b has one column."""
    v = {}
    l = 1
    while "W" + str(l) in parameters:
        rows, columns = parameters["W" + str(l)].shape
        v["dW" + str(l)] = np.zeros((rows, columns))
        v["db" + str(l)] = np.zeros((rows, 1))
        l += 1
    return v
