"""The lesson in one file: alone, beside other files, where nothing can be written, marked."""

import json
import re
import subprocess
import sys

import nbformat
import pytest

from checking.notebook import reading
from grading.marking.mark import Settings
from lesson import build
from lesson.editions import notebooks, variant
from lesson.editions.one_file import given_files, one_file
from lesson.source.cells import FURTHER
from public_tests import POINTS
from tests.helpers.handing_in import RIGHT, THREE, hand_in, mark, needs_sandbox
from tests.helpers.walking import environment, walk

PACKED = "packed"
NAME = "lesson.ipynb"


@pytest.fixture(scope="module")
def book(lesson):
    return one_file(lesson, NAME)


def alone(book, folder, **settings):
    """Run a notebook in a folder, with nothing of ours on Python's path; {cell id: Outcome}."""
    return walk(book, folder, environment(PYTHONPATH="", QUICK="1", **settings))


def first_cells(book, number=2):
    """The notebook up to its cell that imports the lesson's modules."""
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    return nbformat.v4.new_notebook(cells=code[:number])


def errors(outcomes):
    return {id: outcome.error for id, outcome in outcomes.items() if outcome.error}


def test_it_is_below_three_megabytes_and_made_the_same_twice(lesson, book):
    assert len(notebooks.text_of(book)) < 3_000_000
    assert notebooks.text_of(one_file(lesson, NAME)) == notebooks.text_of(book)


def test_its_text_shows_no_picture_that_is_not_inside(book):
    shown = [
        (cell, name)
        for cell in book.cells
        if cell.cell_type == "markdown"
        for name in re.findall(r"!\[.*?\]\((.*?)\)", cell.source)
    ]
    assert len(shown) > 10
    for cell, name in shown:
        kind, _, file = name.partition(":")
        assert kind == "attachment" and set(cell.attachments[file]) == {"image/png"}


def test_it_runs_alone_in_an_empty_folder_and_brings_the_optional_notebook(book, tmp_path):
    outcomes = alone(book, tmp_path)
    assert errors(outcomes) == {}
    assert "files of the lesson are new" in outcomes[PACKED].printed
    assert " 0 of 100" in "".join(outcome.printed for outcome in outcomes.values())
    further = json.loads((tmp_path / f"{FURTHER}.ipynb").read_text(encoding="utf-8"))
    assert f'take_functions("{NAME}"' in "".join("".join(c["source"]) for c in further["cells"])
    assert alone(first_cells(book, 1), tmp_path)[PACKED].printed == ""


def test_files_of_the_same_name_stay_and_are_not_used(book, tmp_path):
    old = tmp_path / "testCases.py"
    old.write_text("raise RuntimeError('not the lesson')\n")
    outcomes = alone(first_cells(book), tmp_path)
    assert errors(outcomes) == {}
    assert "of the same name that are not this lesson's: testCases.py." in outcomes[PACKED].printed
    assert [path.name for path in tmp_path.iterdir()] == ["testCases.py"]
    assert old.read_text() == "raise RuntimeError('not the lesson')\n"


def test_files_that_git_gave_other_line_ends_are_the_lessons_own(lesson, book, tmp_path):
    text = given_files(lesson)["testCases.py"].replace(b"\n", b"\r\n")
    (tmp_path / "testCases.py").write_bytes(text)
    assert "are new beside this notebook" in alone(first_cells(book), tmp_path)[PACKED].printed


@needs_sandbox
def test_where_nothing_can_be_written_it_says_so_and_runs(book, tmp_path):
    """In a sandbox, which keeps an administrator out, too."""
    folder, temporary = tmp_path / "read only", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    (temporary / "cells.py").write_text("\n".join(c.source for c in first_cells(book).cells))
    locked = ["bwrap", "--ro-bind", "/", "/", "--dev-bind", "/dev", "/dev"]
    locked += ["--bind", str(temporary), str(temporary), "--chdir", str(folder), "--"]
    env = environment(PYTHONPATH="", TMPDIR=str(temporary), MPLCONFIGDIR=str(temporary))
    command = [*locked, sys.executable, str(temporary / "cells.py")]
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"Nothing can be written into {folder} (Read-only file system).")
    assert not list(folder.iterdir())
    assert not list(temporary.glob("lesson-*")), "it is taken away at the end"


def test_a_variant_in_one_file_asks_and_counts_as_it_was_told(lesson, tmp_path):
    made = one_file(variant.edition(lesson, ["update_lr"], ["update_lr=7"]), NAME)
    made.cells = [*first_cells(made).cells, *(c for c in made.cells if "score()" in c.source)]
    printed = "".join(outcome.printed for outcome in alone(made, tmp_path).values())
    assert " 0 of 7" in printed


def test_nbval_takes_it(book, tmp_path):
    nbformat.write(first_cells(book), tmp_path / NAME)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--nbval-lax", NAME]
    done = subprocess.run(
        [*command, "--nbval-current-env"],
        cwd=tmp_path,
        env=environment(PYTHONPATH=""),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_no_exercise_reaches_the_packed_cell(book):
    cells = [(n, c.source) for n, c in enumerate(book.cells, 1) if c.cell_type == "code"]
    read = reading.read(cells, list(POINTS))
    run = {read.statements[number].cell for number in reading.needed(read, list(POINTS))}
    assert book.cells[0].id == PACKED and 1 not in run and len(run) > 10


@needs_sandbox
def test_it_is_marked_as_the_notebook_of_the_folder(lesson, tmp_path):
    made = one_file(lesson, NAME)
    for name, code in RIGHT.items():
        next(cell for cell in made.cells if cell.id == name).source = code
    record = mark(hand_in(tmp_path, notebooks.text_of(made)), Settings(THREE, seed=7))
    assert {said["outcome"] for said in record["exercises"].values()} == {"passed"}, record


def test_the_command_writes_it_and_refuses_the_lessons_own(tmp_path):
    command = [sys.executable, str(build.ROOT / "lesson" / "build.py"), "--one-file"]
    for wrong in (build.ROOT / notebooks.LEARNER, tmp_path / "lesson.py"):
        refused = subprocess.run([*command, str(wrong)], capture_output=True, text=True)
        assert refused.returncode == 2 and "FILE must be" in refused.stderr
