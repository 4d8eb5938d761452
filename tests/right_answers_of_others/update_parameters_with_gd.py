"""Right answers to update_parameters_with_gd in unusual forms, written without sight of the checks."""

import numpy as np
import copy


def comprehension_over_keys(parameters, grads, learning_rate):
    """One dictionary comprehension over the keys, whatever the number of layers."""
    return {k: p - learning_rate * grads["d" + k] for k, p in parameters.items()}


def in_place_on_the_callers_arrays(parameters, grads, learning_rate):
    """The caller's arrays are changed in place with -= and the same dictionary comes back."""
    L = len(parameters) // 2
    for l in range(L, 0, -1):
        for letter in "Wb":
            parameters[letter + str(l)] -= learning_rate * grads["d" + letter + str(l)]
    return parameters


def peels_layers_by_recursion(parameters, grads, learning_rate):
    """Recursion over the layers, the last one first, keys sorted back at the end."""

    def peel(l):
        if l == 0:
            return {}
        done = peel(l - 1)
        done[f"W{l}"] = np.add(parameters[f"W{l}"], -learning_rate * grads[f"dW{l}"])
        done[f"b{l}"] = np.add(parameters[f"b{l}"], -learning_rate * grads[f"db{l}"])
        return done

    return peel(len(parameters) // 2)


def one_long_vector(parameters, grads, learning_rate):
    """All arrays are laid end to end, moved in one subtraction, and cut up again."""
    names = list(parameters)
    flat = np.concatenate([np.ravel(parameters[n]) for n in names])
    slope = np.concatenate([np.ravel(grads["d" + n]) for n in names])
    flat = flat - learning_rate * slope
    ends = np.cumsum([np.size(parameters[n]) for n in names])
    pieces = np.split(flat, ends[:-1])
    return {n: piece.reshape(np.shape(parameters[n])) for n, piece in zip(names, pieces)}


def driven_by_the_gradients(parameters, grads, learning_rate):
    """A deep copy is walked by the keys of grads, with the leading d cut off."""
    fresh = copy.deepcopy(parameters)
    for dname in grads:
        fresh[dname.removeprefix("d")] = fresh[dname[1:]] - grads[dname] * learning_rate
    return fresh


def _moved(old, slope, alpha):
    rows, cols = old.shape
    new = np.empty((rows, cols))
    for r in range(rows):
        for c in range(cols):
            new[r, c] = old[r, c] - alpha * slope[r, c]
    return new


def entry_by_entry_with_helper(parameters, grads, learning_rate):
    """A helper moves every single entry in two explicit loops."""
    result = {}
    layer = 1
    while f"W{layer}" in parameters:
        result[f"W{layer}"] = _moved(parameters[f"W{layer}"], grads[f"dW{layer}"], learning_rate)
        result[f"b{layer}"] = _moved(parameters[f"b{layer}"], grads[f"db{layer}"], learning_rate)
        layer += 1
    return result


def one_comprehension(parameters, grads, learning_rate):
    """A dictionary comprehension over all keys."""
    return {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def generator_of_pairs(parameters, grads, learning_rate):
    """dict() from a generator of pairs, with keys taken from grads."""
    return dict((key[1:], parameters[key[1:]] + -learning_rate * gradient) for key, gradient in grads.items())


def deep_copy_then_in_place(parameters, grads, learning_rate):
    """Copies of the arrays, then -= on the copies."""
    import copy

    moved = copy.deepcopy(parameters)
    layer = len(moved) // 2
    while layer:
        for kind in "bW":
            moved[f"{kind}{layer}"] -= np.multiply(learning_rate, grads[f"d{kind}{layer}"])
        layer -= 1
    return moved
