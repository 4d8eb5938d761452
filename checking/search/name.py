"""Which mistake is it? The search for the smallest set of slips that gives the learner's numbers.

Single mistakes come before pairs, hand-written ones before derived ones, likely ones before others.
Nothing is named that does not reproduce everything that came back.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from itertools import permutations

import numpy as np

from checking.calls.compare import same
from checking.calls.run import Call
from checking.mistakes.slips import Variation, together, written
from checking.rules.entry_rule import EntryRule
from checking.rules.procedure import Procedure, twos
from checking.search.entries import Named, name_entries

# How much is done to find two mistakes of a procedure: counted in what its runs ask for, not timed,
# so that the same answer gets the same message on every machine.
MOST_WORK = 12_000
# What a candidate may stop with: numbers that there are none of, shapes and indices that do not
# fit. Anything else is a fault of ours, and has to be seen.
NO_NUMBERS = (ArithmeticError, ValueError, IndexError)


def name_mistakes(exercise, calls: list[Call], quickly: bool = False) -> list[Named]:
    """Return the mistakes that together give the learner's results in all calls, or nothing.

    quickly: try single mistakes only.
    """
    with np.errstate(all="ignore"), warnings.catch_warnings():
        # What a mistake warns of is no news to the learner: the mean of an empty batch, say.
        warnings.simplefilter("ignore")
        if isinstance(exercise.rule, EntryRule):
            return name_entries(exercise, calls, quickly)
        return _name_whole(exercise.rule, exercise.slips, calls, quickly)


def may_be_named(exercise, call: Call) -> bool:
    """Return whether a result of the wrong form is near enough to what a mistake could give."""
    parts, wants = _parts(exercise, call.result), _parts(exercise, call.want)
    if parts is None or len(parts) not in _lengths(exercise):
        return False
    return all(
        isinstance(part, Mapping) and set(part) == set(want)
        if isinstance(want, Mapping)
        else part is not None and not isinstance(part, (str, Mapping))
        for part, want in zip(parts, wants, strict=False)
    )


def _parts(exercise, result):
    """Return the returned values as a sequence, or None where several should have come."""
    if len(exercise.returns) == 1:
        return (result,)
    return result if isinstance(result, (tuple, list)) else None


def _lengths(exercise) -> set[int]:
    most = len(exercise.returns)
    return {most, sum(not item.optional for item in exercise.returns)}


def exchanged(exercise, calls: list[Call]) -> tuple[str, ...]:
    """Return the sentences for right values that came back in the wrong order, or nothing."""
    names = exercise.returned
    results = [_parts(exercise, call.result) for call in calls]
    if len(names) < 2 or not calls or any(r is None or len(r) != len(results[0]) for r in results):
        return ()
    if all(same(list(r), list(c.want[: len(r)]), 1.0) for r, c in zip(results, calls, strict=True)):
        return ()
    places = range(len(results[0]))
    for order in permutations(places):
        if order != tuple(places) and all(
            same([result[i] for i in order], list(call.want[: len(order)]), 1.0)
            for result, call in zip(results, calls, strict=True)
        ):
            return (
                "The values are right, and come back in the wrong order.",
                f"The order is {', '.join(names)}.",
            )
    return ()


def _name_whole(rule: Procedure, slips, calls: list[Call], quickly: bool) -> list[Named]:
    if all(same(call.result, call.want) for call in calls):
        return []
    # What takes little comes first, whether it is wrong or right: it sorts out nearly all.
    costs = {id(c): MOST_WORK if c.case.slow else rule.work(c.args) for c in calls}
    order = sorted(calls, key=lambda call: costs[id(call)])
    singles = [*written(slips), *rule.variations()]
    for variation in singles:
        if _reproduces(rule, variation, order, costs)[0]:
            return [Named("", "all", variation)]
    if quickly:
        return []
    done = 0
    for pair in _pairs(rule, singles, order, costs):
        fits, work = _reproduces(rule, pair, order, costs)
        if fits:
            return [Named("", "all", pair)]
        done += work
        if done > MOST_WORK:
            break
    return []


def _pairs(rule: Procedure, singles: list[Variation], calls: list[Call], costs):
    """Yield the pairs of `singles` that can be it.

    Where one of two does not show when it is alone, the other has to give what came back: the
    order of the examples does not show in a step of one, the number of epochs not in the first.
    """
    probes, done = [], 0
    for call in sorted(calls, key=lambda call: same(call.result, call.want)):
        done += costs[id(call)] * len(singles)
        if done > MOST_WORK:
            break
        probes.append(call)
    gives, hides = zip(*(_alone(rule, variation, probes) for variation in singles), strict=True)
    for i, j in twos(len(singles)):
        pair = hides[i] <= gives[j] and hides[j] <= gives[i] and together(singles[i], singles[j])
        if pair:
            yield pair


def _alone(rule: Procedure, variation, calls: list[Call]) -> tuple[set[int], set[int]]:
    """Return in which calls a variation gives what came back, and in which it does not show."""
    gives, hides = set(), set()
    for i, call in enumerate(calls):
        try:
            answer = rule.answer(call.args, variation)
        except NO_NUMBERS:
            continue
        if same(call.result, answer):
            gives.add(i)
        if same(answer, call.want):
            hides.add(i)
    return gives, hides


def _reproduces(rule: Procedure, variation, calls: list[Call], costs) -> tuple[bool, int]:
    """Return whether a variation gives what was returned in all calls, and the work of trying."""
    work = 0
    for call in calls:
        work += costs[id(call)]
        try:
            answer = rule.answer(call.args, variation)
        except NO_NUMBERS:
            return False, work
        if not same(call.result, answer):
            return False, work
    return True, work
