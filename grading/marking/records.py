"""What is kept of each marked submission, from the moment it is marked: marks/NAME.json.

These files are the truth; all reports are made from them, one at a time. So a run that was
stopped is taken up where it was, and a class of any size fits into memory.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from grading.marking.mark import Settings, new_secret
from grading.sandbox.bubblewrap import ROOT
from grading.submission.reading import Submission, Unreadable, read_bytes
from grading.writing import write_whole

MOST_DIGITS = 100
# What the marks depend on.
_FOLDERS, _KINDS = ("grading", "checking", "exercises"), (".py", ".toml")
_FILES = ("testCases.py", "opt_utils.py")


def save(record: dict, out: Path) -> None:
    """Write a record under its name, below the folder `out`."""
    text = json.dumps(record, ensure_ascii=False, indent=1)
    write_whole(out / "marks" / f"{record['name']}.json", f"{text}\n")


def load(submission: Submission, out: Path) -> dict | None:
    """Return the record of a submission below `out`, or None when there is none to be read."""
    try:
        text = (out / "marks" / f"{submission.name}.json").read_text(encoding="utf-8")
        record = json.loads(text)
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) and record.get("file") == submission.file else None


def all_of(submissions: Iterable[Submission], out: Path) -> Iterator[dict]:
    """Yield the records of these `submissions` that there are below `out`, one at a time."""
    for submission in submissions:
        if record := load(submission, out):
            yield record


def faults_in(record: dict) -> list[str]:
    """Return what the marker stopped at by a fault of its own, as a submission's record says.

    These are exercises, or the whole notebook.
    """
    if "fault" in record:
        return ["the whole notebook"]
    exercises = record["exercises"].items()
    return [name for name, entry in exercises if "fault" in entry and "by_hand" not in entry]


def is_marked(submission: Submission, settings: Settings, out: Path) -> bool:
    """Return whether `out` has a record of this very submission, made by these very settings."""
    record = load(submission, out)
    if not record or record.get("fingerprint") != settings.fingerprint or faults_in(record):
        return False
    if submission.trouble:
        return record["note"] == submission.trouble
    try:
        digest = hashlib.sha256(read_bytes(submission.path)).hexdigest()
    except Unreadable:
        digest = ""
    return record.get("sha256") == digest


def fingerprint(settings: Settings) -> str:
    """Return what the marks depend on beside the submission, the settings too, as a short text."""
    digest = hashlib.sha256()
    found = [ROOT / name for name in _FILES]
    found += [file for name in _FOLDERS for file in (ROOT / name).rglob("*")]
    names = {file.relative_to(ROOT).as_posix(): file for file in found if file.suffix in _KINDS}
    # Sorted by name, because each file system lists them in an order of its own.
    for name, file in sorted(names.items()):
        digest.update(name.encode() + b"\0" + file.read_bytes())
    secrets = (settings.seed, settings.order)
    how = (settings.points, secrets, settings.limits, settings.sandboxed, settings.right_helpers)
    digest.update(repr((how, platform.python_version(), np.__version__)).encode())
    return digest.hexdigest()[:16]


def secret_of(out: Path | None, name: str) -> int:
    """Return one of the secrets of the folder `out`; a new one where none is.

    name: "seed" or "order". out: None where nothing is kept. Raises ValueError, with what to do,
    for a file that holds no number.
    """
    file = out / "marks" / f".{name}" if out else None
    if file and file.is_file():
        text = file.read_text(encoding="utf-8", errors="replace").strip()
        if not (text.isascii() and text.isdecimal() and len(text) < MOST_DIGITS):
            raise ValueError(
                f"{file} should hold a number, from which the {name} is made. Put back the file as "
                "it was; or delete it: then there is a new one, and all are marked again."
            )
        return int(text)
    secret = new_secret()
    if file:
        write_whole(file, f"{secret}\n")
    return secret
