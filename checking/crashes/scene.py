"""What stood on the learner's line when it stopped: plain data, so that it can cross a border.

`note` writes it down in the process where the function ran; `read` looks at what came from another.
"""

from __future__ import annotations

import difflib
import re
import types
from dataclasses import asdict, dataclass, fields
from itertools import islice

import numpy as np

from checking.crashes import line as lines
from checking.crashes.peek import DICTIONARIES, Unknown, is_number, peek

MOST_THINGS = 24
MOST_KEYS = 24
LONGEST = 160
# What is told of things that only stand on the line.
_TOLD = {
    "taken apart": ("dictionary",),
    "name": ("array", "number", "dictionary", "text", "list", "tuple", "None"),
    "entry": ("array",),
    "product": ("array",),
}
_CALLED = (
    *(type, np.ufunc, types.FunctionType, types.MethodType, types.BuiltinFunctionType),
    *(type(np.dot), type(np.random.permutation)),
)
# What messages call a class.
KINDS = {
    type(None): "None",
    np.ndarray: "array",
    str: "text",
    list: "list",
    tuple: "tuple",
    **dict.fromkeys(DICTIONARIES, "dictionary"),
    **dict.fromkeys((float, int, np.float64), "number"),
    **dict.fromkeys(_CALLED, "function"),
}
_NUMBERS = {"f": "floats", "i": "whole numbers", "u": "whole numbers", "b": "truth values"}


@dataclass(frozen=True)
class Thing:
    """A value of the learner's, and the expression that it stands for.

    role:  what it does where the line stopped ("left", "right", "of", "key", …); or "name",
           "entry" or "product" (a matrix product): it stands on the line; or "taken apart": a
           dictionary whose keys a loop takes apart; or "has it": a dictionary with the key that
           another lacks.
    text:  how it is typed.
    kind:  "dictionary", "array", "number", "text", "list", "tuple", "None", "function", "module",
           or the name of its class; "" where the value is not known.
    value: of a number or a text, as it is typed; of a list, how many there are.
    of:    what all its entries are, where they are alike; of an array "floats", "whole numbers".
    shape: of an array.
    keys:  of a dictionary.
    """

    role: str
    text: str
    kind: str = ""
    value: str = ""
    of: str = ""
    shape: tuple[int, ...] = ()
    keys: tuple[str | int, ...] = ()


@dataclass(frozen=True)
class Scene:
    """Where a learner's function stopped.

    number: the line's number in its cell or file; 0 where there is no source.
    text:   the statement that stands there, on one line.
    inside: the learner's function that it is in, where the one that was called calls another.
    doing:  what stopped: the sign of an operator, "[]", ".", "()", "for", "=", "name", or "".
    things: what takes part, and what the names on the line stand for.
    near:   names that are much like the one that is missing.
    set_at: of a variable without a value, the line that would give it one, and how that is
            reached: ("loop variable", "loop", "if", "here", "below" or ""); of a dictionary
            without an entry, the line that puts entries in: ("here", "below" or ""), or that has
            put it in the place of the one handed over ("made anew").
    """

    number: int = 0
    text: str = ""
    inside: str = ""
    doing: str = ""
    things: tuple[Thing, ...] = ()
    near: tuple[str, ...] = ()
    set_at: tuple[int, str] = (0, "")

    def one(self, role: str) -> Thing | None:
        """Return the thing in a role, or None."""
        return next((thing for thing in self.things if thing.role == role), None)

    def all(self, *roles: str) -> list[Thing]:
        """Return the things in these roles."""
        return [thing for thing in self.things if thing.role in roles]

    def as_data(self) -> dict:
        """Return it as what JSON can hold."""
        return asdict(self)


def note(own: list, error: BaseException) -> Scene | None:
    """Return what stands on the line of the last of a traceback's entries, or None without source.

    own: the entries of the learner's code, the function that was called first.
    """
    try:
        return _note(own, error) if own else None
    except Exception:
        # Whatever a learner's source and values are, the message does without them.
        return None


def _note(own, error) -> Scene | None:
    found = lines.find(own)
    if found is None:
        return None
    scope, name = _scope(own), own[-1].tb_frame.f_code.co_name
    inside = "" if len(own) == 1 or name.startswith("<") else name
    doing, parts = lines.parts_at(found, error, text_of(error))
    things = [_thing(*part, scope) for part in parts]
    things += [
        thing
        for part in (*lines.taken_apart(found), *lines.read_in(found))
        if (thing := _thing(*part, scope)).kind in _TOLD[thing.role]
    ]
    things += _that_have(error, own[-1].tb_frame.f_locals)
    return Scene(
        found.statement.line,
        found.statement.text[:LONGEST],
        inside[:60],
        doing,
        tuple(things[:MOST_THINGS]),
        tuple(_near(error, own[-1].tb_frame, scope)),
        _set_at(error, found, parts, own[-1].tb_frame.f_code),
    )


def _scope(own) -> dict:
    """Return {name: value} at the last entry; a comprehension sees what its function has."""
    scope: dict = {}
    for traced in reversed(own):
        frame = traced.tb_frame
        scope = {**frame.f_locals, **scope}
        if not frame.f_code.co_name.startswith("<"):
            break
    unset = {name for name in frame.f_code.co_varnames if name not in scope}
    return {name: v for name, v in frame.f_globals.items() if name not in unset} | scope


