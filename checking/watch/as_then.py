"""A run held against another than the right one: what is wrong besides what a fact explains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain, repeat

import numpy as np

from checking.calls.run import Call
from checking.rules.procedure import Choice
from checking.rules.quantities import noted
from checking.search import NO_NUMBERS
from checking.watch.course import orders_of
from checking.watch.drawn import orders_held
from checking.watch.fact import Fact
from checking.watch.orders import times_begun
from checking.watch.patching import patched
from checking.watch.pieces import pieces_of
from checking.watch.record import Patch, Record


def as_it_went(exercise, call: Call, record: Record, run: Callable, fact: Fact):
    """Return an exercise, a call of it, and a run, that are right but for a fact, or None.

    Where the number of rounds is off, or other orders or batches are used, a run is held against
    one that makes these rounds, or goes by these; where decimals are lost or an item too many comes
    back, a run that keeps them, or comes without it, is held against the right one.
    """
    if mended := _MENDED.get(fact.name):
        run = mended(record, run, fact)
        call = replace(call, result=run({}, False).result)
        return (exercise, call, run) if pieces_of(exercise, call).wrong(call.result) else None
    ways = _AS_THEN.get(fact.name, ()) if exercise.right_run else ()
    made = (as_then(exercise, call, record, fact) for as_then in ways)
    exercise, args = next(filter(None, made), (None, None))
    if not exercise:
        return None
    try:
        want = exercise.rule.answer(args)
    except NO_NUMBERS:
        # A single example may stand where a batch is due.
        return None
    # What was drawn before a seed is another order in each run.
    call = replace(call, args=args, want=want, result=record.result)
    return (exercise, call, run) if pieces_of(exercise, call).wrong(call.result) else None


# --- runs that are mended ---------------------------------------------------------------------


def _with_decimals(record: Record, run: Callable, fact: Fact) -> Callable:
    """Return a run in which an array of whole numbers is one of floats."""
    patches: dict = {}
    for write in record.writes:
        if write.line == fact.line and np.asarray(write.value).dtype.kind in "iu":
            # What is a little more than a whole number is none.
            value = np.nextafter(np.asarray(write.value, float), np.inf)
            patches.setdefault((write.line, write.turn), []).append(Patch(write.place, value))
    return patched(run, patches)


def _without_the_first(record: Record, run: Callable, fact: Fact) -> Callable:
    """Return a run of which the first item does not come back."""

    def again(patches, looks):
        record = run(patches, looks)
        several = np.ndim(record.result) == 1
        return replace(record, result=record.result[1:]) if several else record

    return again


def _turned_round(record: Record, run: Callable, fact: Fact) -> Callable:
    """Return a run of which what comes back stands the other way round."""

    def again(patches, looks):
        record = run(patches, looks)
        return replace(record, result=record.result[::-1]) if record.parts[1:] else record

    return again


# --- other runs that are right ----------------------------------------------------------------


def _with_these_rounds(exercise, call: Call, record: Record, fact: Fact):
    """Return an exercise and the arguments with which a right run makes the rounds of this one."""
    outer = next(iter(record.loops), None)
    rounds = int(times_begun(record, outer)[1]) if outer else 0
    due, *inner = exercise.right_run.rounds(*call.args)
    if not outer or outer.line != fact.line or rounds in due:
        return None
    for place, value in enumerate(call.args if rounds > 0 else ()):
        # Where each of some values makes a round, fewer of them do.
        each = np.ndim(value) == 1 and len(value) in due and np.shape(record.result) == (rounds,)
        fewer = value[:rounds] if each else value
        if type(value) is int or fewer is not value:
            other = rounds if type(value) is int else fewer
            args = (*call.args[:place], other, *call.args[place + 1 :])
            expected = exercise.right_run.rounds(*args)
            if rounds in expected[0] and [*expected[1:]] == inner:
                return exercise, args
    return None


def _with_these_orders(exercise, call: Call, record: Record, fact: Fact):
    """Return the exercise with a right run that goes by the orders of this one, the last for good.

    Of what each step has, the notes of a right run know the right orders alone.
    """
    return _with_orders(exercise, call, orders_held(record, _number_of(exercise, call)))


def _with_no_order(exercise, call: Call, record: Record, fact: Fact):
    """Return the exercise with a right run that takes the examples as they lie."""
    return _with_orders(exercise, call, [np.arange(_number_of(exercise, call))])


def _number_of(exercise, call: Call) -> int:
    """Return how many examples a right run shuffles."""
    orders = orders_of(exercise.quantities(call.args))
    return len(orders[0]) if orders else 0


def _with_orders(exercise, call: Call, held: list):
    if not held:
        return None
    other = _with_another(
        exercise,
        "order",
        lambda *args: chain(held, repeat(held[-1])),
        lambda notes: [*filter(_in_any_order, notes)],
    )
    return other, call.args


def _with_these_batches(exercise, call: Call, record: Record, fact: Fact):
    """Return the exercise with a right run that takes the same parts of each order as this one."""
    orders, expected = orders_of(exercise.quantities(call.args)), exercise.right_run.rounds
    inner = [loop for loop in record.loops if len(loop.within) == 1]
    if not orders or isinstance(call.want, list) or len(inner) != 1:
        return None
    parts = _parts_held(record, inner[0].line, orders)
    if not parts:
        return None
    rows = [order[part] for order in orders for part in parts]
    own = [noted("the rows of the step", rows, "batch"), noted("the orders", orders, "order")]
    other = _with_another(
        exercise,
        "batch",
        lambda both, size, orders: [both[:, part] for part in parts],
        lambda notes: [*own, *(q for q in notes if len(q.values) == 1)],
        lambda *args: (expected(*args)[0], frozenset({len(parts)})),
    )
    return other, call.args


def _parts_held(record: Record, loop: int, orders: list) -> list:
    """Return which places of the first order the rounds of a loop took in the first epoch."""
    where = np.argsort(orders[0])
    of_epoch = times_begun(record, record.statements[loop])[1]
    taken: dict[tuple, list] = {}
    for write in record.writes:
        whole = not write.place.path and np.asarray(write.value).dtype.kind in "iu"
        inside = write.line == loop or loop in record.statements[write.line].within
        if whole and inside and np.ndim(write.value) < 2:
            taken.setdefault((write.line, write.place.name), []).append(write.value)
    for values in taken.values():
        first = values[: int(of_epoch)]
        numbers = np.concatenate([np.ravel(value) for value in first])
        if len(values) < 2 or np.any((numbers < 0) | (numbers >= len(where))):
            continue
        places = [where[value] for value in first]
        flat = np.concatenate([np.ravel(place) for place in places])
        # Counters are whole numbers, too, and do not go through the order.
        if len(flat) > 1 and np.all(np.diff(flat) > 0):
            return places
    return []


def _with_another(exercise, about: str, right: Callable, noted_then: Callable, rounds=None):
    """Return an exercise with another choice in the place of a right one.

    noted_then: gives the notes of a run that goes by it, of those of a right run.
    """
    points = tuple(
        Choice(point.name, right, about=about) if point.about == about else point
        for point in exercise.rule.points
    )
    notes, own = exercise.right_run.notes, exercise.right_run
    kept = replace(
        own,
        notes=lambda *args: noted_then(notes(*args)),
        rounds=rounds or own.rounds,
    )
    return replace(exercise, rule=replace(exercise.rule, points=points), right_run=kept)


def _in_any_order(quantity) -> bool:
    """Return whether a quantity is the same whatever the order is: made once, or a count."""
    values = list(quantity.values.values())
    counts = all(isinstance(value, (int, np.integer)) for value in values)
    return quantity.line != "order" and (len(values) == 1 or counts)


_MENDED = {
    "whole numbers": _with_decimals,
    "too many items": _without_the_first,
    "turned round": _turned_round,
}
_AS_THEN = {
    "rounds": (_with_these_rounds, _with_these_batches),
    "left out of a loop": (_with_these_batches,),
    "drawn once": (_with_these_orders,),
    "other orders": (_with_these_orders,),
    "seed too late": (_with_these_orders,),
    "order not used": (_with_no_order,),
}
