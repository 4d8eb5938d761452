"""A line taken apart: what goes wrong in each of its parts, singly and two at a time.

Two mistakes in one line are tens of thousands; worked out one by one they would take seconds.
`Part.work_out` puts them together from what the parts give with one mistake each, as arrays:
milliseconds for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from checking.formulas.symbols import Symbols
from checking.formulas.tree import (
    Name,
    Op,
    Tree,
    combine,
    evaluate,
    parts,
    reduces,
    replace,
    stands_once,
    subtrees,
    with_part,
)
from checking.mistakes.places import mistakes_at

# Stands for a part of a formula that has a mistake of its own.
HOLE = Name("□")


class Mistake(NamedTuple):
    """One variation of a line: how likely (1 first), its clause, and the tree."""

    rank: int
    said: str
    tree: Tree


class Block(NamedTuple):
    """Numbers that lines with mistakes give, and which mistake it is that gives number k."""

    values: np.ndarray
    pick: Callable[[int], Mistake]


class Worked(NamedTuple):
    """What a part gives: as it should be, with each single mistake in it, with two at a time."""

    right: np.float64
    ones: np.ndarray
    twos: list[Block]


@dataclass(frozen=True)
class Part:
    """A part of a line, the mistakes made at it, and the parts that it consists of."""

    tree: Tree
    own: tuple[Mistake, ...]
    inner: tuple[Part, ...]

    @cached_property
    def mistakes(self) -> tuple[Mistake, ...]:
        """Each single mistake in this part, in the order of the numbers of `work_out`."""
        inside = (
            mistake._replace(tree=with_part(self.tree, i, mistake.tree))
            for i, part in enumerate(self.inner)
            for mistake in part.mistakes
        )
        return (*self.own, *inside)

    @cached_property
    def _kept(self) -> tuple[tuple[Mistake, Part, Tree], ...]:
        """Each own mistake with each part that it keeps, and its tree with a hole for that."""
        return tuple(
            (mistake, part, replace(mistake.tree, part.tree, HOLE))
            for mistake in self.own
            for part in _kept_in(mistake.tree, self.inner)
        )

    def work_out(self, scope: dict) -> Worked:
        """Return what this part gives for numbers in `scope`."""
        return self._work_out(scope, {})

    def _work_out(self, scope: dict, done: dict[int, Worked]) -> Worked:
        if id(self) not in done:
            done[id(self)] = self._worked(scope, done)
        return done[id(self)]

    def _worked(self, scope: dict, done: dict[int, Worked]) -> Worked:
        own = np.array([evaluate(mistake.tree, scope) for mistake in self.own], float)
        if not self.inner:
            return Worked(evaluate(self.tree, scope), own, [])
        inner = [part._work_out(scope, done) for part in self.inner]
        right = [worked.right for worked in inner]

        def instead(i, values):
            return combine(self.tree, [*right[:i], values, *right[i + 1 :]])

        twos = []
        for i, worked in enumerate(inner):
            for block in worked.twos:
                pick = _inside(self.tree, i, block.pick)
                twos.append(Block(instead(i, block.values), pick))
        for mistake, part, holed in self._kept:
            ones = part._work_out(scope, done).ones
            values = evaluate(holed, {**scope, HOLE.id: ones})
            twos.append(Block(values, _in_hole(mistake, holed, part.mistakes)))
        if len(inner) == 2:
            table = combine(self.tree, [inner[0].ones[:, None], inner[1].ones[None, :]])
            twos.append(
                Block(table.ravel(), _in_each(self.tree, *(p.mistakes for p in self.inner)))
            )
        ones = [own, *(instead(i, worked.ones) for i, worked in enumerate(inner))]
        return Worked(combine(self.tree, right), np.concatenate(ones), twos)


def _kept_in(tree: Tree, inner: tuple[Part, ...]) -> Iterator[Part]:
    """Yield the parts that still stand in `tree`; of one that does not, those of its own parts."""
    for part in inner:
        if any(other == part.tree for other in subtrees(tree)):
            yield part
        else:
            yield from _kept_in(tree, part.inner)


def both(one: Mistake, two: Mistake, tree: Tree) -> Mistake:
    """Return two mistakes as one."""
    said = f"{one.said}, and {two.said}"
    return Mistake(one.rank + two.rank, said, tree)


def _inside(tree, i, pick):
    def lifted(k):
        mistake = pick(k)
        return mistake._replace(tree=with_part(tree, i, mistake.tree))

    return lifted


def _in_hole(mistake, holed, inside):
    return lambda k: both(mistake, inside[k], replace(holed, HOLE, inside[k].tree))


def _in_each(tree, left, right):
    def pair(k):
        one, two = left[k // len(right)], right[k % len(right)]
        return both(one, two, with_part(with_part(tree, 0, one.tree), 1, two.tree))

    return pair


def part_of(
    line: Tree, available: tuple[str, ...], symbols: Symbols, all_of_them: bool = True
) -> Part:
    """Return a line taken apart, with the mistakes at each of its parts.

    all_of_them: also one symbol or operation too many, and what looks at a whole array.
    """

    def take_apart(tree, term):
        own = []
        for rank, said, new in mistakes_at(tree, available, symbols, all_of_them):
            place = "" if stands_once(tree, line) or term is tree else f", in {symbols.show(term)}"
            if all_of_them or (rank <= 2 and not reduces(new)):
                own.append(Mistake(rank, said + place, new))
        apart = isinstance(tree, Op) and tree.sign in "+-" and term is tree
        inner = tuple(take_apart(part, part if apart else term) for part in parts(tree))
        return Part(tree, tuple(own), inner)

    return take_apart(line, line)
