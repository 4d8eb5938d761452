"""Looking on while a wrong answer runs once more: the line to show, and what can be said of it."""

from __future__ import annotations

import re
from collections.abc import Callable

from checking.calls.run import Call
from checking.formulas.tree import Name, subtrees
from checking.mistakes.slips import Variation
from checking.rules.quantities import Known
from checking.watch.asking import LONGEST, seen_at, shown_in, watched
from checking.watch.course import (
    about_of,
    course_of,
    first_step,
    gradients_in,
    heads_of,
    lines_of_both,
    orders_of,
    skipped_in,
    where_cut,
)
from checking.watch.cuts import cut_wrongly
from checking.watch.fact import often
from checking.watch.facts import APART, fact_of, never_reached
from checking.watch.lists import loop_of_list
from checking.watch.locate import PARTS
from checking.watch.naming import name_in_line, read_beside_the_rule
from checking.watch.orders import order_fact
from checking.watch.origin import flat_in, set_by
from checking.watch.passing import items_of, passed_on
from checking.watch.pieces import Pieces
from checking.watch.record import Record
from checking.watch.repair import repair
from checking.watch.replay import call_of
from checking.watch.seen import Read, Seen, Shown
from checking.watch.sites import Blame, departure, first_strange, strange_in
from checking.watch.twins import alike_to, twin_of
from checking.watch.used_up import bound_late_in, none_in, used_up_in
from checking.watch.writers import last_of_wrong, misplaced_in, second_name, whole_in_result

LEFT_OUT = "Where the condition does not hold, what stands under it is left out: when does it hold?"


def look(exercise, function: Callable, call: Call, named: Variation | None = None) -> Seen | None:
    """Return what a wrong call shows when it is watched, or None when nothing can be seen."""
    return watched(function, call, lambda run: _look_on(exercise, call, run, named))


def look_for_orders(exercise, function: Callable, call: Call) -> Seen | None:
    """Return what is wrong with the orders that a procedure draws, where that shows in a call."""
    orders = orders_of(exercise.quantities(call.args))

    def ask(run):
        record = run({}, True)
        fact = order_fact(record, orders)
        return seen_at(record, fact.lines, fact) if fact else None

    return watched(function, call, ask) if len(orders) > 1 else None


def _look_on(exercise, call: Call, run, named) -> Seen | None:
    record = run({}, True)
    seen = _look(exercise, call, record, run, named)
    if seen and named and named.parts and (both := lines_of_both(exercise, record, named)):
        seen = Seen(tuple(both))
    if seen and not seen.fact:
        seen = _with_twins(exercise, call, record, seen, named)
    if not (seen and exercise.right_run):
        return seen
    return _beside_the_cuts(exercise, call, record, seen)


def _with_twins(exercise, call: Call, record: Record, seen: Seen, named) -> Seen:
    """Return what was seen with the lines that have the same mistake: of X and Y, of both steps."""
    lines = [one.line for one in seen.shown]
    if named and not named.parts:
        both = gradients_in(exercise, record, about_of(exercise, named))
        if len(both) > 1 and {*lines} < {*both}:
            return seen._replace(shown=tuple(shown_in(record, line) for line in both))
    if len(lines) == 1 and isinstance(record.result, list) and not seen.proven:
        strange = strange_in(record, Known(exercise.quantities(call.args)))
        alike = [s.line for s in alike_to(record, lines[0]) if s.line in strange]
        return seen._replace(shown=(*seen.shown, *(shown_in(record, line) for line in alike[:1])))
    return seen


def _beside_the_cuts(exercise, call: Call, record: Record, seen: Seen) -> Seen:
    """Return what was seen with a slice that takes another part than its batch, if there is one."""
    cuts = exercise.right_run.cuts(*call.args)
    counted = bool(seen.fact) and seen.fact.name == "number of steps"
    if not cuts or (seen.fact and not counted):
        return seen
    given = {**exercise.defaults, **dict(zip(exercise.arguments, call.args, strict=False))}
    fact = cut_wrongly(record, cuts, {name: given[name] for name in exercise.arguments})
    if not fact:
        return seen
    if counted:
        return seen_at(record, fact.lines, fact)
    # What the slice goes by is set elsewhere: that the line is mended by itself says little.
    proven = None if seen.proven else seen.proven
    return seen._replace(notes=(*seen.notes, fact.said), proven=proven)


