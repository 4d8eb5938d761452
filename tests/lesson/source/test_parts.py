"""The builder says which parts a new exercise still lacks."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace

import testCases
from exercises import EXERCISES
from lesson import build
from lesson.source.parts import missing_parts, other_sections, other_signatures
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


def test_an_entry_with_other_defaults_than_the_lessons_is_told(monkeypatch):
    lesson, entry = build.load(), EXERCISES["schedule_lr_decay"]
    rule = replace(entry.rule, defaults={"time_interval": 100})
    monkeypatch.setitem(EXERCISES, "schedule_lr_decay", replace(entry, rule=rule))
    (told,) = other_signatures(lesson)
    assert "schedule_lr_decay" in told


def test_an_entry_of_another_section_is_told(monkeypatch, lesson):
    assert other_sections(lesson) == []
    monkeypatch.setitem(EXERCISES, "update_lr", replace(EXERCISES["update_lr"], section=5))
    (told,) = other_sections(lesson)
    assert told.startswith("exercises/ has section=5 for update_lr, which stands in “9 Slow down")


def test_an_entry_that_was_copied_with_its_file_is_told(tmp_path):
    shutil.copytree(build.ROOT / "exercises", tmp_path / "exercises")
    copied = "from exercises.decay import EXERCISES as EXERCISES\n"
    (tmp_path / "exercises" / "copied.py").write_text(copied)
    run = subprocess.run(
        [sys.executable, "-c", "import exercises"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(build.ROOT)},
        capture_output=True,
        text=True,
    )
    said = "ValueError: exercises/ has more than one entry schedule_lr_decay, update_lr"
    assert run.stderr.splitlines()[-1] == said
