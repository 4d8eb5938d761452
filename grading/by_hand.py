"""Marks that whoever teaches sets by hand: by_hand.csv, beside the reports that they go into."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

FILE = "by_hand.csv"
COLUMNS = ("name", "exercise", "points", "why")
MOST_BYTES = 16 << 20


def read(out: Path, names: Iterable[str], points: Mapping[str, int]) -> dict[str, dict]:
    """Return what the file in `out` says: {name: {exercise: (points, why)}}; {} without a file.

    names, points: what there is, and what each exercise gives. Raises ValueError, with the file
    and the row, for anything else. A spreadsheet's ways are read too: semicolons or tabs between
    the columns, another encoding, empty rows.
    """
    if not (out / FILE).is_file():
        return {}
    known = set(names)
    said: dict[str, dict] = {}
    for number, row in _rows(out / FILE):
        name, exercise, given, why = row
        where = f"{out / FILE}, row {number}:"
        if name not in known:
            raise ValueError(f"{where} no notebook is called {name!r} (see grades.csv)")
        if exercise not in points:
            raise ValueError(f"{where} no exercise is called {exercise!r}: {', '.join(points)}")
        if not re.fullmatch(r"[0-9]{1,6}", given):
            raise ValueError(f"{where} points are a whole number, not {given!r}")
        if int(given) > points[exercise]:
            raise ValueError(f"{where} {exercise} gives {points[exercise]} points, not {given}")
        if exercise in said.setdefault(name, {}):
            raise ValueError(f"{where} {name} has a row for {exercise} already")
        said[name][exercise] = int(given), why
    return said


def _rows(file: Path) -> Iterable[tuple[int, list[str]]]:
    """Yield the rows that hold something, with their numbers as a spreadsheet shows them."""
    with file.open("rb") as opened:
        text = _decoded(file, opened.read(MOST_BYTES))
    # Excel writes, and reads, a first line that names the separator.
    named = re.match(r"sep=(.)\r?\n", text)
    text = text[named.end() :] if named else text
    first = text.splitlines()[:1]
    separator = named[1] if named else max(",;\t", key="".join(first).count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise ValueError(f"{file} is no table of text: {error}") from error
    head = [cell.strip().casefold() for cell in rows[0]] if rows else []
    if missing := [column for column in COLUMNS if column not in head]:
        raise ValueError(f"{file} needs the columns {','.join(COLUMNS)}; it lacks {missing[0]}")
    places = [head.index(column) for column in COLUMNS]
    for number, row in enumerate(rows[1:], start=3 if named else 2):
        cells = [row[place].strip() if place < len(row) else "" for place in places]
        if any(cell.strip() for cell in row):
            yield number, cells


def _decoded(file: Path, data: bytes) -> str:
    """Return a table's text, in the encodings that spreadsheets write."""
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise ValueError(f"{file} is a workbook: save it as CSV (in Excel: CSV UTF-8)")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError(f"{file} cannot be read as text: save it as CSV UTF-8")


def applied(record: dict, said: dict[str, dict]) -> dict:
    """Return a record with the marks that were set by hand; one that was not marked has none."""
    for exercise, (points, why) in said.get(record["name"], {}).items():
        if exercise in record["exercises"]:
            record["exercises"][exercise] |= {"points": points, "by_hand": why}
    if record["exercises"]:
        record["total"] = sum(said["points"] for said in record["exercises"].values())
    return record
