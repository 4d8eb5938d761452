"""A run under watch on its way to the marker: what was seen of it, as plain data, looked at.

In a submission's process the learner's own lines are watched; the marker looks for the line that
is at fault, and has the function run again with other values put in places. What comes back may be
forged: every part is looked at, and bounded as `checking.watch.record` bounds an honest run.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import is_

import numpy as np

from checking.source import LONGEST_KEPT, Statement
from checking.watch import record as bounds
from checking.watch.record import Box, Patch, Place, Record, Text, Write
from grading.border.wire import LONGEST_TEXT, Garbled, Packer, Unpacker

MOST_STATEMENTS = 300
MOST_LINES = 3_000
MOST_NAMES = 60
LONGEST_NAME = 80
LAST_LINE = 1 << 20
MOST_PARTS = 50
MOST_BOXES = 1 << 20
_PLAIN = (str, int, float, bool)
_KINDS = ("for", "while", "if", "return", "def", "assign", "other")


def pack_run(record: Record, packer: Packer, looks: bool) -> dict:
    """Return a record as plain data for JSON; raises Garbled for values that cannot cross.

    packer: takes the bytes of its arrays. looks: whether all that was seen goes, or what came back.
    """
    report = {"ended": record.ended, "result": packer.pack(record.result)}
    if not looks:
        return report
    statements = list(dict.fromkeys(record.statements.values()))
    numbers = {statement: i for i, statement in enumerate(statements)}
    places = list(dict.fromkeys(write.place for write in record.writes))
    at = {place: i for i, place in enumerate(places)}
    return report | {
        "statements": [_sorted(statement) for statement in statements],
        "lines": [[line, numbers[s]] for line, s in record.statements.items()],
        "ran": record.ran,
        "left": record.left,
        "places": [_pack_place(place, packer) for place in places],
        "writes": [
            [*w._replace(place=at[w.place], value=_pack_value(w.value, packer))]
            for w in record.writes
        ],
        "texts": [[*text] for text in record.texts],
        "arguments": record.arguments,
        "returned": record.returned,
    }


def _sorted(statement: Statement) -> list:
    return [*statement._replace(names=sorted(statement.names), sets=sorted(statement.sets))]


def _pack_place(place: Place, packer: Packer) -> list:
    return [place.name, *(_pack_key(key, packer) for key in place.path)]


def _pack_key(key, packer: Packer):
    parts = key if type(key) is tuple else (key,)
    if not all(type(part) in _PLAIN for part in parts):
        raise Garbled("a key of this kind does not cross")
    if any(type(part) is str and len(part) > LONGEST_TEXT for part in parts):
        raise Garbled("a key is too long")
    return packer.pack(key)


def _pack_value(value, packer: Packer):
    if isinstance(value, Box):
        return {"kind": value.kind, "number": value.number}
    return packer.pack(value)


def _listed(value, most: int, read: Callable) -> list:
    """Return a list of at most so many items, each as `read` returns it; raises Garbled."""
    if not isinstance(value, list) or len(value) > most:
        raise Garbled("it is no list, or too long")
    return [read(item) for item in value]


def _row(value, *readers: Callable) -> list:
    """Return a list of as many items as there are readers, each as its own returns it."""
    if not isinstance(value, list) or len(value) != len(readers):
        raise Garbled("it is no row")
    return [read(item) for read, item in zip(readers, value, strict=True)]


def _rows(value, most: int, *readers: Callable) -> list[list]:
    return _listed(value, most, lambda row: _row(row, *readers))


def _count(value, largest: int) -> int:
    if type(value) is not int or not 0 <= value <= largest:
        raise Garbled("it is no number of that kind")
    return value


def _one_of(items: list) -> Callable:
    """Return a function that returns the item at a place, or raises Garbled."""
    return lambda place: items[_count(place, len(items) - 1)]


def _text(value, longest: int) -> str:
    if type(value) is not str or len(value) > longest:
        raise Garbled("it is no text of that kind")
    return value


_line = partial(_count, largest=LAST_LINE)
_moment = partial(_count, largest=bounds.MOST_EVENTS + 1)
_box = partial(_count, largest=MOST_BOXES)
_name = partial(_text, longest=LONGEST_NAME)


def read_run(report, data: bytes) -> Record:
    """Return the record that `pack_run` packed; raises Garbled for a malformed one.

    report, data: its JSON, and the bytes of its arrays.
    """
    if not isinstance(report, dict):
        raise Garbled("it is no record")
    unpacker = Unpacker(data)
    # Read in the order of packing: a repeated value is sent once.
    result, ended = unpacker.unpack(report.get("result")), _name(report.get("ended"))
    record = Record(result=None if ended else result, ended=ended)
    if "writes" not in report:
        return record
    statements = _listed(report.get("statements"), MOST_STATEMENTS, _statement)
    for line, statement in _rows(report.get("lines"), MOST_LINES, _line, _one_of(statements)):
        record.statements[line] = statement
    record.ran = _listed(report.get("ran"), bounds.MOST_EVENTS + 1, _line)
    record.left = _line(report.get("left"))
    places = _listed(
        report.get("places"), 2 * bounds.MOST_WRITES, partial(_place, unpacker=unpacker)
    )
    value = partial(_value, unpacker=unpacker)
    write = (_line, _moment, _moment, _one_of(places), _box, value, partial(is_, True))
    record.writes = [
        Write(*row) for row in _rows(report.get("writes"), 2 * bounds.MOST_WRITES, *write)
    ]
    if sum(np.size(one.value) for one in record.writes) > 2 * bounds.MOST_HELD:
        raise Garbled("there is too much of it")
    text = (_moment, _name, partial(_text, longest=bounds.LONGEST_TEXT))
    record.texts = [Text(*row) for row in _rows(report.get("texts"), bounds.MOST_TEXTS, *text)]
    record.arguments = _listed(report.get("arguments"), MOST_PARTS, _box)
    record.returned = _listed(report.get("returned"), MOST_PARTS, _box)
    return record


def _statement(item) -> Statement:
    text = partial(_text, longest=LONGEST_KEPT)
    return Statement(*_row(item, _line, _line, text, _kind, _lines, _names, _names, _line, _line))


def _kind(value) -> str:
    if value not in _KINDS:
        raise Garbled("it is no kind of statement")
    return value


def _lines(items) -> tuple[int, ...]:
    return tuple(_listed(items, MOST_PARTS, _line))


def _names(items) -> frozenset[str]:
    return frozenset(_listed(items, MOST_NAMES, _name))


def _place(item, unpacker: Unpacker) -> Place:
    if not isinstance(item, list) or not 0 < len(item) <= bounds.DEEPEST + 1:
        raise Garbled("it is no place")
    name, keys = _name(item[0]), tuple(map(unpacker.unpack, item[1:]))
    for key in keys:
        parts = key if type(key) is tuple and len(key) <= MOST_PARTS else (key,)
        if not all(type(part) in _PLAIN for part in parts):
            raise Garbled("it is no key")
    return Place(name, keys)


def _value(node, unpacker: Unpacker):
    match node:
        case {"kind": kind, "number": number}:
            return Box(_name(kind), _box(number))
    value = unpacker.unpack(node)
    number = isinstance(value, (bool, int, float, np.generic))
    array = isinstance(value, np.ndarray) and value.dtype.kind in "fiub"
    if number or (array and value.size <= bounds.MOST_NUMBERS):
        return value
    raise Garbled("it is nothing that is written down")


def pack_patches(patches: dict, packer: Packer) -> list:
    """Return patches (values for places) as plain data for JSON; `packer` takes their bytes."""
    return [
        [line, turn, _pack_place(place, packer), packer.pack(value), inside]
        for (line, turn), wanted in patches.items()
        for place, value, inside in wanted
    ]


def read_patches(packed: list, unpacker: Unpacker) -> dict:
    """Return the patches that `pack_patches` packed, read by an `unpacker`."""
    patches: dict = {}
    for line, turn, (name, *path), value, inside in packed:
        place = Place(name, tuple(unpacker.unpack(key) for key in path))
        patch = Patch(place, unpacker.unpack(value), inside)
        patches.setdefault((line, turn), []).append(patch)
    return patches
