"""The test functions are what their names say, and an update's path over them is its own."""

import numpy as np
import pytest

from opt_experiments import (
    beale,
    booth,
    descend,
    himmelblau,
    matyas,
    plateau,
    quadratic,
    rosenbrock,
    saddle,
)

SURFACES = [quadratic(7), saddle, plateau, rosenbrock, beale, himmelblau, booth, matyas]
WITH_MINIMA = [surface for surface in SURFACES if surface.minima]


def name(surface):
    return surface.name


def hessian(surface, x, y, h=1e-5):
    """Return the second derivatives at a point, by central differences of the gradient."""
    columns = [
        np.subtract(surface.gradient(x + dx, y + dy), surface.gradient(x - dx, y - dy)) / (2 * h)
        for dx, dy in ((h, 0), (0, h))
    ]
    return np.column_stack(columns)


def gd(parameters, grads, state, t, learning_rate):
    return {key: w - learning_rate * grads["d" + key] for key, w in parameters.items()}, state


@pytest.mark.parametrize("surface", SURFACES, ids=name)
@pytest.mark.parametrize("point", [(0.3, -0.7), (-1.2, 0.4), (1.5, 1.1)])
def test_the_gradient_is_the_slope_of_the_value(surface, point):
    (x, y), h = point, 1e-6
    slopes = (
        (surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h),
        (surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h),
    )
    np.testing.assert_allclose(surface.gradient(x, y), slopes, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("surface", WITH_MINIMA, ids=name)
def test_the_minima_are_minima_of_value_zero(surface):
    for x, y in surface.minima:
        assert abs(surface.value(x, y)) < 1e-20
        np.testing.assert_allclose(surface.gradient(x, y), 0, atol=1e-9)
        assert np.linalg.eigvalsh(hessian(surface, x, y)).min() > 0


@pytest.mark.parametrize("surface", SURFACES, ids=name)
def test_values_and_gradients_take_arrays(surface):
    x, y = np.meshgrid(np.linspace(-1, 1, 5), np.linspace(-2, 2, 4))
    assert surface.value(x, y).shape == (4, 5)
    for slope, entry in zip(
        surface.gradient(x, y), surface.gradient(x[2, 3], y[2, 3]), strict=True
    ):
        assert np.broadcast_shapes(np.shape(slope), (4, 5)) == (4, 5)
        np.testing.assert_allclose(np.broadcast_to(slope, (4, 5))[2, 3], entry)


@pytest.mark.parametrize(
    ("surface", "kappa", "within"),
    [(quadratic(100), 100, 1e-6), (matyas, 25, 1e-6), (booth, 9, 1e-6), (rosenbrock, 2508, 0.5)],
    ids=["quadratic", "Matyas", "Booth", "Rosenbrock"],
)
def test_the_condition_number_is_the_known_one(surface, kappa, within):
    low, high = np.linalg.eigvalsh(hessian(surface, *surface.minima[0]))
    assert high / low == pytest.approx(kappa, abs=within)


def test_the_saddle_bends_up_one_way_and_down_the_other():
    assert surface_signs(saddle) == [-1, 1]


def surface_signs(surface):
    return sorted(np.sign(np.linalg.eigvalsh(hessian(surface, 0.0, 0.0))))


def test_gradient_descent_leaves_the_saddle_after_127_steps():
    path = descend(gd, saddle, (1, 1e-10), 200, learning_rate=0.1)
    assert np.flatnonzero(np.abs(path[:, 1]) > 1)[0] == 127


def test_gradient_descent_stops_at_the_saddle_when_it_starts_on_the_ridge():
    path = descend(gd, saddle, (1, 0), 300, learning_rate=0.1)
    np.testing.assert_allclose(path[-1], 0, atol=1e-20)


def test_far_out_on_the_plateau_there_is_no_slope_to_follow():
    assert np.hypot(*plateau.gradient(4, 3)) < 1e-4


def test_a_path_begins_at_the_start_and_has_a_point_for_each_step():
    path = descend(gd, quadratic(2), (3, -4), 5, learning_rate=0.1)
    assert path.shape == (6, 2)
    assert tuple(path[0]) == (3, -4)
    np.testing.assert_allclose(path[:, 0], 3 * 0.9 ** np.arange(6))


def test_the_update_is_handed_its_state_and_the_steps_from_1():
    seen = []

    def update(parameters, grads, state, t, **hyperparameters):
        seen.append((state, t, hyperparameters, parameters["W1"].shape, grads["db1"].shape))
        return parameters, t

    descend(update, quadratic(1), (1, 1), 3, beta=0.9)
    assert seen == [(s, t, {"beta": 0.9}, (1, 1), (1, 1)) for s, t in [(None, 1), (1, 2), (2, 3)]]


def test_an_update_in_place_leaves_the_path_behind_it_as_it_was():
    def update(parameters, grads, state, t):
        for key in parameters:
            parameters[key] -= 0.1 * grads["d" + key]
        return parameters, state

    path = descend(update, quadratic(1), (1, 1), 2)
    np.testing.assert_allclose(path[:, 0], [1, 0.9, 0.81])


def test_a_diverging_path_goes_on_to_its_end():
    path = descend(gd, rosenbrock, (-1, 1), 50, learning_rate=1.0)
    assert path.shape == (51, 2)
    assert not np.isfinite(path[-1]).all()
