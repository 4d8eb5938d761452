"""Paths over the contour lines of a function of two numbers."""

import numpy as np

from opt_plots.inputs import as_path
from opt_plots.labels import label_ends
from opt_plots.style import BLACK, YELLOW, in_house_style, marks_for, new_axes


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
    Returns the Axes.
    """
    paths = {name: as_path(path, name) for name, path in paths.items()}
    ax = new_axes(ax)
    x, y = np.meshgrid(np.linspace(*xlim, 240), np.linspace(*ylim, 240))
    with np.errstate(all="ignore"):
        z = np.asarray(function(x, y), dtype=float)
    if z.shape != x.shape:
        raise ValueError(f"function must return an array like its inputs {x.shape}, got {z.shape}")
    heights = contour_levels(z, levels)
    ax.contourf(x, y, z, levels=heights, cmap=pale_greys(), extend="both")
    ax.contour(x, y, z, levels=heights, colors="#8C8C8C", linewidths=0.6)
    if minimum is not None and np.size(minimum):
        star = {"marker": "*", "color": YELLOW, "markersize": 15, "markeredgecolor": BLACK}
        ax.plot(*np.atleast_2d(minimum).T, linestyle="", zorder=3, label="_minimum", **star)
    ax.set(xlim=xlim, ylim=ylim, xlabel=xlabel, ylabel=ylabel, title=title or "")
    if equal:
        ax.set_aspect("equal")
    for path, mark in zip(paths.values(), marks_for(paths).values(), strict=True):
        draw_path(ax, path, mark)
    label_ends(ax, inside=True)
    return ax


def draw_path(ax, path, mark, dots=True, linewidth=2):
    """Draw one path (n, 2) over a surface: white casing, a ring at the start, a dot at the end."""
    from matplotlib import patheffects

    colour, style, label = mark
    path, stays = in_view(path, ax.get_xlim(), ax.get_ylim())
    if len(path) == 0:
        return
    casing = [patheffects.withStroke(linewidth=linewidth + 2.5, foreground="white")]
    label = label if stays else f"{label} (leaves the view)"
    line = {"color": colour, "linestyle": style, "linewidth": linewidth, "label": label}
    ax.plot(*path.T, path_effects=casing, zorder=4, **line)
    dot = {"marker": "o", "linestyle": "", "color": colour, "markeredgecolor": "white"}
    if dots and len(path) <= 200:
        ax.plot(*path.T, markersize=4, markeredgewidth=0.5, zorder=5, label="_points", **dot)
    if stays:
        ax.plot(*path[-1], markersize=9, markeredgewidth=1, zorder=7, label="_end", **dot)
    dot |= {"color": "white", "markeredgecolor": BLACK}
    ax.plot(*path[0], markersize=9, markeredgewidth=2, zorder=6, label="_start", **dot)


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
