"""The notebooks as people meet them: blank, half done, wrong, solved, and the one in the root.

nbval runs a few of them as CI does; the many half-done and wrong ones go through walking.py.
"""

import doctest
import re
import subprocess
import sys

import numpy as np
import pytest

from lesson import build
from lesson.editions import folders, notebooks
from lesson.source.cells import BOOKS, FURTHER
from public_tests import OPTIONAL, POINTS
from tests.helpers.nbval_runs import nbval
from tests.helpers.walking import environment, walk
from tests.helpers.wrong_bodies import WRONG

ROOT = build.ROOT
NAMES = [*POINTS, *OPTIONAL]


# nbval, as CI runs it


def written(book, folder, name=notebooks.LEARNER):
    notebooks.write(book, folder / name)
    return folder / name


def check_cells(book):
    """Which code cells, counted from 0, are checks."""
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    return [number for number, cell in enumerate(code) if cell.id.endswith("_test")]


@pytest.fixture
def blank(lesson, tmp_path):
    """A folder with the blank notebooks."""
    for name in BOOKS:
        written(notebooks.learner(lesson, book=name), tmp_path, f"{name}.ipynb")
    return tmp_path


# The second is walked in each run, below.
@pytest.mark.parametrize("book", [BOOKS[0], pytest.param(FURTHER, marks=pytest.mark.thorough)])
def test_a_blank_notebook_is_green(book, blank):
    run = nbval(blank / f"{book}.ipynb", "--nbval-lax")
    assert run.code == 0, run.text


@pytest.mark.parametrize("book", BOOKS)
def test_yours_in_the_root_is_green(book, blank):
    """It may be blank, half done or done: nothing else is asked of it."""
    yours = ROOT / f"{book}.ipynb"
    if yours.read_bytes() != (blank / f"{book}.ipynb").read_bytes():
        run = nbval(yours, "--nbval-lax", QUICK="1")
        assert run.code == 0, run.text


def test_a_blank_notebook_is_red_in_every_graded_check_where_all_is_required(lesson, tmp_path):
    book = notebooks.learner(lesson)
    outcomes = walk(book, tmp_path, environment(REQUIRE_ALL="1", QUICK="1"))
    assert list(errors_in(outcomes)) == [f"{name}_test" for name in POINTS]
    assert len(check_cells(book)) == len(POINTS)


def test_what_is_optional_may_stay_open_where_all_is_required(lesson, tmp_path):
    written(notebooks.learner(lesson), tmp_path)
    further = notebooks.learner(lesson, book=FURTHER)
    outcomes = walk(further, tmp_path, environment(REQUIRE_ALL="1", QUICK="1"))
    assert errors_in(outcomes) == {}
    assert len(check_cells(further)) == len(OPTIONAL)


def test_a_wrong_answer_is_red_in_nbval(lesson, tmp_path):
    book = notebooks.learner(lesson, replace={"update_lr": WRONG["update_lr"]})
    run = nbval(written(book, tmp_path), "--nbval-lax")
    assert run.code == 1
    assert run.failed == [check_cells(book)[NAMES.index("update_lr")]]


# Half done, and wrong


def quick_walk(edition, lesson, folder, **how):
    """Walk both notebooks of an edition; the second takes its functions from the first."""
    outcomes = {}
    for name in BOOKS:
        book = edition(lesson, book=name, **how)
        # As a solved notebook is named, too: the second then takes from the first all the same.
        for file in (f"{name}.ipynb", f"{name}_solution.ipynb"):
            written(book, folder, file)
        outcomes |= walk(book, folder, environment(QUICK="1"))
    return outcomes


def errors_in(outcomes):
    return {id: outcome.error for id, outcome in outcomes.items() if outcome.error}


# Nothing, half of a section (descents, momentum, Adam, schedules), all that is graded. That it
# runs when everything is solved is in test_other_answers.py.
STATES = [3, *(pytest.param(n, marks=pytest.mark.thorough) for n in (0, 7, 10, 12, len(POINTS)))]
# Much of the lesson is built on these.
FAR_REACHING = [["random_mini_batches"], ["initialize_velocity", "update_parameters_with_adam"]]


