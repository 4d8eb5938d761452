"""Signatures of a submission's functions, sent to the marker for a check that looks at them."""

from __future__ import annotations

import inspect

from grading.border.wire import Garbled, Packer, Unpacker

MOST_PARAMETERS = 50
LONGEST_NAME = 60


def pack_signature(function) -> tuple[list | None, bytes]:
    """Return a function's parameters as JSON with the bytes of their defaults; None without any."""
    packer = Packer()
    try:
        parameters = list(inspect.signature(function).parameters.values())[:MOST_PARAMETERS]
        packed = [
            [
                str(p.name)[:LONGEST_NAME],
                int(p.kind),
                *([] if p.default is p.empty else [packer.pack(p.default)]),
            ]
            for p in parameters
        ]
    except Exception:  # whatever stands in the way, as in a notebook
        return None, b""
    return packed, bytes(packer.data)


def unpack_signature(packed, data: bytes) -> inspect.Signature | None:
    """Return the signature that `pack_signature` packed, or None; raises Garbled."""
    if not isinstance(packed, list) or len(packed) > MOST_PARAMETERS:
        return None
    unpacker = Unpacker(data)
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
