"""Notebooks in the way of the course itself run on our modules: written by us, for this.

They are plain ones of several years: other names of the modules, other values of Adam, costs and
borders drawn by hand. They run beside the given modules, and beside those of the one file.
"""

import jupytext
import pytest
from nbclient import NotebookClient
from nbformat import v4

from lesson.editions.folders import copy_given, write_points
from lesson.editions.one_file import one_file
from tests.helpers.courses_way import BOOKS, WAY
from tests.helpers.walking import environment, walk


def run(book, folder):
    """Run a notebook in a kernel of its own; an error in a cell is raised here."""
    how = {"kernel_name": "python3", "resources": {"metadata": {"path": str(folder)}}}
    return NotebookClient(book, timeout=300, **how).execute(env=environment(PYTHONPATH=""))


def draws(name, folder):
    """Whether a notebook runs to its end in a folder, and draws."""
    done = run(jupytext.read(WAY / name), folder)
    outputs = [output for cell in done.cells for output in cell.get("outputs", ())]
    return any("image/png" in output.get("data", {}) for output in outputs)


@pytest.mark.thorough
@pytest.mark.parametrize("name", BOOKS)
def test_it_runs_beside_what_a_learner_is_given(name, lesson, tmp_path):
    copy_given(tmp_path)
    write_points(lesson, tmp_path)
    assert draws(name, tmp_path)


@pytest.mark.thorough
def test_it_runs_beside_what_the_one_file_brings(lesson, tmp_path):
    walk(v4.new_notebook(cells=one_file(lesson).cells[:1]), tmp_path, environment(PYTHONPATH=""))
    assert draws("with_public_tests.py", tmp_path)
