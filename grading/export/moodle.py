"""Moodle: the grading worksheet, and feedback files in the folders of the download.

The worksheet (*Download grading worksheet*) is taken back with its columns “Identifier”, “Grade”
and “Last modified (grade)”; the identifier ends in the number that stands in the name of each
submission's folder, `NAME_NUMBER_assignsubmission_file`. *Upload multiple feedback files in a zip*
takes files in such folders.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set

from grading.export.lms import Lms, Marked, Owner, part_of
from grading.reports.spreadsheet import harmless
from grading.reports.table import Table

_FOLDER = re.compile(r"([^_/]*)_(\d+)_assignsubmission_([a-z]+)_?(.*)")


class Moodle(Lms):
    """Moodle's assignments."""

    name = "moodle"
    key = "Identifier"
    item = re.compile("(Grade)", re.IGNORECASE)
    maximum_in = "Maximum Grade"
    pages_as_zip = True

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return the participant whose number a folder, or a file, has in its name."""
        if not (found := part_of(file, _FOLDER)):
            return None
        name, number, plugin, rest = found.groups()
        # In a download without folders, the folder's name stands before the file's.
        folder = f"{name}_{number}_assignsubmission_{plugin}_" if rest else found[0]
        return Owner(number, name, f"{folder}/{self.page_name}")

    def keys(self, table: Table) -> list[str]:
        """Return the number at the end of each row's identifier."""
        # In another language the column is the first, and the word before the number another.
        place = table.column(self.key) or 0
        found = (re.search(r"(\d+)$", table.value(row, place)) for row in range(len(table)))
        return [number[1] if number else "" for number in found]

    def doubt(self, table: Table, row: int, owner: Owner) -> str:
        """Return that the folder has another name: a group's folder has the group's number."""
        name = table.value(row, table.column("Full name"))
        if not name or _letters(name) == _letters(owner.name):
            return ""
        return (
            f"the gradebook calls number {owner.key} “{name}”, the folder “{owner.name}”: "
            "is it a group's? Moodle's download does not say who is in it"
        )

    def items(self, table: Table) -> dict[int, str]:
        """Return the column “Grade”, which Moodle takes back; in other languages, all columns."""
        return super().items(table) or dict(enumerate(table.header))

    def table(self, marks: list[Marked], column: str) -> Table:
        """Return a worksheet with the columns that Moodle asks for."""
        header = ["Identifier", "Full name", "Grade", "Maximum Grade", "Last modified (grade)"]
        rows = []
        for one in marks:
            person = [f"Participant {one.owner.key}", harmless(one.owner.name)]
            rows.append([*person, one.total, one.of, "-"])
        return Table.of(header, rows)


def _letters(name: str) -> str:
    """Return a name's letters and numbers: Moodle leaves other signs out of a file's name."""
    plain = unicodedata.normalize("NFC", name).casefold()
    return "".join(filter(str.isalnum, plain))
