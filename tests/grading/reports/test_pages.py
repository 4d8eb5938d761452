"""Pages of HTML: what strangers write is text in them, and the line is marked in its cell."""

import re
from html.parser import HTMLParser

import pytest

from grading.marking.mark import AGAIN
from grading.reports.pages import class_page, learner_page, rendered
from grading.reports.pictures import alt, draw
from grading.reports.summary import Summary
from grading.submission.excerpt import excerpt
from tests.helpers.handing_in import ATTACKED, RIGHT, THREE, mark_cells, needs_sandbox
from tests.helpers.numbers import number_of
from tests.helpers.pages import ODD, PAGES, record, summary_of


class Parsed(HTMLParser):
    """The tags of a page, its text, and what stands in its marks."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.text, self.marked = [], [], "", ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attributes]

    def handle_endtag(self, tag):
        self.tags.append(f"/{tag}")

    def handle_data(self, data):
        self.text += data
        if self.tags.count("mark") > self.tags.count("/mark"):
            self.marked += data


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_script_asks_for_nothing_and_is_whole(page):
    text = PAGES[page]()
    parsed = Parsed(text)
    assert "script" not in parsed.tags and not re.search(r"\son\w+=", text)
    assert "49" not in parsed.text or "{{ 7 * 7 }}" in parsed.text
    assert {name for _, name, _ in parsed.attributes}.isdisjoint({"href", "action", "srcset"})
    assert [value for tag, name, value in parsed.attributes if name == "src"] in (
        [],
        ["summary.png"],
    )
    assert ("html", "lang", "en") in parsed.attributes
    assert parsed.tags.count("h1") == parsed.tags.count("title") == parsed.tags.count("main") == 1
    for tag in ("table", "pre", "h2", "h3", "li", "tr"):
        assert parsed.tags.count(tag) == parsed.tags.count(f"/{tag}")


def test_what_a_stranger_writes_is_read_as_it_was_written():
    for page in ("learner", "unreadable", "class"):
        assert ODD in Parsed(PAGES[page]()).text


def test_the_line_is_marked_in_its_cell_by_a_sign_too():
    parsed = Parsed(PAGES["learner"]())
    assert parsed.marked == "→  5      return a / (1 - c * b)"
    assert "Your cell 7; line 5 is marked" in parsed.text


def test_only_a_line_that_stands_so_is_marked():
    cells = [(1, "def f():\n    a\n    b\n    a")]
    assert excerpt(cells, "f", ["Line 4 is off:", "    a"])["lines"] == [4]
    assert excerpt(cells, "f", ["Line 3 is off:", "    a"])["lines"] == []
    assert excerpt(cells, "f", ["Lines 2 and 3:", "    2: a", "    3: b"])["lines"] == [2, 3]
    assert excerpt([*cells, (9, "def f(): pass")], "f", [])["cell"] == 9
    assert excerpt(cells, "g", []) is None


@pytest.mark.parametrize("kind", ["html", "md"])
def test_a_mark_by_hand_stands_where_the_marker_had_a_fault(kind):
    waits = record()
    waits["exercises"][ATTACKED] |= {"outcome": AGAIN, "fault": "Traceback …"}
    assert f"{AGAIN} of 3" in learner_page(waits, THREE, kind)
    assert "points so far" in learner_page(waits, THREE, kind)
    waits["exercises"][ATTACKED] |= {"points": 2.5, "by_hand": "on paper"}
    assert "2.5 of 3" in learner_page(waits, THREE, kind)
    assert "so far" not in learner_page(waits, THREE, kind)


def test_of_a_long_cell_the_part_with_the_line_is_shown():
    cell = "\n".join(["def f():", *(f"    x{n} = {n}" for n in range(500))])
    part = excerpt([(1, cell)], "f", ["Line 300:", "    x298 = 298"])
    assert part["lines"] == [300] and part["first"] <= 300 < part["first"] + len(part["source"])
    assert len(part["source"]) < 100


@needs_sandbox
def test_a_record_of_the_marker_holds_what_the_page_shows(tmp_path):
    wrong = "x = 1\n\ndef update_lr(a, b, c):\n    return a.shape / (1 - c * b)"
    made = mark_cells(tmp_path, *RIGHT.values(), wrong)
    parsed = Parsed(learner_page(made, THREE))
    assert "return a.shape / (1 - c * b)" in parsed.marked
    assert "Your cell 5; line 4 is marked" in parsed.text


def test_the_classs_picture_is_said_in_words_and_cuts_no_label(tmp_path):
    summary = summary_of(record(), record())
    said = alt(summary)
    assert (
        "mean 9.0, median 9 of 12" in said
        and f"fewest in exercise {number_of('update_lr')} (0%)" in said
    )
    text = class_page(summary, 1)
    assert ("img", "alt", said) in Parsed(text).attributes
    draw(summary, tmp_path / "x.png")
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG")


def test_the_histogram_counts_every_mark_once():
    summary = Summary({"update_lr": 100})
    for total in (0, 9.5, 10, 11, 99, 100):
        summary.totals[total] += 1
    parts = summary.histogram()
    assert sum(count for _, count in parts) == 6
    assert parts[:2] == [("0–9", 2), ("10–19", 2)] and parts[-1] == ("90–100", 2)
    few = Summary({"update_lr": 3})
    few.totals[3] += 1
    assert few.histogram() == [("0", 0), ("1", 0), ("2–3", 1)]


def test_a_template_that_lacks_something_says_so():
    with pytest.raises(Exception, match="is undefined"):
        rendered("class.html", seed=1)
