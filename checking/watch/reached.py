"""What a loop never reached, did once more, or lost."""

from __future__ import annotations

import re

from checking.watch.entries import Run, kind_of, layer_of
from checking.watch.fact import Fact, often
from checking.watch.origin import set_by
from checking.watch.record import Box, Record, Write

_KINDS = {"W": "weights", "b": "biases"}


def made_in_rounds(record: Record, kind: str) -> Fact | None:
    """Return the line that makes a dictionary, or a list, in each round of a loop."""
    made: dict[tuple, set[int]] = {}
    for write in record.writes:
        if isinstance(write.value, Box) and write.value.kind == kind and not write.place.path:
            made.setdefault((write.line, write.place.name), set()).add(write.value.number)
    lost = {}
    for (line, name), numbers in made.items():
        statement = record.statements.get(line)
        back = set(record.returned)
        if numbers & back and numbers - back and statement and statement.within:
            lost[name] = statement
    if not lost:
        return None
    names, lines = " and ".join(lost), list(dict.fromkeys(s.line for s in lost.values()))
    belongs = "that line belongs" if len(lines) == 1 else "these lines belong"
    them = "it" if len(lost) == 1 else "them"
    said = (
        f"Each round of the loop in line {next(iter(lost.values())).within[0]} makes {names} anew, "
        f"so what was stored in {them} before is lost: {belongs} before the loop."
    )
    return Fact("made anew", lines[0], said, tuple(lines[1:]))


def dictionary_made_anew(run: Run) -> Fact | None:
    """A dictionary made in each round of a loop: only what the last round stored is there."""
    return made_in_rounds(run.record, "dict") if run.untouched else None


def set_after_it_was_right(run: Run) -> Fact | None:
    """An entry was right, and was written again."""
    again = written_again(run)
    if not again:
        return None
    _, path, right, after = min(again, key=lambda item: item[0])
    part = f"{run.returned[path[0]]}[{path[1]!r}]"
    first, second = run.statement(right.line), run.statement(after.line)
    if first is second:
        times = often(len({w.turn for w in run.history[path]}))
        said = f"This line is right, and it runs {times} for {part}, where it should run once."
        if len(first.within) > 1:
            said = f"{said[:-1]}: look at the loops in lines {first.within[-1]} and "
            said += f"{first.within[0]}."
        return Fact("runs again", right.line, said)
    if first.text == second.text:
        said = f"The same stands in line {right.line} already, so it is done twice."
    else:
        said = f"{part} was right after line {right.line}; this line changes it again."
        if shared := _shared_by(run, after):
            name, line = shared
            said = (
                f"{part} was right after line {right.line}. Since line {line} `{name}` is the same "
                "array, so that changing it in place changes both: make a new one, with = instead."
            )
        for other in () if shared else run.history:
            if other != path and other[1] == path[1] and run.pieces.is_right(other, after.value):
                belongs = f"{run.returned[other[0]]}[{other[1]!r}]"
                said = said.replace("changes it again", "overwrites it")
                said += f" What it makes belongs in {belongs}."
    others = {a.line for _, _, r, a in again if r.line != a.line}
    return Fact("changed after it was right", after.line, said, tuple(sorted(others)[:3]))


def written_again(run: Run) -> list[tuple]:
    """Return (moment, path, what was right, what was written next) of each entry that was right."""
    again = []
    for path in run.wrong:
        right = [w for w in run.history[path] if run.pieces.is_right(path, w.value)]
        after = [w for w in run.history[path] if right and w.moment > right[-1].moment]
        if after:
            again.append((after[0].moment, path, right[-1], after[0]))
    return again


def _shared_by(run: Run, after: Write) -> tuple[str, int] | None:
    """Return the name by which a line changes an entry in place, and the line that gave it."""
    target = re.match(r"((\w+)\S*) \S+ ", run.statement(after.line).text)
    if not after.inside or not target or target[2] == after.place.name:
        return None
    given = [
        w.line
        for w in run.record.writes
        if w.place.name == target[2]
        and w.place.path[-1:] in ((), after.place.path[-1:])
        and not w.inside
        and w.moment < after.moment
    ]
    return (target[1], given[-1]) if given and given[-1] != after.line else None


