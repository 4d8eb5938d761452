"""Which entries, W1 or db2, the arrays on a line are, where an error says that they do not fit."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from itertools import permutations
from typing import NamedTuple

import numpy as np

from checking.crashes.peek import Unknown, peek
from checking.watch.entries import kind_of, layer_of
from checking.watch.record import Record
from checking.watch.replay import parsed, scope_at


class Belonging(NamedTuple):
    """Something on a line, and the key of the entry that it is."""

    text: str
    key: str


def mixed_up(record: Record, args: tuple) -> str:
    """Return a sentence on two arrays of the last line that do not belong together, or ""."""
    found = list(_entries(record, args))
    for one, other in permutations(found, 2):
        if layer_of(one.key) != layer_of(other.key):
            return f"{_are(one, other)}: they belong to different layers."
        if (kind_of(one.key), kind_of(other.key)) == ("W", "b"):
            return f"{_are(one, other)}: one is for the weights, the other for the biases."
    return ""


def _are(one: Belonging, other: Belonging) -> str:
    return f"`{one.text}` is {one.key} here, and `{other.text}` is {other.key}"


def _entries(record: Record, args: tuple) -> Iterator[Belonging]:
    text = record.statements[record.ran[-1]].text
    statement = parsed(record.statements[record.ran[-1]])
    scope = scope_at(record, dict(enumerate(args)), len(record.ran) - 1, {})
    value = getattr(statement, "value", None)
    given = [(key, v) for arg in args if isinstance(arg, Mapping) for key, v in arg.items()]
    for node in ast.walk(value) if value else ():
        match node:
            case ast.Subscript(slice=key) if (name := _peeked(key, scope)) and kind_of(name):
                yield Belonging(ast.get_source_segment(text, node) or ast.unparse(node), name)
            case ast.Name():
                held = _peeked(node, scope)
                same = (key for key, v in given if isinstance(held, np.ndarray) and _same(held, v))
                if (key := next(same, "")) and kind_of(key):
                    yield Belonging(node.id, key)


def _peeked(node, scope):
    try:
        return peek(node, scope)
    except Unknown:
        return None


def _same(one, other) -> bool:
    return np.shape(one) == np.shape(other) and np.array_equal(one, other)
