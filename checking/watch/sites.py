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
    caller:    the line that calls the function in which this one stands, 0 where none does.
    record:    the run in which it was found, and `patches`, what was put in places there.
    """

    line: int
    quantity: Quantity
    writes: tuple[tuple[Write, object, object], ...]
    caller: int = 0
    record: Record | None = None
    patches: Mapping = MappingProxyType({})

    @property
    def off(self) -> list[tuple[Write, object, object]]:
        """What it wrote that is not what belonged there, numbers and arrays alone."""
        return [
            (write, key, want)
            for write, key, want in self.writes
            if want is not None
            and not isinstance(write.value, Box)
            and not is_near(write.value, want)
        ]


class Site(NamedTuple):
    """What one line wrote in one variable, or in the entries of one."""

    line: int
    name: str
    writes: tuple[Write, ...]


def first_strange(record: Record, known: Known) -> int:
    """Return the first line that wrote what a right run never holds, 0 when none did."""
    for write in _strange(record, known):
        if write.inside:
            return write.line
        # What is only made room for is filled by another line.
        fills = (
            w.line
            for w in record.writes
            if w.inside and w.place == write.place and w.line != write.line
            if re.match(r"[\w.]+\[", record.statements[w.line].text)
        )
        return next(fills, write.line)
    return 0


def handed_by(record: Record, blame, known: Known) -> int:
    """Return the line of the same loop that made first what a blamed line works with, or 0."""
    line, blamed = first_strange(record, known), record.statements[blame.line]
    first, moment = record.statements.get(line), blame.off[0][0].moment if blame.off else 0
    before = any(
        w.line == line and w.moment < moment and not known.has(w.value) for w in record.writes
    )
    made = before and line < blame.line and first.within == blamed.within
    return line if made and first.within and first.sets & blamed.names else 0


def departure(record: Record, quantities: list[Quantity], known: Known) -> Blame | None:
    """Return the line that made what belongs to some steps, and then, first of all, another."""
    begun = next(_strange(record, known), None)
    made: dict[tuple, list[Write]] = {}
    for write in record.writes:
        held = not isinstance(write.value, (Box, bool)) and not write.place.name.endswith("()")
        if held and record.statements[write.line].within:
            made.setdefault((write.line, write.place), []).append(write)
    left = []
    for writes in made.values():
        if any(_is_all_of(writes, quantity) for quantity in quantities):
            continue
        for quantity in quantities:
            steps = quantity.values
            pairs = [(w, k, steps[k]) for k, w in enumerate(writes) if k in steps]
            off = [pair for pair in pairs if not is_near(pair[0].value, pair[2])]
            # That it began with zeros, as much does, tells nothing.
            if off and off[0][1] > 0 and np.any(steps[0]):
                left.append((off[0][0].moment, Blame(off[0][0].line, quantity, tuple(off[:1]))))
    first = min(left, key=lambda pair: pair[0], default=None)
    if not first or (begun and begun.moment < first[0]):
        return None
    return first[1]._replace(record=record)


def _is_all_of(writes: list[Write], quantity: Quantity) -> bool:
    """Return whether a line made a quantity in each of its steps."""
    steps = list(quantity.values.values())
    values = [write.value for write in writes]
    return len(steps) == len(values) > 1 and all(map(is_near, values, steps))


def strange_in(record: Record, known: Known) -> set[int]:
    """Return the lines that wrote what a right run never holds."""
    return {write.line for write in _strange(record, known)}


def _strange(record: Record, known: Known):
    for write in record.writes:
        if isinstance(write.value, (Box, bool)) or known.has(write.value):
            continue
        if record.statements[write.line].kind != "for":
            yield write


def is_about(quantity: Quantity, about: frozenset[str]) -> bool:
    """Return whether a quantity stands in one of these lines; plain numbers may stand in all."""
    number = not np.ndim(next(iter(quantity.values.values())))
    return quantity.line in about or (number and not quantity.line)


def own_name(name: str) -> str:
    """Return a variable's name; of an attribute its own alone, whatever its object is called.

    >>> own_name("self.v"), own_name("v")
    ('.v', 'v')
    """
    return name[name.find(".") :] if "." in name else name


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


def with_patches(patches: Mapping, more: Mapping) -> dict:
    """Return patches with more of them, those of one statement together."""
    return {**patches, **{at: [*patches.get(at, ()), *wanted] for at, wanted in more.items()}}


def mending(blamed: list[Blame]) -> dict:
    """Return the patches that put right all that the blamed lines wrote."""
    patches: dict = {}
    for blame in blamed:
        pairs = [(write, key) for write, key, _ in blame.writes]
        patches = with_patches(patches, patches_of(pairs, blame.quantity))
    return patches