def _look(exercise, call: Call, record: Record, run, named) -> Seen | None:
    pieces = pieces_of(exercise, call)
    lazy = [s.line for s in record.code if s.text.startswith("yield ")]
    if lazy and isinstance(record.result, str):
        return seen_at(record, lazy[:1])
    if fact := used_up_in(record) or none_in(record) or bound_late_in(record):
        return seen_at(record, fact.lines, fact)
    if isinstance(record.result, tuple) and isinstance(call.want, list):
        return _returned(record)
    if not record.ended and record.result is not None and not pieces.has_parts(record.result):
        misplaced = pieces.misplaced(record.result)
        return _returned(record) if misplaced else _last_written(record, pieces)
    arguments = dict(zip(exercise.arguments, call.args, strict=False))
    quantities = exercise.quantities(call.args)
    if fact := fact_of(record, pieces, exercise.returned, arguments):
        seen = seen_at(record, fact.lines, fact)
        if seen and exercise.layered and fact.name in APART:
            missing = never_reached(record, pieces, exercise.returned, arguments)
            then = _besides(exercise, call, record, quantities, run, pieces, missing)
            return seen._replace(then=then)
        return seen
    course = course_of(exercise, call, record, pieces, quantities, named)
    if course or not quantities:
        return course or _last_written(record, pieces)
    known = Known(quantities)
    about = about_of(exercise, named)
    found = repair(record, quantities, known, run, pieces, exercise, about)
    if record.ended and not found.proven:
        return None
    blamed = [items_of(passed_on(blame, record, known), record, known) for blame in found.blamed]
    a_list = isinstance(record.result, list)
    whole = bool(a_list and blamed) and record.statements[found.blamed[0].line].kind == "return"
    if whole or (not found.proven and ("batch" in about or (a_list and not named))):
        found.proven = False
        if lines := where_cut(record, pieces, known):
            return seen_at(record, lines[:2])
    alone = found.proven and len(blamed) == 1
    if (
        exercise.right_run
        and not (alone or named)
        and (left := departure(record, quantities, known))
    ):
        return _led_to(exercise, call, record, quantities, [left], False, about)
    if not blamed:
        return _last_written(record, pieces)
    if exercise.right_run and named and not found.proven:
        return seen_at(record, sorted({first_strange(record, known), blamed[0].line} - {0}))
    proven: bool | None = found.proven
    if proven and exercise.right_run and found.patches:
        after, lines = run(found.patches, True), {blame.line for blame in found.blamed}
        # What is right at the end may have been put there over something else that is wrong.
        proven = True if strange_in(after, known) <= lines else None
    seen = _led_to(exercise, call, record, quantities, blamed, proven, about)
    first = first_strange(record, known) if proven is None else 0
    if first and named and len(named.lines) > 1 and first not in {one.line for one in seen.shown}:
        # A mistake in several lines of the rule has more than the line that alone would mend it.
        seen = seen._replace(shown=(shown_in(record, first), *seen.shown))
    return seen


def _besides(exercise, call, record, quantities, run, pieces: Pieces, missing) -> Seen | None:
    """Return what is wrong with the entries that were reached, where others are missing.

    A line that would be right if the missing ones were there is not to blame.
    """
    rest = pieces.without(missing)
    found = repair(record, quantities, Known(quantities), run, rest, exercise)
    if not found.proven or not found.blamed:
        return None
    seen = _led_to(exercise, call, record, quantities, found.blamed, True, frozenset())
    lacking = {exercise.returns[path[0]].symbol for path in missing}
    due = tuple(one for one in seen.shown if not _works_with_old(one, lacking))
    return seen._replace(shown=due) if any(one.blame for one in due) else None


def _works_with_old(one: Shown, lines: set[str]) -> bool:
    """Return whether a line works with what one of these lines of the rule did not replace."""
    if not (one.read and one.read.tree and one.blame):
        return False
    old = {Name(f"{line}_old") for line in lines - {one.blame.quantity.line}}
    return bool(old & {*subtrees(one.read.tree)})


def _led_to(exercise, call, record, quantities, blamed, proven, about) -> Seen:
    """Return the blamed lines with what can be said of each, and of what is around them."""
    shown = [one for blame in blamed for one in _named(exercise, call, record, quantities, blame)]
    callers = {_call_before(record, b) for b in blamed if b.caller} - {one.line for one in shown}
    notes = [f"Line {n} calls it: {record.statements[n].text}" for n in sorted(callers)[:1]]
    notes += _notes_on(record, blamed, shown)
    if len(blamed) == 1:
        blame = blamed[0]
        ways = _conditions(exercise, record, blame, about)
        if ways and exercise.right_run and "condition" not in about:
            notes.append(LEFT_OUT)
        if not (exercise.right_run or exercise.layered) and (times := _again(record, blame)):
            made = "each time on what it had made the round before"
            notes.append(f"This line ran {often(times)}, {made}.")
        twin = twin_of(record, blame.line) if proven and exercise.layered else None
        if twin and not ways and len(shown) == 1:
            notes.append(f"Line {twin.line} has it right: {twin.text}")
        one = record.statements[blame.line]
        same = [s for s in record.done if (s.text, s.within) == (one.text, one.within)]
        if len(same) > 1 and one.kind == "assign":
            notes.append(f"The same stands in lines {same[0].line} and {same[1].line}: done twice.")
        if flat := flat_in(record, blame):
            notes.append(f"It is flat since line {flat.line}: {flat.text}")
        heads = heads_of(record, blame.line) if "shuffled" in about else []
        shown[:0] = [shown_in(record, line) for line in [*heads, *ways]]
    if proven is not False:
        shown.sort(key=lambda one: one.line)
    said = tuple(note[:LONGEST] for note in notes)
    return Seen(tuple(shown), None, proven, said, first_step(exercise, call, blamed[0]))


