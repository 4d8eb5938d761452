"""What a line wrote in one place, and which line is to blame for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from checking.rules.quantities import Known, Quantity, is_near
from checking.watch.record import Box, Patch, Record, Write

_ENTRY = re.compile(r"d?([Wb]\d+)")


class Blame(NamedTuple):
    """A line that leaves the rule: what belongs there, and what it wrote.

    writes:    (what it wrote, the entry or step that it belongs to, what belonged there).
    exchanged: whether it set two plain numbers, each of which belongs in the other's place.
    caller:    the line that calls the function in which this one stands, 0 where none does.
    record:    the run in which it was found, and `patches`, what was put in places there.
    """

    line: int
    quantity: Quantity
    writes: tuple[tuple[Write, object, object], ...]
    exchanged: bool = False
    caller: int = 0
    record: Record | None = None
    patches: Mapping = MappingProxyType({})


class Site(NamedTuple):
    """What one line wrote in one variable, or in the entries of one."""

    line: int
    name: str
    writes: tuple[Write, ...]


def first_strange(record: Record, known: Known) -> int:
    """Return the first line that wrote what a right run never holds, 0 when none did."""
    for write in _strange(record, known):
        # What is only made room for is filled by another line.
        fills = (
            w.line
            for w in record.writes
            if w.inside and w.place == write.place and w.line != write.line
        )
        return next(fills, write.line)
    return 0


def strange_in(record: Record, known: Known) -> set[int]:
    """Return the lines that wrote what a right run never holds."""
    return {write.line for write in _strange(record, known)}


def _strange(record: Record, known: Known):
    for write in record.writes:
        if isinstance(write.value, (Box, bool)) or known.has(write.value):
            continue
        if record.statements[write.line].kind != "for":
            yield write


def inner(blame: Blame, record: Record, known: Known) -> Blame:
    """Return the line of a function that the blamed line calls, if what that gave is off."""
    off = [w for w, _, want in blame.writes if want is None or not is_near(w.value, want)]
    write = off[0] if off else blame.writes[0][0]
    start = max(
        (i for i, line in enumerate(record.ran[: write.moment]) if line == blame.line), default=0
    )
    during = [
        w for w in record.writes if start + 1 < w.moment <= write.moment and w.line != blame.line
    ]
    given = [w for w in record.writes if w.place.name.endswith("()") and w in during]
    if not given or known.has(given[0].value):
        return blame
    heads = [i for i, line in enumerate(record.ran[:start]) if _is_outer_loop(record, line)]
    before = [
        w
        for w in record.writes
        if w.place.name == given[0].place.name and max(heads, default=0) < w.moment <= start
    ]
    if any(known.has(w.value) for w in before):
        # It gave what is right in this very round: it is what it is handed that is off.
        return blame
    strange = [w for w in during if not isinstance(w.value, (Box, bool)) and not known.has(w.value)]
    return blame._replace(line=strange[0].line, caller=blame.line)


def passed_on(blame: Blame, record: Record, known: Known) -> Blame:
    """Return the line that set a variable, where the blamed line passes that on as it is.

    A return may pass on anything; what is only stored has to be what a right run never holds.
    """
    statement = record.statements.get(blame.line)
    if not statement:
        return blame
    for write, scope, want in blame.writes:
        if want is None or isinstance(write.value, Box) or is_near(write.value, want):
            continue
        returned = statement.kind == "return"
        if not returned and (not write.place.path or known.has(write.value)):
            continue
        set_before = [
            w
            for w in record.writes
            if w.place.name in statement.names
            and not w.place.path
            and w.line != blame.line
            and w.moment < write.moment
            and np.shape(w.value) == np.shape(want)
        ]
        last = set_before[-1:] if not returned else [w for w in set_before if not w.inside][-1:]
        if last and is_near(last[0].value, write.value):
            return blame._replace(line=last[0].line, writes=((last[0], scope, want),))
    return blame


def _is_outer_loop(record: Record, line: int) -> bool:
    statement = record.statements.get(line)
    return bool(statement) and statement.kind in ("for", "while") and not statement.within


def is_about(quantity: Quantity, about: frozenset[str]) -> bool:
    """Return whether a quantity stands in one of these lines; plain numbers may stand in all."""
    number = not np.ndim(next(iter(quantity.values.values())))
    return quantity.line in about or (number and not quantity.line)


def entry_of(write: Write) -> str:
    """Return the entry, such as W1, that a write's place belongs to, or ""."""
    for key in reversed(write.place.path):
        if isinstance(key, str) and (found := _ENTRY.fullmatch(key)):
            return found[1]
    return ""


def far(got, want) -> float:
    """Return how far two values of one shape are apart, as the mean of their ratios' logarithms."""
    got, want = np.asarray(got, float), np.asarray(want, float)
    with np.errstate(all="ignore"):
        far = np.abs(np.log(np.abs(got) + 1e-30) - np.log(np.abs(want) + 1e-30)).mean()
    return float(far) if np.isfinite(far) else 99.0


def patches_of(pairs: list[tuple[Write, object]], quantity: Quantity) -> dict:
    """Return the right values for what a line wrote, where and when it wrote them."""
    new: dict = {}
    for write, scope in pairs:
        if scope not in quantity.values:
            continue
        value = quantity.values[scope]
        if np.ndim(write.value) and np.shape(write.value) != np.shape(value) and write.inside:
            continue
        patch = Patch(write.place, value, write.inside)
        new.setdefault((write.line, write.turn), []).append(patch)
    return new
