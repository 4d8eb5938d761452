"""Every plot of opt_plots with data to draw."""

import numpy as np

import opt_plots
from opt_experiments import quadratic

RNG = np.random.default_rng(0)
X, Y = RNG.standard_normal((2, 40)), RNG.integers(0, 2, size=(1, 40))
OPTIMIZERS = ("gd", "momentum", "rmsprop", "adam")
DESCENTS = ("batch", "mini-batch", "stochastic")
SAME_END = {name: np.linspace(1, 0.5, 20) for name in OPTIMIZERS}
DIVERGING = np.r_[0.7 * 1e3 ** np.arange(0.0, 100), np.inf, np.nan]
BOWL = quadratic(10)
PATHS = {name: np.linspace((-1, 0.5), (0, 0), 9) for name in OPTIMIZERS}
VIEW = {"xlim": (-1.2, 0.4), "ylim": (-0.6, 0.6)}
# Of experiments: medians over seeds, for each rate.
RATES = [0.01, 0.1, 1]
TABLES = {
    "gd": [[0.7, 0.6, 0.5, 0.9], [0.4, 0.1, 0.2, 0.3], [0.1, 0.1, 0.1, 0.1]],
    "adam": [[0.2, 0.2, 0.2, 0.2], [0.3, 0.5, 0.1, 0.3], [np.inf, np.inf, np.inf, 0.7]],
}


def halves(points):
    return (points[:1] > 0).astype(float)


def contour(paths=PATHS, **how):
    return opt_plots.contour_with_paths(BOWL.value, paths, **VIEW, **how)


EVERY_PLOT = {
    "scatter": lambda **how: opt_plots.scatter(X, Y, **how),
    "decision_boundary": lambda **how: opt_plots.decision_boundary(halves, X, Y, **how),
    "cost_curves": lambda **how: opt_plots.cost_curves(SAME_END, **how),
    "paths_over_time": lambda **how: opt_plots.paths_over_time(SAME_END, **how),
    "schedules": lambda **how: opt_plots.schedules(SAME_END, **how),
    "averages": lambda **how: opt_plots.averages(X[0], {"β = 0.9": X[1]}, **how),
    "weights_over_past": lambda **how: opt_plots.weights_over_past([0.5, 0.9], **how),
    "line_fits": lambda **how: opt_plots.line_fits(X[0], X[1], {"batch": (1, 0)}, **how),
    "contour_with_paths": lambda **how: contour(**how),
}
