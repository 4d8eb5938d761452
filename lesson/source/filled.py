"""Fill into the text what is computed: numbers, points, minutes, counts, tables of contents.

A section has the line `**Exercise · 15 minutes · about 4 lines**` above an exercise,
`{{update_lr}}` for the number of one, and `{{functions}}` for how many there are to write. What
stands there in a notebook follows from points.toml and the sections: nobody counts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lesson.source.cells import FIRST, HEADER, Cell, Lesson
from lesson.source.troubles import Trouble, trouble

WORDS = re.findall(
    r"\w+",
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty",
)
TIMES = {1: "once", 2: "twice"}
GIVEN = "**Given** (exercise {} of the whole lesson: you do not write this one)"
SLOT = re.compile(r"\{\{(\w+)\}\}")
# In code two braces may mean themselves: what is told is a docstring's “exercise {{…}}”.
SLOT_IN_CODE = re.compile(rf"(?<=xercise ){SLOT.pattern}")


def filled(lesson: Lesson, points: Mapping[str, int] | None = None) -> Lesson:
    """Return a lesson whose text has what is computed in its slots, `{{name}}`.

    points: those of an edition, 0 for an exercise that is given; None for the lesson's own.
    """
    facts = Facts(lesson, lesson.points if points is None else points)
    cells = [facts.fill(cell, index) for index, cell in enumerate(lesson.cells)]
    return replace(lesson, cells=tuple(cells))


def slot_troubles(lesson: Lesson) -> Iterator[Trouble]:
    """Ask whether each `{{name}}` in the text is one that can be filled."""
    facts = Facts(lesson, lesson.points)
    for index, cell in enumerate(lesson.cells):
        is_text = cell.kind == "markdown"
        known = facts.named(index) if is_text else {}
        slot = SLOT if is_text else SLOT_IN_CODE
        for line, text in enumerate(cell.template.split("\n")):
            for name in slot.findall(text):
                if name not in known and name not in lesson.points:
                    more = f", and none of: {', '.join(known)}" if known else ""
                    message = f"{{{{{name}}}}} is no exercise{more}"
                    yield trouble(cell, line, message)


class Facts:
    """What is computed of a lesson, for the edition that gives these points."""

    def __init__(self, lesson: Lesson, points: Mapping[str, int]):
        self.lesson = lesson
        self.points = points
        self.optional = [name for name, number in lesson.points.items() if not number]
        self.asked = [name for name in points if points[name]]

    def fill(self, cell: Cell, index: int) -> Cell:
        """Return a cell with its slots filled; `index` is its position in the lesson, from 0."""
        named = self.named(index) if cell.kind == "markdown" else {}
        source = self._put(cell.template, named)
        if name := self.lesson.announced.get(index):
            source = HEADER.sub(lambda found: self._header(name, found[1]), source)
        return replace(cell, source=source)

    def named(self, index: int) -> dict[str, str]:
        """Return {name: text} of what the text of a cell may name, beside exercises."""
        title = self.lesson.titles[index]
        before = {cell.exercise for cell in self.lesson.cells[:index]} & {*self.asked}
        checked = f"been checked {TIMES.get(len(before), f'{in_words(len(before))} times')}"
        named = {
            "functions": counted(len(self.asked), "function"),
            "checked": f"You have {checked if before else 'seen checks at work'}",
            "hours": counted(max(1, round(self.total_minutes() / 60)), "hour"),
            "optional": in_words(len(self.optional)),
            "Optional": in_words(len(self.optional)).capitalize(),
            "minutes": f"{self.minutes(title)} minutes",
        }
        named["contents"] = self._put(self._contents(self.lesson.cells[index].book), named)
        return named

    def minutes(self, title: str) -> int:
        """Return the minutes of a section: its own, and those of exercises that are not given."""
        cells = self.lesson.sections[title]
        taken = [*self.asked, *self.optional]
        own = sum(cell.minutes for cell in cells)
        return own + sum(
            self.lesson.minutes.get(c.exercise, 0) for c in cells if c.exercise in taken
        )

    def total_minutes(self) -> int:
        """Return the minutes of the first notebook."""
        return sum(self.minutes(title) for title in self.lesson.sections_of(FIRST))

    def points_of(self, title: str) -> int:
        """Return the points of a section."""
        return sum(self.points[c.exercise] for c in self.lesson.sections[title] if c.exercise)

    def _put(self, text: str, named: Mapping[str, str]) -> str:
        numbers = {name: str(number) for name, number in self.lesson.numbers.items()}
        return SLOT.sub(lambda found: {**numbers, **named}.get(found[1], found[0]), text)

    def _header(self, name: str, rest: str) -> str:
        number = self.lesson.numbers[name]
        if name in self.optional:
            return f"**Optional exercise {number} · {rest}**"
        if not self.points[name]:
            return GIVEN.format(number)
        return f"**Exercise {number} · {rest} · {of_points(self.points[name])}**"

    def _contents(self, book: str) -> str:
        """Return the table of contents of a notebook."""
        last = "points" if book == FIRST else "what it is"
        rows = [f"| section | minutes | {last} |", "|---|---|---|"]
        for title in self.lesson.sections_of(book):
            what = self.points_of(title) or "" if book == FIRST else self._about(title)
            link = f"[{title}](#{title.replace(' ', '-')})"
            rows.append(f"| {link} | {self.minutes(title)} | {what} |".replace("|  |", "| |"))
        return "\n".join(rows)

    def _about(self, title: str) -> str:
        return next((c.about for c in self.lesson.sections[title] if c.about), "")


def in_words(number: int) -> str:
    """Return a whole number as a word, in figures when it is large.

    >>> in_words(3), in_words(21)
    ('three', '21')
    """
    return WORDS[number] if number < len(WORDS) else str(number)


def counted(number: int, what: str) -> str:
    """Return a number of things in words.

    >>> counted(1, "hour"), counted(14, "function")
    ('one hour', 'fourteen functions')
    """
    return f"{in_words(number)} {what}{'s' * (number != 1)}"


def of_points(number: int) -> str:
    """Return a number of points in figures.

    >>> of_points(1), of_points(9)
    ('1 point', '9 points')
    """
    return f"{number} point{'s' * (number != 1)}"


def ranges(numbers: list[int]) -> str:
    """Return numbers as one says them.

    >>> ranges([1, 2, 3, 5, 7, 8])
    '1–3, 5, 7, 8'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    )
