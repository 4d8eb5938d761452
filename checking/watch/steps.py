"""What a run shows of how a procedure goes on: its steps, its arrays, what it throws away."""

from __future__ import annotations

import re

import numpy as np

from checking.rules.quantities import is_near
from checking.watch.fact import Fact
from checking.watch.orders import LOOPS, drawing_in, draws_all, seed_in, times_begun
from checking.watch.record import Box, Record
from checking.watch.writers import movers_of

# These give something new and leave what they are given as it is.
_NEW = re.compile(
    r"(?:np|numpy)\.(append|concatenate|hstack|vstack|insert|delete|add|subtract|multiply|divide"
    r"|reshape|squeeze|copy|random\.permutation)\(|sorted\(|(\w+)\.(reshape|copy|astype)\("
)


def steps_fact_of(record: Record, pieces, expected: tuple, named: bool) -> Fact | None:
    """Return what a wrong run of a procedure did that explains it, or None.

    expected: how many rounds the loops may make, the outer one first; () where that is not known.
    named: whether the values name the mistake.
    """
    return (
        thrown_away(record)
        or _whole_numbers(record, pieces)
        or _one_array(record)
        or _nothing_moves(record)
        or _column_returned(record, pieces)
        or _taken_from_the_wrong_end(record, pieces)
        or (_after_a_loop(record, expected[1]) if len(expected) == 2 else None)
        or (_too_often(record, expected) if len(expected) == 1 and not named else None)
    )


def table_in(record: Record, args: tuple) -> Fact | None:
    """Return the line that makes a column which, beside a flat array, spreads to a table."""
    for write in record.writes:
        shape, statement = np.shape(write.value), record.statements[write.line]
        if len(shape) != 2 or shape[0] != shape[1] or shape[0] < 2 or write.place.path:
            continue
        before = [w for w in record.writes if w.moment <= write.moment and w is not write]
        flat = [v for v in (*args, *(w.value for w in before)) if np.shape(v) == shape[:1]]
        for column in reversed(before):
            held = np.shape(column.value)
            if (
                flat
                and column.place.name in statement.names
                and not column.place.path
                and len(held) == 2
                and held[1] == 1 < held[0]
            ):
                said = (
                    f"`{column.place.name}` is a column, {held}: beside flat arrays it makes a "
                    f"table, {shape} in line {write.line}. Keep it flat, ({held[0]},)."
                )
                return Fact("column", column.line, said)
    return None


def thrown_away(record: Record) -> Fact | None:
    """Return a line whose result nothing keeps."""
    wrote = {write.line for write in record.writes}
    for line in dict.fromkeys(record.ran):
        statement = record.statements.get(line)
        alone = statement and statement.kind == "other" and line not in wrote
        if alone and (found := _NEW.match(statement.text)):
            called = found[0].rstrip("(")
            said = f"{called} gives something new, and no name keeps it: nothing changes here."
            return Fact("thrown away", line, said)
    return None


def _parts(record: Record) -> tuple:
    return record.result if isinstance(record.result, tuple) else (record.result,)


def _whole_numbers(record: Record, pieces) -> Fact | None:
    """Return the line that makes an array of whole numbers, in which decimals are lost."""
    for place, part in enumerate(_parts(record)):
        if not isinstance(part, np.ndarray) or part.dtype.kind not in "iu":
            continue
        wants = [np.asarray(w, float) for path, w in pieces.want.items() if path[0] == place]
        wants = wants if pieces.several else [np.asarray(w, float) for w in pieces.want.values()]
        if all((want == np.trunc(want)).all() for want in wants):
            continue
        for write in movers_of(record, part):
            # Numbers that are cut off at the end are another mistake.
            if isinstance(write.value, np.ndarray) and not record.statements[write.line].within:
                said = (
                    "It makes an array of whole numbers, and what is stored there loses its "
                    "decimals: it has to be of floats, whatever the type of the data is."
                )
                return Fact("whole numbers", write.line, said)
            break
    return None


def _one_array(record: Record) -> Fact | None:
    """Return the line that gives two of what comes back one and the same array."""
    parts = [p for p in _parts(record) if isinstance(p, np.ndarray) and p.ndim]
    if len(parts) < 2 or not np.array_equal(parts[0], parts[1]):
        return None
    inside: dict[tuple, set[str]] = {}
    for write in record.writes:
        if write.inside and not write.place.path:
            inside.setdefault((write.line, write.turn), set()).add(write.place.name)
    names = next((found for found in inside.values() if len(found) > 1), set())
    for line in dict.fromkeys(record.ran):
        statement = record.statements[line]
        if names and names & statement.sets and names <= statement.names:
            said = (
                f"{' and '.join(sorted(names))} are one and the same array from here on: what "
                "changes one changes the other. Each needs its own."
            )
            return Fact("one array", line, said)
    return None


def _taken_from_the_wrong_end(record: Record, pieces) -> Fact | None:
    """Return a return that takes other parts of an array than those that are right in it."""
    returned = [np.asarray(value, float) for path, value in pieces.want.items() if path[0] == 0]
    numbers = [np.asarray(v, float) for path, v in pieces.want.items() if path == (1,)]
    last = record.statements.get(record.left)
    if not pieces.several or not numbers or not last or last.kind != "return":
        return None
    for write in reversed(record.writes):
        name, held = write.place.name, np.ravel(write.value) if np.ndim(write.value) else ()
        if len(held) != len(returned) + 1 or name not in last.names:
            continue
        for at, number, rest in (("first", held[0], held[1:]), ("last", held[-1], held[:-1])):
            if is_near(number, numbers[0]) and is_near(rest, np.array(returned)):
                said = (
                    f"In `{name}` all is right, the {at} of its {len(held)} numbers being the one "
                    "that comes back second: this line takes others."
                )
                return Fact("wrong end", last.line, said)
    return None


