"""What an edition of the lesson asks for: its file of points, and what a notebook says itself."""

from __future__ import annotations

import re
from pathlib import Path

from checking.notebook.points import FILE, read_points
from public_tests import POINTS


def handed_out(folder: Path) -> dict[str, int]:
    """Return what an edition that was handed out asks for, {exercise: points}.

    Nothing in the folder is run. Raises OSError and ValueError for a folder that is none.
    """
    file = folder / FILE
    if not file.is_file():
        raise ValueError(f"{folder} is no edition of this lesson: there is no {FILE} in it")
    points, _ = read_points(file)
    if unknown := set(points) - set(POINTS):
        raise ValueError(f"{file} asks for {', '.join(unknown)}, which cannot be marked")
    return {name: number for name, number in points.items() if number}


# What an edition of fewer exercises, or of other points, says at its top: it is written by
# `lesson/editions/variant.py`.
_SAID = re.compile(
    rb"\*\*In this edition\*\* you write exercises? "
    rb"((?:\d|, |\xe2\x80\x93|\\u2013)+): (\d+) points? in all"
)


def other_edition(data: bytes, points: dict[str, int]) -> str:
    """Return what a notebook says that it asks for, where that is not what it is marked by.

    points: what it is marked by, which may be less. "" for all other notebooks.
    """
    found = _SAID.search(data)
    if not found:
        return ""
    said = found[1].replace(b"\\u2013", b"\xe2\x80\x93").decode()
    numbers: set[int] = set()
    for part in said.split(", "):
        first, _, last = part.partition("–")
        if first.isdecimal() and (not last or last.isdecimal()):
            numbers |= set(range(int(first), min(int(last or first), len(POINTS)) + 1))
    marked = {number for number, name in enumerate(POINTS, start=1) if name in points}
    other_points = numbers == marked and int(found[2]) != sum(points.values())
    if marked <= numbers and not other_points:
        return ""
    return f"exercises {said}, {int(found[2])} points"
