"""Loops that go through an array number by number, and leave out some of its rows or columns."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from checking.crashes.said import listed
from checking.source import parsed
from checking.watch.expressions import peeked
from checking.watch.fact import Fact
from checking.watch.record import Record
from checking.watch.replay import parameters_of, scope_at

# So many that are left out are listed.
MOST_LISTED = 4
LEFT_OUT = "left out of a loop"


class _Use(NamedTuple):
    """An index of an array: the line, the array, along which axis, the index; stored: there."""

    line: int
    array: ast.expr
    axis: int
    index: ast.expr
    stored: bool


def left_out_of(record: Record, arguments: Mapping, rows: bool) -> Fact | None:
    """Return the loop that leaves out rows or columns that no line reaches.

    rows: whether rows of the first argument count, too; where a step sees some of them, they
          do not.
    """
    data = parameters_of(record)[:2]
    reached: dict[tuple[str, int, bool], list[_Use]] = {}
    for use in _uses(record):
        reached.setdefault((ast.unparse(use.array), use.axis, use.stored), []).append(use)
    for (text, axis, _), uses in reached.items():
        if axis > 1 or (not rows and axis == 0 and text in data):
            continue
        if found := _missing(record, arguments, uses):
            loop, name, missing = found
            several = len(missing) > 1
            what = ("row", "column")[axis] if _dimensions(record, arguments, uses[0]) > 1 else ""
            numbers = [str(n) for n in missing[:MOST_LISTED]]
            numbers += ["…"] if len(missing) > MOST_LISTED else []
            said = (
                f"`{name}` never becomes {' or '.join(numbers)} in this loop, so that "
                f"{what or 'number'}{'s' * several} {listed(numbers)} of `{text}` "
                f"{'are' if several else 'is'} never reached (counted from 0)."
            )
            return Fact(LEFT_OUT, loop, said)
    return None


def _missing(record: Record, arguments: Mapping, uses: list[_Use]):
    """Return (loop, its variable, the numbers left out) of the uses of one axis, or None."""
    covered: set[int] = set()
    loops: dict[str, int] = {}
    for use in uses:
        match use.index:
            case ast.Constant(value=int() as value):
                covered.add(value)
            case ast.Name(id=name):
                within = record.statements[use.line].within
                heads = [n for n in within if name in record.statements[n].sets]
                values = [
                    w.value for w in record.writes if w.line in heads and w.place == (name, ())
                ]
                if not heads or not all(isinstance(v, (int, np.integer)) for v in values):
                    return None
                covered |= {int(value) for value in values}
                loops[name] = heads[0]
            case _:
                return None
    array = _array(record, arguments, uses[0])
    if not loops or array is None or np.ndim(array) <= uses[0].axis:
        return None
    missing = [n for n in range(array.shape[uses[0].axis]) if n not in covered]
    name, loop = next(iter(loops.items()))
    return (loop, name, missing) if missing and covered else None


def _array(record: Record, arguments: Mapping, use: _Use) -> np.ndarray | None:
    """Return an array as it was when a line that takes numbers of it ran first."""
    if use.line not in record.ran:
        return None
    scope = scope_at(record, arguments, record.ran.index(use.line), {})
    value = peeked(use.array, scope)
    value = np.array(value) if isinstance(value, list) else value
    return value if isinstance(value, np.ndarray) and value.dtype.kind in "fiu" else None


def _dimensions(record: Record, arguments: Mapping, use: _Use) -> int:
    return np.ndim(_array(record, arguments, use))


def _uses(record: Record) -> Iterator[_Use]:
    """Yield all indices in the lines that ran; of A[i][j], i is of the first axis, j of another."""
    for statement in record.done:
        inner: set[int] = set()
        for node in ast.walk(parsed(statement) or ast.Pass()):
            if not isinstance(node, ast.Subscript) or id(node) in inner:
                continue
            indices, stored = [], isinstance(node.ctx, ast.Store)
            while isinstance(node, ast.Subscript) and not _is_key(node.slice):
                inner.add(id(node))
                parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
                indices[:0] = parts
                node = node.value
            for axis, index in enumerate(indices):
                yield _Use(statement.line, node, axis, index, stored)


def _is_key(index: ast.expr) -> bool:
    """Return whether an index is the key of a dictionary, as far as its text tells."""
    return any(
        isinstance(part, ast.JoinedStr)
        or (isinstance(part, ast.Constant) and isinstance(part.value, str))
        for part in ast.walk(index)
    )
