"""Marks one submission: every exercise in turn, each outcome with what the learner should read."""

from __future__ import annotations

import hashlib
import secrets
import time
import traceback
from dataclasses import dataclass, field, replace

from checking.check import Verdict, check
from checking.exercise import Finding
from checking.messages.show import MOST_LINES, heading
from exercises import EXERCISES
from grading.marking.follow import right_ones
from grading.marking.function import RemoteFunction
from grading.marking.remote import Failure, Remote, Unable
from grading.sandbox.bubblewrap import Limits
from grading.sandbox.process import Died, Late
from grading.submission import reading
from grading.submission.copies import same_answers
from grading.submission.edition import other_edition
from grading.submission.excerpt import excerpt
from public_tests import POINTS

NOT_STARTED = Verdict("not started")
LINES = MOST_LINES - 1  # of a message, below its heading
# An outcome: the marker itself failed, which says nothing of the answer.
AGAIN = "to be marked again"
LONGEST_FAULT = 8000


def new_secret() -> int:
    """Return a number that nobody can guess, nor find by trying."""
    return secrets.randbits(128)


@dataclass(frozen=True)
class Settings:
    """How all submissions of a class are marked.

    points: {exercise: points}, in the lesson's order; exercises that are not in it are not marked.
    seed:   from which the cases are made.
    right_helpers: whether an answer that is right but for a wrong function that it calls has its
            points.
    order:  from which the order is made in which a test of Adams meets them, and nothing else: who
            finds out how a case was made knows nothing of it.
    """

    points: dict[str, int]
    seed: int
    order: int = field(default_factory=new_secret)
    sandboxed: bool = True
    limits: Limits = field(default_factory=Limits)
    right_helpers: bool = False
    fingerprint: str = ""


def mark(submission: reading.Submission, settings: Settings) -> dict:
    """Return a submission's record, marked by `settings`: plain data for JSON.

    Its state is "marked", "unreadable" (which counts as marked, with no points), or "failed": no
    process could be had, or the marker has a fault. That says nothing of the submission. The
    traceback of a fault stands under "fault", in the record or in that of its exercise.
    """
    try:
        return _mark(submission, settings)
    except Exception:  # whatever one is like, the others are marked
        return failed(submission, settings, _fault())


def failed(submission: reading.Submission, settings: Settings, fault: str) -> dict:
    """Return the record of a submission that the marker stopped at, by what `fault` says.

    settings: how it was to be marked.
    """
    note = f"{AGAIN}: the marker stopped at it, by a fault of its own"
    return _empty(submission, settings) | {"state": "failed", "note": note, "fault": fault}


def _empty(submission: reading.Submission, settings: Settings) -> dict:
    record = {"name": submission.name, "file": submission.file, "state": "marked", "note": ""}
    record |= {"sha256": "", "fingerprint": settings.fingerprint, "exercises": {}, "cells": []}
    return record | _total({}, settings)


def _mark(submission: reading.Submission, settings: Settings) -> dict:
    started = time.monotonic()
    record = _empty(submission, settings)
    try:
        if submission.trouble:
            raise reading.Unreadable(submission.trouble)
        data = reading.read_bytes(submission.path)
        record["sha256"] = hashlib.sha256(data).hexdigest()
        record["edition"] = other_edition(data, settings.points)
        cells, python = reading.notebook_in(data)
    except reading.Unreadable as error:
        return record | {"state": "unreadable", "note": str(error)}
    end = time.monotonic() + settings.limits.total
    names = list(settings.points)
    remote = Remote(cells, names, settings.sandboxed, settings.limits, end, python)
    try:
        for name in settings.points:
            entry = _entry(name, remote, settings)
            record["exercises"][name] = entry | {"cells": remote.defined.get(name, [])}
        _say_what_follows(record["exercises"], remote, settings)
    except Unable as error:
        return record | {"state": "failed", "note": _clean(str(error)), "exercises": {}}
    finally:
        remote.stop()
    begun = [n for n, entry in record["exercises"].items() if entry["outcome"] != "not started"]
    record["answers"] = same_answers(cells, begun)
    for name, entry in record["exercises"].items():
        if entry["outcome"] == "wrong" and (cell := excerpt(cells, name, entry["lines"])):
            entry["excerpt"] = cell
    for cell, names, said, *_ in remote.failures:
        names = list(map(_clean, names))
        record["cells"].append({"cell": cell, "names": names, "said": _clean(said)})
    record["seconds"] = round(time.monotonic() - started, 2)
    return record | _total(record["exercises"], settings)


def _entry(name: str, remote: Remote, settings: Settings) -> dict:
    """Return an exercise's entry in the record; a fault of the marker's is no wrong answer."""
    try:
        return entry_of(name, _verdict(name, remote, settings), settings.points[name])
    except Unable:
        raise
    except Exception:
        lines = ("The marker stopped here, by a fault of its own: this is marked again.",)
        return entry_of(name, Verdict(AGAIN, Finding("fault", lines)), 0) | {"fault": _fault()}


def _fault() -> str:
    """Return the traceback of the exception that is handled."""
    return "\n".join(map(_clean, traceback.format_exc().splitlines()))[-LONGEST_FAULT:]


