"""Looking on at the call that shows most, and at others that show what else is wrong."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

import numpy as np

from checking.calls.compare import same
from checking.calls.judged import Judged
from checking.calls.run import Call
from checking.exercise import Exercise
from checking.mistakes.slips import Variation
from checking.search import may_be_named, name_mistake
from checking.watch.course import about_of
from checking.watch.elsewhere import leaves_elsewhere, past_the_mended
from checking.watch.look import look
from checking.watch.message import pointed
from checking.watch.seen import Seen
from checking.watch.sides import look_for_epochs, look_for_layers

# So many steps of a procedure show enough, and are quickly watched.
FEWEST_STEPS, MOST_STEPS = 3, 60
# Of facts that say nothing of what else is wrong, so many more calls are looked at.
TOLD_APART, MOST_OTHERS = ("rounds", "too many items", "whole numbers"), 2


class Looked(NamedTuple):
    """What is known of an answer that is off.

    call:     the call that is spoken of.
    seen:     what was seen of it, None where nothing was.
    named:    the mistake that the values of a procedure's calls name.
    ended:    the calls that ended well, all of which help to name it.
    nameable: whether what came back can be the result of a mistake that is known.
    """

    call: Call
    seen: Seen | None
    named: Variation | None
    ended: list[Call]
    nameable: bool


def look_at_calls(exercise: Exercise, calls: list[Judged], first: Judged, function) -> Looked:
    """Return what the calls show of an answer that is off in the first of these."""
    trouble = first.form
    call = first.call if trouble else _to_be_watched(exercise, calls, first.call)
    ended = [
        one.call
        for one in calls
        if not one.call.crash and (one.call is call or may_be_named(exercise, one.call))
    ]
    nameable = not trouble or may_be_named(exercise, call)
    # The run names the mistakes of formulas by itself; of a procedure it asks what to look for.
    by_run = exercise.rule.named_by_run
    named = name_mistake(exercise, ended) if nameable and not by_run else None
    if named and "order" in about_of(exercise, named):
        # In a single round, an order that is drawn once shows as little as one drawn each time.
        wrong = [c for c in ended if not same(c.result, c.want)]
        call = next((c for c in wrong if epochs_of(exercise, c) > 1), call)
    seen = look(exercise, function, call, named)
    if seen and seen.fact and seen.fact.name in TOLD_APART and not seen.then:
        # What else is wrong may show elsewhere: without any round, nothing does.
        others = _others(exercise, calls, call, seen.fact.name)
        looked = ((other, look(exercise, function, other)) for other in others)
        call, seen = next((pair for pair in looked if pair[1] and pair[1].then), (call, seen))
    if seen and exercise.right_run and not (seen.fact or named):
        other = call if trouble else seen.proven is not False and _of_epochs(exercise, calls)
        seen = _also_of_orders(exercise, other, seen, function) if other else seen
    if not (seen or exercise.layered or trouble):
        # A run of many rounds is cut off; another one may be short.
        others = (one.call for one in calls if one.off and any(one.call is c for c in ended))
        looked = ((other, look(exercise, function, other, named)) for other in others)
        call, seen = next(filter(lambda pair: pair[1], looked), (call, seen))
    if seen and exercise.layered:
        seen = _also_of_layers(exercise, calls, call, seen, function)
    elif seen and seen.proven and not exercise.right_run and len(seen.shown) == 1:
        seen = _also_elsewhere(exercise, calls, call, seen, function)
    return Looked(call, seen, named, ended, nameable)


def epochs_of(exercise: Exercise, call: Call) -> int:
    """Return how many rounds the outer loop of a right run of a procedure makes."""
    return min(next(iter(exercise.right_run.rounds(*call.args)), (0,)))


def _to_be_watched(exercise: Exercise, calls: list[Judged], call: Call) -> Call:
    """Return the wrong call to look on at: one with few steps, or with numbers that tell most."""
    if exercise.layered:
        return call
    wrong = [
        one.call
        for one in calls
        if one.off and not (one.call.crash or one.call.case.slow or one.form)
    ]
    steps: dict[int, Call] = {}
    for other in wrong if not exercise.rule.named_by_run else ():
        most = max((len(q.values) for q in exercise.quantities(other.args)), default=0)
        if FEWEST_STEPS <= most <= MOST_STEPS:
            return other
        steps.setdefault(most, other)
    if max(steps, default=0) > 1:
        return steps[min(steps)]
    # Among few plain numbers, one is easily another.
    return max(wrong, key=lambda c: _different(exercise.quantities(c.args)), default=call)


def _different(quantities) -> int:
    """Return how many different numbers a right run holds."""
    values = (np.ravel(v) for q in quantities for v in q.values.values())
    return len({f"{float(value[0]):.6g}" for value in values if value.size})


def _others(exercise: Exercise, calls: list[Judged], call: Call, fact: str) -> list[Call]:
    """Return some wrong calls that may show what else is wrong than a fact that one call shows."""
    wrong = [c.call for c in calls if c.off and not (c.call.crash or c.call.case.slow)]
    if fact == "rounds":
        several = (c for c in wrong if epochs_of(exercise, c) > 1)
        return [*islice(several, 1)] if epochs_of(exercise, call) == 1 else []
    return [other for other in wrong if other is not call][:MOST_OTHERS]


def _of_epochs(exercise: Exercise, calls: list[Judged]) -> Call | None:
    """Return the first wrong call of several epochs."""
    usable = (c.call for c in calls if c.off and not (c.call.crash or c.form or c.call.case.slow))
    return next((call for call in usable if epochs_of(exercise, call) > 1), None)


def _also_of_orders(exercise: Exercise, call: Call, seen, function):
    """Return what was seen with what a call shows of its epochs, or of their orders."""
    orders = look_for_epochs(exercise, function, call)
    if not orders or orders.shown[0].line in {item.line for item in seen.shown}:
        return seen
    return _with_another(seen, orders.shown[0], call, orders.fact.said)


def _also_of_layers(exercise: Exercise, calls: list[Judged], call: Call, seen, function):
    """Return what was seen with the loop that leaves layers out in a network with more of them."""
    wrong = (c.call for c in calls if c.off and not c.call.crash)
    larger = [c for c in wrong if len(c.args[0]) > len(call.args[0])]
    other = min(larger, key=lambda c: len(c.args[0]), default=None)
    loop = look_for_layers(exercise, function, other) if other and not seen.fact else None
    return _with_another(seen, loop.shown[0], other, loop.fact.said) if loop else seen


def _also_elsewhere(exercise: Exercise, calls: list[Judged], call: Call, seen, function):
    """Return what was seen with what is wrong in another case when this line has been mended."""
    for other in (c.call for c in calls if c.off and not c.call.crash and c.call is not call):
        found = past_the_mended(exercise, function, other, seen.shown[0].blame)
        if found:
            *_, said = pointed(exercise, found._replace(notes=()), other.case.name)[:3]
            return _with_another(seen, found.shown[0], other, said)
        line = seen.shown[0].line
        if found := leaves_elsewhere(exercise, function, call, other, line):
            return _with_another(seen, found.shown[0], other, found.fact.said)
    return seen


def _with_another(seen, one, call: Call, said: str):
    """Return what was seen with another line, which shows in another case."""
    where = f"Line {one.line}, too (case “{call.case.name}”): {one.text}"
    return seen._replace(notes=(*seen.notes, where, said))
