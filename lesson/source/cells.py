"""The lesson's source as cells: text, code, and answers between two markers.

The source is py:percent, a file for each section. An answer stands between the markers; the
learner's edition has a stub in its place.
"""

import textwrap
from dataclasses import dataclass, field

import jupytext

# The lesson ends with its score; what is optional has a notebook of its own.
FIRST, FURTHER = BOOKS = ("Optimization_methods", "Going_further")
LAST_OF_FIRST = 12
BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"


@dataclass
class Cell:
    """One cell of the source: `line` is where its first line stands in its file, `number` is its
    place in its notebook, `book`."""

    kind: str
    source: str
    metadata: dict
    line: int
    number: int
    file: str = ""  # its section's file; "" where the source is one text
    book: str = FIRST
    exercise: str = ""  # the function it holds, when it is an exercise cell
    checks: str = ""  # the function it checks, when it is a check cell
    region: tuple[int, int] | None = None  # the lines of the two markers, counted in the cell
    lines: list[str] = field(init=False)

    def __post_init__(self):
        self.lines = self.source.split("\n")

    @property
    def answer(self) -> list[str]:
        """The lines between the markers."""
        begin, end = self.region
        return self.lines[begin + 1 : end]

    def at(self, index: int) -> str:
        """Where a line of the cell stands, as messages say it."""
        return f"{self.file}, line {self.line + index}".removeprefix(", ")

    def with_answer(self, code: str) -> str:
        """The cell's source with `code` in the place of the markers and what they hold."""
        begin, end = self.region
        indent = self.lines[begin].removesuffix(BEGIN)
        code = textwrap.indent(textwrap.dedent(code).strip("\n"), indent)
        return "\n".join([*self.lines[:begin], code, *self.lines[end + 1 :]])


@dataclass
class Lesson:
    """The cells of the lesson, and its exercises with their points (0: optional), in order."""

    cells: list[Cell]
    points: dict[str, int]

    @property
    def books(self) -> list[str]:
        """The notebooks that it has, in order."""
        return [book for book in BOOKS if any(cell.book == book for cell in self.cells)]

    def solved_code(self) -> list[str]:
        """The source of each code cell of all notebooks, solved."""
        return [
            cell.with_answer("\n".join(cell.answer)) if cell.exercise else cell.source
            for cell in self.cells
            if cell.kind == "code"
        ]

    def stub(self, name: str) -> str:
        """The line that stands in the answer's place."""
        number = list(self.points).index(name) + 1
        return f'raise NotImplementedError("Exercise {number}: {name}")'

    def for_learner(self, cell: Cell) -> str:
        """The cell's source as the learner gets it."""
        return cell.with_answer(self.stub(cell.exercise)) if cell.exercise else cell.source


def place(number: int, source: str) -> str:
    """A cell as messages name it: its number, and its first line to search the source for."""
    first = next((line for line in source.split("\n") if line.strip()), "")
    return f"cell {number} ({first.strip()[:50]})"


def book_of(file: str) -> str:
    """The notebook that a section's file belongs to: its number says it."""
    return FIRST if int(file[:2]) <= LAST_OF_FIRST else FURTHER


def find_cells(text: str, file: str = "", book: str = FIRST, before: int = 0) -> list[Cell]:
    """The cells of a py:percent text, each with its place in it; `before`: cells above them."""
    source_lines = text.split("\n")
    cells = []
    at = 0  # where in the source to go on looking
    nodes = jupytext.reads(text, fmt="py:percent").cells
    for number, node in enumerate(nodes, start=before + 1):
        first = next((line for line in node.source.split("\n") if line.strip()), "")
        leading = node.source.split("\n").index(first) if first else 0
        # In the source, text (and a magic command) stands behind "# ".
        wanted = (first.rstrip(), f"# {first}".rstrip())
        while first and at < len(source_lines) - 1 and source_lines[at].rstrip() not in wanted:
            at += 1
        metadata = {key: node.metadata[key] for key in node.metadata if "lines_to" not in key}
        line = at + 1 - leading
        # A remark to the formatter is for us.
        source = node.source.replace("  # fmt: skip", "")
        cells.append(Cell(node.cell_type, source, metadata, line, number, file, book))
        at += max(1, len(node.source.split("\n")) - leading)
    return cells
