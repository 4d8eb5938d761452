"""ValueError: shapes that do not fit, things that do not come apart, truth that is not single."""

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
    if len(left.shape) == 2 and _spread(left.shape, right.shape):
        return f"{what}: @ is the matrix product; entry by entry, numbers are multiplied with *."
    turned = _fits(right.shape, left.shape)
    other = f" The other way round, `{right.text}` first, they fit." if turned else ""
    first = right.shape[0] if len(right.shape) == 1 else right.shape[-2]
    return (
        f"{what}: in a matrix product the last number of the left shape, {left.shape[-1]}, has to "
        f"be the first of the right one, and that is {first}.{other}"
    )


def _spread(one, other) -> bool:
    pairs = zip(reversed(one), reversed(other), strict=False)
    return len(one) == len(other) and all(a == b or 1 in (a, b) for a, b in pairs)


@TABLE.explains("ValueError", r"cannot reshape array of size (\d+) into shape (.*)")
def reshape(scene: Scene, size: str, wanted: str) -> str:
    """Explain an array whose numbers do not fill a shape."""
    text = f"An array of {size} numbers cannot have the shape {wanted}."
    return f"{text} {on_this_line(scene)}".strip()


@TABLE.explains(
    "ValueError", r"could not broadcast input array from shape (\(.*?\)) into shape (\(.*?\))"
)
def put_in(scene: Scene, given: str, place: str) -> str:
    """Explain numbers that do not fit the place where they are put."""
    of, key = scene.one("of"), scene.one("key")
    which = f"`{of.text}[{key.text}]`" if of and key else "The place"
    return f"{which} has the shape {place}, and what is put there has {given}."


@TABLE.explains(
    "ValueError", r"(?:too many|not enough) values to unpack \(expected (\d+)(?:, got (\d+))?"
)
def unpack(scene: Scene, wanted: str, got: str | None) -> str:
    """Explain what does not come apart into as many names as there are."""
    of = scene.one("of")
    if of is None:
        return ""
    names = f"{wanted} name{'s' * (wanted != '1')}"
    if of.kind == "dictionary":
        return f"{said(of)}: one dictionary does not come apart into {names}."
    if scene.doing == "for" and of.text.endswith((".keys()", ".values()")):
        name = of.text.rpartition(".")[0]
        return f"`{of.text}` gives one thing a round: {name}.items() gives keys and entries."
    if scene.doing == "for" and of.text.startswith(("enumerate(", "zip(")):
        return (
            f"`{of.text.partition('(')[0]}` gives pairs: what is in a pair needs brackets of its "
            "own, as in “for i, (a, b) in …”."
        )
    if of.kind in ("list", "tuple", "array"):
        each = "each entry of " if scene.doing == "for" else ""
        return f"{said(of)}: {each}it does not come apart into {names}."
    count = f"{got} value{'s' * (got != '1')}" if got else "more"
    return f"`{of.text}` gives {count}, and {names} stand{'s' * (wanted == '1')} before it."


@TABLE.explains("ValueError", r"truth value")
def truth(scene: Scene) -> str:
    """Explain an if that asks a whole array."""
    sides = [t for t in scene.all("left", "right") if t.kind]
    if {thing.kind for thing in sides} & {"dictionary", "tuple", "list"}:
        return (
            f"{listed(map(said, sides))}: {scene.doing} compares the arrays in them number by "
            "number, and gives no single answer. Go through their entries, and ask np.allclose of "
            "each two arrays."
        )
    return (
        "An if needs one answer, and an array (np.isclose, too) gives one for each number: "
        "np.allclose gives one answer, and so does np.array_equal."
    )


@TABLE.explains("ValueError|TypeError", r"setting an array element|inhomogeneous")
def ragged(scene: Scene) -> str:
    """Explain an array that is made of things of several shapes."""
    of = scene.one("of")
    if scene.doing == "[]" and of and of.kind == "array":
        which = f"`{of.text}[…]` is the place of a single number, and an array is put there."
    else:
        thing = next((t for t in scene.all("argument") if t.kind in ("list", "tuple")), None)
        which = f"{said(thing)}: its" if thing else "The"
        which += " parts have several shapes, and an array has one."
    return f"{which} {on_this_line(scene)}".strip()


@TABLE.explains("ValueError", r"equal division")
def split(scene: Scene) -> str:
    """Explain np.split of what does not come out even."""
    return (
        "np.split makes equal parts only, when it is given how many: given the places where to "
        "cut, a list, it cuts there, and what is left over makes a shorter last part."
    )


TABLE.explains("ValueError", r"could not convert")(not_numbers)
