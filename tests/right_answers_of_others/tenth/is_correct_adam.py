"""More right answers to is_correct_adam, by another author."""

import copy

import numpy as np

try:  # the lesson's reference is the student's own exercise 11
    update_parameters_with_adam
except NameError:

    def update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        P, V, S, VC, SC = {}, {}, {}, {}, {}
        for k in parameters:
            d = "d" + k
            V[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            S[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            VC[d] = V[d] / (1 - beta1**t)
            SC[d] = S[d] / (1 - beta2**t)
            P[k] = parameters[k] - learning_rate * VC[d] / (np.sqrt(SC[d]) + epsilon)
        return P, V, S, VC, SC


def three_steps_in_a_row(adam):
    """Several steps on one's own state each, from a warm start; all five are compared each time."""
    rng = np.random.default_rng(11)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (2, 3), "b3": (2, 1)}
    parameters = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    v = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    for t, beta1, beta2, epsilon, lr in ((7, 0.6, 0.9, 0.1, 0.05), (2, 0.8, 0.7, 0.5, 0.3), (1, 0.5, 0.95, 0, 1)):
        grads = {"d" + k: rng.normal(size=sh) * 10.0 ** rng.integers(-2, 3, size=sh) for k, sh in shapes.items()}
        settings = dict(learning_rate=lr, beta1=beta1, beta2=beta2, epsilon=epsilon)
        ours = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, **settings)
        theirs = adam(*copy.deepcopy((parameters, grads, v, s)), t, **settings)
        if len(theirs) != 5:
            return False
        for a, b in zip(ours, theirs):
            if a.keys() != b.keys():
                return False
            if not all(a[k].shape == np.shape(b[k]) and np.allclose(a[k], b[k]) for k in a):
                return False
        parameters, v, s = ours[:3]
    return True
