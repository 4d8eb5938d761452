"""Make the lesson's editions, as notebooks: the learner's, the solution, nbgrader's source.

Ids come from an exercise's name or a cell's content, so that building twice gives the same bytes.
"""

import hashlib
from pathlib import Path

import nbformat
from nbformat import NotebookNode, v4

from lesson.source.cells import FIRST, Lesson

LEARNER, SOLUTION = f"{FIRST}.ipynb", f"{FIRST}_solution.ipynb"
# No version: it would change with every Python.
METADATA = {
    "kernelspec": {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    },
    "language_info": {
        "codemirror_mode": {"name": "ipython", "version": 3},
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
    },
}


def learner(
    lesson: Lesson, solve_first: int = 0, replace: dict[str, str] | None = None, book: str = FIRST
) -> NotebookNode:
    """Return the learner's edition of `book`: stubs and no outputs.

    solve_first: how many exercises are solved, from the first. replace: {exercise: code} to put in
    the place of its answer. Tests make half-done and wrong notebooks with these two.
    """
    replace = replace or {}
    solved = list(lesson.points)[:solve_first]
    sources = []
    for cell in lesson.cells:
        if cell.exercise in replace:
            sources.append(cell.with_answer(replace[cell.exercise]))
        elif cell.exercise and cell.exercise in solved:
            sources.append(cell.solved)
        else:
            sources.append(lesson.for_learner(cell))
    return notebook(lesson, sources, book)


def solution(
    lesson: Lesson, replace: dict[str, str] | None = None, book: str = FIRST
) -> NotebookNode:
    """Return the solved edition of `book`, not executed; `replace` is as in `learner`.

    The second notebook takes functions from the first: here, from the solved first.
    """
    solved = learner(lesson, solve_first=len(lesson.points), replace=replace, book=book)
    for node in solved.cells:
        if node.cell_type == "code":
            node.source = node.source.replace(f'"{LEARNER}"', f'"{SOLUTION}"')
    return solved


def nbgrader(lesson: Lesson, book: str = FIRST) -> NotebookNode:
    """Return nbgrader's source of `book`: answers between markers, and nbgrader's metadata."""
    cells = [cell for cell in lesson.cells if cell.book == book]
    made = notebook(lesson, [cell.source for cell in lesson.cells], book)
    for cell, node in zip(cells, made.cells, strict=True):
        if cell.exercise or cell.checks:
            node.metadata["nbgrader"] = {
                "schema_version": 3,
                "grade_id": node.id,
                "solution": bool(cell.exercise),
                "grade": bool(cell.checks),
                "locked": bool(cell.checks),
                "task": False,
            }
        if cell.checks:
            node.metadata.nbgrader["points"] = lesson.points[cell.checks]
    return made


def notebook(lesson: Lesson, sources: list[str], book: str) -> NotebookNode:
    """Return one of the lesson's notebooks; `sources` has the text of each cell of the lesson."""
    nodes, used = [], set()
    for cell, source in zip(lesson.cells, sources, strict=True):
        if cell.book != book:
            continue
        new = v4.new_code_cell if cell.kind == "code" else v4.new_markdown_cell
        node = new(source, id=stable_id(cell, used), metadata=cell.metadata)
        nodes.append(node)
    made = v4.new_notebook(cells=nodes, metadata=METADATA)
    made.nbformat_minor = 5
    nbformat.validate(made)
    return made


def stable_id(cell, used: set[str]) -> str:
    """Return a cell's id, which does not change with other cells, and add it to those `used`."""
    name = cell.exercise or (cell.checks and f"{cell.checks}_test")
    name = name or hashlib.sha256(f"{cell.kind}\n{cell.source}".encode()).hexdigest()[:12]
    repeats = 1
    while (found := name if repeats == 1 else f"{name}-{repeats}") in used:
        repeats += 1
    used.add(found)
    return found


def text_of(book: NotebookNode) -> str:
    """Return a notebook as the text of its file."""
    return nbformat.writes(book).rstrip("\n") + "\n"


def write(book: NotebookNode, path: Path) -> None:
    """Write a notebook to a file, and say so."""
    path.write_text(text_of(book), encoding="utf-8", newline="\n")
    print(f"wrote {path}")
