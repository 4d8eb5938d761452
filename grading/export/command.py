"""Marks back into an LMS: ``python -m grading export marks/ --to moodle --out DIR``."""

from __future__ import annotations

import argparse
import csv
import io
import json
import shutil
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from grading.export.blackboard import Blackboard
from grading.export.brightspace import Brightspace
from grading.export.canvas import Canvas
from grading.export.github import GitHub
from grading.export.gradescope import Gradescope
from grading.export.lms import ASSIGNMENT, Lms, Marked, Owner, written
from grading.export.moodle import Moodle
from grading.export.table import Table
from grading.marking.records import faults_in, keep_from_git, write_whole
from grading.reports import learner, pages
from grading.reports.spreadsheet import harmless

ALL = (Moodle, Canvas, Blackboard, Brightspace, Gradescope, GitHub)
LISTED = "left_out.csv"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass
class Export:
    """The marks that are exported, and those that are left out, with the reason."""

    marks: list[tuple[dict, Marked]] = field(default_factory=list)
    left_out: list[tuple[dict, str]] = field(default_factory=list)
    unmarked: list[tuple[dict, Owner]] = field(default_factory=list)  # a page, and no mark

    def leave(self, why: Callable[[dict, Marked], str]) -> None:
        """Take out the marks for which there is a reason."""
        kept = []
        for record, mark in self.marks:
            if reason := why(record, mark):
                self.left_out.append((record, reason))
            else:
                kept.append((record, mark))
        self.marks = kept


def main(arguments: list[str]) -> int:
    """Do what the command line says; return 0 when every mark went out."""
    options = _options(arguments)
    lms = next(one for one in ALL if one.name == options.to)()
    try:
        book = json.loads((options.marks / "grades.json").read_text(encoding="utf-8"))
        table = Table.read(options.gradebook) if options.gradebook else None
        export = collected(book["submissions"], lms, table)
        if table:
            place = _place(lms, table, options.column)
            unmarked = _merge(export, lms, table, place, options.scale)
        else:
            unmarked = 0
            table = lms.table([mark for _, mark in export.marks], options.column)
        suffix = options.gradebook.suffix if options.gradebook else ".csv"
        _write(export, lms, table, book["points"], options.out, suffix)
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(_sentence(error, options.marks), file=sys.stderr)
        return 2
    print(f"{len(export.marks)} marks for {options.to}, and their pages, are in {options.out}.")
    if unmarked:
        print(f"{unmarked} in the gradebook have no mark here, and keep what they have.")
    for record, why in export.left_out:
        print(f"left out: {record['file']}: {why}", file=sys.stderr)
    if export.left_out:
        print(f"{len(export.left_out)} left out; {options.out / LISTED} lists them.",
              file=sys.stderr)  # fmt: skip
    return int(bool(export.left_out))


def collected(records: list[dict], lms: Lms, table: Table | None) -> Export:
    """Return the marks whose owner is known, one for each; the others with the reason."""
    export = Export()
    found: dict[str, list[tuple[dict, Owner]]] = {}
    beside: list[tuple[dict, Owner]] = []
    known = {key.casefold() for key in lms.keys(table)} if table else None
    for record in records:
        owner = lms.owner(record["file"], known)
        if not owner:
            why = f"its name does not say whose it is, as {lms.name} names files"
            export.left_out.append((record, why))
        elif not record["file"].lower().endswith(".ipynb") and (why := _unmarked(record)):
            # What lies beside a notebook is no second submission.
            export.left_out.append((record, why))
            beside.append((record, owner))
        else:
            found.setdefault(owner.key.casefold(), []).append((record, owner))
    for of_one in found.values():
        for record, owner in of_one:
            others = [other["file"] for other, _ in of_one if other is not record]
            if others:
                why = f"the same person handed in {', '.join(others)} too: keep one"
            else:
                why = _unmarked(record)
            if why:
                export.left_out.append((record, why))
                if not others and record["state"] == "unreadable":
                    export.unmarked.append((record, owner))
            else:
                export.marks.append((record, Marked(owner, record["total"], record["of"])))
    # Who handed in other files alone gets a page that says why there is no mark.
    export.unmarked += [pair for pair in beside if pair[1].key.casefold() not in found]
    return export


def _unmarked(record: dict) -> str:
    """Return why a record holds no mark that counts, or ""."""
    if record["state"] == "failed" or faults_in(record):
        return "it is to be marked again"
    if record["state"] != "marked" and not record.get("by_hand"):
        return f"it is not marked ({record['note']}): look at it, and set a mark by hand"
    return ""


