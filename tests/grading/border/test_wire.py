"""What crosses between the marker and a submission: values as they are, rubbish refused."""

import io
import json
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.border.calls import call_back
from grading.border.wire import (
    MOST_BYTES,
    MOST_JSON,
    Garbled,
    Packer,
    Unpacker,
    read_frame,
    write_frame,
)
from tests.helpers.drawn import ARRAY_LIKE, ARRAYS, JSON, NEARLY, VALUES


def crossed(value):
    packer = Packer()
    node = json.loads(json.dumps(packer.pack(value)))
    return Unpacker(bytes(packer.data)).unpack(node)


def alike(one, other):
    if isinstance(one, np.ndarray):
        return (
            type(other) is np.ndarray
            and (one.dtype, one.shape) == (other.dtype, other.shape)
            and one.tobytes() == other.tobytes()
        )
    if isinstance(one, dict):
        return list(one) == list(other) and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, (list, tuple)):
        return type(one) is type(other) and len(one) == len(other) and all(map(alike, one, other))
    return type(one) is type(other) and (one == other or (one != one and other != other))


@given(VALUES)
def test_plain_values_cross_as_they_are(value):
    assert alike(value, crossed(value))


@pytest.mark.parametrize("number", [2**63, -(2**70), 10**300])
def test_a_whole_number_longer_than_a_machines_crosses_as_a_float(number):
    for got in (crossed(number), Unpacker(b"").unpack(number), *crossed({number: number}).items()):
        got = got if isinstance(got, tuple) else (got,)
        assert {type(part) for part in got} == {float}
        assert set(got) == {float(number)}


@pytest.mark.parametrize("value", [np.float64(0.1), np.int32(3), np.bool_(True)])
def test_a_numpy_number_crosses_as_one(value):
    assert type(crossed(value)) is type(value)
    assert crossed(value) == value


class Lying(np.ndarray):
    """An array that says it has another shape, and is equal to everything."""

    shape = (7, 7)
    dtype = "anything"

    def __eq__(self, other):
        return True

    def __array__(self, *args, **more):
        return np.zeros((7, 7))


def test_a_subclass_crosses_as_the_numbers_that_it_holds():
    got = crossed(np.arange(3.0).view(Lying))
    assert type(got) is np.ndarray
    np.testing.assert_array_equal(got, [0.0, 1.0, 2.0])


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (np.broadcast_to(0.0, (100_000, 100_000)), "array of shape (100000, 100000)"),
        (np.zeros(MOST_BYTES // 8 + 1), f"array of shape ({MOST_BYTES // 8 + 1},)"),
        (np.array([object(), 1]), "array of objects"),
        (np.array(["a", "b"]), "array of shape (2,)"),
        (object(), "object"),
        ({1, 2}, "set"),
        (len, "builtin_function_or_method"),
        (1j, "complex"),
        (10**400, "int"),
    ],
)
def test_what_does_not_cross_is_known_by_its_kind(value, kind):
    got = crossed(value)
    assert type(got).__name__ == kind
    assert not isinstance(got, np.ndarray)


def test_numbers_kept_as_objects_stay_numbers():
    got = crossed(np.array([1.5, 2], dtype=object))
    assert got.dtype == object
    assert got.tolist() == [1.5, 2.0]


def test_what_comes_twice_is_one_object():
    array = np.arange(3.0)
    first, second = crossed((array, {"again": array}))
    assert second["again"] is first


def test_a_list_that_holds_itself_comes_to_an_end():
    endless = []
    endless.append(endless)
    with pytest.raises(Garbled):
        crossed(endless)


# Rubbish


@given(JSON | NEARLY | ARRAY_LIKE, st.binary(max_size=64))
def test_rubbish_is_a_value_or_garbled_and_nothing_else(node, data):
    try:
        value = Unpacker(data).unpack(node)
    except Garbled:
        return
    assert not isinstance(value, np.ndarray) or value.dtype.kind in "biufcO"


@pytest.mark.parametrize(
    "node",
    [
        ["a", 0, "|O8", [1], 0],
        ["a", 0, "<f8", [3], 0],
        ["a", 0, "<f8", [-1], 0],
        ["a", 0, "<f8", [2**62, 4], 0],
        ["a", 0, "<f8", [1], -8],
        ["a", 0, "<f8", [1.0], 0],
        ["a", 0, "<i0", [10**6], 0],
        ["a", 0, "<f5", [1], 0],
        ["b", 0, "<i8", [2], 0],
        ["b", 0, "<i0", [], 0],
        ["d", 0, [[2**64, 1.0]]],
        ["r", 5],
        ["f", 0, []],
        ["pickle", "cos\nsystem"],
        [[[]]],
        ["d", 0, [["itself", ["r", 0]]]],
    ],
)
def test_such_a_node_is_garbled(node):
    with pytest.raises(Garbled):
        Unpacker(bytes(16)).unpack(node)


