"""Write folders to hand out: the notebooks with all that they import and show."""

import hashlib
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from string import Template

from checking.notebook.points import FILE, points_text
from lesson.editions.notebooks import learner, nbgrader, text_of, write
from lesson.editions.variant import what_is_asked
from lesson.source.cells import Lesson
from public_tests import OPTIONAL, POINTS

ROOT = Path(__file__).resolve().parent.parent.parent
# What a learner is given beside the notebook.
PACKAGES = ("exercises", "checking", "opt_plots", "opt_experiments", "opt_sliders")
GIVEN_FOLDERS = (*PACKAGES, "images")
# What stands in such a folder beside the lesson: texts with slots, `$title`.
TEXTS = Path(__file__).with_name("handout")
# It holds a digest of each notebook as it was written: a notebook with another one was edited.
WRITTEN = ".written.json"


class Edited(ValueError):
    """A notebook in the folder was edited since it was written: writing would destroy work."""


def write_course(lesson: Lesson, folder: Path, course: str = "", overwrite: bool = False) -> None:
    """Write a course folder for nbgrader: its source notebooks with what they need.

    course: the name to show, if any. overwrite: write over edited notebooks, too; else they raise
    Edited. nbgrader releases what lies beside a source notebook: README and requirements, too.
    """
    assignment = folder / "source" / "Optimization_methods"
    books = {book: nbgrader(titled(lesson, course), book) for book in lesson.books}
    under = "this name, for nbgrader marks no other"
    _write_folder(lesson, assignment, course, overwrite, books, under)
    slug = re.sub(r"[^a-z0-9]+", "-", course.lower()).strip("-") or "optimization-methods"
    _write_text(folder / "nbgrader_config.py", course=slug)


def write_variant(lesson: Lesson, folder: Path, course: str = "", overwrite: bool = False) -> None:
    """Write a folder to hand out: the learner's notebooks with what they need, and the points.

    course, overwrite: as in `write_course`.
    """
    books = {book: learner(titled(lesson, course), book=book) for book in lesson.books}
    _write_folder(lesson, folder, course, overwrite, books, "any name")


def _write_folder(
    lesson: Lesson, folder: Path, course: str, overwrite: bool, books: dict, under: str
) -> None:
    edited = [] if overwrite else _edited(folder, books)
    if edited:
        raise Edited(
            f"{', '.join(edited)} in {folder} was edited since it was written, or is none of "
            "ours: take it away, name another folder, or add --overwrite"
        )
    copy_given(folder)
    write_points(lesson, folder)
    # With .gitignore nobody pushes an environment, where a class works in repositories.
    for name in ("requirements.txt", ".gitignore", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    said = what_is_asked(lesson.points, list(POINTS))
    title = f"Optimization methods ({course})" if course else "Optimization methods"
    _write_text(folder / "README.md", title=title, under=under, asked=said)
    shutil.copy(TEXTS / "Makefile.in", folder / "Makefile")
    for book, made in books.items():
        write(made, folder / f"{book}.ipynb")
    digests = {f"{book}.ipynb": _digest(text_of(made)) for book, made in books.items()}
    text = json.dumps(digests, indent=1) + "\n"
    (folder / WRITTEN).write_text(text, encoding="utf-8", newline="\n")


def _write_text(path: Path, **said: str) -> None:
    """Write the text of a file's name, with what is said in its slots."""
    text = Template((TEXTS / f"{path.name}.in").read_text(encoding="utf-8"))
    path.write_text(text.substitute(said), encoding="utf-8", newline="\n")


def _edited(folder: Path, books: dict) -> list[str]:
    """Return the notebooks that were edited: they are not as written last, nor as written now."""
    try:
        written = json.loads((folder / WRITTEN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        written = {}
    names = []
    for book, made in books.items():
        path = folder / f"{book}.ipynb"
        if path.is_file():
            there = _digest(path.read_text(encoding="utf-8", errors="replace"))
            if there not in (_digest(text_of(made)), written.get(path.name)):
                names.append(path.name)
    return names


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def titled(lesson: Lesson, course: str) -> Lesson:
    """Return the lesson with the course's name below its title."""
    if not course:
        return lesson
    first, *others = lesson.cells
    source = re.sub(r"^(# .+)$", rf"\1\n\n**{_plain(course)}**", first.source, count=1, flags=re.M)
    return replace(lesson, cells=(replace(first, source=source), *others))


def _plain(course: str) -> str:
    """Return a name in which nothing is read as Markdown."""
    return re.sub(r"([\\`*_\[\]<>#|$])", r"\\\\\1", " ".join(course.split()))


def write_points(lesson: Lesson, folder: Path) -> None:
    """Write the file of points that the folder's checks read."""
    (folder / FILE).write_text(points_of(lesson), encoding="utf-8", newline="\n")


def points_of(lesson: Lesson) -> str:
    """Return the text of the file of points of this edition; what is given has 0 points."""
    return points_text({name: lesson.points[name] for name in POINTS}, OPTIONAL)


def copy_given(folder: Path) -> None:
    """Copy what a notebook imports and shows: the modules of the root, and some folders."""
    folder.mkdir(parents=True, exist_ok=True)
    for module in ROOT.glob("*.py"):
        shutil.copy(module, folder)
    for name in GIVEN_FOLDERS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored, dirs_exist_ok=True)
