"""Pictures with one line for each name: costs, rates, averages, straight-line fits."""

import numpy as np

from opt_plots.inputs import as_named, as_series
from opt_plots.labels import label_ends, write
from opt_plots.style import CLOUD, in_house_style, marks_for, new_axes


@in_house_style
def cost_curves(costs, ax=None, every=100, title=None):
    """Draw the costs of several trainings.

    costs : {name: (n,)}, one recorded every `every` epochs.
    ax : where to draw (None: a new figure); title : the words above
    Returns the Axes. Raises ValueError for costs that are not one row of numbers.

    >>> ax = cost_curves({"gd": [0.7, 0.6], "adam": [0.7, 0.2]}, every=1000)
    >>> [line.get_label() for line in ax.get_lines()]
    ['gradient descent', 'Adam']
    """
    curves = {name: (every * np.arange(len(c)), c) for name, c in as_series(costs, "costs").items()}
    ax = draw_lines(new_axes(ax), curves)
    ax.set(xlabel="epoch", ylabel="mean cost", title=title or "")
    ax.xaxis.get_major_locator().set_params(integer=True)
    label_ends(ax)
    return ax


@in_house_style
def paths_over_time(values, ax=None, ylabel="value", title=None, logy=False):
    """Draw how numbers change from step to step.

    values : {name: (n,)}; logy : a logarithmic scale, for |values|.
    ax : where to draw (None: a new figure); title, ylabel : the words above, at that axis
    Returns the Axes. Raises ValueError for values that are not one row of numbers.

    >>> paths_over_time({"x": [1, 0.1, 0.01]}, logy=True).get_yscale()
    'log'
    """
    curves = {name: (np.arange(len(v)), v) for name, v in as_series(values, "values").items()}
    if logy:
        curves = {name: (t, np.abs(v)) for name, (t, v) in curves.items()}
    ax = draw_lines(new_axes(ax), curves, logy=logy)
    ax.set(xlabel="step", ylabel=ylabel, title=title or "")
    ax.xaxis.get_major_locator().set_params(integer=True)
    label_ends(ax)
    return ax


@in_house_style
def schedules(rates, ax=None, title=None):
    """Draw learning rates over the epochs.

    rates : {name: rates over epochs 0, 1, 2, …} or {name: (epochs, rates)}, each (n,); rates may
        be (n, 1), as of a function that returns arrays of one number.
    ax : where to draw (None: a new figure); title : the words above
    Returns the Axes. Raises ValueError for rates that are not one row of numbers.

    >>> schedules({"constant": [0.1, 0.1], "halved": ([0, 1000], [0.1, 0.05])}).get_xlabel()
    'epoch'
    """
    curves = {}
    for name, given in as_named(rates, "rates").items():
        pair = isinstance(given, tuple) and len(given) == 2 and np.ndim(given[0]) == 1
        epochs, values = given if pair else (np.arange(np.size(given)), given)
        values = np.asarray(values, float)
        values = values[:, 0] if values.shape[1:] == (1,) else values
        curves[name] = (np.asarray(epochs, float), values)
        if pair and np.shape(epochs) != np.shape(values):
            shapes = f"{np.shape(epochs)} and {np.shape(values)}"
            raise ValueError(f"rates[{name!r}] must be epochs (n,) and rates (n,), got {shapes}")
    as_series({name: values for name, (_, values) in curves.items()}, "rates")
    ax = draw_lines(new_axes(ax), curves)
    ax.set(xlabel="epoch", ylabel="learning rate α", title=title or "")
    ax.set_ylim(bottom=0)
    label_ends(ax)
    return ax


@in_house_style
def averages(values, smoothed, ax=None, title=None, xlabel="t"):
    """Draw a noisy series in grey and averages of it in colour.

    values : (n,); smoothed : {label: (n,)}.
    ax : where to draw (None: a new figure); title, xlabel : the words above, at that axis
    Returns the Axes. Raises ValueError for values or an average that are not one row of numbers.

    >>> averages([3, 1, 2], {"mean": [3, 2, 2]}, title="So far").get_title("left")
    'So far'
    """
    values = np.asarray(values, dtype=float)
    if values.ndim != 1 or len(values) == 0:
        raise ValueError(f"values must be one-dimensional, got shape {values.shape}")
    smoothed = as_series(smoothed, "smoothed")
    ax = new_axes(ax)
    steps = np.arange(1, len(values) + 1)
    ax.plot(steps, values, ".", color=CLOUD, markersize=4, label="_values", zorder=1)
    draw_lines(ax, {name: (np.arange(1, len(s) + 1), s) for name, s in smoothed.items()})
    if len(smoothed) > 1:
        lift_calm_lines(ax, ax.get_lines()[1:])
    ax.set(xlabel=xlabel, ylabel="value", title=title or "")
    label_ends(ax)
    return ax


