"""Pictures: data in, axes out; every line told apart, labels legible, bad input survived."""

import itertools
import subprocess
import sys

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.colors import to_rgb

import opt_plots
from opt_plots.labels import end_labels, spread
from opt_plots.style import MARKS, NEUTRAL, marks_for
from tests.helpers.plots import (
    DESCENTS,
    DIVERGING,
    EVERY_PLOT,
    OPTIMIZERS,
    PATHS,
    SAME_END,
    X,
    Y,
    contour,
    halves,
)

every_plot = pytest.mark.parametrize("plot", EVERY_PLOT.values(), ids=EVERY_PLOT)


def texts_of(figure):
    return [text for text in figure.findobj(plt.Text) if text.get_text().strip()]


def overlap(one, other):
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


def assert_labels_apart(ax):
    ax.figure.draw_without_rendering()
    boxes = [text.get_window_extent() for text in end_labels(ax)]
    assert len(boxes) > 1
    assert not any(overlap(one, other) for one, other in itertools.combinations(boxes, 2))


def test_importing_the_plots_does_not_import_matplotlib():
    code = "import sys, opt_plots, opt_experiments; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@every_plot
def test_a_plot_returns_named_axes_on_a_white_figure(plot):
    ax = plot()
    assert isinstance(ax, plt.Axes)
    assert ax.get_xlabel()
    assert ax.get_ylabel()
    assert to_rgb(ax.figure.get_facecolor()) == to_rgb("white")
    assert ax.figure.get_facecolor()[3] == 1


@every_plot
def test_a_plot_goes_on_the_axes_it_is_given(plot):
    _, mine = plt.subplots()
    assert plot(ax=mine) is mine


@every_plot
def test_no_text_is_below_11_points(plot):
    figure = plot().figure
    figure.draw_without_rendering()
    small = [t.get_text() for t in texts_of(figure) if t.get_fontsize() < 10.99]
    # The exponents of a logarithmic axis are set by matplotlib inside one text of 11 points.
    assert small == []


@every_plot
def test_nothing_is_cut_off_by_the_figure(plot):
    ax = plot()
    ax.figure.draw_without_rendering()
    drawn, (width, height) = ax.figure.get_tightbbox(), ax.figure.get_size_inches()
    assert drawn.x0 >= 0 and drawn.y0 >= 0
    assert drawn.x1 <= width and drawn.y1 <= height
    for label in end_labels(ax):
        assert label.get_window_extent().x1 <= ax.figure.bbox.x1


@every_plot
def test_a_plot_leaves_the_settings_of_the_notebook_alone(plot):
    before = dict(mpl.rcParams)
    plot()
    assert dict(mpl.rcParams) == before


@pytest.mark.parametrize("together", [OPTIMIZERS, DESCENTS])
def test_methods_shown_together_differ_in_colour_and_in_line_style(together):
    marks = list(marks_for(together).values())
    assert len({colour for colour, _, _ in marks}) == len(together)
    assert len({str(style) for _, style, _ in marks}) == len(together)
    assert len({label for _, _, label in marks}) == len(together)


def test_no_two_marks_are_the_same():
    marks = [(colour, str(style)) for colour, style, *_ in [*MARKS.values(), *NEUTRAL]]
    assert len(set(marks)) == len(marks)


def test_a_method_looks_the_same_under_each_of_its_names():
    assert marks_for(["Adam"])["Adam"] == marks_for(["adam"])["adam"]
    assert marks_for(["batch"])["batch"][:2] == MARKS["gd"][:2]


def test_names_of_no_method_get_marks_of_their_own():
    marks = marks_for(["adam", "my idea", "another idea"])
    assert len({(colour, str(style)) for colour, style, _ in marks.values()}) == 3
    assert marks["my idea"][2] == "my idea"


def test_lines_are_drawn_with_their_marks():
    ax = opt_plots.cost_curves({"adam": [1, 0.5]}, every=1000)
    (line,) = ax.get_lines()
    assert line.get_color() == MARKS["adam"][0]
    assert line.get_label() == "Adam"
    np.testing.assert_array_equal(line.get_xdata(), [0, 1000])


