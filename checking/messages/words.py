"""The sentences on results that are off where the run shows no line: the first number, and why."""

from __future__ import annotations

import numpy as np

from checking.calls.compare import close, differences


def named_by_values(exercise, mistake, call) -> tuple[str, ...]:
    """Return the lines of a message on a mistake that gives all that came back."""
    said = f"That is what you get when {mistake.said}."
    return (first_difference(exercise, call), said, *why_of(exercise, mistake))


def unnamed(exercise, call) -> tuple[str, ...]:
    """Return the lines of a message where nothing is known but the numbers."""
    return first_difference(exercise, call), f"Look again at section {exercise.section}."


def why_of(exercise, mistake) -> tuple[str, ...]:
    """Return why a mistake matters, where that is known."""
    table = exercise.words.why
    places = (*mistake.lines, *mistake.choices)
    why = mistake.why or next((table[place] for place in places if place in table), "")
    return (why,) if why else ()


def first_difference(exercise, call) -> str:
    """Return a sentence on the first number that is not what it should be."""
    for label, got, want in differences(exercise.returns, call):
        wrong = np.argwhere(~close(got, want)) if got.shape == want.shape else ()
        at = tuple(int(i) for i in wrong[0]) if len(wrong) else ()
        if np.ndim(got[at]) or np.ndim(want[at]):
            continue
        place = f"{label}[{', '.join(map(str, at))}]" if at else label
        digits = 6 if f"{got[at]:.6g}" != f"{want[at]:.6g}" else 15
        shown = f"{place} is {got[at]:.{digits}g}, it should be {want[at]:.{digits}g}"
        nan = " (nan comes of 0/0, or of the root of a negative number)"
        return f"{shown}{nan if np.isnan(got[at]) else ''} (case “{call.case.name}”)."
    return f"The numbers are off (case “{call.case.name}”)."
