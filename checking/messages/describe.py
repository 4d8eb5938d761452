"""When no known mistake fits: what can be measured about the difference."""

from __future__ import annotations

import numpy as np

from checking.calls.compare import as_numbers, close, parts_of, squeezed
from checking.calls.run import arrays_in
from checking.formulas.tree import Name
from checking.messages.by_hand import example
from checking.rules.entry_rule import EntryRule
from checking.search.entries import spots_of


def describe(exercise, calls, wrong) -> tuple[str, ...]:
    """Return the sentences on the first entry that differs, and on which lines are off.

    Facts alone: what all the wrong numbers have in common may have another cause.
    """
    call = wrong[0]
    lines = [_first_difference(exercise, call)]
    if rounded := _rounded(exercise, wrong):
        lines.append(rounded)
    else:
        if isinstance(exercise.rule, EntryRule):
            lines.append(_lines_that_are_off(exercise, calls))
        elif exercise.measure:
            lines += exercise.measure(calls, wrong)
        lines.append(example(exercise, wrong))
    lines.append(exercise.words.look.get("") or f"Look again at section {exercise.section}.")
    return tuple(filter(None, lines))


def _lines_that_are_off(exercise, calls) -> str:
    """Return which lines of the rule are right and which is off, and in which entries."""
    rule = exercise.rule
    spots = [spot for call in calls for spot in spots_of(rule, call) or ()]
    # The first line that is off: what comes after it is judged with what it gave.
    off = [line for line in rule.lines if any(line in spot.wrong for spot in spots)]
    if not off:
        return ""
    show = [rule.symbols.show(Name(line)) for line in rule.lines]
    visible = [n for n, line in enumerate(rule.lines) if line in spots[0].returned]
    target = list(rule.lines).index(off[0])
    before = [show[n] for n in visible if n < target]
    text = ""
    if before:
        are = "are" if len(before) > 1 else "is"
        text = f"{' and '.join(before)} {are} right; the line for {show[target]} is off."
    elif len(visible) > 1:
        rest = "" if len(off) > 1 else "; what follows from it is right"
        text = f"The line for {show[target]} is off{rest}."
    wrong = {spot.entry.key for spot in spots if off[0] in spot.wrong}
    fine = {spot.entry.key for spot in spots} - wrong
    if fine and len({key[0] for key in wrong}) == 1:
        text += f" Only the {'weights' if min(wrong)[0] == 'W' else 'biases'} go wrong."
    return text.strip()


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
    if not any(got.any() for got, _ in pairs):
        return ""
    for digits in range(9):
        if all(np.array_equal(got, np.round(want, digits)) for got, want in pairs):
            return (
                f"That is what it should be, rounded to {digits} digits: return it unrounded."
                if digits
                else "That is what it should be, as whole numbers: is something rounded, or int?"
            )
    if all(np.array_equal(got, np.trunc(want)) for got, want in pairs):
        return "That is what it should be, cut to whole numbers: is something stored as int?"
    if all(
        np.allclose(got, want, rtol=2e-6, atol=1e-7 * np.abs(want).max()) for got, want in pairs
    ):
        return "It is right to about 7 digits: is something rounded, or stored as float32?"
    return ""
