"""A result taken into pieces: which of them are right, and which are missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy

import numpy as np

from checking.calls.compare import agree, as_numbers, squeezed


class Pieces:
    """The pieces of what should come back: {path: value}, such as (1, "dW1") or (0, 2, 0).

    The first of a path is the place among what is returned; an array of one dimension, a row of
    averages, is taken entry by entry.

    least: how many of what is returned have to be there; the others may be left out.
    sizes: {path: the magnitude that rounding is measured by}.
    """

    def __init__(self, want, several: bool, least: int = 1, sizes: dict | None = None):
        self.several, self._least = several, least
        self.parts = tuple(want) if several else (want,)
        self.want = dict(_pieces(want if several else (want,), ()))
        self._sizes = sizes or {}

    def without(self, paths: list[tuple]) -> Pieces:
        """Return the pieces without those at these paths, of which nothing is asked."""
        rest = copy(self)
        rest.want = {path: value for path, value in self.want.items() if path not in paths}
        return rest

    def of(self, result) -> dict:
        """Return the pieces of a result that stand where they should, {path: value}."""
        if self.several and not isinstance(result, (tuple, list)):
            return {}
        parts = result if self.several else (result,)
        found = {}
        for path in self.want:
            value = parts
            try:
                for key in path:
                    value = value[key]
            except (KeyError, IndexError, TypeError):
                continue
            found[path] = value
        return found

    def has_parts(self, result) -> bool:
        """Return whether as many values came back as should, each with a key that it should have.

        What has other keys altogether stands in the wrong place.
        """
        if not self.several:
            parts = (result,)
        elif self.counts(result):
            parts = result
        else:
            return False
        for place, part in enumerate(parts):
            keys = {path[1] for path in self.want if path[0] == place and len(path) > 1}
            if isinstance(part, Mapping) and part and keys and not keys & set(part):
                return False
        return True

    def misplaced(self, result) -> bool:
        """Return whether too few values came back, or one stands in another's place."""
        places = range(len({path[0] for path in self.want}))
        keys = [{path[1] for path in self.want if path[0] == n and path[1:]} for n in places]
        return self.several and (
            not self.counts(result)
            or any(
                # An array belongs there, or the entries of another part.
                (set(part) in keys and set(part) != own) or not any(isinstance(k, str) for k in own)
                for part, own in zip(result, keys, strict=False)
                if isinstance(part, Mapping)
            )
        )

    def counts(self, result) -> bool:
        """Return whether as many values came back as may."""
        most = len({path[0] for path in self.want})
        return isinstance(result, (tuple, list)) and len(result) in (self._least, most)

    def fits(self, result) -> bool:
        """Return whether all pieces are there, each in its shape."""
        found = self.of(result)
        return all(
            path in found and np.shape(found[path]) == np.shape(want)
            for path, want in self.want.items()
        )

    def is_right(self, path: tuple, value) -> bool:
        """Return whether a value is what should stand at a path."""
        got = as_numbers(value)
        if got is None:
            return False
        want = self.want[path]
        return agree(squeezed(got, want), want, self._sizes.get(path, 0.0))

    def wrong(self, result) -> list[tuple]:
        """Return the paths at which nothing stands, or something wrong."""
        found = self.of(result)
        return [
            path
            for path in self._asked_for(result)
            if path not in found or not self.is_right(path, found[path])
        ]

    def count(self, result) -> tuple[int, int]:
        """Return how many pieces are right, and how many there are."""
        asked_for = self._asked_for(result)
        right = len(asked_for) - len(self.wrong(result))
        return right - (right > 0 and self._too_many(result)), len(asked_for)

    def _too_many(self, result) -> bool:
        """Return whether a list or an array holds more items than it should."""
        items = {path[1] for path in self.want if len(path) > 1 and isinstance(path[1], int)}
        rows = isinstance(result, (list, tuple)) or (
            isinstance(result, np.ndarray) and result.ndim > 0
        )
        return bool(items) and not self.several and rows and len(result) > len(items)

    def _asked_for(self, result) -> list[tuple]:
        """Return the paths that have to be there: all, or all but those that may be left out."""
        exactly = isinstance(result, (tuple, list)) and len(result) == self._least
        return [p for p in self.want if not (self.several and exactly and p[0] >= self._least)]


def _pieces(value, path: tuple) -> Iterator[tuple[tuple, object]]:
    if isinstance(value, Mapping):
        items = value.items()
    elif isinstance(value, (tuple, list)) or (isinstance(value, np.ndarray) and value.ndim == 1):
        items = enumerate(value)
    else:
        yield path, value
        return
    for key, item in items:
        yield from _pieces(item, (*path, key))


def pieces_of(exercise, call) -> Pieces:
    """Return the pieces of what should have come back of a call."""
    returns = exercise.returns
    least = sum(not item.optional for item in returns)
    return Pieces(call.want, len(returns) > 1, least, exercise.rule.sizes(call.args))
