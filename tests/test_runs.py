"""The runs that the lesson's experiments make: pass by pass."""

import numpy as np
from sklearn.linear_model import LinearRegression

import opt_experiments as ox


def descent(X, y, lr=0.1, epochs=1):
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        weights, bias = weights - lr * X.T @ errors / len(y), bias - lr * errors.mean()
    return weights, bias


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
