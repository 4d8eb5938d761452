"""The runs that the lesson's experiments make: pass by pass, and many networks at once."""

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression

import opt_experiments as ox
from opt_utils import load_dataset

DIMS, RATES, SEEDS = [2, 5, 2, 1], [0.03, 0.3], [2, 3, 4]


def batches(X, Y, size, seed):
    order = np.random.default_rng(seed).permutation(X.shape[1])
    cuts = [order[start : start + size] for start in range(0, len(order), size)]
    return [(X[:, cut], Y[:, cut]) for cut in cuts]


def descent(X, y, lr=0.1, epochs=1):
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        weights, bias = weights - lr * X.T @ errors / len(y), bias - lr * errors.mean()
    return weights, bias


def momentum(parameters, grads, v, t, learning_rate, beta=0.9):
    v = v or {name: np.zeros(array.shape) for name, array in grads.items()}
    v = {name: beta * v[name] + (1 - beta) * grads[name] for name in grads}
    moved = {name: array - learning_rate * v["d" + name] for name, array in parameters.items()}
    return moved, v


def momentum_for_one_network_only(parameters, grads, v, t, learning_rate):
    _rows, _columns = parameters["W1"].shape  # raises on a stack
    return momentum(parameters, grads, v, t, learning_rate)


def momentum_that_mixes_a_stack_up(parameters, grads, v, t, learning_rate):
    mixed = {name: array * array.ndim for name, array in grads.items()}
    return momentum(parameters, mixed, v, t, learning_rate)


def train(step, rates=RATES, seeds=SEEDS):
    X, Y = load_dataset(is_plot=False)
    return ox.train_many(step, batches, X, Y, DIMS, rates, seeds, epochs=3)


@pytest.mark.parametrize(
    "step", [momentum, momentum_for_one_network_only, momentum_that_mixes_a_stack_up]
)
def test_many_networks_come_to_what_each_comes_to_alone(step):
    many = train(step)
    for r, rate in enumerate(RATES):
        for s, seed in enumerate(SEEDS):
            alone = train(step, [rate], [seed])
            for name, stack in many.items():
                np.testing.assert_allclose(stack[r * len(SEEDS) + s], alone[name][0], rtol=1e-9)


def test_the_best_fit_is_scikit_learns():
    X, y = np.random.default_rng(0).normal(size=(20, 3)), np.arange(20.0)
    model = LinearRegression().fit(X, y)
    np.testing.assert_allclose(ox.best_fit(X, y), [*model.coef_, model.intercept_])


def test_a_path_by_pass_ends_where_the_longest_run_ends():
    X, y = ox.line_data()
    path = ox.path_by_pass(descent, X, y, passes=5, lr=0.1)
    weights, bias = descent(X, y, lr=0.1, epochs=5)
    assert path.shape == (6, 2)
    assert path[0].tolist() == [0, 0]
    np.testing.assert_array_equal(path[-1], [*weights, bias])


def test_passes_to_reach_gives_the_first_power_of_two_that_suffices():
    X, y = ox.line_data()
    path = ox.path_by_pass(descent, X, y, passes=10, lr=0.1)
    cost = ox.fit_cost(X, y, path[7])  # 4 passes are too few, 7 would do
    passes, seconds = ox.passes_to_reach(descent, X, y, cost, most=64, lr=0.1)
    assert passes == 8
    assert seconds > 0


def test_passes_to_reach_says_when_none_suffices():
    X, y = ox.line_data()
    assert ox.passes_to_reach(descent, X, y, 0.0, most=4, lr=0.1) == (None, None)


def test_a_path_that_leaves_again_has_not_settled():
    path = np.array([[5.0, 0], [0, 0], [np.nan, 0]])
    assert ox.steps_to_settle(path, (0, 0), 1) == float("inf")
    assert ox.steps_to_settle(path[:2], (0, 0), 1) == 1
    assert ox.steps_to_settle(path[1:2], (0, 0), 1) == 0
