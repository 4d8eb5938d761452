"""A lesson with fewer exercises: the others are given, and everything still runs."""

import subprocess
import sys

import nbformat
import pytest

from lesson import build, variant
from lesson.source import Refused
from public_tests import OPTIONAL, POINTS
from tests.walking import environment, walk

ONLY = ["update_parameters_with_momentum", "update_lr"]


@pytest.fixture(scope="module")
def lesson():
    return build.load()


@pytest.fixture(scope="module")
def folder(lesson, tmp_path_factory):
    folder = tmp_path_factory.mktemp("variant")
    build.write_variant(variant.leave_out(lesson, ONLY), folder)
    return folder


@pytest.fixture(scope="module")
def book(folder):
    return nbformat.read(folder / build.LEARNER, 4)


def test_it_asks_for_these_exercises_and_no_others(book):
    stubs = [cell.id for cell in book.cells if "raise NotImplementedError(" in cell.source]
    assert [stub for stub in stubs if stub in {**POINTS, **OPTIONAL}] == ONLY


def test_headers_say_which_exercises_are_given_and_the_others_keep_their_numbers(book):
    text = "\n".join(cell.source for cell in book.cells if cell.cell_type == "markdown")
    names = list({**POINTS, **OPTIONAL})
    for number, name in enumerate(names, start=1):
        asked = name in ONLY
        assert (f"**Given** (exercise {number} of" in text) != asked
        assert (f"**Exercise {number} · " in text) == asked


def test_a_blank_one_runs_to_the_end_and_has_the_points_of_what_it_asks(folder, book):
    outcomes = walk(book, folder, environment(QUICK="1"))
    assert {id: outcome.error for id, outcome in outcomes.items() if outcome.error} == {}
    for name in POINTS:
        wanted = "not started" if name in ONLY else "passed"
        assert f"{name}: {wanted}" in outcomes[f"{name}_test"].printed
    (score,) = [o.printed for o in outcomes.values() if "Your score" in o.printed]
    assert f"0 of {sum(POINTS[name] for name in ONLY)}" in score


def test_lines_that_a_given_answer_tells_are_said(lesson):
    told = variant.given_away(variant.leave_out(lesson, ["gradient_descent"]))
    assert len(told) == 1
    assert told[0].startswith("a given answer holds a line of gradient_descent: ")
    assert variant.given_away(lesson) == []


def test_a_name_that_is_no_exercise_is_refused(lesson):
    with pytest.raises(Refused, match="no exercise is called adam: "):
        variant.leave_out(lesson, ["adam"])


@pytest.mark.parametrize("folder", [[], ["--out", "."], ["--nbgrader", str(build.ROOT)]])
def test_the_root_is_not_overwritten_by_a_variant(folder):
    run = subprocess.run(
        [sys.executable, "lesson/build.py", "--only", *ONLY, *folder],
        cwd=build.ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 2
    said = "must be another folder" if folder else "--only needs --out DIR"
    assert said in run.stderr
