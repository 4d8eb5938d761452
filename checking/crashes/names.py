"""NameError and its like: what was meant, and where a variable would get its value."""

from __future__ import annotations

from checking.crashes.said import Table, a, entry, known_as, mend
from checking.crashes.scene import Scene

TABLE = Table()

_REACHED = {
    "loop variable": ": it comes from the loop of line {}, which ran no round here",
    "loop": ": it gets one only inside a loop (line {}), which ran no round here",
    "if": ": it gets one only under an if (line {}) that did not hold here",
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
    said = f"`{name}` has no value yet when this line uses it{reached}."
    if scene.inside and how in ("below", "here"):
        said += (
            f" As {scene.inside} sets it, it is {scene.inside}’s own: nonlocal {name} takes the "
            "one outside (the same for others that it sets)."
        )
    return said


@TABLE.explains("NameError", r"name '(\w+)' is not defined")
def unknown(scene: Scene, name: str) -> str:
    """Explain a name that nothing has."""
    if scene.text.startswith(f"{name}[") and not scene.near:
        return (
            f"`{name}` is to take an entry here, and no line makes it: {name} = {{}} belongs "
            "before the loop."
        )
    if scene.near:
        near = " or ".join(f"`{other}`" for other in scene.near)
        return f"Nothing is called `{name}` here; {near} was meant?"
    return (
        f"Nothing is called `{name}` here: it is no argument, and no line before sets it. Is it "
        "misspelt, or from a cell that has not run, or not needed at all?"
    )


@TABLE.explains("AttributeError", r"(?:'([\w.]+)')?.*has no attribute '(\w+)'")
def no_attribute(scene: Scene, kind: str, name: str) -> str:
    """Explain a dot after a thing that has no such part."""
    by_name = scene.one("called") and scene.one("called").text == "getattr"
    of = known_as(scene.one("argument" if by_name else "of"), kind)
    if of is None:
        return ""
    has = f"`{of.text}` is {a(of.kind)}, and has no `.{name}`"
    if of.kind == "dictionary":
        if any(str(key).startswith(name) for key in of.keys):
            return (
                f"`{of.text}` is a dictionary: its entries are asked for in square brackets, such "
                f"as {entry(of)}; the whole key is one text."
            )
        if not scene.near and of.of == "array":
            return f"{has}: take an entry, such as {entry(of)}."
    if scene.near:
        return f"{has}; `.{scene.near[0]}` was meant?"
    if of.kind == "None":
        return mend(of)
    if of.kind in ("list", "tuple"):
        return f"{has}: np.asarray({of.text}) makes an array of it, len({of.text}) counts."
    if name in ("append", "extend"):
        return (
            f"{has}: its length is fixed. Put its numbers in by index, or start with a list, [], "
            "and make an array of it at the end."
        )
    return f"{has}."
