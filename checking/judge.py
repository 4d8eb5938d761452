"""What is wrong with an answer: the first trouble in what was observed, and the words for it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from checking.calls.judged import Judged
from checking.calls.run import Call
from checking.exercise import Exercise, Finding
from checking.looked import epochs_of, look_at_calls
from checking.messages.crash import explain
from checking.messages.show import MOST_LINES
from checking.messages.signature import left_at_defaults
from checking.messages.words import named_by_values, unnamed
from checking.search import exchanged, name_mistake
from checking.side_effects import (
    changed_argument,
    changed_state,
    drawn_by_chance,
    not_repeatable,
    shared_memory,
)
from checking.watch.asking import look_for_origins
from checking.watch.look import look
from checking.watch.message import besides, heading_of, pointed
from checking.watch.sides import look_for_course

WAY_IN = "To look inside: "


def judge(exercise: Exercise, calls: list[Judged], function) -> Finding | None:
    """Return the first trouble in what was observed, or None: the answer is right.

    function: to be watched when it runs once more, so that its line can be shown.

    The first call with any trouble decides what is spoken of: a crash, the form, a side effect or
    the values. Where values are off, all calls that ended well help to name the mistake.
    """
    if found := not_repeatable(exercise, calls, function):
        return _with_the_course(exercise, calls, found, function)
    with np.errstate(all="ignore"):
        for one in calls:
            if one.call.crash:
                return _crash_finding(exercise, one.call, function)
            if one.form:
                found = _off(exercise, calls, one, function)
                more = changed_argument(exercise, one.call, function)
                return _besides(found, more or drawn_by_chance(one.call, function))
            if found := changed_argument(exercise, one.call, function):
                return found if one.right else _with_it(exercise, one.call, found, function)
            if not one.right:
                return _off(exercise, calls, one, function)
    left_over = (
        changed_state(exercise, one.call) or shared_memory(exercise, one.call, function)
        for one in calls
    )
    return next(filter(None, left_over), None)


def _besides(found: Finding, other: Finding | None) -> Finding:
    """Return a finding with the first sentence of another one, and its lines' numbers."""
    if not other or len(found.lines) >= MOST_LINES - 1:
        return found
    said, where, *_ = other.lines
    # Where the run cannot be seen, no line is shown.
    numbers = f" ({where.partition(' (case')[0].lower()})" if where.startswith("Line") else ""
    line = f"{said.removesuffix('.')}, too{numbers}."
    *most, last = found.lines
    way_in = last.startswith(WAY_IN)
    return replace(found, lines=(*most, line, last) if way_in else (*most, last, line))


def _with_the_course(exercise: Exercise, calls: list[Judged], found: Finding, function) -> Finding:
    """Return a finding with what is wrong with the rounds and steps, whatever numbers are drawn."""
    usable = (
        c.call for c in calls if exercise.right_run and not (c.call.crash or c.call.case.slow)
    )
    # A single example lies in any order.
    several = [call for call in usable if len(call.args[0]) > 1]
    # Two epochs show as much as more of them.
    epochs = {id(call): epochs_of(exercise, call) for call in several}
    call = min(several, key=lambda call: (epochs[id(call)] < 2, epochs[id(call)]), default=None)
    seen = look_for_course(exercise, function, call) if call else None
    if not seen:
        return found
    room = MOST_LINES - 1 - len(found.lines)
    return replace(found, lines=(*found.lines, *besides(exercise, seen, call.case.name, room)))


def _with_it(exercise: Exercise, call: Call, found: Finding, function) -> Finding:
    """Return that an argument is changed with what is wrong in the values, as they are then."""
    seen = look(exercise, function, call)
    sure = seen and (seen.fact or (seen.proven and all(one.blame for one in seen.shown)))
    if not sure or len(seen.shown) != 1:
        return found
    _, code, said, *_ = pointed(exercise, seen, call.case.name)
    if seen.fact:
        return replace(found, lines=(*found.lines, f"Line {seen.shown[0].line}: {said}"))
    line = f"Line {seen.shown[0].line} leaves the rule with it: {code.strip()}"
    return replace(found, lines=(*found.lines, line, said))


