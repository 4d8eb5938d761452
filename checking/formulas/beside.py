"""Two formulas side by side: what one has in the place of what, in clauses."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import NamedTuple

from checking.formulas.tree import ROUNDING, Call, Number, Op, Tree, names

# So many clauses can be read; beyond that the two formulas themselves tell more.
MOST = 3
# What is left out, what is too much, what stands on the other side: of terms that are added and
# subtracted, of factors above and below a fraction's line.
_TERMS = (
    (
        "the term {} is left out",
        "{} is added, which the rule does not do",
        "{} is subtracted where it has to be added",
    ),
    (
        "the term {} is left out",
        "{} is subtracted, which the rule does not do",
        "{} is added where it has to be subtracted",
    ),
)
_FACTORS = (
    (
        "the factor {} is left out",
        "{} is a factor, which the rule does not have there",
        "{} divides where it has to be a factor",
    ),
    (
        "the division by {} is left out",
        "it is divided by {}, which the rule does not do",
        "{} is a factor where it has to divide",
    ),
)


class Words(NamedTuple):
    """How formulas are written (`show`), and a known mistake in one named (`named`), or ""."""

    show: Callable[[Tree], str]
    named: Callable[[Tree, Tree], str]


class Clause(NamedTuple):
    """One difference: in words, and what there is and what belongs there, None for nothing."""

    said: str
    right: Tree | None
    got: Tree | None


def clauses(right: Tree, got: Tree, words: Words) -> list[str]:
    """Return what `got` has in the place of what, place by place; [] where no place tells it.

    Where a part has moved to another place, the places by themselves would lead away.

    >>> from checking.formulas.tree import read
    >>> from checking.formulas.notation import as_python
    >>> words = Words(as_python, lambda *pair: "")
    >>> clauses(read("w - a*g/r"), read("w - a*v*r"), words)
    ['r is a factor where it has to divide', 'v stands where g belongs']
    >>> clauses(read("w - a*g"), read("a*(w - g)"), words)
    []
    """
    found = _inside(right, got, words)
    if not found or len(found) > MOST or any(map(_moved, permutations(found, 2))):
        return []
    return list(dict.fromkeys(clause.said for clause in found))


def _moved(pair) -> bool:
    one, other = pair
    return bool(one.got and other.right and names(one.got) & names(other.right))


def _clauses(right: Tree, got: Tree, words: Words) -> list[Clause]:
    found = _inside(right, got, words)
    if found is None or len(found) > MOST:
        said = f"{words.show(got)} stands where {words.show(right)} belongs"
        return [Clause(said, right, got)]
    return found


def _inside(right: Tree, got: Tree, words: Words) -> list[Clause] | None:
    """Return the clauses of what is different within, None where the two have another build."""
    if right == got:
        return []
    if said := words.named(right, got):
        return [Clause(said, right, got)]
    if isinstance(got, Op) and got.sign in ("max", "min") and right in (got.left, got.right):
        other = got.left if right == got.right else got.right
        kept = "falling below" if got.sign == "max" else "rising above"
        said = f"it is kept from {kept} {words.show(other)}, which the rule does not do"
        return [Clause(said, None, other)]
    if isinstance(got, Call) and got.function.startswith(ROUNDING):
        rounded = Clause("it is rounded, which the rule does not do", None, None)
        # Of a variable that the rule does not know, what is left out cannot be told.
        known = not any("`" in name for name in names(got.argument))
        inside = _inside(right, got.argument, words) if known else []
        return None if inside is None else [*inside, rounded]
    signs = {tree.sign if isinstance(tree, Op) else "" for tree in (right, got)}
    if signs == {"*", "@"} and right[1:] == got[1:]:
        said = f"{got.sign} stands where {right.sign} belongs: * multiplies entry by entry, row by"
        return [Clause(f"{said} column is @", None, None)]
    if signs <= {"+", "-"}:
        return _beside(terms(right), terms(got), _TERMS, words)
    if signs <= {"*", "/", ""} and signs != {""}:
        return _beside(factors(right), factors(got), _FACTORS, words)
    if len(signs) == 1 and signs != {""}:
        left = _clauses(right.left, got.left, words)
        return [*left, *_clauses(right.right, got.right, words)]
    alike = isinstance(right, Call) and isinstance(got, Call) and right.function == got.function
    return _clauses(right.argument, got.argument, words) if alike else None


def _beside(right, got, table, words: Words) -> list[Clause] | None:
    missing = [_without(right[side], got[side]) for side in (0, 1)]
    extra = [_without(got[side], right[side]) for side in (0, 1)]
    found = []
    for side, (_, _, turned) in enumerate(table):
        both = [tree for tree in missing[side] if tree in extra[1 - side]]
        found += [Clause(turned.format(words.show(tree)), None, tree) for tree in both]
        missing[side] = _without(missing[side], both)
        extra[1 - side] = _without(extra[1 - side], both)
    for side, (left_out, too_much, _) in enumerate(table):
        for one, other in _paired(missing[side], extra[side]):
            if one and other:
                found += _clauses(one, other, words)
            else:
                said = (left_out if one else too_much).format(words.show(one or other))
                found.append(Clause(said, one, other))
    # A minus before a product is all that differs.
    return found or None


def _without(trees: list[Tree], others: list[Tree]) -> list[Tree]:
    left = list(trees)
    for tree in others:
        if tree in left:
            left.remove(tree)
    return left


def _paired(some: list[Tree], others: list[Tree]):
    """Yield pairs that have most symbols in common, None where one is alone."""
    others = list(others)
    for one in some:
        best = max(others, key=lambda other: _likeness(one, other), default=None)
        if best is not None:
            others.remove(best)
        yield one, best
    for other in others:
        yield None, other


def _likeness(one: Tree, other: Tree) -> tuple[int, bool]:
    """Return how many symbols two formulas have in common, and whether they are of one kind."""
    return len(names(one) & names(other)), type(one) is type(other)


def terms(tree: Tree) -> tuple[list[Tree], list[Tree]]:
    """Return what is added in a formula, and what is subtracted."""
    return _sides(tree, "+", "-")


def factors(tree: Tree) -> tuple[list[Tree], list[Tree]]:
    """Return what is multiplied in a formula, and what divides; a minus before it is left out."""
    return _sides(tree, "*", "/")


def _sides(tree: Tree, joins: str, turns: str) -> tuple[list[Tree], list[Tree]]:
    match tree:
        case Op(sign, left, right) if sign in (joins, turns):
            (here, there), (more, less) = (_sides(part, joins, turns) for part in (left, right))
            if sign == turns:
                more, less = less, more
            return here + more, there + less
        case Call("minus", inner):
            sides = _sides(inner, joins, turns)
            return sides if joins == "*" else sides[::-1]
        case Number(1.0) if joins == "*":
            return [], []
    return [tree], []
