"""Pictures that cells draw: each has its words, in the lesson, in the notebook, on the page."""

import json
import re

import nbformat
import pytest
from bs4 import BeautifulSoup  # nbconvert's own
from nbformat.v4 import new_code_cell, new_notebook, new_output

from lesson import build, page
from lesson.editions import notebooks
from lesson.editions.execute import execute
from lesson.source.alt import in_header, say_what_cells_draw
from lesson.source.parse import Refused
from tests.helpers.small_lesson import POINTS, SOURCE, read, write_folder

FALLS = "A line that falls from left to right, steeply at first."
RISES = "A line that rises from left to right, ever more slowly."
DRAW = 'display({"image/png": "cGl4ZWxz"}, raw=True)'


@pytest.fixture
def root(tmp_path):
    return write_folder(tmp_path)


def drawing(pictures, **metadata):
    """A notebook of one executed cell that drew so many pictures."""
    drawn = [new_output("display_data", {"image/png": "cGl4ZWxz"}) for _ in range(pictures)]
    words = new_output("stream", text="drawn")
    return new_notebook(cells=[new_code_cell("draw()", outputs=[words, *drawn], metadata=metadata)])


def alts(book):
    outputs = [output for cell in book.cells for output in cell.get("outputs", ())]
    return [o.metadata.get("image/png", {}).get("alt") for o in outputs if "data" in o]


LINE = SOURCE.count("\n") + 2  # where its header stands


def with_cell(header, code=DRAW):
    return f"{SOURCE}\n# %% {header}\n{code}\n"


@pytest.mark.parametrize(("alt", "texts"), [(FALLS, [FALLS]), ([FALLS, RISES], [FALLS, RISES])])
def test_each_picture_of_a_cell_gets_its_words(alt, texts):
    book = drawing(len(texts), alt=alt)
    assert say_what_cells_draw(book) == []
    assert alts(book) == texts
    nbformat.validate(book)


@pytest.mark.parametrize(
    ("pictures", "metadata", "message"),
    [
        (1, {}, "draws 1 pictures and has 0 alt texts"),
        (2, {"alt": FALLS}, "draws 2 pictures and has 1 alt texts"),
        (0, {"alt": FALLS}, "draws 0 pictures and has 1 alt texts"),
    ],
)
def test_pictures_without_words_and_words_without_pictures_are_told(pictures, metadata, message):
    (trouble,) = say_what_cells_draw(drawing(pictures, **metadata))
    assert trouble.startswith(f"cell 1 (draw()) {message}")


def test_the_build_writes_the_words_of_a_header_to_the_picture(root):
    lesson = read(with_cell(f"alt={json.dumps(FALLS)}"), POINTS, root)
    assert alts(execute(notebooks.solution(lesson), root))[-1] == FALLS


def test_the_build_refuses_a_cell_that_draws_and_says_nothing(root):
    lesson = read(with_cell(""), POINTS, root)
    with pytest.raises(Refused, match=r"cell 12 \(display.* draws 1 pictures and has 0"):
        execute(notebooks.solution(lesson), root)


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ('alt="A line."', "an alt text is a sentence .*; not 'A line.'"),
        (f'alt="{FALLS[:-1]}"', "an alt text is a sentence"),
        (f'alt=["{FALLS}", 1]', "an alt text is a sentence .* not 1"),
        ('alt="A line "y" that falls."', r'cannot be read \(a quote in a text is \\"\)'),
        (f'[markdown] alt="{FALLS}"', "is for a picture that code draws"),
    ],
)
def test_a_header_that_says_too_little_is_refused(header, message, root):
    with pytest.raises(Refused, match=f"line {LINE}, cell 12 .*{message}"):
        read(with_cell(header, "# text"), POINTS, root)


def test_the_page_says_what_pictures_show(tmp_path):
    book = drawing(1, alt='Below 1 & above "0" < α: two lines that cross.')
    say_what_cells_draw(book)
    path = tmp_path / "small.ipynb"
    nbformat.write(book, path)
    (shown,) = BeautifulSoup(page.page(path), "html.parser").find_all("img")
    assert shown["alt"] == book.cells[0].metadata.alt


def test_the_lessons_words_are_of_a_length_that_can_be_listened_to_and_all_differ():
    texts = [text for cell in build.load().cells for text in in_header(cell.metadata)]
    assert len(texts) > 30
    assert len(set(texts)) == len(texts)
    assert [text for text in texts if not 60 <= len(text) <= 420] == []
    generic = r"(A |An |The )?(picture|image|figure|plot|graph|chart)\b"
    assert [text for text in texts if re.match(generic, text, flags=re.I)] == []
