"""Reports on a class, made from the records: grades.csv, grades.json, feedback, a summary."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from checking.show import not_started_line
from grading.records import write_whole
from opt_plots.style import BLUE, STYLE, VERMILLION

MARKS = {"passed": "✓", "wrong": "✗", "not started": "○"}
MOST_MISTAKES = 12


def csv_row(record: dict, points: dict[str, int]) -> list:
    """Return a notebook's row of grades.csv, in the order of `csv_head`."""
    earned = [record["exercises"].get(name, {}).get("points", 0) for name in points]
    state = record["state"] if not record["note"] else f"{record['state']}: {record['note']}"
    if by_hand := [name for name, said in record["exercises"].items() if "by_hand" in said]:
        state = f"{state}; by hand: {', '.join(by_hand)}"
    return [record["name"], _cell(record["file"]), *earned, record["total"], state]


def csv_text(rows: Iterable[list]) -> str:
    """Return rows as the text of a CSV file."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def csv_head(points: dict[str, int]) -> list[str]:
    """Return the names of the columns of grades.csv."""
    return ["name", "file", *points, "total", "state"]


def _cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t\r" else text


def table(record: dict) -> str:
    """Return a submission's marks as lines of plain text, with what is wrong below them."""
    if record["state"] != "marked":
        return f"{record['name']}: {record['note']}"
    lines, found = [], []
    for name, said in record["exercises"].items():
        number = said["title"].split()[1]
        lines.append(f"{MARKS[said['outcome']]} {number:>2}  {name:<34} {said['points']:3}")
        if said["outcome"] == "wrong":
            found += ["", f"✗ {said['title']}", *(f"  {line}" for line in said["lines"])]
    lines.append(f"  {'Total':<37} {record['total']:3} of {record['of']}")
    return "\n".join([*lines, *found])


def feedback(record: dict, points: dict[str, int]) -> str:
    """Return what a learner reads, as Markdown; what they wrote stands in it as text only."""
    lines = [f"# `{record['name']}`", ""]
    if record["state"] != "marked":
        lines += [f"This notebook could not be marked: {_escaped(record['note'])}.", ""]
        return "\n".join([*lines, f"**0 of {record['of']} points**", ""])
    lines += [f"**{record['total']} of {record['of']} points**", ""]
    lines += ["| | exercise | points |", "|---|---|---|"]
    for name, said in record["exercises"].items():
        mark = MARKS[said["outcome"]]
        lines.append(f"| {mark} | {said['title']} | {said['points']} of {points.get(name, 0)} |")
    lines += ["", "✓ passed, ✗ wrong, ○ not started", ""]
    for name, said in record["exercises"].items():
        if "by_hand" in said:
            number = f"{said['points']} of {points.get(name, 0)} points"
            lines += [f"## {said['title']}: {number}, set by hand", ""]
            lines += [*_as_text([said["by_hand"] or "No reason was given."]), ""]
        if said["outcome"] == "wrong":
            lines += [f"## ✗ {said['title']}", "", *_as_text(said["lines"]), ""]
        elif said["outcome"] == "not started" and said["begun"]:
            line = not_started_line(said["title"], begun=True)
            lines += [f"## ○ {said['title']}", "", *_as_text([line]), ""]
    if record["cells"]:
        lines += ["## Cells that could not be run", "", "What depends on them may be missing.", ""]
        texts = [f"cell {item['cell']}: {item['said']}" for item in record["cells"]]
        lines += [*_as_text(texts), ""]
    return "\n".join(lines)


def _as_text(lines: Iterable[str]) -> list[str]:
    """Return lines as a block of code: nothing in them is Markdown, HTML or a link."""
    return [f"    {line}" for line in lines]


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in r"\`*_{}[]<>()#+-.!|&" else c for c in text)


