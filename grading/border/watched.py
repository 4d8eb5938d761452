"""A run under watch on its way to the marker: what was seen of it, as plain data, looked at.

In a submission's process the learner's own lines are watched; the marker looks for the line that
is at fault, and has the function run again with other values put in places. What comes back may be
forged: every part is looked at, and bounded as `checking.watch.record` bounds an honest run.
"""

from __future__ import annotations

import numpy as np

from checking.watch.code import LONGEST_SHOWN, Statement
from checking.watch.record import (
    DEEPEST,
    MOST_EVENTS,
    MOST_HELD,
    MOST_NUMBERS,
    MOST_TEXTS,
    MOST_WRITES,
    Box,
    Patch,
    Place,
    Record,
    Text,
    Write,
)
from checking.watch.record import LONGEST_TEXT as LONGEST_KEY
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


def pack_record(record: Record, packer: Packer, looks: bool) -> dict:
    """Return a record as plain data for JSON; raises Garbled for values that cannot cross.

    packer: takes the bytes of its arrays. looks: whether all that was seen goes, or what came back.
    """
    said = {"ended": record.ended, "result": packer.pack(record.result)}
    if not looks:
        return said
    statements = list(dict.fromkeys(record.statements.values()))
    numbers = {statement: i for i, statement in enumerate(statements)}
    places = list(dict.fromkeys(write.place for write in record.writes))
    at = {place: i for i, place in enumerate(places)}
    return said | {
        "statements": [
            [*s._replace(names=sorted(s.names), sets=sorted(s.sets))] for s in statements
        ],
        "lines": [[line, numbers[s]] for line, s in record.statements.items()],
        "ran": record.ran,
        "left": record.left,
        "places": [_pack_place(place, packer) for place in places],
        "writes": [
            [w.line, w.turn, w.moment, at[w.place], w.owner, w.inside, _pack_value(w.value, packer)]
            for w in record.writes
        ],
        "texts": [[*text] for text in record.texts],
        "arguments": record.arguments,
        "returned": record.returned,
    }


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


def read_record(said, data: bytes) -> Record:
    """Return the record that `pack_record` packed; raises Garbled for a malformed one.

    said, data: its JSON, and the bytes of its arrays.
    """
    if not isinstance(said, dict):
        raise Garbled("it is no record")
    unpacker = Unpacker(data)
    # Read in the order of packing: a repeated value is sent once.
    result, ended = unpacker.unpack(said.get("result")), _text(said.get("ended"), LONGEST_NAME)
    record = Record(result=None if ended else result, ended=ended)
    if "writes" not in said:
        return record
    statements = [_statement(item) for item in _listed(said.get("statements"), MOST_STATEMENTS)]
    for line, number in _rows(said.get("lines"), MOST_LINES, 2):
        record.statements[_count(line, LAST_LINE)] = _of(statements, number)
    record.ran = _counts(said.get("ran"), MOST_EVENTS + 1, LAST_LINE)
    record.left = _count(said.get("left"), LAST_LINE)
    places = [_place(item, unpacker) for item in _listed(said.get("places"), 2 * MOST_WRITES)]
    held = 0
    for line, turn, moment, place, owner, inside, node in _rows(
        said.get("writes"), 2 * MOST_WRITES, 7
    ):
        value = _value(node, unpacker)
        held += np.size(value)
        record.writes.append(
            Write(
                _count(line, LAST_LINE),
                _count(turn, MOST_EVENTS),
                _count(moment, MOST_EVENTS + 1),
                _of(places, place),
                _count(owner, MOST_BOXES),
                value,
                inside is True,
            )
        )
    if held > 2 * MOST_HELD:
        raise Garbled("there is too much of it")
    record.texts = [
        Text(_count(moment, MOST_EVENTS + 1), _text(name, LONGEST_NAME), _text(value, LONGEST_KEY))
        for moment, name, value in _rows(said.get("texts"), MOST_TEXTS, 3)
    ]
    record.arguments = _counts(said.get("arguments"), MOST_PARTS, MOST_BOXES)
    record.returned = _counts(said.get("returned"), MOST_PARTS, MOST_BOXES)
    return record


def _statement(item) -> Statement:
    match item:
        case [line, last, text, kind, within, names, sets, under] if kind in _KINDS:
            return Statement(
                _count(line, LAST_LINE),
                _count(last, LAST_LINE),
                _text(text, LONGEST_SHOWN),
                kind,
                tuple(_counts(within, MOST_PARTS, LAST_LINE)),
                _names(names),
                _names(sets),
                _count(under, LAST_LINE),
            )
    raise Garbled("it is no statement")


def _names(items) -> frozenset[str]:
    return frozenset(_text(name, LONGEST_NAME) for name in _listed(items, MOST_NAMES))


def _place(item, unpacker: Unpacker) -> Place:
    name, *path = _listed(item, DEEPEST + 1) or [""]
    keys = tuple(unpacker.unpack(key) for key in path)
    for key in keys:
        parts = key if type(key) is tuple and len(key) <= MOST_PARTS else (key,)
        if not all(type(part) in _PLAIN for part in parts):
            raise Garbled("it is no key")
    return Place(_text(name, LONGEST_NAME), keys)


def _value(node, unpacker: Unpacker):
    match node:
        case {"kind": kind, "number": number}:
            return Box(_text(kind, LONGEST_NAME), _count(number, MOST_BOXES))
    value = unpacker.unpack(node)
    number = isinstance(value, (bool, int, float, np.generic))
    array = isinstance(value, np.ndarray) and value.dtype.kind in "fiub"
    if number or (array and value.size <= MOST_NUMBERS):
        return value
    raise Garbled("it is nothing that is written down")


def pack_patches(patches: dict, packer: Packer) -> list:
    """Return patches (values for places) as plain data for JSON; `packer` takes their bytes."""
    return [
        [line, turn, _pack_place(place, packer), packer.pack(value), inside]
        for (line, turn), wanted in patches.items()
        for place, value, inside in wanted
    ]


def read_patches(said: list, unpacker: Unpacker) -> dict:
    """Return the patches that the marker sent: what it `said`, read by an `unpacker`."""
    patches: dict = {}
    for line, turn, (name, *path), value, inside in said:
        place = Place(name, tuple(unpacker.unpack(key) for key in path))
        patch = Patch(place, unpacker.unpack(value), inside)
        patches.setdefault((line, turn), []).append(patch)
    return patches


def _listed(value, most: int) -> list:
    if not isinstance(value, list) or len(value) > most:
        raise Garbled("it is no list, or too long")
    return value


def _rows(value, most: int, length: int) -> list:
    rows = _listed(value, most)
    if not all(isinstance(row, list) and len(row) == length for row in rows):
        raise Garbled("it is no table")
    return rows


def _counts(value, most: int, largest: int) -> list[int]:
    return [_count(number, largest) for number in _listed(value, most)]


def _count(value, largest: int) -> int:
    if type(value) is not int or not 0 <= value <= largest:
        raise Garbled("it is no number of that kind")
    return value


def _of(items: list, number):
    return items[_count(number, len(items) - 1)]


def _text(value, longest: int) -> str:
    if type(value) is not str or len(value) > longest:
        raise Garbled("it is no text of that kind")
    return value
