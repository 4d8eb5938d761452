"""More right answers to update_flat_with_adam, by another author."""

import math

import numpy as np


def update_parameters_with_adam(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    new_p, new_v, new_s, v_hat, s_hat = {}, {}, {}, {}, {}
    for key in parameters:
        d = "d" + key
        new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d] = new_v[d] / (1 - beta1**t)
        s_hat[d] = new_s[d] / (1 - beta2**t)
        new_p[key] = parameters[key] - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
    return new_p, new_v, new_s, v_hat, s_hat


def own_adam_with_a_dummy_bias(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The own Adam gets the vector as a row W1, and a bias of one number that is thrown away."""
    def layer(array, d="d"):
        return {d + "W1": array.reshape(1, -1), d + "b1": np.ones((1, 1))}

    after = update_parameters_with_adam(
        layer(flat, ""), layer(flat_grads), layer(v), layer(s), t,
        learning_rate, beta1, beta2, epsilon,
    )
    return after[0]["W1"].ravel(), after[1]["dW1"].ravel(), after[2]["dW1"].ravel()


def entry_by_entry(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """A plain Python loop with math.sqrt over all entries, lists turned into arrays at the end."""
    out = []
    for w, g, m, r in zip(flat.tolist(), flat_grads.tolist(), v.tolist(), s.tolist()):
        m = beta1 * m + (1 - beta1) * g
        r = beta2 * r + (1 - beta2) * g * g
        m_hat, r_hat = m / (1 - beta1**t), r / (1 - beta2**t)
        step = m_hat / (math.sqrt(r_hat) + epsilon) if m_hat else 0.0
        out.append((w - learning_rate * step, m, r))
    return tuple(np.array(out).reshape(-1, 3).T)


def written_into_the_arguments(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """All three arrays are changed in place and returned; the corrections are put into rate and epsilon."""
    v *= beta1
    v += (1 - beta1) * flat_grads
    s *= beta2
    s += (1 - beta2) * np.square(flat_grads)
    bottom = np.sqrt(s, out=np.empty_like(s))
    bottom += epsilon * np.sqrt(1 - beta2**t)
    flat -= learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t) * v / bottom
    return flat, v, s
