"""Asking a question of a run under watch: which line changed, shared, set or drew something?"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext

import numpy as np

from checking.calls.run import Call, Elsewhere, TimeLimit
from checking.watch.belongs import mixed_up
from checking.watch.orders import generator_in
from checking.watch.origin import origins_of, other_names
from checking.watch.record import Record
from checking.watch.seen import Seen, Shown
from checking.watch.twins import in_its_place
from checking.watch.watching import may_be_watched, watch
from checking.watch.writers import chance_in, change_of, sharing_of

SECONDS = 2.0
LONGEST, LONGEST_SHOWN = 150, 160


def look_for_change(exercise, function: Callable, call: Call, argument: str) -> Seen | None:
    """Return the line that changed an argument."""
    place = exercise.arguments.index(argument)
    return watched(function, call, lambda run: _first(run, change_of, place))


def look_for_sharing(exercise, function: Callable, call: Call, one: str, other: str) -> Seen | None:
    """Return the line that made two entries, such as v['dW1'] and s['dW1'], one array."""
    return watched(
        function, call, lambda run: _first(run, sharing_of, exercise.returned, (one, other))
    )


def look_for_origins(function: Callable, call: Call) -> tuple[str, ...]:
    """Return sentences: where the things on the line of an exception come from, what they are."""

    def ask(run):
        record, crash = run({}, True), call.crash
        here = record.ran[-1] if record and record.ended and record.ran else 0
        if not here or here not in record.statements:
            return ()
        if crash.scene and crash.scene.inside in call.apart:
            text = record.statements[here].text
            return (
                f"{crash.scene.inside} is called, and handed that, in line {here}:\n    {text}",
            )
        if crash.missing:
            found = in_its_place(record, here, crash.missing)
            return (f"In line {found[1]} `{found[0]}` stands in its place.",) if found else ()
        if crash.kind == "RuntimeError":
            return other_names(record, crash.scene)
        mixed = mixed_up(record, call.args) if crash.kind == "ValueError" else ""
        return tuple(filter(None, [mixed, *origins_of(record, crash.scene, crash.kind)]))

    return tuple(
        said if "\n" in said else said[:LONGEST] for said in watched(function, call, ask) or ()
    )


def look_for_head(function: Callable, call: Call) -> Seen | None:
    """Return the line with the function's name and its parameters."""

    def ask(run):
        record = run({}, True)
        heads = (s.line for s in record.statements.values() if s.kind == "def")
        line = next(heads, 0)
        return Seen((shown_in(record, line),)) if line else None

    return watched(function, call, ask)


def look_for_chance(function: Callable, call: Call) -> Seen | None:
    """Return the first line that does something else when all is run a second time."""

    def ask(run):
        record = run({}, True)
        line = chance_in(record, run({}, True)) if record else 0
        lines = sorted(generator_in(record) or [line]) if line else []
        return Seen(tuple(shown_in(record, line) for line in lines[:2])) if lines else None

    return watched(function, call, ask)


def watched(function, call: Call, ask: Callable) -> Seen | None:
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
    return seen


def _first(run, find: Callable, *what) -> Seen | None:
    record = run({}, True)
    line = find(record, *what) if record else 0
    return Seen((shown_in(record, line),)) if line else None


class _Unseen(LookupError):
    """A function that runs elsewhere cannot be watched there, or not any more."""


def _runner(function, call: Call, limit) -> Callable:
    """Return ``run(patches, looks)``, which runs the function once more, here or elsewhere."""
    if not isinstance(function, Elsewhere):
        return lambda patches, looks: watch(function, call.args, limit, patches, looks, call.apart)

    def run(patches, looks):
        record = function.watch(call, patches, looks)
        if record is None:
            raise _Unseen
        return record

    return run


def shown_in(record: Record, line: int, mistake=None, blame=None) -> Shown:
    """Return a line to show, with what stands there."""
    text = record.statements[line].text if line in record.statements else ""
    text = text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
    return Shown(line, text, mistake, blame)
