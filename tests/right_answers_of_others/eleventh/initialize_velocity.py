"""More right answers to initialize_velocity, by another author: see the package's docstring."""

from collections import defaultdict

import numpy as np


def broadcast_and_copied(parameters):
    """np.broadcast_to stretches one zero, and np.array makes an array of its own from it."""
    return {"d" + key: np.array(np.broadcast_to(0.0, np.shape(array))) for key, array in parameters.items()}


def subclass_of_dict(parameters):
    """A class derived from dict fills itself; a plain dict is made from it in the end."""

    class Velocity(dict):
        def __init__(self, like):
            super().__init__()
            for l in range(1, len(like) // 2 + 1):
                self.add("W", l, like)
                self.add("b", l, like)

        def add(self, kind, l, like):
            rows, columns = like[kind + str(l)].shape
            self["d" + kind + str(l)] = np.zeros(rows * columns).reshape(rows, columns)

    return dict(Velocity(parameters))


def zipped_names_and_zeros(parameters):
    """Two lazy maps are zipped into a dictionary."""
    names = map("d".__add__, parameters)
    zeros = map(lambda array: np.zeros_like(array, dtype=float), parameters.values())
    return dict(zip(names, zeros))
