"""More right answers to update_parameters_with_adam, by another author."""

import numpy as np


def kingmas_quicker_order(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections go into the rate, with epsilon scaled along; the corrected ones are made apart."""
    c1, c2 = 1 - beta1**t, 1 - beta2**t
    v = {k: beta1 * v[k] + (1 - beta1) * grads[k] for k in grads}
    s = {k: beta2 * s[k] + (1 - beta2) * grads[k] ** 2 for k in grads}
    rate, eps = learning_rate * c2**0.5 / c1, epsilon * c2**0.5
    new = {k: p - rate * v[f"d{k}"] / (np.sqrt(s[f"d{k}"]) + eps) for k, p in parameters.items()}
    return new, v, s, {k: a / c1 for k, a in v.items()}, {k: a / c2 for k, a in s.items()}


def one_helper_for_both_memories(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """One helper averages and corrects; it is called for gradients and for squares."""
    def remember(memory, news, beta):
        fresh = {k: memory[k] + (1 - beta) * (news[k] - memory[k]) for k in news}
        return fresh, {k: a / (1 - np.power(beta, t)) for k, a in fresh.items()}

    v, v_hat = remember(v, grads, beta1)
    s, s_hat = remember(s, {k: np.square(g) for k, g in grads.items()}, beta2)
    moved = {}
    for k in parameters:
        moved[k] = parameters[k] - learning_rate * v_hat["d" + k] / (s_hat["d" + k] ** 0.5 + epsilon)
    return moved, v, s, v_hat, s_hat


def three_results_only(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Returns the first three dictionaries alone, which the text allows; power by a loop."""
    left1 = left2 = 1.0
    for _ in range(t):
        left1, left2 = left1 * beta1, left2 * beta2
    out_p, out_v, out_s = dict(parameters), dict(v), dict(s)
    for l in range(1, len(parameters) // 2 + 1):
        for letter in "Wb":
            p, d = f"{letter}{l}", f"d{letter}{l}"
            out_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            out_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] * grads[d]
            divisor = np.sqrt(out_s[d] / (1 - left2)) + epsilon
            out_p[p] = parameters[p] - learning_rate * (out_v[d] / (1 - left1)) / divisor
    return out_p, out_v, out_s
