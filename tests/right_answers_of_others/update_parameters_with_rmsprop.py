"""Right answers to update_parameters_with_rmsprop in unusual forms, written without sight of the checks."""

import copy

import numpy as np
from scipy.signal import lfilter


def two_comprehensions(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Two dictionary comprehensions instead of a loop; the second reads the first."""
    s_next = {k: beta2 * s[k] + (1 - beta2) * g**2 for k, g in grads.items()}
    moved = {k: w - learning_rate * grads[f"d{k}"] / (s_next[f"d{k}"] ** 0.5 + epsilon) for k, w in parameters.items()}
    return moved, s_next


def all_in_place(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Every array is changed in place, with NumPy's out= arguments."""
    for key, w in parameters.items():
        g, mean_square = grads["d" + key], s["d" + key]
        np.multiply(mean_square, beta2, out=mean_square)
        mean_square += (1 - beta2) * g * g
        w -= learning_rate * g / (np.sqrt(mean_square) + epsilon)
    return parameters, s


def layers_from_the_last(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The layers are walked from the last to the first with a while, b before W."""
    p, q = copy.deepcopy(parameters), copy.deepcopy(s)
    l = len(p) // 2
    while l > 0:
        for x in ("b", "W"):
            q[f"d{x}{l}"] = q[f"d{x}{l}"] + (1 - beta2) * (grads[f"d{x}{l}"] ** 2 - q[f"d{x}{l}"])
            p[f"{x}{l}"] = p[f"{x}{l}"] - learning_rate * grads[f"d{x}{l}"] / (np.sqrt(q[f"d{x}{l}"]) + epsilon)
        l -= 1
    return p, q


def one_long_vector(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Everything is packed into vectors, updated at once, and cut up again."""
    names = list(parameters)
    pack = lambda d, pre: np.concatenate([d[pre + n].ravel() for n in names])
    w, g, m = pack(parameters, ""), pack(grads, "d"), pack(s, "d")
    m = beta2 * m + (1 - beta2) * g**2
    w = w - learning_rate * g / (np.sqrt(m) + epsilon)
    out, s_out, start = {}, {}, 0
    for n in names:
        shape, size = parameters[n].shape, parameters[n].size
        out[n] = w[start : start + size].reshape(shape)
        s_out["d" + n] = m[start : start + size].reshape(shape)
        start += size
    return out, s_out


def entry_after_entry(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Plain Python numbers, one entry at a time, in nested loops."""
    new_p = {k: np.array(a, dtype=float) for k, a in parameters.items()}
    new_s = {k: np.array(a, dtype=float) for k, a in s.items()}
    for k in new_p:
        rows, cols = new_p[k].shape
        for i in range(rows):
            for j in range(cols):
                g = float(grads["d" + k][i, j])
                avg = beta2 * float(s["d" + k][i, j]) + (1 - beta2) * g * g
                new_s["d" + k][i, j] = avg
                new_p[k][i, j] -= learning_rate * g / (avg**0.5 + epsilon)
    return new_p, new_s


def with_a_filter(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The average is taken by scipy's lfilter, with the old s as its state."""
    for key in grads:
        squares = np.square(grads[key])[None]
        state = (beta2 * s[key])[None]
        s[key] = lfilter([1 - beta2], [1, -beta2], squares, axis=0, zi=state)[0][0]
        parameters[key[1:]] = parameters[key[1:]] - grads[key] * (learning_rate / (epsilon + np.sqrt(s[key])))
    return parameters, s


def one_layer_at_a_time_recursively(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """A nested function does a layer and calls itself for the next."""
    p, q = {}, {}

    def do(layer):
        if f"W{layer}" not in parameters:
            return p, q
        for kind in "Wb":
            g = grads[f"d{kind}{layer}"]
            q[f"d{kind}{layer}"] = np.average([s[f"d{kind}{layer}"], g**2], axis=0, weights=[beta2, 1 - beta2])
            p[f"{kind}{layer}"] = parameters[f"{kind}{layer}"] + -learning_rate * g / (np.sqrt(q[f"d{kind}{layer}"]) + epsilon)
        return do(layer + 1)

    return do(1)


def square_by_absolute_value(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square is made from the absolute value, the root with np.hypot of two scaled parts."""
    new_params, new_s = {}, {}
    for (name, w), (dname, old) in zip(parameters.items(), ((k, s["d" + k]) for k in parameters)):
        size = np.abs(grads["d" + name])
        root = np.hypot(np.sqrt(beta2 * old), np.sqrt(1 - beta2) * size)
        new_s["d" + name] = beta2 * old + (1 - beta2) * size**2
        new_params[name] = w - learning_rate * np.sign(grads["d" + name]) * size / (root + epsilon)
    return new_params, new_s


def power_one_half(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The root as ** 0.5, in comprehensions."""
    s = {k: beta2 * s[k] + (1 - beta2) * grads[k] * grads[k] for k in grads}
    return {k: p - learning_rate * grads["d" + k] / (s["d" + k] ** 0.5 + epsilon) for k, p in parameters.items()}, s


def rate_of_each_weight(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """First a rate for each weight, then times the gradient."""
    new_p, new_s = {}, {}
    for key, g in grads.items():
        new_s[key] = s[key] - (1 - beta2) * (s[key] - np.square(g))
        own_rate = learning_rate / (epsilon + np.sqrt(new_s[key]))
        new_p[key[1:]] = parameters[key[1:]] - own_rate * g
    return new_p, new_s


def weighted_by_np_average(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """np.average of the old s and the square, with the shares as weights."""
    moved, loudness = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ("W", "b"):
            p, d = f"{kind}{l}", f"d{kind}{l}"
            loudness[d] = np.average([s[d], grads[d] ** 2], axis=0, weights=[beta2, 1 - beta2])
            moved[p] = parameters[p] - np.divide(learning_rate * grads[d], np.sqrt(loudness[d]) + epsilon)
    return moved, loudness
