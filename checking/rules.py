"""What a right answer is: a formula for each entry, or a procedure with choices.

An `EntryRule` is a formula for one array (or one number), line after line; it is applied to each
entry of the dictionaries. A `Procedure` runs a loop (mini-batches, descents, averages) and states
its choice points. Both answer the same three questions: `answer` (what is right for these
arguments), `variations` (each single mistake, as a `Variation`) and which two mistakes fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from checking.derive import Mistake, derive, that_change
from checking.formulas import Name, Tree, evaluate, names, read_lines, reduces, size_of
from checking.pairs import Line, fitting_after, fitting_pairs
from checking.parts import Part, part_of
from checking.slips import Slip, Variation, in_several_lines, together, written
from checking.symbols import Symbols


class Entry(NamedTuple):
    """One entry of the dictionaries in one call: its key, its layer, its symbols' values."""

    key: str
    layer: int
    layers: int
    scope: dict


@dataclass(frozen=True)
class Returned:
    """A value that is returned: its name, the rule's line that makes it, its keys' prefix."""

    name: str
    symbol: str = ""
    prefix: str = ""
    optional: bool = False


@dataclass(frozen=True)
class EntryRule:
    """A formula for each entry of the dictionaries (or for one number, without `entries`).

    text:      the lines, ``target ← expression``.
    symbols:   how they are written, and what stands in for what.
    arguments: the function's argument names, in order.
    entries:   {argument: (symbol, key prefix)} of the arguments that are dictionaries; the prefix
               is None where they are arrays.
    returns:   what comes back, in order.
    defaults:  values of arguments that a case may leave out.
    """

    text: str
    symbols: Symbols
    arguments: tuple[str, ...]
    returns: tuple[Returned, ...]
    entries: dict[str, tuple[str, str]] = field(default_factory=dict)
    defaults: dict[str, float] = field(default_factory=dict)

    @cached_property
    def lines(self) -> dict[str, Tree]:
        """The lines as trees, {target: tree}."""
        return read_lines(self.text)

    @property
    def keyed(self) -> bool:
        """Whether there are dictionaries, whose entries have keys such as W1."""
        return any(prefix is not None for _, prefix in self.entries.values())

    def scope(self, args: tuple) -> dict:
        """Return {argument: value} of a call, defaults included."""
        return {**self.defaults, **dict(zip(self.arguments, args, strict=False))}

    def entries_of(self, args: tuple) -> list[Entry]:
        """Return the entries in `args`, each with the values of all symbols in play."""
        scope = self.scope(args)
        if not self.keyed:
            symbols = {
                name: self.entries[name][0] if name in self.entries else name for name in scope
            }
            values = {symbols[name]: np.asarray(v, float)[()] for name, v in scope.items()}
            return [Entry("", 1, 1, values)]
        plain = {k: np.float64(v) for k, v in scope.items() if k not in self.entries}
        layers = len(scope["parameters"]) // 2
        found = []
        for layer in range(1, layers + 1):
            for key, other in ((f"W{layer}", f"b{layer}"), (f"b{layer}", f"W{layer}")):
                values = {**plain, "layer": np.float64(layer), "layers": np.float64(layers)}
                for argument, (symbol, prefix) in self.entries.items():
                    values[symbol] = np.asarray(scope[argument][prefix + key], float)
                    if twin := self.symbols.twins.get(symbol):
                        values[twin] = np.asarray(scope[argument][prefix + other], float)
                found.append(Entry(key, layer, layers, values))
        return found

    def with_twins(self, entries: list[Entry], lines=None, returned=None) -> list[Entry]:
        """Return new entries with what the lines give for the other key: W's for b, b's for W.

        lines: in place of the rule's. returned: {key: {line: what was returned}}, to be taken
        as it is.
        """
        twins = {line: twin for line, twin in self.symbols.twins.items() if line in self.lines}
        if not twins:
            return entries
        made = {}
        for entry in entries:
            given = (returned or {}).get(entry.key, {})
            # Lines that need another entry's are not another's themselves.
            own = {k: v for k, v in (lines or {}).items() if not names(v) & set(twins.values())}
            made[entry.key] = {**self.work_out(entry, own, given), **given}
        others = [f"{'b' if entry.key[0] == 'W' else 'W'}{entry.layer}" for entry in entries]
        return [
            entry._replace(
                scope=entry.scope | {twin: made[other][line] for line, twin in twins.items()}
            )
            for entry, other in zip(entries, others, strict=True)
        ]

    def work_out(self, entry: Entry, lines: dict | None = None, given: dict | None = None) -> dict:
        """Return {target: value} of the lines for one entry.

        `lines` replaces some of the rule's; `given` fixes targets to what they are held to be.
        """
        scope, values = dict(entry.scope), {}
        for target, tree in {**self.lines, **(lines or {})}.items():
            values[target] = evaluate(tree, scope)
            scope[target] = (given or {}).get(target, values[target])
        return values

    def size(self, entry: Entry, target: str, values: dict) -> float:
        """Return the magnitude that the rounding of `target` is measured by."""
        return size_of(self.lines[target], {**entry.scope, **values})

    def answer(self, args: tuple, variation: Variation | None = None):
        """Return what a function returns for `args`, right or with a variation's mistake."""
        lines = variation.lines if variation else None
        entries = self.entries_of(args)
        if lines:
            entries = self.with_twins(entries, lines)
        worked_out = {entry.key: self.work_out(entry, lines) for entry in entries}
        results = tuple(
            {item.prefix + key: values[item.symbol] for key, values in worked_out.items()}
            if self.keyed
            else worked_out[""][item.symbol]
            for item in self.returns
        )
        return results if len(results) > 1 else results[0]

    def available(self, target: str) -> tuple[str, ...]:
        """Return the symbols that can stand in the line of `target`: made before it, or given."""
        found = [symbol for symbol, _ in self.entries.values()]
        found += [name for name in self.arguments if name not in self.entries]
        for line in self.lines:
            if line == target:
                break
            found.append(line)
        return (*found, "layer", "layers") if self.keyed else tuple(found)

    def variations(self, targets: tuple[str, ...] | None = None) -> list[Variation]:
        """Return every single derived mistake in the lines of `targets` (all, when None)."""
        return [v for target in targets or self.lines for v in self._derived[target]]

    @cached_property
    def _derived(self) -> dict[str, list[Variation]]:
        return {
            target: [
                Variation(m.said, {target: m.tree}, rank=m.rank, whole=reduces(m.tree))
                for m in _derived(self, target, self.available(target))
            ]
            for target in self.lines
        }

    @cached_property
    def _taken_apart(self) -> dict[str, Line]:
        return {
            target: Line(tree, self.available(target), self.symbols, _place(self, target))
            for target, tree in self.lines.items()
        }

    def fitting_pairs(self, segment: tuple[str, ...], target: str, sample) -> list[Variation]:
        """Return the two mistakes in the lines of `segment` that give the sample's number."""
        found = fitting_pairs(self.lines, self._taken_apart, segment, target, sample)
        return _likeliest_first(found)

    def fitting_after(
        self, slip: Variation, segment: tuple[str, ...], target: str, sample
    ) -> list[Variation]:
        """Return what a known mistake in one line and one more in that line give, where it fits."""
        ((name, tree),) = slip.lines.items()
        if tree not in self._slips_apart:
            available = self.available(name)
            self._slips_apart[tree] = part_of(tree, available, self.symbols, all_of_them=False)
        known, part = Mistake(slip.rank, slip.said, tree), self._slips_apart[tree]
        found = fitting_after(self.lines, known, part, name, segment, target, sample)
        return _likeliest_first((rank, said + _place(self, name), new) for rank, said, new in found)

    @cached_property
    def _slips_apart(self) -> dict[Tree, Part]:
        return {}


