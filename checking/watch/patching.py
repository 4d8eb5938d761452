"""Putting another value where a line of a run wrote."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import numpy as np

from checking.watch.record import Place


def patched(run: Callable, first: dict) -> Callable:
    """Return a run in which these patches are put first, whatever others are."""
    return lambda patches, looks: run({**first, **patches}, looks)


def put(variables, place: Place, value, inside: bool) -> None:
    """Put a value in a place; where there is no such place, or it cannot be changed, do nothing."""
    *objects, name = place.name.split(".")
    with contextlib.suppress(KeyError, IndexError, TypeError, ValueError):
        for one in objects:
            variables = vars(variables[one])
        _put_there(variables, (name, *place.path), value, inside)


def _put_there(holder, path, value, inside) -> None:
    if len(path) > 1 and isinstance(holder[path[0]], tuple):
        # A tuple cannot be changed: another one takes its place.
        changed = list(holder[path[0]])
        _put_there(changed, path[1:], value, inside)
        holder[path[0]] = tuple(changed)
        return
    if len(path) > 1:
        _put_there(holder[path[0]], path[1:], value, inside)
        return
    last = path[0]
    old = holder[last]
    new = np.array(value, float)[()]
    if isinstance(old, (int, np.integer)) and float(new).is_integer():
        new = int(new)
    elif isinstance(old, list):
        new = [int(item) if float(item).is_integer() else float(item) for item in new]
    elif isinstance(old, np.ndarray) and old.dtype.kind in "iu" and (new == np.trunc(new)).all():
        new = new.astype(old.dtype)
    if inside and isinstance(old, (np.ndarray, list)):
        old[:] = new
    else:
        holder[last] = new
