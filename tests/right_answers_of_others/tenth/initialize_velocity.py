"""More right answers to initialize_velocity, by another author."""

import numpy as np


def zeros_by_outer_shape(parameters):
    """map and dict over pairs, keys made with join."""
    return dict(map(lambda item: ("".join(("d", item[0])), np.zeros(item[1].shape)), parameters.items()))
