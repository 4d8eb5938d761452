"""α, β and κ of momentum in a ravine, to move, with what theory says of them."""

import numpy as np

from opt_experiments import descend, predicted_rate, quadratic, stability_limit
from opt_plots import MARKS, in_house_style
from opt_plots.style import BLACK, GREY, VERMILLION, YELLOW
from opt_sliders.panel import show, slide, slide_decades
from opt_sliders.stage import Stage

START, STEPS = (-9.0, 1.5), 100
MOST = 10_000  # steps that the curve of α has room for


def steps_to_a_tenth(rate):
    """Return how many steps leave a tenth, when each leaves `rate`; infinity where none does."""
    if rate >= 1:
        return np.inf
    return max(np.log(0.1) / np.log(rate), 1) if rate > 0 else 1


def move_in_ravine(step, learning_rate=0.05, beta=0.9, kappa=100):
    """Show momentum in the ravine ½(x² + κy²), with sliders for α, β and κ.

    step : as `update` of `descend`, with `learning_rate` and `beta`; β = 0 is gradient descent
    learning_rate, beta, kappa : where the sliders start; α from 0.001 to 10, κ from 1 to 1000
    """
    controls = {
        "learning_rate": slide_decades(-3, 1, learning_rate, "learning rate α"),
        "beta": slide(0, 0.99, 0.01, beta, "β"),
        "kappa": slide_decades(0, 3, kappa, "steepness κ"),
    }
    show(RavinePicture(step), controls)


class RavinePicture:
    """Above the path; below its distance to the bottom, and how many steps each α asks for."""

    @in_house_style
    def __init__(self, step):
        import matplotlib.pyplot as plt

        self.step, self.angles = step, np.linspace(0, 2 * np.pi, 200)
        figure, axes = plt.subplot_mosaic(
            [["path", "path"], ["distance", "rate"]], figsize=(10, 6.4), height_ratios=(3, 3.4)
        )
        colour, style, label = MARKS["momentum"]
        ax = axes["path"]
        self.rings = [ax.plot([], [], color=GREY, linewidth=0.6)[0] for _ in range(14)]
        (self.path,) = ax.plot(
            [],
            [],
            "o",
            color=colour,
            linestyle=style,
            markersize=4,
            markeredgecolor="white",
            markeredgewidth=0.5,
            zorder=5,
        )
        (start,) = ax.plot(*START, "o", color="white", markeredgecolor=BLACK, markeredgewidth=2)
        (star,) = ax.plot(0, 0, "*", color=YELLOW, markeredgecolor=BLACK, markersize=13)
        ax.set(xlim=(-11, 11), ylim=(-3, 3), aspect="equal", xlabel="x", ylabel="y")
        self.title = ax.set_title("α")
        ax = axes["distance"]
        (self.distance,) = ax.plot([], [], color=colour, linestyle=style, label=label)
        (self.promise,) = ax.plot([], [], ":", color=BLACK, label="theory's slope")
        ax.set(
            yscale="log",
            xlim=(0, STEPS),
            ylim=(1e-8, 1e4),
            xlabel="step",
            ylabel="distance to the bottom",
        )
        ax.legend(frameon=False, loc="lower left")
        ax = axes["rate"]
        self.alphas = np.logspace(-3, 1, 161)
        (self.rates,) = ax.plot([], [], color=BLACK, label="theory")
        (self.here,) = ax.plot([], [], "o", color=colour, markersize=10, markeredgecolor="white")
        self.limit = ax.axvline(1, color=VERMILLION, linestyle="--", label="stability limit")
        ax.legend(frameon=False, loc="lower left")
        ax.set(
            xscale="log",
            xlim=(1e-3, 10),
            yscale="log",
            ylim=(1, MOST),
            xlabel="learning rate α",
            ylabel="steps to a tenth, by theory",
        )
        ax.set_yticks(10.0 ** np.arange(5))
        self.moving = [
            self.title,
            *self.rings,
            self.path,
            start,
            star,
            self.distance,
            self.promise,
            self.limit,
            self.rates,
            self.here,
        ]
        self.stage = Stage(figure, self.moving)

    def move(self, learning_rate, beta, kappa):
        """Redraw; return a PNG and a sentence."""
        path = descend(
            self.step, quadratic(kappa), START, STEPS, learning_rate=learning_rate, beta=beta
        )
        self.path.set_data(*np.clip(path, -1e3, 1e3).T)
        for ring, radius in zip(self.rings, np.geomspace(0.5, 60, 14), strict=True):
            ring.set_data(radius * np.cos(self.angles), radius * np.sin(self.angles) / kappa**0.5)
        distances = np.clip(np.hypot(*path.T), 1e-300, 1e300)
        self.distance.set_data(np.arange(STEPS + 1), distances)
        rate = predicted_rate("momentum", learning_rate, kappa, beta)
        limit = stability_limit("momentum", beta) / kappa
        self.promise.set_data(
            [0, STEPS], distances[0] * np.array([1, np.clip(rate, 0, 1e3)]) ** [1, STEPS]
        )
        self.rates.set_data(
            self.alphas,
            # Beyond the limit it leaves the picture.
            np.minimum(
                [steps_to_a_tenth(predicted_rate("momentum", a, kappa, beta)) for a in self.alphas],
                2 * MOST,
            ),
        )
        self.here.set_data([learning_rate], [min(steps_to_a_tenth(rate), MOST)])
        self.limit.set_xdata([limit, limit])
        self.title.set_text(f"α = {learning_rate:.3g}, β = {beta:.3g}, κ = {kappa:.3g}")
        return self.stage.png(self.moving), (
            f"α = {learning_rate:.3g} is {'below' if learning_rate < limit else 'above'} the "
            f"limit {limit:.3g}: it {'converges' if rate < 1 else 'diverges'}. "
            f"By theory a step leaves {rate:.3f} of the distance in the long run."
        )