# Of a division by 1 to which something is added.
_BY_ONE = re.compile(r"/\s*1(?:\.0*)?\s*[-+]")


def _notes_on(record: Record, blamed: list[Blame], shown: list[Shown]) -> list[str]:
    """Return which line makes what stands in another's place, and which divides by 1 alone."""
    by_one = [s.line for s in record.done if _BY_ONE.search(s.text)]
    lines = [blame.line for blame in blamed]
    if any("array_split(" in record.statements[line].text for line in lines):
        return [PARTS]
    if by_one and by_one[0] not in lines:
        return [f"Line {by_one[0]} divides by 1, and adds afterwards: brackets are missing."]
    for item in shown:
        said = f"{item.mistake.said if item.mistake else ''} {item.read.wrong if item.read else ''}"
        found = re.search(r"`(\w+)[^`]*` (?:is something else|stands)", said)
        moment = (item.blame.off or item.blame.writes)[0][0].moment if found and item.blame else 0
        made = set_by(record, found[1], moment - 1) if moment else None
        if made and made.line not in lines and made.kind != "for":
            return [f"`{found[1]}` comes from line {made.line}: {made.text}"]
    return []


def _call_before(record: Record, blame: Blame) -> int:
    """Return the line that called the function in which the blamed one stands."""
    heads = [s for s in record.code if s.kind == "def" and s.line < blame.line]
    if not heads:
        return blame.caller
    head = max(heads, key=lambda s: s.line)
    name = head.text.removeprefix("def ").partition("(")[0]
    called = call_of(record, name, blame.writes[0][0].moment)
    return called.line if called else blame.caller


def _conditions(exercise, record: Record, blame: Blame, about: frozenset[str]) -> list[int]:
    """Return the conditions that decide which value a blamed line works with, or sets."""
    name, under = blame.writes[0][0].place.name, record.statements[blame.line].under
    if exercise.layered:
        if handed := _handed_on(record, blame):
            return handed
        other = any(name in s.sets for s in record.code if s.line != blame.line)
        found = [under] if under and other else []
        return found + skipped_in(record, blame.line, name)
    beside = (s for s in record.done if s.under == under and s.line != blame.line)
    branches = bool(blame.writes[0][0].owner) and any(name in s.names for s in beside)
    if under and (not exercise.right_run or "condition" in about or branches):
        return [under]
    return skipped_in(record, blame.line, name)[:1]


def _handed_on(record: Record, blame: Blame) -> list[int]:
    """Return the condition, and the line under it, that set what a blamed line only stores."""
    name = record.statements[blame.line].text.rpartition(" = ")[2]
    made = set_by(record, name, blame.writes[0][0].moment - 1) if name.isidentifier() else None
    return [made.under, made.line] if made and made.under else []


def _named(exercise, call: Call, record: Record, quantities, blame: Blame) -> list[Shown]:
    """Return a blamed line with the mistake in it, and what it works out beside the rule.

    Before it stands the line that made what is off in it.
    """
    one = shown_in(record, blame.line, None, blame)
    once = not (exercise.right_run or exercise.layered)
    if once and _again(record, blame):
        show, target = exercise.rule.symbols.show, blame.quantity.line
        rule = f"{show(Name(target))} = {show(exercise.rule.lines[target])}"
        return [one._replace(read=Read(f"The rule has {rule}, worked out once.", ""))]
    read = read_beside_the_rule(exercise, call.args, quantities, blame)
    mistake = None
    if exercise.layered:
        mistake = name_in_line(exercise, call.args, blame, read)
        if read and read.wrong and not mistake:
            mistake = Variation(read.wrong, {blame.quantity.line: read.tree})
    one = one._replace(mistake=mistake, read=read)
    made = shown_in(record, read.line) if read and read.line else None
    return [one._replace(line=made.line, text=made.text), one] if made else [one]


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
        return seen_at(record, [line])
    write = last_of_wrong(record, pieces)
    if fact := second_name(record, pieces):
        return seen_at(record, fact.lines, fact)
    if not write:
        return _returned(record)
    # The same is often done for the other dictionary, or for the other of W and b.
    alike = [w.line for w in (*misplaced_in(record, pieces), *whole_in_result(record, pieces))]
    return seen_at(record, sorted({write.line, *(alike if write.line in alike else ())})[:3])


def _returned(record: Record) -> Seen | None:
    """Return the line that returns; where it passes on a variable, the one that set this, too."""
    last = record.statements.get(record.left) if record.ran else None
    if not last or last.kind != "return":
        return None
    name = last.text.removeprefix("return ")
    setter = set_by(record, name, len(record.ran) - 1) if name in last.names else None
    return seen_at(record, [s.line for s in (setter, last) if s and s.kind != "for"])


def pieces_of(exercise, call: Call) -> Pieces:
    """Return the pieces of what should have come back of a call."""
    returns = exercise.returns
    least = sum(not item.optional for item in returns)
    return Pieces(call.want, len(returns) > 1, least, exercise.rule.sizes(call.args))
