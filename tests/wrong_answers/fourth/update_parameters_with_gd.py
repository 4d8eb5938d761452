"""More wrong answers to update_parameters_with_gd, by another author: see the package's docstring."""

import copy

import numpy as np


def zero_grad_after_step(parameters, grads, learning_rate):
    """After the step the gradients are set to zero in place, as optimizer.zero_grad() does: grads must stay as they are.

    say: grads + chang; grads + unchanged; grads + as it is; grads + as they; leave grads; leave `grads`; grads + overwrit; grads + zero; in place
    """
    updated = {}
    for name, p in parameters.items():
        g = grads["d" + name]
        updated[name] = p - learning_rate * g
        g.fill(0.0)  # fault
    return updated


def values_paired_by_position(parameters, grads, learning_rate):
    """Parameters and gradients are paired by their place in the dictionaries, not by key; backpropagation stores the last layer first.

    say: by key; by name; by its key; by position; belongs to; other layer; another layer; wrong gradient; paired; key; order of the dict; order of grads; order of the keys; other order; order in which; by their keys; own gradient; its gradient
    """
    return {
        name: p - learning_rate * g
        for (name, p), g in zip(parameters.items(), grads.values())  # fault
    }


def weight_decay_left_in(parameters, grads, learning_rate):
    """A weight decay of 0.01 times the weight is added to the gradient of every W.

    say: weight decay; decay; regulari; w itself; the weight itself; depends on w; even where the gradient is 0; gradient is zero; l2; extra term; penalty
    """
    weight_decay = 1e-2
    L = len(parameters) // 2
    params = {}
    for l in range(1, L + 1):
        d_p = grads["dW" + str(l)] + weight_decay * parameters["W" + str(l)]  # fault
        params["W" + str(l)] = parameters["W" + str(l)] - learning_rate * d_p
        params["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]
    return params


def get_defaults_to_nothing(parameters, grads, learning_rate):
    """The gradient is looked up under "W1" instead of "dW1", and .get quietly gives 0: nothing moves.

    say: unchanged; not change; does not move; not moved; did not move; "dw; `dw; 'dw; f"d; key; no step; .get; same as before; nothing changed; stay
    """
    def step(name):
        g = grads.get(name, 0.0)  # fault
        return parameters[name] - learning_rate * g

    return {name: step(name) for name in parameters}


def locals_never_stored(parameters, grads, learning_rate):
    """The new W and b get local names and never go into the dictionary that is returned.

    say: unchanged; not change; did not move; not moved; does not move; never stored; not stored; put back; put them; into the dictionary; no step; same as before; nothing changed; stay
    """
    new_params = copy.deepcopy(parameters)
    L = len(new_params) // 2
    for l in range(L):
        W, b = new_params[f"W{l + 1}"], new_params[f"b{l + 1}"]
        dW, db = grads[f"dW{l + 1}"], grads[f"db{l + 1}"]
        W = W - learning_rate * dW  # fault
        b = b - learning_rate * db  # fault
    return new_params


def divided_by_columns(parameters, grads, learning_rate):
    """The gradient is divided by its number of columns, taken for the number of examples.

    say: divid; shape[1]; too short; too small; step is smaller; mean already; already a mean; / m; factor; times too
    """
    new = dict(parameters)
    for key, dparam in grads.items():
        m = dparam.shape[1]
        new[key[1:]] = parameters[key[1:]] - learning_rate * dparam / m  # fault
    return new


def attribute_grad_of_array(parameters, grads, learning_rate):
    """Asks the NumPy array for its .grad, as of a PyTorch tensor: AttributeError.

    say: attributeerror; attribute; .grad; in the dictionary grads; `grads`; grads["
    """
    for key in parameters:
        param = parameters[key]
        parameters[key] = param - learning_rate * param.grad  # fault
    return parameters


def clipped_and_first_layer_left(parameters, grads, learning_rate):
    """Two mistakes: gradients are clipped to [-1, 1], and the loop from the last layer down stops before layer 1.

    say: clip; cut off; large gradient; beyond 1; layer 1; first layer; b1; range; all layers; every layer
    """
    L = len(parameters) // 2
    out = dict(parameters)
    for l in range(L, 1, -1):  # fault
        for kind in ("W", "b"):
            g = np.clip(grads[f"d{kind}{l}"], -1.0, 1.0)  # fault
            out[f"{kind}{l}"] = out[f"{kind}{l}"] - learning_rate * g
    return out
