"""The text's pictures show what their words say, computed."""

import numpy as np
import pytest

from lesson.pictures import averages, columns, descents, journey, networks
from lesson.pictures.rules import averaged, walk
from opt_experiments import plateau, quadratic, saddle
from opt_utils import compute_cost, forward_propagation, load_dataset, predict_dec


def end_distance(name, ravine, start, steps, **hyperparameters):
    return np.hypot(*walk(name, ravine, start, steps, **hyperparameters)[-1])


def test_the_journey_ends_as_its_words_say():
    paths = journey.journeys()
    ends = {name: path[-1] for name, path in paths.items()}
    valley = walk("gd", journey.landscape, (1.9, 0.2), 500, learning_rate=0.2)[-1]
    away = {name: np.hypot(*(end - valley)) for name, end in ends.items()}
    assert away["gd"] > 4
    assert max(away["momentum"], away["rmsprop"], away["adam"]) < 0.5
    assert np.hypot(*journey.landscape.gradient(*ends["gd"])) < 1e-3
    assert {len(path) for path in paths.values()} == {journey.STEPS + 1}


def test_the_landscape_has_the_gradient_it_says():
    (x, y), h, surface = (0.7, -0.4), 1e-6, journey.landscape
    slopes = (
        (surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h),
        (surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h),
    )
    np.testing.assert_allclose(surface.gradient(x, y), slopes, rtol=1e-6)


def test_only_one_of_the_learning_rates_reaches_the_bottom():
    ends = {a: walk("gd", quadratic(1), (-2.5, 0), 6, learning_rate=a) for a in (0.05, 0.6, 2.1)}
    assert abs(ends[0.05][-1, 0]) > 1.8
    assert abs(ends[0.6][-1, 0]) < 0.02
    assert (np.diff(np.abs(ends[2.1][:, 0])) > 0).all()


def test_in_one_pass_smaller_batches_come_closer():
    (X, y), paths = descents.one_pass_paths()
    assert {name: len(path) - 1 for name, path in paths.items()} == {
        "batch": 1,
        "mini-batch": 5,
        "stochastic": 40,
    }
    best = np.polyfit(X[:, 0], y, deg=1)
    left = {name: np.hypot(*(p[-1] - best)) / np.hypot(*best) for name, p in paths.items()}
    assert left["batch"] > 0.7
    assert 0.25 < left["mini-batch"] < 0.5
    assert left["stochastic"] < 0.1


def test_in_the_ravine_only_gradient_descent_stops_far_away():
    far = {name: np.hypot(*path[-1]) for name, path in descents.ravine_paths().items()}
    assert far["gd"] > 3
    assert max(far["momentum"], far["rmsprop"], far["adam"]) < 0.2


def test_in_the_long_run_rmsprop_stays_where_momentum_and_adam_sink_on():
    far = {name: np.hypot(*path[100:].T) for name, path in descents.ravine_paths(200).items()}
    assert np.median(far["rmsprop"]) == pytest.approx(0.1, abs=0.02)
    assert max(far["momentum"][-1], far["adam"][-1]) < 1e-3


def test_momentum_reaches_where_gradient_descent_does_not():
    ravine = quadratic(100)
    assert end_distance("gd", ravine, (-9, 1.5), 50, learning_rate=0.0195) > 3
    assert end_distance("momentum", ravine, (-9, 1.5), 50, learning_rate=0.06) < 0.7
    assert not end_distance("gd", ravine, (-9, 1.5), 500, learning_rate=0.0201) < 1


def test_the_saddle_is_left_after_as_many_steps_as_its_words_say():
    steps = {name: len(path) - 1 for name, path in descents.saddle_paths().items()}
    assert steps["gd"] == 38
    assert steps["momentum"] == 72
    assert max(steps["rmsprop"], steps["adam"]) <= 12


def test_two_heights_rest_at_0_before_they_fall():
    paths = descents.saddle_paths()
    resting = {n: (np.abs(saddle.value(*path.T)) < 0.1).sum() for n, path in paths.items()}
    assert min(resting["gd"], resting["momentum"]) > 15
    assert max(resting["rmsprop"], resting["adam"]) <= 2


def test_on_the_plateau_two_stay_and_two_fall_in():
    costs = {name: plateau.value(*path[-1]) for name, path in descents.plateau_paths().items()}
    assert min(costs["gd"], costs["momentum"]) > 0.98
    assert max(costs["rmsprop"], costs["adam"]) < 0.02


def test_the_first_step_of_adam_is_the_learning_rate_whatever_the_gradient():
    for gradient in (1e-3, 1.0, -1e3):
        moved, _ = descents.RULES["adam"](0.0, gradient, None, 1, learning_rate=0.01)
        assert moved == pytest.approx(-0.01 * np.sign(gradient), rel=1e-4)


@pytest.mark.parametrize(
    ("beta", "count", "percent"), [(0.5, 2, 75), (0.9, 10, 65), (0.98, 50, 64)]
)
def test_the_last_values_carry_the_share_that_is_said(beta, count, percent):
    assert round(100 * (1 - beta**count)) == percent


