"""The pictures of the lesson's text; `lesson/images.py` makes them."""

from importlib import import_module
from pathlib import Path

from lesson.pictures.registry import PICTURES

__all__ = ["PICTURES"]

# Each file enters its pictures into the list.
for _path in sorted(Path(__file__).parent.glob("[!_]*.py")):
    import_module(f"lesson.pictures.{_path.stem}")
