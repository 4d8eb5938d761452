"""What crosses between the marker and a submission's process: JSON beside raw bytes, no pickle.

A frame is two lengths, a JSON text and the bytes of its arrays. Nothing in it can run code, its
size is limited, and every part is looked at before it is used: the other side may send anything.
An array that comes more than once, or was known before, is sent as a reference, so that what is
updated in place on one side can be updated in place on the other.
"""

from __future__ import annotations

import json
import math
import re
import struct
from collections.abc import Callable, Mapping
from numbers import Number

import numpy as np

# The largest honest frames hold some ten thousand numbers.
MOST_JSON = 1 << 18
MOST_BYTES = 4 << 20
MOST_CODE = 8 << 20  # of a notebook, on its way to its process
DEEPEST = 12
LONGEST_TEXT = 300
# The most that a frame's values may take once all references are followed.
MOST_WORTH = 4 * MOST_BYTES
# Python's integers have no limit: a power of two large ones would never be finished.
MOST_BITS = 63
_NODE = 16
HEAD = struct.Struct("<II")
# Booleans, integers, floats and complex numbers of every size, in either byte order.
_NUMBERS = re.compile(r"[<>|=]?(b1|[iu][1248]|f(2|4|8|12|16)|c(8|16|24|32))")


class Garbled(ValueError):
    """What arrived breaks the protocol, or is too large."""


def frame(message: dict, data: bytes = b"", most_json: int = MOST_JSON) -> bytes:
    """Return a message and the bytes `data` as they cross; raises Garbled when there is too much.

    most_json: how long the message's text may be.
    """
    text = json.dumps(message).encode()
    if len(text) > most_json or len(data) > MOST_BYTES:
        raise Garbled("there is too much of it")
    return HEAD.pack(len(text), len(data)) + text + data


def write_frame(stream, message: dict, data: bytes = b"") -> None:
    """Write a message and the bytes `data` to a stream; raises Garbled when there is too much."""
    stream.write(frame(message, data))
    stream.flush()


def read_frame(read: Callable, most_json: int = MOST_JSON) -> tuple[dict, bytes] | None:
    """Return the next frame's message and bytes, or None where the stream ends; raises Garbled.

    read: returns as many bytes as it is asked for, or fewer where the stream ends. most_json: how
    long the message's text may be.
    """
    head = read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    length, size = HEAD.unpack(head)
    if length > most_json or size > MOST_BYTES:
        raise Garbled("a frame is too large")
    text, data = read(length), read(size)
    if len(text) < length or len(data) < size:
        return None
    return parsed(text), data


def parsed(text: bytes) -> dict:
    """Return the message in a frame's text; raises Garbled."""
    try:
        message = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Garbled("a frame is not JSON") from error
    if not isinstance(message, dict):
        raise Garbled("a frame is not an object")
    return message


def kind_of(name: str) -> type:
    """Return a class called `name`, which replaces an object that cannot cross."""
    shown = "".join(c for c in name if c.isprintable())[:60] or "object"
    return type(shown, (), {"__repr__": lambda self: f"<{shown}>"})


def _whole(number: int) -> int | float:
    """Return an integer, or the nearest float when it is longer than 64 bits."""
    return number if number.bit_length() <= MOST_BITS else float(number)


class Packer:
    """Turns values into JSON; the bytes of arrays go to `data`.

    known:       {id(object): number}, objects that the other side has.
    of_function: what says of a function how the other side may call it; None: functions do not
                 cross.
    """

    def __init__(self, known: dict[int, int] | None = None, of_function: Callable | None = None):
        self.known = dict(known or {})
        self.objects: dict[int, object] = {}
        self.data = bytearray()
        self._of_function = of_function

    def pack(self, value, depth: int = 0):
        """Return a value as JSON; an object that cannot cross becomes the name of its type.

        depth: how many containers it lies in.
        """
        if value is None or type(value) in (bool, float):
            return value
        if isinstance(value, int):
            return _whole(int(value)) if int(value).bit_length() < 1024 else ["o", "int"]
        if isinstance(value, float) and not isinstance(value, np.generic):
            return float(value)
        if isinstance(value, str):
            return str(value)[:LONGEST_TEXT]
        if id(value) in self.known:
            return ["r", self.known[id(value)]]
        if self._of_function and callable(value):
            return ["f", *self._of_function(value)]
        if depth > DEEPEST:
            return ["o", "nesting without end"]
        if isinstance(value, Mapping):
            items = [(self._key(key), item) for key, item in value.items()]
            number = self._number(value)
            return ["d", number, [[key, self.pack(item, depth + 1)] for key, item in items]]
        if isinstance(value, (list, tuple)):
            tag = "l" if isinstance(value, list) else "t"
            number = self._number(value)
            return [tag, number, [self.pack(item, depth + 1) for item in value]]
        return self._pack_array(value)

    def contents(self, value) -> list:
        """Return the present contents of a known `value`, an array or a dictionary of values.

        `Unpacker.update` takes them.
        """
        if isinstance(value, np.ndarray):
            return ["a", *self._bytes(value)]
        return ["d", 0, [[self._key(key), self.pack(item)] for key, item in value.items()]]

    def _key(self, key):
        if isinstance(key, np.generic):
            key = key.item()
        plain = key is None or isinstance(key, (str, int, float))
        return self.pack(key, DEEPEST) if plain else ["o", type(key).__name__]

    def _number(self, value) -> int:
        # Kept, so that no other object gets its id.
        number = len(self.known)
        self.known[id(value)] = number
        self.objects[number] = value
        return number

    def _pack_array(self, value):
        kind, room = type(value).__name__, MOST_BYTES - len(self.data)
        number = isinstance(value, Number) and not isinstance(value, complex)
        known = isinstance(value, (np.ndarray, np.generic, range)) or number
        if not known and not hasattr(value, "__array__"):
            return ["o", kind]
        try:
            # The array's real contents, whatever a subclass claims.
            array = np.ndarray.view(value, np.ndarray) if isinstance(value, np.ndarray) else value
            if isinstance(value, np.ndarray) and array.nbytes > room:
                return ["o", f"array of shape {array.shape}"]
            array = np.asarray(value)
            objects = array.dtype == object
            array = array.astype(float) if objects else array
        except Exception:
            return ["o", kind if kind != "ndarray" else "array of objects"]
        if array.nbytes > room or not _NUMBERS.fullmatch(array.dtype.str):
            return ["o", f"array of shape {array.shape}"]
        form = "g" if isinstance(value, np.generic) else "b" if objects else "a"
        return [form, self._number(value), *self._bytes(array)[1:]]

    def _bytes(self, array: np.ndarray) -> list:
        start = len(self.data)
        self.data += array.tobytes()
        return [0, array.dtype.str, list(array.shape), start]


