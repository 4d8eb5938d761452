"""docs/benchmarks.png: a step beside others, and the ways of cutting mini-batches."""

from benchmarks.timing import Spread, in_units
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
        for place, (name, time) in enumerate(bars.items()):
            ours = name in ("ours", "copy the shuffled set")
            axes.barh(place, time.median, color=SKY, edgecolor=BLUE, hatch="//" if ours else "")
            axes.plot([time.low, time.high], [place, place], color=BLACK)
            axes.annotate(
                in_units(time.median), (max(time.high, time.median), place),
                xytext=(5, 0), textcoords="offset points", va="center",
            )  # fmt: skip
        axes.set_yticks(range(len(bars)), bars)
        axes.invert_yaxis()
        axes.set_xlim(0, 1.3 * max(time.high for time in bars.values()))
        axes.set(title=title, xlabel="seconds of the processor")
    return figure


def said(bars):
    """Return the bars in words: "ours 70 µs, PyTorch 300 µs"."""
    return ", ".join(f"{name} {in_units(time.median)}" for name, time in bars.items())
