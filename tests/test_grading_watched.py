"""What was seen of a run crosses to the marker as it was, and a forged record misleads nobody else.

Here a submission's function runs in this process, and only its record goes over the wire.
"""

import copy
import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checking import run
from checking.check import check
from checking.watch import record as watching
from checking.watch.record import Patch, Place, watch
from exercises import EXERCISES
from grading import watched
from grading.wire import Garbled, Packer, Unpacker, parsed
from tests.agreement import lines
from tests.test_grading_wire import JSON, NEARLY

ROWS = {row.why: row for row in lines.ROWS if len(row.cells) == 1}


def function_of(row):
    """A row's function, its source kept as a notebook keeps a cell's."""
    import linecache

    file, source = f"<{row.why}>", row.cells[0]
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    namespace = {}
    exec(compile(source, file, "exec"), namespace)
    return namespace[row.names[0]]


class Across(run.Elsewhere):
    """A function here, whose records cross; `change` does what a submission could do to one."""

    def __init__(self, function, change=lambda said: said):
        self.function, self.change = function, change
        self.asked = 0

    def observe(self, call, names, returns):
        run.observe(self.function, call, names, returns, None)

    def watch(self, call, patches, looks):
        self.asked += 1
        packer = Packer()
        sent = json.dumps(watched.pack_patches(patches, packer))
        patches = watched.read_patches(json.loads(sent), Unpacker(bytes(packer.data)))
        record, packer = watch(self.function, call.args, None, patches, looks), Packer()
        said = self.change(watched.pack_record(record, packer, looks))
        try:
            said = parsed(json.dumps({"record": said}).encode())["record"]
            return watched.read_record(said, bytes(packer.data))
        except Garbled:
            return None


@pytest.mark.parametrize("why", ROWS)
def test_a_record_that_crossed_says_the_same(why):
    function, exercise = function_of(ROWS[why]), EXERCISES[ROWS[why].names[0]]
    assert check(exercise, Across(function)).finding == check(exercise, function).finding


@pytest.mark.parametrize("why", ROWS)
def test_a_record_is_the_same_on_the_other_side(why):
    function, exercise = function_of(ROWS[why]), EXERCISES[ROWS[why].names[0]]
    args = exercise.cases[0].make(np.random.default_rng(0))
    record, packer = watch(function, args, None), Packer()
    said = json.loads(json.dumps(watched.pack_record(record, packer, looks=True)))
    read = watched.read_record(said, bytes(packer.data))
    np.testing.assert_equal(vars(read), vars(record))
    for one, other in zip(read.writes, record.writes, strict=True):
        assert type(one.value) is type(other.value)


def test_patches_are_the_same_on_the_other_side():
    patches = {
        (3, 0): [Patch(Place("v", ("dW1",)), np.ones((2, 1)), True), Patch(Place("x"), 5)],
        (9, 4): [Patch(Place("batches", (2, 0)), np.float64(0.1)), Patch(Place("t", (0.5,)), 1)],
    }
    packer = Packer()
    said = json.loads(json.dumps(watched.pack_patches(patches, packer)))
    np.testing.assert_equal(watched.read_patches(said, Unpacker(bytes(packer.data))), patches)


class Key(str):
    pass


@pytest.mark.parametrize("key", [Key("W1"), "W" * 1000, (1, (2, 3)), frozenset()])
def test_a_key_that_cannot_cross_as_it_is_is_refused(key):
    with pytest.raises(Garbled):
        watched._pack_key(key, Packer())


def test_a_run_is_cut_off_before_its_record_is_too_large_to_cross():
    def fills(n):
        kept = {}
        for i in range(n):
            kept[i % 7] = np.full(4000, float(i))
        return kept

    record, packer = watch(fills, (5000,), None), Packer()
    assert record.ended == "events"
    assert sum(np.size(write.value) for write in record.writes) < 2 * watching.MOST_HELD
    said = json.loads(json.dumps(watched.pack_record(record, packer, looks=True)))
    assert watched.read_record(said, bytes(packer.data)).ended == "events"


# --- forged records ---------------------------------------------------------------------------

HONEST = ROWS["a line: two lines"], ROWS["a line: a slice"], ROWS["a line: a gradient is a sum"]


def paths(node, path=()):
    """Every place in a JSON value."""
    yield path
    items = node.items() if isinstance(node, dict) else enumerate(node)
    if isinstance(node, (dict, list)):
        for key, item in items:
            yield from paths(item, (*path, key))


def changed(said, changes):
    """A record with some of its places changed."""
    said = copy.deepcopy(said)
    for share, value in changes:
        there = list(paths(said))
        *path, last = there[int(share * (len(there) - 1))] or ("ended",)
        at = said
        for key in path:
            at = at[key]
        at[last] = value
    return said


NUMBERS = st.sampled_from([-1, 0, 1, 2, 3, 10**6, 2**63, 10**300, 0.5, float("nan"), 1e300])
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), NUMBERS | JSON | NEARLY | st.text(max_size=9)), max_size=6
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(row=st.sampled_from(HONEST), changes=CHANGES)
def test_a_forged_record_is_no_fault_of_the_marker(row, changes):
    function = Across(function_of(row), lambda said: changed(said, changes))
    verdict = check(EXERCISES[row.names[0]], function)
    assert verdict.outcome == "wrong"
    assert verdict.finding.lines


@given(said=JSON | NEARLY, data=st.binary(max_size=64))
def test_what_is_no_record_is_refused(said, data):
    try:
        read = watched.read_record(said, data)
    except Garbled:
        return
    assert isinstance(read, watching.Record)
