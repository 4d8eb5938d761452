"""Entries that were stored in the wrong place, or not at all."""

from __future__ import annotations

from checking.watch.entries import Run, kind_of
from checking.watch.fact import Fact
from checking.watch.record import RETURNED, Box, Write
from checking.watch.writers import one_for_two


def one_dictionary_for_two(run: Run) -> Fact | None:
    """Two of what comes back are one and the same dictionary."""
    if not (found := one_for_two(run.record)):
        return None
    numbers = run.record.returned
    twice = next(n for n in numbers if n and numbers.count(n) > 1)
    one, other = [run.returned[i] for i, n in enumerate(numbers) if n == twice][:2]
    return Fact(
        "one for two",
        found[0],
        f"{one} and {other} come back as one and the same dictionary, so what is stored in "
        "one overwrites the other: each needs its own.",
    )


def another_came_back(run: Run) -> Fact | None:
    """The right values stand in a dictionary that is not returned, or in another place."""
    last: dict[int, dict] = {}
    for write in run.record.writes:
        if write.owner and write.place.path:
            last.setdefault(write.owner, {})[write.place.path[-1]] = write
    for place in sorted({path[0] for path in run.wrong}):
        paths = [path for path in run.history if path[0] == place]
        if not paths or not all(path in run.wrong for path in paths):
            continue
        for owner, entries in last.items():
            if owner in run.record.returned and not _all_wrong(run, owner):
                continue
            if owner == run.owner(paths[0]) or not all(
                path[1] in entries and run.pieces.is_right(path, entries[path[1]].value)
                for path in paths
            ):
                continue
            write = entries[paths[0][1]]
            line = run.record.left
            if write.place.name == RETURNED and owner not in run.record.returned:
                continue
            part = run.returned[place]
            if owner in run.record.returned:
                ways = {
                    w.line for w in (write, *(run.history[p][-1] for p in paths if run.history[p]))
                }
                if len(ways) == 1:
                    # One line stores in both what belongs to the other.
                    line = write.line
                said = (
                    f"What comes back in the place of {part} belongs elsewhere: the order is "
                    f"{', '.join(run.returned)}."
                )
            elif again := _put_anew(run, write, run.owner(paths[0])):
                return again
            else:
                said = (
                    f"The right values of {part} stand in {write.place.name}, and another "
                    "dictionary comes back in their place."
                )
            return Fact("another came back", line, said)
    return None


def _put_anew(run: Run, right: Write, owner: int) -> Fact | None:
    """Return the line that gives a name, whose dictionary was right, the one that comes back."""
    name, number = right.place.name, Box("dict", owner)
    for write in run.record.writes:
        if write.place == (name, ()) and write.value == number and write.moment > right.moment:
            texts = {run.statement(line).text for line in (right.line, write.line)}
            said = f"{name} was right after line {right.line}; this line makes another of it."
            if len(texts) == 1:
                said = f"The same stands in line {right.line} already, so it is done twice."
            return Fact("changed after it was right", write.line, said)
    return None


def _all_wrong(run: Run, owner: int) -> bool:
    place = run.record.returned.index(owner)
    return all(path in run.wrong for path in run.history if path[0] == place)


def under_another_key(run: Run) -> Fact | None:
    """An entry that is missing was stored under another key."""
    for path in run.untouched:
        owner = run.owner(path)
        for write in run.record.writes:
            if (
                owner
                and write.owner == owner
                and write.place.path
                and write.place.path[-1] != path[1]
                and run.pieces.is_right(path, write.value)
            ):
                return Fact(
                    "under another key",
                    write.line,
                    f"It stores what belongs to {path[1]!r} under {write.place.path[-1]!r}.",
                )
    return None


def not_stored(run: Run) -> Fact | None:
    """The right values were worked out into variables and stay there."""
    for place in sorted({path[0] for path in run.untouched}):
        found = {
            path[1]: write
            for path in run.untouched
            for write in run.record.writes
            if path[0] == place
            and not write.place.path
            and not write.place.name.endswith("()")
            and run.pieces.is_right(path, write.value)
        }
        names = list(dict.fromkeys(write.place.name for write in found.values()))
        stored = {
            kind_of(path[1]) for path in run.history if run.history[path] and path[0] == place
        }
        if not found or stored >= {kind_of(key) for key in found}:
            # Where entries of their like are stored, it is the loop that does not reach these.
            continue
        part, keys = run.returned[place], list(found)[: len(names)]
        belong = " and ".join(f"{part}[{key!r}]" for key in keys)
        lines = sorted({write.line for write in found.values()})[:2]
        are = "are" if part == "parameters" else "is"
        said = (
            f"The right values are worked out into {' and '.join(names)} and never stored: they "
            f"belong in {belong} of the {part} that {are} returned."
        )
        return Fact("not stored", lines[0], said, (*lines, run.record.left))
    return None


def nothing_written(run: Run) -> Fact | None:
    """Nothing at all is put into what comes back."""
    parts = {path[0] for path in run.untouched}
    for place in sorted(parts):
        paths = [path for path in run.history if path[0] == place]
        if not all(path in run.untouched for path in paths) or run.worked_out(place):
            continue
        name = run.returned[place]
        return Fact(
            "nothing stored",
            run.record.left,
            f"No line of yours puts anything into the {name} that comes back.",
        )
    return None
