"""ValueError: shapes that do not fit, and things that do not come apart."""

from __future__ import annotations

from checking.crashes.said import Table, listed, not_numbers, said, shape
from checking.crashes.scene import Scene

TABLE = Table()


@TABLE.explains("ValueError", r"could not be broadcast together|non-broadcastable output")
def do_not_fit(scene: Scene) -> str:
    """Explain two things whose shapes do not go together with an operator."""
    sides = scene.all("left", "right") or scene.all("argument")
    if len(sides) != 2 or not all(thing.kind for thing in sides):
        return on_this_line(scene)
    left, right = sides
    if wrong := _entry_by_entry(scene):
        return wrong
    text = f"{said(left)} and {said(right)}: they do not go together with {scene.doing}."
    if scene.doing == "*" and _fits(left.shape, right.shape):
        return f"{text} * multiplies entry by entry; a product of matrices, row by column, is @."
    return f"{text} {on_this_line(scene, left.text, right.text)}".strip()


def on_this_line(scene: Scene, *without: str) -> str:
    """Return the shapes of what stands on the line, and which entries it is of."""
    things = [t for t in scene.all("entry", "name", "product") if t.text not in without]
    arrays = [t for t in things if t.kind == "array"]
    keys = [t for t in things if t.kind == "text" or (t.kind == "number" and t.of == "int")]
    products = {t.text for t in things if t.role == "product"}
    here = [f"{said(t)}{', a matrix product' * (t.text in products)}" for t in arrays[:3]]
    return f"On this line {listed([*here, *map(said, keys[:2])])}." if here else ""


def _entry_by_entry(scene: Scene) -> str:
    """Return that * stands between a table and a column of numbers, where @ gives what fits."""
    arrays = [t for t in scene.all("name") if t.kind == "array"]
    for table in (t for t in arrays if len(t.shape) == 2):
        for other in (t for t in arrays if t.shape == table.shape[1:]):
            if (typed := f"{table.text} * {other.text}") in scene.text:
                return (
                    f"`{typed}` multiplies entry by entry, and is {shape(table)} again; the matrix "
                    f"product @ gives ({table.shape[0]},)."
                )
    return ""


def _fits(left: tuple, right: tuple) -> bool:
    return len(left) == len(right) == 2 and left[1] == right[0]


@TABLE.explains("ValueError", r"matmul|shapes .* not aligned")
def product(scene: Scene) -> str:
    """Explain a matrix product of what does not fit."""
    sides = scene.all("left", "right") or scene.all("argument")
    if len(sides) != 2 or not all(t.kind in ("array", "number") for t in sides):
        return on_this_line(scene)
    left, right = sides
    for thing in sides:
        if shape(thing) == "a single number":
            return (
                f"`{thing.text}` is a single number: the matrix product @ takes arrays on both "
                "sides, a number multiplies with *."
            )
    what = f"{said(left)} and {said(right)}"
    if left.shape == right.shape:
        return f"{what}: @ is the matrix product; entry by entry, numbers are multiplied with *."
    turned = _fits(right.shape, left.shape)
    other = f" The other way round, `{right.text}` first, they fit." if turned else ""
    first = right.shape[0] if len(right.shape) == 1 else right.shape[-2]
    return (
        f"{what}: in a matrix product the last number of the left shape, {left.shape[-1]}, has to "
        f"be the first of the right one, and that is {first}.{other}"
    )


@TABLE.explains("ValueError", r"cannot reshape array of size (\d+)")
def no_table(scene: Scene, size: str) -> str:
    """Explain a number of things that does not fill a table."""
    if "-1" not in scene.text:
        return ""
    return (
        f"{size} numbers do not fill a table of such rows. Parts of which the last one may be "
        "shorter are cut with slices, order[start : start + size]."
    )


@TABLE.explains("ValueError", r"values to unpack \(expected (\d+)")
def unpack(scene: Scene, wanted: str) -> str:
    """Explain what does not come apart into as many names as there are."""
    of = scene.one("of")
    if of is None or scene.doing == "for":
        return ""
    what = f"{said(of)}, and" if of.kind else f"`{of.text}`"
    return f"{what} does not come apart into {wanted} names."


TABLE.explains("ValueError", r"could not convert")(not_numbers)
# Whatever else goes wrong with arrays: what they are.
TABLE.explains("ValueError|IndexError|AxisError|LinAlgError")(on_this_line)