@pytest.mark.parametrize("solved", STATES)
def test_a_half_done_notebook_runs_to_the_end(solved, lesson, tmp_path):
    outcomes = quick_walk(notebooks.learner, lesson, tmp_path, solve_first=solved)
    assert errors_in(outcomes) == {}
    for number, name in enumerate(NAMES):
        expected = "passed" if number < solved else "not started"
        assert f"{name}: {expected}" in outcomes[f"{name}_test"].printed


def built_on(name, lesson):
    """The exercise and those whose answers call it, or call one that does."""
    found = {name}
    for cell in (cell for cell in lesson.cells if cell.exercise):
        if any(re.search(rf"\b{one}\(", "\n".join(cell.answer)) for one in found):
            found.add(cell.exercise)
    return found


@pytest.mark.parametrize("wrong", [NAMES[::2], NAMES[1::2]], ids=["every other", "the rest"])
def test_a_wrong_answer_is_red_in_its_own_check(wrong, lesson, tmp_path):
    replace = {name: WRONG[name] for name in wrong}
    outcomes = quick_walk(notebooks.learner, lesson, tmp_path, replace=replace)
    assert errors_in(outcomes) == {f"{name}_test": "CheckFailed" for name in wrong}
    for name in NAMES:
        assert ("not started" in outcomes[f"{name}_test"].printed) == (name not in wrong)


@pytest.mark.thorough
@pytest.mark.parametrize("wrong", FAR_REACHING, ids=" and ".join)
def test_a_wrong_answer_among_right_ones_is_red_in_its_own_check_and_nowhere_else(
    wrong, lesson, tmp_path
):
    replace = {name: WRONG[name] for name in wrong}
    outcomes = quick_walk(notebooks.solution, lesson, tmp_path, replace=replace)
    red = set().union(*(built_on(name, lesson) for name in wrong))
    assert errors_in(outcomes) == {f"{one}_test": "CheckFailed" for one in red}
    for other in NAMES:
        assert ("passed" in outcomes[f"{other}_test"].printed) == (other not in red)


# What the solved lesson says


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_in_an_exercises_docstring_hold(name, lesson):
    names = {"np": np}
    for cell in lesson.cells:
        if cell.exercise:
            exec(cell.solved, names)
    function = names[name]
    test = doctest.DocTestParser().get_doctest(function.__doc__, names, name, None, 0)
    failed, _ = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
    assert failed == 0


HEADER = re.compile(r"xercise (\d+) · \d+ minutes · about (\d+) lines?\b")


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_is_about_as_long_as_its_header_says(name, lesson):
    texts = "\n".join(cell.source for cell in lesson.cells if cell.kind == "markdown")
    said = {NAMES[int(number) - 1]: int(lines) for number, lines in HEADER.findall(texts)}
    (cell,) = [cell for cell in lesson.cells if cell.exercise == name]
    code = [line for line in cell.answer if line.strip() and not line.strip().startswith("#")]
    assert abs(said[name] - len(code)) <= max(2, len(code) // 3)


def test_a_course_for_nbgrader_has_all_that_its_notebook_imports(lesson, tmp_path):
    folders.write_course(lesson, tmp_path)
    assignment = tmp_path / "source" / "Optimization_methods"
    imports = [
        line
        for cell in lesson.cells
        if cell.kind == "code"
        for line in re.findall(r"^(?:import|from) \w+", cell.source, re.MULTILINE)
    ]
    code = "\n".join(line.replace("from", "import") for line in imports)
    env = {**environment(), "PYTHONPATH": ""}
    run = subprocess.run([sys.executable, "-c", code], cwd=assignment, env=env)
    assert run.returncode == 0
    compile((tmp_path / "nbgrader_config.py").read_text(encoding="utf-8"), "config", "exec")
