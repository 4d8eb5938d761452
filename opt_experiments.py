"""Things to try the optimizers on: functions of two numbers, straight lines, many networks.

A test function is a `Surface` with `.value(x, y)`, `.gradient(x, y)`, `.minima` and `.name`;
`descend` walks a point down one of them with an update function of the lesson. `path_by_pass`
and `passes_to_reach` follow a fit of a straight line. `train_many` trains a stack of networks.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from opt_utils import backward_propagation, forward_propagation, initialize_parameters


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

    kappa : the condition number, > 0. Minimum 0 at (0, 0).

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

    >>> def gd(parameters, grads, state, t, learning_rate):
    ...     return {k: p - learning_rate * grads["d" + k] for k, p in parameters.items()}, state
    >>> descend(gd, quadratic(2), (1, 1), steps=2, learning_rate=0.25)[:, 1]
    array([1.  , 0.5 , 0.25])
    """
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


LINE_KINDS = ("plain", "unscaled", "outliers", "noisy")


def line_data(m=60, seed=0, kind="plain"):
    """Return one-feature data scattered about a straight line.

    kind : "plain": y = 2x + 1 with x from -1 to 2; "noisy": the same with more noise;
        "outliers": the same with every tenth y far too high; "unscaled": y = 0.5x + 20 with
        x from 0 to 100, on which the learning rates of the others diverge
    Returns X (m, 1), y (m,): examples are rows here, as in scikit-learn.
    """
    if kind not in LINE_KINDS:
        raise ValueError(f"kind must be one of {', '.join(LINE_KINDS)}, got {kind!r}")
    if not m >= 1:
        raise ValueError(f"m must be at least 1, got {m}")
    rng = np.random.default_rng(seed)
    x, noise = rng.uniform(-1, 2, size=m), rng.standard_normal(m)
    if kind == "unscaled":
        x = (x + 1) * 100 / 3
        return x[:, None], 0.5 * x + 20 + 5 * noise
    y = 2 * x + 1 + (1.5 if kind == "noisy" else 0.5) * noise
    if kind == "outliers":
        y[::10] += 8
    return x[:, None], y


def line_cost(X, y):
    """Return the cost of a straight line as a function of its weight and bias, for contours.

    cost(w, b) = Σ(w·x + b − y)² / (2m), for w and b numbers or arrays of one shape
    X : (m, 1); y : (m,)

    >>> float(line_cost([[0], [1]], [1, 3])(0, 0))
    2.5
    """
    x, y = np.ravel(X).astype(float), np.ravel(y).astype(float)
    if x.shape != y.shape:
        raise ValueError(f"X must be (m, 1) and y (m,), got {np.shape(X)} and {np.shape(y)}")

    def cost(w, b):
        w, b = np.asarray(w, dtype=float)[..., None], np.asarray(b, dtype=float)[..., None]
        return ((w * x + b - y) ** 2).mean(axis=-1) / 2

    return cost


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


def best_fit(X, y):
    """Return the weights and the bias of least cost, (n + 1,), bias last.

    X : (m, n); y : (m,). Of several best ones, the one of smallest norm.

    >>> best_fit(np.array([[0.0], [1.0]]), np.array([1.0, 3.0])).round(6)
    array([2., 1.])
    """
    return np.linalg.lstsq(np.column_stack([X, np.ones(len(X))]), y, rcond=None)[0]


def fit_cost(X, y, point):
    """Return Σ error² / (2m) of a fit. X : (m, n); y : (m,); point : (n + 1,), bias last."""
    with np.errstate(all="ignore"):
        return float(np.mean((X @ point[:-1] + point[-1] - y) ** 2) / 2)


def path_by_pass(descent, X, y, passes, **settings):
    """Return where one of the lesson's descents stands after 0, 1, … passes, (passes + 1, n + 1).

    descent : called as descent(X, y, epochs=..., **settings), returns weights, bias. It is called
        anew for each number of passes: with one seed the longer run begins like the shorter one.
    """
    points = []
    with np.errstate(all="ignore"):
        for epochs in range(passes + 1):
            weights, bias = descent(X, y, epochs=epochs, **settings)
            points.append([*np.ravel(weights), float(bias)])
    return np.array(points)


def passes_to_reach(descent, X, y, cost, most, **settings):
    """Return how many passes a descent needs to come to a cost, and the seconds they took.

    Tries 1, 2, 4, 8, … passes, up to `most`; (None, None) if none of these suffices.
    """
    from threadpoolctl import threadpool_limits  # comes with scikit-learn

    passes = 1
    # One thread: on products this small, several wait for each other longer than they work.
    with np.errstate(all="ignore"), threadpool_limits(1):
        while passes <= most:
            begin = time.perf_counter()
            weights, bias = descent(X, y, epochs=passes, **settings)
            seconds = time.perf_counter() - begin
            if fit_cost(X, y, np.append(weights, bias)) <= cost:
                return passes, seconds
            passes *= 2
    return None, None


def train_many(step, batches, X, Y, layer_dims, rates, seeds, epochs, **settings):
    """Train a network for every pair of learning rate and seed; return their stacked parameters.

    step : as `update` of `descend`: step(parameters, grads, state, t, learning_rate, **settings)
    batches : the lesson's random_mini_batches; epoch e is cut with seed 11 + e, 64 a batch
    rates, seeds : sequences; a seed draws a network's first weights
    Returns {"W1": (R, n_1, n_0), ...} with R = len(rates) · len(seeds), all seeds of the first
    rate first. All networks train at once, as a stack; one after the other if `step` cannot.
    """
    every_rate = np.repeat(np.asarray(rates, dtype=float), len(seeds))
    every_seed = list(seeds) * len(rates)

    def train(rate, seed, epochs):
        parameters, state, t = initialize_parameters(layer_dims, seed), None, 0
        for epoch in range(epochs):
            for X_batch, Y_batch in batches(X, Y, 64, 11 + epoch):
                _, caches = forward_propagation(X_batch, parameters)
                grads = backward_propagation(X_batch, Y_batch, caches)
                t += 1
                parameters, state = step(
                    parameters, grads, state, t, learning_rate=rate, **settings
                )
        return parameters

    with np.errstate(all="ignore"):
        if _same_alone_and_stacked(train, every_rate, every_seed):
            return train(every_rate[:, None, None], every_seed, epochs)
        alone = [
            train(rate, seed, epochs) for rate, seed in zip(every_rate, every_seed, strict=True)
        ]
    return {name: np.stack([network[name] for network in alone]) for name in alone[0]}


def _same_alone_and_stacked(train, rates, seeds):
    """Try two networks for one epoch: does a stack come to what each comes to alone?"""
    try:
        stack = train(rates[[0, -1], None, None], [seeds[0], seeds[-1]], 1)
        alone = [train(rates[k], seeds[k], 1) for k in (0, -1)]
        return all(
            np.allclose(stack[name], np.stack([network[name] for network in alone]), equal_nan=True)
            for name in alone[0]
        )
    except Exception:  # whatever a learner's function raises on a stack, it still works alone
        return False
