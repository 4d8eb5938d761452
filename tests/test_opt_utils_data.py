"""opt_utils: predictions, the data pinned, bad input refused, the decision boundary drawn."""

import warnings

import numpy as np
import pytest

from opt_utils import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    load_2D_dataset,
    load_dataset,
    plot_decision_boundary,
    predict,
    predict_dec,
)

# --- Predictions


def test_probability_of_exactly_one_half_is_class_0():
    parameters = {"W1": np.array([[1.0]]), "b1": np.array([[0.0]])}
    assert predict_dec(parameters, [[-1e-9, 0.0, 1e-9]]).tolist() == [[0, 0, 1]]


def test_predict_prints_the_accuracy_and_returns_the_classes(capsys):
    parameters = {"W1": np.array([[1.0]]), "b1": np.array([[0.0]])}
    classes = predict([[-1.0, 2.0, 3.0]], [[0, 1, 0]], parameters)
    assert classes.tolist() == [[0, 1, 1]]
    assert capsys.readouterr().out == "Accuracy: 66.67%\n"


def test_predict_prints_an_accuracy_for_each_network_of_a_stack(capsys):
    parameters = {"W1": np.array([[[1.0]], [[-1.0]]]), "b1": np.zeros((2, 1, 1))}
    classes = predict([[-1.0, 2.0, 3.0]], [[0, 1, 0]], parameters)
    assert classes.shape == (2, 1, 3)
    assert capsys.readouterr().out == "Accuracy: 66.67%, 33.33%\n"


# --- Data


def test_moons_are_the_published_ones():
    X, Y = load_dataset()
    assert (X.shape, Y.shape, Y.sum()) == ((2, 300), (1, 300), 150)
    np.testing.assert_allclose(X[:, 0], [-0.216870134609124, 1.015449374202987], rtol=1e-12)
    np.testing.assert_allclose(X.sum(), 229.31214774688, rtol=1e-12)
    assert Y[0, :8].tolist() == [0, 1, 1, 1, 0, 0, 1, 1]
    assert X.flags.c_contiguous


def test_rings_are_two_balanced_sets_with_different_points():
    train_X, train_Y, test_X, test_Y = load_2D_dataset()
    assert train_X.shape == test_X.shape == (2, 200)
    assert train_Y.shape == test_Y.shape == (1, 200)
    assert train_Y.sum() == test_Y.sum() == 100
    np.testing.assert_allclose(train_X[0, 0], 0.35243502408834, rtol=1e-12)
    assert not np.isin(test_X, train_X).any()


@pytest.mark.parametrize("load", [load_dataset, load_2D_dataset])
def test_data_are_drawn_unless_told_otherwise(load):
    import matplotlib.pyplot as plt

    load(is_plot=False)
    assert not plt.get_fignums()
    X, *_ = load()
    drawn = sum(len(line.get_xdata()) for line in plt.gca().lines)
    assert drawn == X.shape[1]


# --- Bad input

GOOD = initialize_parameters([2, 3, 1])
GOOD_X, GOOD_Y = np.random.RandomState(0).randn(2, 4), np.array([[0, 1, 1, 0]])
A_L, CACHES = forward_propagation(GOOD_X, GOOD)
WITH_NAN = np.where(np.arange(4) == 2, np.nan, GOOD_X)


def forward(X=GOOD_X, **changes):
    return forward_propagation(X, {**GOOD, **changes})


