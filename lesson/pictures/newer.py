"""The picture of Newton–Schulz, with which Muon makes a matrix orthogonal."""

import numpy as np

from lesson.pictures.registry import picture
from opt_plots import in_house_style
from opt_plots.style import BLUE, GREY, PAIR


def one_round(s):
    """Return singular values after one round of Newton–Schulz."""
    return 3.4445 * s - 4.775 * s**3 + 2.0315 * s**5


@picture(
    "newton-schulz",
    alt="""What Newton–Schulz makes of a singular value from 0 to 1, after one, two and five rounds:
    after one round the curve leaves 0 more than three times as steeply as it came and bends back
    to about 0.7; after two rounds it is steeper still; after five it jumps up close to 0 and then
    waves about the level 1.""",
)
@in_house_style
def draw_newton_schulz():
    """Draw singular values after one, two and five rounds over what they were."""
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(1, 3, figsize=PAIR, sharey=True)
    before = np.linspace(0, 1, 2001)
    after = {0: before}
    for rounds in range(1, 6):
        after[rounds] = one_round(after[rounds - 1])
    for ax, rounds in zip(axes, (1, 2, 5), strict=True):
        ax.axhline(1, color=GREY, linewidth=1, linestyle=":")
        ax.plot(before, before, color=GREY, linewidth=1, linestyle="--")
        ax.plot(before, after[rounds], color=BLUE)
        ax.set(xlim=(0, 1), ylim=(0, 1.3), xlabel="s before")
        ax.set_title("after one round" if rounds == 1 else f"after {rounds} rounds")
    axes[0].set_ylabel("s afterwards")
    return figure
