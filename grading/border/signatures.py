"""Signatures of functions on their way across the border, in both directions."""

from __future__ import annotations

import inspect
from collections.abc import Callable

from grading.border.wire import Garbled, Packer, Unpacker

MOST_PARAMETERS = 50
LONGEST_NAME = 60


def pack_signature(function: Callable, packer: Packer) -> list | None:
    """Return a function's parameters as JSON, with their defaults; None for one without any.

    packer: takes the bytes of the defaults.

    >>> pack_signature(lambda x, y=2.0: x, Packer())
    [['x', 1], ['y', 1, 2.0]]
    """
    try:
        parameters = list(inspect.signature(function).parameters.values())[:MOST_PARAMETERS]
        packed = []
        for p in parameters:
            default = [] if p.default is p.empty else [packer.pack(p.default)]
            packed.append([str(p.name)[:LONGEST_NAME], int(p.kind), *default])
    except Exception:  # whatever stands in the way, as in a notebook
        return None
    return packed


def unpack_signature(packed, unpacker: Unpacker) -> inspect.Signature | None:
    """Return the signature that `pack_signature` packed, or None; raises Garbled.

    packed, unpacker: its JSON, and what has the bytes of its defaults.
    """
    if not isinstance(packed, list) or len(packed) > MOST_PARAMETERS:
        return None
    parameters = []
    for item in packed:
        match item:
            case [str(name), int(kind), *rest] if len(rest) < 2 and 0 <= kind < 5:
                default = unpacker.unpack(rest[0]) if rest else inspect.Parameter.empty
                kind = list(inspect._ParameterKind)[kind]
                try:
                    parameters.append(inspect.Parameter(name, kind, default=default))
                except ValueError as error:
                    raise Garbled("it is no parameter") from error
            case _:
                raise Garbled("it is no parameter")
    try:
        return inspect.Signature(parameters)
    except ValueError as error:
        raise Garbled("it is no signature") from error
