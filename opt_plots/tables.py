"""Small multiples: one picture many times, in rows and columns."""

import numpy as np

from opt_plots.grids import limits, on_grid
from opt_plots.inputs import as_named, as_points
from opt_plots.style import BLACK, BLUE, VERMILLION, in_house_style


@in_house_style
def boundary_table(table, X, Y):
    """Draw what networks answer, one small map for each row and column of a table.

    The colour says the probability of class 1: blue 0, grey ½, cream 1, ever lighter. The line is
    where it is ½. The points are the examples: a dot is class 0, a triangle class 1.

    table : {row: {column: probability}}, where probability takes points (2, N) and returns
        (1, N), from 0 to 1; every row with the same columns
    X : (2, m); Y : (1, m), 0 and 1.
    Returns the array of Axes, (rows, columns). Raises ValueError for other shapes, or when the rows
    have different columns.

    >>> right = lambda points: points[:1] / 2
    >>> axes = boundary_table({"a": {"start": right, "end": right}}, [[0, 2], [0, 1]], [[0, 1]])
    >>> axes.shape
    (1, 2)
    """
    import matplotlib.pyplot as plt

    X, Y = as_points(X, Y)
    columns = [list(row) for row in as_named(table, "table", "{column: probability}").values()]
    if not columns or not columns[0] or any(names != columns[0] for names in columns):
        raise ValueError(f"every row of the table must have the same columns, got {columns}")
    xlim, ylim = limits(X)
    shape = (len(table), len(columns[0]))
    width = 10 / max(shape[1], 3)
    height = width * np.ptp(ylim) / np.ptp(xlim)
    axes = plt.subplots(
        *shape, figsize=(0.4 + width * shape[1], 0.5 + (height + 0.1) * shape[0]), squeeze=False
    )[1]
    for (label, row), line in zip(table.items(), axes, strict=True):
        for (title, probability), ax in zip(row.items(), line, strict=True):
            probability_map(ax, probability, X, Y, xlim, ylim)
            if ax in axes[0]:
                ax.set_title(title, loc="center")
        line[0].set_ylabel(label)
    return axes


def probability_map(ax, probability, X, Y, xlim, ylim):
    """Draw one map: probabilities, the line where they are ½, and the examples."""
    values = on_grid(probability, xlim, ylim)
    ax.imshow(values, extent=(*xlim, *ylim), **shades())
    border(ax, values, xlim, ylim)
    for label, marker, colour in ((0, "o", BLUE), (1, "^", VERMILLION)):
        here = Y[0] == label
        ax.plot(
            X[0, here],
            X[1, here],
            marker,
            color=colour,
            markersize=3.5,
            markeredgecolor="white",
            markeredgewidth=0.4,
        )
    ax.set(xlim=xlim, ylim=ylim, xticks=[], yticks=[])
    ax.spines[:].set(visible=True, linewidth=0.8)


def border(ax, values, xlim, ylim):
    """Draw the line where the probability is ½, if there is one; return it."""
    if not values.min() < 0.5 < values.max():
        return None
    xs, ys = (np.linspace(*ends, len(values)) for ends in (xlim, ylim))
    return ax.contour(xs, ys, values, levels=[0.5], colors=BLACK, linewidths=1.5)


def shades():
    """Return what imshow needs to show probabilities: blue 0, grey ½, cream 1, ever lighter."""
    from matplotlib.colors import LinearSegmentedColormap

    colours = LinearSegmentedColormap.from_list("answers", ["#7FB7DC", "#CDCFC9", "#FFF3CC"])
    return {
        "cmap": colours,
        "vmin": 0,
        "vmax": 1,
        "origin": "lower",
        "aspect": "auto",
        "interpolation": "bilinear",
    }
