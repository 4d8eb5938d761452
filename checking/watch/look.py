"""Looking on while a wrong answer runs once more: the line to show, and what can be said of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from checking.entries import Named
from checking.run import Call, Elsewhere, TimeLimit
from checking.slips import Variation
from checking.watch.facts import Fact, fact_of
from checking.watch.naming import name_in_line
from checking.watch.pieces import Pieces
from checking.watch.quantities import Known
from checking.watch.record import Record, may_be_watched, watch
from checking.watch.repair import Blame, repair

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

    def contradicts(self, named: list[Named]) -> bool:
        """Return whether the run shows that a mistake named by values is none of these lines."""
        blamed = {item.blame.quantity.line for item in self.shown if item.blame}
        lines = {line for item in named for line in item.variation.lines}
        return self.proven and bool(blamed) and bool(lines) and blamed != lines


def look(exercise, function: Callable, call: Call) -> Seen | None:
    """Return what a wrong call shows when its lines are watched, or None when nothing can be seen.

    Whatever fails in looking is no part of the learner's answer: then nothing is said.
    """
    try:
        with TimeLimit(SECONDS) as limit, np.errstate(all="ignore"):
            run = _runner(function, call, limit)
            return _look(exercise, call, run) if run else None
    except (ArithmeticError, ValueError, TypeError, LookupError, RecursionError):
        return None


def _runner(function, call: Call, limit) -> Callable | None:
    """Return ``run(patches, looks)``, which runs the function once more, here or elsewhere."""
    if isinstance(function, Elsewhere):
        return lambda patches, looks: function.watch(call, patches, looks)
    if not may_be_watched(function):
        return None
    return lambda patches, looks: watch(function, call.args, limit, patches, looks)


def _look(exercise, call: Call, run) -> Seen | None:
    record = run({}, True)
    if record is None:
        return None
    pieces = pieces_of(exercise, call)
    arguments = dict(zip(exercise.arguments, call.args, strict=False))
    if fact := fact_of(record, pieces, exercise.returned, arguments):
        return Seen((_shown(record, fact.line),), fact, True)
    quantities = exercise.quantities(call.args)
    if record.ended:
        return None
    if not quantities:
        return _returned(record)
    known = Known(quantities, exercise.other_ways(call.args))
    lines = tuple(item.symbol for item in exercise.returns)
    found = repair(
        record,
        quantities,
        known,
        lambda patches: run(patches, False),
        lambda patches: run(patches, True),
        pieces,
        lines,
    )
    shown = [
        _shown(record, blame.line, name_in_line(exercise, call.args, blame), blame)
        for blame in found.blamed
    ]
    return Seen(tuple(shown), None, found.proven) if shown else _returned(record)


def _returned(record: Record) -> Seen | None:
    """Return the line that gave the result, when no more is known."""
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