class Unpacker:
    """Turns JSON and bytes back into values; raises Garbled for malformed data.

    objects:     {number: object} that references may mean; what is made is added.
    on_function: makes a function of what `of_function` tells of it; None: none may come.
    """

    def __init__(self, data: bytes, objects: dict | None = None, on_function=None):
        self.data = data
        self.objects = {} if objects is None else objects
        self._on_function = on_function
        self._spent = 0
        self._worth: dict[int, int] = {}

    def _spend(self, worth: int) -> None:
        """Count the bytes that values take: a few references can mean gigabytes."""
        self._spent += worth
        if self._spent > MOST_WORTH:
            raise Garbled("its values are too large")

    def unpack(self, node, depth: int = 0):
        """Return the value that `Packer.pack` made the JSON `node` of; raises Garbled.

        depth: how many containers it lies in.
        """
        if depth > DEEPEST + 1:
            raise Garbled("it is nested too deeply")
        before = self._spent
        self._spend(_NODE)
        value = self._unpack(node, depth)
        match node:
            case ["d" | "l" | "t" | "a" | "g" | "b", int(number), *_]:
                self._worth[number] = self._spent - before
        return value

    def _unpack(self, node, depth: int):
        if node is None or isinstance(node, (bool, float)):
            return node
        if isinstance(node, int) and node.bit_length() < 1024:
            return _whole(node)
        if isinstance(node, str):
            return node[:LONGEST_TEXT]
        match node:
            case ["r", int(number)] if number in self.objects:
                self._spend(self._worth.get(number, 0))
                return self.objects[number]
            case ["o", str(name)]:
                return kind_of(name)()
            case ["d", int(number), list(items)]:
                made: dict = {}
                self._fill(made, items, depth)
                self.objects[number] = made
                return made
            case ["l" | "t" as tag, int(number), list(items)]:
                made = [self.unpack(item, depth + 1) for item in items]
                self.objects[number] = made = made if tag == "l" else tuple(made)
                return made
            case ["a" | "g" | "b" as form, int(number), str(kind), list(shape), int(start)]:
                made = self._array(kind, shape, start)
                self._spend(made.nbytes)
                if form == "g":
                    made = made.reshape(-1)[0] if made.size == 1 else made
                elif form == "b":
                    # An array of objects was sent as floats, never as Python's integers.
                    if made.dtype != np.float64:
                        raise Garbled("numbers kept as objects are floats")
                    self._spend(40 * made.size)
                    made = made.astype(object)
                self.objects[number] = made
                return made
            case ["f", *about] if self._on_function:
                return self._on_function(*about)
        raise Garbled("it is no value")

    def update(self, known, node) -> None:
        """Change a `known` dictionary or array in place to the contents `node`; raises Garbled."""
        match node:
            case ["d", 0, list(items)] if isinstance(known, dict):
                made: dict = {}
                self._fill(made, items, 0)
                known.clear()
                known.update(made)
            case ["a", 0, str(kind), list(shape), int(start)] if isinstance(known, np.ndarray):
                known[...] = self._array(kind, shape, start)
            case _:
                raise Garbled("it is no update")

    def _fill(self, made: dict, items: list, depth: int) -> None:
        for item in items:
            match item:
                case [int() as key, _] if key.bit_length() > MOST_BITS:
                    raise Garbled("it is no key")
                case [None | str() | int() | float() | ["o", str()] as key, value]:
                    made[self.unpack(key, depth + 1)] = self.unpack(value, depth + 1)
                case _:
                    raise Garbled("it is no dictionary")

    def _array(self, kind: str, shape: list, start: int) -> np.ndarray:
        if not _NUMBERS.fullmatch(kind) or len(shape) > 32:
            raise Garbled("it is no array of numbers")
        if not all(type(n) is int and 0 <= n < 2**62 for n in shape) or start < 0:
            raise Garbled("it is no array's shape")
        try:
            dtype = np.dtype(kind)
            count = math.prod(shape)
            if start + count * dtype.itemsize > len(self.data):
                raise Garbled("the array's bytes are missing")
            flat = np.frombuffer(self.data, dtype, count, start) if count else np.empty(0, dtype)
            return flat.reshape(shape).copy()
        except (TypeError, ValueError) as error:
            raise Garbled("it is no array") from error
