"""Marks back into an LMS: ``python -m grading export marks/ --to moodle --out DIR``."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from grading.export.blackboard import Blackboard
from grading.export.brightspace import Brightspace
from grading.export.canvas import Canvas
from grading.export.github import GitHub
from grading.export.gradescope import Gradescope
from grading.export.lms import ASSIGNMENT, Lms, Marked, written
from grading.export.moodle import Moodle
from grading.marking.records import faults_in
from grading.options import sentence
from grading.reports.pages import learner_page
from grading.reports.spreadsheet import csv_text
from grading.reports.table import Table
from grading.writing import keep_from_git, write_whole, write_zip

ALL = {one.name: one for one in (Moodle, Canvas, Blackboard, Brightspace, Gradescope, GitHub)}
LISTED = "left_out.csv"
GRADES, NOT_OURS = "grades.json", "is not what the marker writes: run the marker again"


@dataclass
class Export:
    """The marks that go out, and the records that are left out, each with the reason.

    unmarked: those left out whose owner gets a page that says so.
    """

    marks: list[Marked] = field(default_factory=list)
    left_out: list[tuple[dict, str]] = field(default_factory=list)
    unmarked: list[Marked] = field(default_factory=list)

    def leave(self, why: Callable[[Marked], str]) -> None:
        """Take out the marks for which `why` returns a reason."""
        reasons = [(one, why(one)) for one in self.marks]
        self.marks = [one for one, reason in reasons if not reason]
        self.left_out += [(one.record, reason) for one, reason in reasons if reason]


def main(arguments: list[str]) -> int:
    """Do what the command line's arguments say; return 0 when every mark went out."""
    options = _options(arguments)
    lms, gradebook = ALL[options.to](), options.gradebook
    try:
        points, records = _marked(options.marks)
        table = Table.read(gradebook) if gradebook else None
        export = collected(records, lms, table)
        unmarked = _merge(export, lms, table, options) if table else 0
        table = table or lms.table(export.marks, options.column)
        _write(export, lms, points, options.out)
        suffix = gradebook.suffix if gradebook else ".csv"
        (options.out / f"grades{suffix}").write_bytes(table.data())
    except (KeyError, TypeError, AttributeError):  # a record that lacks a thing
        print(f"{options.marks / GRADES} {NOT_OURS}", file=sys.stderr)
        return 2
    except (OSError, ValueError) as error:
        print(sentence(error), file=sys.stderr)
        return 2
    print(f"{len(export.marks)} marks for {options.to}, and their pages, are in {options.out}.")
    if unmarked:
        print(f"{unmarked} in the gradebook have no mark here, and keep what they have.")
    for record, why in export.left_out:
        print(f"left out: {record['file']}: {why}", file=sys.stderr)
    if count := len(export.left_out):
        print(f"{count} left out; {options.out / LISTED} lists them.", file=sys.stderr)
    return int(bool(export.left_out))


def _marked(marks: Path) -> tuple[dict[str, int], list[dict]]:
    """Return the points and the records of the class in the folder `marks`."""
    file = marks / GRADES
    if not file.is_file():
        raise ValueError(f"{marks} holds no {GRADES}: mark the class first, with --out {marks}")
    try:
        grades = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{file} {NOT_OURS}") from error
    return grades["points"], grades["submissions"]


