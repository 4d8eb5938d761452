"""Zips that were handed in: their notebooks are taken out, within bounds, and nothing else."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import zipfile
from pathlib import Path, PurePosixPath

from grading.submission.reading import MOST_BYTES, is_hidden, is_litter, printable

FOLDER = "unpacked"
MOST_NOTEBOOKS = 20
MOST_FILES = 10_000
# A file of text is seldom a twentieth of its size; what is a thousandth was made to fill disks.
MOST_TIMES = 200
FREE = 1 << 20  # so small that its ratio does not matter
PIECE = 1 << 20


class Refused(ValueError):
    """A zip that is not opened; the text says why."""


def notebooks_in(path: Path, into: Path) -> list[tuple[Path, str]]:
    """Take the notebooks out of the zip at `path`, into a folder of its own in `into`.

    What is returned is [(where it lies now, its path in the zip)]. They are named anew, so that no
    name in the zip says where something is written. Raises Refused for what is no zip, is
    protected, or holds too much.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = [about for about in archive.infolist() if _is_notebook(about)]
            if len(archive.infolist()) > MOST_FILES or len(members) > MOST_NOTEBOOKS:
                raise Refused(f"the zip holds more than {MOST_NOTEBOOKS} notebooks, or too much")
            folder = into / hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:16]
            shutil.rmtree(folder, ignore_errors=True)
            return [
                (_taken(archive, about, folder / f"{number}.ipynb"), _harmless(about.filename))
                for number, about in enumerate(members, start=1)
            ]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise Refused(f"the zip cannot be opened ({type(error).__name__})") from error


def _is_notebook(about: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(about.filename.replace("\\", "/")).parts
    if not parts or about.is_dir() or stat.S_ISLNK(about.external_attr >> 16):
        return False
    return (
        parts[-1].lower().endswith(".ipynb")
        and not is_litter(parts[-1])
        and not any(is_hidden(part) for part in parts[:-1] if part != "..")
    )


def _harmless(name: str) -> str:
    """Return a path in a zip without what would lead out of a folder."""
    parts = re.split(r"[/\\]+", printable(name))
    return "/".join(part for part in parts if part not in ("", ".", "..") and ":" not in part)


def _taken(archive: zipfile.ZipFile, about: zipfile.ZipInfo, path: Path) -> Path:
    if about.flag_bits & 1:
        raise Refused("the zip is protected by a password")
    # What the zip says of its sizes may be a lie: what comes out is counted too.
    most = min(MOST_BYTES, max(FREE, MOST_TIMES * about.compress_size))
    path.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with archive.open(about) as source, path.open("wb") as target:
        while piece := source.read(PIECE):
            written += len(piece)
            if written > most:
                target.close()
                path.unlink()
                raise Refused("a notebook in the zip is too large, or packed too tightly")
            target.write(piece)
    return path
