"""What a loop never reached, did once more, or lost."""

from __future__ import annotations

import re

import numpy as np

from checking.watch.entries import Run, kind_of, layer_of
from checking.watch.fact import Fact, made_anew, often, too_soon
from checking.watch.origin import set_by
from checking.watch.record import Box


def dictionary_made_anew(run: Run) -> Fact | None:
    """A dictionary made in each round of a loop: only what the last round stored is there."""
    if not run.untouched:
        return None
    made: dict[tuple, list[int]] = {}
    for write in run.record.writes:
        if isinstance(write.value, Box) and write.value.kind == "dict" and not write.place.path:
            made.setdefault((write.line, write.place.name), []).append(write.value.number)
    for (line, name), numbers in made.items():
        statement = run.statement(line)
        lost = {
            write.place.path[-1]
            for write in run.record.writes
            if write.owner in numbers[:-1] and write.place.path
        }
        if (
            len(set(numbers)) > 1
            and statement
            and statement.within
            and numbers[-1] in run.record.returned
            and lost & {path[1] for path in run.untouched}
        ):
            return Fact(
                "made anew",
                line,
                made_anew(statement, name),
            )
    return None


def returned_in_the_loop(run: Run) -> Fact | None:
    """A return inside of a loop came before all entries were written."""
    last = run.statement(run.record.left) if run.record.ran else None
    if run.untouched and last and last.kind == "return" and last.within:
        return Fact(
            "return in the loop",
            last.line,
            too_soon(last),
        )
    return None


def set_after_it_was_right(run: Run) -> Fact | None:
    """An entry was right, and was written again."""
    again = []
    for path in run.wrong:
        right = [w for w in run.history[path] if run.pieces.is_right(path, w.value)]
        after = [w for w in run.history[path] if right and w.moment > right[-1].moment]
        if after:
            again.append((after[0].moment, path, right[-1], after[0]))
    if not again:
        return None
    _, path, right, after = min(again, key=lambda item: item[0])
    part = f"{run.returned[path[0]]}[{path[1]!r}]"
    statement = run.statement(right.line)
    if right.line == after.line:
        times = len({w.turn for w in run.history[path]})
        loops = statement.within if statement else ()
        around = (
            f": look at the loops in lines {loops[-1]} and {loops[0]}" if len(loops) > 1 else ""
        )
        return Fact(
            "runs again",
            right.line,
            f"This line is right, and it runs {often(times)} for {part}, where it should run "
            f"once{around}.",
        )
    second = run.statement(after.line)
    if statement and second and statement.text == second.text:
        said = f"The same stands in line {right.line} already, so it is done twice."
        return Fact("changed after it was right", after.line, said)
    said = f"{part} was right after line {right.line}; this line changes it again."
    meant = next(
        (
            p
            for p in run.history
            if p != path and p[1:] == path[1:] and run.pieces.is_right(p, after.value)
        ),
        None,
    )
    if meant:
        said = (
            f"{part} was right after line {right.line}, and this line overwrites it: what it makes "
            f"belongs in {run.returned[meant[0]]}[{meant[1]!r}], and {run.returned[path[0]]} has "
            "to stay as it was."
        )
    others = {a.line for _, _, r, a in again if r.line != a.line}
    return Fact("changed after it was right", after.line, said, tuple(sorted(others)[:3]))


