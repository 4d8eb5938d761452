"""TypeError and IndexError: a thing of another kind than is needed there, or too few of them."""

from __future__ import annotations

import re

from checking.crashes.said import Table, a, listed, not_numbers, said
from checking.crashes.scene import Scene

TABLE = Table()


@TABLE.explains("TypeError", r"object is not callable")
def not_callable(scene: Scene) -> str:
    """Explain round brackets after a thing that is no function."""
    called = scene.one("called")
    if called is None or not called.kind:
        return ""
    if called.text.endswith(".size"):
        array = called.text.removesuffix(".size")
        return (
            f"`{called.text}` is a number and no function: how many numbers `{array}` holds in "
            f"all. {array}.shape[0] counts its rows, {array}.shape[1] its columns."
        )
    mend = "“times” is typed *"
    if called.kind != "number":
        mend = f"entries are taken with square brackets, and {mend}"
    return f"`{called.text}` is {a(called.kind)}, and is called like a function: {mend}."


@TABLE.explains(
    "TypeError|IndexError",
    r"interpreted as an integer|indices must be|only integers|must be of integer",
)
def no_whole_number(scene: Scene) -> str:
    """Explain a float, or a key, where a whole number is needed."""
    of, key = scene.one("of"), scene.one("key")
    if of and of.kind and key and key.kind == "text":
        return f"{said(of)} and not a dictionary: it has no entry {key.value}."
    for thing in scene.all("argument", "key", "name"):
        is_float = thing.kind == "number" and thing.of.startswith("float")
        if is_float and (key is None or thing.text in key.text):
            return f"{said(thing)}, a float: // and int(…) round down, math.ceil up."
    return ""


@TABLE.explains("IndexError", r"too many indices for array: array is 1-dimensional")
def too_many(scene: Scene) -> str:
    """Explain two indices of what has no columns."""
    of, key = scene.one("of"), scene.one("key")
    first, comma, second = key.text.strip("()").partition(", ") if key else ("", "", "")
    if not (of and comma):
        return ""
    flat = f"`{of.text}` is flat, {of.shape}, and a comma asks for a row and a column"
    if ":" in key.text:
        index = second if first == ":" else first
        meant = "" if index.isdigit() else f": {of.text}[{index}] is meant"
        return f"{flat}, which it does not have{meant}."
    return f"{flat}: a slice is written with a colon, {of.text}[{first} : {second}]."


@TABLE.explains(
    "IndexError", r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)|out of range"
)
def out_of_bounds(scene: Scene, index: str | None, axis: str | None, size: str | None) -> str:
    """Explain an index beyond the end of an array or of a list."""
    of, key = scene.one("of"), scene.one("key")
    if of is None or key is None or not of.kind:
        return "An index lies beyond the end: where does the loop end?"
    if len(of.shape) != 2:
        size, index = size or of.value, index or key.value or f"`{key.text}`"
        far = ", one too far" if index == size else ""
        return f"`{of.text}` has {size} entries, counted from 0; here number {index} is asked{far}."
    what, other, turned = ("row", 1, "[:, {}] takes columns")
    if axis == "1":
        what, other, turned = ("column", 0, "[{}] takes rows")
    text = f"{said(of)}: rows and columns are counted from 0, and {what} {index} is asked for."
    inside = [t.text for t in scene.all("name") if t.kind == "array" and t.text in key.text]
    if inside and int(index) < of.shape[other]:
        text += f" {of.text}{turned.format(inside[0])}."
    return text


@TABLE.explains("ZeroDivisionError")
def zero(scene: Scene) -> str:
    """Explain a division by zero: what is zero in this case."""
    by = scene.one("right")
    if by is None:
        return ""
    said = f"This line divides by `{by.text}`, which is 0 in this case"
    counts = (t for t in scene.all("name") if t.value == "0" and t.of == "int")
    if one := next((t for t in counts if re.search(rf"\*\* ?{t.text}\b", by.text)), None):
        return f"{said}: `{one.text}` is 0, and to the power of 0 all is 1. It has to count from 1."
    return f"{said}."