def _place(lms: Lms, table: Table, wanted: str) -> int:
    """Return the column that takes the marks: the one that is named, or the only one.

    Of several, one that is called as the lesson is not guessed either.
    """
    items = lms.items(table)
    for name in (wanted,) if wanted else ("", ASSIGNMENT):
        found = [
            place
            for place, item in items.items()
            if not name or name.casefold() in (item.casefold(), table.header[place].casefold())
        ]
        if len(found) == 1:
            return found[0]
    listed = ", ".join(f"“{name}”" for name in items.values()) or "none"
    which = f"no single column “{wanted}”" if wanted else "several columns that may take the marks"
    if not items:
        which = "no column for marks"
    raise ValueError(f"the gradebook has {which}: name one with --column; there are: {listed}")


def _merge(export: Export, lms: Lms, table: Table, place: int, scale: bool) -> int:
    """Put the marks into the gradebook; return how many of its people have none."""
    rows: dict[str, list[int]] = {}
    for row, key in enumerate(lms.keys(table)):
        if key:
            rows.setdefault(key.casefold(), []).append(row)

    def why(_record: dict, mark: Marked) -> str:
        found = rows.get(mark.owner.key.casefold(), [])
        if not found:
            return f"the gradebook has no {mark.owner.key}"
        if len(found) > 1 and not lms.several_rows:
            return f"the gradebook has {len(found)} rows for {mark.owner.key}"
        return next(filter(None, (lms.doubt(table, row, mark.owner) for row in found)), "")

    export.leave(why)
    for _, mark in export.marks:
        for row in rows[mark.owner.key.casefold()]:
            most = lms.maximum(table, place, row)
            factor = 1.0
            if most is not None and most != mark.of:
                if not scale:
                    raise ValueError(
                        f"the column “{table.header[place]}” is out of {written(most)}, the marks "
                        f"are out of {written(mark.of)}: change the one in your LMS, or add "
                        "--scale to have the marks converted"
                    )
                factor = most / mark.of
            table.set(row, place, written(mark.total * factor))
    marked = {mark.owner.key.casefold() for _, mark in export.marks}
    return sum(key not in marked for key in rows)


def _write(
    export: Export, lms: Lms, table: Table, points: dict[str, int], out: Path, suffix: str
) -> None:
    if out.exists() and any(out.iterdir()) and not (out / ".gitignore").is_file():
        raise ValueError(f"{out} holds other things: name a new folder with --out")
    below = out / "pages"
    shutil.rmtree(below, ignore_errors=True)
    keep_from_git(out)  # which also says that the folder is ours
    owners = [(record, mark.owner) for record, mark in export.marks]
    for record, owner in (*owners, *export.unmarked):
        path = below / owner.page
        if below.resolve() not in path.resolve().parents:
            raise ValueError(f"{record['file']}: its page would lie outside of {below}")
        text_of = learner.feedback if path.suffix == ".md" else pages.learner_page
        write_whole(path, text_of(record, points))
    (out / f"grades{suffix}").write_bytes(table.data())
    if lms.pages_as_zip:
        _zip(below, out / "pages.zip")
    (out / LISTED).unlink(missing_ok=True)
    if export.left_out:
        text = io.StringIO()
        rows = [[record["name"], record["file"], why] for record, why in export.left_out]
        csv.writer(text, lineterminator="\n").writerows(
            [["name", "file", "why"], *([harmless(cell) for cell in row] for row in rows)]
        )
        write_whole(out / LISTED, text.getvalue())


def _zip(folder: Path, path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if file.is_file():
                about = zipfile.ZipInfo(file.relative_to(folder).as_posix(), _ZIP_TIME)
                archive.writestr(about, file.read_bytes(), zipfile.ZIP_DEFLATED)


def _sentence(error: Exception, marks: Path) -> str:
    if isinstance(error, FileNotFoundError) and "grades.json" in str(error.filename):
        return f"{marks} holds no grades.json: mark the class first, with --out {marks}"
    if isinstance(error, (KeyError, TypeError)):
        return f"{marks / 'grades.json'} is not what the marker writes: run the marker again"
    return str(error)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m grading export", description=__doc__)
    add = parser.add_argument
    add("marks", type=Path, metavar="MARKS", help="the folder that the marker wrote")
    add("--to", required=True, choices=[one.name for one in ALL], help="the form to write")
    add("--out", type=Path, required=True, metavar="DIR", help="where it is written")
    add("--gradebook", type=Path, metavar="FILE",
        help="the gradebook as it was downloaded; only the marks' column is changed")  # fmt: skip
    add("--column", default="", metavar="NAME", help="the gradebook's column for the marks")
    add("--scale", action="store_true", help="convert marks to what the column is out of")
    return parser.parse_args(arguments)
