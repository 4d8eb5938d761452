"""Marking honest notebooks: the same verdicts as the notebook's own checks, and what is run."""

import json
import linecache

import pytest

from checking.check import check
from checking.notebook import reading
from exercises import EXERCISES
from grading.__main__ import main
from lesson.editions import notebooks
from public_tests import POINTS
from tests.helpers.handing_in import (
    AFTER,
    ATTACKED,
    BEFORE,
    RIGHT,
    mark_book,
    mark_cells,
    needs_sandbox,
    outcomes,
)
from tests.helpers.wrong_bodies import SIDE_EFFECTS, WRONG

pytestmark = needs_sandbox
NAMES = list(POINTS)


def functions_of(book):
    """The functions that a notebook's exercise cells define, run here as Jupyter runs a cell."""
    names = {}
    exec("import copy\nimport numpy as np", names)
    for cell in book.cells:
        if cell.cell_type == "code" and cell.id in NAMES:
            file = f"<cell {cell.id}>"
            lines = cell.source.splitlines(keepends=True)
            linecache.cache[file] = (len(cell.source), None, lines, file)
            exec(compile(cell.source, file, "exec"), names)
    return names


@pytest.mark.parametrize(
    ("solved", "replaced"),
    [(len(POINTS), {}), (0, {}), (6, {}), (len(POINTS), WRONG), (9, SIDE_EFFECTS)],
    ids=["right", "blank", "half done", "wrong", "side effects and crashes"],
)
def test_marks_and_messages_are_those_of_the_notebooks_own_checks(
    solved, replaced, lesson, tmp_path
):
    book = notebooks.learner(lesson, solve_first=solved, replace=replaced)
    record = mark_book(tmp_path, book)
    functions = functions_of(book)
    for name in NAMES:
        verdict = check(EXERCISES[name], functions[name], seed=7)
        said = record["exercises"][name]
        assert said["outcome"] == verdict.outcome, name
        assert said["points"] == (POINTS[name] if verdict.outcome == "passed" else 0)
        assert said["lines"] == list(verdict.finding.lines if verdict.finding else ()), name
    assert record["total"] == sum(said["points"] for said in record["exercises"].values())


def test_only_what_the_exercises_reach_is_run(tmp_path):
    record = mark_cells(
        tmp_path,
        "raise SystemExit",
        "%matplotlib inline\n!ls\nimport a_module_that_is_missing",
        "%%time\nRATE_IS_ONE = 1\ndef helper(x):\n    return RATE_IS_ONE + x",
        *[code for code in RIGHT.values() if "def update_lr" not in code],
        "def update_lr(learning_rate0, epoch_num, decay_rate):\n"
        "    return learning_rate0 / helper(decay_rate * epoch_num)",
        "for forever in iter(int, 1):\n    pass",
    )
    assert set(outcomes(record).values()) == {"passed"}
    assert record["cells"] == []


def test_the_last_definition_counts(tmp_path):
    wrong = "def update_lr(a, b, c):\n    return a"
    assert outcomes(mark_cells(tmp_path, wrong, RIGHT[ATTACKED]))[ATTACKED] == "passed"
    assert outcomes(mark_cells(tmp_path, RIGHT[ATTACKED], wrong))[ATTACKED] == "wrong"


def test_a_cell_that_is_not_python_costs_what_it_defines(tmp_path):
    record = mark_cells(
        tmp_path, RIGHT[BEFORE], "def update_lr(a, b, c)\n    return a", RIGHT[AFTER]
    )
    assert outcomes(record) == {BEFORE: "passed", ATTACKED: "wrong", AFTER: "passed"}
    assert "Cell 3 could not be run: line 1:" in record["exercises"][ATTACKED]["lines"][0]


def test_a_helper_that_fails_costs_what_depends_on_it(tmp_path):
    helper = "def helper(x=1 / 0):\n    return x"
    user = "def update_lr(a, b, c):\n    return a / helper(1 + b * c)"
    record = mark_cells(tmp_path, helper, user, RIGHT[BEFORE], RIGHT[AFTER])
    assert outcomes(record) == {BEFORE: "passed", ATTACKED: "wrong", AFTER: "passed"}
    assert record["cells"][0]["said"].startswith("line 1: ZeroDivisionError")


def test_a_mistake_in_one_is_named_in_those_that_call_it(tmp_path):
    wrong = "def update_lr(a, b, c):\n    return a / (1 - c * b)"
    caller = (
        "def whole(epoch, interval):\n    return epoch // interval\n"
        "def schedule_lr_decay(a, b, c, interval=1000):\n"
        "    return update_lr(a, whole(b, interval), c)"
    )
    said = mark_cells(tmp_path, RIGHT[BEFORE], wrong, caller)["exercises"]
    line = "It is wrong only because it calls update_lr: with a right one it passes."
    assert said[AFTER]["lines"][-1] == line
    assert line not in said[ATTACKED]["lines"]
    right = mark_cells(tmp_path, RIGHT[ATTACKED], caller)["exercises"][AFTER]
    assert (right["outcome"], right["lines"]) == ("passed", [])


