"""Make the notebooks from lesson/sections/, the one source.

    python lesson/build.py                 the notebooks in the root; executes those that are solved
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
import copy
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

# `python lesson/build.py` has the folder lesson/ on its path, not the root.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lesson.editions import variant
from lesson.editions.folders import Edited, write_course, write_variant
from lesson.editions.notebooks import LEARNER as LEARNER
from lesson.editions.notebooks import METADATA, learner, solution, text_of, write
from lesson.editions.notebooks import SOLUTION as SOLUTION
from lesson.editions.one_file import one_file
from lesson.source.alt import say_what_cells_draw
from lesson.source.cells import Lesson, place
from lesson.source.parse import Refused
from lesson.source.parts import missing_parts
from lesson.source.refuse import read_sections
from lesson.source.tables import table_troubles
from public_tests import OPTIONAL, POINTS

ROOT = Path(__file__).resolve().parent.parent
SECTIONS = ROOT / "lesson" / "sections"
MEND = "make build"


def load() -> Lesson:
    """The lesson of this project; raises Refused."""
    points = {**POINTS, **OPTIONAL}
    if troubles := missing_parts(points):
        raise Refused("\n".join(troubles))
    return read_sections(SECTIONS, points, ROOT)


def execute(book: NotebookNode, folder: Path = ROOT) -> NotebookNode:
    """Run the solved notebook in `folder` and keep what is the same on every run.

    Raises Refused when a cell fails, or prints what differs from run to run.
    """
    # As a reader runs it, with the full trainings and pictures; and every check must pass.
    env = {key: os.environ[key] for key in os.environ if key not in ("QUICK", "MPLBACKEND")}
    env["REQUIRE_ALL"] = "1"
    client = NotebookClient(
        book,
        timeout=900,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        record_timing=False,
        coalesce_streams=True,
    )
    try:
        # The kernel tells us nothing on stderr that a cell's error does not tell better.
        client.execute(env=env, stderr=subprocess.DEVNULL)
    except CellExecutionError as error:
        failed = next(
            place(number, node.source)
            for number, node in enumerate(book.cells, start=1)
            if any(output.output_type == "error" for output in node.get("outputs", ()))
        )
        raise Refused(f"{failed} of the solution does not run:\n{error}") from None
    book.metadata = nbformat.from_dict(METADATA)  # without the widgets' state and the version
    for number, node in enumerate(book.cells, start=1):
        if node.cell_type != "code":
            continue
        node.outputs = [output for output in node.outputs if stands_still(output)]
        where = place(number, node.source)
        for output in node.outputs:
            if output.get("name") == "stderr":
                raise Refused(f"{where} prints to stderr:\n{output.text}")
            data = output.get("data", {})
            shown = [data[kind] for kind in data if kind.startswith("text/")]
            for line in "\n".join([output.get("text", ""), *shown]).split("\n"):
                if re.search(r"\b0x[0-9a-f]{6}", line):
                    raise Refused(f"{where} shows an address in memory:\n{line}")
                if line.startswith("This cell waits until"):
                    raise Refused(f"{where} waits in the solved notebook:\n{line}")
    if troubles := say_what_cells_draw(book):
        raise Refused("\n".join(troubles))
    nbformat.validate(book)
    return book


def stands_still(output: NotebookNode) -> bool:
    """Take the widget out of an output, and say whether a picture is left.

    A widget has a new name on each run, and a static page shows nothing of it but a bare name.
    """
    data = output.get("data", {})
    moved = data.pop("application/vnd.jupyter.widget-view+json", None)
    return moved is None or "image/png" in data


def write_if_new(book: NotebookNode, path: Path) -> None:
    """Write an executed notebook, unless it says what the stored one says.

    Seconds differ on every run. A cell that shows them is tagged for nbval, and does not count
    here either: as long as all else is the same, the stored notebook stands, to the byte.
    """
    if path.is_file() and without_seconds(nbformat.read(path, 4)) == without_seconds(book):
        print(f"{path} says the same as before")
    else:
        write(book, path)


def without_seconds(book: NotebookNode) -> str:
    """The text of a notebook without the outputs that may differ on each run."""
    book = copy.deepcopy(book)
    for cell in book.cells:
        if "nbval-ignore-output" in cell.metadata.get("tags", ()):
            cell.outputs = []
    return text_of(book)


def check(lesson: Lesson, root: Path = ROOT) -> list[str]:
    """What is stale in the notebooks of `root`: cells, metadata and ids, not outputs."""
    troubles = []
    for book in lesson.books:
        blank, solved = learner(lesson, book=book), solution(lesson, book=book)
        troubles += stale(root / f"{book}.ipynb", blank, executed=False)
        troubles += stale(root / f"{book}_solution.ipynb", solved, executed=True)
    return troubles


def stale(path: Path, wanted: NotebookNode, executed: bool) -> list[str]:
    """What is stale in one notebook: nothing, or the first difference."""
    if not path.is_file():
        return [f"{path.name} is missing"]
    stored = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    code = [node for node in stored.cells if node.cell_type == "code"]
    counts = [node.pop("execution_count", None) for node in code]
    outputs = [node.pop("outputs", []) for node in code]
    for node in wanted.cells:
        node.pop("execution_count", None)
        node.pop("outputs", None)
    for number, (old, new) in enumerate(zip(stored.cells, wanted.cells, strict=False), start=1):
        for key in ("source", *sorted(set(old) | set(new))):
            if old.get(key) != new.get(key):
                return [f"{path.name}: {place(number, new.source)} has another {key}"]
    if len(stored.cells) != len(wanted.cells):
        return [f"{path.name} has {len(stored.cells)} cells, not {len(wanted.cells)}"]
    for key in ("metadata", "nbformat", "nbformat_minor"):
        if stored[key] != wanted[key]:
            return [f"{path.name} has another {key}"]
    if executed and counts != list(range(1, len(counts) + 1)):
        return [f"{path.name} was not executed from top to bottom"]
    if not executed and (any(counts) or any(outputs)):
        return [f"{path.name} holds outputs: it was run, and saved"]
    return []


def warn_of(given_away: list[str]) -> None:
    """Say which answers that are asked for can be read in the edition, so that nobody misses it."""
    if given_away:
        print("WARNING: answers that are given show answers that are asked for:", file=sys.stderr)
        print("", *given_away, sep="\n  ", file=sys.stderr)
        print("\nAsk for both, or for neither.", file=sys.stderr)


def main() -> int:
    """Do what the command line says; return 1 when something is stale or refused."""
    if hasattr(sys.stdout, "reconfigure"):  # a console of another encoding prints what it can
        sys.stdout.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="say what is stale, write nothing")
    what.add_argument("--nbgrader", type=Path, metavar="DIR", help="make a course folder in DIR")
    what.add_argument("--out", type=Path, metavar="DIR", help="a folder to hand out in DIR")
    what.add_argument("--one-file", type=Path, metavar="FILE", help="one notebook, all inside")
    parser.add_argument("--only", nargs="+", metavar="EXERCISE", default=[],
        help="ask only for these: names, numbers, 5-8")  # fmt: skip
    parser.add_argument("--points", nargs="+", metavar="EXERCISE=N", default=[],
        help="other points for these")  # fmt: skip
    parser.add_argument("--course", default="", metavar="NAME", help="the course's name, for DIR")
    parser.add_argument("--overwrite", action="store_true",
        help="write over notebooks in DIR that were edited")  # fmt: skip
    options = parser.parse_args()
    changes = options.only or options.points
    if changes and not (options.nbgrader or options.out or options.one_file):
        parser.error("this needs --out, --one-file or --nbgrader: the root holds the whole lesson")
    if (options.course or options.overwrite) and not (options.nbgrader or options.out):
        parser.error("this needs --out DIR or --nbgrader DIR: the root holds the whole lesson")
    if ROOT in [folder.resolve() for folder in (options.nbgrader, options.out) if folder]:
        parser.error("DIR must be another folder than the lesson's own: its files are replaced")
    if options.one_file and options.one_file.suffix != ".ipynb":
        parser.error("FILE must be a notebook's name, such as lesson.ipynb")
    if options.one_file and options.one_file.resolve() in ROOT.glob("*.ipynb"):
        parser.error("FILE must be another than the lesson's own notebooks")
    try:
        lesson = load()
        if changes:
            whole = lesson
            try:
                lesson = variant.edition(whole, options.only, options.points)
            except ValueError as error:
                parser.error(str(error))
            warn_of(variant.given_away(whole, lesson.points))
        if options.nbgrader or options.out:
            hand_out = write_course if options.nbgrader else write_variant
            folder = options.nbgrader or options.out
            hand_out(lesson, folder, options.course, options.overwrite)
            print(f"{folder}: {variant.what_is_asked(lesson.points, list(POINTS), plain=True)}")
        elif options.one_file:
            write(one_file(lesson, options.one_file.name), options.one_file)
        elif options.check:
            wrong = table_troubles(lesson, (ROOT / "README.md").read_text(encoding="utf-8"))
            troubles = check(lesson)
            mend = [f"mend it with: {MEND}"] if troubles else []
            print("\n".join([*wrong, *troubles, *mend] or ["up to date"]))
            return bool(wrong or troubles)
        else:
            for book in lesson.books:
                write(learner(lesson, book=book), ROOT / f"{book}.ipynb")
                print("running it solved: a minute or so", flush=True)
                solved = execute(solution(lesson, book=book))
                write_if_new(solved, ROOT / f"{book}_solution.ipynb")
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
