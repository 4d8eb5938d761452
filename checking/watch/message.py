"""The sentences on what was seen of a run: the line, the mistake in it, what belongs there."""

from __future__ import annotations

import numpy as np

from checking.formulas.tree import Name, subtrees
from checking.messages.show import MOST_LINES
from checking.messages.words import why_of
from checking.watch.differs import difference
from checking.watch.seen import Seen, Shown

MOST_SHOWN, MOST_SAID = 4, 3


def pointed(exercise, seen: Seen, case: str, trouble: str = "", named=None) -> tuple[str, ...]:
    """Return the lines of a message that shows the learner's own lines.

    trouble: what is wrong with the form of what came back, when that is.
    named:   the mistake that the values name, where the lines name none.
    """
    # Where it shows first is a help as long as the mistake has no name.
    heads = heading_of(seen._replace(at="") if named else seen, case)
    if seen.fact:
        symbol = exercise.returns[0].symbol if seen.fact.name == "no return" else ""
        said = (seen.fact.said, *filter(None, [exercise.words.why.get(symbol)]))
        # The numbers of all lines stand in the first one; of what is besides, a line and a word.
        heads = heads[: max(2, MOST_LINES - 4 - len(said))] if seen.then else heads
        room = MOST_LINES - 1 - len(heads) - len(said)
        return (*heads, *said, *(besides(exercise, seen.then, case, room) if seen.then else ()))
    if named and all(item.mistake for item in seen.shown):
        return (*heads, *_of_each(seen), *seen.notes)
    if named:
        said = " ".join(sentence(_bare(part.said)) for part in named.parts or (named,))
        return (*heads, said, *seen.notes, *why_of(exercise, named))
    if not any(item.blame for item in seen.shown):
        room = MOST_LINES - 2 - len(heads)
        then = besides(exercise, seen.then, case, room) if seen.then else ()
        return (*filter(None, [trouble]), *heads, *then, *seen.notes)
    seen = seen._replace(shown=tuple(item for item in seen.shown if item.blame))
    said = tuple(filter(None, _mistakes(exercise, seen, trouble)))
    if "whole numbers" in trouble and trouble not in " ".join(said):
        # It is about another line than those that were seen.
        return (trouble, *heading_of(seen._replace(proven=None), case), *said, *seen.notes)
    return (*heads, *said, *seen.notes)


def besides(exercise, seen: Seen, case: str, room: int) -> list[str]:
    """Return the lines that are wrong besides, and what is wrong in them.

    room: how many lines there is room for; numbers alone stand for lines that have none.
    """
    head, *rest = pointed(exercise, seen, case, named=seen.mistake)
    shown = sum(text.startswith("    ") for text in rest)
    kept = max(shown - max(1 + len(rest) - room, 0), 1)
    return [f"{head.partition(' (case')[0].removesuffix(':')}, too:", *rest[:kept], *rest[shown:]]


def _of_each(seen: Seen) -> list[str]:
    """Return what is said of each of two mistakes, with the numbers of its lines."""
    lines: dict[str, list[int]] = {}
    for item in seen.shown:
        lines.setdefault(_bare(item.mistake.said), []).append(item.line)
    return [f"{_lines(numbers)}: {sentence(said)}" for said, numbers in lines.items()]


def _bare(said: str) -> str:
    """Return what is said of a mistake without the line of the rule: another line is shown."""
    return said.removesuffix(", in each line").partition(" (the line for")[0]


def heading_of(seen: Seen, case: str, after_a_crash: bool = False) -> tuple[str, ...]:
    """Return the first lines of a message: which lines it is about, and what stands there."""
    lines = list(dict.fromkeys((item.line, item.text) for item in seen.shown))[:MOST_SHOWN]
    several = len(lines) > 1
    shown = (f"    {number}: {text}" if several else f"    {text}" for number, text in lines)
    head = _heading(seen, case)
    if after_a_crash:
        numbers = _lines(list(dict.fromkeys(item.line for item in seen.shown)))
        head = f"What goes before it is to blame: {numbers[0].lower()}{numbers[1:]}."
        return head, *shown, *([seen.fact.said] if seen.fact else []), *seen.notes
    return head, *shown


