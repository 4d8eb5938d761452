"""How a wrong run of a procedure went: its loops, orders and steps held against a right run's."""

from __future__ import annotations

import numpy as np

from checking.formulas.tree import Name, names
from checking.rules.quantities import Known, is_near
from checking.watch.asking import shown_in
from checking.watch.fact import Fact
from checking.watch.lists import loop_of_list
from checking.watch.locate import (
    LOCATE,
    bound_of,
    left_out_in,
    makes_all_rounds,
    rounds_of,
    setter_of,
    stale_in,
    whole_in,
)
from checking.watch.orders import drawing_in, order_fact
from checking.watch.pieces import Pieces
from checking.watch.record import Record
from checking.watch.seen import Seen
from checking.watch.sites import first_strange
from checking.watch.steps import steps_fact_of, table_in, thrown_away
from checking.watch.writers import last_of_wrong

LEFT_OUT = "Where this condition does not hold, what stands under it is left out: so it is here."
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
    """Return what the course of a run shows, before its numbers are looked at."""
    if fact := table_in(record, call.args):
        lines = [fact.line, *(line for line in _tables(record) if line != fact.line)]
        return Seen(tuple(shown_in(record, line) for line in lines[:2]), fact)
    if record.ended:
        fact = thrown_away(record)
        return Seen((shown_in(record, fact.line),), fact) if fact else None
    about, expected = about_of(exercise, named), exercise.right_run.rounds(*call.args)
    orders = orders_of(quantities)
    inner = min(expected[1]) if len(expected) > 1 else 1
    fact = order_fact(record, orders, inner) or steps_fact_of(record, pieces, expected, bool(named))
    if fact:
        return Seen((shown_in(record, fact.line),), fact)
    rounds = (
        rounds_of(record, expected) if not named or about & {"batch", "epochs", "rounds"} else None
    )
    if rounds:
        lines = [rounds.line]
        if ("batch" in about or not named) and rounds.line != record.ran[0]:
            cut = LOCATE["batch"](record)
            lines = cut if rounds.line in cut else lines
        return Seen(tuple(shown_in(record, n) for n in lines), None if named else rounds)
    ran = (record.statements[n] for n in dict.fromkeys(record.ran))
    loops = [s for s in ran if s.kind in ("for", "while")]
    if not named and inner > 1 and len(loops) == 1:
        said = (
            f"Each round of the loop in line {loops[0].line} makes one step, where {inner} are "
            "due: a loop inside of it has to make them."
        )
        fact = Fact("one step a round", drawing_in(record)[0], said)
        return Seen((shown_in(record, fact.line),), fact)
    if named and "epochs" in about and makes_all_rounds(record, expected):
        said = (
            "The loop makes all its rounds: what this line gives is of another round than the last."
        )
        return Seen((shown_in(record, record.left),), Fact("of another round", record.left, said))
    if facts := stale_in(record, quantities):
        return Seen(tuple(shown_in(record, fact.line) for fact in facts), facts[0])
    for place in sorted(about & PLACES):
        lines = LOCATE[place](record)
        if place == "order" and lines and _order_is_not_used(record, quantities):
            # It is drawn rightly, and not used: what is worked out without it comes first.
            lines = [first_strange(record, Known(quantities)) or lines[0]]
        if lines:
            return Seen(tuple(shown_in(record, line) for line in lines))
    return None


def _tables(record: Record) -> list[int]:
    return [w.line for w in record.writes if np.ndim(w.value) == 2 and not w.place.path]


def first_step(exercise, call, blame) -> str:
    """Return the first step of a procedure that is off, in words, if it is not the very first."""
    if not exercise.right_run or len(blame.quantity.values) < 2:
        return ""
    off = [
        key
        for w, key, want in blame.writes
        # Entries of dictionaries are no steps: none is the first.
        if isinstance(key, int) and want is not None and not is_near(w.value, want)
    ]
    return exercise.right_run.which(min(off), *call.args) if off and min(off) > 0 else ""


