"""Pictures of paths: learning rates, batch sizes, ravines, saddles and plateaus."""

import numpy as np

from lesson.pictures.registry import picture
from lesson.pictures.rules import RULES, line_fit, walk
from opt_experiments import best_fit, line_cost, line_data, plateau, quadratic, saddle
from opt_plots import (
    MARKS,
    PAIR,
    contour_with_paths,
    draw_path,
    in_house_style,
    label_ends,
    paths_over_time,
)
from opt_plots.labels import end_labels, remove_labels
from opt_plots.style import GREY


def panels(rows, columns, size, **how):
    """Return a figure and the flat array of its axes."""
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(rows, columns, figsize=size, squeeze=False, **how)
    return figure, axes.ravel()


@picture(
    "learning-rate",
    alt="""Three parabolas with six steps of gradient descent: with α = 0.05 they hardly move, with
    α = 0.6 they reach the bottom, with α = 2.1 each lands higher on the other side.""",
)
@in_house_style
def draw_learning_rates():
    """Draw steps on a parabola, for three learning rates."""
    figure, axes = panels(1, 3, (10, 3.5), sharex=True, sharey=True)
    bowl = quadratic(1)
    w = np.linspace(-4.8, 4.8, 201)
    rates = {0.05: "too small", 0.6: "about right", 2.1: "too large"}
    for ax, (rate, verdict) in zip(axes, rates.items(), strict=True):
        path = walk("gd", bowl, (-2.5, 0), 6, learning_rate=rate)[:, 0]
        ax.plot(w, bowl.value(w, 0), color=GREY)
        ax.set(
            title=f"α = {rate}: {verdict}", xlabel="weight w", xlim=(-4.8, 4.8), ylim=(-0.7, 11.5)
        )
        draw_path(ax, np.column_stack([path, bowl.value(path, 0)]), MARKS["gd"])
    axes[0].set_ylabel("cost ½w²")
    return figure


LINE_RATE = 0.2
ONE_PASS = {"batch": 40, "mini-batch": 8, "stochastic": 1}


def one_pass_paths():
    """Return X, y and {method: path}, one pass over the same 40 examples, α = 0.2 for all."""
    X, y = line_data(m=40, seed=3)
    return (X, y), {name: line_fit(X, y, LINE_RATE, 1, size) for name, size in ONE_PASS.items()}


@picture(
    "gd-paths",
    alt="""Paths of a line's weight and bias in one pass over 40 examples: the batch takes one
    step, mini-batches of 8 come halfway in 5, and single examples take 40 jittery steps to
    the minimum.""",
)
@in_house_style
def draw_line_fits():
    """Draw one pass over the data, for three sizes of batch."""
    (X, y), paths = one_pass_paths()
    figure, axes = panels(1, 3, (10, 3.1), sharex=True, sharey=True)
    for ax, (name, path) in zip(axes, paths.items(), strict=True):
        contour_with_paths(
            line_cost(X, y),
            {name: path},
            xlim=(-0.3, 2.9),
            ylim=(-0.3, 2.1),
            ax=ax,
            minimum=best_fit(X, y),
            levels=16,
            xlabel="weight w",
            ylabel="bias b",
            equal=True,
        )
        remove_labels(ax)
        steps = f"{len(path) - 1} step{'s' * (len(path) > 2)}"
        ax.set_title(f"{name}, α = {LINE_RATE}: {steps}")
        ax.label_outer()
    return figure


RAVINE_RATES = {"gd": 0.018, "momentum": 0.1, "rmsprop": 0.2, "adam": 0.4}


def ravine_paths(steps=60):
    """Return {method: path} over the ravine, each with a rate that suits it."""
    return {
        name: walk(name, quadratic(100), (-9, 1.5), steps, learning_rate=rate)
        for name, rate in RAVINE_RATES.items()
    }


@picture(
    "ravine-paths",
    alt="""Left, 60 steps in a ravine: gradient descent zigzags and stops far from the minimum,
    momentum swings and arrives, RMSProp runs along the floor, and Adam comes close in a
    wide curve; right, their distances over 200 steps, where momentum and Adam sink on and
    RMSProp stays at a tenth.""",
)
@in_house_style
def draw_ravine():
    """Draw four methods' ways through a ravine, and how near they come."""
    import matplotlib.pyplot as plt

    ravine = quadratic(100)
    figure, axes = plt.subplot_mosaic(
        [[name, "distance"] for name in RAVINE_RATES], figsize=(10, 5.8), width_ratios=(5, 4.2)
    )
    for name, path in ravine_paths().items():
        ax = axes[name]
        over_ravine(ravine, {name: path}, ax, xlim=(-10, 2.5), ylim=(-1.9, 1.9))
        remove_labels(ax)
        ax.set(title=f"{MARKS[name][2]}, α = {RAVINE_RATES[name]}", ylabel="")
        if name != "adam":
            ax.set(xlabel="", xticklabels=[])
    distances = {name: np.hypot(*path.T) for name, path in ravine_paths(200).items()}
    paths_over_time(distances, ax=axes["distance"], logy=True, ylabel="distance to the minimum")
    figure.supylabel("w₂", size=11)
    return figure


