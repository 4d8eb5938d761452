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
MOST_SHOWN = 3
LONGEST_NAME_BYTES = 160


class Unreadable(ValueError):
    """A submission that is no notebook that can be marked; the text says why."""


@dataclass(frozen=True)
class Submission:
    """A notebook to be marked; `name` is its own among all, and safe as a file's name."""

    path: Path
    name: str
    shown: str


def find(places: Iterable[Path], leave_out: Path | None = None) -> list[Submission]:
    """Return the notebooks among files and folders, each once, in the order of their names.

    What lies in a folder of submissions and holds no notebook is among them too: whoever handed in
    a zip is not forgotten. `leave_out` is a folder that is none of them.
    Raises FileNotFoundError for a place that is not there.
    """
    found: dict[Path, str] = {}
    files: list[Path] = []
    for place in places:
        if not place.exists():
            raise FileNotFoundError(f"there is no {place}")
        if place.is_dir():
            for entry in place.iterdir():
                for path in _notebooks(entry) if entry.resolve() != leave_out else ():
                    found.setdefault(path.absolute(), str(path.relative_to(place)))
        else:
            files.append(place.absolute())
    # Of files that are named one by one, the folders tell which is whose.
    above = os.path.commonpath([path.parent for path in files]) if files else ""
    for path in files:
        found.setdefault(path, os.path.relpath(path, above))
    taken: set[str] = set()
    submissions = []
    for path, shown in sorted(found.items(), key=lambda item: (item[1], item[0])):
        name = _name(path, shown, taken)
        taken.add(name.casefold())
        submissions.append(Submission(path, name, _printable(shown)))
    return submissions


def _notebooks(entry: Path) -> list[Path]:
    """Return the notebooks below an entry, or the entry itself where there are other files."""
    if entry.is_symlink() or not entry.is_dir():
        return [] if _is_litter(entry.name) else [entry]
    files = [] if _is_hidden(entry.name) else _files_below(entry)
    return [path for path in files if path.suffix.lower() == ".ipynb"] or [entry][: len(files)]


def _files_below(folder: Path) -> list[Path]:
    files = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        files += [Path(place, name) for name in names if not _is_litter(name)]
    return files


def _is_hidden(folder: str) -> bool:
    return folder.startswith(".") or folder == "__MACOSX"


def _is_litter(file: str) -> bool:
    """Whether a system left this file there; a notebook may have any name but macOS's ._NAME."""
    return file.startswith("._") or (file.startswith(".") and not file.lower().endswith(".ipynb"))


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
        if path.is_dir():
            names = sorted(_printable(file.name) for file in _files_below(path))
            more = ", …" if len(names) > MOST_SHOWN else ""
            held = f"{', '.join(names[:MOST_SHOWN])}{more}"
            raise Unreadable(f"there is no notebook (.ipynb) in it, but {held}")
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
    if data.startswith(b"PK\x03\x04"):
        raise Unreadable("it is a zip archive: unpack it first")
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


def python_of(data: bytes) -> tuple[int, ...]:
    """Return the version of Python that a notebook was saved with, or () when it does not say."""
    metadata = json.loads(data.decode("utf-8-sig")).get("metadata")
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
            return _printable(language)[:40]
    return ""
