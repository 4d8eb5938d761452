"""Where a mistake of a procedure stands, by what it is about: its loop, its order, its start."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from checking.watch.cutting import keys_in, part_in, place_to_cut_in
from checking.watch.fact import Fact
from checking.watch.orders import drawing_in, generator_in, seed_in
from checking.watch.record import Box, Record
from checking.watch.replay import parameters_of
from checking.watch.writers import movers_in

PARTS = (
    "np.array_split makes parts as equal as can be: full batches and a shorter last one are cut "
    "with slices, order[start : start + size]."
)
CONVOLVED = (
    'np.convolve with mode="same" takes the middle of what it makes: each average needs the values '
    'up to its own, mode="full" cut to len(values).'
)
SIZES = ("len(", "shape", ".size")


def rounds_of(record: Record, expected: tuple[frozenset[int], ...]) -> Fact | None:
    """Return the loop that makes too many or too few rounds, or None.

    expected: how many rounds the outer loop may make, and how many the one inside of it may.
    """
    rounds = 1
    for level, allowed in enumerate(expected):
        here = [loop for loop in record.loops if len(loop.within) == level]
        if len(here) != 1 or not allowed or not rounds:
            return None
        loop = here[0]
        # The head runs once more than the body: that is when it ends.
        made = record.ran.count(loop.line) / rounds - 1
        left = _leaving(record, loop)
        if left and level == 0 and left[0].text == "break" and made + 1 not in allowed:
            said = (
                f"The loop of line {loop.line} stops in its round {int(made) + 1}; it should run "
                f"{min(allowed)} rounds, however little moves."
            )
            return Fact("left early", left[0].under or left[0].line, said)
        if left or made != int(made) or made < 0:
            return None
        if made not in allowed and (flags := _flags_in(record, loop)):
            said = (
                f"The loop of line {loop.line} stops after its round {int(made)}; it should run "
                f"{min(allowed)} rounds, however little moves."
            )
            return Fact("left early", flags[0].under, said, (flags[0].line,))
        if made not in allowed:
            times = "round" if made == 1 else "rounds"
            said = f"This loop makes {int(made)} {times}; it should make {min(allowed)}."
            if "array_split(" in loop.text:
                said += " " + PARTS
            return Fact("rounds", loop.line, said)
        rounds *= int(made)
    return None


def _leaving(record: Record, loop) -> list:
    """Return what leaves a loop early: a break leaves the innermost one, a return all of them."""
    return [
        s
        for s in record.done
        if (s.text == "break" and s.within[0] == loop.line)
        or (s.kind == "return" and loop.line in s.within)
    ]


def _flags_in(record: Record, loop) -> list:
    """Return what sets a switch, under a condition, for which a while loop asks."""
    inside = (s for s in record.done if s.under and loop.line in s.within)
    flag = re.compile(r"= (?:True|False)$")
    return [
        s for s in inside if loop.kind == "while" and s.sets & loop.names and flag.search(s.text)
    ]


def asking_in(record: Record, args: tuple) -> list[int]:
    """Return the lines that ask for a switch: a parameter that is True or False."""
    pairs = zip(parameters_of(record), args, strict=False)
    switches = {name for name, value in pairs if isinstance(value, bool)}
    return [s.line for s in record.done if switches & (s.names - s.sets) and s.kind != "def"]


def unpaired_in(record: Record) -> list[int]:
    """Return the lines that take a row of X and a number of y by two different indices."""
    taken: dict[str, dict[str, int]] = {}
    for name in parameters_of(record)[:2]:
        for statement in record.done:
            for index in re.findall(rf"\b{name}\[((?:[^\[\]]|\[[^\[\]]*\])+)\]", statement.text):
                taken.setdefault(name, {}).setdefault(index, statement.line)
    rows, numbers = (*taken.values(), {}, {})[:2]
    if len(rows) != 1 or len(numbers) != 1 or rows.keys() == numbers.keys():
        return []
    return sorted({*rows.values(), *numbers.values()})


def whole_in(record: Record) -> list[int]:
    """Return the lines of the innermost loop that work with all rows of what was handed over."""
    given = "|".join(parameters_of(record)[:2])
    whole = re.compile(rf"\b({given})\b(?!\s*\[|\.shape|\.size|\))")
    inside = [s for loop in _loops(record)[-1:] for s in record.done if loop.line in s.within]
    return [s.line for s in inside if given and s.sets and whole.search(s.text)]


def left_out_in(record: Record) -> list[int]:
    """Return the conditions under which nothing ever ran, or the rest of a round was left out."""
    ran = set(record.ran)
    inside = {s.under for s in record.code if s.line in ran and s.text != "continue"}
    within = {line for s in record.code if s.line in ran for line in s.within}
    return [
        s.line
        for s in record.code
        if s.line in ran
        and (
            (s.kind == "if" and s.line not in inside)
            or (s.kind == "while" and s.line not in within)
        )
    ]


def _set_in_several(record: Record) -> list[list]:
    """Return the statements that set a variable, for each that several do."""
    setters: dict[str, dict] = {}
    moved: set[str] = set()
    for write in record.writes:
        item = len(write.place.path) == 1 and isinstance(write.place.path[0], int)
        if (item or not write.place.path) and not isinstance(write.value, Box):
            setters.setdefault(write.place.name, {})[record.statements[write.line]] = None
            if type(write.value) is not int:
                moved.add(write.place.name)
    # What is always a whole number counts something.
    return [list(some) for name, some in setters.items() if len(some) > 1 and name in moved]


def start_in(record: Record) -> list[int]:
    """Return the lines that give what is moved later its start: in a loop, if there are such."""
    # What goes on from round to round is moved; what a loop only fills is not.
    several = sorted(
        _set_in_several(record),
        key=lambda some: (
            not any(s.within and _goes_on(s) for s in some),
            not any(map(_goes_on, some)),
        ),
    )
    first = sorted((some[0] for some in several), key=lambda statement: len(statement.within))
    return resets_in(record) or [s.line for s in first][:1]


def _goes_on(statement) -> bool:
    """Return whether a line sets a variable from what it was: v = beta * v + …"""
    name, _, value = statement.text.partition("=")
    name = re.match(r"\w+", name)
    return bool(name) and re.search(rf"\b{name[0]}\b", value) is not None


def carried_in(record: Record) -> list[int]:
    """Return the lines in a loop that write what is carried on: the ones that set it anew first."""
    inside = [
        [s.line for s in some if s.within and s.kind == "assign"]
        for some in _set_in_several(record)
    ]
    last = max((lines for lines in inside if len(lines) > 1), key=len, default=[])[-1:]
    return resets_in(record) or last or start_in(record)


def resets_in(record: Record) -> list[int]:
    """Return the lines in a loop that set what comes back to one and the same number each time."""
    moved = {write.place.name for write in movers_in(record)}
    found = []
    for statement in (s for some in _set_in_several(record) for s in some if s.within):
        held = [w for w in record.writes if w.line == statement.line and not w.place.path]
        values = {(w.place.name, repr(w.value)) for w in held}
        names = {w.place.name for w in held}
        if 0 < len(values) == len(names) and (len(record.parts) == 1 or names & moved):
            found.append(statement.line)
    return list(dict.fromkeys(found))


def _loops(record: Record) -> list:
    return sorted(record.loops, key=lambda s: len(s.within))


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


def batch_in(record: Record) -> list[int]:
    """Return where batches are cut: the inner loop; without one, where the order is drawn.

    Before it stands the line that sets how far the loop goes.
    """
    loops = _loops(record)
    if loops and (loops[-1].within or isinstance(record.result, list)):
        return [*bound_of(record, loops[-1]), loops[-1].line]
    return drawing_in(record)


LOCATE: dict[str, Callable[[Record], list[int]]] = {
    "order": drawing_in,
    "generator": generator_in,
    "seed": seed_in,
    "start": start_in,
    "carry": carried_in,
    "batch": batch_in,
    "keys": keys_in,
    "first part": lambda record: part_in(record, 0),
    "second part": lambda record: part_in(record, 1),
    "place to cut": place_to_cut_in,
    "return": lambda record: record.ran[-1:],
}
