"""Run a notebook's code cells from top to bottom in IPython, in a process of its own, quickly.

The cells run in the shell that Jupyter's kernel has, without the messages around it. On Linux
each run is forked from a process that has the slow imports behind it: 29 notebooks then start
in the time of a few. test_editions.py has nbval run a few notebooks in a real kernel as well.
"""

import multiprocessing
import os
import re
import sys
from dataclasses import dataclass

# Not from lesson.build: a walk's process must not know our modules before it finds the folder's.
from tests import ROOT

SLOW_IMPORTS = ["numpy", "matplotlib.pyplot", "sklearn.datasets", "IPython"]
SECONDS = 600

if sys.platform == "linux":
    CONTEXT = multiprocessing.get_context("forkserver")
    CONTEXT.set_forkserver_preload(SLOW_IMPORTS)
else:
    CONTEXT = multiprocessing.get_context("spawn")


def environment(**settings):
    """Return this process's environment without the tests' own settings, and with these."""
    ours = re.compile(r"QUICK|REQUIRE_ALL|MPLBACKEND|PYTEST_.*|NBGRADER_.*")
    kept = {key: value for key, value in os.environ.items() if not ours.fullmatch(key)}
    return {**kept, "PYTHONPATH": str(ROOT), **settings}


@dataclass
class Outcome:
    printed: str
    error: str | None  # the name of what was raised


def walk(book, folder, environment):
    """Run every code cell, over errors; return {cell id: Outcome}.

    Raises TimeoutError when it takes too long, and EOFError when the process died.
    """
    cells = [(cell.id, cell.source) for cell in book.cells if cell.cell_type == "code"]
    ours, theirs = CONTEXT.Pipe(duplex=False)
    child = CONTEXT.Process(target=run_cells, args=(cells, str(folder), environment, theirs))
    child.start()
    theirs.close()
    try:
        if not ours.poll(SECONDS):
            raise TimeoutError(f"the notebook takes more than {SECONDS} seconds")
        return ours.recv()
    finally:
        child.kill()
        child.join()


def run_cells(cells, folder, environment, pipe):
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.path.insert(0, folder)

    import matplotlib
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output
    from traitlets.config import Config

    # Pictures are computed and not drawn here: nbval draws each of them, in the solved notebook.
    matplotlib.use("agg")
    settings = Config()
    settings.HistoryManager.enabled = False
    shell = InteractiveShell.instance(config=settings)
    outcomes = {}
    for id, source in cells:
        with capture_output() as captured:
            result = shell.run_cell(source)
        error = result.error_before_exec or result.error_in_exec
        outcomes[id] = Outcome(captured.stdout, type(error).__name__ if error else None)
    pipe.send(outcomes)
