"""What a right function leaves alone: its arguments, other arrays' memory, what is around it."""

from __future__ import annotations

import re

from checking.calls.compare import agree, arrays_in, same, values_of
from checking.calls.judged import Judged
from checking.calls.run import Call
from checking.exercise import Exercise, Finding
from checking.watch.asking import (
    look_for_chance,
    look_for_change,
    look_for_sharing,
)
from checking.watch.message import heading_of

_CHANCE = (
    "So something besides the arguments goes in: a variable of the notebook, a default that is "
    "changed, random numbers, or np.empty, which holds whatever was there."
)
_UNSEEDED = "Random numbers are drawn before the seed is set, or without the seed."
_NOT_DRAWN = "Random numbers are drawn there; in this function nothing is left to chance."
_APART = (
    "Make a new array for each entry, for example with np.zeros_like or np.copy, and for each "
    "result a dictionary of its own."
)


def _finding(call: Call, seen, first: str, *rest: str) -> Finding:
    """Return a finding; what was seen stands below its first sentence."""
    where = heading_of(seen, call.case.name) if seen else ()
    return Finding("side effect", (first, *where, *rest), case=call.case.name)


def changed_argument(exercise: Exercise, call: Call, function) -> Finding | None:
    """Return what was done to an argument that has to be left as it was."""
    keep = exercise.words.keep
    for name, before, after in zip(exercise.arguments, call.args, call.after, strict=False):
        if name in keep and (changed := _changed(before, after)):
            where = "" if changed is True else f" ({changed})"
            said = f"Your function changes its argument {name}{where}."
            seen = look_for_change(exercise, function, call, name)
            return _finding(call, seen, said, keep[name])
    return None


def changed_state(exercise: Exercise, call: Call) -> Finding | None:
    """Return which argument that may be updated in place became something else."""
    for name, before, after in zip(exercise.arguments, call.args, call.after, strict=False):
        if changed := _changed_to_neither(exercise, call, name, before, after):
            said = f"Your function changes its argument {name} ({changed})."
            may = "It may be updated in place to what you return, or left as it was."
            return _finding(call, None, said, may)
    return None


def shared_memory(exercise: Exercise, call: Call, function) -> Finding | None:
    """Return which results share memory and must not, or have to and do not."""
    shared = call.shared
    if exercise.views:
        whole, views = exercise.views
        wanted = [(whole, name) for name, _ in arrays_in(_returned(exercise, call)[views], views)]
        for _, view in (pair for pair in wanted if pair not in shared):
            return _finding(
                call,
                look_for_sharing(exercise, function, call, whole, view),
                f"{view} has the right numbers in a memory of its own: a change of {whole} would "
                "not reach it.",
                f"Cut it from {whole} itself: a slice of it, and the slice's reshape, look into "
                "the same memory; np.array, .copy(), .flatten() and np.append make new arrays.",
            )
        shared = [pair for pair in shared if pair not in wanted]
    if not shared:
        return None
    one, other = shared[0]
    seen = look_for_sharing(exercise, function, call, one, other)
    said = f"{one} and {other} share their memory: changing one would change the other."
    return _finding(call, seen, said, _APART)


def _returned(exercise: Exercise, call: Call) -> dict:
    """Return {name: value} of what came back."""
    values = values_of(call.result, exercise.returns)
    return dict(zip(exercise.returned, values, strict=False))


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


def not_repeatable(exercise: Exercise, calls: list[Judged], function) -> Finding | None:
    """Return that the same arguments gave two answers: something else goes in."""
    for case in exercise.cases[:2]:
        twice = [one for one in calls if one.call.case is case and not one.call.crash]
        if len(twice) > 1 and not twice[0].form:
            first, last = twice[0].call, twice[-1].call
            if not same(last.result, first.result):
                seen = look_for_chance(function, first)
                said = "Called twice with the same arguments, it gives two different answers."
                drawn = _UNSEEDED if "seed" in exercise.arguments else _NOT_DRAWN
                return _finding(first, seen, said, drawn if _draws(seen) else _CHANCE)
    return None


def drawn_by_chance(call: Call, function) -> Finding | None:
    """Return that numbers are drawn without the seed, where a result is of no use besides."""
    seen = look_for_chance(function, call)
    return _finding(call, seen, _UNSEEDED) if _draws(seen) else None


def _draws(seen) -> bool:
    return bool(seen and re.search("random|rng", seen.shown[0].text))
