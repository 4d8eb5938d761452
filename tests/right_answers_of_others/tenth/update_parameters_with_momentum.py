"""More right answers to update_parameters_with_momentum, by another author."""

import numpy as np


def moves_toward_the_gradient(parameters, grads, v, beta, learning_rate):
    """v + (1 - β)(g - v), algebraically the same average."""
    new_v = {k: v[k] + (1 - beta) * (grads[k] - v[k]) for k in v}
    return {k[1:]: parameters[k[1:]] - learning_rate * new_v[k] for k in new_v}, new_v
