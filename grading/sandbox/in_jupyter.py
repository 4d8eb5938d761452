"""What code finds in Jupyter without an import: `display`, `get_ipython` and their like.

In a submission's process they are there, and do nothing.
"""

from __future__ import annotations

import builtins
import importlib.util
import sys


class _Part:
    """A method of the shell, or what it holds, such as `events`: it does nothing."""

    def __call__(self, *values, **settings) -> None:
        """Do nothing."""

    def __getattr__(self, name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        return self


class Shell:
    """Replaces IPython's shell: every method does nothing, and returns None."""

    def __init__(self):
        self.user_ns: dict = {}

    def __getattr__(self, name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Part()

    def getoutput(self, *line, **settings) -> list[str]:
        """Return what a command would have printed, for any `line` and `settings`: nothing."""
        return []


def _nothing(*values, **settings) -> None:
    """Do nothing."""


def prepare() -> None:
    """Load what reading a notebook needs of IPython, which takes half as long as all of IPython.

    IPython's package stands in its place, and is run when the code asks for more of it.
    """
    if "IPython" in sys.modules:
        return
    spec = importlib.util.find_spec("IPython")
    package = importlib.util.module_from_spec(spec)

    def rest(name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        del package.__getattr__
        ours = package.get_ipython
        spec.loader.exec_module(package)
        package.get_ipython = ours
        return getattr(package, name)

    package.__getattr__ = rest
    sys.modules["IPython"] = package
    from IPython.core import getipython

    package.get_ipython = getipython.get_ipython


def install() -> None:
    """Make these names known to the code, and importable."""
    import IPython
    from IPython.core import getipython

    shell = Shell()

    def get_ipython() -> Shell:
        return shell

    names = {"display": _nothing, "get_ipython": get_ipython, "In": [], "Out": {}, "help": _nothing}
    for name, value in names.items():
        setattr(builtins, name, value)
    for name in ("exit", "quit"):
        setattr(builtins, name, _exit)
    IPython.get_ipython = getipython.get_ipython = get_ipython


def _exit(code=None) -> None:
    raise SystemExit(code)
