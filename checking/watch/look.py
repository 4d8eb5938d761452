"""Looking on while a wrong answer runs once more: the line to show, and what can be said of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from typing import NamedTuple

import numpy as np

from checking.calls.run import Call, Elsewhere, TimeLimit
from checking.formulas.tree import names
from checking.mistakes.slips import Variation
from checking.rules.quantities import Known
from checking.watch.fact import Fact
from checking.watch.facts import fact_of
from checking.watch.lists import loop_of_list
from checking.watch.locate import LOCATE, left_out_in, order_in, rounds_of, stale_in
from checking.watch.naming import name_in_line
from checking.watch.pieces import Pieces
from checking.watch.record import Record, may_be_watched, watch
from checking.watch.repair import repair
from checking.watch.sites import Blame, first_strange
from checking.watch.writers import chance_in, change_of, last_of_wrong, sharing_of

SECONDS = 2.0


class Shown(NamedTuple):
    """A line of the learner's: its number in the cell, what stands there, the mistake in it."""

    line: int
    text: str
    mistake: Variation | None = None
    blame: Blame | None = None


class Seen(NamedTuple):
    """What was seen of a wrong answer at work.

    shown:  the lines to show, in the order in which they ran.
    fact:   what the run did, when that explains it.
    proven: whether the result is right once these lines are, and these alone.
    """

    shown: tuple[Shown, ...]
    fact: Fact | None = None
    proven: bool = False

    @property
    def named(self) -> bool:
        """Whether the mistake in each of the lines is known."""
        return self.proven and all(item.mistake for item in self.shown)

    @property
    def names(self) -> tuple[str, ...]:
        """What tests and statistics call the mistakes that are known."""
        return tuple(dict.fromkeys(item.mistake.name for item in self.shown if item.mistake))

    def contradicts(self, exercise, named: Variation) -> bool:
        """Return whether the run shows that a mistake named by values is none of these lines."""
        named_lines = set(named.lines)
        if not exercise.layered or not (
            self.proven and named_lines and all(item.blame for item in self.shown)
        ):
            return False
        blamed, near = set(), set()
        for item in self.shown:
            line = item.blame.quantity.line
            blamed.add(line)
            if not item.blame.writes[0][0].owner:
                # A variable may be part of each line that uses it.
                near |= {
                    other for other, tree in exercise.rule.lines.items() if line in names(tree)
                }
        return not (named_lines == blamed or (near and named_lines <= blamed | near))


def look(exercise, function: Callable, call: Call, named: Variation | None = None) -> Seen | None:
    """Return what a wrong call shows when it is watched, or None when nothing can be seen."""
    return _watched(function, call, lambda run: _look(exercise, call, run, named))


def look_for_change(exercise, function: Callable, call: Call, argument: str) -> Seen | None:
    """Return the line that changed an argument."""
    place = exercise.arguments.index(argument)
    return _watched(function, call, lambda run: _first(run, change_of, place))


def look_for_sharing(exercise, function: Callable, call: Call, one: str, other: str) -> Seen | None:
    """Return the line that made two entries, such as v['dW1'] and s['dW1'], one array."""
    return _watched(
        function, call, lambda run: _first(run, sharing_of, exercise.returned, (one, other))
    )


def look_for_chance(function: Callable, call: Call) -> Seen | None:
    """Return the first line that does something else when all is run a second time."""

    def ask(run):
        record = run({}, True)
        line = chance_in(record, run({}, True)) if record else 0
        lines = [line, *(drawn for drawn in order_in(record) if drawn != line)] if line else []
        return Seen(tuple(_shown(record, line) for line in lines[:2])) if lines else None

    return _watched(function, call, ask)


def _watched(function, call: Call, ask: Callable) -> Seen | None:
    """Ask a question of a run under watch.

    Whatever fails in looking is no part of the learner's answer: then nothing is said.
    """
    elsewhere = isinstance(function, Elsewhere)
    if not elsewhere and not may_be_watched(function):
        return None
    try:
        limited = nullcontext() if elsewhere else TimeLimit(SECONDS)
        with limited as limit, np.errstate(all="ignore"):
            seen = ask(_runner(function, call, limit))
    except (ArithmeticError, ValueError, TypeError, LookupError, RecursionError):
        return None
    return seen if seen and seen.shown else None


def _first(run, find: Callable, *what) -> Seen | None:
    record = run({}, True)
    line = find(record, *what) if record else 0
    return Seen((_shown(record, line),)) if line else None


class _Unseen(LookupError):
    """A function that runs elsewhere cannot be watched there, or not any more."""


def _runner(function, call: Call, limit) -> Callable:
    """Return ``run(patches, looks)``, which runs the function once more, here or elsewhere."""
    if not isinstance(function, Elsewhere):
        return lambda patches, looks: watch(function, call.args, limit, patches, looks)

    def run(patches, looks):
        record = function.watch(call, patches, looks)
        if record is None:
            raise _Unseen
        return record

    return run


