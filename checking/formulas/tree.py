"""Formulas as trees: read from text, taken apart, worked out on numbers.

A rule is written as a text writes it, a line for each quantity::

    v ← beta*v_old + (1 - beta)*g
    w ← w_old - learning_rate*v

`read_lines` makes trees of it, and `evaluate` works a tree out, on floats or arrays alike.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import NamedTuple

import numpy as np


class Name(NamedTuple):
    """A symbol of the rule."""

    id: str


class Number(NamedTuple):
    """A number that stands in the rule."""

    value: float


class Op(NamedTuple):
    """Two trees and the sign between them."""

    sign: str
    left: Tree
    right: Tree


class Call(NamedTuple):
    """A function of one tree, such as sqrt."""

    function: str
    argument: Tree


Tree = Name | Number | Op | Call

SIGNS = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Pow: "**",
    ast.MatMult: "@",
}

ROUNDING = "the rounding to "


def rounding(n: int) -> str:
    """Return the function that rounds to n places behind the point.

    >>> rounding(1), rounding(2)
    ('the rounding to 1 place', 'the rounding to 2 places')
    """
    return f"{ROUNDING}{n} place{'s' * (n > 1)}"


# Functions that NumPy calls as formulas do.
_OF_NUMPY = ("sqrt", "abs", "floor", "ceil", "round", "exp", "log", "cos", "sum", "sign", "mean")
_WORK_OUT = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "//": np.floor_divide,
    "**": np.power,
    "@": np.matmul,
    "max": np.maximum,
    "min": np.minimum,
    "minus": np.negative,
    "norm": np.linalg.norm,
    "transpose": np.transpose,
    **{name: getattr(np, name) for name in _OF_NUMPY},
    **{
        f"the {name} over each {what}": partial(getattr(np, name), axis=axis, keepdims=True)
        for name in ("mean", "sum")
        for what, axis in (("row", 1), ("column", 0))
    },
    **{rounding(n): partial(np.round, decimals=n) for n in range(1, 13)},
}


def read(text: str) -> Tree:
    """Return the tree of one expression.

    >>> read("beta*v")
    Op(sign='*', left=Name(id='beta'), right=Name(id='v'))
    """
    return _from_ast(ast.parse(text.strip(), mode="eval").body)


def read_lines(text: str) -> dict[str, Tree]:
    """Return {target: tree} for lines of the form ``target ← expression``, in their order."""
    lines = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        target, arrow, expression = line.partition("←")
        if not arrow:
            raise ValueError(f"a rule's line reads 'target ← expression', got {line!r}")
        lines[target.strip()] = read(expression)
    return lines


def _from_ast(node: ast.expr) -> Tree:
    match node:
        case ast.Name(id=name):
            return Name(name)
        case ast.Constant(value=value):
            return Number(float(value))
        case ast.BinOp(left=left, op=op, right=right):
            return Op(SIGNS[type(op)], _from_ast(left), _from_ast(right))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return Call("minus", _from_ast(operand))
        case ast.Call(func=ast.Name(id="max" | "min" as sign), args=[left, right]):
            return Op(sign, _from_ast(left), _from_ast(right))
        case ast.Call(func=ast.Name(id=function), args=[argument]) if function in _WORK_OUT:
            return Call(function, _from_ast(argument))
    raise ValueError(f"a rule cannot hold {ast.unparse(node)!r}")


def evaluate(tree: Tree, scope: dict):
    """Work `tree` out with the values in `scope`.

    >>> print(evaluate(read("1 - beta**t"), {"beta": 0.5, "t": 2}))
    0.75
    """
    if isinstance(tree, Op):
        return _WORK_OUT[tree.sign](evaluate(tree.left, scope), evaluate(tree.right, scope))
    if isinstance(tree, Name):
        return scope[tree.id]
    if isinstance(tree, Number):
        return np.float64(tree.value)
    return _WORK_OUT[tree.function](evaluate(tree.argument, scope))


def parts(tree: Tree) -> tuple[Tree, ...]:
    """Return what `tree` is directly made of."""
    if isinstance(tree, Op):
        return tree.left, tree.right
    return (tree.argument,) if isinstance(tree, Call) else ()


def with_part(tree: Tree, i: int, part: Tree) -> Tree:
    """Return `tree` with `part` in the place of its part number i."""
    place = ("left", "right")[i] if isinstance(tree, Op) else "argument"
    return tree._replace(**{place: part})


def subtrees(tree: Tree):
    """Yield `tree` and everything in it, the whole first."""
    yield tree
    for part in parts(tree):
        yield from subtrees(part)


def stands_once(tree: Tree, line: Tree) -> bool:
    """Return whether a tree stands at exactly one place of a line."""
    return sum(part == tree for part in subtrees(line)) == 1


def replace(tree: Tree, old: Tree, new: Tree) -> Tree:
    """Return `tree` with `new` at every place where `old` stands."""
    if tree == old:
        return new
    for i, part in enumerate(parts(tree)):
        tree = with_part(tree, i, replace(part, old, new))
    return tree


def names(tree: Tree) -> set[str]:
    """Return the symbols that stand in `tree`."""
    return {part.id for part in subtrees(tree) if isinstance(part, Name)}


def size_of(tree: Tree, scope: dict) -> float:
    """Return the magnitude of a sum's terms, which rounding is measured by: they may cancel."""
    if not (isinstance(tree, Op) and tree.sign in "+-"):
        return 0.0
    sizes = [float(np.abs(evaluate(part, scope)).max()) for part in (tree.left, tree.right)]
    return max((size for size in sizes if np.isfinite(size)), default=0.0)
