"""Gradescope: marks by submission, for work that no autograder of ours has marked there.

A download's folders are called `submission_NUMBER`; the table of an assignment's grades (*Download
Grades*) has “Submission ID” and “Total Score”. Gradescope gives points by its autograder only,
which `python -m grading autograder` makes; this table is for other gradebooks, and to compare.
"""

from __future__ import annotations

import re
from collections.abc import Set

from grading.export.lms import Lms, Marked, Owner, part_of
from grading.reports.table import Table

_FOLDER = re.compile(r"submission_(\d+)")


class Gradescope(Lms):
    """Gradescope's programming assignments."""

    name = "gradescope"
    key = "Submission ID"
    item = re.compile("(Total Score)", re.IGNORECASE)
    maximum_in = "Max Points"
    several_rows = True

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return the submission that the folder is of."""
        found = part_of(file, _FOLDER)
        return found and Owner(found[1], found[0], f"{found[0]}/{self.page_name}")

    def table(self, marks: list[Marked], column: str) -> Table:
        """Return marks by submission."""
        rows = [[one.owner.key, one.total, one.of] for one in marks]
        return Table.of(["Submission ID", "Total Score", "Max Points"], rows)
