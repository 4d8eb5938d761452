"""Brightspace: the gradebook's CSV, and feedback files in the folders of the download.

A download's folders are called `NUMBER-NUMBER - FIRST LAST - DATE`: these numbers stand in no
gradebook, so a person is found by name, and needs a gradebook that holds the names (*Export*, with
*Last Name* and *First Name*). It is taken back by “OrgDefinedId” or “Username”, and columns
`ITEM Points Grade`. *Add Feedback Files* takes files in the folders that they came in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set

from grading.export.lms import Lms, Marked, Owner, number_in
from grading.export.table import Table

_FOLDER = re.compile(r"\d+-\d+ ?- (.+?) ?- [^-/]*\d{4}[^-/]*")
_ITEM = re.compile(r"(.+?) Points Grade(?: <.*>)?")


class Brightspace(Lms):
    """Brightspace's (D2L's) assignments."""

    name = "brightspace"
    key = "Last Name"

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return the person whom the folder names."""
        for part in file.split("/"):
            if found := _FOLDER.fullmatch(part):
                return Owner(_plain(found[1]), found[1], f"{part}/{self.page_name}")
        return None

    def keys(self, table: Table) -> list[str]:
        """Return the name of the person in each row."""
        first, last = table.needed("First Name"), table.needed("Last Name")
        return [
            _plain(f"{table.value(row, first)} {table.value(row, last)}")
            for row in range(len(table))
        ]

    def items(self, table: Table) -> dict[int, str]:
        """Return the items that take points."""
        return {
            place: found[1]
            for place, title in enumerate(table.header)
            if (found := _ITEM.fullmatch(title))
        }

    def maximum(self, table: Table, column: int, row: int) -> float | None:
        """Return what the column's own title says."""
        return number_in(r"MaxPoints:([\d.,]+)", table.header[column])

    def table(self, marks: list[Marked], column: str) -> Table:
        """Raise ValueError: there is no table without identifiers."""
        raise ValueError(
            "Brightspace's files hold no identifier that it takes back: export the gradebook with "
            "both keys and the names, and give it with --gradebook"
        )


def _plain(name: str) -> str:
    """Return a name without what is written in two ways: spaces, capitals, accents' forms."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
