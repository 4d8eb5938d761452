"""More right answers to update_parameters_with_momentum, by another author."""

import numpy as np


def moves_by_the_difference(parameters, grads, v, beta, learning_rate):
    """v + (1 - β)(g - v) instead of two products; comprehensions."""
    v = {k: v[k] + (1 - beta) * (grads[k] - v[k]) for k in v}
    return {k: parameters[k] - learning_rate * v[f"d{k}"] for k in parameters}, v


def np_average_with_weights(parameters, grads, v, beta, learning_rate):
    """np.average with the weights β and 1 - β; the step along the minus velocity."""
    new_v, new_parameters = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for letter in ("W", "b"):
            name = letter + str(l)
            pair = np.stack([v["d" + name], grads["d" + name]])
            new_v["d" + name] = np.average(pair, axis=0, weights=[beta, 1 - beta])
            new_parameters[name] = parameters[name] + -learning_rate * new_v["d" + name]
    return new_parameters, new_v


def velocity_drawn_into_the_step(parameters, grads, v, beta, learning_rate):
    """The step is written out from old v and g; the new v is computed apart from it, after."""
    moved = {}
    for key, w in parameters.items():
        moved[key] = w - learning_rate * beta * v["d" + key] - learning_rate * (1 - beta) * grads["d" + key]
    kept = dict((key, beta * v[key] + (1 - beta) * grads[key]) for key in grads)
    return moved, kept
