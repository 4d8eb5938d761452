"""The builder says which parts a new exercise still lacks."""

import testCases
from lesson.source.parts import missing_parts
from public_tests import OPTIONAL, POINTS

NAMES = {**POINTS, **OPTIONAL}


def test_the_lesson_lacks_nothing():
    assert missing_parts(NAMES) == []


def test_a_name_with_points_alone_lacks_its_entry():
    (entry,) = missing_parts({**NAMES, "treble": 1})
    assert entry.startswith("exercises/ has no entry treble")


def test_an_entry_without_points_is_told():
    (told,) = missing_parts({name: NAMES[name] for name in NAMES if name != "update_lr"})
    assert told.startswith("points.toml does not list update_lr")


def test_missing_inputs_are_told(monkeypatch):
    monkeypatch.delattr(testCases, "update_lr_test_case")
    assert missing_parts(NAMES) == ["testCases.py has no update_lr_test_case"]
