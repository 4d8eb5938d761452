"""Fill into README what it says of the lesson: how much there is, and its table of sections."""

import re

from lesson.source.cells import FIRST, Lesson
from lesson.source.filled import Facts, counted, ranges
from lesson.source.parse import Refused

HEAD = "| section | minutes | exercises | points |\n|---|---|---|---|\n"
ROWS = re.compile(rf"(?<={re.escape(HEAD)})(\|.*\n)+")
SIZE = re.compile(r"\w+ exercises?, about \w+ hours?\b")


def readme(lesson: Lesson, text: str) -> str:
    """Return the text of README with the numbers of this lesson. Raises Refused for no place."""
    facts = Facts(lesson, lesson.points)
    exercises = counted(len(facts.asked), "exercise").capitalize()
    size = f"{exercises}, about {counted(round(facts.total_minutes() / 60), 'hour')}"
    rows = "".join(f"{row}\n" for row in _rows(lesson, facts))
    for pattern, what in ((SIZE, size), (ROWS, rows)):
        if not pattern.search(text):
            raise Refused(f"README.md has no place for: {what}")
        text = pattern.sub(what, text, count=1)
    return text


def _rows(lesson: Lesson, facts: Facts) -> list[str]:
    """Return the rows of the table; the last section of the first notebook shows the total."""
    score = lesson.sections_of(FIRST)[-1]
    rows = []
    for title in (title for title in lesson.sections if title):
        names = [cell.exercise for cell in lesson.sections[title] if cell.exercise]
        numbers = ranges([lesson.numbers[name] for name in names])
        points = sum(lesson.points.values()) if title == score else facts.points_of(title) or ""
        row = f"| {title} | {facts.minutes(title)} | {numbers} | {points} |"
        rows.append(row.replace("|  |", "| |").replace("|  |", "| |"))
    return rows
