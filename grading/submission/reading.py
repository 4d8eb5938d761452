"""Reads a submission: its file, and the code cells in it."""

from __future__ import annotations

import json
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

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
    """A notebook to be marked; `name` is its own among all, and safe as a file's name."""

    path: Path
    name: str
    shown: str
    trouble: str = ""  # why it cannot be read, where that is known already


def files_below(folder: Path) -> list[Path]:
    """Return all files below a folder but those that a system left there."""
    files = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_hidden(name)]
        files += [Path(place, name) for name in names if not is_litter(name)]
    return files


def is_hidden(folder: str) -> bool:
    """Whether a folder of this name is a system's."""
    return folder.startswith(".") or folder == "__MACOSX"


def is_litter(file: str) -> bool:
    """Whether a system left this file there; a notebook may have any name but macOS's ._NAME."""
    return file.startswith("._") or (file.startswith(".") and not file.lower().endswith(".ipynb"))


def printable(text: str) -> str:
    """Return the text without control characters and without what is no Unicode."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def read_bytes(path: Path) -> bytes:
    """Return a submission's file; raises Unreadable for links, devices and what is too large."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if path.is_symlink():
            raise Unreadable("it is a link to another file; hand in the notebook itself")
        if path.is_dir():
            names = sorted(printable(file.name) for file in files_below(path))
            more = ", …" if len(names) > MOST_SHOWN else ""
            held = f"{', '.join(names[:MOST_SHOWN])}{more}"
            raise Unreadable(f"there is no notebook (.ipynb) in it, but {held}: {kinds.ASK}")
        with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise Unreadable("it is not a file")
            if about.st_size > MOST_BYTES:
                raise Unreadable(f"it is larger than {MOST_BYTES >> 20} MB: {CLEAR}")
            return file.read(MOST_BYTES)
    except OSError as error:
        raise Unreadable(f"it cannot be opened: {error.strerror}") from error


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


def _without_outputs(part: dict) -> dict:
    part.pop("outputs", None)
    return part


def code_cells(data: bytes) -> list[tuple[int, str]]:
    """Return (number, source) of each code cell, counting all cells from 1; raises Unreadable."""
    book = _book(data)
    cells = book.get("cells")
    if not isinstance(cells, list):
        old = "worksheets" in book
        more = "its format is old, open it in Jupyter and save it" if old else kinds.ASK
        raise Unreadable(f"it has no cells: {more}")
    if len(cells) > MOST_CELLS:
        raise Unreadable(f"it has more than {MOST_CELLS} cells")
    if language := _other_language(book):
        raise Unreadable(f"its language is {language}, not Python")
    found = []
    for number, cell in enumerate(cells, start=1):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source", "")
            if isinstance(source, list):
                source = "".join(line for line in source if isinstance(line, str))
            if isinstance(source, str) and source.strip():
                found.append((number, source))
    if sum(len(source) for _, source in found) > MOST_CODE:
        raise Unreadable(f"its code is longer than {MOST_CODE} characters")
    return found


def python_of(data: bytes) -> tuple[int, ...]:
    """Return the version of Python that a notebook was saved with, or () when it does not say."""
    metadata = _book(data).get("metadata")
    language = metadata.get("language_info") if isinstance(metadata, dict) else None
    version = language.get("version") if isinstance(language, dict) else None
    found = (
        re.match(r"(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?", version)
        if isinstance(version, str)
        else None
    )
    return tuple(int(part) for part in found.groups() if part) if found else ()


def _other_language(book: dict) -> str:
    metadata = book.get("metadata")
    if not isinstance(metadata, dict):
        return ""
    for part, key in (("language_info", "name"), ("kernelspec", "language")):
        said = metadata.get(part)
        language = said.get(key) if isinstance(said, dict) else None
        if isinstance(language, str) and language and "python" not in language.lower():
            return printable(language)[:40]
    return ""
