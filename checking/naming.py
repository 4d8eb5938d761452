"""Which mistake is it? The search for the smallest set of slips that gives the learner's numbers.

Single mistakes come before pairs, hand-written ones before derived ones, likely ones before others.
Nothing is named that does not reproduce everything that came back.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, islice, permutations

import numpy as np

from checking.compare import same
from checking.entries import Named, name_entries
from checking.procedures import Procedure
from checking.rules import EntryRule
from checking.run import Call
from checking.slips import written

# How many pairs of mistakes are tried on a procedure: counted, not timed, so that the same answer
# gets the same message on every machine.
MOST_PAIRS = 3_000
# What a candidate may stop with: numbers that there are none of, shapes and indices that do not
# fit. Anything else is a fault of ours, and has to be seen.
NO_NUMBERS = (ArithmeticError, ValueError, IndexError)


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
    return {most, sum(not item.optional for item in exercise.returns)}


def exchanged(exercise, calls: list[Call]) -> tuple[str, ...]:
    """Return the sentences for right values that came back in the wrong order, or nothing."""
    names = exercise.returned
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
    order = sorted(calls, key=lambda call: (call.case.slow, call not in wrong))
    singles = [*written(slips), *rule.variations()]
    pairs = () if quickly else islice(rule.pairs(slips), MOST_PAIRS)
    for variation in chain(singles, pairs):
        if _reproduces_all(rule, variation, order):
            return [Named("", "all", variation)]
    return []


def _reproduces_all(rule: Procedure, variation, calls: list[Call]) -> bool:
    try:
        return all(same(call.result, rule.answer(call.args, variation)) for call in calls)
    except NO_NUMBERS:
        return False
