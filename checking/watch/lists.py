"""What a run shows of a list that comes back: an item missing, the list made anew."""

from __future__ import annotations

import numpy as np

from checking.rules.quantities import is_near
from checking.watch.fact import Fact, often
from checking.watch.reached import made_in_rounds
from checking.watch.record import Box, Record, Write


def list_fact_of(record: Record, pieces, wrong) -> Fact | None:
    """Return what the run did to a list: made anew, an item never put in."""
    missing = [path for path in wrong if path not in pieces.of(record.result)]
    anew = made_in_rounds(record, "list") if missing else None
    if fact := anew or _in_each_round(record, pieces) or _filled_again(record, pieces):
        return fact
    for path in missing:
        for write in record.writes:
            # As it is, or as a half of a pair.
            held = write.place.path in ((), path[2:]) and write.owner not in record.returned
            if held and pieces.is_right(path, write.value):
                if fact := _put_after_the_loop(record, write):
                    return fact
                said = (
                    f"It works out what item {path[1]} of the list needs, into the variable "
                    f"{write.place.name}, and no line puts that into the list."
                )
                return Fact("not stored", write.line, said)
    return None


def _put_after_the_loop(record: Record, made: Write) -> Fact | None:
    """Return the line that puts into the list, after a loop, what this loop made last."""
    around = record.statements[made.line].within
    for put in record.writes:
        statement = record.statements[put.line]
        if not around or put.owner not in record.returned or not put.owner or statement.within:
            continue
        last = {w.place.name: w.line for w in record.writes if w.moment < put.moment}
        lines = {last[name] for name in statement.names & last.keys()} - {put.line}
        if any(around[0] in record.statements[line].within for line in lines):
            said = (
                f"It puts what the loop of line {around[0]} made last into the list, once: it "
                "belongs in that loop, so indent it more."
            )
            return Fact("after the loop", put.line, said)
    return None


def _filled_again(record: Record, pieces) -> Fact | None:
    """Return the line that puts other numbers into the array of an item that was right."""
    stored: dict[tuple, Write] = {}
    for write in record.writes:
        path = (0, *write.place.path)
        if path not in pieces.want or len(write.place.path) < 2:
            continue
        first = stored.setdefault(path, write)
        if first is not write and write.inside and pieces.is_right(path, first.value):
            said = (
                f"What line {first.line} stores is right at first, and line {write.line} puts the "
                "numbers of the next round into the same array: make a new array in each round, or "
                "store a copy, with .copy()."
            )
            return Fact("filled again", write.line, said, (first.line,))
    return None


def _in_each_round(record: Record, pieces) -> Fact | None:
    """Return the line that puts the last item into the list in each round of a loop."""
    last = max(path[1] for path in pieces.want)
    right = {path[2:]: path for path in pieces.want if path[1] == last}
    stored: dict[int, list[Write]] = {}
    for write in record.writes:
        if record.returned and write.owner == record.returned[0]:
            stored.setdefault(write.line, []).append(write)
    for line, writes in stored.items():
        statement = record.statements[line]
        items = [record.result[write.place.path[-1]] for write in writes]
        if not statement.within or len(items) < 2:
            continue
        if len({w.value for w in writes if isinstance(w.value, Box)}) == 1:
            boxes = (w for w in record.writes if isinstance(w.value, Box) and not w.place.path)
            made = [w.line for w in boxes if w.value == writes[0].value]
            said = (
                "It stores one and the same thing in each round, so that all items are what it "
                f"holds at last: make another one in each round of the loop in line "
                f"{statement.within[0]}."
            )
            return Fact("one for all", line, said, tuple(made[:1]))
        if all(
            isinstance(item, (tuple, list))
            and len(item) == len(right)
            and all(pieces.is_right(right[(k,)], half) for k, half in enumerate(item))
            for item in items
        ):
            said = (
                f"It puts the last item into the list in each round of the loop in line "
                f"{statement.within[0]}, {often(len(items))}: it belongs after that loop, once."
            )
            return Fact("in each round", line, said)
    return None


def loop_of_list(record: Record) -> int:
    """Return the loop that fills the list that comes back, 0 when none does."""
    stored = [w for w in record.writes if record.returned and w.owner == record.returned[0]]
    statement = record.statements.get(stored[-1].line) if stored else None
    return statement.within[-1] if statement and statement.within else 0


def last_in_list(record: Record, pieces) -> Write | None:
    """Return what put the first wrong item of a list there, or one that is too many."""
    places = {path[1] for path in pieces.want}
    wrong = {path[1] for path in pieces.wrong(record.result)}
    stored = [w for w in record.writes if record.returned and w.owner == record.returned[0]]
    odd = [w for w in stored if w.place.path[-1] in wrong or w.place.path[-1] not in places]
    return min(odd, key=lambda write: write.place.path[-1], default=None)


def half_made_in(record: Record, pieces, stored: Write) -> list[int]:
    """Return the line that made, as a variable, the wrong half of a pair that a line stores.

    Of a half that has an axis too few also what it is cut from, where that lacks the axis already.
    """
    names = record.statements[stored.line].names
    before = [
        w
        for w in record.writes
        if w.moment <= stored.moment and w.line != stored.line and not w.place.path
    ]
    last = [w for w in {w.place.name: w for w in before}.values() if w.place.name in names]
    for path, value in pieces.of(record.result).items():
        if path[1:2] != stored.place.path[-1:] or pieces.is_right(path, value):
            continue
        lacks = np.ndim(value) < np.ndim(pieces.want[path])
        flat = [w for w in last if lacks and _is_flat(w.value)]
        made = [w for w in last if is_near(w.value, value)] or flat
        if made:
            return [max(made, key=lambda write: write.moment).line]
    return []


def _is_flat(value) -> bool:
    return isinstance(value, np.ndarray) and value.ndim == 1 and value.dtype.kind == "f"
