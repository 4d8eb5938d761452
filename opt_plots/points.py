"""Pictures of two-dimensional points and of what a network makes of them."""

import numpy as np

from opt_plots.grids import limits, on_grid
from opt_plots.inputs import as_named, as_points
from opt_plots.style import (
    BLACK,
    BLUE,
    GREEN,
    PAIR,
    PURPLE,
    VERMILLION,
    in_house_style,
    marks_for,
    new_axes,
)


@in_house_style
def scatter(X, Y, ax=None, title=None):
    """Draw two-dimensional points, colour and marker by class.

    X : (2, m), one point a column; Y : (1, m), the classes as whole numbers from 0.
    ax : where to draw (None: a new figure); title : the words above
    Returns the Axes. Raises ValueError for other shapes.

    >>> ax = scatter([[0, 1, 2], [5, 6, 7]], [[0, 1, 1]])
    >>> [line.get_label() for line in ax.get_lines()]
    ['class 0', 'class 1']
    """
    X, Y = as_points(X, Y)
    ax = new_axes(ax)
    colours, markers = [BLUE, VERMILLION, GREEN, PURPLE], "o^sD"
    for k, label in enumerate(np.unique(Y)):
        here = Y[0] == label
        ax.plot(
            X[0, here],
            X[1, here],
            markers[k % 4],
            color=colours[k % 4],
            markersize=5.5,
            markeredgecolor="white",
            markeredgewidth=0.5,
            label=f"class {label:g}",
        )
    ax.set(xlabel="x₁", ylabel="x₂", title=title or "")
    ax.legend(edgecolor="none", handletextpad=0.1, borderaxespad=0.2, borderpad=0.1)
    return ax


@in_house_style
def decision_boundary(predict, X, Y, ax=None, title=None, legend=True):
    """Draw what `predict` says in every place, and the points themselves.

    predict : takes points (2, N), returns their classes (1, N)
    X : (2, m); Y : (1, m); legend : whether to say which mark is which class
    ax : where to draw (None: a new figure); title : the words above
    Returns the Axes. Raises ValueError for other shapes, of what `predict` returns too.

    >>> right_half = lambda points: points[:1] > 1
    >>> ax = decision_boundary(right_half, [[0, 1, 2], [5, 6, 7]], [[0, 1, 1]], title="Right of 1")
    >>> ax.get_title("left")
    'Right of 1'
    """
    X, Y = as_points(X, Y)
    ax = new_axes(ax)
    xlim, ylim = limits(X)
    draw_classes(ax, predict, xlim, ylim, name="predict")
    scatter(X, Y, ax=ax, title=title)
    if not legend:
        ax.get_legend().remove()
    ax.set(xlim=xlim, ylim=ylim)
    return ax


def draw_on_current_axes(model, X, Y):
    """Draw what `model` says of points in rows (N, 2), and the points X (2, m), Y (1, m).

    The title and the limits that the axes have are kept. Raises ValueError for other shapes.
    """
    import matplotlib.pyplot as plt

    X, Y = as_points(X, Y)
    if not callable(model):
        raise ValueError(f"model must be a function of points (N, 2), got {type(model).__name__}")
    ax = plt.gca()
    xlim, ylim = ((row.min() - 0.25, row.max() + 0.25) for row in X)
    # Setting limits turns autoscaling off: so these are the caller's, and the picture fills them.
    if not ax.get_autoscalex_on():
        xlim = ax.get_xlim()
    if not ax.get_autoscaley_on():
        ylim = ax.get_ylim()
    draw_classes(ax, lambda points: model(points.T), xlim, ylim, name="model")
    scatter(X, Y, ax=ax, title=ax.get_title("left"))
    ax.set(xlim=xlim, ylim=ylim)


def draw_classes(ax, predict, xlim, ylim, name):
    """Shade what `predict` says in every place of a view, with a line where it changes."""
    classes = on_grid(predict, xlim, ylim, 300, name)
    xs, ys = (np.linspace(*ends, len(classes)) for ends in (xlim, ylim))
    # The first two differ in lightness too, the others in hatches.
    grounds = ax.contourf(
        xs,
        ys,
        classes,
        levels=[-0.5, 0.5, 1.5, 2.5, 3.5],
        colors=["#9CC6E2", "#FFF3CC", "#F2F2F2", "#FFFFFF"],
        hatches=[None, None, "//", ".."],
    )
    grounds.set(edgecolor="#B5B5B5", linewidth=0)  # the hatches' colour
    if np.ptp(classes):  # else older matplotlib warns: no line to draw
        ax.contour(xs, ys, classes, levels=[0.5, 1.5, 2.5], colors=BLACK, linewidths=1.5)


@in_house_style
def decision_boundaries(predicts, X, Y, title=None):
    """Draw one decision boundary for each of {name: predict}, side by side on the same axes.

    predicts : {name: predict}; each takes points (2, N), returns their classes (1, N)
    X : (2, m); Y : (1, m); title : of the whole
    Returns the array of Axes. Raises ValueError for other shapes, or when there is no predict.

    >>> models = {"right": lambda points: points[:1] > 1, "top": lambda points: points[1:] > 6}
    >>> axes = decision_boundaries(models, [[0, 1, 2], [5, 6, 7]], [[0, 1, 1]])
    >>> [ax.get_title("left") for ax in axes]
    ['right', 'top']
    """
    import matplotlib.pyplot as plt

    if not as_named(predicts, "predicts", "predict"):
        raise ValueError("decision_boundaries wants {name: predict} with at least one name")
    columns = len(predicts) if len(predicts) <= 3 else 2
    rows = -(-len(predicts) // columns)
    size = PAIR if rows == 1 else (PAIR[0], 3.6 * rows)
    figure, axes = plt.subplots(
        rows, columns, figsize=size, sharex=True, sharey=True, squeeze=False
    )
    for ax, (name, predict) in zip(axes.flat, predicts.items(), strict=False):
        first = ax is axes.flat[0]
        label = marks_for([name])[name][2]
        decision_boundary(predict, X, Y, ax=ax, title=label, legend=first)
    for ax in axes.flat[len(predicts) :]:
        figure.delaxes(ax)
    for ax in axes.flat:
        ax.label_outer()
    if title:
        figure.suptitle(title, x=0.02, ha="left", size="medium")
    return axes.ravel()[: len(predicts)]
