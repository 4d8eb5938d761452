"""Bad input to what learners are given: a ValueError says what was wanted and what came."""

import numpy as np
import pytest

import opt_experiments as ox
import opt_plots as op
import opt_sliders
import opt_utils as ou

GOOD = ou.initialize_parameters([2, 3, 1])
GOOD_X, GOOD_Y = np.random.RandomState(0).randn(2, 4), np.array([[0, 1, 1, 0]])
A_L, CACHES = ou.forward_propagation(GOOD_X, GOOD)
WITH_NAN = np.where(np.arange(4) == 2, np.nan, GOOD_X)


def forward(X=GOOD_X, **changes):
    return ou.forward_propagation(X, {**GOOD, **changes})


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: forward(GOOD_X.T), r"X must be \(n_x, m\) = \(2, m\) .* got \(4, 2\)"),
        (lambda: forward(GOOD_X[0]), r"X must be .* got \(4,\)"),
        (lambda: forward(GOOD_X[:, :0]), r"m at least 1.* got \(2, 0\)"),
        (lambda: forward(GOOD_X[None]), r"X must be .* got \(1, 2, 4\)"),
        (lambda: forward(WITH_NAN), "X must not hold NaN, got 2"),
        (lambda: forward(W1=np.float64(1)), r"W1 of shape \(\)"),
        (lambda: forward(W1=np.ones(2)), r"W1 must be \(n_1, 2\), got \(2,\)"),
        (lambda: forward(W2=np.ones((1, 4))), r"W2 must be \(n_2, 3\), got \(1, 4\)"),
        (lambda: forward(W2=np.ones((5, 1, 3))), r"W2 must be \(n_2, 3\), got \(5, 1, 3\)"),
        (lambda: forward(b1=np.ones(3)), r"b1 must be \(3, 1\), got \(3,\)"),
        (lambda: forward(b1=np.ones((1, 3))), r"b1 must be \(3, 1\), got \(1, 3\)"),
        (lambda: forward(b2=np.ones((1, 4))), r"b2 must be \(1, 1\), got \(1, 4\)"),
        (lambda: forward(W3=np.ones((1, 1))), "parameters must hold W1, b1, .* 'W3'"),
        (lambda: ou.forward_propagation(GOOD_X, {}), r"parameters must hold W1, b1, .* got \[\]"),
        (lambda: ou.forward_propagation(GOOD_X, {"W": 1, "b": 2}), "got .*'W', 'b'"),
        (lambda: ou.compute_cost(A_L, GOOD_Y[0]), r"Y must be \(1, m\) = \(1, 4\), got \(4,\)"),
        (lambda: ou.compute_cost(A_L, GOOD_Y[:, :3]), r"Y must be .* got \(1, 3\)"),
        (lambda: ou.compute_cost(A_L[0], GOOD_Y[0]), r"a_L must be \(1, m\), got \(4,\)"),
        (lambda: ou.compute_cost(A_L, 2 * np.ones((1, 4))), "only the labels 0 and 1, got 2.0"),
        (lambda: ou.compute_cost(A_L, [[0, 1, -1, 0]]), "only the labels 0 and 1, got -1"),
        (lambda: ou.compute_cost(A_L, WITH_NAN[:1]), "only the labels 0 and 1, got"),
        (lambda: ou.compute_cost(A_L, [[0, np.nan, 1, 1]]), "only the labels 0 and 1, got nan"),
        (
            lambda: ou.backward_propagation(GOOD_X[:, :3], GOOD_Y, CACHES),
            r"X must .* got \(2, 3\)",
        ),
        (lambda: ou.backward_propagation(GOOD_X, GOOD_Y[0], CACHES), r"Y must .* got \(4,\)"),
        (lambda: ou.backward_propagation(GOOD_X, GOOD_Y.T, CACHES), r"Y must .* got \(4, 1\)"),
        (
            lambda: ou.backward_propagation(GOOD_X, WITH_NAN[:1], CACHES),
            "Y must not hold NaN, got 1",
        ),
        (
            lambda: ou.backward_propagation(GOOD_X, [[0, None, np.nan, 1]], CACHES),
            "Y must not hold NaN, got 2",
        ),
        (lambda: ou.compute_cost(A_L, [[0, None, 1, 0]]), "labels 0 and 1, got nan"),
        (lambda: forward(np.float64(1)), r"X must be \(n_x, m\) .* got \(\)"),
        (lambda: forward(np.where(GOOD_X < 0, -np.inf, WITH_NAN)), "X must not hold NaN, got 2"),
        (
            lambda: ou.predict(GOOD_X, GOOD_Y[0], GOOD),
            r"y must be \(1, m\) = \(1, 4\), got \(4,\)",
        ),
        (lambda: ou.predict_dec(GOOD, GOOD_X.T), r"X must be .* got \(4, 2\)"),
        (lambda: ou.initialize_parameters([2]), r"two or more whole numbers .* got \[2\]"),
        (lambda: ou.initialize_parameters([2, 0, 1]), r"from 1 on"),
        (lambda: ou.initialize_parameters([2, 2.5, 1]), r"whole numbers"),
        (lambda: ou.initialize_parameters([2, 1], seed=[]), "seed must be .* got"),
        (lambda: ou.initialize_parameters([2, 1], seed=[[1]]), "seed must be .* got"),
        (
            lambda: ou.plot_decision_boundary(len, GOOD_X.T, GOOD_Y),
            r"X must be \(2, m\), .* got \(4, 2\)",
        ),
        (lambda: ou.plot_decision_boundary(len, GOOD_X, GOOD_Y.T), r"Y must be .* got \(4, 1\)"),
        (
            lambda: ou.plot_decision_boundary(len, GOOD_X, GOOD_Y),
            r"model must give one .* got \(\)",
        ),
        (lambda: ou.forward_propagation(GOOD_X, [1, 2]), "X must .* are they exchanged"),
        (lambda: ou.forward_propagation(GOOD_X, GOOD["W1"]), "are they exchanged"),
        (lambda: forward(W1=[[1.0, 2.0]]), "parameters a dictionary of arrays"),
        (lambda: ou.predict(GOOD, GOOD_Y, GOOD_X), "are they exchanged"),
        (lambda: ou.predict_dec(GOOD_X, GOOD), "are they exchanged"),
        (lambda: ou.backward_propagation(GOOD_X, GOOD_Y, A_L), "caches must be the second"),
        (lambda: ou.backward_propagation(GOOD_X, GOOD_Y, GOOD), "caches must be the second"),
        (lambda: ou.backward_propagation(GOOD_X, GOOD_Y, None), "caches must be the second"),
        (lambda: ou.initialize_parameters(5), r"two or more whole numbers .* got \[5\]"),
        (lambda: ou.initialize_parameters([2, 1], seed=-1), "whole number, 0 to .* got -1"),
        (lambda: ou.initialize_parameters([2, 1], seed=1.5), "whole number, 0 to .* 1.5"),
        (lambda: ou.plot_decision_boundary(GOOD, GOOD_X, GOOD_Y), "a function .* got dict"),
        (lambda: ou.initialize_parameters([2, 1], seed=None), "whole number, 0 to .* got None"),
        (lambda: ou.initialize_parameters([2, 1], seed=[None]), "whole number, 0 to .* got None"),
        (lambda: ou.initialize_parameters([2, 1], seed=[3, True]), "whole number, .* got True"),
        (lambda: ou.initialize_parameters([2, True]), r"whole numbers .* got \[2, True\]"),
        (lambda: ou.initialize_parameters([2, 1], seed=2**32), "whole number, 0 to .* got 42949"),
        (
            lambda: ou.backward_propagation(GOOD_X, GOOD_Y, (A_L, CACHES)),
            "the second of forward_propagation's two results, got both: a_L, caches",
        ),
        (lambda: ou.compute_cost(A_L, GOOD_Y.astype(str)), "numbers 0 and 1, got text, .*'0', '1'"),
        (lambda: ou.compute_cost(A_L, [["0", b"1", 1, 0]]), "numbers 0 and 1, got text"),
        (lambda: ou.backward_propagation(GOOD_X, GOOD_Y.astype(str), CACHES), "Y must .* got text"),
        (lambda: ou.predict(GOOD_X, GOOD_Y.astype(object).astype(str), GOOD), "y .* got text"),
    ],
)
def test_the_network_says_what_it_wanted(call, words):
    with pytest.raises(ValueError, match=words):
        call()