@pytest.mark.parametrize("plot", [opt_plots.cost_curves, opt_plots.paths_over_time])
def test_labels_of_lines_that_end_in_one_place_do_not_overlap(plot):
    assert_labels_apart(plot(SAME_END))


def test_labels_of_paths_that_end_in_one_place_do_not_overlap():
    assert_labels_apart(contour())


def test_labels_of_a_panel_stay_at_their_lines_when_a_later_panel_moves_it():
    _, axes = plt.subplots(1, 2, layout="constrained")
    opt_plots.cost_curves(SAME_END, ax=axes[0])
    opt_plots.cost_curves({"a name that is long": [100000, 1]}, ax=axes[1], title="a\nb\nc\nd")
    assert_labels_apart(axes[0])
    heights = [
        text.get_window_extent().get_points().mean(axis=0)[1] for text in end_labels(axes[0])
    ]
    end = axes[0].transData.transform((0, 0.5))[1]
    assert min(heights) <= end + 20 and max(heights) >= end - 20


def test_the_label_of_a_path_that_ends_at_the_right_edge_stays_in_view():
    ax = contour({"gd": np.array([[-1, 0], [0.38, 0]])})
    (label,) = end_labels(ax)
    assert label.get_window_extent().x1 <= ax.bbox.x1


@given(
    st.lists(st.tuples(st.floats(-50, 150), st.floats(1, 12)), min_size=1, max_size=8),
)
def test_spread_labels_never_overlap_and_stay_inside_where_there_is_room(wanted_and_height):
    wanted, heights = (np.array(numbers) for numbers in zip(*wanted_and_height, strict=True))
    placed = spread(wanted, heights, (0, 100))
    order = np.argsort(placed)
    low, high = placed - heights / 2, placed + heights / 2
    assert (low[order][1:] >= high[order][:-1] - 1e-9).all()
    assert low.min() >= -1e-9 and high.max() <= 100 + 1e-9


def test_spread_leaves_labels_alone_that_are_apart():
    np.testing.assert_array_equal(spread([80, 20, 50], [10, 10, 10], (0, 100)), [80, 20, 50])


@pytest.mark.parametrize(
    "draw",
    [
        lambda: opt_plots.cost_curves({"gd": [0.7, 0.6], "adam": DIVERGING}),
        lambda: opt_plots.cost_curves({"adam": DIVERGING}),
        lambda: opt_plots.cost_curves({"adam": [np.nan, np.nan]}),
        lambda: opt_plots.paths_over_time(
            {"gd": DIVERGING * (-1) ** np.arange(102), "adam": [1, 0]}
        ),
        lambda: opt_plots.paths_over_time({"gd": DIVERGING, "adam": [1, 0]}, logy=True),
        lambda: opt_plots.averages([1, np.nan, 2], {"β = 0.9": [1, np.inf, 2]}),
        lambda: opt_plots.line_fits([0, 1], [0, 1], {"batch": (1e200, np.nan), "gd": (1e30, 0)}),
        lambda: contour({"gd": np.outer(DIVERGING, (1, -1)), "adam": PATHS["adam"]}),
        lambda: contour({"gd": np.full((3, 2), np.nan), "adam": PATHS["adam"]}),
    ],
)
def test_a_diverging_run_is_drawn_in_a_finite_view(draw):
    ax = draw()
    ax.figure.canvas.draw()
    assert np.isfinite([*ax.get_xlim(), *ax.get_ylim()]).all()


def test_a_diverging_run_does_not_flatten_the_others():
    ax = opt_plots.cost_curves({"gd": [0.7, 0.6, 0.5], "adam": DIVERGING})
    assert ax.get_ylim()[1] < 10


def test_a_path_that_leaves_the_view_says_so():
    ax = contour({"gd": np.array([[-1, 0], [-1, 0.5], [-1, 9]])})
    assert end_labels(ax)[0].get_text() == "gradient descent (leaves the view)"


