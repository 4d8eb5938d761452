"""Files: none is long, none names a machine, each picture is shown."""

import re

import pytest

from tests.house.project import ROOT, SECTIONS, project_files, texts

LONGEST = 325
# Longer, each for a reason.
LONGER = {
    "opt_utils.py": "a learner reads the network in one file, from top to bottom",
    "attacks.py": "a list of submissions, each an attack",
    "test_cheats.py": "a list of submissions, each a fraud",
}
# Text, and answers as people write them.
LISTS = re.compile(r"lesson/sections/|tests/(wrong|right)_answers")


def lengths():
    """Yield each file of code with the number of its lines."""
    for path in project_files():
        name = path.relative_to(ROOT).as_posix()
        if path.suffix == ".py" and not LISTS.match(name):
            yield path, len(path.read_text(encoding="utf-8").splitlines())


def test_a_file_of_code_is_short_or_has_a_reason():
    long = {path.name: lines for path, lines in lengths() if lines > LONGEST}
    assert {name: long[name] for name in long if name not in LONGER} == {}


def test_a_reason_belongs_to_a_file_that_is_long():
    assert set(LONGER) <= {path.name for path, lines in lengths() if lines > LONGEST}


# A stored output, or a file that a tool wrote, can hold one. (This file does not match itself.)
MACHINE = re.compile(r"(?<![\w.~/-])/(home|root|Users|work)/\w|C:\\+Users")


def test_no_file_names_a_machine():
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line[:120]}"
        for path, text in texts()
        if path.name != "test_files.py"
        for number, line in enumerate(text.splitlines(), start=1)
        if MACHINE.search(line) or str(ROOT) in line
    ]
    assert not found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("open('/home/me/x.csv')", True),
        ('File "/root/lesson/opt_utils.py"', True),
        ("docs/work/page", False),
        ("make a home/root/work of it", False),
    ],
)
def test_the_search_for_machines_finds_them(line, found):
    assert bool(MACHINE.search(line)) == found


def test_every_picture_is_shown_in_the_lesson_or_in_a_page():
    shown = "".join(text for path, text in texts() if path in SECTIONS or path.suffix == ".md")
    made = sorted((ROOT / "images").glob("*.png"))
    assert [path.name for path in made if f"images/{path.name}" not in shown] == []
