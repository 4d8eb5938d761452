"""Test functions of two numbers, and walks over them with the lesson's update rules.

A test function is a `Surface` with `.value(x, y)`, `.gradient(x, y)`, `.minima` and `.name`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from opt_experiments.inputs import check_whole


@dataclass(frozen=True)
class Surface:
    """A function of two numbers.

    name : what it is called
    value : (x, y) -> f(x, y), on numbers or arrays of one shape
    gradient : (x, y) -> (∂f/∂x, ∂f/∂y), the same
    minima : the points (x, y) of its lowest value; empty if it has none
    """

    name: str
    value: Callable
    gradient: Callable
    minima: tuple = ()


def quadratic(kappa):
    """Return f = ½(x² + κy²), a bowl κ times as steep in y as in x.

    kappa : the condition number, > 0, else a ValueError is raised. Minimum 0 at (0, 0).

    >>> quadratic(100).gradient(1.0, 1.0)
    (1.0, 100.0)
    """
    if not kappa > 0:
        raise ValueError(f"kappa must be > 0, got {kappa}")
    return Surface(
        name=f"quadratic, κ = {kappa:g}",
        value=lambda x, y: 0.5 * (x**2 + kappa * y**2),
        gradient=lambda x, y: (x, kappa * y),
        minima=((0.0, 0.0),),
    )


saddle = Surface(
    name="saddle",  # x² − y²: flat at (0, 0), uphill along x, downhill along y
    value=lambda x, y: x**2 - y**2,
    gradient=lambda x, y: (2 * x, -2 * y),
)

plateau = Surface(
    name="plateau",  # a hole in a flat field: far from (0, 0) the gradient is nearly 0
    value=lambda x, y: 1 - np.exp(-(x**2 + y**2) / 2),
    gradient=lambda x, y: (x * np.exp(-(x**2 + y**2) / 2), y * np.exp(-(x**2 + y**2) / 2)),
    minima=((0.0, 0.0),),
)

rosenbrock = Surface(
    name="Rosenbrock",  # a curved valley, κ = 2508 at its minimum
    value=lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
    gradient=lambda x, y: (-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)),
    minima=((1.0, 1.0),),
)


def _beale_errors(x, y):
    return 1.5 - x + x * y, 2.25 - x + x * y**2, 2.625 - x + x * y**3


def _beale_gradient(x, y):
    e1, e2, e3 = _beale_errors(x, y)
    return (
        2 * (e1 * (y - 1) + e2 * (y**2 - 1) + e3 * (y**3 - 1)),
        2 * x * (e1 + 2 * y * e2 + 3 * y**2 * e3),
    )


beale = Surface(
    name="Beale",  # a flat plain between steep corners
    value=lambda x, y: sum(error**2 for error in _beale_errors(x, y)),
    gradient=_beale_gradient,
    minima=((3.0, 0.5),),
)

himmelblau = Surface(
    name="Himmelblau",  # four minima, all of value 0
    value=lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
    gradient=lambda x, y: (
        4 * x * (x**2 + y - 11) + 2 * (x + y**2 - 7),
        2 * (x**2 + y - 11) + 4 * y * (x + y**2 - 7),
    ),
    minima=(
        (3.0, 2.0),
        (-2.805118086952745, 3.131312518250573),
        (-3.779310253377747, -3.283185991286170),
        (3.584428340330492, -1.848126526964404),
    ),
)

booth = Surface(
    name="Booth",
    value=lambda x, y: (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
    gradient=lambda x, y: (10 * x + 8 * y - 34, 8 * x + 10 * y - 38),
    minima=((1.0, 3.0),),
)

matyas = Surface(
    name="Matyas",  # a long valley along x = y, κ = 25
    value=lambda x, y: 0.26 * (x**2 + y**2) - 0.48 * x * y,
    gradient=lambda x, y: (0.52 * x - 0.48 * y, 0.52 * y - 0.48 * x),
    minima=((0.0, 0.0),),
)


def descend(update, function, start, steps, **hyperparameters):
    """Walk a point over a test function with an update rule of the lesson; return its path.

    update : called as update(parameters, grads, state, t, **hyperparameters), must return
        parameters, state. `state` is None at t = 1 and what was returned before from then on.
        `parameters` is a network of one weight and one bias: x is W1 (1, 1), y is b1 (1, 1),
        so that the lesson's own functions fit in unchanged.
    function : an object with .gradient(x, y); start : (x, y); steps : how many updates
    Returns the path (steps + 1, 2), the start first. A run that diverges goes on to the end.
    Raises: ValueError when start is not two numbers, or steps no whole number from 0 on.

    >>> def gd(parameters, grads, state, t, learning_rate):
    ...     return {k: p - learning_rate * grads["d" + k] for k, p in parameters.items()}, state
    >>> descend(gd, quadratic(2), (1, 1), steps=2, learning_rate=0.25)[:, 1]
    array([1.  , 0.5 , 0.25])
    """
    check_whole(0, steps=steps)
    if np.shape(start) != (2,):
        raise ValueError(f"start must be (x, y), got {start}")
    x, y = (np.array([[number]], dtype=float) for number in start)
    parameters, state = {"W1": x, "b1": y}, None
    path = np.empty((steps + 1, 2))
    path[0] = x.item(), y.item()
    with np.errstate(all="ignore"):
        for t in range(1, steps + 1):
            dx, dy = function.gradient(*path[t - 1])
            grads = {"dW1": np.array([[dx]], dtype=float), "db1": np.array([[dy]], dtype=float)}
            parameters, state = update(parameters, grads, state, t, **hyperparameters)
            path[t] = np.asarray(parameters["W1"]).item(), np.asarray(parameters["b1"]).item()
    return path


def steps_to_settle(path, goal, radius):
    """Return after how many steps a path stays within `radius` of `goal`; infinity if it does not.

    path : (n, 2), the start first; goal : (x, y).

    >>> steps_to_settle(np.array([[4, 0], [0, 0], [2, 0], [0.5, 0]]), (0, 0), radius=1)
    3
    """
    with np.errstate(all="ignore"):
        distances = np.hypot(*(np.asarray(path, dtype=float) - goal).T)
    outside = np.flatnonzero(~(distances < radius))  # NaN counts as outside
    first = outside[-1] + 1 if len(outside) else 0
    return int(first) if first < len(distances) else float("inf")
