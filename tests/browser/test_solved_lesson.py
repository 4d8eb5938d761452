"""The solved lesson in JupyterLab: its score, its pictures, its sliders, and how it looks."""

import re

import nbformat
import pytest

from lesson import build
from lesson.editions import notebooks
from tests.browser.axe import serious
from tests.browser.lab import ERROR, THEMES
from tests.browser.looks import CONTRAST, CUT_OFF, OUT_OF_REACH, SQUEEZED

# How many colours each picture of a cell has: an empty one has one.
COLOURS = """images => images.map(image => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const drawn = canvas.getContext('2d');
    drawn.drawImage(image, 0, 0);
    return new Set(new Uint32Array(
        drawn.getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size;
})"""

ADAM = "update_parameters_with_adam"
# JupyterLab leaves a cell's picture without an alt text; the text after it says what it shows.
THEIRS = [("image-alt", ".jp-RenderedImage")]
# Photographed in each theme and room, for eyes to judge: {name: words that only its cell has}.
LOOKED_AT = {
    "start": "# Optimization methods\n",
    "exercise": "def update_lr(",
    "check": f"{ADAM}_test(",
    "slider": "opt_sliders.move_in_ravine(",
    "table": "### What you take with you",
    "score": "score()",
}


@pytest.fixture(scope="module")
def solved(opened, lesson):
    notebook = opened(notebooks.solution(lesson), "solved.ipynb")
    notebook.run_all()
    return notebook


def test_run_all_of_the_solved_notebook_gives_the_whole_score(solved):
    outputs = solved.outputs()
    assert [id for id, cell in outputs.items() if ERROR in cell["mimes"]] == []
    scores = [cell["text"] for cell in outputs.values() if "Your score" in cell["text"]]
    assert ["100 of 100" in text for text in scores] == [True]


def test_every_picture_is_there_and_not_empty(solved):
    stored = nbformat.read(build.ROOT / notebooks.SOLUTION, as_version=4)
    wanted = {
        cell.id: sum("image/png" in output.get("data", {}) for output in cell.outputs)
        for cell in stored.cells
        if cell.cell_type == "code"
    }
    shown = {id: len(cell["images"]) for id, cell in solved.outputs().items()}
    assert {id: shown[id] for id in wanted if id in shown} == {
        id: wanted[id] for id in wanted if id in shown
    }
    colours = solved.page.locator(".jp-Notebook img").evaluate_all(COLOURS)
    assert len(colours) > sum(wanted.values()) > 20
    assert min(colours) > 10


def test_the_arrow_keys_move_a_slider_and_its_picture_follows(solved, lesson, photograph):
    cells = notebooks.solution(lesson).cells
    (id,) = [cell.id for cell in cells if "opt_sliders.move_average(" in cell.source]
    cell = solved.cell(id)
    handle, picture, words = (
        cell.locator(kind).first for kind in ("[role=slider]", "img", "[role=status]")
    )
    before = picture.get_attribute("src"), words.inner_text()
    handle.focus()
    for _ in range(5):
        solved.page.keyboard.press("ArrowRight")
    words.get_by_text("β = 0.95 remembers about 20 values").wait_for()
    assert picture.get_attribute("src") != before[0]
    photograph(solved, "slider")


def test_a_training_that_is_stopped_says_so_in_one_line_and_runs_again(solved, lesson):
    sources = {cell.id: cell.source for cell in notebooks.solution(lesson).cells}
    (set_up,) = [id for id, source in sources.items() if "EPOCHS = 100 if" in source]
    (id,) = [id for id, source in sources.items() if "balls = opt_exper" in source]
    before = solved.outputs()[id]
    solved.paste(set_up, sources[set_up].replace("EPOCHS = 100 if", "EPOCHS = 10**6 if"))
    training = solved.select(id)
    solved.page.keyboard.press("Control+Enter")
    training.get_by_text("% |").wait_for()  # the bar
    solved.page.keyboard.press("i")
    solved.page.keyboard.press("i")
    training.get_by_text("Stopped at 0%").wait_for()
    said = training.locator(".jp-OutputArea-output").all_inner_texts()
    assert [text.strip() for text in said if text.strip()] == [
        "Stopped at 0%. Nothing is kept of it: run the cell again."
    ]
    solved.paste(set_up, sources[set_up])
    solved.run(id)
    after = solved.outputs()[id]
    assert {**after, "prompt": ""} == {**before, "prompt": ""}


def test_epsilon_under_the_root_is_named_as_in_the_readmes_picture(solved, lesson, photograph):
    (code,) = [cell.source for cell in notebooks.solution(lesson).cells if cell.id == ADAM]
    right = r"np\.sqrt\((s_corrected\[[^]]+\])\) \+ epsilon"
    wrong, changes = re.subn(right, r"np.sqrt(\1 + epsilon)", code)
    assert changes
    solved.paste(ADAM, wrong)
    check = solved.run(f"{ADAM}_test")
    assert "inside the square root" in check.locator(".jp-OutputArea-output").inner_text()
    # The check and what it says at the top: the answer above it is for learners to find.
    check.evaluate("node => node.scrollIntoView({block: 'start'})")
    photograph(solved, "what-you-see")


# How it looks


@pytest.fixture(scope="module", params=THEMES)
def theme(request, solved):
    solved.choose_theme(request.param)
    yield request.param
    solved.choose_theme(THEMES[0])


@pytest.fixture(
    params=[(1200, 760, 1), (800, 600, 1), (640, 400, 2)], ids=["wide", "800px", "zoom-200"]
)
def room(request, solved):
    """A window's room; a zoom of 200 % leaves one of 1280 × 800 room for 640 × 400."""
    solved.resize(*request.param)
    width, _, zoom = request.param
    yield f"{width}-zoom-{100 * zoom}"
    solved.resize(1200, 760)


def test_nothing_is_cut_off(theme, room, solved, lesson, photograph):
    for name, words in LOOKED_AT.items():
        id = next(cell.id for cell in notebooks.solution(lesson).cells if words in cell.source)
        solved.cell(id).evaluate("cell => cell.scrollIntoView({block: 'start'})")
        photograph(solved, f"{name}-{room}-{theme.split()[-1].lower()}")
    notebook = solved.page.locator(".jp-Notebook")
    assert notebook.evaluate(CUT_OFF) == []
    assert notebook.evaluate(OUT_OF_REACH) == []


def test_no_words_of_a_check_or_beside_a_slider_are_cut_or_covered(theme, room, solved):
    outputs = [solved.cell(f"{ADAM}_test").locator(".jp-OutputArea-output")]
    outputs += solved.page.locator(".widget-vbox").all()
    assert len(outputs) == 4
    assert [output.evaluate(SQUEEZED) for output in outputs] == [[]] * 4


def test_axe_finds_nothing_serious_in_our_content(theme, solved):
    assert serious(solved.page, THEIRS) == []


def test_what_a_check_says_can_be_read(theme, solved):
    said = solved.cell(f"{ADAM}_test").locator(".jp-OutputArea-output")
    assert min(part.evaluate(CONTRAST) for part in said.locator("pre, pre *").all()) >= 4.5


def test_nothing_complained_and_nothing_was_asked_of_another_machine(solved):
    assert solved.complaints == []
    assert solved.strangers == []
