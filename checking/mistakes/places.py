"""What goes wrong at one place of a formula: at a symbol, a number, a root, an operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from checking.formulas.symbols import Symbols
from checking.formulas.tree import Call, Name, Number, Op, Tree


class Mistake(NamedTuple):
    """A part of a formula with a mistake, or a whole line.

    rank: how likely it is, 1 first.
    said: what was done, a clause that completes "what you get when …".
    tree: what stands there instead.
    """

    rank: int
    said: str
    tree: Tree


ONE = Number(1.0)
COMMON_NUMBERS = (0.0, 1.0, 2.0, 0.5, 0.1, 0.01, 0.001, 0.9, 0.99, 0.999, 10.0, 100.0)


def mistakes_at(tree: Tree, available: tuple[str, ...], symbols: Symbols) -> Iterator[Mistake]:
    """Yield the mistakes that change `tree` itself, not what is inside of it."""
    if isinstance(tree, Name):
        yield from _at_name(tree, available, symbols)
    elif isinstance(tree, Number):
        yield from _at_number(tree, symbols)
    elif isinstance(tree, Call):
        yield from _at_call(tree, symbols)
    else:
        yield from _at_operation(tree, symbols)
        yield from _too_wide(tree, symbols)
    if not isinstance(tree, Number):
        yield from _too_much(tree, symbols)
    is_array = isinstance(tree, Name) and tree.id in symbols.arrays
    if is_array or (isinstance(tree, Op) and tree.sign == "**"):
        yield from _of_the_whole(tree, symbols)


# --- at a symbol ------------------------------------------------------------------------------


def _at_name(name: Name, available: tuple[str, ...], symbols: Symbols):
    """Yield what else is put in a symbol's place."""
    shown = symbols.introduce(name.id)
    for other in available:
        if other != name.id:
            yield _another_symbol(name.id, other, symbols)
    if name.id in symbols.counters:
        for sign, word in (("-", "less"), ("+", "more")):
            new = Op(sign, name, Number(1.0))
            said = f"{symbols.show(new)} stands where {shown} belongs: one {word} than it should be"
            yield Mistake(2, said, new)
    for value in COMMON_NUMBERS:
        said = f"a fixed {value:g} stands where {shown} belongs"
        rare = name.id in symbols.arrays or value in COMMON_NUMBERS[:4]
        yield Mistake((3 if rare else 2), said, Number(value))


def _another_symbol(old: str, new: str, symbols: Symbols):
    rank = 1
    if new == f"{old}_old":
        said = f"the old {symbols.show(Name(old))} is used where the new one belongs"
    elif old == f"{new}_old":
        said = f"the new {symbols.show(Name(new))} is used where the old one belongs"
    else:
        said = f"{symbols.introduce(new)} stands where {symbols.introduce(old)} belongs"
        rank = 2
    # People mix up two arrays or two numbers, seldom an array and a number.
    alike = (old in symbols.arrays) == (new in symbols.arrays)
    return Mistake(rank if alike else 3, said, Name(new))


# --- at a number, a root, an operation --------------------------------------------------------


def _at_number(number: Number, symbols: Symbols):
    for value in (number.value - 1, number.value + 1):
        new = Number(value)
        yield Mistake(2, f"{symbols.show(new)} stands where {symbols.show(number)} belongs", new)


def _at_call(call: Call, symbols: Symbols):
    inside = symbols.show(call.argument)
    if call.function == "sqrt":
        yield Mistake(1, f"the square root over {inside} is missing", call.argument)
        said = f"{inside}**1/2 is typed for the root: that is half of {inside}, the root is **0.5"
        yield Mistake(1, said, Op("/", call.argument, Number(2.0)))
    elif call.function == "floor":
        said = f"{inside} is used as it is, not rounded down to a whole number"
        yield Mistake(1, said, call.argument)
        for other, word in (("round", "to the nearest whole number"), ("ceil", "up")):
            said = f"{inside} is rounded {word}, not down"
            yield Mistake(1, said, Call(other, call.argument))
    elif call.function in ("cos", "sum"):
        said = f"{inside} stands where {symbols.show(call)} belongs"
        yield Mistake(1, said, call.argument)


