"""One check from the first call to the verdict: run, compare, explain."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from checking.calls.begun import has_code
from checking.calls.compare import agree, as_numbers, form_trouble, parts_of, said_of, same
from checking.calls.run import TIME_LIMIT, Call, TimeLimit, arrays_in, observe
from checking.exercise import Exercise, Finding
from checking.messages import crash
from checking.messages.describe import describe
from checking.messages.show import MOST_LINES
from checking.messages.signature import CHANGED, left_at_defaults, signature_trouble
from checking.messages.words import sentences
from checking.rules.entry_rule import EntryRule
from checking.search.name import exchanged, may_be_named, name_mistakes
from checking.watch.look import look, look_for_chance, look_for_change, look_for_sharing
from checking.watch.message import heading_of, pointed

# So many steps of a procedure show enough, and are quickly watched.
FEWEST_STEPS, MOST_STEPS = 3, 60
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
        return Verdict("wrong", found) if found else Verdict("passed")
    calls = make_calls(exercise, function, seed)
    if any(call.crash and not call.crash.started for call in calls):
        return Verdict("not started", begun=has_code(function))
    finding = judge(exercise, calls, function)
    if finding is None or CHANGED in finding.mistakes:
        finding = signature_trouble(exercise, function) or finding
    if finding is None:
        return Verdict("passed")
    if any(call.printed for call in calls):
        finding = replace(finding, lines=(*finding.lines, PRINTED))
    here = [call for call in calls if call.case.name == finding.case]
    stopped = next((call for call in here if _is_off(exercise, call)), here[0] if here else None)
    return Verdict("wrong", finding, args=stopped.args if stopped else ())


def make_calls(exercise: Exercise, function: Callable, seed: int = 0) -> list[Call]:
    """Call `function` on every case; the first two come once more at the end.

    The calls end at the first that was not started or ran out of time.
    """
    calls: list[Call] = []
    with TimeLimit(TIME_LIMIT) as limit:
        for case in (*exercise.cases, *exercise.cases[:2]):
            # Each case has its own numbers, whatever cases stand before it.
            rng = np.random.default_rng([seed, zlib.crc32(case.name.encode())])
            args = case.make(rng)
            for step in range(case.steps):
                with np.errstate(all="ignore"):
                    call = Call(case, args, exercise.rule.answer(args))
                calls.append(call)
                observe(function, call, exercise.arguments, exercise.returned, limit)
                if call.crash and (not call.crash.started or call.crash.kind == "TimeUp"):
                    return calls
                if call.crash or _form_trouble(exercise, call):
                    break
                if step + 1 < case.steps:
                    args = exercise.advance(args, call.result, rng)
    return calls


def _form_trouble(exercise: Exercise, call: Call) -> str:
    arguments = dict(zip(exercise.arguments, call.args, strict=False))
    return form_trouble(call.result, call.want, exercise.returns, arguments)


def judge(exercise: Exercise, calls: list[Call], function: Callable | None = None):
    """Return the first trouble in what was observed, or None: the answer is right.

    function: to be watched when it runs once more, so that its line can be shown.

    The first call with any trouble decides what is spoken of: a crash, the form, a side effect or
    the values. Where values are off, all calls that ended well help to name the mistake.
    """
    if found := _not_repeatable(exercise, calls, function):
        return found
    with np.errstate(all="ignore"):
        for call in calls:
            if call.crash:
                return _crash_finding(exercise, call, function)
            if trouble := _form_trouble(exercise, call):
                return _off(exercise, calls, call, trouble, function)
            if found := _changed_argument(exercise, call, function):
                return found
            if not _right(exercise, call):
                return _off(exercise, calls, call, "", function)
    left_over = (
        _changed_state(exercise, call) or _memory(exercise, call, function) for call in calls
    )
    return next(filter(None, left_over), None)


def _crash_finding(exercise: Exercise, call: Call, function=None) -> Finding:
    stage = "time" if call.crash.kind == "TimeUp" else "crash"
    lines = crash.explain(call.crash, call.case.name)
    # Where each entry has its formula, what went wrong before the crash can be proven.
    seen = look(exercise, function, call) if exercise.layered and function else None
    if stage == "crash" and seen:
        shown = heading_of(seen, call.case.name, after_a_crash=True)
        lines = (*lines[:2], *shown, *lines[2:])
    return Finding(stage, lines, case=call.case.name, missing=call.crash.missing)


def _off(exercise: Exercise, calls: list[Call], call: Call, trouble: str, function) -> Finding:
    """Return what is known of a result that is off, in form or in values, first in `call`.

    The run shows the line, the values name the mistake; each is said where it is known.
    """
    if found := left_at_defaults(exercise, calls, [c for c in calls if _is_off(exercise, c)]):
        return found
    call = _to_be_watched(exercise, calls, call)
    ended = [c for c in calls if not c.crash and (c is call or may_be_named(exercise, c))]
    nameable = not trouble or may_be_named(exercise, call)
    # The run names the mistakes of formulas by itself; of a procedure it asks what to look for.
    formula = isinstance(exercise.rule, EntryRule)
    named = name_mistakes(exercise, ended) if nameable and not formula else []
    seen = look(exercise, function, call, named) if function else None
    stage = "form" if trouble else "values"
    if seen and seen.fact:
        lines = pointed(exercise, seen, call.case.name)
        return Finding(stage, _with_a_way_in(exercise, lines), (seen.fact.name,), call.case.name)
    if formula and nameable and not (seen and seen.named):
        quickly = bool(trouble) or bool(seen and seen.proven)
        named = name_mistakes(exercise, ended, quickly=quickly)
    if named and not (seen and seen.contradicts(exercise, named)):
        lines = sentences(exercise, named, call)
        if seen:
            lines = pointed(exercise, seen, call.case.name, named=[n.variation for n in named])
        names = tuple(dict.fromkeys(item.variation.name for item in named))
        return Finding("values", _with_a_way_in(exercise, lines), names, call.case.name)
    if order := exchanged(exercise, ended):
        if seen:
            order = (order[0], *heading_of(seen, call.case.name), *order[1:])
        return Finding("values", order, ("returns exchanged",), call.case.name)
    if seen:
        lines = pointed(exercise, seen, call.case.name, trouble)
        return Finding(stage, _with_a_way_in(exercise, lines), seen.names, call.case.name)
    if trouble:
        lines = (trouble, f"This showed in the case “{call.case.name}”.")
        return Finding("form", lines, case=call.case.name)
    if crashed := next((c for c in calls if c.crash), None):
        return _crash_finding(exercise, crashed, function)
    if isinstance(exercise.rule, EntryRule) and (found := _memory(exercise, call, function)):
        return found
    if len(ended) > 2 and all(same(c.result, call.result) for c in ended):
        lines = (
            "The same answer comes back, whatever the arguments are.",
            "It has to be worked out from the arguments; nothing may be typed in.",
        )
        return Finding("values", lines, ("always the same",), call.case.name)
    formed = [c for c in ended if not _form_trouble(exercise, c)]
    wrong = [c for c in formed if not _right(exercise, c)]
    return Finding("values", describe(exercise, formed, wrong), case=call.case.name)


def _to_be_watched(exercise: Exercise, calls: list[Call], call: Call) -> Call:
    """Return the wrong call to look on at: one with few steps, or with numbers that tell most."""
    if exercise.layered or _form_trouble(exercise, call):
        return call
    wrong = [
        c
        for c in calls
        if not c.crash
        and not c.case.slow
        and not _form_trouble(exercise, c)
        and _is_off(exercise, c)
    ]
    quantities = {id(c): exercise.quantities(c.args) for c in wrong}
    if isinstance(exercise.rule, EntryRule):
        # Among few plain numbers, one is easily another.
        return max(wrong, key=lambda c: _different(quantities[id(c)]), default=call)
    steps = {i: max((len(q.values) for q in qs), default=0) for i, qs in quantities.items()}
    few = [c for c in wrong if FEWEST_STEPS <= steps[id(c)] <= MOST_STEPS]
    return few[0] if few else min(wrong, key=lambda c: steps[id(c)], default=call)


def _different(quantities) -> int:
    """Return how many different numbers a right run holds."""
    values = (np.ravel(v) for q in quantities for v in q.values.values())
    return len({f"{float(value[0]):.6g}" for value in values if value.size})


def _with_a_way_in(exercise: Exercise, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return a message with how to look inside, where there is room for it."""
    if len(lines) >= MOST_LINES - 1:
        return lines
    return (*lines, f"To look inside: {exercise.name}(*failing_case())")