def never_set(run: Run) -> Fact | None:
    """Entries that no line sets: those for W or for b, those of some layers, or all."""
    for place in sorted({path[0] for path in run.untouched}):
        paths = [path for path in run.history if path[0] == place]
        missing = [path for path in paths if path in run.untouched]
        there = [path for path in paths if run.history[path]]
        part = run.returned[place]
        if missing == paths and not run.worked_out(place):
            said = f"No line of yours puts anything into the {part} that comes back."
            if kept := [s.line for s in run.record.done if ".setdefault(" in s.text]:
                said = "setdefault puts nothing where there is an entry already: assign it, with =."
                return Fact("all lost", kept[0], said)
            return Fact("nothing stored", run.record.left, said)
        kinds, layers = ({of(p[1]) for p in missing} for of in (kind_of, layer_of))
        kinds_there = {kind_of(path[1]) for path in there}
        if not there or not missing:
            continue
        write = run.history[there[-1]][-1]
        statement = run.statement(write.line)
        places = _lacking(run, {path[1].removeprefix("d") for path in missing})
        if len(kinds) == len(kinds_there) == 1 and kinds != kinds_there:
            if fact := _stored_in_the_other(run, missing[0]):
                return fact
            kept = [w for w in run.kept(missing[0]) if "] = " in run.statement(w.line).text]
            if kept:
                said = f"It stores {part}[{missing[0][1]!r}] as it was handed over: nothing is new."
                return Fact("kept as it was", kept[-1].line, f"{said}{_made_with(run, missing[0])}")
            words, others = (_KINDS.get(one, "") for one in (*kinds, *kinds_there))
            said = f"In {_parts(run, places)} the {words} are never set:"
            if not statement.under:
                said += " no line of yours reaches them."
                return Fact("one kind only", write.line, said, _last_lines(run, places))
            said += f" this condition is true for the {others}."
            return Fact("one kind only", statement.under, said, (write.line,))
        if lost := _left_behind(run, missing):
            return lost
        alike = [path for path in there if kind_of(path[1]) in kinds] or there
        if not layers & {layer_of(path[1]) for path in alike}:
            write = run.history[alike[-1]][-1]
            statement = run.statement(write.line)
            which, several = ", ".join(map(str, sorted(layers))), len(layers) > 1
            never = f"layer{'s' * several} {which} {'are' if several else 'is'} never reached"
            if len(kinds) < len(kinds_there):
                never += f" for the {_KINDS.get(*kinds, '')}"
            loop = statement.within[-1] if statement.within else write.line
            said = f"With this loop {never}."
            listed = re.search(r" in (\w+):", run.statement(loop).text)
            # What a loop goes through, a list, is made by another line.
            made = set_by(run.record, listed[1], run.record.ran.index(loop)) if listed else None
            loop = made.line if made and "range(" in made.text else loop
            every = len({layer_of(path[1]) for path in paths})
            if counted := _count_of_layers(run, run.statement(loop), every):
                name, value, line = counted
                said = f"`{name}` is {value}, and there are {every} layers: {never}."
                return Fact("layers not reached", line, said, (loop,))
            if not statement.within and " for " not in statement.text:
                lines = tuple({run.history[alike[-1]][-1].line, *_last_lines(run, places, kinds)})
                said = f"This stands outside of the loop: in {_parts(run, places)} {never}."
                if not run.record.loops:
                    said = f"No loop goes through the layers, they are written out: {never}."
                return Fact("layers not reached", loop, said, lines[:3])
            return Fact("layers not reached", loop, said)
    return None


def _lacking(run: Run, entries: set[str]) -> list[int]:
    """Return the places among what comes back that lack the same entries, and no others."""
    lack: dict[int, set[str]] = {}
    for place, key in run.untouched:
        lack.setdefault(place, set()).add(key.removeprefix("d"))
    return [place for place, lacking in lack.items() if lacking == entries]


def _parts(run: Run, places: list[int]) -> str:
    return " and ".join(run.returned[place] for place in places)


def _last_lines(run: Run, places: list[int], kinds=frozenset("Wb")) -> tuple[int, ...]:
    """Return the lines that wrote last in each of these places, of what is of these kinds."""
    written = (
        [w for path, writes in run.history.items() for w in writes if path[0] == place]
        for place in places
    )
    kept = ([w for w in some if kind_of(w.place.path[-1]) in kinds] for some in written)
    return tuple(some[-1].line for some in kept if some)


def _made_with(run: Run, path: tuple) -> str:
    """Return a sentence on the line of the other entry that is wrong, too, for a path, or ""."""
    for other in run.wrong:
        if other[0] != path[0] and other[1] == path[1].removeprefix("d") and run.history[other]:
            line = run.history[other][-1].line
            return f" Line {line} makes {other[1]}, and has to use the new one."
    return ""


def _left_behind(run: Run, missing: list[tuple]) -> Fact | None:
    """Return the line that stores what is missing in another dictionary, which is left behind."""
    for path in missing:
        for write in run.record.writes:
            stored = write.owner and write.place.path and write.place.path[-1] == path[1]
            apart = write.owner not in run.record.returned
            if stored and apart and run.pieces.is_right(path, write.value):
                said = (
                    f"It stores the right {path[1]} in a dictionary that is left behind: what "
                    f"comes back as {run.returned[path[0]]} is another one, without it."
                )
                return Fact("left behind", write.line, said)
    return None


def _count_of_layers(run: Run, loop, layers: int) -> tuple[str, int, int] | None:
    """Return the number by which a loop goes, its value and its line, where it is not `layers`."""
    bounds = re.findall(r"range\(([^()]*)\)", loop.text)
    for write in reversed(run.record.writes):
        name, value = write.place.name, write.value
        whole = type(value) is int and write.line != loop.line and not write.place.path
        if whole and any(re.search(rf"\b{name}\b", bound) for bound in bounds):
            return (name, value, write.line) if value != layers else None
    return None


def _stored_in_the_other(run: Run, path: tuple) -> Fact | None:
    """Return the line that sets an entry once more where it should set the one that is missing."""
    place, key = path
    other = key.translate(str.maketrans("Wb", "bW"))
    for twice, writes in run.history.items():
        lines = list(dict.fromkeys(write.line for write in writes))
        if twice[1] in (key, other) and len(lines) > 1:
            said = (
                f"It sets {run.returned[twice[0]]}[{twice[1]!r}] once more (line {lines[0]} has "
                f"set it), and no line sets {run.returned[place]}[{key!r}]."
            )
            return Fact("stored in the other", lines[-1], said)
    return None
