"""Right answers to update_parameters_with_momentum in unusual forms, written without sight of the checks."""

import numpy as np
import copy


def all_in_place(parameters, grads, v, beta, learning_rate):
    """All arrays are changed in place, with augmented assignments."""
    for key, grad in grads.items():
        v[key] *= beta
        v[key] += (1 - beta) * grad
        parameters[key[1:]] -= learning_rate * v[key]
    return parameters, v


def difference_form_of_the_average(parameters, grads, v, beta, learning_rate):
    """The velocity moves by a share of its difference to the gradient; new dictionaries by comprehension."""
    new_v = {k: v[k] + (1 - beta) * (g - v[k]) for k, g in grads.items()}
    return {k: p - learning_rate * new_v["d" + k] for k, p in parameters.items()}, new_v


def one_long_vector(parameters, grads, v, beta, learning_rate):
    """Everything is packed into long vectors, updated once, and cut up again."""
    names = list(parameters)

    def pack(d, prefix=""):
        return np.concatenate([d[prefix + n].ravel() for n in names])

    ends = np.cumsum([parameters[n].size for n in names])[:-1]
    flat_v = beta * pack(v, "d") + (1 - beta) * pack(grads, "d")
    flat_p = pack(parameters) - learning_rate * flat_v
    new_p = {n: a.reshape(parameters[n].shape) for n, a in zip(names, np.split(flat_p, ends))}
    new_v = {"d" + n: a.reshape(parameters[n].shape) for n, a in zip(names, np.split(flat_v, ends))}
    return new_p, new_v


def heavy_ball_rescaled(parameters, grads, v, beta, learning_rate):
    """A heavy ball with the velocity divided by 1 − β going in and multiplied by it coming out."""
    share = 1 - beta
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ("W", "b"):
            ball = beta * (v[f"d{kind}{l}"] / share) + grads[f"d{kind}{l}"]
            parameters[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate * share * ball
            v[f"d{kind}{l}"] = share * ball
    return parameters, v


def dot_product_of_shares(parameters, grads, v, beta, learning_rate):
    """np.tensordot of the two shares with the stacked old velocity and gradient."""
    shares = np.array([beta, 1 - beta])
    params, velocity = copy.copy(parameters), copy.copy(v)
    for l in range(len(parameters) // 2, 0, -1):
        for kind in "bW":
            name = f"d{kind}{l}"
            velocity[name] = np.tensordot(shares, np.stack([v[name], grads[name]]), axes=1)
            params[name[1:]] = parameters[name[1:]] - np.dot(learning_rate, velocity[name])
    return params, velocity


def np_average_with_weights(parameters, grads, v, beta, learning_rate):
    """np.average with weights makes the velocity."""
    v_out, p_out = {}, {}
    for key in parameters:
        v_out["d" + key] = np.average([v["d" + key], grads["d" + key]], axis=0, weights=[beta, 1 - beta])
        p_out[key] = parameters[key] + -learning_rate * v_out["d" + key]
    return p_out, v_out


def step_first_from_old_terms(parameters, grads, v, beta, learning_rate):
    """The parameters are moved first, by the formula written out; the velocity is stored afterwards."""
    L = len(parameters) // 2
    new = {}
    for l in range(1, L + 1):
        new["W" + str(l)] = parameters["W" + str(l)] - learning_rate * (beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)])
        new["b" + str(l)] = parameters["b" + str(l)] - learning_rate * (beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)])
    for key in v:
        v[key] = v[key] * beta + grads[key] * (1 - beta)
    return new, v


def entry_by_entry(parameters, grads, v, beta, learning_rate):
    """Deep copies, and every entry by itself with np.ndenumerate."""
    P, V = copy.deepcopy(parameters), copy.deepcopy(v)
    for name in P:
        for place, slope in np.ndenumerate(grads["d" + name]):
            V["d" + name][place] = beta * V["d" + name][place] + (1 - beta) * slope
            P[name][place] -= learning_rate * V["d" + name][place]
    return P, V


def while_loop_and_update(parameters, grads, v, beta, learning_rate):
    """A while loop asks for the next key, and dict.update writes into the caller's dictionaries."""
    l = 1
    while "W%d" % l in parameters:
        for W, dW in (("W%d" % l, "dW%d" % l), ("b%d" % l, "db%d" % l)):
            v.update({dW: sum((beta * v[dW], grads[dW], -beta * grads[dW]))})
            parameters.update({W: parameters[W] - learning_rate * v[dW]})
        l += 1
    return parameters, v


def recursion_and_walrus(parameters, grads, v, beta, learning_rate):
    """Layers are recursed into from the last down; the tuples are unpacked into new dictionaries."""

    def layer(l):
        if l == 0:
            return {}, {}
        p, w = layer(l - 1)
        for kind in ("W", "b"):
            w[f"d{kind}{l}"] = (speed := beta * v[f"d{kind}{l}"] + (1 - beta) * grads[f"d{kind}{l}"])
            p[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate * speed
        return p, w

    return layer(len(parameters) // 2)


def two_comprehensions(parameters, grads, v, beta, learning_rate):
    """First all velocities, then all steps."""
    v = {key: beta * v[key] + (1 - beta) * gradient for key, gradient in grads.items()}
    return {key: array - learning_rate * v["d" + key] for key, array in parameters.items()}, v


def towards_the_gradient(parameters, grads, v, beta, learning_rate):
    """v moves by (1 - beta) of its distance to the gradient."""
    new_parameters, new_v = dict(parameters), dict(v)
    for l in range(1, len(parameters) // 2 + 1):
        for name in (f"b{l}", f"W{l}"):
            new_v["d" + name] = v["d" + name] + (1 - beta) * (grads["d" + name] - v["d" + name])
            new_parameters[name] = parameters[name] - learning_rate * new_v["d" + name]
    return new_parameters, new_v


def negative_velocity_by_helper(parameters, grads, v, beta, learning_rate):
    """A helper returns both; the step is written with both parts spelled out."""
    def moved(p, g, old):
        return p - learning_rate * beta * old - learning_rate * (1 - beta) * g, old * beta + g - beta * g

    result, velocity = {}, {}
    for name in parameters:
        result[name], velocity["d" + name] = moved(parameters[name], grads["d" + name], v["d" + name])
    return result, velocity
