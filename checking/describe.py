"""When no known mistake fits: what can be measured about the difference."""

from __future__ import annotations

import numpy as np

from checking.by_hand import example
from checking.compare import as_numbers, close, parts_of, squeezed
from checking.patterns import common
from checking.rules import EntryRule
from checking.run import arrays_in


def describe(exercise, calls, wrong) -> tuple[str, ...]:
    """Return the sentences on the first entry that differs, and on what all differences share."""
    call = wrong[0]
    lines = [_first_difference(exercise, call)]
    if rounded := _rounded(exercise, wrong):
        lines.append(rounded)
    elif isinstance(exercise.rule, EntryRule):
        lines += common(exercise, calls)
    elif exercise.measure:
        lines += exercise.measure(calls, wrong)
    if not rounded:
        lines += filter(None, [_only_where(exercise, calls, wrong), _short(wrong)])
    if not rounded and (shown := example(exercise, wrong)):
        lines.append(shown)
    lines.append(exercise.words.look.get("") or f"Look again at section {exercise.section}.")
    return tuple(lines)


def _only_where(exercise, calls, wrong) -> str:
    """Return a sentence when one argument is larger, or smaller, in all calls that go wrong."""
    right = [call for call in calls if call not in wrong]
    if len(right) < 3:
        return ""
    found = []
    for place, name in enumerate(exercise.arguments):
        if not all(len(call.args) > place and _is_number(call.args[place]) for call in calls):
            continue
        bad, good = ([call.args[place] for call in group] for group in (wrong, right))
        if max(good) < min(bad):
            where = f"{name} = {min(bad):g} or more go wrong; up to {max(good):g}, all is right"
            found.append((max(good) / min(bad), where))
        elif max(bad) < min(good):
            less = "" if min(bad) == max(bad) else " or less"
            where = f"{name} = {max(bad):g}{less} go wrong; from {min(good):g} on, all is right"
            found.append((max(bad) / min(good), where))
    # Of several, the one with the widest gap: the others are by chance.
    return f"Only calls with {min(found)[1]}." if found else ""


def _is_number(value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _short(wrong) -> str:
    """Return a sentence when the answers are wrong and, besides, numbers of few digits."""
    if not all(_is_number(call.result) for call in wrong):
        return ""
    # An argument that comes back as it was is not rounded.
    answers = {call.result for call in wrong if call.result not in call.args}
    for digits in range(1, 7):
        if len(answers) > 2 and all(answer == round(answer, digits) for answer in answers):
            return f"What comes back is rounded to {digits} digits: return it unrounded."
    return ""


def _differences(exercise, call):
    """Yield (label, got, want) for the arrays that differ in a call."""
    gots, wants = (parts_of(result, exercise.returns) for result in (call.result, call.want))
    for name, got, right in zip(exercise.returned, gots, wants, strict=False):
        rights = dict(_numbers_in(right, name))
        for label, value in _numbers_in(got, name):
            if label in rights:
                value = squeezed(value, rights[label])
                if not close(value, rights[label]).all():
                    yield label, value, rights[label]


def _numbers_in(value, name):
    if isinstance(value, (dict, list, tuple)) and not _plain(value):
        yield from ((label, np.asarray(array, float)) for label, array in arrays_in(value, name))
        return
    numbers = as_numbers(value)
    if numbers is not None:
        yield name, numbers


def _plain(value) -> bool:
    return isinstance(value, (list, tuple)) and not any(
        isinstance(item, (dict, list, tuple, np.ndarray)) for item in value
    )


def _first_difference(exercise, call) -> str:
    for label, got, want in _differences(exercise, call):
        wrong = np.argwhere(~close(got, want))
        at = tuple(int(i) for i in wrong[0]) if len(wrong) else ()
        place = f"{label}[{', '.join(map(str, at))}]" if at else label
        digits = 6 if f"{got[at]:.6g}" != f"{want[at]:.6g}" else 15
        shown = f"{place} is {got[at]:.{digits}g}, it should be {want[at]:.{digits}g}"
        nan = " (nan comes of 0/0, or of the root of a negative number)"
        return f"{shown}{nan if np.isnan(got[at]) else ''} (case “{call.case.name}”)."
    return f"The numbers are off (case “{call.case.name}”)."


def _rounded(exercise, wrong) -> str:
    """Return a sentence when all is right but for rounding, by `round` or by a short float."""
    pairs = [(got, want) for call in wrong for _, got, want in _differences(exercise, call)]
    for digits in range(1, 9):
        if any(got.any() for got, _ in pairs) and all(
            np.array_equal(got, np.round(want, digits)) for got, want in pairs
        ):
            return f"That is what it should be, rounded to {digits} digits: return it unrounded."
    if pairs and all(
        np.allclose(got, want, rtol=2e-6, atol=1e-7 * np.abs(want).max()) for got, want in pairs
    ):
        return "It is right to about 7 digits: is something rounded, or stored as float32?"
    return ""
