"""More wrong answers to update_parameters_with_gd, by another author: see the package's docstring."""

import numpy as np


def last_layer_forgotten(parameters, grads, learning_rate):
    """range(1, L) ends one layer too early: the last layer is never updated and missing.

    say: last layer; L + 1; l+1; range; missing + w; missing + b; lacks; one layer too few; stops too early; every layer
    """
    L = len(parameters) // 2
    updated = {}
    for l in range(1, L):  # fault
        updated["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)]
        updated["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]
    return updated


def climbs_the_hill(parameters, grads, learning_rate):
    """The step goes with the gradient, uphill: plus instead of minus.

    say: the sign; wrong sign; sign of; opposite sign; minus; uphill; against; opposite; wrong direction; subtract; wrong way; adds
    """
    new_parameters = {}
    for name, array in parameters.items():
        delta = learning_rate * grads[f"d{name}"]
        new_parameters[name] = array + delta  # fault
    return new_parameters


def unit_length_gradient(parameters, grads, learning_rate):
    """The gradient is divided by its norm, so only its direction counts.

    say: norm; length of; unit; size of the gradient; magnitude; gradient itself; divide; as it is; times the gradient; same length
    """
    out = {}
    for key in parameters.keys():
        g = grads["d" + key]
        direction = g / (np.linalg.norm(g) + 1e-12)  # fault
        out[key] = parameters[key] - learning_rate * direction
    return out


def bias_takes_dw(parameters, grads, learning_rate):
    """A copied line: the biases are moved by dW instead of db.

    say: db; shape + b; b1 + dw; bias; biases
    """
    result = dict()
    l = 1
    while f"W{l}" in parameters:
        result[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        result[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"dW{l}"]  # fault
        l += 1
    return result


def text_plus_number(parameters, grads, learning_rate):
    """The number of the layer is added to a text without str: a TypeError.

    say: str(; f"; concatenate; text + number; string + int; str + int
    """
    L = int(len(parameters) / 2)
    for l in range(1, L + 1):
        parameters["W" + l] = parameters["W" + l] - learning_rate * grads["dW" + l]  # fault
        parameters["b" + l] = parameters["b" + l] - learning_rate * grads["db" + l]  # fault
    return parameters


def forgotten_f(parameters, grads, learning_rate):
    """One key lacks its f before the quote, so it is the text "db{l}" itself: a KeyError.

    say: f before; f-string; f"; the f; prefix; db{l}; letter f; braces
    """
    L = len(parameters) // 2
    step = {}
    for l in range(1, L + 1):
        step[f"W{l}"] = -learning_rate * grads[f"dW{l}"]
        step[f"b{l}"] = -learning_rate * grads["db{l}"]  # fault
    return {key: parameters[key] + step[key] for key in parameters}


def scales_grads_themselves(parameters, grads, learning_rate):
    """grads is multiplied by the learning rate in place, so the caller's gradients change.

    say: grads + change; grads + modif; grads + in place; grads + in-place; leave grads; grads + overwr; grads + as it; copy; *=; itself
    """
    moved = {}
    for key, theta in parameters.items():
        step = grads["d" + key]
        step *= learning_rate  # fault
        moved[key] = theta - step
    return moved


def weights_only(parameters, grads, learning_rate):
    """Only keys that begin with W are moved; the biases stay as they were.

    say: bias; b1; b stay; b is not; b unchanged; biases; intercept
    """
    theta = {k: np.array(p) for k, p in parameters.items()}
    for k in theta:
        if k.startswith("W"):  # fault
            theta[k] -= learning_rate * grads["d" + k]
    return theta


def averages_over_columns(parameters, grads, learning_rate):
    """The gradient is averaged over its columns, so a whole row gets the same step.

    say: the mean; a mean; mean of; own mean; average; axis; entry; entries; each weight; column; own gradient
    """
    new = {}
    for k in parameters:
        g = np.mean(grads["d" + k], axis=1, keepdims=True)  # fault
        new[k] = parameters[k] - learning_rate * g
    return new


def one_digit_layer(parameters, grads, learning_rate):
    """The layer is read from one character of the key: from W10 on it is the wrong one.

    say: ten layers; layer 10; 10 layers; nine layers; two digits; more than nine; key[1]; digit; character; w10; dw1
    """
    updated = {}
    for key in parameters:
        kind, layer = key[0], key[1]  # fault
        gradient = grads["d" + kind + layer]
        updated[key] = parameters[key] - learning_rate * gradient
    return updated


def pairs_by_position(parameters, grads, learning_rate):
    """Parameters and gradients are paired by their place in the dictionaries, not by name.

    say: order; zip; by name; by key; by position; place in; another order; insertion; pair
    """
    names, values = list(parameters.keys()), list(parameters.values())
    for i, g in enumerate(grads.values()):  # fault
        values[i] = values[i] - learning_rate * g  # fault
    return dict(zip(names, values))


def starts_at_zero_and_rounds(parameters, grads, learning_rate):
    """Two mistakes: layers are counted from 0 (so the last is left out), and results are rounded.

    say: round; decimal; digits; from 1; w0; range(1; last layer; layer 0; missing
    """
    L = len(parameters) // 2
    result = {}
    for l in range(L):  # fault
        for kind in ("W", "b"):
            key = f"{kind}{l}"
            if key not in parameters:
                continue
            result[key] = np.round(parameters[key] - learning_rate * grads["d" + key], 3)  # fault
    return result
