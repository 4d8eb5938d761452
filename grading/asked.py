"""What an edition of the lesson asks for, and how its points are weighed."""

from __future__ import annotations

from pathlib import Path

from checking.points import FILE, read_points
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
