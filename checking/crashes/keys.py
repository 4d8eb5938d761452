"""KeyError, and keys that come and go: which dictionary was asked, and what it has."""

from __future__ import annotations

import difflib
import re

from checking.crashes.said import Table, listed, said
from checking.crashes.scene import Scene

TABLE = Table()

_LAYER = re.compile(r"d?[Wb](\d+)")


@TABLE.explains("KeyError|TypeError|ValueError|AttributeError|IndexError")
def letters_of_keys(scene: Scene) -> str:
    """Explain what goes wrong after a loop that takes keys apart into their letters."""
    of = scene.one("taken apart")
    if of is None or not all(isinstance(key, str) for key in of.keys):
        return ""
    return (
        f"`{of.text}` is a dictionary, and a loop over one gives its keys alone, here taken apart "
        f"into their letters: {of.text}.items() gives keys and entries."
    )


@TABLE.explains("KeyError", r"(.+)")
def no_key(scene: Scene, message: str) -> str:
    """Explain a key that a dictionary lacks."""
    of, asked = scene.one("of"), message.strip("'\"")
    if scene.doing != "[]" or of is None or of.kind != "dictionary":
        return ""
    texts = [k for k in of.keys if isinstance(k, str)]
    has = [thing.text for thing in scene.all("has it")]
    if "{" in asked:
        return (
            f'The key is the text {message} itself: an f is missing before the quotes, f"{asked}".'
        )
    if of.value == "0":
        return _empty(scene, of, message, has)
    if message == asked and texts:
        return f'The key is the number {asked}; those of `{of.text}` are texts, like "{texts[0]}".'
    if found := _LAYER.fullmatch(asked):
        layers = {int(m[1]) for k in texts if (m := _LAYER.fullmatch(k))}
        if none := _layer(scene, of, int(found[1]), max(layers, default=0), bool(has)):
            return none
    # v_corrected has the keys of v.
    bare = asked.removeprefix("d")
    if bare in of.keys and {*has} & {*re.split(r"_|\d", of.text)}:
        return f'`{of.text}` has "{bare}" in the place of {message}, its right key.'
    for d, key in (("begin with a d", f"d{asked}"), ("have no d", asked.removeprefix("d"))):
        if key != asked and key in of.keys:
            other = f" ({message} is in {listed(f'`{name}`' for name in has)}.)" if has else ""
            return f'The keys of `{of.text}` {d}: "{key}".{other}'
    # One letter or digit for another is no slip of the pen where each has a meaning.
    near = [k for k in texts if k.lower() == asked.lower()]
    near += [] if _LAYER.fullmatch(asked) else difflib.get_close_matches(asked, texts, 1, 0.5)
    if near and has and near[0].lower() == asked.lower():
        return f'`{of.text}` has "{near[0]}" in the place of {message}, its right key.'
    if near:
        return f'`{of.text}` has no {message}; "{near[0]}" was meant?'
    # What is put there further down is not meant to be had elsewhere.
    other = f" `{_nearest(of, has)}` has it." if has and scene.set_at[1] != "below" else ""
    return f"`{of.text}` has {listed(of.keys)} alone, and no {message}.{other}"


def _empty(scene: Scene, of, key: str, has: list[str]) -> str:
    text = f"`{of.text}` is still empty when this line asks for {key}"
    number, where = scene.set_at
    if where == "below":
        return f"{text}: only line {number}, further down, puts entries into it."
    if where == "made anew":
        return f"{text}: line {number} puts another dictionary in the place of the one handed over."
    if where == "here" and has:
        return f"{text}; {_nearest(of, has)} was meant?"
    return f"{text}: what puts entries into it has to come before."


def _nearest(of, names: list[str]) -> str:
    """Return the dictionary with the key whose name is nearest to that of the one without."""
    whole = [name for name in names if of.text.startswith(name)]
    return [*whole, *difflib.get_close_matches(of.text, names, 1, 0.3), *names][0]


def _layer(scene: Scene, of, number: int, last: int, elsewhere: bool) -> str:
    """Return that there is no layer of this number, "" where there is one."""
    if number and (number <= last or not last or elsewhere):
        return ""
    numbers = (t for t in scene.all("name") if t.kind == "number")
    names = [t for t in numbers if t.value in (str(number), str(number - 1))]
    which = f" ({said(names[0])} here)" if names else ""
    if not number:
        cut = ' (The last sign of "W10" alone is 0, too.)' * (last > 9)
        return f"Layers count from 1, so there is no layer 0{which}.{cut}"
    are = "is 1 layer" if last == 1 else f"are {last} layers"
    return (
        f"There is no layer {number}{which}: there {are} in `{of.text}`, with two keys each. Where "
        "does the loop end?"
    )
