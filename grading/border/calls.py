"""Calls that cross the border: those of a submission's function, and those it makes of ours."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import zip_longest

import numpy as np

from checking.calls.compare import arrays_in
from checking.calls.form import said_of
from checking.calls.run import Call, Crash
from checking.crashes.scene import read
from grading.border.wire import LONGEST_TEXT, Garbled, Packer, Unpacker

# The most that a submission may pass to one of the marker's functions: numbers, and entries of
# each dictionary.
MOST_NUMBERS = 1 << 22
MOST_KEYS = 256


def call_back(function: Callable, packed, data: bytes) -> tuple[dict, bytes]:
    """Call one of the marker's functions for the submission; return what to send back.

    function: which of them. packed, data: the arguments, as a `Packer` made them. They may be
    numbers, arrays of them, and dictionaries of those, all of them as float64; so nothing that is
    worked out can grow without end. Raises Garbled.
    """
    objects: dict[int, object] = {}
    args = Unpacker(data, objects).unpack(packed)
    if not isinstance(args, tuple):
        raise Garbled("arguments are a tuple")
    given: dict[int, object] = {}
    try:
        args = [_as_floats(argument, given) for argument in args]
        _look_at_shapes(args)
    except (TypeError, ValueError) as error:
        return _refused(error), b""
    objects = {number: given.get(id(value), value) for number, value in objects.items()}
    packer = Packer({id(value): number for number, value in objects.items()})
    try:
        with np.errstate(all="ignore"):
            result = packer.pack(function(*args))
    except Exception as error:
        return _refused(error), b""
    changed = [
        (number, packer.contents(value))
        for number, value in objects.items()
        if isinstance(value, (dict, np.ndarray))
    ]
    return {"result": result, "changed": changed}, bytes(packer.data)


def _refused(error: Exception) -> dict:
    text = error.args[0] if isinstance(error, KeyError) else error
    return {"error": type(error).__name__, "message": str(text)[:200]}


def _as_floats(value, given: dict[int, object], depth: int = 0):
    """Return a value with every number in it as float64, and note in `given` what became of what.

    Dictionaries stay the same objects, for they may be changed in place; so may arrays, which
    are made anew when they hold other numbers. Raises TypeError for all else: lists too.
    """
    if id(value) in given:
        return given[id(value)]
    if isinstance(value, (bool, int, float, np.generic, np.ndarray)):
        kind = np.asarray(value).dtype.kind
        if kind == "c" or (kind not in "fiub" and np.asarray(value).dtype != object):
            raise TypeError("an Adam is called with real numbers")
        if not isinstance(value, np.ndarray):
            return float(value)
        # This copies at most: an array of objects was read as an array of floats.
        made = given[id(value)] = value.astype(np.float64, copy=False)
        return made
    if isinstance(value, dict) and depth == 0:
        if len(value) > MOST_KEYS:
            raise ValueError(f"a dictionary of {len(value)} entries is no network's")
        given[id(value)] = value
        for key, item in value.items():
            value[key] = _as_floats(item, given, depth + 1)
        return value
    raise TypeError(
        f"an Adam is called with numbers, arrays and dictionaries of arrays, not {said_of(value)}"
    )


def _look_at_shapes(args: list) -> None:
    """Raise ValueError for arrays that do not fit their parameters, or would fill the memory."""
    shapes = [array.shape for _, array in arrays_in(args, "")]
    axes = zip_longest(*(reversed(shape) for shape in shapes), fillvalue=1)
    if len(shapes) * math.prod(map(max, axes)) > MOST_NUMBERS:
        raise ValueError("arrays of these shapes are too large together")
    first, *others = [argument for argument in args if isinstance(argument, dict)] or [{}]
    for key, array in first.items():
        for other in others:
            shape = np.shape(other.get(f"d{key}", 0.0))
            if np.broadcast_shapes(np.shape(array), shape) != np.shape(array):
                raise ValueError(f"d{key} of shape {shape} does not fit {key}, {np.shape(array)}")


def fill_in(call: Call, report: dict, data: bytes) -> None:
    """Fill in a `call` by a child's `report` of it; raises Garbled.

    data: the bytes of its arrays.
    """
    if report.get("missing"):
        call.crash = Crash("NameError", "the function is not defined")
        return
    unpacker = Unpacker(data)
    match report.get("crash"):
        case None:
            call.result = unpacker.unpack(report.get("result"))
        case {"kind": str(kind), "message": str(message), **more}:
            missing = str(more.get("missing", ""))
            kind, message, missing = (text[:LONGEST_TEXT] for text in (kind, message, missing))
            started, scene = more.get("started") is not False, read(more.get("scene"))
            call.crash = Crash(kind, message, started, missing, scene)
        case _:
            raise Garbled("it is no crash")
    after = unpacker.unpack(report.get("after", ["t", 0, []]))
    if not isinstance(after, tuple):
        raise Garbled("what became of the arguments is a tuple")
    call.after = after
    shared = report.get("shared", [])
    if not (isinstance(shared, list) and all(_is_pair(pair) for pair in shared)):
        raise Garbled("shared memory comes in pairs")
    call.shared = [(one[:60], other[:60]) for one, other in shared]
    call.printed = report.get("printed") is True


def _is_pair(pair) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and all(isinstance(n, str) for n in pair)
