"""More right answers to initialize_adam, by another author."""

import copy

import numpy as np


def two_by_generator(parameters):
    """A generator makes two dictionaries."""
    v, s = ({"d" + k: np.zeros(a.shape) for k, a in parameters.items()} for _ in range(2))
    return v, s


def deep_copy_for_s(parameters):
    """s is a deep copy of v."""
    v = {}
    for i in range(len(parameters) // 2):
        for kind in "Wb":
            v[f"d{kind}{i + 1}"] = np.zeros(parameters[f"{kind}{i + 1}"].shape)
    return v, copy.deepcopy(v)


def pairs_of_zeros(parameters):
    """One array (2, …) of zeros for each parameter would share memory; so its halves are copied."""
    v, s = {}, {}
    for k, a in parameters.items():
        pair = np.zeros((2, *a.shape))
        v["d" + k], s["d" + k] = pair[0].copy(), pair[1].copy()
    return v, s
