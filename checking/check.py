"""One check from the first call to the verdict."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from checking.calls.begun import has_code
from checking.calls.form import said_of
from checking.calls.judged import Judged, judged
from checking.calls.run import TIME_LIMIT, Call, TimeLimit, observe
from checking.exercise import Exercise, Finding
from checking.judge import judge
from checking.messages.signature import CHANGED, signature_trouble
from checking.watch.asking import look_for_head

PRINTED = "(A check does not show what your function prints: call it yourself to see that.)"


@dataclass(frozen=True)
class Verdict:
    """The outcome of a check: "passed", "not started" or "wrong", and what was found.

    begun: whether code stands beside a stub. args: the arguments of the call that went wrong.
    """

    outcome: str
    finding: Finding | None = None
    begun: bool = False
    args: tuple = ()


def check(exercise: Exercise, function: Callable, seed: int = 0) -> Verdict:
    """Check `function` against `exercise` on cases made from `seed`.

    Nothing is printed and nothing raised: the caller decides what to do with the verdict.
    """
    if not callable(function):
        lines = (
            f"A function is checked here, and this is {said_of(function)}.",
            f"Hand over {exercise.name} itself, without brackets and arguments after it.",
        )
        return Verdict("wrong", Finding("form", lines))
    if exercise.examine:
        found = exercise.examine(function, seed)
        if found == "not started":
            return Verdict("not started", begun=has_code(function))
        return Verdict("wrong", found, args=found.args) if found else Verdict("passed")
    calls = make_calls(exercise, function, seed)
    if any(one.call.crash and not one.call.crash.started for one in calls):
        return Verdict("not started", begun=has_code(function))
    finding = judge(exercise, calls, function)
    if finding is None or CHANGED in finding.mistakes:
        finding = _of_the_signature(exercise, function, calls) or finding
    elif also := signature_trouble(exercise, function):
        finding = replace(finding, lines=(*finding.lines, also.lines[0]))
    if finding is None:
        return Verdict("passed")
    if any(one.call.printed for one in calls):
        finding = replace(finding, lines=(*finding.lines, PRINTED))
    here = [one for one in calls if one.call.case.name == finding.case]
    stopped = next((one for one in here if one.off), here[0] if here else None)
    return Verdict("wrong", finding, args=stopped.call.args if stopped else ())


def _of_the_signature(exercise: Exercise, function, calls: list[Judged]) -> Finding | None:
    """Return what the signature has that the exercise's has not, with the line where it stands."""
    found = signature_trouble(exercise, function)
    seen = look_for_head(function, calls[0].call) if found else None
    if not seen:
        return found
    where = (f"Line {seen.shown[0].line}:", f"    {seen.shown[0].text}")
    return replace(found, lines=(found.lines[0], *where, *found.lines[1:]))


def make_calls(exercise: Exercise, function: Callable, seed: int = 0) -> list[Judged]:
    """Call `function` on every case; the first two come once more at the end.

    The calls end at the first that was not started or ran out of time.
    """
    calls: list[Judged] = []
    with TimeLimit(TIME_LIMIT) as limit:
        for case in (*exercise.cases, *exercise.cases[:2]):
            # Each case has its own numbers, whatever cases stand before it.
            rng = np.random.default_rng([seed, zlib.crc32(case.name.encode())])
            args = case.make(rng)
            for step in range(case.steps):
                with np.errstate(all="ignore"):
                    call = Call(case, args, exercise.rule.answer(args), apart=exercise.calls)
                    observe(function, call, exercise.arguments, exercise.returned, limit)
                    one = judged(exercise, call)
                calls.append(one)
                if call.crash and (not call.crash.started or call.crash.kind == "TimeUp"):
                    return calls
                if call.crash or one.form:
                    break
                if step + 1 < case.steps:
                    args = exercise.advance(args, call.result, rng)
    return calls
