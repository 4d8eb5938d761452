"""Two mistakes at once in the lines of a rule: all of them, tried on one number as arrays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from checking.formulas.symbols import Symbols
from checking.formulas.tree import Tree, evaluate, names, reduces, rename
from checking.mistakes.derive import derive, renamed
from checking.mistakes.parts import Mistake, Part, both, part_of


class Line:
    """One line of a rule with its likely mistakes: single ones, and two at a time.

    place: what each mistake's clause ends with, to say in which line it is.
    """

    def __init__(self, tree: Tree, available: tuple[str, ...], symbols: Symbols, place: str):
        self.place = place
        likely = derive(tree, available, symbols, likely=True)
        self.ones = [m for m in likely if not reduces(m.tree)]
        self.part = part_of(tree, available, symbols, all_of_them=False)
        self.renamed = [
            (mistake, new)
            for mistake, new in renamed(tree, available, symbols)
            if mistake.rank <= 2
        ]
        inside = {mistake.tree for mistake in self.part.mistakes}
        others = {mistake.tree for mistake, _ in self.renamed}
        # What changes the line as a whole may have another mistake in what it makes of it.
        self.rewritten = [
            (mistake, part_of(mistake.tree, available, symbols, all_of_them=False))
            for mistake in self.ones
            if mistake.rank == 1 and mistake.tree not in inside | others
        ]

    def twos(self, scope: dict) -> Iterator:
        """Yield (numbers that the line gives with two mistakes, which two they are)."""
        yield from self.part.work_out(scope).twos
        for mistake, part in self.rewritten:
            yield part.work_out(scope).ones, _after(mistake, part, {})
        for mistake, new in self.renamed:
            there = {name: evaluate(tree, scope) for name, tree in new.items()}
            yield self.part.work_out({**scope, **there}).ones, _after(mistake, self.part, new)


def _after(mistake: Mistake, part: Part, new: dict[str, Tree]):
    def pick(k):
        other = part.mistakes[k]
        return both(mistake, other, rename(other.tree, new))

    return pick


def fitting_after(
    rule: dict[str, Tree], slip: Mistake, part: Part, name: str, segment, target, sample
):
    """Yield (rank, clause, changed lines) of a known mistake with one more in what it makes.

    part: the line `name` as it stands with the mistake `slip`, taken apart.
    """
    values = part.work_out(sample.scope).ones
    scope = _carried(rule, segment, {**sample.scope, name: values}, name)
    for k in np.flatnonzero(np.abs(scope[target] - sample.got) <= sample.allowed):
        mistake = both(slip, part.mistakes[k], part.mistakes[k].tree)
        yield mistake.rank, mistake.said, {name: mistake.tree}


def fitting_pairs(rule: dict[str, Tree], lines: dict[str, Line], segment, target, sample):
    """Yield (rank, clause, changed lines) of the two mistakes that give the sample's number.

    segment: the rule's lines in which they may be, up to `target`.
    sample: one number of a wrong entry, with the values of all symbols there.
    """

    def near(values):
        return np.abs(values - sample.got) <= sample.allowed

    for name in segment:
        for values, pick in lines[name].twos(sample.scope):
            scope = _carried(rule, segment, {**sample.scope, name: values}, name)
            for k in np.flatnonzero(near(scope[target])):
                mistake = pick(k)
                yield mistake.rank, mistake.said + lines[name].place, {name: mistake.tree}
    # Two lines with any likely mistake each, three lines with a very likely one each.
    for count, most in ((2, 2), (3, 1)):
        for group in combinations(segment, count):
            ones = [[m for m in lines[name].ones if m.rank <= most] for name in group]
            table = _table(rule, segment, group, ones, sample.scope)[target]
            shape = tuple(map(len, ones))
            for place in np.argwhere(near(np.broadcast_to(table, shape))):
                made = [of[k] for of, k in zip(ones, place, strict=True)]
                rank = 10 * (count - 2) + sum(mistake.rank for mistake in made)
                said = [m.said + lines[name].place for m, name in zip(made, group, strict=True)]
                changed = {name: m.tree for m, name in zip(made, group, strict=True)}
                yield rank, ", and ".join(said), changed


def _carried(rule, segment, scope, name):
    """Return the symbols' values when the line `name` gives what stands in `scope`."""
    for line in segment[segment.index(name) + 1 :]:
        scope[line] = evaluate(rule[line], scope)
    return scope


def _table(rule, segment, group, ones, scope):
    """Return the symbols' values for all mistakes in the lines of `group`: an axis for each."""
    scope = dict(scope)
    for line in segment:
        if line in group:
            axis, before = group.index(line), dict(scope)
            shape = [len(of) if i <= axis else 1 for i, of in enumerate(ones)]
            scope[line] = np.empty(shape)
            for k, mistake in enumerate(ones[axis]):
                at = (slice(None),) * axis + (slice(k, k + 1),)
                scope[line][at] = evaluate(mistake.tree, before)
        elif names(rule[line]) & set(segment):
            scope[line] = evaluate(rule[line], scope)
    return scope
