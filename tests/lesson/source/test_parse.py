"""Parsing the lesson's source: a lesson is whole at once, and each cell knows its line."""

from dataclasses import FrozenInstanceError

import pytest

from lesson.build import SECTIONS
from lesson.source.parse import Refused, parse, parse_sections
from tests.helpers.small_lesson import POINTS, SOURCE


def test_a_parsed_lesson_is_whole_and_cannot_be_changed():
    lesson = parse(SOURCE, POINTS)
    assert [cell.exercise for cell in lesson.code if cell.region] == ["double", "mean_of"]
    assert [cell.checks for cell in lesson.code if cell.checks] == ["double", "mean_of"]
    with pytest.raises(FrozenInstanceError):
        lesson.cells[0].exercise = "double"
    with pytest.raises(FrozenInstanceError):
        lesson.points = {}


def test_every_cell_of_the_lesson_knows_its_line():
    lines = {path.name: path.read_text(encoding="utf-8").split("\n") for path in SECTIONS.glob("*")}
    for cell in parse_sections(SECTIONS, {}).cells:
        assert lines[cell.file][cell.line - 2].startswith("# %%")
        found = lines[cell.file][cell.line - 1].removesuffix("  # fmt: skip")
        assert cell.lines[0] in (found, found.removeprefix("#").removeprefix(" "))


@pytest.mark.parametrize(
    "text", ["before = 1\n# %%\nafter = 2\n", '# %%\ntext = """\n# %% no cell\n"""\n']
)
def test_a_text_whose_cells_cannot_be_told_apart_is_refused(text):
    with pytest.raises(Refused, match="lines begin with # %%"):
        parse(text, POINTS)
