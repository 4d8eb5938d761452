"""Pictures of numbers over time: weights over the past, corrected averages, schedules."""

import numpy as np

from lesson.pictures.registry import picture
from lesson.pictures.rules import averaged
from opt_plots import averages, in_house_style, schedules
from opt_plots.style import BLUE, SKY


@picture(
    "weighted-averages",
    alt="""The weight that an exponentially weighted average gives to past values, for three β:
    with β = 0.5 nearly all of it lies on the last few values, with β = 0.9 the last 10 values
    carry 65 percent, and with β = 0.98 the last 50 carry 64 percent.""",
)
@in_house_style
def draw_weights():
    import matplotlib.pyplot as plt

    ages = np.arange(80)
    figure, axes = plt.subplots(3, 1, figsize=(6.4, 5.4), sharex=True)
    for ax, beta in zip(axes, (0.5, 0.9, 0.98), strict=True):
        weights = (1 - beta) * beta**ages
        memory = round(1 / (1 - beta))
        ax.bar(ages, weights, width=0.8, color=[BLUE] * memory + [SKY] * (len(ages) - memory))
        share = weights[:memory].sum()
        ax.text(0.98, 0.92, f"β = {beta}: the last {memory} values carry {100 * share:.0f} %",
                transform=ax.transAxes, ha="right", va="top")  # fmt: skip
        ax.set(ylim=(0, 1.1 * weights[0]), xlim=(-0.8, len(ages) - 0.2))
    figure.supylabel("weight (1−β)·βᵏ", size=11)
    axes[2].set_xlabel("age k of the value (steps ago)")
    return figure


@picture(
    "bias-correction",
    alt="""Noisy values about a slow curve near 10, and two averages of them with β = 0.95: without
    correction the average starts near 0 and needs some 60 steps to catch up, with correction it
    starts at the first value, and later the two are the same.""",
)
@in_house_style
def draw_bias_correction():
    rng = np.random.default_rng(0)
    t = np.arange(120)
    values = 10 + 3 * np.sin(t / 25) + 1.2 * rng.standard_normal(len(t))
    smoothed = {
        "with\ncorrection": averaged(values, 0.95),
        "without": averaged(values, 0.95, correct=False),
    }
    ax = averages(values, smoothed, xlabel="step t", title="β = 0.95")
    ax.set_ylim(bottom=0)
    return ax.figure


@picture(
    "schedules",
    alt="""Four learning rates over 5000 epochs from the same 0.1: the constant one stays, the
    inverse-time one falls fast and then slowly, the staircase falls to the same curve every 1000
    epochs and is flat between, and the exponential one falls almost to 0.""",
)
@in_house_style
def draw_schedules():
    epochs, start = np.arange(5000), 0.1
    rates = {
        "constant": np.full(len(epochs), start),
        "inverse-time": start / (1 + epochs / 1000),
        "staircase": start / (1 + epochs // 1000),
        "exponential": start * np.exp(-epochs / 1000),
    }
    return schedules(rates).figure