def test_a_path_marks_its_start_and_its_end():
    ax = contour({"adam": PATHS["adam"]})
    marks = {line.get_label(): line.get_xydata() for line in ax.get_lines()}
    np.testing.assert_array_equal(marks["_start"], [[-1, 0.5]])
    np.testing.assert_array_equal(marks["_end"], [[0, 0]])
    assert len(marks["_steps"]) == 9


def test_classes_differ_in_colour_and_in_marker():
    one, other = opt_plots.scatter(X, Y).get_lines()
    assert one.get_color() != other.get_color()
    assert one.get_marker() != other.get_marker()
    assert len(one.get_xdata()) + len(other.get_xdata()) == 40


def test_a_boundary_is_asked_for_in_columns():
    asked = []
    opt_plots.decision_boundary(lambda points: asked.append(points) or halves(points), X, Y)
    assert asked[0].shape == (2, 90000)


def test_a_model_of_one_opinion_has_no_boundary_and_is_drawn():
    ax = opt_plots.decision_boundary(lambda points: np.zeros((1, points.shape[1])), X, Y)
    assert len(ax.collections) == 1  # the area, and no line


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_boundaries_stand_side_by_side_on_shared_axes(count):
    axes = opt_plots.decision_boundaries({f"model {k}": halves for k in range(count)}, X, Y)
    assert [ax.get_title("left") for ax in axes] == [f"model {k}" for k in range(count)]
    assert len({(ax.get_xlim(), ax.get_ylim()) for ax in axes}) == 1


def test_a_title_of_all_boundaries_stands_above_them():
    axes = opt_plots.decision_boundaries({"gd": halves}, X, Y, title="α = 0.1")
    assert axes[0].figure.get_suptitle() == "α = 0.1"
    assert axes[0].get_title("left") == "gradient descent"


def test_a_label_to_the_left_of_its_lines_end_stands_above_the_line():
    ax = opt_plots.contour_with_paths(
        lambda x, y: x**2 + y**2, {"Lion": [[-1, 0], [1.9, 0], [3, 0]]}, (-2, 2), (-2, 2)
    )
    ax.figure.draw_without_rendering()
    (label,) = end_labels(ax)
    line = ax.transData.transform((0, 0))[1]
    assert label.get_window_extent().y0 > line


def test_a_table_of_boundaries_has_a_map_for_each_row_and_column():
    def flat(points):
        return np.full((1, points.shape[1]), 0.25)

    row = {"early": flat, "late": halves}
    axes = opt_plots.boundary_table({"one": row, "other": row}, X, Y)
    assert [ax.get_title("center") for ax in axes[0]] == ["early", "late"]
    assert [ax.get_ylabel() for ax in axes[:, 0]] == ["one", "other"]
    assert {ax.images[0].get_array().max() for ax in axes[:, 0]} == {0.25}
    assert [len(ax.collections) for ax in axes[0]] == [0, 1]  # no border where all is one answer


def test_the_weights_over_the_past_are_those_of_the_average():
    line, _ = opt_plots.weights_over_past([0.9]).get_lines()
    np.testing.assert_allclose(line.get_ydata()[:3], [0.1, 0.09, 0.081])


def test_schedules_take_rates_or_epochs_and_rates():
    ax = opt_plots.schedules({"a": [0.1, 0.05], "b": ([0, 1000], [0.1, 0.05])})
    assert [list(line.get_xdata()) for line in ax.get_lines()] == [[0, 1], [0, 1000]]


def test_schedules_take_arrays_of_one_number_for_numbers():
    ax = opt_plots.schedules({"a": [np.array([0.1]), np.array([0.05])]})
    assert list(ax.get_lines()[0].get_ydata()) == [0.1, 0.05]


def test_a_noisy_series_can_stand_without_an_average():
    assert len(opt_plots.averages(X[0], {}).get_lines()) == 1
