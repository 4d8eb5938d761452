"""Reading a line of the learner's in the symbols of the rule: what does it work out?

Each name on the line is told by the value that it had in the run: it is the gradient, or ŝ, or
what another line made of them. A reading counts only when it gives exactly what the line wrote.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping
from contextlib import suppress

import numpy as np

from checking.crashes.peek import Unknown, peek
from checking.formulas.tree import (
    SIGNS,
    Call,
    Name,
    Number,
    Op,
    Tree,
    evaluate,
    names,
    rounding,
    subtrees,
)
from checking.rules.quantities import is_near
from checking.source import parsed
from checking.watch.expressions import Unread, along, is_module, made
from checking.watch.meanings import Meaning, Reading, Symbols
from checking.watch.record import Write
from checking.watch.replay import scope_at, start_of

DEEPEST = 4
MOST_PARTS = 24
# By their last name, whether NumPy's, math's or Python's own.
_SIGNS_OF = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/", "true_divide": "/"}
_OF_TWO = _SIGNS_OF | {"power": "**", "pow": "**", "dot": "@", "matmul": "@"}
_OF_TWO |= {"maximum": "max", "minimum": "min", "max": "max", "min": "min"}
_OF_ONE = {
    "absolute": "abs",
    "fabs": "abs",
    "rint": "round",
    "average": "mean",
    "negative": "minus",
}
_OF_ONE |= {name: name for name in ("sqrt", "abs", "exp", "log", "cos", "sign", "floor", "ceil")}
_OF_ONE |= {name: name for name in ("round", "sum", "mean", "norm", "transpose")}
_OF_ONE |= {
    f"{name} {axis}": f"the {name} over each {each}"
    for name in ("mean", "sum")
    for axis, each in ((0, "column"), (1, "row"))
}
# What leaves numbers as they are.
_AS_IT_IS = ("float", "float64", "array", "asarray", "copy", "deepcopy", "astype")


class _Reader:
    """Reads the lines of one run, for one entry."""

    def __init__(self, blame, arguments: Mapping, symbols: Symbols):
        self._record, self._arguments, self._patches = blame.record, arguments, blame.patches
        self.symbols = symbols
        self.values = dict(symbols.values)
        self.line_of_made = 0

    def line(self, line: int, write: Write, deep: int = 0) -> Meaning:
        """Return what a line made of its names when it wrote something."""
        statement = parsed(self._record.statements[line])
        start = start_of(self._record, line, write.moment)
        scope = scope_at(self._record, self._arguments, start, self._patches)
        return self._meaning(*made(statement, write, scope), start, deep)

    def _meaning(self, node, scope, start: int, deep: int) -> Meaning:
        match node:
            case ast.Constant(value=int() | float() as value):
                return Meaning(Number(float(value)), np.float64(value))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self._call("minus", self._meaning(operand, scope, start, deep))
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self._meaning(operand, scope, start, deep)
            case ast.BinOp() if type(node.op) in SIGNS:
                both = (self._meaning(n, scope, start, deep) for n in (node.left, node.right))
                return self._op(SIGNS[type(node.op)], *both)
            case ast.Attribute(attr="pi"):
                return Meaning(Name("pi"), np.float64(np.pi))
            case ast.Attribute(value=value, attr="T"):
                return self._call("transpose", self._meaning(value, scope, start, deep))
            case ast.Call():
                return self._called(node, scope, start, deep)
            case ast.Name() | ast.Subscript() | ast.Attribute():
                return self._thing(node, scope, start, deep)
        raise Unread

    def _called(self, node: ast.Call, scope, start, deep) -> Meaning:
        function = ast.unparse(node.func).rpartition(".")[2]
        of = node.func.value if isinstance(node.func, ast.Attribute) else None
        args = node.args if of is None or is_module(of, scope) else [of, *node.args]
        if function in _AS_IT_IS and args:
            return self._meaning(args[0], scope, start, deep)
        if function == "int" and self.symbols.rounds:
            # Of what is not negative.
            function = "floor"
        if node.keywords:
            function = f"{function} {along(node.keywords)}"
        if function == "clip" and len(args) == 3:
            of, least, most = (self._meaning(arg, scope, start, deep) for arg in args)
            return self._op("min", self._op("max", of, least), most)
        if function == "square" and len(args) == 1:
            two = Meaning(Number(2.0), np.float64(2))
            return self._op("**", self._meaning(args[0], scope, start, deep), two)
        if function in ("round", "around") and len(args) == 2:
            of, places = (self._meaning(arg, scope, start, deep) for arg in args)
            return self._call(rounding(int(places.value)), of)
        if function in _OF_TWO and len(args) == 2:
            both = (self._meaning(arg, scope, start, deep) for arg in args)
            return self._op(_OF_TWO[function], *both)
        if function in _OF_ONE and len(args) == 1:
            of = self._meaning(args[0], scope, start, deep)
            twice = isinstance(of.tree, Call) and of.tree.function == function == "floor"
            return of if twice else self._call(_OF_ONE[function], of)
        if deep < DEEPEST and (opened := self._opened(node)):
            return self._meaning(opened, scope, start, deep + 1)
        return self._thing(node, scope, start, deep)

    def _opened(self, node: ast.Call) -> ast.expr | None:
        """Return what a function of the learner's makes of what it is handed, as if it stood here.

        It is a lambda with a name, or no more than a return.
        """
        code = sorted(self._record.code, key=lambda s: s.line)
        for statement, following in zip(code, [*code[1:], None], strict=True):
            then = parsed(following) if following else None
            match parsed(statement), then:
                case ast.Assign(
                    targets=[ast.Name(id=name)], value=ast.Lambda(args=own, body=body)
                ), _:
                    pass
                case ast.FunctionDef(name=name, args=own), ast.Return(value=ast.expr() as body):
                    pass
                case _:
                    continue
            if ast.unparse(node.func) == name and len(own.args) == len(node.args):
                self.line_of_made = statement.line
                parts = zip((arg.arg for arg in own.args), node.args, strict=True)
                return _Put(dict(parts)).visit(copy.deepcopy(body))
        return None

    def _thing(self, node, scope, start, deep) -> Meaning:
        text = ast.unparse(node)
        try:
            value = peek(node, scope)
        except Unknown as error:
            raise Unread from error
        if not isinstance(value, (int, float, np.number, np.ndarray)):
            raise Unread
        if tree := self.symbols.named(text, value):
            return Meaning(tree, value)
        if isinstance(node, (ast.Name, ast.Attribute)) and deep < DEEPEST:
            setters = [
                w
                for w in self._record.writes
                if w.place == (text, ()) and w.moment <= start and not w.inside
            ]
            if setters and is_near(setters[-1].value, value):
                with suppress(Unread):
                    made = self.line(setters[-1].line, setters[-1], deep + 1)
                    if not names(made.tree) and not np.ndim(value):
                        return Meaning(Number(float(value)), value)
                    if not self.symbols.formula(value):
                        self.line_of_made = setters[-1].line
                    return made
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
        chosen = isinstance(tree, Op) and tree.sign in ("max", "min")
        # A number that one does not know may be 1, or 0, here.
        stranger = not np.ndim(value) and any(name.startswith("`") for name in names(tree))
        own = names(tree) and not (chosen or stranger) and self.symbols.formula(value)
        # What is made of other symbols has that value by chance: a product turned round, say.
        if own and not np.ndim(value) and (not value or names(own) != names(tree)):
            own = None
        return Meaning(own or tree, value)


class _Put(ast.NodeTransformer):
    """Puts expressions where names stand."""

    def __init__(self, parts: dict[str, ast.expr]):
        self._parts = parts

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self._parts.get(node.id, node)


def read_line(exercise, args: tuple, quantities, blame) -> Reading | None:
    """Return what a blamed line works out, in the rule's symbols; None where it cannot be read."""
    off = [(write, key) for write, key, _ in blame.off]
    if blame.record is None:
        return None
    # In the first step much is zero, or one: what comes later can be told apart.
    order = off[1:3] if exercise.right_run and len(off) > 1 else off[:1]
    found = (_read(exercise, args, quantities, blame, *pair) for pair in order)
    best = min(filter(None, found), key=lambda one: _foreign(one.tree), default=None)
    if best and exercise.right_run and _foreign(best.tree)[0]:
        first = _read(exercise, args, quantities, blame, *off[0])
        scope = exercise.rule.scopes(args)[off[0][1]]
        best = first if first and _tells(first.tree, exercise, blame.quantity, scope) else best
    if best is None or exercise.right_run:
        return best and best._replace(line=0)
    return best._replace(line=_line_of_stranger(best.tree, blame) or best.line)


