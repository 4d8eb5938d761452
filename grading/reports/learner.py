"""What a learner reads: a table for a terminal, and a page of Markdown."""

from __future__ import annotations

from grading.marking.mark import AGAIN
from grading.marking.records import faults_in
from grading.reports import pages
from grading.reports.markdown import as_text, escaped
from grading.reports.pages import MARKS


def table(record: dict) -> str:
    """Return a submission's marks as lines of plain text, with what is wrong below them."""
    if record["state"] != "marked":
        return "\n".join([f"{record['name']}: {record['note']}", *_faults(record)])
    lines, found = [], []
    for name, said in record["exercises"].items():
        number = said["title"].split()[1]
        lines.append(f"{MARKS[said['outcome']]} {number:>2}  {name:<34} {said['points']:3}")
        if said["outcome"] in ("wrong", AGAIN):
            mark = MARKS[said["outcome"]]
            found += ["", f"{mark} {said['title']}"]
            found += [f"  {line}" for line in [*pages.message(said), *_faults(said)]]
    lines.append(f"  {'Total':<37} {record['total']:3} of {record['of']}")
    return "\n".join([*lines, *found])


def _faults(said: dict) -> list[str]:
    return said.get("fault", "").splitlines()


def feedback(record: dict, points: dict[str, int]) -> str:
    """Return what a learner reads, as Markdown; what they wrote stands in it as text only."""
    lines = [f"# `{record['name']}`", ""]
    if record["state"] != "marked":
        lines += [f"This notebook could not be marked: {escaped(record['note'])}.", ""]
        if "fault" in record:
            return "\n".join(lines)
    so_far = " so far" if faults_in(record) else ""
    lines += [f"**{record['total']} of {record['of']} points{so_far}**", ""]
    for change in record.get("changes", ()):
        lines += [f"{escaped(change)}", ""]
    if not record["exercises"]:
        return "\n".join(lines)
    lines += ["| | exercise | points |", "|---|---|---|"]
    for name, said in record["exercises"].items():
        mark = MARKS[said["outcome"]]
        earned = AGAIN if name in faults_in(record) else said["points"]
        follows = f" (follows from {', '.join(said['follows'])})" if said.get("follows") else ""
        title = f"{said['title']}{follows}"
        lines.append(f"| {mark} | {title} | {earned} of {points.get(name, 0)} |")
    again = f", {MARKS[AGAIN]} {AGAIN}" if so_far else ""
    lines += ["", f"✓ passed, ✗ wrong, ○ not started{again}", ""]
    for name, said in record["exercises"].items():
        if "by_hand" in said:
            number = f"{said['points']} of {points.get(name, 0)} points"
            lines += [f"## {said['title']}: {number}, set by hand", ""]
            lines += [*as_text([said["by_hand"] or "No reason was given."]), ""]
        if text := pages.message(said):
            title = f"## {MARKS[said['outcome']]} {said['title']}"
            lines += [title, "", *as_text(text), ""]
    if record.get("cells"):
        lines += ["## Cells that could not be run", "", "What depends on them may be missing.", ""]
        texts = [f"cell {item['cell']}: {item['said']}" for item in record["cells"]]
        lines += [*as_text(texts), ""]
    return "\n".join(lines)
