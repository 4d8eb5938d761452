"""Mistakes that are known: written by hand with words of their own, or derived; one or several.

A `Variation` is what is tried: the lines and choices of a rule as they stand with a mistake,
wherever that comes from. `slips` reads a list of those that are written by hand.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from checking.formulas.tree import Tree, read_lines


class Variation(NamedTuple):
    """A rule with one mistake or two: the changed lines and choices, and how to say it.

    said:    a clause that completes "what you get when …"; tests and statistics call it so, too.
    lines:   the rule's lines that stand otherwise.
    choices: the procedure's choices that do, {choice point: function}.
    rank:    how unlikely it is; 0 is written by hand.
    why:     one sentence: why it matters; "" where that is not known.
    places:  where in a run it stands, where its choices do not tell.
    parts:   the two mistakes that it is made of, if it is.
    """

    said: str
    lines: Mapping[str, Tree]
    choices: Mapping[str, Callable] = MappingProxyType({})
    rank: int = 1
    why: str = ""
    places: frozenset[str] = frozenset()
    parts: tuple[Variation, ...] = ()

    @property
    def by_hand(self) -> bool:
        """Whether it is written by hand, with words of its own."""
        return self.rank == 0


def slips(text: str) -> tuple[Variation, ...]:
    """Return the mistakes that a text lists: of each what is said, its lines, and why it matters.

    What is said stands at the margin, the rest is indented. A line goes on in the next ones.

    >>> text = ["it is squared", "    rate ← rate0/epoch", "        **2", "    why: Too soon."]
    >>> (slip,) = slips(chr(10).join(text))
    >>> slip.lines == read_lines("rate ← rate0/epoch**2"), slip.why
    (True, 'Too soon.')
    """
    found = []
    for block in re.split(r"\n(?=\S)", textwrap.dedent(text).strip()):
        whole = re.sub(r"\n\s+(?!\s|why: |.*←)", " ", block)
        said, *rest = map(str.strip, whole.splitlines())
        why = "".join(one.removeprefix("why: ") for one in rest if one.startswith("why: "))
        lines = read_lines("\n".join(one for one in rest if "←" in one))
        found.append(Variation(said, lines, rank=0, why=why))
    return tuple(found)


def together(one: Variation, two: Variation) -> Variation | None:
    """Return two mistakes at once, or None where they change the same place."""
    if set(one.lines) & set(two.lines) or set(one.choices) & set(two.choices):
        return None
    lines, choices = {**one.lines, **two.lines}, {**one.choices, **two.choices}
    said, places = f"{one.said}, and {two.said}", one.places | two.places
    return Variation(said, lines, choices, places=places, parts=(one, two))


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