def _set_at(error, found, parts, code) -> tuple[int, str]:
    if missing := missing_name(error):
        return lines.set_at(found, missing)
    if not isinstance(error, KeyError):
        return (0, "")
    of = next((text for role, text, _ in parts if role == "of"), "")
    return lines.filled_at(found, of, of in code.co_varnames[: code.co_argcount])


def _thing(role: str, text: str, node, scope) -> Thing:
    try:
        return thing_of(role, text, peek(node, scope))
    except Unknown:
        return Thing(role, text)


def thing_of(role: str, text: str, value) -> Thing:
    """Return a value as plain data.

    >>> thing_of("of", "grads", {"dW1": np.ones((2, 3))})
    Thing(role='of', text='grads', kind='dictionary', value='1', of='array', shape=(), keys=('dW1',))
    """  # noqa: E501
    kind = kind_of(value)
    match kind:
        case "array":
            of = _NUMBERS.get(value.dtype.kind, value.dtype.name)
            return Thing(role, text, kind, of=of, shape=value.shape)
        case "number":
            shown = f"{value:.6g}" if isinstance(value, (float, np.floating)) else str(value)
            return Thing(role, text, kind, shown[:40], type(value).__name__)
        case "text":
            return Thing(role, text, kind, repr(value)[:60])
        case "dictionary":
            plain = [key for key in islice(value, MOST_KEYS) if type(key) in (str, int)]
            keys = tuple(key if type(key) is int else key[:40] for key in plain)
            return Thing(role, text, kind, str(len(value)), _alike(value.values()), keys=keys)
        case "list" | "tuple":
            return Thing(role, text, kind, str(len(value)), _alike(value))
    return Thing(role, text, kind)


def kind_of(value) -> str:
    """Return what messages call a value's class; a class of the learner's by its own name."""
    return "number" if is_number(value) else KINDS.get(type(value), type(value).__name__[:40])


def _alike(values) -> str:
    kinds = {kind_of(value) for value in islice(values, MOST_KEYS)}
    return kinds.pop() if len(kinds) == 1 else ""


def _that_have(error, variables) -> list[Thing]:
    """Return the dictionaries among the variables that have the key that another lacks."""
    key = error.args[0] if isinstance(error, KeyError) and error.args else None
    if type(key) not in (str, int):
        return []
    return [
        thing_of("has it", name, value)
        for name, value in variables.items()
        if type(value) in DICTIONARIES and dict.__contains__(value, key)
    ][:6]


def _near(error, frame, scope) -> list[str]:
    """Return the names that are much like one that is missing, the likeliest first."""
    if missing := missing_name(error):
        own = [name for name in frame.f_code.co_varnames if name != missing]
        known = own + [n for n in scope if n not in own and not n.startswith("_")]
        of_self = getattr(scope.get("self"), "__dict__", {})
        if type(of_self) is dict and missing in of_self:
            return [f"self.{missing}"]
        return _much_like(missing, known)
    if isinstance(error, AttributeError) and isinstance(error.name, str):
        of = error.obj
        module = isinstance(of, types.ModuleType)
        names = [n for n in dir(of if module else type(of)) if not n.startswith("_")]
        # A module has many, so that a second one may be meant.
        return _much_like(error.name, names, 0.65)[: 1 + module]
    return []


def missing_name(error) -> str:
    """Return the name that a NameError or a ModuleNotFoundError did not find, or ""."""
    if not isinstance(error, (NameError, ModuleNotFoundError)):
        return ""
    if isinstance(error.name, str):
        return error.name
    said = re.search(r"variable '(\w+)'", text_of(error))
    return said.group(1) if said else ""


def text_of(error: BaseException) -> str:
    """Return what an exception says, or "" when even that fails."""
    try:
        return str(error)
    except BaseException:
        return ""


def _much_like(name: str, known: list[str], least: float = 0.7) -> list[str]:
    whole = [n for n in known if n.lower() == name.lower()]
    return (whole + difflib.get_close_matches(name, known[:2000], 2, least))[:2]


def read(data) -> Scene | None:
    """Return a scene that came from another process, or None where it is no such thing.

    It may be forged: every part is looked at, and bounded.
    """
    if not isinstance(data, dict):
        return None
    things = _listed(data.get("things"))[:MOST_THINGS]
    number, how = (*_listed(data.get("set_at")), 0, "")[:2]
    return Scene(
        _count(data.get("number")),
        _text(data.get("text")),
        _text(data.get("inside")),
        _text(data.get("doing")),
        tuple(_read_thing(thing) for thing in things if isinstance(thing, dict)),
        tuple(map(_text, _listed(data.get("near"))[:2])),
        (_count(number), _text(how)),
    )


def _read_thing(data: dict) -> Thing:
    texts = {field.name: _text(data.get(field.name)) for field in fields(Thing)[:5]}
    keys = (k if type(k) is int else _text(k) for k in _listed(data.get("keys"))[:MOST_KEYS])
    shape = tuple(map(_count, _listed(data.get("shape"))[:8]))
    return Thing(**texts, shape=shape, keys=tuple(keys))


def _listed(value) -> list:
    return list(value) if isinstance(value, (list, tuple)) else []


def _count(value) -> int:
    return value if type(value) is int and 0 <= value < 1 << 40 else 0


def _text(value) -> str:
    return "".join(c for c in value if c.isprintable())[:LONGEST] if type(value) is str else ""
