"""What comes back in another order than is due, or among more: seen as if it stood in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import permutations

from checking.watch.pieces import Pieces

MOST_PARTS = 5


def order_of(pieces: Pieces, result) -> tuple[int, ...]:
    """Return which of what came back belongs in each place, () where all stand in their places."""
    due = len(pieces.parts)
    if not (pieces.several and isinstance(result, tuple) and due <= len(result) <= MOST_PARTS):
        return ()
    given = tuple(range(len(result)))[:due]
    best = max(permutations(range(len(result)), due), key=lambda o: _fits(pieces, result, o))
    if _fits(pieces, result, best) > _fits(pieces, result, given) or len(result) > due:
        return best
    return ()


def reordered(run: Callable, order: tuple[int, ...]) -> Callable:
    """Return a run of which what comes back stands in another order."""

    def again(patches, looks):
        record = run(patches, looks)
        if not isinstance(record.result, tuple) or len(record.result) <= max(order):
            return record
        returned = [record.returned[i] for i in order] if record.returned else []
        return replace(record, result=tuple(record.result[i] for i in order), returned=returned)

    return again


def _fits(pieces: Pieces, result: tuple, order: tuple[int, ...]) -> tuple[int, int]:
    """Return in how many places the keys are the right ones, and how much is right."""
    parts = tuple(result[i] for i in order)
    keys = sum(
        isinstance(part, Mapping) and isinstance(want, Mapping) and {*part} == {*want}
        for part, want in zip(parts, pieces.parts, strict=True)
    )
    return keys, pieces.count(parts)[0]
