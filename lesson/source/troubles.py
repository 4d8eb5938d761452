"""Questions to a lesson: each yields what would make a bad notebook, and changes nothing.

The troubles are: an answer that would be seen, an exercise without its header, its check or its
hint, a link that leads nowhere, code that is not Python.
"""

import ast
import re
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher, get_close_matches
from typing import NamedTuple

from lesson.source.cells import BEGIN, END, HEADER, Cell, Lesson, place
from lesson.source.parse import functions_of

# What someone may have meant as a marker: other case, spacing, number of hashes, extra words.
LIKE_A_MARKER = re.compile(
    r"#.*(\b(begin|end)[\W_]*solutions?\b|\bsolutions?[\W_]*(begin|end)\b)", re.IGNORECASE
)
LIKE_A_HEADER = re.compile(
    r"^[\W_]*(Optional\s*)?Exercise\b.*\d.*\b(minute|line|point)s?\b", re.IGNORECASE
)
FORM = "**Exercise · 15 minutes · about 4 lines**"

NO_EXERCISE = "no exercise follows this header"
NO_HINT = "no hint follows; write one as <details><summary>Hint</summary> … </details>"


class Trouble(NamedTuple):
    """A reason to refuse the source: the file and the line, to sort by, and the whole message."""

    file: str
    line: int
    message: str


def trouble(cell: Cell, index: int, message: str) -> Trouble:
    """Return the trouble with a line of a cell; `index` counts from 0."""
    which = place(cell.number, cell.exercise or cell.source)
    return Trouble(cell.file, cell.line + index, f"{cell.at(index)}, {which}: {message}")


def marker_troubles(lesson: Lesson) -> Iterator[Trouble]:
    """Ask whether each cell has at most one answer, between two markers."""
    for cell in lesson.cells:
        yield from _markers_of(cell)


def _markers_of(cell: Cell) -> Iterator[Trouble]:
    begin, answers = None, 0
    for index, line in enumerate(cell.lines):
        marker = line.strip()
        if marker not in (BEGIN, END):
            if LIKE_A_MARKER.search(line) or is_misspelt(marker):
                message = f"{marker!r} is not a marker; write {BEGIN!r} or {END!r}"
                yield trouble(cell, index, message)
        elif cell.kind != "code":
            yield trouble(cell, index, "a marker in a cell that is not code")
        elif marker == BEGIN and begin is not None:
            yield trouble(cell, index, f"nested: the {BEGIN!r} before it has no {END!r}")
        elif marker == BEGIN and answers:
            yield trouble(cell, index, "a second answer in one cell; one stub replaces one answer")
        elif marker == BEGIN:
            begin = index
        elif begin is None:
            yield trouble(cell, index, f"unbalanced: {END!r} without {BEGIN!r}")
        else:
            if not any(text.strip() for text in cell.lines[begin + 1 : index]):
                yield trouble(cell, begin, "already solved: there is no answer between the markers")
            begin, answers = None, answers + 1
    if begin is not None:
        yield trouble(cell, begin, f"unbalanced: {BEGIN!r} without {END!r}")


def is_misspelt(line: str) -> bool:
    """Return whether a comment is a marker but for a letter or two."""
    return line.startswith("#") and any(
        SequenceMatcher(None, line.upper(), marker).ratio() > 0.85 for marker in (BEGIN, END)
    )


def exercise_troubles(lesson: Lesson) -> Iterator[Trouble]:
    """Ask whether each exercise has one answer, then one check, in the order of points.toml."""
    places, checks = {}, {}
    for cell in lesson.code:
        yield from _exercise_of(cell, lesson.points)
        if (first := places.setdefault(cell.exercise, cell)) is not cell and cell.exercise:
            yield trouble(cell, 0, f"the exercise {cell.exercise} already has cell {first.number}")
        if (first := checks.setdefault(cell.checks, cell)) is not cell and cell.checks:
            yield trouble(cell, 0, f"{cell.checks} already has a check, cell {first.number}")
    for name in lesson.points:
        if name not in places:
            yield Trouble("", 0, f"the exercise {name} of points.toml has no cell")
        elif name not in checks:
            yield trouble(places[name], 0, f"no check cell `{name}_test({name})` follows")
        elif checks[name].number < places[name].number:
            yield trouble(checks[name], 0, f"the check of {name} stands before its exercise")
    order = [name for name in places if name]
    for name, wanted in zip(order, [n for n in lesson.points if n in places], strict=True):
        if name != wanted:
            yield trouble(places[name], 0, f"{name} is not in the order of points.toml")
            break


def _exercise_of(cell: Cell, names: Collection[str]) -> Iterator[Trouble]:
    """Yield what is wrong with a cell as an exercise, or as a check."""
    held = [name for name in functions_of(cell.source) if name in names]
    bare = re.fullmatch(r"(\w+)_test\((\w+)\)", cell.source.strip())
    if len(held) > 1:
        yield trouble(cell, 0, f"one cell holds several exercises: {', '.join(held)}")
    elif cell.region and not held:
        yield trouble(cell, cell.region[0], "an answer without an entry in points.toml")
    elif held and not cell.region:
        yield trouble(cell, 0, f"the exercise {held[0]} has no {BEGIN!r}")
    elif bare and bare[1] not in names:
        yield trouble(cell, 0, f"{bare[1]}_test checks nothing in points.toml")
    elif bare and bare[1] != bare[2]:
        yield trouble(cell, 0, f"a check cell is exactly `{bare[1]}_test({bare[1]})`")
    elif not bare and (more := re.search(r"\b(\w+)_test\(\1\)", cell.source)):
        yield trouble(cell, 0, f"a check cell is exactly `{more[0]}`")


