"""Parse the lesson's source, py:percent, into a Lesson, whether or not it is good."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import jupytext

from lesson.source.cells import BEGIN, END, FIRST, FURTHER, LAST_OF_FIRST, Cell, Lesson

BEGINS_A_CELL = re.compile(r"^#\s*%%", re.MULTILINE)
# What the line that begins a section's first cell may say: # %% [markdown] minutes=10
OF_A_SECTION = ("minutes", "about")


class Refused(ValueError):
    """The source would make a bad notebook; the message has a line for each reason."""


def parse(text: str, points: Mapping[str, int]) -> Lesson:
    """Return the lesson that a py:percent text holds.

    points: of each exercise, in order. Raises Refused when cells cannot be told apart.
    """
    return Lesson(tuple(_cells(text, points)), dict(points))


def parse_sections(folder: Path, points: Mapping[str, int]) -> Lesson:
    """Return the lesson of a folder of sections, `07_adam.py` and its like, in their order.

    points: as in `parse`. Raises Refused when the cells of a section cannot be told apart.
    """
    cells = []
    for path in sorted(folder.glob("[0-9]*.py")):
        book = book_of(path.name)
        before = sum(cell.book == book for cell in cells)
        cells += _cells(path.read_text(encoding="utf-8"), points, path.name, book, before)
    return Lesson(tuple(cells), dict(points))


def book_of(file: str) -> str:
    """Return the notebook that a section's file belongs to: its number says it."""
    return FIRST if int(file[:2]) <= LAST_OF_FIRST else FURTHER


def functions_of(source: str) -> list[str]:
    """Return the names of the functions that a cell defines."""
    return re.findall(r"^def (\w+)\(", source, re.MULTILINE)


def _cells(
    text: str, points: Mapping[str, int], file: str = "", book: str = FIRST, before: int = 0
) -> Iterator[Cell]:
    """Yield the cells of a text; `before` counts the cells of its notebook that come before."""
    nodes = jupytext.reads(text, fmt="py:percent").cells
    headers = [text.count("\n", 0, found.start()) + 1 for found in BEGINS_A_CELL.finditer(text)]
    if len(nodes) != len(headers):
        raise Refused(
            f"{file or 'the source'}: {len(headers)} lines begin with # %%, but there are "
            f"{len(nodes)} cells; the first line begins a cell, and no string holds a # %%"
        )
    for number, (header, node) in enumerate(zip(headers, nodes, strict=True), start=before + 1):
        # A remark to the formatter is not for learners.
        source = node.source.replace("  # fmt: skip", "")
        metadata = {key: node.metadata[key] for key in node.metadata if "lines_to" not in key}
        facts = _facts(source, points) if node.cell_type == "code" else {}
        facts |= {key: metadata.pop(key) for key in OF_A_SECTION if key in metadata}
        place = (header + 1, number, file, book)
        yield Cell(node.cell_type, source, metadata, *place, template=source, **facts)


def _facts(source: str, points: Mapping[str, int]) -> dict:
    """Return what a cell of code is to its exercise: the fields that Cell has for it."""
    lines = [line.strip() for line in source.split("\n")]
    marks = [index for index, line in enumerate(lines) if line in (BEGIN, END)]
    if [lines[index] for index in marks] == [BEGIN, END]:
        held = [name for name in functions_of(source) if name in points]
        return {"exercise": held[0] if held else "", "region": tuple(marks)}
    check = re.fullmatch(r"(\w+)_test\(\1\)", source.strip())
    return {"checks": check[1] if check and check[1] in points else ""}
