"""A lesson with fewer exercises: those left out are given, solved, and their checks still stand.

An exercise keeps its number, and what it is called in the text.
"""

import re
import shutil
from dataclasses import replace
from pathlib import Path

from lesson.source import HEADER, Lesson, Refused, squeeze, tells_something

GIVEN = "**Given** (exercise {number} of the whole lesson: you do not write this one)"


def leave_out(lesson: Lesson, only: list[str]) -> Lesson:
    """The lesson with only these exercises; the others' cells hold their answers.

    Raises Refused for a name that is no exercise.
    """
    if unknown := [name for name in only if name not in lesson.points]:
        raise Refused(f"no exercise is called {', '.join(unknown)}: {', '.join(lesson.points)}")
    names = list(lesson.points)
    given = {str(number) for number, name in enumerate(names, start=1) if name not in only}

    def header(found):
        return GIVEN.format(number=found[2]) if found[2] in given else found[0]

    cells = []
    for cell in lesson.cells:
        if cell.kind == "markdown":
            cells.append(replace(cell, source=HEADER.sub(header, cell.source)))
        elif cell.exercise and cell.exercise not in only:
            source = cell.with_answer("\n".join(cell.answer))
            cells.append(replace(cell, source=source, exercise="", region=None))
        else:
            cells.append(replace(cell))
    points = {name: points if name in only else 0 for name, points in lesson.points.items()}
    return Lesson(cells, points)


def given_away(lesson: Lesson) -> list[str]:
    """What the given answers tell of those that are asked, a line for each exercise."""
    asked = {
        squeeze(line): cell.exercise
        for cell in lesson.cells
        for line in (cell.answer if cell.exercise else ())
        if tells_something(line)
    }
    told: dict[str, str] = {}
    for cell in lesson.cells:
        for line in () if cell.exercise else cell.lines:
            if name := asked.get(squeeze(line)):
                told.setdefault(name, line.strip())
    return [f"a given answer holds a line of {name}: {line}" for name, line in told.items()]


def write_points(lesson: Lesson, folder: Path) -> None:
    """Set the points in the folder's public_tests.py: none for what is given."""
    file = folder / "public_tests.py"
    text = file.read_text(encoding="utf-8")
    for name, points in lesson.points.items():
        text = re.sub(rf'("{name}"): \d+,', rf"\1: {points},", text)
    file.write_text(text, encoding="utf-8", newline="\n")


def copy_given(root: Path, folder: Path, folders: tuple[str, ...]) -> None:
    """Copy what a notebook imports and shows: the modules of the root, and some folders."""
    folder.mkdir(parents=True, exist_ok=True)
    for module in root.glob("*.py"):
        shutil.copy(module, folder)
    for name in folders:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(root / name, folder / name, ignore=ignored, dirs_exist_ok=True)
