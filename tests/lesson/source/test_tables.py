"""Which table says other points than points.toml is said in words, row by row."""

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from lesson import build
from lesson.editions.folders import copy_given
from lesson.source.tables import table_troubles

README = (build.ROOT / "README.md").read_text(encoding="utf-8")


def test_other_points_are_told_of_each_row_that_would_have_to_change(lesson):
    other = replace(lesson, points={**lesson.points, "initialize_adam": 5})
    contents, readme, total = table_troubles(other, README)
    said = "section “7 Put them together: Adam” 17 points; points.toml makes it 19 points"
    assert contents.startswith("00_start_here.py, line ") and contents.endswith(said)
    row = contents.split(", line ")[1].split(":")[0]
    lines = (build.SECTIONS / "00_start_here.py").read_text(encoding="utf-8").splitlines()
    assert "[7 Put them together: Adam]" in lines[int(row) - 1]
    assert readme.startswith("README.md: ") and "“7 Put them together: Adam” 17 points" in readme
    assert total.endswith("another total than 102")


@pytest.mark.parametrize(
    ("row", "other", "said"),
    [
        ("| 25 | 6 | 8 |", "| 25 | 5 | 8 |", "the exercises 5; it has 6"),
        ("| 11 Be the grader |", "| 11 Grade |", "has no row “11 Be the grader”"),
        ("| 30 | 7, 8 | 12 |", "| 30 | 7, 8 | |", "no points; points.toml makes it 12 points"),
        ("| 5 | | 100 |", "| 5 | | 90 |", "another total than 100"),
    ],
)
def test_a_row_of_readmes_table_that_is_wrong_is_named(row, other, said, lesson):
    assert row in README
    (told,) = table_troubles(lesson, README.replace(row, other))
    assert said in told


def test_a_file_of_points_that_is_none_is_said_in_one_line(tmp_path):
    copy_given(tmp_path)
    shutil.copytree(build.ROOT / "lesson", tmp_path / "lesson")
    text = (build.ROOT / "points.toml").read_text(encoding="utf-8")
    (tmp_path / "points.toml").write_text(text.replace("update_lr = 3", "update_lr = '3'"))
    command = [sys.executable, "lesson/build.py", "--check"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.endswith(
        "points.toml: update_lr = '3'; points are whole numbers, 0 or more\n"
    )
    assert len(done.stderr.splitlines()) == 1
