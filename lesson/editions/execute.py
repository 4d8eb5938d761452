"""Run a solved notebook, and keep of its outputs what is the same on every run."""

import os
import re
import subprocess
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from lesson.editions.notebooks import METADATA
from lesson.source.alt import say_what_cells_draw
from lesson.source.cells import place
from lesson.source.parse import Refused


def execute(book: NotebookNode, folder: Path) -> NotebookNode:
    """Run a solved notebook in `folder`; return it with what is the same on every run.

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
        # What matters of the kernel's stderr is in the cell's error, too.
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