def _likeliest_first(found) -> list[Variation]:
    pairs = (Variation(said, lines, rank=rank) for rank, said, lines in found)
    return sorted(pairs, key=lambda variation: variation.rank)


@dataclass(frozen=True)
class Procedure:
    """A loop with choice points, and formulas where it has them.

    run:       ``run(lines, choices, *args)`` does the work with these lines and choices.
    choices:   {choice point: {choice: clause}}; the first choice of each is the right one, with
               an empty clause; the other clauses complete "what you get when …".
    text, symbols, available: the lines, as in an `EntryRule`.
    slow:      the choices that take long, so that they are tried on a few calls only.
    """

    run: Callable
    choices: dict[str, dict[str, str]] = field(default_factory=dict)
    text: str = ""
    symbols: Symbols = field(default_factory=Symbols)
    available: dict[str, tuple[str, ...]] = field(default_factory=dict)
    slow: frozenset[str] = frozenset()

    @cached_property
    def lines(self) -> dict[str, Tree]:
        """The lines as trees, {target: tree}."""
        return read_lines(self.text)

    @cached_property
    def right_choices(self) -> dict[str, str]:
        """The right choice at each choice point."""
        return {point: next(iter(options)) for point, options in self.choices.items()}

    def answer(self, args: tuple, variation: Variation | None = None):
        """Return what a function returns for `args`, right or with a variation's mistake."""
        lines, choices = self.lines, self.right_choices
        if variation:
            lines = {**lines, **variation.lines}
            choices = {**choices, **variation.choices}
        return self.run(lines, choices, *args)

    @cached_property
    def _singles(self) -> list[Variation]:
        chosen = [
            Variation(said, {}, {point: choice})
            for point, options in self.choices.items()
            for choice, said in list(options.items())[1:]
        ]
        derived = [
            Variation(mistake.said, {target: mistake.tree}, rank=mistake.rank)
            for target in self.lines
            for mistake in _derived(self, target, self.available.get(target, ()))
        ]
        singles = [*chosen, *in_several_lines(derived), *derived]
        return sorted(singles, key=lambda variation: variation.rank)

    def variations(self) -> list[Variation]:
        """Return every single mistake, the likeliest first.

        Each other choice, each derived mistake of a line, and each of those that can be made in
        several lines alike.
        """
        return self._singles

    def pairs(self, slips: tuple[Slip, ...] = ()) -> Iterator[Variation]:
        """Yield every two mistakes at different places, the likeliest first."""
        singles = [*written(slips), *(v for v in self._singles if v.rank <= 2)]
        for total in range(2 * len(singles) - 1):
            # By the sum of their places in the list: two likely ones before one unlikely.
            for i in range(max(0, total - len(singles) + 1), (total + 1) // 2):
                pair = together(singles[i], singles[total - i])
                if pair:
                    yield pair


def _derived(rule, target: str, available: tuple[str, ...]) -> list[Mistake]:
    """Return the mistakes of one line; among several lines, each says which it stands in."""
    line = rule.lines[target]
    found = that_change(line, derive(line, available, rule.symbols))
    return [mistake._replace(said=mistake.said + _place(rule, target)) for mistake in found]


def _place(rule, target: str) -> str:
    """Return what says in which of several lines a mistake stands."""
    return f" (the line for {rule.symbols.show(Name(target))})" if len(rule.lines) > 1 else ""


def depends_on(lines: dict[str, Tree], target: str) -> set[str]:
    """Return the lines' targets that stand, directly or not, in the line of `target`."""
    found = names(lines[target]) & set(lines)
    return found.union(*(depends_on(lines, name) for name in found)) if found else set()
