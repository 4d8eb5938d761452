"""Reports on a class, made from the records: grades.csv, grades.json, feedback, a summary."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from grading.marking.mark import AGAIN
from grading.marking.records import faults_in
from grading.reports.pages import class_page, learner_page
from grading.reports.pictures import draw
from grading.reports.spreadsheet import csv_text
from grading.reports.summary import Summary, number_of
from grading.writing import write_if_other, write_whole

KINDS = ("md", "html")


def csv_head(points: dict[str, int]) -> list[str]:
    """Return the names of the columns of grades.csv, one for each exercise in `points`."""
    return ["name", "file", *(f"{number_of(name)} {name}" for name in points), "total", "state"]


def csv_row(record: dict, points: dict[str, int]) -> list:
    """Return a record's row of grades.csv, in the order of `csv_head(points)`.

    What is to be marked again has no number, and no total, that could be taken for a mark.
    """
    again, exercises = faults_in(record), record["exercises"]
    waiting = points if "fault" in record else again
    earned = ["" if n in waiting else exercises.get(n, {}).get("points", 0) for n in points]
    state = f"{record['state']}: {record['note']}" if record["note"] else record["state"]
    by_hand = [name for name, entry in exercises.items() if "by_hand" in entry]
    by_hand += ["the whole notebook"] if record.get("changes") else []
    if by_hand:
        state += f"; by hand: {', '.join(by_hand)}"
    if again and record["state"] == "marked":
        state += f"; {AGAIN}: {', '.join(again)}"
    return [record["name"], record["file"], *earned, "" if again else record["total"], state]


def write_class(
    records: Iterable[dict], out: Path, points: dict[str, int], seed: int, apart: dict[str, str]
) -> Summary:
    """Write a class's reports, from one record at a time; return its numbers.

    out: the folder for them. points: what each exercise gives. seed: what the cases were made
    from. apart: the files that are nobody's submission, {name: what it is}.
    """
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
            for kind in KINDS:
                page = learner_page(record, points, kind)
                write_if_other(out / "feedback" / f"{record['name']}.{kind}", page)
            rows.write(csv_text([csv_row(record, points)]))
            whole.write((",\n" if number else "\n") + json.dumps(record, ensure_ascii=False))
        whole.write(f'\n],\n"apart": {json.dumps(apart, ensure_ascii=False)}}}\n')
    for name, part in parts.items():
        part.replace(out / name)
    if summary.states:
        for kind in KINDS:
            write_whole(out / f"summary.{kind}", class_page(summary, seed, kind))
        if summary.base:
            draw(summary, out / "summary.png")
    return summary
