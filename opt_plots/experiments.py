"""Pictures of grids of trainings: the median of the seeds, a band for their middle half."""

import numpy as np

from opt_plots.inputs import as_named
from opt_plots.labels import label_ends, write
from opt_plots.lines import draw_lines
from opt_plots.style import GREY, in_house_style, marks_for, new_axes


@in_house_style
def over_rates(rates, tables, ax=None, ylabel="final cost", title=None, limit=None, ranges=None):
    """Draw what each method comes to against the learning rate, on logarithmic scales.

    rates : (n,), in rising order; tables : {name: (n, seeds)}. The line is the median over the
        seeds, the band holds the middle half of them.
    limit : a level to draw across, as a dotted line
    ranges : {name: (low, high)} or {name: None}; drawn as bars below, each with its length in
        decades. (Without `ax` only: they have axes of their own.)
    title, ylabel : the words above, at that axis
    Returns the Axes. Raises ValueError when a table is not (rates, seeds).

    >>> ax = over_rates([0.01, 0.1], {"adam": [[0.3, 0.5, 0.1], [0.2, 0.2, 0.2]]})
    >>> ax.get_lines()[0].get_ydata()
    array([0.3, 0.2])
    """
    tables = as_named(tables, "tables", "(rates, seeds)")
    tables = {name: np.asarray(table, dtype=float) for name, table in tables.items()}
    for name, table in tables.items():
        if table.ndim != 2 or len(table) != len(rates):
            raise ValueError(
                f"tables[{name!r}] must be (rates, seeds) = ({len(rates)}, ...), got {table.shape}"
            )
    bars = None
    if ranges:
        import matplotlib.pyplot as plt

        heights = {"height_ratios": [10, 1 + len(ranges)]}
        _, (ax, bars) = plt.subplots(2, sharex=True, figsize=(6.4, 5.6), gridspec_kw=heights)
    ax = new_axes(ax)
    ax.set(xscale="log", yscale="log", xlabel="learning rate α", ylabel=ylabel, title=title or "")
    _bands(ax, {name: (rates, table.T) for name, table in tables.items()})
    _plain_numbers(ax)
    if limit is not None:
        ax.axhline(limit, color=GREY, linestyle=":", linewidth=1.2, label="_limit")
    label_ends(ax)
    if bars is not None:
        ax.set_xlabel("")
        _draw_ranges(bars, ranges, limit)
    return ax


@in_house_style
def cost_bands(curves, ax=None, xlabel="epoch", title=None):
    """Draw the costs of several networks of each method over time.

    curves : {name: (x, costs)}, x (K,) and costs (seeds, K). The line is the median over the
        seeds, the band holds the middle half of them.
    ax : where to draw (None: a new figure); title, xlabel : the words above, at that axis
    Returns the Axes. Raises ValueError when costs are not (seeds, K).

    >>> cost_bands({"gd": ([0, 1], [[0.7, 0.5], [0.7, 0.3], [0.7, 0.4]])}).get_ylabel()
    'mean cost'
    """
    for name, (x, costs) in as_named(curves, "curves", "(x, costs)").items():
        if np.ndim(costs) != 2 or np.shape(costs)[1] != len(x):
            raise ValueError(
                f"curves[{name!r}] must be x (K,) and costs (seeds, K), "
                f"got {np.shape(x)} and {np.shape(costs)}"
            )
    ax = new_axes(ax)
    ax.set(xlabel=xlabel, ylabel="mean cost", title=title or "")
    _bands(ax, {name: (x, np.asarray(costs, dtype=float)) for name, (x, costs) in curves.items()})
    ax.set_ylim(bottom=0)
    label_ends(ax)
    return ax


