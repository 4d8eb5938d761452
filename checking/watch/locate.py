"""Where a mistake of a procedure stands, by what it is about: its loop, its order, its start."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from checking.rules.quantities import is_near
from checking.watch.cutting import keys_in, part_in, place_to_cut_in
from checking.watch.fact import Fact
from checking.watch.orders import LOOPS, drawing_in, generator_in, seed_in, times_begun
from checking.watch.origin import set_by
from checking.watch.record import Record
from checking.watch.replay import parameters_of
from checking.watch.writers import movers_of

SIZES = ("len(", "shape", ".size")


def rounds_of(record: Record, expected: tuple[frozenset[int], ...]) -> Fact | None:
    """Return the loop that makes too many or too few rounds, or None.

    expected: how many rounds the outer loop may make, and how many the one inside of it may.
    """
    loops = [s for s in set(record.statements.values()) if s.kind in ("for", "while")]
    rounds = 1
    for level, allowed in enumerate(expected):
        here = [loop for loop in loops if len(loop.within) == level and loop.line in record.ran]
        if len(here) != 1 or not allowed or not rounds:
            return None
        loop = here[0]
        if _leaves(record, loop):
            return _left_early(record, loop, allowed) if level == 0 else None
        # The head runs once more than the body: that is when it ends.
        made = record.ran.count(loop.line) / rounds - 1
        if made != int(made) or made < 0:
            return None
        if made not in allowed:
            times = "round" if made == 1 else "rounds"
            said = f"This loop makes {int(made)} {times}; it should make {min(allowed)}."
            return Fact("rounds", loop.line, said)
        rounds *= int(made)
    return None


def makes_all_rounds(record: Record, expected: tuple[frozenset[int], ...]) -> bool:
    """Return whether there is one outer loop that makes as many rounds as it should."""
    ran = set(record.ran)
    outer = {s for s in record.statements.values() if s.kind in LOOPS and not s.within}
    loops = [loop for loop in outer if loop.line in ran]
    if len(loops) != 1 or not expected or _leaves(record, loops[0]):
        return False
    return times_begun(record, loops[0])[1] in expected[0] and not resets_in(record)


def whole_in(record: Record) -> list[int]:
    """Return the lines of the innermost loop that work with all rows of what was handed over."""
    loops = _loops(record)
    given = [p for p in parameters_of(record)[:2] if p]
    whole = re.compile(rf"\b({'|'.join(given)})\b(?!\s*\[|\.shape|\.size|\))")
    inside = [
        s
        for s in dict.fromkeys(record.statements.values())
        if loops[-1:] and loops[-1].line in s.within
    ]
    return (
        [s.line for s in inside if s.line in record.ran and s.sets and whole.search(s.text)]
        if given
        else []
    )


def _leaves(record: Record, loop) -> bool:
    ran = set(record.ran)
    inside = [s for s in record.statements.values() if s.within and s.line in ran]
    # A break leaves the innermost loop, a return all of them.
    return any(
        s.within[0] == loop.line if s.text == "break" else loop.line in s.within
        for s in inside
        if s.text == "break" or s.kind == "return"
    )


def _left_early(record: Record, loop, allowed) -> Fact | None:
    ran = set(record.ran)
    breaks = (
        s
        for s in record.statements.values()
        if s.text == "break" and s.line in ran and s.within[0] == loop.line
    )
    line = next(breaks, None)
    if line is None:
        return None
    made = record.ran.count(loop.line)
    if made in allowed:
        return None
    said = (
        f"The loop of line {loop.line} stops in its round {made}; it should run "
        f"{min(allowed)} rounds, however little moves."
    )
    return Fact("left early", line.under or line.line, said)


def stale_in(record: Record, quantities) -> list[Fact]:
    """Return what is worked out once, before the loop, though each step has its own."""
    found = []
    for quantity in quantities:
        if quantity.line != "error" or len(quantity.values) < 2:
            continue
        steps = list(quantity.values.values())
        if np.size(steps[0]) < 2:
            continue
        held = [w for w in record.writes if not w.place.path]
        first = [w for w in held if is_near(w.value, steps[0])]
        later = any(is_near(w.value, step) for w in held for step in steps[1:])
        for write in first:
            alone = sum(w.place.name == write.place.name for w in held) == 1
            if not later and alone and not record.statements[write.line].within:
                found.append(Fact("worked out once", write.line, _STALE))
    return sorted(found or _stale_in_rounds(record), key=lambda fact: fact.line)


_STALE = (
    "What stands there runs once, before the loop: each step has weights of its own, so it has to "
    "be worked out anew in each round."
)


def _stale_in_rounds(record: Record) -> list[Fact]:
    """Return what an outer loop works out of what an inner one moves, and hands to it."""
    movers = _movers(record)
    steps = [s for s in movers.values() if len(s.within) > 1]
    found = []
    for write in record.writes:
        before = record.statements[write.line]
        if not steps or before.within != steps[0].within[1:] or not np.ndim(write.value):
            continue
        inside = [s for s in record.statements.values() if steps[0].within[0] in s.within]
        reads = before.names & movers.keys() - before.sets
        handed = any(write.place.name in s.names - s.sets for s in inside)
        own = any(write.place.name in s.sets for s in inside)
        if reads and handed and not own and before.line < steps[0].within[0]:
            found.append(Fact("worked out once", before.line, _STALE))
    return list(dict.fromkeys(found))


def _movers(record: Record) -> dict:
    """Return {the variables that come back: the statement that moved them last}."""
    parts = record.result if isinstance(record.result, tuple) else (record.result,)
    moved = [w for part in parts for w in movers_of(record, part)]
    return {w.place.name: record.statements[w.line] for w in moved}


def reread_in(record: Record) -> list[int]:
    """Return the lines in the innermost loop that read what this loop moves bit by bit."""
    movers = _movers(record)
    loops = [s.within[0] for s in movers.values() if s.within]
    inner = max(loops, default=0)
    inside = [s for s in dict.fromkeys(record.statements.values()) if inner in s.within[:1]]
    readers = [s.line for s in inside if movers.keys() & s.names and s.sets - movers.keys()]
    return readers or [s.line for s in inside if s in movers.values()]


def left_out_in(record: Record) -> list[int]:
    """Return the conditions under which nothing ever ran, or the rest of a round was left out."""
    ran = set(record.ran)
    inside = {s.under for s in record.statements.values() if s.line in ran and s.text != "continue"}
    within = {line for s in record.statements.values() if s.line in ran for line in s.within}
    return [
        s.line
        for s in dict.fromkeys(record.statements.values())
        if s.line in ran
        and (
            (s.kind == "if" and s.line not in inside)
            or (s.kind == "while" and s.line not in within)
        )
    ]


def start_in(record: Record) -> list[int]:
    """Return the lines that give what is moved later its start: in a loop, if there are such."""
    by_line: dict[tuple, list] = {}
    for write in record.writes:
        if not write.place.path:
            by_line.setdefault((write.line, write.place.name), []).append(write)
    return (
        resets_in(record)
        or [
            line
            for (line, name), writes in by_line.items()
            if not record.statements[line].within
            and any(other != line and same == name for other, same in by_line)
        ][:1]
    )


def carried_in(record: Record) -> list[int]:
    """Return the lines in a loop that write what is carried on: the ones that set it anew first."""
    if resets := resets_in(record):
        return resets
    writers: dict[str, list[int]] = {}
    for write in record.writes:
        statement = record.statements.get(write.line)
        if statement and statement.within and statement.kind == "assign":
            lines = writers.setdefault(write.place.name, [])
            lines += [write.line] * (write.line not in lines)
    several = [lines for lines in writers.values() if len(lines) > 1]
    return max(several, key=len, default=[])[-1:] or start_in(record)


def resets_in(record: Record) -> list[int]:
    """Return the lines in a loop that set what comes back to one and the same number each time."""
    by_line: dict[tuple, list] = {}
    for write in record.writes:
        if not write.place.path and write.line in record.statements:
            by_line.setdefault((write.line, write.place.name), []).append(write)
    parts = record.result if isinstance(record.result, tuple) else (record.result,)
    found = []
    for (line, name), writes in by_line.items():
        others = [
            w
            for (other, same), ws in by_line.items()
            if same == name != ""
            for w in ws
            if other != line
        ]
        if (
            record.statements[line].within
            and others
            and len({repr(write.value) for write in writes}) == 1
            and (len(parts) == 1 or any(_same(others[-1].value, part) for part in parts))
        ):
            found.append(line)
    return found


def _same(one, other) -> bool:
    return np.shape(one) == np.shape(other) and np.array_equal(one, other)


def loops_in(record: Record, inner: bool) -> list[int]:
    """Return the innermost or the outermost loop, before it the line that sets how far it goes."""
    loops = _loops(record)
    if not loops:
        return []
    loop = loops[-1 if inner else 0]
    return [*bound_of(record, loop), loop.line]


def _loops(record: Record) -> list:
    ran = [s for line in dict.fromkeys(record.ran) if (s := record.statements.get(line))]
    return sorted((s for s in ran if s.kind in ("for", "while")), key=lambda s: len(s.within))


def bound_of(record: Record, loop) -> list[int]:
    """Return the line that works out a whole number that a loop's head, or a slice, goes by."""
    found = [
        write.line
        for write in record.writes
        if write.place.name in loop.names
        and (loop.kind != "for" or re.search(rf"\b{write.place.name}[,)]", loop.text))
        and not write.place.path
        and isinstance(write.value, (int, np.integer))
        and write.line != loop.line
        and record.statements[write.line].kind != "for"
        and not any(word in record.statements[write.line].text for word in SIZES)
    ]
    return found[-1:]


