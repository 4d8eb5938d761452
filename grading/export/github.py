"""GitHub Classroom: its table of grades, and a page for each repository.

`gh classroom clone student-repos` makes a folder for each repository. Classroom's table (*Download
grades*) has “student_repository_name” and “points_awarded”; Classroom takes no table back, so this
one is for other gradebooks. The pages lie in folders named as the repositories: commit them there,
or paste them into an issue.
"""

from __future__ import annotations

import re
from collections.abc import Set

from grading.export.lms import Lms, Marked, Owner
from grading.reports.table import Table


class GitHub(Lms):
    """GitHub Classroom's assignments, or any folder of repositories."""

    name = "github"
    key = "student_repository_name"
    item = re.compile("(points_awarded)", re.IGNORECASE)
    maximum_in = "points_available"
    page_name = "FEEDBACK.md"

    def owner(self, file: str, known: Set[str] | None) -> Owner | None:
        """Return the repository: the folder, or the one that Classroom's table names."""
        folders = file.split("/")[:-1]
        if known is not None:
            folders = [folder for folder in folders if folder.casefold() in known]
        if not folders or (known is not None and len(set(folders)) > 1):
            return None
        return Owner(folders[0], folders[0], f"{folders[0]}/{self.page_name}")

    def maximum(self, table: Table, column: int, row: int) -> float | None:
        """Return what is available: Classroom says 0 where its own tests give no points."""
        return super().maximum(table, column, row) or None

    def table(self, marks: list[Marked], column: str) -> Table:
        """Return marks by repository."""
        rows = [[one.owner.key, one.total, one.of] for one in marks]
        return Table.of(["student_repository_name", "points_awarded", "points_available"], rows)
