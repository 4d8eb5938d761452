"""The name of a mistake in one line, from what that line wrote and what it had to work with."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from checking.calls.compare import close
from checking.formulas.beside import Words, clauses
from checking.formulas.tree import Name, Number, evaluate, names, subtrees
from checking.mistakes.derive import derive
from checking.mistakes.places import mistakes_at
from checking.mistakes.slips import Variation
from checking.rules.quantities import is_near
from checking.watch.differs import difference
from checking.watch.reading import read_line
from checking.watch.record import Box
from checking.watch.seen import Read
from checking.watch.sites import Blame

# A formula that is longer than that tells nothing at a glance.
LONGEST = 90
_ROUNDS = re.compile(r"\b(?:int|round)\(")
_ENTRY_BY_ENTRY = " * multiplies entry by entry; the matrix product is @, or np.dot."


def name_in_line(exercise, args: tuple, blame: Blame, read: Read | None) -> Variation | None:
    """Return the mistake, or the two, with which a formula gives all that the line wrote.

    read: what the line works out, where that could be read.
    """
    rule, quantity = exercise.rule, blame.quantity
    if quantity.tree is None or quantity.line not in rule.lines:
        return None
    target = quantity.line
    whole = quantity.tree == Name(target)
    tree = rule.lines[target] if whole else quantity.tree
    if isinstance(tree, Name):
        if tree.id == f"{target}_old" or tree.id == "w_old":
            written = rule.symbols.show(tree)
            if all(write.owner in blame.record.arguments for write, _, _ in blame.writes):
                said = f"the old {written.removesuffix('_old')} is overwritten here, before it has "
                return Variation(f"{said}been used", {})
            zeros = not any(np.any(write.value) for write, _, _ in blame.writes)
            said = f"{written} is what was handed over, and "
            said += f"{'zeros take' if zeros else 'something else takes'} its place here"
            if made := _made_anew(blame):
                said += f" (line {made} makes another dictionary of it)"
            return Variation(said, {})
        own = tree.id in rule.arguments and tree.id not in rule.entries
        if read and not own:
            return None
        if any(write.place.name == tree.id for write, _, _ in blame.writes):
            shown = rule.symbols.introduce(tree.id)
            return Variation(f"{shown} is changed here; it has to stay what was handed over", {})
        return None
    scopes = rule.worked_out(args)
    typed = names(read.tree) if read and read.tree else None
    # What is filled number by number is whole in the end.
    filled = {write.place: write for write, _, _ in blame.off if write.inside}
    found = [
        (np.asarray(write.value, float), scopes[key])
        for write, key, _ in blame.off
        if key in scopes and filled.get(write.place, write) is write
    ]
    if not found:
        return None
    with np.errstate(all="ignore"):
        for variation in _singles(exercise, target, tree, whole):
            made = variation.lines[target]
            # What the line does not name does not stand there, whatever the numbers are.
            more = names(made) - typed if typed is not None else frozenset()
            if "layers" in more or (more and isinstance(read.tree, Name)):
                continue
            if all(_gives(made, got, scope) for got, scope in found):
                return variation
    return None


def _made_anew(blame: Blame) -> int:
    """Return the line that made the dictionary in which a line wrote, 0 where that is the same."""
    statements, owner = blame.record.statements, blame.writes[0][0].owner
    boxes = (w for w in blame.record.writes if isinstance(w.value, Box) and not w.place.path)
    lines = (w.line for w in boxes if w.value.number == owner and w.line != blame.line)
    inside = statements[blame.line].inside
    return next((n for n in lines if n in statements and statements[n].inside == inside), 0)


def read_beside_the_rule(exercise, args: tuple, quantities, blame: Blame) -> Read | None:
    """Return what a blamed line works out beside what the rule has there, None if unreadable."""
    rule, quantity = exercise.rule, blame.quantity
    if quantity.tree is None:
        return None
    reading = read_line(exercise, args, quantities, blame)
    if reading is None:
        return None
    got = reading.tree
    if isinstance(got, Name) and got.id != quantity.line:
        # What another line of the rule gives is shown as it is worked out.
        got = getattr(rule, "lines", {}).get(got.id, got)
    symbols = _beside_others(rule, blame.off[0][1], got) if rule.keyed else rule.symbols
    show, target, right = symbols.show, quantity.line, quantity.tree
    if right == Name(target) and right not in subtrees(got):
        right = rule.lines[target]
        short, whole = show(Name(target)), show(right)
        # Some lines are no more than a part of another, in brackets.
        belongs = f"the rule has {short} = {whole}" if short != f"({whole})" else f"{whole} belongs"
    else:
        belongs = f"{show(right)} belongs{_made_by(blame)}"
    available = rule.available(target) if target and rule.named_by_run else ()

    def named(one, other) -> str:
        if isinstance(one, Name) and isinstance(other, Name) and "`" in other.id:
            if other.id.strip("`") == one.id:
                return f"{other.id} is not the {one.id} that belongs there"
            return f"{other.id} is something else than {symbols.introduce(one.id)}"
        known = mistakes_at(one, available, symbols)
        return next((mistake.said for mistake in known if mistake.tree == other), "")

    if len(show(got)) > LONGEST:
        return None
    said = f"In symbols your line is {show(got)}, where {belongs}."
    write, _, want = blame.off[0]
    text = blame.record.statements[blame.line].text
    if np.ndim(want) and not np.ndim(write.value):
        wrong = f"one number comes out, where {show(right)} has {np.size(want)} numbers"
    elif isinstance(got, Number) and not isinstance(right, (Name, Number)):
        wrong = ""
    else:
        wrong = ", and ".join(clauses(right, got, Words(show, named)))
    if "fixed" in wrong and "floor" not in rule.text and (rounds := _ROUNDS.search(text)):
        wrong = f"{rounds[0]}…) makes a whole number of it, which the rule does not"
    # What is made of several unknown things, and of little that is known, tells nothing.
    strangers = {name for name in names(got) if name.startswith("`")}
    if exercise.right_run and len(strangers) > 1 and wrong.count(", and ") > 1:
        return None
    if not wrong and got == right:
        said = difference(write.value, want) + _ENTRY_BY_ENTRY * (" * " in text)
    elif show(got) == show(right):
        # Both products are written with the same sign.
        said = f"{wrong[:1].upper()}{wrong[1:]}." if wrong else said
    elif not wrong and _parts_of(right) == _parts_of(got):
        said += " Look at the brackets."
    olds = {n.removesuffix("_old") for n in names(got) - names(right) if n.endswith("_old")}
    if not wrong and (old := sorted(olds & (names(right) - names(got)))):
        said += f" The old {show(Name(old[0]))} is used where the new one belongs."
    return Read(said, wrong, got, reading.line)


def _made_by(blame: Blame) -> str:
    """Return which line before made what belongs there, in brackets, or ""."""
    _, _, want = blame.off[0]
    before = (w for w in blame.record.writes if w.moment < blame.off[0][0].moment)
    made = next((w.line for w in before if np.ndim(want) and is_near(w.value, want)), 0)
    return f" (line {made} makes it)" if made and made != blame.line else ""


def _parts_of(tree) -> list[str]:
    """Return the symbols, the numbers and the signs in a formula, whatever their order is."""
    return sorted(str(part if len(part) == 1 else part[0]) for part in subtrees(tree))


def _beside_others(rule, key: str, got):
    """Return the symbols, those that another entry is in the place of as they are typed."""
    others = {name.partition("[")[0] for name in names(got) if "[" in name}
    own = {s: name for s, name in rule.typed(key).items() if name.partition("[")[0] in others}
    written = {**rule.symbols.written, **own}
    return replace(rule.symbols, written=written, said={}) if own else rule.symbols


def _singles(exercise, target: str, tree, whole: bool) -> list[Variation]:
    rule = exercise.rule
    if whole:
        own = [v for v in exercise.slips if set(v.lines) == {target}]
        return [*own, *sorted(rule.variations((target,)), key=lambda v: v.rank)]
    mistakes = derive(tree, rule.available(target), rule.symbols)
    return [Variation(m.said, {target: m.tree}, rank=m.rank) for m in mistakes]


def _gives(tree, got: np.ndarray, scope: dict) -> bool:
    try:
        made = np.broadcast_to(evaluate(tree, scope), got.shape)
    except ValueError:
        return False
    return bool(close(got, made).all()) and bool(np.isfinite(got).any())
