"""Asking a question of a run under watch: which line changed, shared, set or drew something?"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import nullcontext

import numpy as np

from checking.calls.run import Call, Elsewhere, TimeLimit
from checking.messages.crash import meaning
from checking.watch.fact import Fact
from checking.watch.orders import draws_in, generator_in
from checking.watch.origin import origins_of
from checking.watch.record import Record
from checking.watch.replay import call_of, parameters_of
from checking.watch.seen import Seen, Shown
from checking.watch.twins import alike_to
from checking.watch.watching import may_be_watched, watch
from checking.watch.writers import chance_in, change_of, named_before, sharing_of

SECONDS = 2.0
FAILURES: tuple = (Exception,)
LONGEST, LONGEST_SHOWN = 150, 160


def look_for_change(exercise, function: Callable, call: Call, argument: str) -> Seen | None:
    """Return the line that changed an argument."""
    place = exercise.arguments.index(argument)

    def find(record, run):
        line = change_of(record, place)
        # Of the lines that read like it, those that change what has to be kept, too.
        kept = [exercise.arguments.index(name) for name in exercise.words.keep]
        numbers = {record.arguments[i] for i in kept} - {0}
        names = {name for i, name in enumerate(parameters_of(record)) if i in kept}
        changes = {
            w.line
            for w in record.writes
            if w.owner in numbers or (w.inside and w.place.name in names)
        }
        alike = [s.line for s in alike_to(record, line) if s.line in changes] if line else []
        return [n for n in (named_before(record, line), line, *alike) if n]

    return _lines(function, call, find)


def look_for_sharing(exercise, function: Callable, call: Call, one: str, other: str) -> Seen | None:
    """Return the line that made two entries, such as v['dW1'] and s['dW1'], one array."""
    names = exercise.returned
    return _lines(function, call, lambda record, run: [sharing_of(record, names, (one, other))])


def look_for_head(function: Callable, call: Call) -> Seen | None:
    """Return the line with the function's name and its parameters."""
    return _lines(function, call, lambda r, run: [s.line for s in r.code if s.kind == "def"][:1])


def look_for_chance(function: Callable, call: Call) -> Seen | None:
    """Return the first line that does something else when all is run a second time."""

    def find(record, run):
        if not (line := chance_in(record, run({}, True))):
            return []
        made, drawn = generator_in(record), "random" in record.statements[line].text
        kept = not draws_in(record) or (drawn and line not in made)
        return [line] if kept else sorted(made)

    return _lines(function, call, find)


def look_for_origins(function: Callable, call: Call) -> tuple[str, ...]:
    """Return sentences: where the things on the line of an exception come from, what they are."""

    def ask(run):
        record, crash = run({}, True), call.crash
        if not record.ended or not record.done:
            return ()
        if crash.scene and crash.scene.inside in call.apart:
            here = record.statements[record.ran[-1]]
            where = f"{crash.scene.inside} is called, and handed that, in line {here.line}"
            return (f"{where}:\n    {here.text}",)
        if crash.kind == "RuntimeError" and "dictionary" in crash.message:
            puts = [w.line for w in record.writes if w.owner and w.owner in record.arguments]
            texts = (f"Line {n} puts keys into it: {record.statements[n].text}" for n in puts[:1])
            return tuple(texts)
        about = frozenset(re.findall(r"`([^`]+)`", meaning(crash)))
        said = origins_of(record, crash.scene, crash.kind, about)
        if crash.scene and crash.scene.inside:
            called = call_of(record, crash.scene.inside)
            said = (f"Line {called.line} calls it: {called.text}", *said) if called else said
        return tuple(text[:LONGEST] for text in said)

    return watched(function, call, ask) or ()


def _lines(function, call: Call, find: Callable) -> Seen | None:
    """Return the lines that ``find(record, run)`` names of a run, three at the most."""

    def ask(run):
        record = run({}, True)
        return seen_at(record, find(record, run)[:3])

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
    except FAILURES:
        return None
    return seen


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


def seen_at(record: Record, lines, fact: Fact | None = None) -> Seen | None:
    """Return lines to show, each once, and what the run did there; None where there are none."""
    shown = tuple(shown_in(record, line) for line in dict.fromkeys(lines) if line)
    return Seen(shown, fact) if shown else None


def shown_in(record: Record, line: int, mistake=None, blame=None) -> Shown:
    """Return a line to show, with what stands there."""
    text = record.statements[line].text if line in record.statements else ""
    text = text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
    return Shown(line, text, mistake, blame)
