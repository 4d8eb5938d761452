"""Which line leaves the rule? Right values are put where lines wrote, until the result is right.

A line is suspected when it wrote something that a right run never holds. When the right value is
put there and what comes back is right then, the line is to blame, and no other: that is a proof.
When only more of it is right then, the next line is looked for in the same way.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from checking.formulas.tree import Name
from checking.rules.quantities import Known, Quantity, is_near
from checking.watch.passing import inner
from checking.watch.record import RETURNED, Box, Patch, Record, Write
from checking.watch.replay import parsed
from checking.watch.scopes import Scopes
from checking.watch.sites import Blame, Site, entry_of, far, is_about, patches_of
from checking.watch.writers import last_writes_of_wrong, movers_of

# What a right run may hold, too, and what never belongs in another's place.
OTHER, START = "other", "start"
MOST_BLAMED = 4
FURTHER = 1e-6
MOST_RUNS = 160


@dataclass
class Repair:
    """The lines to blame, in the order in which they ran; proven when nothing else is wrong.

    patches: what was put where to make the result right.
    """

    blamed: list[Blame]
    proven: bool
    patches: dict


def repair(
    record: Record,
    quantities: list[Quantity],
    known: Known,
    again: Callable[[dict], Record],
    look_again: Callable[[dict], Record],
    pieces,
    lines: tuple[str, ...] = (),
    about: frozenset[str] = frozenset(),
) -> Repair:
    """Return the lines that have to be mended for the result to be right, at most three.

    again, look_again: run with patches; the second notes what is written, too.
    about: the lines of the rule that a mistake named by the values is about. They are looked at
           first, also where a line wrote what a right run holds, only not there.
    """
    search = _Search(quantities, known, again, pieces, lines)
    parts = record.result if isinstance(record.result, tuple) else (record.result,)
    search.moved = {w.place.name for part in parts for w in movers_of(record, part)}
    count_right = pieces.count
    blamed: list[Blame] = []
    patches: dict = {}
    record_now = record
    right, of_all = count_right(record.result)
    right = right or len(record.ran) * FURTHER
    if about and (found := search.all_about(about, record, of_all)):
        return Repair([inner(found, record, known)], True, {})
    while right < of_all and len(blamed) < MOST_BLAMED:
        found = search.best(record_now, patches, right, of_all, {b.line for b in blamed})
        if not found:
            break
        blame, new_patches, right = found
        blame = blame._replace(record=record_now, patches=patches)
        blamed.append(inner(blame, record_now, known))
        patches = new_patches
        if right < of_all:
            record_now = look_again(patches)
    if right == of_all and (one := search.one_variable(blamed, record, of_all)):
        return Repair([inner(one._replace(record=record), record, known)], True, {})
    if len(blamed) == 1 and right == of_all and (one := search.before_the_return(record, of_all)):
        return Repair([one], True, patches)
    several = len({blame.quantity.line for blame in blamed}) > 1 or right < of_all
    if ((several and search.entries) or record.ended) and (
        one := search.one_number(record, of_all)
    ):
        return Repair([one], True, {})
    return Repair(blamed, right == of_all, patches)


class _Search:
    def __init__(self, quantities, known, again, pieces, lines):
        self._quantities, self._known = quantities, known
        self._again, self._pieces, self._count = again, pieces, pieces.count
        self._lines = dict(enumerate(lines))
        self.entries = isinstance(next(iter(quantities[0].values), None), str)
        self._scopes = Scopes(quantities[0].values)
        self.moved: set[str] = set()
        self._runs = 0

    def all_about(self, about: frozenset[str], record: Record, of_all: int) -> Blame | None:
        """Return a line whose mending alone makes all right, with what stands in these lines."""
        sites = self._suspects(record, everything=True)
        found = self._best_of(sites, record, {}, of_all - FURTHER, of_all, about)
        self._runs = 0
        return found[0]._replace(record=record, patches={}) if found else None

    def before_the_return(self, record: Record, of_all: int) -> Blame | None:
        """Return a variable's line that alone mends a single number, where the return does, too."""
        sites = self._suspects(record, everything=True)
        kinds = {site.line: record.statements[site.line].kind for site in sites}
        if len(self._quantities[0].values) > 1 or "return" not in kinds.values():
            return None
        sites = [s for s in sites if kinds[s.line] != "return" and s.name != RETURNED]
        found = self._best_of(sites, record, {}, of_all - FURTHER, of_all)
        if not found:
            return None
        blame, held = found[0], found[0].writes[0][0].value
        inside = {q.tree for q, _ in self._known.meanings(held) if q}
        # What is right as it is, and only used wrongly, is not to blame; what lacks a step, is.
        if inside and getattr(blame.quantity.tree, "argument", None) not in inside:
            return None
        return blame._replace(record=record, patches={})

    def one_variable(self, blamed: list[Blame], record: Record, of_all: int) -> Blame | None:
        """Return the line that set a variable which all blamed lines use, if that mends them."""
        if not self.entries or len({blame.line for blame in blamed}) < 2:
            return None
        used = [record.statements[blame.line].names for blame in blamed]
        sites = [
            site
            for site in self._suspects(record, everything=True)
            if not site.writes[0].place.path
            and all(site.name in names for names in used)
            and not _only_taken(record.statements[site.line])
        ]
        found = self._best_of(sites, record, {}, of_all - FURTHER, of_all)
        return found[0] if found else None

    def best(self, record, patches, right, of_all, done):
        """Return (blame, patches, pieces right) of the first line whose mending mends most."""
        sites = [site for site in self._suspects(record) if site.line not in done]
        found = self._best_of(sites, record, patches, right, of_all)
        if found or done or self.entries:
            return found
        # A number may be one that a right run holds, too, only not there.
        sites = [
            s for s in self._suspects(record, everything=True) if not np.ndim(s.writes[0].value)
        ]
        return self._best_of(sites, record, patches, of_all - FURTHER, of_all)

    def _best_of(self, sites, record, patches, right, of_all, about=frozenset()):
        partly = None
        for site in sites:
            candidates = (
                (quantity, pairs)
                for quantity in self._candidates(site, record)
                if quantity.line != OTHER and (not about or is_about(quantity, about))
                for pairs in self._alignments(site, quantity, record)
            )
            for quantity, pairs in candidates:
                new = patches_of(pairs, quantity)
                if not new:
                    continue
                if self._runs >= MOST_RUNS:
                    return partly
                self._runs += 1
                together = {**patches}
                for at, wanted in new.items():
                    together[at] = [*together.get(at, ()), *wanted]
                again = self._again(together)
                # Where it still stops with an error, coming further is better, too.
                count = self._count(again.result)[0] or len(again.ran) * FURTHER
                if count > (partly[2] if partly else right):
                    values = [(w, s, quantity.values.get(s)) for w, s in pairs]
                    partly = Blame(site.line, quantity, tuple(values)), together, count
                    if count == of_all:
                        return partly
            if partly and partly[0].line == site.line and self.entries:
                # The first line that mends anything goes first.
                return partly
        return partly

    def _suspects(self, record: Record, everything: bool = False) -> list[Site]:
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
                if path and not half and not self.entries and isinstance(path[0], str):
                    half = path
                sites.setdefault((write.line, write.place.name, half), []).append(write)
        found = []
        for (line, name, _), writes in sites.items():
            strange = [w for w in writes if id(w) in ends or not self._fits(w, record)]
            statement = record.statements.get(line)
            head = statement and statement.kind == "for" and not np.ndim(writes[0].value)
            whole = isinstance(writes[0].value, (int, np.integer))
            counts = head and (not everything or self.entries or not whole)
            if everything and not strange and not self.entries and self._is_right(writes):
                continue
            if (strange or everything) and not counts:
                found.append(Site(line, name, tuple(writes)))
        return sorted(found, key=lambda site: (site.line, site.writes[0].moment))

    def one_number(self, record: Record, of_all: int) -> Blame | None:
        """Return a line that sets one or two plain numbers wrong, if that alone is to blame."""
        lines: dict[int, list[Write]] = {}
        for write in record.writes:
            if not np.ndim(write.value) and not isinstance(write.value, Box):
                lines.setdefault(write.line, []).append(write)
        for line, writes in lines.items():
            names = {w.place.name for w in writes}
            statement = record.statements.get(line)
            if len(names) > 2 or not statement or statement.kind == "for":
                continue
            for quantity, patches in self._numbers_for(writes, names):
                self._runs += 1
                if self._runs > 2 * MOST_RUNS:
                    return None
                if self._count(self._again(patches).result)[0] == of_all:
                    return Blame(line, quantity, ((writes[0], None, None),), len(names) == 2)
        return None

    def _numbers_for(self, writes: list[Write], names: set[str]):
        """Yield what plain numbers could have belonged there: (quantity, patches)."""
        if len(names) == 2:
            one, two = writes[:2]
            turned = [Patch(one.place, two.value), Patch(two.place, one.value)]
            yield self._quantities[0], {(one.line, one.turn): turned}
            return
        for quantity in self._quantities:
            value = next(iter(quantity.values.values()))
            if not np.ndim(value):
                yield quantity, {(w.line, w.turn): [Patch(w.place, value)] for w in writes}

    def _fits(self, write: Write, record: Record) -> bool:
        """Return whether a right run may hold this value in this place."""
        if not self._known.has(write.value):
            return False
        if np.ndim(write.value) and entry_of(write) and self._of_another(write):
            return False
        if write.owner not in record.returned or not entry_of(write):
            return True
        # On its way to what it becomes, an entry is what it was, or a term of its formula.
        line = self._lines.get(record.returned.index(write.owner))
        meanings = self._known.meanings(write.value)
        meanings = [m for m in meanings if m[0]] or meanings
        return line is None or any(
            q is None
            or scope != entry_of(write)
            or not isinstance(q.tree, Name)
            or q.tree.id in (line, f"{line}_old")
            for q, scope in meanings
        )

    def _of_another(self, write: Write) -> bool:
        """Return whether a value is what a right run holds, but for another entry alone."""
        scopes = {scope for quantity, scope in self._known.meanings(write.value) if quantity}
        return bool(scopes) and entry_of(write) not in scopes

    def _is_right(self, writes: list[Write]) -> bool:
        """Return whether a variable held, step by step, what some quantity of a right run is."""
        if any(write.place.path for write in writes):
            return False
        return any(
            len(quantity.values) == len(writes) > 1
            and all(map(is_near, (w.value for w in writes), quantity.values.values()))
            for quantity in self._quantities
        )

    def _candidates(self, site: Site, record: Record) -> list[Quantity]:
        """Return what could have belonged there, the likeliest first."""
        strange = (w for w in site.writes if not self._known.has(w.value))
        first = next(strange, site.writes[-1])
        scope = self._scopes.of(first, record)
        near = []
        for place, quantity in enumerate(self._quantities):
            values = list(quantity.values.values())
            value = quantity.values.get(scope, values[0])
            if not isinstance(scope, str):
                alike = (v for v in values if np.shape(v) == np.shape(first.value))
                value = next(alike, value)
            # What everything starts from is set where it is moved later; what each step has of its
            # own is not set once, before all steps.
            each = len(values) > 1 and not is_near(values[1], values[0])
            once = each and len(site.writes) == 1 and not self.entries
            if (quantity.line == START and site.name not in self.moved) or (
                once and not record.statements[site.line].within
            ):
                continue
            # A sum over a whole array is a number where an array belongs; a count is none.
            if np.ndim(value) and isinstance(first.value, (int, np.integer)):
                continue
            if not np.ndim(value) and np.ndim(first.value) and self.entries:
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

    def _alignments(self, site: Site, quantity: Quantity, record: Record):
        """Yield each write with the entry, or the step, that it may belong to."""
        if isinstance(next(iter(quantity.values)), str):
            yield [(write, self._scopes.of(write, record)) for write in site.writes]
            return
        if all(w.place.path and isinstance(w.place.path[0], int) for w in site.writes):
            yield [(w, w.place.path[0]) for w in site.writes]
            return
        steps, count = len(quantity.values), len(site.writes)
        if steps == 1 and count > 1:
            # What is filled bit by bit is whole in the end.
            yield [(write, 0) for write in site.writes]
            return
        # A write in a loop is its step's, one after the loop the last one's.
        yield [(write, i) for i, write in enumerate(site.writes)]
        if steps > count:
            yield [(write, i + steps - count) for i, write in enumerate(site.writes)]


def _is_order(value) -> bool:
    return isinstance(value, np.ndarray) and value.ndim == 1 and value.dtype.kind in "iu"


def _only_taken(statement) -> bool:
    """Return whether a line gives an entry, or a variable, another name, whatever the case."""
    value = getattr(parsed(statement), "value", None)
    return not statement.under and not isinstance(value, (ast.BinOp, ast.Call, ast.IfExp))
