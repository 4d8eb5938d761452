"""β of the weighted average, to move."""

import numpy as np

from opt_plots import in_house_style
from opt_plots.style import BLUE, CLOUD
from opt_sliders.panel import show, slide, tick
from opt_sliders.stage import Stage


def move_average(average, values, beta=0.9, name="value"):
    """Show a weighted average of noisy values, with sliders for β and its correction.

    average : the lesson's exponentially_weighted_averages; values : (n,); name : what they are
    beta : where its slider starts, 0 ≤ β < 1
    Raises: ValueError when there is no value.
    """
    if np.ndim(values) != 1 or len(values) == 0:
        raise ValueError(f"values must be (n,), n at least 1, got {np.shape(values)}")
    controls = {
        "beta": slide(0, 0.99, 0.01, beta, "β"),
        "correct": tick(True, "bias correction"),
    }
    show(AveragePicture(average, values, name), controls)


class AveragePicture:
    """Left the values and their average; right the weight that each value of the past has."""

    @in_house_style
    def __init__(self, average, values, name="value"):
        import matplotlib.pyplot as plt

        self.average, self.values = average, np.asarray(values, dtype=float)
        self.ages = np.arange(100)
        figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4), width_ratios=(6, 3))
        t = np.arange(1, len(self.values) + 1)
        left.plot(t, self.values, ".", color=CLOUD, markersize=4)
        (self.line,) = left.plot(t, self.values, color=BLUE)
        left.set(xlabel="t", ylabel=name, ylim=(0, 1.05 * self.values.max()))
        (self.weights,) = right.plot(self.ages, self.ages, color=BLUE)
        right.set(xlabel="age k of the value (steps)", ylabel="weight, newest = 1")
        right.set(xlim=(-1, 100), ylim=(0, 1.05))
        self.title = left.set_title("β")
        self.moving = [self.title, self.line, self.weights]
        self.stage = Stage(figure, self.moving)

    def move(self, beta, correct):
        """Redraw; return a PNG and a sentence."""
        self.line.set_ydata(self.average(self.values, beta, correct))
        self.weights.set_ydata(beta**self.ages)
        self.title.set_text(f"β = {beta:.2f}, {'with' if correct else 'without'} correction")
        memory = round(1 / (1 - beta))
        return self.stage.png(self.moving), (
            f"β = {beta:.2f} remembers about {memory} value{'s' * (memory > 1)}. The first "
            f"average is {self.line.get_ydata()[0]:.3f}, the first value {self.values[0]:.3f}."
        )
