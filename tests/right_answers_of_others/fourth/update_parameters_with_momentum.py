"""More right answers to update_parameters_with_momentum, by another author."""

import numpy as np


def as_interpolation(parameters, grads, v, beta, learning_rate):
    """v moves by 1 − β towards the gradient."""
    new_v = {d: v[d] + (1 - beta) * (grads[d] - v[d]) for d in v}
    return {k: p - learning_rate * new_v["d" + k] for k, p in parameters.items()}, new_v


def heavy_ball_rescaled(parameters, grads, v, beta, learning_rate):
    """Heavy ball inside, with velocity and rate rescaled."""
    new_p, new_v = {}, {}
    for key in parameters:
        ball = beta * (v["d" + key] / (1 - beta)) + grads["d" + key]
        new_p[key] = parameters[key] - learning_rate * (1 - beta) * ball
        new_v["d" + key] = (1 - beta) * ball
    return new_p, new_v


def in_place_with_out(parameters, grads, v, beta, learning_rate):
    """Parameters and velocities are changed in place; the gradients are not."""
    for key, p in parameters.items():
        vel = v["d" + key]
        vel *= beta
        vel += (1 - beta) * grads["d" + key]
        p -= learning_rate * vel
    return parameters, v
