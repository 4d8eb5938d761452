"""Right answers in the many forms that learners give them, for the proof of the checks."""

from importlib import import_module
from pathlib import Path

_files = sorted(Path(__file__).parent.glob("[!_]*.py"))
_modules = [import_module(f"tests.right_answers.{path.stem}") for path in _files]

# Of each file's own RIGHT.
RIGHT = {
    name: functions
    for module in _modules
    for name, functions in getattr(module, "RIGHT", {}).items()
}
