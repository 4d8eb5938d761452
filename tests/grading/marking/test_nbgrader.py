"""A course run with nbgrader from beginning to end gives the marks that ours gives.

`make nbgrader` runs this, in a virtual environment that has nbgrader.
"""

import csv
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest

from grading.marking.mark import Settings, mark
from grading.sandbox import bubblewrap
from lesson import build
from lesson.editions import folders, notebooks
from lesson.source.cells import FURTHER
from public_tests import POINTS
from tests.helpers.handing_in import hand_in, outcomes
from tests.helpers.walking import environment, walk
from tests.helpers.wrong_bodies import SIDE_EFFECTS, WRONG, WRONG_ADAM

api = pytest.importorskip("nbgrader.api", reason="nbgrader is not here; make nbgrader has it")

ASSIGNMENT = "Optimization_methods"
UNTOUCHED = "untouched"
SUBMISSIONS = {
    "right": {"solve_first": len(POINTS)},
    "half": {"solve_first": 7},
    "slips": {
        "solve_first": len(POINTS),
        "replace": {
            "update_parameters_with_adam": WRONG_ADAM,
            "update_parameters_with_gd": SIDE_EFFECTS["update_parameters_with_gd"],
            "random_mini_batches": WRONG["random_mini_batches"],
            "update_lr": "return 1 / 0",
        },
    },
}


def run(folder, *command):
    """Run one of nbgrader's commands in a course's folder."""
    env = {key: value for key, value in os.environ.items() if key not in ("QUICK", "REQUIRE_ALL")}
    # It calls another program of its environment by name.
    env["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), env["PATH"]])
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *command],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.fixture(scope="module")
def books():
    lesson = build.load()
    return {name: notebooks.learner(lesson, **how) for name, how in SUBMISSIONS.items()}


@pytest.fixture(scope="module")
def course(books, tmp_path_factory):
    """A course's folder, with the submissions marked, the released notebook among them."""
    folder = tmp_path_factory.mktemp("course")
    folders.write_course(build.load(), folder)
    run(folder, "generate_assignment", ASSIGNMENT)
    untouched = folder / "submitted" / UNTOUCHED / ASSIGNMENT
    shutil.copytree(folder / "release" / ASSIGNMENT, untouched)
    for name, book in books.items():
        release = nbformat.read(folder / "release" / ASSIGNMENT / notebooks.LEARNER, 4)
        answers = {cell.id: cell.source for cell in book.cells}
        for cell in release.cells:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                cell.source = answers[cell.metadata.nbgrader.grade_id]
        place = folder / "submitted" / name / ASSIGNMENT
        place.mkdir(parents=True)
        nbformat.write(release, place / notebooks.LEARNER)
    # What is optional comes back as it went out, or not; it takes its functions from the first.
    optional = folder / "release" / ASSIGNMENT / f"{FURTHER}.ipynb"
    shutil.copy(optional, folder / "submitted" / "right" / ASSIGNMENT)
    run(folder, "autograde", ASSIGNMENT)
    run(folder, "export")
    return folder


@pytest.fixture(scope="module")
def our_marks(books, course, tmp_path_factory):
    """{submission: {exercise: points}}, as we mark them."""
    folder = tmp_path_factory.mktemp("ours")
    settings = replace(Settings(POINTS, seed=11), sandboxed=not bubblewrap.trouble())
    records = {
        name: mark(hand_in(folder, notebooks.text_of(book), name), settings)
        for name, book in books.items()
    }
    released = (course / "release" / ASSIGNMENT / notebooks.LEARNER).read_text(encoding="utf-8")
    records[UNTOUCHED] = mark(hand_in(folder, released, UNTOUCHED), settings)
    assert set(outcomes(records[UNTOUCHED]).values()) == {"not started"}
    assert {record["state"] for record in records.values()} == {"marked"}
    return {
        name: {exercise: said["points"] for exercise, said in record["exercises"].items()}
        for name, record in records.items()
    }


def test_a_released_notebook_has_stubs_and_no_answers(course):
    text = (course / "release" / ASSIGNMENT / notebooks.LEARNER).read_text(encoding="utf-8")
    assert text.count("raise NotImplementedError(") >= len(POINTS)
    assert "SOLUTION" not in text


def test_the_released_notebook_runs_to_its_end_untouched(course):
    path = course / "release" / ASSIGNMENT / notebooks.LEARNER
    outcomes = walk(nbformat.read(path, 4), path.parent, environment(QUICK="1", PYTHONPATH=""))
    assert {id: outcome.error for id, outcome in outcomes.items() if outcome.error} == {}
    for name in POINTS:
        assert f"{name}: not started" in outcomes[f"{name}_test"].printed


@pytest.mark.parametrize("name", [*SUBMISSIONS, UNTOUCHED])
def test_every_exercise_gets_the_points_that_we_give(name, course, our_marks):
    with api.Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        handed_in = {one.name: one for one in book.find_submission(ASSIGNMENT, name).notebooks}
        assert handed_in.keys() == {ASSIGNMENT, FURTHER}
        marked = handed_in[ASSIGNMENT]
        theirs = {grade.name.removesuffix("_test"): grade.score for grade in marked.grades}
    assert {exercise: theirs[exercise] for exercise in POINTS} == our_marks[name]


def test_the_exported_totals_are_ours(course, our_marks):
    with (course / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert rows == {name: sum(points.values()) for name, points in our_marks.items()}
    assert rows["right"] == 100
    assert rows[UNTOUCHED] == 0
