"""Marks that a teacher sets by hand, in by_hand.csv."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from grading.marking.mark import NOT_STARTED, entry_of
from grading.reports.table import Table
from public_tests import POINTS

FILE = "by_hand.csv"
COLUMNS = ("name", "exercise", "points", "why")
# In the column “exercise” these mean the whole notebook: lateness, a bonus.
WHOLE = ("", "all", "notebook")


def read(out: Path, names: Iterable[str], points: Mapping[str, int]) -> dict[str, dict]:
    """Return the marks in the file of `out`: {name: {exercise: (points, why)}}; {} without a file.

    names, points: what there is, and what each exercise gives. An exercise is named, or its number
    is given; under "" stands what is added to the whole notebook, which may be less than 0.
    Raises ValueError, with the file and the row, for anything else.
    """
    file = out / FILE
    if not file.is_file():
        return {}
    table, known = Table.read(file), set(names)
    places = [table.column(column) for column in COLUMNS]
    if None in places:
        lacks = COLUMNS[places.index(None)]
        raise ValueError(f"{file} needs the columns {','.join(COLUMNS)}; it lacks {lacks}")
    marks: dict[str, dict] = {}
    for row in range(len(table)):
        cells = [table.value(row, place) for place in places]
        if not any(cells):
            continue
        name, exercise, given, why = cells
        where = f"{file}, row {table.number(row)}:"
        if name not in known:
            raise ValueError(f"{where} no notebook is called {name!r} (see grades.csv)")
        exercise = _exercise(exercise, points, where)
        earned = _points(given, where, signed=not exercise)
        if exercise and earned > points[exercise]:
            raise ValueError(f"{where} {exercise} gives {points[exercise]} points, not {given}")
        if exercise in marks.setdefault(name, {}):
            what = exercise or "the whole notebook"
            raise ValueError(f"{where} {name} has a row for {what} already")
        marks[name][exercise] = earned, why
    return marks


def _exercise(text: str, points: Mapping[str, int], where: str) -> str:
    """Return the exercise that is meant by its name or number, "" for the whole notebook."""
    if text.casefold() in WHOLE:
        return ""
    numbered = {str(number): name for number, name in enumerate(POINTS, start=1)}
    name = numbered.get(text, text)
    # As grades.csv heads its columns: “12 update_lr”.
    number, _, rest = name.partition(" ")
    name = rest if numbered.get(number) == rest else name
    if name not in points:
        raise ValueError(f"{where} no exercise is called {text!r}: {', '.join(points)}")
    return name


def _points(text: str, where: str, signed: bool) -> float:
    """Return points, whole where they are whole; a comma is a point, too."""
    sign = "[-+−]?" if signed else ""
    if not re.fullmatch(rf"{sign}[0-9]{{1,6}}([.,][0-9]{{1,2}})?", text):
        what = "a number, such as -5 or 2.5" if signed else "0 or more, such as 3 or 2.5"
        raise ValueError(f"{where} points are {what}, not {text!r}")
    number = float(text.replace(",", ".").replace("−", "-"))
    return int(number) if number == int(number) else number


def applied(record: dict, marks: dict[str, dict]) -> dict:
    """Return a record with the marks that `read` found for it, also where it was not marked.

    A total is never less than 0, nor more than there is.
    """
    mine = dict(marks.get(record["name"], {}))
    if not mine or record["state"] == "failed":
        return record
    change, reason = mine.pop("", (None, ""))
    for exercise, (points, why) in mine.items():
        # A notebook that the marker could not read has no entry.
        entry = record["exercises"].setdefault(exercise, entry_of(exercise, NOT_STARTED, 0))
        entry |= {"points": points, "by_hand": why}
    total = sum(entry["points"] for entry in record["exercises"].values())
    if change is not None:
        signed = f"{change:+g}".replace("-", "−")
        said = f"{signed} points for the whole notebook: {reason or 'set by hand'}"
        record["changes"] = [said]
        total += change
        if not 0 <= total <= record["of"]:
            total = min(max(total, 0), record["of"])
            record["changes"].append(f"A total is at least 0 and at most {record['of']}.")
    record["by_hand"] = True
    record["total"] = int(total) if total == int(total) else total
    return record
