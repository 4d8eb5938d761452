"""Looking on while a wrong answer runs once more: the line to show, and what can be said of it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from checking.calls.compare import leaves
from checking.calls.run import Call
from checking.mistakes.slips import Variation
from checking.rules.quantities import Known
from checking.search import exchanged, name_mistake
from checking.watch.as_then import as_it_went
from checking.watch.asking import seen_at, shown_in, watched
from checking.watch.besides import (
    besides_missing,
    explained_by,
    left_at_the_end,
)
from checking.watch.blamed import led_to
from checking.watch.course import (
    about_of,
    course_of,
    gradients_in,
    lines_of,
    lines_of_both,
    where_cut,
)
from checking.watch.cuts import cut_unshuffled, cut_wrongly
from checking.watch.fact import Fact
from checking.watch.facts import ANOTHER_ORDER, APART, another_apart, fact_of, turned_round
from checking.watch.gathered import gathering
from checking.watch.last import last_written, returned_by
from checking.watch.locate import LOCATE, rounds_of
from checking.watch.passing import (
    entries_off,
    items_of,
    led_back,
    passed_on,
)
from checking.watch.patching import patched
from checking.watch.pieces import pieces_of
from checking.watch.record import Record
from checking.watch.reordered import order_of, reordered
from checking.watch.repair import repair
from checking.watch.replay import parameters_of
from checking.watch.seen import Seen
from checking.watch.sites import departure, first_strange, handed_by, mending, strange_in
from checking.watch.twins import alike_to
from checking.watch.uncovered import LEFT_OUT, left_out_of
from checking.watch.used_up import bound_late_in, none_in, used_up_in

# Facts on the steps in a loop: how often that is run, they do not tell.
OF_STEPS = ("after the loop", "worked out once", "not added up", "never begun anew", "column")


def look(exercise, function: Callable, call: Call, named: Variation | None = None) -> Seen | None:
    """Return what a wrong call shows when it is watched, or None when nothing can be seen."""

    def ask(run):
        return _look_on(exercise, call, gathering(run) if exercise.right_run else run, named)

    return watched(function, call, ask)


def _look_on(exercise, call: Call, run, named, told: tuple[str, ...] = ()) -> Seen | None:
    record = run({}, True)
    if record.ended == "events" and exercise.right_run:
        return None
    seen = _look(exercise, call, record, run, named, told)
    if (
        seen
        and named
        and named.parts
        and (both := lines_of_both(exercise, record, named, call.args))
    ):
        seen = Seen(tuple(both))
    if seen and exercise.layered and not seen.then:
        seen = _in_order(exercise, call, record, run, seen)
    if seen and not seen.fact:
        seen = _with_twins(exercise, call, record, seen, named)
    if not (seen and exercise.right_run):
        return seen
    return _beside_the_cuts(exercise, call, record, seen, named)


def _in_order(exercise, call: Call, record: Record, run, seen: Seen) -> Seen:
    """Return what was seen with what is wrong besides the order, or number, of what comes back."""
    last = seen.fact and (seen.fact.name, seen.fact.line) == ("another came back", record.left)
    told = last if seen.fact else seen.proven is False
    pieces = pieces_of(exercise, call)
    order = order_of(pieces, record.result) if told else ()
    if not order:
        return seen
    again = reordered(run, order)
    if None in order:
        missing = [path for path in pieces.want if order[path[0]] is None]
        rest = besides_missing(exercise, call, again({}, True), again, missing)
    else:
        rest = _look(exercise, call, again({}, True), again, None)
    sure = rest and (rest.fact or (rest.proven and any(one.blame for one in rest.shown)))
    return seen._replace(then=_but(rest, seen)) if sure else seen


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


def _beside_the_cuts(exercise, call: Call, record: Record, seen: Seen, named) -> Seen:
    """Return what was seen with a slice that takes another part than its batch, if there is one."""
    counted = bool(seen.fact) and seen.fact.name == "number of steps"
    if seen.fact and not counted:
        return seen
    fact, unshuffled = _cuts_of(exercise, call, record)
    if not (fact or unshuffled):
        return seen
    if not fact:
        told = unshuffled.line in {one.line for one in seen.shown}
        if seen.proven and not (told or named):
            # Other numbers may mend that, too: a loop through all, and nothing left over.
            return seen_at(record, unshuffled.lines, unshuffled)
        said = unshuffled.said if told else f"Line {unshuffled.line}: {unshuffled.said}"
        return seen._replace(notes=(*seen.notes, said))
    if counted or _serves_besides(record, seen, fact.line):
        return seen_at(record, fact.lines, fact)
    # What the slice goes by is set elsewhere: that the line is mended by itself says little.
    proven = None if seen.proven else seen.proven
    also = [f"Line {unshuffled.line}: {unshuffled.said}"] if unshuffled and not named else []
    told = {one.line: one for one in seen.shown}
    if fact.line in told and not any(one.blame for one in seen.shown):
        told |= {s.line: shown_in(record, s.line) for s in alike_to(record, fact.line)}
        seen = seen._replace(shown=tuple(told[line] for line in sorted(told)))
    return seen._replace(notes=(*seen.notes, fact.said, *also), proven=proven)


def _cuts_of(exercise, call: Call, record: Record) -> tuple[Fact | None, Fact | None]:
    """Return a slice that takes another part than its batch, and one of what is not shuffled."""
    if not (cuts := exercise.right_run.cuts(*call.args)):
        return None, None
    given = {**exercise.defaults, **dict(zip(exercise.arguments, call.args, strict=False))}
    given = {name: given[name] for name in exercise.arguments}
    return cut_wrongly(record, cuts, given), cut_unshuffled(record, given)


def _then(exercise, call: Call, record: Record, run, seen: Seen, told) -> Seen | None:
    """Return what is wrong besides a fact, where a run can be right but for that.

    told: the names of the facts that are told already.
    """
    names = (*told, seen.fact.name)
    again = None if seen.fact.name in told else as_it_went(exercise, call, record, run, seen.fact)
    return _but(look_again(*again, names), seen) if again else None


def look_again(exercise, call: Call, run, told: tuple[str, ...]) -> Seen | None:
    """Return what is wrong besides the facts that are told, for a call that is right but for them.

    In `mistake` of it stands what the values name.
    """
    # Of nothing but zeros, one mistake makes as much as another.
    tells = any(np.any(part) for _, part in leaves(call.result, ""))
    named = name_mistake(exercise, [call]) if tells else None
    if not named and (said := exchanged(exercise, [call])):
        record = run({}, True)
        fact = Fact("turned round", record.left, f"{ANOTHER_ORDER} {said[1]}")
        return seen_at(record, fact.lines, fact)
    seen, about = _look_on(exercise, call, run, named, told), about_of(exercise, named)
    record = run({}, True)
    cut, _ = _cuts_of(exercise, call, record) if exercise.right_run else (None, None)
    cuts = [cut.line, *(s.line for s in alike_to(record, cut.line))] if cut else []
    plain = seen and not seen.fact and not any(one.blame for one in seen.shown)
    if plain and named and (cuts or not about & LOCATE.keys()):
        # What it was mended in may change none of the values that the mistake makes.
        lines = cuts if "batch" in about else []
        lines = lines or lines_of(exercise, record, call.args, named, named)
        seen = seen_at(record, lines) or seen
    if seen and (named or seen.proven is not False or seen.fact):
        return seen._replace(mistake=named)
    return seen_at(record, cuts, cut) if cut else None


def _but(seen: Seen | None, told: Seen) -> Seen | None:
    """Return what was seen without the lines that are told already."""
    lines = {one.line for one in told.shown}
    rest = tuple(one for one in seen.shown if one.line not in lines) if seen else ()
    return seen._replace(shown=rest) if rest else None


def _serves_besides(record: Record, seen: Seen, line: int) -> bool:
    """Return whether a number that is blamed serves other lines, too, than the one that cuts."""
    one = seen.shown[0]
    name = one.blame.writes[0][0].place.name if one.blame and len(seen.shown) == 1 else ""
    used = {s.line for s in record.done if name in s.names - s.sets}
    name = "" if name in parameters_of(record) else name
    return bool(name) and line in used and len(used) > 1


def _look(exercise, call: Call, record: Record, run, named, told=()) -> Seen | None:
    pieces = pieces_of(exercise, call)
    lazy = [s.line for s in record.code if s.text.startswith("yield ")]
    if lazy and isinstance(record.result, str):
        return seen_at(record, lazy[:1])
    if fact := used_up_in(record) or none_in(record) or bound_late_in(record):
        return seen_at(record, fact.lines, fact)
    if isinstance(record.result, tuple) and isinstance(call.want, list):
        return returned_by(record)
    if not record.ended and record.result is not None and not pieces.has_parts(record.result):
        if pieces.misplaced(record.result):
            return returned_by(record)
        there = {path[0] for path in pieces.of(record.result)}
        lacking = [path for path in pieces.want if path[0] not in there]
        then = besides_missing(exercise, call, record, run, lacking) if there else None
        seen = last_written(record, pieces)
        return seen and seen._replace(then=_but(then, seen))
    arguments = dict(zip(exercise.arguments, call.args, strict=False))
    quantities = exercise.quantities(call.args)
    once = bool(exercise.right_run) and 1 in next(iter(exercise.right_run.rounds(*call.args)), ())
    if fact := fact_of(record, pieces, exercise.returned, arguments, once):
        seen = seen_at(record, fact.lines, fact)
        if then := _then(exercise, call, record, run, seen, told):
            return seen._replace(then=then)
        aside = explained_by(exercise, fact, record, pieces, arguments) if quantities else []
        then = besides_missing(exercise, call, record, run, aside)
        other = another_apart(record, pieces, exercise.returned, arguments, fact)
        then = then or (seen_at(record, other.lines, other) if other else None)
        # What was never reached is no fault of the line itself, which may have another one.
        return seen and seen._replace(then=then if fact.name in APART else _but(then, seen))
    if len(exercise.returns) > 1 or exercise.layered:
        rows = not exercise.right_run or len(exercise.right_run.rounds(*call.args)) < 2
        fact = None if record.ended or LEFT_OUT in told else left_out_of(record, arguments, rows)
        if fact:
            seen = seen_at(record, fact.lines, fact)
            return seen._replace(then=_then(exercise, call, record, run, seen, told))
    if fact := turned_round(record, pieces, exercise.returned):
        seen = seen_at(record, fact.lines, fact)
        if then := _then(exercise, call, record, run, seen, told):
            return seen._replace(then=then)
    course = course_of(exercise, call, record, pieces, quantities, named)
    then = _then(exercise, call, record, run, course, told) if course and course.fact else None
    if then:
        return course._replace(then=then)
    if course and course.fact and course.fact.name in OF_STEPS:
        rounds = rounds_of(record, exercise.right_run.rounds(*call.args))
        return course._replace(then=_but(rounds and seen_at(record, rounds.lines, rounds), course))
    if course and course.fact and (paths := left_at_the_end(pieces, record, course.fact)):
        rest = besides_missing(exercise, call, record, run, paths)
        return course._replace(then=_but(rest, course))
    if course or not quantities:
        return course or last_written(record, pieces)
    known = Known(quantities)
    about = about_of(exercise, named)
    found = repair(record, quantities, known, run, pieces, exercise, about)
    if record.ended and not found.proven:
        return None
    blamed = [items_of(passed_on(blame, record, known), record, known) for blame in found.blamed]
    if exercise.layered and found.proven and blamed:
        blamed = led_back(blamed, record, quantities, run, pieces)
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
        return led_to(exercise, call, record, quantities, [left], False, about)
    if not blamed:
        off = entries_off(exercise, record, pieces, quantities) if exercise.layered else []
        if off:
            more = _after_mending(exercise, call, run, off, quantities)
            proven = True if more else None
            return led_to(exercise, call, record, quantities, [*off, *more], proven, about)
        return last_written(record, pieces)
    if exercise.right_run and named and not found.proven:
        both = [] if named.parts else gradients_in(exercise, record, about)
        lines = sorted({first_strange(record, known), blamed[0].line} - {0})
        return seen_at(record, both if len({*both}) > 1 else lines)
    if exercise.right_run and named and not named.parts and len(blamed) == 2:
        both = gradients_in(exercise, record, about)
        if len({*both}) == 2 and {*both} != {blame.line for blame in blamed}:
            # Another line can mend as much as one of the two.
            return seen_at(record, both)
    proven: bool | None = found.proven
    if proven and exercise.right_run and found.patches:
        after, lines = run(found.patches, True), {blame.line for blame in found.blamed}
        # What is right at the end may have been put there over something else that is wrong.
        proven = True if strange_in(after, known) <= lines else None
    seen = led_to(exercise, call, record, quantities, blamed, proven, about)
    before = alone and exercise.right_run and named and handed_by(record, blamed[0], known)
    if before:
        return seen._replace(shown=(shown_in(record, before), *seen.shown), proven=None)
    first = first_strange(record, known) if proven is None else 0
    if first and named and len(named.lines) > 1 and first not in {one.line for one in seen.shown}:
        # A mistake in several lines of the rule has more than the line that alone would mend it.
        seen = seen._replace(shown=(shown_in(record, first), *seen.shown))
    return seen


def _after_mending(exercise, call: Call, run, blamed: list, quantities) -> list:
    """Return which lines are to blame for all that is wrong when these have been mended."""
    again = patched(run, mending(blamed))
    record, pieces = again({}, True), pieces_of(exercise, call)
    found = repair(record, quantities, Known(quantities), again, pieces, exercise)
    return found.blamed if found.proven else []
