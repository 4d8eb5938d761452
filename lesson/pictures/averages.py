"""Pictures of numbers over time: weights over the past, schedules and what they do."""

import numpy as np

from lesson.pictures.registry import picture
from opt_experiments import quadratic
from opt_plots import (
    contour_with_paths,
    draw_path,
    in_house_style,
    label_ends,
    marks_for,
    new_axes,
    schedules,
)
from opt_plots.style import BLUE, SKY


@picture(
    "weighted-averages",
    alt="""The weight that an average gives to past values: for β = 0.5 it lies on the last few,
    for β = 0.9 the last 10 carry 65 percent, and for β = 0.98 the last 50 carry 64 percent.""",
)
@in_house_style
def draw_weights():
    """Draw the weight of each past value, for three β."""
    import matplotlib.pyplot as plt

    ages = np.arange(80)
    figure, axes = plt.subplots(3, 1, figsize=(6.4, 5.4), sharex=True)
    for ax, beta in zip(axes, (0.5, 0.9, 0.98), strict=True):
        weights = (1 - beta) * beta**ages
        memory = round(1 / (1 - beta))
        ax.bar(ages, weights, width=0.8, color=[BLUE] * memory + [SKY] * (len(ages) - memory))
        share = weights[:memory].sum()
        ax.text(
            0.98,
            0.92,
            f"β = {beta}: the last {memory} values carry {100 * share:.0f} %",
            transform=ax.transAxes,
            ha="right",
            va="top",
        )
        ax.set(ylim=(0, 1.1 * weights[0]), xlim=(-0.8, len(ages) - 0.2))
    figure.supylabel("weight (1−β)·βᵏ", size=11)
    axes[2].set_xlabel("age k of the value (steps ago)")
    return figure


def rates():
    """Return {name: learning rates over the epochs}, the schedules of the lesson and two more."""
    start, epochs = 0.1, 5000
    epoch = np.arange(epochs)
    warm = np.minimum(1, (epoch + 1) / 250)
    return {
        "constant": np.full(epochs, start),
        "inverse-time, d = 0.001": start / (1 + epoch / 1000),
        "staircase, d = 1": start / (1 + epoch // 1000),
        "exponential": start * np.exp(-epoch / 1000),
        "inverse-time, d = 1": start / (1 + epoch),
        "cosine with warm-up": start * warm * (1 + np.cos(np.pi * epoch / epochs)) / 2,
    }


@picture(
    "schedules",
    alt="""Six learning rates over 5000 epochs: constant; inverse-time decay, slow with d = 0.001
    and almost 0 at once with d = 1; a staircase; exponential decay; and a cosine that rises
    first, then falls to 0 in a soft bend.""",
)
@in_house_style
def draw_schedules():
    """Draw the learning rate over the epochs, for six schedules."""
    return schedules(rates(), ax=new_axes(figsize=(8, 4.2))).figure


DECAY = {"α = 0.3, constant": 0, "α = 0.3 with decay": 0.05}


def noisy_walks(steps=600):
    """Return {name: (steps + 1, 2)}: gradient descent in a bowl whose gradients are noisy."""
    bowl, paths = quadratic(3), {}
    for name, d in DECAY.items():
        rng, path = np.random.default_rng(1), [np.array([-7.0, 4.0])]
        for step in range(steps):
            g = np.array(bowl.gradient(*path[-1])) + 2 * rng.standard_normal(2)
            path.append(path[-1] - 0.3 / (1 + d * step) * g)
        paths[name] = np.array(path)
    return paths


@picture(
    "decay-steps",
    alt="""Two walks in a bowl with noisy gradients, a wide cloud with a constant learning rate,
    drawn together at the bottom with decay; and the length of their steps, which shrinks
    for the second only.""",
)
@in_house_style
def draw_decay_steps():
    """Draw two noisy walks and the length of their steps, with decay and without."""
    import matplotlib.pyplot as plt

    paths, bowl = noisy_walks(), quadratic(3)
    figure, axes = plt.subplots(1, 3, figsize=(10, 3.2), width_ratios=(8, 8, 7))
    marks = marks_for(paths)
    for ax, (name, path) in zip(axes, paths.items(), strict=False):
        contour_with_paths(
            bowl.value, {}, (-8, 4), (-3.6, 4.8), ax=ax, minimum=(0, 0), levels=14, equal=True
        )
        colour, _, label = marks[name]
        draw_path(ax, path, (colour, "-", label), linewidth=1)
        ax.set_title(label)
    axes[1].set(ylabel="", yticklabels=[])
    lengths = {name: np.hypot(*np.diff(path, axis=0).T) for name, path in paths.items()}
    for name, length in lengths.items():
        colour, style, _ = marks[name]
        axes[2].plot(
            np.arange(1, len(length) + 1),
            length,
            color=colour,
            alpha=0.25,
            linewidth=0.7,
            label="_each step",
        )
        smooth = np.convolve(length, np.ones(25) / 25, mode="valid")
        axes[2].plot(
            np.arange(13, 13 + len(smooth)),
            smooth,
            color=colour,
            linestyle=style,
            label=name.removeprefix("α = 0.3").strip(", "),
        )
    axes[2].set(yscale="log", xlabel="step", ylabel="length of the step")
    label_ends(axes[2])
    return figure
