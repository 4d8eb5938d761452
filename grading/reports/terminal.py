"""What a learner reads in a terminal: a table, and what is wrong below it."""

from __future__ import annotations

from grading.marking.mark import AGAIN
from grading.reports.pages import SIGNS, message


def report(record: dict) -> str:
    """Return a submission's record as lines of plain text."""
    if record["state"] != "marked":
        return "\n".join([f"{record['name']}: {record['note']}", *_faults(record)])
    lines, found = [], []
    for name, entry in record["exercises"].items():
        sign = SIGNS[entry["outcome"]]
        lines.append(f"{sign} {entry['title'].split()[1]:>2}  {name:<34} {entry['points']:3}")
        if entry["outcome"] in ("wrong", AGAIN):
            found += ["", f"{sign} {entry['title']}"]
            found += [f"  {line}" for line in [*message(entry), *_faults(entry)]]
    return "\n".join([*lines, f"  {'Total':<37} {record['total']:3} of {record['of']}", *found])


def _faults(entry: dict) -> list[str]:
    return entry.get("fault", "").splitlines()
