"""Find what the given answers show of those that are asked for.

An answer is shown when one of its formulas can be read off a given one: the same operations in the
same places, whatever the variables are called, and whatever stands where it has a variable. So
Adam's average shows momentum's, and a schedule in steps the plain one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import repeat

from lesson.source.cells import Cell, Lesson

# A step, w − α·g, is an answer only where there is nothing larger: every optimizer ends with it.
FEWEST_OPERATIONS, ENOUGH = 2, 3
_PLACES = (ast.Name, ast.Subscript, ast.Attribute)


def told(lesson: Lesson, asked: list[str]) -> dict[str, dict[str, str]]:
    """Return what the given answers show: {asked: {given: the line that shows it}}.

    lesson: the whole lesson. asked: the exercises that the learner writes.
    """
    cells = {cell.exercise: cell for cell in lesson.cells if cell.exercise}
    given = [name for name in cells if lesson.points[name] and name not in asked]
    lines = {
        name: {other: line for other in given if (line := shows(cells[other], cells[name]))}
        for name in asked
    }
    return {name: found for name, found in lines.items() if found}


def shows(given: Cell, asked: Cell) -> str:
    """Return the line of the given answer that shows a formula of the asked one; "" for none."""
    formulas = list(_formulas(_tree(asked)))
    patterns = [one for one in formulas if _operations(one) >= ENOUGH] or formulas
    for statement in ast.walk(_tree(given)):
        if not isinstance(statement, ast.stmt) or hasattr(statement, "body"):
            continue
        for part in ast.walk(statement):
            if isinstance(part, ast.expr) and any(_fits(p, part, {}) for p in patterns):
                return ast.unparse(statement)
    return ""


def _tree(cell: Cell) -> ast.Module:
    return ast.parse(cell.solved)


def _formulas(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield each expression of a function that has enough operations to be an answer."""
    for node in ast.walk(tree):
        value = getattr(node, "value", None)
        if isinstance(node, (ast.Assign, ast.AugAssign, ast.Return)) and value is not None:
            for part in value.elts if isinstance(value, ast.Tuple) else (value,):
                if _operations(part) >= FEWEST_OPERATIONS:
                    yield part


def _operations(tree: ast.expr) -> int:
    """Count the operations of an expression, without those inside its indices."""
    if isinstance(tree, ast.Subscript):
        return _operations(tree.value)
    own = isinstance(tree, (ast.BinOp, ast.Compare, ast.BoolOp))
    return own + sum(
        _operations(child) for child in ast.iter_child_nodes(tree) if isinstance(child, ast.expr)
    )


def _fits(pattern, part, bound: dict[str, str]) -> bool:
    """Return whether a part is the pattern with its variables renamed, each in the same way.

    bound: the new name of each variable that was met already; names are added to it.
    """
    if isinstance(pattern, _PLACES):
        name = ast.unparse(pattern)
        return bound.setdefault(name, ast.unparse(part)) == ast.unparse(part)
    if type(pattern) is not type(part):
        return False
    if isinstance(pattern, list):
        return len(pattern) == len(part) and all(map(_fits, pattern, part, repeat(bound)))
    if not isinstance(pattern, ast.AST):
        return pattern == part
    if isinstance(pattern, ast.Call) and ast.unparse(pattern.func) != ast.unparse(part.func):
        return False  # a function's name is no variable
    fields = [name for name in pattern._fields if name not in ("ctx", "func", "kind")]
    return all(_fits(getattr(pattern, name), getattr(part, name), bound) for name in fields)
