"""The builder says which parts a new exercise still lacks."""

import public_tests
import testCases
from lesson.source.parts import missing_parts
from public_tests import OPTIONAL, POINTS

NAMES = {**POINTS, **OPTIONAL}


def test_the_lesson_lacks_nothing():
    assert missing_parts(NAMES) == []


def test_a_name_with_points_alone_lacks_its_entry_and_its_check():
    entry, check = missing_parts({**NAMES, "treble": 1})
    assert entry.startswith("exercises/ has no entry treble")
    assert check == 'public_tests.py has no line treble_test = _book.test("treble")'


def test_an_entry_without_points_is_told():
    (told,) = missing_parts({name: NAMES[name] for name in NAMES if name != "update_lr"})
    assert told.startswith("points.toml does not list update_lr")


def test_missing_inputs_and_a_missing_check_are_told(monkeypatch):
    monkeypatch.delattr(testCases, "update_lr_test_case")
    monkeypatch.delattr(public_tests, "gradient_descent_test")
    assert missing_parts(NAMES) == [
        'public_tests.py has no line gradient_descent_test = _book.test("gradient_descent")',
        "testCases.py has no update_lr_test_case",
    ]
