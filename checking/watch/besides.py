"""What is wrong besides: where a fact explains one mistake, another one may stand beside it."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat

import numpy as np

from checking.calls.run import Call
from checking.formulas.tree import Name, names, subtrees
from checking.rules.procedure import Choice
from checking.rules.quantities import Known
from checking.watch.blamed import led_to
from checking.watch.course import orders_of
from checking.watch.drawn import orders_held
from checking.watch.fact import Fact
from checking.watch.facts import APART, WRITTEN_AGAIN, never_reached, once_right
from checking.watch.orders import times_begun
from checking.watch.pieces import Pieces, pieces_of
from checking.watch.record import Record
from checking.watch.repair import repair
from checking.watch.seen import Seen, Shown


def besides_missing(exercise, call: Call, record: Record, run, missing: list) -> Seen | None:
    """Return what is wrong with the entries that were reached, where others are missing.

    A line that would be right if the missing ones were there is not to blame.
    """
    rest = pieces_of(exercise, call).without(missing)
    seen = to_blame(exercise, call, record, run, rest) if missing else None
    if not seen:
        return None
    lacking = {exercise.returns[path[0]].symbol for path in missing}
    due = tuple(one for one in seen.shown if not _works_with_old(one, lacking))
    return seen._replace(shown=due) if any(one.blame for one in due) else None


def explained_by(exercise, fact: Fact, record: Record, pieces: Pieces, arguments: dict) -> list:
    """Return the paths of what comes back wrong, or not at all, because of a fact."""
    told, entries = (record, pieces, exercise.returned, arguments), exercise.rule.named_by_run
    if fact.name in APART:
        return never_reached(*told)
    if fact.name == "another came back":
        return _all_wrong_in(record, pieces)
    if fact.name == "one for two" and entries:
        return _both_in_one(exercise, record, pieces)
    if fact.name in WRITTEN_AGAIN and entries:
        return _with_made_of(exercise, pieces, once_right(*told))
    return []


def _both_in_one(exercise, record: Record, pieces: Pieces) -> list[tuple]:
    """Return the paths of what comes back as one dictionary for two, and of what is made of it."""
    numbers = record.returned
    twice = {place for place, n in enumerate(numbers) if n and numbers.count(n) > 1}
    return _with_made_of(exercise, pieces, [path for path in pieces.want if path[0] in twice])


def _with_made_of(exercise, pieces: Pieces, paths: list[tuple]) -> list[tuple]:
    """Return paths of entries with those of all that a right run makes of them."""
    symbols, lines = [item.symbol for item in exercise.returns], exercise.rule.lines
    found, entries = set(paths), {(symbols[p[0]], p[1].removeprefix("d")) for p in paths}
    for _ in symbols:
        for path in pieces.want:
            symbol, entry = symbols[path[0]], path[1].removeprefix("d")
            if any((one, entry) in entries for one in names(lines[symbol])):
                found.add(path)
                entries.add((symbol, entry))
    return [path for path in pieces.want if path in found]


def _all_wrong_in(record: Record, pieces: Pieces) -> list[tuple]:
    """Return the paths of the parts of what comes back in which nothing is right."""
    wrong = pieces.wrong(record.result)
    right = {path[0] for path in pieces.want if path not in wrong}
    return [path for path in wrong if path[0] not in right]


def left_at_the_end(pieces, record: Record, fact: Fact) -> list[tuple]:
    """Return the paths of the results that a loop with too few rounds does not come to."""
    loop = next((s for s in record.loops if s.line == fact.line and not s.within), None)
    if fact.name != "rounds" or pieces.several or not loop:
        return []
    rounds = int(times_begun(record, loop)[1])
    return [path for path in pieces.want if len(path) == 2 and path[1] >= rounds]


def as_it_went(exercise, call: Call, record: Record, fact: Fact):
    """Return an exercise and a call of it that are right but for a fact, or None.

    Where the number of rounds is off, or other orders are drawn, a run is held against one that
    makes these rounds, or goes by these orders, to see what else is wrong.
    """
    as_then = {
        "rounds": _with_these_rounds,
        "drawn once": _with_these_orders,
        "other orders": _with_these_orders,
    }.get(fact.name)
    made = as_then(exercise, call, record, fact) if as_then else None
    if not made:
        return None
    exercise, args = made
    call = replace(call, args=args, want=exercise.rule.answer(args))
    return (exercise, call) if pieces_of(exercise, call).wrong(record.result) else None


def to_blame(exercise, call, record, run, pieces) -> Seen | None:
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
    held = orders_held(record, len(orders_of(exercise.quantities(call.args))[0]))
    points = tuple(
        Choice(p.name, lambda *args: chain(held, repeat(held[-1])), about=p.about)
        if p.about == "order"
        else p
        for p in exercise.rule.points
    )
    notes = exercise.right_run.notes
    kept = replace(
        exercise.right_run, notes=lambda *args: [q for q in notes(*args) if _in_any_order(q)]
    )
    exercise = replace(exercise, rule=replace(exercise.rule, points=points), right_run=kept)
    return (exercise, call.args) if held else None


def _in_any_order(quantity) -> bool:
    """Return whether a quantity is the same whatever the order is: made once, or a count."""
    values = list(quantity.values.values())
    counts = all(isinstance(value, (int, np.integer)) for value in values)
    return len(values) == 1 or (counts and quantity.line != "order")
