"""More wrong answers to update_parameters_with_gd, by another author: see the package's docstring."""

import copy

import numpy as np


def loop_ends_before_last(parameters, grads, learning_rate):
    """The loop stops one layer too early, so the last layer's parameters are not in the result.

    say: last layer; missing; w2 + b2; range(1, l + 1); w3; too soon; too early; every layer; l included; one too early
    """
    L = len(parameters) // 2
    result = dict()
    for layer in range(1, L):  # fault
        w_name = "W" + str(layer)
        b_name = "b" + str(layer)
        result[w_name] = parameters[w_name] - learning_rate * grads["d" + w_name]
        result[b_name] = parameters[b_name] - learning_rate * grads["d" + b_name]
    return result


def bias_line_keeps_dW(parameters, grads, learning_rate):
    """The bias line was copied from the weight line and still takes dW instead of db.

    say: db; shape; gradient of b; bias
    """
    new_parameters = {}
    for l in range(1, len(parameters) // 2 + 1):
        new_parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        new_parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"dW{l}"]  # fault
    return new_parameters


def recursion_gives_nothing_back(parameters, grads, learning_rate):
    """The recursion fills the dictionary only on its way and its result None is returned.

    say: none; return + dictionary; returns nothing; forgot + return; no return
    """
    L = len(parameters) // 2

    def descend(l, out):
        if l > L:
            return out
        for p in "Wb":
            out[p + str(l)] = parameters[p + str(l)] - learning_rate * grads["d" + p + str(l)]
        descend(l + 1, out)  # fault

    return descend(1, {})  # fault


def clips_gradients_first(parameters, grads, learning_rate):
    """Gradients are clipped to the range from -1 to 1 before the step, which nobody asked for.

    say: clip; large gradient; limit + gradient; greater than 1; larger than 1; gradient + whole; bounded; as it is
    """
    safe = {name: np.clip(g, -1.0, 1.0) for name, g in grads.items()}  # fault
    return {p: parameters[p] - learning_rate * safe["d" + p] for p in parameters}


def except_swallows_wrong_key(parameters, grads, learning_rate):
    """The gradient's key is put into lower case, so dW is never found and the weights stay as they were.

    say: weights + unchanged; w1 + unchanged; not updated; stay; did not move; dw1; same as before; w1 + not change
    """
    updated = {}
    for key in parameters:
        try:
            gradient = grads["d" + key.lower()]  # fault
            updated[key] = parameters[key] - learning_rate * gradient
        except KeyError:
            updated[key] = parameters[key]  # fault
    return updated


def pairs_by_position(parameters, grads, learning_rate):
    """Parameters and gradients are paired by their place in the dictionaries, not by name.

    say: order; position; by name; by key; zip; belongs; own gradient
    """
    return {
        name: value - learning_rate * slope
        for (name, value), slope in zip(parameters.items(), grads.values())  # fault
    }


def scales_grads_in_place(parameters, grads, learning_rate):
    """The gradients are multiplied by the learning rate in place, so grads is changed for the caller.

    say: grads + change; in place; *=; leave grads; copy; grads + as it is; grads + overwr
    """
    new = copy.deepcopy(parameters)
    for key in new.keys():
        step = grads["d" + key]
        step *= learning_rate  # fault
        new[key] -= step
    return new


def calls_rate_alpha(parameters, grads, learning_rate):
    """The rate is called alpha in the code but the argument is learning_rate, so a NameError is raised.

    say: alpha; nameerror; not defined; learning_rate
    """
    parameters = dict(parameters)
    l = 1
    while "W" + str(l) in parameters:
        parameters["W" + str(l)] = parameters["W" + str(l)] - alpha * grads["dW" + str(l)]  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - alpha * grads["db" + str(l)]
        l += 1
    return parameters


def bias_climbs_and_early_return(parameters, grads, learning_rate):
    """The bias goes up along its gradient, and the return stands inside the loop so only layer 1 comes out.

    say: sign; minus; uphill; against; return + loop; first layer; only layer 1; missing; last layer; w2; direction; subtract
    """
    L = len(parameters) // 2
    updated_parameters = {}
    for i in range(L):
        current_weights = parameters["W" + str(i + 1)]
        current_bias = parameters["b" + str(i + 1)]
        weight_change = learning_rate * grads["dW" + str(i + 1)]
        bias_change = learning_rate * grads["db" + str(i + 1)]
        updated_parameters["W" + str(i + 1)] = current_weights - weight_change
        updated_parameters["b" + str(i + 1)] = current_bias + bias_change  # fault
        return updated_parameters  # fault
