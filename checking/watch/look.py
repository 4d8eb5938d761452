"""Looking on while a wrong answer runs once more: the line to show, and what can be said of it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from checking.calls.run import Call
from checking.formulas.tree import Name
from checking.mistakes.slips import Variation
from checking.rules.quantities import Known
from checking.watch.asking import LONGEST, shown_in, watched
from checking.watch.course import (
    LEFT_OUT,
    about_of,
    course_of,
    first_step,
    for_some,
    head_of,
    sets,
    skipped_in,
    two_ways,
    unmoved,
    where_cut,
)
from checking.watch.cutting import part_in
from checking.watch.fact import often
from checking.watch.facts import fact_of
from checking.watch.lists import loop_of_list
from checking.watch.locate import left_out_in
from checking.watch.naming import has_another_argument, name_in_line, read_beside_the_rule
from checking.watch.origin import column_in, flat_in, set_by
from checking.watch.passing import passed_on
from checking.watch.pieces import Pieces
from checking.watch.record import Box, Record
from checking.watch.repair import repair
from checking.watch.seen import Read, Seen, Shown
from checking.watch.sites import Blame, first_strange, strange_in
from checking.watch.steps import others_seen
from checking.watch.twins import twin_of
from checking.watch.writers import last_of_wrong


def look(exercise, function: Callable, call: Call, named: Variation | None = None) -> Seen | None:
    """Return what a wrong call shows when it is watched, or None when nothing can be seen."""
    seen = watched(function, call, lambda run: _look(exercise, call, run, named))
    return seen if seen and seen.shown else None


def _look(exercise, call: Call, run, named) -> Seen | None:
    record = run({}, True)
    if record is None:
        return None
    pieces = pieces_of(exercise, call)
    lazy = [s for s in record.statements.values() if s.text.startswith("yield ")]
    if lazy and isinstance(record.result, str):
        return Seen((shown_in(record, lazy[0].line),))
    if isinstance(record.result, tuple) and isinstance(call.want, list):
        return _returned(record)
    if not record.ended and record.result is not None and not pieces.has_parts(record.result):
        misplaced = pieces.misplaced(record.result)
        return _returned(record) if misplaced else _last_written(record, pieces)
    arguments = dict(zip(exercise.arguments, call.args, strict=False))
    if fact := fact_of(record, pieces, exercise.returned, arguments):
        return Seen(tuple(shown_in(record, line) for line in fact.lines), fact, True)
    quantities = exercise.quantities(call.args)
    if exercise.right_run and (
        seen := course_of(exercise, call, record, pieces, quantities, named)
    ):
        return seen
    about = about_of(exercise, named)
    if not quantities:
        return _last_written(record, pieces)
    known = Known(quantities, exercise.rule.other_ways(call.args))
    lines = tuple(item.symbol for item in exercise.returns)
    found = repair(
        record,
        quantities,
        known,
        lambda patches: run(patches, False),
        lambda patches: run(patches, True),
        pieces,
        lines,
        about,
        exercise.calls,
    )
    if record.ended and not found.proven:
        return None
    blamed = [passed_on(blame, record, known) for blame in found.blamed]
    shown = [_named(exercise, call, record, quantities, blame) for blame in blamed]
    shown = _with_what_made(record, shown)
    callers = (
        one.blame.caller for one in shown if has_another_argument(exercise.rule, one.mistake)
    )
    if caller := next(filter(None, callers), 0):
        # What a function works with may have been handed over in another's place.
        shown.append(shown_in(record, caller, shown[0].mistake, blamed[0]))
    cut = "batch" in about or (isinstance(record.result, list) and not named)
    whole = isinstance(record.result, list) and found.blamed
    if whole and record.statements[found.blamed[0].line].kind == "return":
        cut, found.proven = True, False
    if cut and not found.proven and (lines := where_cut(record, pieces, known)):
        return Seen(tuple(shown_in(record, line) for line in lines[:2]))
    if not shown:
        return _last_written(record, pieces)
    if exercise.right_run and named and not found.proven:
        lines = filter(None, [first_strange(record, known), shown[0].line])
        return Seen(tuple(shown_in(record, line) for line in dict.fromkeys(lines)))
    if exercise.right_run and not named and (fact := others_seen(record, quantities, blamed)):
        return Seen((shown_in(record, fact.line),), fact)
    if len(blamed) == 1:
        name = blamed[0].writes[0][0].place.name
        if exercise.layered:
            # What another way would have set is not what came: the condition is part of it.
            ways = dict.fromkeys([*two_ways(record, blamed[0].line, name), *left_out_in(record)])
            ways = [n for n in ways if sets(record, n, name)] or for_some(record, blamed[0])
            shown[:0] = [shown_in(record, n) for n in ways]
        elif not exercise.right_run and (under := record.statements[shown[0].line].under):
            shown.insert(0, shown_in(record, under))
        elif skipped := skipped_in(record, blamed[0].line, name):
            why = exercise.words.why.get(blamed[0].quantity.line) if exercise.right_run else None
            notes = (LEFT_OUT, *filter(None, [why]))
            return Seen((shown_in(record, skipped),), notes=notes)
        elif "condition" in about and (under := record.statements[shown[0].line].under):
            shown = [shown_in(record, under)]
    if "shuffled" in about and (head := head_of(record, shown[0].line)):
        shown.insert(0, shown_in(record, head))
    proven: bool | None = found.proven
    if proven and exercise.right_run and found.patches:
        after, lines = run(found.patches, True), {blame.line for blame in found.blamed}
        # What is right at the end may have been put there over something else that is wrong.
        proven = True if not after or strange_in(after, known) <= lines else None
    notes = (*_calls(record, shown), *_notes(record, found.blamed))
    if exercise.right_run:
        missing = unmoved(exercise, record, quantities, blamed[0])
        notes = (*notes, *missing)
        # Mending this line would do, and so would the line that is missing.
        proven = None if proven and missing else proven
    if not (exercise.right_run or exercise.layered) and (times := _again(record, blamed[0])):
        said = "each time on what it had made the round before"
        notes = (f"This line ran {often(times)}, {said}.", *notes)
    if proven and exercise.layered and len(shown) == 1:
        notes += _twin(record, shown[0].line)
    if proven:
        shown.sort(key=lambda one: one.line)
    return Seen(tuple(shown), None, proven, notes, first_step(exercise, call, blamed[0]))


def _twin(record: Record, line: int) -> tuple[str, ...]:
    """Return the line that does the same for the other of W and b, and does it right."""
    twin = twin_of(record, line, {line})
    return (f"Line {twin.line} has it right: {twin.text}"[:LONGEST],) if twin else ()


def _calls(record: Record, shown: list[Shown]) -> tuple[str, ...]:
    """Return which lines call the function that a blamed line stands in, and are not shown.

    What it works with is handed over there, so that the mistake may be in either.
    """
    inside = [one.blame for one in shown if one.blame and one.blame.caller]
    lines = {_call_before(record, blame) for blame in inside} - {one.line for one in shown}
    if len(lines) == 1:
        line = lines.pop()
        return (f"Line {line} calls it: {record.statements[line].text}"[:LONGEST],)
    return (f"Lines {' and '.join(map(str, sorted(lines)[:2]))} call it.",) if lines else ()


def _call_before(record: Record, blame: Blame) -> int:
    """Return the line that called the function in which the blamed one stands."""
    heads = [s for s in record.statements.values() if s.kind == "def" and s.line < blame.line]
    head = max(heads, key=lambda s: s.line)
    call = f"{head.text.removeprefix('def ').partition('(')[0]}("
    before = reversed(record.ran[: blame.writes[0][0].moment])
    own = (head.line, blame.line)
    calls = (n for n in before if call in record.statements[n].text and n not in own)
    return next(calls, blame.caller)


def _unused(record: Record) -> str:
    """Return what a line makes in vain: an array, or a dictionary, that nothing works with."""
    statements = set(record.statements.values())
    used = {name for s in statements for name in s.names - s.sets}
    for write in record.writes:
        statement, name = record.statements[write.line], write.place.name
        made = isinstance(write.value, Box) or np.ndim(write.value)
        if made and statement.text.startswith(f"{name} = ") and name not in used:
            return f"What line {write.line} makes, `{name}`, is never used."
    return ""


def _one_kind(record: Record, blame: Blame) -> str:
    """Return for which entries alone a line runs, by the condition under which it stands."""
    kinds = {key[0] for _, key, _ in blame.writes if isinstance(key, str) and key}
    condition = record.statements[blame.line].under
    if len(kinds) != 1 or not condition:
        return ""
    said = "weights" if kinds == {"W"} else "biases"
    return f"By the condition in line {condition} it runs for the {said} alone."


def _notes(record: Record, blamed: list[Blame]) -> tuple[str, ...]:
    """Return where a column comes from with which a line makes a table, where numbers belong.

    Also what is made in vain, done twice, or done for some entries alone.
    """
    if len(blamed) == 1 and (said := _unused(record) or _one_kind(record, blamed[0])):
        return (said,)
    for blame in blamed:
        one = record.statements[blame.line]
        for line in sorted(set(record.ran) - {blame.line}):
            other = record.statements[line]
            if one.kind == "assign" and (other.text, other.within) == (one.text, one.within):
                return (f"The same stands in line {line}, too: it is done twice.",)
    off = ((b, w, want) for b in blamed for w, _, want in b.writes if want is not None)
    for blame, write, want in off:
        if isinstance(write.value, Box):
            continue
        if np.ndim(write.value) > np.ndim(want) and (found := column_in(record, blame.line)):
            name, statement = found
            said = f"`{name}` is a column since line {statement.line} ({statement.text})"
            return (f"{said[:LONGEST]}: with a row of numbers it makes a table.",)
        if np.ndim(write.value) < np.ndim(want) and (flat := flat_in(record, write, blame.line)):
            name, statement = flat
            return (f"`{name}` is flat since line {statement.line}: {statement.text}"[:LONGEST],)
    return ()


def _moved_already(exercise, record: Record, blame: Blame) -> str:
    """Return that another exercise's function has made its step where the old value belongs."""
    tree = blame.quantity.tree
    called = record.statements[blame.line].names & {*exercise.calls}
    if not called or not isinstance(tree, Name) or not tree.id.startswith("w_old"):
        return ""
    return (
        f"{next(iter(called))} makes a whole step here, so that what comes back has moved already; "
        f"the old {exercise.rule.symbols.show(tree)} belongs there"
    )


