"""A gradebook as it was downloaded: one cell changes, and every other byte stays as it is."""

from __future__ import annotations

import codecs
import csv
import re
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 64 << 20
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


@dataclass
class Cell:
    """A cell: what it says, and how that is written in the file."""

    value: str
    raw: str


class Table:
    """The rows of a gradebook, with the names of its columns in the first."""

    def __init__(self, data: bytes, name: str = "the gradebook"):
        self._name = name
        if data.startswith(b"PK\x03\x04"):
            raise ValueError(f"{name} is a workbook: save it as CSV, or download it as CSV")
        self._mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
        text, self._encoding = _decoded(data.removeprefix(self._mark), _MARKS.get(self._mark))
        self._delimiter = _delimiter(text)
        self._rows, self._ends = _split(text, self._delimiter)
        if not self._rows:
            raise ValueError(f"{name} is empty")
        self.header = [cell.value.strip() for cell in self._rows[0]]

    @classmethod
    def read(cls, path: Path) -> Table:
        """Read a file; raises OSError, and ValueError for what is no table."""
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(f"{path} is larger than {MOST_BYTES >> 20} MB")
        return cls(path.read_bytes(), str(path))

    @classmethod
    def of(cls, header: list[str], rows: list[list[str]] = (), quoted: bool = False) -> Table:
        """Return a table of one's own, in UTF-8 with commas; `quoted`: quotes around every cell."""
        lines = [",".join(_written(cell, quoted=quoted) for cell in row) for row in (header, *rows)]
        return cls("".join(f"{line}\r\n" for line in lines).encode())

    def __len__(self) -> int:
        return len(self._rows) - 1

    def column(self, name: str) -> int | None:
        """Return the place of a column, or None; capitals do not matter."""
        names = [title.casefold() for title in self.header]
        return names.index(name.casefold()) if name.casefold() in names else None

    def needed(self, *names: str) -> int:
        """Return the place of the first of these columns that is there; raises ValueError."""
        for name in names:
            if (found := self.column(name)) is not None:
                return found
        raise ValueError(
            f"{self._name} has no column {' or '.join(names)}; it has {', '.join(self.header)}"
        )

    def value(self, row: int, column: int | None) -> str:
        """Return what a cell says, "" where there is none; rows count from 0, below the header."""
        cells = self._rows[row + 1]
        return cells[column].value.strip() if column is not None and column < len(cells) else ""

    def set(self, row: int, column: int, value: str) -> None:
        """Change what a cell says."""
        cells = self._rows[row + 1]
        while len(cells) <= column:
            cells.append(Cell("", ""))
        before = cells[column]
        quoted = before.raw.startswith('"')
        cells[column] = Cell(value, _written(value, self._delimiter, quoted))

    def data(self) -> bytes:
        """Return the file."""
        lines = (
            self._delimiter.join(cell.raw for cell in row) + end
            for row, end in zip(self._rows, self._ends, strict=True)
        )
        return self._mark + "".join(lines).encode(self._encoding)


def _decoded(data: bytes, encoding: str | None) -> tuple[str, str]:
    for name in (encoding,) if encoding else ("utf-8", "cp1252"):
        try:
            return data.decode(name), name
        except ValueError:
            continue
    # latin-1 reads every byte, and writes it as it was.
    return data.decode("latin-1"), "latin-1"


def _delimiter(text: str) -> str:
    """Return what stands between the names of columns, outside of quotes."""
    first = re.sub(r'"[^"]*"', "", text.partition("\n")[0])
    return max(",;\t", key=lambda sign: (first.count(sign), sign == ","))


def _split(text: str, delimiter: str) -> tuple[list[list[Cell]], list[str]]:
    cell = re.compile(rf'(?P<raw>"(?:[^"]|"")*"[^{delimiter}\r\n]*|[^{delimiter}\r\n]*)'
                      rf"(?P<end>{delimiter}|\r\n|\n|\r|$)")  # fmt: skip
    rows, ends, row, at = [], [], [], 0
    while at < len(text):
        found = cell.match(text, at)
        at = found.end()
        row.append(Cell(_read(found["raw"]), found["raw"]))
        if found["end"] != delimiter:
            rows.append(row)
            ends.append(found["end"])
            row = []
        elif at == len(text):
            row.append(Cell("", ""))
    if row:
        rows.append(row)
        ends.append("")
    return rows, ends


def _read(raw: str) -> str:
    return next(csv.reader([raw], delimiter="\0"), [""])[0] if raw.startswith('"') else raw


def _written(value: str, delimiter: str = ",", quoted: bool = False) -> str:
    if quoted or any(sign in value for sign in f'{delimiter}"\r\n'):
        doubled = value.replace('"', '""')
        return f'"{doubled}"'
    return value
