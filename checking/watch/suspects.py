"""What may be wrong in a run: what a right run never holds, and what may belong in its place."""

from __future__ import annotations

import ast
import re

import numpy as np

from checking.formulas.tree import Name
from checking.rules.quantities import Known, Quantity, is_near
from checking.source import parsed
from checking.watch.record import RETURNED, Box, Record, Write
from checking.watch.scopes import Scopes
from checking.watch.sites import Site, entry_of, far, own_name
from checking.watch.writers import last_writes_of_wrong

# What a right run may hold, too, and what never belongs in another's place.
_LIMITS = r"\b(?:max|min|maximum|minimum|clip)"
OTHER, START = "other", "start"


class Suspects:
    """What lines wrote, beside the quantities of a right run."""

    def __init__(self, quantities: list[Quantity], known: Known, pieces, lines: tuple[str, ...]):
        self._quantities, self._known, self._pieces = quantities, known, pieces
        self._lines = dict(enumerate(lines))
        self.entries = isinstance(next(iter(quantities[0].values), None), str)
        self._scopes = Scopes(quantities[0].values)
        self.moved: set[str] = set()

    def suspects(self, record: Record, everything: bool = False) -> list[Site]:
        """Return what lines wrote that a right run never holds, in the order of the run.

        everything: also what a right run holds, though maybe not there.
        """
        ends = last_writes_of_wrong(record, self._pieces)
        sites: dict[tuple, list[Write]] = {}
        for write in record.writes:
            asked = isinstance(write.value, bool) and self.entries
            if not isinstance(write.value, Box) and not asked:
                path = write.place.path
                # In a list of pairs, the firsts are one site and the seconds another.
                half = path[1:] if path and isinstance(path[0], int) else ()
                # In a tuple of dictionaries, each of them is.
                half = path[:1] if half and isinstance(half[0], str) else half
                # So is each of the arrays that come back together.
                if write.place.name == RETURNED and len(path) == 1 and self._pieces.several:
                    half = path
                if path and not half and not self.entries and isinstance(path[0], str):
                    half = path
                sites.setdefault((write.line, write.place.name, half), []).append(write)
        found = []
        for (line, name, _), writes in sites.items():
            strange = [w for w in writes if id(w) in ends or not self._fits(w, record)]
            statement = record.statements.get(line)
            if statement and is_a_bound(name, statement, record):
                continue
            number = not np.ndim(writes[0].value)
            if statement and number and not statement.within and is_counted(name, record):
                continue
            head = statement and statement.kind == "for" and not np.ndim(writes[0].value)
            whole = isinstance(writes[0].value, (int, np.integer))
            counts = head and (not everything or self.entries or not whole)
            if everything and not strange and not self.entries and self._is_right(writes):
                continue
            if everything and not strange and statement and _only_names(statement):
                continue
            if (strange or everything) and not counts:
                found.append(Site(line, name, tuple(writes)))
        # What a condition asks for decides where the run goes: another value may hide a mistake.
        asked = {n for s in record.done if s.kind == "if" and self.entries for n in s.names}
        return sorted(found, key=lambda s: (s.name in asked, s.line, s.writes[0].moment))

    def _fits(self, write: Write, record: Record) -> bool:
        """Return whether a right run may hold this value in this place."""
        if not self._known.has(write.value):
            return False
        if write.owner not in record.returned or not entry_of(write):
            return True
        # On its way to what it becomes, an entry is what it was, or a term of its formula.
        line = self._lines.get(record.returned.index(write.owner))
        return line is None or any(
            scope != entry_of(write)
            or not isinstance(q.tree, Name)
            or q.tree.id in (line, f"{line}_old")
            for q, scope in self._known.meanings(write.value)
        )

    def _is_right(self, writes: list[Write]) -> bool:
        """Return whether a variable held, step by step, what some quantity of a right run is."""
        if any(write.place.path for write in writes):
            return False
        return any(
            len(quantity.values) == len(writes) > 1
            and all(map(is_near, (w.value for w in writes), quantity.values.values()))
            for quantity in self._quantities
        )

    def candidates(self, site: Site, record: Record) -> list[Quantity]:
        """Return what could have belonged there, the likeliest first."""
        strange = (w for w in site.writes if not self._known.has(w.value))
        first = next(strange, site.writes[-1])
        scope = self._scopes.of(first, record)
        near = []
        # What comes back as one thing is never another that comes back.
        own_line = self._lines.get(_place_of(first.owner, record))
        others = {Name(line) for line in self._lines.values() if own_line and line != own_line}
        for place, quantity in enumerate(self._quantities):
            if quantity.tree in others:
                continue
            values = list(quantity.values.values())
            value = quantity.values.get(scope, values[0])
            if not isinstance(scope, str):
                alike = (v for v in values if np.shape(v) == np.shape(first.value))
                value = next(alike, value)
            if quantity.tree == Name("layers") and not _counts_rounds(site.name, record):
                continue
            # What everything starts from is set where it is moved later; what each step has of its
            # own is not set once, before all steps.
            each = len(values) > 1 and not is_near(values[1], values[0])
            # A number that is 1 in each step tells nothing: many things mend what they multiply.
            if len(values) > 1 and not self.entries and all(is_near(v, 1.0) for v in values):
                continue
            once = each and len(site.writes) == 1 and not self.entries
            if (quantity.line == START and own_name(site.name) not in self.moved) or (
                once and not record.statements[site.line].within
            ):
                continue
            # A sum over a whole array is a number where an array belongs; a count is none.
            if np.ndim(value) and isinstance(first.value, (int, np.integer)):
                continue
            if not np.ndim(value) and np.ndim(first.value) and self.entries:
                continue
            if np.ndim(value) and not np.ndim(first.value) and self._known.has(first.value):
                continue
            # An order holds whole numbers, and never weights or errors.
            if _is_order(first.value) and not _is_order(value):
                continue
            same = np.shape(value) == np.shape(first.value)
            own = bool(first.place.path) and quantity.tree is not None and place < 6
            near.append(
                (not same, not own, far(first.value, value) if same else 0.0, place, quantity)
            )
        return [item[-1] for item in sorted(near, key=lambda item: item[:4])]

    def alignments(self, site: Site, quantity: Quantity, record: Record):
        """Yield each write with the entry, or the step, that it may belong to."""
        if isinstance(next(iter(quantity.values)), str):
            yield [(write, self._scopes.of(write, record)) for write in site.writes]
            return
        in_list = all(w.place.path and isinstance(w.place.path[0], int) for w in site.writes)
        if in_list and not (site.name == RETURNED and self._pieces.several):
            yield [(w, w.place.path[0]) for w in site.writes]
            return
        steps, count = len(quantity.values), len(site.writes)
        if steps == 1 and count > 1:
            # What is filled bit by bit is whole in the end.
            yield [(write, 0) for write in site.writes]
            return
        if record.ended and steps > count:
            # Where a run has ended early, the steps that did not come would be the same.
            last = site.writes[-1]
            rest = [(last._replace(turn=last.turn + k), count - 1 + k) for k in range(1, steps)]
            yield [*((write, i) for i, write in enumerate(site.writes)), *rest]
        # A write in a loop is its step's, one after the loop the last one's.
        yield [(write, i) for i, write in enumerate(site.writes)]
        if steps > count:
            yield [(write, i + steps - count) for i, write in enumerate(site.writes)]


