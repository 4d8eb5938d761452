"""Which edition a notebook is of is read from what it says; who forgets --handout is told."""

import pytest

from checking.notebook.points import points_text
from grading.__main__ import main
from grading.submission.edition import other_edition
from lesson.editions import variant
from lesson.editions.notebooks import learner, text_of
from public_tests import POINTS
from tests.helpers.handing_in import RIGHT, THREE, hand_in, needs_sandbox, notebook

HALF = dict(list(POINTS.items())[:11])


def test_what_an_edition_says_of_itself_is_compared_with_what_it_is_marked_by(lesson):
    def data(*only, points=()):
        return text_of(learner(variant.edition(lesson, only, points))).encode()

    assert other_edition(data("1-11"), POINTS) == f"exercises 1–11, {sum(HALF.values())} points"
    assert other_edition(data("1-11"), HALF) == ""
    assert other_edition(data("1-11"), THREE) != ""  # not all are its own
    assert other_edition(data("update_lr"), {"update_lr": POINTS["update_lr"]}) == ""
    more = sum(POINTS.values()) + 5 - POINTS["update_lr"]
    stated = f"exercises 1–{len(POINTS)}, {more} points"
    assert other_edition(data(points=["update_lr=5"]), POINTS) == stated
    only = {"gradient_descent": POINTS["gradient_descent"]}
    assert other_edition(data("1-3", "5"), only) == ""  # --only a part of it
    assert other_edition(text_of(learner(lesson)).encode(), POINTS) == ""
    escaped = data("1-11").decode().replace("–", "\\u2013").encode()
    assert other_edition(escaped, POINTS).startswith("exercises 1–11")


@pytest.mark.parametrize("said", ["1–999999999", "–", "1–", "99999999999999999999", "9" * 5000])
def test_nothing_that_a_notebook_says_takes_long(said):
    text = f"**In this edition** you write exercises {said}: 7 points in all"
    assert len(other_edition(text.encode(), POINTS)) < 100


@needs_sandbox
def test_a_class_marked_without_its_handout_is_warned_of(lesson, tmp_path, capsys):
    blank = text_of(learner(variant.edition(lesson, ["1-11"])))
    hand_in(tmp_path, blank, "one")
    hand_in(tmp_path, blank, "two")
    assert main([str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().err
    assert "WARNING: 2 of 2 notebooks say that they are of another edition" in said
    assert (
        f"(most: exercises 1–11, {sum(HALF.values())} points, in 2)" in said
        and "--handout DIR" in said
    )
    for name in ("summary.md", "summary.html"):
        assert "of another edition" in (tmp_path / "out" / name).read_text(encoding="utf-8")


@needs_sandbox
def test_a_notebook_beside_its_own_edition_is_marked_by_it(tmp_path, capsys):
    (tmp_path / "points.toml").write_text(points_text({**THREE, "update_lr": 7}, {}))
    text = notebook("import numpy as np", *RIGHT.values())
    assert main([str(hand_in(tmp_path, text).path)]) == 0
    found = capsys.readouterr()
    assert f"16 of {16}" in found.out and "points.toml asks for." in found.err
