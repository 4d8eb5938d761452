"""More wrong answers to update_parameters_with_gd, by another author: see the package's docstring."""

import numpy as np


def returned_too_soon(parameters, grads, learning_rate):
    """The return stands inside the loop, so only the first layer gets into the result.

    say: return; inside the loop; first layer; missing; w2
    """
    updated = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        updated["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)]
        updated["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]
        return updated  # fault


def last_layer_forgotten(parameters, grads, learning_rate):
    """range(1, L) ends before L: the last layer is never updated.

    say: last layer; range; ends before; not updated; unchanged
    """
    L = len(parameters) // 2
    for l in range(1, L):  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]
    return parameters


def layers_from_zero(parameters, grads, learning_rate):
    """Layers count from 1, but the loop begins with 0 and asks for W0.

    say: w0; keyerror; from 1; range; start
    """
    out = {}
    for l in range(len(parameters) // 2):  # fault
        out[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]  # fault
        out[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
    return out


def uphill_biases(parameters, grads, learning_rate):
    """The biases are moved along their gradient (plus) instead of against it.

    say: sign; minus; against; plus; uphill
    """
    L = len(parameters) // 2
    new_parameters = dict()
    for layer in range(1, L + 1):
        W, b = parameters[f"W{layer}"], parameters[f"b{layer}"]
        dW, db = grads[f"dW{layer}"], grads[f"db{layer}"]
        new_parameters[f"W{layer}"] = W - learning_rate * dW
        new_parameters[f"b{layer}"] = b + learning_rate * db  # fault
    return new_parameters


def bias_without_rate(parameters, grads, learning_rate):
    """The learning rate is missing in the update of the biases.

    say: learning rate; learning_rate; α; alpha; factor
    """
    L = len(parameters) // 2
    for l in range(L):
        parameters["W" + str(l+1)] = parameters["W" + str(l+1)] - learning_rate * grads["dW" + str(l+1)]
        parameters["b" + str(l+1)] = parameters["b" + str(l+1)] - grads["db" + str(l+1)]  # fault
    return parameters


def number_glued_to_text(parameters, grads, learning_rate):
    """The key is made of text and a number without str(): a TypeError.

    say: str(l); str(; typeerror; key; text
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        parameters["W" + l] = parameters["W" + l] - learning_rate * grads["dW" + l]  # fault
        parameters["b" + l] = parameters["b" + l] - learning_rate * grads["db" + l]
    return parameters


def empties_the_bag_each_round(parameters, grads, learning_rate):
    """The result's dictionary is made anew in every round, so only the last layer is left.

    say: inside the loop; before the loop; last layer; missing; empty dictionary; each round; w1
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        result = {}  # fault
        for kind in ("W", "b"):
            key = kind + str(l)
            result[key] = parameters[key] - learning_rate * grads["d" + key]
    return result


def bias_takes_weight_gradient(parameters, grads, learning_rate):
    """The bias is updated with dW instead of db, and so even gets dW's shape.

    say: db; dw; shape; wrong gradient; g of w stands where g
    """
    L = len(parameters) // 2
    updated_parameters = {}
    for layer_number in range(1, L + 1):
        key_of_weights = f"W{layer_number}"
        key_of_biases = f"b{layer_number}"
        step_for_weights = learning_rate * grads["d" + key_of_weights]
        updated_parameters[key_of_weights] = parameters[key_of_weights] - step_for_weights
        updated_parameters[key_of_biases] = parameters[key_of_biases] - step_for_weights  # fault
    return updated_parameters


def same_key_for_both(parameters, grads, learning_rate):
    """The gradient of "W1" is looked up as "W1"; in grads it is called "dW1".

    say: keyerror; dw1; key; called; "d"
    """
    return {key: parameters[key] - learning_rate * grads[key] for key in parameters}  # fault


def twice_as_many_layers(parameters, grads, learning_rate):
    """Each layer has two entries: L must be half the number of parameters.

    say: // 2; half; keyerror; number of layers; len(parameters); layers
    """
    L = len(parameters)  # fault
    new = {}
    for l in range(1, L + 1):
        new['W' + str(l)] = parameters['W' + str(l)] - learning_rate * grads['dW' + str(l)]  # fault
        new['b' + str(l)] = parameters['b' + str(l)] - learning_rate * grads['db' + str(l)]
    return new


def scales_grads_in_place(parameters, grads, learning_rate):
    """`*=` changes the arrays of grads, which shall stay as they are.

    say: grads; in place; leave; changed; changes; *=; copy
    """
    moved = {}
    for key, array in parameters.items():
        g = grads["d" + key]
        g *= learning_rate  # fault
        moved[key] = array - g
    return moved


def step_lost_in_helper(parameters, grads, learning_rate):
    """The helper gives its local name a new array; its result is never stored, so nothing moves.

    say: not stored; return; unchanged; nothing; does not change; same as before; did not move;
      stays; no line stores that
    """
    def step(array, gradient):
        array = array - learning_rate * gradient  # fault
        return array

    for l in range(1, len(parameters) // 2 + 1):
        step(parameters[f"W{l}"], grads[f"dW{l}"])  # fault
        step(parameters[f"b{l}"], grads[f"db{l}"])  # fault
    return parameters


def named_after_gradients(parameters, grads, learning_rate):
    """The result carries the keys of grads ("dW1") instead of those of parameters ("W1").

    say: key; keys; dw1; names; missing
    """
    return {k: parameters[k[1:]] - learning_rate * grads[k] for k in grads}  # fault


def two_layers_by_hand(parameters, grads, learning_rate):
    """It is written out for exactly two layers, and the lesson wants any number.

    say: layers; any number; third; w3; w2; loop; missing; keyerror
    """
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    b1 = parameters["b1"] - learning_rate * grads["db1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]  # fault
    b2 = parameters["b2"] - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}  # fault


def f_without_quotes_effect(parameters, grads, learning_rate):
    """The f before the string is missing, so the key is literally "W{l}".

    say: keyerror; f-string; f before; w{l}; {l}; f"; key
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        parameters["W{l}"] = parameters["W{l}"] - learning_rate * grads["dW{l}"]  # fault
        parameters["b{l}"] = parameters["b{l}"] - learning_rate * grads["db{l}"]
    return parameters


def first_gradient_for_everybody(parameters, grads, learning_rate):
    """In every layer dW1 is used where dW of that layer belongs: a 1 instead of l.

    say: layer; dw1; own gradient; shape; broadcast; str(l)
    """
    l = 1
    while l <= len(parameters) // 2:
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(1)]  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]
        l += 1
    return parameters


def uphill_and_without_last_layer(parameters, grads, learning_rate):
    """Two mistakes: the step goes along the gradient (plus), and the last layer is left out.

    say: sign; minus; against; plus; uphill; last layer; range; missing
    """
    n_layers = len(parameters) // 2
    out = {}
    for i in range(1, n_layers):  # fault
        for name in "Wb":
            out[name + str(i)] = parameters[name + str(i)] + learning_rate * grads["d" + name + str(i)]  # fault
    return out
