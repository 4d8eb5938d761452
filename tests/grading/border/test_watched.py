"""What was seen of a run crosses to the marker as it was, and a forged record misleads nobody else.

Here a submission's function runs in this process, and only its record goes over the wire.
"""

import copy
import inspect
import json
import linecache
import random
import re

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ipykernel.compiler import XCachingCompiler

from checking.calls import run
from checking.check import check
from checking.messages.show import failed
from checking.watch import record as watching
from checking.watch.record import Patch, Place
from checking.watch.watching import watch
from exercises import EXERCISES
from grading.border import watched
from grading.border.wire import Garbled, Packer, Unpacker, parsed
from grading.marking.mark import Settings, mark
from grading.submission.excerpt import excerpt as in_cell
from public_tests import POINTS
from tests import wrong_answers
from tests.agreement import lines
from tests.helpers.drawn import JSON, NEARLY
from tests.helpers.handing_in import hand_in, needs_sandbox, notebook

ROWS = {row.why: row for row in lines.ROWS if len(row.cells) == 1}


def function_of(row):
    """A row's function, its source kept as a notebook keeps a cell's."""
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
        said = self.change(watched.pack_run(record, packer, looks))
        try:
            said = parsed(json.dumps({"record": said}).encode())["record"]
            return watched.read_run(said, bytes(packer.data))
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
    said = json.loads(json.dumps(watched.pack_run(record, packer, looks=True)))
    read = watched.read_run(said, bytes(packer.data))
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
    said = json.loads(json.dumps(watched.pack_run(record, packer, looks=True)))
    assert watched.read_run(said, bytes(packer.data)).ended == "events"


# --- a notebook and its marks ------------------------------------------------------------------


def cell_of(name, wrong):
    """A wrong answer of somebody else's as a cell: under the exercise's name, below a remark."""
    first = wrong.function.__code__.co_firstlineno - 1
    lines = inspect.getblock(wrong.lines[first:])
    return "# mine\n\n" + re.sub(rf"\b{wrong.name}\b", name, "".join(lines))


def stands_alone(wrong):
    return set(wrong.function.__code__.co_names).isdisjoint(
        key for key, value in wrong.function.__globals__.items() if callable(value)
    )


def in_the_notebook(cells):
    """{exercise: what its check says}, its cell compiled as a kernel does."""
    compiler, namespace, said = XCachingCompiler(), {"np": np}, {}
    for number, (name, cell) in enumerate(cells.items()):
        exec(compiler(cell, compiler.cache(cell, number), "exec"), namespace)
        finding = check(EXERCISES[name], namespace[name]).finding
        message = str(failed("", finding.lines)) if finding else ""
        said[name] = [line[2:] for line in message.splitlines()[1:]]
    return said


@needs_sandbox
@pytest.mark.parametrize("number", [0, pytest.param(1, marks=pytest.mark.thorough)])
def test_notebook_and_marks_show_the_same_lines_of_wrong_answers(number, tmp_path):
    cells = {}
    for name in POINTS:
        known = [
            wrong
            for wrong in wrong_answers.answers(name)
            if stands_alone(wrong) and wrong.name not in wrong_answers.ALLOWED
        ]
        if EXERCISES[name].rule:
            cells[name] = cell_of(name, random.Random(f"{name}{number}").choice(known))
    how = Settings({name: POINTS[name] for name in cells}, seed=0)
    book = notebook("import numpy as np", *cells.values())
    exercises = mark(hand_in(tmp_path, book), how)["exercises"]
    assert {name: said["lines"] for name, said in exercises.items()} == in_the_notebook(cells)
    for name, said in exercises.items():
        # A line that is spoken of is marked in the cell, on its page.
        spoken = re.search(r"\b[Ll]ines? \d", " ".join(said["lines"]))
        assert said["excerpt"]["lines"] or not spoken, (name, said)


CELL = """\
def update_lr(learning_rate0, epoch_num, decay_rate):
    rate = (  # what is asked for
        learning_rate0
    )
    down = 1 - decay_rate * epoch_num  # it falls
    return rate / down
"""


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (2, "rate = (learning_rate0)"),
        (5, "down = 1 - decay_rate * epoch_num"),
        (5, "down = 1 - decay_rate…"),
        (6, "return rate / down"),
    ],
)
def test_the_line_is_marked_in_its_cell_with_remarks_and_over_several_lines(line, text):
    for message in ([f"Line {line} leaves the rule:", f"    {text}"], [f"    {line}: {text}"]):
        assert in_cell([(3, CELL)], "update_lr", message)["lines"] == [line]


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


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=20)
@given(row=st.sampled_from(HONEST), changes=CHANGES)
def test_a_forged_record_is_no_fault_of_the_marker(row, changes):
    function = Across(function_of(row), lambda said: changed(said, changes))
    verdict = check(EXERCISES[row.names[0]], function)
    assert verdict.outcome == "wrong"
    assert verdict.finding.lines


@given(said=JSON | NEARLY, data=st.binary(max_size=64))
def test_what_is_no_record_is_refused(said, data):
    try:
        read = watched.read_run(said, data)
    except Garbled:
        return
    assert isinstance(read, watching.Record)


@needs_sandbox
def test_a_batch_for_every_column_of_the_largest_case_comes_across(tmp_path):
    name = "random_mini_batches"
    known = {wrong.name: wrong for wrong in wrong_answers.answers(name)}
    cells = {name: cell_of(name, known["windows_that_overlap"])}
    how = Settings({name: POINTS[name]}, seed=0)
    book = notebook("import numpy as np", *cells.values())
    said = mark(hand_in(tmp_path, book), how)["exercises"][name]["lines"]
    assert {name: said} == in_the_notebook(cells)
