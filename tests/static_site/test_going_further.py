"""The second notebook on the site: it takes what the learner wrote in the first, in one browser."""

import pytest

from lesson import website
from lesson.editions import notebooks
from lesson.editions.notebooks import LEARNER
from lesson.source.cells import FURTHER
from public_tests import OPTIONAL, POINTS
from tests.static_site.conftest import SOLVED_FURTHER


def taken(notebook):
    """The lines of the cell that takes the functions: what became of each exercise."""
    (said,) = [
        cell["text"].strip()
        for cell in notebook.outputs().values()
        if "random_mini_batches: " in cell["text"] and "schedule_lr_decay: " in cell["text"]
    ]
    return [line for line in said.split("\n") if line.startswith(tuple("✓○✗"))]


@pytest.fixture(scope="module")
def further(opened, lesson):
    """As somebody finds it who has written nothing yet."""
    book = website.for_browser(notebooks.learner(lesson, book=FURTHER))
    notebook = opened(f"{FURTHER}.ipynb", book)
    notebook.run_all(seconds=600)
    return notebook


@pytest.fixture(scope="module")
def first(further, opened, lesson):
    """The first notebook in the same browser, all exercises written there and saved."""
    notebook = opened(LEARNER, website.for_browser(notebooks.learner(lesson)), beside=further)
    for cell in notebooks.solution(lesson).cells:
        if cell.id in POINTS:
            notebook.write(cell.id, cell.source)
    notebook.save()
    return notebook


@pytest.fixture(scope="module")
def finished(first, opened, solved_further):
    notebook = opened(SOLVED_FURTHER, solved_further, beside=first)
    notebook.run_all(seconds=1500)
    return notebook


def test_with_nothing_written_it_runs_to_the_end_and_waits(further):
    assert further.failed() == {}
    assert [line[0] for line in taken(further)] == ["○"] * len(POINTS)
    for name in OPTIONAL:
        assert f"{name}: not started" in further.outputs()[f"{name}_test"]["text"]


def test_what_is_saved_in_the_browser_is_taken_when_the_cell_runs_again(further, first):
    (id,) = [id for id, cell in further.outputs().items() if "schedule_lr_decay: " in cell["text"]]
    further.page.bring_to_front()
    further.run(id)
    assert [line[0] for line in taken(further)] == ["✓"] * len(POINTS)


@pytest.mark.thorough
def test_solved_it_runs_to_the_end_on_the_learners_functions(finished):
    assert finished.failed() == {}
    assert [line[0] for line in taken(finished)] == ["✓"] * len(POINTS)
    for name in OPTIONAL:
        assert finished.outputs()[f"{name}_test"]["text"].startswith("✓")


@pytest.mark.parametrize("name", ["further", pytest.param("finished", marks=pytest.mark.thorough)])
def test_nothing_complained_and_nothing_was_asked_of_another_machine(name, request):
    notebook = request.getfixturevalue(name)
    assert notebook.complaints == []
    assert notebook.strangers == []
