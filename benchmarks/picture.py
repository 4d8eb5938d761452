"""docs/benchmarks.png: a step beside others, and the ways of cutting mini-batches.

Hatched is what the lesson has; a black line goes from quartile to quartile.
"""

from benchmarks.timing import Spread, in_units, unit_of
from opt_plots.style import BLACK, BLUE, PAIR, SKY, in_house_style


def bars_of(rows, label, value):
    """Return {label: Spread} of the rows that were measured."""
    return {row[label]: row[value] for row in rows if isinstance(row[value], Spread)}


@in_house_style
def draw(charts):
    """Draw a bar chart for each (title, {name: Spread}); return the figure."""
    import matplotlib.pyplot as plt

    figure, every_axes = plt.subplots(1, len(charts), figsize=PAIR)
    for axes, (title, bars) in zip(every_axes, charts, strict=True):
        most = max(time.high for time in bars.values())
        scale, unit = unit_of(most)
        for place, (name, time) in enumerate(bars.items()):
            mark = "//" if name in ("ours", "copy the shuffled set") else ""
            axes.barh(place, scale * time.median, color=SKY, edgecolor=BLUE, hatch=mark)
            axes.plot([scale * time.low, scale * time.high], [place, place], color=BLACK)
            axes.annotate(
                in_units(time.median),
                (scale * max(time.high, time.median), place),
                xytext=(5, 0),
                textcoords="offset points",
                va="center",
            )
        axes.set_yticks(range(len(bars)), bars)
        axes.invert_yaxis()
        axes.set(xlim=(0, 1.35 * scale * most), title=title, xlabel=f"time in {unit}")
    return figure


def said(bars):
    """Return the bars in words: "ours 70 µs, PyTorch 300 µs"."""
    return ", ".join(f"{name} {in_units(time.median)}" for name, time in bars.items())
