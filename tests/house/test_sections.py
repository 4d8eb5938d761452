"""The numbers of sections and exercises, which stand in README, lesson and points.toml."""

import re

from lesson import build
from lesson.source.cells import BOOKS, FIRST, FURTHER
from lesson.source.parse import book_of
from lesson.source.tables import table_troubles
from public_tests import OPTIONAL, POINTS
from tests.house.project import ROOT, SECTIONS


def test_the_points_add_up_to_100():
    assert sum(POINTS.values()) == 100


def source_of(books):
    """Return the text of the sections of some notebooks."""
    files = [path for path in SECTIONS if book_of(path.name) in books]
    return "".join(path.read_text(encoding="utf-8") for path in files)


def sections_of_the_lesson():
    """Return the exercises and points of each section: {"5 Build up …": ("7, 8", "12"), …}."""
    points_of = {**POINTS, **OPTIONAL}
    names = list(points_of)
    sections = {}
    for line in source_of(BOOKS).splitlines():
        if re.match(r"# ## \d", line):
            sections[line.removeprefix("# ## ").strip()] = []
        elif header := re.match(r"# \*\*(?:Optional e|E)xercise (\d+) · ", line):
            sections[list(sections)[-1]].append(int(header[1]))
    for title, numbers in sections.items():
        points = sum(points_of[names[number - 1]] for number in numbers)
        sections[title] = (", ".join(map(str, numbers)), str(points or ""))
    return sections


def test_readme_and_lesson_give_each_section_its_exercises_and_points():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert table_troubles(build.load(), readme) == []


def rows_of(text, columns):
    """Return the rows of a table of sections: {"5 Build up speed: momentum": ["35", …], …}."""
    rows = re.findall(r"^(?:# )?\| (\d+ .*|\[\d+ .*) \|$", text, re.MULTILINE)
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    return {title: rest for title, *rest in cells if len(rest) == columns}


def contents_of(book):
    """Return the rows of a notebook's table of contents."""
    source = source_of([book])
    return rows_of(source[: source.index("# %%\n")], 2)


def test_the_lessons_table_of_contents_has_every_section_and_the_readmes_minutes():
    readme = rows_of((ROOT / "README.md").read_text(encoding="utf-8"), 3)
    contents = contents_of(FIRST) | contents_of(FURTHER)
    lesson = sections_of_the_lesson()
    assert list(contents) == [f"[{title}](#{title.replace(' ', '-')})" for title in lesson]
    for (minutes, last), (title, (_, points)) in zip(
        contents.values(), lesson.items(), strict=True
    ):
        assert readme[title][0] == minutes
        assert int(title.split()[0]) > 12 or last == points


def test_the_lesson_makes_three_sittings_in_five_hours():
    minutes = [int(minutes) for minutes, _ in contents_of(FIRST).values()]
    assert sum(minutes) == 5 * 60
    for first, last in ((0, 3), (4, 7), (8, 12)):
        assert abs(sum(minutes[first : last + 1]) - 100) <= 15


def sections_with_their_minutes(books):
    """Return pairs of a row of the table of contents and the text of its section."""
    rows = [row for book in books for row in contents_of(book).values()]
    parts = re.split(r"^# ## (?=\d)", source_of(books), flags=re.MULTILINE)[1:]
    return zip(rows, parts, strict=True)


def test_a_section_takes_longer_than_its_exercises():
    for (minutes, _), part in sections_with_their_minutes(BOOKS):
        assert int(minutes) > sum(map(int, re.findall(r"xercise \d+ · (\d+) minutes", part)))


def test_each_section_after_the_score_says_that_it_is_optional():
    for (minutes, _), part in sections_with_their_minutes([FURTHER]):
        assert part.split("\n")[2].startswith(f"# *Optional, no points · {minutes} minutes")
