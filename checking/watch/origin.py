"""Where the things on a line come from: the lines that gave them what they hold there."""

from __future__ import annotations

import ast
import re

import numpy as np

from checking.source import Statement, parsed
from checking.watch.record import Record
from checking.watch.replay import parameters_of
from checking.watch.twins import alike_to

MOST = 2
# Of these, a number or a text on the line is what went wrong; of the others, an array.
_BY_KEY = ("KeyError", "IndexError", "ZeroDivisionError", "TypeError")


def origins_of(record: Record, scene, kind: str, about: frozenset[str]) -> list[str]:
    """Return sentences on which lines set the things on the line of an exception.

    about: the names that the explanation of the exception speaks of.
    """
    if kind == "NameError":
        return _never_made(record)
    looks = (_unfilled, _spelt_otherwise, _twice, _filled_below) if kind == "KeyError" else ()
    if stored := next(filter(None, (look(record, scene) for look in looks)), ""):
        return [stored]
    by_key, last = kind in _BY_KEY, len(record.ran) - 1
    things = scene.all("name", "entry") if scene else []
    plain = [t for t in things if t.kind in ("number", "text", "None")]
    arrays = [t for t in things if t.kind == "array" and t.shape]
    texts = [t for t in plain if t.kind == "text"]
    # Keys of two entries that do not belong together go before what is taken by them.
    keys = {t.value.strip("'").removeprefix("d") for t in texts}
    found: dict[Statement, str] = {}
    asked = [t for t in things if t.text in about and kind != "KeyError"]
    usual = plain if by_key else [*texts, *arrays] if len(keys) > 1 else [*arrays, *texts]
    again = [t.text for t in asked or usual if t.text in record.statements[record.ran[-1]].sets]
    if again and record.ran[-1] in record.ran[:-1]:
        said = f"`{again[0]}` was set by this very line, in the round before"
        if again[0] in parameters_of(record):
            said += ", in the place of what was handed over: give what it makes another name"
        return [f"{said}."]
    for thing in asked or usual:
        setter = set_by(record, thing.text, last) or _stored(record, thing)
        if setter and setter.line != record.ran[-1]:
            found.setdefault(setter, thing.text)
    for setter, what in list(found.items()):
        # What it was made of.
        moment = max(i for i, line in enumerate(record.ran) if line == setter.line)
        sources = ((n, set_by(record, n, moment)) for n in sorted(setter.names - setter.sets))
        made = {s: n for n, s in sources if s and s != setter and (by_key or s.kind != "for")}
        if made and not (asked and by_key):
            found = {setter: what, **dict(list(made.items())[:1])} if by_key else found | made
            break
    origins = [f"`{what}` was set in line {s.line}: {s.text}" for s, what in found.items()]
    # Of a step in place, the type of its own array is what matters.
    here = record.ran[-1]
    alike = _asking_alike(record, scene) if kind == "KeyError" else _alike(record, here)
    if alike and "UFunc" not in kind:
        return [*alike, *origins][: MOST + 1]
    if _mixes(record.statements[here].text):
        # The lines that set both may be right.
        return ["This line works on an entry of W with one of b: each goes with those of its own."]
    alike = next(filter(None, (_alike(record, s.line) for s in found if asked)), [])
    return [*origins[: MOST + 1 - len(alike)], *alike]


def _mixes(text: str) -> bool:
    """Return whether a line that sets one entry takes something of W, and something of b."""
    target, sign, _ = text.partition("= ")
    kinds = set(re.findall(r"[\"']d?([Wb])\d*[\"']", text))
    return bool(sign) and "," not in target and len(kinds) > 1


def _asked(scene) -> tuple:
    """Return the thing that is asked for an entry, and the key as a text."""
    of, key = (scene.one("of"), scene.one("key")) if scene else (None, None)
    return of, key.value.strip("'") if of and key else ""


def _spelt_otherwise(record: Record, scene) -> str:
    """Return a sentence on the line that stored an entry under a key in other letters, or ""."""
    of, asked = _asked(scene)
    for write in record.writes if asked else ():
        key = write.place.path[-1] if write.place.path else ""
        other = str(key).lower() == asked.lower() or key == asked.removeprefix("d")
        if write.place.name == of.text and other and key != asked:
            alike = [str(s.line) for s in alike_to(record, write.line)]
            also = f" (So does line {alike[0]}.)" if alike else ""
            text = record.statements[write.line].text
            return f"Line {write.line} stores it under {key!r}: {text}{also}"
    return ""


def _asking_alike(record: Record, scene) -> list[str]:
    """Return a sentence on the lines that ask a dictionary for keys that lack a d, or have one."""
    of, asked = _asked(scene)
    here = record.statements[record.ran[-1]].text
    if not asked:
        return []
    if not {f"d{asked}", asked.removeprefix("d")} - {asked} & {*of.keys}:
        typed = re.findall(rf"\b{of.text}(\[[^\[\]]*\{{[^\[\]]*\])", here)[:1]
        later = (s for s in record.code if s.line not in record.ran)
        same = [s.line for s in later if any(text in s.text for text in typed)]
        return [f"Line {same[0]} asks for that key, too."] if same else []
    # What takes its place is stored under the same key.
    stored = re.match(r"(\w+)\[(.+?)\] = ", here)
    new, key = stored.groups() if stored else ("", "")
    alike = []
    if f"{of.text}[{key}]" in here and of.text in re.split(r"_|\d", new)[:2] and new != of.text:
        alike = [f"`{new}` needs such keys, too, wherever it is asked: not {new}[{key}]."]
    # Another argument that is asked for the same key, and does not have it either.
    others = {*parameters_of(record)} - {thing.text for thing in scene.all("has it")}
    keys = re.findall(rf"\b{of.text}\[([^\[\]]+)\]", here)
    asks = [rf"\b{of.text}\[", *(rf"\b{o}\[{re.escape(k)}\]" for o in others for k in keys)]
    later = [
        s.line
        for s in record.code
        if s.line not in record.ran and s.kind == "assign"
        if any(re.search(ask, s.text) for ask in asks)
    ]
    *more, last = map(str, later[:4] or [0])
    if more:
        alike.append(f"Lines {', '.join(more)} and {last} ask for such keys, too.")
    elif later:
        alike.append(f"Line {last} asks for such a key, too.")
    return alike


