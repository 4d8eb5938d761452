"""What comes back in another order than is due, or in another number: as if it stood right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import permutations

from checking.watch.pieces import Pieces

MOST_PARTS = 5


def order_of(pieces: Pieces, result) -> tuple[int | None, ...]:
    """Return which of what came back belongs in each place, () where all stand in their places.

    None stands for what did not come back.
    """
    due = len(pieces.parts)
    parts = result if isinstance(result, tuple) else (result,)
    if not (pieces.several and len(parts) <= MOST_PARTS):
        return ()
    given = tuple(range(len(parts)))[:due]
    lacking = (None,) * (due - len(parts))
    orders = permutations((*range(len(parts)), *lacking), due)
    best = max(orders, key=lambda order: _fits(pieces, parts, order))
    if lacking:
        return best if any(_fits(pieces, parts, best)) else ()
    better = _fits(pieces, parts, best) > _fits(pieces, parts, given)
    return best if better or len(parts) > due else ()


def reordered(run: Callable, order: tuple[int | None, ...]) -> Callable:
    """Return a run of which what comes back stands in another order."""

    def again(patches, looks):
        record = run(patches, looks)
        parts = record.parts
        if len(parts) <= max(i for i in order if i is not None):
            return record
        returned = record.returned and [0 if i is None else record.returned[i] for i in order]
        return replace(record, result=_placed(parts, order), returned=returned)

    return again


def _placed(parts: tuple, order: tuple[int | None, ...]) -> tuple:
    return tuple({} if i is None else parts[i] for i in order)


def _fits(pieces: Pieces, result: tuple, order: tuple[int | None, ...]) -> tuple[int, int]:
    """Return in how many places the keys are the right ones, and how much is right."""
    parts = _placed(result, order)
    keys = sum(
        isinstance(part, Mapping) and isinstance(want, Mapping) and {*part} == {*want}
        for part, want in zip(parts, pieces.parts, strict=True)
    )
    return keys, pieces.count(parts)[0]
