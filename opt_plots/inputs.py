"""What the pictures take, checked: a ValueError says what was wanted and what came."""

import numpy as np


def as_points(X, Y):
    """Return X (2, m) and Y (1, m) as arrays; raises ValueError."""
    X, Y = np.asarray(X, dtype=float), np.asarray(Y)
    if X.ndim != 2 or X.shape[0] != 2 or X.shape[1] == 0:
        raise ValueError(f"X must be (2, m), one point a column, m at least 1, got {X.shape}")
    if Y.shape != (1, X.shape[1]):
        raise ValueError(f"Y must be (1, m) = (1, {X.shape[1]}), got {Y.shape}")
    return X, Y


def as_named(named, what, of="numbers"):
    """Return what has to be {name: …}; `what` is the argument's name. Raises ValueError."""
    if not isinstance(named, dict):
        raise ValueError(f"{what} must be a dict {{name: {of}}}, got {type(named).__name__}")
    return named


def as_series(named, what):
    """Return {name: (n,)} as arrays; `what` is the argument's name. Raises ValueError."""
    arrays = {
        name: np.asarray(numbers, dtype=float) for name, numbers in as_named(named, what).items()
    }
    for name, array in arrays.items():
        if array.ndim != 1 or len(array) == 0:
            raise ValueError(f"{what}[{name!r}] must be one-dimensional, got shape {array.shape}")
    return arrays


def as_path(path, name):
    """Return a path (n, 2) as an array; `name` is the method's. Raises ValueError."""
    path = np.asarray(path, dtype=float)
    if path.ndim != 2 or path.shape[1] != 2 or len(path) == 0:
        raise ValueError(f"paths[{name!r}] must be (n, 2), one point a row, got {path.shape}")
    return path
