"""Marks that a teacher sets by hand, in by_hand.csv."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from checking.messages.show import heading
from public_tests import POINTS

FILE = "by_hand.csv"
COLUMNS = ("name", "exercise", "points", "why")
MOST_BYTES = 16 << 20


# In the column “exercise” these mean the whole notebook: lateness, a bonus.
WHOLE = ("", "all", "notebook")


def read(out: Path, names: Iterable[str], points: Mapping[str, int]) -> dict[str, dict]:
    """Return what the file in `out` says: {name: {exercise: (points, why)}}; {} without a file.

    names, points: what there is, and what each exercise gives. An exercise is named, or its number
    is given; under "" stands what is added to the whole notebook, which may be less than 0.
    Raises ValueError, with the file and the row, for anything else. A spreadsheet's ways are read
    too: semicolons or tabs between the columns, another encoding, empty rows.
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
        exercise = _exercise(exercise, points, where)
        earned = _points(given, where, signed=not exercise)
        if exercise and earned > points[exercise]:
            raise ValueError(f"{where} {exercise} gives {points[exercise]} points, not {given}")
        if exercise in said.setdefault(name, {}):
            what = exercise or "the whole notebook"
            raise ValueError(f"{where} {name} has a row for {what} already")
        said[name][exercise] = earned, why
    return said


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
    """Return a record with the marks that were set by hand, also where it was not marked.

    A total is never less than 0, nor more than there is.
    """
    mine = said.get(record["name"], {})
    if not mine or record["state"] == "failed":
        return record
    for exercise, (points, why) in mine.items():
        if exercise:
            there = record["exercises"].setdefault(exercise, _unmarked(exercise))
            there |= {"points": points, "by_hand": why}
    total = sum(said["points"] for said in record["exercises"].values())
    if "" in mine:
        change, why = mine[""]
        sign = "+" if change >= 0 else "−"
        record["changes"] = [
            f"{sign}{abs(change):g} points for the whole notebook: {why or 'set by hand'}"
        ]
        total += change
        if not 0 <= total <= record["of"]:
            total = min(max(total, 0), record["of"])
            record["changes"].append(f"A total is at least 0 and at most {record['of']}.")
    record["by_hand"] = True
    record["total"] = int(total) if total == int(total) else total
    return record


def _unmarked(exercise: str) -> dict:
    """Return an exercise's entry for a notebook that the marker could not read."""
    number = list(POINTS).index(exercise) + 1
    return {
        "title": heading(number, exercise), "outcome": "not started", "points": 0, "begun": False,
        "stage": "", "case": "", "mistakes": [], "lines": [], "cells": [],
    }  # fmt: skip