def _tells(tree: Tree, exercise, quantity, scope: Mapping) -> bool:
    """Return whether what a line makes in the first step, where much is zero, is no coincidence.

    It holds what belongs there and numbers that are like no other, or what came too early.
    """
    if _foreign(tree)[0]:
        return False
    whole = quantity.tree == Name(quantity.line) and quantity.line in exercise.rule.lines
    own = names(exercise.rule.lines[quantity.line]) if whole else frozenset()
    more = names(tree) - names(quantity.tree) - own
    if more & ({*exercise.returned} - {quantity.line}):
        return True
    return all(
        np.ndim(scope[name]) == 0 and sum(is_near(scope[name], v) for v in scope.values()) == 1
        for name in more
    )


def _line_of_stranger(tree: Tree, blame) -> int:
    """Return the line that set the one variable in a formula that the rule does not know, or 0."""
    strangers = _strangers(tree)
    before = blame.writes[0][0].moment
    lines = [
        w.line
        for w in blame.record.writes
        if {w.place.name} == strangers
        and w.moment < before
        and blame.record.statements[w.line].kind == "assign"
    ]
    return lines[-1] if lines and lines[-1] != blame.line else 0


def _strangers(tree: Tree) -> set[str]:
    """Return the learner's variables in a formula that the rule does not know."""
    return {name.strip("`") for name in names(tree) if name.startswith("`")}


def _foreign(tree: Tree) -> tuple[bool, bool]:
    """Return whether there is something in a formula that the rule does not know, or too much."""
    return bool(_strangers(tree)), len(list(subtrees(tree))) > MOST_PARTS


def _read(exercise, args: tuple, quantities, blame, write: Write, key):
    """Return what a line works out, and the line of what had to be opened."""
    try:
        symbols = Symbols(exercise, args, key, quantities)
        given = {**exercise.defaults, **dict(zip(exercise.arguments, args, strict=False))}
        arguments = {name: given[name] for name in exercise.arguments}
        line = blame.caller or blame.line
        reader = _Reader(blame, arguments, symbols)
        meaning = reader.line(line, write)
        strangers = _strangers(meaning.tree)
        if strangers & blame.record.statements[line].names:
            # What it was made of goes in circles, from round to round: its name tells more.
            plain = _Reader(blame, arguments, symbols)
            as_typed = plain.line(line, write, DEEPEST)
            if len(own := _strangers(as_typed.tree)) == 1 and own <= strangers:
                reader, meaning = plain, as_typed
    except (Unread, ArithmeticError, ValueError, LookupError, TypeError, AttributeError):
        return None
    if not is_near(meaning.value, write.value):
        return None
    return Reading(meaning.tree, reader.line_of_made)
