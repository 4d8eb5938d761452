"""Blackboard: the gradebook's file, by user name and column number.

A download's files are called `ASSIGNMENT_USER_attempt_DATE_…`. The gradebook (*Download*, CSV or
tab-delimited, as Blackboard writes it) is taken back by its column “Username”; its items are called
`NAME [Total Pts: 100 Score] |COLUMN`. Blackboard takes no files back for a whole class: the pages
are named by user, to be attached one by one.
"""

from __future__ import annotations

import re
from collections.abc import Set

from grading.export.lms import ASSIGNMENT, Lms, Marked, Owner, part_of
from grading.reports.table import Table

_FILE = re.compile(r"([^/]+)_attempt_\d{4}(?:-\d\d){5}(?:_.*|\.[^./]+)?", re.DOTALL)


class Blackboard(Lms):
    """Blackboard Learn's assignments."""

    name = "blackboard"
    key = "Username"
    item = re.compile(r"((?!.*up to).+?) \[Total Pts: .*\](?: \|\d+)?")  # but no totals so far
    maximum_said = r"\[Total Pts: ([\d.,]+)"

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return the user, whose name stands between the assignment's and `_attempt_`."""
        found = part_of(file, _FILE)
        if not found or "_" not in found[1]:
            return None
        parts = found[1].split("_")
        # The assignment's name and the user's may both hold underscores.
        users = ["_".join(parts[start:]) for start in range(1, len(parts))]
        if known is not None:
            users = [user for user in users if user.casefold() in known]
        if len(users) != 1:
            return None
        return Owner(users[0], users[0], f"{users[0]}_{self.page_name}")

    def table(self, marks: list[Marked], column: str) -> Table:
        """Return a file of user names and marks: a new column, for Blackboard.

        Its page on uploading wants every cell of a file with commas in quotes.
        """
        rows = [[one.owner.key, one.total] for one in marks]
        return Table.of(["Username", column or ASSIGNMENT], rows, quoted=True)