@pytest.mark.parametrize(
    ("call", "message"),
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
        (lambda: forward_propagation(GOOD_X, {}), r"parameters must hold W1, b1, .* got \[\]"),
        (lambda: forward_propagation(GOOD_X, {"W": 1, "b": 2}), "got .*'W', 'b'"),
        (lambda: compute_cost(A_L, GOOD_Y[0]), r"Y must be \(1, m\) = \(1, 4\), got \(4,\)"),
        (lambda: compute_cost(A_L, GOOD_Y[:, :3]), r"Y must be .* got \(1, 3\)"),
        (lambda: compute_cost(A_L[0], GOOD_Y[0]), r"a_L must be \(1, m\), got \(4,\)"),
        (lambda: compute_cost(A_L, 2 * np.ones((1, 4))), "only the labels 0 and 1, got 2.0"),
        (lambda: compute_cost(A_L, [[0, 1, -1, 0]]), "only the labels 0 and 1, got -1"),
        (lambda: compute_cost(A_L, WITH_NAN[:1]), "only the labels 0 and 1, got"),
        (lambda: compute_cost(A_L, [[0, np.nan, 1, 1]]), "only the labels 0 and 1, got nan"),
        (lambda: backward_propagation(GOOD_X[:, :3], GOOD_Y, CACHES), r"X must .* got \(2, 3\)"),
        (lambda: backward_propagation(GOOD_X, GOOD_Y[0], CACHES), r"Y must .* got \(4,\)"),
        (lambda: backward_propagation(GOOD_X, GOOD_Y.T, CACHES), r"Y must .* got \(4, 1\)"),
        (lambda: backward_propagation(GOOD_X, WITH_NAN[:1], CACHES), "Y must not hold NaN, got 1"),
        (lambda: predict(GOOD_X, GOOD_Y[0], GOOD), r"y must be \(1, m\) = \(1, 4\), got \(4,\)"),
        (lambda: predict_dec(GOOD, GOOD_X.T), r"X must be .* got \(4, 2\)"),
        (lambda: initialize_parameters([2]), r"two or more whole numbers .* got \[2\]"),
        (lambda: initialize_parameters([2, 0, 1]), r"from 1 on"),
        (lambda: initialize_parameters([2, 2.5, 1]), r"whole numbers"),
        (lambda: initialize_parameters([2, 1], seed=[]), "seed must be .* got"),
        (lambda: initialize_parameters([2, 1], seed=[[1]]), "seed must be .* got"),
        (lambda: plot_decision_boundary(len, GOOD_X.T, GOOD_Y), r"X must be \(2, m\), got"),
        (lambda: plot_decision_boundary(len, GOOD_X, GOOD_Y.T), r"Y must be .* got \(4, 1\)"),
        (lambda: plot_decision_boundary(len, GOOD_X, GOOD_Y), r"model must give one .* got \(\)"),
    ],
)
def test_bad_input_is_refused_with_what_was_wanted_and_what_came(call, message):
    with pytest.raises(ValueError, match=message):
        call()


# --- The decision boundary


def by_sign_of_x1(points):
    return points[:, 0] > 0


@pytest.mark.parametrize("location", ["center", "left", "right"])
def test_boundary_goes_on_the_current_axes_and_keeps_title_and_limits(location):
    import matplotlib.pyplot as plt

    figure = plt.figure()
    plt.title("Model with Adam", loc=location)
    axes = plt.gca()
    axes.set_xlim([-1.5, 2.5])
    axes.set_ylim([-9, 9])
    X, Y = load_dataset(is_plot=False)
    plot_decision_boundary(by_sign_of_x1, X, Y)
    assert plt.gcf() is figure
    assert plt.gca() is axes
    assert axes.get_title(location) == "Model with Adam"
    assert (axes.get_xlim(), axes.get_ylim()) == ((-1.5, 2.5), (-9, 9))
    assert axes.collections
    assert sum(len(line.get_xdata()) for line in axes.lines) == 300


def test_boundary_keeps_the_title_under_the_house_style():
    import matplotlib.pyplot as plt

    from opt_plots import STYLE

    with plt.rc_context(STYLE):
        plt.title("Model with Adam")
        plot_decision_boundary(by_sign_of_x1, GOOD_X, GOOD_Y)
        assert plt.gca().get_title("left") == "Model with Adam"


def test_boundary_shows_all_examples_and_asks_about_the_whole_picture():
    import matplotlib.pyplot as plt

    asked = []

    def model(points):
        asked.append(points)
        return by_sign_of_x1(points)

    X, Y = load_dataset(is_plot=False)
    plot_decision_boundary(model, X, Y[0])
    (points,) = asked
    axes = plt.gca()
    np.testing.assert_allclose(points.min(axis=0), [axes.get_xlim()[0], axes.get_ylim()[0]])
    np.testing.assert_allclose(points.max(axis=0), [axes.get_xlim()[1], axes.get_ylim()[1]])
    assert (X.min(axis=1) > points.min(axis=0)).all()
    assert (X.max(axis=1) < points.max(axis=0)).all()


def test_boundary_of_a_network_that_says_one_class_everywhere_draws_without_warnings():
    zeros = {name: 0 * array for name, array in GOOD.items()}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plot_decision_boundary(lambda x: predict_dec(zeros, x.T), GOOD_X, GOOD_Y)
