"""Files that are there in full or not at all, whenever the machine stops."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Collection, Mapping
from pathlib import Path

# Marks and names: git leaves them alone, wherever the folder is.
IGNORE = "# Marks and names: not for git.\n*\n"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_FILE, _SCRIPT = 0o100644 << 16, 0o100755 << 16


def keep_from_git(folder: Path) -> None:
    """Put a file into a folder of marks that has git ignore all of it."""
    if not (folder / ".gitignore").exists():
        write_whole(folder / ".gitignore", IGNORE)


def write_whole(path: Path, text: str) -> None:
    """Write a text to a path, whose folder is made where it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)


def write_if_other(path: Path, text: str) -> None:
    """Write a text to a path, unless it is there already: reading is quicker."""
    try:
        same = path.read_text(encoding="utf-8") == text
    except (OSError, ValueError):
        same = False
    if not same:
        write_whole(path, text)


def write_zip(path: Path, files: Mapping[str, bytes], scripts: Collection[str] = ()) -> None:
    """Write a zip of files, {name: bytes}, to a path; the same files give the same bytes.

    scripts: the names of those that can be executed.
    """
    part = path.with_name(f".{path.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            about = zipfile.ZipInfo(name, _ZIP_TIME)
            about.external_attr = _SCRIPT if name in scripts else _FILE
            archive.writestr(about, data, zipfile.ZIP_DEFLATED)
    part.replace(path)