def lift_calm_lines(ax, lines):
    """Where one line jumps about, draw it thin, and the others above it, each in a white casing."""

    def jitter(line):
        return np.nansum(np.abs(np.diff(line.get_ydata(), n=2)))

    rough, *calm = sorted(lines, key=jitter, reverse=True)
    if jitter(rough) > 3 * jitter(calm[0]):
        rough.set_linewidth(1)
        for k, line in enumerate(calm):
            line.set(zorder=4 + k, linewidth=2.5)
            casing = {"color": "white", "linewidth": 4.5, "label": "_casing"}
            ax.plot(*line.get_data(), zorder=3.5 + k, **casing)


@in_house_style
def weights_over_past(betas, ax=None, ages=None):
    """Draw the weight (1-β)βᵏ that an average of each β gives to the value k steps ago.

    The dot stands at k = 1/(1-β), where the weight has fallen to about 1/e of the first.
    betas : numbers, 0 <= β < 1; ages : how many values back to draw (if None, as many as count)
    ax : where to draw (None: a new figure)
    Returns the Axes. Raises ValueError for another β, or none.

    >>> line, dot = weights_over_past([0.5]).get_lines()
    >>> [float(weight) for weight in line.get_ydata()[:3]]
    [0.5, 0.25, 0.125]
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
        write(ax, f"{label}: about {memory:.3g} value{'s' * (memory > 1)}", at, (5, 8), colour)
    ax.set(xlabel="age k of the value (steps)", ylabel="weight (1−β)·βᵏ", xlim=(-0.5, ages))
    ax.set_ylim(bottom=0)
    return ax


@in_house_style
def line_fits(X, y, fits, ax=None, title=None):
    """Draw one-feature data and straight lines through it.

    X : (m, 1); y : (m,); fits : {name: (weight, bias)}.
    ax : where to draw (None: a new figure); title : the words above
    Returns the Axes. Raises ValueError when X and y do not fit together.

    >>> line_fits([[0], [1]], [1, 3], {"batch": (2, 1)}).get_lines()[1].get_ydata()
    array([1., 3.])
    """
    x, y = np.ravel(X).astype(float), np.ravel(y).astype(float)
    if x.shape != y.shape or len(x) == 0:
        raise ValueError(f"X must be (m, 1) and y (m,), got {np.shape(X)} and {np.shape(y)}")
    for name, fit in as_named(fits, "fits", "(weight, bias)").items():
        if np.shape(fit)[:1] != (2,) and not (isinstance(fit, tuple) and len(fit) == 2):
            raise ValueError(f"fits[{name!r}] must be (weight, bias), got {fit!r}")
    ax = new_axes(ax)
    ax.plot(x, y, "o", color=CLOUD, markersize=5, markeredgecolor="white", label="_data")
    margin = 0.08 * (np.ptp(y) or 1)
    ylim = (y.min() - margin, y.max() + margin)
    ends = np.array([x.min(), x.max()])
    lines = {}
    for name, (weight, bias) in fits.items():
        weight, bias = (float(np.ravel(number)[0]) for number in (weight, bias))
        lines[name] = (ends, weight * ends + bias)
    draw_lines(ax, lines)
    ax.set(xlabel="x", ylabel="y", title=title or "", ylim=ylim)
    label_ends(ax)
    return ax


def draw_lines(ax, curves, logy=False):
    """Plot {name: (x, y)} with their marks, in a view that a diverging curve does not set."""
    if logy:
        ax.set_yscale("log")
    marks = marks_for(curves)
    for name, (x, y) in curves.items():
        colour, style, label = marks[name]
        y = np.where(np.isfinite(y) & (np.abs(y) < 1e250), y, np.nan)
        alone = "o" if len(y) == 1 else None  # no line can be drawn through one point
        ax.plot(x, y, linestyle=style, color=colour, label=label, marker=alone)
    values = [np.asarray(y, dtype=float) for _, y in curves.values()]
    starts = [abs(y[0]) for y in values if len(y) and np.isfinite(y[0])]
    scale = max(starts, default=1.0) or 1.0
    calm = [y for y in values if np.isfinite(y).all() and np.abs(y).max() <= max(1e6, 1e3 * scale)]
    if len(calm) < len(values):
        top = 2 * max([scale, *(np.abs(y).max() for y in calm)])
        negative = any((y[np.isfinite(y)] < 0).any() for y in values)
        ax.set_ylim(top=top, bottom=None if logy else -top if negative else 0)
    return ax
