"""What is wrong in another case than the one that is shown, where a single number comes back."""

from __future__ import annotations

import numpy as np

from checking.calls.run import Call
from checking.crashes.peek import is_number
from checking.rules.quantities import is_near
from checking.watch.asking import seen_at, watched
from checking.watch.besides import to_blame
from checking.watch.fact import Fact
from checking.watch.patching import patched
from checking.watch.pieces import pieces_of
from checking.watch.record import RETURNED, Record, Write
from checking.watch.seen import Seen
from checking.watch.sites import patches_of


def past_the_mended(exercise, function, call: Call, blame) -> Seen | None:
    """Return what is wrong with another call where a line that is to blame has been mended.

    In one case, a second mistake may make no difference.
    """
    quantities = exercise.quantities(call.args)

    def ask(run):
        record, (first, key, _) = run({}, True), blame.writes[0]
        due = next((q for q in quantities if q[:2] == blame.quantity[:2]), None)
        same = (w for w in record.writes if (w.line, w.place) == (blame.line, first.place))
        mended = patches_of([(write, key) for write in same], due) if due else {}
        if not mended or record.loops or not is_number(call.want):
            # What runs in rounds goes on from what the rounds before have made.
            return None
        again = patched(run, mended)
        found = to_blame(exercise, call, again(mended, True), again, pieces_of(exercise, call))
        rest = tuple(one for one in found.shown if one.line != blame.line) if found else ()
        return found._replace(shown=rest) if rest else None

    return watched(function, call, ask)


def leaves_elsewhere(exercise, function, call: Call, other: Call, line: int) -> Seen | None:
    """Return the line that gives a variable something else in another call than it held in one.

    In the call that is shown it held what the rule has there; it was set before this line, which
    is to blame.
    """
    if not is_number(call.want):
        return None
    shown = watched(function, call, lambda run: run({}, True))
    meant = _meanings(exercise.quantities(call.args), shown, line) if shown else {}

    def ask(run):
        record = run({}, True)
        due = {q[:2]: next(iter(q.values.values())) for q in exercise.quantities(other.args)}
        for name, write in _last_writes(record).items():
            # It may be several things that are one and the same.
            want, *more = [due[q[:2]] for q in meant.get(name, ()) if q[:2] in due] or [None]
            one = want is not None and all(is_near(other, want) for other in more)
            if one and not is_near(write.value, want):
                said = f"In that case `{name}` becomes {write.value:.5g}, where {want:.5g} belongs."
                return seen_at(record, [write.line], Fact("elsewhere", write.line, said))
        return None

    return watched(function, other, ask) if meant else None


def _meanings(quantities, record: Record, before: int) -> dict:
    """Return {variable: the quantities that it was at last}, of those set before a line."""
    found = {}
    values = [(q, next(iter(q.values.values()))) for q in quantities if q.tree is not None]
    for name, write in _last_writes(record).items():
        alike = [q for q, value in values if is_near(write.value, value)]
        if alike and np.abs(write.value) not in (0, 1) and write.line < before:
            found[name] = alike
    return found


def _last_writes(record: Record) -> dict[str, Write]:
    """Return {variable: what was written there last}, of plain numbers, where nothing repeats."""
    if record.loops or record.ended:
        return {}
    numbers = (w for w in record.writes if is_number(w.value) and w.place.name != RETURNED)
    return {w.place.name: w for w in numbers if not w.place.path}
