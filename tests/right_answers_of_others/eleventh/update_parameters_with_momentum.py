"""More right answers to update_parameters_with_momentum, by another author: see the package's docstring."""

import numpy as np


def velocity_moves_towards_gradient(parameters, grads, v, beta, learning_rate):
    """The average is written as a move of v towards the gradient, in place."""
    for key in parameters:
        velocity = v["d" + key]
        velocity += (1 - beta) * (grads["d" + key] - velocity)
        parameters[key] = parameters[key] - learning_rate * velocity
    return parameters, v


def two_comprehensions(parameters, grads, v, beta, learning_rate):
    """All velocities first, then all parameters, in new dictionaries."""
    new_v = {key: np.average([v[key], grads[key]], axis=0, weights=[beta, 1 - beta]) for key in v}
    return {key: w - learning_rate * new_v["d" + key] for key, w in parameters.items()}, new_v


def optimizer_with_buffers(parameters, grads, v, beta, learning_rate):
    """A class with a buffer dictionary and dampening, as PyTorch has it."""

    class SGD:
        def __init__(self, momentum, dampening):
            self.momentum, self.dampening, self.buffers = momentum, dampening, {}

        def step(self, name, p, g):
            self.buffers[name] = self.momentum * v[name] + (1 - self.dampening) * g
            return p - learning_rate * self.buffers[name]

    opt = SGD(momentum=beta, dampening=beta)
    new = {}
    for l in range(1, len(parameters) // 2 + 1):
        for n in (f"W{l}", f"b{l}"):
            new[n] = opt.step("d" + n, parameters[n], grads["d" + n])
    return new, opt.buffers
