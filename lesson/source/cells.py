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


@dataclass(frozen=True)
class Cell:
    """One cell of the source.

    kind: "markdown" or "code". line: where its first line stands in `file`, counted from 1.
    number: its place in its notebook, `book`, counted from 1.
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
    def sections(self) -> dict[str, list[Cell]]:
        """The cells of each section, {"1 Walk downhill": cells}; "" has those before the first."""
        found, title = {}, ""
        for cell in self.cells:
            if cell.kind == "markdown" and (heading := SECTION.search(cell.source)):
                title = heading[1]
            found.setdefault(title, []).append(cell)
        return found

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
