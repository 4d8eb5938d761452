"""The lesson from the first to the last exercise with the keyboard alone."""

from textwrap import indent

import pytest

import opt_sliders
from lesson.editions import notebooks
from public_tests import POINTS
from tests.browser.keyboard import Hands
from tests.browser.lab import ERROR
from tests.browser.looks import LINES
from tests.browser.slips import SLIPS
from tests.helpers.wrong_bodies import WRONG

NAMES = list(POINTS)
# The hills stand in the second notebook.
MOVES = [name for name in opt_sliders.__all__ if name.startswith("move_") and "hills" not in name]


@pytest.fixture(scope="module")
def hands(opened, lesson):
    return Hands(opened(notebooks.learner(lesson), "keyboard.ipynb"))


@pytest.fixture(scope="module")
def answers(lesson):
    return {cell.exercise: "\n".join(cell.answer) for cell in lesson.cells if cell.exercise}


@pytest.fixture(scope="module", params=NAMES)
def exercise(request, hands):
    """Walk on to an exercise, from heading to heading and down; return its name."""
    name = request.param
    hands.to_heading(f"Exercise {NAMES.index(name) + 1} · ")
    hands.to_cell(name)
    return name


def checked(hands, name):
    """Run the check that stands below the answer just written; return what it says."""
    with hands.notebook.running(name):
        hands.press("Shift+Enter")
    assert hands.focus()["cell"] == f"{name}_test"
    with hands.notebook.running(f"{name}_test"):
        hands.press("Control+Enter")
    assert hands.focus()["cell"] == f"{name}_test"  # what is said does not take the keyboard away
    return hands.notebook.cell(f"{name}_test").locator(".jp-OutputArea-output")


def test_the_keys_are_the_notebooks_as_soon_as_it_is_open(hands):
    assert hands.focus()["cell"] == hands.notebook.ids[0]
    hands.to_heading("Set up")
    set_up = hands.step("ArrowDown")
    with hands.notebook.running(set_up):
        hands.press("Control+Enter")
    assert hands.notebook.outputs()[set_up]["text"] == ""


def test_tab_indents_in_a_cell_and_escape_leaves_it(hands):
    cell = hands.focus()["cell"]
    hands.press("Enter", "Tab")
    assert hands.focus()["editor"]
    hands.press("Control+z", "Escape")
    assert hands.focus() == {**hands.focus(), "cell": cell, "editor": False}


def test_an_exercise_is_reached_answered_with_a_slip_and_mended(exercise, hands, answers):
    right = answers[exercise]
    old, new, words = SLIPS.get(exercise, (right, indent(WRONG[exercise], "    "), ""))
    assert old in right
    wrong = right.replace(old, new)
    hands.answer(1, wrong)
    said = checked(hands, exercise)
    text = said.inner_text().strip()
    assert text.startswith(f"✗ Exercise {NAMES.index(exercise) + 1} · {exercise}\n")
    assert words in " ".join(text.split())
    assert "Traceback" not in text
    assert 2 <= said.evaluate(LINES) <= 8
    hands.step("ArrowUp")
    hands.answer(len(wrong.strip().split("\n")), right)
    assert f"{exercise}: passed" in checked(hands, exercise).inner_text()


def test_a_hint_unfolds(hands):
    """After the last check the tab key leads to the next hint; from there back to the cells."""
    hands.tab_to(lambda focus: focus["tag"] == "SUMMARY")
    hint = hands.page.locator("details:focus-within")
    assert hint.get_attribute("open") is None
    hands.press("Space")
    assert hint.get_attribute("open") is not None
    hands.press("Enter")
    assert hint.get_attribute("open") is None


def test_all_is_run_by_a_commands_name_and_the_score_is_whole(hands):
    hands.command("Run All Cells")
    hands.notebook.wait_until_done()
    outputs = hands.notebook.outputs()
    assert [id for id, cell in outputs.items() if ERROR in cell["mimes"]] == []
    (score,) = [cell["text"] for cell in outputs.values() if "Your score" in cell["text"]]
    assert "100 of 100" in score


@pytest.mark.parametrize("call", MOVES)
def test_the_tab_key_goes_to_each_slider_and_away_from_it(call, hands):
    """Each handle says its name and its value, and the arrow keys change it."""
    cell = hands.search(f"opt_sliders.{call}(")
    panel = hands.notebook.cell(cell).locator(".widget-vbox")
    said = panel.locator("[role=status]")
    for row in panel.locator(".widget-slider").all():
        hands.tab_to(lambda focus: focus["role"] == "slider")
        before, words = hands.focus(), said.inner_text()
        assert before["cell"] == cell
        assert before["name"] == row.locator("label").inner_text()
        hands.press("ArrowRight")
        if hands.focus()["value"] == before["value"]:
            hands.press("ArrowLeft")  # it stood at its right end
        said.filter(has_not_text=words).wait_for()
        after = hands.focus()
        assert after == {**before, "value": row.locator(".widget-readout").inner_text()} != before
        assert panel.locator("img").get_attribute("alt") == said.inner_text()
    hands.tab_to(lambda focus: focus["cell"] != cell)


def test_nothing_was_pointed_at(hands):
    assert hands.page.evaluate("window.pointed") == 0


def test_nothing_complained_and_nothing_was_asked_of_another_machine(hands):
    assert hands.notebook.complaints == []
    assert hands.notebook.strangers == []
