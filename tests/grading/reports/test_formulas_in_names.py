"""Names in tables: whatever a file is called, a spreadsheet finds no formula in it."""

import csv
import io
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.reports.spreadsheet import csv_text, harmless


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("=1+1", "'=1+1"),
        ("x;=1+1;.ipynb", "x;'=1+1;.ipynb"),
        ("＝1+1", "'＝1+1"),
        ("﹦1", "'﹦1"),
        ("⩵1", "'⩵1"),
        (" =1+1", " '=1+1"),
        ("\u00a0\u200b\ufeff=1", "\u00a0\u200b\ufeff'=1"),
        ("x；＝1", "x；'＝1"),
        ('x,"=1"', 'x,"\'=1"'),
        ("x\t@SUM(A1)", "x\t'@SUM(A1)"),
        ("x\n+1", "x\n'+1"),
        ("x|-1", "x|'-1"),
        ("a =1", "a '=1"),
        ("-rf", "'-rf"),
        # Nothing of these is a formula, and nothing of them changes.
        ("ann - homework.ipynb", "ann - homework.ipynb"),
        ("Ann Á_1001_assignsubmission_file_/x-1.ipynb",) * 2,
        ("a+b=c@d.ipynb", "a+b=c@d.ipynb"),
        ("marked; by hand: update_lr", "marked; by hand: update_lr"),
    ],
)
def test_what_could_begin_a_formula_has_an_apostrophe_before_it(text, wanted):
    assert harmless(text) == wanted


TEXTS = st.text(st.sampled_from(" \t\n;,:|\"'=+-@＝﹦＋－＠；，\u00a0\u200bax1") | st.characters())


@given(TEXTS)
def test_no_cell_begins_with_a_formula_however_a_line_is_split(text):
    line = csv_text([["name", text, 7]])
    (row,) = csv.reader(io.StringIO(line))
    for whole in (line, row[1]):
        plain = unicodedata.normalize("NFKC", whole)
        for separators in (",", ";", "\t", ":", "|", "\n", ",;\t:|\n\r"):
            for cell in re.split(f"[{re.escape(separators)}]", plain):
                unseen = [c for c in cell if unicodedata.category(c)[0] not in "CZ"]
                assert "".join(unseen).strip(' "')[:1] not in {*"=+-@"}, cell


@given(TEXTS)
def test_nothing_but_apostrophes_is_added(text):
    assert re.sub("'", "", harmless(text)) == re.sub("'", "", text)
