"""What a run shows of how a procedure goes on: the type of its arrays, where its steps stand."""

from __future__ import annotations

import re

import numpy as np

from checking.rules.quantities import is_near
from checking.watch.fact import Fact, often
from checking.watch.gathered import filling_loops
from checking.watch.orders import LOOPS, drawing_in, times_begun
from checking.watch.record import RETURNED, Record
from checking.watch.writers import movers_in, movers_of

# They give something new and leave what they are given as it is.
_NEW = re.compile(r"(np\.\w*(?:append|concatenate|stack|insert|delete|reshape|permutation))\(")


def steps_fact_of(record: Record, pieces, expected: tuple) -> Fact | None:
    """Return what a wrong run of a procedure did that explains it, or None.

    expected: how many rounds the loops may make, the outer one first; () where that is not known.
    """
    inner = expected[1] if len(expected) == 2 else frozenset()
    return (
        _thrown_away(record)
        or _whole_numbers(record, pieces)
        or _nothing_moves(record)
        or _after_a_loop(record, inner)
        or _wrong_end(record, pieces)
        or _another_came_back(record, pieces)
        or _mean_came_back(record)
        or _stored_under_a_condition(record, pieces)
        or _forgets(record, pieces)
    )


def set_back(record: Record) -> Fact | None:
    """Return the line that sets what moves, and comes back, to 0 in each round of a loop."""
    outer = next((s for s in record.loops if not s.within), None)
    now: dict = {}
    for write in movers_in(record):
        statement = record.statements[write.line]
        within = outer and statement.kind == "assign" and statement.within == (outer.line,)
        if within and not np.any(write.value) and np.any(now.get(write.place.name, 0)):
            said = (
                f"Each round of the loop in line {outer.line} sets {write.place.name} back to 0: "
                "that belongs before the loop."
            )
            return Fact("set back", write.line, said)
        now[write.place.name] = write.value
    return None


def _thrown_away(record: Record) -> Fact | None:
    """Return a line whose result nothing keeps."""
    wrote = {write.line for write in record.writes}
    for statement in record.done:
        alone = statement.kind == "other" and statement.line not in wrote
        if alone and (found := _NEW.match(statement.text)):
            said = f"{found[1]} gives something new, and no name keeps it: nothing changes here."
            others = [s.line for s in record.code if s is not statement and found[0] in s.text]
            again = [n for n in others if record.statements[n].kind == "other"]
            return Fact("thrown away", statement.line, said, tuple(again[:2]))
    return None


def _whole_numbers(record: Record, pieces) -> Fact | None:
    """Return the line that makes an array of whole numbers, in which decimals are lost."""
    whole = [p for p in record.parts if isinstance(p, np.ndarray) and p.dtype.kind in "iu"]
    if all(float(number).is_integer() for number in map(np.sum, pieces.want.values())):
        return None
    for part in whole:
        # Numbers that are cut off at the end are another mistake.
        made = next(iter(movers_of(record, part)), None)
        if made and np.ndim(made.value) and not record.statements[made.line].within:
            said = (
                "It makes an array of whole numbers, and what is stored there loses its "
                "decimals: it has to be of floats, whatever the type of the data is."
            )
            return Fact("whole numbers", made.line, said)
    return None


def _nothing_moves(record: Record) -> Fact | None:
    """Return a factor that is 0 in each round, so that no step moves what comes back."""
    if len(record.parts) < 2 or any(map(np.any, record.parts)):
        return None
    moved = {w.place.name for w in movers_in(record)}
    steps = [s for s in record.code if s.within and moved & s.sets]
    used = {name for step in steps for name in step.names - step.sets}
    for write in record.writes:
        statement = record.statements[write.line]
        zero = isinstance(write.value, (int, float)) and not write.value
        if zero and write.place.name in used and statement.within and statement.kind == "assign":
            said = f"`{write.place.name}` is 0 here, so that no step moves anything."
            whole = " // gives whole numbers alone." if "//" in statement.text else ""
            return Fact("nothing moves", write.line, f"{said}{whole}")
    return None


def _after_a_loop(record: Record, rounds: frozenset[int]) -> Fact | None:
    """Return a step that is made after a loop of so many rounds, which it belongs into."""
    lines = {write.line for write in movers_in(record)} if rounds else ()
    filling = filling_loops(record) if rounds else ()
    for write in movers_in(record) if rounds else ():
        step = record.statements[write.line]
        for loop in record.code:
            beside = loop.kind in LOOPS and loop.within == step.within and loop.line < step.line
            beside = beside and loop.line not in filling
            begun = beside and step.within and loop.line in record.ran[: write.moment - 1]
            if begun and times_begun(record, loop)[1] in rounds:
                said = (
                    f"This is a single step, after the inner loop (line {loop.line}) has ended: "
                    "one step is due in each of its rounds, with a gradient of its own."
                )
                return Fact("after the loop", step.line, said)
            moving = any(loop.line in record.statements[n].within for n in lines)
            if beside and not step.within and moving:
                said = (
                    f"This step is made once, after all rounds of the loop in line {loop.line}: it "
                    "belongs to each epoch, so into that loop."
                )
                return Fact("after all epochs", step.line, said)
    return None


