"""Where the things on a line come from: the lines that gave them what they hold there."""

from __future__ import annotations

import re

import numpy as np

from checking.watch.code import Statement
from checking.watch.record import Box, Record, Write
from checking.watch.replay import parameters_of

MOST = 2
# Of these, a number or a text on the line is what went wrong; of the others, an array.
_BY_KEY = ("KeyError", "IndexError", "ZeroDivisionError", "TypeError")


def origins_of(record: Record, scene, kind: str) -> list[str]:
    """Return sentences on which lines set the things on the line of an exception."""
    if scene is None:
        return []
    here, last = record.statements[record.ran[-1]], len(record.ran) - 1
    found: list[tuple[str, Statement]] = []
    entries = {thing.text for thing in scene.all("entry")}
    for thing in _things(scene, kind):
        name = re.match(r"\w*", thing.text)[0]
        if thing.role == "entry":
            statement = _stored(record, name, thing.shape)
        else:
            statement = set_by(record, name, last)
        if statement and statement.line not in (here.line, *(s.line for _, s in found)):
            found.append((thing.text, statement))
    for what, statement in found:
        if before := _before(record, statement, kind):
            found = [(what, statement), before]
            break
    said = []
    for what, statement in found[:MOST]:
        over = what not in entries and set(statement.within) - set(here.within)
        by = ", by the last round of a loop that is over by now" if over else ""
        said.append(f"`{what}` was set in line {statement.line}{by}: {statement.text}")
    return said


def other_names(record: Record, scene) -> tuple[str, ...]:
    """Return sentences on the other names of a dictionary, and what puts entries into it."""
    of = scene.one("of") if scene else None
    boxes = [w for w in record.writes if isinstance(w.value, Box) and not w.place.path]
    names = parameters_of(record)
    numbers = dict(zip(names, record.arguments, strict=False))
    numbers |= {w.place.name: w.value.number for w in boxes}
    number = numbers.get(of.text) if of else None
    found = [
        f"`{w.place.name}` is `{of.text}` itself since line {w.line}: "
        f"{record.statements[w.line].text}"
        for w in boxes
        if w.value.number == number and w.place.name != of.text
    ]
    puts = [w.line for w in record.writes if number and w.owner == number]
    if puts:
        found.append(f"Line {puts[0]} puts keys into it: {record.statements[puts[0]].text}")
    return tuple(found[:MOST])


def _things(scene, kind: str) -> list:
    """Return the things on a line that may be what went wrong, the likeliest first."""
    things = scene.all("name", "entry")
    if kind not in _BY_KEY:
        operands = [t.text for t in scene.all("left", "right", "argument", "of")]
        arrays = [t for t in things if t.kind == "array" and t.shape]
        # Among the parts of two operands, an operand itself goes first.
        arrays.sort(key=lambda t: (t.text not in operands, t.role != "name"))
        keys = [t for t in things if t.kind == "text"]
        other = len({t.value.removeprefix("'d").strip("'") for t in keys}) > 1
        # Keys of two entries that do not belong together go before what is taken by them.
        return [*keys, *arrays] if other else arrays
    things = [t for t in things if t.kind in ("number", "text", "None")]
    if kind == "ZeroDivisionError":
        return [t for t in things if t.value in ("0", "0.0")]
    floats = [t for t in things if "float" in t.of]
    return floats if kind == "TypeError" and floats else [t for t in things if t not in floats]


def set_by(record: Record, name: str, before: int) -> Statement | None:
    """Return the last statement that set a variable."""
    for line in reversed(record.ran[:before]):
        statement = record.statements.get(line)
        if statement and name in statement.sets:
            return statement
    return None


def _stored(record: Record, name: str, shape: tuple) -> Statement | None:
    """Return the statement that stored the last entry of this shape in a variable."""
    for write in reversed(record.writes):
        if write.place.name == name and write.place.path and np.shape(write.value) == shape:
            return record.statements.get(write.line)
    return None


def column_in(record: Record, line: int) -> tuple[str, Statement] | None:
    """Return the table of one column that a line works with, and the statement that set it."""
    statement = record.statements.get(line)
    return _before(record, statement, "") if statement and line in record.ran else None


def _before(record: Record, statement: Statement, kind: str) -> tuple[str, Statement] | None:
    """Return where that comes from which a thing was made of: a count, or a column of numbers."""
    moment = max(i for i, line in enumerate(record.ran) if line == statement.line)
    for name in sorted(statement.names - statement.sets):
        source = set_by(record, name, moment)
        if source is None or source.line == statement.line:
            continue
        digits = any(text.name == name and text.value.isdigit() for text in record.texts)
        if kind in _BY_KEY or digits or _is_column(record, name, source.line):
            return name, source
    return None


def _is_column(record: Record, name: str, line: int) -> bool:
    """Return whether a line made a table of one column: with a row of numbers it makes a table."""
    shapes = (np.shape(w.value) for w in record.writes if w.line == line and w.place == (name, ()))
    return any(len(shape) == 2 and shape[1] == 1 < shape[0] for shape in shapes)


def flat_in(record: Record, write: Write, line: int) -> tuple[str, Statement] | None:
    """Return the flat array from which a line made one, and the statement that made it flat."""
    statement = record.statements.get(line)
    for w in record.writes:
        flat = isinstance(w.value, np.ndarray) and w.value.ndim == 1 and not w.place.path
        if (
            flat
            and statement
            and w.place.name in statement.names
            and w.line != line
            and w.moment < write.moment
            and np.isin(write.value, w.value).all()
        ):
            return w.place.name, record.statements[w.line]
    return None
