"""The epoch of four decision boundaries, to move."""

import numpy as np

from opt_experiments import train_grid
from opt_experiments.inputs import check_whole
from opt_plots import MARKS, in_house_style
from opt_plots.grids import limits, on_grid
from opt_plots.style import BLACK
from opt_plots.tables import border, probability_map
from opt_sliders.panel import show, slide_over
from opt_sliders.stage import Stage
from opt_utils import compute_cost, forward_propagation

GRID = 100


def snapshots(steps, batches, X, Y, layer_dims, rates, epochs, seed=3):
    """Train one network for each step; return what they were on the way.

    steps : {name: step}; batches, layer_dims : as in `train_grid`; X : (n_x, m); Y : (1, m)
    rates : {name: learning rate}; epochs : how many; seed : draws the first weights of all
    Returns {name: {epoch: parameters}} for the same epochs, some twenty from 0 to `epochs`, ever
    further apart. Raises ValueError as `train_grid`.
    """
    check_whole(1, epochs=epochs)
    wanted = np.unique(np.geomspace(1, epochs + 1, 28).round().astype(int)) - 1
    steps_an_epoch, kept = len(batches(X, Y, 64, 11)), {name: {} for name in steps}

    def recording(name):
        def step(parameters, grads, state, t, learning_rate):
            epoch, rest = divmod(t - 1, steps_an_epoch)
            if rest == 0 and epoch in wanted:
                kept[name][epoch] = {key: array.copy() for key, array in parameters.items()}
            return steps[name](parameters, grads, state, t, learning_rate)

        return step

    grid = train_grid(
        {name: recording(name) for name in steps},
        batches,
        X,
        Y,
        layer_dims,
        {name: [rate] for name, rate in rates.items()},
        [seed],
        epochs,
    )
    for name, networks in grid.parameters.items():
        kept[name][epochs] = {key: array[0, 0] for key, array in networks.items()}
    return kept


def move_epoch(kept, X, Y, epoch=None, rates=None):
    """Show what networks answer over the points, with a slider for the epoch.

    kept : from `snapshots`; X : (2, m); Y : (1, m); epoch : where it starts (None: in the middle)
    rates : {name: learning rate}, to stand above the maps
    Raises: ValueError when kept is empty.
    """
    if not kept:
        raise ValueError("kept must hold the snapshots of at least one network")
    epochs = list(next(iter(kept.values())))
    epoch = epochs[len(epochs) // 2] if epoch is None else epoch
    show(EpochPicture(kept, X, Y, rates), {"epoch": slide_over(epochs, epoch, "epoch")})


class EpochPicture:
    """Above a map for each network; below their costs, with a line at the epoch."""

    @in_house_style
    def __init__(self, kept, X, Y, rates=None):
        import matplotlib.pyplot as plt

        self.kept, self.X, self.Y = kept, X, Y
        self.xlim, self.ylim = limits(X)
        figure, axes = plt.subplot_mosaic(
            [list(kept), ["cost"] * len(kept)], figsize=(10, 5), height_ratios=(3, 2.6)
        )
        self.maps, self.borders = {name: axes[name] for name in kept}, {}
        cost = axes["cost"]
        for name, networks in kept.items():
            epoch, parameters = next(iter(networks.items()))
            probability_map(
                axes[name],
                lambda points, p=parameters: answers(p, points),
                X,
                Y,
                self.xlim,
                self.ylim,
            )
            for contours in list(axes[name].collections):
                contours.remove()
            colour, style, label = MARKS[name]
            rate = f"\nα = {rates[name]:g}" if rates else ""
            axes[name].set_title(label + rate, loc="center")
            costs = [mean_cost(p, X, Y) for p in networks.values()]
            cost.plot(list(networks), costs, color=colour, linestyle=style, label=label)
        self.epoch = cost.axvline(epoch, color=BLACK, linewidth=1)
        self.title = cost.set_title("epoch")
        cost.set_xscale("symlog", linthresh=1)
        cost.set(xlabel="epoch", ylabel="mean cost", ylim=(0, None), xlim=(0, max(networks)))
        cost.legend(frameon=False, loc="lower left", ncols=2)
        # The points stand over the map, so they are drawn again with it.
        self.stage = Stage(figure, [self.title, self.epoch, *self.moving()])

    def moving(self):
        """Return the artists of the maps, in the order in which they are drawn."""
        return [a for ax in self.maps.values() for a in (*ax.images, *ax.collections, *ax.lines)]

    def move(self, epoch):
        """Redraw; return a PNG and a sentence."""
        self.epoch.set_xdata([epoch, epoch])
        self.title.set_text(f"epoch {epoch}")
        right = []
        for name, ax in self.maps.items():
            parameters = self.kept[name][epoch]
            values = on_grid(
                lambda points, p=parameters: answers(p, points), self.xlim, self.ylim, GRID
            )
            ax.images[0].set_data(values)
            if self.borders.get(name):
                self.borders[name].remove()
            self.borders[name] = border(ax, values, self.xlim, self.ylim)
            share = np.mean((answers(parameters, self.X) > 0.5) == self.Y)
            right.append(f"{MARKS[name][2]} {share:.1%}")
        said = f"Right answers on the training points at epoch {epoch}: {', '.join(right)}."
        return self.stage.png([self.title, self.epoch, *self.moving()]), said


def answers(parameters, points):
    """Return the probability of class 1 at points (2, N), as (1, N)."""
    return forward_propagation(points, parameters)[0]


def mean_cost(parameters, X, Y):
    """Return the mean cross-entropy over all examples."""
    return compute_cost(answers(parameters, X), Y) / X.shape[1]