def _heading(seen: Seen, case: str) -> str:
    numbers = list(dict.fromkeys(item.line for item in seen.shown))
    where = f"(case “{case}”{f', first in {seen.at}' if seen.at else ''})"
    if seen.fact:
        verb = "is" if len(numbers) == 1 else "are"
        return f"{_lines(numbers)} {verb} where it goes wrong {where}:"
    if not all(item.blame for item in seen.shown):
        return f"{_lines(numbers)} {where}:"
    verb = "leaves" if len(numbers) == 1 else "leave"
    if seen.proven is None:
        return f"{_lines(numbers)} {verb} the rule {where}:"
    if not seen.proven and len(numbers) > 1:
        return f"{_lines(numbers)} leave the rule {where}, and others may, too:"
    if not seen.proven:
        return f"Line {numbers[0]} is the first to leave the rule {where}, not the only one:"
    return f"{_lines(numbers)} {verb} the rule {where}; in this case all else is right:"


def _lines(numbers: list[int]) -> str:
    """Return numbers as text: "Line 7", "Lines 7 and 9"."""
    if len(numbers) == 1:
        return f"Line {numbers[0]}"
    return f"Lines {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _mistakes(exercise, seen: Seen, trouble: str) -> list[str]:
    """Return what is wrong in the lines: each mistake once, at most two of them, and why."""
    found: dict[str, list[Shown]] = {}
    for item in seen.shown:
        # What is wrong with the form shows in the first of them.
        form = trouble if item is seen.shown[0] else ""
        found.setdefault(_said(exercise, item, form), []).append(item)
    sentences, several = [], len({item.line for item in seen.shown}) > 1
    for said, items in list(found.items())[:MOST_SAID]:
        numbers = list(dict.fromkeys(item.line for item in items))
        where = f"{_lines(numbers)}: " if len(found) > 1 and several else ""
        sentences.append(f"{where}{said}")
    if len(found) == 1:
        item = seen.shown[0]
        # A mistake that has a name is told by it; another by how the line reads in symbols.
        unread = item.mistake or not item.read or sentences[-1] == item.read.said
        # Of two mistakes in one line, the line in symbols tells how they go together.
        unread = unread and not (item.read and ", and " in next(iter(found)))
        # Where what belongs there is used once more, it is no lack of it.
        more = item.read and item.blame and item.blame.quantity.tree in subtrees(item.read.tree)
        if more and not item.mistake and not item.read.wrong:
            return sentences
        sentences += filter(None, [_why(exercise, item) if unread else item.read.said])
    return sentences


def _said(exercise, item: Shown, trouble: str) -> str:
    if item.mistake:
        return sentence(_bare(item.mistake.said))
    if item.blame is None:
        return ""
    if item.read:
        return sentence(item.read.wrong) if item.read.wrong else item.read.said
    for write, key, want in item.blame.off:
        stored = write.place.path[-1] if write.place.path else key
        about_it = not isinstance(stored, str) or stored in trouble or "[" not in trouble
        if trouble and about_it and np.shape(write.value) != np.shape(want):
            return trouble
        of = f" for {stored}" if key and isinstance(key, str) else ""
        if said := difference(write.value, want, of):
            return f"{_rule_of(exercise, item.blame.quantity)} {said}"
    return _rule_of(exercise, item.blame.quantity)


def _rule_of(exercise, quantity) -> str:
    """Return what belongs in a line, as the lesson writes it."""
    lines, tree = getattr(exercise.rule, "lines", {}), quantity.tree
    if isinstance(tree, Name) and tree.id in lines and quantity.said:
        return f"The rule has {quantity.said} = {exercise.rule.symbols.show(lines[tree.id])} there."
    return f"What belongs there is {quantity.said}."


def _why(exercise, item: Shown) -> str:
    why = exercise.words.why
    if item.mistake and item.mistake.by_hand:
        return item.mistake.why
    return why.get(item.blame.quantity.line, "") if item.blame else ""


def sentence(clause: str) -> str:
    """Return a clause as a sentence; a symbol at its beginning stays as it is.

    >>> sentence("the power is missing"), sentence("v is not divided"), sentence("β₁ is missing")
    ('The power is missing.', 'v is not divided.', 'β₁ is missing.')
    """
    first = clause.split(" ", 1)[0]
    word = first.isascii() and first.isalpha() and (len(first) > 1 or first == "a")
    return f"{clause[0].upper() if word and first.islower() else clause[0]}{clause[1:]}."
