"""Where a run cut its batches, beside where they begin and end."""

from __future__ import annotations

import ast

import numpy as np

from checking.source import Statement, parsed
from checking.watch.expressions import peeked
from checking.watch.fact import Fact
from checking.watch.origin import set_by
from checking.watch.record import Record
from checking.watch.replay import scope_at


def cut_wrongly(record: Record, cuts: list[tuple[int, int]], arguments: dict) -> Fact | None:
    """Return the first line with a slice that takes another part than its batch, or None.

    cuts:      where the batches begin, and end: (first, one after the last), in their order.
    arguments: {name: value} of the call.
    """
    for statement in record.done:
        for cut in _slices_in(statement):
            if said := _beside(record, statement, cut, cuts, arguments):
                return Fact("cut wrongly", statement.line, said)
    return None


def cut_unshuffled(record: Record, arguments: dict) -> Fact | None:
    """Return the line that cuts what was handed over, where it was shuffled before."""
    for statement in record.done:
        for name in (node.value.id for node in _slices_in(statement)):
            given = arguments.get(name)
            if np.ndim(given) != 2 or any(w.place.name == name for w in record.writes):
                continue
            # What is shuffled of it itself, before others that are shuffled and have to go with it.
            others = {name: given, **arguments}
            shuffled = (
                (write, other)
                for other, value in others.items()
                for write in record.writes
                if np.ndim(value) == 2 and np.shape(write.value) == np.shape(value)
                if _is_shuffled(write.value, value)
            )
            if found := next(shuffled, None):
                write, other = found
                what = "what is shuffled" if other == name else f"`{other}`, shuffled,"
                said = (
                    f"`{name}` is what was handed over, in its own order; {what} is "
                    f"`{write.place.name}` (line {write.line})."
                )
                return Fact("cut unshuffled", statement.line, said)
    return None


def _is_shuffled(one: np.ndarray, other: np.ndarray) -> bool:
    return bool((np.sort(one) == np.sort(other)).all() and (one != other).any())


def _slices_in(statement: Statement) -> list[ast.Subscript]:
    """Return what a line takes from a to b of something that it does not set itself."""
    return [
        node
        for node in ast.walk(parsed(statement) or ast.Pass())
        if isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Name)
        and node.value.id not in statement.sets
        and _bounds(node)
    ]


def _bounds(node: ast.Subscript) -> tuple[ast.Slice, int] | None:
    """Return the slice with a bound, and the axis along which it cuts."""
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    cutting = [
        (part, axis)
        for axis, part in enumerate(parts)
        if isinstance(part, ast.Slice) and (part.lower or part.upper) and not part.step
    ]
    return cutting[0] if len(cutting) == 1 else None


def _beside(record: Record, statement: Statement, node, cuts, arguments) -> str:
    part, axis = _bounds(node)
    every, before = cuts[-1][1], 0
    turns = [i for i, line in enumerate(record.ran) if line == statement.line]
    if not statement.within:
        # After the loop stands the cut of the last batch, if that is what it takes.
        cuts, before = cuts[-1:], len(cuts) - 1
    elif isinstance(record.result, list) and len(turns) > len(cuts):
        loop = record.statements[statement.within[0]]
        return f"The loop of line {loop.line} cuts {len(turns)} batches, and {len(cuts)} are due."
    for number, (begun, right) in enumerate(zip(turns, cuts, strict=False), start=before + 1):
        scope = scope_at(record, arguments, begun, {})
        of = peeked(node.value, scope)
        if not isinstance(of, np.ndarray) or np.shape(of)[axis : axis + 1] != (every,):
            return ""
        first = peeked(part.lower, scope) if part.lower else 0
        last = peeked(part.upper, scope) if part.upper else every
        if not isinstance(first, (int, np.integer)) or not isinstance(last, (int, np.integer)):
            return ""
        cut = slice(first, last).indices(every)[:2]
        if not statement.within and not (
            isinstance(record.result, list)
            and len(record.result) == before + 1
            and _is_last(record.result, np.take(of, range(*cut), axis))
        ):
            return ""
        if cut != right:
            out = ": a slice leaves its end out" if cut == (right[0], right[1] - 1) else ""
            return (
                f"In line {statement.line} `{ast.unparse(part)}` is {cut[0]}:{cut[1]} in batch "
                f"{number}, where {right[0]}:{right[1]} belongs{out}{_origin(record, part, begun)}."
            )
    return ""


def _is_last(result, taken: np.ndarray) -> bool:
    """Return whether what was taken came back as the X or the Y of the last batch."""
    return any(np.array_equal(part, taken) for part in result[-1])


def _origin(record: Record, part: ast.Slice, moment: int) -> str:
    """Return in which lines the names of a slice were set, in brackets."""
    names = [node.id for node in ast.walk(part) if isinstance(node, ast.Name)]
    setters = {name: set_by(record, name, moment) for name in dict.fromkeys(names)}
    lines = [f"`{name}` comes from line {s.line}" for name, s in setters.items() if s]
    return f" ({', '.join(lines)})" if lines else ""