def test_the_correction_starts_at_the_first_cost_and_is_later_of_no_account():
    costs = networks.noisy_costs()
    corrected, plain = averaged(costs, 0.98), averaged(costs, 0.98, correct=False)
    assert corrected[0] == pytest.approx(costs[0])
    assert plain[0] == pytest.approx(0.02 * costs[0])
    assert 100 < np.argmax(plain) < 200
    assert corrected[-1] < 0.6 * corrected[0]
    assert (plain / corrected)[-1] > 0.99


def test_the_shuffled_columns_move_and_none_is_like_another():
    X, Y, permutation = columns.examples()
    assert len({tuple(column) for column in X.T}) == X.shape[1] == 10
    assert Y.shape == (1, 10)
    assert (permutation != np.arange(10)).all()


def test_the_schedules_are_as_their_words_say():
    ax = averages.draw_schedules().axes[0]
    rates = {line.get_label(): line.get_ydata() for line in ax.get_lines()}
    cosine = rates.pop("cosine with warm-up")
    assert {values[0] for values in rates.values()} == {0.1}
    slow = rates["inverse-time, d = 0.001"]
    np.testing.assert_allclose(rates["staircase, d = 1"][::1000], slow[::1000])
    assert rates["exponential"][-1] < 0.001
    assert rates["inverse-time, d = 1"][100] < 0.001
    assert max(cosine[0], cosine[-1]) < 0.001
    assert 0.098 < cosine.max() <= 0.1


def test_decay_shrinks_the_steps_and_the_cloud():
    paths = averages.noisy_walks()
    lengths = {name: np.hypot(*np.diff(path, axis=0).T) for name, path in paths.items()}
    spread = {name: path[-300:].std() for name, path in paths.items()}
    constant, decayed = paths
    assert lengths[constant][-100:].mean() == pytest.approx(lengths[constant][50:150].mean(), 0.1)
    assert lengths[decayed][-100:].mean() < 0.4 * lengths[decayed][50:150].mean()
    assert spread[decayed] < 0.2 * spread[constant]


# What networks answer, and where their weights go.


def share_that_is_right(parameters):
    X, Y = load_dataset(is_plot=False)
    return (predict_dec(parameters, X) == Y).mean()


def same_answers(one, other):
    xs, ys = np.meshgrid(np.linspace(-1.5, 2.5, 60), np.linspace(-1, 1.5, 60))
    points = np.stack([xs.ravel(), ys.ravel()])
    return (predict_dec(one, points) == predict_dec(other, points)).mean()


@pytest.mark.thorough
def test_the_borders_bend_in_the_order_that_is_said():
    trained = {name: networks.train(name, networks.EPOCHS) for name in descents.RULES}
    assert all(same_answers(kept[0], trained["gd"][0]) == 1 for kept in trained.values())
    after = {name: [share_that_is_right(p) for p in kept] for name, kept in trained.items()}
    assert max(after, key=lambda name: after[name][1]) == "adam"
    assert min(shares[2] for shares in after.values()) > 0.93
    for kept in trained.values():
        assert same_answers(kept[2], kept[3]) > 0.95


@pytest.mark.thorough
def test_the_cost_falls_first_for_adam_and_last_for_rmsprop():
    X, Y = load_dataset(is_plot=False)
    costs = {
        name: compute_cost(networks.probability(networks.train(name, (50,))[0], X), Y)
        for name in descents.RULES
    }
    assert min(costs, key=costs.get) == "adam"
    assert max(costs, key=costs.get) == "rmsprop"


@pytest.mark.thorough
def test_the_plane_carries_most_of_the_spread_and_holds_two_pairs():
    _, directions, shares, paths = networks.plane_of_paths()
    np.testing.assert_allclose(directions @ directions.T, np.eye(2), atol=1e-12)
    assert shares.sum() > 0.8
    starts = np.array([path[0] for path in paths.values()])
    np.testing.assert_allclose(starts, starts[[0]].repeat(4, axis=0))
    ends = {name: path[-1] for name, path in paths.items()}
    assert min(ends["gd"][0], ends["momentum"][0]) > 2
    assert max(ends["rmsprop"][0], ends["adam"][0]) < -2


@pytest.mark.thorough
def test_the_paths_end_off_the_plane_where_the_cost_is_lower():
    X, Y = load_dataset(is_plot=False)
    middle, directions, _, paths = networks.plane_of_paths()
    for name, path in paths.items():
        (end,) = networks.train(name, (1000,))
        away = networks.flat(end) - middle
        assert 1 < np.linalg.norm(away - away @ directions.T @ directions) < 2.1
        cost = compute_cost(networks.probability(end, X), Y) / X.shape[1]
        assert cost < 0.14
        assert cost < networks.cost_on_plane(*path[-1:].T)[0]


@pytest.mark.thorough
def test_the_contours_show_the_cost_of_the_networks_that_lie_in_the_plane():
    middle, directions, _, _ = networks.plane_of_paths()
    network = networks.unflat((middle + np.array([1.0, -2.0]) @ directions)[None])
    alone = {key: array[0] for key, array in network.items()}
    X, Y = load_dataset(is_plot=False)
    cost = compute_cost(forward_propagation(X, alone)[0], Y) / X.shape[1]
    assert networks.cost_on_plane(np.array([[1.0]]), np.array([[-2.0]])) == pytest.approx(cost)
