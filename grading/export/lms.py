"""What an LMS takes: whose a submission is, the table of marks, and where a page goes."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from grading.reports.table import Table

ASSIGNMENT = "Optimization methods"
NUMBER = r"^([\d.,]+)$"


class Owner(NamedTuple):
    """The person that a submission belongs to, as the name of its file says.

    key:  the identifier that the gradebook has too.
    name: what the file calls the person, for lists.
    page: the path at which the LMS takes a page back, below the folder of pages.
    """

    key: str
    name: str
    page: str


class Marked(NamedTuple):
    """A submission's record, and whose it is."""

    record: dict
    owner: Owner

    @property
    def who(self) -> str:
        """The owner's identifier without capitals."""
        return self.owner.key.casefold()

    @property
    def total(self) -> str:
        """The submission's points, as a text."""
        return written(self.record["total"])

    @property
    def of(self) -> str:
        """The points that there are, as a text."""
        return written(self.record["of"])


class Lms:
    """One LMS; each has a module with its own, whose docstring says what it takes.

    name:         the word for it on the command line.
    key:          the gradebook's column of identifiers.
    item:         the titles of the columns that take marks; the group is the item's name.
    maximum_in:   the column that says what a row's marks are out of, where there is one.
    maximum_said: the number in a column's own title that says so.
    several_rows: whether one submission may stand in several rows (a group's).
    """

    name: str
    key: str
    item: re.Pattern
    maximum_in = ""
    maximum_said: str
    pages_as_zip = False
    several_rows = False
    page_name = "feedback.html"

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return whose a file is, by its path in the download; None where that is not said.

        known: the gradebook's identifiers without capitals, where there is a gradebook. Raises
        NotImplementedError where an LMS lacks it.
        """
        raise NotImplementedError

    def keys(self, table: Table) -> list[str]:
        """Return the identifier of each row of a gradebook's table, "" for nobody's row."""
        column = table.needed(self.key)
        return [table.value(row, column) for row in range(len(table))]

    def doubt(self, table: Table, row: int, owner: Owner) -> str:
        """Return why a table's row may not be its owner's, though it has the identifier; or ""."""
        return ""

    def items(self, table: Table) -> dict[int, str]:
        """Return the columns of a table that take marks, {place: name}."""
        found = {place: self.item.fullmatch(title) for place, title in enumerate(table.header)}
        return {place: title[1] for place, title in found.items() if title}

    def maximum(self, table: Table, column: int, row: int) -> float | None:
        """Return what the marks in a column of a table are out of, for a row; None if unsaid."""
        if self.maximum_in:
            return number_in(NUMBER, table.value(row, table.column(self.maximum_in)))
        return number_in(self.maximum_said, table.header[column])

    def table(self, marks: list[Marked], column: str) -> Table:
        """Return a table of marks for those who have downloaded no gradebook.

        column: the name that the column of marks shall have, "" for the lesson's. Raises ValueError
        where an LMS takes no such table.
        """
        raise NotImplementedError


def part_of(file: str, pattern: re.Pattern) -> re.Match | None:
    """Return the match of the first folder or file in a path that a pattern fits."""
    return next(filter(None, map(pattern.fullmatch, file.split("/"))), None)


def number_in(pattern: str, text: str) -> float | None:
    """Return the number that a pattern's group finds in a text; None where there is none.

    >>> number_in(r"of ([\\d.,]+)", "3 of 7,5")
    7.5
    """
    found = re.search(pattern, text)
    try:
        return float(found[1].replace(",", ".")) if found else None
    except ValueError:
        return None


def written(points: float) -> str:
    """Return points as a text.

    >>> written(87.0), written(87.5)
    ('87', '87.5')
    """
    return f"{round(points, 2):g}" if points < 1e5 else str(points)
