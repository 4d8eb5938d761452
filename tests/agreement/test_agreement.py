"""What the notebook says, the marker says: one table of notebooks, judged by both."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from jupyter_client.manager import start_new_kernel

from checking.messages.show import not_started_line, passed_line
from grading.marking.mark import Settings, mark
from public_tests import POINTS
from tests import ROOT
from tests.agreement import answers, cells, lines, names, right
from tests.helpers.handing_in import hand_in, needs_sandbox, notebook
from tests.helpers.walking import environment

pytestmark = needs_sandbox
ROWS = [*cells.ROWS, *names.ROWS, *answers.ROWS, *lines.ROWS, *right.ROWS]
# Every third of them each time, the others in `make check`.
SHARE = 3
SIGNS = {"✓": "passed", "○": "not started", "✗": "wrong", "m": "missing"}
# Emptying the namespace asks for this twice, in more time than all cells take.
NO_SWEEPING = "import gc\ngc.collect = lambda *generation: 0"
CLEAR = "%reset -f\nget_ipython().compile.reset_compiler_flags()"


@pytest.fixture(scope="module")
def kernel():
    """A real kernel."""
    manager, client = start_new_kernel(
        cwd=str(ROOT),
        env=environment(MPLBACKEND="agg"),
        stderr=None,
        extra_arguments=["--HistoryManager.enabled=False"],
    )
    run(client, NO_SWEEPING)
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def beside():
    """Another thread: the marker works beside the kernel, and on no row that is not asked for."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


def run(client, code):
    """Run a cell in the kernel; return what it printed."""
    printed = []

    def keep(message):
        if message["msg_type"] == "stream" and message["content"]["name"] == "stdout":
            printed.append(message["content"]["text"])

    client.execute_interactive(
        code, output_hook=keep, stop_on_error=False, allow_stdin=False, timeout=60
    )
    return "".join(printed)


def said_by_kernel(client, row):
    """{exercise: what its check says}, of a notebook whose cells are run from top to bottom."""
    run(client, CLEAR)
    for cell in row.cells:
        run(client, cell)
    ask = f"from tests.agreement import in_kernel\nin_kernel.said_of({row.names}, globals())"
    return json.loads(run(client, ask).splitlines()[-1])


def said_by_marker(row, folder):
    """{exercise: the same, as the marker's record has it}."""
    settings = Settings({name: POINTS[name] for name in row.names}, seed=0, order=0)
    record = mark(hand_in(folder, notebook("# 1", *row.cells), "one"), settings)
    return {name: text_of(said) for name, said in record["exercises"].items()}


def text_of(said):
    """What the check of an exercise would say, from its record."""
    if said["outcome"] == "passed":
        return passed_line(said["title"], said["points"])
    if said["outcome"] == "not started":
        return not_started_line(said["title"], said["begun"])
    assert said["outcome"] == "wrong"
    return "\n".join([f"✗ {said['title']}", *(f"  {line}" for line in said["lines"])])


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=row.why, marks=[pytest.mark.thorough] * bool(number % SHARE))
        for number, row in enumerate(ROWS)
    ],
)
def test_notebook_and_marker_agree(row, kernel, beside, tmp_path):
    marking = beside.submit(said_by_marker, row, tmp_path)
    in_notebook = said_by_kernel(kernel, row)
    in_marker = marking.result()
    for name in row.names:
        assert SIGNS[in_marker[name][0]] == row.outcome, in_marker[name]
        assert SIGNS[in_notebook[name][0]] == (row.kernel or row.outcome), in_notebook[name]
        assert row.says in in_marker[name]
        if not row.kernel:
            assert in_marker[name] == in_notebook[name]


def test_the_table_is_as_long_as_it_has_to_be():
    assert len(ROWS) >= 80
    assert len({row.why for row in ROWS}) == len(ROWS)
    answers_in = {name: sum(name in row.names for row in right.ROWS) for name in right.ANSWERS}
    assert answers_in == {name: len(known) for name, known in right.ANSWERS.items()}
