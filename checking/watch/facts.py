"""What a run shows that no value shows: what was never reached, lost, written twice, not stored."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from checking.watch.fact import Fact, made_anew, too_soon
from checking.watch.lists import list_fact_of
from checking.watch.record import RETURNED, Box, Record, Write
from checking.watch.writers import one_for_two

# They say why entries were never reached, and nothing of those that were.
_APART = ("return in the loop", "one kind only", "layers not reached")


def fact_of(record: Record, pieces, returned: tuple[str, ...], arguments: dict) -> Fact | None:
    """Return what the run did that explains wrong or missing entries, or None."""
    if record.ended or not record.ran:
        return None
    if record.result is None:
        return _nothing_came_back(record, returned)
    wrong = pieces.wrong(record.result)
    if not wrong or not pieces.has_parts(record.result):
        return None
    if isinstance(record.result, list):
        return list_fact_of(record, pieces, wrong)
    keyed = [path for path in wrong if len(path) == 2 and isinstance(path[1], str)]
    if not keyed:
        return _too_early(record, pieces)
    run = _Run(record, pieces, returned, arguments, keyed)
    for look in (
        run.made_anew,
        run.returned_in_the_loop,
        run.one_for_two,
        run.another_came_back,
        run.under_another_key,
        run.not_stored,
        run.set_after_it_was_right,
        run.one_kind_only,
        run.layers_not_reached,
        run.nothing_written,
    ):
        if found := look():
            return found._replace(said=f"{found.said}{run.and_then(found)}")
    return None


def _too_early(record: Record, pieces) -> Fact | None:
    """Return a return inside of a loop that came before the loop was through."""
    last = record.statements.get(record.left)
    if not last or last.kind != "return" or not last.within:
        return None
    rounds = [record.ran.count(line) for line in last.within]
    return Fact("return in the loop", last.line, too_soon(last)) if min(rounds) < 2 else None


def _nothing_came_back(record: Record, returned) -> Fact:
    line = record.left
    statement = record.statements.get(line)
    names = " and ".join(filter(None, [", ".join(returned[:-1]), returned[-1]]))
    if statement and statement.kind == "return":
        return Fact("None returned", line, f"What this returns is None; {names} should come back.")
    said = f"After this line the function ends without a return: {names} should come back."
    return Fact("no return", line, said)


class _Run:
    """A run with what is wrong with its entries."""

    def __init__(self, record: Record, pieces, returned, arguments, wrong):
        self.record, self.pieces, self.returned, self.wrong = record, pieces, returned, wrong
        self.result = pieces.of(record.result)
        self.arguments = arguments
        self.history = {path: self._writes(path) for path in pieces.want if len(path) == 2}
        self.untouched = [path for path in wrong if not self.history[path]]

    def _given(self, path):
        """Return what was handed over for a path: the entry before the update, or None."""
        argument = self.arguments.get(self.returned[path[0]], {})
        return argument.get(path[1]) if isinstance(argument, Mapping) else None

    def _owner(self, path) -> int:
        place = path[0]
        return self.record.returned[place] if place < len(self.record.returned) else 0

    def _writes(self, path) -> list[Write]:
        owner = self._owner(path)
        return [
            w
            for w in self.record.writes
            if owner
            and w.owner == owner
            and w.place.path
            and w.place.path[-1] == path[1]
            # A copy of what was handed over is no update.
            and not _same(w.value, self._given(path))
        ]

    def _statement(self, line):
        return self.record.statements.get(line)

    def and_then(self, fact: Fact) -> str:
        """Return which line to look at next: what it wrote is wrong, and not by that fact."""
        if fact.name not in _APART:
            return ""
        # Of what is made with the entries that are missing, wrong values say nothing.
        places = {path[0] for path in self.untouched}
        for path in self.wrong:
            writes = self.history[path]
            if len(places) == 1 and path[0] in places and writes and writes[-1].line != fact.line:
                return f" Then look at line {writes[-1].line}: {path[1]} is not right either."
        return ""

    def made_anew(self) -> Fact | None:
        """A dictionary made in each round of a loop: only what the last round stored is there."""
        if not self.untouched:
            return None
        made: dict[tuple, list[int]] = {}
        for write in self.record.writes:
            if isinstance(write.value, Box) and write.value.kind == "dict" and not write.place.path:
                made.setdefault((write.line, write.place.name), []).append(write.value.number)
        for (line, name), numbers in made.items():
            statement = self._statement(line)
            lost = {
                write.place.path[-1]
                for write in self.record.writes
                if write.owner in numbers[:-1] and write.place.path
            }
            if (
                len(set(numbers)) > 1
                and statement
                and statement.within
                and numbers[-1] in self.record.returned
                and lost & {path[1] for path in self.untouched}
            ):
                return Fact(
                    "made anew",
                    line,
                    made_anew(statement, name),
                )
        return None

    def returned_in_the_loop(self) -> Fact | None:
        last = self._statement(self.record.left) if self.record.ran else None
        if self.untouched and last and last.kind == "return" and last.within:
            return Fact(
                "return in the loop",
                last.line,
                too_soon(last),
            )
        return None

    def one_for_two(self) -> Fact | None:
        """Two of what comes back are one and the same dictionary."""
        if not (found := one_for_two(self.record)):
            return None
        numbers = self.record.returned
        twice = next(n for n in numbers if n and numbers.count(n) > 1)
        one, other = [self.returned[i] for i, n in enumerate(numbers) if n == twice][:2]
        return Fact(
            "one for two",
            found[0],
            f"{one} and {other} come back as one and the same dictionary, so what is stored in "
            "one overwrites the other: each needs its own.",
        )

    def another_came_back(self) -> Fact | None:
        """The right values stand in a dictionary that is not returned, or in another place."""
        last: dict[int, dict] = {}
        for write in self.record.writes:
            if write.owner and write.place.path:
                last.setdefault(write.owner, {})[write.place.path[-1]] = write
        for place in sorted({path[0] for path in self.wrong}):
            paths = [path for path in self.history if path[0] == place]
            if not paths or not all(path in self.wrong for path in paths):
                continue
            for owner, entries in last.items():
                if owner in self.record.returned and not self._all_wrong(owner):
                    continue
                if owner == self._owner(paths[0]) or not all(
                    path[1] in entries and self.pieces.is_right(path, entries[path[1]].value)
                    for path in paths
                ):
                    continue
                write = entries[paths[0][1]]
                line = self.record.left
                if write.place.name == RETURNED and owner not in self.record.returned:
                    continue
                part = self.returned[place]
                if owner in self.record.returned:
                    ways = {
                        w.line
                        for w in (write, *(self.history[p][-1] for p in paths if self.history[p]))
                    }
                    if len(ways) == 1:
                        # One line stores in both what belongs to the other.
                        line = write.line
                    said = (
                        f"What comes back in the place of {part} belongs elsewhere: the order is "
                        f"{', '.join(self.returned)}."
                    )
                else:
                    said = (
                        f"The right values of {part} stand in {write.place.name}, and another "
                        "dictionary comes back in their place."
                    )
                return Fact("another came back", line, said)
        return None

    def _all_wrong(self, owner: int) -> bool:
        place = self.record.returned.index(owner)
        return all(path in self.wrong for path in self.history if path[0] == place)

    def under_another_key(self) -> Fact | None:
        for path in self.untouched:
            owner = self._owner(path)
            for write in self.record.writes:
                if (
                    owner
                    and write.owner == owner
                    and write.place.path
                    and write.place.path[-1] != path[1]
                    and self.pieces.is_right(path, write.value)
                ):
                    return Fact(
                        "under another key",
                        write.line,
                        f"It stores what belongs to {path[1]!r} under {write.place.path[-1]!r}.",
                    )
        return None

    def not_stored(self) -> Fact | None:
        """The right value was worked out into a variable and stays there."""
        for path in self.untouched:
            for write in self.record.writes:
                if not write.place.path and self.pieces.is_right(path, write.value):
                    part = self.returned[path[0]]
                    return Fact(
                        "not stored",
                        write.line,
                        f"It works out the right value into the variable {write.place.name}, and "
                        f"no line stores that in {part}[{path[1]!r}].",
                    )
        return None

    def set_after_it_was_right(self) -> Fact | None:
        again = []
        for path in self.wrong:
            right = [w for w in self.history[path] if self.pieces.is_right(path, w.value)]
            after = [w for w in self.history[path] if right and w.moment > right[-1].moment]
            if after:
                again.append((after[0].moment, path, right[-1], after[0]))
        if not again:
            return None
        _, path, right, after = min(again, key=lambda item: item[0])
        part = f"{self.returned[path[0]]}[{path[1]!r}]"
        statement = self._statement(right.line)
        if right.line == after.line:
            times = len({w.turn for w in self.history[path]})
            loops = statement.within if statement else ()
            around = (
                f": look at the loops in lines {loops[-1]} and {loops[0]}" if len(loops) > 1 else ""
            )
            often = "twice" if times == 2 else f"{times} times"
            return Fact(
                "runs again",
                right.line,
                f"This line is right, and it runs {often} for {part}, where it should run "
                f"once{around}.",
            )
        again = self._statement(after.line)
        twice = statement and again and statement.text == again.text
        return Fact(
            "changed after it was right",
            after.line,
            f"The same stands in line {right.line} already, so it is done twice."
            if twice
            else f"{part} was right after line {right.line}; this line changes it again.",
        )

    def one_kind_only(self) -> Fact | None:
        kinds = {_kind(path[1]) for path in self.untouched}
        same_part = {path[0] for path in self.untouched}
        written = [p for p in self.history if self.history[p] and p[0] in same_part]
        if len(kinds) != 1 or not written or "" in kinds:
            return None
        missing = kinds.pop()
        if {_kind(path[1]) for path in written} & {missing}:
            return None
        for path in self.untouched:
            for twice in (p for p in self.history if p[1] == path[1] and p[0] != path[0]):
                lines = list(dict.fromkeys(write.line for write in self.history[twice]))
                if len(lines) > 1:
                    one, other = self.returned[twice[0]], self.returned[path[0]]
                    return Fact(
                        "stored in the other",
                        lines[-1],
                        f"It sets {one}[{path[1]!r}] once more (line {lines[0]} has set it), and "
                        f"no line sets {other}[{path[1]!r}].",
                    )
        word, other = ("biases", "weights") if missing == "b" else ("weights", "biases")
        line = self.history[written[0]][-1].line
        part = self.returned[min(same_part)]
        return Fact(
            "one kind only",
            line,
            f"In {part} the {word} are never set: there is a line for the {other}, and none "
            f"that reaches the {word}.",
        )

    def layers_not_reached(self) -> Fact | None:
        """Some layers' entries are never set, though there is a line that sets their like."""
        groups: dict[tuple, set[int]] = {}
        for path in self.untouched:
            groups.setdefault((path[0], _kind(path[1])), set()).add(_layer(path[1]))
        for (place, kind), missing in groups.items():
            written = [p for p in self.history if self.history[p] and p[0] == place]
            alike = [p for p in written if _kind(p[1]) == kind] or written
            layers_of_all = {_layer(p[1]) for p in self.history if p[0] == place}
            if 0 in missing or not alike or missing == layers_of_all:
                continue
            writes = self.history[alike[-1]]
            statement = self._statement(writes[-1].line)
            several = len(missing) > 1
            layers = ", ".join(map(str, sorted(missing)))
            never = (
                f"layer{'s' if several else ''} {layers} {'are' if several else 'is'} never reached"
            )
            if not statement:
                continue
            if statement.within:
                return Fact("layers not reached", statement.within[-1], f"With this loop {never}.")
            if " for " in statement.text:
                return Fact("layers not reached", statement.line, f"With this loop {never}.")
            if not any(s.kind in ("for", "while") for s in self.record.statements.values()):
                said = f"No loop goes through the layers, and {never}: they are written out."
                return Fact("layers not reached", writes[-1].line, said)
            reached = ", ".join(str(layer) for layer in sorted({_layer(p[1]) for p in alike}))
            said = (
                f"This line stands outside of the loop, so it runs for layer {reached} alone, and "
                f"{never}."
            )
            return Fact("layers not reached", statement.line, said)
        return None

    def nothing_written(self) -> Fact | None:
        """Nothing at all is put into what comes back."""
        parts = {path[0] for path in self.untouched}
        for place in sorted(parts):
            paths = [path for path in self.history if path[0] == place]
            if paths and all(path in self.untouched for path in paths) and self.record.ran:
                name = self.returned[place]
                return Fact(
                    "nothing stored",
                    self.record.left,
                    f"No line of yours puts anything into the {name} that comes back.",
                )
        return None


def _same(one, other) -> bool:
    return np.shape(one) == np.shape(other) and np.array_equal(one, other)


def _kind(key) -> str:
    found = re.fullmatch(r"d?([Wb])\d+", str(key))
    return found[1] if found else ""


def _layer(key) -> int:
    found = re.fullmatch(r"d?[Wb](\d+)", str(key))
    return int(found[1]) if found else 0
