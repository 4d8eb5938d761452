"""The learner's cell that a message is about, so that a page can show the line in its place."""

from __future__ import annotations

import re

from checking.watch.code import uncommented

MOST_LINES = 120
AROUND = 40
LONGEST_LINE = 200


def shown(cells: list[tuple[int, str]], name: str, message: list[str]) -> dict | None:
    """Return the cell that defines a function, with the lines that the message shows.

    {"cell": its number, "first": the number of the first line, "source": the lines, "lines": the
    numbers of those that the message shows}; None where no cell defines it.
    """
    defines = re.compile(rf"^\s*(?:async\s+)?def\s+{re.escape(name)}\b", re.MULTILINE)
    found = [(number, source) for number, source in cells if defines.search(source)]
    if not found:
        return None
    number, source = found[-1]  # the last one counts
    lines = source.splitlines()
    meant = _meant(lines, message)
    first, last = 0, len(lines)
    if len(lines) > MOST_LINES:
        at = meant[0] - 1 if meant else source[: defines.search(source).start()].count("\n")
        first, last = max(0, at - AROUND), at + AROUND
    kept = [_plain(line) for line in lines[first:last]]
    return {
        "cell": number, "first": first + 1, "source": kept,
        "lines": [line for line in meant if first < line <= last],
    }  # fmt: skip


def _meant(lines: list[str], message: list[str]) -> list[int]:
    """Return the numbers of the lines that a message names and shows."""
    said = {int(number) for text in message for number in re.findall(r"\b(\d+)\b", text)}
    texts = {
        re.sub(r"^\d+: ", "", text.strip()) for text in message if text.startswith("    ")
    }  # of several, each is shown behind its number
    texts |= {text.strip() for text in message if text.startswith("    ")}
    bare = [(n, uncommented(line).strip()) for n, line in enumerate(lines, start=1) if n in said]
    # A message shows the first line of a longer statement, and ends a long line with an ellipsis.
    return [
        n
        for n, line in bare
        if line and any(text.startswith(line) or _begins(line, text) for text in texts)
    ]


def _begins(line: str, text: str) -> bool:
    return len(text) > 9 and text.endswith("…") and line.startswith(text[:-1])


def _plain(line: str) -> str:
    line = line.expandtabs(4)[:LONGEST_LINE]
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
