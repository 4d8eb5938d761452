"""The lesson's pictures: data in, axes out.

Every function takes the numbers to show and returns the matplotlib Axes, so that you can go on
drawing on them. `ax=None` makes a new figure in the house style; give your own `ax` to place a
picture beside others. A run that diverges (infinite or NaN values) is drawn as far as it stays
in view.

One method looks the same in every picture: `MARKS` gives its colour, line style and label.
"""

import functools

import numpy as np

# Okabe and Ito's colours: told apart with any kind of colour vision. The first five have enough
# contrast for lines on white; the last three are for areas.
BLACK, BLUE, VERMILLION, GREEN, PURPLE = "#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7"
ORANGE, SKY, YELLOW = "#E69F00", "#56B4E9", "#F0E442"
GREY = "#6B6B6B"

STYLE = {
    "figure.figsize": (6.4, 4),
    "figure.dpi": 100,
    "figure.facecolor": "white",
    "figure.constrained_layout.use": True,
    "savefig.facecolor": "white",
    "font.size": 11,
    "axes.labelsize": 11,
    "axes.titlesize": 12,
    "axes.titlelocation": "left",
    "axes.facecolor": "white",
    "axes.edgecolor": GREY,
    "axes.labelcolor": BLACK,
    "axes.titlecolor": BLACK,
    "text.color": BLACK,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelcolor": BLACK,
    "ytick.labelcolor": BLACK,
    "xtick.labelsize": 11,
    "ytick.labelsize": 11,
    "legend.fontsize": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": False,
    "axes.axisbelow": True,
    "lines.linewidth": 2,
    "lines.solid_capstyle": "round",
    "image.cmap": "cividis",
}
PAIR = (10, 4)

LONG_DASH, DASH_DOT_DOT = (0, (8, 2)), (0, (5, 1.5, 1, 1.5, 1, 1.5))

# method: colour, line style, label
MARKS = {
    "gd": (BLACK, "-", "gradient descent"),
    "sgd": (PURPLE, ":", "stochastic"),
    "mini-batch": (BLUE, LONG_DASH, "mini-batch"),
    "momentum": (BLUE, "--", "momentum"),
    "rmsprop": (GREEN, "-.", "RMSProp"),
    "adam": (VERMILLION, DASH_DOT_DOT, "Adam"),
}
ALIASES = {"batch": "gd", "gradient descent": "gd", "stochastic": "sgd", "minibatch": "mini-batch"}

# What a name that is no method gets, in this order. No colour and style stands in MARKS too.
NEUTRAL = [
    (BLUE, "-"),
    (VERMILLION, "--"),
    (GREEN, LONG_DASH),
    (PURPLE, "-."),
    (BLACK, ":"),
    (VERMILLION, "-"),
    (GREEN, ":"),
    (PURPLE, "--"),
    (BLACK, DASH_DOT_DOT),
]


def marks_for(names):
    """Return {name: (colour, line style, label)}, each one different.

    A method of MARKS has its own mark ("Adam" and "adam" are the same); any other name gets the
    next mark of NEUTRAL, with the name itself as label.
    """
    marks, neutral = {}, 0
    for name in names:
        key = str(name).strip().lower()
        key = ALIASES.get(key, key)
        if key in MARKS:
            colour, style, label = MARKS[key]
            marks[name] = (colour, style, "batch" if str(name) == "batch" else label)
        else:
            marks[name] = (*NEUTRAL[neutral % len(NEUTRAL)], str(name))
            neutral += 1
    return marks


def in_house_style(draw):
    """Make `draw` work in the house style, whatever the notebook's own settings are."""

    @functools.wraps(draw)
    def styled(*args, **kwargs):
        import matplotlib

        with matplotlib.rc_context(STYLE):
            return draw(*args, **kwargs)

    return styled


def new_axes(ax=None, figsize=None):
    """Return `ax`, or the axes of a new figure."""
    if ax is not None:
        return ax
    import matplotlib.pyplot as plt

    return plt.subplots(figsize=figsize)[1]