def _named(exercise, call: Call, record: Record, quantities, blame: Blame) -> Shown:
    """Return a blamed line with the mistake in it, and what it works out beside the rule."""
    one = shown_in(record, blame.line, None, blame)
    if said := _moved_already(exercise, record, blame):
        return one._replace(mistake=Variation(said, {}))
    once = not (exercise.right_run or exercise.layered)
    if once and _again(record, blame):
        show, target = exercise.rule.symbols.show, blame.quantity.line
        rule = f"{show(Name(target))} = {show(exercise.rule.lines[target])}"
        return one._replace(read=Read(f"The rule has {rule}, worked out once.", ""))
    read = read_beside_the_rule(exercise, call.args, quantities, blame)
    if not exercise.layered:
        return one._replace(read=read)
    mistake = None if read and read.opened else name_in_line(exercise, call.args, blame, read)
    if not mistake and read and read.wrong:
        mistake = Variation(read.wrong, {blame.quantity.line: read.tree})
    return one._replace(mistake=mistake, read=read)


def _with_what_made(record: Record, shown: list[Shown]) -> list[Shown]:
    """Return lines each after the one that made what is off in it."""
    found = []
    for one in shown:
        if one.read and one.read.line:
            made = shown_in(record, one.read.line)
            found.append(one._replace(line=made.line, text=made.text))
        found.append(one)
    return found


