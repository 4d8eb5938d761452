"""The blank lesson in Jupyter Notebook 7, which `jupyter` brings along with JupyterLab."""

import pytest
from nbformat import v4

from lesson.editions import notebooks
from public_tests import POINTS
from tests.browser.lab import ERROR

FIRST = "update_parameters_with_gd"


@pytest.fixture(scope="module")
def complaints_of_its_own(opened):
    """What Jupyter Notebook complains about when an empty notebook is open."""
    empty = v4.new_notebook(cells=[v4.new_code_cell("1")], metadata=notebooks.METADATA)
    return opened(empty, "empty.ipynb", app="notebook").complaints


@pytest.fixture(scope="module")
def blank(opened, lesson):
    notebook = opened(notebooks.learner(lesson), "notebook-7.ipynb", app="notebook")
    assert notebook.page.locator("body").get_attribute("data-notebook") == "notebooks"
    notebook.run_all()
    return notebook


def test_run_all_of_a_blank_notebook_says_not_started_everywhere_and_stops_nowhere(
    blank, photograph
):
    outputs = blank.outputs()
    assert [id for id, cell in outputs.items() if ERROR in cell["mimes"]] == []
    for name in POINTS:
        assert f"{name}: not started" in outputs[f"{name}_test"]["text"]
    photograph(blank, "notebook-7")


def test_a_slip_is_named_and_mended(blank, lesson, photograph):
    (right,) = ["\n".join(cell.answer) for cell in lesson.cells if cell.exercise == FIRST]
    wrong = right.replace('- learning_rate * grads[f"dW', '+ learning_rate * grads[f"dW')
    for answer, words in (
        (wrong, "α·g is added where it has to be subtracted"),
        (right, ": passed, "),
    ):
        cells = notebooks.learner(lesson, replace={FIRST: answer}).cells
        (code,) = [cell.source for cell in cells if cell.id == FIRST]
        blank.paste(FIRST, code)
        blank.run(f"{FIRST}_test")
        said = blank.outputs()[f"{FIRST}_test"]["text"]
        assert words in said
        assert "Traceback" not in said


def test_nothing_of_ours_complained_and_nothing_was_asked_of_another_machine(
    blank, complaints_of_its_own
):
    assert set(blank.complaints) <= set(complaints_of_its_own)
    assert blank.strangers == []