@in_house_style
def scatter(X, Y, ax=None, title=None):
    """Draw two-dimensional points, colour and marker by class.

    X : (2, m), one point a column; Y : (1, m), the classes as whole numbers from 0.
    Returns the Axes. Raises ValueError for other shapes.
    """
    X, Y = _points(X, Y)
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
    ax.legend(frameon=False, handletextpad=0.1, borderaxespad=0.2)
    return ax


@in_house_style
def decision_boundary(predict, X, Y, ax=None, title=None, legend=True):
    """Draw what `predict` says in every place, and the points themselves.

    predict : takes points (2, N), returns their classes (1, N)
    X : (2, m); Y : (1, m). Returns the Axes.
    """
    X, Y = _points(X, Y)
    ax = new_axes(ax)
    margin = 0.08 * np.ptp(X, axis=1).max() + 1e-9
    xlim, ylim = ((row.min() - margin, row.max() + margin) for row in X)
    xs, ys = np.meshgrid(np.linspace(*xlim, 300), np.linspace(*ylim, 300))
    classes = np.asarray(predict(np.stack([xs.ravel(), ys.ravel()])), dtype=float)
    if classes.size != xs.size:
        raise ValueError(
            f"predict must return one class a column, (1, {xs.size}), got {classes.shape}"
        )
    classes = classes.reshape(xs.shape)
    ax.contourf(xs, ys, classes, levels=[-0.5, 0.5, 1.5, 2.5, 3.5], alpha=0.3,
                colors=[SKY, ORANGE, YELLOW, GREY])  # fmt: skip
    if np.ptp(classes):
        ax.contour(xs, ys, classes, levels=[0.5, 1.5, 2.5], colors=BLACK, linewidths=1.5)
    scatter(X, Y, ax=ax, title=title)
    if not legend:
        ax.get_legend().remove()
    ax.set(xlim=xlim, ylim=ylim)
    return ax


