"""More wrong answers to update_parameters_with_lion, by another author: see the package's docstring."""

import math

import numpy as np


def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    new_v = {key: beta * v[key] + (1 - beta) * grads[key] for key in grads}
    new_p = {key: p - learning_rate * new_v["d" + key] for key, p in parameters.items()}
    return new_p, new_v


def memory_changed_under_c(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """`old` is the same array as v and is changed in place first: c is made of the new v.

    say: old v; new v; in place; before; copy; same array; order
    """
    for key in parameters:
        old = v["d" + key]  # fault
        v["d" + key] *= beta2  # fault
        v["d" + key] += (1 - beta2) * grads["d" + key]  # fault
        c = beta1 * old + (1 - beta1) * grads["d" + key]  # fault
        parameters[key] = parameters[key] - learning_rate * (np.sign(c) + weight_decay * parameters[key])
    return parameters, v


def betas_interchanged(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """beta2 makes c and beta1 the memory.

    say: swapped; exchanged; interchanged; traded; beta1; beta2; β₁; β₂
    """
    p_out, v_out = {}, {}
    for k, p in parameters.items():
        m, g = v["d" + k], grads["d" + k]
        c = beta2 * m + (1 - beta2) * g  # fault
        v_out["d" + k] = beta1 * m + (1 - beta1) * g  # fault
        p_out[k] = p - learning_rate * (np.sign(c) + weight_decay * p)
    return p_out, v_out


def decay_in_the_vote(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """The decay stands inside the sign.

    say: inside; sign + decay; sign + λ; sign(c); bracket; outside; sign of c
    """
    new_params = {}
    for l in range(1, len(parameters) // 2 + 1):
        for t in ["W", "b"]:
            w = parameters[t + str(l)]
            g = grads["d" + t + str(l)]
            old = v["d" + t + str(l)]
            c = beta1 * old + (1 - beta1) * g
            new_params[t + str(l)] = w - learning_rate * np.sign(c + weight_decay * w)  # fault
            v["d" + t + str(l)] = beta2 * old + (1 - beta2) * g
    return new_params, v


def c_kept_as_memory(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """c itself is kept as v; beta2 is never used.

    say: beta2; β₂; c + memory; c + kept; not kept; c is
    """
    for key, W in parameters.items():
        d = "d" + key
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]  # fault
        parameters[key] = W - learning_rate * (np.sign(v[d]) + weight_decay * W)  # fault
    return parameters, v


def decay_without_rate(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """The bracket is missing, so the decay is not multiplied by the learning rate.

    say: α + λ; learning_rate + decay; bracket; α·λ; αλ; learning rate + decay; learning_rate * (
    """
    c = {d: beta1 * v[d] + (1 - beta1) * grads[d] for d in v}
    v = {d: beta2 * v[d] + (1 - beta2) * grads[d] for d in v}
    for key in parameters:
        parameters[key] = (
            parameters[key] - learning_rate * np.sign(c["d" + key]) - weight_decay * parameters[key]  # fault
        )
    return parameters, v


def signs_averaged(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """The signs of v and of dW are averaged, not v and dW themselves: the sign is taken too early.

    say: sign of c; sign(c); sign + average; sign + c; too early; then the sign; −1, 0 or 1; -1, 0
    """
    out_p, out_v = dict(parameters), dict(v)
    for key in parameters:
        g, m = grads["d" + key], v["d" + key]
        vote = beta1 * np.sign(m) + (1 - beta1) * np.sign(g)  # fault
        out_v["d" + key] = beta2 * m + (1 - beta2) * g
        out_p[key] = parameters[key] - learning_rate * (vote + weight_decay * parameters[key])
    return out_p, out_v


def no_zero_vote(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """Where c is 0 the sign is made -1.

    say: zero; c = 0; c is 0; is 0; sign of 0; sign(0); −1, 0
    """
    def sgn(x):
        return np.where(x > 0, 1.0, -1.0)  # fault

    updated, memory = {}, {}
    for key in parameters:
        c = beta1 * v["d" + key] + (1 - beta1) * grads["d" + key]
        memory["d" + key] = beta2 * v["d" + key] + (1 - beta2) * grads["d" + key]
        updated[key] = parameters[key] - learning_rate * (sgn(c) + weight_decay * parameters[key])
    return updated, memory


def copysign_of_array(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """math.copysign takes single numbers, not arrays (TypeError).

    say: copysign; np.sign; typeerror; scalar; single number; array + number
    """
    for key in parameters:
        g = grads["d" + key]
        c = v["d" + key] * beta1 + g * (1 - beta1)
        direction = math.copysign(1, c)  # fault
        parameters[key] = parameters[key] - learning_rate * (direction + weight_decay * parameters[key])
        v["d" + key] = v["d" + key] * beta2 + g * (1 - beta2)
    return parameters, v


def momentum_moves_too(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """The own momentum is asked for the memory, and its moved parameters are taken as well.

    say: momentum; twice; two steps; moved; already; step + too; parameters + not
    """
    signs = {d: np.sign(beta1 * v[d] + (1 - beta1) * g) for d, g in grads.items()}
    parameters, v = update_parameters_with_momentum(parameters, grads, v, beta2, learning_rate)  # fault
    for key in parameters:
        parameters[key] = (1 - learning_rate * weight_decay) * parameters[key]
        parameters[key] = parameters[key] - learning_rate * signs["d" + key]
    return parameters, v


def length_divided_by_norm(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """c is divided by its norm: a direction, not the sign of each entry.

    say: sign; entry; norm
    """
    for k in list(parameters):
        m, g, w = v["d" + k], grads["d" + k], parameters[k]
        c = beta1 * m + (1 - beta1) * g
        unit = c / (np.linalg.norm(c) + 1e-12)  # fault
        parameters[k], v["d" + k] = (
            w - learning_rate * (unit + weight_decay * w),
            beta2 * m + (1 - beta2) * g,
        )
    return parameters, v


def growing_with_heavy_memory(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """The decay makes W grow, and the memory lacks its factor 1 - beta2.

    say: sign + decay; grow; bracket; 1 - beta2; 1 − β₂; λ + sign; factor; memory; plus; 1 - β₂
    """
    for key in parameters:
        dkey = f"d{key}"
        mem = v[dkey]
        c = beta1 * mem + (1 - beta1) * grads[dkey]
        v[dkey] = beta2 * mem + grads[dkey]  # fault
        parameters[key] = (
            parameters[key] - learning_rate * (np.sign(c) - weight_decay * parameters[key])  # fault
        )
    return parameters, v
