"""Make the notebooks from lesson/sections/, the one source.

    python lesson/build.py                 the notebooks in the root; executes those that are solved
    python lesson/build.py --text          the same, but runs none whose code is as it was: a second
    python lesson/build.py --check         says what in the root is stale; executes nothing
    python lesson/build.py --nbgrader DIR  a course folder for nbgrader in DIR
    python lesson/build.py --out DIR       a folder to hand out, without answers
    python lesson/build.py --only 1-3 update_lr --points update_lr=5 --out DIR
                                           the same, with only these exercises, or other points
    python lesson/build.py --one-file FILE the lesson in one notebook, with all that it needs inside

Building twice gives the same bytes: ids come from an exercise's name or a cell's content, and
nothing is kept that says when or where the notebook ran.
"""

import argparse
import sys
from pathlib import Path

# `python lesson/build.py` has the folder lesson/ on its path, not the root.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

try:
    from public_tests import OPTIONAL, POINTS
except ValueError as error:  # points.toml is no file of points
    sys.exit(str(error))

from lesson.editions import variant
from lesson.editions.execute import execute
from lesson.editions.folders import Edited, write_course, write_variant
from lesson.editions.notebooks import learner, solution, write
from lesson.editions.one_file import one_file
from lesson.editions.readme import readme
from lesson.editions.stored import check, with_stored_outputs, write_if_new
from lesson.source.cells import Lesson
from lesson.source.parse import Refused, parse_sections
from lesson.source.parts import (
    missing_answers,
    missing_parts,
    other_sections,
    other_signatures,
)
from lesson.source.refuse import good

ROOT = Path(__file__).resolve().parent.parent
SECTIONS = ROOT / "lesson" / "sections"
README = ROOT / "README.md"
MEND = "make build"


def load() -> Lesson:
    """Return the lesson of this project. Raises Refused when its source is not good."""
    points = {**POINTS, **OPTIONAL}
    troubles = [*missing_parts(points), *missing_answers(points, ROOT / "tests")]
    try:
        lesson = good(parse_sections(SECTIONS, points), ROOT)
        if not troubles:  # each exercise has its entry
            troubles = [*other_signatures(lesson), *other_sections(lesson)]
    except Refused as refused:
        troubles.append(str(refused))
    if troubles:
        raise Refused("\n".join(troubles))
    return lesson


def command_line() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--text", action="store_true", help="run no notebook whose code is as it was")
    what.add_argument("--check", action="store_true", help="say what is stale, write nothing")
    what.add_argument("--nbgrader", type=Path, metavar="DIR", help="make a course folder in DIR")
    what.add_argument("--out", type=Path, metavar="DIR", help="a folder to hand out in DIR")
    what.add_argument("--one-file", type=Path, metavar="FILE", help="one notebook, all inside")
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="EXERCISE",
        default=[],
        help="ask only for these: names, numbers, 5-8",
    )
    parser.add_argument(
        "--points", nargs="+", metavar="EXERCISE=N", default=[], help="other points for these"
    )
    parser.add_argument("--course", default="", metavar="NAME", help="the course's name, for DIR")
    parser.add_argument(
        "--overwrite", action="store_true", help="write over notebooks in DIR that were edited"
    )
    return parser


def contradiction(options: argparse.Namespace) -> str:
    """Return why these options cannot be followed together; "" when they can."""
    folder = options.nbgrader or options.out
    if (options.course or options.overwrite) and not folder:
        return "this needs --out DIR or --nbgrader DIR: the root holds the whole lesson"
    if folder and folder.resolve() == ROOT:
        return "DIR must be another folder than the lesson's own: its files are replaced"
    if options.one_file and options.one_file.suffix != ".ipynb":
        return "FILE must be a notebook's name, such as lesson.ipynb"
    if options.one_file and options.one_file.resolve() in ROOT.glob("*.ipynb"):
        return "FILE must be another than the lesson's own notebooks"
    return ""


def edition(whole: Lesson, only: list[str], points: list[str]) -> Lesson:
    """Return the lesson with these exercises and points, and warn of answers that it shows.

    Raises ValueError when an exercise or its points are not what they can be.
    """
    lesson = variant.edition(whole, only, points)
    if given_away := variant.given_away(whole, lesson.points):
        print("WARNING: answers that are given show answers that are asked for:", file=sys.stderr)
        print("", *given_away, sep="\n  ", file=sys.stderr)
        print("\nAsk for both, or for neither.", file=sys.stderr)
    return lesson


def is_stale(lesson: Lesson) -> bool:
    """Print what is stale in the root, and how to mend it; return whether anything is."""
    troubles = check(lesson, ROOT)
    if readme(lesson, README.read_text(encoding="utf-8")) != README.read_text(encoding="utf-8"):
        troubles.append("README.md counts exercises, minutes or points otherwise than the lesson")
    mend = [f"mend it with: {MEND}"] if troubles else []
    print("\n".join([*troubles, *mend] or ["up to date"]))
    return bool(troubles)


def build(lesson: Lesson, text_only: bool) -> None:
    """Write the notebooks in the root, and README's numbers; run the notebooks that are solved.

    text_only: outputs are kept where the code is as it was. What the code imports is not looked at.
    """
    text = readme(lesson, README.read_text(encoding="utf-8"))
    README.write_text(text, encoding="utf-8", newline="\n")
    for book in lesson.books:
        write(learner(lesson, book=book), ROOT / f"{book}.ipynb")
        solved, path = solution(lesson, book=book), ROOT / f"{book}_solution.ipynb"
        if not (text_only and with_stored_outputs(solved, path)):
            print("running it solved: one to four minutes", flush=True)
            execute(solved, ROOT)
        write_if_new(solved, path)
    print("done")


def main() -> int:
    """Do what the command line says; return 1 when something is stale or refused."""
    if hasattr(sys.stdout, "reconfigure"):  # a console of another encoding prints what it can
        sys.stdout.reconfigure(errors="replace")
    parser = command_line()
    options = parser.parse_args()
    if reason := contradiction(options):
        parser.error(reason)
    try:
        lesson = load()
        if options.only or options.points:
            try:
                lesson = edition(lesson, options.only, options.points)
            except ValueError as error:
                parser.error(str(error))
            if not (options.nbgrader or options.out or options.one_file):
                parser.error(
                    "this needs --out, --one-file or --nbgrader: the root holds the whole lesson"
                )
        if folder := options.nbgrader or options.out:
            hand_out = write_course if options.nbgrader else write_variant
            hand_out(lesson, folder, options.course, options.overwrite)
            print(f"{folder}: {variant.what_is_asked(lesson.points, list(POINTS), plain=True)}")
        elif options.one_file:
            write(one_file(lesson, options.one_file.name), options.one_file)
        elif options.check:
            return is_stale(lesson)
        else:
            build(lesson, options.text)
    except OSError as error:
        parser.error(f"{error.filename} cannot be written: {error.strerror}")
    except Edited as error:
        print(error, file=sys.stderr)
        return 1
    except Refused as refused:
        print(f"{SECTIONS.relative_to(ROOT)} is refused:\n{refused}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
