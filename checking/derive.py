"""Every single mistake that can be made in one line of a rule, each with its sentence.

`derive` walks over a line's tree and makes at each place what people really do there: another
symbol, another sign, a term or factor forgotten, a bracket lost, a root too wide. What comes out
is complete because it is made rather than remembered; a hand-written slip adds better words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checking.formulas import Call, Name, Op, Tree, as_python, read, subtrees
from checking.places import at_name, mistakes_at
from checking.symbols import Symbols


class Mistake(NamedTuple):
    """One variation of a line: how likely (1 first), its kind, its clause, and the tree."""

    rank: int
    kind: str
    said: str
    tree: Tree


def derive(
    tree: Tree, available: tuple[str, ...], symbols: Symbols, likely: bool = False
) -> list[Mistake]:
    """Return every single mistake in `tree`, the likeliest first, no tree twice.

    available: the symbols that can stand in another's place in this line.
    likely: leave out those of rank 3, one symbol or operation too many.
    """
    found = [*_exchanged(tree, symbols), *_everywhere(tree, available, symbols)]
    found += [*_lost_brackets(tree, symbols), *_other_signs(tree, symbols)]
    found += _walk(tree, tree, tree, available, symbols, not likely)
    found = sorted((m for m in found if not likely or m.rank <= 2), key=lambda m: m.rank)
    first = {}
    for mistake in found:
        if mistake.tree != tree:
            first.setdefault(mistake.tree, mistake)
    return list(first.values())


def _walk(tree, term, line, available, symbols, all_of_them) -> Iterator[Mistake]:
    """Yield the mistakes at `tree` and below; `term` is the summand of the line it stands in."""
    for rank, kind, said, new in mistakes_at(tree, available, symbols, all_of_them):
        place = "" if _stands_once(tree, line) or term is tree else f", in {symbols.show(term)}"
        yield Mistake(rank, kind, said + place, new)
    if isinstance(tree, Op):
        apart = tree.sign in "+-" and term is tree
        for side in ("left", "right"):
            part = getattr(tree, side)
            inside = part if apart else term
            for mistake in _walk(part, inside, line, available, symbols, all_of_them):
                yield mistake._replace(tree=tree._replace(**{side: mistake.tree}))
    elif isinstance(tree, Call):
        for mistake in _walk(tree.argument, term, line, available, symbols, all_of_them):
            yield mistake._replace(tree=tree._replace(argument=mistake.tree))


def _stands_once(tree: Tree, line: Tree) -> bool:
    return sum(part == tree for part in subtrees(line)) == 1


def _everywhere(tree, available, symbols: Symbols):
    """Yield the mistakes that change a symbol at all its places in the line at once."""
    for old in sorted({part.id for part in subtrees(tree) if isinstance(part, Name)}):
        if _stands_once(Name(old), tree):
            continue
        for rank, kind, said, new in at_name(Name(old), available, symbols):
            said = f"{said}, everywhere in the line"
            yield Mistake(rank, kind, said, replace(tree, Name(old), new))


def _exchanged(tree, symbols: Symbols):
    """Yield what comes of exchanging the weights of two terms, or two symbols throughout."""
    for part in subtrees(tree):
        match part:
            case Op("+" | "-", Op("*", a, b), Op("*", c, d)):
                new = Op(part.sign, Op("*", c, b), Op("*", a, d))
                said = f"{symbols.show(a)} and {symbols.show(c)} are exchanged"
                yield Mistake(1, "exchanged", said, replace(tree, part, new))
    used = sorted({part.id for part in subtrees(tree) if isinstance(part, Name)})
    for i, first in enumerate(used):
        for second in used[i + 1 :]:
            new = replace(tree, Name(first), Name(" "))
            new = replace(new, Name(second), Name(first))
            said = f"{symbols.show(Name(first))} and {symbols.show(Name(second))} are exchanged"
            yield Mistake(2, "exchanged", said, replace(new, Name(" "), Name(second)))


def _lost_brackets(tree: Tree, symbols: Symbols):
    """Yield what is left when one pair of brackets is not typed."""
    for part in subtrees(tree):
        if isinstance(part, Op):
            new = read(as_python(tree, without=part))
            said = f"the brackets around {symbols.show(part)} are missing"
            yield Mistake(1, "brackets", said, new)


def _other_signs(tree: Tree, symbols: Symbols):
    """Yield what is left when one sign is mistyped, with what that does to the order of things."""
    for part in subtrees(tree):
        if isinstance(part, Op):
            for sign in "+-*/":
                new = read(as_python(tree, without=part, sign=sign))
                shown = symbols.show(part._replace(sign=sign))
                said = f"{shown} is typed where {symbols.show(part)} belongs"
                yield Mistake(2, "operator", said, new)


def replace(tree: Tree, old: Tree, new: Tree) -> Tree:
    """Return `tree` with `new` at every place where `old` stands."""
    if tree == old:
        return new
    if isinstance(tree, Op):
        return Op(tree.sign, replace(tree.left, old, new), replace(tree.right, old, new))
    if isinstance(tree, Call):
        return Call(tree.function, replace(tree.argument, old, new))
    return tree
