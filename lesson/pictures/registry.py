"""The list of pictures: a name, the sentence that says what it shows, the function that draws."""

from collections.abc import Callable
from typing import NamedTuple


class Picture(NamedTuple):
    """A picture of the text: what draws it, what it shows in words, how fine it is."""

    draw: Callable  # () -> Figure
    alt: str
    dpi: int


PICTURES: dict[str, Picture] = {}


def picture(name, alt, dpi=150):
    """Enter a function that draws, () -> Figure, into the list under `name`."""

    def enter(draw):
        PICTURES[name] = Picture(draw, " ".join(alt.split()), dpi)
        return draw

    return enter
