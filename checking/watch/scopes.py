"""Which entry, W1 or b2, is a variable about that was written on the way?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from checking.watch.record import Record, Write
from checking.watch.sites import entry_of

# A variable may be used for another one, and that for the entry.
DEEPEST = 3


class Scopes:
    """Tells the entries that writes belong to.

    values: {entry's key, or number of the step: a value of its shape}.
    """

    def __init__(self, values: Mapping):
        self._values, self._keys = values, list(values)

    def of(self, write: Write, record: Record):
        """Return the entry that a write belongs to: its own key's, or that for which it is used."""
        if len(self._keys) == 1 or not isinstance(self._keys[0], str):
            return self._keys[0]
        if key := entry_of(write):
            return key
        shapes = [np.shape(write.value)]
        for later in self._uses(write, record, DEEPEST):
            if (key := entry_of(later)) in self._values:
                return key
            shapes.append(np.shape(later.value))
        keys = self._keys_around(write.moment, record)
        for shape in shapes:
            for key in keys:
                if key in self._values and np.shape(self._values[key]) == shape:
                    return key
        return next(iter(keys), self._keys[0])

    def _uses(self, write: Write, record: Record, deep: int) -> Iterator[Write]:
        """Yield what is made with what was written, before that is set anew."""
        name = write.place.name.removesuffix("()")
        for later in record.writes:
            if later.moment <= write.moment:
                continue
            if later.place == write.place:
                break
            statement = record.statements.get(later.line)
            if statement and name in statement.names:
                yield later
                if deep and not entry_of(later):
                    yield from self._uses(later, record, deep - 1)

    def _keys_around(self, moment: int, record: Record) -> list[str]:
        """Return the entries that are written from a moment on, then those before it."""
        keys = [(w.moment, entry_of(w)) for w in record.writes if entry_of(w)]
        after = [key for when, key in keys if when >= moment]
        before = [key for when, key in reversed(keys) if when < moment]
        return list(dict.fromkeys((*after, *before)))
