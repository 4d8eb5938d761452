"""Refuse a source that would make a bad notebook, with every reason and where it stands."""

from pathlib import Path

from lesson.source.alt import alt_troubles
from lesson.source.cells import Lesson
from lesson.source.filled import filled, slot_troubles
from lesson.source.parse import Refused
from lesson.source.troubles import (
    Trouble,
    code_troubles,
    exercise_troubles,
    header_troubles,
    hint_troubles,
    marker_troubles,
    surviving_answers,
    text_troubles,
)


def good(lesson: Lesson, root: Path) -> Lesson:
    """Return a parsed lesson with its slots filled, when it makes good notebooks.

    root: the folder that holds its pictures. Raises Refused, with a line for each reason.
    """
    if found := what_is_wrong(lesson, root):
        raise Refused("\n".join(trouble.message for trouble in found))
    return filled(lesson)


def what_is_wrong(lesson: Lesson, root: Path) -> list[Trouble]:
    """Return every reason to refuse a lesson, in the order of its lines.

    root: the folder that holds its pictures. A later question is only asked when those before it
    found nothing: a cell without its end marker has no answer to compare.
    """
    for questions in (
        [marker_troubles],
        [
            exercise_troubles,
            header_troubles,
            hint_troubles,
            text_troubles,
            slot_troubles,
            lambda lesson: alt_troubles(lesson, root),
        ],
        [code_troubles, surviving_answers],
    ):
        if found := sorted({trouble for question in questions for trouble in question(lesson)}):
            return found
    return []
