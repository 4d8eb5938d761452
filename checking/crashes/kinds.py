"""TypeError: a thing of another kind than is needed there."""

from __future__ import annotations

from checking.crashes.said import a, known_as, listed, mend, not_numbers, said
from checking.crashes.scene import Scene


def power(scene: Scene) -> str:
    """Explain ^, which is no power in Python."""
    return "In Python a power is **, not ^."


def joined(scene: Scene, *rest) -> str:
    """Explain a number that is joined to a text, or a text to a number."""
    things = scene.all("left", "right")
    number = next((t for t in things if t.kind == "number"), None)
    if number is None:
        return not_numbers(scene) or "A number is joined to a text: use str(l), or an f-string."
    return (
        f"`{number.text}` is a number, {number.value}, and is joined to a text: str({number.text}) "
        "makes a text of it."
    )


def list_times(scene: Scene, *rest) -> str:
    """Explain a list that is multiplied by a number that is not whole."""
    return not_numbers(scene) or "A list is multiplied: np.array(…) makes numbers of it."


def no_such_operation(scene: Scene, *rest) -> str:
    """Explain an operator between things that it does not know."""
    if found := not_numbers(scene, "left", "right", "argument"):
        return found
    left, right = scene.one("left"), scene.one("right")
    if left and right and left.kind and right.kind:
        return f"{said(left)}, and {said(right)}: {scene.doing} does not go with them."
    return ""


def ufunc(scene: Scene, *rest) -> str:
    """Explain a NumPy function that is given what is no number."""
    return not_numbers(scene, "argument", "left", "right")


def not_callable(scene: Scene, kind: str) -> str:
    """Explain round brackets after a thing that is no function."""
    called = known_as(scene.one("called"), kind)
    if called is None:
        return ""
    if called.text.endswith(".shape"):
        return f"`{called.text}` is a tuple, no function: it has no brackets after it."
    if called.kind in ("dictionary", "array", "list", "tuple"):
        return (
            f"`{called.text}` is {a(called.kind)}, and is called like a function: entries are "
            f"taken with square brackets, {called.text}[…], and “times” is typed *."
        )
    if called.kind == "number":
        return f"`{called.text}` is a number, and is called like a function: is a * missing?"
    if called.kind == "module":
        return f"`{called.text}` is a module: its functions are called as {called.text}.name(…)."
    return f"{said(called)}, no function."


def no_entries(scene: Scene, kind: str) -> str:
    """Explain square brackets after a thing that has no entries."""
    of = known_as(scene.one("of"), kind)
    if of is None:
        return ""
    if of.kind == "function":
        if of.text.endswith((".items", ".keys", ".values")):
            return f"`{of.text}` needs its round brackets: {of.text}()."
        return f"`{of.text}` is a function: it is called with round brackets, {of.text}(…)."
    if of.kind == "number":
        return f"{said(of)}, a single number: it has no entries to take."
    return mend(of) or f"{said(of)}: it has no entries to take."


def not_iterable(scene: Scene, kind: str) -> str:
    """Explain a loop through (or the taking apart of) a thing that holds nothing."""
    of = known_as(scene.one("of") or scene.one("round") or scene.one("argument"), kind)
    if of is None:
        return ""
    if of.kind == "number":
        loop = f": range({of.text}) counts up to it." if scene.doing == "for" else "."
        return f"{said(of)}, a single number{loop}"
    if of.kind == "function" and of.text.endswith((".items", ".keys", ".values")):
        return f"`{of.text}` needs its round brackets: {of.text}()."
    return mend(of) or f"{said(of)}: there is nothing in it to go through."


def no_whole_number(scene: Scene, *rest) -> str:
    """Explain a float where a whole number is needed."""
    things = [t for t in scene.all("argument", "key", "name") if t.of.startswith("float")]
    floats = [t for t in things if t.kind == "number"]
    if floats:
        return f"{said(floats[0])}, a float: / gives floats, // and int(…) whole numbers."
    return "A float stands where a whole number is needed: divide with //, or use int(…)."


def shape_wanted(scene: Scene, *rest) -> str:
    """Explain an array that is handed over where a shape or a single number is needed."""
    called = scene.one("called")
    # Of a comprehension, newer versions of Python forget what its variable was.
    array = next((t for t in scene.all("argument") if t.kind in ("array", "")), None)
    if called is None or array is None:
        return "An array stands where a single whole number is needed."
    what = f"{said(array)}, an array" if array.kind else f"`{array.text}` is an array"
    if called.text.split(".")[-1] in ("zeros", "ones", "empty", "full"):
        return (
            f"{what}, and {called.text} wants a shape: {called.text}"
            f"({array.text}.shape), or {called.text}_like({array.text})."
        )
    return f"{what}: {called.text} takes a single number."


