"""Reads a submission: its file, and the code cells in it."""

from __future__ import annotations

import json
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from grading.submission import kinds

MOST_BYTES = 256 << 20
MOST_CELLS = 20_000
MOST_CODE = 4_000_000
# Opening brackets and commas: what is read takes about a hundred bytes for each.
MOST_PARTS = 4_000_000
MOST_SHOWN = 3
CLEAR = "clear its outputs in Jupyter (Edit, Clear Outputs of All Cells) and save it"


class Unreadable(ValueError):
    """A submission that is no notebook that can be marked; the text says why."""


@dataclass(frozen=True)
class Submission:
    """A notebook to be marked.

    name:    its own among all, and safe as a file's name.
    file:    its path in what was handed in.
    trouble: why it cannot be read, where that is known already.
    """

    path: Path
    name: str
    file: str
    trouble: str = ""


def files_below(folder: Path) -> list[Path]:
    """Return all files below `folder` but those that a system left there."""
    files = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_hidden(name)]
        files += [Path(place, name) for name in names if not is_litter(name)]
    return files


def is_hidden(folder: str) -> bool:
    """Return whether a folder of this name is a system's."""
    return folder.startswith(".") or folder == "__MACOSX"


def is_litter(file: str) -> bool:
    """Return whether a system left a file of this name: a notebook's may be any but ._NAME."""
    return file.startswith("._") or (file.startswith(".") and not file.lower().endswith(".ipynb"))


def printable(text: str) -> str:
    """Return the text without control characters and without what is no Unicode.

    >>> printable("a\\nb")
    'a�b'
    """
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the file at `path`; raises Unreadable for a link, a device, a giant."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if path.is_symlink():
            raise Unreadable("it is a link to another file; hand in the notebook itself")
        if path.is_dir():
            names = sorted(printable(file.name) for file in files_below(path))
            held = ", ".join(names[:MOST_SHOWN] + ["…"] * (len(names) > MOST_SHOWN))
            raise Unreadable(f"there is no notebook (.ipynb) in it, but {held}: {kinds.HAND_IN}")
        with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise Unreadable("it is not a file")
            if about.st_size > MOST_BYTES:
                raise Unreadable(f"it is larger than {MOST_BYTES >> 20} MB: {CLEAR}")
            return file.read(MOST_BYTES)
    except OSError as error:
        raise Unreadable(f"it cannot be opened: {error.strerror}") from error


class Notebook(NamedTuple):
    """What marking needs of a notebook.

    cells:  (number, source) of each code cell; all cells are counted, from 1.
    python: the version of Python that it was saved with, () when it does not say.
    """

    cells: list[tuple[int, str]]
    python: tuple[int, ...]


def notebook_in(data: bytes) -> Notebook:
    """Return the notebook that a file's bytes hold; raises Unreadable."""
    book = _book(data)
    cells = book.get("cells")
    if not isinstance(cells, list):
        old = "worksheets" in book
        more = "its format is old, open it in Jupyter and save it" if old else kinds.HAND_IN
        raise Unreadable(f"it has no cells: {more}")
    if len(cells) > MOST_CELLS:
        raise Unreadable(f"it has more than {MOST_CELLS} cells")
    for where in (("language_info", "name"), ("kernelspec", "language")):
        language = _text_at(book, "metadata", *where)
        if language and "python" not in language.lower():
            raise Unreadable(f"its language is {printable(language)[:40]}, not Python")
    sources = [(number, _source(cell)) for number, cell in enumerate(cells, start=1)]
    sources = [(number, source) for number, source in sources if source.strip()]
    if sum(len(source) for _, source in sources) > MOST_CODE:
        raise Unreadable(f"its code is longer than {MOST_CODE} characters")
    version = _text_at(book, "metadata", "language_info", "version")
    numbers = re.match(r"(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?", version)
    python = tuple(int(number) for number in numbers.groups() if number) if numbers else ()
    return Notebook(sources, python)


def _book(data: bytes) -> dict:
    """Return a notebook without its outputs; each is dropped as soon as it is read.

    Raises Unreadable, which says what the file is, for what is no notebook.
    """
    if sum(map(data.count, (b"{", b"[", b","))) > MOST_PARTS:
        raise Unreadable(f"it has more than {MOST_PARTS} parts: {CLEAR}")
    try:
        book = json.loads(data.decode("utf-8-sig"), object_hook=_without_outputs)
    except (ValueError, RecursionError) as error:
        raise Unreadable(kinds.what_it_is(data)) from error
    return book if isinstance(book, dict) else {}


def _without_outputs(item: dict) -> dict:
    item.pop("outputs", None)
    return item


def _source(cell) -> str:
    """Return the source of a code cell; "" for other cells, and for what is none."""
    if not (isinstance(cell, dict) and cell.get("cell_type") == "code"):
        return ""
    source = cell.get("source", "")
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""


def _text_at(item, *keys: str) -> str:
    """Return the text that lies in dictionaries below these keys, "" where there is none.

    >>> _text_at({"metadata": {"title": "x"}}, "metadata", "title")
    'x'
    """
    for key in keys:
        item = item.get(key) if isinstance(item, dict) else None
    return item if isinstance(item, str) else ""


def definition(name: str) -> re.Pattern:
    """Return what finds the line that defines the function `name`; group 1 is its indent."""
    return re.compile(rf"^([ \t]*)(?:async\s+)?def\s+{re.escape(name)}\b", re.MULTILINE)
