"""Something that a run did: its name, its lines, a sentence."""

from __future__ import annotations

from typing import NamedTuple


class Fact(NamedTuple):
    """Something that a run did: its name, the line to show, a sentence on it; more lines."""

    name: str
    line: int
    said: str
    also: tuple[int, ...] = ()

    @property
    def lines(self) -> list[int]:
        """All lines to show, in their order."""
        return sorted({self.line, *self.also})


def often(times: int) -> str:
    """Return how often something is done, in words: "once", "twice", "5 times"."""
    return {1: "once", 2: "twice"}.get(times, f"{times} times")
