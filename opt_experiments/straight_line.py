"""Data about a straight line, its cost, and how the three descents come to its best fit."""

import time

import numpy as np

from opt_experiments.inputs import check_whole

LINE_KINDS = ("plain", "unscaled", "outliers", "noisy")


def line_data(m=60, seed=0, kind="plain"):
    """Return one-feature data scattered about a straight line.

    m : how many points, at least 1; seed : draws them
    kind : "plain": y = 2x + 1 with x from -1 to 2; "noisy": the same with more noise;
        "outliers": the same with every tenth y far too high; "unscaled": y = 0.5x + 20 with
        x from 0 to 100, on which the learning rates of the others diverge
    Returns X (m, 1), y (m,): examples are rows here, as in scikit-learn.
    Raises: ValueError for another kind, no point, or what is no whole number.

    >>> X, y = line_data(m=3)
    >>> print(X.shape, y.shape)
    (3, 1) (3,)
    """
    if kind not in LINE_KINDS:
        raise ValueError(f"kind must be one of {', '.join(LINE_KINDS)}, got {kind!r}")
    check_whole(1, m=m)
    check_whole(0, seed=seed)
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
    Raises: ValueError when X and y do not fit together.

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


def best_fit(X, y):
    """Return the weights and the bias of least cost, (n + 1,), bias last.

    X : (m, n); y : (m,). Of several best ones, the one of smallest norm.
    Raises: ValueError when X and y do not fit together.

    >>> best_fit(np.array([[0.0], [1.0]]), np.array([1.0, 3.0])).round(6)
    array([2., 1.])
    """
    if np.ndim(X) != 2 or np.shape(y) != np.shape(X)[:1]:
        raise ValueError(f"X must be (m, n) and y (m,), got {np.shape(X)} and {np.shape(y)}")
    return np.linalg.lstsq(np.column_stack([X, np.ones(len(X))]), y, rcond=None)[0]


def fit_cost(X, y, point):
    """Return Σ error² / (2m) of a fit; NaN or infinity when it has diverged.

    X : (m, n); y : (m,); point : (n + 1,), the weights, then the bias.

    >>> fit_cost(np.array([[0.0], [1.0]]), np.array([1.0, 3.0]), np.array([0.0, 1.0]))
    1.0
    """
    with np.errstate(all="ignore"):
        return float(np.mean((X @ point[:-1] + point[-1] - y) ** 2) / 2)


def path_by_pass(descent, X, y, passes, **settings):
    """Return where one of the lesson's descents stands after 0, 1, … passes, (passes + 1, n + 1).

    descent : called as descent(X, y, epochs=..., **settings), returns weights, bias. It is called
        anew for each number of passes: with one seed the longer run begins like the shorter one.
    X, y : (m, n), (m,); passes : how many at the most
    Raises: ValueError when that is no whole number from 0 on.

    >>> def halfway_to_one(X, y, epochs):
    ...     return np.array([1 - 0.5**epochs]), 0.0
    >>> path_by_pass(halfway_to_one, np.ones((2, 1)), np.ones(2), passes=2)
    array([[0.  , 0.  ],
           [0.5 , 0.  ],
           [0.75, 0.  ]])
    """
    check_whole(0, passes=passes)
    points = []
    with np.errstate(all="ignore"):
        for epochs in range(passes + 1):
            weights, bias = descent(X, y, epochs=epochs, **settings)
            points.append(np.append(weights, bias))
    return np.array(points)


def passes_to_reach(descent, X, y, cost, most, **settings):
    """Return how many passes a descent needs to come to a cost, and the seconds they took.

    Tries 1, 2, 4, 8, … passes, up to `most`; (None, None) if none of these suffices.

    descent : as for path_by_pass; X, y : (m, n), (m,); cost : as fit_cost gives it

    >>> def halfway_to_one(X, y, epochs):
    ...     return np.array([1 - 0.5**epochs]), 0.0
    >>> passes, seconds = passes_to_reach(halfway_to_one, np.ones((2, 1)), np.ones(2), 0.01, most=8)
    >>> passes
    4
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
