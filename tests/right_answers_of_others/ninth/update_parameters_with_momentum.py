"""More right answers to update_parameters_with_momentum, by another author."""

import numpy as np


def dampened_torch_port(parameters, grads, v, beta, learning_rate):
    """PyTorch's SGD with dampening = momentum: buf.mul(beta).add(grad, alpha=1 - dampening), in place."""
    momentum = dampening = beta
    for name, p in parameters.items():
        buf = v[f"d{name}"]
        buf *= momentum
        buf += (1 - dampening) * grads[f"d{name}"]
        p -= learning_rate * buf
    return parameters, v


def average_by_difference(parameters, grads, v, beta, learning_rate):
    """v + (1 - beta)(g - v), and two comprehensions, the second on the result of the first."""
    v = {d: vel + (1 - beta) * (grads[d] - vel) for d, vel in v.items()}
    return {p: w - learning_rate * v["d" + p] for p, w in parameters.items()}, v


def two_column_average(parameters, grads, v, beta, learning_rate):
    """np.average over the stacked old velocity and gradient, with weights beta and 1 - beta."""
    new_params, new_v = parameters.copy(), v.copy()
    for l in range(len(parameters) // 2, 0, -1):
        for k in ("b%d" % l, "W%d" % l):
            pair = np.stack([v["d" + k], grads["d" + k]])
            new_v["d" + k] = np.average(pair, axis=0, weights=[beta, 1 - beta])
            new_params[k] = parameters[k] - learning_rate * new_v["d" + k]
    return new_params, new_v
