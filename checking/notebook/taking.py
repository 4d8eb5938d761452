"""Take a learner's functions out of another notebook: what is run of it is what the marker runs."""

from __future__ import annotations

import json
import linecache
from pathlib import Path

from checking.messages.show import CheckFailed
from checking.notebook import reading
from checking.notebook.book import Book


def take(book: Book, path: Path, names: list[str], namespace: dict) -> None:
    """Define in `namespace` what a notebook imports and defines, and check the functions `names`.

    Prints a line for each of them. One that is wrong, missing or not started stops nothing: what
    needs it waits for it.
    """
    try:
        cells = code_cells(path)
    except (OSError, ValueError, KeyError, TypeError) as error:
        missing = isinstance(error, FileNotFoundError)
        why = "it is not here" if missing else "it cannot be read as a notebook"
        print(f"Nothing is taken from {path.name}: {why}.")
        return
    read = reading.read(cells, names)
    define(read, namespace)
    for cell, would, said in read.failures:
        print(f"Cell {cell} of {path.name} is left out ({', '.join(would) or 'no name'}): {said}")
    for name in names:
        if name not in namespace:
            print(f"○ {book.title(name)}: not in {path.name}")
            continue
        try:
            book.test(name)(namespace[name])
        except CheckFailed as failed:
            print(f"{str(failed).splitlines()[0]}: not right yet, see its check in {path.name}")


def code_cells(path: Path) -> list[tuple[int, str]]:
    """Return (number, source) of each code cell of a notebook as it is saved, counted from 1."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [
        (number, "".join(cell["source"]))
        for number, cell in enumerate(cells, start=1)
        if cell["cell_type"] == "code"
    ]


def define(read: reading.Reading, namespace: dict) -> None:
    """Run the statements that were read, each for itself; what stops, defines nothing."""
    for statement in read.statements:
        # So that a message can show the learner's own line.
        file = statement.code.co_filename
        lines = read.sources[statement.cell].splitlines(keepends=True)
        linecache.cache[file] = (0, None, lines, file)
        try:
            exec(statement.code, namespace)
        except Exception:
            continue
