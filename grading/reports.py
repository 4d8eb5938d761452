"""Reports on a class, made from the records: grades.csv, grades.json, feedback, a summary."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

from grading import pages
from grading.cells import harmless
from grading.mark import AGAIN
from grading.pages import MARKS
from grading.pictures import alt, draw
from grading.records import faults_in, write_if_other, write_whole
from grading.summary import Summary, number_of

COLUMNS = (
    "exercise", "points", "passed", "wrong", "of these, follow-on", "not started", "mean", "share",
)  # fmt: skip
SAME = (
    "The functions of these notebooks are the same, but for blanks and comments. That proves "
    "nothing by itself: short functions have few forms, and people learn together. Talk to them."
)


def csv_row(record: dict, points: dict[str, int]) -> list:
    """Return a notebook's row of grades.csv, in the order of `csv_head`.

    What is to be marked again has no number, and no total, that could be taken for a mark.
    """
    again = faults_in(record)
    open_ones = points if "fault" in record else again
    said = record["exercises"]
    earned = ["" if n in open_ones else said.get(n, {}).get("points", 0) for n in points]
    state = record["state"] if not record["note"] else f"{record['state']}: {record['note']}"
    by_hand = [name for name, said in record["exercises"].items() if "by_hand" in said]
    if by_hand := [*by_hand, *(["the whole notebook"] if record.get("changes") else [])]:
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
    return ["name", "file", *(f"{number_of(name)} {name}" for name in points), "total", "state"]


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
            found += ["", f"{mark} {said['title']}"]
            found += [f"  {line}" for line in [*pages.message(said), *_faults(said)]]
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
    so_far = " so far" if faults_in(record) else ""
    lines += [f"**{record['total']} of {record['of']} points{so_far}**", ""]
    for change in record.get("changes", ()):
        lines += [f"{_escaped(change)}", ""]
    if not record["exercises"]:
        return "\n".join(lines)
    lines += ["| | exercise | points |", "|---|---|---|"]
    for name, said in record["exercises"].items():
        mark = MARKS[said["outcome"]]
        earned = AGAIN if name in faults_in(record) else said["points"]
        follows = f" (follows from {', '.join(said['follows'])})" if said.get("follows") else ""
        title = f"{said['title']}{follows}"
        lines.append(f"| {mark} | {title} | {earned} of {points.get(name, 0)} |")
    again = f", {MARKS[AGAIN]} {AGAIN}" if so_far else ""
    lines += ["", f"✓ passed, ✗ wrong, ○ not started{again}", ""]
    for name, said in record["exercises"].items():
        if "by_hand" in said:
            number = f"{said['points']} of {points.get(name, 0)} points"
            lines += [f"## {said['title']}: {number}, set by hand", ""]
            lines += [*_as_text([said["by_hand"] or "No reason was given."]), ""]
        if text := pages.message(said):
            title = f"## {MARKS[said['outcome']]} {said['title']}"
            lines += [title, "", *_as_text(text), ""]
    if record.get("cells"):
        lines += ["## Cells that could not be run", "", "What depends on them may be missing.", ""]
        texts = [f"cell {item['cell']}: {item['said']}" for item in record["cells"]]
        lines += [*_as_text(texts), ""]
    return "\n".join(lines)


def _as_text(lines: Iterable[str]) -> list[str]:
    """Return lines as a block of code: nothing in them is Markdown, HTML or a link."""
    return [f"    {line}" for line in lines]


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in r"\`*_{}[]<>()#+-.!|&" else c for c in text)


def summary_text(summary: Summary, seed: int) -> str:
    """Return the summary as Markdown."""
    lines = ["# The class", "", f"{summary.count} notebooks, cases made from seed {seed}.", ""]
    lines += [f"{said}\n" for said in map(_escaped, notes(summary))]
    if summary.base:
        lines += [
            f"All numbers below are of the {summary.base} notebooks that have a mark. Mean "
            f"{summary.mean():.1f}, median {summary.median():g} of {summary.of} points.",
            "",
            f"![{alt(summary)}](summary.png)",
            "",
            f"| | {' | '.join(COLUMNS)} |",
            "|---" * (len(COLUMNS) + 1) + "|",
        ]
        for row in summary.rows():
            numbers = (row[part] for part in ("passed", "wrong", "follow", "not_started"))
            means = f"{row['mean']:.1f} | {row['share']:.0%}"
            cells = " | ".join(map(str, (row["number"], row["name"], row["points"], *numbers)))
            lines.append(f"| {cells} | {means} |")
        lines += ["", "| points | notebooks |", "|---|---|"]
        lines += [f"| {part} | {n} |" for part, n in summary.histogram()]
        lines += ["", "## The commonest mistakes", ""]
        lines += ["| notebooks | exercise | mistake | for example |", "|---|---|---|---|"]
        for one in summary.commonest():
            number = f"{number_of(one.name)} {one.name}"
            said = f"{_escaped(one.said)} | {_escaped(one.example)}"
            lines.append(f"| {one.count} | {number} | {said} |")
    if same := summary.same():
        lines += ["", "## Same answers", "", SAME, ""]
        lines += _as_text(", ".join(names) for names in same)
    if summary.apart:
        lines += ["", "## Beside the notebooks", ""]
        lines += ["Nobody's submission, and in no statistic: look whether one matters."]
        lines += ["", *_as_text(f"{name}: {what}" for name, what in summary.apart.items())]
    return "\n".join([*lines, ""])


def notes(summary: Summary) -> list[str]:
    """Return what whoever teaches should know before the numbers."""
    said = []
    if summary.states["unreadable"]:
        count = summary.states["unreadable"]
        said.append(f"{count} of them could not be marked: grades.csv says why.")
    return [*said, *filter(None, (summary.again(), summary.other_editions()))]


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
            page = out / "feedback" / record["name"]
            texts = {"md": feedback(record, points), "html": pages.learner_page(record, points)}
            for kind, text in texts.items():
                write_if_other(page.with_name(f"{page.name}.{kind}"), text)
            rows.write(csv_text([csv_row(record, points)]))
            whole.write((",\n" if number else "\n") + json.dumps(record, ensure_ascii=False))
        whole.write(f'\n],\n"apart": {json.dumps(apart, ensure_ascii=False)}}}\n')
    for name, part in parts.items():
        part.replace(out / name)
    if summary.states:
        write_whole(out / "summary.md", summary_text(summary, seed))
        write_whole(out / "summary.html", class_page(summary, seed))
        if summary.base:
            draw(summary, out / "summary.png")
    return summary


def class_page(summary: Summary, seed: int) -> str:
    """Return the class's page of HTML."""
    return pages.class_page(
        summary=summary, seed=seed, notes=notes(summary), same_said=SAME, number_of=number_of,
        alt=alt(summary) if summary.base else "",
    )  # fmt: skip
