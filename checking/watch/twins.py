"""Lines that do alike, for W and for b, for X and for Y: people copy one from the other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from checking.source import Statement
from checking.watch.record import Record

ALIKE = 0.75


def twin_of(record: Record, line: int) -> Statement | None:
    """Return the line that does the same for the other of W and b, None when there is none."""
    own = record.statements[line]
    others = [s for s in record.done if s is not own and s.kind == own.kind == "assign"]
    kind = _kind(own.text)
    twins = [(_alike(own.text, s.text), s) for s in others if {kind, _kind(s.text)} == {"W", "b"}]
    best, twin = max(twins, key=lambda pair: pair[0], default=(0.0, None))
    return twin if best >= ALIKE else None


def alike_to(record: Record, line: int) -> list[Statement]:
    """Return the lines that read like one, but for the names and numbers of other things."""
    own = record.statements[line]
    if own.kind not in ("assign", "return", "other"):
        return []
    one = _tokens(own.text)
    return [
        s
        for s in record.code
        if s.line != line
        and s.kind == own.kind
        and s.within == own.within
        and _renamed(one, _tokens(s.text))
    ]


def _renamed(one: list[str], other: list[str]) -> bool:
    """Return whether two lines differ in names and numbers alone, in less than half of all."""
    if len(one) != len(other):
        return False
    pairs = {(a, b) for a, b in zip(one, other, strict=True) if a != b}
    many = sum(a != b for a, b in zip(one, other, strict=True))
    words = all(re.fullmatch(r"\w+", sign) for pair in pairs for sign in pair)
    return words and 0 < 2 * many <= len(one) and len({a for a, _ in pairs}) == len(pairs)


def _kind(text: str) -> str:
    """Return which of W and b a line sets: the first letter of the two in it."""
    found = re.search(r"W|(?<![a-z])d?b(?![a-z])|_b\b", text)
    return "" if found is None else "W" if found[0] == "W" else "b"


def _alike(one: str, other: str) -> float:
    one, other = (re.sub("W", "b", text) for text in (one, other))
    return SequenceMatcher(None, _tokens(one), _tokens(other)).ratio()


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text)
