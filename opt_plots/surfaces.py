"""Paths over the contour lines of a function of two numbers."""

import numpy as np

from opt_plots.inputs import as_named, as_path
from opt_plots.labels import label_ends
from opt_plots.style import BLACK, GREY, YELLOW, in_house_style, marks_for, new_axes


@in_house_style
def contour_with_paths(
    function,
    paths,
    xlim,
    ylim,
    ax=None,
    title=None,
    minimum=None,
    levels=20,
    xlabel="w₁",
    ylabel="w₂",
    equal=False,
):
    """Draw paths over the contour lines of a function of two numbers.

    function : takes arrays (x, y) of one shape, returns the values
    paths : {name: (n, 2)}, the points in order; the ring is the start, the dot the end
    xlim, ylim : what is in view; minimum : (x, y) or several, drawn as a star
    levels : how many contour lines; equal : one unit is as long on both axes
    ax : where to draw (None: a new figure); title, xlabel, ylabel : the words above, at the axes
    Returns the Axes. Raises ValueError for a path that is not (n, 2), or a function that returns
    another shape or no finite value.

    >>> bowl = lambda x, y: x**2 + y**2
    >>> ax = contour_with_paths(bowl, {"gd": [[1, 1], [0.5, 0.5]]}, (-2, 2), (-2, 2))
    >>> ax.get_xlabel()
    'w₁'
    """
    paths = {name: as_path(path, name) for name, path in as_named(paths, "paths", "points").items()}
    ax = new_axes(ax)
    x, y = np.meshgrid(np.linspace(*xlim, 240), np.linspace(*ylim, 240))
    with np.errstate(all="ignore"):
        z = np.asarray(function(x, y), dtype=float)
    if z.shape != x.shape:
        raise ValueError(f"function must return an array like its inputs {x.shape}, got {z.shape}")
    heights = contour_levels(z, levels)
    ax.contourf(x, y, z, levels=heights, cmap=pale_greys(), extend="both")
    ax.contour(x, y, z, levels=heights, colors=GREY, linewidths=0.6, linestyles="-")
    if minimum is not None and np.size(minimum):
        star = {"marker": "*", "color": YELLOW, "markersize": 13, "markeredgecolor": BLACK}
        ax.plot(*np.atleast_2d(minimum).T, linestyle="", zorder=9, label="_minimum", **star)
    ax.set(xlim=xlim, ylim=ylim, xlabel=xlabel, ylabel=ylabel, title=title or "")
    if equal:
        ax.set_aspect("equal")
    for path, mark in zip(paths.values(), marks_for(paths).values(), strict=True):
        draw_path(ax, path, mark)
    if paths:
        label_ends(ax, inside=True)
    return ax


def draw_path(ax, path, mark, every=1, linewidth=2):
    """Draw one path over a surface: a ring at the start, dots along it, a large dot at the end.

    ax : with the limits of the view; path : (n, 2); mark : (colour, line style, label), as of
    `marks_for`; every : steps from one dot to the next; linewidth : in points, which also sets the
    size of the dots

    >>> ax = new_axes()
    >>> limits = ax.set(xlim=(-2, 2), ylim=(-2, 2))
    >>> draw_path(ax, np.array([[1, 1], [0.5, 0.5]]), marks_for(["gd"])["gd"])
    >>> ax.get_lines()[1].get_label()
    'gradient descent'
    """
    colour, style, label = mark
    path, stays = in_view(path, ax.get_xlim(), ax.get_ylim())
    if len(path) == 0:
        return
    # A whole white line below the dashes parts them from any ground and keeps the path in one.
    ax.plot(*path.T, color="white", linewidth=linewidth + 2.5, zorder=4, label="_casing")
    label = label if stays else f"{label} (leaves the view)"
    line = {"color": colour, "linestyle": style, "linewidth": linewidth, "label": label}
    ax.plot(*path.T, zorder=5, **line)
    dot = {"marker": "o", "linestyle": "", "color": colour, "markeredgecolor": "white"}
    size = 2 * linewidth
    if len(path) <= 300 * every:
        # White rims below, dots above: where they crowd they run together, and do not turn white.
        dots, small = path[::every].T, {"marker": "o", "linestyle": "", "markeredgewidth": 0}
        ax.plot(*dots, color="white", markersize=1.25 * size, zorder=5.5, label="_casing", **small)
        ax.plot(*dots, color=colour, markersize=0.95 * size, zorder=6, label="_steps", **small)
    if stays:
        ax.plot(
            *path[-1],
            markersize=2.2 * size,
            zorder=8,
            label="_end",
            markeredgewidth=0.6 * linewidth,
            **dot,
        )
    dot |= {"color": "white", "markeredgecolor": BLACK}
    ax.plot(
        *path[0], markersize=2.2 * size, zorder=7, label="_start", markeredgewidth=linewidth, **dot
    )


def contour_levels(z, count=20):
    """Return `count` rising heights for contour lines, half of them below the median of z.

    Equal steps leave the valley of a steep function empty; these show valley and wall alike.
    """
    finite = np.asarray(z)[np.isfinite(z)]
    if finite.size == 0:
        raise ValueError("the function has no finite value in view")
    low, middle, high = finite.min(), np.median(finite), finite.max()
    if high == low:
        return np.linspace(low - 1, high + 1, count)
    share = np.clip((middle - low) / (high - low), 1e-3, 0.5)
    power = np.log(share) / np.log(0.5)
    return low + (high - low) * np.linspace(0, 1, count + 1)[1:] ** power


def pale_greys():
    """Return a colour map from white to light grey, which lines stand out from."""
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("pale greys", ["#FFFFFF", "#C9C9C9"])


def in_view(path, xlim, ylim):
    """Return the path up to where it leaves the view for good, and whether it ends inside.

    A diverging path crosses the whole view again and again; its numbers overflow the renderer.
    """
    low, high = np.sort(np.array([xlim, ylim]), axis=1).T
    with np.errstate(invalid="ignore"):
        inside = np.flatnonzero(((low <= path) & (path <= high)).all(axis=1))
    stays = len(inside) > 0 and inside[-1] == len(path) - 1
    path = path[: inside[-1] + 2] if len(inside) else path[:1]
    path = path[np.isfinite(path).all(axis=1)]
    span = high - low
    return np.clip(path, low - 50 * span, high + 50 * span), stays
