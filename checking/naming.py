"""Which mistake is it? The search for the smallest set of slips that gives the learner's numbers.

Single mistakes come before pairs, hand-written ones before derived ones, likely ones before others.
Nothing is named that does not reproduce everything that came back.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from itertools import chain, islice, permutations, product

import numpy as np

from checking.compare import same
from checking.entries import Named, name_entries
from checking.rules import EntryRule, Procedure
from checking.run import Call
from checking.slips import Variation, together, written

# How many pairs of mistakes are tried on a procedure, and for how long: seconds of the
# processor's time, so that a busy machine finds what an idle one does.
MOST_RUNS = 6_000
SECONDS = 0.25
# On how many calls single mistakes are tried to find one of a pair.
MOST_PROBES = 6
# On how many calls a mistake is tried that takes long on each.
FEW = 3
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
    order = sorted(calls, key=lambda call: (call not in wrong, call.case.slow))
    singles = [*written(slips), *rule.variations()]
    for variation in in_time(singles, time.thread_time() + SECONDS):
        if _reproduces_all(rule, variation, order):
            return [Named("", "all", variation)]
    if quickly or order[0].case.slow:
        return []
    likely = [v for v in singles if v.rank <= 2 and not rule.slow & {*v.choices.values()}]
    probes = [call for call in order if call in wrong and not call.case.slow]
    probes.sort(key=lambda call: not call.case.by_hand)
    end = time.thread_time() + SECONDS
    pairs = chain(
        _one_alone_somewhere(rule, likely, probes, end),
        _slips_with_choices(written(slips), likely),
        _one_for_each_part(rule, singles, order[0], end),
        islice(rule.pairs(slips), MOST_RUNS),
    )
    for variation in in_time(pairs, end):
        if _reproduces_all(rule, variation, order):
            return [Named("", "all", variation)]
    return []


def in_time(candidates, end: float):
    """Yield from `candidates` until the thread's time is `end`: a search has to end."""
    for candidate in candidates:
        if time.thread_time() > end:
            return
        yield candidate


def _slips_with_choices(slips: list[Variation], likely: list[Variation]):
    """Yield the pairs of a hand-written mistake and another choice: what people combine most."""
    choices = [variation for variation in likely if variation.choices]
    yield from filter(None, (together(one, two) for one, two in product(slips, choices)))


def _one_for_each_part(rule: Procedure, singles: list[Variation], probe: Call, end: float):
    """Yield the pairs of which one gives the first part of the result and one the second.

    After one step from zero, weights and bias do not yet depend on each other's mistakes.
    """
    if not isinstance(probe.want, tuple) or len(probe.want) != 2:
        return
    matching: tuple[list, list] = ([], [])
    for variation in in_time(singles, end):
        answer = _answer_or_none(rule, variation, probe)
        for i in range(2):
            if answer is not None and same(probe.result[i], answer[i]):
                matching[i].append(variation)
    yield from filter(None, (together(one, two) for one, two in product(*matching)))
    # One explains one part; the other part may show both at once.
    likely = [variation for variation in singles if variation.rank <= 2]
    for one in chain(*matching):
        yield from filter(None, (together(one, two) for two in likely))


def _one_alone_somewhere(rule: Procedure, singles: list[Variation], probes: list[Call], end: float):
    """Yield the pairs of which one alone explains a call, and the other does not show in it.

    The slice of a batch does not show in one step of all, the number of epochs not in the first.
    """
    seen = set()
    for probe in probes[:MOST_PROBES]:
        alone, quiet = [], []
        for variation in in_time(singles, end):
            answer = _answer_or_none(rule, variation, probe)
            if answer is None:
                continue
            if same(probe.result, answer):
                alone.append(variation)
            elif same(answer, probe.want):
                quiet.append(variation)
        for one, two in product(alone, quiet):
            if (id(one), id(two)) not in seen and (pair := together(one, two)):
                seen |= {(id(one), id(two)), (id(two), id(one))}
                yield pair


def _answer_or_none(rule: Procedure, variation, call: Call):
    try:
        return rule.answer(call.args, variation)
    except NO_NUMBERS:
        return None


def _reproduces_all(rule: Procedure, variation, calls: list[Call]) -> bool:
    slow = any(choice in rule.slow for choice in variation.choices.values())
    for call in calls[:FEW] if slow else calls:
        answer = _answer_or_none(rule, variation, call)
        if answer is None or not same(call.result, answer):
            return False
    return True
