"""How a wrong run of a procedure went: its loops, orders and steps held against a right run's."""

from __future__ import annotations

import numpy as np

from checking.rules.quantities import Known, is_near
from checking.watch.asking import seen_at, shown_in
from checking.watch.drawn import not_the_orders, other_orders
from checking.watch.fact import Fact
from checking.watch.lists import half_made_in, loop_of_list
from checking.watch.locate import (
    LOCATE,
    asking_in,
    bound_of,
    left_out_in,
    rounds_of,
    unpaired_in,
    whole_in,
)
from checking.watch.orders import drawing_in, order_fact
from checking.watch.pieces import Pieces
from checking.watch.record import Record
from checking.watch.replay import parameters_of
from checking.watch.seen import Seen, Shown
from checking.watch.sites import first_strange
from checking.watch.steps import behind_in, column_in, stale_in, steps_fact_of, steps_made
from checking.watch.sums import sum_fact_of
from checking.watch.writers import last_of_wrong, movers_of

# These are looked up at once; what a batch or a line is about takes more.
PLACES = LOCATE.keys() - {"batch"}


def about_of(exercise, named) -> frozenset[str]:
    """Return the lines of a procedure's rule, or the places, that named mistakes are about."""
    if not (named and exercise.right_run):
        return frozenset()
    table = exercise.rule.about
    places = named.places or frozenset().union(*(table.get(c, ()) for c in named.choices))
    return frozenset({*named.lines, *places})


def course_of(exercise, call, record: Record, pieces: Pieces, quantities, named) -> Seen | None:
    """Return what the course of a procedure's run shows, before its numbers are looked at."""
    if not exercise.right_run:
        return None
    fact = column_in(record, pieces)
    if fact or record.ended:
        return seen_at(record, fact.lines, fact) if fact else None
    about, expected = about_of(exercise, named), exercise.right_run.rounds(*call.args)
    whole = len(pieces.of(record.result)) == len(pieces.want)
    # Of what has another form, the order says nothing.
    orders = orders_of(quantities)
    fact = order_fact(record, orders) if whole else None
    fact = fact or (None if named else other_orders(exercise, call.args, record, orders))
    fact = fact or steps_fact_of(record, pieces, expected) or sum_fact_of(record, quantities)
    if fact:
        return seen_at(record, fact.lines, fact)
    asked = not named or "batch" in about
    if rounds := rounds_of(record, expected) if asked else None:
        lines = [rounds.line]
        if ("batch" in about or not named) and rounds.line != record.ran[0]:
            cut = LOCATE["batch"](record)
            lines = cut if rounds.line in cut else lines
        return seen_at(record, lines, None if named else rounds)
    made = steps_made(record, expected) if expected and not named else None
    if (
        fact := made
        or stale_in(record, quantities)
        or (not named and behind_in(record, quantities))
        or (expected and not named and _rebound_in(record, quantities, call.args))
        or (not named and pieces.fits(record.result) and not_the_orders(exercise, record, orders))
    ):
        return seen_at(record, fact.lines, fact)
    if "shuffled" in about and (lines := unpaired_in(record)):
        return seen_at(record, lines)
    if "condition" in about and (lines := asking_in(record, call.args)):
        return seen_at(record, lines[:2])
    for place in sorted(about & PLACES):
        lines = LOCATE[place](record)
        if place == "order" and lines and _order_is_not_used(record, quantities):
            # It is drawn rightly, and not used: what is worked out without it comes first.
            lines = [first_strange(record, Known(quantities)) or lines[0]]
        if lines:
            return seen_at(record, lines)
    return None


def lines_of_both(exercise, record: Record, named, args: tuple) -> list[Shown]:
    """Return the lines of each of two mistakes, at most three in all; [] where one has none."""
    found = [lines_of(exercise, record, args, named, part) for part in named.parts]
    if not all(found):
        return []
    first, second = (
        [shown_in(record, line, part) for line in lines]
        for part, lines in zip(named.parts, found, strict=True)
    )
    shown = [*first[:1], *second] if len(second) > 1 else [*first, *second]
    return sorted(shown, key=lambda one: one.line)


def lines_of(exercise, record: Record, args: tuple, named, part) -> list[int]:
    """Return at most two lines of a mistake: of a place, of the steps, or what makes its values.

    part: the mistake, or the one of the two in `named` that the lines are of.
    """
    about = about_of(exercise, part)
    if "condition" in about and (lines := asking_in(record, args)):
        return lines[:2]
    placed = [line for place in sorted(about & LOCATE.keys()) for line in LOCATE[place](record)]
    if "shuffled" in about:
        placed += unpaired_in(record)
    if placed:
        return placed[-1:]
    return gradients_in(exercise, record, about) or _makers_in(exercise, record, args, named, part)


def _makers_in(exercise, record: Record, args: tuple, named, part) -> list[int]:
    """Return the line that made all that a line of the rule makes with these mistakes."""
    for target in part.lines or sorted(about_of(exercise, part) & exercise.rule.lines.keys()):
        # Where the other mistake leaves that line out, it may have run for nothing.
        made = exercise.rule.made
        values = made(args, named, target) or made(args, part, target)
        by_line: dict[int, list] = {}
        for write in record.writes:
            # Of a row of results, each number may be one that is made.
            row = len(record.parts) == 1 and np.ndim(write.value) == 1
            by_line.setdefault(write.line, []).extend([write.value, *(write.value if row else ())])
        for line, written in by_line.items():
            if values and all(any(is_near(one, value) for one in written) for value in values):
                return [line]
    return []


