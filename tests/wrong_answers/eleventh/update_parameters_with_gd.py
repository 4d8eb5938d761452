"""More wrong answers to update_parameters_with_gd, by another author: see the package's docstring."""

from types import SimpleNamespace

import numpy as np


def zero_grad_after_step(parameters, grads, learning_rate):
    """After the step the gradients are set to zero in place, so that grads does not stay as it is.

    say: grads + change; grads + changed; grads + unchanged; grads + as it is; grads + as they; grads + in place; gradients + in place; grads + zero
    """

    class SGD:
        def __init__(self, params, grads, lr):
            self.params, self.grads, self.lr = params, grads, lr

        def step(self):
            for name, p in self.params.items():
                p -= self.lr * self.grads["d" + name]

        def zero_grad(self):
            for g in self.grads.values():
                g[...] = 0  # fault

    optimizer = SGD({k: np.array(p, dtype=float) for k, p in parameters.items()}, grads, learning_rate)
    optimizer.step()
    optimizer.zero_grad()  # fault
    return optimizer.params


def generator_used_up(parameters, grads, learning_rate):
    """The generator is used up by the check of the shapes, and the dictionary stays empty.

    say: missing; empty; no key; lacks; not there; without + w1; keys; has no
    """
    triples = ((key, w, grads[f"d{key}"]) for key, w in parameters.items())  # fault
    if not all(w.shape == dw.shape for _, w, dw in triples):  # fault
        raise ValueError("shapes do not match")
    return {key: w - learning_rate * dw for key, w, dw in triples}  # fault


def values_zipped_by_position(parameters, grads, learning_rate):
    """Parameters and gradients are paired by their place in the dictionary, not by their keys.

    say: order; other key; by key; by name; its own gradient; wrong gradient; place in the dictionary; belongs; broadcast; shape; pair
    """
    updated = {}
    for (name, theta), g in zip(parameters.items(), grads.values()):  # fault
        updated[name] = theta - learning_rate * g  # fault
    return updated


def rate_falls_layer_by_layer(parameters, grads, learning_rate):
    """The learning rate is made smaller after each layer.

    say: learning rate + layer; learning_rate + layer; α + layer; same + rate; smaller step; step + layer; too short; too small; later layer
    """

    def make_updater(rate):
        def update(layer):
            nonlocal rate
            for letter in "Wb":
                key = f"{letter}{layer}"
                out[key] = parameters[key] - rate * grads["d" + key]
            rate *= 0.9  # fault

        return update

    out = {}
    update = make_updater(learning_rate)
    for layer in range(1, len(parameters) // 2 + 1):
        update(layer)
    return out


def gradients_clipped_to_one(parameters, grads, learning_rate):
    """Each gradient entry is limited to the range from -1 to 1.

    say: clip; limit; large gradient; cut; steep; between -1 and 1; too short; too small; larger than 1; above 1; greater than 1; big gradient
    """
    L = len(parameters) // 2
    max_value = 1.0
    new_parameters = dict(parameters)
    for l in range(L):
        dW = np.clip(grads["dW" + str(l + 1)], -max_value, max_value)  # fault
        db = np.clip(grads["db" + str(l + 1)], -max_value, max_value)  # fault
        new_parameters["W" + str(l + 1)] = parameters["W" + str(l + 1)] - learning_rate * dW
        new_parameters["b" + str(l + 1)] = parameters["b" + str(l + 1)] - learning_rate * db
    return new_parameters


def attribute_without_the_d(parameters, grads, learning_rate):
    """The gradient is looked up as W1 in place of dW1, which is no attribute.

    say: attribute; dw1; "dw; 'dw; d + w1
    """
    p = SimpleNamespace(**parameters)
    g = SimpleNamespace(**grads)
    for name in list(vars(p)):
        setattr(p, name, getattr(p, name) - learning_rate * getattr(g, name))  # fault
    return vars(p)
