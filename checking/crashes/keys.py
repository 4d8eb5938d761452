"""KeyError, and keys that come and go: which dictionary was asked, and what it has."""

from __future__ import annotations

import difflib
import re

from checking.crashes.said import listed, said
from checking.crashes.scene import Scene, Thing

_LAYER = re.compile(r"d?[Wb](\d+)")


def no_key(scene: Scene, message: str) -> str:
    """Explain a key that a dictionary lacks."""
    of = scene.one("of")
    if scene.doing != "[]" or of is None or of.kind != "dictionary":
        return ""
    asked = message.strip("'\"")
    key = Thing("key", "", "number" if message == asked else "text", message)
    for explain in (
        _text_itself,
        _empty,
        _number,
        _layer_0,
        _letter_d,
        _beyond,
        _much_like,
        _elsewhere,
    ):
        if found := explain(scene, of, key, asked):
            return found
    return f"`{of.text}` has no {key.value}; its keys are {listed(of.keys)}."


def _number(scene, of, key, asked) -> str:
    texts = [k for k in of.keys if isinstance(k, str)]
    if key.kind != "number" or len(texts) != len(of.keys):
        return ""
    return (
        f'The key is the number {asked}; the keys of `{of.text}` are texts, such as "{texts[0]}".'
    )


def _text_itself(scene, of, key, asked) -> str:
    if "{" not in asked:
        return ""
    return f'The key is the text {key.value} itself: an f is missing before the quotes, f"{asked}".'


def _empty(scene, of, key, asked) -> str:
    if of.value != "0":
        return ""
    text = f"`{of.text}` is still empty when this line asks for {key.value}"
    number, where = scene.set_at
    if where == "below":
        return f"{text}: only line {number}, further down, puts entries into it."
    meant = _with_it(scene, of)
    if where == "here" and meant:
        return f"{text}; {meant} was meant?"
    return f"{text}: what puts entries into it has to come before."


def _with_it(scene, of) -> str:
    """Return the dictionary with the key whose name is nearest to that of the one without."""
    names = [thing.text for thing in scene.all("has it")]
    whole = [name for name in names if of.text.startswith(name)]
    near = difflib.get_close_matches(of.text, names, 1, 0.3)
    return next(iter([*whole, *near, *names[:1]]), "")


def _layer_0(scene, of, key, asked) -> str:
    found = _LAYER.fullmatch(asked)
    if not found or int(found[1]) != 0:
        return ""
    zero = [t for t in scene.all("name") if t.value.strip("'") == "0"]
    here = f" On this line {said(zero[0])}." if zero else ""
    if zero and zero[0].kind == "number":
        here = f" `{zero[0].text}` is 0 here: use {zero[0].text} + 1."
    return f"There is no {key.value}: layers count from 1.{here}"


def _letter_d(scene, of, key, asked) -> str:
    keys = of.keys
    has = [thing.text for thing in scene.all("has it")]
    names = listed(f"`{name}`" for name in has)
    other = f" ({key.value} is in {names}.)" if has else ""
    if f"d{asked}" in keys:
        return f'The keys of `{of.text}` begin with a d: "d{asked}".{other}'
    if asked[:1] == "d" and asked[1:] in keys:
        return f'The keys of `{of.text}` have no d: "{asked[1:]}".{other}'
    return ""


def _beyond(scene, of, key, asked) -> str:
    found = _LAYER.fullmatch(asked)
    layers = {int(m[1]) for k in of.keys if isinstance(k, str) and (m := _LAYER.fullmatch(k))}
    if not found or not layers or int(found[1]) <= max(layers) or scene.all("has it"):
        return ""
    last, number = max(layers), int(found[1])
    which = [
        said(t)
        for t in scene.all("name")
        if t.kind == "number" and t.value in (found[1], str(number - 1))
    ]
    here = f" ({which[0]} here)" if which else ""
    are = "is 1 layer" if last == 1 else f"are {last} layers"
    return (
        f"There is no layer {number}{here}: there {are} in `{of.text}`, with two keys each. Where "
        "does the loop end?"
    )


def _much_like(scene, of, key, asked) -> str:
    keys = [k for k in of.keys if isinstance(k, str)]
    near = [k for k in keys if k.lower() == asked.lower()]
    # One letter or digit for another is no slip of the pen where each has a meaning.
    if not near and not _LAYER.fullmatch(asked):
        near = difflib.get_close_matches(asked, keys, 1, 0.5)
    return f'`{of.text}` has no {key.value}; "{near[0]}" was meant?' if near else ""


def _elsewhere(scene, of, key, asked) -> str:
    if not (meant := _with_it(scene, of)):
        return ""
    has = f"{listed(of.keys)} alone" if of.keys else "other keys"
    return f"`{of.text}` has {has} when this line asks for {key.value}; `{meant}` has it."


def changed_in_loop(scene: Scene) -> str:
    """Explain a dictionary that grows or shrinks while a loop goes through it."""
    of = scene.one("of")
    name = of.text if of else "it"
    which = f"`{name}`" if of else "the dictionary"
    return (
        f"Keys are added to {which}, or taken out of it, while this loop goes through it: go "
        f"through list({name}), or put what is new into another dictionary."
    )


def letters_of_keys(scene: Scene) -> str:
    """Explain what goes wrong after a loop that takes keys apart into their letters."""
    of = scene.one("taken apart")
    if of is None or not all(isinstance(key, str) for key in of.keys):
        return ""
    return (
        f"`{of.text}` is a dictionary, and a loop over one gives its keys alone, here taken apart "
        f"into their letters: {of.text}.items() gives keys and entries."
    )


TABLE = (
    ("KeyError|TypeError|ValueError|AttributeError|IndexError", "", letters_of_keys),
    ("KeyError", r"(.+)", no_key),
    ("RuntimeError", r"dictionary (?:keys )?changed", changed_in_loop),
)