def over_ravine(ravine, paths, ax, xlim, ylim):
    """Draw paths over the contours of the ravine."""
    contour_with_paths(
        ravine.value, paths, xlim, ylim, ax=ax, minimum=ravine.minima, levels=14, equal=True
    )


@picture(
    "momentum-ravine",
    alt="""Two paths of 50 steps in a ravine: gradient descent with α = 0.0195 jumps to and fro and
    stops far from the minimum, while momentum with α = 0.06 makes a few wide swings and
    stops a little past it.""",
)
@in_house_style
def draw_momentum():
    """Draw the ravine with and without momentum."""
    ravine, rates = quadratic(100), {"gd": 0.0195, "momentum": 0.06}
    figure, axes = panels(2, 1, (6.4, 5), sharex=True, sharey=True)
    for ax, (name, rate) in zip(axes, rates.items(), strict=True):
        path = walk(name, ravine, (-9, 1.5), 50, learning_rate=rate)
        over_ravine(ravine, {name: path}, ax, xlim=(-10, 2.5), ylim=(-2.2, 2.2))
        remove_labels(ax)
        ax.set_title(f"{MARKS[name][2]}, α = {rate}")
        ax.label_outer()
    return figure


@picture(
    "adam-first-step",
    alt="""The first step against the size of the gradient: gradient descent's grows in proportion,
    over six decades, while Adam's is 0.01, the learning rate, for every gradient.""",
)
@in_house_style
def draw_first_steps():
    """Draw how long the first step is, for gradients of all sizes."""
    rate, gradients = 0.01, 10.0 ** np.arange(-3, 4)
    figure, (ax,) = panels(1, 1, (6.4, 4))
    for name in ("gd", "adam"):
        colour, style, label = MARKS[name]
        moved, _ = RULES[name](np.zeros_like(gradients), gradients, None, 1, learning_rate=rate)
        ax.plot(
            gradients,
            np.abs(moved),
            color=colour,
            linestyle=style,
            marker="o",
            markersize=7,
            markeredgecolor="white",
            label=label,
        )
    ax.set(
        xscale="log",
        yscale="log",
        xlabel="size of the gradient, |g|",
        ylabel="size of the first step, |Δw|",
        title=f"First steps, α = {rate}",
    )
    label_ends(ax)
    return figure


def saddle_paths():
    """Return {method: path} from beside the ridge until |y| > 1, α = 0.1 for all."""
    paths = {}
    for name in RULES:
        path = walk(name, saddle, (-1, 1e-3), 100, learning_rate=0.1)
        away = np.flatnonzero(np.abs(path[:, 1]) > 1)
        paths[name] = path[: away[0] + 1]
    return paths


def plateau_paths():
    """Return {method: path} of 120 steps from the flat field, α = 0.1 for all."""
    return {name: walk(name, plateau, (-3, 1.5), 120, learning_rate=0.1) for name in RULES}


@picture(
    "saddle",
    alt="""Left, four paths on a saddle: gradient descent and momentum run to the flat middle
    first, RMSProp and Adam go downhill at once; right, their height and their distance from
    the ridge, a straight line on a logarithmic scale for the first two.""",
)
@in_house_style
def draw_saddle():
    """Draw how four methods leave a saddle."""
    import matplotlib.pyplot as plt

    paths = saddle_paths()
    figure, axes = plt.subplot_mosaic(
        [["paths", "height"], ["paths", "distance"]], figsize=(10, 5), width_ratios=(5, 5)
    )
    contour_with_paths(
        saddle.value,
        paths,
        xlim=(-1.3, 1.3),
        ylim=(-1.3, 1.3),
        ax=axes["paths"],
        equal=True,
        title="x² − y², until |y| > 1",
        xlabel="x",
        ylabel="y",
    )
    heights = {name: saddle.value(*path.T) for name, path in paths.items()}
    distances = {name: path[:, 1] for name, path in paths.items()}
    paths_over_time(heights, ax=axes["height"], ylabel="height", title="α = 0.1 for all")
    for text in end_labels(axes["height"]):  # a long one would run into the next line
        text.set_text(text.get_text().replace(" ", "\n"))
    paths_over_time(distances, ax=axes["distance"], logy=True, ylabel="from the ridge, |y|")
    remove_labels(axes["distance"])
    axes["height"].set(xlabel="", xticklabels=[])
    axes["height"].sharex(axes["distance"])
    return figure


@picture(
    "plateau",
    alt="""Left, four paths from a flat field around a hole; right, their cost: gradient descent
    and momentum stay on the field for all 120 steps, while RMSProp and Adam fall into the
    hole.""",
)
@in_house_style
def draw_plateau():
    """Draw how four methods fare on a plateau."""
    paths = plateau_paths()
    figure, axes = panels(1, 2, PAIR)
    contour_with_paths(
        plateau.value,
        paths,
        (-4, 2),
        (-2.6, 2.6),
        ax=axes[0],
        equal=True,
        minimum=plateau.minima,
        title="1 − exp(−(x² + y²)/2)",
        xlabel="x",
        ylabel="y",
    )
    costs = {name: plateau.value(*path.T) for name, path in paths.items()}
    paths_over_time(costs, ax=axes[1], ylabel="cost", title="α = 0.1 for all")
    return figure
