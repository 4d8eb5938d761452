"""Every single mistake that can be made in one line of a rule, each with its sentence.

`derive` walks over a line's tree and makes at each place what people really do there: another
symbol, another sign, a term or factor forgotten, a bracket lost, a root too wide. What comes out
is complete because it is made rather than remembered; a hand-written slip adds better words.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.formulas.notation import as_python
from checking.formulas.symbols import Symbols
from checking.formulas.tree import (
    Name,
    Op,
    Tree,
    parts,
    read,
    replace,
    stands_once,
    subtrees,
    with_part,
)
from checking.mistakes.places import Mistake, mistakes_at
from checking.mistakes.slips import Variation


def derive(tree: Tree, available: tuple[str, ...], symbols: Symbols) -> list[Mistake]:
    """Return every single mistake in `tree`, the likeliest first, no tree twice.

    available: the symbols that can stand in another's place in this line.

    >>> mistakes = derive(read("w - alpha*g"), ("w", "alpha", "g"), Symbols())
    >>> for mistake in mistakes[:3]:
    ...     print(mistake.said)
    the term alpha·g is left out
    the term w is left out, and the minus with it
    the term w is left out
    """
    found = [*_exchanged(tree, symbols), *_lost_brackets(tree, symbols)]
    found += _inside(tree, tree, tree, available, symbols)
    first = {}
    for mistake in sorted(found, key=lambda mistake: mistake.rank):
        if mistake.tree != tree:
            first.setdefault(mistake.tree, mistake)
    return list(first.values())


def _inside(tree: Tree, term: Tree, line: Tree, available, symbols: Symbols) -> Iterator[Mistake]:
    """Yield the mistakes at each place of `tree`, which stands in a term of a line."""
    for rank, said, new in mistakes_at(tree, available, symbols):
        place = "" if stands_once(tree, line) or term is tree else f", in {symbols.show(term)}"
        yield Mistake(rank, said + place, new)
    apart = isinstance(tree, Op) and tree.sign in "+-" and term is tree
    for i, part in enumerate(parts(tree)):
        for mistake in _inside(part, part if apart else term, line, available, symbols):
            yield mistake._replace(tree=with_part(tree, i, mistake.tree))


def _exchanged(tree, symbols: Symbols):
    """Yield what comes of exchanging the weights of two terms."""
    for part in subtrees(tree):
        match part:
            case Op("+" | "-", Op("*", a, b), Op("*", c, d)):
                new = Op(part.sign, Op("*", c, b), Op("*", a, d))
                said = f"{symbols.show(a)} and {symbols.show(c)} are exchanged"
                yield Mistake(1, said, replace(tree, part, new))


def _lost_brackets(tree: Tree, symbols: Symbols):
    """Yield what is left when one pair of brackets is not typed."""
    for part in subtrees(tree):
        if isinstance(part, Op):
            around = as_python(replace(tree, part, Name("□")))
            new = read(around.replace("□", as_python(part)))
            said = f"the brackets around {symbols.show(part)} are missing"
            yield Mistake(1, said, new)


def derived_in(rule, target: str, available: tuple[str, ...]) -> list[Variation]:
    """Return a rule with each mistake of one line; among several, they say which it stands in."""
    found = derive(rule.lines[target], available, rule.symbols)
    where = f" (the line for {rule.symbols.show(Name(target))})" if len(rule.lines) > 1 else ""
    return [Variation(m.said + where, {target: m.tree}, rank=m.rank) for m in found]
