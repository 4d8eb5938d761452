"""More right answers to update_parameters_with_adam, by another author."""

import numpy as np


def epsilon_rescaled(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The paper's efficient form, with epsilon rescaled so that it is exactly the same."""
    c1, c2 = 1 - beta1**t, 1 - beta2**t
    p, v_new, s_new, v_hat, s_hat = {}, {}, {}, {}, {}
    for key in parameters:
        d = "d" + key
        v_new[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s_new[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d], s_hat[d] = v_new[d] / c1, s_new[d] / c2
        alpha = learning_rate * np.sqrt(c2) / c1
        p[key] = parameters[key] - alpha * v_new[d] / (np.sqrt(s_new[d]) + epsilon * np.sqrt(c2))
    return p, v_new, s_new, v_hat, s_hat


def one_flat_vector(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """All layers in one vector."""
    keys = list(parameters)
    sizes = np.cumsum([parameters[k].size for k in keys])[:-1]

    def pack(d, prefix="d"):
        return np.concatenate([np.ravel(d[prefix + k]) for k in keys])

    def unpack(flat, prefix="d"):
        pieces = np.split(flat, sizes)
        return {prefix + k: a.reshape(parameters[k].shape) for k, a in zip(keys, pieces)}

    g = pack(grads)
    m = beta1 * pack(v) + (1 - beta1) * g
    r = beta2 * pack(s) + (1 - beta2) * g * g
    m_hat, r_hat = m / (1 - beta1**t), r / (1 - beta2**t)
    theta = pack(parameters, "") - learning_rate * m_hat / (r_hat**0.5 + epsilon)
    return unpack(theta, ""), unpack(m), unpack(r), unpack(m_hat), unpack(r_hat)


def in_place_and_by_interpolation(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """v, s and the parameters are changed in place, gradients are not."""
    v_corrected, s_corrected = {}, {}
    for key, p in parameters.items():
        d = "d" + key
        v[d] += (1 - beta1) * (grads[d] - v[d])
        s[d] += (1 - beta2) * (grads[d] * grads[d] - s[d])
        v_corrected[d] = v[d] / (1 - beta1**t)
        s_corrected[d] = s[d] / (1 - beta2**t)
        p -= learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected
