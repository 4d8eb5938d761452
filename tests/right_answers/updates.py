"""The update rules and their states: one maker for the many ways of writing a rule."""

import copy
import math

import numpy as np


def gd_new(parameters, grads, learning_rate):
    return {key: value - learning_rate * grads["d" + key] for key, value in parameters.items()}


def gd_in_place(parameters, grads, learning_rate):
    for key in parameters:
        parameters[key] -= learning_rate * grads["d" + key]
    return parameters


def gd_by_layers(p, g, lr=0.1):
    L = len(p) // 2
    for l in range(L):
        p["W" + str(l + 1)] = p["W" + str(l + 1)] - lr * g["dW" + str(l + 1)]
        p["b" + str(l + 1)] = p["b" + str(l + 1)] - lr * g["db" + str(l + 1)]
        print("layer", l + 1)
    return p


def gd_with_helper(parameters: dict, grads: dict, learning_rate: float) -> dict:
    def moved(key):
        return np.subtract(
            parameters[key], np.multiply(np.float64(learning_rate), grads["d" + key])
        )

    return dict(map(lambda key: (key, moved(key)), parameters))


def gd_on_a_copy(parameters, grads, learning_rate, verbose=False, *more):
    parameters = copy.deepcopy(parameters)
    l = 1
    while f"W{l}" in parameters:
        for letter in "Wb":
            parameters[f"{letter}{l}"] += -learning_rate * grads[f"d{letter}{l}"]
        l += 1
    return parameters


def gd_as_one_vector(parameters, grads, learning_rate):
    sizes = [value.size for value in parameters.values()]
    flat = np.concatenate([value.ravel() for value in parameters.values()])
    flat -= learning_rate * np.concatenate([grads["d" + key].ravel() for key in parameters])
    parts = np.split(flat, np.cumsum(sizes)[:-1])
    return {
        k: part.reshape(v.shape) for (k, v), part in zip(parameters.items(), parts, strict=True)
    }


# --- momentum, RMSProp, Adam: one maker for the many ways of writing the rule ----------------


def stores_new(old, key, value):
    old[key] = value


def stores_in_place(old, key, value):
    old[key][...] = value


def average(old, beta, new):
    return beta * old + (1 - beta) * new


def average_otherwise(old, beta, new):
    return old + (1 - beta) * (new - old)


def average_stepwise(old, beta, new):
    result = np.multiply(old, beta)
    result += new
    result -= beta * new
    return result


STYLES = [
    (fresh, store, mean)
    for fresh in (True, False)
    for store in (stores_new, stores_in_place)
    for mean in (average, average_otherwise, average_stepwise)
]


def _opened(fresh, *states):
    return tuple(map(copy.deepcopy, states)) if fresh else states