def _wrong_end(record: Record, pieces) -> Fact | None:
    """Return the line that takes the numbers of an array, all right, from the wrong end."""
    if not pieces.several or len(pieces.parts) != 2 or np.ndim(pieces.parts[1]):
        return None
    want = [np.ravel(value) for value in pieces.parts]
    last = {write.place: write for write in record.writes}
    for write in reversed(list(last.values())):
        held, name = np.ravel(write.value) if np.ndim(write.value) else (), write.place.name
        if len(held) != len(want[0]) + 1 or write.place.path:
            continue
        for at, number, others in (("first", held[0], held[1:]), ("last", held[-1], held[:-1])):
            if is_near(number, want[1][0]) and is_near(others, want[0]):
                takes = [s for s in record.done if name in s.names - s.sets and not s.within]
                said = (
                    f"In `{name}` all is right, its {at} number is the one that comes back second: "
                    "this line takes others."
                )
                return Fact("wrong end", takes[-1].line, said) if takes else None
    return None


def _forgets(record: Record, pieces) -> Fact | None:
    """Return the number of values that are remembered, where the first results alone are right."""
    row = isinstance(record.result, np.ndarray) and record.result.ndim == 1
    wrong = pieces.wrong(record.result) if row else []
    right = min((path[1] for path in wrong if len(path) == 2), default=0)
    for write in record.writes if right > 1 else ():
        statement = record.statements[write.line]
        whole = type(write.value) is int and write.value == right and not write.place.path
        if whole and statement.kind == "assign" and not statement.within:
            used = [s for s in record.done if write.place.name in s.names - s.sets]
            why = "what lies further back is forgotten. Each one is made of all values up to it."
            if any(s.kind == "if" for s in used):
                # What is done only up to a step is no memory.
                why = "it is done no further. Every one needs it."
            said = f"The first {right} come out right, and `{write.place.name}` is {right}: {why}"
            return Fact("forgets", write.line, said, tuple(s.line for s in used[:1]))
    return None


def _another_came_back(record: Record, pieces) -> Fact | None:
    """Return the line that returns something else than what is right at the end."""
    last = {w.place: w for w in record.writes if w.place.name != RETURNED}
    held: dict[str, None] = {}
    for want in pieces.parts if pieces.several else ():
        if not isinstance(want, (float, np.ndarray)):
            return None
        if any(is_near(got, want) for got in record.parts):
            return None
        names = [place.name for place, w in last.items() if is_near(w.value, want)]
        held.update(dict.fromkeys(names[:1]))
    if not held or len(held) != len(record.parts):
        return None
    names = " and ".join(f"`{name}`" for name in held)
    said = f"At the end {names} hold what is right, and this line returns something else."
    return Fact("another came back", record.left, said)


def _mean_came_back(record: Record) -> Fact | None:
    """Return the line that makes the mean of all that the steps went through, which comes back."""
    numbers = len(record.parts) == 2 and isinstance(record.parts[0], np.ndarray)
    if not (numbers and record.loops and np.isfinite(record.parts[0]).all()):
        return None
    # Weights and bias may be kept in one array.
    kept = {np.shape(value): value for value in (record.parts[0], np.hstack(record.parts))}
    steps: dict[tuple, list] = {}
    for write in record.writes:
        inside = not write.place.path and record.statements[write.line].within
        if inside and np.shape(write.value) in kept:
            steps.setdefault((write.place.name, np.shape(write.value)), []).append(write.value)
    for (name, shape), values in steps.items():
        for held in (values, [np.zeros(shape), *values]):
            mean = is_near(np.mean(held, axis=0), kept[shape])
            if len(held) > 2 and mean and not is_near(held[-1], kept[shape]):
                loop = record.loops[0].line
                after = (s.line for s in record.done if s.line > loop and not s.within)
                said = (
                    f"What comes back is the mean of all values that `{name}` had in the loop; "
                    "the last one is due."
                )
                return Fact("mean came back", next(after, record.left), said)
    return None


def _stored_under_a_condition(record: Record, pieces) -> Fact | None:
    """Return the condition that keeps all results from being stored."""
    row = isinstance(record.result, np.ndarray) and not pieces.several
    if not row or np.size(record.result) >= len(pieces.want):
        return None
    for statement in record.code:
        condition = record.statements.get(statement.under)
        stores = ".append(" in statement.text and statement.line not in record.ran
        if stores and condition and condition.within and condition.line in record.ran:
            said = (
                f"What line {statement.line} stores, it stores under this condition alone, and it "
                "does not hold here: each result has to be stored in either case."
            )
            return Fact("stored under a condition", condition.line, said, (statement.line,))
    return None