@dataclass
class Summary:
    """Counts over a class; it does not grow with it."""

    points: dict[str, int]
    states: Counter = field(default_factory=Counter)
    outcomes: dict[str, Counter] = field(default_factory=dict)
    mistakes: Counter = field(default_factory=Counter)
    totals: Counter = field(default_factory=Counter)

    def add(self, record: dict) -> None:
        """Count a record."""
        self.states[record["state"]] += 1
        self.totals[record["total"]] += 1
        for name, said in record["exercises"].items():
            self.outcomes.setdefault(name, Counter())[said["outcome"]] += 1
            for mistake in said["mistakes"] or [_STAGES.get(said["stage"], said["stage"])]:
                if said["outcome"] == "wrong":
                    self.mistakes[name, mistake] += 1

    def markdown(self, seed: int) -> str:
        """Return the summary as Markdown."""
        count = sum(self.states.values())
        lines = ["# The class", "", f"{count} notebooks, cases made from seed {seed}.", ""]
        if self.states["unreadable"]:
            lines += [f"{self.states['unreadable']} of them could not be marked.", ""]
        lines += [f"Median {self.median()} of {sum(self.points.values())} points.", ""]
        lines += [
            "![Two bar charts. Left: for each exercise, how many notebooks passed, are wrong or "
            "have not started it. Right: the commonest mistakes, with how many notebooks make "
            "each. The tables below hold the same numbers.](summary.png)",
            "",
            "| exercise | points | passed | wrong | not started |",
            "|---|---|---|---|---|",
        ]
        for name, points in self.points.items():
            of = self.outcomes.get(name, Counter())
            numbers = f"{of['passed']} | {of['wrong']} | {of['not started']}"
            lines.append(f"| {name} | {points} | {numbers} |")
        lines += ["", "## The commonest mistakes", "", "| notebooks | exercise | mistake |"]
        lines.append("|---|---|---|")
        for (name, mistake), n in self.commonest():
            lines.append(f"| {n} | {name} | {_escaped(mistake)} |")
        return "\n".join([*lines, ""])

    def commonest(self) -> list[tuple[tuple[str, str], int]]:
        """Return [((exercise, mistake), how many notebooks)], the commonest first."""
        return sorted(self.mistakes.items(), key=lambda item: (-item[1], item[0]))[:MOST_MISTAKES]

    def median(self) -> float:
        """Return the median of the totals."""
        totals = sorted(self.totals.elements())
        half = len(totals) // 2
        middle = totals[half] if len(totals) % 2 else sum(totals[half - 1 : half + 1]) / 2
        return round(middle, 1)


_STAGES = {
    "crash": "stops with an error",
    "time": "does not come back in time",
    "form": "what comes back has another form",
    "side effect": "has a side effect",
    "values": "numbers are off, by no mistake that is known",
}


def write_class(records: Iterable[dict], out: Path, points: dict[str, int], seed: int) -> Summary:
    """Write the class's reports, from one record at a time."""
    summary = Summary(points)
    parts = {name: out / f".{name}.part" for name in ("grades.csv", "grades.json")}
    out.mkdir(parents=True, exist_ok=True)
    with (
        parts["grades.csv"].open("w", encoding="utf-8", newline="") as rows,
        parts["grades.json"].open("w", encoding="utf-8", newline="\n") as whole,
    ):
        rows.write(csv_text([csv_head(points)]))
        whole.write(f'{{"seed": {seed}, "points": {json.dumps(points)},\n"submissions": [')
        for number, record in enumerate(records):
            summary.add(record)
            write_whole(out / "feedback" / f"{record['name']}.md", feedback(record, points))
            rows.write(csv_text([csv_row(record, points)]))
            whole.write((",\n" if number else "\n") + json.dumps(record, ensure_ascii=False))
        whole.write("\n]}\n")
    for name, part in parts.items():
        part.replace(out / name)
    if summary.states:
        write_whole(out / "summary.md", summary.markdown(seed))
        draw(summary, out / "summary.png")
    return summary


def draw(summary: Summary, path: Path) -> None:
    """Draw how the class did: outcomes of each exercise, and the commonest mistakes."""
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(14, 6.6), layout="constrained")
        _draw_bars(summary, *figure.subplots(1, 2))
        part = path.with_name(f".{path.name}")
        figure.savefig(part, format="png")
    part.replace(path)


def _draw_bars(summary: Summary, left, right) -> None:
    names = list(summary.points)
    start = [0] * len(names)
    looks = {
        "passed": (BLUE, ""),
        "wrong": (VERMILLION, "///"),
        "not started": ("#DDDDDD", ""),
    }
    for outcome, (colour, hatch) in looks.items():
        counts = [summary.outcomes.get(name, Counter())[outcome] for name in names]
        bars = left.barh(
            names, counts, left=start, color=colour, hatch=hatch, edgecolor="white",
            label=f"{MARKS[outcome]} {outcome}",
        )  # fmt: skip
        shown = [f"{n}" if n > 0.04 * sum(summary.states.values()) else "" for n in counts]
        texts = left.bar_label(bars, shown, label_type="center", fontsize=10)
        for text in texts:
            text.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1})
        start = [a + b for a, b in zip(start, counts, strict=True)]
    left.invert_yaxis()
    left.set(xlabel="notebooks", title="Exercises")
    left.legend(loc="upper center", bbox_to_anchor=(0.5, -0.1), ncols=3, frameon=False)
    commonest = summary.commonest()
    labels = [_wrapped(f"{mistake}\n({name})") for (name, mistake), _ in commonest]
    right.set(xlabel="notebooks", title="The commonest mistakes" if labels else "No mistakes")
    bars = right.barh(range(len(labels)), [n for _, n in commonest], color=VERMILLION, hatch="///",
                      edgecolor="white")  # fmt: skip
    right.bar_label(bars, padding=3, fontsize=10)
    right.set_yticks(range(len(labels)), labels, fontsize=9)
    right.invert_yaxis()
    for axes in (left, right):
        axes.xaxis.get_major_locator().set_params(integer=True)


def _wrapped(text: str) -> str:
    lines = [textwrap.shorten(line, 60, placeholder=" …") for line in text.splitlines()]
    return "\n".join(line.replace("$", r"\$") for line in lines)
