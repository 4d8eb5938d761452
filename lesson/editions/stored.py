"""Compare the notebooks of a folder with the source: which are stale, and which may stand."""

import contextlib
import copy
import io
from pathlib import Path

import nbformat
from nbformat import NotebookNode

import opt_experiments
from lesson.editions.notebooks import learner, solution, text_of, write
from lesson.source.alt import say_what_cells_draw
from lesson.source.cells import Lesson, place
from lesson.source.parse import Refused


def write_if_new(book: NotebookNode, path: Path) -> None:
    """Write an executed notebook, unless it says what the stored one says.

    Seconds differ on every run. A cell that shows them is tagged for nbval, and does not count
    here either: as long as all else is the same, the stored notebook stands, to the byte.
    """
    if path.is_file() and without_seconds(nbformat.read(path, 4)) == without_seconds(book):
        print(f"{path} says the same as before")
    else:
        write(book, path)


def with_stored_outputs(book: NotebookNode, path: Path) -> NotebookNode | None:
    """Return a solved notebook with the outputs that the stored one has for the same code.

    None where there is no stored one, its code is another, or it was not run from top to bottom.
    """
    stored = nbformat.read(path, 4) if path.is_file() else nbformat.v4.new_notebook()
    ran, code = ([node for node in b.cells if node.cell_type == "code"] for b in (stored, book))
    counts = [node.execution_count for node in ran]
    if counts != list(range(1, len(code) + 1)) or any(
        old.source != new.source for old, new in zip(ran, code, strict=True)
    ):
        return None
    for old, new in zip(ran, code, strict=True):
        new.execution_count, new.outputs = old.execution_count, old.outputs
        if (said := recorded(new)) is not None:
            new.outputs = [nbformat.v4.new_output("stream", name="stdout", text=said)]
    if troubles := say_what_cells_draw(book):
        raise Refused("\n".join(troubles))
    return book


def recorded(node: NotebookNode) -> str | None:
    """Return what a cell prints of numbers that are kept, None where it is not tagged as such.

    They are measured anew now and then (`make bench`), which is no reason to run a notebook.
    """
    if "recorded" not in node.metadata.get("tags", ()):
        return None
    with contextlib.redirect_stdout(io.StringIO()) as said:
        exec(node.source, {"opt_experiments": opt_experiments})
    return said.getvalue()


def without_seconds(book: NotebookNode) -> str:
    """Return the text of a notebook without the outputs that may differ on each run."""
    book = copy.deepcopy(book)
    for cell in book.cells:
        if "nbval-ignore-output" in cell.metadata.get("tags", ()):
            cell.outputs = []
    return text_of(book)


def check(lesson: Lesson, root: Path) -> list[str]:
    """Return what is stale in the notebooks of `root`: cells, metadata and ids, not outputs."""
    troubles = []
    for book in lesson.books:
        blank, solved = learner(lesson, book=book), solution(lesson, book=book)
        troubles += stale(root / f"{book}.ipynb", blank, executed=False)
        troubles += stale(root / f"{book}_solution.ipynb", solved, executed=True)
    return troubles


def stale(path: Path, wanted: NotebookNode, executed: bool) -> list[str]:
    """Return what is stale in one notebook: nothing, or its first difference from `wanted`.

    executed: whether its cells were to be run, from top to bottom, or not at all.
    """
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
    for node, shown in zip(code, outputs, strict=True):
        said = recorded(node) if executed else None
        if said is not None and said != "".join(output.get("text", "") for output in shown):
            return [f"{path.name} shows older numbers than are kept: {node.source}"]
    if not executed and (any(counts) or any(outputs)):
        return [f"{path.name} holds outputs: it was run, and saved"]
    return []