def one_kind_only(run: Run) -> Fact | None:
    """Of weights and biases only the ones are set."""
    missing = {
        place: {kind_of(p[1]) for p in run.untouched if p[0] == place} for place, _ in run.untouched
    }
    kinds = set().union(*missing.values())
    written = [p for p in run.history if run.history[p] and p[0] in missing]
    if "" in kinds or not written or any(len(some) > 1 for some in missing.values()):
        return None
    if any(kind_of(path[1]) in missing[path[0]] for path in written):
        return None
    if len(kinds) > 1:
        names = " and ".join(run.returned[place] for place in sorted(missing))
        said = (
            "One of these dictionaries holds the weights' entries alone, the other the biases': "
            f"{names} each need an entry for every W and every b."
        )
        return Fact("one for each kind", run.record.left, said)
    kind = kinds.pop()
    for path in run.untouched:
        like = f"d{path[1]}" if path[1][0] != "d" else path[1]
        twin = like.replace(f"d{kind}", f"d{'W' if kind == 'b' else 'b'}")[like != path[1] :]
        for twice in (p for p in run.history if p[1] in (path[1], twin)):
            lines = list(dict.fromkeys(write.line for write in run.history[twice]))
            if len(lines) > 1:
                one, other = run.returned[twice[0]], run.returned[path[0]]
                said = (
                    f"It sets {one}[{twice[1]!r}] once more (line {lines[0]} has set it), and "
                    f"no line sets {other}[{path[1]!r}]."
                )
                return Fact("stored in the other", lines[-1], said)
    word, other = ("biases", "weights") if kind == "b" else ("weights", "biases")
    line = run.history[written[0]][-1].line
    part = run.returned[min(missing)]
    statement = run.statement(line)
    if statement and statement.under and statement.within:
        said = f"This condition is true for the {other} alone: in {part} the {word} are never set."
        return Fact("one kind only", statement.under, said, (line,))
    return Fact(
        "one kind only",
        line,
        f"In {part} the {word} are never set: there is a line for the {other}, and none "
        f"that reaches the {word}.",
    )


def layers_not_reached(run: Run) -> Fact | None:
    """Some layers' entries are never set, though there is a line that sets their like."""
    groups: dict[tuple, set[int]] = {}
    for path in run.untouched:
        groups.setdefault((path[0], kind_of(path[1])), set()).add(layer_of(path[1]))
    for (place, kind), missing in groups.items():
        written = [p for p in run.history if run.history[p] and p[0] == place]
        alike = [p for p in written if kind_of(p[1]) == kind] or written
        layers_of_all = {layer_of(p[1]) for p in run.history if p[0] == place}
        if 0 in missing or not alike or missing == layers_of_all:
            continue
        writes = run.history[alike[-1]]
        statement = run.statement(writes[-1].line)
        several = len(missing) > 1
        layers = ", ".join(map(str, sorted(missing)))
        never = f"layer{'s' if several else ''} {layers} {'are' if several else 'is'} never reached"
        if not statement:
            continue
        loop = _loop_of_layers(run, statement) if statement.within else statement.line
        if statement.within or " for " in statement.text:
            if counted := _count_of_layers(run, loop, len(layers_of_all)):
                name, value, line = counted
                said = f"`{name}` is {value}, and there are {len(layers_of_all)} layers: {never}."
                return Fact("layers not reached", line, said, (loop,))
            return Fact("layers not reached", loop, f"With this loop {never}.")
        if not any(s.kind in ("for", "while") for s in run.record.statements.values()):
            said = f"No loop goes through the layers, and {never}: they are written out."
            return Fact("layers not reached", writes[-1].line, said)
        reached = ", ".join(str(layer) for layer in sorted({layer_of(p[1]) for p in alike}))
        said = (
            f"This line stands outside of the loop, so it runs for layer {reached} alone, and "
            f"{never}."
        )
        return Fact("layers not reached", statement.line, said)
    return None


def _count_of_layers(run: Run, loop: int, layers: int) -> tuple[str, int, int] | None:
    """Return the number by which a loop goes, its value and its line, where it is not `layers`."""
    bounds = re.findall(r"range\(([^()]*)\)", run.record.statements[loop].text)
    for write in reversed(run.record.writes):
        name, value = write.place.name, write.value
        whole = type(value) is int and write.line != loop and not write.place.path
        if whole and any(re.search(rf"\b{name}\b", bound) for bound in bounds):
            return (name, value, write.line) if value != layers else None
    return None


def _loop_of_layers(run: Run, statement) -> int:
    """Return the loop around a statement that counts layers or goes through keys."""
    record = run.record
    counted = {w.place.name for w in record.writes if isinstance(w.value, (int, np.integer))}
    texts = {t.name for t in record.texts if any(map(str.isdigit, t.value))}
    loops = [record.statements[line] for line in statement.within if line in record.statements]
    # A loop that counts goes before one through the keys that it makes.
    going = [loop.line for names in (counted, texts) for loop in loops if loop.sets & names]
    line = next(iter(going), statement.within[-1])
    # Where it goes through a list, that is made by another line.
    head = record.statements[line]
    listed = re.search(r" in (\w+):", head.text)
    setter = set_by(record, listed[1], record.ran.index(line)) if listed else None
    return setter.line if setter and "range(" in setter.text else line
