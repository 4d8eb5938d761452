"""The solved notebooks as pages, without a network: whole, and axe finds nothing serious there."""

import re
from itertools import pairwise
from urllib.parse import unquote

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
    window = browser.new_context(offline=True).new_page()
    window.asked_for = []
    window.on("request", lambda one: window.asked_for.append(one.url.split(",")[0]))
    window.goto(file.as_uri(), wait_until="networkidle")
    return window


def test_nothing_is_asked_of_the_network(opened_page):
    others = {url for url in opened_page.asked_for if not url.startswith("data:")}
    assert others == {opened_page.url}


def test_every_formula_is_set_and_none_stands_as_it_was_written(opened_page):
    sizes = opened_page.locator("math").evaluate_all(
        """all => all.map(formula => { formula.closest('details')?.setAttribute('open', '');
            const box = formula.getBoundingClientRect(); return box.width * box.height; })"""
    )
    opened_page.evaluate("document.querySelectorAll('details').forEach(one => one.open = false)")
    assert len(sizes) > 50 and min(sizes) > 0
    written = opened_page.evaluate(
        """() => { const page = document.body.cloneNode(true);
            page.querySelectorAll('pre, code, script, style').forEach(one => one.remove());
            return page.textContent; }"""
    )
    assert re.findall(r"\$[^$]{0,60}|\\[a-z]+", written) == []


def test_a_fraction_is_set_as_one_not_in_a_row(opened_page):
    tall = opened_page.locator('math[display="block"]:has(mfrac)').first
    low = opened_page.locator('math:not(:has(mfrac, msup, msub, msqrt)):not([display="block"])')
    heights = [one.bounding_box()["height"] for one in (tall, low.first)]
    assert heights[0] > 1.5 * heights[1]


def test_every_fold_is_closed_and_holds_its_text(opened_page):
    folds = opened_page.locator("details")
    assert folds.count() > 10
    heights = folds.evaluate_all(
        """all => all.map(fold => [fold.open, false, true, false].map(open => { fold.open = open;
            return fold.getBoundingClientRect().height; }))"""
    )
    assert [h for h in heights if not (h[0] == h[1] == h[3] and h[2] > h[1] + 15)] == []


def test_a_fold_opens_with_a_click(opened_page):
    fold = opened_page.locator("details").first
    text = fold.locator(":scope > :not(summary)").first
    assert not text.is_visible()
    fold.locator("summary").click()
    assert text.is_visible()
    fold.locator("summary").click()
    assert not text.is_visible()


def test_links_lead_within_the_page_or_to_a_page(opened_page):
    links = opened_page.locator("a[href]").evaluate_all(
        "all => all.map(link => link.getAttribute('href'))"
    )
    assert not [link for link in links if ".ipynb" in link]
    places = opened_page.locator("[id]").evaluate_all("all => all.map(one => '#' + one.id)")
    within = {unquote(link) for link in links if link.startswith("#")}
    assert within - set(map(unquote, places)) == set()


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
    assert len(texts) > 10
    assert [text for text in texts if not text or "No description" in text] == []


def test_no_level_of_headings_is_left_out(opened_page):
    names = opened_page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
        "all => all.map(heading => heading.tagName)"
    )
    levels = [int(re.sub(r"\D", "", name)) for name in names]
    assert levels[0] == 1 and levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
