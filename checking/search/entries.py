"""Which mistake is it, entry by entry and line by line: the search among formulas.

Each line of a rule is judged with what the learner returned for the lines before it, as a teacher
carries an error forward; so every line's mistake is found alone. Where a line's result is not
returned, it is searched together with the line that it feeds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from checking.calls.compare import as_numbers, close, parts_of, squeezed
from checking.calls.run import Call
from checking.mistakes.slips import Variation, in_several_lines, written
from checking.rules.entry_rule import EntryRule, depends_on
from checking.search.samples import fits, sample_of


class Named(NamedTuple):
    """A mistake that was recognised: in which returned value, in which entries, which one."""

    symbol: str
    part: str
    variation: Variation


class Spot(NamedTuple):
    """One entry of one call: what the learner returned for it, and which lines are wrong there."""

    entry: object
    returned: dict
    wrong: frozenset


def _is_weight(spot: Spot) -> bool:
    return spot.entry.key.startswith("W")


def _is_last(spot: Spot) -> bool:
    return spot.entry.layer == spot.entry.layers


# Which entries share a mistake: the simplest division that explains everything is the answer.
PARTITIONS = (
    {"all": lambda spot: True},
    {
        "weights": _is_weight,
        "biases": lambda spot: spot.entry.key.startswith("b"),
    },
    {
        "last layer": _is_last,
        "layers before the last": lambda spot: spot.entry.layer != spot.entry.layers,
    },
    {
        "first layer": lambda spot: spot.entry.layer == 1,
        "layers after the first": lambda spot: spot.entry.layer != 1,
    },
    {
        "first weights": lambda spot: spot.entry.key == "W1",
        "entries after W1": lambda spot: spot.entry.key != "W1",
    },
    {
        "weights of the last layer": lambda spot: spot.entry.key == f"W{spot.entry.layers}",
        "biases of the last layer": lambda spot: spot.entry.key == f"b{spot.entry.layers}",
        "layers before the last": lambda spot: spot.entry.layer != spot.entry.layers,
    },
    {
        "first layer": lambda spot: spot.entry.layer == 1,
        "weights after the first layer": lambda spot: spot.entry.layer > 1 and _is_weight(spot),
        "biases after the first layer": lambda spot: spot.entry.layer > 1 and not _is_weight(spot),
    },
    {
        "last layer": _is_last,
        "weights before the last layer": lambda spot: not _is_last(spot) and _is_weight(spot),
        "biases before the last layer": lambda spot: not _is_last(spot) and not _is_weight(spot),
    },
)


def name_entries(exercise, calls: list[Call], quickly: bool) -> list[Named]:
    """Return the mistakes that give what was returned in all entries, or nothing."""
    rule = exercise.rule
    found = [spots_of(rule, call) for call in calls]
    if not all(found):
        return []
    spots = [spot for of_call in found for spot in of_call]
    visible = [line for line in rule.lines if line in spots[0].returned]
    if whole := _whole_slip(exercise, spots, visible):
        return whole
    found = []
    for target in visible:
        if any(target in spot.wrong for spot in spots):
            named = _name_line(rule, exercise.slips, target, visible, spots, quickly)
            if not named:
                return []
            found += named
    return found


def spots_of(rule: EntryRule, call: Call) -> list[Spot] | None:
    """Return the entries of a call with what was returned, or None where the form is wrong."""
    parts = parts_of(call.result, rule.returns)
    if rule.keyed and not all(isinstance(part, Mapping) for part in parts):
        return None
    returned = {}
    entries = rule.entries_of(call.args)
    for entry in entries:
        returned[entry.key] = {}
        for item, part in zip(rule.returns, parts, strict=False):
            numbers = as_numbers(part.get(item.prefix + entry.key) if rule.keyed else part)
            if numbers is None:
                return None
            numbers = squeezed(numbers, 0.0) if not rule.entries else numbers
            returned[entry.key][item.symbol] = numbers
    try:
        entries = rule.with_twins(entries, None, returned)
    except ValueError:
        # Shapes that came back go with no line.
        return None
    return [_spot(rule, entry, returned) for entry in entries]


def _spot(rule, entry, returned) -> Spot:
    got = returned[entry.key]
    right = _right_when_carried(rule, entry, got)
    doubtful = [target for target in got if target not in right]
    return Spot(entry, got, frozenset(t for t in doubtful if not _line_fits(rule, t, entry, got)))


def _right_when_carried(rule, entry, returned) -> list[str]:
    """Return the lines that are right given what was returned for those before; most are."""
    try:
        values = rule.work_out(entry, None, returned)
    except ValueError:
        return []
    scope = {**values, **returned}
    return [t for t in returned if _fits(rule, t, entry, returned, {**scope, t: values[t]})]


def _line_fits(rule, target, entry, returned, lines=None) -> bool:
    """Return whether `lines` give what was returned for `target`.

    The lines before it are taken as returned (an error is carried forward) or as they should be.
    """
    for given in ({k: v for k, v in returned.items() if k != target}, None):
        try:
            values = rule.work_out(entry, lines, given)
        except ValueError:
            # A returned array of the wrong shape cannot be carried into the next line.
            continue
        if _fits(
            rule, target, entry, returned, {**values, **(given or {}), target: values[target]}
        ):
            return True
    return False


def _fits(rule, target, entry, returned, values) -> bool:
    got, want = returned[target], np.asarray(values[target])
    if got.shape != want.shape:
        return False
    if np.array_equal(got, want):
        return True
    return bool(close(got, want, rule.size(entry, target, values)).all())


def _whole_slip(exercise, spots, visible) -> list[Named]:
    """Return the hand-written slip that gives all that was returned, on all entries."""
    rule = exercise.rule
    # Nothing is named on NaN alone: a finite number of a wrong entry has to agree.
    if not any(np.isfinite(spot.returned[t]).any() for spot in spots for t in spot.wrong):
        return []
    for variation in written(exercise.slips):
        if all(
            _fits(rule, target, spot.entry, spot.returned, values)
            for spot in spots
            for values in [rule.work_out(spot.entry, variation.lines)]
            for target in visible
        ):
            target = next((line for line in visible if line in variation.lines), visible[-1])
            return [Named(target, "all", variation)]
    return []


def _name_line(rule, slips, target, visible, spots, quickly) -> list[Named]:
    """Return the mistakes in the line of `target`, or in hidden ones that it needs, or nothing."""
    needed = depends_on(rule.lines, target)
    hidden = tuple(line for line in rule.lines if line in needed and line not in visible)
    segment = (*hidden, target)
    own = [v for v in written(slips) if v.lines and set(v.lines) <= set(segment)]
    derived = rule.variations(segment)
    alike = in_several_lines(derived) if hidden else []
    singles = own + sorted([*derived, *alike], key=lambda variation: variation.rank)
    search = _Search(rule, target, visible, segment, singles)
    best: list[Named] = []
    for partition in PARTITIONS if rule.keyed else PARTITIONS[:1]:
        named = search.name_parts(spots, partition, search.fitting_singles)
        if named and (not best or len(named) < len(best)):
            best = named
        if len(best) == 1:
            break
    if best or quickly:
        return best
    for partition in PARTITIONS[:2] if rule.keyed else PARTITIONS[:1]:
        if named := search.name_parts(spots, partition, search.fitting_pairs):
            return named
    return []


class _Search:
    """The search for the mistakes in one line; remembers what gives one number of an entry."""

    def __init__(self, rule, target, visible, segment, singles):
        self.rule, self.target, self.segment, self.singles = rule, target, segment, singles
        self.earlier = [line for line in visible if line != target]
        # One number tells nothing of what a whole array's sum does; those are tried on arrays.
        self.whole = [v for v in singles if v.whole]
        # Known mistakes that are made in one line: each may have one more in what it makes of it.
        self.slips = [v for v in singles if v.slip and len(v.lines) == 1 and not v.whole]
        self.numbers = [v for v in singles if not v.whole]
        self._samples, self._fitting = {}, {}

    def name_parts(self, spots, partition, candidates) -> list[Named]:
        """Return one of `candidates` for each part of the partition that is wrong, or nothing."""
        found = []
        for part, belongs in partition.items():
            members = [spot for spot in spots if belongs(spot)]
            wrong = [spot for spot in members if self.target in spot.wrong]
            if not wrong:
                continue
            order = [wrong[0], *members]
            variation = next((v for v in candidates(wrong) if self._explains(v, order)), None)
            if variation is None:
                return []
            found.append(Named(self.target, part, variation))
        return found

    def _explains(self, variation, spots) -> bool:
        return all(
            _line_fits(self.rule, self.target, spot.entry, spot.returned, variation.lines)
            for spot in spots
        )

    def fitting_singles(self, wrong) -> list[Variation]:
        """Return the single mistakes that give a number of the wrong entries."""
        fitting = [self._singles_at(*key) for key in self._keys(wrong)]
        if not fitting:
            return []
        numbers = set().union(*fitting)
        candidates = [v for i, v in enumerate(self.numbers) if i in numbers]
        return sorted([*candidates, *self.whole], key=lambda variation: variation.rank)

    def _singles_at(self, spot, given) -> set[int]:
        key = id(spot), given
        if key not in self._fitting:
            sample = self._sample(spot, given)
            self._fitting[key] = {
                i for i, v in enumerate(self.numbers) if fits(self.rule, v, self.target, sample)
            }
        return self._fitting[key]

    def fitting_pairs(self, wrong) -> list[Variation]:
        """Return the pairs of mistakes that give a number of the wrong entries."""
        where = self.segment, self.target
        pairs = []
        for key in self._keys(wrong):
            sample = self._sample(*key)
            pairs += self.rule.fitting_pairs(*where, sample)
            for slip in self.slips:
                pairs += self.rule.fitting_after(slip, *where, sample)
        return pairs

    def _keys(self, wrong):
        """Yield where a number can be had: (spot, are the lines before it taken as returned)."""
        for given in dict.fromkeys((bool(self.earlier), False)):
            for spot in wrong:
                if self._sample(spot, given):
                    yield spot, given
                    break

    def _sample(self, spot, given):
        key = id(spot), given
        if key not in self._samples:
            lines = self.earlier if given else []
            self._samples[key] = sample_of(self.rule, self.target, lines, spot)
        return self._samples[key]
