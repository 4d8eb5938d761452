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

from grading.export.lms import Lms, Marked, Owner, part_of
from grading.reports.table import Table

_FOLDER = re.compile(r"\d+-\d+ ?- (.+?) ?- [^-/]*\d{4}[^-/]*")


class Brightspace(Lms):
    """Brightspace's (D2L's) assignments."""

    name = "brightspace"
    key = "Last Name"
    item = re.compile(r"(.+?) Points Grade(?: <.*>)?")
    maximum_said = r"MaxPoints:([\d.,]+)"
    pages_as_zip = True

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return the person whom the folder names."""
        found = part_of(file, _FOLDER)
        return found and Owner(_plain(found[1]), found[1], f"{found[0]}/{self.page_name}")

    def keys(self, table: Table) -> list[str]:
        """Return the name of the person in each row."""
        first, last = table.needed("First Name"), table.needed("Last Name")
        return [
            _plain(f"{table.value(row, first)} {table.value(row, last)}")
            for row in range(len(table))
        ]

    def table(self, marks: list[Marked], column: str) -> Table:
        """Raise ValueError: there is no table without identifiers."""
        raise ValueError(
            "Brightspace's files hold no identifier that it takes back: export the gradebook with "
            "both keys and the names, and give it with --gradebook"
        )


def _plain(name: str) -> str:
    """Return a name without what is written in two ways: spaces, capitals, accents' forms."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