def _with(sign: str) -> Callable[[Op], Tree]:
    return lambda op: op._replace(sign=sign)


def _turned(op: Op) -> Tree:
    return Op(op.sign, op.right, op.left)


# {the sign that belongs there: (how likely, what was done, what makes it of the operation)}
_OPERATIONS: dict[str, tuple[tuple[int, str, Callable[[Op], Tree]], ...]] = {
    "+": (
        (1, "the term {right} is left out", lambda op: op.left),
        (1, "the term {left} is left out", lambda op: op.right),
        (1, "{right} is subtracted where it has to be added", _with("-")),
    ),
    "-": (
        (1, "the term {right} is left out", lambda op: op.left),
        (1, "the term {left} is left out, and the minus with it", lambda op: op.right),
        (1, "the term {left} is left out", lambda op: Call("minus", op.right)),
        (1, "{right} is added where it has to be subtracted", _with("+")),
        (2, "{new} stands where {op} belongs", _turned),
        (2, "{left} is multiplied by {right} where {right} has to be subtracted", _with("*")),
    ),
    "*": (
        (1, "the factor {right} is left out", lambda op: op.left),
        (1, "the factor {left} is left out", lambda op: op.right),
        (2, "{left} is divided by {right} where it has to be multiplied", _with("/")),
        (
            3,
            "{right} is divided by {left} where it has to be multiplied",
            lambda op: Op("/", op.right, op.left),
        ),
        (2, "{left} and {right} are added where they have to be multiplied", _with("+")),
    ),
    "/": (
        (1, "the division by {right} is left out", lambda op: op.left),
        (1, "{left} is multiplied by {right} where it has to be divided", _with("*")),
        (2, "the division is upside down: {right} is divided by {left}", _turned),
        (2, "1 stands where {left} belongs, above {right}", lambda op: op._replace(left=ONE)),
        (2, "the division by {right} rounds down (// in place of /)", _with("//")),
    ),
    "**": (
        (1, "{left} stands where {op} belongs: the power is missing", lambda op: op.left),
        (1, "{new} stands where {op} belongs: multiplied, not raised to a power", _with("*")),
        (3, "{right} is raised to {left}, the wrong way round", _turned),
    ),
}


def _at_operation(op: Op, symbols: Symbols):
    words = {"left": symbols.show(op.left), "right": symbols.show(op.right), "op": symbols.show(op)}
    for rank, said, made in _OPERATIONS.get(op.sign, ()):
        new = made(op)
        if op.sign == "-" and op.left == ONE and new == op.right:
            said = "{right} stands where {op} belongs"
        yield Mistake(rank, said.format(**words, new=symbols.show(new)), new)
    if op.sign == "**" and op.right == Number(2.0):
        said = f"the absolute value of {words['left']} stands where its square belongs"
        yield Mistake(2, said, Call("abs", op.left))


def _too_wide(op: Op, symbols: Symbols):
    """Yield what comes of taking too much into a root, or into what is rounded."""
    for wide, other in ((op.left, op.right), (op.right, op.left)):
        if isinstance(wide, Call) and wide.function in ("sqrt", "floor", "round"):
            side = "left" if wide is op.left else "right"
            new = Call(wide.function, op._replace(**{side: wide.argument}))
            word = "square root" if wide.function == "sqrt" else "rounding"
            said = f"{symbols.show(other)} stands inside the {word}, {symbols.show(new)}"
            yield Mistake(1, said, new)


def _too_much(tree: Tree, symbols: Symbols):
    """Yield what comes of a square or a root where there is none."""
    shown = symbols.show(tree)
    yield Mistake(3, f"a square root is taken of {shown}", Call("sqrt", tree))
    if not isinstance(tree, Op) or tree.sign in "+-":
        yield Mistake(3, f"{shown} is squared", Op("**", tree, Number(2.0)))


def _of_the_whole(tree: Tree, symbols: Symbols):
    """Yield what comes of making one number of a whole array."""
    for function in ("mean", "sum", "norm"):
        shown = symbols.show(tree)
        said = f"the {function} of {shown} over the whole array stands where each entry's own"
        yield Mistake(3, f"{said} belongs", Call(function, tree))
