"""Where arrays are put together and cut again: in which order, from what, at which places."""

from __future__ import annotations

import re

import numpy as np

from checking.watch.record import Record
from checking.watch.writers import movers_of


def keys_in(record: Record) -> list[int]:
    """Return the line that says in which order keys are gone through: it sorts them, or counts."""
    ran = record.done
    sorts = [s.line for s in ran if re.search(r"sorted|sort\(|reversed|::-1", s.text)]
    counts = [s.line for s in ran if re.search(r"range\(|\bfor\b|while", s.text)]
    return (sorts or counts)[:1]


def part_in(record: Record, place: int) -> list[int]:
    """Return the line that made an array that comes back, or the entries of a dictionary."""
    part = record.parts[place] if len(record.parts) > 1 else None
    made = [w.line for w in movers_of(record, part) if not w.inside]
    number = record.returned[place] if place < len(record.returned) else 0
    return made[-1:] or [w.line for w in record.writes if number and w.owner == number][:1]


def place_to_cut_in(record: Record) -> list[int]:
    """Return the line in a loop that moves a whole number on, else the one that cuts."""
    whole = [w for w in record.writes if isinstance(w.value, (int, np.integer))]
    begun = {w.place for w in whole if not record.statements[w.line].within}
    inside = (w for w in whole if record.statements[w.line].within and w.place in begun)
    return [w.line for w in inside][:1] or part_in(record, 1)
