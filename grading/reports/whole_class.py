"""Reports on a class, made from the records: grades.csv, grades.json, feedback, a summary."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

from grading.marking.mark import AGAIN
from grading.marking.records import faults_in, write_if_other, write_whole
from grading.reports import pages
from grading.reports.learner import feedback
from grading.reports.markdown import as_text, escaped
from grading.reports.pictures import alt, draw
from grading.reports.spreadsheet import harmless
from grading.reports.summary import Summary, number_of

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


def summary_text(summary: Summary, seed: int) -> str:
    """Return the summary as Markdown."""
    lines = ["# The class", "", f"{summary.count} notebooks, cases made from seed {seed}.", ""]
    lines += [f"{said}\n" for said in map(escaped, notes(summary))]
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
            said = f"{escaped(one.said)} | {escaped(one.example)}"
            lines.append(f"| {one.count} | {number} | {said} |")
    if same := summary.same():
        lines += ["", "## Same answers", "", SAME, ""]
        lines += as_text(", ".join(names) for names in same)
    if summary.apart:
        lines += ["", "## Beside the notebooks", ""]
        lines += ["Nobody's submission, and in no statistic: look whether one matters."]
        lines += ["", *as_text(f"{name}: {what}" for name, what in summary.apart.items())]
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
