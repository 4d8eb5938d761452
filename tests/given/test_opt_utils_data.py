"""opt_utils: predictions, the data pinned, bad input refused, the decision boundary drawn."""

import numpy as np
import pytest

from opt_utils import (
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


# --- The decision boundary


X, Y = np.random.RandomState(0).randn(2, 4), np.array([[0, 1, 1, 0]])


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
        plot_decision_boundary(by_sign_of_x1, X, Y)
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


def test_a_network_that_says_one_class_everywhere_has_an_area_and_no_boundary():
    import matplotlib.pyplot as plt

    zeros = {"W1": np.zeros((1, 2)), "b1": np.zeros((1, 1))}
    plot_decision_boundary(lambda x: predict_dec(zeros, x.T), X, Y)
    assert len(plt.gca().collections) == 1
