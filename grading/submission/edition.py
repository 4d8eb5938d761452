"""What an edition of the lesson asks for: its file of points, and what a notebook says itself."""

from __future__ import annotations

import re
from pathlib import Path

from checking.notebook.points import FILE, read_points
from public_tests import POINTS


def handed_out(folder: Path) -> dict[str, int]:
    """Return what the edition in `folder`, as it was handed out, asks for: {exercise: points}.

    Nothing in it is run. Raises OSError and ValueError for a folder that is none.
    """
    file = folder / FILE
    if not file.is_file():
        raise ValueError(f"{folder} is no edition of this lesson: there is no {FILE} in it")
    points, _ = read_points(file)
    if unknown := set(points) - set(POINTS):
        raise ValueError(f"{file} asks for {', '.join(unknown)}, which cannot be marked")
    if not any(points.values()):
        raise ValueError(f"{file} gives no exercise any points: there is nothing to mark")
    return {name: number for name, number in points.items() if number}


# What an edition of fewer exercises, or of other points, states at its top: it is written by
# `lesson/editions/variant.py`. In JSON the dash may be a letter or a code.
_STATED = re.compile(
    rb"\*\*In this edition\*\* you write exercises? "
    rb"((?:\d|, |\xe2\x80\x93|\\u2013){1,60}): (\d{1,6}) points? in all"
)


def other_edition(data: bytes, points: dict[str, int]) -> str:
    """Return what the notebook in `data` states that it asks for, where it is marked by other.

    points: what it is marked by, which may be less. "" for all other notebooks.
    """
    found = _STATED.search(data)
    if not found:
        return ""
    stated, total = found[1].replace(b"\\u2013", "–".encode()).decode(), int(found[2])
    numbers = {number for part in stated.split(", ") for number in _range(part)}
    marked = {number for number, name in enumerate(POINTS, start=1) if name in points}
    other_points = numbers == marked and total != sum(points.values())
    return f"exercises {stated}, {total} points" if marked - numbers or other_points else ""


def _range(text: str) -> range:
    """Return the exercises that a number, or two with a dash, stand for.

    >>> _range("3–5"), _range("7"), _range("3–")
    (range(3, 6), range(7, 8), range(0, 0))
    """
    found = re.fullmatch(r"(\d{1,4})(?:–(\d{1,4}))?", text)
    return (
        range(int(found[1]), min(int(found[2] or found[1]), len(POINTS)) + 1) if found else range(0)
    )
