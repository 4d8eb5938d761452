"""Gradescope: marks by submission, for work that no autograder of ours has marked there.

A download's folders are called `submission_NUMBER`; the table of an assignment's grades (*Download
Grades*) has “Submission ID” and “Total Score”. Gradescope gives points by its autograder only,
which `python -m grading autograder` makes; this table is for other gradebooks, and to compare.
"""

from __future__ import annotations

import re
from collections.abc import Set

from grading.export.lms import Lms, Marked, Owner, number_in, written
from grading.export.table import Table

_FOLDER = re.compile(r"submission_(\d+)")


class Gradescope(Lms):
    """Gradescope's programming assignments."""

    name = "gradescope"
    key = "Submission ID"
    pages_as_zip = False
    several_rows = True

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return the submission that the folder is of."""
        for part in file.split("/"):
            if found := _FOLDER.fullmatch(part):
                return Owner(found[1], part, f"{part}/{self.page_name}")
        return None

    def items(self, table: Table) -> dict[int, str]:
        """Return the column “Total Score”."""
        place = table.needed("Total Score")
        return {place: table.header[place]}

    def maximum(self, table: Table, column: int, row: int) -> float | None:
        """Return the row's “Max Points”."""
        return number_in(r"^([\d.,]+)$", table.value(row, table.column("Max Points")))

    def table(self, marks: list[Marked], column: str) -> Table:
        """Return marks by submission."""
        return Table.of(
            ["Submission ID", "Total Score", "Max Points"],
            [[one.owner.key, written(one.total), written(one.of)] for one in marks],
        )