def _again(record: Record, blame: Blame) -> int:
    """Return how often a line of a loop worked on what it had made itself; 0 where it did not."""
    statement, name = record.statements[blame.line], blame.writes[0][0].place.name
    turns = {w.turn for w, _, _ in blame.writes}
    if blame.quantity.tree != Name(blame.quantity.line):
        return 0
    return len(turns) if statement.within and name in statement.names and len(turns) > 1 else 0


def _last_written(record: Record, pieces: Pieces) -> Seen | None:
    """Return the line that wrote what is off in the result, when no more is known."""
    items = {path[1] for path in pieces.want if len(path) > 1}
    fewer = isinstance(record.result, list) and len(record.result) < len(items)
    if fewer and (line := loop_of_list(record)):
        return Seen((shown_in(record, line),))
    if write := last_of_wrong(record, pieces):
        return Seen((shown_in(record, write.line),))
    return _array_off(record, pieces) or _returned(record)


def _array_off(record: Record, pieces: Pieces) -> Seen | None:
    """Return the line that made an array of several that come back, if its shape is off."""
    for place, want in enumerate(pieces.parts):
        part = record.result[place] if isinstance(record.result, tuple) else None
        off = isinstance(part, np.ndarray) and np.shape(part) != np.shape(want)
        if off and (lines := part_in(record, place)):
            return Seen((shown_in(record, lines[0]),))
    return None


def _returned(record: Record) -> Seen | None:
    """Return the line that returns; where it passes on a variable, the one that set this, too."""
    last = record.statements.get(record.left) if record.ran else None
    if not last or last.kind != "return":
        return None
    alone = last.text.removeprefix("return ") in last.names
    setter = set_by(record, next(iter(last.names)), len(record.ran) - 1) if alone else None
    lines = [s.line for s in (setter, last) if s and s.kind != "for"]
    return Seen(tuple(shown_in(record, line) for line in lines))


def pieces_of(exercise, call: Call) -> Pieces:
    """Return the pieces of what should have come back of a call."""
    returns = exercise.returns
    least = sum(not item.optional for item in returns)
    return Pieces(call.want, len(returns) > 1, least, exercise.rule.sizes(call.args))
