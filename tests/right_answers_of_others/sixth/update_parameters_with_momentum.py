"""More right answers to update_parameters_with_momentum, by another author."""

import numpy as np


def moves_towards_gradient(parameters, grads, v, beta, learning_rate):
    """v moves by (1 - beta) of its distance to the gradient."""
    new_v = {k: v[k] + (1 - beta) * (g - v[k]) for k, g in grads.items()}
    return {k: a - learning_rate * new_v["d" + k] for k, a in parameters.items()}, new_v


def in_place_in_the_given(parameters, grads, v, beta, learning_rate):
    """Changes the given arrays of v and of the parameters in place; grads stays."""
    for k in parameters:
        v["d" + k] *= beta
        v["d" + k] += (1 - beta) * grads["d" + k]
        parameters[k] -= learning_rate * v["d" + k]
    return parameters, v


def loop_from_last_layer(parameters, grads, v, beta, learning_rate):
    """From the last layer down, biases first, with np.average as the weighted average."""
    p_out, v_out = {}, {}
    for l in reversed(range(1, len(parameters) // 2 + 1)):
        for kind in ("b", "W"):
            d = f"d{kind}{l}"
            v_out[d] = np.average([v[d], grads[d]], axis=0, weights=[beta, 1 - beta])
            p_out[d[1:]] = parameters[d[1:]] - learning_rate * v_out[d]
    return p_out, v_out
