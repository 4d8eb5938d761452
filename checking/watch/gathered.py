"""What loops fill number by number, one feature after another, seen as it is when it is whole."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from checking.crashes.peek import is_number
from checking.source import Statement, parsed
from checking.watch.record import Box, Place, Record, Write


def gathering(run: Callable) -> Callable:
    """Return a run of which each record is gathered."""
    return lambda patches, looks: gathered(run(patches, looks))


def gathered(record: Record) -> Record:
    """Return a record in which arrays that an inner loop fills are written once a round, whole.

    Of the writes of one round the last one stands there; a list of numbers reads as an array.
    Where no further loop is around, each number may be a result of its own, and is left alone.
    """
    wrote = {write.line for write in record.writes}
    code = (s for s in record.code if s.line in wrote)
    loops = {s.line: line for s in code if (line := _filling(record, s))}
    if not loops:
        return record
    last: dict[tuple, Write] = {}
    for number, write in enumerate(_with_whole_lists(record, loops)):
        loop = loops.get(write.line)
        filled = loop and write.inside
        key = (write.line, write.place, begun(record, loop, write.moment)) if filled else number
        last.pop(key, None)
        last[key] = write
    return replace(record, writes=list(last.values()))


def filling_loops(record: Record) -> set[int]:
    """Return the loops by which statements fill arrays, number by number."""
    found: set[int] = set()
    for statement in record.code:
        if outer := _filling(record, statement):
            found |= {*statement.within[: statement.within.index(outer) + 1]}
    return found


def _filling(record: Record, statement: Statement) -> int:
    """Return the outermost of the loops by which a statement fills an array, 0 where none do."""
    match parsed(statement) if statement.within else None:
        case ast.Assign(targets=[ast.Subscript() as target]):
            pass
        case ast.AugAssign(target=ast.Subscript() as target):
            pass
        case _:
            return 0
    picks: set[str] = set()
    while isinstance(target, ast.Subscript):
        picks |= {node.id for node in ast.walk(target.slice) if isinstance(node, ast.Name)}
        target = target.value
    found = 0
    for line in statement.within[:-1]:
        if not picks & record.statements[line].sets:
            break
        found = line
    return found


def begun(record: Record, loop: int, moment: int) -> int:
    """Return when the loop began that was running when so many statements had been run."""
    at = moment - 1
    while at >= 0:
        statement = record.statements.get(record.ran[at])
        if statement and statement.line != loop and loop not in statement.within:
            break
        at -= 1
    return at


def _with_whole_lists(record: Record, loops: dict[int, int]):
    """Yield what was written, lists of numbers that are filled in these lines as arrays."""
    filled = {
        w.owner
        for w in record.writes
        if w.line in loops and len(w.place.path) == 1 and isinstance(w.place.path[0], int)
    } - {0}
    # What holds more than numbers is no row of them.
    filled -= {w.owner for w in record.writes if w.owner in filled and not is_number(w.value)}
    held: dict[int, dict] = {number: {} for number in filled}
    made: dict[int, int] = {}
    for write in record.writes:
        if isinstance(write.value, Box) and write.value.number in filled:
            together = (w for w in record.writes if w.moment == write.moment)
            items = {w.place.path[-1]: w.value for w in together if w.owner == write.value.number}
            held[write.value.number].update(items)
            made[write.value.number] = write.moment
            yield write._replace(value=_as_array(held[write.value.number]))
        elif write.owner not in filled:
            yield write
        elif made.get(write.owner) != write.moment:
            held[write.owner][write.place.path[-1]] = write.value
            place = Place(write.place.name, write.place.path[:-1])
            yield Write(*write[:3], place, 0, _as_array(held[write.owner]), True)


def _as_array(items: dict) -> np.ndarray:
    return np.array([items[k] for k in sorted(items)], float)
