"""One call on its way to a submission's process and back: what is said of it, looked at."""

from __future__ import annotations

import inspect
import math
from itertools import zip_longest

import numpy as np

from checking.run import Call, Crash, arrays_in
from grading.wire import LONGEST_TEXT, Garbled, Packer, Unpacker

MOST_NUMBERS = 1 << 22  # that a call of the marker's functions may have to work out


def call_back(function, packed, data: bytes) -> tuple[dict, bytes]:
    """Call one of the marker's functions for the submission; return what to send back."""
    objects: dict[int, object] = {}
    args = Unpacker(data, objects).unpack(packed)
    if not isinstance(args, tuple):
        raise Garbled("arguments are a tuple")
    # Long whole numbers could make a power that never ends.
    args = [float(a) if type(a) is int else a for a in args]
    known = {id(value): number for number, value in objects.items()}
    packer = Packer(known)
    try:
        _look_at_size(args)
        with np.errstate(all="ignore"):
            result = packer.pack(function(*args))
    except Exception as error:
        text = error.args[0] if isinstance(error, KeyError) else error
        return {"error": type(error).__name__, "message": str(text)[:200]}, b""
    changed = [
        (number, packer.contents(value))
        for number, value in objects.items()
        if isinstance(value, (dict, np.ndarray))
    ]
    return {"result": result, "changed": changed}, bytes(packer.data)


def _look_at_size(args: list) -> None:
    """Raise ValueError when arrays, spread over each other's axes, would fill the memory."""
    shapes = [array.shape for _, array in arrays_in(args, "")]
    axes = zip_longest(*(reversed(shape) for shape in shapes), fillvalue=1)
    if len(shapes) * math.prod(map(max, axes)) > MOST_NUMBERS:
        raise ValueError("arrays of these shapes are too large together")


def parameters_of(function) -> list:
    """Return [[name] or [name, default]] of a function's parameters."""
    return [
        [p.name] if p.default is p.empty else [p.name, p.default]
        for p in inspect.signature(function).parameters.values()
    ]


def fill_in(call: Call, said: dict, data: bytes) -> None:
    """Fill in what was seen of a call; raises Garbled when it is no such thing."""
    if said.get("missing"):
        call.crash = Crash("NameError", "the function is not defined")
        return
    unpacker = Unpacker(data)
    match said.get("crash"):
        case None:
            call.result = unpacker.unpack(said.get("result"))
        case {"kind": str(kind), "message": str(message), **more}:
            line, missing = str(more.get("line", "")), str(more.get("missing", ""))
            texts = [text[:LONGEST_TEXT] for text in (kind, message, line, missing)]
            call.crash = Crash(*texts[:3], more.get("started") is not False, texts[3])
        case _:
            raise Garbled("it is no crash")
    after = unpacker.unpack(said.get("after", ["t", 0, []]))
    if not isinstance(after, tuple):
        raise Garbled("what became of the arguments is a tuple")
    call.after = after
    shared = said.get("shared", [])
    if not (isinstance(shared, list) and all(_is_pair(pair) for pair in shared)):
        raise Garbled("shared memory is said in pairs")
    call.shared = [(one[:60], other[:60]) for one, other in shared]


def _is_pair(pair) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and all(isinstance(n, str) for n in pair)
