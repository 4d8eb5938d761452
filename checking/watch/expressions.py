"""The expression on a line that made what was written in a place, and what its names stand for."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import ModuleType

from checking.crashes.peek import Unknown, peek
from checking.watch.record import Write


class Unread(Exception):
    """There is something on a line that has no place in a formula."""


def made(statement: ast.stmt | None, write: Write, scope: Mapping) -> tuple[ast.expr, Mapping]:
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
    raise Unread


def _is_at(target: ast.expr, name: str, path: tuple, scope) -> bool:
    match target:
        case ast.Name(id=own):
            return own == name and not path
        case ast.Subscript(value=ast.Name(id=own), slice=key):
            return own == name and path != () and peeked(key, scope) == path[-1]
    return False


def peeked(node, scope):
    """Return what an expression is worth in a scope; None where nothing can be said of it."""
    try:
        return peek(node, scope)
    except Unknown:
        return None


def _within(value, path: tuple, scope) -> tuple[ast.expr, Mapping]:
    """Return the part of an expression that is put under a key of a new dictionary."""
    match value:
        case ast.Dict(keys=keys, values=values) if path:
            for key, part in zip(keys, values, strict=True):
                if key is not None and peeked(key, scope) == path[-1]:
                    return part, scope
            raise Unread
        case ast.DictComp(generators=[ast.comprehension(target=target, iter=over)]) if path:
            for item in _items(over, scope):
                inside = {**scope, **_bound(target, item)}
                if peeked(value.key, inside) == path[-1]:
                    return value.value, inside
            raise Unread
        case ast.DictComp() | ast.Tuple() | None:
            raise Unread
    return value, scope


def _items(over: ast.expr, scope) -> list:
    match over:
        case ast.Call(func=ast.Attribute(value=of, attr="items")):
            return list(peeked(of, scope).items())
        case ast.Call(func=ast.Name(id="range"), args=args):
            return list(range(*(peeked(arg, scope) for arg in args)))
    return list(peeked(over, scope))


def _bound(target: ast.expr, item) -> dict:
    match target:
        case ast.Name(id=name):
            return {name: item}
        case ast.Tuple(elts=[ast.Name(id=first), ast.Name(id=second)]):
            return {first: item[0], second: item[1]}
    raise Unread


def is_module(node: ast.expr, scope: Mapping) -> bool:
    """Return whether a function is asked of a module, as np.linalg is, and not of an array."""
    while isinstance(node, ast.Attribute):
        node = node.value
    if not isinstance(node, ast.Name):
        return False
    return node.id not in scope or isinstance(scope[node.id], ModuleType)


def along(keywords: list[ast.keyword]) -> str:
    """Return the axis along which a table is made smaller, where it stays a table; else ""."""
    given = {k.arg: getattr(k.value, "value", None) for k in keywords}
    kept = given.pop("keepdims", False) and set(given) == {"axis"}
    return str(given["axis"]) if kept else "?"
