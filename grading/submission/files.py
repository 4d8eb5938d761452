"""Which files of a class are submissions, what each is called, and what an LMS put beside them."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path

from grading.submission import kinds
from grading.submission.reading import Submission, files_below, is_hidden, is_litter, printable
from grading.submission.unpack import Refused, notebooks_in

LONGEST_NAME = 80
LONGEST_NAME_BYTES = 160
# What is replaced in a file's name, in this order.
NAMING = {r"(?i)\.ipynb$": "", r"[/\\]": "-", r"[^\w.-]": "_", r"^[^\w]|\.$": "_"}
# What LMSs write into their downloads; what stands before it in the name is the learner's.
BYPRODUCTS = {
    r"_attempt_\d{4}(-\d\d){5}\.txt$": "Blackboard's note of an attempt",
    r"_(assignsubmission_)?onlinetext([_.]|$)": "Moodle's online text",
    r"_assignsubmission_comments([_.]|$)": "Moodle's comments",
    r"_\d+_\d+_text\.html$": "Canvas's text entry",
    r"_submissionText\.html$": "Sakai's text entry",
    r"^(timestamp|comments)\.txt$|^feedbackText\.html$": "Sakai's note",
    r"^grades\.(csv|xlsx?)$": "a table of grades",
    r"^index\.html$": "a list of the files, as D2L writes one",
    r"^submission_metadata\.yml$": "Gradescope's list of submissions",
}


def find(
    places: Iterable[Path], leave_out: Path | None = None, unpacked: Path | None = None
) -> list[Submission]:
    """Return the notebooks among `places`, files and folders, each once, in the names' order.

    What lies in a folder of submissions and holds no notebook is among them too: whoever handed in
    a text is not forgotten. `leave_out` is a folder that is none of them; notebooks in zips are
    taken out into the folder `unpacked`, where one is named.
    Raises FileNotFoundError for a place that is not there.
    """
    found: dict[Path, str] = {}
    files: list[Path] = []
    for place in places:
        if not place.exists():
            raise FileNotFoundError(f"there is no {place}")
        if not place.is_dir():
            files.append(place.absolute())
            continue
        for path in (path for item in _items(place, leave_out) for path in _notebooks(item)):
            found.setdefault(path.absolute(), str(path.relative_to(place)))
    # Where files are named one by one, their folders say whose they are.
    above = os.path.commonpath([path.parent for path in files]) if files else ""
    for path in files:
        found.setdefault(path, os.path.relpath(path, above))
    troubles = _open_zips(found, unpacked) if unpacked else {}
    taken: set[str] = set()
    submissions = []
    for path, file in sorted(found.items(), key=lambda item: (item[1], item[0])):
        name = _name(path, file, taken)
        taken.add(name.casefold())
        submissions.append(Submission(path, name, printable(file), troubles.get(path, "")))
    return submissions


def _open_zips(found: dict[Path, str], unpacked: Path) -> dict[Path, str]:
    """Replace zips by the notebooks in them; return why others cannot be opened."""
    troubles = {}
    for path, label in list(found.items()):
        if path.is_symlink() or path.suffix.lower() == ".ipynb":
            continue
        inside: dict[Path, str] = {}
        for file in sorted(files_below(path) if path.is_dir() else [path]):
            if file.suffix.lower() != ".zip" or not stat.S_ISREG(file.lstat().st_mode):
                continue
            within = "" if file == path else f"/{file.relative_to(path)}"
            try:
                for place, name in notebooks_in(file, unpacked):
                    inside[place] = f"{label}{within}/{name}"
            except Refused as error:
                troubles[path] = f"{error}: {kinds.HAND_IN}"
        if inside:
            del found[path]
            troubles.pop(path, None)
            found |= inside
    return troubles


def apart(places: Iterable[Path], leave_out: Path | None = None) -> dict[str, str]:
    """Return what an LMS put beside the submissions in `places`: {file: what it is}.

    leave_out: a folder that is none of an LMS's. Where no notebook has the same beginning of a
    name, that is said too: somebody may have handed in a text alone.
    """
    found = {}
    for place in filter(Path.is_dir, places):
        items = list(_items(place, leave_out))
        handed_in = sorted(item.name for item in items if _notebooks(item))
        for item in items:
            what, learner = _byproduct(item)
            if what and not _notebooks(item):
                # Names are sorted: if one begins with the learner's, the first after it does.
                after = bisect_left(handed_in, learner)
                if learner and not any(n.startswith(learner) for n in handed_in[after : after + 1]):
                    what = f"{what}; no notebook came with it"
                found[printable(item.name)] = what
    return found


def _items(place: Path, leave_out: Path | None) -> Iterator[Path]:
    """Yield what lies in a folder, in the order of the names, whatever its file system's is."""
    for item in sorted(place.iterdir()):
        if item.resolve() != leave_out:
            yield item


def _byproduct(item: Path) -> tuple[str, str]:
    """Return what an LMS's own file is, and how the learner's files begin; "" for other files."""
    for pattern, what in BYPRODUCTS.items():
        if found := re.search(pattern, item.name):
            return what, item.name[: found.start()]
    return "", ""


def _notebooks(item: Path) -> list[Path]:
    """Return the notebooks below an item, or the item itself where it has other files alone.

    A notebook is what is called so; where nothing is, what is one by its content.
    """
    what, _ = _byproduct(item)
    if item.is_symlink() or not item.is_dir():
        return [] if is_litter(item.name) or (what and not _holds_a_notebook(item)) else [item]
    files = [] if is_hidden(item.name) else sorted(files_below(item))
    named = [path for path in files if path.suffix.lower() == ".ipynb"]
    others = [item][: len(files)] if not what else []
    return named or list(filter(_holds_a_notebook, files)) or others


def _holds_a_notebook(path: Path) -> bool:
    """Return whether a file begins as a notebook does, whatever it is called."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with path.open("rb") as file:
            return kinds.looks_like_a_notebook(file.read(kinds.HEAD))
    except OSError:
        return False


def _name(path: Path, file: str, taken: set[str]) -> str:
    """Return a name that is safe in a path and in a spreadsheet, and not taken."""
    safe = unicodedata.normalize("NFC", printable(file))
    for pattern, instead in NAMING.items():
        safe = re.sub(pattern, instead, safe)
    short = safe[:LONGEST_NAME].encode()[:LONGEST_NAME_BYTES].decode(errors="ignore") or "_"
    if short == safe and short.casefold() not in taken:
        return short
    mark = hashlib.sha256(os.fsencode(path)).hexdigest()[:10]
    return f"{short}_{mark}"
