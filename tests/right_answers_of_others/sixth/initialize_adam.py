"""More right answers to initialize_adam, by another author."""

import copy

import numpy as np


def tuple_of_two(parameters):
    """A tuple of two dictionaries from one nested comprehension."""
    return tuple({"d" + k: np.zeros(p.shape) for k, p in parameters.items()} for _ in "vs")


def deep_copy_for_s(parameters):
    """v by a loop, s as a deep copy of it."""
    v = {}
    for key in parameters:
        v["d" + key] = np.zeros(parameters[key].shape)
    return v, copy.deepcopy(v)


def filled_side_by_side(parameters):
    """Both halves of one fresh pair of arrays, copied so that nothing is shared."""
    v, s = {}, {}
    for name, array in parameters.items():
        pair = np.zeros((2, *array.shape))
        v["d" + name], s["d" + name] = (half.copy() for half in pair)
    return v, s
