"""More right answers to update_parameters_with_gd, by another author."""

import numpy as np


def one_comprehension(parameters, grads, learning_rate):
    """No layers are counted: one dictionary comprehension over the keys."""
    return {key: array - learning_rate * grads["d" + key] for key, array in parameters.items()}


def while_keys_are_left(parameters, grads, learning_rate):
    """A while loop that asks for the next layer's key, from a copy of the dictionary."""
    result, layer = dict(parameters), 1
    while (name := f"W{layer}") in parameters:
        for key in (name, f"b{layer}"):
            result[key] = np.add(parameters[key], -learning_rate * grads[f"d{key}"])
        layer += 1
    return result


def from_the_gradients_side(parameters, grads, learning_rate):
    """The loop runs over grads, and cuts the d off its keys; order as in parameters."""
    steps = {key.removeprefix("d"): np.multiply(g, learning_rate) for key, g in grads.items()}
    return dict(map(lambda item: (item[0], item[1] - steps[item[0]]), parameters.items()))
