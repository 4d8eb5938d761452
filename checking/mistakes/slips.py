"""Mistakes that are known: written by hand with words of their own, or derived; one or several.

A `Slip` is written by hand; `slips` reads a list of them. A `Variation` is what is tried: the lines
and choices of a rule as they stand with a mistake, wherever that comes from.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from checking.formulas.tree import Tree, read_lines


@dataclass(frozen=True)
class Slip:
    """A mistake with words of its own.

    said:    a clause that completes "what you get when …"; tests and statistics call it so, too.
    lines:   the rule's lines as they stand with this mistake, ``target ← expression`` each.
    choices: the procedure's choices as they stand with it, {choice point: function}.
    why:     one sentence: why it matters.
    place:   where in a run it stands, where its choice does not tell.
    """

    said: str
    lines: str = ""
    choices: dict[str, Callable] = field(default_factory=dict)
    why: str = ""
    place: str = ""


def slips(text: str) -> tuple[Slip, ...]:
    """Return the slips that a text lists: of each what is said, its lines, and why it matters.

    What is said stands at the margin, the rest is indented. A line goes on in the next ones.

    >>> text = ["it is squared", "    rate ← rate0/epoch", "        **2", "    why: Too soon."]
    >>> (slip,) = slips(chr(10).join(text))
    >>> slip.lines, slip.why
    ('rate ← rate0/epoch **2', 'Too soon.')
    """
    found = []
    for block in re.split(r"\n(?=\S)", textwrap.dedent(text).strip()):
        whole = re.sub(r"\n\s+(?!\s|why: |.*←)", " ", block)
        said, *rest = map(str.strip, whole.splitlines())
        why = "".join(one.removeprefix("why: ") for one in rest if one.startswith("why: "))
        found.append(Slip(said, "\n".join(one for one in rest if "←" in one), why=why))
    return tuple(found)


class Variation(NamedTuple):
    """A rule with one mistake or two: the changed lines and choices, and how to say it.

    rank:   how unlikely it is; 0 is written by hand.
    places: where in a run it stands, where its choices do not tell.
    parts:  the two mistakes that it is made of, if it is.
    """

    said: str
    lines: Mapping[str, Tree]
    choices: Mapping[str, Callable] = MappingProxyType({})
    slip: Slip | None = None
    rank: int = 1
    places: frozenset[str] = frozenset()
    parts: tuple[Variation, ...] = ()

    @property
    def name(self) -> str:
        """What tests and statistics call it; of a derived mistake its clause."""
        return self.slip.said if self.slip else self.said


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
