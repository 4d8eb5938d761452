"""More right answers to update_parameters_with_adam, by another author."""

import numpy as np


def scaled_rate_and_epsilon(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections stand in the rate and in a scaled ε, as in section 2 of the paper, but exactly."""
    c1, c2 = 1 - beta1**t, 1 - beta2**t
    root = np.sqrt(c2)
    v = {k: beta1 * m + (1 - beta1) * grads[k] for k, m in v.items()}
    s = {k: beta2 * u + (1 - beta2) * grads[k] ** 2 for k, u in s.items()}
    new = {
        k: p - (learning_rate * root / c1) * v["d" + k] / (np.sqrt(s["d" + k]) + epsilon * root)
        for k, p in parameters.items()
    }
    return new, v, s, {k: m / c1 for k, m in v.items()}, {k: u / c2 for k, u in s.items()}