@TABLE.explains("TypeError", r"unhashable type: '(.+)'")
def in_a_set(scene: Scene, kind: str) -> str:
    """Explain what cannot be in a set, where round brackets stand in braces."""
    if "{(" not in scene.text:
        return ""
    return (
        "{(key, value) for …} makes a set of pairs, and no array can be in one: a dictionary is "
        "{key: value for …}."
    )


@TABLE.explains("TypeError", r"'range' object does not support item assignment")
def a_range(scene: Scene) -> str:
    """Explain that a range cannot be changed."""
    if shuffled := re.search(r"shuffle\((\w+)\)", scene.text):
        return (
            f"`{shuffled[1]}` is a range, which cannot be changed, and shuffle changes in place: "
            "permutation(m) gives a new order of 0 … m − 1."
        )
    return "A range cannot be changed: list(range(…)) makes a list of it."


@TABLE.explains("TypeError", r"return arrays must be of ArrayType")
def two_arguments(scene: Scene) -> str:
    """Explain a second argument of a function that takes one array."""
    called = re.search(r"(np\.\w+)\(", scene.text)
    name = called[1] if called else "The function"
    return (
        f"{name} takes one number, or one array; a second argument would be where its result is "
        f"put. A quotient is worked out first: {name}(a / b)."
    )


@TABLE.explains(
    "UFuncTypeError|UFuncOutputCastingError|_UFuncOutputCastingError", r"from .*float.* to .*int"
)
def whole_numbers_in_place(scene: Scene) -> str:
    """Explain floats that cannot be put into an array of whole numbers."""
    array = scene.one("left")
    return (
        f"`{array.text if array else 'The array'}` holds whole numbers, and floats cannot be put "
        "into it in place: begin with floats (np.zeros makes them), or make a new array, "
        "a = a - b in place of a -= b."
    )


@TABLE.explains("TypeError", r"only (?:integer scalar|length-1|0-dimensional|size-1) arrays")
def one_number(scene: Scene) -> str:
    """Explain an array that is handed over where a shape or a single number is needed."""
    called = scene.one("called")
    array = next((t for t in scene.all("argument") if t.kind in ("array", "")), None)
    if called is None or array is None:
        return "An array stands where a single number is needed."
    arrays = [f"`{t.text}`" for t in scene.all("argument") if t.kind == "array"]
    if len(arrays) > 1:
        given = f"{called.text} works on one array, and is given {listed(arrays)}"
        if called.text.endswith(("permutation", "shuffle")):
            given += ": draw one order of the numbers of the examples, and take both by it"
        return f"{given}."
    what, name = f"`{array.text}` is an array", called.text.rpartition(".")[2]
    if name in ("zeros", "ones", "empty", "full"):
        return f"{what}, and {called.text} wants a shape: {called.text}({array.text}.shape)."
    other = f" (np.{name} takes arrays, too)" if called.text.startswith("math.") else ""
    return f"{what}, where {called.text} takes a single number{other}."


@TABLE.explains("TypeError", r"has no len\(")
def no_length(scene: Scene) -> str:
    """Explain a single number of which the length is asked."""
    of = scene.one("argument")
    return f"`{of.text}` is a single number here, and has no length." if of else ""


@TABLE.explains(
    "TypeError|IndexError|UFuncTypeError|_UFuncNoLoopError",
    r"not subscriptable|not iterable|non-iterable|to scalar|unsupported operand|"
    r"bad operand|real number|not supported|concatenate|must be str|can't multiply|"
    r"loop of ufunc|did not contain a loop",
)
def no_such_operation(scene: Scene) -> str:
    """Explain what is given a thing of another kind: an operator, a NumPy function, a loop."""
    sides = scene.all("left", "right")
    number = next((thing for thing in sides if thing.kind == "number"), None)
    if scene.doing == "+" and number and any(thing.kind == "text" for thing in sides):
        joined = f"`{number.text}` is a number, {number.value}, and is joined to a text"
        if any(thing.value == "'d'" for thing in sides):
            return f"{joined}: behind a d belongs a whole key, such as W1."
        return f"{joined}: str({number.text}) makes a text of it."
    return not_numbers(scene)
