"""Whether the lesson can run here: called before anything else is imported.

Written so that an older Python can read it too, and say which one is needed.
"""

import importlib.metadata
import importlib.util
import os
import sys

__all__ = ["NotReady", "check_machine"]

PYTHON = (3, 11)
NUMPY = (1, 26)  # older than what the list for pip says, and enough where it is there already
# What is imported, and what one installs.
PACKAGES = {
    "numpy": "numpy",
    "matplotlib": "matplotlib",
    "scipy": "scipy",
    "sklearn": "scikit-learn",
    "tqdm": "tqdm",
}
INLINE = "module://matplotlib_inline.backend_inline"
# Parts of the names of backends that draw inside a notebook.
IN_NOTEBOOKS = ("inline", "nbagg", "ipympl", "widget", "notebook")


class NotReady(ImportError):
    """Something is missing or too old here; the text says what, and what to do."""

    def _render_traceback_(self):
        return [f"✗ {self}"]


def check_machine():
    """Say what Python or the packages lack, and let pictures stand below their cells.

    A kernel that inherits MPLBACKEND=Agg, say, would show no picture and say nothing.

    Raises: NotReady, an ImportError, when Python or NumPy is too old or a package is missing.

    >>> check_machine()
    """
    if sys.version_info < PYTHON:
        raise NotReady(
            f"The lesson needs Python {_dotted(PYTHON)} or newer, and this kernel runs "
            f"{_dotted(sys.version_info[:3])}: choose another one (Kernel, Change Kernel), or "
            "install a newer Python and start with it, as the README says."
        )
    missing = [name for module, name in PACKAGES.items() if not importlib.util.find_spec(module)]
    if missing:
        raise NotReady(
            f"This kernel's Python lacks {', '.join(missing)}: run `%pip install "
            f"{' '.join(missing)}` in a cell, then restart the kernel."
        )
    import numpy as np

    if tuple(map(int, np.__version__.split(".")[:2])) < NUMPY:
        raise NotReady(
            f"The lesson needs NumPy {_dotted(NUMPY)} or newer, and this is {np.__version__}: run "
            "`%pip install --upgrade numpy` in a cell, then restart the kernel."
        )
    _show_pictures_inline()


def _dotted(version):
    return ".".join(map(str, version))


def _show_pictures_inline():
    """Where a kernel runs, put a backend of the environment that shows nothing out of the way."""
    ipython = sys.modules.get("IPython")
    shell = ipython and ipython.get_ipython()
    if not hasattr(shell, "kernel"):
        return
    named = os.environ.get("MPLBACKEND", INLINE).lower()
    if not any(part in named for part in IN_NOTEBOOKS):
        os.environ["MPLBACKEND"] = INLINE
        if "matplotlib" in sys.modules:
            shell.run_line_magic("matplotlib", "inline")
    if importlib.metadata.version("matplotlib").startswith("3.8."):
        # It would show the first picture below the next cell only.
        import matplotlib_inline.backend_inline  # noqa: F401
