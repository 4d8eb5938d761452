"""The file of points: what is read is what stands there, and what is written is read again."""

import pytest

from checking.notebook.points import FILE, points_text, read_points
from lesson import build
from public_tests import OPTIONAL, POINTS


def test_the_projects_own_file_is_what_the_editions_write():
    text = (build.ROOT / FILE).read_text(encoding="utf-8")
    assert text == points_text(POINTS, OPTIONAL)


def test_what_is_written_is_read_again_in_the_same_order(tmp_path):
    points, optional = {"b": 2, "a": 0}, {"d": 0, "c": 0}
    (tmp_path / FILE).write_text(points_text(points, optional))
    read = read_points(tmp_path / FILE)
    assert [list(part.items()) for part in read] == [[("b", 2), ("a", 0)], [("d", 0), ("c", 0)]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", r"has no table \[points\]"),
        ("points = 3", r"has no table \[points\]"),
        ("[points]\na = -1", "a = -1; points are whole numbers, 0 or more"),
        ("[points]\na = true", "a = True; points are whole numbers"),
        ("optional = 'a'\n[points]\na = 1", "optional is a list of names"),
        ("optional = ['a']\n[points]\na = 1", "a has points and is optional too"),
        ("[points]\na = 1\na = 2", "cannot be read: "),
    ],
)
def test_what_is_no_points_is_refused_with_the_files_name(text, said, tmp_path):
    (tmp_path / FILE).write_text(text)
    with pytest.raises(ValueError, match=f"{FILE}.*{said}"):
        read_points(tmp_path / FILE)
