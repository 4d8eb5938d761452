"""More right answers to initialize_velocity, by another author."""

import numpy as np


def filled_with_zero_point(parameters):
    """np.full with 0.0 and the shape of each parameter."""
    return {f"d{k}": np.full(np.shape(a), 0.0) for k, a in parameters.items()}


def wiped_float_copies(parameters):
    """A float copy of each parameter, wiped to zero, from the last layer down."""
    v = {}
    for l in range(len(parameters) // 2, 0, -1):
        for p in "bW":
            fresh = np.array(parameters[f"{p}{l}"], dtype=float)
            fresh[...] = 0
            v[f"d{p}{l}"] = fresh
    return v


def zipped_dictionary(parameters):
    """dict of zip, with zeros_like and an explicit dtype."""
    return dict(zip(("d" + k for k in parameters), (np.zeros_like(a, dtype=float) for a in parameters.values())))
