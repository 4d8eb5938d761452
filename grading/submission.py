"""Submissions as files: which there are, what each is called, and the code cells in it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 64 << 20
MOST_CELLS = 20_000
MOST_CODE = 600_000
# Opening brackets and commas: what is read takes about a hundred bytes for each.
MOST_PARTS = 4_000_000
LONGEST_NAME = 80
LONGEST_NAME_BYTES = 160


class Unreadable(ValueError):
    """A submission that is no notebook that can be marked; the text says why."""


@dataclass(frozen=True)
class Submission:
    """A notebook to be marked; `name` is its own among all, and safe as a file's name."""

    path: Path
    name: str
    shown: str


def find(places: Iterable[Path]) -> list[Submission]:
    """Return the notebooks among files and folders, each once, in the order of their names.

    Raises FileNotFoundError for a place that is not there.
    """
    found: dict[Path, str] = {}
    for place in places:
        if not place.exists():
            raise FileNotFoundError(f"there is no {place}")
        if not place.is_dir():
            found.setdefault(place.absolute(), place.name)
            continue
        for folder, folders, files in os.walk(place):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for file in (file for file in files if file.lower().endswith(".ipynb")):
                path = Path(folder, file)
                found.setdefault(path.absolute(), str(path.relative_to(place)))
    taken: set[str] = set()
    submissions = []
    for path, shown in sorted(found.items(), key=lambda item: (item[1], item[0])):
        name = _name(path, shown, taken)
        taken.add(name.casefold())
        submissions.append(Submission(path, name, _printable(shown)))
    return submissions


def _name(path: Path, shown: str, taken: set[str]) -> str:
    """Return a name that is safe in a path and in a spreadsheet, and not taken."""
    plain = unicodedata.normalize("NFC", _printable(shown))
    plain = re.sub(r"\.ipynb$", "", plain, flags=re.IGNORECASE)
    plain = re.sub(r"[/\\]", "-", plain)
    safe = re.sub(r"[^\w.-]", "_", plain)
    safe = re.sub(r"^[^\w]|\.$", "_", safe)
    short = safe[:LONGEST_NAME].encode()[:LONGEST_NAME_BYTES].decode(errors="ignore") or "_"
    if short == safe and short.casefold() not in taken:
        return short
    mark = hashlib.sha256(os.fsencode(path)).hexdigest()[:10]
    return f"{short}_{mark}"


def _printable(text: str) -> str:
    """Return the text without control characters and without what is no Unicode."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def read_bytes(path: Path) -> bytes:
    """Return a submission's file; raises Unreadable for links, devices and what is too large."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if path.is_symlink():
            raise Unreadable("it is a link to another file; hand in the notebook itself")
        with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise Unreadable("it is not a file")
            if about.st_size > MOST_BYTES:
                raise Unreadable(f"it is larger than {MOST_BYTES >> 20} MB")
            return file.read(MOST_BYTES)
    except OSError as error:
        raise Unreadable(f"it cannot be opened: {error.strerror}") from error


def code_cells(data: bytes) -> list[tuple[int, str]]:
    """Return (number, source) of each code cell, counting all cells from 1; raises Unreadable."""
    if sum(map(data.count, (b"{", b"[", b","))) > MOST_PARTS:
        raise Unreadable(f"it has more than {MOST_PARTS} parts")
    try:
        book = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("it is not a notebook (its text is not JSON)") from error
    cells = book.get("cells") if isinstance(book, dict) else None
    if not isinstance(cells, list):
        old = isinstance(book, dict) and "worksheets" in book
        more = ": its format is old, open it in Jupyter and save it" if old else ""
        raise Unreadable(f"it has no cells{more}")
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


def _other_language(book: dict) -> str:
    metadata = book.get("metadata")
    if not isinstance(metadata, dict):
        return ""
    for part, key in (("language_info", "name"), ("kernelspec", "language")):
        said = metadata.get(part)
        language = said.get(key) if isinstance(said, dict) else None
        if isinstance(language, str) and language and "python" not in language.lower():
            return _printable(language)[:40]
    return ""
