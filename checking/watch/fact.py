"""Something that a run did, and the sentences that several facts share."""

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


def too_soon(statement) -> str:
    """Return the sentence on a return that stands inside of a loop."""
    return (
        f"This return stands inside the loop of line {statement.within[0]}, so the function ends "
        "before the loop has made all its rounds: indent it less."
    )


def made_anew(statement, name: str) -> str:
    """Return the sentence on something that each round of a loop makes anew."""
    return (
        f"Each round of the loop in line {statement.within[0]} makes {name} anew, so what was "
        "stored in it before is lost: that line belongs before the loop."
    )


def often(times: int) -> str:
    """Return how often something is done, in words: "twice", "5 times"."""
    return "twice" if times == 2 else f"{times} times"
