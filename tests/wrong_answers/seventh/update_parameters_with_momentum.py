"""More wrong answers to update_parameters_with_momentum, by another author: see the package's docstring."""

import numpy as np


def ball_without_brake(parameters, grads, v, beta, learning_rate):
    """The factor 1 − β in front of the gradient is missing, as in PyTorch.

    say: 1 - beta; 1 - β; 1 − β; factor; weight of the gradient; average; too large
    """
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + grads[f"dW{l}"]  # fault
        v[f"db{l}"] = beta * v[f"db{l}"] + grads[f"db{l}"]  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v


def step_before_average(parameters, grads, v, beta, learning_rate):
    """The step is taken with the old velocity, before it is averaged.

    say: old velocity; new velocity; old v; new v; first the average; before; order
    """
    new_parameters, new_v = {}, {}
    for key, value in parameters.items():
        new_parameters[key] = value - learning_rate * v["d" + key]  # fault
        new_v["d" + key] = beta * v["d" + key] + (1 - beta) * grads["d" + key]
    return new_parameters, new_v


def bias_rolls_without_memory(parameters, grads, v, beta, learning_rate):
    """The bias steps along its gradient instead of its velocity.

    say: velocity; db; b1; bias; v["db; gradient + step; along
    """
    L = len(parameters) // 2
    for l in range(L):
        i = str(l + 1)
        v["dW" + i] = beta * v["dW" + i] + (1 - beta) * grads["dW" + i]
        v["db" + i] = beta * v["db" + i] + (1 - beta) * grads["db" + i]
        parameters["W" + i] = parameters["W" + i] - learning_rate * v["dW" + i]
        parameters["b" + i] = parameters["b" + i] - learning_rate * grads["db" + i]  # fault
    return parameters, v


def grads_overwritten_by_average(parameters, grads, v, beta, learning_rate):
    """The average is put into grads, and v comes back as it was.

    say: v + unchanged; v + not; grads + chang; grads + as; old v; v is; v["; new velocity
    """
    out = {}
    for key in parameters:
        dkey = "d" + key
        grads[dkey] = beta * v[dkey] + (1 - beta) * grads[dkey]  # fault
        out[key] = parameters[key] - learning_rate * grads[dkey]
    return out, v  # fault


def keyed_like_parameters(parameters, grads, v, beta, learning_rate):
    """v is read under the parameter's name, "W1", not "dW1" (KeyError).

    say: keyerror; "d"; dw1; 'w1'; "w1"; key; no entry
    """
    for name, p in parameters.items():
        v[name] = beta * v[name] + (1 - beta) * grads["d" + name]  # fault
        parameters[name] = p - learning_rate * v[name]
    return parameters, v


def corrected_as_if_first(parameters, grads, v, beta, learning_rate):
    """The velocity is divided by 1 − β, a bias correction that momentum does not have here.

    say: bias correction; correct; 1 - β; 1 − β; 1 - beta; divi; too large; too far
    """
    new_v = {}
    new_p = {}
    for l in range(1, len(parameters) // 2 + 1):
        for kind in "Wb":
            d = f"d{kind}{l}"
            new_v[d] = beta * v[d] + (1 - beta) * grads[d]
            v_hat = new_v[d] / (1 - beta)  # fault
            new_p[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate * v_hat  # fault
    return new_p, new_v


def keras_velocity_with_rate(parameters, grads, v, beta, learning_rate):
    """As in Keras, the velocity contains −α·dW and is added: it is no average of gradients.

    say: average; velocity; 1 - β; 1 − β; 1 - beta; learning rate + velocity; sign; minus; subtract
    """
    velocity = {}
    weights = {}
    for name in parameters.keys():
        velocity["d" + name] = beta * v["d" + name] - learning_rate * grads["d" + name]  # fault
        weights[name] = parameters[name] + velocity["d" + name]  # fault
    return weights, velocity
