"""The sections' minutes, and what stands at the head of each."""

import pytest

from lesson.source.cells import BOOKS, FIRST, FURTHER, SECTION
from lesson.source.filled import Facts
from public_tests import POINTS


def test_the_points_add_up_to_100():
    assert sum(POINTS.values()) == 100


def minutes_of(lesson, book):
    """Return the minutes of each section of a notebook."""
    facts = Facts(lesson, lesson.points)
    return {title: facts.minutes(title) for title in lesson.sections_of(book)}


def test_the_lesson_makes_three_sittings_of_about_the_same_length(lesson):
    minutes = list(minutes_of(lesson, FIRST).values())
    for first, last in ((0, 3), (4, 7), (8, 12)):
        assert sum(minutes[first : last + 1]) == pytest.approx(sum(minutes) / 3, rel=0.2)


def test_each_section_says_at_its_head_what_it_takes_beside_its_exercises(lesson):
    for book in BOOKS:
        for title in lesson.sections_of(book):
            head, *others = lesson.sections[title]
            assert SECTION.match(head.source)
            assert head.minutes > 0 and not any(cell.minutes for cell in others), title
            assert bool(head.about) == (book == FURTHER)


def test_each_section_after_the_score_says_that_it_is_optional(lesson):
    for title, minutes in minutes_of(lesson, FURTHER).items():
        said = lesson.sections[title][0].source.split("\n")[2]
        assert said.startswith(f"*Optional, no points · {minutes} minutes")
