"""The marker's pages, a learner's and the class's: axe finds nothing at all in them."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from grading.reports.pictures import draw
from tests.helpers.pages import PAGES, record, summary_of


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [1200, 320])
def test_everybody_can_use_the_page(page, width, browser, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(PAGES[page](), encoding="utf-8")
    draw(summary_of(record()), tmp_path / "summary.png")
    # Without scripts, as a page of marks is opened in an LMS; axe's own come past that.
    context = browser.new_context(
        offline=True, viewport={"width": width, "height": 800}, bypass_csp=True
    )
    window = context.new_page()
    window.goto(file.as_uri())
    found = Axe().run(window).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    # Nothing is wider than the window: what is, scrolls in a place of its own.
    assert window.evaluate("document.documentElement.scrollWidth") <= width
