"""Lines that pass on what another made: a function that is called, a variable that is stored."""

from __future__ import annotations

import ast
from collections.abc import Callable

import numpy as np

from checking.formulas.tree import Name, names
from checking.rules.quantities import Known, is_near
from checking.source import parsed
from checking.watch.record import Box, Place, Record, Write
from checking.watch.replay import parameters_of, start_of
from checking.watch.sites import Blame, entry_of, mending
from checking.watch.suspects import is_a_bound


def inner(blame: Blame, record: Record, known: Known, but: tuple[str, ...] = ()) -> Blame:
    """Return the line of a function that the blamed line calls, if what that gave is off.

    but: functions that are not looked into.
    """
    write = (blame.off or blame.writes)[0][0]
    start = start_of(record, blame.line, write.moment)
    during = [
        w for w in record.writes if start + 1 < w.moment <= write.moment and w.line != blame.line
    ]
    given = [w for w in record.writes if w.place.name.endswith("()") and w in during]
    called = given[0].place.name.removesuffix("()") if given else ""
    handed = not called or called in but or _in_others_places(record, blame.line, called)
    if handed:
        return blame
    if known.has(given[0].value):
        # It may be what a right run holds, too, only not there.
        whole = any(is_near(w.value, write.value) for w in given)
        return blame._replace(line=given[0].line, caller=blame.line) if whole else blame
    heads = [i for i, line in enumerate(record.ran[:start]) if _is_outer_loop(record, line)]
    before = [
        w
        for w in record.writes
        if w.place.name == given[0].place.name and max(heads, default=0) < w.moment <= start
    ]
    if any(known.has(w.value) for w in before):
        # It gave what is right in this very round: it is what it is handed that is off.
        return blame
    strange = [
        w
        for w in during
        if not isinstance(w.value, (Box, bool))
        and not known.has(w.value)
        # What was put right is not to blame any more.
        and not any(p.place == w.place for p in blame.patches.get((w.line, w.turn), ()))
    ]
    if not strange:
        return blame
    # A norm, say, is nothing that a right run holds, and may be right for what is made of it.
    alike = (w for w in strange if np.shape(w.value) == np.shape(write.value))
    return blame._replace(line=next(alike, strange[0]).line, caller=blame.line)


def entries_off(exercise, record: Record, pieces, quantities) -> list[Blame]:
    """Return the lines that wrote last what is wrong in the first part of what comes back.

    And what is wrong in others that are not made of it.
    """
    wrong = [path for path in pieces.wrong(record.result) if len(path) == 2]
    symbols, lines = [item.symbol for item in exercise.returns], exercise.rule.lines
    found: dict[int, Blame] = {}
    for place, key in wrong:
        symbol, scope = symbols[place], key.removeprefix("d")
        if place != wrong[0][0] and symbols[wrong[0][0]] in names(lines[symbol]):
            continue
        whole = (q for q in quantities if q.tree == Name(symbol) and scope in q.values)
        quantity, owner = next(whole, None), record.returned[place]
        writes = (w for w in reversed(record.writes) if owner and w.owner == owner)
        last = next((w for w in writes if w.place.path[-1] == key), None)
        if quantity and last:
            blame = found.get(last.line) or Blame(last.line, quantity, (), record=record)
            pair = (last, scope, quantity.values[scope])
            found[last.line] = blame._replace(writes=(*blame.writes, pair))
    return list(found.values())[:2]


