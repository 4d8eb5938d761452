"""Reading a line of the learner's in the symbols of the rule: what does it work out?

Each name on the line is told by the value that it had in the run: it is the gradient, or ŝ, or
what another line made of them. A reading counts only when it gives exactly what the line wrote.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from checking.crashes.peek import Unknown, peek
from checking.formulas.tree import Call, Name, Number, Op, Tree, evaluate, names, subtrees
from checking.rules.quantities import is_near
from checking.watch.record import Box, Record, Write
from checking.watch.replay import parameters_of, parsed, scope_at, start_of

DEEPEST = 4
NOTHING: Mapping = MappingProxyType({})
_SIGNS = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Pow: "**",
    ast.MatMult: "@",
}
# By their last name, whether NumPy's, math's or Python's own.
_OF_TWO = {
    "add": "+",
    "subtract": "-",
    "multiply": "*",
    "divide": "/",
    "true_divide": "/",
    "power": "**",
    "pow": "**",
    "dot": "@",
    "matmul": "@",
    "maximum": "max",
    "minimum": "min",
    "max": "max",
    "min": "min",
}
_OF_ONE = {
    "sqrt": "sqrt",
    "abs": "abs",
    "absolute": "abs",
    "fabs": "abs",
    "exp": "exp",
    "cos": "cos",
    "sign": "sign",
    "floor": "floor",
    "ceil": "ceil",
    "round": "round",
    "rint": "round",
    "sum": "sum",
    "mean": "mean",
    "average": "mean",
    "norm": "norm",
    "negative": "minus",
    "transpose": "transpose",
}
# What leaves numbers as they are.
_AS_IT_IS = ("float", "float64", "array", "asarray", "copy", "deepcopy", "astype")


class Meaning(NamedTuple):
    """What stands somewhere on a line: the formula, in the rule's symbols, and its value."""

    tree: Tree
    value: object


class _Unread(Exception):
    """There is something on a line that has no place in a formula."""


class Symbols:
    """What the rule's symbols are worth for one entry, and its formulas by their values."""

    def __init__(self, exercise, args: tuple, key, quantities):
        self.values = dict(exercise.scopes(args)[key])
        # Of plain numbers, one is easily another: steps have few, of other sizes.
        self._plain = self.values if exercise.right_run else frozenset(exercise.arguments)
        self._trees = [
            (quantity.tree, quantity.values[key])
            for quantity in quantities
            if quantity.tree is not None and key in quantity.values
        ]

    def named(self, text: str, value) -> Tree | None:
        """Return the symbol, or the formula, with this value; a number goes by its name first."""
        if text in self._plain and is_near(value, self.values.get(text)):
            return Name(text)
        alike = [name for name, own in self.values.items() if is_near(value, own)]
        if not np.ndim(value):
            alike = [name for name in alike if name in self._plain]
        elif formula := self.formula(value):
            alike = [name for name in alike if "twin" not in name and " of " not in name]
            return Name(alike[0]) if alike else formula
        return Name(alike[0]) if alike else None

    def formula(self, value) -> Tree | None:
        """Return the formula of the rule with this value."""
        return next((tree for tree, own in self._trees if is_near(value, own)), None)


