"""Which line leaves the rule? Right values are put where lines wrote, until the result is right.

A line is suspected when it wrote something that a right run never holds. When the right value is
put there and what comes back is right then, the line is to blame, and no other: that is a proof.
When only more of it is right then, the next line is looked for in the same way.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import numpy as np

from checking.formulas.tree import Name
from checking.rules.quantities import Known, Quantity, is_near
from checking.watch.passing import inner
from checking.watch.record import RETURNED, Box, Patch, Record, Write
from checking.watch.replay import parsed
from checking.watch.sites import Blame, Site, is_about, patches_of
from checking.watch.suspects import OTHER, Suspects
from checking.watch.writers import movers_of

MOST_BLAMED = 4
FURTHER = 1e-6
MOST_RUNS = 160
# Of what may have belonged where a variable is off, so many are tried with each of another one.
NEAREST = 4


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
    calls: tuple[str, ...] = (),
) -> Repair:
    """Return the lines that have to be mended for the result to be right, at most three.

    again, look_again: run with patches; the second notes what is written, too.
    about: the lines of the rule that a mistake named by the values is about. They are looked at
           first, also where a line wrote what a right run holds, only not there.
    calls: functions that are not looked into: what they are handed may be all that is wrong.
    """
    search = _Search(quantities, known, again, pieces, lines)
    parts = record.result if isinstance(record.result, tuple) else (record.result,)
    search.moved = {w.place.name for part in parts for w in movers_of(record, part)}
    count_right = pieces.count
    blamed: list[Blame] = []
    patches: dict = {}
    record_now = record
    right, of_all = count_right(record.result)
    right = right or _further(record, record)
    if about and (found := search.all_about(about, record, of_all)):
        return Repair([inner(found, record, known, calls)], True, {})
    while right < of_all and len(blamed) < MOST_BLAMED:
        found = search.best(record_now, patches, right, of_all, set(map(_place_of, blamed)))
        if not found:
            break
        blame, new_patches, right = search.by_its_name(found, record_now, patches)
        blame = blame._replace(record=record_now, patches=patches)
        blamed.append(inner(blame, record_now, known, calls))
        patches = new_patches
        if right < of_all:
            record_now = look_again(patches)
    if right == of_all and (one := search.one_variable(blamed, record, of_all)):
        return Repair([inner(one._replace(record=record), record, known, calls)], True, {})
    line = record.statements.get(blamed[0].line) if len(blamed) == 1 and right == of_all else None
    if line and line.names & {*calls} and (one := search.handed_to(line.line, record, of_all)):
        return Repair([one], True, {})
    if line and (temporaries := search.before(blamed[0], record, of_all)):
        return temporaries
    if line and (one := search.before_the_return(record, of_all)):
        return Repair([one], True, patches)
    several = len({blame.quantity.line for blame in blamed}) > 1 or right < of_all
    if ((several and search.entries) or record.ended) and (
        one := search.one_number(record, of_all)
    ):
        return Repair([one], True, {})
    return Repair(blamed, right == of_all, patches)


class _Search(Suspects):
    def __init__(self, quantities, known, again, pieces, lines):
        super().__init__(quantities, known, pieces, lines)
        self._again, self._count = again, pieces.count
        self._runs = 0

    def all_about(self, about: frozenset[str], record: Record, of_all: int) -> Blame | None:
        """Return a line whose mending alone makes all right, with what stands in these lines."""
        sites = self.suspects(record, everything=True)
        found = self._best_of(sites, record, {}, of_all - FURTHER, of_all, about)
        self._runs = 0
        return found[0]._replace(record=record, patches={}) if found else None

    def by_its_name(self, found: tuple, record: Record, patches: dict) -> tuple:
        """Return the line of a variable with a symbol's name that is worth something else instead.

        found: (blame, patches, pieces right): the line that works with it.
        """
        blame, _, right = found
        names = record.statements[blame.line].names
        symbols = {q.tree.id: q for q in self._quantities if isinstance(q.tree, Name)}
        for site in self.suspects(record, everything=True) if self.entries else ():
            quantity = symbols.get(site.name)
            plain = not site.writes[0].place.path and site.line != blame.line
            if quantity and plain and site.name in names:
                pairs = [(write, self._scopes.of(write, record)) for write in site.writes]
                off = [w for w, s in pairs if not is_near(w.value, quantity.values.get(s))]
                together = {**patches, **patches_of(pairs, quantity)}
                if off and self._count(self._again(together).result)[0] >= right:
                    values = tuple((w, s, quantity.values.get(s)) for w, s in pairs)
                    return Blame(site.line, quantity, values), together, right
        return found

    def handed_to(self, line: int, record: Record, of_all: int) -> Blame | None:
        """Return a line before this one whose mending alone makes all right."""
        sites = [s for s in self.suspects(record, everything=True) if s.line < line]
        found = self._best_of(sites, record, {}, of_all - FURTHER, of_all)
        return found[0] if found else None

    def before(self, blame: Blame, record: Record, of_all: int) -> Repair | None:
        """Return two variables, each off, that a line works with, if mending both makes all right.

        The line is right then, with what it is given: alone, neither of them mends anything.
        """
        names = record.statements[blame.line].names
        moment = min(write.moment for write, *_ in blame.writes)
        sites = [
            s for s in self.suspects(record) if s.name in names and s.writes[0].moment < moment
        ]
        one = self.entries and len(self._quantities[0].values) == 1
        if len(sites) != 2 or not one:
            return None
        ways = [
            [
                (site, quantity, pairs, new)
                for quantity in self.candidates(site, record)[:NEAREST]
                for pairs in self.alignments(site, quantity, record)
                if (new := patches_of(pairs, quantity))
            ]
            for site in sites
        ]
        for two in product(*ways):
            together: dict = {}
            for *_, new in two:
                for at, wanted in new.items():
                    together[at] = [*together.get(at, ()), *wanted]
            if self._count(self._again(together).result)[0] == of_all:
                blamed = [
                    Blame(s.line, q, tuple((w, key, q.values.get(key)) for w, key in pairs))
                    for s, q, pairs, _ in two
                ]
                return Repair([b._replace(record=record) for b in blamed], True, together)
        return None

    def before_the_return(self, record: Record, of_all: int) -> Blame | None:
        """Return a variable's line that alone mends a single number, where the return does, too."""
        sites = self.suspects(record, everything=True)
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
            for site in self.suspects(record, everything=True)
            if not site.writes[0].place.path
            and all(site.name in names for names in used)
            and not _only_taken(record.statements[site.line])
        ]
        found = self._best_of(sites, record, {}, of_all - FURTHER, of_all)
        return found[0] if found else None

    def best(self, record, patches, right, of_all, done):
        """Return (blame, patches, pieces right) of the first line whose mending mends most."""
        sites = [site for site in self.suspects(record) if _place_of(site) not in done]
        found = self._best_of(sites, record, patches, right, of_all)
        if found or done or self.entries:
            return found
        # A number may be one that a right run holds, too, only not there.
        sites = [
            s for s in self.suspects(record, everything=True) if not np.ndim(s.writes[0].value)
        ]
        return self._best_of(sites, record, patches, of_all - FURTHER, of_all)

    def _best_of(self, sites, record, patches, right, of_all, about=frozenset()):
        partly = None
        for site in sites:
            candidates = (
                (quantity, pairs)
                for quantity in self.candidates(site, record)
                if quantity.line != OTHER and (not about or is_about(quantity, about))
                for pairs in self.alignments(site, quantity, record)
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
                count = self._count(again.result)[0] or _further(again, record)
                if count > (partly[2] if partly else right):
                    values = [(w, s, quantity.values.get(s)) for w, s in pairs]
                    partly = Blame(site.line, quantity, tuple(values)), together, count
                    if count == of_all:
                        return partly
            if partly and partly[0].line == site.line and self.entries:
                # The first line that mends anything goes first.
                return partly
        return partly

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


def _place_of(found: Blame | Site) -> tuple:
    """Return the line of a blame, or a site, and the place where it first wrote."""
    first = found.writes[0]
    return found.line, (first if isinstance(first, Write) else first[0]).place


def _only_taken(statement) -> bool:
    """Return whether a line gives an entry, or a variable, another name, whatever the case."""
    value = getattr(parsed(statement), "value", None)
    return not statement.under and not isinstance(value, (ast.BinOp, ast.Call, ast.IfExp))


def _further(again: Record, record: Record) -> float:
    """Return how far a run came where it stops with an error; where it ends, that is no gain."""
    return len(again.ran) * FURTHER if record.ended else 0.0