def _column_returned(record: Record, pieces) -> Fact | None:
    """Return the line that makes a column of what has to come back flat."""
    for place, part in enumerate(_parts(record)):
        shape = part.shape if isinstance(part, np.ndarray) else ()
        flat = (place, 0) in pieces.want and pieces.several
        if not flat or len(shape) != 2 or shape[1] != 1:
            continue
        for write in movers_of(record, part):
            if np.shape(write.value) == shape:
                said = (
                    f"`{write.place.name}` is a column from here on, {shape}: it has to come back "
                    f"flat, ({shape[0]},)."
                )
                return Fact("column", write.line, said)
    return None


def _nothing_moves(record: Record) -> Fact | None:
    """Return a factor that is 0 in each round, so that no step moves what comes back."""
    if not isinstance(record.result, tuple) or any(np.any(part) for part in _parts(record)):
        return None
    movers = {w.place.name for part in _parts(record) for w in movers_of(record, part)}
    steps = [s for s in record.statements.values() if s.within and movers & s.sets]
    used = {name for statement in steps for name in statement.names - statement.sets}
    for write in record.writes:
        statement = record.statements[write.line]
        zero = not np.ndim(write.value) and not isinstance(write.value, Box) and not write.value
        if zero and write.place.name in used and statement.within and statement.kind == "assign":
            whole = " // gives whole numbers alone." if "//" in statement.text else ""
            said = f"`{write.place.name}` is 0 here, so that no step moves anything.{whole}"
            return Fact("nothing moves", write.line, said)
    return None


def _after_a_loop(record: Record, rounds: frozenset[int]) -> Fact | None:
    """Return a step that is made after a loop of so many rounds, which it belongs into."""
    movers = [w for part in _parts(record) for w in movers_of(record, part)]
    for write in movers:
        step = record.statements[write.line]
        for loop in dict.fromkeys(record.statements.values()):
            beside = loop.kind in LOOPS and loop.within == step.within and loop.line < step.line
            if not beside or loop.line not in record.ran[: write.moment - 1]:
                continue
            if step.within and times_begun(record, loop)[1] in rounds:
                return Fact("after the loop", step.line, _in_each_round(record, loop, step))
            if not step.within and any(record.statements[w.line].within for w in movers):
                said = (
                    f"This step is made once, after all rounds of the loop in line {loop.line}: it "
                    "belongs to each epoch, so into that loop."
                )
                return Fact("after all epochs", step.line, said)
    return None


def _in_each_round(record: Record, loop, step) -> str:
    inside = [s for s in dict.fromkeys(record.statements.values()) if loop.line in s.within]
    for name in sorted(step.names):
        again = re.compile(rf"{name}(\[.*\])? *([+-]=|= *{name}\b)")
        if adds := next((s for s in inside if name in s.sets and again.match(s.text)), None):
            return (
                f"What line {adds.line} sums up makes one step, after the loop of line "
                f"{loop.line}: each round has to make a step of its own, with its own gradient."
            )
    return (
        f"This step is made after the loop of line {loop.line} has ended: it has to be made inside "
        "of it, once in each round."
    )


def others_seen(record: Record, quantities, blamed) -> Fact | None:
    """Return where the order is made, when already the first step sees other examples.

    Whoever puts the right steps in the place of all that were made has not found what is wrong.
    """
    steps = {
        quantity.said for quantity in quantities if quantity.line in ("weights", "bias", "error")
    }
    first = next((next(iter(q.values.values())) for q in quantities if q.line == "error"), None)
    if first is None or {blame.quantity.said for blame in blamed} - steps or len(blamed) < 2:
        return None
    held = [w.value for w in record.writes if np.size(w.value) == np.size(first)]
    if any(is_near(np.reshape(v, np.shape(first)), k * first) for v in held for k in (1, -1)):
        return None
    count = next(
        (len(q.values[0]) for q in quantities if q.line == "order" and np.ndim(q.values[0])), 0
    )
    lines = seed_in(record) if draws_all(record, count) else drawing_in(record)
    said = "Already the first step sees other examples than it should: is this the order?"
    return Fact("other examples", lines[0], said) if lines else None


def _too_often(record: Record, expected: tuple) -> Fact | None:
    """Return a step that an inner loop makes, again and again, where each round makes one."""
    rounds = min(expected[0], default=0)
    for part in _parts(record):
        if np.ndim(part):
            continue
        inner = [w for w in movers_of(record, part) if len(record.statements[w.line].within) > 1]
        lines = {w.line for w in inner}
        if rounds and len(lines) == 1 and len(inner) >= 2 * rounds and not len(inner) % rounds:
            statement = record.statements[inner[0].line]
            said = (
                f"The loop of line {statement.within[0]} makes this step {len(inner) // rounds} "
                "times an epoch: one step an epoch, with all examples together, is asked for."
            )
            return Fact("too many steps", statement.line, said)
    return None
