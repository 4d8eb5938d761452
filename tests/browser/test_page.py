"""The solved notebooks as pages of HTML: axe finds nothing serious in what we wrote."""

import re
from itertools import pairwise

import pytest

from lesson import page
from tests.browser.axe import serious

# The highlighter's colours, in the few examples of code that stand in the text.
THEIRS = [("color-contrast", "highlight")]


@pytest.fixture(scope="module", params=page.TITLES)
def opened_page(request, browser, tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "lesson.html"
    solved = page.ROOT / f"{request.param}.ipynb"
    file.write_text(page.page(solved), encoding="utf-8")
    # Offline: the formulas stay as they are written, and no test depends on the net.
    window = browser.new_context(offline=True).new_page()
    window.goto(file.as_uri())
    return window


def test_axe_finds_nothing_serious_in_our_content(opened_page):
    assert serious(opened_page, THEIRS) == []


def test_axe_looks_at_our_content(opened_page):
    """Pale text and a picture without alt text, put into a cell, are found."""
    opened_page.evaluate(
        """() => { const text = document.querySelector('.jp-RenderedMarkdown');
            text.insertAdjacentHTML('beforeend',
                '<p id="bad" style="color: #ccc">pale <img src="x.png"></p>'); }"""
    )
    found = {id for id, _ in serious(opened_page, THEIRS)}
    opened_page.evaluate("document.querySelector('#bad').remove()")
    assert found == {"color-contrast", "image-alt"}


def test_every_picture_has_an_alt_text(opened_page):
    texts = opened_page.locator("img").evaluate_all("all => all.map(image => image.alt.trim())")
    assert len(texts) > 15
    assert [text for text in texts if not text or "No description" in text] == []


def test_no_level_of_headings_is_left_out(opened_page):
    names = opened_page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
        "all => all.map(heading => heading.tagName)"
    )
    levels = [int(re.sub(r"\D", "", name)) for name in names]
    assert levels[0] == 1 and levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