def behind_in(record: Record, quantities) -> Fact | None:
    """Return that what comes back is what a right run holds some steps before its last one."""
    weights = next((q for q in quantities if q.line == "weights"), None)
    steps = list(weights.values.values()) if weights and len(record.parts) == 2 else []
    for made, value in enumerate(steps[:-1], start=1):
        if is_near(record.parts[0], value):
            last = max(s.line for s in record.loops) if record.loops else record.left
            said = f"What comes back has made {made} of the {len(steps)} steps that are due."
            return Fact("too few steps", last, said, (record.left,))
    return None


def steps_made(record: Record, expected: tuple) -> Fact | None:
    """Return the step that is made too often or too seldom; what sets back to 0 is none."""
    due = {epochs * steps for epochs in expected[0] for steps in (*expected[1:], {1})[0]}
    for part in record.parts if len(record.parts) > 1 else ():
        first = next(iter(record.loops), None)
        moved = [w for w in movers_of(record, part) if first and w.line > first.line]
        steps = (w for w in moved if np.any(w.value) and record.statements[w.line].within)
        made = len({(w.line, w.turn) for w in steps})
        if made and made not in due and not np.ndim(part):
            each = f"{min(expected[1])} steps" if len(expected) > 1 else "one step"
            said = f"This step is made {often(made)}, where {min(due)} are due: {each} an epoch."
            return Fact("number of steps", moved[-1].line, said, tuple(drawing_in(record)))
    return None


def stale_in(record: Record, quantities) -> Fact | None:
    """Return the error that is worked out once, before the loop, though each step has its own."""
    for quantity in (q for q in quantities if q.line == "error" and len(q.values) > 1):
        first, *steps = quantity.values.values()
        held = [w for w in record.writes if np.shape(w.value) == np.shape(first)]
        later = any(is_near(w.value, step) for w in held for step in steps)
        for write in held if np.size(first) > 1 and not later else ():
            alone = sum(w.place.name == write.place.name for w in held) == 1
            once = alone and not record.statements[write.line].within
            if once and is_near(write.value, first):
                said = (
                    "What stands there runs once, before the loop: each step has weights of its "
                    "own, so it has to be worked out anew in each round."
                )
                return Fact("worked out once", write.line, said)
    return _stale_in_epochs(record, quantities)


def _stale_in_epochs(record: Record, quantities) -> Fact | None:
    """Return the line that works out the errors of all rows, once for all steps of an epoch."""
    for quantity in (q for q in quantities if q.line == "error" and len(q.values) > 1):
        steps = [np.ravel(step) for step in quantity.values.values()]
        sizes = {int(n) for n in np.cumsum([step.size for step in steps])[1:]}
        for write in record.writes:
            statement = record.statements[write.line]
            inner = [s for s in record.loops if s.within == statement.within]
            numbers = isinstance(write.value, np.ndarray) and write.value.dtype.kind == "f"
            if not numbers or write.value.ndim != 1 or write.value.size not in sizes or not inner:
                continue
            steps_of = [s for s in record.done if inner[-1].line in s.within]
            used = any(write.place.name in s.names - s.sets for s in steps_of)
            if not used or not np.any(write.value):
                # Such errors may only tell how far the descent has come.
                continue
            among = [np.isclose(step[:, None], write.value).any(axis=1).all() for step in steps[:2]]
            if statement.within and among == [True, False]:
                said = (
                    "This line works out the errors of all rows before the steps of the loop in "
                    f"line {inner[-1].line}, and each step changes the weights: work out the error "
                    "of a step's own rows in that loop, before the step."
                )
                return Fact("worked out once", write.line, said)
    return None


def column_in(record: Record, pieces) -> Fact | None:
    """Return the line that makes a column which has to be flat: it comes back, or makes a table."""
    made = [w for w in record.writes if np.ndim(w.value) == 2 and not w.place.path]
    tables = [w for w in made if np.shape(w.value)[0] == np.shape(w.value)[1] > 1]
    names = {name for w in tables for name in record.statements[w.line].names}
    for place, part in enumerate(record.parts):
        if pieces.several and (place, 0) in pieces.want and np.ndim(part) == 2:
            names |= {w.place.name for w in movers_of(record, part)}
    for write in made:
        rows, columns = np.shape(write.value)
        if columns == 1 < rows and write.place.name in names:
            also = [
                f" `{w.place.name}` is a column, too (line {w.line}): a flat array and a column "
                "make a table."
                for w in made
                if w.place.name not in names and np.shape(w.value)[1] == 1 < np.shape(w.value)[0]
                if not record.statements[w.line].within
            ]
            said = (
                f"`{write.place.name}` is a column from here on, {(rows, 1)}: it has to be flat, "
                f"({rows},).{''.join(also[:1]) or ' A column and a flat array make a table.'}"
            )
            return Fact("column", write.line, said, tuple(w.line for w in tables[:1]))
    return None
