"""The line that wrote last, or returned, what is off: to be shown when no more is known."""

from __future__ import annotations

from checking.watch.asking import seen_at
from checking.watch.lists import loop_of_list
from checking.watch.origin import set_by
from checking.watch.pieces import Pieces
from checking.watch.record import Box, Record
from checking.watch.seen import Seen
from checking.watch.writers import last_of_wrong, misplaced_in, second_name, whole_in_result


def last_written(record: Record, pieces: Pieces) -> Seen | None:
    """Return the line that wrote what is off in the result, when no more is known."""
    items = {path[1] for path in pieces.want if len(path) > 1}
    fewer = isinstance(record.result, list) and len(record.result) < len(items)
    if fewer and (line := loop_of_list(record)):
        return seen_at(record, [line])
    write = last_of_wrong(record, pieces)
    if fact := second_name(record, pieces):
        return seen_at(record, fact.lines, fact)
    if not write:
        # A list, say, may stand where an array belongs.
        boxes = (w for w in record.writes if isinstance(w.value, Box) and w.place.path)
        held = {w.line for w in boxes if w.owner in record.returned and w.owner}
        return seen_at(record, sorted(held)[:3]) if held else returned_by(record)
    # The same is often done for the other dictionary, or for the other of W and b.
    alike = [w.line for w in (*misplaced_in(record, pieces), *whole_in_result(record, pieces))]
    return seen_at(record, sorted({write.line, *(alike if write.line in alike else ())})[:3])


def returned_by(record: Record) -> Seen | None:
    """Return the line that returns; where it passes on a variable, the one that set this, too."""
    last = record.statements.get(record.left) if record.ran else None
    if not last or last.kind != "return":
        return None
    name = last.text.removeprefix("return ")
    setter = set_by(record, name, len(record.ran) - 1) if name in last.names else None
    return seen_at(record, [s.line for s in (setter, last) if s and s.kind != "for"])
