"""Entries that were stored in the wrong place, or not at all."""

from __future__ import annotations

from checking.watch.entries import Run, kind_of
from checking.watch.fact import Fact
from checking.watch.record import RETURNED, Write
from checking.watch.writers import one_for_two


def one_dictionary_for_two(run: Run) -> Fact | None:
    """Two of what comes back are one and the same dictionary."""
    if not (line := one_for_two(run.record)):
        return None
    names: dict[int, list[str]] = {}
    for name, number in zip(run.returned, run.record.returned, strict=False):
        names.setdefault(number, []).append(name)
    first, *more = (" and ".join(some) for n, some in names.items() if n and len(some) > 1)
    said = (
        f"{first} come back as one and the same dictionary{''.join(f', so do {m}' for m in more)}: "
        "what is stored in one overwrites the other. Each needs its own."
    )
    return Fact("one for two", line, said)


def another_came_back(run: Run) -> Fact | None:
    """The right values stand in a dictionary that is not returned, or in another place."""
    record, last = run.record, {}
    apart: dict[str, str] = {}
    for write in record.writes:
        if write.owner and write.place.path:
            last.setdefault(write.owner, {})[write.place.path[-1]] = write
    for place in sorted({path[0] for path in run.wrong}):
        paths = [path for path in run.history if path[0] == place]
        if not paths or not all(path in run.wrong for path in paths):
            continue
        for owner, entries in last.items():
            if owner == run.owner(paths[0]) or not all(
                path[1] in entries and run.pieces.is_right(path, entries[path[1]].value)
                for path in paths
            ):
                continue
            write, part = entries[paths[0][1]], run.returned[place]
            if owner in record.returned and not _all_wrong(run, owner):
                continue
            if owner not in record.returned and write.place.name == RETURNED:
                continue
            bound = [w for w in record.writes if w.place == (write.place.name, ())]
            if bound and bound[-1].moment > write.moment and owner not in record.returned:
                said = f"{write.place.name} was right before this line, which makes it again."
                return Fact("changed after it was right", bound[-1].line, said)
            ways = {w.line for path in paths for w in (entries[path[1]], *run.history[path][-1:])}
            if owner in record.returned and not apart:
                said = f"What comes back in the place of {part} belongs elsewhere: the order is "
                said += f"{', '.join(run.returned)}."
                # One line may store in both what belongs to the other.
                line = write.line if len(ways) == 1 else record.left
                return Fact("another came back", line, said)
            apart.setdefault(part, write.place.name)
    if not apart:
        return None
    (first, name), *more = apart.items()
    also = "".join(f", those of {part} in {other}" for part, other in more)
    another = "another dictionary comes back in their place"
    said = f"The right values of {first} stand in {name}{also}, and {another}."
    return Fact("another came back", record.left, said)


def _all_wrong(run: Run, owner: int) -> bool:
    place = run.record.returned.index(owner)
    return all(path in run.wrong for path in run.history if path[0] == place)


def under_another_key(run: Run) -> Fact | None:
    """An entry that is missing was stored under another key."""
    for path in run.untouched:
        owner = run.owner(path)
        for write in run.record.writes:
            key = write.place.path[-1] if owner and write.owner == owner else path[1]
            if key != path[1] and run.pieces.is_right(path, write.value):
                said = f"It stores what belongs to {path[1]!r} under {key!r}."
                said += " An f is missing before the quotes." if "{" in str(key) else ""
                taken = any(other[1] == key for other in run.history)
                return Fact(
                    "under another's key" if taken else "under another key", write.line, said
                )
    return None


def not_stored(run: Run) -> Fact | None:
    """The right values were worked out into variables and stay there."""
    for place in sorted({path[0] for path in run.untouched}):
        found: dict[str, Write] = {
            path[1]: write
            for path in run.untouched
            for write in run.record.writes
            if path[0] == place
            and not write.place.path
            and not write.place.name.endswith("()")
            and run.pieces.is_right(path, write.value)
        }
        names = list(dict.fromkeys(write.place.name for write in found.values()))
        stored = {kind_of(p[1]) for p in run.history if run.history[p] and p[0] == place}
        if not found or stored >= {kind_of(key) for key in found}:
            # Where entries of their like are stored, it is the loop that does not reach these.
            continue
        part, keys = run.returned[place], list(found)[: len(names)]
        belong = " and ".join(f"{part}[{key!r}]" for key in keys)
        lines = sorted({write.line for write in found.values()})[:2]
        said = (
            f"The right values are worked out into {' and '.join(names)} and never stored: they "
            f"belong in {belong} of what is returned."
        )
        return Fact("not stored", lines[0], said, (*lines, run.record.left))
    return None


def none_given(run: Run) -> Fact | None:
    """None is stored: a function of the learner's gives nothing back."""
    if not any(path in run.result and run.result[path] is None for path in run.untouched):
        return None
    heads = {s.text[4:].partition("(")[0]: s for s in run.record.code if s.text.startswith("def ")}
    for statement in run.record.done:
        for name in statement.names & heads.keys() if "] = " in statement.text else ():
            said = f"`{name}` (line {heads[name].line}) gives None: a return is missing in it."
            return Fact("None given", statement.line, said, (heads[name].line,))
    return None
