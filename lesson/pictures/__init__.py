"""The pictures of the lesson's text; `lesson/images.py` makes them."""

from lesson.pictures import averages, columns, descents, journey, networks, newer, sensitivity
from lesson.pictures.registry import PICTURES

__all__ = [
    "PICTURES",
    "averages",
    "columns",
    "descents",
    "journey",
    "networks",
    "newer",
    "sensitivity",
]
