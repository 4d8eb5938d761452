"""TypeError: a thing of another kind than is needed there."""

from __future__ import annotations

from checking.crashes.said import Table, a, known_as, listed, mend, not_numbers, said
from checking.crashes.scene import Scene

TABLE = Table()


@TABLE.explains("TypeError", r"type\(s\) for \^|'bitwise_xor' not")
def no_power(scene: Scene) -> str:
    """Explain the sign ^ where a power is meant."""
    return "In Python a power is **, not ^."


@TABLE.explains("TypeError", r"'([\w.]+)' object is not callable")
def not_callable(scene: Scene, kind: str) -> str:
    """Explain round brackets after a thing that is no function."""
    called = known_as(scene.one("called"), kind)
    if called is None:
        return ""
    if called.kind in ("dictionary", "array", "list", "tuple") and "." not in called.text:
        return (
            f"`{called.text}` is {a(called.kind)}, and is called like a function: entries are "
            f"taken with square brackets, {called.text}[…], and “times” is typed *."
        )
    if called.kind == "number":
        what = f"`{called.text}` is a number, and is called like a function"
        if scene.all("argument"):
            return f"{what}: is a * missing?"
        return f"{what}: it has no brackets after it."
    return f"`{called.text}` is {a(called.kind)}, no function: it has no brackets after it."


@TABLE.explains("TypeError|IndexError", r"'([\w.]+)' object is not subscriptable|index to (scalar)")
@TABLE.explains(
    "TypeError", r"'([\w.]+)' object is not iterable|cannot unpack non-iterable ([\w.]+)"
)
def nothing_in_it(scene: Scene, kind: str, other: str | None = None) -> str:
    """Explain square brackets after, or a loop through, a thing that has no entries."""
    of = scene.one("of") or scene.one("argument")
    if of and not of.kind and "(" in of.text and scene.doing == "for":
        # Which of the things that are handed over there cannot be gone through is not known.
        return ""
    of = known_as(of, kind or other)
    if of is None:
        return ""
    if of.kind == "number":
        counts = f"range({of.text}) counts up to it" if scene.doing == "for" else ""
        return f"{said(of)}, a single number: {counts or 'it has no entries to take'}."
    return mend(of) or f"{said(of)}: there is nothing in it to take."


@TABLE.explains("TypeError", r"cannot be interpreted as an integer|slice indices must be")
def no_whole_number(scene: Scene) -> str:
    """Explain a float where a whole number is needed."""
    things = [t for t in scene.all("argument", "key", "name") if t.of.startswith("float")]
    which = next((f"{said(t)}, a float" for t in things if t.kind == "number"), "")
    which = which or "A float stands where a whole number is needed"
    return f"{which}: / gives floats, // and int(…) whole numbers."


@TABLE.explains(
    "TypeError",
    r"only integer scalar arrays|only (?:length-1|0-dimensional|size-1) arrays|"
    r"argument must be a string or a real number",
)
def one_number(scene: Scene) -> str:
    """Explain an array that is handed over where a shape or a single number is needed."""
    called = scene.one("called")
    # Of a comprehension, newer versions of Python forget what its variable was.
    array = next((t for t in scene.all("argument") if t.kind in ("array", "")), None)
    if called is None or array is None:
        return "An array stands where a single number is needed."
    what = f"{said(array)}, an array" if array.kind else f"`{array.text}` is an array"
    if called.text.split(".")[-1] in ("zeros", "ones", "empty", "full"):
        return (
            f"{what}, and {called.text} wants a shape: {called.text}"
            f"({array.text}.shape), or {called.text}_like({array.text})."
        )
    if called.text.startswith("math."):
        called_np = called.text.replace("math.", "np.")
        return f"{what}, and {called.text} takes single numbers: {called_np} takes arrays."
    return f"{what}: {called.text} takes a single number."