def setter_of(record: Record, statement, moment: int, due: set[int]) -> list[int]:
    """Return the line that set a whole number that a statement cuts by, where it is not due."""
    moment = max((i for i, n in enumerate(record.ran[:moment]) if n == statement.line), default=0)
    for name in sorted(statement.names):
        setter = set_by(record, name, moment)
        if not setter or setter.kind != "assign" or setter.line == statement.line:
            continue
        values = [w.value for w in record.writes if w.place == (name, ()) and w.moment <= moment]
        if values and isinstance(values[-1], (int, np.integer)) and int(values[-1]) not in due:
            return [setter.line]
    return []


def batch_in(record: Record) -> list[int]:
    """Return where batches are cut: the inner loop; without one, where the order is drawn.

    Before it stands the line that sets how far the loop goes.
    """
    loops = _loops(record)
    if skipped := [n for n in left_out_in(record) if _skips(record, n)]:
        return skipped
    if loops and (loops[-1].within or isinstance(record.result, list)):
        return loops_in(record, inner=True)
    return drawing_in(record)


def _skips(record: Record, condition: int) -> bool:
    return any(
        s.text == "continue" and s.under == condition and s.line in record.ran
        for s in record.statements.values()
    )


def steps_in(record: Record) -> list[int]:
    """Return the lines that move what comes back."""
    parts = record.result if isinstance(record.result, tuple) else (record.result,)
    moved = [w.line for part in parts for w in movers_of(record, part)]
    return list(dict.fromkeys(n for n in moved if record.statements[n].within))


LOCATE: dict[str, Callable[[Record], list[int]]] = {
    "order": drawing_in,
    "generator": generator_in,
    "seed": seed_in,
    "start": start_in,
    "carry": carried_in,
    "reread": reread_in,
    "epochs": lambda record: resets_in(record) or loops_in(record, inner=False),
    "batch": batch_in,
    "step": steps_in,
    "return": lambda record: record.ran[-1:],
    "keys": keys_in,
    "first part": lambda record: part_in(record, 0),
    "second part": lambda record: part_in(record, 1),
    "place to cut": place_to_cut_in,
}
