"""Folders to hand out: a notebook with all that it imports and shows."""

import shutil
from pathlib import Path

from checking.points import FILE, points_text
from lesson.cells import Lesson
from lesson.editions import learner, nbgrader, write
from lesson.variant import what_is_asked
from public_tests import OPTIONAL, POINTS

ROOT = Path(__file__).resolve().parent.parent
# What a learner is given beside the notebook.
GIVEN_FOLDERS = ("exercises", "checking", "images", "opt_plots", "opt_experiments", "opt_sliders")
NBGRADER_CONFIG = '''\
"""nbgrader's settings. Run here: nbgrader generate_assignment Optimization_methods"""

import os

c = get_config()  # noqa: F821

# Marks do not depend on the long trainings.
os.environ.setdefault("QUICK", "1")

c.CourseDirectory.course_id = "optimization-methods"
# nbgrader has one stub for all cells. The checks know it: "not started" is a NotImplementedError.
c.ClearSolutions.code_stub = {"python": 'raise NotImplementedError("Write your answer here")'}
c.ClearSolutions.begin_solution_delimeter = "### BEGIN SOLUTION"
c.ClearSolutions.end_solution_delimeter = "### END SOLUTION"
# Seconds for a cell: the longest trains several networks.
c.Execute.timeout = 600
'''
README = """\
# Optimization methods

A lesson in a Jupyter notebook. You need Python 3.11 or newer. In this folder:

    python3 -m venv .venv
    .venv/bin/python -m pip install -r requirements.txt
    .venv/bin/python -m jupyterlab --allow-root Optimization_methods.ipynb

On Windows begin with `py -m venv .venv`, and write `.venv\\Scripts\\python` for `.venv/bin/python`.
`--allow-root` counts only where you are root, as in a container.

Write each function where `raise NotImplementedError` stands, and run the check below it. Hand in
`Optimization_methods.ipynb`, saved, under any name. `Going_further.ipynb` is for those who
want more.

{asked}
"""


def write_course(lesson: Lesson, folder: Path) -> None:
    """A course folder for nbgrader: its source notebooks with what they need."""
    assignment = folder / "source" / "Optimization_methods"
    copy_given(assignment)
    write_points(lesson, assignment)
    for book in lesson.books:
        write(nbgrader(lesson, book), assignment / f"{book}.ipynb")
    (folder / "nbgrader_config.py").write_text(NBGRADER_CONFIG, encoding="utf-8", newline="\n")


def write_variant(lesson: Lesson, folder: Path) -> None:
    """A folder to hand out: the learner's notebooks with what they need, and the points."""
    copy_given(folder)
    write_points(lesson, folder)
    # A class may work in repositories: nobody should push an environment.
    for name in ("requirements.txt", ".gitignore"):
        shutil.copy(ROOT / name, folder)
    said = what_is_asked(lesson.points, list(POINTS))
    (folder / "README.md").write_text(README.format(asked=said), encoding="utf-8", newline="\n")
    for book in lesson.books:
        write(learner(lesson, book=book), folder / f"{book}.ipynb")


def write_points(lesson: Lesson, folder: Path) -> None:
    """Set the points that the folder's checks read: none for what is given."""
    graded = {name: lesson.points[name] for name in POINTS}
    (folder / FILE).write_text(points_text(graded, OPTIONAL), encoding="utf-8", newline="\n")


def copy_given(folder: Path) -> None:
    """Copy what a notebook imports and shows: the modules of the root, and some folders."""
    folder.mkdir(parents=True, exist_ok=True)
    for module in ROOT.glob("*.py"):
        shutil.copy(module, folder)
    for name in GIVEN_FOLDERS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored, dirs_exist_ok=True)
