"""More right answers to update_parameters_with_nesterov, by another author."""

import copy

import numpy as np


def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    new_v = {key: beta * v[key] + (1 - beta) * grads[key] for key in grads}
    new_p = {key: p - learning_rate * new_v["d" + key] for key, p in parameters.items()}
    return new_p, new_v


def two_calls_of_momentum(parameters, grads, v, beta, learning_rate):
    """The own momentum gives v in a first call on copies, and the step in a second one, whose v is dropped."""
    at_first = copy.deepcopy(parameters)
    _, v = update_parameters_with_momentum(at_first, grads, copy.deepcopy(v), beta, learning_rate)
    parameters, _ = update_parameters_with_momentum(
        parameters, grads, copy.deepcopy(v), beta, learning_rate
    )
    return parameters, v


def bracket_multiplied_out(parameters, grads, v, beta, learning_rate):
    """The bracket is multiplied out: beta^2 of the old v and 1 - beta^2 of the gradient."""
    keep = beta**2
    return (
        {k: W - learning_rate * (keep * v["d" + k] + (1 - keep) * grads["d" + k])
         for k, W in parameters.items()},
        {k: beta * v[k] + (1 - beta) * grads[k] for k in v},
    )


def all_in_place(parameters, grads, v, beta, learning_rate):
    """Every array is changed in place; the gradient's share is worked out once, the step one by one."""
    for key, p in parameters.items():
        share = np.multiply(grads["d" + key], 1 - beta)
        vel = v["d" + key]
        np.multiply(vel, beta, out=vel)
        np.add(vel, share, out=vel)
        p -= learning_rate * beta * vel
        p -= learning_rate * share
    return parameters, v
