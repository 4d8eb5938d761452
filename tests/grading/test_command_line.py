"""What cannot be done is said in one line, by every command; no traceback, no mark."""

import json

import pytest

from grading.__main__ import main
from tests.helpers.handing_in import hand_in, notebook

ONLY = ["--only", "update_lr"]


def said_of(arguments, capsys):
    """Return the one line that a command says on an error."""
    assert main(list(map(str, arguments))) == 2
    (line,) = capsys.readouterr().err.splitlines()
    return line


@pytest.mark.parametrize(
    ("grades", "said"),
    [
        (None, "holds no grades.json: mark the class first"),
        ("not json", "is not what the marker writes"),
        ("[]", "is not what the marker writes"),
        ('{"submissions": 3, "points": {}}', "is not what the marker writes"),
        ('{"submissions": [{"file": 3}], "points": {}}', "is not what the marker writes"),
        (
            json.dumps(
                {
                    "submissions": [{"file": "a_1_assignsubmission_file/x", "exercises": []}],
                    "points": {},
                }
            ),
            "is not what the marker writes",
        ),
        ('{"submissions": [], "points": {}}', "file: Not a directory"),
    ],
)
def test_an_export_of_what_is_no_class_says_so(grades, said, tmp_path, capsys):
    (tmp_path / "file").touch()
    if grades is not None:
        (tmp_path / "grades.json").write_text(grades, encoding="utf-8")
    arguments = ["export", tmp_path, "--to", "moodle", "--out", tmp_path / "file"]
    assert said in said_of(arguments, capsys)


def test_an_archive_that_cannot_be_written_says_so(tmp_path, capsys):
    assert said_of(["autograder", "--gradescope", tmp_path], capsys).startswith(f"{tmp_path}: ")


@pytest.mark.usefixtures("sandbox_here")
@pytest.mark.parametrize("taken", ["", "grades.csv", "marks/submission.json"])
def test_a_folder_for_marks_that_cannot_be_written_says_so(taken, tmp_path, capsys):
    out = tmp_path / "out"
    if taken:
        (out / taken).mkdir(parents=True)
    else:
        out.touch()
    handed_in = hand_in(tmp_path, notebook("x = 1")).path
    assert main([str(handed_in), "--out", str(out), *ONLY]) == 2
    *_, line = capsys.readouterr().err.splitlines()  # behind the bar
    assert line.startswith(f"{out / taken}: ")


def test_an_edition_that_gives_no_points_says_so(tmp_path, capsys):
    (tmp_path / "points.toml").write_text("[points]\nupdate_lr = 0\n", encoding="utf-8")
    line = said_of(["autograder", "--gradescope", "a.zip", "--handout", tmp_path], capsys)
    assert line.endswith("gives no exercise any points: there is nothing to mark")
