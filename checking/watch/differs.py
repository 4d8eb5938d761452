"""How what a line wrote differs from what belongs there: a sentence on numbers or the shape."""

from __future__ import annotations

import numpy as np

from checking.rules.quantities import is_near

_TIMES = {-1: "its sign is turned", 2: "twice that", 0.5: "half of that"}


def difference(got, want, of: str = "") -> str:
    """Return a sentence on how a value differs from what it should be, "" when it does not.

    of: the entry that it is for, such as " for W1".

    >>> difference(np.array([2.0, 4.0]), np.array([-2.0, -4.0]))
    'Your line gives 2, where -2 belongs: its sign is turned.'
    >>> difference(np.arange(3), np.arange(4))
    'Your line makes an array of shape (3,), where an array of shape (4,) belongs: it is too short.'
    """
    if np.shape(got) != np.shape(want):
        rows = np.ndim(got) == np.ndim(want) == 1
        far = "too short" if np.size(got) < np.size(want) else "too long"
        said = f"Your line makes {_shape(got)}, where {_shape(want)} belongs"
        return f"{said}: it is {far}." if rows else f"{said}."
    got, want = np.asarray(got, float), np.asarray(want, float)
    off = ~np.isclose(got, want, rtol=1e-9, atol=0.0)
    if not off.any():
        return ""
    at = tuple(int(i) for i in np.argwhere(off)[0]) if np.ndim(want) else ()
    place = f"[{', '.join(map(str, at))}]" if at and of else ""
    one, right = f"{got[at]:.5g}", f"{want[at]:.5g}"
    rounded = _rounded(got, want)
    if one == right:
        return f"{rounded[0].upper()}{rounded[1:]}." if rounded else ""
    times = next(
        (said for k, said in _TIMES.items() if np.any(want) and is_near(got, k * want)), ""
    )
    if not times and got.ndim and got.size > 1:
        same = is_near(np.sort(got.ravel()), np.sort(want.ravel()))
        times = "the same numbers in another order" if same else ""
    times = times or rounded
    if not times and not got.ndim and abs(got - want) == 1 and got == np.trunc(got):
        times = "one too many" if got > want else "one too few"
    return f"Your line gives {one}{of}{place}, where {right} belongs{times and ': ' + times}."


def _rounded(got: np.ndarray, want: np.ndarray) -> str:
    """Return in which way numbers lost their digits, "" where they are off by more.

    >>> _rounded(np.array([1.12, 0.5]), np.array([1.1236, 0.5041]))
    'right, but rounded to 2 digits'
    """
    if not got.any():
        return ""
    for digits in range(9):
        if np.array_equal(got, np.round(want, digits)):
            return f"right, but rounded to {digits} digit{'s' * (digits > 1)}"
    if np.array_equal(got, np.trunc(want)):
        return "right, but cut to whole numbers, as int does"
    if np.allclose(got, want, rtol=2e-6, atol=1e-7 * np.abs(want).max()):
        return "right to about 7 digits alone: rounded, or stored as float32"
    return ""


def _shape(value) -> str:
    return f"an array of shape {np.shape(value)}" if np.ndim(value) else "a single number"