def unmoved(exercise, record: Record, quantities, blame) -> tuple[str, ...]:
    """Return what a blamed line needs, and no line counts up or works out."""
    statement = record.statements[blame.line]
    held = [w for w in record.writes if not w.place.path]
    for name in sorted(statement.names):
        writes = [w for w in held if w.place.name == name]
        once = len({w.moment for w in writes}) == 1 and not record.statements[writes[0].line].within
        if once and statement.within and not np.ndim(writes[0].value) and writes[0].value == 1:
            counts = any(list(q.values.values())[:2] == [1, 2] for q in quantities)
            if counts:
                return (f"`{name}` is 1 in each round: no line in the loop counts it up.",)
    lines, symbols = exercise.rule.lines, names(blame.quantity.tree) if blame.quantity.tree else ()
    for symbol in sorted({*symbols, *(n for s in symbols if s in lines for n in names(lines[s]))}):
        state = next((q for q in quantities if q.tree == Name(symbol)), None)
        own = blame.quantity.line == symbol
        if own or not state or symbol not in lines or f"{symbol}_old" not in names(lines[symbol]):
            continue
        values = list(state.values.values())[1:]
        if values and not any(is_near(w.value, value) for w in record.writes for value in values):
            show = exercise.rule.symbols.show
            rule = f"{show(Name(symbol))} = {show(lines[symbol])}"
            return (f"The rule begins with {rule}, and no line of yours works that out.",)
    return ()


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
    place = path[0] if (path := last.place.path) and isinstance(path[0], int) else 0
    return setter_of(record, cut, last.moment, _bounds_of(known, place)) or [cut.line]


def _bounds_of(known: Known, place: int) -> set:
    """Return the whole numbers that belong to a batch: where it begins and ends, and counts."""
    return {
        int(value)
        for quantity in known.quantities
        for scope, value in quantity.values.items()
        if not np.ndim(value) and (len(quantity.values) == 1 or scope == place)
    }


def sets(record: Record, condition: int, name: str) -> bool:
    """Return whether a variable, or an entry of it, would be set under a condition."""
    return any(
        name in s.names and s.kind == "assign" and condition in (s.under, *s.within)
        for s in record.statements.values()
    )


def skipped_after(record: Record, line: int, name: str) -> int:
    """Return a condition after a line that held in some rounds alone; 0 when there is none.

    name: the variable that the line sets, and which would be set once more under the condition.
    """
    rounds = record.ran.count(line)
    for statement in dict.fromkeys(record.statements.values()):
        beside = statement.within == record.statements[line].within and statement.line > line
        if statement.kind != "if" or not beside or not sets(record, statement.line, name):
            continue
        inside = [s.line for s in record.statements.values() if s.under == statement.line]
        if 0 < max(map(record.ran.count, inside), default=0) < rounds:
            return statement.line
    return 0


def two_ways(record: Record, line: int, name: str) -> list[int]:
    """Return the condition that a line stands under, where its other way sets the name, too."""
    under = record.statements[line].under
    other = (s for s in record.statements.values() if s.line != line)
    return [under] if under and any(name in s.sets for s in other) else []


def for_some(record: Record, blame) -> list[int]:
    """Return the condition that held for some entries alone, and sets what the line works with."""
    if len({key[0] for _, key, want in blame.writes if isinstance(key, str) and key}) < 2:
        return []
    used = record.statements[blame.line].names
    setters = {(w.line, w.place.name) for w in record.writes if not w.place.path}
    plain = ((n, name) for n, name in sorted(setters) if name in used and n < blame.line)
    found = (skipped_after(record, n, name) for n, name in plain)
    return [condition for condition in found if condition][:1]


def skipped_in(record: Record, line: int, name: str) -> int:
    """Return the condition that did not hold where it should have, 0 where it is none."""
    # What another way would have set is not what came: the condition is what is wrong.
    if left_out := [n for n in left_out_in(record) if sets(record, n, name)]:
        return left_out[0]
    return skipped_after(record, line, name)


def head_of(record: Record, line: int) -> int:
    """Return the head of a loop that gives a line an example, not its number; 0 where none does."""
    names = record.statements[line].names
    heads = (
        w.line
        for w in record.writes
        if w.place.name in names
        and record.statements[w.line].kind == "for"
        and not isinstance(w.value, (int, np.integer))
        and not w.place.path
    )
    return next(heads, 0)


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
