"""More right answers to update_parameters_with_adamw, by another author."""

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


def adam_on_what_is_left(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """The arrays fade first, in a new dictionary, and the own Adam does the rest, with keywords."""
    left = dict(zip(parameters, [p * (1 - learning_rate * weight_decay) for p in parameters.values()]))
    return update_parameters_with_adam(
        left, grads, v, s, t,
        epsilon=epsilon, beta2=beta2, beta1=beta1, learning_rate=learning_rate,
    )


def decay_after_from_old(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """Adam steps first, then the share of the remembered old W is taken away; three dictionaries."""
    old = {key: np.array(p) for key, p in parameters.items()}
    parameters, v, s, *_ = update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon
    )
    for key, p in old.items():
        parameters[key] = parameters[key] - learning_rate * (weight_decay * p)
    return parameters, v, s


def corrections_in_the_rate(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """The corrections stand in the rate and in epsilon, arrays change in place, three dictionaries."""
    root = (1 - beta2**t) ** 0.5
    rate, eps_t = learning_rate * root / (1 - beta1**t), epsilon * root
    for key, W in parameters.items():
        g, m, r = grads["d" + key], v["d" + key], s["d" + key]
        m += (1 - beta1) * (g - m)
        r += (1 - beta2) * (g * g - r)
        W *= 1 - learning_rate * weight_decay
        W -= rate * m / (np.sqrt(r) + eps_t)
    return parameters, v, s
