"""The lesson asks before it tells: what answers a question comes out of a run, or is folded.

And the main line stays short.
"""

import re
from statistics import median

import pytest

from lesson import build
from lesson.source.alt import pictures
from lesson.source.cells import FIRST
from tests.helpers.small_lesson import POINTS, SOURCE, read, write_folder

QUESTION = re.compile(
    r"\*\*What\s+do\s+you\s+expect[^*]*\*\*[^?]*\?|\*\*What\s+do\s+you\s+expect\?\*\*"
)
FOLD = "<details><summary>Compare with yours</summary>\n"
ASKED_AT_THE_END = re.compile(r"### Three questions on ")


def spoilt(lesson):
    """What is told too soon: a line for each place."""
    for book in lesson.books:
        cells = [cell for cell in lesson.cells if cell.book == book]
        for number, cell in enumerate(cells):
            if cell.kind != "markdown":
                continue
            at_the_end = ASKED_AT_THE_END.match(cell.source)
            asked = list(QUESTION.finditer(cell.source))
            if not asked and not at_the_end:
                continue
            if asked and "Where **What do you expect?** stands" not in cell.source:
                rest = re.sub(r"\([^()]*(\([^()]*\)[^()]*)*\)", "", cell.source[asked[-1].end() :])
                rest = QUESTION.sub("", rest).strip()
                # One more question may follow; nothing else.
                if rest and not re.fullmatch(r"([^.]|\d\.\d)*\?", rest):
                    yield f"{cell.at(0)}: this stands after the question: {rest[:60]}"
            elif asked:
                continue
            if pictures(re.sub(r"<details>.*?</details>", "", cell.source, flags=re.DOTALL)):
                yield f"{cell.at(0)}: a picture stands beside the question"
            after = iter(cells[number + 1 :])
            following = next(after)
            if (
                not at_the_end
                and following.kind != "code"
                and not following.source.startswith(FOLD)
            ):
                yield f"{following.at(0)}: this stands between the question and its run"
            while following.kind == "code":
                following = next(after)
            if not following.source.startswith(FOLD):
                yield f"{following.at(0)}: this answers {cell.at(0)} and is not folded"


def test_what_answers_a_question_comes_out_of_the_run_or_is_folded():
    assert list(spoilt(build.load())) == []


ASKS = """
# %% [markdown]
# **What do you expect** of three?

# %%
print(3)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# It is three.
# </details>
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("# <details><summary>Compare with yours</summary>\n#\n", "# ", "is not folded"),
        ("# %%\nprint", "# %% [markdown]\n# It is three.\n\n# %%\nprint", "between the question"),
        ("of three?", "of three? It is three.", "after the question: It is three."),
        ("of three?", "of three?\n#\n# ![Two bars.](images/bars.png)", "after the question"),
        (
            "# **What do you expect**",
            "# ![Two bars.](images/bars.png)\n#\n# **What do you expect**",
            "a picture stands beside",
        ),
    ],
)
def test_what_is_told_too_soon_is_found(old, new, said, tmp_path):
    root = write_folder(tmp_path)
    assert list(spoilt(read(SOURCE + ASKS, POINTS, root))) == []
    source = ASKS.replace(old, new, 1)
    if "</details>" in source and "<details>" not in source:
        source = source.replace("# </details>\n", "")
    found = list(spoilt(read(SOURCE + source, POINTS, root)))
    assert any(said in one for one in found), found


# How long it is


def texts():
    return [
        cell.source for cell in build.load().cells if cell.book == FIRST and cell.kind == "markdown"
    ]


def running(text):
    """The words of a text that is read from left to right: no table, formula, picture or tag."""
    text = re.sub(r"!\[[^]]*\]\([^)]*\)|\$\$.*?\$\$|<[^>]*>", "", text, flags=re.DOTALL)
    lines = [line for line in text.split("\n") if not line.startswith("|")]
    return [word for word in " ".join(lines).split() if re.search(r"\w", word)]


def test_the_main_line_has_at_most_9200_words_in_290_cells():
    """Every word counts: of tables, formulas, hints, and of the pictures' alt texts."""
    assert sum(len(text.split()) for text in texts()) <= 9200
    assert sum(cell.book == FIRST for cell in build.load().cells) <= 290


def test_the_median_text_has_at_most_40_words():
    assert median(len(running(text)) for text in texts()) <= 40
