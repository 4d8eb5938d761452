"""More wrong answers to initialize_velocity, by another author: see the package's docstring."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np


def flat_bias_velocity(parameters):
    """The velocity of a bias has the shape (n,) in place of (n, 1).

    say: shape; (n, 1); column; two-dimensional; dimension; (n_l, 1)
    """

    @dataclass
    class Layer:
        W: np.ndarray
        b: np.ndarray

        @property
        def velocity(self):
            return np.zeros(self.W.shape), np.zeros(self.b.shape[0])  # fault

    v = {}
    for i in range(1, len(parameters) // 2 + 1):
        layer = Layer(parameters[f"W{i}"], parameters[f"b{i}"])
        v[f"dW{i}"], v[f"db{i}"] = layer.velocity
    return v


def zeros_cached_by_shape(parameters):
    """Parameters of the same shape get the very same array of zeros, since the cache hands it out twice.

    say: share; same array; own array; one array; of its own; of their own; array + twice; memory; same object
    """

    @lru_cache(maxsize=None)  # fault
    def zeros(shape):
        return np.zeros(shape)

    return {"d" + key: zeros(value.shape) for key, value in parameters.items()}  # fault


def filled_with_whole_zero(parameters):
    """The arrays hold integers, as np.full with 0 makes them.

    say: int64; int(; float; whole number; dtype; decimal; type
    """
    L = len(parameters) // 2
    v = {}
    for l in range(L):
        v["dW" + str(l + 1)] = np.full(parameters["W" + str(l + 1)].shape, 0)  # fault
        v["db" + str(l + 1)] = np.full(parameters["b" + str(l + 1)].shape, 0)  # fault
    return v


def builder_forgets_self(parameters):
    """The method writes to v, but the dictionary is self.v: a NameError.

    say: self; name 'v'; nameerror; not defined; not known; undefined; does not exist; no v; unknown
    """

    class Velocity:
        def __init__(self, params):
            self.v = {}
            self.params = params

        def build(self):
            for key, array in self.params.items():
                v["d" + key] = np.zeros_like(array, dtype=float)  # fault
            return self.v

    return Velocity(parameters).build()


def yields_the_pairs(parameters):
    """The function is a generator: it yields pairs and returns no dictionary.

    say: generator; yield; dictionary; dict
    """
    for key in parameters:
        velocity = np.zeros(parameters[key].shape)
        yield "d" + key, velocity  # fault


def moved_out_of_parameters(parameters):
    """v is the dictionary parameters itself: its arrays are taken out, and nothing is left there.

    say: parameters + change; parameters + changed; parameters + unchanged; parameters + empty; parameters + as it is; parameters + as they; same dictionary; parameters + itself; own dictionary; parameters + in place; lost; parameters + no longer
    """
    v = parameters  # fault
    for name in list(v):
        v["d" + name] = np.zeros(v.pop(name).shape)  # fault
    return v
