"""More right answers to update_parameters_with_adam, by another author: see the package's docstring."""

from types import SimpleNamespace

import numpy as np


def scaled_epsilon_and_rate(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections are moved into the rate, and into ε as well, so that nothing is off."""
    c1, c2 = 1 - beta1**t, 1 - beta2**t
    new_v = {k: beta1 * v[k] + (1 - beta1) * g for k, g in grads.items()}
    new_s = {k: beta2 * s[k] + (1 - beta2) * g**2 for k, g in grads.items()}
    rate, eps = learning_rate * np.sqrt(c2) / c1, epsilon * np.sqrt(c2)
    new_parameters = {k: p - rate * new_v["d" + k] / (np.sqrt(new_s["d" + k]) + eps) for k, p in parameters.items()}
    return new_parameters, new_v, new_s, {k: a / c1 for k, a in new_v.items()}, {k: a / c2 for k, a in new_s.items()}


def moment_objects(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """A class for a moment with the methods add and corrected, used for v and for s."""

    class Moment:
        def __init__(self, store, beta):
            self.store, self.beta, self.hat = store, beta, {}

        def add(self, key, x):
            self.store[key] = self.beta * self.store[key] + (1 - self.beta) * x
            self.hat[key] = self.store[key] / (1 - self.beta**t)
            return self.hat[key]

    first, second = Moment(v, beta1), Moment(s, beta2)
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ("W", "b"):
            g = grads[f"d{kind}{l}"]
            direction = first.add(f"d{kind}{l}", g)
            size = np.sqrt(second.add(f"d{kind}{l}", g * g))
            parameters[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate * direction / (size + epsilon)
    return parameters, first.store, second.store, first.hat, second.hat


def namespace_per_parameter(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """A generator yields a namespace for each parameter; five comprehensions take them apart."""

    def states():
        for key, w in parameters.items():
            one = SimpleNamespace(key=key, d="d" + key)
            one.m = v[one.d] + (1 - beta1) * (grads[one.d] - v[one.d])
            one.q = s[one.d] + (1 - beta2) * (grads[one.d] ** 2 - s[one.d])
            one.m_hat, one.q_hat = one.m / (1 - beta1**t), one.q / (1 - beta2**t)
            one.w = w - learning_rate * one.m_hat / (one.q_hat**0.5 + epsilon)
            yield one

    done = list(states())
    new_parameters = {one.key: one.w for one in done}
    return (new_parameters, *({one.d: getattr(one, name) for one in done} for name in ("m", "q", "m_hat", "q_hat")))
