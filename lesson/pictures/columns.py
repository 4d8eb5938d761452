"""Pictures of the columns of X and Y: how they are shuffled, then cut into mini-batches."""

import numpy as np

from lesson.pictures.registry import picture
from opt_plots import in_house_style


def examples():
    """Return X (2, 10), Y (1, 10), small numbers that fit into a cell, and a permutation (10,)."""
    m = 10
    rng = np.random.default_rng(53)
    X, Y = rng.integers(1, 10, size=(2, m)), rng.integers(0, 2, size=(1, m))
    return X, Y, rng.permutation(m)


def shades(m):
    """Return a pale colour for each column."""
    import matplotlib.pyplot as plt

    colours = plt.get_cmap("cividis")(np.linspace(0, 1, m))[:, :3]
    return 0.5 * colours + 0.5


def draw_columns(ax, X, Y, numbers, left, top, colours):
    """Draw X above Y as tables of cells, the number of each column above it.

    left : where each column begins (m,); top : where X begins; cells are 1 by 0.7.
    """
    from matplotlib.patches import Rectangle

    height, gap = 0.7, 0.25
    for row, values in enumerate([*X, *Y]):
        y = top - (row + 1) * height - gap * (row >= len(X))
        for x, value, number in zip(left, values, numbers, strict=True):
            ax.add_patch(
                Rectangle(
                    (x, y), 1, height, facecolor=colours[number], edgecolor="white", linewidth=2
                )
            )
            ax.text(x + 0.5, y + height / 2, str(value), ha="center", va="center", size=13)
    for x, number in zip(left, numbers, strict=True):
        ax.text(x + 0.5, top + 0.08, str(number), ha="center", va="bottom", color="#595959")
    for name, middle in (("X", top - height), ("Y", top - 2.5 * height - gap)):
        ax.text(min(left) - 0.25, middle, name, ha="right", va="center", size=15, weight="bold")
    return top - 3 * height - gap


def table_axes(size, xlim, ylim):
    """Return a figure and axes that show nothing but what is drawn on them."""
    import matplotlib.pyplot as plt

    figure, ax = plt.subplots(figsize=size)
    ax.set(xlim=xlim, ylim=ylim, aspect="equal")
    ax.axis("off")
    return figure, ax


@picture(
    "shuffle",
    alt="""Two small tables, X above Y, before and after a shuffle: every column moves to a new
    place together with its own label.""",
)
@in_house_style
def draw_shuffle():
    """Draw where each column goes in a shuffle."""
    X, Y, permutation = examples()
    m = len(permutation)
    figure, ax = table_axes((7.6, 4.55), (-1.8, m + 0.1), (-6.6, 0.5))
    colours, columns = shades(m), np.arange(m)
    bottom = draw_columns(ax, X, Y, columns, columns, 0, colours)
    below = bottom - 1.9
    draw_columns(ax, X[:, permutation], Y[:, permutation], permutation, columns, below, colours)
    for new, old in enumerate(permutation):
        arrow = {"arrowstyle": "-|>", "color": "#595959", "shrinkA": 0, "shrinkB": 0}
        ax.annotate("", (new + 0.5, below + 0.5), (old + 0.5, bottom - 0.08), arrowprops=arrow)
    for top, words in ((0, "before"), (below, "after")):
        ax.text(-1.5, top - 1.2, words, ha="center", va="center", rotation=90)
    return figure


@picture(
    "partition",
    alt="""Ten shuffled columns of X and Y, cut into mini-batches of four: two have four columns,
    and the last has the two left over.""",
)
@in_house_style
def draw_partition():
    """Draw how the columns are cut into mini-batches."""
    X, Y, order = examples()
    X, Y = X[:, order], Y[:, order]
    m, size = len(order), 4
    figure, ax = table_axes((7.6, 4.0), (-0.9, m + 2.4), (-6.55, 0.5))
    colours, columns = shades(m), np.arange(m)
    start = 1.1  # the whole table stands over the middle of its parts
    bottom = draw_columns(ax, X, Y, order, columns + start, 0, colours)
    below = bottom - 1.35
    for k, first in enumerate(range(0, m, size)):
        batch = slice(first, first + size)
        left = columns[batch] + start * k
        end = draw_columns(ax, X[:, batch], Y[:, batch], order[batch], left, below, colours)
        ax.plot([left[0] + 0.05, left[-1] + 0.95], [end - 0.15] * 2, color="black", linewidth=1.5)
        ax.text(left.mean() + 0.5, end - 0.3, f"{len(left)} columns", ha="center", va="top")
    for x in (size, 2 * size):
        ax.plot([x + start] * 2, [bottom - 0.2, 0.45], "--", color="black", linewidth=1.5)
    return figure
