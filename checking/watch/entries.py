"""A run and the entries that should have come back: what was written of each, what is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from checking.watch.record import Record, Write


class Run:
    """A run with what is wrong with its entries."""

    def __init__(self, record: Record, pieces, returned, arguments, wrong):
        self.record, self.pieces, self.returned, self.wrong = record, pieces, returned, wrong
        self.result = pieces.of(record.result)
        self.arguments = arguments
        self.history = {path: self._writes(path) for path in pieces.want if len(path) == 2}
        self.untouched = [path for path in wrong if not self.history[path]]

    def _given(self, path):
        """Return what was handed over for a path: the entry before the update, or None."""
        argument = self.arguments.get(self.returned[path[0]], {})
        return argument.get(path[1]) if isinstance(argument, Mapping) else None

    def owner(self, path) -> int:
        """Return the number of the dictionary that comes back in a path's place, 0 for none."""
        place = path[0]
        return self.record.returned[place] if place < len(self.record.returned) else 0

    def _all_writes(self, path) -> list[Write]:
        owner = self.owner(path)
        return [
            w
            for w in self.record.writes
            if owner and w.owner == owner and w.place.path and w.place.path[-1] == path[1]
        ]

    def _writes(self, path) -> list[Write]:
        # A copy of what was handed over is no update.
        given = self._given(path)
        return [w for w in self._all_writes(path) if not np.array_equal(w.value, given)]

    def kept(self, path) -> list[Write]:
        """Return what was written for a path that is what was handed over."""
        return [w for w in self._all_writes(path) if np.array_equal(w.value, self._given(path))]

    def worked_out(self, place: int) -> bool:
        """Return whether a line worked out what stands in a part, though nothing has changed."""
        owner = self.owner((place,))
        lines = {w.line for w in self.record.writes if owner and w.owner == owner}
        called = {w.place.name.removesuffix("()") for w in self.record.writes if not w.place.path}
        statements = filter(None, map(self.statement, lines))
        return any(re.search(" [-+*/]=? ", s.text) or s.names & called for s in statements)

    def statement(self, line):
        """Return the statement that begins on a line, or None."""
        return self.record.statements.get(line)


def kind_of(key) -> str:
    """Return the W or b of a key such as dW1, or ""."""
    found = re.fullmatch(r"d?([Wb])\d+", str(key))
    return found[1] if found else ""


def layer_of(key) -> int:
    """Return the number in a key such as dW1, or 0."""
    found = re.fullmatch(r"d?[Wb](\d+)", str(key))
    return int(found[1]) if found else 0