def gradients_in(exercise, record: Record, about: frozenset[str]) -> list[int]:
    """Return the lines of the gradients of what comes back and is moved in a loop, or of its steps.

    about: of which of the things that come back.
    """
    parts = [p for p, name in zip(record.parts, exercise.returned, strict=False) if name in about]
    moves = [movers_of(record, part)[-1:] for part in parts]
    steps = [record.statements[write.line] for writes in moves for write in writes]
    # What both steps use is the error; where one line makes both, each gradient has its shape.
    used = [record.statements[w.line] for p in record.parts for w in movers_of(record, p)[-1:]]
    common = used[0].names & used[-1].names if used[:1] != used[-1:] else frozenset()
    return [
        _gradient_in(record, step, np.shape(part), common)
        for part, step in zip(parts, steps, strict=False)
        if step.within
    ]


def _gradient_in(record: Record, step, shape: tuple, common: frozenset[str]) -> int:
    """Return the line of the gradient that a step subtracts, or that of the step."""
    made = [
        w.line
        for w in record.writes
        if w.place.name in step.names - step.sets - common
        and np.shape(w.value) == shape
        and isinstance(w.value, (float, np.ndarray))
        and record.statements[w.line].within
        and record.statements[w.line].kind == "assign"
    ]
    return made[-1] if made else step.line


def first_step(exercise, call, blame) -> str:
    """Return the first step of a procedure that is off, in words, if it is not the very first."""
    if not exercise.right_run or len(blame.quantity.values) < 2:
        return ""
    # Entries of dictionaries are no steps: none is the first.
    off = [key for _, key, _ in blame.off if isinstance(key, int)]
    return exercise.right_run.which(min(off), *call.args) if off and min(off) > 0 else ""


def where_cut(record: Record, pieces: Pieces, known: Known) -> list[int]:
    """Return the line that says how batches are cut: the loop where their number is off."""
    skipped = left_out_in(record) or whole_in(record)
    if skipped or not isinstance(record.result, list):
        return skipped or LOCATE["batch"](record)
    last = last_of_wrong(record, pieces)
    wanted, loop = len({path[1] for path in pieces.want}), loop_of_list(record)
    if len(record.result) != wanted and loop:
        rounds = record.ran.count(loop) - 1
        if rounds == wanted or (len(record.result) > wanted and rounds < wanted and last):
            return [last.line] if last else []
        return [*bound_of(record, record.statements[loop]), loop]
    if not last:
        return []
    cut = record.statements[last.line]
    if not cut.within and (strange := first_strange(record, known)) and strange < cut.line:
        return [strange]
    return [*half_made_in(record, pieces, last), cut.line]


def sets(record: Record, condition: int, name: str) -> bool:
    """Return whether a variable, or an entry of it, would be set under a condition."""
    return any(
        name in s.names and s.kind == "assign" and condition in (s.under, *s.within)
        for s in record.code
    )


def skipped_in(record: Record, line: int, name: str) -> list[int]:
    """Return the conditions under which a variable would be set, and was not, or not always.

    line: the line that set it instead.
    """
    found = []
    for condition in record.done:
        if condition.kind not in ("if", "while") or not sets(record, condition.line, name):
            continue
        within = [s for s in record.code if condition.line in (s.under, *s.within)]
        times = max(record.ran.count(s.line) for s in within)
        some = condition.line > line and times < record.ran.count(condition.line)
        if not times or (some and condition.kind == "if"):
            found.append(condition.line)
    return found


def heads_of(record: Record, line: int) -> list[int]:
    """Return the heads of the loops that give a line an example, not its number."""
    examples = [w for w in record.writes if np.ndim(w.value) and not w.place.path]
    names = record.statements[line].names
    heads = (record.statements[w.line] for w in examples if w.place.name in names)
    return list(dict.fromkeys(s.line for s in heads if s.kind == "for"))[:1]


def _rebound_in(record: Record, quantities, args: tuple) -> Fact | None:
    """Return the line that makes other numbers of an array that was handed over."""
    known = Known(quantities)
    for name, value in zip(parameters_of(record), args, strict=False):
        for write in record.writes:
            anew = write.place == (name, ()) and not write.inside
            alike = anew and np.ndim(value) and np.size(write.value) == np.size(value)
            if alike and not known.has(write.value) and not is_near(write.value, value):
                said = (
                    f"`{name}` holds other numbers than those handed over from here on: what comes "
                    "back has to fit what was handed over."
                )
                return Fact("other numbers", write.line, said)
    return None


def orders_of(quantities) -> list:
    """Return the orders that a right run draws."""
    drawn = (list(q.values.values()) for q in quantities if q.line == "order" and q.values)
    return next((values for values in drawn if np.ndim(values[0]) == 1), [])


def _order_is_not_used(record: Record, quantities) -> bool:
    """Return whether the right orders are drawn, all of them and no other, or none at all.

    Then the examples are picked by something else; where each is a step, a loop may do that.
    """
    orders, lines = orders_of(quantities), drawing_in(record)
    if lines and record.statements[lines[0]].kind == "for":
        return not any(q.line == "order" and not np.ndim(q.values[0]) for q in quantities)
    held = [w.value for w in record.writes if w.line in lines and np.ndim(w.value) == 1]
    return bool(orders) and len(held) == len(orders) and all(map(np.array_equal, held, orders))