@TABLE.explains(
    "TypeError", r"Cannot interpret|data type '?.*'? not understood|Cannot construct a dtype"
)
def shape_in_two(scene: Scene) -> str:
    """Explain np.zeros(rows, columns)."""
    called = scene.one("called")
    name = called.text if called else "np.zeros"
    both = ", ".join(t.text for t in scene.all("argument")[:2]) or "rows, columns"
    if both.startswith("*"):
        return f"{name} takes the shape as it is, without the star: {name}({both[1:]})."
    return f"{name} takes the shape as one tuple, with brackets of its own: {name}(({both}))."


@TABLE.explains(
    "TypeError", r"missing \d+ required|takes .* argument|unexpected keyword|takes no arguments"
)
def arguments(scene: Scene) -> str:
    """Explain a call with too many arguments or too few."""
    called = scene.one("called")
    if called is None:
        return (
            "It is called with the arguments of the exercise, in their order: keep the signature, "
            "defaults included."
        )
    given = [t.text for t in scene.all("argument")]
    if called.text.endswith(".append") and len(given) > 1:
        both = ", ".join(given)
        return f"append takes one thing: a pair needs brackets of its own, append(({both}))."
    return f"`{called.text}` is given {listed(f'`{t}`' for t in given)} here." if given else ""


@TABLE.explains("TypeError", r"unhashable type: '([\w.]+)'")
def unhashable(scene: Scene, kind: str) -> str:
    """Explain a key that can be none."""
    key = scene.one("key")
    what = said(key) if key and key.kind else f"The key is {a(kind.removeprefix('numpy.'))}"
    return f"{what}: the keys of a dictionary are texts, such as “W1”, or numbers."


@TABLE.explains("TypeError", r"(\w+) indices must be integers")
def index_kind(scene: Scene, kind: str) -> str:
    """Explain a list or a tuple that is asked for an entry by what is no whole number."""
    of, key = known_as(scene.one("of"), kind), scene.one("key")
    if of is None or key is None:
        return ""
    if key.kind == "text":
        return (
            f"{said(of)}, no dictionary, so it has no {key.value}: its entries are counted from 0."
        )
    if key.kind == "number":
        return no_whole_number(scene)
    return (
        f"{said(of)}: rows, columns and several entries at once are taken from arrays only "
        f"(np.array({of.text}) is one)."
    )


@TABLE.explains("TypeError", r"'([\w.]+)' object does not support item (?:assignment|deletion)")
def cannot_be_set(scene: Scene, kind: str) -> str:
    """Explain an entry that is put into what does not change."""
    of = known_as(scene.one("of"), kind)
    what = f"`{of.text}` is {a(of.kind)}: e" if of else "E"
    return f"{what}ntries are put into dictionaries, lists and arrays only."


@TABLE.explains("UFuncTypeError|UFuncOutputCastingError|_UFuncOutputCastingError", r"Cannot cast")
def whole_numbers_in_place(scene: Scene) -> str:
    """Explain floats that cannot be put into an array of whole numbers."""
    array = scene.one("left")
    which = f"`{array.text}` holds {array.of}" if array and array.kind else "It holds whole numbers"
    return (
        f"{which}, and floats cannot be put into it in place: begin with floats (np.zeros makes "
        "them), or make a new array, a = a - b in place of a -= b."
    )


@TABLE.explains(
    "TypeError|UFuncTypeError|_UFuncNoLoopError",
    r"unsupported operand|bad operand|not supported|concatenate|must be str|can't multiply|"
    r"loop of ufunc|did not contain a loop",
)
def no_such_operation(scene: Scene) -> str:
    """Explain an operator, or a NumPy function, that is given what is no number."""
    left, right = scene.one("left"), scene.one("right")
    if scene.doing == "+" and left and right:
        pairs = ((left, right), (right, left))
        number = next((n for n, t in pairs if n.kind == "number" and t.kind in ("text", "")), None)
        if number:
            return (
                f"`{number.text}` is a number, {number.value}, and is joined to a text: "
                f"str({number.text}) makes a text of it."
            )
    if found := not_numbers(scene):
        return found
    if left and right and left.kind and right.kind:
        return f"{said(left)}, and {said(right)}: {scene.doing} does not go with them."
    return ""
