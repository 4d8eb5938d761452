"""A second notebook takes a learner's functions from the first one, as it is saved."""

import json

import pytest

import public_tests
from public_tests import POINTS
from tests.helpers.handing_in import BEFORE, RIGHT, notebook
from tests.helpers.numbers import passed_line, title_of

LR = "update_lr"


@pytest.fixture(autouse=True)
def nothing_has_passed(monkeypatch):
    """Else the tests that ran before in this process could have passed an exercise."""
    monkeypatch.setattr(public_tests._book, "_passed", {})


def take(folder, capsys, *cells):
    """Take from a notebook with these cells; return the namespace and what was printed."""
    path = folder / "first.ipynb"
    path.write_text(notebook("import numpy as np", *cells), encoding="utf-8")
    namespace = {}
    public_tests.take_functions(str(path), namespace)
    return namespace, capsys.readouterr().out.splitlines()


def test_each_exercise_gets_one_line_as_its_check_finds_it(tmp_path, capsys):
    wrong = RIGHT[LR].replace("1 + ", "2 + ")
    _, said = take(tmp_path, capsys, RIGHT[BEFORE], wrong)
    assert len(said) == len(POINTS)
    by_name = dict(zip(POINTS, said, strict=True))
    assert by_name[BEFORE] == passed_line(BEFORE)
    missing = "gradient_descent"
    assert by_name[missing] == f"○ {title_of(missing)}: not in first.ipynb"
    assert by_name[LR] == f"✗ {title_of(LR)}: not right yet, see its check in first.ipynb"


def test_what_passed_there_has_passed_here(tmp_path, capsys):
    take(tmp_path, capsys, RIGHT[BEFORE])
    assert public_tests.passed(BEFORE)
    take(tmp_path, capsys, "")
    assert not public_tests.passed(LR)


def test_imports_and_definitions_come_along_and_nothing_else_is_run(tmp_path, capsys):
    cells = ("import math", "RATE = 0.1", "def helper():\n    return RATE", "ran = print('ran')")
    namespace, said = take(tmp_path, capsys, *cells)
    assert namespace["helper"]() == 0.1
    assert "math" in namespace and "ran" not in namespace
    assert "ran" not in said


def test_a_function_reads_the_names_of_the_notebook_that_took_it(tmp_path, capsys):
    """So an own function, defined there later, stands in for the one that was taken."""
    namespace, _ = take(
        tmp_path, capsys, "def one():\n    return 1", "def two():\n    return one()"
    )
    namespace["one"] = lambda: 10
    assert namespace["two"]() == 10


def test_a_cell_that_is_no_python_is_named_and_costs_no_other(tmp_path, capsys):
    broken = f"def {LR}(a, b, c)\n    return 1"
    namespace, said = take(tmp_path, capsys, broken, RIGHT[BEFORE])
    assert said[0].startswith(f"Cell 2 of first.ipynb is left out ({LR}): line 1: ")
    assert BEFORE in namespace


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "it is not here"),
        ("", "it cannot be read as a notebook"),
        (json.dumps({"no cells": 1}), "it cannot be read as a notebook"),
        (json.dumps([]), "it cannot be read as a notebook"),
        (b"\xff\xfe", "it cannot be read as a notebook"),
    ],
)
def test_a_notebook_that_is_not_there_is_said_to_be_so(text, why, tmp_path, capsys):
    path = tmp_path / "first.ipynb"
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    public_tests.take_functions(str(path), {})
    assert capsys.readouterr().out == f"Nothing is taken from first.ipynb: {why}.\n"