def header_troubles(lesson: Lesson) -> Iterator[Trouble]:
    """Ask whether one header line announces each exercise; its number and points are filled in."""
    waiting = None
    for cell in lesson.cells:
        if cell.exercise:
            if not waiting:
                yield trouble(cell, 0, f"no header line {FORM} comes before it")
            waiting = None
        for index, line in enumerate(cell.lines if cell.kind == "markdown" else ()):
            if not LIKE_A_HEADER.match(line):
                continue
            if not HEADER.fullmatch(line):
                yield trouble(cell, index, f"a header line has the form {FORM}")
            if waiting:
                yield trouble(*waiting, NO_EXERCISE)
            waiting = cell, index
    if waiting:
        yield trouble(*waiting, NO_EXERCISE)


def hint_troubles(lesson: Lesson) -> Iterator[Trouble]:
    """Ask whether a hint to unfold follows each exercise, before the next."""
    waiting = None
    for cell in lesson.cells:
        if waiting and cell.kind == "markdown" and "<summary>Hint" in cell.source:
            waiting = None
        if cell.exercise:
            if waiting:
                yield trouble(waiting, 0, NO_HINT)
            waiting = cell
    if waiting:
        yield trouble(waiting, 0, NO_HINT)


def text_troubles(lesson: Lesson) -> Iterator[Trouble]:
    """Ask whether each fold ends in its cell, and each link in the lesson leads to a heading."""
    headings = {}
    for cell in lesson.texts:
        for index, line in enumerate(cell.lines):
            if heading := re.match(r"#+ (.+)", line):
                anchor = f"{cell.book}.ipynb#{heading[1].strip().replace(' ', '-')}"
                if anchor in headings:
                    first = headings[anchor]
                    yield trouble(cell, index, f"{first} has the same heading: name one anew")
                headings.setdefault(anchor, cell.at(index))
    for cell in lesson.texts:
        begun, ended = cell.source.count("<details"), cell.source.count("</details>")
        if begun != ended:
            yield trouble(cell, 0, f"{begun} times <details> and {ended} times </details>")
        for index, line in enumerate(cell.lines):
            for book, link in re.findall(r"\]\((\w+\.ipynb)?#([^)\s]+)\)", line):
                place_of = f"{book or f'{cell.book}.ipynb'}#{link}"
                if place_of not in headings:
                    near = get_close_matches(place_of, headings, n=1)
                    meant = ""
                    if near:
                        shown = near[0].removeprefix("" if book else f"{cell.book}.ipynb")
                        meant = f"; the nearest is {shown}, {headings[near[0]]}"
                    yield trouble(cell, index, f"no heading for the link {book}#{link}{meant}")


def code_troubles(lesson: Lesson) -> Iterator[Trouble]:
    """Ask whether each stub stands inside its function, so that the notebook runs to its end."""
    for cell in lesson.cells:
        if not cell.exercise:
            continue
        for edition, code in (
            ("solved", cell.solved),
            ("learner's", lesson.for_learner(cell)),
        ):
            try:
                tree = ast.parse(code)
            except SyntaxError as error:
                message = f"the {edition} cell is not Python: {error.msg}"
                index = (error.lineno or 1) - 1
                # The marker's line stands in the source and not in the edition.
                yield trouble(cell, index + (index >= cell.region[0]), message)
                break
            named = [node for node in tree.body if getattr(node, "name", "") == cell.exercise]
            if not named:
                yield trouble(cell, 0, "the function's signature stands inside the answer")
                break
            if edition == "learner's" and not any(
                isinstance(node, ast.Raise) for node in ast.walk(named[0])
            ):
                yield trouble(cell, cell.region[0], "the answer stands outside its function")


def surviving_answers(lesson: Lesson) -> Iterator[Trouble]:
    """Ask whether a line of an answer stands in the learner's edition, be it in the text.

    Spaces and the kind of quotes do not matter, and the line may be part of a longer one.
    A line that tells nothing (`return parameters`, `}`, a loop's head) may stand anywhere.
    """
    told = {}
    for cell in lesson.cells:
        for index, line in enumerate(cell.answer if cell.exercise else []):
            if tells_something(line):
                told.setdefault(squeeze(line), (cell, cell.region[0] + 1 + index))
    for cell in lesson.cells:
        hidden = range(cell.region[0], cell.region[1] + 1) if cell.exercise else ()
        for index, line in enumerate(cell.lines):
            squeezed = squeeze(line) if index not in hidden else ""
            for answer in told:
                if answer in squeezed:
                    owner, at = told[answer]
                    yield trouble(
                        cell,
                        index,
                        f"{owner.at(at)}, of the answer to {owner.exercise}, survives in "
                        f"the learner's edition; say it in other words: {line.strip()}",
                    )


def squeeze(line: str) -> str:
    """Return a line without spaces, with one kind of quotes and without a comment at its end."""
    return re.sub(r"\s", "", re.sub(r"\s+#[^\"']*$", "", line).replace("'", '"'))


def tells_something(line: str) -> bool:
    """Return whether a line says how to do an exercise: a statement of six words or more."""
    code = line.strip()
    opens_a_block = r"(for|while|else|elif|try|except|with|def|import|from)\b"
    if re.match(rf"#|{opens_a_block}|return [\w, ]+$|\w+ = len\(", code):
        return False
    words = re.findall(r"[\w.]+|[-+*/@%<>=!]+", re.sub(r"([\"']).*?\1", "text", code))
    return len(words) >= 6
