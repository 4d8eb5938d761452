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
from grading.cells import harmless
from grading.mark import AGAIN
from grading.records import faults_in, write_whole
from opt_plots.style import BLUE, STYLE, VERMILLION

MARKS = {"passed": "✓", "wrong": "✗", "not started": "○", AGAIN: "↻"}
MOST_MISTAKES = 12
MOST_NAMES = 12


def csv_row(record: dict, points: dict[str, int]) -> list:
    """Return a notebook's row of grades.csv, in the order of `csv_head`.

    What is to be marked again has no number, and no total, that could be taken for a mark.
    """
    again = faults_in(record)
    open_ones = points if "fault" in record else again
    said = record["exercises"]
    earned = ["" if n in open_ones else said.get(n, {}).get("points", 0) for n in points]
    state = record["state"] if not record["note"] else f"{record['state']}: {record['note']}"
    if by_hand := [name for name, said in record["exercises"].items() if "by_hand" in said]:
        state = f"{state}; by hand: {', '.join(by_hand)}"
    if again and record["state"] == "marked":
        state = f"{state}; {AGAIN}: {', '.join(again)}"
    total = "" if again else record["total"]
    return [record["name"], record["file"], *earned, total, state]


def csv_text(rows: Iterable[list]) -> str:
    """Return rows as the text of a CSV file, in which no spreadsheet finds a formula."""
    text = io.StringIO()
    cells = ([harmless(v) if isinstance(v, str) else v for v in row] for row in rows)
    csv.writer(text, lineterminator="\n").writerows(cells)
    return text.getvalue()


def csv_head(points: dict[str, int]) -> list[str]:
    """Return the names of the columns of grades.csv."""
    return ["name", "file", *points, "total", "state"]


def table(record: dict) -> str:
    """Return a submission's marks as lines of plain text, with what is wrong below them."""
    if record["state"] != "marked":
        return "\n".join([f"{record['name']}: {record['note']}", *_faults(record)])
    lines, found = [], []
    for name, said in record["exercises"].items():
        number = said["title"].split()[1]
        lines.append(f"{MARKS[said['outcome']]} {number:>2}  {name:<34} {said['points']:3}")
        if said["outcome"] in ("wrong", AGAIN):
            mark = MARKS[said["outcome"]]
            found += ["", f"{mark} {said['title']}", *(f"  {line}" for line in said["lines"])]
            found += [f"  {line}" for line in [*_where(said), *_faults(said)]]
    lines.append(f"  {'Total':<37} {record['total']:3} of {record['of']}")
    return "\n".join([*lines, *found])


def _faults(said: dict) -> list[str]:
    return said.get("fault", "").splitlines()


def feedback(record: dict, points: dict[str, int]) -> str:
    """Return what a learner reads, as Markdown; what they wrote stands in it as text only."""
    lines = [f"# `{record['name']}`", ""]
    if record["state"] != "marked":
        lines += [f"This notebook could not be marked: {_escaped(record['note'])}.", ""]
        if "fault" in record:
            return "\n".join(lines)
        return "\n".join([*lines, f"**0 of {record['of']} points**", ""])
    so_far = " so far" if faults_in(record) else ""
    lines += [f"**{record['total']} of {record['of']} points{so_far}**", ""]
    lines += ["| | exercise | points |", "|---|---|---|"]
    for name, said in record["exercises"].items():
        mark = MARKS[said["outcome"]]
        earned = AGAIN if name in faults_in(record) else said["points"]
        lines.append(f"| {mark} | {said['title']} | {earned} of {points.get(name, 0)} |")
    again = f", {MARKS[AGAIN]} {AGAIN}" if so_far else ""
    lines += ["", f"✓ passed, ✗ wrong, ○ not started{again}", ""]
    for name, said in record["exercises"].items():
        if "by_hand" in said:
            number = f"{said['points']} of {points.get(name, 0)} points"
            lines += [f"## {said['title']}: {number}, set by hand", ""]
            lines += [*_as_text([said["by_hand"] or "No reason was given."]), ""]
        if said["outcome"] in ("wrong", AGAIN):
            text = [*said["lines"], *_where(said)]
            title = f"## {MARKS[said['outcome']]} {said['title']}"
            lines += [title, "", *_as_text(text), ""]
        elif said["outcome"] == "not started" and (said["begun"] or len(said["cells"]) > 1):
            text = [not_started_line(said["title"], said["begun"]), *_where(said)]
            lines += [f"## ○ {said['title']}", "", *_as_text(text), ""]
    if record["cells"]:
        lines += ["## Cells that could not be run", "", "What depends on them may be missing.", ""]
        texts = [f"cell {item['cell']}: {item['said']}" for item in record["cells"]]
        lines += [*_as_text(texts), ""]
    return "\n".join(lines)


