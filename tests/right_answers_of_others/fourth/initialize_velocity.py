"""More right answers to initialize_velocity, by another author."""

import numpy as np


def zeros_like_as_float(parameters):
    """A comprehension with zeros_like, made float."""
    return {f"d{key}": np.zeros_like(a, dtype=float) for key, a in parameters.items()}


def full_by_layer(parameters):
    """np.full in a loop over layers."""
    v = {}
    for l in range(len(parameters) // 2, 0, -1):
        v["db" + str(l)] = np.full(parameters["b" + str(l)].shape, 0.0)
        v["dW" + str(l)] = np.full(parameters["W" + str(l)].shape, 0.0)
    return v


def keys_and_arrays_zipped(parameters):
    """dict and zip over two maps."""
    return dict(zip(map("d{}".format, parameters), map(np.zeros, map(np.shape, parameters.values()))))
