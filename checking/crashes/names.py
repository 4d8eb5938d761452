"""NameError and its like: what was meant, and where a variable would get its value."""

from __future__ import annotations

import re
import sys

import numpy as np

from checking.crashes.said import Table, a, entry, mend
from checking.crashes.scene import Scene

TABLE = Table()

_OF_NUMPY = {name for name in dir(np) if not name.startswith("_")}
_MODULES = {name: name for name in sys.stdlib_module_names} | {"np": "numpy as np"}

# What other languages call functions of NumPy.
_SHORT = {"sqr": "square", "pow": "power", "avg": "mean", "ceiling": "ceil"}
_REACHED = {
    "loop variable": ": it comes from the loop of line {}, which ran no round here. "
    "After a loop, go by what is there without it",
    "loop": ": it gets one only inside a loop (line {}), which ran no round here",
    "if": ": it gets one only under an if (line {}) that did not hold here. Is the if needed? "
    "Else the other case has to give it one, too",
    "here": ": the line sets it itself. Give it a first value before",
    "below": ": line {}, further down, is the first to give it one",
}


@TABLE.explains(
    "UnboundLocalError|NameError", r"(?:variable|name) '(\w+)'.*(?:referenced|associated)"
)
def without_value(scene: Scene, name: str) -> str:
    """Explain a variable that has no value yet."""
    number, how = scene.set_at
    reached = _REACHED.get(how, "").format(number)
    outside = scene.inside and how in ("below", "here")
    if how == "here" and scene.near and scene.near[0].startswith(name):
        return f"`{name}` has no value yet when this line uses it; `{scene.near[0]}` was meant?"
    taken = ""
    if outside:
        taken = (
            f" (nonlocal {name} takes the one outside of {scene.inside}; each such name that it "
            "sets needs that)"
        )
    if outside and how == "here":
        taken = (
            f". What {scene.inside} sets is its own: give that another name, and the `{name}` "
            f"outside can be used (nonlocal {name} would change that one)"
        )
    return f"`{name}` has no value yet when this line uses it{reached}{taken}."


@TABLE.explains("NameError", r"name '(\w+)' is not defined")
def unknown(scene: Scene, name: str) -> str:
    """Explain a name that nothing has."""
    if scene.near:
        return f"Nothing is called `{name}` here; {_or(scene.near)} was meant?"
    if scene.text.startswith(f"{name}["):
        return (
            f"`{name}` is to take an entry here, and no line makes it: {name} = {{}} belongs "
            "before the loop."
        )
    if name in _OF_NUMPY and f"{name}(" in scene.text:
        return f"`{name}` is a function of NumPy: np.{name}."
    if f"{name}." in scene.text and (module := _MODULES.get(name.lower())):
        small = ", in small letters," if name != name.lower() else ""
        of_numpy = re.search(rf"{name}\.(\w+)\(", scene.text)
        known = of_numpy and of_numpy[1] in _OF_NUMPY
        other = f", or NumPy's own: np.{of_numpy[1]}(…)" if known else ""
        return f"`{name.lower()}`{small} is a module: import {module} has to come before{other}."
    return (
        f"Nothing is called `{name}` here: it is no argument, and no line before sets it. Is it "
        "misspelt, or from a cell that has not run, or not needed at all?"
    )


@TABLE.explains("AttributeError", r"has no attribute '(\w+)'")
def no_attribute(scene: Scene, name: str) -> str:
    """Explain a dot after a thing that has no such part."""
    of = scene.one("of")
    if of is None or of.kind in ("", "None"):
        return mend(of) if of else ""
    has = f"`{of.text}` is {a(of.kind)}, and has no `.{name}`"
    function = _SHORT.get(name, name)
    if of.text == "np" and name in _SHORT:
        return f"{has}: np.{function} was meant?"
    if of.kind == "array" and function in ("sqrt", "power", "square", "exp", "abs", "log"):
        return f"{has}: NumPy has np.{function}(…) for it."
    if scene.near:
        return f"{has}; {_or(f'.{n}' for n in scene.near)} was meant?"
    if of.kind == "dictionary" and of.of == "array":
        return f"{has}: an entry is asked for in square brackets, such as {entry(of)}."
    if of.kind in ("list", "tuple"):
        return f"{has}: np.asarray({of.text}) makes an array of it, len({of.text}) counts."
    return f"{has}."


def _or(names) -> str:
    return " or ".join(f"`{name}`" for name in names)
