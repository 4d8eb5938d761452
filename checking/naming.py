"""Which mistake is it? The search for the smallest set of slips that gives the learner's numbers.

Single mistakes come before pairs, hand-written ones before derived ones, likely ones before others.
Nothing is named that does not reproduce everything that came back.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, islice, permutations

import numpy as np

from checking.compare import same
from checking.entries import Named, in_time, name_entries
from checking.rules import EntryRule, Procedure, written
from checking.run import Call

# How many pairs of mistakes are tried on a procedure.
MOST_RUNS = 6_000


def name_mistakes(exercise, calls: list[Call], quickly: bool = False) -> list[Named]:
    """Return the mistakes that together give the learner's results in all calls, or nothing.

    quickly: try single mistakes only.
    """
    with np.errstate(all="ignore"):
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
    return {most, sum(not getattr(item, "optional", False) for item in exercise.returns)}


def exchanged(exercise, calls: list[Call]) -> tuple[str, ...]:
    """Return the sentences for right values that came back in the wrong order, or nothing."""
    names = [getattr(item, "name", item) for item in exercise.returns]
    results = [_parts(exercise, call.result) for call in calls]
    if len(names) < 2 or not calls or any(r is None or len(r) != len(results[0]) for r in results):
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
    wrong = [call for call in calls if not same(call.result, call.want)]
    if not wrong:
        return []
    # A quick call that shows the mistake sorts out nearly all candidates.
    order = sorted(calls, key=lambda call: (call not in wrong, call.case.slow))
    pairs = () if quickly or order[0].case.slow else in_time(islice(rule.pairs(slips), MOST_RUNS))
    for variation in chain(written(slips), rule.variations(), pairs):
        if all(_reproduces(rule, variation, call) for call in order):
            return [Named("", "all", variation)]
    return []


def _reproduces(rule: Procedure, variation, call: Call) -> bool:
    try:
        return same(call.result, rule.answer(call.args, variation))
    except Exception:
        return False
