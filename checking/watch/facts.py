"""What a run shows that no value shows: what was never reached, lost, written twice, not stored."""

from __future__ import annotations

from checking.watch.differs import difference
from checking.watch.entries import Run
from checking.watch.fact import Fact, too_soon
from checking.watch.lists import list_fact_of
from checking.watch.reached import (
    dictionary_made_anew,
    layers_not_reached,
    one_kind_only,
    returned_in_the_loop,
    set_after_it_was_right,
)
from checking.watch.record import Record
from checking.watch.stored import (
    another_came_back,
    not_stored,
    nothing_written,
    one_dictionary_for_two,
    under_another_key,
)

# They say why entries were never reached, and nothing of those that were.
_APART = ("return in the loop", "one kind only", "layers not reached")
_LOOKS = (
    dictionary_made_anew,
    returned_in_the_loop,
    one_dictionary_for_two,
    another_came_back,
    under_another_key,
    not_stored,
    set_after_it_was_right,
    one_kind_only,
    layers_not_reached,
    nothing_written,
)


def fact_of(record: Record, pieces, returned: tuple[str, ...], arguments: dict) -> Fact | None:
    """Return what the run did that explains wrong or missing entries, or None."""
    if record.ended or not record.ran:
        return None
    if record.result is None:
        return _nothing_came_back(record, returned)
    wrong = pieces.wrong(record.result)
    if not wrong or not pieces.has_parts(record.result):
        return None
    if isinstance(record.result, list):
        if not any(len(path) > 1 for path in wrong):
            last = record.statements.get(record.left)
            said = "What this returns is a list; one number should come back."
            return Fact("a list for a number", last.line, said) if last else None
        return list_fact_of(record, pieces, wrong)
    keyed = [path for path in wrong if len(path) == 2 and isinstance(path[1], str)]
    if not keyed:
        return _too_early(record, pieces)
    run = Run(record, pieces, returned, arguments, keyed)
    found = next(filter(None, (look(run) for look in _LOOKS)), None)
    return found and found._replace(said=f"{found.said}{_and_then(run, found)}")


def _too_early(record: Record, pieces) -> Fact | None:
    """Return a return inside of a loop that came before the loop was through."""
    last = record.statements.get(record.left)
    if not last or last.kind != "return" or not last.within:
        return None
    rounds = [record.ran.count(line) for line in last.within]
    return Fact("return in the loop", last.line, too_soon(last)) if min(rounds) < 2 else None


def _nothing_came_back(record: Record, returned) -> Fact:
    line = record.left
    statement = record.statements.get(line)
    names = " and ".join(filter(None, [", ".join(returned[:-1]), returned[-1]]))
    if statement and statement.kind == "return":
        return Fact("None returned", line, f"What this returns is None; {names} should come back.")
    under = [s for s in record.statements.values() if s.under == line and s.kind == "return"]
    if under:
        said = (
            "The return stands under this condition, and where that does not hold nothing comes "
            f"back: {names} should come back in every case."
        )
        return Fact("no return", line, said)
    said = f"After this line the function ends without a return: {names} should come back."
    return Fact("no return", line, said)


def _and_then(run: Run, fact: Fact) -> str:
    """Return which line to look at next: what it wrote is wrong, and not by that fact."""
    if fact.name not in _APART:
        return ""
    places = {path[0] for path in run.untouched}
    if len(places) > 1 and places != {path[0] for path in run.history}:
        # Of what is made with the entries that are missing, wrong values say nothing.
        return ""
    for path in run.wrong:
        writes = run.history[path]
        if path[0] in places and writes:
            off = difference(writes[-1].value, run.pieces.want[path])
            return f" Then look at line {writes[-1].line}, too: {path[1]} is not right. {off}"
    return ""