def _look(exercise, call: Call, run, named) -> Seen | None:
    record = run({}, True)
    if record is None:
        return None
    pieces = pieces_of(exercise, call)
    if isinstance(record.result, tuple) and isinstance(call.want, list):
        return _returned(record)
    if not record.ended and record.result is not None and not pieces.has_parts(record.result):
        misplaced = pieces.misplaced(record.result)
        return _returned(record) if misplaced else _last_written(record, pieces)
    arguments = dict(zip(exercise.arguments, call.args, strict=False))
    if fact := fact_of(record, pieces, exercise.returned, arguments):
        return Seen((_shown(record, fact.line),), fact, True)
    about = _about(exercise, named)
    expected = exercise.right_run.rounds(*call.args) if exercise.right_run else ()
    if not record.ended and (fact := rounds_of(record, expected)):
        if "batch" in about or not named:
            lines = LOCATE["batch"](record) if fact.line != record.ran[0] else [fact.line]
            lines = lines if fact.line in lines else [fact.line]
            return Seen(tuple(_shown(record, n) for n in lines), None if named else fact)
        return Seen((_shown(record, fact.line),), None if named else fact)
    quantities = exercise.quantities(call.args)
    if exercise.right_run and (facts := stale_in(record, quantities)):
        return Seen(tuple(_shown(record, fact.line) for fact in facts), facts[0])
    for place in about & {"order", "start", "carry", "epochs"} if not record.ended else ():
        lines = LOCATE[place](record)
        if place == "order" and _order_is_right(record, quantities):
            # It is drawn rightly, and not used: what is worked out without it comes first.
            lines = [first_strange(record, Known(quantities)) or lines[0]]
        elif place == "order" and record.statements[lines[0]].kind == "for":
            lines = [*lines, *filter(None, [first_strange(record, Known(quantities))])]
        if lines:
            return Seen(tuple(_shown(record, line) for line in lines))
    if not quantities:
        return _last_written(record, pieces)
    known = Known(quantities, exercise.rule.other_ways(call.args))
    lines = tuple(item.symbol for item in exercise.returns)
    found = repair(
        record,
        quantities,
        known,
        lambda patches: run(patches, False),
        lambda patches: run(patches, True),
        pieces,
        lines,
        about,
    )
    if record.ended and not found.proven:
        return None
    shown = [
        _shown(record, blame.line, _name(exercise, call, blame), blame) for blame in found.blamed
    ]
    if "batch" in about and not found.proven:
        last = last_of_wrong(record, pieces) if isinstance(record.result, list) else None
        lines = [*left_out_in(record), *([last.line] if last else LOCATE["batch"](record))]
        return Seen(tuple(_shown(record, line) for line in lines[:2]))
    if not shown:
        return _last_written(record, pieces)
    if exercise.right_run and (under := record.statements[shown[0].line].under) and named:
        # Which way is taken there may be what is wrong.
        shown.insert(0, _shown(record, under))
    return Seen(tuple(shown), None, found.proven)


def _about(exercise, named) -> frozenset[str]:
    """Return the lines of a procedure's rule, or the places, that named mistakes are about."""
    if not (named and exercise.right_run):
        return frozenset()
    table = exercise.rule.about
    return frozenset({*named.lines, *(table[c] for c in named.choices if c in table)})


def _order_is_right(record: Record, quantities) -> bool:
    """Return whether the orders that were drawn are the right run's, all of them and no other."""
    drawn = (list(q.values.values()) for q in quantities if q.line == "order")
    orders = next((values for values in drawn if np.ndim(values[0]) == 1), [])
    lines = order_in(record)[-1:]
    held = [w.value for w in record.writes if w.line in lines and np.ndim(w.value) == 1]
    return bool(orders) and len(held) == len(orders) and all(map(np.array_equal, held, orders))


def _name(exercise, call: Call, blame: Blame) -> Variation | None:
    """Return the name of the mistake in a line, where one call has enough numbers to tell."""
    return name_in_line(exercise, call.args, blame) if exercise.layered else None


def _last_written(record: Record, pieces: Pieces) -> Seen | None:
    """Return the line that wrote what is off in the result, when no more is known."""
    if isinstance(record.result, list) and (line := loop_of_list(record)):
        missing = len(record.result) < len({path[1] for path in pieces.want})
        if missing:
            return Seen((_shown(record, line),))
    if write := last_of_wrong(record, pieces):
        return Seen((_shown(record, write.line),))
    return _returned(record)


def _returned(record: Record) -> Seen | None:
    last = record.statements.get(record.ran[-1]) if record.ran else None
    return Seen((_shown(record, last.line),)) if last and last.kind == "return" else None


def pieces_of(exercise, call: Call) -> Pieces:
    """Return the pieces of what should have come back of a call."""
    returns = exercise.returns
    least = sum(not item.optional for item in returns)
    return Pieces(call.want, len(returns) > 1, least, exercise.rule.sizes(call.args))


def _shown(record: Record, line: int, mistake=None, blame=None) -> Shown:
    statement = record.statements.get(line)
    return Shown(line, statement.text if statement else "", mistake, blame)
