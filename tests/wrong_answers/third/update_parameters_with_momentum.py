"""More wrong answers to update_parameters_with_momentum, by another author: see the package's docstring."""

import numpy as np


def heavy_ball(parameters, grads, v, beta, learning_rate):
    """The factor 1 - beta in front of the gradient is missing.

    say: 1 - beta; 1 - β; 1 − β; 1-beta; factor + missing; heavy ball; times too
    """
    new_p, new_v = {}, {}
    for key in parameters:
        new_v["d" + key] = beta * v["d" + key] + grads["d" + key]  # fault
        new_p[key] = parameters[key] - learning_rate * new_v["d" + key]
    return new_p, new_v


def steps_with_old_velocity(parameters, grads, v, beta, learning_rate):
    """The step is made with the old velocity; the average comes afterwards.

    say: old v; new v; before; order; first the average; updated v; old one; after; one step late; previous
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]  # fault
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
    return parameters, v


def nesterov_and_velocity_first(parameters, grads, v, beta, learning_rate):
    """Two mistakes: the gradient goes into the step a second time, as with Nesterov, and v is returned first.

    say: nesterov; twice; only the velocity; second time; nowhere else; gradient itself; just v; along v; order; first + return; exchange; swap; parameters, v
    """
    new_parameters, new_v = {}, {}
    for name, w in parameters.items():
        g = grads[f"d{name}"]
        vel = beta * v[f"d{name}"] + (1 - beta) * g
        new_v[f"d{name}"] = vel
        new_parameters[name] = w - learning_rate * (beta * vel + (1 - beta) * g)  # fault
    return new_v, new_parameters  # fault


def old_velocity_handed_back(parameters, grads, v, beta, learning_rate):
    """The new velocity is used for the step and then forgotten: v goes out as it came.

    say: returned v; old v; unchanged; not stored; store; forgot; new v; as it came; v + not updated; update v; still the old; returns v; never written
    """
    updated = {}
    for i in range(len(parameters) // 2):
        l = str(i + 1)
        vW = beta * v["dW" + l] + (1 - beta) * grads["dW" + l]
        vb = beta * v["db" + l] + (1 - beta) * grads["db" + l]
        updated["W" + l] = parameters["W" + l] - learning_rate * vW
        updated["b" + l] = parameters["b" + l] - learning_rate * vb
    return updated, v  # fault


def beta_on_the_wrong_side(parameters, grads, v, beta, learning_rate):
    """beta stands before the gradient and 1 - beta before the velocity: exchanged.

    say: exchange; swap; kept; old velocity; mixed up; other way; β·v; beta * v; 1 - beta; 1 − β; confus
    """
    alpha = learning_rate
    v = {k: (1 - beta) * v[k] + beta * grads[k] for k in grads}  # fault
    parameters = {k: parameters[k] - alpha * v["d" + k] for k in parameters}
    return parameters, v


def plain_gradient_step(parameters, grads, v, beta, learning_rate):
    """The step uses the gradient; the velocity is computed and never moves anything.

    say: velocity; gradient step; plain; not v; v is not; along v; uses the gradient; gradient descent; grads in; instead of v; no effect
    """
    out_p, out_v = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for s in ["W", "b"]:
            out_v[f"d{s}{l}"] = beta * v[f"d{s}{l}"] + (1 - beta) * grads[f"d{s}{l}"]
            out_p[f"{s}{l}"] = parameters[f"{s}{l}"] - learning_rate * grads[f"d{s}{l}"]  # fault
    return out_p, out_v


def velocity_looked_up_as_w(parameters, grads, v, beta, learning_rate):
    """v is asked for the key W1; its keys are those of grads, dW1: a KeyError.

    say: dw1; key of v; keys of v; keys of grads; "d"; key w; v + key
    """
    new_v = {}
    for key in parameters:
        new_v[key] = beta * v[key] + (1 - beta) * grads["d" + key]  # fault
        parameters[key] = parameters[key] - learning_rate * new_v[key]
    return parameters, new_v


def rate_inside_the_velocity(parameters, grads, v, beta, learning_rate):
    """As Keras does it, v takes in minus alpha times the gradient and is then added.

    say: learning_rate + v; learning rate + velocity; α + v; minus; sign of v; average of gradients; not in v; negative; opposite sign; keras; the sign; wrong sign; sign of
    """
    velocities = {}
    weights = {}
    for key, w in parameters.items():
        m = beta * v["d" + key] - learning_rate * grads["d" + key]  # fault
        velocities["d" + key] = m
        weights[key] = w + m  # fault
    return weights, velocities


def whole_dictionary_times_rate(parameters, grads, v, beta, learning_rate):
    """In the step stands v, the whole dictionary, where one of its arrays is meant: a TypeError.

    say: dictionary; whole v; one array; key of v; entry of v; square brackets
    """
    for key in parameters:
        v["d" + key] = np.multiply(beta, v["d" + key]) + np.multiply(1 - beta, grads["d" + key])
        parameters[key] = parameters[key] - learning_rate * v  # fault
    return parameters, v


def new_dictionary_in_each_round(parameters, grads, v, beta, learning_rate):
    """The dictionary of new velocities is made inside the loop: only the last layer's are left.

    say: inside the loop; before the loop; last layer; missing; each round; keys; lacks; emptied; the key; its key; first layer; layer 1
    """
    new_parameters = {}
    for l in range(1, len(parameters) // 2 + 1):
        new_v = {}  # fault
        for p in ("W", "b"):
            new_v[f"d{p}{l}"] = beta * v[f"d{p}{l}"] + (1 - beta) * grads[f"d{p}{l}"]
            new_parameters[f"{p}{l}"] = parameters[f"{p}{l}"] - learning_rate * new_v[f"d{p}{l}"]
    return new_parameters, new_v


def db_copied_and_beta_typed(parameters, grads, v, beta, learning_rate):
    """Two mistakes: beta is overwritten with 0.9, and the bias's velocity averages dW's mean.

    say: = 0.9; always 0.9; 0.9 is; β is; beta is; typed; overwrit; db; bias; the mean; a mean; mean of; own mean
    """
    beta = 0.9  # fault
    for l in range(1, len(parameters) // 2 + 1):
        dW, db = grads[f"dW{l}"], grads[f"dW{l}"].mean(axis=1, keepdims=True)  # fault
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * dW
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * db
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v