def _verdict(name: str, remote: Remote, settings: Settings, helpers=None) -> Verdict:
    if time.monotonic() >= remote.end:
        lines = ("The time for the whole notebook was over before this was called.",)
        return Verdict("wrong", Finding("time", lines))
    try:
        defined = remote.open(name)
        if not defined:
            return _undefined(name, remote)
        exercise, function = EXERCISES[name], defined.value
        if defined.is_function:
            function = RemoteFunction(remote, name, defined.signature, helpers)
        seed = settings.order if exercise.examine else settings.seed
        verdict = check(exercise, function, seed)
        finding = _with_reason(verdict.finding, name, remote)
        return replace(verdict, finding=finding, begun=defined.begun)
    except (Died, Late) as error:
        how = "take too long" if isinstance(error, Late) else f"end their process: {error}"
        return Verdict("wrong", Finding("crash", (f"The notebook's definitions {how}.",)))
    finally:
        remote.close()


def _undefined(name: str, remote: Remote) -> Verdict:
    """Return the verdict on a function that its cell does not define."""
    if lines := _why_not(name, remote):
        return Verdict("wrong", Finding("crash", lines))
    if cell := remote.uses[name].get(name):
        made = f"{name} is made in cell {cell} by code that is not run for marking."
        lines = (made, "Define it with def, at the beginning of a line.")
        return Verdict("wrong", Finding("form", lines))
    return NOT_STARTED


def _why_not(name: str, remote: Remote) -> tuple[str, ...]:
    """Return why a name is not defined: which cell could not be run, and what that lacked."""
    lines: list[str] = []
    seen: list[Failure] = []
    while failure := next((f for f in remote.failures if name in f.names and f not in seen), None):
        seen.append(failure)
        lines.append(f"Cell {failure.cell} could not be run: {failure.said}")
        name = failure.missing
    if seen and seen[-1].kind == "ModuleNotFoundError":
        lines.append(f"Where this is marked there is no {seen[-1].missing}: do without it here.")
    return tuple(lines[:LINES])


def _with_reason(finding: Finding | None, name: str, remote: Remote) -> Finding | None:
    """Say which names a function lacks, or finds changed, because marking leaves some code out."""
    if not finding:
        return None
    uses, missing = remote.uses[name], finding.missing
    kept, why = finding.lines[:2], _why_not(missing, remote) if missing else ()
    if missing in uses:
        why = (
            f"{missing} is made in cell {uses[missing]} by code that is not run for marking: it "
            "calls something.",
            "Make it inside the function, or with def: a function needs no more than imports, "
            "definitions and plain values.",
        )
    elif uses and not why:
        kept = finding.lines[: LINES - 1]
        cells = " and ".join(f"{one} (cell {cell})" for one, cell in list(uses.items())[:3])
        why = (f"It uses {cells}, as made or changed by code that is not run for marking.",)
    return replace(finding, lines=(*kept, *why)) if why else finding


def _say_what_follows(exercises: dict, remote: Remote, settings: Settings) -> None:
    """Add to a wrong answer which wrong functions it calls, and whether they alone are the cause.

    It is when the answer passes with right functions in the place of those that it calls.
    """
    open_ones = {n for n, entry in exercises.items() if entry["outcome"] not in ("passed", AGAIN)}
    for name, entry in exercises.items():
        others = [one for one in remote.calls.get(name, ()) if one in open_ones]
        if entry["outcome"] != "wrong" or not others:
            continue
        called = " and ".join(others)
        lines = [f"It calls {called}, not passed either: look there first."]
        helpers = right_ones(others)
        if helpers and _passes_with(helpers, name, remote, settings):
            entry["follows"] = others
            lines = [f"It is wrong only because it calls {called}: with a right one it passes."]
            if settings.right_helpers:
                entry["points"] = settings.points[name]
                lines = [f"{lines[0][:-1]}, and has its points."]
        entry["lines"] = [*entry["lines"][: LINES - 1], *lines]


def _passes_with(helpers: dict, name: str, remote: Remote, settings: Settings) -> bool:
    try:
        return _verdict(name, remote, settings, helpers).outcome == "passed"
    except Unable:
        raise
    except Exception:  # nothing is said of it then
        return False


def entry_of(name: str, verdict: Verdict, points: int) -> dict:
    """Return the entry in a record of the exercise `name`: its verdict as plain data.

    points: what a right answer has.
    """
    finding = verdict.finding or Finding("", ())
    lines = [_clean(line) for text in finding.lines for line in text.splitlines()]
    entry = {"title": heading(list(POINTS).index(name) + 1, name), "outcome": verdict.outcome}
    entry["points"] = points if verdict.outcome == "passed" else 0
    entry |= {"begun": verdict.begun, "stage": finding.stage, "case": finding.case}
    return entry | {"mistakes": list(map(_clean, finding.mistakes)), "lines": lines[:LINES]}


def _total(exercises: dict, settings: Settings) -> dict:
    total = sum(entry["points"] for entry in exercises.values())
    return {"total": total, "of": sum(settings.points.values())}


def _clean(text: str) -> str:
    """Return a line without control characters, and not too long."""
    return reading.printable(text)[:400]
