"""More wrong answers to update_parameters_with_gd, by another author: see the package's docstring."""

import copy

import numpy as np


def uphill_in_place(parameters, grads, learning_rate):
    """The gradient is added instead of subtracted.

    say: sign; minus; uphill; added; adds; subtract; wrong direction; against the gradient; −α; - α
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        parameters["W" + str(l)] = parameters["W" + str(l)] + learning_rate * grads["dW" + str(l)]  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] + learning_rate * grads["db" + str(l)]  # fault
    return parameters


def output_layer_left_alone(parameters, grads, learning_rate):
    """range(1, L) ends before the last layer, which keeps its old arrays.

    say: last layer; layer 2; w2 + unchanged; w2 + not updated; range(1, l + 1); l + 1; every layer; each layer; all layers
    """
    new_parameters = copy.deepcopy(parameters)
    L = len(parameters) // 2
    for l in range(1, L):  # fault
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        dW, db = grads[f"dW{l}"], grads[f"db{l}"]
        new_parameters[f"W{l}"] = W - learning_rate * dW
        new_parameters[f"b{l}"] = b - learning_rate * db
    return new_parameters


def bias_with_weight_gradient(parameters, grads, learning_rate):
    """Copy and paste: b is moved by dW instead of db.

    say: db; b1 + shape; bias + shape; dw + bias; dw + b1
    """
    updated = {}
    for l in range(1, len(parameters) // 2 + 1):
        updated[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        updated[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"dW{l}"]  # fault
    return updated


def grads_scaled_in_place(parameters, grads, learning_rate):
    """The caller's gradients are multiplied by the learning rate in place.

    say: grads + chang; grads + as it is; grads + as they are; in place; grads + modif; copy; *=
    """
    out = {}
    for name, value in parameters.items():
        step = grads["d" + name]
        step *= learning_rate  # fault
        out[name] = value - step
    return out


def one_digit_layer_number(parameters, grads, learning_rate):
    """Only the last character of the key is taken as layer number: from layer 10 on it is wrong.

    say: ten layers; 10 layers; layer 10; w10; b10; dw0; number of layers; many layers; two digits; digit; last character
    """
    new = {}
    for key in parameters:
        kind, layer = key[0], key[-1]  # fault
        new[key] = parameters[key] - learning_rate * grads[f"d{kind}{layer}"]
    return new


def layers_from_zero(parameters, grads, learning_rate):
    """range(L) counts layers from 0, and there is no W0 (KeyError).

    say: w0; from 1; range(1; start at 1; layer 0; keyerror; l + 1
    """
    L = len(parameters) // 2
    for layer in range(L):  # fault
        parameters["W%d" % layer] -= learning_rate * grads["dW%d" % layer]
        parameters["b%d" % layer] -= learning_rate * grads["db%d" % layer]
    return parameters


def zipped_values_by_position(parameters, grads, learning_rate):
    """Gradients are matched to parameters by their place in the dictionary, not by name; and the step is clipped to ±1.

    say: by name; order; by key; keys; position; clip; large gradient; limit; "d" +
    """
    result = {}
    for (name, p), g in zip(parameters.items(), grads.values()):  # fault
        g = np.clip(g, -1.0, 1.0)  # fault
        result[name] = p - learning_rate * g
    return result
