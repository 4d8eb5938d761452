"""Things to try the optimizers on: functions of two numbers, straight lines, many networks.

`descend` walks a point down a test function with an update function of the lesson. `path_by_pass`
and `passes_to_reach` follow a fit of a straight line. `train_grid` trains networks, one for every
optimizer, learning rate and seed, on a `data_set`.
`predicted_rate`, `stability_limit`, `best_settings` and `escape_time` say what theory expects.
"""

from opt_experiments.datasets import DATA_SETS, data_set
from opt_experiments.grid import Grid, good_range, train_grid
from opt_experiments.large_data import large_data_table
from opt_experiments.straight_line import (
    LINE_KINDS,
    best_fit,
    fit_cost,
    line_cost,
    line_data,
    passes_to_reach,
    path_by_pass,
)
from opt_experiments.surfaces import (
    Surface,
    beale,
    booth,
    descend,
    himmelblau,
    matyas,
    plateau,
    quadratic,
    rosenbrock,
    saddle,
    steps_to_settle,
)
from opt_experiments.theory import (
    best_settings,
    escape_time,
    fitted_rate,
    iteration_matrix,
    predicted_rate,
    spectral_radius,
    stability_limit,
)
from opt_experiments.wide_digits import wide_digits

__all__ = [
    "DATA_SETS",
    "LINE_KINDS",
    "Grid",
    "Surface",
    "beale",
    "best_fit",
    "best_settings",
    "booth",
    "data_set",
    "descend",
    "escape_time",
    "fit_cost",
    "fitted_rate",
    "good_range",
    "himmelblau",
    "iteration_matrix",
    "large_data_table",
    "line_cost",
    "line_data",
    "matyas",
    "passes_to_reach",
    "path_by_pass",
    "plateau",
    "predicted_rate",
    "quadratic",
    "rosenbrock",
    "saddle",
    "spectral_radius",
    "stability_limit",
    "steps_to_settle",
    "train_grid",
    "wide_digits",
]
