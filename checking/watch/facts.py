"""What a run shows that no value shows: what was never reached, lost, written twice, not stored."""

from __future__ import annotations

import numpy as np

from checking.watch.entries import Run, layer_of
from checking.watch.fact import Fact
from checking.watch.lists import list_fact_of
from checking.watch.reached import (
    dictionary_made_anew,
    never_set,
    set_after_it_was_right,
    written_again,
)
from checking.watch.record import Box, Record
from checking.watch.stored import (
    another_came_back,
    none_given,
    not_stored,
    one_dictionary_for_two,
    under_another_key,
)

# They say why entries were never reached, and nothing of those that were.
APART = (
    "one kind only",
    "layers not reached",
    "made anew",
    "return in the loop",
    "not stored",
    "under another key",
)
ANOTHER_ORDER = "What comes back stands in another order than it should."
WRITTEN_AGAIN = ("changed after it was right", "runs again")
_LOOKS = (
    none_given,
    dictionary_made_anew,
    one_dictionary_for_two,
    another_came_back,
    under_another_key,
    not_stored,
    set_after_it_was_right,
    never_set,
)


def fact_of(
    record: Record, pieces, returned: tuple[str, ...], arguments: dict, once: bool = False
) -> Fact | None:
    """Return what the run did that explains wrong or missing entries, or None.

    once: whether the outer loop is to make one round, so that leaving it then changes nothing.
    """
    if record.ended or not record.ran:
        return None
    if record.result is None:
        return _nothing_came_back(record, returned)
    wrong = pieces.wrong(record.result)
    if not wrong or not pieces.has_parts(record.result):
        return None
    if not once and (fact := too_early(record)):
        return fact
    if isinstance(record.result, list):
        if not any(len(path) > 1 for path in wrong):
            last = record.statements.get(record.left)
            said = "What this returns is a list; one number should come back."
            return Fact("a list for a number", last.line, said) if last else None
        return list_fact_of(record, pieces, wrong)
    if fact := _too_many_items(record, pieces):
        return fact
    keyed = _keyed(wrong)
    if not keyed:
        return None
    run = Run(record, pieces, returned, arguments, keyed)
    return next(filter(None, (look(run) for look in _LOOKS)), None)


def another_apart(record: Record, pieces, returned: tuple, arguments: dict, told: Fact):
    """Return why entries of another dictionary than the one made anew were never reached.

    Or what is wrong in the layers that a loop reaches.
    """
    if told.name == "layers not reached":
        missing = never_reached(record, pieces, returned, arguments)
        layers = {layer_of(path[1]) for path in pieces.want if path not in missing}
        rest = pieces.without([p for p in pieces.want if layer_of(p[1]) not in layers])
        fact = fact_of(record, rest, returned, arguments)
        return fact if fact and fact.name != told.name else None
    made = {w.value.number for w in record.writes if w.line == told.line and type(w.value) is Box}
    for place, number in enumerate(record.returned if told.name == "made anew" else ()):
        rest = pieces.without([path for path in pieces.want if path[0] != place])
        wrong = _keyed(rest.wrong(record.result)) if number not in made else []
        run = Run(record, rest, returned, arguments, wrong)
        for fact in filter(None, (look(run) for look in _LOOKS if wrong)):
            if fact.name in APART and fact.name != told.name:
                return fact
    return None


def never_reached(record: Record, pieces, returned: tuple[str, ...], arguments: dict) -> list:
    """Return the paths of the entries that no line set."""
    return Run(record, pieces, returned, arguments, _keyed(pieces.wrong(record.result))).untouched


def wrong_by(record: Record, pieces, returned: tuple[str, ...], arguments: dict, line: int) -> list:
    """Return the paths of the entries that no line set, and of those wrong ones that this one did.

    line: the one that wrote them last.
    """
    run = Run(record, pieces, returned, arguments, _keyed(pieces.wrong(record.result)))
    wrote = (path for path in run.wrong if [w.line for w in run.history[path][-1:]] == [line])
    return [*run.untouched, *wrote]


def once_right(record: Record, pieces, returned: tuple[str, ...], arguments: dict) -> list:
    """Return the paths of the entries that were right, and were written again."""
    run = Run(record, pieces, returned, arguments, _keyed(pieces.wrong(record.result)))
    return [path for _, path, *_ in written_again(run)]


def _keyed(paths: list[tuple]) -> list[tuple]:
    return [path for path in paths if len(path) == 2 and isinstance(path[1], str)]


def _too_many_items(record: Record, pieces) -> Fact | None:
    """Return the lines that put items into a list of which an array that is too long is made."""
    due, result = len(pieces.want), record.result
    if pieces.several or np.ndim(result) != 1 or len(result) <= due or due < 2:
        return None
    items: dict[int, list[int]] = {}
    for write in record.writes:
        if write.owner and len(write.place.path) == 1 and isinstance(write.place.path[0], int):
            items.setdefault(write.owner, []).append(write.line)
    if len(result) == due + 1 and not result[0] and result[1]:
        said = (
            f"{len(result)} numbers come back, and {due} should: the first of them, there before "
            "any value is taken in, is one too many."
        )
        last = record.statements.get(record.left)
        return Fact("too many items", last.line, said) if last else None
    for lines in items.values():
        if len(lines) == len(result):
            first, *more = dict.fromkeys(lines)
            said = f"{len(lines)} numbers are stored there, and {due} should come back."
            if not record.statements[first].within:
                said += " The first of them, there before any value is taken in, is one too many."
                more = []
            return Fact("too many items", first, said, tuple(more[:2]))
    return None


def turned_round(record: Record, pieces, returned: tuple[str, ...]) -> Fact | None:
    """Return that a number and an array come back the other way round."""
    parts = (*record.parts, *pieces.parts) if pieces.several and not record.ended else ()
    if len(parts) != 4 or not all(isinstance(part, (float, np.ndarray)) for part in parts):
        return None
    first, second, *due = map(np.shape, parts)
    if first == second or [second, first] != due:
        return None
    said = f"{ANOTHER_ORDER} The order is {', '.join(returned)}."
    return Fact("turned round", record.left, said)


def too_early(record: Record) -> Fact | None:
    """Return a return inside of a loop that came before the loop was through."""
    last = record.statements.get(record.left)
    if not last or last.kind != "return" or not last.within:
        return None
    rounds = [record.ran.count(line) for line in last.within]
    said = (
        f"This return stands inside the loop of line {last.within[0]}, so the function ends before "
        "the loop has made all its rounds: indent it less."
    )
    return Fact("return in the loop", last.line, said) if min(rounds) < 2 else None


def _nothing_came_back(record: Record, returned) -> Fact:
    line, names = record.left, ", ".join(returned)
    statement = record.statements.get(line)
    if statement and statement.kind == "return":
        return Fact("None returned", line, f"What this returns is None; {names} should come back.")
    if any(s.under == line and s.kind == "return" for s in record.code):
        said = (
            "The return stands under this condition, and where that does not hold nothing comes "
            f"back: {names} should come back in every case."
        )
        return Fact("no return", line, said)
    said = f"After this line the function ends without a return: {names} should come back."
    return Fact("no return", line, said)