def items_of(blame: Blame, record: Record, known: Known) -> Blame:
    """Return the line that stored what is wrong in a list of which a return makes an array."""
    statement = record.statements.get(blame.line)
    write, _, want = (blame.off or blame.writes)[0]
    if not statement or statement.kind != "return" or np.ndim(write.value) != 1:
        return blame
    items: dict[int, list[Write]] = {}
    for one in record.writes:
        if one.owner and len(one.place.path) == 1 and one.place.name in statement.names:
            items.setdefault(one.owner, []).append(one)
    for stored in items.values():
        values = [one.value for one in stored if isinstance(one.value, float)]
        if (
            len(values) == len(stored)
            and np.shape(values) == np.shape(want)
            and is_near(np.array(values), write.value)
        ):
            off = [(w, k, want[k]) for k, w in enumerate(stored) if not is_near(w.value, want[k])]
            lines = {w.line for w, _, _ in off}
            each = (
                q
                for q in known.quantities
                if len(q.values) == len(want) and all(is_near(q.values[k], v) for _, k, v in off)
            )
            if len(lines) == 1 and (quantity := next(each, None)):
                return blame._replace(line=lines.pop(), quantity=quantity, writes=tuple(off))
    return blame


def passed_on(blame: Blame, record: Record, known: Known) -> Blame:
    """Return the line that set a variable, where the blamed line passes that on as it is.

    A return may pass on anything; what is only stored has to be what a right run never holds.
    """
    statement = record.statements.get(blame.line)
    if not statement:
        return blame
    for write, scope, want in blame.off:
        returned = statement.kind == "return"
        if not returned and (not write.place.path or known.has(write.value)):
            continue
        set_before = [
            w
            for w in record.writes
            if w.place.name in statement.names
            and not w.place.path
            and w.line != blame.line
            and w.moment < write.moment
            and np.shape(w.value) == np.shape(want)
            and not is_a_bound(w.place.name, record.statements[w.line], record)
        ]
        was_right = {w.place for w in set_before if is_near(w.value, want)}
        if returned:
            # What is filled bit by bit is not made by the line that filled it last.
            set_before = [w for w in set_before if not w.inside or w.place in was_right]
        latest = {w.place: w for w in set_before}
        passed_on = (w for w in latest.values() if is_near(w.value, write.value))
        if last := next(passed_on, None):
            return blame._replace(line=last.line, writes=((last, scope, want),))
    return blame


def led_back(blamed: list[Blame], record: Record, quantities, run: Callable, pieces) -> list[Blame]:
    """Return the blamed lines, or those that set what they work with, where these mend all."""
    blamed = _from_one_variable(blamed, record, run, pieces)
    blamed = _from_a_new_start(blamed, record, quantities, run, pieces)
    alone = len(blamed) == 1 and not blamed[0].caller
    return _from_a_wrong_number(blamed, record, quantities, run, pieces) if alone else blamed


def _from_one_variable(blamed: list[Blame], record: Record, run: Callable, pieces) -> list[Blame]:
    """Return the blamed lines; where several work with one variable, the line that set that.

    Its value may be one that a right run holds elsewhere, such as a term of what belongs there.
    """
    for blame in blamed:
        match parsed(record.statements[blame.line]):
            case ast.Assign(targets=[ast.Subscript()], value=ast.Name(id=name)):
                pass
            case _:
                continue
        fed = [one for one in blamed if name in record.statements[one.line].names]
        set_before = [
            (next((w for w in reversed(record.writes) if _sets(w, name, stored)), None), key, want)
            for stored, key, want in blame.writes
        ]
        lines = {write.line for write, _, _ in set_before if write}
        if len(fed) < 2 or len(lines) != 1 or not all(write for write, _, _ in set_before):
            continue
        source = blame._replace(line=lines.pop(), writes=tuple(set_before))
        mended = [source, *(one for one in blamed if one not in fed)]
        right, of_all = pieces.count(run(mending(mended), False).result)
        if right == of_all:
            return _from_one_variable(mended, record, run, pieces)
    return blamed