def _crash_finding(exercise: Exercise, call: Call, function) -> Finding:
    stage = "time" if call.crash.kind == "TimeUp" else "crash"
    lines = explain(call.crash, call.case.name)
    cuts = exercise.right_run.cuts(*call.args) if exercise.right_run else []
    if cuts and "interpreted as an integer" in call.crash.message:
        lines = (
            *lines,
            "What is left over makes one more, shorter batch: a number that is rounded up counts "
            "it, too; one that is rounded down leaves it to a cut after the loop.",
        )
    # Where each entry has its formula, what went wrong before the crash can be proven.
    proves = exercise.layered or exercise.right_run
    seen = look(exercise, function, call) if proves else None
    if stage == "crash" and seen:
        shown = heading_of(seen, call.case.name, after_a_crash=True)
        shown += tuple(item.read.said for item in seen.shown[:1] if item.read)
        # What the run did explains the exception better than the exception does.
        lines = (*lines[:2], *shown, *(() if seen.fact else lines[2:]))
    elif stage == "crash":
        lines = (*lines, *look_for_origins(function, call))
    return Finding(stage, lines, case=call.case.name, missing=call.crash.missing)


def _off(exercise: Exercise, calls: list[Judged], first: Judged, function) -> Finding:
    """Return what is known of a result that is off, in form or in values.

    The run shows the line, the values name the mistake; each is said where it is known.
    """
    if found := left_at_defaults(exercise, calls):
        return found
    trouble, by_run = first.form, exercise.rule.named_by_run
    call, seen, named, ended, nameable = look_at_calls(exercise, calls, first, function)
    stage = "form" if trouble else "values"
    if seen and seen.fact:
        # That two are one explains no shape.
        form = trouble if seen.fact.name == "one for two" and "of shape" in trouble else ""
        lines = (*pointed(exercise, seen, call.case.name), *seen.notes, *filter(None, [form]))
        return Finding(stage, _with_a_way_in(exercise, lines), (seen.fact.name,), call.case.name)
    # Of entries, the lines that were seen tell more than the values of all together.
    told = seen and (exercise.layered or (seen.named and len(seen.shown) < 2))
    if by_run and nameable and not told:
        named = name_mistake(exercise, ended)
        # Of lines whose mistakes are known, words for all of them together tell more.
        named = None if seen and seen.named and not (named and named.by_hand) else named
    if named:
        if seen:
            lines = pointed(exercise, seen, call.case.name, named=named)
        else:
            lines = named_by_values(exercise, named, call)
        return Finding("values", _with_a_way_in(exercise, lines), (named.said,), call.case.name)
    if seen and call.case.alone and call is first.call:
        lines = (*_lines_alone(seen, call), call.case.alone)
        return Finding("values", _with_a_way_in(exercise, lines), (), call.case.name)
    if order := exchanged(exercise, ended):
        if seen:
            order = (order[0], *_lines_alone(seen, call), *order[1:])
        return Finding("values", order, ("returns exchanged",), call.case.name)
    if seen:
        lines = pointed(exercise, seen, call.case.name, trouble)
        apart = trouble and not exercise.right_run
        shared = shared_memory(exercise, call, function) if apart else None
        if shared and "(an argument)" not in shared.lines[0]:
            lines = tuple(dict.fromkeys((*lines, *shared.lines[:-1])))
        if not trouble and not seen.notes and not any(item.blame for item in seen.shown):
            lines = (*lines, *unnamed(exercise, call))
        return Finding(stage, _with_a_way_in(exercise, lines), seen.names, call.case.name)
    if trouble:
        lines = (trouble, f"This showed in the case “{call.case.name}”.")
        return Finding("form", lines, case=call.case.name)
    if by_run and (found := shared_memory(exercise, call, function)):
        return found
    return Finding("values", unnamed(exercise, call), case=call.case.name)


def _lines_alone(seen, call: Call) -> tuple[str, ...]:
    """Return the lines that were seen, without what they were blamed for."""
    plain = seen._replace(shown=tuple(one._replace(blame=None) for one in seen.shown))
    return heading_of(plain, call.case.name)


def _with_a_way_in(exercise: Exercise, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return a message with how to look inside, where there is room for it."""
    if len(lines) >= MOST_LINES - 1:
        return lines
    return (*lines, f"{WAY_IN}{exercise.name}(*failing_case())")
