"""How messages speak of a thing of the learner's: what it is, and what to make of it."""

from __future__ import annotations

import re
from collections.abc import Callable

from checking.crashes.scene import Scene, Thing


class Table(list):
    """Rows (exceptions, pattern of the message, function that explains it), the first that fits.

    The function is given the scene and what the pattern's groups found.
    """

    def explains(self, exceptions: str, pattern: str = "") -> Callable:
        """Return a decorator that adds a row; `exceptions` are names, with | between them."""

        def add(function: Callable) -> Callable:
            self.append((exceptions, pattern, function))
            return function

        return add


def said(thing: Thing) -> str:
    """Return what a thing is, as a clause.

    >>> said(Thing("of", "grads", "dictionary", "4", "array", keys=("dW1",)))
    '`grads` is a dictionary of arrays'
    """
    what, of = a(thing.kind), {"dictionary": "dictionaries"}.get(thing.of, f"{thing.of}s")
    match thing.kind:
        case "array":
            what = shape(thing)
        case "number" | "text":
            what = thing.value or what
        case "dictionary" | "list" | "tuple" if thing.value == "0":
            what = f"an empty {thing.kind}"
        case "dictionary" if thing.of:
            what = f"a dictionary of {of}"
        case "list" | "tuple":
            what = f"a {thing.kind} of {thing.value} {of if thing.of else ''}".rstrip()
    return f"`{thing.text}` is {what}"


def a(kind: str) -> str:
    """Return a kind with its article."""
    return kind if kind == "None" else f"{'an' if kind[:1].lower() in 'aeiou' else 'a'} {kind}"


def shape(thing: Thing) -> str:
    """Return an array's shape, or that it is a single number."""
    if thing.kind == "number" or (thing.kind == "array" and not thing.shape):
        return "a single number"
    return str(tuple(thing.shape))


def entry(thing: Thing) -> str:
    """Return an entry of a dictionary as it is typed."""
    key = thing.keys[0] if thing.keys else "W1"
    return f'{thing.text}["{key}"]' if isinstance(key, str) else f"{thing.text}[{key}]"


def listed(names) -> str:
    """Return names as a list in a sentence."""
    names = [str(name) for name in names]
    if len(names) > 6:
        names = [*names[:5], f"{len(names) - 5} more"]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


_KEY = re.compile(r"'d?[Wb]\d+'")
_TO_MAKE = {
    "None": "was a return forgotten in what made it? (append, sort and shuffle change a thing and "
    "return nothing.)",
    "list": "np.array({0}) can be calculated with, a list cannot.",
    "tuple": "take one of them, such as {0}[0].",
    "text": "int(…) or float(…) makes a number of a text.",
    "function": "call it, with round brackets after its name, {0}(…).",
}


def mend(thing: Thing) -> str:
    """Return what to make of a thing that nothing can be calculated with, or ""."""
    if thing.kind == "dictionary":
        filled = thing.value != "0" and thing.of != "dictionary"
        return f"{said(thing)}{f': take an entry, such as {entry(thing)}' if filled else ''}."
    if thing.kind == "text" and _KEY.fullmatch(thing.value):
        # A loop over a dictionary gives such texts.
        return f"{said(thing)}, a key: the array is what a dictionary has under it."
    made = _TO_MAKE.get(thing.kind)
    return f"{said(thing)}: {made.format(thing.text)}" if made else ""


def not_numbers(scene: Scene) -> str:
    """Return what to make of the first thing on a line that is no number and no array."""
    things = scene.all("left", "right", "of", "argument")
    called, first = scene.one("called"), next(iter(scene.all("argument")), None)
    if called and called.text.endswith("close") and first and first.kind == "dictionary":
        return f"{said(first)}, and {called.text} compares two arrays: go through the keys of both."
    # A dictionary is what people forget to look into.
    things.sort(key=lambda thing: thing.kind not in ("dictionary", "None"))
    return next(filter(None, map(mend, things)), "")
