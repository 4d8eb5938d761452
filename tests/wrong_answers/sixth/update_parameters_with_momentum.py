"""More wrong answers to update_parameters_with_momentum, by another author: see the package's docstring."""

import numpy as np


def moves_before_averaging(parameters, grads, v, beta, learning_rate):
    """The parameters move along the old velocity, because the step stands before the average.

    say: new velocity; old velocity; first the average; before; new v; old v; order
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]  # fault
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
    return parameters, v


def rate_goes_into_velocity(parameters, grads, v, beta, learning_rate):
    """As in Keras the velocity holds -learning_rate times the gradient and is added to the parameters.

    say: learning rate + velocity; learning_rate; minus; sign; 1 - β; 1 − β; 1 - beta; 1 − beta; gradient goes; velocity is; average; learning rate into
    """
    velocity, params = {}, {}
    for p in parameters:
        velocity["d" + p] = beta * v["d" + p] - learning_rate * grads["d" + p]  # fault
        params[p] = parameters[p] + velocity["d" + p]  # fault
    return params, velocity


def beta_flipped_on_the_way(parameters, grads, v, beta, learning_rate):
    """beta is overwritten with 1 - beta inside the loop, so it flips from key to key and only every other one is right.

    say: beta + overwr; b1; beta + change; 1 - beta; 1 − beta; 1 - β; 1 − β; exchanged; swapped; bias; flip; db1
    """
    new_parameters, new_v = {}, {}
    for key, value in parameters.items():
        avg = beta * v["d" + key]
        beta = 1 - beta  # fault
        avg = avg + beta * grads["d" + key]
        new_v["d" + key] = avg
        new_parameters[key] = value - learning_rate * avg
    return new_parameters, new_v


def forgets_f_before_quotes(parameters, grads, v, beta, learning_rate):
    """The f in front of one key is missing, so the key is the text db{l} and raises a KeyError.

    say: f"; keyerror; db{l}; f-string; letter f; key + {l}; missing f; no key; f in front; prefix
    """
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads["db{l}"]  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v


def one_velocity_for_all(parameters, grads, v, beta, learning_rate):
    """One running velocity, set to 0 before the loop, is carried from array to array, and the given v is ignored.

    say: v + ignored; shape; old velocity; each parameter; own velocity; broadcast; old v; given v; from layer to layer; v["dw1"]; of its own
    """
    velocity = 0  # fault
    new_v = {}
    new_parameters = {}
    for name in ["W", "b"]:
        for l in range(1, len(parameters) // 2 + 1):
            velocity = beta * velocity + (1 - beta) * grads["d" + name + str(l)]  # fault
            new_v["d" + name + str(l)] = velocity
            new_parameters[name + str(l)] = parameters[name + str(l)] - learning_rate * velocity
    return new_parameters, new_v


def corrects_by_one_minus_beta(parameters, grads, v, beta, learning_rate):
    """The step divides the velocity by 1 - beta, as if that were a bias correction.

    say: correction; divide; without bias; 1 - beta; 1 − beta; 1 - β; 1 − β; too long; too large; too far
    """
    new_v = {k: beta * v[k] + (1 - beta) * grads[k] for k in grads}
    corrected = {k: new_v[k] / (1 - beta) for k in new_v}  # fault
    new_p = {k: parameters[k] - learning_rate * corrected["d" + k] for k in parameters}  # fault
    return new_p, new_v


def velocity_under_parameter_names(parameters, grads, v, beta, learning_rate):
    """The new velocity is stored under W1 and b1 instead of dW1 and db1.

    say: key; dw1; "d"; keys of grads; missing
    """
    out_params = {}
    out_velocity = {}
    for name in parameters:
        g = grads["d" + name]
        old = v["d" + name]
        out_velocity[name] = beta * old + (1 - beta) * g  # fault
        out_params[name] = parameters[name] - learning_rate * out_velocity[name]
    return out_params, out_velocity


def returns_untouched_v(parameters, grads, v, beta, learning_rate):
    """The parameters are right, but the old velocity is returned instead of the new one.

    say: new velocity; v + unchanged; old velocity; old v; v + not updated; new v; returned v; updated v
    """
    layers = len(parameters) // 2
    v_new = {}
    p_new = {}
    for l in range(1, layers + 1):
        for kind in ("W", "b"):
            key = f"{kind}{l}"
            v_new[f"d{key}"] = np.multiply(beta, v[f"d{key}"]) + np.multiply(1 - beta, grads[f"d{key}"])
            p_new[key] = parameters[key] - learning_rate * v_new[f"d{key}"]
    return p_new, v  # fault


def gradient_added_to_step_and_v_for_b_from_W(parameters, grads, v, beta, learning_rate):
    """The weight step uses the gradient besides the velocity, and the bias moves along the velocity of W.

    say: db; shape; gradient + velocity; nowhere else; gradient + nowhere; only the velocity; velocity of b; twice; bias; velocity alone; b's
    """
    parameters, v = dict(parameters), dict(v)
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * (grads[f"dW{l}"] + v[f"dW{l}"])  # fault
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"dW{l}"]  # fault
    return parameters, v
