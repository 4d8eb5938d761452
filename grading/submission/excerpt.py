"""The learner's cell that a message is about, so that a page can show the line in its place."""

from __future__ import annotations

import re

from checking.source import uncommented
from grading.submission.reading import definition, printable

MOST_LINES = 120
AROUND = 40
LONGEST_LINE = 200


def excerpt(cells: list[tuple[int, str]], name: str, message: list[str]) -> dict | None:
    """Return the cell that defines the function `name`, with the lines that a message shows.

    cells: a notebook's code cells. message: its lines. What is returned is {"cell": its number,
    "first": the number of the first line, "source": the lines, "lines": the numbers of those that
    the message shows}; None where no cell defines it.

    >>> excerpt([(3, "def f(x):\\n    return y")], "f", ["Line 2 stops:", "    return y"])
    {'cell': 3, 'first': 1, 'source': ['def f(x):', '    return y'], 'lines': [2]}
    """
    found = [(number, source) for number, source in cells if definition(name).search(source)]
    if not found:
        return None
    number, source = found[-1]  # the last one counts
    lines = source.splitlines()
    meant = _meant(lines, message)
    first, last = 0, len(lines)
    if last > MOST_LINES:
        begins = definition(name).search(source).start()
        at = meant[0] - 1 if meant else source[:begins].count("\n")
        first, last = max(0, at - AROUND), at + AROUND
    kept = [printable(line.expandtabs(4)[:LONGEST_LINE]) for line in lines[first:last]]
    meant = [line for line in meant if first < line <= last]
    return {"cell": number, "first": first + 1, "source": kept, "lines": meant}


def _meant(lines: list[str], message: list[str]) -> list[int]:
    """Return the numbers of the lines that a message names and shows."""
    named = {int(number) for text in message for number in re.findall(r"\b(\d+)\b", text)}
    code = {text.strip() for text in message if text.startswith("    ")}
    code |= {re.sub(r"^\d+: ", "", text) for text in code}  # of several, each behind its number
    bare = [(n, uncommented(line).strip()) for n, line in enumerate(lines, start=1) if n in named]
    # A message shows the first line of a longer statement, and ends a long line with an ellipsis.
    return [
        n
        for n, line in bare
        if line and any(text.startswith(line) or _begins(line, text) for text in code)
    ]


def _begins(line: str, text: str) -> bool:
    return len(text) > 9 and text.endswith("…") and line.startswith(text[:-1])
