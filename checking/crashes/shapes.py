"""ValueError: shapes that do not fit, things that do not come apart, truth that is not single."""

from __future__ import annotations

import re

from checking.crashes.said import listed, mend, said, shape
from checking.crashes.scene import Scene, Thing


def do_not_fit(scene: Scene, shapes: str) -> str:
    """Explain two shapes that do not spread to one."""
    given = [_shape(text) for text in re.findall(r"\((.*?)\)", shapes)]
    sides = scene.all("left", "right") or scene.all("argument")
    if len(sides) != 2 or len(given) < 2:
        return f"The shapes {shapes} do not fit together. {_arrays(scene)}".strip()
    # What could not be worked out, the exception tells.
    sides = [
        thing if thing.kind else Thing(thing.role, thing.text, "array", shape=found)
        for thing, found in zip(sides, given, strict=False)
    ]
    if product := _product(scene, sides):
        return product
    text = f"{said(sides[0])} and {said(sides[1])}: they do not go together with {scene.doing}."
    if scene.doing == "*" and _fits(sides[0].shape, sides[1].shape):
        return f"{text} * multiplies entry by entry; a product of matrices, row by column, is @."
    rest = _arrays(scene, {thing.text for thing in sides})
    return f"{text} {rest}".strip()


def _shape(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",") if part.strip().isdigit())


def _arrays(scene: Scene, without=frozenset()) -> str:
    """Return the shapes of what stands on the line, and which entries it is of."""
    things = scene.all("entry", "name")
    named = [t for t in things if t.kind == "array" and t.text not in without]
    keys = [t for t in things if t.kind == "text" and t.role == "name"]
    if any(t.role == "entry" for t in things):
        keys += [t for t in things if t.kind == "number" and t.of == "int"]
    products = scene.all("product")[:1]
    here = [said(t) for t in (*named[:3], *keys[:2])]
    here += [f"{said(t)}, a matrix product" for t in products if t.text not in without]
    return f"On this line {listed(here)}." if here else ""


def _product(scene: Scene, sides: list[Thing]) -> str:
    """Return that * stands between a table and a column of numbers, where @ gives what fits."""
    arrays = [t for t in scene.all("name") if t.kind == "array"]
    tables = [t for t in arrays if len(t.shape) == 2]
    for table in tables:
        for other in arrays:
            typed = f"{table.text} * {other.text}"
            if len(other.shape) == 1 and table.shape[1] == other.shape[0] and typed in scene.text:
                return (
                    f"`{typed}` multiplies entry by entry, and is {shape(table)} again; the matrix "
                    f"product @ gives ({table.shape[0]},)."
                )
    return ""


def _fits(left: tuple, right: tuple) -> bool:
    return len(left) == len(right) == 2 and left[1] == right[0]


def in_place(scene: Scene, old: str) -> str:
    """Explain an array that is changed in place by a larger one."""
    sides = scene.all("left", "right")
    if len(sides) != 2 or not sides[1].kind:
        return f"An array of shape {old} is changed in place by one of another shape."
    return (
        f"{said(sides[0])} and {said(sides[1])}: {scene.doing} cannot change the shape of what it "
        f"changes. {_arrays(scene, {thing.text for thing in sides})}"
    ).strip()


def product(scene: Scene, *rest) -> str:
    """Explain a matrix product of what does not fit."""
    sides = scene.all("left", "right") or scene.all("argument")
    if len(sides) != 2 or not all(t.kind in ("array", "number") for t in sides):
        return f"The shapes do not fit a matrix product. {_arrays(scene)}".strip()
    left, right = sides
    what = f"{said(left)} and {said(right)}"
    for thing in sides:
        if shape(thing) == "a single number":
            return (
                f"`{thing.text}` is a single number: the matrix product @ takes arrays on both "
                "sides, a number multiplies with *."
            )
    if len(left.shape) == 2 and _spread(left.shape, right.shape):
        return f"{what}: @ is the matrix product; entry by entry, numbers are multiplied with *."
    turned = _fits(right.shape, left.shape)
    other = f" The other way round, `{right.text}` first, they fit." if turned else ""
    return (
        f"{what}: in a matrix product the last number of the left shape, {left.shape[-1]}, has to "
        f"be the first of the right one, and that is {_first(right)}.{other}"
    )


def _first(thing: Thing) -> int:
    return thing.shape[0] if len(thing.shape) == 1 else thing.shape[-2]


def _spread(one, other) -> bool:
    pairs = zip(reversed(one), reversed(other), strict=False)
    return len(one) == len(other) and all(a == b or 1 in (a, b) for a, b in pairs)