@in_house_style
def shaded_tables(tables, rows, columns, xlabel=""):
    """Write whole numbers into cells, the larger the darker, one table beside the other.

    tables : {title: (rows, columns)}; rows, columns : their names; xlabel : what the columns are
    Returns the array of Axes. Raises ValueError when a table has another shape, or there is none.

    >>> shaded_tables({"moons": [[50, 96.4]]}, ["Adam"], ["1", "0.01"])[0].texts[1].get_text()
    '96'
    """
    import matplotlib.pyplot as plt

    if not as_named(tables, "tables", "(rows, columns)"):
        raise ValueError("shaded_tables wants {title: table} with at least one table")
    across = min(3, len(tables))
    down = -(-len(tables) // across)
    size = (0.6 + 3.15 * across, 0.5 + down * (0.75 + 0.33 * len(rows)))
    _, axes = plt.subplots(down, across, figsize=size, squeeze=False, sharex=True, sharey=True)
    lowest = min(np.min(table) for table in tables.values())
    highest = max(np.max(table) for table in tables.values())
    for ax in axes.flat[len(tables) :]:
        ax.set_axis_off()
    for k, (ax, (title, table)) in enumerate(zip(axes.flat, tables.items(), strict=False)):
        table = np.asarray(table, dtype=float)
        if table.shape != (len(rows), len(columns)):
            raise ValueError(
                f"tables[{title!r}] must be {(len(rows), len(columns))}, got {table.shape}"
            )
        # From white to a middle blue: black numbers can be read on all of it.
        ax.imshow(table, cmap="Blues", vmin=lowest, vmax=highest * 2 - lowest, aspect="auto")
        for r, c in np.ndindex(table.shape):
            ax.text(c, r, f"{table[r, c]:.0f}", ha="center", va="center", fontsize=10)
        ax.set_title(title)
        ax.set_xticks(range(len(columns)), columns, fontsize=9, rotation=45)
        ax.set_yticks(range(len(rows)), rows)
        ax.tick_params(length=0, labelbottom=k + across >= len(tables))
        ax.set_xlabel(xlabel if k + across >= len(tables) else "")
        for spine in ax.spines.values():
            spine.set_visible(False)
    return axes.flat[: len(tables)]


def _bands(ax, curves):
    """Draw {name: (x, values (seeds, K))} as medians with the middle half of the values."""
    medians = {}
    for name, (colour, _, _) in marks_for(curves).items():
        x, values = curves[name]
        low, high = np.quantile(values, [0.25, 0.75], axis=0, method="nearest")
        in_view = np.isfinite(high) & np.isfinite(low)
        ax.fill_between(x, low, high, where=in_view, color=colour, alpha=0.14, linewidth=0)
        medians[name] = (np.asarray(x, dtype=float), np.median(values, axis=0))
    draw_lines(ax, medians, logy=ax.get_yscale() == "log")


def _plain_numbers(ax):
    """Write a logarithmic y axis as 0.2, 0.5, 1: few decades need numbers between the powers."""
    from matplotlib.ticker import FixedLocator, NullFormatter, NullLocator

    low, high = ax.get_ylim()
    ticks = [base * 10.0**power for power in range(-6, 4) for base in (1, 2, 5)]
    ticks = [tick for tick in ticks if low <= tick <= high]
    ax.yaxis.set_major_locator(FixedLocator(ticks))
    ax.yaxis.set_major_formatter("{x:g}")
    ax.yaxis.set_minor_locator(NullLocator())
    ax.yaxis.set_minor_formatter(NullFormatter())


def _draw_ranges(ax, ranges, limit):
    """Draw {name: (low, high)} as bars, the first on top, each with its length."""
    for row, (name, (colour, _, label)) in enumerate(marks_for(ranges).items()):
        if not ranges[name]:
            continue
        low, high = ranges[name]
        ax.plot([low, high], [-row, -row], color=colour, linewidth=7, solid_capstyle="butt")
        decades = np.log10(high / low)
        write(ax, f"{label}: {decades:.1f} decades", (high, -row), (6, 0), colour)
    ax.set(xlabel="learning rate α", ylim=(0.6 - len(ranges), 0.6), yticks=[])
    ax.set_title("" if limit is None else f"rates with a median of at most {limit:g}", fontsize=11)
    ax.spines["left"].set_visible(False)
