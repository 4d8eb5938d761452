"""Comparing what came back with what is right: the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

TOLERANCE = 1e-9
# Of a longer list that comes back, the rest tells no more.
MOST_ITEMS = 10_000
# What lies deeper is no result: a list may even hold itself.
DEEPEST = 6
_HOLD_MORE = (Mapping, list, tuple, np.ndarray)


def values_of(result, returns) -> tuple:
    """Return what came back, a value for each of `returns`; a single one comes without a tuple."""
    return result if len(returns) > 1 else (result,)


def as_numbers(value) -> np.ndarray | None:
    """Return `value` as a float array, or None when it does not hold real numbers."""
    try:
        array = np.asarray(value)
        if array.dtype.kind not in "fiub" and array.dtype != object:
            return None
        return array.astype(float)
    except (TypeError, ValueError, OverflowError):
        return None


def agree(got, want, size: float = 0.0) -> bool:
    """Return whether two arrays hold the same numbers, within 1e-9 of their magnitude.

    size: the magnitude of the operands, where entries cancel. NaN agrees with NaN.
    """
    got, want = np.asarray(got, float), np.asarray(want, float)
    if got.shape != want.shape:
        return False
    return bool(close(got, want, size).all())


def close(got: np.ndarray, want: np.ndarray, size: float = 0.0) -> np.ndarray:
    """Return, entry by entry, whether `got` is within the tolerance of `want`."""
    finite = np.abs(want[np.isfinite(want)])
    scale = max(size, float(finite.max(initial=0.0)))
    with np.errstate(all="ignore"):
        near = np.abs(got - want) <= TOLERANCE * scale
    return near | (got == want) | (np.isnan(got) & np.isnan(want))


def same(got, want, size: float = 0.0) -> bool:
    """Return whether a whole result agrees: same form, same keys, same shapes, same numbers."""
    if isinstance(want, Mapping):
        return (
            isinstance(got, Mapping)
            and set(got) == set(want)
            and all(same(got[key], want[key], size) for key in want)
        )
    if isinstance(want, (tuple, list)):
        return (
            isinstance(got, (tuple, list))
            and len(got) == len(want)
            and all(same(g, w, size) for g, w in zip(got, want, strict=True))
        )
    numbers = as_numbers(got)
    if numbers is None or (np.ndim(want) == 0 and isinstance(got, (list, tuple))):
        return False
    return agree(squeezed(numbers, want), want, size)


def squeezed(got: np.ndarray, want) -> np.ndarray:
    """Return an array of one entry as the plain number that is wanted; others as they are."""
    return got.reshape(()) if np.ndim(want) == 0 and got.ndim == 1 and got.size == 1 else got


def differences(returns, call) -> list[tuple[str, np.ndarray, np.ndarray]]:
    """Return (name, what came back, what is right) of each array or number that differs."""
    found = []
    results = (values_of(result, returns) for result in (call.result, call.want))
    for item, got, right in zip(returns, *results, strict=False):
        rights = dict(leaves(right, item.name))
        for label, leaf in leaves(got, item.name):
            value = as_numbers(leaf)
            if label in rights and value is not None:
                want = as_numbers(rights[label])
                value = squeezed(value, want)
                if value.shape != want.shape or not close(value, want).all():
                    found.append((label, value, want))
    return found


def leaves(value, name: str, depth: int = 0) -> Iterator[tuple[str, object]]:
    """Yield (name, leaf) of all in dictionaries, lists and tuples: "v['dW1']", "weights".

    A list of plain numbers is one leaf; what lies `DEEPEST` deep is one, too.
    """
    if isinstance(value, Mapping) and depth < DEEPEST:
        for key, item in value.items():
            yield from leaves(item, f"{name}[{key!r}]", depth + 1)
    elif depth < DEEPEST and _holds_more(value):
        for i, item in enumerate(value):
            yield from leaves(item, f"{name}[{i}]", depth + 1)
    else:
        yield name, value


def _holds_more(value) -> bool:
    return isinstance(value, (list, tuple)) and any(isinstance(item, _HOLD_MORE) for item in value)


def arrays_in(value, name: str) -> Iterator[tuple[str, np.ndarray]]:
    """Yield (name, array) for every array in nested dictionaries, lists and tuples."""
    return (pair for pair in leaves(value, name) if isinstance(pair[1], np.ndarray))