def reshape(scene: Scene, size: str, wanted: str) -> str:
    """Explain an array whose numbers do not fill a shape."""
    arrays = _arrays(scene)
    return f"An array of {size} numbers cannot have the shape {wanted}. {arrays}".strip()


def put_in(scene: Scene, given: str, place: str) -> str:
    """Explain numbers that do not fit the place where they are put."""
    of = scene.one("of")
    which = f"`{of.text}[{scene.one('key').text}]`" if of and scene.one("key") else "The place"
    return f"{which} has the shape {place}, and what is put there has {given}. {_arrays(scene)}"


def unpack(scene: Scene, how: str, wanted: str, got: str | None) -> str:
    """Explain what does not come apart into as many names as there are."""
    of = scene.one("of")
    if of is None:
        return ""
    if of.kind == "dictionary":
        if of.value == "0":
            both = ", ".join([of.text] * min(int(wanted), 4)) if wanted.isdigit() else of.text
            return f"`{of.text}` is one dictionary, and an empty one: for each name one, {both}."
        return f"{said(of)}: one dictionary is no {wanted} values."
    if scene.doing == "for" and of.text.endswith((".keys()", ".values()")):
        name = of.text.rpartition(".")[0]
        return f"`{of.text}` gives one thing a round: {name}.items() gives keys and entries."
    if scene.doing == "for" and of.text.startswith(("enumerate(", "zip(")):
        return (
            f"`{of.text.partition('(')[0]}` gives pairs: what is in a pair needs brackets of its "
            "own, as in “for i, (a, b) in …”."
        )
    names = f"{wanted} name{'s' * (wanted != '1')}"
    if of.kind in ("list", "tuple", "array"):
        each = "each entry of " if scene.doing == "for" else ""
        return f"{said(of)}: {each}it does not come apart into {names}."
    count = f"{got} value{'s' * (got != '1')}" if got else "more"
    return f"`{of.text}` gives {count}, and {names} stand{'s' * (wanted == '1')} before it."


def truth(scene: Scene) -> str:
    """Explain an if that asks a whole array."""
    sides = scene.all("left", "right")
    what = scene.one("called") or scene.one("of")
    if what and what.text.endswith("isclose"):
        return "np.isclose answers for each number; np.allclose gives one answer for all of them."
    named = scene.all("name")
    kinds = {thing.kind for thing in sides or named}
    if scene.doing in ("==", "!=") and kinds & {"dictionary", "tuple", "list"}:
        which = listed(map(said, [t for t in sides if t.kind]))
        return (
            f"{which}: {scene.doing} compares the arrays in them number by number, and gives no "
            "single answer. Go through their entries, and ask np.allclose of each two arrays."
        )
    return (
        "An if needs one answer, and an array gives one for each number: np.allclose(a, b) or "
        "np.array_equal(a, b) gives one for all."
    )


def ragged(scene: Scene, *rest) -> str:
    """Explain an array that is made of things of several shapes."""
    of = scene.one("of")
    if scene.doing == "[]" and of and of.kind == "array":
        return (
            f"`{of.text}[…]` is the place of a single number, and what is put there is an array. "
            f"{_arrays(scene)}"
        ).strip()
    thing = next((t for t in scene.all("argument") if t.kind in ("list", "tuple")), None)
    which = f"{said(thing)}: its" if thing else "The"
    return f"{which} parts have several shapes, and an array has one. {_arrays(scene)}".strip()


def split(scene: Scene) -> str:
    """Explain np.split into parts that are not equal."""
    return (
        "np.split makes equal parts only, when it is given how many: given the places where to "
        "cut, a list, it cuts there, and what is left over makes a shorter last part."
    )


def no_number(scene: Scene) -> str:
    """Explain what cannot be made a number."""
    return next(filter(None, map(mend, scene.all("argument"))), "")


TABLE = (
    ("ValueError", r"could not be broadcast together with (?:remapped )?shapes? (.*?)\s*$",
     do_not_fit),
    ("ValueError", r"non-broadcastable output operand with shape (\(.*?\))", in_place),
    ("ValueError", r"could not broadcast input array from shape (\(.*?\)) into shape (\(.*?\))",
     put_in),
    ("ValueError", r"matmul|shapes .* not aligned", product),
    ("ValueError", r"cannot reshape array of size (\d+) into shape (.*)", reshape),
    ("ValueError", r"(too many|not enough) values to unpack \(expected (\d+)(?:, got (\d+))?",
     unpack),
    ("ValueError", r"truth value", truth),
    ("ValueError|TypeError", r"setting an array element|inhomogeneous", ragged),
    ("ValueError", r"equal division", split),
    ("ValueError", r"could not convert", no_number),
)  # fmt: skip
