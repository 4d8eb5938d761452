"""Sums that a loop makes term by term: those that keep the last term, or that never begin anew."""

from __future__ import annotations

import numpy as np

from checking.rules.quantities import is_near
from checking.watch.fact import Fact
from checking.watch.gathered import begun
from checking.watch.record import Record, Write
from checking.watch.writers import movers_of


def sum_fact_of(record: Record, quantities) -> Fact | None:
    """Return what is wrong with the sums of a procedure's run, or None."""
    if fact := _counted_on(record):
        return fact
    if len(record.parts) < 2:
        # Of a single row of results, each may be a sum of all before.
        return None
    due = [list(q.values.values()) for q in quantities if q.tree is not None and q.line]
    due = [steps for steps in due if np.any(steps[0])]
    moved = {w.place.name for part in record.parts for w in movers_of(record, part)}
    variables: dict[tuple, list[Write]] = {}
    for write in record.writes:
        number = np.asarray(write.value).dtype.kind == "f" and not write.place.path
        if number and write.place.name not in moved and record.statements[write.line].within:
            variables.setdefault((write.line, write.place.name), []).append(write)
    return _last_alone(record, variables, due) or _never_anew(record, variables, due)


def _counted_on(record: Record) -> Fact | None:
    """Return the line that sets a counter once, for a loop that has to begin anew in each round."""
    for loop in (s for s in record.loops if s.kind == "while" and s.within):
        begun_at: dict[int, int] = {}
        for moment in (i for i, line in enumerate(record.ran) if line == loop.line):
            at = begun(record, loop.line, moment + 1)
            begun_at[at] = begun_at.get(at, -1) + 1
        first, *later = begun_at.values()
        counters = loop.names & {n for s in record.done if loop.line in s.within for n in s.sets}
        setters = (s for s in record.done if s.sets & counters and loop.within[0] not in s.within)
        setter = next((s for s in setters if s.line < loop.line), None)
        if setter and first and later and not any(later):
            names = " and ".join(f"`{name}`" for name in sorted(setter.sets & counters))
            said = (
                f"{names} is set here alone, so that the loop in line {loop.line} runs once and "
                f"never again: it belongs into the loop of line {loop.within[0]}."
            )
            return Fact("counted on", setter.line, said, (loop.line,))
    return None


def _last_alone(record: Record, variables, due) -> Fact | None:
    """Return the lines that put each term in the place of the one before, not to it."""
    found: dict[int, tuple[str, int]] = {}
    for (line, name), writes in variables.items():
        for loop in record.statements[line].within:
            first, around = _rounds(record, writes, loop)[0], record.statements[loop].within
            later = [s for s in record.done if s.line > loop and loop not in s.within]
            later = [s for s in later if s.within[len(s.within) - len(around) :] == around]
            if len(first) < 2 or not any(name in s.names - s.sets for s in later):
                continue
            total = sum(write.value for write in first)
            last = first[-1].value
            if any(is_near(total, steps[0]) and not is_near(last, total) for steps in due):
                found[line] = name, loop
    if not found:
        return None
    (line, (_, loop)), *others = found.items()
    said = (
        f"Each round of the loop in line {loop} puts something else in the place of what was "
        f"there: all that is left in {_listed(found.values())} is what the last round made. The "
        "sum over all rounds belongs there: 0 before that loop, and += in it."
    )
    return Fact("not added up", line, said, tuple(number for number, _ in others))


def _never_anew(record: Record, variables, due) -> Fact | None:
    """Return the lines that begin a sum once, where each step has a sum of its own."""
    found: dict[tuple, tuple[str, int]] = {}
    for (line, name), writes in variables.items():
        within = record.statements[line].within
        ends = [writes]
        ends += [[one[-1] for one in _rounds(record, writes, loop)] for loop in within[:-1]]
        begun_at = next(w.line for w in record.writes if w.place.name == name)
        for last, loop in zip(ends, within, strict=True):
            if len(last) > 1 and begun_at != line and _goes_on(*last[:2], due):
                found.setdefault((begun_at, name), (name, loop))
    if not found:
        return None
    lines, loop = sorted({line for line, _ in found}), next(iter(found.values()))[1]
    said = (
        f"In the second round of the loop in line {loop}, what the first round left in "
        f"{_listed(found.values())} is still there: 0 belongs there at the beginning of each round."
    )
    return Fact("never begun anew", lines[0], said, tuple(lines[1:]))


def _listed(found) -> str:
    return " and ".join(dict.fromkeys(f"`{name}`" for name, _ in found))


def _goes_on(first: Write, second: Write, due) -> bool:
    """Return whether the sum of a second step is what belongs there and the first one's, too."""
    if np.shape(first.value) != np.shape(second.value):
        return False
    added = second.value - first.value
    return any(
        len(steps) > 1
        and is_near(first.value, steps[0])
        and is_near(added, steps[1])
        and not is_near(second.value, steps[1])
        for steps in due
    )


def _rounds(record: Record, writes: list[Write], loop: int) -> list[list[Write]]:
    """Return writes, those of each time that a loop began together."""
    found: dict[int, list[Write]] = {}
    for write in writes:
        found.setdefault(begun(record, loop, write.moment), []).append(write)
    return list(found.values())
