"""How messages speak of a thing of the learner's: what it is, and what to make of it."""

from __future__ import annotations

from dataclasses import replace

from checking.crashes.scene import Scene, Thing

_PLURAL = {"array": "arrays", "number": "numbers", "dictionary": "dictionaries", "list": "lists",
           "tuple": "tuples", "text": "texts", "function": "functions"}  # fmt: skip


def said(thing: Thing) -> str:
    """Return what a thing is, as a clause.

    >>> said(Thing("of", "grads", "dictionary", "4", "array", keys=("dW1",)))
    '`grads` is a dictionary of arrays'
    """
    name = f"`{thing.text}`"
    match thing.kind:
        case "array":
            return f"{name} is {shape(thing)}"
        case "number" | "text":
            return f"{name} is {thing.value or a(thing.kind)}"
        case "dictionary":
            empty = "n empty" if thing.value == "0" else ""
            return f"{name} is a{empty} dictionary{_of(thing)}"
        case "list" | "tuple":
            many = f" of {thing.value}" if thing.value else ""
            return f"{name} is a {thing.kind}{many}{_of(thing).removeprefix(' of')}"
        case "None":
            return f"{name} is None"
        case kind:
            return f"{name} is {a(kind)}"


def _of(thing: Thing) -> str:
    return f" of {_PLURAL[thing.of]}" if thing.of in _PLURAL else ""


_PYTHONS = {"NoneType": "None", "dict": "dictionary", "str": "text", "list": "list",
            "tuple": "tuple", "float": "number", "int": "number", "numpy.float64": "number",
            "numpy.ndarray": "array", "ndarray": "array", "function": "function",
            "method": "function", "builtin_function_or_method": "function"}  # fmt: skip


def known_as(thing: Thing | None, kind: str) -> Thing | None:
    """Return a thing whose value is not known with the kind that the exception gives it."""
    if thing is None or thing.kind or kind not in _PYTHONS:
        return thing
    return replace(thing, kind=_PYTHONS[kind])


def a(kind: str) -> str:
    """Return a kind with its article."""
    return f"{'an' if kind[:1].lower() in 'aeiou' else 'a'} {kind}"


def shape(thing: Thing) -> str:
    """Return an array's shape, or that it is a single number."""
    if thing.kind == "number" or (thing.kind == "array" and not thing.shape):
        return "a single number"
    return str(tuple(thing.shape))


def entry(thing: Thing) -> str:
    """Return an entry of a dictionary as it is typed."""
    key = thing.keys[0] if thing.keys else "W1"
    return f"{thing.text}[{_quoted(key)}]"


def _quoted(key) -> str:
    return f'"{key}"' if isinstance(key, str) else str(key)


def listed(names) -> str:
    """Return names as a list in a sentence."""
    names = [str(name) for name in names]
    if len(names) > 6:
        names = [*names[:5], f"{len(names) - 5} more"]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def mend(thing: Thing) -> str:
    """Return what to make of a thing that nothing can be calculated with, or ""."""
    match thing.kind:
        case "dictionary":
            if thing.value == "0" or thing.of == "dictionary":
                return f"{said(thing)}."
            return f"{said(thing)}: take an entry, such as {entry(thing)}."
        case "None":
            return (
                f"{said(thing)}: was a return forgotten in what made it? (append, sort and shuffle "
                "change a thing and return nothing.)"
            )
        case "list":
            return f"{said(thing)}: np.array({thing.text}) can be calculated with, a list cannot."
        case "tuple":
            return f"{said(thing)}: take one of them, such as {thing.text}[0]."
        case "text":
            return f"{said(thing)}, a text: int(…) or float(…) makes a number of it."
        case "function":
            return f"{said(thing)}: call it, with round brackets after its name."
    return ""


def not_numbers(scene: Scene, *roles: str) -> str:
    """Return what to make of the first thing in these roles that is no number and no array."""
    things = scene.all(*(roles or ("left", "right", "of", "argument")))
    # A dictionary is what people forget to look into.
    things.sort(key=lambda thing: thing.kind not in ("dictionary", "None"))
    return next(filter(None, map(mend, things)), "")


def values(scene: Scene, kinds: tuple[str, ...], without: tuple[str, ...] = ()) -> str:
    """Return what the names on the line are, those of these kinds, as a sentence or ""."""
    named = [t for t in scene.all("name") if t.kind in kinds and t.text not in without]
    return f"On this line {listed(map(said, named[:4]))}." if named else ""