class _Reader:
    """Reads the lines of one run, for one entry."""

    def __init__(self, record: Record, arguments: Mapping, patches: Mapping, symbols: Symbols):
        self._record, self._arguments, self._patches = record, arguments, patches
        self.symbols = symbols
        self.values = dict(symbols.values)

    def line(self, line: int, write: Write, deep: int = 0, known: Mapping = NOTHING) -> Meaning:
        """Return what a line made of its names when it wrote something."""
        statement = parsed(self._record.statements[line])
        start = start_of(self._record, line, write.moment)
        scope = scope_at(self._record, self._arguments, start, self._patches)
        return self._meaning(*_made(statement, write, {**scope, **known}), start, deep)

    def _meaning(self, node, scope, start: int, deep: int) -> Meaning:
        match node:
            case ast.Constant(value=int() | float() as value):
                return Meaning(Number(float(value)), np.float64(value))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self._call("minus", self._meaning(operand, scope, start, deep))
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self._meaning(operand, scope, start, deep)
            case ast.BinOp() if type(node.op) in _SIGNS:
                both = (self._meaning(n, scope, start, deep) for n in (node.left, node.right))
                return self._op(_SIGNS[type(node.op)], *both)
            case ast.Attribute(value=value, attr="T"):
                return self._call("transpose", self._meaning(value, scope, start, deep))
            case ast.Call():
                return self._called(node, scope, start, deep)
            case ast.Name() | ast.Subscript():
                return self._thing(node, scope, start, deep)
        raise _Unread

    def _called(self, node: ast.Call, scope, start, deep) -> Meaning:
        function = ast.unparse(node.func).rpartition(".")[2]
        method = isinstance(node.func, ast.Attribute) and not isinstance(node.func.value, ast.Name)
        method = method or (
            isinstance(node.func, ast.Attribute)
            and node.func.value.id in scope
            and not callable(getattr(scope[node.func.value.id], "sqrt", None))
        )
        args = [node.func.value, *node.args] if method else node.args
        if function in _AS_IT_IS and args:
            return self._meaning(args[0], scope, start, deep)
        if node.keywords and function not in ("sum", "mean"):
            raise _Unread
        if function == "square" and len(args) == 1:
            two = Meaning(Number(2.0), np.float64(2))
            return self._op("**", self._meaning(args[0], scope, start, deep), two)
        if function in _OF_TWO and len(args) == 2:
            both = (self._meaning(arg, scope, start, deep) for arg in args)
            return self._op(_OF_TWO[function], *both)
        if function in _OF_ONE and len(args) == 1 and not node.keywords:
            return self._call(_OF_ONE[function], self._meaning(args[0], scope, start, deep))
        if isinstance(node.func, ast.Name) and deep < DEEPEST:
            return self._own_function(node, scope, start, deep)
        return self._thing(node, scope, start, deep)

    def _own_function(self, node: ast.Call, scope, start, deep) -> Meaning:
        """Return what a function of the learner's, in the same cell, made of what it was given."""
        given = [
            w
            for w in self._record.writes
            if w.place.name == f"{node.func.id}()" and not w.place.path and w.moment > start
        ]
        names = parameters_of(self._record, node.func.id)
        if not given or len(names) < len(node.args):
            raise _Unread
        values = (self._meaning(arg, scope, start, deep).value for arg in node.args)
        known = dict(zip(names, values, strict=False))
        return self.line(given[0].line, given[0], deep + 1, known)

    def _thing(self, node, scope, start, deep) -> Meaning:
        text = ast.unparse(node)
        try:
            value = peek(node, scope)
        except Unknown as error:
            raise _Unread from error
        if not isinstance(value, (int, float, np.number, np.ndarray)):
            raise _Unread
        if tree := self.symbols.named(text, value):
            return Meaning(tree, value)
        if isinstance(node, ast.Name) and deep < DEEPEST:
            setters = [
                w
                for w in self._record.writes
                if w.place == (text, ()) and w.moment <= start and not w.inside
            ]
            if setters and is_near(setters[-1].value, value):
                try:
                    return self.line(setters[-1].line, setters[-1], deep + 1)
                except _Unread:
                    pass
        if isinstance(node, ast.Call) and not np.ndim(value):
            return Meaning(Number(float(value)), value)
        name = f"`{text}`"
        self.values[name] = value
        return Meaning(Name(name), value)

    def _op(self, sign: str, left: Meaning, right: Meaning) -> Meaning:
        return self._folded(Op(sign, left.tree, right.tree))

    def _call(self, function: str, of: Meaning) -> Meaning:
        return self._folded(Call(function, of.tree))

    def _folded(self, tree: Tree) -> Meaning:
        """Return what the rule has, too, as it is written there."""
        value = evaluate(tree, self.values)
        own = names(tree) and self.symbols.formula(value)
        return Meaning(own or tree, value)


