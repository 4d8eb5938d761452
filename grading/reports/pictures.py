"""The picture of a class: how each exercise went, how totals spread, the commonest mistakes."""

from __future__ import annotations

import textwrap
from operator import itemgetter
from pathlib import Path

from grading.reports.summary import Summary, number_of
from opt_plots.style import BLUE, STYLE, VERMILLION

WIDTH = 52  # letters in a line of a label


def draw(summary: Summary, path: Path) -> None:
    """Draw a class's `summary` to a `path`; the picture grows with its labels: none is cut."""
    import matplotlib
    from matplotlib.figure import Figure

    labels = [_wrapped(f"{m.said} (exercise {number_of(m.name)})") for m in summary.commonest()]
    lines = sum(label.count("\n") + 1 for label in labels)
    heights = (1.4 + 0.24 * len(summary.points), 2.6, 1 + 0.24 * lines + 0.15 * len(labels))
    with matplotlib.rc_context(STYLE):
        # As wide as the page, so that its letters are no smaller there.
        figure = Figure(figsize=(8, sum(heights)), layout="constrained")
        outcomes, totals, mistakes = figure.subplots(3, 1, height_ratios=heights)
        _draw_outcomes(summary, outcomes)
        _draw_totals(summary, totals)
        _draw_mistakes(summary, mistakes, labels)
        part = path.with_name(f".{path.name}")
        figure.savefig(part, format="png")
    part.replace(path)


def alt(summary: Summary) -> str:
    """Return what the picture of a `summary` shows, in words."""
    rows = summary.rows()
    best, worst = max(rows, key=itemgetter("share")), min(rows, key=itemgetter("share"))
    words = (
        "Three charts. For each exercise, how many notebooks passed, are wrong or have not started "
        f"it: most points were earned in exercise {best['number']} ({best['share']:.0%}), fewest "
        f"in exercise {worst['number']} ({worst['share']:.0%}). How totals spread: mean "
        f"{summary.mean():.1f}, median {summary.median():g} of {summary.of}. "
    )
    if mistakes := summary.commonest():
        first = mistakes[0]
        words += f"The commonest mistakes: first {first.said} (exercise {number_of(first.name)})."
    else:
        words += "There are no mistakes to show."
    return f"{words} The tables hold the same numbers."


def _draw_outcomes(summary: Summary, axes) -> None:
    rows = summary.rows()
    names = [f"{row['number']} {row['name']}" for row in rows]
    start = [0] * len(rows)
    looks = {
        "passed": ("✓ passed", BLUE, ""),
        "wrong": ("✗ wrong", VERMILLION, "///"),
        "not_started": ("○ not started", "#DDDDDD", ""),
    }
    for outcome, (label, colour, hatch) in looks.items():
        counts = [row[outcome] for row in rows]
        bars = axes.barh(
            names, counts, left=start, color=colour, hatch=hatch, edgecolor="white", label=label
        )
        shown = [f"{n}" if n > 0.04 * summary.base else "" for n in counts]
        for text in axes.bar_label(bars, shown, label_type="center", fontsize=10):
            text.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1})
        start = [a + b for a, b in zip(start, counts, strict=True)]
    axes.invert_yaxis()
    axes.set(xlabel="notebooks", xlim=(0, summary.base))
    axes.set_title("Exercises", pad=30)  # above the legend
    axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=3, frameon=False)
    axes.xaxis.get_major_locator().set_params(integer=True)


def _draw_totals(summary: Summary, axes) -> None:
    names, counts = zip(*summary.histogram(), strict=True)
    bars = axes.bar(names, counts, color=BLUE, width=0.9)
    axes.bar_label(bars, [f"{n}" if n else "" for n in counts], padding=2, fontsize=10)
    axes.set(xlabel=f"points of {summary.of}", ylabel="notebooks", title="Totals")
    axes.margins(y=0.15)
    axes.tick_params("x", rotation=30, labelsize=10)
    axes.yaxis.get_major_locator().set_params(integer=True)


def _draw_mistakes(summary: Summary, axes, labels: list[str]) -> None:
    counts = [mistake.count for mistake in summary.commonest()]
    bars = axes.barh(range(len(labels)), counts, color=VERMILLION, hatch="///", edgecolor="white")
    axes.bar_label(bars, padding=3, fontsize=10)
    axes.set_yticks(range(len(labels)), labels, fontsize=11)
    axes.invert_yaxis()
    axes.set(xlabel="notebooks", title="The commonest mistakes" if labels else "No mistakes")
    axes.xaxis.get_major_locator().set_params(integer=True)


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.wrap(text.replace("$", r"\$"), WIDTH))
