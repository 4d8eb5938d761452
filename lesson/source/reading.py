"""Read the lesson's source, and refuse what would make a bad notebook."""

from pathlib import Path

from lesson.source.alt import alt_troubles
from lesson.source.cells import Lesson, book_of, find_cells
from lesson.source.troubles import (
    code_troubles,
    exercise_troubles,
    header_troubles,
    hint_troubles,
    marker_troubles,
    surviving_answers,
    text_troubles,
    trouble,
)


class Refused(ValueError):
    """The source would make a bad notebook; the message has a line for each reason."""


def read(text: str, points: dict[str, int], root: Path) -> Lesson:
    """Read py:percent `text`; pictures are looked for under `root`. Raises Refused."""
    return examined(Lesson(find_cells(text), points), root)


def read_sections(folder: Path, points: dict[str, int], root: Path) -> Lesson:
    """Read a folder of sections, `07_adam.py` and its like, in order. Raises Refused."""
    cells = []
    for path in sorted(folder.glob("[0-9]*.py")):
        book = book_of(path.name)
        before = sum(cell.book == book for cell in cells)
        cells += find_cells(path.read_text(encoding="utf-8"), path.name, book, before)
    return examined(Lesson(cells, points), root)


def examined(lesson: Lesson, root: Path) -> Lesson:
    """The lesson, when it makes good notebooks.

    Raises Refused with every reason found. Later questions are only asked when the earlier
    ones are settled: a cell without its end marker has no answer to compare.
    """
    cells = lesson.cells
    for questions in (
        [marker_troubles(cell) for cell in cells],
        [
            exercise_troubles(lesson),
            header_troubles(lesson),
            hint_troubles(lesson),
            text_troubles(lesson),
            [trouble(*found) for found in alt_troubles(cells, root)],
        ],
        [code_troubles(lesson), surviving_answers(lesson)],
    ):
        troubles = sorted({trouble for found in questions for trouble in found})
        if troubles:
            raise Refused("\n".join(message for _, message in troubles))
    return lesson
