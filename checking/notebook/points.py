"""The file of points: which exercises there are, in which order, and what each counts."""

from __future__ import annotations

import tomllib
from pathlib import Path

FILE = "points.toml"
HEAD = """\
# The exercises in the lesson's order, with their points: the checks, the score, the marker and the
# editions read them here. 0 points: given, or (in a list of its own) optional.
"""


def read_points(path: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Return ({graded exercise: points}, {optional exercise: 0}), each in the file's order.

    Raises OSError for a file that cannot be read, ValueError, with its name, for what is no points.
    """
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path} cannot be read: {error}") from error
    points, optional = said.get("points"), said.get("optional", [])
    if not isinstance(points, dict) or not points:
        raise ValueError(f"{path} has no table [points]")
    for name, number in points.items():
        if type(number) is not int or number < 0:
            said = f"{name} = {number!r}; points are whole numbers, 0 or more"
            raise ValueError(f"{path}, [points]: {said}")
    if not isinstance(optional, list) or not all(isinstance(name, str) for name in optional):
        raise ValueError(f"{path}: optional is a list of names")
    if both := set(points) & set(optional):
        raise ValueError(f"{path}: {min(both)} has points and is optional too")
    return points, dict.fromkeys(optional, 0)


def points_text(points: dict[str, int], optional: dict[str, int]) -> str:
    """Return the text of a file of points."""
    names = "".join(f'    "{name}",\n' for name in optional)
    rows = "".join(f"{name} = {number}\n" for name, number in points.items())
    return f"{HEAD}\noptional = [\n{names}]\n\n[points]\n{rows}"
