"""More wrong answers to update_parameters_with_momentum, by another author: see the package's docstring."""

from types import SimpleNamespace

import numpy as np


def rate_inside_the_velocity(parameters, grads, v, beta, learning_rate):
    """As in Keras, the velocity holds −α·dW without the factor 1 − β, and is added.

    say: learning rate; learning_rate; α; 1 - β; 1 - beta; 1 − β; sign; factor; minus
    """

    class KerasSGD:
        def __init__(self, lr, momentum):
            self.lr = lr
            self.momentum = momentum

        def apply(self, var, grad, velocity):
            velocity = self.momentum * velocity - self.lr * grad  # fault
            return var + velocity, velocity  # fault

    opt = KerasSGD(learning_rate, beta)
    for l in range(1, len(parameters) // 2 + 1):
        for n in ("W", "b"):
            parameters[f"{n}{l}"], v[f"d{n}{l}"] = opt.apply(parameters[f"{n}{l}"], grads[f"d{n}{l}"], v[f"d{n}{l}"])
    return parameters, v


def nesterov_looks_ahead(parameters, grads, v, beta, learning_rate):
    """The step mixes the gradient in once more, as Nesterov's method does, in place of going along v.

    say: nesterov; gradient + again; gradient + once more; gradient + twice; along the velocity; along v; velocity itself; v itself; velocity alone
    """
    new_v = {k: beta * v[k] + (1 - beta) * grads[k] for k in v}
    lookahead = {k: beta * new_v[k] + (1 - beta) * grads[k] for k in v}  # fault
    new_parameters = {k: p - learning_rate * lookahead["d" + k] for k, p in parameters.items()}  # fault
    return new_parameters, new_v


def corrected_by_one_minus_beta(parameters, grads, v, beta, learning_rate):
    """The velocity is divided by 1 − β before the step, a correction that does not belong here.

    say: correction; corrected; 1 - β; 1 - beta; 1 − β; divid; too long; too large; too far
    """
    L = len(parameters) // 2
    for l in range(L):
        for kind in ["W", "b"]:
            name = kind + str(l + 1)
            v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
            v_corrected = v["d" + name] / (1 - beta)  # fault
            parameters[name] = parameters[name] - learning_rate * v_corrected
    return parameters, v


def biases_without_memory(parameters, grads, v, beta, learning_rate):
    """The biases take a plain gradient step; their velocity is neither used nor renewed.

    say: bias; db; b1; b^; b[
    """
    updated, velocity = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        W, b = "W" + str(l), "b" + str(l)
        velocity["d" + W] = beta * v["d" + W] + (1 - beta) * grads["d" + W]
        velocity["d" + b] = v["d" + b]  # fault
        updated[W] = parameters[W] - learning_rate * velocity["d" + W]
        updated[b] = parameters[b] - learning_rate * grads["d" + b]  # fault
    return updated, velocity


def simultaneous_assignment(parameters, grads, v, beta, learning_rate):
    """Both right sides are computed before either is assigned, so the step uses the old velocity.

    say: old velocity; new velocity; old v; new v; first + average; before; updated v; updated velocity; previous
    """
    for key in parameters:
        dkey = "d" + key
        v[dkey], parameters[key] = (  # fault
            beta * v[dkey] + (1 - beta) * grads[dkey],
            parameters[key] - learning_rate * v[dkey],  # fault
        )
    return parameters, v


def spread_from_the_old_state(parameters, grads, v, beta, learning_rate):
    """Each round starts again from the old dictionaries, so that only the last layer's update is kept.

    say: only the last; last layer; all layers; each layer; every layer; first layer; layer 1; lost; not updated; unchanged; overwrit; w1; as it was; old one; did not change
    """

    def reducer(state, l):
        params, vel = {}, {}
        for name in (f"W{l}", f"b{l}"):
            vel["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
            params[name] = parameters[name] - learning_rate * vel["d" + name]
        return {"parameters": {**parameters, **params}, "v": {**v, **vel}}  # fault

    state = {"parameters": parameters, "v": v}
    for l in range(1, len(parameters) // 2 + 1):
        state = reducer(state, l)
    return state["parameters"], state["v"]


def arithmetic_on_dictionaries(parameters, grads, v, beta, learning_rate):
    """It multiplies whole dictionaries by numbers, which Python cannot do.

    say: dictionar; dict; each array; each layer; loop
    """
    v = beta * v + (1 - beta) * grads  # fault
    parameters = parameters - learning_rate * v  # fault
    return parameters, v


def average_built_in_the_gradient(parameters, grads, v, beta, learning_rate):
    """The average is built in the gradient's own array, so that grads is changed.

    say: grads + change; grads + changed; grads + unchanged; grads + in place; grads + as it is; grads + as they; gradient + in place; grads + overwrit; grads + same; grads + copy
    """
    new_v, new_p = {}, {}
    for name, w in parameters.items():
        velocity = grads["d" + name]  # fault
        velocity *= 1 - beta  # fault
        velocity += beta * v["d" + name]  # fault
        new_v["d" + name] = velocity
        new_p[name] = w - learning_rate * velocity
    return new_p, new_v
