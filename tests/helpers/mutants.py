"""Mutants: the solution's functions with one thing changed. The checks must reject each."""

import ast
import copy
import functools
import itertools

from lesson import build
from lesson.editions import functions

OPERATORS = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add, ast.Mult),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv, ast.Mult),
    ast.Pow: (ast.Mult,),
}


@functools.cache
def solutions() -> dict[str, ast.FunctionDef]:
    """Return {exercise: its function in the solution}, without the docstring."""
    return functions.solutions(build.load())


def compiled(function: ast.FunctionDef):
    """Return the function, in a namespace as a notebook's: beside the other exercises, solved."""
    return functions.compiled(function, _program())


@functools.cache
def _program():
    return functions.program(solutions())


def mutants(function: ast.FunctionDef):
    """Yield (what was changed, the changed function), one change each."""
    for number, node in enumerate(_nodes_of(function)):
        for k in itertools.count():
            changed = copy.deepcopy(function)
            twin = _nodes_of(changed)[number]
            if not _change(changed, twin, k):
                break
            ast.fix_missing_locations(changed)
            what = f"{ast.unparse(node)} → {ast.unparse(twin)}"
            yield f"line {getattr(node, 'lineno', 0)}: {what}".replace("\n", "; "), changed


def _nodes_of(function: ast.FunctionDef) -> list[ast.AST]:
    return [node for part in function.body for node in ast.walk(part)]


def _change(function, node, k: int) -> bool:
    """Make the k-th change that `node` allows; return False when there are no more."""
    if isinstance(node, ast.BinOp):
        others = OPERATORS.get(type(node.op), ())
        if k < len(others):
            node.op = others[k]()
        elif k == len(others):
            node.left = node.right  # the left operand is lost
        elif k == len(others) + 1:
            node.right = node.left
        else:
            return False
        return True
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        if k > 1:
            return False
        node.value += (1, -1)[k]
        return True
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        swapped = node.value.translate(str.maketrans("Wb", "bW"))
        if k or swapped == node.value:
            return False
        node.value = swapped
        return True
    if isinstance(node, ast.Compare):
        others = [o for o in (ast.Lt, ast.Gt, ast.Eq) if not isinstance(node.ops[0], o)]
        if k >= len(others):
            return False
        node.ops[0] = others[k]()
        return True
    if isinstance(node, (ast.If, ast.IfExp)):
        if k:
            return False
        node.test = ast.UnaryOp(ast.Not(), node.test)
        return True
    if isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr)):
        if k:
            return False
        return _dropped(function, node)
    return False


def _dropped(function, statement) -> bool:
    for parent in ast.walk(function):
        for name in ("body", "orelse"):
            block = getattr(parent, name, None)
            if isinstance(block, list) and statement in block:
                block[block.index(statement)] = ast.Pass()
                return True
    return False
