"""What is wrong besides: where a fact explains one mistake, another one may stand beside it."""

from __future__ import annotations

from checking.calls.run import Call
from checking.formulas.tree import Name, names, subtrees
from checking.rules.quantities import Known
from checking.watch.blamed import led_to
from checking.watch.fact import Fact
from checking.watch.facts import APART, WRITTEN_AGAIN, never_reached, once_right, wrong_by
from checking.watch.orders import times_begun
from checking.watch.pieces import Pieces, pieces_of
from checking.watch.record import Record
from checking.watch.repair import repair
from checking.watch.seen import Seen, Shown


def besides_missing(exercise, call: Call, record: Record, run, missing: list) -> Seen | None:
    """Return what is wrong with the entries that were reached, where others are missing.

    A line that would be right if the missing ones were there is not to blame.
    """
    rest = pieces_of(exercise, call).without(missing)
    seen = to_blame(exercise, call, record, run, rest) if missing else None
    if not seen:
        return None
    lacking = {exercise.returns[path[0]].symbol for path in missing}
    due = tuple(one for one in seen.shown if not _works_with_old(one, lacking))
    return seen._replace(shown=due) if any(one.blame for one in due) else None


def explained_by(exercise, fact: Fact, record: Record, pieces: Pieces, arguments: dict) -> list:
    """Return the paths of what comes back wrong, or not at all, because of a fact."""
    told, entries = (record, pieces, exercise.returned, arguments), exercise.rule.named_by_run
    if fact.name in APART:
        return never_reached(*told)
    if fact.name == "under another's key":
        return wrong_by(*told, fact.line)
    if fact.name == "another came back":
        return _all_wrong_in(record, pieces)
    if fact.name == "one for two" and entries:
        return _both_in_one(exercise, record, pieces)
    if fact.name in WRITTEN_AGAIN and entries:
        return _with_made_of(exercise, pieces, once_right(*told))
    return []


def _both_in_one(exercise, record: Record, pieces: Pieces) -> list[tuple]:
    """Return the paths of what comes back as one dictionary for two, and of what is made of it."""
    numbers = record.returned
    twice = {place for place, n in enumerate(numbers) if n and numbers.count(n) > 1}
    return _with_made_of(exercise, pieces, [path for path in pieces.want if path[0] in twice])


def _with_made_of(exercise, pieces: Pieces, paths: list[tuple]) -> list[tuple]:
    """Return paths of entries with those of all that a right run makes of them."""
    symbols, lines = [item.symbol for item in exercise.returns], exercise.rule.lines
    found, entries = set(paths), {(symbols[p[0]], p[1].removeprefix("d")) for p in paths}
    for _ in symbols:
        for path in pieces.want:
            symbol, entry = symbols[path[0]], path[1].removeprefix("d")
            if any((one, entry) in entries for one in names(lines[symbol])):
                found.add(path)
                entries.add((symbol, entry))
    return [path for path in pieces.want if path in found]


def _all_wrong_in(record: Record, pieces: Pieces) -> list[tuple]:
    """Return the paths of the parts of what comes back in which nothing is right."""
    wrong = pieces.wrong(record.result)
    right = {path[0] for path in pieces.want if path not in wrong}
    return [path for path in wrong if path[0] not in right]


def left_at_the_end(pieces, record: Record, fact: Fact) -> list[tuple]:
    """Return the paths of the results that a loop with too few rounds does not come to."""
    loop = next((s for s in record.loops if s.line == fact.line and not s.within), None)
    if fact.name != "rounds" or pieces.several or not loop:
        return []
    rounds = int(times_begun(record, loop)[1])
    return [path for path in pieces.want if len(path) == 2 and path[1] >= rounds]


def to_blame(exercise, call, record, run, pieces) -> Seen | None:
    """Return the lines to blame for what is wrong in these pieces, if they alone are."""
    quantities = exercise.quantities(call.args)
    found = repair(record, quantities, Known(quantities), run, pieces, exercise)
    if not found.proven or not found.blamed:
        return None
    return led_to(exercise, call, record, quantities, found.blamed, True, frozenset())


def _works_with_old(one: Shown, lines: set[str]) -> bool:
    """Return whether a line works with what one of these lines of the rule did not replace."""
    if not (one.read and one.read.tree and one.blame):
        return False
    old = {Name(f"{line}_old") for line in lines - {one.blame.quantity.line}}
    return bool(old & {*subtrees(one.read.tree)})
