"""What is wrong besides: where a fact explains one mistake, another one may stand beside it."""

from __future__ import annotations

from dataclasses import replace
from itertools import repeat

from checking.calls.run import Call
from checking.formulas.tree import Name, subtrees
from checking.rules.procedure import Choice
from checking.rules.quantities import Known
from checking.watch.blamed import led_to
from checking.watch.fact import Fact
from checking.watch.orders import times_begun
from checking.watch.pieces import pieces_of
from checking.watch.record import Record
from checking.watch.repair import repair
from checking.watch.seen import Seen, Shown


def besides_missing(exercise, call: Call, record: Record, run, missing: list) -> Seen | None:
    """Return what is wrong with the entries that were reached, where others are missing.

    A line that would be right if the missing ones were there is not to blame.
    """
    rest = pieces_of(exercise, call).without(missing)
    seen = _to_blame(exercise, call, record, run, rest) if missing else None
    if not seen:
        return None
    lacking = {exercise.returns[path[0]].symbol for path in missing}
    due = tuple(one for one in seen.shown if not _works_with_old(one, lacking))
    return seen._replace(shown=due) if any(one.blame for one in due) else None


def as_it_went(exercise, call: Call, record: Record, fact: Fact):
    """Return an exercise and a call of it that are right but for a fact, or None.

    Where the number of rounds is off, or an order is drawn once, a run is held against one that
    makes these rounds, or keeps to this order, to see what else is wrong.
    """
    as_then = {"rounds": _with_these_rounds, "drawn once": _with_one_order}.get(fact.name)
    made = as_then(exercise, call, record, fact) if as_then else None
    if not made:
        return None
    exercise, args = made
    call = replace(call, args=args, want=exercise.rule.answer(args))
    return (exercise, call) if pieces_of(exercise, call).wrong(record.result) else None


def _to_blame(exercise, call, record, run, pieces) -> Seen | None:
    """Return the lines to blame for what is wrong in these pieces, if they alone are."""
    quantities = exercise.quantities(call.args)
    found = repair(record, quantities, Known(quantities), run, pieces, exercise)
    if not found.proven or not found.blamed:
        return None
    return led_to(exercise, call, record, quantities, found.blamed, True, frozenset())


def _works_with_old(one: Shown, lines: set[str]) -> bool:
    """Return whether a line works with what one of these lines of the rule did not replace."""
    if not (one.read and one.read.tree and one.blame):
        return False
    old = {Name(f"{line}_old") for line in lines - {one.blame.quantity.line}}
    return bool(old & {*subtrees(one.read.tree)})


def _with_these_rounds(exercise, call: Call, record: Record, fact: Fact):
    """Return an exercise and the arguments with which a right run makes the rounds of this one."""
    outer = next(iter(record.loops), None)
    rounds = int(times_begun(record, outer)[1]) if outer else 0
    due, *inner = exercise.right_run.rounds(*call.args)
    if not outer or outer.line != fact.line or rounds in due:
        return None
    for place, value in enumerate(call.args):
        args = (*call.args[:place], rounds, *call.args[place + 1 :])
        if type(value) is int and rounds > 0:
            expected = exercise.right_run.rounds(*args)
            if rounds in expected[0] and [*expected[1:]] == inner:
                return exercise, args
    return None


def _with_one_order(exercise, call: Call, record: Record, fact: Fact):
    """Return the exercise with a right run that keeps to its first order, and the arguments."""
    points = tuple(
        Choice(p.name, _first_of(p.right), about=p.about) if p.about == "order" else p
        for p in exercise.rule.points
    )
    notes = exercise.right_run.notes
    # Of what each step has, the notes know the right orders alone.
    kept = replace(
        exercise.right_run, notes=lambda *args: [q for q in notes(*args) if len(q.values) == 1]
    )
    return replace(exercise, rule=replace(exercise.rule, points=points), right_run=kept), call.args


def _first_of(orders):
    return lambda *args: repeat(next(iter(orders(*args))))
