"""The straight line: its data and cost are right, and so is what its runs report."""

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression

import opt_experiments as ox
from opt_experiments import LINE_KINDS, line_cost, line_data


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


@pytest.mark.parametrize("kind", LINE_KINDS)
def test_the_line_data_have_examples_as_rows(kind):
    X, y = line_data(m=20, seed=1, kind=kind)
    assert X.shape == (20, 1)
    assert y.shape == (20,)
    again, _ = line_data(m=20, seed=1, kind=kind)
    np.testing.assert_array_equal(X, again)


@pytest.mark.parametrize(("kind", "weight", "bias"), [("plain", 2, 1), ("unscaled", 0.5, 20)])
def test_the_line_data_scatter_about_the_line_they_promise(kind, weight, bias):
    X, y = line_data(m=20_000, kind=kind)
    found = np.polyfit(X[:, 0], y, deg=1)
    np.testing.assert_allclose(found, (weight, bias), rtol=0.02)


def test_every_tenth_point_is_an_outlier():
    plain, out = line_data(m=30)[1], line_data(m=30, kind="outliers")[1]
    np.testing.assert_allclose(out - plain, [8 if i % 10 == 0 else 0 for i in range(30)])


def test_the_cost_of_a_line_is_half_the_mean_squared_error():
    X, y = line_data(m=11)
    w, b = np.array([[0.0, 1.0], [2.0, -1.0]]), np.array([[0.5, 0.0], [1.0, 3.0]])
    cost = line_cost(X, y)(w, b)
    assert cost.shape == (2, 2)
    for index in np.ndindex(2, 2):
        errors = w[index] * X[:, 0] + b[index] - y
        assert cost[index] == pytest.approx(errors @ errors / 22)


def test_the_cost_is_lowest_at_the_least_squares_line():
    X, y = line_data(seed=4)
    cost, (weight, bias) = line_cost(X, y), np.polyfit(X[:, 0], y, deg=1)
    nearby = 0.01 * np.array([-1, 0, 1])
    costs = cost(weight + nearby[:, None], bias + nearby)
    assert np.unravel_index(costs.argmin(), costs.shape) == (1, 1)
