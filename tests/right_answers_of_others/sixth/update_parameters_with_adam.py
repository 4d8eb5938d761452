"""More right answers to update_parameters_with_adam, by another author."""

import numpy as np


def comprehension_for_each_dictionary(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Five comprehensions, one for each dictionary, no loop over layers."""
    v = {k: beta1 * v[k] + (1 - beta1) * g for k, g in grads.items()}
    s = {k: beta2 * s[k] + (1 - beta2) * g * g for k, g in grads.items()}
    v_hat = {k: a / (1 - beta1**t) for k, a in v.items()}
    s_hat = {k: a / (1 - beta2**t) for k, a in s.items()}
    moved = {
        k: p - learning_rate * v_hat["d" + k] / (np.sqrt(s_hat["d" + k]) + epsilon)
        for k, p in parameters.items()
    }
    return moved, v, s, v_hat, s_hat


def in_place_with_scaled_epsilon(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections are in the rate and epsilon is scaled along; parameters, v and s change in place."""
    c1, c2 = 1 - beta1**t, 1 - beta2**t
    vc, sc = {}, {}
    for key in parameters:
        d = "d" + key
        v[d] += (1 - beta1) * (grads[d] - v[d])
        s[d] += (1 - beta2) * (grads[d] ** 2 - s[d])
        parameters[key] -= (learning_rate * c2**0.5 / c1) * v[d] / (np.sqrt(s[d]) + epsilon * c2**0.5)
        vc[d], sc[d] = v[d] / c1, s[d] / c2
    return parameters, v, s, vc, sc


def all_in_one_vector(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Flattens everything into long vectors, steps once, and cuts the results up again."""
    names = list(parameters)
    ends = np.cumsum([parameters[k].size for k in names])[:-1]

    def flat(table, prefix="d"):
        return np.concatenate([np.ravel(table[prefix + k]) for k in names])

    def cut(vector, prefix="d"):
        return {
            prefix + k: piece.reshape(parameters[k].shape).copy()
            for k, piece in zip(names, np.split(vector, ends))
        }

    p, g = flat(parameters, ""), flat(grads)
    m = beta1 * flat(v) + (1 - beta1) * g
    u = beta2 * flat(s) + (1 - beta2) * g**2
    m_hat, u_hat = m / (1 - beta1**t), u / (1 - beta2**t)
    p = p - learning_rate * m_hat / (u_hat**0.5 + epsilon)
    return cut(p, ""), cut(m), cut(u), cut(m_hat), cut(u_hat)
