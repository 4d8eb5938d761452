"""More wrong answers to update_parameters_with_momentum, by another author: see the package's docstring."""

import numpy as np


def steps_with_the_old_velocity(parameters, grads, v, beta, learning_rate):
    """The parameters step with the old velocity, and only then it is updated.

    say: new velocity; old; order; before; new v; after the
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]  # fault
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]  # fault
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]  # fault
    return parameters, v


def heavy_ball(parameters, grads, v, beta, learning_rate):
    """The factor 1 - beta in front of the gradient is missing.

    say: 1 - beta; 1 - β; factor; heavy ball; average
    """
    new_p, new_v = {}, {}
    for key in parameters:
        new_v["d" + key] = beta * v["d" + key] + grads["d" + key]  # fault
        new_p[key] = parameters[key] - learning_rate * new_v["d" + key]
    return new_p, new_v


def forgets_where_it_should_keep(parameters, grads, v, beta, learning_rate):
    """beta and 1 - beta are exchanged in the average.

    say: exchanged; swapped; kept; 1 - beta; share; the other way
    """
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = (1 - beta) * v[f"dW{l}"] + beta * grads[f"dW{l}"]  # fault
        v[f"db{l}"] = (1 - beta) * v[f"db{l}"] + beta * grads[f"db{l}"]  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v


def velocity_for_show(parameters, grads, v, beta, learning_rate):
    """The step uses the gradient itself; the velocity is computed and not used.

    say: velocity; gradient; not used; average; nowhere else
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)]  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]  # fault
    return parameters, v


def minus_swallowed_twice(parameters, grads, v, beta, learning_rate):
    """The gradient enters the velocity with a minus, and the step adds the velocity: an old velocity then pushes uphill.

    say: sign; minus; plus; velocity; against
    """
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ["W", "b"]:
            p = kind + str(l)
            v["d" + p] = beta * v["d" + p] - (1 - beta) * grads["d" + p]  # fault
            parameters[p] = parameters[p] + learning_rate * v["d" + p]  # fault
    return parameters, v


def corrects_the_start(parameters, grads, v, beta, learning_rate):
    """A bias correction is put in, which momentum here does without.

    say: correction; 1 - beta; without; divide; bias correction; corrected
    """
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        v_hat_W = v[f"dW{l}"] / (1 - beta)  # fault
        v_hat_b = v[f"db{l}"] / (1 - beta)  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v_hat_W  # fault
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v_hat_b  # fault
    return parameters, v


def at_rest_every_time(parameters, grads, v, beta, learning_rate):
    """v is made anew with zeros in every call, so the old velocity is forgotten.

    say: zero; old velocity; forgotten; forgets; anew; given; memory; past; initial; not used
    """
    v = {"d" + key: np.zeros(array.shape) for key, array in parameters.items()}  # fault
    for key in parameters:
        v["d" + key] = beta * v["d" + key] + (1 - beta) * grads["d" + key]
        parameters[key] = parameters[key] - learning_rate * v["d" + key]
    return parameters, v


def keeps_velocity_to_itself(parameters, grads, v, beta, learning_rate):
    """Only the parameters are returned; the velocity is missing.

    say: return; both; velocity; parameters, v; tuple; unpack
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW%d" % l] = beta * v["dW%d" % l] + (1 - beta) * grads["dW%d" % l]
        v["db%d" % l] = beta * v["db%d" % l] + (1 - beta) * grads["db%d" % l]
        parameters["W%d" % l] = parameters["W%d" % l] - learning_rate * v["dW%d" % l]
        parameters["b%d" % l] = parameters["b%d" % l] - learning_rate * v["db%d" % l]
    return parameters  # fault


def bias_velocity_from_old_weights_velocity(parameters, grads, v, beta, learning_rate):
    """The velocity of b goes on from that of W: v["dW"] where v["db"] belongs.

    say: db; dw; shape; v["db; its own; wrong velocity
    """
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["db" + str(l)]  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]
    return parameters, v


def new_velocity_not_handed_out(parameters, grads, v, beta, learning_rate):
    """The new velocity stays in a temporary; the old v is returned.

    say: old; updated; stored; return; not changed; unchanged; new velocity; store
    """
    updated = {}
    for l in range(1, len(parameters) // 2 + 1):
        velocity_of_weights = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]  # fault
        velocity_of_biases = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]  # fault
        updated[f"W{l}"] = parameters[f"W{l}"] - learning_rate * velocity_of_weights
        updated[f"b{l}"] = parameters[f"b{l}"] - learning_rate * velocity_of_biases
    return updated, v  # fault


def rate_inside_the_velocity(parameters, grads, v, beta, learning_rate):
    """The learning rate is put into the velocity instead of into the step.

    say: learning rate; learning_rate; α; alpha; step; velocity
    """
    for l in range(1, len(parameters) // 2 + 1):
        for name in (f"W{l}", f"b{l}"):
            v["d" + name] = beta * v["d" + name] + (1 - beta) * learning_rate * grads["d" + name]  # fault
            parameters[name] = parameters[name] - v["d" + name]  # fault
    return parameters, v


def plus_for_times(parameters, grads, v, beta, learning_rate):
    """1 - beta is added to the gradient and not multiplied with it.

    say: multipl; times; factor; 1 - beta; added; product
    """
    result = dict()
    velocity = dict()
    for key in parameters.keys():
        velocity["d" + key] = beta * v["d" + key]
        velocity["d" + key] += (1 - beta) + grads["d" + key]  # fault
        result[key] = parameters[key] - learning_rate * velocity["d" + key]
    return result, velocity


def velocity_keys_misspelt(parameters, grads, v, beta, learning_rate):
    """The new velocity of b goes under "dB1"; the step reads "db1", which is still the old one.

    say: db; key; old; misspelt; spell; b1; name; capital; stored
    """
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["dB" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]  # fault
    return parameters, v


def weights_of_last_layer_only(parameters, grads, v, beta, learning_rate):
    """The steps stand after the loop, so only the last layer moves.

    say: inside; loop; last layer; indent; every layer; each layer; not updated; unchanged; first layer; layer 1
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
    parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]  # fault
    parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]  # fault
    return parameters, v


def heavy_and_late(parameters, grads, v, beta, learning_rate):
    """Two mistakes: the factor 1 - beta is missing, and the step uses the old velocity.

    say: 1 - beta; factor; old; new velocity; order; new v; heavy ball
    """
    new_v = {}
    for i in range(len(parameters) // 2):
        for p in (f"W{i + 1}", f"b{i + 1}"):
            new_v["d" + p] = beta * v["d" + p] + grads["d" + p]  # fault
            parameters[p] = parameters[p] - learning_rate * v["d" + p]  # fault
    return parameters, new_v
