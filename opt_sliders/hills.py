"""An optimizer and its α on a test function, to choose and to move."""

import numpy as np

from opt_experiments import beale, booth, descend, himmelblau, rosenbrock, saddle
from opt_plots import MARKS, contour_with_paths, draw_path, in_house_style
from opt_sliders.panel import show, slide_decades, slide_over
from opt_sliders.stage import Stage

STEPS = 200
# surface: where to start, what is in view
HILLS = {
    "Rosenbrock": (rosenbrock, (-1.5, 2.0), (-2.2, 2.2), (-1.0, 3.2)),
    "Beale": (beale, (-1.0, 2.0), (-4.5, 4.5), (-4.5, 4.5)),
    "Himmelblau": (himmelblau, (-0.5, -1.0), (-5.5, 5.5), (-5.5, 5.5)),
    "Booth": (booth, (-6.0, -5.0), (-8.0, 8.0), (-7.0, 9.0)),
    "saddle": (saddle, (-1.0, 1e-3), (-2.0, 2.0), (-2.0, 2.0)),
}


def move_on_hills(steps, hill="Rosenbrock", optimizer="adam", learning_rate=0.1):
    """Show an optimizer's path over a test function, to choose, with a slider for α.

    steps : {name: step}, each as `update` of `descend`; the names are those of `opt_plots.MARKS`
    hill, optimizer, learning_rate : where the sliders start; α from 1e-5 to 10
    Raises: ValueError for the name of a step, a hill or an optimizer that is not known.
    """
    for what, names, known in (
        ("steps", [*steps], MARKS),
        ("hill", [hill], HILLS),
        ("optimizer", [optimizer], steps),
    ):
        if unknown := [name for name in names if name not in known]:
            raise ValueError(f"{what} must be among {', '.join(known)}, got {', '.join(unknown)}")
    controls = {
        "hill": slide_over(list(HILLS), hill, "test function"),
        "optimizer": slide_over({MARKS[name][2]: name for name in steps}, optimizer, "optimizer"),
        "learning_rate": slide_decades(-5, 1, learning_rate, "learning rate α"),
    }
    show(HillPicture(steps), controls)


class HillPicture:
    """Left the path over the contours; right the height at each step."""

    def __init__(self, steps):
        self.steps = steps
        # All of them at once: to choose another one is then as quick as any move.
        self.stages = {hill: self.stage(hill) for hill in HILLS}

    @staticmethod
    @in_house_style
    def stage(hill):
        """Return stage, map, curve and title of a test function, without a path."""
        import matplotlib.pyplot as plt

        surface, _, xlim, ylim = HILLS[hill]
        figure, (ground, curve) = plt.subplots(1, 2, figsize=(10, 4.6), width_ratios=(5, 4.4))
        contour_with_paths(
            surface.value,
            {},
            xlim,
            ylim,
            ax=ground,
            xlabel="x",
            ylabel="y",
            minimum=surface.minima or None,
            title=hill,
        )
        (line,) = curve.plot([], [])
        curve.set(xlabel="step", xlim=(0, STEPS), ylabel="height")
        if surface.minima:
            curve.set(yscale="log", ylim=(1e-8, 1e4), ylabel="height above the minimum")
        else:
            curve.set(ylim=(-4, 2))
        title = curve.set_title("α")
        return Stage(figure, [line, title]), ground, line, title

    @in_house_style
    def move(self, hill, optimizer, learning_rate):
        """Redraw; return a PNG and a sentence."""
        surface, start, xlim, ylim = HILLS[hill]
        stage, ground, line, title = self.stages[hill]
        stays = list(ground.lines)
        path = descend(self.steps[optimizer], surface, start, STEPS, learning_rate=learning_rate)
        draw_path(ground, path, MARKS[optimizer])
        with np.errstate(all="ignore"):
            heights = surface.value(*path.T)
        line.set_data(np.arange(STEPS + 1), np.where(np.abs(heights) < 1e100, heights, np.nan))
        line.set(color=MARKS[optimizer][0], linestyle=MARKS[optimizer][1])
        title.set_text(f"{MARKS[optimizer][2]}, α = {learning_rate:.3g}")
        drawn = sorted(set(ground.lines) - set(stays), key=lambda part: part.get_zorder())
        png = stage.png([*drawn, line, title])
        for part in drawn:
            part.remove()
        return png, (
            f"{MARKS[optimizer][2]} with α = {learning_rate:.3g} on {hill}: "
            f"{where(path[-1], heights[-1], xlim, ylim)}."
        )


def where(end, height, xlim, ylim):
    """Say in words where a path is after its last step."""
    x, y = end
    if not np.isfinite(height):
        return "it diverges"
    inside = xlim[0] <= x <= xlim[1] and ylim[0] <= y <= ylim[1]
    place = f"after {STEPS} steps at ({x:.3g}, {y:.3g}), height {height:.3g}"
    return place if inside else f"{place}, out of view"