def _from_a_wrong_number(blamed, record: Record, quantities, run: Callable, pieces) -> list[Blame]:
    """Return the blamed line; where it works with a number made for another line, that number's.

    Such as 1 − β₁ᵗ in the place of 1 − β₂ᵗ: a right run holds both, each in its own place.
    """
    (blame,) = blamed
    before, statement = blame.writes[0][0].moment, record.statements[blame.line]
    belong = [
        (quantity, next(iter(quantity.values.items())))
        for quantity in quantities
        if quantity.line == blame.quantity.line and not isinstance(quantity.tree, Name)
        if not any(map(np.ndim, quantity.values.values()))
    ]
    for name in sorted(statement.names - statement.sets):
        setters = [w for w in record.writes if w.place == (name, ()) and w.moment < before]
        made = record.statements.get(setters[-1].line) if setters else None
        if not made or made.kind != "assign" or made is statement or np.ndim(setters[-1].value):
            continue
        writes = [w for w in record.writes if w.line == made.line and w.place == (name, ())]
        for quantity, (key, value) in belong:
            pairs = tuple((write, key, value) for write in writes)
            source = blame._replace(line=made.line, quantity=quantity, writes=pairs)
            right, of_all = pieces.count(run(mending([source]), False).result)
            if right == of_all:
                return [source]
    return blamed


def _from_a_new_start(blamed, record: Record, quantities, run: Callable, pieces) -> list[Blame]:
    """Return the blamed lines; where dictionaries were made anew before, the lines that did it.

    Then what these lines work with is not what was handed over.
    """
    starts = [_made_first(blame, record, quantities) for blame in blamed]
    if not any(starts):
        return blamed
    both = [start or blame for start, blame in zip(starts, blamed, strict=True)]
    right, of_all = pieces.count(run(mending(both), False).result)
    # One line may make several of them.
    first = {start.line: start for start in reversed(starts) if start}
    mended = [b for b, s in zip(both, starts, strict=True) if not s or first[s.line] is s]
    return mended if right == of_all else blamed


def _made_first(blame: Blame, record: Record, quantities) -> Blame | None:
    """Return the line that made the dictionary with which a line works, in place of the old one."""
    olds = (Name(f"{blame.quantity.line}_old"), blame.quantity.tree)
    old = next((q for q in quantities if q.tree in olds and q.said.endswith("_old")), None)
    owner = blame.writes[0][0].owner
    box = next((w for w in record.writes if _makes(w, owner, record)), None)
    if not (old and box and owner) or owner in record.arguments:
        return None
    writes = []
    held = {w.place.path[-1]: w for w in reversed(record.writes) if w.owner == owner}
    for key, write in held.items():
        if (entry := entry_of(write)) in old.values:
            place = Place(box.place.name, (key,))
            first = write._replace(line=box.line, turn=box.turn, place=place)
            writes.append((first, entry, old.values[entry]))
    return Blame(box.line, old, tuple(writes), record=record)


def _makes(write: Write, owner: int, record: Record) -> bool:
    """Return whether the function itself gives a variable this dictionary, before all loops."""
    box = isinstance(write.value, Box) and write.value.number == owner and not write.place.path
    statement, first = record.statements.get(write.line), record.done[0]
    its_own = bool(statement) and statement.kind == "assign" and statement.inside == first.inside
    return box and its_own and not statement.within


def _sets(write: Write, name: str, stored: Write) -> bool:
    """Return whether a write set a variable, before it was stored."""
    return write.place == (name, ()) and write.moment < stored.moment


def _is_outer_loop(record: Record, line: int) -> bool:
    statement = record.statements.get(line)
    return bool(statement) and statement.kind in ("for", "while") and not statement.within


def _in_others_places(record: Record, line: int, name: str) -> bool:
    """Return whether a line hands a function one parameter's namesake in another's place."""
    parameters = parameters_of(record, name)
    calls = (
        node
        for node in ast.walk(parsed(record.statements[line]) or ast.Pass())
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name
    )
    return any(
        isinstance(arg, ast.Name) and arg.id != parameter and arg.id in parameters
        for call in calls
        for arg, parameter in zip(call.args, parameters, strict=False)
    )
