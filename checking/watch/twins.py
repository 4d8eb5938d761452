"""The line that does for W what another does for b: people copy one from the other."""

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


def _kind(text: str) -> str:
    """Return which of W and b a line sets: the first letter of the two in it."""
    found = re.search(r"W|(?<![a-z])d?b(?![a-z])|_b\b", text)
    return "" if found is None else "W" if found[0] == "W" else "b"


def _alike(one: str, other: str) -> float:
    one, other = (re.sub("W", "b", text) for text in (one, other))
    return SequenceMatcher(None, _tokens(one), _tokens(other)).ratio()


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text)
