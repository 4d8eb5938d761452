"""The line that does for W what another does for b: people copy one from the other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from checking.watch.code import Statement
from checking.watch.record import Record

ALIKE = 0.75


def twin_of(record: Record, line: int, but: set[int]) -> Statement | None:
    """Return the line that does the same for the other of W and b, None when there is none.

    but: lines that are no example.
    """
    own = record.statements[line]
    others = [
        s
        for s in dict.fromkeys(record.statements.values())
        if s.line not in but and s.line in record.ran and s.kind == own.kind == "assign"
    ]
    kind = _kind(own.text)
    twins = [(_alike(own.text, s.text), s) for s in others if {kind, _kind(s.text)} == {"W", "b"}]
    best, twin = max(twins, key=lambda pair: pair[0], default=(0.0, None))
    return twin if best >= ALIKE else None


def in_its_place(record: Record, line: int, name: str) -> tuple[str, int] | None:
    """Return what stands in the place of a name in a line that is built alike, and that line."""
    own = _tokens(record.statements[line].text)
    for other in dict.fromkeys(record.statements.values()):
        tokens = _tokens(other.text)
        if other.line == line or len(tokens) != len(own):
            continue
        there = {two for one, two in zip(own, tokens, strict=True) if one == name}
        rest = [one != two for one, two in zip(own, tokens, strict=True) if one != name]
        if len(there) == 1 and sum(rest) <= len(rest) / 4 and (found := there.pop()) != name:
            return found, other.line
    return None


def _kind(text: str) -> str:
    """Return which of W and b a line sets: the first letter of the two in it."""
    found = re.search(r"W|(?<![a-z])d?b(?![a-z])|_b\b", text)
    return "" if found is None else "W" if found[0] == "W" else "b"


def _alike(one: str, other: str) -> float:
    one, other = (re.sub("W", "b", text) for text in (one, other))
    return SequenceMatcher(None, _tokens(one), _tokens(other)).ratio()


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text)