def shape_in_two(scene: Scene, *rest) -> str:
    """Explain np.zeros(rows, columns)."""
    called = scene.one("called")
    name = called.text if called else "np.zeros"
    both = ", ".join(t.text for t in scene.all("argument")[:2]) or "rows, columns"
    return f"{name} takes the shape as one tuple, with brackets of its own: {name}(({both}))."


def one_number(scene: Scene, *rest) -> str:
    """Explain an array that is handed to a function of single numbers."""
    called = scene.one("called")
    array = next((t for t in scene.all("argument") if t.kind == "array"), None)
    if called and called.text.startswith("math."):
        which = f"{said(array)}, and " if array else ""
        name = called.text.removeprefix("math.")
        return f"{which}{called.text} takes single numbers: np.{name} takes arrays."
    if called and array:
        return f"{said(array)}: {called.text} makes one number of an array of one entry only."
    return "An array of several entries stands where a single number is needed."


def arguments(scene: Scene, *rest) -> str:
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
    count = f"{len(given)} argument{'s' * (len(given) != 1)}"
    return f"`{called.text}` is given {count} here: {listed(f'`{t}`' for t in given)}." * bool(
        given
    )


def unhashable(scene: Scene, kind: str) -> str:
    """Explain a key that can be none."""
    key = scene.one("key")
    what = said(key) if key and key.kind else f"The key is {a(kind.removeprefix('numpy.'))}"
    return f"{what}: the keys of a dictionary are texts, such as “W1”, or numbers."


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
    if "," in key.text or ":" in key.text:
        return (
            f"{said(of)}: rows and columns are cut from arrays only (np.array({of.text}) is one)."
        )
    if key.kind == "array":
        return f"{said(of)}, and {said(key)}: many entries at once are taken from arrays only."
    return f"{said(of)}: its entries are counted from 0 by whole numbers."


def cannot_be_set(scene: Scene, kind: str) -> str:
    """Explain an entry that is put into what does not change."""
    of = known_as(scene.one("of"), kind)
    if of is None:
        return ""
    what = f"`{of.text}` is {a(of.kind)}" if of.kind in ("tuple", "number", "text") else said(of)
    return f"{what}: entries are put into dictionaries, lists and arrays only."


def whole_numbers_in_place(scene: Scene, *rest) -> str:
    """Explain floats that cannot be put into an array of whole numbers."""
    array = scene.one("left")
    if array is None or array.kind != "array":
        return (
            "An array of whole numbers cannot be changed in place by floats: make a new array, "
            "a = a - b, in place of a -= b."
        )
    name = array.text
    return (
        f"`{name}` holds {array.of}, and floats cannot be put into it in place: begin with floats "
        f"(np.zeros makes them), or make a new array with = in place of {scene.doing.strip('=')}=."
    )


TABLE = (
    ("TypeError", r"unsupported operand type\(s\) for \^", power),
    ("TypeError", r"ufunc 'bitwise_xor' not supported", power),
    ("TypeError", r"can only concatenate str|must be str, not|^unsupported .*\+: '\w+' and 'str'",
     joined),
    ("TypeError|UFuncTypeError|_UFuncNoLoopError", r"can't multiply sequence", list_times),
    ("TypeError", r"unsupported operand|bad operand|not supported between|can only concatenate",
     no_such_operation),
    ("TypeError|UFuncTypeError|_UFuncNoLoopError",
     r"loop of ufunc|not supported for the input types|did not contain a loop", ufunc),
    ("TypeError", r"'([\w.]+)' object is not callable", not_callable),
    ("TypeError|IndexError", r"'([\w.]+)' object is not subscriptable", no_entries),
    ("TypeError", r"(?:'([\w.]+)' object is not iterable|cannot unpack non-iterable ([\w.]+))",
     lambda scene, one, other: not_iterable(scene, one or other)),
    ("TypeError", r"cannot be interpreted as an integer|slice indices must be", no_whole_number),
    ("TypeError", r"only integer scalar arrays", shape_wanted),
    ("TypeError", r"Cannot interpret|data type '?.*'? not understood|Cannot construct a dtype",
     shape_in_two),
    ("TypeError", r"only (?:length-1|0-dimensional|size-1) arrays|argument must be a string or a "
     r"real number", one_number),
    ("TypeError", r"missing \d+ required|takes .* argument|unexpected keyword|takes no arguments",
     arguments),
    ("TypeError", r"unhashable type: '([\w.]+)'", unhashable),
    ("TypeError", r"(\w+) indices must be integers", index_kind),
    ("TypeError", r"'([\w.]+)' object does not support item (?:assignment|deletion)",
     cannot_be_set),
    ("UFuncTypeError|UFuncOutputCastingError|_UFuncOutputCastingError", r"Cannot cast",
     whole_numbers_in_place),
)  # fmt: skip