def read_line(exercise, args: tuple, quantities, blame) -> Tree | None:
    """Return what a blamed line works out, in the rule's symbols; None where it cannot be read."""
    off = [
        (write, key)
        for write, key, want in blame.writes
        if want is not None and not isinstance(write.value, Box) and not is_near(write.value, want)
    ]
    if blame.record is None:
        return None
    # In the first steps much is zero, or one: what comes later can be told apart.
    order = [*off[1:3], *off[:1]] if exercise.right_run else off[:1]
    found = (_read(exercise, args, quantities, blame, *pair) for pair in order)
    return min(filter(None, found), key=_foreign, default=None)


def _foreign(tree: Tree) -> tuple[bool, int]:
    """Return whether there is something in a formula that the rule does not know, and its size."""
    parts = list(subtrees(tree))
    return any(name.startswith("`") for name in names(tree)), len(parts)


def _read(exercise, args: tuple, quantities, blame, write: Write, key) -> Tree | None:
    try:
        symbols = Symbols(exercise, args, key, quantities)
        given = {**exercise.defaults, **dict(zip(exercise.arguments, args, strict=False))}
        arguments = {name: given[name] for name in exercise.arguments}
        reader = _Reader(blame.record, arguments, blame.patches, symbols)
        meaning = reader.line(blame.caller or blame.line, write)
    except (_Unread, ArithmeticError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return meaning.tree if is_near(meaning.value, write.value) else None


def _made(statement: ast.stmt | None, write: Write, scope: Mapping) -> tuple[ast.expr, Mapping]:
    """Return the expression on a line that made what was written in a place, and its names."""
    name, path = write.place
    match statement:
        case ast.AugAssign(target=target, op=op, value=value):
            old = ast.parse(ast.unparse(target), mode="eval").body
            return ast.BinOp(old, op, value), scope
        case ast.Assign(targets=[*_, ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
            for target, value in zip(targets, values, strict=False):
                if _is_at(target, name, path, scope):
                    return value, scope
        case ast.Return(value=ast.Tuple(elts=values)) if path and isinstance(path[0], int):
            return _within(values[path[0]], path[1:], scope)
        case ast.Expr(value=ast.Call(args=[value], keywords=[])):
            return _within(value, path, scope)
        case ast.Assign(value=value) | ast.AnnAssign(value=value) | ast.Return(value=value):
            return _within(value, path, scope)
    raise _Unread


def _is_at(target: ast.expr, name: str, path: tuple, scope) -> bool:
    match target:
        case ast.Name(id=own):
            return own == name and not path
        case ast.Subscript(value=ast.Name(id=own), slice=key):
            return own == name and path != () and _peeked(key, scope) == path[-1]
    return False


def _peeked(node, scope):
    try:
        return peek(node, scope)
    except Unknown:
        return None


def _within(value, path: tuple, scope) -> tuple[ast.expr, Mapping]:
    """Return the part of an expression that is put under a key of a new dictionary."""
    match value:
        case ast.Dict(keys=keys, values=values) if path:
            for key, part in zip(keys, values, strict=True):
                if key is not None and _peeked(key, scope) == path[-1]:
                    return part, scope
            raise _Unread
        case ast.DictComp(generators=[ast.comprehension(target=target, iter=over)]) if path:
            for item in _items(over, scope):
                inside = {**scope, **_bound(target, item)}
                if _peeked(value.key, inside) == path[-1]:
                    return value.value, inside
            raise _Unread
        case ast.DictComp() | ast.Tuple() | None:
            raise _Unread
    return value, scope


def _items(over: ast.expr, scope) -> list:
    match over:
        case ast.Call(func=ast.Attribute(value=of, attr="items")):
            return list(_peeked(of, scope).items())
        case ast.Call(func=ast.Name(id="range"), args=args):
            return list(range(*(_peeked(arg, scope) for arg in args)))
    return list(_peeked(over, scope))


def _bound(target: ast.expr, item) -> dict:
    match target:
        case ast.Name(id=name):
            return {name: item}
        case ast.Tuple(elts=[ast.Name(id=first), ast.Name(id=second)]):
            return {first: item[0], second: item[1]}
    raise _Unread
