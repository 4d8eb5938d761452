"""What a right function leaves alone: its arguments, other arrays' memory, what is around it."""

from __future__ import annotations

from checking.calls.compare import agree, same, values_of
from checking.calls.judged import Judged
from checking.calls.run import Call, arrays_in
from checking.exercise import Exercise, Finding
from checking.watch.asking import look_for_chance, look_for_change, look_for_sharing
from checking.watch.message import heading_of


def changed_argument(exercise: Exercise, call: Call, function) -> Finding | None:
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


def changed_state(exercise: Exercise, call: Call) -> Finding | None:
    """Return which argument that may be updated in place became something else."""
    for name, before, after in zip(exercise.arguments, call.args, call.after, strict=False):
        if changed := _changed_to_neither(exercise, call, name, before, after):
            lines = (
                f"Your function changes its argument {name} ({changed}).",
                "It may be updated in place to what you return, or left as it was.",
            )
            return Finding("side effect", lines, case=call.case.name)
    return None


def shared_memory(exercise: Exercise, call: Call, function) -> Finding | None:
    """Return which results share memory and must not, or have to and do not."""
    shared = call.shared
    if exercise.views:
        whole, views = exercise.views
        wanted = [(whole, name) for name, _ in arrays_in(_returned(exercise, call)[views], views)]
        for pair in wanted:
            if pair not in shared:
                return _no_view(exercise, *pair, call, function)
        shared = [pair for pair in shared if pair not in wanted]
    if not shared:
        return None
    one, other = shared[0]
    seen = look_for_sharing(exercise, function, call, one, other) if function else None
    lines = (
        f"{one} and {other} share their memory: changing one would change the other.",
        *(heading_of(seen, call.case.name) if seen else ()),
        _apart(one, other),
    )
    return Finding("side effect", lines, case=call.case.name)


def _apart(one: str, other: str) -> str:
    """Return what keeps two results apart that share memory.

    >>> _apart("v['dW1']", "s['dW1']")
    'Make a dictionary for each of v and s, and a new array for each entry (np.zeros, np.copy).'
    >>> _apart("v['dW1']", "v['dW2']")
    'Make a new array for each, for example with np.zeros_like or np.copy.'
    """
    (first, _, entry), (second, _, same) = one.partition("["), other.partition("[")
    if not entry or entry != same or first == second:
        return "Make a new array for each, for example with np.zeros_like or np.copy."
    return (
        f"Make a dictionary for each of {first} and {second}, and a new array for each entry "
        "(np.zeros, np.copy)."
    )


def _no_view(exercise: Exercise, whole: str, view: str, call: Call, function) -> Finding:
    seen = look_for_sharing(exercise, function, call, whole, view) if function else None
    lines = (
        f"{view} has the right numbers in a memory of its own: a change of {whole} would not "
        "reach it.",
        *(heading_of(seen, call.case.name) if seen else ()),
        f"Cut it from {whole} itself: a slice of it, and the slice's reshape, look into the same "
        "memory; np.array, .copy(), .flatten() and np.append make new arrays.",
    )
    return Finding("side effect", lines, ("copies",), call.case.name)


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
                return _by_chance(exercise, first, function)
    return None


def _by_chance(exercise: Exercise, first: Call, function) -> Finding:
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
        if "random" in seen.shown[0].text or "rng" in seen.shown[0].text:
            lines = (
                lines[0],
                "Random numbers are drawn there before the seed is set, or without the seed.",
            )
        lines = (lines[0], *heading_of(seen, first.case.name), *lines[1:])
    return Finding("side effect", lines, case=first.case.name)