def _is_off(exercise, call) -> bool:
    return bool(call.crash or _form_trouble(exercise, call)) or not _right(exercise, call)


def _right(exercise, call) -> bool:
    rule = exercise.rule
    if not isinstance(rule, EntryRule):
        return same(call.result, call.want)
    parts = parts_of(call.result, rule.returns)
    for entry in rule.entries_of(call.args):
        values = rule.work_out(entry)
        for item, part in zip(rule.returns, parts, strict=False):
            got = as_numbers(part[item.prefix + entry.key] if rule.keyed else part)
            size = rule.size(entry, item.symbol, values)
            if not agree(got if rule.entries else got.reshape(()), values[item.symbol], size):
                return False
    return True


def _changed_argument(exercise: Exercise, call: Call, function) -> Finding | None:
    """Return what was done to an argument that has to be left as it was."""
    keep = exercise.words.keep
    for name, before, after in zip(exercise.arguments, call.args, call.after, strict=False):
        if name in keep and (changed := _changed(before, after)):
            where = "" if changed is True else f" ({changed})"
            lines = (f"Your function changes its argument {name}{where}.", keep[name])
            if function and (seen := look_for_change(exercise, function, call, name)):
                lines = (lines[0], *heading_of(seen, call.case.name), *lines[1:])
            return Finding("side effect", lines, case=call.case.name)
    return None


