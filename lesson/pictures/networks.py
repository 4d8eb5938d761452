"""Pictures of networks that learn the moons: what they answer, and where their weights go."""

import functools

import numpy as np

from lesson.pictures.registry import picture
from lesson.pictures.rules import RULES, averaged
from opt_plots import (
    MARKS,
    averages,
    boundary_table,
    contour_with_paths,
    in_house_style,
    new_axes,
)
from opt_plots.labels import remove_labels, write
from opt_plots.style import BLACK
from opt_utils import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    load_dataset,
)

LAYERS = [2, 5, 2, 1]
# Each suits its optimizer: section 8 of the lesson tries eleven.
RATES = {"gd": 0.3, "momentum": 0.3, "rmsprop": 0.003, "adam": 0.01}
EPOCHS = (0, 100, 1000, 5000)


def mini_batches(X, Y, seed, size=64):
    """Yield (X, Y) of shuffled mini-batches, examples in columns."""
    order = np.random.RandomState(seed).permutation(X.shape[1])
    for first in range(0, len(order), size):
        batch = order[first : first + size]
        yield X[:, batch], Y[:, batch]


@functools.cache
def train(name, epochs, rate=None):
    """Train on the moons; return the parameters after each of these epochs, from 0 up."""
    X, Y = load_dataset(is_plot=False)
    rate = rate or RATES[name]
    parameters, t = initialize_parameters(LAYERS), 0
    states, kept = dict.fromkeys(parameters), []
    for epoch in range(max(epochs) + 1):
        if epoch in epochs:
            kept.append(dict(parameters))
        for X_batch, Y_batch in mini_batches(X, Y, 11 + epoch):
            _, caches = forward_propagation(X_batch, parameters)
            grads = backward_propagation(X_batch, Y_batch, caches)
            t += 1
            for key, w in parameters.items():
                g, state = grads[f"d{key}"], states[key]
                parameters[key], states[key] = RULES[name](w, g, state, t, learning_rate=rate)
    return kept


def named(name):
    """Return an optimizer's label with its learning rate."""
    return f"{MARKS[name][2]}\nα = {RATES[name]}"


@picture(
    "boundaries",
    dpi=110,
    alt="""What a network answers over the moons, a row for each optimizer, at epochs 0, 100, 1000
    and 5000: after 100 Adam's border winds between the moons and the others begin to bend,
    and after 1000 all four wind between them.""",
)
def draw_boundaries():
    """Draw what the networks answer, for each optimizer at four epochs."""
    X, Y = load_dataset(is_plot=False)
    table = {
        named(name): {
            f"epoch {epoch}": functools.partial(probability, parameters)
            for epoch, parameters in zip(EPOCHS, train(name, EPOCHS), strict=True)
        }
        for name in RULES
    }
    return boundary_table(table, X, Y)[0, 0].figure


def probability(parameters, points):
    """Return the probability of class 1 at points (2, N), as (1, N)."""
    return forward_propagation(points, parameters)[0]


# The plane through four paths


def flat(parameters):
    """Return all parameters in one row: (30,) for [2, 5, 2, 1]; for a stack (R, 30)."""
    arrays = parameters.values()
    return np.concatenate([a.reshape(*a.shape[:-2], -1) for a in arrays], axis=-1)


def unflat(rows):
    """Return the networks of these rows, (R, 30), as a stack."""
    parameters, first = {}, 0
    for key, array in initialize_parameters(LAYERS).items():
        parameters[key] = rows[:, first : first + array.size].reshape(-1, *array.shape)
        first += array.size
    return parameters


@functools.cache
def plane_of_paths():
    """Return the plane that comes nearest to the four trainings' paths: PCA of their points.

    Returns (middle (30,), directions (2, 30), shares (2,) of the variance, {name: (n, 2)}).
    """
    kept = tuple(range(1001))
    paths = {name: np.array([flat(p) for p in train(name, kept)]) for name in RULES}
    points = np.concatenate(list(paths.values()))
    middle = points.mean(axis=0)
    _, sizes, directions = np.linalg.svd(points - middle, full_matrices=False)
    shares = sizes**2 / np.sum(sizes**2)
    projected = {name: (path - middle) @ directions[:2].T for name, path in paths.items()}
    return middle, directions[:2], shares[:2], projected


def cost_on_plane(x, y):
    """Return the mean cost of the networks at these places of the plane, shape of x."""
    X, Y = load_dataset(is_plot=False)
    middle, directions, _, _ = plane_of_paths()
    costs = np.empty(np.shape(x))
    for row in np.ndindex(costs.shape[:-1]):  # a row at a time: all at once would not fit
        networks = unflat(middle + np.stack([x[row], y[row]], axis=-1) @ directions)
        costs[row] = compute_cost(forward_propagation(X, networks)[0], Y) / X.shape[1]
    return costs


@picture(
    "loss-slice",
    dpi=110,  # as high as a window, not higher
    alt="""Four trainings of one network from the same start, seen in the plane that comes nearest
    to their paths, over the contours of the real cost: they part at once, gradient descent
    and momentum side by side towards one hollow, RMSProp and Adam side by side towards
    another, and all four end low, though far from each other.""",
)
@in_house_style
def draw_loss_slice():
    """Draw four trainings in the plane nearest to them, over its costs."""
    _, _, shares, paths = plane_of_paths()
    across, up = (
        f"direction {k}: {100 * share:.0f} % of the variance"
        for k, share in enumerate(shares, start=1)
    )
    ax = contour_with_paths(
        cost_on_plane,
        {name: path[::10] for name, path in paths.items()},
        xlim=(-5.6, 5.6),
        ylim=(-7, 3.4),
        ax=new_axes(figsize=(7, 6.6)),
        levels=30,
        xlabel=across,
        ylabel=up,
        equal=True,
        title="1000 epochs, a dot every 10",
    )
    remove_labels(ax)
    for name, (x, y) in {
        "gd": (10, 6),
        "momentum": (-10, 6),
        "rmsprop": (10, 4),
        "adam": (-10, 6),
    }.items():
        text = write(ax, named(name), paths[name][-1], (x, y), MARKS[name][0])
        text.set_horizontalalignment("left" if x > 0 else "right")
    write(ax, "start", paths["gd"][0], (12, -4), BLACK)
    return ax.figure


def noisy_costs():
    """Return the mean cost of every mini-batch of a training with gradient descent."""
    X, Y = load_dataset(is_plot=False)
    parameters, costs = initialize_parameters(LAYERS), []
    for seed in range(25):
        for X_batch, Y_batch in mini_batches(X, Y, seed, 16):
            a, caches = forward_propagation(X_batch, parameters)
            costs.append(compute_cost(a, Y_batch) / X_batch.shape[1])
            grads = backward_propagation(X_batch, Y_batch, caches)
            parameters = {key: w - 0.1 * grads[f"d{key}"] for key, w in parameters.items()}
    return np.array(costs)


@picture(
    "bias-correction",
    alt="""Noisy costs and two averages of them with β = 0.98: without correction the average
    starts near 0 and climbs for more than 100 steps, with correction it starts at the first
    cost, and in the end the two meet.""",
)
@in_house_style
def draw_bias_correction():
    """Draw averages of noisy costs, with the correction and without."""
    values = noisy_costs()
    smoothed = {
        "with\ncorrection": averaged(values, 0.98),
        "without": averaged(values, 0.98, correct=False),
    }
    ax = averages(values, smoothed, xlabel="mini-batch", title="β = 0.98")
    ax.set(ylabel="mean cost of the mini-batch", ylim=(0, 0.9))
    return ax.figure