def momentum_maker(fresh, store, mean):
    def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
        parameters, v = _opened(fresh, parameters, v)
        for l in range(1, len(parameters) // 2 + 1):
            for key in (f"W{l}", f"b{l}"):
                store(v, "d" + key, mean(v["d" + key], beta, grads["d" + key]))
                store(parameters, key, parameters[key] - learning_rate * v["d" + key])
        return parameters, v

    return update_parameters_with_momentum


def nesterov_maker(fresh, store, mean):
    def update_parameters_with_nesterov(parameters, grads, v, beta, learning_rate):
        parameters, v = _opened(fresh, parameters, v)
        for key, g in grads.items():
            store(v, key, mean(v[key], beta, g))
            step = learning_rate * mean(v[key], beta, g)
            store(parameters, key[1:], parameters[key[1:]] - step)
        return parameters, v

    return update_parameters_with_nesterov


def rmsprop_maker(fresh, store, mean):
    def update_parameters_with_rmsprop(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
        parameters, s = _opened(fresh, parameters, s)
        for key in parameters:
            g = grads["d" + key]
            store(s, "d" + key, mean(s["d" + key], beta2, np.square(g)))
            root = s["d" + key] ** 0.5
            store(parameters, key, parameters[key] - learning_rate / (root + epsilon) * g)
        return [parameters, s]

    return update_parameters_with_rmsprop


def adam_maker(fresh, store, mean, short=False):
    def update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        parameters, v, s = _opened(fresh, parameters, v, s)
        v_corrected, s_corrected = {}, {}
        for key, g in grads.items():
            store(v, key, mean(v[key], beta1, g))
            store(s, key, mean(s[key], beta2, np.power(g, 2)))
            v_corrected[key] = v[key] / (1 - np.power(beta1, t))
            s_corrected[key] = s[key] / (1 - math.pow(beta2, t))
            step = learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
            store(parameters, key[1:], parameters[key[1:]] - step)
        if short:
            return parameters, v, s
        return parameters, v, s, v_corrected, s_corrected

    return update_parameters_with_adam


def adamw_maker(fresh, store, mean, short=False):
    adam = adam_maker(fresh, store, mean, short)

    def update_parameters_with_adamw(
        parameters,
        grads,
        v,
        s,
        t,
        learning_rate=0.01,
        beta1=0.9,
        beta2=0.999,
        epsilon=1e-8,
        weight_decay=0.01,
    ):
        (parameters,) = _opened(fresh, parameters)
        for key in parameters:
            store(parameters, key, (1 - learning_rate * weight_decay) * parameters[key])
        return adam(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)

    return update_parameters_with_adamw


def adamw_in_one_loop(
    parameters,
    grads,
    v,
    s,
    t,
    learning_rate=0.01,
    beta1=0.9,
    beta2=0.999,
    epsilon=1e-8,
    weight_decay=0.01,
):
    L = len(parameters) // 2
    for l in range(L):
        for key in ("W" + str(l + 1), "b" + str(l + 1)):
            d = "d" + key
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] * grads[d]
            root = np.sqrt(s[d] / (1 - beta2**t)) + epsilon
            step = v[d] / (1 - beta1**t) / root + weight_decay * parameters[key]
            parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s


def adamw_with_the_decay_added_after(
    parameters,
    grads,
    v,
    s,
    t,
    learning_rate=0.01,
    beta1=0.9,
    beta2=0.999,
    epsilon=1e-8,
    weight_decay=0.01,
):
    before = copy.deepcopy(parameters)
    adam = adam_maker(False, stores_in_place, average_stepwise)
    parameters, *rest = adam(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)
    for key, old in before.items():
        parameters[key] -= learning_rate * weight_decay * old
    return (parameters, *rest)


# --- initialisers -----------------------------------------------------------------------------


def zeros_for(parameters):
    return {"d" + key: np.zeros_like(value) for key, value in parameters.items()}


def zeros_by_layers(parameters):
    v = {}
    for l in range(len(parameters) // 2):
        v["dW" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)
        v["db" + str(l + 1)] = np.zeros(parameters["b" + str(l + 1)].shape)
    return v


def zeros_times(parameters):
    return {f"d{key}": 0.0 * value for key, value in parameters.items()}


def zeros_full(parameters):
    return {f"d{key}": np.full_like(value, 0.0) for key, value in parameters.items()}


def zeros_views(parameters):
    flat = np.zeros(sum(value.size for value in parameters.values()))
    state, at = {}, 0
    for key, value in parameters.items():
        state["d" + key] = flat[at : at + value.size].reshape(value.shape)
        at += value.size
    return state


def zeros_built(parameters):
    v = dict()
    for key in reversed(list(parameters)):
        v["d" + key] = np.full_like(parameters[key], 0)
    return v


ZEROS = [zeros_for, zeros_by_layers, zeros_times, zeros_full, zeros_views, zeros_built]


def both(zeros):
    return lambda parameters: (zeros(parameters), zeros(parameters))


RIGHT = {
    "update_parameters_with_gd": [
        gd_new,
        gd_in_place,
        gd_by_layers,
        gd_with_helper,
        gd_on_a_copy,
        gd_as_one_vector,
    ],
    "initialize_velocity": ZEROS,
    "update_parameters_with_momentum": [momentum_maker(*style) for style in STYLES],
    "update_parameters_with_rmsprop": [rmsprop_maker(*style) for style in STYLES],
    "initialize_adam": [both(zeros) for zeros in ZEROS],
    "update_parameters_with_adam": [
        adam_maker(*style, short=short) for style in STYLES for short in (False, True)
    ],
    "update_parameters_with_nesterov": [nesterov_maker(*style) for style in STYLES],
    "update_parameters_with_adamw": [
        adamw_in_one_loop,
        adamw_with_the_decay_added_after,
        *(adamw_maker(*style, short=short) for style in STYLES for short in (False, True)),
    ],
}
