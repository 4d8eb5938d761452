"""What a function is made of: its own code and that of all it calls, to see whether it changed.

`%autoreload` changes a function in place, and a helper may be defined anew: what passed is then no
longer what is there, though the function's name and the object are the same.
"""

from __future__ import annotations

import builtins
import dis
import functools
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType, MethodType, ModuleType

from checking.calls.run import is_learners
from checking.notebook.reading import codes_in

_PLAIN = (bool, int, float, complex, str, bytes, type(None))


def made_of(function: Callable) -> list:
    """Return what compares equal as long as the code of `function`, and of what it calls, stays.

    Where the code stands does not count: lines above it may come and go.
    """
    found, waiting, seen = [], [function], []
    while waiting:
        one = waiting.pop()
        if any(one is other for other in seen):
            continue
        seen.append(one)
        if not isinstance(one, FunctionType):
            waiting += _inside(one)
        elif is_learners(one.__code__.co_filename):
            defaults = [*(one.__defaults__ or ()), *(one.__kwdefaults__ or {}).values()]
            found.append((one.__qualname__, _plain(one.__code__), list(map(_worth, defaults))))
            waiting += _called(one)
    return found


def _inside(value) -> Iterator:
    """Yield the functions that a callable which is none itself is made of."""
    if isinstance(value, MethodType):
        yield value.__func__
    elif isinstance(value, functools.partial):
        yield value.func
    elif isinstance(value, type):
        yield from (item for item in vars(value).values() if isinstance(item, FunctionType))
    elif callable(value):
        yield from (
            vars(kind)["__call__"] for kind in type(value).mro() if "__call__" in vars(kind)
        )


def _called(function: FunctionType) -> Iterator:
    """Yield what a function may call: by its global names, from modules, from its closure."""
    for cell in function.__closure__ or ():
        try:
            if callable(cell.cell_contents):
                yield cell.cell_contents
        except ValueError:  # a name that has no value yet
            continue
    for code in codes_in(function.__code__):
        names = {i.argval for i in dis.get_instructions(code) if i.opname == "LOAD_GLOBAL"}
        for name in sorted(names - set(vars(builtins))):
            value = function.__globals__.get(name)
            if isinstance(value, ModuleType):
                if is_learners(getattr(value, "__file__", None) or "<frozen"):
                    yield from filter(callable, (vars(value).get(n) for n in code.co_names))
            elif callable(value):
                yield value


def _plain(code: CodeType) -> tuple:
    """Return a code's content without its file and its lines."""
    names = code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars
    return code.co_code, code.co_flags, names, [*map(_worth, code.co_consts)]


def _worth(value):
    """Return what a constant or a default is compared by."""
    if isinstance(value, CodeType):
        return _plain(value)
    return type(value), repr(value) if isinstance(value, _PLAIN) else ""