def collected(records: Iterable[dict], lms: Lms, table: Table | None) -> Export:
    """Return the marks in `records` whose owner is known, one for each; others with the reason.

    lms: whose names the files have. table: the gradebook, where there is one.
    """
    export = Export()
    by_owner: dict[str, list[Marked]] = {}
    beside: list[Marked] = []
    known = {key.casefold() for key in lms.keys(table)} if table else None
    for record in records:
        owner = lms.owner(record["file"], known)
        if not owner:
            why = f"its name does not say whose it is, as {lms.name} names files"
            export.left_out.append((record, why))
        elif not record["file"].lower().endswith(".ipynb") and _unmarked(record):
            # What lies beside a notebook is no second submission.
            export.left_out.append((record, _unmarked(record)))
            beside.append(Marked(record, owner))
        else:
            one = Marked(record, owner)
            by_owner.setdefault(one.who, []).append(one)
    for handed_in in by_owner.values():
        export.marks += handed_in
        if len(handed_in) == 1 and handed_in[0].record["state"] == "unreadable":
            export.unmarked += [one for one in handed_in if _unmarked(one.record)]

    def why(one: Marked) -> str:
        others = [other.record["file"] for other in by_owner[one.who] if other is not one]
        if others:
            return f"the same person handed in {', '.join(others)} too: keep one"
        return _unmarked(one.record)

    export.leave(why)
    # Who handed in other files alone gets a page that says why there is no mark.
    export.unmarked += [one for one in beside if one.who not in by_owner]
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


def _merge(export: Export, lms: Lms, table: Table, options: argparse.Namespace) -> int:
    """Put the marks into the gradebook; return how many of its people have none."""
    place = _place(lms, table, options.column)
    rows: dict[str, list[int]] = {}
    for row, key in enumerate(lms.keys(table)):
        if key:
            rows.setdefault(key.casefold(), []).append(row)

    def why(one: Marked) -> str:
        found = rows.get(one.who, [])
        if not found:
            return f"the gradebook has no {one.owner.key}"
        if len(found) > 1 and not lms.several_rows:
            return f"the gradebook has {len(found)} rows for {one.owner.key}"
        return next(filter(None, (lms.doubt(table, row, one.owner) for row in found)), "")

    export.leave(why)
    for one in export.marks:
        for row in rows[one.who]:
            total, of = one.record["total"], one.record["of"]
            most = lms.maximum(table, place, row)
            most = of if most is None else most
            if most != of and not options.scale:
                raise ValueError(
                    f"the column “{table.header[place]}” is out of {written(most)}, the marks are "
                    f"out of {one.of}: change the one in your LMS, or add --scale to have the "
                    "marks converted"
                )
            table.set(row, place, written(total * most / of))
    return len(rows.keys() - {one.who for one in export.marks})


def _write(export: Export, lms: Lms, points: dict[str, int], out: Path) -> None:
    """Write the pages, and the list of what was left out."""
    if out.exists() and any(out.iterdir()) and not (out / ".gitignore").is_file():
        raise ValueError(f"{out} holds other things: name a new folder with --out")
    below = out / "pages"
    shutil.rmtree(below, ignore_errors=True)
    keep_from_git(out)  # which also says that the folder is ours
    pages = {}
    for record, owner in (*export.marks, *export.unmarked):
        path = below / owner.page
        if below.resolve() not in path.resolve().parents:
            raise ValueError(f"{record['file']}: its page would lie outside of {below}")
        pages[owner.page] = learner_page(record, points, path.suffix[1:])
        write_whole(path, pages[owner.page])
    if lms.pages_as_zip:
        write_zip(out / "pages.zip", {name: text.encode() for name, text in pages.items()})
    (out / LISTED).unlink(missing_ok=True)
    if export.left_out:
        rows = [[record["name"], record["file"], why] for record, why in export.left_out]
        write_whole(out / LISTED, csv_text([["name", "file", "why"], *rows]))


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m grading export", description=__doc__)
    add = parser.add_argument
    add("marks", type=Path, metavar="MARKS", help="the folder that the marker wrote")
    add("--to", required=True, choices=list(ALL), help="the form to write")
    add("--out", type=Path, required=True, metavar="DIR", help="where it is written")
    add("--gradebook", type=Path, metavar="FILE", help="as downloaded; its column is filled in")
    add("--column", default="", metavar="NAME", help="the gradebook's column for the marks")
    add("--scale", action="store_true", help="convert marks to what the column is out of")
    return parser.parse_args(arguments)
