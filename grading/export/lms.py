"""What an LMS takes: whose a submission is, the table of marks, and where a page goes."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from grading.export.table import Table

ASSIGNMENT = "Optimization methods"


@dataclass(frozen=True)
class Owner:
    """The person that a submission belongs to, as the name of its file says.

    key:  the identifier that the gradebook has too.
    name: what the file calls the person, for lists.
    page: the path at which the LMS takes a page back, below the folder of pages.
    """

    key: str
    name: str
    page: str


@dataclass(frozen=True)
class Marked:
    """A mark that is to be exported."""

    owner: Owner
    total: float
    of: float


class Lms:
    """One LMS; each has a module with its own. What it takes is said in the module's docstring."""

    name = ""
    key = ""  # the gradebook's column of identifiers
    pages_as_zip = True
    several_rows = False  # whether one submission may stand in several rows (a group's)
    page_name = "feedback.html"

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return whose a file is, by its path in the download; None where that is not said.

        known: the gradebook's identifiers without capitals, where there is a gradebook.
        """
        raise NotImplementedError

    def keys(self, table: Table) -> list[str]:
        """Return the identifier of each row of a gradebook, "" for a row that is nobody's."""
        column = table.needed(self.key)
        return [table.value(row, column) for row in range(len(table))]

    def doubt(self, table: Table, row: int, owner: Owner) -> str:
        """Return why a row may be another's, though it has the owner's identifier; "" for none."""
        return ""

    def items(self, table: Table) -> dict[int, str]:
        """Return the columns that take marks, {place: name}."""
        raise NotImplementedError

    def maximum(self, table: Table, column: int, row: int) -> float | None:
        """Return what a column's marks are out of, for a row; None where that is not said."""
        return number_in(r"\[Total Pts: ([\d.,]+)", table.header[column])

    def table(self, marks: list[Marked], column: str) -> Table:
        """Return a table of marks for those who have downloaded no gradebook."""
        raise NotImplementedError


def number_in(pattern: str, text: str) -> float | None:
    """Return the number that a pattern's group finds in a text."""
    found = re.search(pattern, text)
    try:
        return float(found[1].replace(",", ".")) if found else None
    except ValueError:
        return None


def written(points: float) -> str:
    """Return points as a text: 87, 87.5."""
    return f"{round(points, 2):g}" if points < 1e5 else str(points)
