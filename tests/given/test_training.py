"""Training the given network with textbook updates, pinned to the published results."""

import numpy as np
import pytest

from opt_utils import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    load_dataset,
    predict,
)


def gd(w, g, state, t):
    return w - 0.0007 * g, state


def momentum(w, g, v, t):
    v = 0.9 * v + 0.1 * g
    return w - 0.0007 * v, v


def adam(w, g, state, t):
    v, s = state if t > 1 else (0, 0)
    v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
    return w - 0.0007 * (v / (1 - 0.9**t)) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8), (v, s)


def train(update, epochs=5000):
    """Return the parameters and the mean cost of each epoch; batches of 64 of the 300 moons."""
    X, Y = load_dataset(is_plot=False)
    parameters = initialize_parameters([2, 5, 2, 1])
    state = dict.fromkeys(parameters, 0)
    t, costs = 0, []
    for epoch in range(epochs):
        # The published runs draw with np.random.seed(11 + epoch): the same numbers.
        order = np.random.RandomState(11 + epoch).permutation(300)
        total = 0
        for start in range(0, 300, 64):
            batch = order[start : start + 64]
            a_L, caches = forward_propagation(X[:, batch], parameters)
            total += compute_cost(a_L, Y[:, batch])
            grads = backward_propagation(X[:, batch], Y[:, batch], caches)
            t += 1
            for name, w in parameters.items():
                parameters[name], state[name] = update(w, grads[f"d{name}"], state[name], t)
        costs.append(total / 300)
    return parameters, costs


PUBLISHED = {  # costs at epochs 0, 1000, ..., 4000 and the accuracy after 5000
    gd: ([0.702405, 0.668101, 0.635288, 0.600491, 0.573367], "71.67%"),
    momentum: ([0.702413, 0.668167, 0.635388, 0.600591, 0.573444], "71.67%"),
    adam: ([0.702166, 0.167845, 0.141316, 0.138788, 0.136066], "94.33%"),
}


@pytest.mark.parametrize(
    "update", [gd, *(pytest.param(one, marks=pytest.mark.thorough) for one in (momentum, adam))]
)
def test_costs_and_accuracy_are_the_published_ones(update, capsys):
    parameters, costs = train(update)
    np.testing.assert_allclose(costs[::1000], PUBLISHED[update][0], rtol=0, atol=6e-7)
    predict(*load_dataset(is_plot=False), parameters)
    assert capsys.readouterr().out == f"Accuracy: {PUBLISHED[update][1]}\n"
