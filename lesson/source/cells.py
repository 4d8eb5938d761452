"""The lesson as cells: text, code, and answers between two markers. Nothing here changes."""

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

# The lesson ends with its score; what is optional has a notebook of its own.
FIRST, FURTHER = BOOKS = ("Optimization_methods", "Going_further")
LAST_OF_FIRST = 12
BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"
SECTION = re.compile(r"^## (\d+ .*)$", re.MULTILINE)
# The line above an exercise; its number and points are filled in.
HEADER = re.compile(r"^\*\*Exercise · ((\d+) minutes? · about \d+ lines?)\*\*$", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """One cell of the source.

    kind: "markdown" or "code". source: its text; `template` is the same before anything is filled
    in. line: where its first line stands in `file`, counted from 1. number: its place in its
    notebook, `book`, counted from 1.
    """

    kind: str
    source: str
    metadata: Mapping
    line: int
    number: int
    file: str = ""  # its section's file; "" where the source is one text
    book: str = FIRST
    exercise: str = ""  # the function whose answer it holds
    checks: str = ""  # the function that it checks
    region: tuple[int, int] | None = None  # the lines of the two markers, counted in the cell
    template: str = ""
    minutes: int = 0  # of its section, beside those of the exercises
    about: str = ""  # what its section is, for a table of contents

    @cached_property
    def lines(self) -> list[str]:
        """The lines of its source."""
        return self.source.split("\n")

    @property
    def answer(self) -> list[str]:
        """The lines between the markers."""
        begin, end = self.region
        return self.lines[begin + 1 : end]

    @property
    def solved(self) -> str:
        """Its source with the answer and without the markers."""
        return self.with_answer("\n".join(self.answer)) if self.region else self.source

    def with_answer(self, code: str) -> str:
        """Return its source with `code` in the place of the markers and of what they hold."""
        begin, end = self.region
        indent = self.lines[begin].removesuffix(BEGIN)
        code = textwrap.indent(textwrap.dedent(code).strip("\n"), indent)
        return "\n".join([*self.lines[:begin], code, *self.lines[end + 1 :]])

    def at(self, index: int) -> str:
        """Return where a line of the cell stands, as messages say it; `index` counts from 0."""
        return f"{self.file}, line {self.line + index}".removeprefix(", ")


@dataclass(frozen=True)
class Lesson:
    """The cells of the lesson, and its exercises with their points (0: optional), in order."""

    cells: tuple[Cell, ...]
    points: Mapping[str, int]

    @property
    def texts(self) -> list[Cell]:
        """Its cells of text."""
        return [cell for cell in self.cells if cell.kind == "markdown"]

    @property
    def code(self) -> list[Cell]:
        """Its cells of code."""
        return [cell for cell in self.cells if cell.kind == "code"]

    @cached_property
    def books(self) -> list[str]:
        """The notebooks that it has, in order."""
        return [book for book in BOOKS if any(cell.book == book for cell in self.cells)]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each exercise."""
        return {name: number for number, name in enumerate(self.points, start=1)}

    @cached_property
    def titles(self) -> list[str]:
        """The section of each cell, "1 Walk downhill"; "" before the first of a notebook."""
        found, book = [""], ""
        for cell in self.cells:
            heading = SECTION.search(cell.source) if cell.kind == "markdown" else None
            same = found[-1] if cell.book == book else ""
            found.append(heading[1] if heading else same)
            book = cell.book
        return found[1:]

    @cached_property
    def sections(self) -> dict[str, list[Cell]]:
        """The cells of each section, {"1 Walk downhill": cells}; "" has those that are in none."""
        found = {}
        for title, cell in zip(self.titles, self.cells, strict=True):
            found.setdefault(title, []).append(cell)
        return found

    def sections_of(self, book: str) -> list[str]:
        """Return the titles of the sections of a notebook."""
        return [title for title, cells in self.sections.items() if title and cells[0].book == book]

    @cached_property
    def announced(self) -> dict[int, str]:
        """The exercise that a header announces, {index of the header's cell: name}."""
        found, header = {}, None
        for index, cell in enumerate(self.cells):
            if cell.kind == "markdown" and HEADER.search(cell.template):
                header = index
            elif cell.exercise and header is not None:
                found[header], header = cell.exercise, None
        return found

    @cached_property
    def minutes(self) -> dict[str, int]:
        """The minutes that each exercise takes, as its header says."""
        return {
            name: int(HEADER.search(self.cells[index].template)[2])
            for index, name in self.announced.items()
        }

    def stub(self, name: str) -> str:
        """Return the line that stands in the place of an exercise's answer."""
        return f'raise NotImplementedError("Exercise {self.numbers[name]}: {name}")'

    def for_learner(self, cell: Cell) -> str:
        """Return a cell's source as the learner gets it."""
        return cell.with_answer(self.stub(cell.exercise)) if cell.exercise else cell.source


def place(number: int, source: str) -> str:
    """Return a cell as messages name it: by its number, and its first line to search for."""
    first = next((line for line in source.split("\n") if line.strip()), "")
    return f"cell {number} ({first.strip()[:50]})"
