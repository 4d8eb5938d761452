"""More right answers to update_parameters_with_gd, by another author."""

import functools

import numpy as np


def optimizer_class_with_closure(parameters, grads, learning_rate):
    """A from-scratch SGD class with param groups, used once and thrown away."""

    class SGD:
        def __init__(self, named_params, lr):
            self.param_groups = [{"name": n, "data": p, "lr": lr} for n, p in named_params]

        def step(self, gradient_of):
            for group in self.param_groups:
                group["data"] = group["data"] - group["lr"] * gradient_of(group["name"])
            return {group["name"]: group["data"] for group in self.param_groups}

    return SGD(parameters.items(), learning_rate).step(lambda name: grads["d" + name])


def flat_vector_and_back(parameters, grads, learning_rate):
    """Everything is laid out as one long vector, moved at once, and cut up again."""
    names = list(parameters)
    shapes = [parameters[n].shape for n in names]
    theta = np.concatenate([parameters[n].ravel() for n in names])
    g = np.concatenate([grads["d" + n].ravel() for n in names])
    theta = theta - learning_rate * g
    cuts = np.cumsum([int(np.prod(s)) for s in shapes])[:-1]
    return {n: piece.reshape(s) for n, piece, s in zip(names, np.split(theta, cuts), shapes)}


def reduce_over_names(parameters, grads, learning_rate):
    """A fold that adds one updated entry after the other to a new dictionary."""
    step = lambda done, item: {**done, item[0]: np.add(item[1], np.multiply(-learning_rate, grads[f"d{item[0]}"]))}
    return functools.reduce(step, parameters.items(), {})
