"""The site in a real browser, without a network: begun, worked on, left and come back to."""

import re

import nbformat
import pytest

from lesson import website
from lesson.editions import notebooks
from lesson.editions.folders import ROOT
from lesson.editions.notebooks import LEARNER
from tests.browser.axe import serious
from tests.browser.slips import SLIPS
from tests.helpers.numbers import title_of
from tests.static_site.conftest import SOLVED

# A mistake in each of these is named, and the line it is in.
NAMED = [
    "update_parameters_with_gd",
    "exponentially_weighted_averages",
    "update_parameters_with_momentum",
    "update_parameters_with_rmsprop",
    "update_parameters_with_adam",
]
ENDLESS = """
def update_lr(learning_rate0, epoch_num, decay_rate):
    while True:
        try:
            epoch_num += 1
        except BaseException:
            pass
"""
LONG = """
opt_experiments.train_grid(
    {"gd": gd_step}, random_mini_batches, train_X, train_Y, LAYERS, [0.1], [3], 20_000
).rates
"""
# JupyterLab leaves a cell's picture without an alt text; the text after it says what it shows.
THEIRS = [("image-alt", ".jp-RenderedImage")]
BROKEN = "images => images.filter(i => !i.complete || !i.naturalWidth).map(i => i.src)"


@pytest.fixture(scope="module")
def blank(opened, lesson):
    """The site as somebody finds it who opens its front page."""
    return opened(LEARNER, website.for_browser(notebooks.learner(lesson)), front=True)


@pytest.fixture(scope="module")
def finished(opened, solved):
    notebook = opened(SOLVED, solved)
    notebook.run_all(seconds=1500)
    return notebook


def test_opening_the_page_opens_the_lesson_which_says_where_the_work_is_kept(blank):
    first = blank.cell("in-your-browser").inner_text()
    assert first.startswith("This page is all of it.")
    assert "Your work is kept in this browser" in first and "Download" in first


def test_the_blank_lesson_runs_to_the_end(blank):
    blank.run_all(seconds=600)
    assert blank.failed() == {}
    (score,) = [cell["text"] for cell in blank.outputs().values() if "Your score" in cell["text"]]
    assert re.search(r"Your score +0 of 100", score)


def test_the_texts_pictures_are_there(blank):
    pictures = blank.page.locator(".jp-RenderedMarkdown img")
    assert pictures.count() > 10
    assert pictures.evaluate_all(BROKEN) == []


@pytest.mark.parametrize("name", NAMED)
def test_a_mistake_is_named_with_its_line(name, blank, lesson):
    (code,) = [cell.source for cell in notebooks.solution(lesson).cells if cell.id == name]
    right, wrong, words = SLIPS[name]
    assert right in code
    blank.paste(name, code.replace(right, wrong))
    said = blank.run(f"{name}_test").locator(".jp-OutputArea-output").inner_text()
    assert words in " ".join(said.split())
    assert re.search(r"\bLines? \d+", said) and "Traceback" not in said


def test_an_endless_loop_is_ended(blank):
    blank.paste("update_lr", ENDLESS)
    said = blank.run("update_lr_test").locator(".jp-OutputArea-output").inner_text()
    assert said.startswith(f"✗ {title_of('update_lr')}")
    assert "did not come back in time" in said


def test_work_is_there_again_after_the_page_was_loaded_anew(blank):
    blank.save()
    blank.page.reload()
    blank.ready()
    assert "while True:" in blank.cell("update_lr").inner_text()


def test_the_blank_lesson_asked_nothing_of_another_machine(blank):
    assert blank.strangers == []


def test_all_solutions_give_the_whole_score(finished):
    assert finished.failed() == {}
    scores = [cell["text"] for cell in finished.outputs().values() if "Your score" in cell["text"]]
    assert ["100 of 100" in text for text in scores] == [True]


def test_each_picture_stands_below_its_own_cell(finished):
    """As in the notebook that is stored; sliders draw in a way of their own."""
    stored = nbformat.read(ROOT / notebooks.SOLUTION, as_version=4)
    drawn = {
        cell.id
        for cell in stored.cells
        if cell.cell_type == "code" and "opt_sliders.move" not in cell.source
        for output in cell.outputs
        if "image/png" in output.get("data", {})
    }
    outputs = finished.outputs()
    assert len(drawn) > 10
    assert [id for id in drawn if not outputs[id]["images"]] == []


def test_the_arrow_keys_move_a_slider_and_its_picture_follows(finished, solved):
    (id,) = [cell.id for cell in solved.cells if "opt_sliders.move_average(" in cell.source]
    cell = finished.cell(id)
    cell.scroll_into_view_if_needed()
    words, picture = cell.locator("[role=status]"), cell.locator("img").first
    before = picture.get_attribute("src")
    cell.locator("[role=slider]").first.focus()
    for _ in range(5):
        finished.page.keyboard.press("ArrowRight")
    words.get_by_text("β = 0.95 remembers about 20 values").wait_for()
    assert picture.get_attribute("src") != before


def test_a_long_training_says_how_long_it_will_take(finished, solved):
    id = solved.cells[-1].id if solved.cells[-1].cell_type == "code" else "quick"
    finished.write(id, LONG)
    with finished.running(id) as cell:
        finished.page.keyboard.press("Control+Enter")
        cell.locator(".jp-OutputArea").get_by_text(re.compile(r"about \d\d:\d\d to go")).wait_for()


def test_axe_finds_nothing_serious_of_ours(finished):
    assert serious(finished.page, THEIRS) == []


def test_nothing_complained_and_nothing_was_asked_of_another_machine(finished):
    assert finished.complaints == []
    assert finished.strangers == []