def _alike(record: Record, line: int) -> list[str]:
    """Return a sentence on the lines that do alike: what is wrong in one is in the others, too."""
    alike = alike_to(record, line)
    for is_so in (_gives_two_sizes, _asks_a_tensor, _joins_a_number):
        if is_so(record.statements[line]):
            alike = list(filter(is_so, record.code))
    # What has run did not stop.
    ran = record.ran if line == record.ran[-1] else ()
    alike = [s for s in alike if s.line not in ran and s.line != line][:3]
    numbers = [str(s.line) for s in alike]
    if len(alike) < 2:
        return [f"Line {s.line} does the same: {s.text}" for s in alike]
    return [f"Lines {', '.join(numbers[:-1])} and {numbers[-1]} do the same."]


def _gives_two_sizes(statement: Statement) -> bool:
    """Return whether a line hands np.zeros rows and columns as two arguments."""
    calls = (
        node for node in ast.walk(parsed(statement) or ast.Pass()) if isinstance(node, ast.Call)
    )
    return any(ast.unparse(c.func).endswith("zeros") and len(c.args) > 1 for c in calls)


def _joins_a_number(statement: Statement) -> bool:
    """Return whether a line joins a number that it works out to a text: "W" + (l + 1)."""
    return re.search(r"[\"'] \+ \(\w+ [-+] \d+\)", statement.text) is not None


def _asks_a_tensor(statement: Statement) -> bool:
    """Return whether a line asks an array for a method that the tensors of frameworks have."""
    return (
        re.search(r"(?<!\bnp)(?<!math)\.(?:pow|sqrt|square|exp|abs)\(", statement.text) is not None
    )


def _never_made(record: Record) -> list[str]:
    """Return a sentence on further dictionaries in which lines store, and that no line makes."""
    known = {*parameters_of(record)}.union(*(s.sets for s in record.code))
    here = record.statements[record.ran[-1]]
    stores = {
        found[1]: s.line
        for s in reversed(record.code)
        if (found := re.match(r"(\w+)\[.*\] [-+*/]*= ", s.text)) and found[1] not in known
    }
    return [
        f"No line makes `{name}` either (line {line})."
        for name, line in stores.items()
        if name not in here.names
    ][:1]


def _unfilled(record: Record, scene) -> str:
    """Return a sentence on the line that stored something under a key with braces, or ""."""
    for write in record.writes:
        key = write.place.path[-1] if write.place.path else ""
        if isinstance(key, str) and "{" in key:
            return f"Line {write.line} stores under {key!r}: an f is missing before the quotes."
    return ""


def _twice(record: Record, scene) -> str:
    """Return a sentence on the line that stored where another had just done so, or ""."""
    of = scene.one("of") if scene else None
    stored: dict[tuple, int] = {}
    for write in record.writes:
        if of and write.place.name == of.text and write.place.path and write.owner:
            before = stored.setdefault(write.place.path, write.line)
            key, text = write.place.path[-1], record.statements[write.line].text
            _, plain, made = text.partition("] = ")
            # What is made of the entry itself goes on with it.
            anew = bool(plain) and f"{of.text}[" not in made
            if anew and before != write.line and record.statements[before].within:
                return f"Line {write.line} stores under {key!r} what line {before} has set: {text}"
    return ""


def _filled_below(record: Record, scene) -> str:
    """Return a sentence on a line further down that stores what is asked for, or ""."""
    of, key = (scene.one("of"), scene.one("key")) if scene else (None, None)
    here = record.ran[-1]
    for statement in record.code if of and key and of.keys else ():
        tree = parsed(statement) if statement.line > here else None
        targets = map(ast.unparse, getattr(tree, "targets", ()))
        if f"{of.text}[{key.text}]" in targets:
            return (
                f"Line {statement.line}, further down, stores it, and has to come before: "
                f"{statement.text}"
            )
    return ""


def _stored(record: Record, thing) -> Statement | None:
    """Return the statement that stored the last entry of this shape in a variable."""
    name = thing.text.partition("[")[0]
    for write in reversed(record.writes):
        if write.place.name == name and write.place.path and np.shape(write.value) == thing.shape:
            return record.statements.get(write.line)
    return None


def set_by(record: Record, name: str, before: int) -> Statement | None:
    """Return the last statement that set a variable."""
    for line in reversed(record.ran[:before]):
        statement = record.statements.get(line)
        if statement and name in statement.sets:
            return statement
    return None


def flat_in(record: Record, blame) -> Statement | None:
    """Return the statement that made the array flat of which a line made one that is too flat."""
    write, _, want = blame.off[0] if blame.off else blame.writes[0]
    names = record.statements[blame.line].names
    if np.ndim(write.value) >= np.ndim(want):
        return None
    flat = (
        w
        for w in record.writes
        if np.ndim(w.value) == 1 and w.place.name in names and w.line != blame.line
    )
    lines = [w.line for w in flat if np.isin(write.value, w.value).all()]
    return record.statements[lines[0]] if lines else None
