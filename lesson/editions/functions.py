"""The solved lesson's functions, for programs that call them: each beside all others."""

import ast
import types

import numpy as np

from lesson.source.cells import Lesson


def solutions(lesson: Lesson) -> dict[str, ast.FunctionDef]:
    """Return {name: a function of the solved lesson}, without the docstring."""
    found = {}
    for code in (cell.solved for cell in lesson.code):
        if code.startswith("def "):
            function = ast.parse(code).body[0]
            if ast.get_docstring(function):
                function.body = function.body[1:]
            found.setdefault(function.name, function)
    return found


def program(solved: dict[str, ast.FunctionDef]) -> types.CodeType:
    """Return a program that defines all of these functions."""
    return compile(ast.Module(list(solved.values()), []), "<solution>", "exec")


def compiled(function: ast.FunctionDef, others: types.CodeType):
    """Return the function, in a namespace as a notebook's: beside the others."""
    scope = {"np": np}
    exec(others, scope)
    exec(compile(ast.Module([function], []), "<function>", "exec"), scope)
    return scope[function.name]
