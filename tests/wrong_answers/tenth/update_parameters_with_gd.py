"""More wrong answers to update_parameters_with_gd, by another author: see the package's docstring."""

import numpy as np


def while_stops_before_last(parameters, grads, learning_rate):
    """The while loop ends before layer L, so the last layer is neither updated nor returned.

    say: last layer; missing + key; w2 + missing; b2 + missing; layer 2; every layer; all layers; l + 1; range(1; <=; lacks; w1 + missing
    """
    L = len(parameters) // 2
    out = {}
    l = 1
    while l < L:  # fault
        W, b = parameters["W" + str(l)], parameters["b" + str(l)]
        out["W" + str(l)] = W - learning_rate * grads["dW" + str(l)]
        out["b" + str(l)] = b - learning_rate * grads["db" + str(l)]
        l += 1
    return out


def bias_line_kept_its_weight(parameters, grads, learning_rate):
    """The new b is computed from the old W, a copied line: b gets the shape of W.

    say: shape; parameters["b; old b; b1 + from w1; copied; starts from; "b1" + w1
    """
    new_parameters = {}
    for l in range(1, len(parameters) // 2 + 1):
        new_parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        new_parameters[f"b{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"db{l}"]  # fault
    return new_parameters


def unpacks_the_keys(parameters, grads, learning_rate):
    """The loop goes over the keys, not items(): "W1" falls into "W" and "1", then KeyError.

    say: .items; items(); keyerror; key + 'w'; unpack
    """
    updated = dict(parameters)
    for name, value in parameters:  # fault
        updated[name] = parameters[name] - learning_rate * grads["d" + name]  # fault
    return updated


def clips_each_gradient(parameters, grads, learning_rate):
    """Gradients are clipped to -1 … 1 before the step, which nobody asked for.

    say: clip; limit; -1 + 1; cut off; capped; large gradient; bounded; larger than 1; size of the gradient
    """
    def clip_grads(gs, max_value=1.0):
        return {k: np.clip(g, -max_value, max_value) for k, g in gs.items()}  # fault

    safe = clip_grads(grads)  # fault
    return {k: p - learning_rate * safe[f"d{k}"] for k, p in parameters.items()}


def decays_the_weights(parameters, grads, learning_rate, lambd=0.01):
    """L2 regularization left in from another project: 0.01·W is added to dW.

    say: weight decay; regular; l2; lambd; λ; shrink; depends on w; 0.01; more than the gradient; w itself; only the gradient; nothing else; besides the gradient; grows with w; added to + gradient; w1 + b1 + right
    """
    L = len(parameters) // 2
    for l in range(L):
        dW = grads["dW" + str(l + 1)] + lambd * parameters["W" + str(l + 1)]  # fault
        db = grads["db" + str(l + 1)]
        parameters["W" + str(l + 1)] = parameters["W" + str(l + 1)] - learning_rate * dW
        parameters["b" + str(l + 1)] = parameters["b" + str(l + 1)] - learning_rate * db
    return parameters


def bias_never_stored(parameters, grads, learning_rate):
    """W changes in place, but the new b is only bound to a local name: b stays as it was.

    say: b1 + unchanged; b1 + not updated; b1 + as it was; biases; bias; b1 + same; b1 + change; b1 + old; stored; "b1"; parameters["b
    """
    for l in range(1, len(parameters) // 2 + 1):
        W, dW = parameters[f"W{l}"], grads[f"dW{l}"]
        b, db = parameters[f"b{l}"], grads[f"db{l}"]
        W -= learning_rate * dW
        b = b - learning_rate * db  # fault
    return parameters


def depth_from_last_letter(parameters, grads, learning_rate):
    """L is the last character of the alphabetically last key: with ten or more layers it is 9.

    say: ten layers; 10 layers; many layers; number of layers; last layer; w10; layer 10; sorted; len(parameters); any number of layers; every layer; all layers; 11 layers; 12 layers; layers
    """
    new = {key: np.array(value, dtype=float) for key, value in parameters.items()}
    n_layers = int(sorted(parameters.keys())[-1][-1])  # fault
    for i in range(n_layers):  # fault
        for kind in "Wb":
            new[f"{kind}{i + 1}"] -= learning_rate * grads[f"d{kind}{i + 1}"]
    return new