@in_house_style
def decision_boundaries(predicts, X, Y):
    """Draw one decision boundary for each of {name: predict}, side by side on the same axes.

    predict : takes points (2, N), returns their classes (1, N)
    X : (2, m); Y : (1, m). Returns the array of Axes.
    """
    import matplotlib.pyplot as plt

    if not predicts:
        raise ValueError("decision_boundaries wants {name: predict} with at least one name")
    columns = len(predicts) if len(predicts) <= 3 else 2
    rows = -(-len(predicts) // columns)
    size = PAIR if rows == 1 else (PAIR[0], 3.6 * rows)
    figure, axes = plt.subplots(
        rows, columns, figsize=size, sharex=True, sharey=True, squeeze=False
    )
    for ax, (name, predict) in zip(axes.flat, predicts.items(), strict=False):
        first = ax is axes.flat[0]
        title = marks_for([name])[name][2]
        decision_boundary(predict, X, Y, ax=ax, title=title, legend=first)
    for ax in axes.flat[len(predicts) :]:
        figure.delaxes(ax)
    for ax in axes.flat:
        ax.label_outer()
    return axes.ravel()[: len(predicts)]


@in_house_style
def cost_curves(costs, ax=None, every=100, title=None):
    """Draw the costs of several trainings.

    costs : {name: costs}, one recorded every `every` epochs. Returns the Axes.
    """
    curves = {name: (every * np.arange(len(c)), c) for name, c in _series(costs, "costs").items()}
    ax = _lines(new_axes(ax), curves)
    ax.set(xlabel="epoch", ylabel="mean cost", title=title or "")
    label_ends(ax)
    return ax


@in_house_style
def paths_over_time(values, ax=None, ylabel="value", title=None, logy=False):
    """Draw how numbers change from step to step.

    values : {name: one-dimensional array}; logy : a logarithmic scale, for |values|.
    Returns the Axes.
    """
    curves = {name: (np.arange(len(v)), v) for name, v in _series(values, "values").items()}
    if logy:
        curves = {name: (t, np.abs(v)) for name, (t, v) in curves.items()}
    ax = _lines(new_axes(ax), curves, logy=logy)
    ax.set(xlabel="step", ylabel=ylabel, title=title or "")
    label_ends(ax)
    return ax


@in_house_style
def schedules(rates, ax=None, title=None):
    """Draw learning rates over the epochs.

    rates : {name: rates over epochs 0, 1, 2, …} or {name: (epochs, rates)}. Returns the Axes.
    """
    curves = {}
    for name, given in rates.items():
        pair = isinstance(given, tuple) and len(given) == 2 and np.ndim(given[0]) == 1
        epochs, values = given if pair else (np.arange(len(given)), given)
        curves[name] = (np.asarray(epochs, float), np.asarray(values, float))
    _series({name: values for name, (_, values) in curves.items()}, "rates")
    ax = _lines(new_axes(ax), curves)
    ax.set(xlabel="epoch", ylabel="learning rate α", title=title or "")
    ax.set_ylim(bottom=0)
    label_ends(ax)
    return ax


@in_house_style
def averages(values, smoothed, ax=None, title=None, xlabel="t"):
    """Draw a noisy series in grey and averages of it in colour.

    values : (n,); smoothed : {label: (n,)}. Returns the Axes.
    """
    values = np.asarray(values, dtype=float)
    smoothed = _series(smoothed, "smoothed")
    ax = new_axes(ax)
    steps = np.arange(1, len(values) + 1)
    ax.plot(steps, values, ".", color="#9A9A9A", markersize=4, label="_values", zorder=1)
    _lines(ax, {name: (np.arange(1, len(s) + 1), s) for name, s in smoothed.items()})
    ax.set(xlabel=xlabel, ylabel="value", title=title or "")
    label_ends(ax)
    return ax


@in_house_style
def weights_over_past(betas, ax=None, ages=None):
    """Draw the weight (1-β)βᵏ that an average of each β gives to the value k steps ago.

    The dot stands at k = 1/(1-β), where the weight has fallen to about 1/e of the first.
    betas : numbers, 0 <= β < 1. Returns the Axes.
    """
    betas = [float(beta) for beta in np.atleast_1d(betas)]
    if not betas or not all(0 <= beta < 1 for beta in betas):
        raise ValueError(f"betas must lie in 0 <= β < 1, got {betas}")
    ax = new_axes(ax)
    ages = ages or int(np.ceil(2 / (1 - max(betas)))) + 1
    k = np.arange(ages)
    marks = marks_for(f"β = {beta:g}" for beta in betas)
    for beta, (colour, style, label) in zip(betas, marks.values(), strict=True):
        weights = (1 - beta) * beta**k
        ax.plot(k, weights, linestyle=style, color=colour, label=f"_{label}")
        memory = 1 / (1 - beta)
        at = (memory, (1 - beta) * beta**memory)
        ax.plot(*at, "o", color=colour, markersize=7, markeredgecolor="white")
        _text(ax, f"{label}: about {memory:.3g} value{'s' * (memory > 1)}", at, (5, 8), colour)
    ax.set(xlabel="age k of the value (steps)", ylabel="weight (1−β)·βᵏ", xlim=(-0.5, ages))
    ax.set_ylim(bottom=0)
    return ax


@in_house_style
def line_fits(X, y, fits, ax=None, title=None):
    """Draw one-feature data and straight lines through it.

    X : (m, 1); y : (m,); fits : {name: (weight, bias)}. Returns the Axes.
    """
    x, y = np.ravel(X).astype(float), np.ravel(y).astype(float)
    if x.shape != y.shape:
        raise ValueError(f"X must be (m, 1) and y (m,), got {np.shape(X)} and {np.shape(y)}")
    ax = new_axes(ax)
    ax.plot(x, y, "o", color="#9A9A9A", markersize=5, markeredgecolor="white", label="_data")
    margin = 0.08 * (np.ptp(y) or 1)
    ylim = (y.min() - margin, y.max() + margin)
    ends = np.array([x.min(), x.max()])
    lines = {}
    for name, (weight, bias) in fits.items():
        weight, bias = (float(np.ravel(number)[0]) for number in (weight, bias))
        lines[name] = (ends, weight * ends + bias)
    _lines(ax, lines)
    ax.set(xlabel="x", ylabel="y", title=title or "", ylim=ylim)
    label_ends(ax)
    return ax


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
    paths = {name: _path(path, name) for name, path in paths.items()}
    ax = new_axes(ax)
    x, y = np.meshgrid(np.linspace(*xlim, 240), np.linspace(*ylim, 240))
    with np.errstate(all="ignore"):
        z = np.asarray(function(x, y), dtype=float)
    if z.shape != x.shape:
        raise ValueError(f"function must return an array like its inputs {x.shape}, got {z.shape}")
    heights = contour_levels(z, levels)
    ax.contourf(x, y, z, levels=heights, cmap=_pale_greys(), extend="both")
    ax.contour(x, y, z, levels=heights, colors="#8C8C8C", linewidths=0.6)
    if minimum is not None and np.size(minimum):
        ax.plot(*np.atleast_2d(minimum).T, "*", color=YELLOW, markersize=15,
                markeredgecolor=BLACK, zorder=3, label="_minimum")  # fmt: skip
    ax.set(xlim=xlim, ylim=ylim, xlabel=xlabel, ylabel=ylabel, title=title or "")
    if equal:
        ax.set_aspect("equal")
    for (name, path), mark in zip(paths.items(), marks_for(paths).values(), strict=True):
        draw_path(ax, path, mark)
    label_ends(ax)
    return ax


def draw_path(ax, path, mark, dots=True, linewidth=2):
    """Draw one path (n, 2) over a surface: white casing, a ring at the start, a dot at the end."""
    from matplotlib import patheffects

    colour, style, label = mark
    path = _clipped(path, ax.get_xlim(), ax.get_ylim())
    casing = [patheffects.withStroke(linewidth=linewidth + 2.5, foreground="white")]
    ax.plot(*path.T, color=colour, linestyle=style, linewidth=linewidth, label=label,
            path_effects=casing, zorder=4)  # fmt: skip
    if dots and len(path) <= 200:
        ax.plot(*path.T, "o", color=colour, markersize=3.5, markeredgecolor="white",
                markeredgewidth=0.5, zorder=5, label="_points")  # fmt: skip
    ax.plot(*path[0], "o", color="white", markersize=9, markeredgecolor=BLACK,
            markeredgewidth=2, zorder=6, label="_start")  # fmt: skip
    ax.plot(*path[-1], "o", color=colour, markersize=8, markeredgecolor="white",
            markeredgewidth=1, zorder=7, label="_end")  # fmt: skip


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


def label_ends(ax, gap=3):
    """Write each line's label at its end, in its colour, moved apart where they would overlap."""
    figure = ax.get_figure(root=True)
    texts = []
    for line in ax.get_lines():
        label = str(line.get_label())
        point = None if label.startswith("_") else _last_in_view(ax, line)
        if point is not None:
            texts.append((_text(ax, label, point, (8, 0), line.get_color()), point))
    if not texts:
        return
    # Only after a layout are the axes where they will be and the texts as large as they will be.
    figure.draw_without_rendering()
    pixels = figure.dpi / 72
    heights = [text.get_window_extent().height + gap * pixels for text, _ in texts]
    wanted = [ax.transData.transform(point)[1] for _, point in texts]
    for (text, _), y, placed in zip(texts, wanted, spread(wanted, heights, ax.bbox.intervaly),
                                    strict=True):  # fmt: skip
        text.xyann = (8, (placed - y) / pixels)


def spread(wanted, heights, limits):
    """Move intervals of these heights, centred where wanted, as little as keeps them apart.

    wanted, heights : one number each; limits : (low, high), kept if there is room.
    Returns the new centres, in the order given.
    """
    order = np.argsort(wanted, kind="stable")
    centres = np.array(wanted, dtype=float)
    groups = []  # [members, total height, centre], from the lowest up
    for i in order:
        groups.append([[i], heights[i], centres[i]])
        while True:
            members, total, centre = groups[-1]
            room = max(limits[1] - limits[0], total)
            centre = np.clip(centre, limits[0] + total / 2, limits[0] + room - total / 2)
            groups[-1][2] = centre
            if len(groups) == 1:
                break
            below = groups[-2]
            if below[2] + below[1] / 2 <= centre - total / 2:
                break
            merged = below[0] + members
            groups[-2:] = [[merged, below[1] + total, np.mean([wanted[j] for j in merged])]]
    for members, total, centre in groups:
        edge = centre - total / 2
        for j in members:
            centres[j] = edge + heights[j] / 2
            edge += heights[j]
    return centres


def _lines(ax, curves, logy=False):
    """Plot {name: (x, y)} with their marks, in a view that a diverging curve does not set."""
    if logy:
        ax.set_yscale("log")
    marks = marks_for(curves)
    for name, (x, y) in curves.items():
        colour, style, label = marks[name]
        y = np.where(np.isfinite(y) & (np.abs(y) < 1e250), y, np.nan)
        ax.plot(x, y, linestyle=style, color=colour, label=label)
    values = [np.asarray(y, dtype=float) for _, y in curves.values()]
    starts = [abs(y[0]) for y in values if len(y) and np.isfinite(y[0])]
    scale = max(starts, default=1.0) or 1.0
    calm = [y for y in values if np.isfinite(y).all() and np.abs(y).max() <= max(1e6, 1e3 * scale)]
    if len(calm) < len(values):
        top = 2 * max([scale, *(np.abs(y).max() for y in calm)])
        negative = any((y[np.isfinite(y)] < 0).any() for y in values)
        ax.set_ylim(top=top, bottom=None if logy else -top if negative else 0)
    return ax


def _last_in_view(ax, line):
    """Return the last point of a line that is in view; failing that the nearest to a last one."""
    points = np.column_stack([np.asarray(v, dtype=float) for v in line.get_data(orig=True)])
    points = points[np.isfinite(points).all(axis=1)]
    if len(points) == 0:
        return None
    (x0, x1), (y0, y1) = sorted(ax.get_xlim()), sorted(ax.get_ylim())
    x, y = points.T
    inside = np.flatnonzero((x0 <= x) & (x <= x1) & (y0 <= y) & (y <= y1))
    last = points[inside[-1]] if len(inside) else points[-1]
    return np.clip(last, [x0, y0], [x1, y1])


def _text(ax, label, point, offset, colour):
    """Write a label beside a point, legible on any ground."""
    from matplotlib import patheffects

    return ax.annotate(
        label,
        point,
        xytext=offset,
        textcoords="offset points",
        va="center",
        color=colour,
        fontweight="bold",
        annotation_clip=False,
        zorder=10,
        path_effects=[patheffects.withStroke(linewidth=3, foreground="white")],
    )


def _pale_greys():
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("pale greys", ["#FFFFFF", "#C9C9C9"])


def _points(X, Y):
    X, Y = np.asarray(X, dtype=float), np.asarray(Y)
    if X.ndim != 2 or X.shape[0] != 2:
        raise ValueError(f"X must be (2, m), one point a column, got {X.shape}")
    if Y.shape != (1, X.shape[1]):
        raise ValueError(f"Y must be (1, m) = (1, {X.shape[1]}), got {Y.shape}")
    return X, Y


def _series(named, what):
    if not hasattr(named, "items"):
        raise ValueError(f"{what} must be a dict {{name: numbers}}, got {type(named).__name__}")
    arrays = {name: np.asarray(numbers, dtype=float) for name, numbers in named.items()}
    for name, array in arrays.items():
        if array.ndim != 1 or len(array) == 0:
            raise ValueError(f"{what}[{name!r}] must be one-dimensional, got shape {array.shape}")
    return arrays


def _path(path, name):
    path = np.asarray(path, dtype=float)
    if path.ndim != 2 or path.shape[1] != 2 or len(path) == 0:
        raise ValueError(f"paths[{name!r}] must be (n, 2), one point a row, got {path.shape}")
    return path


def _clipped(path, xlim, ylim):
    """Return the path up to its first point that is not finite, far points pulled near."""
    broken = np.flatnonzero(~np.isfinite(path).all(axis=1))
    path = path[: broken[0]] if len(broken) else path
    low, high = np.sort(np.array([xlim, ylim]), axis=1).T
    if len(path) == 0:
        return high[None]
    span = high - low
    return np.clip(path, low - 50 * span, high + 50 * span)