def doubled(first, times=60):
    """A node whose value is twice as large with every reference to the one before."""
    items = [first]
    for number in range(1, times):
        items.append(["l", number, [["r", number - 1]] * 2])
    return ["l", times, items]


@pytest.mark.parametrize(
    "node",
    [
        ["l", 0, [["a", number, "|u1", [MOST_BYTES], 0] for number in range(1, 1000)]],
        ["b", 0, "<f8", [MOST_BYTES // 8], 0],
        doubled(["l", 0, [1.0]]),
        doubled(["d", 0, [["a", 1.0]]]),
        doubled(["a", 0, "|u1", [4096], 0]),
    ],
)
def test_little_that_stands_for_much_is_garbled(node):
    with pytest.raises(Garbled, match="too large"):
        Unpacker(bytes(MOST_BYTES)).unpack(node)


# Calls of the marker's functions


def called_back(function, *args):
    packer = Packer()
    packed = json.loads(json.dumps(packer.pack(args)))
    return call_back(function, packed, bytes(packer.data))[0]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (({"W1": np.ones((9000, 1))}, {"dW1": np.ones((1, 9000))}), "too large"),
        (({"W1": np.ones((2, 1))}, {"dW1": np.ones((2, 3))}), "does not fit W1"),
        (({"W1": np.ones(2)}, {}, {}, {"dW1": np.ones(3)}), "shape mismatch"),
        (({f"W{n}": 0.0 for n in range(300)},), "300 entries"),
    ],
)
def test_shapes_that_no_network_has_are_refused(args, said):
    def never(*args):
        raise AssertionError("it was called")

    reply = called_back(never, *args)
    assert reply["error"] == "ValueError"
    assert said in reply["message"]


@pytest.mark.parametrize(
    "args",
    [
        ([[1.0] * 1000],),
        ({"W1": [[1.0]] * 1000}, {"dW1": np.ones((1, 100_000))}),
        ({"W1": {"W1": np.ones(2)}},),
        ({"W1": (1.0, 2.0)},),
        ("text",),
        (np.ones(2, complex),),
        ({"W1": np.complex128(1)},),
        (None,),
    ],
)
def test_what_is_no_number_no_array_and_no_dictionary_of_them_is_refused(args):
    reply = called_back(lambda *args: 1 / 0, *args)
    assert reply["error"] == "TypeError"


def numbers_in(value):
    if isinstance(value, (dict, list, tuple)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from numbers_in(item)
    else:
        yield value


NUMBERS = st.booleans() | st.integers() | st.floats() | ARRAYS
ARGUMENTS = NUMBERS | st.dictionaries(st.text(max_size=3), NUMBERS, max_size=3)


@given(st.lists(ARGUMENTS, max_size=3))
def test_every_number_that_the_marker_is_called_with_is_a_float_of_64_bits(args):
    seen = []
    reply = called_back(lambda *args: seen.extend(numbers_in(args)), *args)
    assert "error" in reply or len(seen) == len(list(numbers_in(args)))
    for number in seen:
        assert type(number) is float or number.dtype == np.float64


def test_what_is_updated_in_place_is_sent_back():
    def update(w, g):
        w["W1"] -= g["dW1"]
        w["b1"] = np.zeros(2)
        return w

    whole = np.array([[3, 4]])
    reply = called_back(update, {"W1": whole, "b1": 1.0}, {"dW1": np.ones((1, 2))})
    assert reply["result"] == ["r", 0] or reply["result"][0] == "r"
    changed = dict(map(tuple, reply["changed"]))
    assert [node[0] for node in changed.values()].count("d") == 2


@given(st.binary(max_size=40))
def test_a_stream_of_rubbish_ends_or_is_garbled(data):
    try:
        frame = read_frame(io.BytesIO(data).read)
    except Garbled:
        return
    assert frame is None or isinstance(frame[0], dict)


@pytest.mark.parametrize("lengths", [(MOST_JSON + 1, 0), (2, MOST_BYTES + 1), (2**32 - 1, 0)])
def test_a_frame_that_claims_to_be_huge_is_refused_before_it_is_read(lengths):
    class Stream(io.BytesIO):
        def read(self, size=-1):
            assert size <= MOST_BYTES
            return super().read(size)

    with pytest.raises(Garbled):
        read_frame(Stream(struct.pack("<II", *lengths) + b"{}").read)


@pytest.mark.parametrize("text", [b"[1]", b"nonsense", b"[" * 100_000, b"\xff"])
def test_a_frame_holds_an_object(text):
    with pytest.raises(Garbled):
        read_frame(io.BytesIO(struct.pack("<II", len(text), 0) + text).read)


def test_a_frame_comes_out_as_it_went_in():
    stream = io.BytesIO()
    write_frame(stream, {"say": "é", "n": 1.5}, b"\x00\x01")
    stream.seek(0)
    assert read_frame(stream.read) == ({"say": "é", "n": 1.5}, b"\x00\x01")
    assert read_frame(stream.read) is None
