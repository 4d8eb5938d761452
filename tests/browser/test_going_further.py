"""The second notebook beside the first: it takes what is saved there, and waits for the rest."""

import pytest

from lesson.editions import notebooks
from lesson.source.cells import FURTHER
from public_tests import OPTIONAL, POINTS
from tests.browser.lab import ERROR
from tests.helpers.numbers import title_of

GD, ADAM, NESTEROV = (f"update_parameters_with_{name}" for name in ("gd", "adam", "nesterov"))


@pytest.fixture(scope="module")
def save_first(folder, lesson):
    """Return a function that saves the first notebook with these exercises solved."""

    def save_first(solve_first, **replace):
        book = notebooks.learner(lesson, solve_first=solve_first, replace=replace)
        notebooks.write(book, folder / notebooks.LEARNER)

    return save_first


@pytest.fixture(scope="module")
def further(opened, lesson, save_first):
    save_first(8)
    notebook = opened(notebooks.learner(lesson, book=FURTHER), f"{FURTHER}.ipynb")
    notebook.run_all()
    return notebook


@pytest.fixture(scope="module")
def taking(lesson):
    """The id of the cell that takes the functions."""
    cells = notebooks.learner(lesson, book=FURTHER).cells
    (id,) = [cell.id for cell in cells if cell.source.rstrip().endswith("globals())")]
    return id


def errors(outputs):
    return [id for id, cell in outputs.items() if ERROR in cell["mimes"]]


def test_what_is_saved_is_taken_and_what_is_missing_makes_its_cells_wait(
    further, taking, photograph
):
    outputs = further.outputs()
    assert errors(outputs) == []
    lines = outputs[taking]["text"].strip().split("\n")
    assert [line[0] for line in lines] == ["✓"] * 8 + ["○"] * (len(POINTS) - 8)
    for name in OPTIONAL:
        assert f"{name}: not started" in outputs[f"{name}_test"]["text"]
    waiting = [cell["text"] for cell in outputs.values() if "This cell waits" in cell["text"]]
    assert any(ADAM in text for text in waiting)
    assert not any(GD in text for text in waiting)
    photograph(further, "going-further")


def test_more_that_is_saved_is_taken_when_the_cell_runs_again(further, taking, save_first):
    save_first(len(POINTS), **{GD: "return parameters"})
    further.run(taking)
    lines = further.outputs()[taking]["text"].strip().split("\n")
    wrong = f"✗ {title_of(GD)}: not right yet, see its check in {notebooks.LEARNER}"
    assert [line for line in lines if not line.startswith("✓")] == [wrong]


def test_the_arrow_keys_move_a_slider_and_its_picture_follows(further, lesson, save_first, taking):
    save_first(len(POINTS))
    further.run(taking)
    cells = notebooks.learner(lesson, book=FURTHER).cells
    (id,) = [cell.id for cell in cells if "opt_sliders.move_on_hills(" in cell.source]
    cell = further.run(id)
    picture, words = (cell.locator(kind).first for kind in ("img", "[role=status]"))
    before, said = picture.get_attribute("src"), words.inner_text()
    cell.locator("[role=slider]").first.focus()
    further.page.keyboard.press("ArrowRight")
    cell.locator("[role=status]").filter(has_not_text=said).first.wait_for()
    assert picture.get_attribute("src") != before


def test_an_optional_exercise_is_answered_and_passes(further, lesson):
    (right,) = [c.solved for c in lesson.cells if c.exercise == NESTEROV]
    further.paste(NESTEROV, right)
    further.run(f"{NESTEROV}_test")
    assert f"{NESTEROV}: passed" in further.outputs()[f"{NESTEROV}_test"]["text"]


def test_nothing_complained_and_nothing_was_asked_of_another_machine(further):
    assert further.complaints == []
    assert further.strangers == []
