"""The learner's signature: defaults of its own, and arguments that have changed places."""

from __future__ import annotations

import inspect

from checking.exercise import Exercise, Finding

CHANGED = "a signature of its own"


def signature_trouble(exercise: Exercise, function) -> Finding | None:
    """Return what the signature has that the exercise's has not, where that can be seen.

    Names of one's own are fine, and so is None for a default that is worked out inside.
    """
    try:
        given = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return None
    named = [p.name for p in given]
    for place, name in enumerate(exercise.arguments):
        if name in named and named[place : place + 1] != [name]:
            other = named[place] if place < len(named) else ""
            if other in exercise.arguments:
                return _finding(exercise, f"In your signature {other} stands in {name}'s place.")
    places = dict(zip(exercise.arguments, given, strict=False))
    owns = {name: places[name].default for name in exercise.defaults if name in places}
    off = [
        (name, own, exercise.defaults[name])
        for name, own in owns.items()
        if isinstance(own, (int, float)) and own != exercise.defaults[name]
    ]
    if not off:
        return None
    said = " and ".join(f"the default {own!r} for {name}" for name, own, _ in off)
    right = " and ".join(repr(right) for _, _, right in off)
    be = "it should be" if len(off) == 1 else "they should be"
    return _finding(exercise, f"Your signature has {said}; {be} {right}.")


def left_at_defaults(exercise: Exercise, calls) -> Finding | None:
    """Return what is to be said when only calls go wrong that leave arguments at their defaults."""
    most = len(exercise.arguments)
    wrong = [one.call for one in calls if one.off]
    if any(len(call.args) == most for call in wrong) or len(wrong) == len(calls):
        return None
    left = exercise.arguments[min(len(call.args) for call in wrong) :]
    return _finding(
        exercise,
        f"Only calls that leave {' and '.join(left)} at the default go wrong: is a default in your "
        "signature another than the one that was given?",
        "If none is, these values themselves show what is wrong: does your code treat some of "
        "them in another way?",
    )


def _finding(exercise: Exercise, *lines: str) -> Finding:
    given = (
        f"{name}={exercise.defaults[name]!r}" if name in exercise.defaults else name
        for name in exercise.arguments
    )
    first, *more = lines
    as_given = f"As it was given: {exercise.name}({', '.join(given)})."
    return Finding("form", (first, as_given, *more), (CHANGED,))