def test_a_crash_shows_the_learners_own_line(tmp_path):
    code = "def update_lr(a, b, c):\n    wrong = a + 'text'\n    return wrong"
    lines = mark_cells(tmp_path, code)["exercises"][ATTACKED]["lines"]
    assert lines[0].startswith("Line 2 stops with TypeError: ")
    assert lines[1] == "    wrong = a + 'text'"
    assert lines[2].startswith("`a` is a number, 0.")


def test_a_value_made_by_code_that_is_not_run_is_told_so(tmp_path):
    right = "def update_lr(a, epoch, d):\n    return a / (UNIT + d * epoch)"
    lines = mark_cells(tmp_path, "UNIT = float('1')", right)["exercises"]["update_lr"]["lines"]
    assert lines[0].startswith("Line 2 stops with NameError: name 'UNIT' is not defined")
    assert lines[1] == "    return a / (UNIT + d * epoch)"
    assert lines[2].startswith("UNIT is made in cell 2 by code that is not run for marking")
    assert len(lines) == 4
    misspelt = mark_cells(tmp_path, "UNTI = float('1')", right)["exercises"]["update_lr"]["lines"]
    assert "misspelt" in misspelt[2]


def test_a_function_made_by_code_that_is_not_run_is_told_so(tmp_path):
    record = mark_cells(tmp_path, "update_lr = np.vectorize(lambda a, b, c: a / (1 + b * c))")
    assert record["exercises"][ATTACKED]["lines"] == [
        "update_lr is made in cell 2 by code that is not run for marking.",
        "Define it with def, at the beginning of a line.",
    ]


def test_a_missing_function_is_not_started(tmp_path):
    assert outcomes(mark_cells(tmp_path, RIGHT[BEFORE]))[ATTACKED] == "not started"


def test_code_above_the_stubs_raise_is_said(tmp_path):
    code = "def update_lr(a, b, c):\n    rate = a\n    raise NotImplementedError('Exercise 12')"
    said = mark_cells(tmp_path, code)["exercises"][ATTACKED]
    assert (said["outcome"], said["begun"]) == ("not started", True)


@pytest.mark.parametrize(("seed", "code"), [("0", 0), ("1", 1), ("2", 1)])
def test_answers_typed_in_for_known_cases_do_not_pass_on_others(seed, code, tmp_path):
    """A table of the answers for seed 0, which everybody can make, is worth nothing."""
    exercise = EXERCISES[ATTACKED]
    table = {}

    def remember(*args):
        table[args] = float(exercise.rule.answer(args))
        return table[args]

    assert check(exercise, remember, seed=0).outcome == "passed"
    source = f"TABLE = {table!r}\ndef update_lr(*args):\n    return TABLE.get(args, 0.0)"
    path = tmp_path / "typed.ipynb"
    path.write_text(json.dumps({"cells": [{"cell_type": "code", "source": source}]}))
    assert main([str(path), "--seed", seed, "--only", ATTACKED]) == code


@pytest.mark.parametrize(
    "cell",
    [
        "x = " + "-" * 100_000 + "1",
        "x = " + "+".join(["1"] * 60_000),
        "x = " + "(" * 5000 + ")" * 5000,
        "\n" * 500_000 + "!ls\n(",
        " " * 500_000 + "(",
        "x = 1\0",
        "x = '\ud800'",
    ],
    ids=["minus", "plus", "brackets", "lines", "spaces", "nothing", "half a character"],
)
def test_a_cell_that_python_cannot_read_costs_itself_only(cell, tmp_path):
    record = mark_cells(tmp_path, cell, *RIGHT.values())
    assert set(outcomes(record).values()) == {"passed"}
    assert len(record["cells"]) == 1


def test_ten_thousand_broken_cells_cost_themselves_only(tmp_path):
    broken = ["def update_lr(:"], [f"def helper_{i}(:" for i in range(10_000)]
    record = mark_cells(tmp_path, *broken[1], RIGHT[AFTER], *broken[0])
    assert outcomes(record)[AFTER] == "passed"
    assert "Cell 10003 could not be run" in record["exercises"][ATTACKED]["lines"][0]


def test_magics_do_nothing():
    cell = "%time x\n!ls\nx = !ls\nif 1:\n    %run y\nnp.sin?\ny = 5 % 3  # why?"
    read = reading.read([(1, cell)], [])
    assert [sorted(statement.binds) for statement in read.statements] == [["y"]]
    assert read.failures == []
