"""A learner opens the blank lesson: runs it, gets the first exercise wrong, then right."""

from urllib.parse import unquote

import pytest

from lesson.editions import notebooks
from public_tests import POINTS
from tests.browser.lab import ERROR, THEMES
from tests.browser.looks import CONTRAST
from tests.helpers.numbers import passed_line, title_of

FIRST = "update_parameters_with_gd"
WRONG = """\
L = len(parameters) // 2
updated = {}
for l in range(1, L + 1):
updated[f"W{l}"] = parameters[f"W{l}"] + learning_rate * grads[f"dW{l}"]
updated[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
"""
IN_VIEW = "heading => { const y = heading.getBoundingClientRect().y; return y >= 0 && y < 700; }"


@pytest.fixture(scope="module")
def blank(opened, lesson):
    notebook = opened(notebooks.learner(lesson), "blank.ipynb")
    notebook.run_all()
    return notebook


def plain(heading):
    """A heading's words, as its address has them."""
    return heading.removesuffix("¶").strip().replace("-", " ")


def errors(outputs):
    return [id for id, cell in outputs.items() if ERROR in cell["mimes"]]


def test_run_all_of_a_blank_notebook_says_not_started_everywhere_and_stops_nowhere(
    blank, photograph
):
    outputs = blank.outputs()
    assert errors(outputs) == []
    for name in POINTS:
        assert f"{name}: not started" in outputs[f"{name}_test"]["text"]
    photograph(blank, "blank")


def test_every_link_into_the_lesson_leads_to_its_heading(blank):
    links = blank.page.locator(".jp-RenderedMarkdown a[href^='#']:not(.jp-InternalAnchorLink)")
    assert links.count() > 10
    headings = blank.page.locator(".jp-RenderedMarkdown").locator("h2, h3")
    titles = [plain(text) for text in headings.all_inner_texts()]
    for link in links.all():
        title = unquote(link.get_attribute("href")).removeprefix("#").replace("-", " ")
        link.evaluate("link => link.click()")
        heading = headings.nth(titles.index(title)).element_handle()
        blank.page.wait_for_function(IN_VIEW, arg=heading)


def test_a_slip_typed_into_the_first_exercise_is_named_in_a_few_lines(blank, photograph):
    blank.type_answer(FIRST, WRONG + "\breturn updated")
    check = blank.run(f"{FIRST}_test")
    assert blank.outputs()[f"{FIRST}_test"]["mimes"] == [ERROR]
    said = check.locator(".jp-OutputArea-output").inner_text().strip().split("\n")
    assert said[0] == f"✗ {title_of(FIRST)}"
    assert "leaves the rule" in said[1]
    assert 'updated[f"W{l}"] = parameters[f"W{l}"] + learning_rate' in said[2]
    assert "α·g is added where it has to be subtracted" in "".join(said)
    assert 2 <= len(said) <= 8
    assert "Traceback" not in "".join(said)
    for theme in THEMES:
        blank.choose_theme(theme)
        lines = check.locator(".jp-OutputArea-output").locator("pre, pre *")
        assert min(line.evaluate(CONTRAST) for line in lines.all()) >= 4.5, theme
        photograph(blank, f"slip-{theme.split()[-1].lower()}")
    blank.choose_theme(THEMES[0])


def test_mending_the_slip_passes(blank, photograph):
    blank.type_answer(
        FIRST, WRONG.replace("+ learning_rate", "- learning_rate") + "\breturn updated"
    )
    blank.run(f"{FIRST}_test")
    said = blank.outputs()[f"{FIRST}_test"]
    assert passed_line(FIRST) in said["text"]
    photograph(blank, "passed")


def test_an_interrupted_cell_and_a_restart_leave_nothing_broken(blank):
    page = blank.page
    blank.select(blank.ids[-1])
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    page.keyboard.type("while True: pass")
    page.keyboard.press("Control+Enter")
    last = page.locator(".jp-Notebook .jp-Cell").last
    last.get_by_text("[*]").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("i")
    page.keyboard.press("i")
    last.get_by_text("KeyboardInterrupt").first.wait_for()
    page.keyboard.press("d")
    page.keyboard.press("d")
    blank.menu("Kernel", "Restart Kernel and Run All Cells")
    page.locator(".jp-Dialog .jp-mod-accept").click()
    blank.wait_until_done()
    outputs = blank.outputs()
    assert errors(outputs) == []
    assert passed_line(FIRST) in outputs[f"{FIRST}_test"]["text"]


def test_nothing_complained_and_nothing_was_asked_of_another_machine(blank):
    assert blank.complaints == []
    assert blank.strangers == []
