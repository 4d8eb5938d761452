"""Mistakes that are known: written by hand with words of their own, or derived; one or several.

A `Slip` is written by hand. A `Variation` is what is tried: the lines and choices of a rule as they
stand with a mistake, wherever that comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from checking.formulas.tree import Tree, read_lines


@dataclass(frozen=True)
class Slip:
    """A mistake with words of its own.

    name:    what tests and statistics call it.
    said:    a clause that completes "what you get when …".
    lines:   the rule's lines as they stand with this mistake, {target: expression}.
    choices: the procedure's choices as they stand with it, {choice point: function}.
    why:     one sentence: why it matters.
    place:   where in a run it stands, where its choice does not tell.
    """

    name: str
    said: str
    lines: str = ""
    choices: dict[str, Callable] = field(default_factory=dict)
    why: str = ""
    place: str = ""


class Variation(NamedTuple):
    """A rule with one mistake or two: the changed lines and choices, and how to say it.

    rank:   how unlikely it is; 0 is written by hand.
    places: where in a run it stands, where its choices do not tell.
    """

    said: str
    lines: Mapping[str, Tree]
    choices: Mapping[str, Callable] = MappingProxyType({})
    slip: Slip | None = None
    rank: int = 1
    places: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What tests and statistics call it; of a derived mistake its clause."""
        return self.slip.name if self.slip else self.said


def written(slips: tuple[Slip, ...]) -> list[Variation]:
    """Return hand-written slips as variations."""
    return [
        Variation(
            slip.said,
            read_lines(slip.lines),
            slip.choices,
            slip,
            rank=0,
            places=frozenset(filter(None, [slip.place])),
        )
        for slip in slips
    ]


def together(one: Variation, two: Variation) -> Variation | None:
    """Return two mistakes at once, or None where they change the same place."""
    if set(one.lines) & set(two.lines) or set(one.choices) & set(two.choices):
        return None
    lines, choices = {**one.lines, **two.lines}, {**one.choices, **two.choices}
    said, places = f"{one.said}, and {two.said}", one.places | two.places
    return Variation(said, lines, choices, places=places)


def twos(many: int) -> Iterator[tuple[int, int]]:
    """Yield every two places in a list of so `many`: two early ones before one that is late.

    >>> list(twos(3))
    [(0, 1), (0, 2), (1, 2)]
    """
    for total in range(2 * many - 1):
        for i in range(max(0, total - many + 1), (total + 1) // 2):
            yield i, total - i


def in_several_lines(variations: list[Variation]) -> list[Variation]:
    """Return the mistakes that are made in several lines alike, each as one."""
    alike: dict[str, list[Variation]] = {}
    for variation in variations:
        alike.setdefault(variation.said.partition(" (the line for")[0], []).append(variation)
    return [
        Variation(
            f"{said}, in each line",
            dict(pair for v in group for pair in v.lines.items()),
            rank=group[0].rank,
        )
        for said, group in alike.items()
        if len(group) > 1
    ]
