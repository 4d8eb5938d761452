"""Which line leaves the rule? Right values are put where lines wrote, until the result is right.

A line is suspected when it wrote something that a right run never holds. When the right value is
put there and what comes back is right then, the line is to blame, and no other: that is a proof.
When only more of it is right then, the next line is looked for in the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from checking.rules.quantities import Known, Quantity
from checking.watch.passing import inner
from checking.watch.record import RETURNED, Box, Patch, Record, Write
from checking.watch.sites import Blame, Site, is_about, own_name, patches_of, with_patches
from checking.watch.suspects import OTHER, START, Suspects, is_a_bound, is_counted
from checking.watch.writers import movers_in

MOST_BLAMED = 4
FURTHER = 1e-6
MOST_RUNS, MORE_RUNS = 160, 60
# Of all these runs together.
MOST_STATEMENTS = 100_000


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
    run: Callable[[dict, bool], Record],
    pieces,
    exercise,
    about: frozenset[str] = frozenset(),
) -> Repair:
    """Return the lines that have to be mended for the result to be right, at most four.

    run: ``run(patches, looks)`` runs it again, with patches; looks: and notes what is written.
    about: the lines of the rule that a mistake named by the values is about. They are looked at
           first, also where a line wrote what a right run holds, only not there.
    """
    lines = tuple(item.symbol for item in exercise.returns)
    search = _Search(quantities, known, lambda patches: run(patches, False), pieces, lines)
    search.moved = {own_name(w.place.name) for w in movers_in(record)}
    count_right = pieces.count
    blamed: list[Blame] = []
    patches: dict = {}
    record_now = record
    right, of_all = count_right(record.result)
    right = right or _further(record, record)
    if about and (found := search.all_about(about, record, of_all)):
        return Repair([inner(found, record, known, exercise.calls)], True, {})
    if begun := search.start(record):
        # What all steps go on from comes before them.
        blame, patches = begun
        blamed.append(blame._replace(record=record, patches={}))
        record_now = run(patches, True)
        right = count_right(record_now.result)[0]
    while right < of_all and len(blamed) < MOST_BLAMED:
        found = search.best(record_now, patches, right, of_all, set(map(_place_of, blamed)))
        if not found:
            break
        blame, new_patches, right = found
        blame = blame._replace(record=record_now, patches=patches)
        blamed.append(inner(blame, record_now, known, exercise.calls))
        patches = new_patches
        if right < of_all:
            record_now = run(patches, True)
            search.more_for_the_rest()
    line = record.statements.get(blamed[0].line) if len(blamed) == 1 and right == of_all else None
    if line and line.names & {*exercise.calls}:
        # What a function of another exercise is handed may be all that is wrong.
        sites = [s for s in search.suspects(record, everything=True) if s.line < line.line]
        if one := search.alone(sites, record, of_all):
            return Repair([one], True, {})
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
        self._run, self._count = again, pieces.count
        self._runs = self._statements = 0

    def _again(self, patches: dict) -> Record:
        """Return the record of a run with patches; all such runs are counted."""
        record = self._run(patches)
        self._runs += 1
        self._statements += len(record.ran)
        return record

    def _spent(self, runs: int) -> bool:
        """Return whether there have been so many runs, or so much has been run, as there may."""
        return self._runs >= runs or self._statements >= MOST_STATEMENTS

    def more_for_the_rest(self) -> None:
        """Let some more runs be made: the first search may have used them all."""
        self._runs = min(self._runs, MOST_RUNS - MORE_RUNS)

    def all_about(self, about: frozenset[str], record: Record, of_all: int) -> Blame | None:
        """Return a line whose mending alone makes all right, with what stands in these lines."""
        found = self.alone(self.suspects(record, everything=True), record, of_all, about)
        self._runs = self._statements = 0
        return found

    def alone(self, sites, record: Record, of_all: int, about=frozenset()) -> Blame | None:
        """Return the first of these lines whose mending alone makes all right."""
        found = self._best_of(sites, record, {}, of_all - FURTHER, of_all, about)
        return found[0]._replace(record=record, patches={}) if found else None

    def start(self, record: Record) -> tuple[Blame, dict] | None:
        """Return the line that sets another start than a right run's, and the patch for it."""
        for site in self.suspects(record):
            first = next(w for w in record.writes if w.place.name == site.name)
            alone = len(site.writes) == 1 and first is site.writes[0]
            for quantity in self.candidates(site, record) if alone else ():
                value = quantity.values.get(0)
                if quantity.line == START and np.shape(value) == np.shape(first.value):
                    blame = Blame(site.line, quantity, ((first, 0, value),))
                    return blame, patches_of([(first, 0)], quantity)
        return None

    def before_the_return(self, record: Record, of_all: int) -> Blame | None:
        """Return a variable's line that alone mends a single number, where the return does, too."""
        sites = self.suspects(record, everything=True)
        kinds = {site.line: record.statements[site.line].kind for site in sites}
        if len(self._quantities[0].values) > 1 or "return" not in kinds.values():
            return None
        sites = [s for s in sites if kinds[s.line] != "return" and s.name != RETURNED]
        blame = self.alone(sites, record, of_all)
        if not blame:
            return None
        held = blame.writes[0][0].value
        inside = {q.tree for q, _ in self._known.meanings(held)}
        # What is right as it is, and only used wrongly, is not to blame; what lacks a step, is.
        if inside and getattr(blame.quantity.tree, "argument", None) not in inside:
            return None
        return blame

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
                if self._spent(MOST_RUNS):
                    return partly
                together = with_patches(patches, new)
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
        """Return a line that sets a plain number wrong, if that alone is to blame."""
        lines: dict[int, list[Write]] = {}
        for write in record.writes:
            if not np.ndim(write.value) and not isinstance(write.value, Box):
                lines.setdefault(write.line, []).append(write)
        for line, writes in lines.items():
            statement = record.statements.get(line)
            name = writes[0].place.name
            if len({w.place.name for w in writes}) > 1 or statement.kind == "for":
                continue
            if is_a_bound(name, statement, record) or is_counted(name, record):
                continue
            for quantity in self._quantities:
                value = next(iter(quantity.values.values()))
                if np.ndim(value) or self._spent(2 * MOST_RUNS):
                    continue
                patches = {(w.line, w.turn): [Patch(w.place, value)] for w in writes}
                if self._count(self._again(patches).result)[0] == of_all:
                    return Blame(line, quantity, ((writes[0], None, None),))
        return None


def _place_of(found: Blame | Site) -> tuple:
    """Return the line of a blame, or a site, and the place where it first wrote."""
    first = found.writes[0]
    return found.line, (first if isinstance(first, Write) else first[0]).place


def _further(again: Record, record: Record) -> float:
    """Return how far a run came where it stops with an error; where it ends, that is no gain."""
    return len(again.ran) * FURTHER if record.ended else 0.0
