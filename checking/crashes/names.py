"""NameError and its like: what was meant, and where a variable would get its value."""

from __future__ import annotations

from checking.crashes.said import known_as, listed
from checking.crashes.scene import Scene


def unknown(scene: Scene, name: str) -> str:
    """Explain a name that nothing has."""
    if scene.near:
        near = " or ".join(f"`{other}`" for other in scene.near)
        return f"Nothing is called `{name}` here; {near} was meant?"
    return (
        f"Nothing is called `{name}` here: is it misspelt, or does it come from a cell that has "
        "not run?"
    )


def without_value(scene: Scene, name: str) -> str:
    """Explain a variable that has no value yet."""
    number, how = scene.set_at
    text = f"`{name}` has no value yet when this line uses it"
    match how:
        case "loop variable":
            return f"{text}: it comes from the loop of line {number}, which ran no round here."
        case "loop":
            return (
                f"{text}: it gets one only inside a loop (line {number}), which ran no round here."
            )
        case "if":
            return f"{text}: it gets one only under an if (line {number}) that did not hold here."
        case "here":
            return f"{text}: the line sets `{name}` itself. Give it a first value before."
        case "below":
            return f"{text}: line {number}, further down, is the first to give it one."
    return f"{text}."


def no_attribute(scene: Scene, kind: str, name: str) -> str:
    """Explain a dot after a thing that has no such part."""
    by_name = scene.one("called") and scene.one("called").text == "getattr"
    of = known_as(scene.one("argument" if by_name else "of"), kind)
    if of is None:
        return ""
    if of.kind == "dictionary":
        return _of_a_dictionary(of, name, scene.near)
    meant = f" {listed(f'`.{other}`' for other in scene.near[:1])} was meant?" if scene.near else ""
    match of.kind:
        case "None":
            return (
                f"`{of.text}` is None: was a return forgotten in what made it? (append, sort and "
                "shuffle change a thing and return nothing.)"
            )
        case "list" | "tuple":
            if not meant:
                return (
                    f"`{of.text}` is a {of.kind} here, and has no `.{name}`: np.asarray({of.text}) "
                    f"makes an array of it, len({of.text}) counts."
                )
            return f"`{of.text}` is a {of.kind} here, and has no `.{name}`;{meant}"
        case "number":
            return f"`{of.text}` is a single number here, and has no `.{name}`."
        case "array" if name in ("append", "extend"):
            return (
                f"`{of.text}` is an array, and an array has a fixed length: put its numbers in by "
                "index, or start with a list, [], and make an array of it at the end."
            )
        case "array" | "text":
            kind = "an array" if of.kind == "array" else "a text"
            return f"`{of.text}` is {kind}, and has no `.{name}`{';' if meant else '.'}{meant}"
    end = f";{meant}" if meant else ": is it misspelt?"
    return f"`{of.text}` has no `.{name}`{end}"


def _of_a_dictionary(of, name: str, near) -> str:
    keys = [key for key in of.keys if isinstance(key, str)]
    if name in keys or any(key.startswith(name) for key in keys):
        key = name if name in keys else next(key for key in keys if key.startswith(name))
        built = f': the whole key is one text, such as {of.text}["{name}" + str(l)]'
        return (
            f"`{of.text}` is a dictionary: its entries are asked for in square brackets, "
            f'{of.text}["{key}"]{"" if name in keys else built}.'
        )
    if near:
        return f"`{of.text}` is a dictionary, and has no `.{name}`; `.{near[0]}` was meant?"
    if keys and of.of == "array":
        return (
            f"`{of.text}` is a dictionary of arrays, and has no `.{name}`: take an entry, such as "
            f'{of.text}["{keys[0]}"].'
        )
    return f"`{of.text}` is a dictionary, and has no `.{name}`."


TABLE = (
    (
        "UnboundLocalError|NameError",
        r"(?:variable|name) '(\w+)'.*(?:referenced|associated)",
        without_value,
    ),
    ("NameError", r"name '(\w+)' is not defined", unknown),
    ("AttributeError", r"(?:'([\w.]+)')?.*has no attribute '(\w+)'", no_attribute),
)
