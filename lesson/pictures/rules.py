"""The update rules as the text writes them, for the pictures alone.

They are here once, apart from the lesson's answers, so that the pictures can be made without
them and check nothing but themselves. Momentum is the weighted average form.
"""

import numpy as np


def gd(w, g, state, t, learning_rate):
    """w ← w − αg"""
    return w - learning_rate * g, state


def momentum(w, g, state, t, learning_rate, beta=0.9):
    """v ← βv + (1−β)g, w ← w − αv"""
    v = beta * (0 if state is None else state) + (1 - beta) * g
    return w - learning_rate * v, v


def rmsprop(w, g, state, t, learning_rate, beta2=0.9, epsilon=1e-8):
    """s ← β₂s + (1−β₂)g², w ← w − αg/(√s + ε)"""
    s = beta2 * (0 if state is None else state) + (1 - beta2) * g**2
    return w - learning_rate * g / (np.sqrt(s) + epsilon), s


def adam(w, g, state, t, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Both averages, corrected by 1−βᵗ, t from 1: w ← w − αv̂/(√ŝ + ε)"""
    v, s = (0, 0) if state is None else state
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    step = (v / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + epsilon)
    return w - learning_rate * step, (v, s)


RULES = {"gd": gd, "momentum": momentum, "rmsprop": rmsprop, "adam": adam}


def walk(rule, surface, start, steps, **hyperparameters):
    """Return the path (steps + 1, 2) of a rule (a name of RULES) over a Surface."""
    w, state = np.array(start, dtype=float), None
    path = [w]
    for t in range(1, steps + 1):
        g = np.array(surface.gradient(*w), dtype=float)
        w, state = RULES[rule](w, g, state, t, **hyperparameters)
        path.append(w)
    return np.array(path)


def step_of(rule_of):
    """Return a step of networks for `train_grid`; rule_of(key) is the rule of a parameter."""

    def step(parameters, grads, states, t, learning_rate, **settings):
        states = states or dict.fromkeys(parameters)
        moved = {
            key: rule_of(key)(w, grads[f"d{key}"], states[key], t, learning_rate, **settings)
            for key, w in parameters.items()
        }
        return {key: w for key, (w, _) in moved.items()}, {key: s for key, (_, s) in moved.items()}

    return step


STEPS = {name: step_of(lambda key, rule=rule: rule) for name, rule in RULES.items()}


def line_fit(X, y, learning_rate, epochs, batch_size):
    """Fit a line by descent on batches of this size; return the path of (weight, bias).

    A new permutation of the m examples each epoch; a short last batch divides by its own length.
    """
    rng, m = np.random.default_rng(0), len(y)
    w = np.zeros(2)
    path = [w]
    for _ in range(epochs):
        order = rng.permutation(m)
        for first in range(0, m, batch_size):
            batch = order[first : first + batch_size]
            x = np.column_stack([X[batch, 0], np.ones(len(batch))])
            w = w - learning_rate * x.T @ (x @ w - y[batch]) / len(batch)
            path.append(w)
    return np.array(path)


def averaged(values, beta, correct=True):
    """Return the exponentially weighted average after each value, v₀ = 0."""
    v, averages = 0.0, []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        averages.append(v / (1 - beta**t) if correct else v)
    return np.array(averages)
