"""What is checked: an entry for each exercise, a file for each section of the lesson."""

from importlib import import_module
from pathlib import Path

_files = Path(__file__).parent.glob("[!_]*.py")
_modules = [import_module(f"exercises.{path.stem}") for path in _files]
_listed = [exercise for module in _modules for exercise in getattr(module, "EXERCISES", ())]

# Those of each file's own EXERCISES, by their sections.
EXERCISES = {
    exercise.name: exercise for exercise in sorted(_listed, key=lambda one: (one.section, one.name))
}
