"""Canvas: the gradebook's CSV, and files to *Re-upload* under the names that they came with.

A download's files are called `NAME_[LATE_]USER_FILE_…`; USER is the gradebook's column “ID”. What
is uploaded again is told by the same two numbers, and attached as a comment. The gradebook's first
rows hold no person: “Points Possible”, and how marks are posted.
"""

from __future__ import annotations

import re
from collections.abc import Set

from grading.export.lms import ASSIGNMENT, NUMBER, Lms, Marked, Owner, number_in
from grading.reports.spreadsheet import harmless
from grading.reports.table import Table

_FILE = re.compile(r"([^_/]+)_(LATE_)?(\d+)_(\d+)_[^/]+", re.IGNORECASE)


class Canvas(Lms):
    """Canvas's assignments."""

    name = "canvas"
    key = "ID"
    item = re.compile(r"(.+) \(\d+\)")
    pages_as_zip = True

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return the user whose number stands before the upload's own."""
        # The file's own name, or that of the folder that a zip was unpacked into.
        found = _FILE.fullmatch(file.split("/")[-1]) or _FILE.fullmatch(file.split("/")[0])
        if not found:
            return None
        name, late, user, upload = found.groups()
        return Owner(user, name, f"{name}_{late or ''}{user}_{upload}_{self.page_name}")

    def items(self, table: Table) -> dict[int, str]:
        """Return the assignments, `NAME (NUMBER)`, that may be changed."""
        row = self._points_row(table)
        return {
            place: name
            for place, name in super().items(table).items()
            if row is None or "(" not in table.value(row, place)  # "(read only)", in any language
        }

    def maximum(self, table: Table, column: int, row: int) -> float | None:
        """Return what the row “Points Possible” says."""
        points = self._points_row(table)
        return None if points is None else number_in(NUMBER, table.value(points, column))

    def _points_row(self, table: Table) -> int | None:
        """Return the row “Points Possible”: among the first, and nobody's."""
        key = table.needed(self.key)
        for row in range(min(3, len(table))):
            if not table.value(row, key) and table.value(row, 0).startswith("Points Possible"):
                return row
        return None

    def table(self, marks: list[Marked], column: str) -> Table:
        """Return a gradebook with the columns that Canvas asks for."""
        rows = [["    Points Possible", "", "", marks[0].of if marks else ""]]
        for one in marks:
            rows.append([harmless(one.owner.name), one.owner.key, "", one.total])
        return Table.of(["Student", "ID", "Section", column or ASSIGNMENT], rows)