def _where(said: dict) -> list[str]:
    """Return in which cells a function stands, and which one counts."""
    cells = list(dict.fromkeys(said["cells"]))
    if len(cells) > 1:
        *first, last = map(str, cells)
        return [f"(Defined in cells {', '.join(first)} and {last}: the last one counts.)"]
    more = " more than once: the last one counts" if len(said["cells"]) > 1 else ""
    return [f"(Defined in cell {cells[0]}{more}.)"] if cells else []


def _as_text(lines: Iterable[str]) -> list[str]:
    """Return lines as a block of code: nothing in them is Markdown, HTML or a link."""
    return [f"    {line}" for line in lines]


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in r"\`*_{}[]<>()#+-.!|&" else c for c in text)


@dataclass
class Summary:
    """Counts over a class; it does not grow with it.

    apart: files that are nobody's submission, {name: what it is}; they are in no count.
    """

    points: dict[str, int]
    apart: dict[str, str] = field(default_factory=dict)
    states: Counter = field(default_factory=Counter)
    outcomes: dict[str, Counter] = field(default_factory=dict)
    mistakes: Counter = field(default_factory=Counter)
    totals: Counter = field(default_factory=Counter)
    faults: Counter = field(default_factory=Counter)
    stopped: list[str] = field(default_factory=list)

    def add(self, record: dict) -> None:
        """Count a record."""
        self.states[record["state"]] += 1
        if again := faults_in(record):
            self.faults.update(again)
            if len(self.stopped) < MOST_NAMES:
                self.stopped.append(f"{record['name']} ({', '.join(again)})")
        elif record["state"] == "marked":
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
            said = f"{self.states['unreadable']} of them could not be marked"
            lines += [f"{said}: grades.csv says why. All below is about the others.", ""]
        if self.faults:
            lines += [_escaped(self.again()), ""]
        if self.totals:
            lines += [f"Median {self.median():g} of {sum(self.points.values())} points.", ""]
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
        if self.apart:
            lines += ["", "## Beside the notebooks", ""]
            lines += ["Nobody's submission, and in no statistic: look whether one matters."]
            lines += ["", *_as_text(f"{name}: {what}" for name, what in self.apart.items())]
        return "\n".join([*lines, ""])

    def again(self) -> str:
        """Return what is to be marked again, counted and named; "" for nothing."""
        count = sum(self.faults.values())
        if not count:
            return ""
        parts = "1 mark is" if count == 1 else f"{count} marks are"
        more = ", …" if len(self.stopped) == MOST_NAMES else ""
        return (
            f"{parts} {AGAIN}, for a fault of the marker's own: {', '.join(self.stopped)}{more}. "
            'What happened stands under "fault" in their files, marks/NAME.json.'
        )

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


def write_class(
    records: Iterable[dict], out: Path, points: dict[str, int], seed: int, apart: dict[str, str]
) -> Summary:
    """Write the class's reports, from one record at a time."""
    summary = Summary(points, apart)
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
        whole.write(f'\n],\n"apart": {json.dumps(apart, ensure_ascii=False)}}}\n')
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
