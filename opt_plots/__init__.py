"""The lesson's pictures: data in, axes out.

Every function takes the numbers to show and returns the matplotlib Axes, so that you can go on
drawing on them. `ax=None` makes a new figure in the house style; give your own `ax` to place a
picture beside others. `title`, `xlabel` and `ylabel` are the words at the top and at the axes.
A run that diverges (infinite or NaN values) is drawn as far as it stays in view.

One method looks the same in every picture: `MARKS` gives its colour, line style and label.
"""

from opt_plots.experiments import cost_bands, over_rates, shaded_tables
from opt_plots.labels import label_ends
from opt_plots.lines import (
    averages,
    cost_curves,
    line_fits,
    paths_over_time,
    schedules,
    weights_over_past,
)
from opt_plots.points import decision_boundaries, decision_boundary, scatter
from opt_plots.style import MARKS, PAIR, STYLE, in_house_style, marks_for, new_axes
from opt_plots.surfaces import contour_with_paths, draw_path
from opt_plots.tables import boundary_table

__all__ = [
    "MARKS",
    "PAIR",
    "STYLE",
    "averages",
    "boundary_table",
    "contour_with_paths",
    "cost_bands",
    "cost_curves",
    "decision_boundaries",
    "decision_boundary",
    "draw_path",
    "in_house_style",
    "label_ends",
    "line_fits",
    "marks_for",
    "new_axes",
    "over_rates",
    "paths_over_time",
    "scatter",
    "schedules",
    "shaded_tables",
    "weights_over_past",
]
