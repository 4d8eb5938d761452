"""What a run shows of a list that comes back: an item missing, the list made anew."""

from __future__ import annotations

from checking.watch.fact import Fact, often
from checking.watch.reached import made_in_rounds
from checking.watch.record import Record, Write


def list_fact_of(record: Record, pieces, wrong) -> Fact | None:
    """Return what the run did to a list: made anew, an item never put in."""
    missing = [path for path in wrong if path not in pieces.of(record.result)]
    anew = made_in_rounds(record, "list") if missing else None
    if fact := anew or _in_each_round(record, pieces):
        return fact
    for path in missing:
        for write in record.writes:
            if not write.place.path and pieces.is_right(path, write.value):
                said = (
                    f"It works out what item {path[1]} of the list needs, into the variable "
                    f"{write.place.name}, and no line puts that into the list."
                )
                return Fact("not stored", write.line, said)
    return None


def _in_each_round(record: Record, pieces) -> Fact | None:
    """Return the line that puts the last item into the list in each round of a loop."""
    last = max(path[1] for path in pieces.want)
    right = {path[2:]: path for path in pieces.want if path[1] == last}
    stored: dict[int, list[int]] = {}
    for write in record.writes:
        if record.returned and write.owner == record.returned[0]:
            stored.setdefault(write.line, []).append(write.place.path[-1])
    for line, places in stored.items():
        statement, items = record.statements[line], [record.result[k] for k in places]
        if not statement.within or len(items) < 2:
            continue
        if all(
            isinstance(item, (tuple, list))
            and len(item) == len(right)
            and all(pieces.is_right(right[(k,)], half) for k, half in enumerate(item))
            for item in items
        ):
            said = (
                f"It puts the last item into the list in each round of the loop in line "
                f"{statement.within[0]}, {often(len(items))}: it belongs after that loop, once."
            )
            return Fact("in each round", line, said)
    return None


def loop_of_list(record: Record) -> int:
    """Return the loop that fills the list that comes back, 0 when none does."""
    stored = [w for w in record.writes if record.returned and w.owner == record.returned[0]]
    statement = record.statements.get(stored[-1].line) if stored else None
    return statement.within[-1] if statement and statement.within else 0


def last_in_list(record: Record, pieces) -> Write | None:
    """Return what put the first wrong item of a list there, or one that is too many."""
    places = {path[1] for path in pieces.want}
    wrong = {path[1] for path in pieces.wrong(record.result)}
    stored = [w for w in record.writes if record.returned and w.owner == record.returned[0]]
    odd = [w for w in stored if w.place.path[-1] in wrong or w.place.path[-1] not in places]
    return min(odd, key=lambda write: write.place.path[-1], default=None)
