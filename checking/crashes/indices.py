"""IndexError and ZeroDivisionError: which entry was asked for, and what is zero."""

from __future__ import annotations

from contextlib import suppress

from checking.crashes.said import Table, listed, said, shape
from checking.crashes.scene import Scene

TABLE = Table()

_AXES = ("row", "column")


@TABLE.explains("IndexError", r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)")
def out_of_bounds(scene: Scene, index: str, axis: str, size: str) -> str:
    """Explain an index that lies outside of an array."""
    of, key = scene.one("of"), scene.one("key")
    if of is None or of.kind != "array":
        return f"Entry {index} of {size} is asked for: they are counted from 0."
    if len(of.shape) == 1:
        far = ", one too far: places are counted from 0" if index == size else ""
        return f"{_count(of.text, size)}; this line asks for number {index}{far}."
    what = _AXES[int(axis)] if int(axis) < 2 and len(of.shape) == 2 else f"axis-{axis} entry"
    text = f"{said(of)}: it has {size} {what}{'s' * (size != '1')}, counted from 0, and this line "
    text += f"asks for {what} {index}."
    inside = [t.text for t in scene.all("name") if key and t.kind == "array" and t.text in key.text]
    if what in _AXES and inside and int(index) < of.shape[1 - int(axis)]:
        turned = f"[:, {inside[0]}] takes columns" if what == "row" else f"[{inside[0]}] takes rows"
        text += f" {of.text}{turned}."
    return text


def _count(name: str, size: str) -> str:
    last = f", number 0 to {int(size) - 1}" if size.isdigit() and int(size) > 1 else ""
    return f"`{name}` has {size} {'entry' if size == '1' else 'entries'}{last}"


@TABLE.explains("IndexError", r"out of range")
def list_end(scene: Scene) -> str:
    """Explain an index beyond the end of a list."""
    of, key = scene.one("of"), scene.one("key")
    if of is None or key is None or of.kind not in ("list", "tuple", "text"):
        return "An index lies beyond the end: where does the loop end?"
    if of.value == "0":
        return f"`{of.text}` is still empty when this line asks for number {key.value or key.text}."
    asked = f"`{key.text}` is {key.value}" if key.value else f"`{key.text}`"
    return f"{_count(of.text, of.value)}; this line asks for more: {asked}."


@TABLE.explains("IndexError", r"too many indices.* is (\d+)-dimensional, but (\d+) were")
def too_many(scene: Scene, has: str, asked: str) -> str:
    """Explain more indices than an array has axes."""
    of = scene.one("of")
    which = said(of) if of and of.kind else f"The array has {has} axes"
    return f"{which}: it takes {has} index{'es' * (has != '1')}, and {asked} are given."


@TABLE.explains("IndexError", r"only integers|must be of integer")
def no_index(scene: Scene) -> str:
    """Explain an array that is asked for an entry by what is no index."""
    of, key = scene.one("of"), scene.one("key")
    if of and key and key.kind == "text":
        asked = key.value.strip("'\"")
        having = [t.text for t in scene.all("name") if asked in t.keys]
        has = f" `{having[0]}` has it." if having else ""
        return f"{said(of)}, an array and no dictionary: it has no entry {key.value}.{has}"
    floats = [t for t in scene.all("key", "name") if key and t.of.startswith("float")]
    number = next((t for t in floats if t.kind == "number" and t.text in key.text), None)
    if number:
        return f"{said(number)}, a float: / gives floats, // and int(…) whole numbers."
    return f"`{key.text}` is no index: an index is a whole number." if key else ""


@TABLE.explains("AxisError", r"axis (-?\d+) is out of bounds for array of dimension (\d+)")
def axis(scene: Scene, asked: str, has: str) -> str:
    """Explain an axis that an array does not have."""
    things = [t for t in scene.all("argument", "of") if t.kind == "array"]
    which = f"`{things[0].text}` is {shape(things[0])}: " if things else ""
    return f"{which}there is no axis {asked}; axes are counted from 0."


@TABLE.explains("ZeroDivisionError")
def zero(scene: Scene) -> str:
    """Explain a division by zero: what is zero in this case."""
    by = scene.one("right")
    if by is None:
        return "Something is divided by zero in this case."
    if by.text.isidentifier():
        return f"`{by.text}` is 0 when this line divides by it."
    names = [t for t in scene.all("name") if t.kind == "number" and t.text in by.text]
    names = list(filter(_is_zero, names)) or names
    which = f": {listed(map(said, names))}" if names else ""
    return f"This line divides by `{by.text}`, which is 0 in this case{which}."


def _is_zero(thing) -> bool:
    with suppress(ValueError):
        return float(thing.value) == 0
    return False
