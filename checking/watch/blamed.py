"""The lines that a repair blames, with what can be said of each, and of what is around them."""

from __future__ import annotations

import re

import numpy as np

from checking.calls.run import Call
from checking.formulas.tree import Name
from checking.mistakes.slips import Variation
from checking.rules.quantities import Known, is_near
from checking.source import Statement
from checking.watch.asking import LONGEST, shown_in
from checking.watch.course import first_step, heads_of, skipped_in
from checking.watch.fact import often
from checking.watch.locate import CONVOLVED, PARTS
from checking.watch.naming import name_in_line, read_beside_the_rule
from checking.watch.origin import flat_in, set_by
from checking.watch.record import Record
from checking.watch.replay import call_of
from checking.watch.seen import Read, Seen, Shown
from checking.watch.sites import Blame
from checking.watch.twins import twin_of

LEFT_OUT = "Where the condition does not hold, what stands under it is left out: when does it hold?"


def led_to(exercise, call, record, quantities, blamed, proven, about) -> Seen:
    """Return the blamed lines with what can be said of each, and of what is around them."""
    shown = [one for blame in blamed for one in _named(exercise, call, record, quantities, blame)]
    callers = {_call_before(record, b) for b in blamed if b.caller} - {one.line for one in shown}
    notes = [f"Line {n} calls it: {record.statements[n].text}" for n in sorted(callers)[:1]]
    notes += _notes_on(record, blamed, shown) or _turned_in(
        record, shown, Known(quantities), exercise.returned
    )
    if len(blamed) == 1:
        blame = blamed[0]
        ways = _conditions(exercise, record, blame, about)
        if ways and exercise.right_run and "condition" not in about:
            notes.append(LEFT_OUT)
        if not (exercise.right_run or exercise.layered) and (times := _again(record, blame)):
            made = "each time on what it had made the round before"
            notes.append(f"This line ran {often(times)}, {made}.")
        if not (exercise.right_run or exercise.layered):
            notes += (rounded := _rounded_from(record, blame, Known(quantities)))
            proven = None if rounded else proven
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


_ROUNDED = re.compile(r"\b(?:round|around|int)\((\w+)\b(?!\()")
# Of a division by 1 to which something is added.
_BY_ONE = re.compile(r"/\s*1(?:\.0*)?\s*[-+]")


def _notes_on(record: Record, blamed: list[Blame], shown: list[Shown]) -> list[str]:
    """Return which line makes what stands in another's place, and which divides by 1 alone."""
    by_one = [s.line for s in record.done if _BY_ONE.search(s.text)]
    lines = [blame.line for blame in blamed]
    if any("array_split(" in record.statements[line].text for line in lines):
        return [PARTS]
    if any(
        "convolve(" in (text := record.statements[line].text) and "same" in text for line in lines
    ):
        return [CONVOLVED]
    if by_one and by_one[0] not in lines:
        return [f"Line {by_one[0]} divides by 1, and adds afterwards: brackets are missing."]
    for item in shown:
        if (made := _made_before(record, item)) and made[1].line not in lines:
            name, setter = made
            return [f"`{name}` comes from line {setter.line}: {setter.text}"]
    return []


def _turned_in(record: Record, shown: list[Shown], known: Known, returned) -> list[str]:
    """Return the line that made what a line subtracts, and so adds: its sign is turned round."""

    def is_line(value) -> bool:
        # What comes back is moved against what is worked out on the way.
        lines = (q for q, _ in known.meanings(value) if q.line and q.line not in returned)
        return any(q.tree == Name(q.line) for q in lines)

    for item in shown:
        if not item.blame or "+" in item.text or " - " not in item.text:
            continue
        used, before = record.statements[item.line].names, item.blame.writes[0][0].moment
        for write in record.writes:
            held = write.place.name in used and not write.place.path and write.moment < before
            number = np.asarray(write.value).dtype.kind == "f"
            if not (held and number and is_line(-write.value)) or is_line(write.value):
                continue
            others = (w.value for w in record.writes if w.place == write.place)
            if not all(map(known.has, others)):
                where = f"line {write.line}: {record.statements[write.line].text}"
                return [f"`{write.place.name}` has its sign turned since {where}"]
    return []


def _rounded_from(record: Record, blame: Blame, known: Known) -> list[str]:
    """Return a sentence on what a line rounds, where that is wrong before it is rounded."""
    _, _, want = (blame.off or blame.writes)[0]
    found = _ROUNDED.search(record.statements[blame.line].text)
    before = [w for w in record.writes if found and w.place == (found[1], ())]
    if not before or want is None or known.has(before[-1].value):
        return []
    value, line = before[-1].value, before[-1].line
    return [f"`{found[1]}` is wrong before that: {value:.5g} in line {line}, not {want:.5g}."]


def _made_before(record: Record, item: Shown) -> tuple[str, Statement] | None:
    """Return the variable that holds what stands in another's place, and the line that set it."""
    if not item.blame:
        return None
    said = f"{item.mistake.said if item.mistake else ''} {item.read.wrong if item.read else ''}"
    moment = (item.blame.off or item.blame.writes)[0][0].moment - 1
    if found := re.search(r"`(\w+)[^`]*` (?:is something else|stands)", said):
        made = set_by(record, found[1], moment)
        return (found[1], made) if made and made.kind != "for" else None
    other = re.search(r"^(\w+\[)\S+ stands where", said)
    if not other or other[1] in item.text:
        return None
    # The other entry stands in a variable.
    names = sorted(record.statements[item.line].names)
    setters = ((name, set_by(record, name, moment)) for name in names)
    return next(((name, s) for name, s in setters if s and other[1] in s.text), None)


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
    if said := _goes_on(record, blame) if exercise.layered else "":
        return [one._replace(read=Read(said, ""))]
    read = read_beside_the_rule(exercise, call.args, quantities, blame)
    mistake = None
    if exercise.layered:
        mistake = name_in_line(exercise, call.args, blame, read)
        if read and read.wrong and not mistake:
            mistake = Variation(read.wrong, {blame.quantity.line: read.tree})
    one = one._replace(mistake=mistake, read=read)
    made = shown_in(record, read.line) if read and read.line else None
    return [one._replace(line=made.line, text=made.text), one] if made else [one]


def _goes_on(record: Record, blame: Blame) -> str:
    """Return that a line which works on what it made is right for the first entry alone, or ""."""
    statement, place = record.statements[blame.line], blame.writes[0][0].place
    last = {key: (write, want) for write, key, want in blame.writes if want is not None}
    right = [key for key, (write, want) in last.items() if is_near(write.value, want)]
    target, _, value = statement.text.partition("= ")
    reads = re.search(rf"\b{re.escape(place.name)}\b", value) or target.rstrip()[-1:] in "*+-/"
    own = not place.path and bool(reads) and bool(statement.within)
    off = [key for key in last if key not in right]
    if not (own and off and right == [*last][:1]):
        return ""
    return (
        f"It makes {blame.quantity.said} for {right[0]}, and for {off[0]} it goes on with what "
        "that left: it has to begin anew for each."
    )


def _again(record: Record, blame: Blame) -> int:
    """Return how often a line of a loop worked on what it had made itself; 0 where it did not."""
    statement, name = record.statements[blame.line], blame.writes[0][0].place.name
    turns = {w.turn for w, _, _ in blame.writes}
    if blame.quantity.tree != Name(blame.quantity.line):
        return 0
    return len(turns) if statement.within and name in statement.names and len(turns) > 1 else 0
