"""What theory predicts holds, measured on the solved lesson's own functions."""

import functools

import numpy as np
import pytest

from opt_experiments import (
    best_settings,
    descend,
    escape_time,
    fitted_rate,
    iteration_matrix,
    predicted_rate,
    quadratic,
    saddle,
    spectral_radius,
    stability_limit,
)
from tests.helpers.mutants import compiled, solutions


@functools.cache
def lesson(name):
    """Return an answer of the solved lesson."""
    return compiled(solutions()[name])


def zeros(parameters):
    return {"d" + key: np.zeros(np.shape(w)) for key, w in parameters.items()}


def gd(parameters, grads, state, t, learning_rate):
    step = lesson("update_parameters_with_gd")
    return step(parameters, grads, learning_rate), state


def momentum(parameters, grads, v, t, learning_rate, beta):
    step = lesson("update_parameters_with_momentum")
    return step(parameters, grads, v or zeros(parameters), beta, learning_rate)


def heavy_ball(parameters, grads, v, t, learning_rate, beta):
    return momentum(parameters, grads, v, t, learning_rate / (1 - beta), beta)


def adam(parameters, grads, state, t, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    v, s = state or (zeros(parameters), zeros(parameters))
    parameters, v, s, *_ = lesson("update_parameters_with_adam")(
        parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon
    )
    return parameters, (v, s)


def arrays(w):
    """Return a network of one row of weights, and a bias that nobody looks at."""
    return {"W1": np.array([w], dtype=float), "b1": np.ones((1, 1))}


def gradients(g):
    return {"d" + key: value for key, value in arrays(g).items()}


# Rates


def measured_matrix(learning_rate, curvature, beta):
    """Return what one step of the lesson's momentum does to (distance, velocity)."""
    columns = []
    for x, v in ((1.0, 0.0), (0.0, 1.0)):
        moved, velocity = momentum(
            arrays([x]), gradients([curvature * x]), gradients([v]), 1, learning_rate, beta
        )
        columns.append([moved["W1"].item(), velocity["dW1"].item()])
    return np.array(columns).T


@pytest.mark.parametrize("kappa", [4, 100, 2508])
def test_gradient_descent_at_its_best_leaves_kappa_minus_1_by_kappa_plus_1(kappa):
    learning_rate, _, rate = best_settings("gd", kappa)
    path = descend(gd, quadratic(kappa), (1, 1), 60, learning_rate=learning_rate)
    distances = np.hypot(*path.T)
    assert fitted_rate(distances, 10, 60) == pytest.approx((kappa - 1) / (kappa + 1), rel=1e-9)
    assert rate == pytest.approx((kappa - 1) / (kappa + 1), rel=1e-12)


@pytest.mark.parametrize("kappa", [4, 100, 2508])
def test_momentum_at_its_best_has_the_spectral_radius_of_the_heavy_ball(kappa):
    learning_rate, beta, rate = best_settings("momentum", kappa)
    radii = [spectral_radius(measured_matrix(learning_rate, c, beta)) for c in (1, kappa)]
    # The two eigenvalues are equal, so rounding moves them by the root of the machine's precision.
    assert max(radii) == pytest.approx((kappa**0.5 - 1) / (kappa**0.5 + 1), abs=1e-6)
    assert rate == pytest.approx(max(radii), abs=1e-6)


def test_the_best_heavy_ball_for_kappa_100_is_polyaks():
    learning_rate, beta, rate = best_settings("heavy ball", 100)
    assert (learning_rate, beta, rate) == pytest.approx(((2 / 11) ** 2, (9 / 11) ** 2, 9 / 11))


def steps_to(path, distance):
    return int(np.flatnonzero(np.hypot(*path.T) < distance)[0])


def test_at_kappa_100_a_millionth_takes_709_and_95_steps():
    """The rates alone would say 691 and 69: the first steps, and the double root, cost more."""
    learning_rate, _, _ = best_settings("gd", 100)
    path = descend(gd, quadratic(100), (1, 1), 800, learning_rate=learning_rate)
    assert steps_to(path, 1e-6) == 709
    learning_rate, beta, _ = best_settings("heavy ball", 100)
    settings = {"learning_rate": learning_rate, "beta": beta}
    path = descend(heavy_ball, quadratic(100), (1, 1), 200, **settings)
    assert steps_to(path, 1e-6) == 95
    distances = np.hypot(*path.T)
    assert fitted_rate(distances, 20, 60) == pytest.approx(0.840, abs=1e-3)
    assert fitted_rate(distances, 100, 150) == pytest.approx(0.825, abs=1e-3)


@pytest.mark.parametrize("rule", ["gd", "momentum", "heavy ball"])
@pytest.mark.parametrize("kappa", [3, 50])
def test_no_other_settings_are_quicker_than_the_best(rule, kappa):
    learning_rate, beta, best = best_settings(rule, kappa)
    assert predicted_rate(rule, learning_rate, kappa, beta) == pytest.approx(best, abs=1e-6)
    betas = [0] if rule == "gd" else np.linspace(0, 0.98, 50)
    rates = [
        predicted_rate(rule, share * stability_limit(rule, beta) / kappa, kappa, beta)
        for beta in betas
        for share in np.linspace(0.02, 0.98, 49)
    ]
    assert min(rates) > best - 1e-9


@pytest.mark.parametrize(("rule", "step"), [("momentum", momentum), ("heavy ball", heavy_ball)])
def test_the_iteration_matrix_walks_like_the_lessons_momentum(rule, step):
    path = descend(step, quadratic(2), (1, 1), 30, learning_rate=0.3, beta=0.6)
    for column, curvature in ((0, 1), (1, 2)):
        state = np.array([1.0, 0.0])
        for t in range(1, 31):
            state = iteration_matrix(rule, 0.3 * curvature, 0.6) @ state
            assert state[0] == pytest.approx(path[t, column], abs=1e-12)


# Stability


STEPS = {"gd": gd, "momentum": momentum, "heavy ball": heavy_ball}


@pytest.mark.parametrize("rule", STEPS)
@pytest.mark.parametrize("beta", [0.5, 0.9])
def test_one_percent_below_the_limit_shrinks_and_one_percent_above_grows(rule, beta):
    settings = {} if rule == "gd" else {"beta": beta}
    for share, grows in ((0.99, False), (1.01, True)):
        alpha = share * stability_limit(rule, beta)
        path = descend(STEPS[rule], quadratic(1), (1, 0), 600, learning_rate=alpha, **settings)
        assert (abs(path[-1, 0]) > 1e2) if grows else (abs(path[-1, 0]) < 1e-2)


def test_the_lessons_momentum_bears_38_at_beta_09():
    assert stability_limit("momentum", 0.9) == pytest.approx(38)
    assert stability_limit("heavy ball", 0.9) == pytest.approx(3.8)


# Averages


@pytest.mark.parametrize(("beta", "memory"), [(0.5, 2), (0.9, 10), (0.98, 50)])
def test_a_value_weighs_1_by_e_after_1_by_1_minus_beta_steps(beta, memory):
    average = lesson("exponentially_weighted_averages")
    once = np.zeros(3 * memory)
    once[0] = 1
    weights = average(once, beta, bias_correction=False)
    assert np.flatnonzero(weights < weights[0] / np.e)[0] == memory == round(1 / (1 - beta))


@pytest.mark.parametrize(("beta", "steps"), [(0.9, 44), (0.999, 4603)])
def test_without_correction_99_percent_is_reached_late(beta, steps):
    average = lesson("exponentially_weighted_averages")
    reached = average(np.ones(5000), beta, bias_correction=False) >= 0.99
    assert np.flatnonzero(reached)[0] + 1 == steps == np.ceil(np.log(0.01) / np.log(beta))


def test_the_root_that_adam_divides_by_is_99_percent_at_3916():
    roots, state = [], None
    for t in range(1, 4001):
        _, state = adam(arrays([0]), gradients([1]), state, t, learning_rate=0.1)
        roots.append(np.sqrt(state[1]["dW1"].item()))
    assert np.flatnonzero(np.array(roots) >= 0.99)[0] + 1 == 3916


# Adam


def test_adams_first_step_is_alpha_against_the_sign():
    g = [1e-6, -1e-3, 1, -1e6]
    moved, (v, s) = adam(arrays([0] * 4), gradients(g), None, 1, learning_rate=0.01, epsilon=0)
    np.testing.assert_allclose(moved["W1"][0], -0.01 * np.sign(g), rtol=1e-12)
    without = (v["dW1"] / np.sqrt(s["dW1"]))[0]
    np.testing.assert_allclose(without, np.sign(g) * 0.1 / np.sqrt(0.001), rtol=1e-12)


@pytest.mark.parametrize("factor", [1e-4, 1000])
def test_adam_does_not_mind_the_gradients_scale(factor):
    def loud(x, y):
        return [factor * slope for slope in saddle.gradient(x, y)]

    scaled = type(saddle)("scaled", saddle.value, loud)
    one, other = (
        descend(adam, hill, (-1, 0.1), 100, learning_rate=0.05, epsilon=0)
        for hill in (saddle, scaled)
    )
    np.testing.assert_allclose(one, other, rtol=1e-9)


# Saddle


@pytest.mark.parametrize("alpha", [0.01, 0.1])
def test_the_escape_from_the_saddle_takes_the_predicted_steps(alpha):
    path = descend(gd, saddle, (-1, 1e-10), 2000, learning_rate=alpha)
    measured = np.flatnonzero(np.abs(path[:, 1]) > 1)[0]
    assert measured == np.ceil(escape_time(1e-10, alpha))


def test_gradient_descent_stays_on_the_saddle_from_the_ridge():
    path = descend(gd, saddle, (-1, 0), 1000, learning_rate=0.1)
    assert path[-1] == pytest.approx((0, 0), abs=1e-9)


# Reddi's counterexample


def reddi(amsgrad, starts, steps=30_000):
    """Walk f_t = 3x if t mod 3 = 1, else −x, on [−1, 1]; return the last three places, (3, n)."""
    rmsprop = lesson("update_parameters_with_rmsprop")
    parameters, s, places = arrays(starts), zeros(arrays(starts)), []
    largest = np.zeros(len(starts))
    for t in range(1, steps + 1):
        g = np.full(len(starts), 3.0 if t % 3 == 1 else -1.0)
        before = parameters["W1"]
        parameters, s = rmsprop(parameters, gradients(g), s, 0.1, 0.5 / np.sqrt(t), 0)
        largest = np.maximum(largest, s["dW1"][0])
        if amsgrad:
            parameters["W1"] = before - 0.5 / np.sqrt(t) * g / np.sqrt(largest)
        parameters["W1"] = np.clip(parameters["W1"], -1, 1)
        places.append(parameters["W1"][0])
    return np.array(places[-3:])


def test_adam_without_momentum_goes_the_wrong_way_from_any_start():
    places = reddi(False, [-1, -0.3, 0, 1])
    np.testing.assert_allclose(places, np.array([[0.997, 0.999, 1]] * 4).T, atol=1e-3)


def test_amsgrad_goes_the_right_way_from_any_start():
    np.testing.assert_allclose(reddi(True, [-1, -0.3, 0, 1])[-1], -0.998, atol=1e-3)


# Weight decay


def decayed(kind, start, decay=0.5, alpha=0.01, steps=200):
    parameters, state = arrays(start), None
    for t in range(1, steps + 1):
        g, before = np.array([1, 1000]) * np.sin(1.3 * t), parameters["W1"][0]
        g = g + decay * before if kind == "L2" else g
        parameters, state = adam(parameters, gradients(g), state, t, learning_rate=alpha)
        if kind == "AdamW":
            parameters["W1"] = parameters["W1"] - alpha * decay * before
    return parameters["W1"][0]


@pytest.mark.parametrize(
    ("kind", "ends"),
    [("none", (0.96996, 0.96996)), ("L2", (0.2669, 0.9686)), ("AdamW", (0.3553, 0.3553))],
)
def test_l2_hardly_shrinks_a_weight_of_large_gradients_and_adamw_shrinks_both(kind, ends):
    np.testing.assert_allclose(decayed(kind, (1, 1)), ends, atol=1e-4)


def test_what_adamw_leaves_of_a_start_is_the_power_of_1_minus_alpha_lambda():
    gap = decayed("AdamW", (1, 1)) - decayed("AdamW", (0, 0))
    np.testing.assert_allclose(gap, (1 - 0.01 * 0.5) ** 200, rtol=1e-9)
