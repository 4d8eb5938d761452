"""What a function of points answers in every place of a view."""

import numpy as np


def limits(X):
    """Return xlim and ylim with a margin about the points."""
    margin = 0.08 * np.ptp(X, axis=1).max() + 1e-9
    return [(row.min() - margin, row.max() + margin) for row in X]


def on_grid(function, xlim, ylim, points=160, name="probability"):
    """Return what a function answers on a grid of points × points places, the lowest row first.

    function : takes points (2, N), returns N numbers; `name` is what an error calls it
    Raises ValueError when it returns another number of them.

    >>> on_grid(lambda points: points[0] + 10 * points[1], (0, 1), (0, 2), points=2)
    array([[ 0.,  1.],
           [20., 21.]])
    """
    xs, ys = np.meshgrid(np.linspace(*xlim, points), np.linspace(*ylim, points))
    values = np.asarray(function(np.stack([xs.ravel(), ys.ravel()])), dtype=float)
    if values.size != xs.size:
        raise ValueError(
            f"{name} must give one number for each point, (1, {xs.size}), got {values.shape}"
        )
    return values.reshape(xs.shape)