def _changed_state(exercise: Exercise, call: Call) -> Finding | None:
    """Return which argument that may be updated in place became something else."""
    for name, before, after in zip(exercise.arguments, call.args, call.after, strict=False):
        if changed := _changed_to_neither(exercise, call, name, before, after):
            lines = (
                f"Your function changes its argument {name} ({changed}).",
                "It may be updated in place to what you return, or left as it was.",
            )
            return Finding("side effect", lines, case=call.case.name)
    return None


def _memory(exercise: Exercise, call: Call, function) -> Finding | None:
    """Return which results share memory and must not, or have to and do not."""
    shared = call.shared
    if exercise.views:
        whole, parts = exercise.views
        wanted = [(whole, name) for name, _ in arrays_in(_returned(exercise, call)[parts], parts)]
        for pair in wanted:
            if pair not in shared:
                return _no_view(*pair, call)
        shared = [pair for pair in shared if pair not in wanted]
    if not shared:
        return None
    one, other = shared[0]
    lines = (
        f"{one} and {other} share their memory: changing one would change the other.",
        "Make a new array for each, for example with np.zeros_like or np.copy.",
    )
    if function and (seen := look_for_sharing(exercise, function, call, one, other)):
        lines = (lines[0], *heading_of(seen, call.case.name), *lines[1:])
    return Finding("side effect", lines, case=call.case.name)


def _no_view(whole: str, part: str, call: Call) -> Finding:
    lines = (
        f"{part} has the right numbers in a memory of its own: a change of {whole} would not "
        "reach it.",
        f"Cut it from {whole} itself: a slice of it, and the slice's reshape, look into the same "
        "memory; np.array, .copy() and .flatten() make new arrays.",
    )
    return Finding("side effect", lines, ("copies",), call.case.name)


def _returned(exercise: Exercise, call: Call) -> dict:
    """Return {name: value} of what came back."""
    parts = parts_of(call.result, exercise.returns)
    return dict(zip(exercise.returned, parts, strict=False))


def _changed(before, after):
    """Return the name of the first array that changed, True for another change, or None."""
    old = dict(arrays_in(before, ""))
    new = dict(arrays_in(after, ""))
    if old.keys() != new.keys():
        return True
    for name, array in old.items():
        if array.shape != new[name].shape or not agree(new[name], array):
            return name.strip("[]'\"") or True
    return None


def _changed_to_neither(exercise, call, name, before, after):
    """Return the entry of an updatable argument that is neither as it was nor as returned."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return None
    returned = _returned(exercise, call).get(name, {})
    for key in [*before, *(key for key in after if key not in before)]:
        allowed = [values[key] for values in (before, returned) if key in values]
        if key not in after or not any(same(after[key], value) for value in allowed):
            return key
    return None


def _not_repeatable(exercise: Exercise, calls: list[Call], function) -> Finding | None:
    """Return that the same arguments gave two answers: something else goes in."""
    for case in exercise.cases[:2]:
        twice = [call for call in calls if call.case is case]
        if len(twice) < 2 or any(call.crash for call in twice):
            continue
        first, last = twice[0], twice[-1]
        if not _form_trouble(exercise, first) and not same(last.result, first.result):
            break
    else:
        return None
    chance = (
        "or random numbers without the seed"
        if "seed" in exercise.arguments
        else "random numbers, or np.empty, which holds whatever was there"
    )
    lines = (
        "Called twice with the same arguments, it gives two different answers.",
        "So something besides the arguments goes in: a variable of the notebook, a default that "
        f"is changed, {chance}.",
    )
    if function and (seen := look_for_chance(function, first)):
        lines = (lines[0], *heading_of(seen, first.case.name), *lines[1:])
    return Finding("side effect", lines, case=first.case.name)
