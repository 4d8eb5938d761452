"""Which line wrote what is wrong, changed an argument, or was decided by chance."""

from __future__ import annotations

import re

import numpy as np

from checking.watch.fact import Fact
from checking.watch.lists import last_in_list
from checking.watch.record import RETURNED, Box, Record, Write


def last_of_wrong(record: Record, pieces) -> Write | None:
    """Return what was written last where the result has a key too many, or something wrong."""
    if isinstance(record.result, list):
        return last_in_list(record, pieces)
    if misplaced := misplaced_in(record, pieces):
        return misplaced[0]
    for path in pieces.wrong(record.result):
        owner = record.returned[path[0]] if path[0] < len(record.returned) else 0
        for write in reversed(record.writes):
            if owner and write.owner == owner and write.place.path[-1] == path[-1]:
                return write
    return next(iter(whole_in_result(record, pieces)), None)


def whole_in_result(record: Record, pieces) -> list[Write]:
    """Return what was written last where arrays of whole numbers come back."""
    whole = {path for path, value in pieces.of(record.result).items() if _is_whole(value)}
    return [
        next(w for w in reversed(record.writes) if w.owner == owner and w.place.path[-1] == key)
        for number, key in ((p[0], p[-1]) for p in sorted(whole))
        if (owner := record.returned[number] if number < len(record.returned) else 0)
        if any(w.owner == owner and w.place.path[-1] == key for w in record.writes)
    ]


def misplaced_in(record: Record, pieces) -> list[Write]:
    """Return what was written under keys that a dictionary which comes back should not have."""
    numbers = record.returned
    keys = {
        numbers[place]: {path[1] for path in pieces.want if path[0] == place and len(path) > 1}
        for place in range(min(len(numbers), len({path[0] for path in pieces.want})))
    }
    return [
        write
        for write in record.writes
        if write.owner and keys.get(write.owner) and write.place.path[-1] not in keys[write.owner]
    ]


def second_name(record: Record, pieces) -> Fact | None:
    """Return the line that gives a second name to a dictionary handed over, and fills it then."""
    owners = {write.owner for write in misplaced_in(record, pieces)} & {*record.arguments}
    for write in record.writes if owners else ():
        box = isinstance(write.value, Box) and write.value.number in owners
        if box and not write.place.path and record.statements[write.line].kind == "assign":
            said = (
                f"`{write.place.name}` is the very dictionary that was handed over, under a second "
                "name: begin with one of its own, {}."
            )
            return Fact("second name", write.line, said)
    return None


def last_writes_of_wrong(record: Record, pieces) -> set[int]:
    """Return which writes are the last in a place that comes back wrong."""
    last: dict[tuple, Write] = {}
    for write in record.writes:
        path = write.place.path
        if path and write.owner:
            last[write.owner, path[-1]] = last[0, path] = write
        if write.place.name == RETURNED:
            last[RETURNED, path] = write
    found = set()
    for path in pieces.wrong(record.result):
        owner = record.returned[path[0]] if path[0] < len(record.returned) else 0
        inner = path if pieces.several else path[1:]
        write = last.get((RETURNED, inner)) or (owner and last.get((owner, path[-1])))
        if len(path) == 2 and not owner:
            # An array that comes back is written as a whole.
            write = write or last.get((RETURNED, inner[:1]))
        if len(path) > 2:
            write = last.get((RETURNED, inner)) or last.get((0, path[1:]))
        if write:
            found.add(id(write))
    return found


def movers_of(record: Record, part) -> list[Write]:
    """Return what was written to the variable that comes back as a part, a number or an array."""
    if not isinstance(part, (int, float, np.number, np.ndarray)):
        return []
    held = [
        w
        for w in record.writes
        if not (w.place.path or w.place.name == RETURNED or isinstance(w.value, Box))
    ]
    last = {w.place.name: w for w in held}
    # A helper's variable may hold the same; the one that was written last comes back.
    names = [name for name, w in last.items() if _alike(w.value, part) and "()" not in name]
    name = max(names, key=lambda name: last[name].moment, default="")
    return [w for w in held if w.place.name == name]


def movers_in(record: Record) -> list[Write]:
    """Return what was written to all the variables that come back."""
    return [w for part in record.parts for w in movers_of(record, part)]


def change_of(record: Record, argument: int) -> int:
    """Return the line that first changed something in an argument, 0 when none is known."""
    number = record.arguments[argument]
    if number:
        return next((w.line for w in record.writes if w.owner == number), 0)
    # An array that came in and was changed where it is.
    made: set[str] = set()
    for write in record.writes:
        if not write.place.path and write.inside and write.place.name not in made:
            return write.line
        made.add(write.place.name)
    return 0


def named_before(record: Record, line: int) -> int:
    """Return the line that gave an array the name by which another line changes it; 0 for none."""
    statement = record.statements.get(line)
    name = re.match(r"\w+", statement.text) if statement and statement.kind == "assign" else None
    before = [w for w in record.writes if name and w.place.name == name[0] and w.line < line]
    own = [
        w.line
        for w in before
        if not w.inside
        # A dictionary that was handed over may have been given a second name.
        if not isinstance(w.value, Box) or w.value.number in record.arguments
    ]
    return own[-1] if own and record.statements[own[-1]].kind == "assign" else 0


def chance_in(record: Record, other: Record) -> int:
    """Return the first line that wrote something else in a second run, 0 when none did."""
    for one, two in zip(record.writes, other.writes, strict=False):
        if one.line != two.line or not _alike(one.value, two.value):
            return one.line
    return 0


def _alike(one, two) -> bool:
    if isinstance(one, Box) or isinstance(two, Box):
        return True
    return np.shape(one) == np.shape(two) and bool(np.array_equal(one, two, equal_nan=True))


def sharing_of(record: Record, returned: tuple[str, ...], labels: tuple[str, str]) -> int:
    """Return the line that put an array where another name has it already, 0 if none is known."""
    if line := one_for_two(record):
        return line
    lines = []
    for label in labels:
        part, _, rest = label.partition("[")
        key = rest.partition("]")[0].strip("'")
        number = record.returned[returned.index(part)] if part in returned else 0
        whole = part in returned and not key and len(record.parts) > 1
        made = movers_of(record, record.parts[returned.index(part)]) if whole else []
        made = [w.line for w in made if not w.inside]
        if made and record.statements[made[-1]].within:
            # An array that each round makes anew leaves behind what was cut from it before.
            return made[-1]
        entries = [w for w in record.writes if number and w.owner == number]
        lines += [w.line for w in entries if w.place.path[-1] == key]
    return max(lines, default=0)


def one_for_two(record: Record) -> int:
    """Return the line by which one dictionary comes back twice, 0 where none does."""
    numbers = record.returned
    twice = next((n for n in numbers if n and numbers.count(n) > 1), 0)
    # What a function of the learner's gives back is no second name.
    bound = [
        w
        for w in record.writes
        if isinstance(w.value, Box)
        and w.value.number == twice
        and not w.place.path
        and not w.place.name.endswith("()")
    ]
    last = record.statements.get(record.left)
    # A loop through the two is no third name.
    bound = [w for w in bound if last and w.place.name in last.names] or bound
    named = len({w.place.name for w in bound}) > 1 or twice in record.arguments
    return (bound[-1].line if named else record.left) if twice and bound else 0


def _is_whole(value) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind in "iub"
