"""Marks that whoever teaches sets by hand: by_hand.csv, beside the reports that they go into."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

FILE = "by_hand.csv"
COLUMNS = ("name", "exercise", "points", "why")


def read(out: Path, names: Iterable[str], exercises: Iterable[str]) -> dict[str, dict]:
    """Return what the file in `out` says: {name: {exercise: (points, why)}}; {} without a file.

    names, exercises: what there is. Raises ValueError, with the line, for anything else.
    """
    if not (out / FILE).is_file():
        return {}
    known, asked = set(names), list(exercises)
    said: dict[str, dict] = {}
    # Spreadsheets begin a file with a byte order mark.
    with (out / FILE).open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if missing := set(COLUMNS) - set(rows.fieldnames or ()):
            raise ValueError(
                f"{out / FILE} needs the columns {','.join(COLUMNS)}; it lacks {min(missing)}"
            )
        for row in rows:
            name, exercise, points = (str(row[column] or "").strip() for column in COLUMNS[:3])
            where = f"{out / FILE}, line {rows.line_num}:"
            if name not in known:
                raise ValueError(f"{where} no notebook is called {name!r} (see grades.csv)")
            if exercise not in asked:
                raise ValueError(f"{where} no exercise is called {exercise!r}: {', '.join(asked)}")
            if not points.isdecimal():
                raise ValueError(f"{where} points are a whole number, not {points!r}")
            said.setdefault(name, {})[exercise] = int(points), str(row["why"] or "").strip()
    return said


def applied(record: dict, said: dict[str, dict]) -> dict:
    """Return a record with the marks that were set by hand; one that was not marked has none."""
    for exercise, (points, why) in said.get(record["name"], {}).items():
        if exercise in record["exercises"]:
            record["exercises"][exercise] |= {"points": points, "by_hand": why}
    if record["exercises"]:
        record["total"] = sum(said["points"] for said in record["exercises"].values())
    return record
