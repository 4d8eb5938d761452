"""Make the lesson with fewer exercises, or with other points.

An exercise that is left out is given: it is solved, and its check still stands. Every exercise
keeps its number, and its name in the text. Optional exercises stay as they are: their answers would
give away the rules that the others ask for.
"""

import re
from dataclasses import replace

from lesson.editions.leaks import told
from lesson.source.cells import Cell, Lesson
from lesson.source.filled import filled, of_points, ranges


def named(chosen: list[str], names: list[str]) -> list[str]:
    """Return which of the `names` are chosen, by names, numbers and ranges ("5-8").

    Raises ValueError, with a list of all, when one of the `chosen` is no exercise.
    """
    found, unknown = [], []
    for one in chosen:
        numbers = re.fullmatch(r"(\d+)(?:-(\d+))?", one)
        first, last = (int(numbers[1]), int(numbers[2] or numbers[1])) if numbers else (0, 0)
        if one in names:
            found.append(one)
        elif 1 <= first <= last <= len(names):
            found += names[first - 1 : last]
        else:
            unknown.append(one)
    if unknown:
        known = "\n".join(f"{number:4}  {name}" for number, name in enumerate(names, start=1))
        raise ValueError(f"no exercise is called {', '.join(unknown)}; there are:\n{known}")
    return found


def edition(lesson: Lesson, only: list[str] = (), points: list[str] = ()) -> Lesson:
    """Return the lesson with only these exercises asked for, and with other points for some.

    only: as in `named`; none means all. points: texts like "update_lr=5". Headers, the table of
    contents and a note at the top say what is asked for. Raises ValueError for what is no exercise,
    or has no points.
    """
    names = list(lesson.points)
    graded = [name for name in names if lesson.points[name]]
    kept = named(only, names) if only else names
    changed = {name: had if name in kept else 0 for name, had in lesson.points.items()}
    for text in points:
        chosen, _, number = text.partition("=")
        for name in named([chosen], names):
            if not number.isdecimal() or not int(number):
                raise ValueError(f"{text}: write NAME=POINTS, such as update_lr=5")
            if name not in graded or name not in kept:
                raise ValueError(f"{text}: only an exercise that is asked for has points")
            changed[name] = int(number)
    if not any(changed.values()):
        raise ValueError("at least one of the exercises has to be one with points")

    cells = []
    for cell in filled(lesson, changed).cells:
        if cell.exercise in graded and not changed[cell.exercise]:
            cell = replace(cell, source=cell.solved, exercise="", region=None)
        cells.append(cell)
    note = Cell("markdown", what_is_asked(changed, graded), {}, line=1, number=1)
    cells.insert(1, note)
    return Lesson(tuple(cells), changed)


def what_is_asked(points: dict[str, int], graded: list[str], plain: bool = False) -> str:
    """Return what an edition asks for, in Markdown for its learners, or in `plain` words.

    points: of the edition. graded: the exercises that have points in the whole lesson.
    """
    numbers = [n for n, name in enumerate(points, start=1) if points[name]]
    exercises = f"exercise{'s' if len(numbers) > 1 else ''} {ranges(numbers)}"
    said = f"**In this edition** you write {exercises}: {of_points(sum(points.values()))} in all."
    if plain:
        return f"{exercises}, {of_points(sum(points.values()))} in all"
    if len(numbers) < len(graded):
        said += " The other exercises are given, with their answers, so that every experiment runs."
    return said


def given_away(lesson: Lesson, points: dict[str, int]) -> list[str]:
    """Return a line for each exercise that is asked for while a given answer shows how.

    lesson: the whole lesson. points: those of the edition.
    """
    numbers = lesson.numbers
    asked = [name for name in lesson.points if lesson.points[name] and points[name]]
    lines = []
    for name, given in told(lesson, asked).items():
        which = " and of ".join(f"{numbers[other]} {other}" for other in given)
        shown = next(iter(given.values()))
        lines.append(f"exercise {numbers[name]} {name}: the given answer of {which} ({shown})")
    return lines