RNG = np.random.default_rng(0)
X, Y = RNG.standard_normal((2, 40)), RNG.integers(0, 2, size=(1, 40))


def right(points):
    return (points[:1] > 0).astype(float)


def contour(paths, function=lambda x, y: x**2 + y**2):
    return op.contour_with_paths(function, paths, (0, 1), (0, 1))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: op.scatter(X, Y[0]), r"Y must be \(1, m\) = \(1, 40\), got \(40,\)"),
        (lambda: op.scatter(X.T, Y), r"X must be \(2, m\).*got \(40, 2\)"),
        (lambda: op.decision_boundary(lambda p: p, X, Y), r"\(1, 90000\), got \(2, 90000\)"),
        (lambda: op.decision_boundaries({}, X, Y), "at least one name"),
        (
            lambda: op.boundary_table({"a": {"b": right}, "c": {"d": right}}, X, Y),
            r"same columns, got \[\['b'\], \['d'\]\]",
        ),
        (
            lambda: op.boundary_table({"a": {"b": lambda p: p}}, X, Y),
            r"\(1, 25600\), got \(2, 25600\)",
        ),
        (lambda: op.cost_curves([1, 2]), "costs must be a dict"),
        (lambda: op.cost_curves({"a": []}), "must be one-dimensional"),
        (lambda: op.paths_over_time({"a": X}), r"values\['a'\].*got shape \(2, 40\)"),
        (lambda: contour({"a": X}), r"paths\['a'\] must be \(n, 2\).*got \(2, 40\)"),
        (lambda: op.weights_over_past([1.0]), "0 <= β < 1"),
        (lambda: op.line_fits(X[0], X[1, :5], {}), r"got \(40,\) and \(5,\)"),
        (lambda: contour({}, lambda x, y: 1.0), "like its inputs"),
        (
            lambda: op.over_rates([0.01, 0.1, 1], {"gd": [[1, 2]]}),
            r"\(rates, seeds\) = \(3, ...\)",
        ),
        (lambda: op.cost_bands({"gd": ([0, 1], [0.7, 0.5])}), r"costs \(seeds, K\)"),
        (lambda: op.shaded_tables({"A": [[1]]}, ["r"], ["x", "y"]), r"must be \(1, 2\)"),
        (lambda: op.scatter(X[:, :0], Y[:, :0]), r"m at least 1, got \(2, 0\)"),
        (lambda: op.decision_boundaries([right], X, Y), "predicts must be a dict .* got list"),
        (lambda: op.boundary_table([right], X, Y), "table must be a dict"),
        (lambda: op.schedules([0.1]), "rates must be a dict"),
        (lambda: op.schedules({"a": 0.1}), r"rates\['a'\] must be one-dimensional"),
        (lambda: op.schedules({"a": ([0, 1], [0.1])}), r"got \(2,\) and \(1,\)"),
        (lambda: op.averages([], {}), r"values must be one-dimensional, got shape \(0,\)"),
        (lambda: op.averages(X, {}), r"values must be .* got shape \(2, 40\)"),
        (lambda: op.line_fits([], [], {}), r"X must be \(m, 1\)"),
        (lambda: op.line_fits([[1]], [1], {"a": 3}), r"fits\['a'\] .*\(weight, bias\), got 3"),
        (lambda: contour([X.T]), "paths must be a dict"),
        (lambda: op.over_rates([0.1], [[1]]), "tables must be a dict"),
        (lambda: op.cost_bands([1]), "curves must be a dict"),
        (lambda: op.shaded_tables({}, [], []), "at least one table"),
    ],
)
def test_a_picture_says_what_it_wanted(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def gd(parameters, grads, state, t, learning_rate):
    return {k: w - learning_rate * grads["d" + k] for k, w in parameters.items()}, state


def whole(X, Y, size, seed):
    return [(X, Y)]


def grid(step=gd, **changes):
    how = {"layer_dims": [2, 1], "rates": [0.1], "seeds": [0], "epochs": 2} | changes
    steps = how.pop("steps", {"gd": step})
    return ox.train_grid(steps, whole, X, Y, **how)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: ox.line_data(kind="curved"), "kind must be one of plain"),
        (lambda: ox.line_data(m=0), r"m must be a whole number \(an int\) from 1 on, got 0"),
        (lambda: ox.line_cost(np.ones((3, 1)), np.ones(4)), r"got \(3, 1\) and \(4,\)"),
        (lambda: ox.stability_limit("adam"), "rule must be one of gd, momentum, heavy ball"),
        (lambda: ox.iteration_matrix("momentum", 1, beta=1), "0 <= β < 1"),
        (lambda: ox.best_settings("gd", 0.5), "kappa must be at least 1"),
        (lambda: ox.fitted_rate([1, 0.5], 0, 2), "0 <= first < last < 2"),
        (lambda: ox.escape_time(2, 0.1), "0 < start <= goal"),
        (lambda: ox.data_set("stars"), "kind must be one of moons, circles"),
        (lambda: ox.data_set("moons", m=1), "m must be .* from 2 on, got 1"),
        (lambda: ox.data_set("digits", m=1797), "m must be below 1797 for digits, got 1797"),
        (lambda: ox.best_fit(np.ones((3, 1)), np.ones(4)), r"got \(3, 1\) and \(4,\)"),
        (lambda: ox.quadratic(0), "kappa must be > 0, got 0"),
        (lambda: ox.descend(gd, ox.saddle, 0, 5, learning_rate=0.1), "start must be"),
        (lambda: ox.descend(gd, ox.saddle, (0, 0), -1, learning_rate=0.1), "steps .* 0 on, got -1"),
        (
            lambda: ox.descend(gd, ox.saddle, (0, 0), 2.5, learning_rate=0.1),
            "steps must be a whole number .* got 2.5",
        ),
        (lambda: ox.line_data(m=2.5), "m must be a whole number .* got 2.5"),
        (lambda: ox.line_data(seed=None), "seed must be a whole number .* got None"),
        (lambda: ox.data_set("moons", m=9.0), "m must be a whole number .* got 9.0"),
        (lambda: ox.data_set("moons", held_out="9"), "held_out must be a whole number .* got '9'"),
        (lambda: ox.data_set("spiral", seed=-1), "seed must be a whole number .* 0 on, got -1"),
        (lambda: ox.path_by_pass(gd, X, Y, 1.5), "passes must be a whole number .* got 1.5"),
        (lambda: grid(rates=[]), "at least one step, one rate"),
        (lambda: grid(seeds=[]), "at least one step, one rate"),
        (lambda: grid(epochs=0), "epochs must be a whole number .* from 1 on, got 0"),
        (lambda: grid(epochs=2.5), "epochs must be a whole number .* got 2.5"),
        (lambda: grid(epochs=9.0), "epochs must be a whole number .* got 9.0"),
        (lambda: grid(epochs=True), "epochs must be a whole number .* got True"),
        (lambda: grid(every=-1), "every must be a whole number .* from 1 on, got -1"),
        (lambda: grid(every=0), "every must be a whole number .* from 1 on, got 0"),
        (lambda: grid(every=2.5), "every must be a whole number .* got 2.5"),
        (lambda: grid(batch_size=0), "batch_size must be a whole number .* got 0"),
        (lambda: grid(held_out=X), r"held_out must be \(X, Y\), got ndarray"),
        (lambda: grid(rates={"adam": [0.1]}), "rates must be given for gd, got adam"),
        (lambda: grid(settings={"adam": {}}), "settings must be given for gd, got adam"),
        (lambda: grid(rates=0.1), "must be sequences"),
        (lambda: grid(seeds=0), "must be sequences"),
        (lambda: grid(steps=gd), "steps must be a dict .* got function"),
        (lambda: grid(lambda *given: None), "return parameters, state; got NoneType"),
        (lambda: grid(layer_dims=[3, 1]), r"X must be \(n_x, m\) = \(3, m\)"),
    ],
)
def test_an_experiment_says_what_it_wanted(call, words):
    with pytest.raises(ValueError, match=words):
        call()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: opt_sliders.move_average(lambda *given: None, []), r"\(n,\), n at least 1"),
        (lambda: opt_sliders.move_epoch({}, X, Y), "at least one network"),
        (
            lambda: opt_sliders.snapshots({"gd": gd}, whole, X, Y, [2, 1], {"gd": 0.1}, 2.5),
            "epochs must be a whole number .* got 2.5",
        ),
        (lambda: opt_sliders.move_on_hills({"mine": gd}), "steps must be among .* got mine"),
        (lambda: opt_sliders.move_on_hills({"adam": gd}, "bowl"), "hill must be .* got bowl"),
        (lambda: opt_sliders.move_on_hills({"gd": gd}), "optimizer must be among gd, got adam"),
    ],
)
def test_sliders_say_what_they_wanted(call, words):
    with pytest.raises(ValueError, match=words):
        call()
