"""A table as an LMS or a spreadsheet wrote it; when a cell changes, every other byte stays."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

MOST_BYTES = 64 << 20
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_BYTE_ORDERS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


class Cell(NamedTuple):
    """A cell: its value, and how that is written in the file."""

    value: str
    raw: str


class Table:
    """The rows of a table, with the names of its columns in the first.

    data: the file's bytes. name: what errors call it. Raises ValueError for what is no table.
    """

    def __init__(self, data: bytes, name: str = "the gradebook"):
        self._name = name
        if data.startswith(_WORKBOOKS):
            raise ValueError(f"{name} is a workbook: save it as CSV, or download it as CSV")
        self._mark = next((mark for mark in _BYTE_ORDERS if data.startswith(mark)), b"")
        text, self._encoding = _decoded(data.removeprefix(self._mark), _BYTE_ORDERS.get(self._mark))
        # Excel writes, and reads, a first line that names the delimiter.
        named = re.match(r"sep=(.)\r?\n", text)
        self._first = named[0] if named else ""
        self._delimiter = named[1] if named else _delimiter(text)
        self._rows, self._ends = _split(text.removeprefix(self._first), self._delimiter)
        if not self._rows:
            raise ValueError(f"{name} is empty")
        self.header = [cell.value.strip() for cell in self._rows[0]]

    @classmethod
    def read(cls, path: Path) -> Table:
        """Return the table in the file `path`; raises OSError, and ValueError for no table."""
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(f"{path} is larger than {MOST_BYTES >> 20} MB")
        return cls(path.read_bytes(), str(path))

    @classmethod
    def of(cls, header: list[str], rows: Iterable[list[str]] = (), quoted: bool = False) -> Table:
        """Return a table of a header and rows, in UTF-8 with commas.

        quoted: whether quotes stand around every cell.
        """
        lines = [",".join(_written(cell, quoted=quoted) for cell in row) for row in (header, *rows)]
        return cls("".join(f"{line}\r\n" for line in lines).encode())

    def __len__(self) -> int:
        return len(self._rows) - 1

    def number(self, row: int) -> int:
        """Return the number at which a spreadsheet shows a row."""
        return row + (3 if self._first else 2)

    def column(self, name: str) -> int | None:
        """Return the place of the column `name`, or None; capitals do not matter."""
        names = [title.casefold() for title in self.header]
        return names.index(name.casefold()) if name.casefold() in names else None

    def needed(self, name: str) -> int:
        """Return the place of the column `name`; raises ValueError where there is none."""
        if (found := self.column(name)) is None:
            raise ValueError(f"{self._name} has no column {name}; it has {', '.join(self.header)}")
        return found

    def value(self, row: int, column: int | None) -> str:
        """Return the value of a cell, "" where there is none.

        row: counted from 0, below the header. column: its place; None for a column that is missing.
        """
        cells = self._rows[row + 1]
        return cells[column].value.strip() if column is not None and column < len(cells) else ""

    def set(self, row: int, column: int, value: str) -> None:
        """Change the value of the cell in a row, in the column at a place."""
        cells = self._rows[row + 1]
        cells += [Cell("", "")] * (column + 1 - len(cells))
        quoted = cells[column].raw.startswith('"')
        cells[column] = Cell(value, _written(value, self._delimiter, quoted))

    def data(self) -> bytes:
        """Return the bytes of the file."""
        lines = (
            self._delimiter.join(cell.raw for cell in row) + end
            for row, end in zip(self._rows, self._ends, strict=True)
        )
        return self._mark + "".join([self._first, *lines]).encode(self._encoding)


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
    sign = re.escape(delimiter)
    cell = re.compile(
        rf'(?P<raw>"(?:[^"]|"")*"[^{sign}\r\n]*|[^{sign}\r\n]*)(?P<end>{sign}|\r\n|\n|\r|$)'
    )
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
    """Return the value of a cell as it is written.

    >>> print(_read('"say ""no"" now"'))
    say "no" now
    """
    quoted = re.fullmatch(r'"((?:[^"]|"")*)"(.*)', raw, re.DOTALL)
    return quoted[1].replace('""', '"') + quoted[2] if quoted else raw


def _written(value: str, delimiter: str = ",", quoted: bool = False) -> str:
    if quoted or any(sign in value for sign in f'{delimiter}"\r\n'):
        doubled = value.replace('"', '""')
        return f'"{doubled}"'
    return value
