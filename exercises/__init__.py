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

if len(EXERCISES) < len(_listed):
    _names = [exercise.name for exercise in _listed]
    _twice = sorted({name for name in _names if _names.count(name) > 1})
    raise ValueError(f"exercises/ has more than one entry {', '.join(_twice)}")