def _place_of(owner: int, record: Record) -> int:
    """Return the place of a dictionary among what comes back, -1 where it does not."""
    return record.returned.index(owner) if owner and owner in record.returned else -1


def _only_names(statement) -> bool:
    """Return whether a line gives variables other names, and nothing more: lr = learning_rate."""
    match parsed(statement):
        case ast.Assign(targets=[target], value=value):
            both = (x.elts if isinstance(x, ast.Tuple) else [x] for x in (target, value))
            return all(isinstance(one, ast.Name) for side in both for one in side)
    return False


def _counts_rounds(name: str, record: Record) -> bool:
    """Return whether a loop goes by a variable."""
    heads = (s for s in record.done if s.kind == "while" or "range(" in s.text)
    return any(name in head.names - head.sets for head in heads)


def is_a_bound(name: str, statement, record: Record) -> bool:
    """Return whether a line sets a fixed number that others only use to limit something."""
    if not isinstance(getattr(parsed(statement), "value", None), ast.Constant):
        return False
    limits = re.compile(rf"{_LIMITS}\([^()]*\b{name}\b|^(?:el)?if .*[<>]|= {name}$")
    used = [s for s in record.done if name in s.names - s.sets]
    asked = any(s.kind == "if" or re.search(_LIMITS, s.text) for s in used)
    return asked and all(limits.search(s.text) for s in used)


def is_counted(name: str, record: Record) -> bool:
    """Return whether a while loop goes by a variable, and counts it on."""
    loops = [s for s in record.loops if s.kind == "while" and name in s.names]
    return any(name in s.sets and loop.line in s.within for loop in loops for s in record.done)


def _is_order(value) -> bool:
    return isinstance(value, np.ndarray) and value.ndim == 1 and value.dtype.kind in "iu"
