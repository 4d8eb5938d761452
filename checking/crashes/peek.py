"""The value of an expression of the learner's, worked out only where nothing can happen by it.

Names, constants, entries of plain containers, and arithmetic on plain numbers, texts and arrays of
numbers, all of a bounded size. Whatever could run code of the learner's is not worked out.
"""

from __future__ import annotations

import ast
import builtins
import math
import operator
import re
from collections import OrderedDict, defaultdict
from collections.abc import Mapping

import numpy as np

DICTIONARIES = (dict, OrderedDict, defaultdict)
MOST_NUMBERS = 100_000
_MOST_TEXT = 1000
_TEXTS_AND_NUMBERS = (bool, int, float, str)
_SIZED = (*DICTIONARIES, list, tuple, str, np.ndarray, range)
_WORK = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.MatMult: operator.matmul,
}
# Places in a text, of no width that could make it long.
_PLACES, _BRACES = re.compile("%[sdi]"), re.compile(r"\{\d?\}")
_FUNCTIONS = tuple(
    getattr(np, name) for name in ("sqrt", "square", "exp", "abs", "dot", "multiply", "matmul")
)


class Unknown(Exception):
    """The value cannot be had without running what could have side effects."""


def peek(node: ast.expr, scope: Mapping):
    """Return the value of an expression; raises Unknown where it is not plain.

    >>> peek(ast.parse("v['dW' + str(l)] * 2", mode="eval").body, {"v": {"dW1": 3.0}, "l": 1})
    6.0
    >>> peek(ast.parse("'d%s%d' % ('W', l) + '{}'.format(l)", mode="eval").body, {"l": 1})
    'dW11'
    >>> peek(ast.parse("v.pop('dW1')", mode="eval").body, {"v": {"dW1": 3.0}})
    Traceback (most recent call last):
        ...
    checking.crashes.peek.Unknown
    """
    try:
        return _peek(node, scope)
    except Unknown:
        raise
    except Exception as error:
        raise Unknown from error


def _peek(node, scope):
    match node:
        case ast.Constant():
            return node.value
        case ast.Name():
            return named(node.id, scope)
        case ast.Tuple():
            return tuple(_peek(part, scope) for part in node.elts)
        case ast.Dict(keys=[]) | ast.List(elts=[]):
            return {} if isinstance(node, ast.Dict) else []
        case ast.Slice():
            parts = (node.lower, node.upper, node.step)
            return slice(*(part and _peek(part, scope) for part in parts))
        case ast.Subscript():
            return _entry(_peek(node.value, scope), _peek(node.slice, scope))
        case ast.Attribute() if ast.unparse(node) in scope:
            return scope[ast.unparse(node)]
        case ast.Attribute():
            return _attribute(_peek(node.value, scope), node.attr)
        case ast.UnaryOp(op=ast.USub()):
            return operator.neg(_plain(_peek(node.operand, scope)))
        case ast.BinOp() if type(node.op) in _WORK:
            return _worked_out(node.op, _peek(node.left, scope), _peek(node.right, scope))
        case ast.Call(func=ast.Attribute(value=text, attr="format"), keywords=[], args=args):
            filled = _peek(text, scope)
            if type(filled) is not str or _BRACES.sub("", filled).count("{"):
                raise Unknown
            return filled.format(*_texts(tuple(_peek(arg, scope) for arg in args)))[:_MOST_TEXT]
        case ast.Call(keywords=[]):
            return _called(_peek(node.func, scope), [_peek(arg, scope) for arg in node.args])
        case ast.JoinedStr():
            return "".join(_piece(part, scope) for part in node.values)
    raise Unknown


def _texts(given) -> tuple:
    """Return what is put into a text; raises Unknown where it is more than texts and numbers."""
    given = given if type(given) is tuple else (given,)
    if any(type(part) not in _TEXTS_AND_NUMBERS for part in given):
        raise Unknown
    return given


def named(name: str, scope: Mapping):
    """Return what a name stands for; raises Unknown where there is none."""
    if name in scope:
        return scope[name]
    if hasattr(builtins, name):
        return getattr(builtins, name)
    raise Unknown


def is_array(value) -> bool:
    """Return whether a value is a plain array of numbers, of a size that can be worked with."""
    return type(value) is np.ndarray and value.dtype.kind in "fiub" and value.size <= MOST_NUMBERS


def is_number(value) -> bool:
    """Return whether a value is a plain number, Python's or NumPy's."""
    return type(value) in (bool, int, float) or (
        isinstance(value, np.generic)
        and type(value).__module__ == "numpy"
        and value.dtype.kind in "fiub"
    )


def _plain(value):
    if is_array(value):
        return value
    if is_number(value) and not (type(value) is int and value.bit_length() > 64):
        return value
    raise Unknown


def _entry(of, key):
    if type(of) in DICTIONARIES:
        # `in` first: a defaultdict would make the entry.
        if type(key) in (*_TEXTS_AND_NUMBERS, tuple) and dict.__contains__(of, key):
            return dict.__getitem__(of, key)
        raise Unknown
    if type(of) in (list, tuple, str):
        return of[key if type(key) is slice else operator.index(_plain(key))]
    if is_array(of):
        for part in key if type(key) is tuple else (key,):
            if type(part) is not slice and part is not None:
                _plain(np.asarray(part) if type(part) is list else part)
        return of[key]
    raise Unknown


def _attribute(of, name):
    if type(of) is np.ndarray and name in ("T", "shape", "size", "ndim"):
        return getattr(of, name)
    if of is np or of is math:
        return getattr(of, name)
    raise Unknown


def _worked_out(op, left, right):
    if type(left) is str and type(right) is str and type(op) is ast.Add:
        return (left + right)[:_MOST_TEXT]
    if type(left) is str and type(op) is ast.Mod and not _PLACES.sub("", left).count("%"):
        return (left % _texts(right))[:_MOST_TEXT]
    left, right = _plain(left), _plain(right)
    if type(op) is ast.MatMult:
        if np.size(left) * np.size(right) > MOST_NUMBERS * 10:
            raise Unknown
    elif math.prod(np.broadcast_shapes(np.shape(left), np.shape(right))) > MOST_NUMBERS:
        raise Unknown
    if type(op) is ast.Pow and type(left) is int and type(right) is int and abs(right) > 64:
        left = float(left)
    with np.errstate(all="ignore"):
        return _WORK[type(op)](left, right)


def _called(function, args):
    # Functions are told by `is`: what a learner's object is equal to, it decides itself.
    match args:
        case [one] if function is str and type(one) in _TEXTS_AND_NUMBERS:
            return str(one)
        case [one] if function is len and type(one) in _SIZED:
            return len(one)
        case [one] if (function is int or function is float) and is_number(one):
            return function(one)
        case [_, _, *_] if (function is min or function is max) and all(map(is_number, args)):
            return function(*args)
    args = [_plain(value) for value in args]
    few = math.prod(map(np.size, args)) <= MOST_NUMBERS * 10
    if few and any(function is known for known in _FUNCTIONS):
        with np.errstate(all="ignore"):
            return function(*args)
    raise Unknown


def _piece(part, scope) -> str:
    match part:
        case ast.Constant():
            return part.value
        case ast.FormattedValue(conversion=-1, format_spec=None):
            value = _peek(part.value, scope)
            if type(value) in _TEXTS_AND_NUMBERS:
                return str(value)[:_MOST_TEXT]
    raise Unknown
