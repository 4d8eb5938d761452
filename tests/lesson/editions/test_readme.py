"""README's numbers, and the tables of contents, follow from the sections and points.toml."""

import re
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from lesson import build
from lesson.editions.folders import copy_given
from lesson.editions.readme import readme
from lesson.source.cells import FIRST
from lesson.source.filled import filled
from lesson.source.parse import Refused

README = build.README.read_text(encoding="utf-8")


def test_readme_is_up_to_date(lesson):
    assert readme(lesson, README) == README


def test_other_points_stand_in_both_tables(lesson):
    points = {**lesson.points, "initialize_adam": 5}
    other = filled(replace(lesson, points=points))
    said = readme(other, README)
    row = re.compile(r"^\| 7 Put them together: Adam \| 35 \| .* \| (\d+) \|$", re.MULTILINE)
    before, more = int(row.search(README)[1]), 5 - lesson.points["initialize_adam"]
    assert int(row.search(said)[1]) == before + more
    assert f"| 12 Your score | 5 | | {100 + more} |" in said
    contents = next(cell.source for cell in other.texts if "| section |" in cell.source)
    assert re.search(
        r"^\| \[7 Put .*\) \| 35 \| " + f"{before + more} \\|$", contents, re.MULTILINE
    )


def test_fewer_exercises_are_counted_anew(lesson):
    few = replace(lesson, points={name: int(n == 0) for n, name in enumerate(lesson.points)})
    assert "One exercise, about " in readme(few, README)


def test_minutes_are_those_of_the_sections_and_their_exercises(lesson):
    own = sum(cell.minutes for cell in lesson.cells if cell.book == FIRST)
    graded = sum(lesson.minutes[name] for name in lesson.points if lesson.points[name])
    rows = re.findall(r"^\| (\d+) .* \| (\d+) \|.*\|.*\|$", README, re.MULTILINE)
    assert own + graded == sum(int(minutes) for section, minutes in rows if int(section) <= 12)


@pytest.mark.parametrize("lost", ["| section | minutes |", "exercises, about"])
def test_a_readme_without_the_place_is_refused(lost, lesson):
    assert lost in README
    with pytest.raises(Refused, match=r"README.md has no place for"):
        readme(lesson, README.replace(lost, ""))


def test_a_file_of_points_that_is_none_is_said_in_one_line(tmp_path):
    copy_given(tmp_path)
    for folder in ("lesson", "grading"):
        shutil.copytree(build.ROOT / folder, tmp_path / folder)
    text = (build.ROOT / "points.toml").read_text(encoding="utf-8")
    (tmp_path / "points.toml").write_text(text.replace("update_lr = 3", "update_lr = '3'"))
    for command in (["lesson/build.py", "--check"], ["-m", "grading", "some.ipynb"]):
        done = subprocess.run(
            [sys.executable, *command], cwd=tmp_path, capture_output=True, text=True
        )
        assert done.returncode in (1, 2)
        assert done.stderr.endswith(
            "points.toml, [points]: update_lr = '3'; points are whole numbers, 0 or more\n"
        )
        assert len(done.stderr.splitlines()) == 1
