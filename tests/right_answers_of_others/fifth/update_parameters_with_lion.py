"""More right answers to update_parameters_with_lion, by another author."""

import copy

import numpy as np


def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    new_v = {key: beta * v[key] + (1 - beta) * grads[key] for key in grads}
    new_p = {key: p - learning_rate * new_v["d" + key] for key, p in parameters.items()}
    return new_p, new_v


def averages_by_own_momentum(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """Both averages come from the own momentum, called on copies; what it does to parameters is dropped."""
    c, memory = (
        update_parameters_with_momentum(
            copy.deepcopy(parameters), grads, copy.deepcopy(v), beta, learning_rate
        )[1]
        for beta in (beta1, beta2)
    )
    stepped = {
        key: W - learning_rate * (np.sign(c["d" + key]) + weight_decay * W)
        for key, W in parameters.items()
    }
    return stepped, memory


def counted_votes(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """The sign is a difference of two comparisons; the rate is put onto what is left of W."""
    out = ({}, {})
    for key in parameters:
        g, m = grads["d" + key], v["d" + key]
        c = beta1 * m + (1 - beta1) * g
        left = (1 - learning_rate * weight_decay) * parameters[key]
        out[0][key] = left - learning_rate * ((c > 0).astype(float) - (c < 0))
        out[1]["d" + key] = m + (1 - beta2) * (g - m)
    return out


def in_place_in_pairs(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """W fades in place, is moved in place, and only then is v renewed, in place."""
    for layer in range(len(parameters) // 2, 0, -1):
        for W, dW, m in (
            (parameters[f"{p}{layer}"], grads[f"d{p}{layer}"], v[f"d{p}{layer}"]) for p in "bW"
        ):
            W *= 1 - learning_rate * weight_decay
            W -= learning_rate * np.sign(beta1 * m + (1 - beta1) * dW)
            m *= beta2
            m += (1 - beta2) * dW
    return parameters, v
