"""The picture that opens the lesson: four optimizers' real paths down one landscape.

The paths are computed, but landscape, start and rates were searched for (thousands of random
ones) until the four paths part as they do: it shows what can happen, and compares nothing.
On other landscapes, or with a hollow a little deeper, momentum stays in the hollow too.
"""

import numpy as np

from lesson.pictures.registry import picture
from lesson.pictures.rules import walk
from opt_experiments import Surface
from opt_plots import MARKS, STYLE, draw_path
from opt_plots.style import INK

# Hills (height > 0) and hollows: height, x, y, width along, width across, turned by degrees.
HILLS = np.array(
    [
        (1.5, -3.2, 1.7, 1.5, 0.9, 20),  # the high ground where all start
        (-0.7, -3.58, -0.78, 0.54, 0.6, 15),  # the pond on the way
        (-2.3, 1.9, 0.2, 1.45, 0.63, 6),  # the deep valley
        (0.75, -0.3, -2.3, 1.3, 0.43, 27),
        (1.25, 0.66, 2.2, 1.7, 0.9, -4),
        (0.8, 3.9, 1.6, 0.9, 0.9, 0),
        (0.7, 3.9, -2.4, 1.0, 0.7, 0),
        (0.65, -4.4, -1.85, 0.7, 0.95, 4),
        (0.3, -0.5, -0.45, 0.56, 0.57, 14),
    ]
)
HEIGHT, X0, Y0, ALONG, ACROSS, TURN = HILLS.T
COS, SIN = np.cos(np.deg2rad(TURN)), np.sin(np.deg2rad(TURN))

START, STEPS = (-3.23, 1.13), 100
RATES = {"gd": 0.4, "momentum": 0.4, "rmsprop": 0.1, "adam": 0.1}
CAPTION = (
    f"{STEPS} steps each, a dot every 5",
    f"α = {RATES['gd']} for gradient descent and momentum, {RATES['adam']} for RMSProp and Adam",
)
# Where each name stands: beside this step of its path, moved by (x, y).
LABELS = {
    "gd": (-1, -1.25, -0.36),
    "momentum": (42, 0.1, -0.3),
    "rmsprop": (11, -0.3, 0.2),
    "adam": (40, 0.06, -0.3),
}
XLIM, YLIM = (-4.8, 4.8), (-2.7, 2.7)


def _hills(x, y):
    x, y = np.asarray(x, dtype=float)[..., None], np.asarray(y, dtype=float)[..., None]
    u = ((x - X0) * COS + (y - Y0) * SIN) / ALONG
    v = ((y - Y0) * COS - (x - X0) * SIN) / ACROSS
    return HEIGHT * np.exp(-(u**2 + v**2) / 2), u / ALONG, v / ACROSS


def _value(x, y):
    return _hills(x, y)[0].sum(axis=-1) + 0.02 * (x**2 + y**2) - 0.08 * x


def _gradient(x, y):
    hill, u, v = _hills(x, y)
    dx = -(hill * (u * COS - v * SIN)).sum(axis=-1) + 0.04 * x - 0.08
    return dx, -(hill * (u * SIN + v * COS)).sum(axis=-1) + 0.04 * y


landscape = Surface("landscape", _value, _gradient)


def journeys():
    """Return {method: path}, all from START, STEPS updates each."""
    return {name: walk(name, landscape, START, STEPS, learning_rate=a) for name, a in RATES.items()}


@picture(
    "optimization-journey",
    dpi=125,
    alt="""A hilly cost surface with the paths of four optimizers from one high point: gradient
    descent stays in a small hollow nearby, momentum swings past it, RMSProp and Adam cut
    across the slope, and these three end in the deep valley.""",
)
def draw_journey():
    """Draw the four optimizers' ways over the landscape."""
    import matplotlib.pyplot as plt

    with plt.rc_context(STYLE | {"figure.constrained_layout.use": False}):
        figure = plt.figure(figsize=(12.8, 7.2))
        ax = figure.add_axes((0, 0, 1, 1))
        ax.axis("off")
        draw_landscape(ax)
        paths = journeys()
        for name, path in paths.items():
            draw_path(ax, path, MARKS[name], every=5, linewidth=3)
        for name, (step, dx, dy) in LABELS.items():
            colour, _, label = MARKS[name]
            write(ax, label, paths[name][step] + (dx, dy), colour, size=19, weight="bold")
        write(ax, "start", np.add(START, (0.13, 0.1)), size=16)
        write(ax, "high cost", (-3.72, 2.0), size=14, style="italic")
        write(ax, "low cost", (1.6, -0.42), size=14, style="italic")
        for line, y in zip(CAPTION, (-2.31, -2.53), strict=True):
            write(ax, line, (4.6, y), size=14, ha="right")
        return figure


def draw_landscape(ax):
    """Draw the surface: colour by height, light from the north-west, contour lines."""
    import matplotlib.pyplot as plt
    from matplotlib.colors import LightSource, PowerNorm

    x, y = np.meshgrid(np.linspace(*XLIM, 1600), np.linspace(*YLIM, 900))
    z = landscape.value(x, y)
    # The power gives the low ground more of the colours, so that the pond looks like one.
    norm = PowerNorm(1.25, z.min(), z.max())
    light = LightSource(azdeg=315, altdeg=50)
    shaded = light.shade(z, plt.get_cmap("cividis"), norm, blend_mode="soft", vert_exag=150)
    ax.imshow(shaded, origin="lower", extent=(*XLIM, *YLIM), interpolation="bilinear")
    heights = np.linspace(z.min(), z.max(), 45)
    widths = np.where(np.arange(45) % 5 == 0, 0.9, 0.45)
    ax.contour(x, y, z, heights, colors="white", linewidths=widths, linestyles="-", alpha=0.4)
    ax.set(xlim=XLIM, ylim=YLIM)


def write(ax, words, at, colour="black", **how):
    """Write words on the landscape, with a white casing."""
    from matplotlib.patheffects import withStroke

    casing = [withStroke(linewidth=4, foreground="white", alpha=0.85)]
    colour = INK.get(colour, colour)
    ax.text(*at, words, color=colour, path_effects=casing, zorder=20, **how)
