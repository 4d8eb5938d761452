"""Which mistake is it, entry by entry and line by line: the search among formulas.

Each line of a rule is judged with what the learner returned for the lines before it, as a teacher
carries an error forward; so every line's mistake is found alone. Where a line's result is not
returned, it is searched together with the line that it feeds.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from checking.compare import as_numbers, close, squeezed
from checking.formulas import evaluate, names, reduces, size_of, work_out_all
from checking.rules import EntryRule, Variation, depends_on, written
from checking.run import Call

# How long pairs of mistakes are tried, in seconds of the processor's time.
SECONDS = 0.3


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


# Which entries share a mistake: the simplest division that explains everything is the answer.
PARTITIONS = (
    {"all": lambda spot: True},
    {
        "weights": lambda spot: spot.entry.key.startswith("W"),
        "biases": lambda spot: spot.entry.key.startswith("b"),
    },
    {
        "last layer": lambda spot: spot.entry.layer == spot.entry.layers,
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
)


def name_entries(exercise, calls: list[Call], quickly: bool) -> list[Named]:
    """Return the mistakes that give what was returned in all entries, or nothing."""
    rule = exercise.rule
    spots = [spot for call in calls for spot in _spots(rule, call)]
    if any(spot is None for spot in spots):
        return []
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


def in_time(candidates):
    """Yield from `candidates` while there is time: a search that finds nothing has to end.

    The processor's time, so that a busy machine finds what an idle one does.
    """
    end = time.thread_time() + SECONDS
    for candidate in candidates:
        if time.thread_time() > end:
            return
        yield candidate


def _spots(rule: EntryRule, call: Call):
    """Yield the entries of a call with what was returned, or None where the form is wrong."""
    parts = call.result if len(rule.returns) > 1 else (call.result,)
    if rule.entries and not all(isinstance(part, Mapping) for part in parts):
        yield None
        return
    for entry in rule.entries_of(call.args):
        returned = {}
        for item, part in zip(rule.returns, parts, strict=False):
            numbers = as_numbers(part.get(item.prefix + entry.key) if rule.entries else part)
            if numbers is None:
                yield None
                return
            returned[item.symbol] = squeezed(numbers, 0.0) if not rule.entries else numbers
        right = _right_when_carried(rule, entry, returned)
        doubtful = [target for target in returned if target not in right]
        wrong = frozenset(t for t in doubtful if not _line_fits(rule, t, entry, returned))
        yield Spot(entry, returned, wrong)


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
    needed = depends_on(rule.lines, target)
    hidden = tuple(line for line in rule.lines if line in needed and line not in visible)
    segment = (*hidden, target)
    own = [v for v in written(slips) if v.lines and set(v.lines) <= set(segment)]
    singles = own + sorted(rule.variations(segment), key=lambda variation: variation.rank)
    best: list[Named] = []
    for partition in PARTITIONS if rule.entries else PARTITIONS[:1]:
        named = _name_parts(rule, target, visible, spots, partition, segment, singles)
        if named and (not best or len(named) < len(best)):
            best = named
        if len(best) == 1:
            break
    if best or quickly:
        return best
    for partition in PARTITIONS[:2] if rule.entries else PARTITIONS[:1]:
        if named := _name_parts(rule, target, visible, spots, partition, segment):
            return named
    return []


def _name_parts(rule, target, visible, spots, partition, segment, singles=None) -> list[Named]:
    """Return one mistake for each part of the partition that is wrong, or nothing.

    Tries `singles`, or, without them, pairs of mistakes in the lines of `segment`.
    """
    found = []
    for part, belongs in partition.items():
        members = [spot for spot in spots if belongs(spot)]
        wrong = [spot for spot in members if target in spot.wrong]
        if not wrong:
            continue
        tried = in_time(rule.pairs(segment)) if singles is None else singles
        variation = _first_that_fits(rule, target, visible, members, wrong, tried)
        if variation is None:
            return []
        found.append(Named(target, part, variation))
    return found


def _first_that_fits(rule, target, visible, members, wrong, candidates) -> Variation | None:
    earlier = [line for line in visible if line != target]
    samples = [s for given in (earlier, []) for s in _samples(rule, target, given, wrong)]
    if not samples:
        return None
    order = [*wrong[:1], *members]
    for variation in candidates:
        # One number tells nothing of what a whole array's sum does; try those on arrays.
        whole = any(reduces(tree) for tree in variation.lines.values())
        fits = whole or any(_fits_sample(rule, variation, target, s) for s in samples)
        if fits and all(
            _line_fits(rule, target, spot.entry, spot.returned, variation.lines) for spot in order
        ):
            return variation
    return None


class Sample(NamedTuple):
    """One number of one wrong entry: enough to reject nearly every candidate in microseconds."""

    scope: dict
    known: dict
    got: float
    allowed: float
    given: frozenset


def _samples(rule, target, given, wrong):
    """Yield a number to try candidates on, with the lines in `given` taken as returned."""
    for spot in wrong:
        got = spot.returned[target]
        earlier = {name: spot.returned[name] for name in given}
        try:
            values = rule.work_out(spot.entry, None, earlier)
            scope = {
                name: np.broadcast_to(value, got.shape)
                for name, value in {**spot.entry.scope, **values, **earlier}.items()
                if _broadcasts(value, got.shape)
            }
            right = np.broadcast_to(values[target], got.shape)
        except ValueError:
            continue
        finite = np.isfinite(got) & ~close(got, right, size_of(rule.lines[target], scope))
        if not finite.any():
            continue
        at = tuple(np.argwhere(finite)[0])
        point = {name: value[at] for name, value in scope.items()}
        known = {}
        for line, tree in rule.lines.items():
            if line == target or line not in given:
                known |= work_out_all(tree, point) if names(tree) <= set(point) else {}
        size = max(size_of(rule.lines[target], point), size_of(rule.lines[target], scope))
        yield Sample(point, known, float(got[at]), 2e-9 * max(size, abs(got[at])), frozenset(given))
        return


def _broadcasts(value, shape) -> bool:
    try:
        np.broadcast_to(value, shape)
    except ValueError:
        return False
    return True


def _fits_sample(rule, variation, target, sample) -> bool:
    scope = sample.scope
    changed = [line for line in variation.lines if line != target and line not in sample.given]
    known = sample.known
    try:
        if changed:
            # What the changed lines feed is no longer known; work the whole chain out again.
            scope = dict(scope)
            for line, tree in rule.lines.items():
                if line not in sample.given or line == target:
                    scope[line] = evaluate(variation.lines.get(line, tree), scope)
            value = scope[target]
        else:
            value = evaluate(variation.lines[target], scope, known)
    except KeyError:
        return False
    return abs(value - sample.got) <= sample.allowed
