"""More right answers to initialize_velocity, by another author."""

import numpy as np


def zip_of_keys_and_zeros(parameters):
    """Keys and arrays are made apart and zipped."""
    keys = map("d{}".format, parameters)
    return dict(zip(keys, (np.zeros(np.shape(a)) for a in parameters.values())))


def full_with_decimal_point(parameters):
    """np.full with 0.0, layers counted from 0."""
    v = {}
    for l in range(len(parameters) // 2):
        for letter in "Wb":
            v[f"d{letter}{l + 1}"] = np.full(parameters[f"{letter}{l + 1}"].shape, 0.0)
    return v


def zeros_like_as_floats(parameters):
    """zeros_like with dtype, filled through setdefault in a while loop."""
    v, l = dict(), 1
    while "W%d" % l in parameters:
        v.setdefault("dW%d" % l, np.zeros_like(parameters["W%d" % l], dtype=np.float64))
        v.setdefault("db%d" % l, np.zeros_like(parameters["b%d" % l], dtype=np.float64))
        l = l + 1
    return v
