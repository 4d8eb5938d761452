"""IndexError and ZeroDivisionError: which entry was asked for, and what is zero."""

from __future__ import annotations

from checking.crashes.said import known_as, listed, said, shape
from checking.crashes.scene import Scene

_AXES = ("row", "column")


def out_of_bounds(scene: Scene, index: str, axis: str, size: str) -> str:
    """Explain an index that lies outside of an array."""
    of, key = scene.one("of"), scene.one("key")
    if of is None or of.kind != "array":
        return f"Entry {index} of {size} is asked for: they are counted from 0."
    if len(of.shape) == 1:
        far = ", one too far" if index == size else ""
        if far and key and key.kind == "number" and key.text.isidentifier():
            far += f": places are counted from 0, so what is number `{key.text}` has a place less"
        count = _count(of.text, size, "entry", "entries")
        return f"{count}; this line asks for number {index}{far}."
    what = _AXES[int(axis)] if int(axis) < 2 and len(of.shape) == 2 else f"axis-{axis} entry"
    text = f"{said(of)}: it has {size} {what}{'s' * (size != '1')}, counted from 0, and this line "
    text += f"asks for {what} {index}."
    numbers = [t for t in scene.all("key", "name") if t.kind == "array" and len(t.shape) == 1]
    inside = [t for t in numbers if key and t.text in key.text]
    others = [n for place, n in enumerate(of.shape) if place != int(axis)]
    if len(of.shape) == 2 and inside and int(index) < others[0]:
        name, turned = inside[0].text, _AXES[1 - int(axis)]
        other = f"{of.text}[:, {name}]" if turned == "column" else f"{of.text}[{name}]"
        text += f" {other} takes {turned}s."
    return text


def _count(name: str, size: str, one: str, many: str) -> str:
    last = f", number 0 to {int(size) - 1}" if int(size) > 1 else ""
    return f"`{name}` has {size} {one if size == '1' else many}{last}"


def list_end(scene: Scene, *rest) -> str:
    """Explain an index beyond the end of a list."""
    of, key = scene.one("of"), scene.one("key")
    if of is None or key is None or of.kind not in ("list", "tuple", "text"):
        return "An index lies beyond the end: where does the loop end?"
    if of.value == "0":
        return f"`{of.text}` is still empty when this line asks for number {key.value or key.text}."
    asked = f"`{key.text}` is {key.value}" if key.text != key.value else f"number {key.value}"
    which = asked if key.value else f"`{key.text}`"
    return f"{_count(of.text, of.value, 'entry', 'entries')}; this line asks for more: {which}."


def too_many(scene: Scene, has: str, asked: str) -> str:
    """Explain more indices than an array has axes."""
    of = scene.one("of")
    if of is None or of.kind != "array":
        return f"An array of {has} dimension(s) is asked with {asked} indices."
    return f"{said(of)}: it takes {has} index{'es' * (has != '1')}, and {asked} are given."


def no_index(scene: Scene) -> str:
    """Explain an array that is asked for an entry by what is no index."""
    of, key = scene.one("of"), scene.one("key")
    if of is None or key is None:
        return "An array is indexed by something that is no whole number."
    if key.kind == "text":
        return (
            f"{said(of)}, an array and no dictionary: it has no entry {key.value}. "
            f"{_dictionaries(scene, key)}"
        ).strip()
    floats = [t for t in scene.all("key", "name") if t.of.startswith("float")]
    number = next((t for t in floats if t.kind == "number" and t.text in key.text), None)
    if number:
        return f"{said(number)}, a float: / gives floats, // and int(…) whole numbers."
    array = next((t for t in floats if t.kind == "array" and t.text in key.text), None)
    if array:
        return f"`{array.text}` holds floats: an index is a whole number."
    return f"`{key.text}` is no index for `{of.text}`: an index is a whole number."


def _dictionaries(scene: Scene, key) -> str:
    asked = key.value.strip("'\"")
    having = [t for t in scene.all("name", "has it") if t.kind == "dictionary" and asked in t.keys]
    return f"`{having[0].text}` has it." if having else ""


def single(scene: Scene) -> str:
    """Explain an index into a single number."""
    of = known_as(scene.one("of"), "float")
    return f"{said(of)}, a single number: it has no entries to take." if of else ""


def axis(scene: Scene, asked: str, has: str) -> str:
    """Explain an axis that an array does not have."""
    things = [t for t in scene.all("argument", "of") if t.kind == "array"]
    which = f"`{things[0].text}` is {shape(things[0])}: " if things else ""
    return f"{which}there is no axis {asked}; axes are counted from 0."


def zero(scene: Scene, *rest) -> str:
    """Explain a division by zero: what is zero in this case."""
    by = scene.one("right")
    if by is None:
        return "Something is divided by zero in this case."
    if by.kind == "number" and by.text.isidentifier():
        return f"`{by.text}` is 0 when this line divides by it."
    names = [t for t in scene.all("name") if t.kind == "number" and t.text in by.text]
    zeros = [t for t in names if float(_number(t.value)) == 0]
    which = f": {listed(map(said, zeros or names))}" if names else ""
    return f"This line divides by `{by.text}`, which is 0 in this case{which}."


def _number(text: str) -> str:
    try:
        float(text)
    except ValueError:
        return "1"
    return text


TABLE = (
    ("IndexError", r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)", out_of_bounds),
    ("IndexError", r"out of range", list_end),
    ("IndexError", r"too many indices.* is (\d+)-dimensional, but (\d+) were", too_many),
    ("IndexError", r"only integers|must be of integer", no_index),
    ("IndexError", r"invalid index to scalar", single),
    ("AxisError", r"axis (-?\d+) is out of bounds for array of dimension (\d+)", axis),
    ("ZeroDivisionError", r"", zero),
)
