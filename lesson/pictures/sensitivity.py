"""The long comparison of learning rates in section 8. Its trainings take minutes: they are kept.

`python lesson/train.py sensitivity` trains again and writes sensitivity.csv.
"""

from pathlib import Path

import numpy as np

from lesson.pictures.networks import mini_batches
from lesson.pictures.registry import picture
from lesson.pictures.rules import RULES, STEPS
from opt_experiments import good_range, train_grid
from opt_plots import over_rates
from opt_utils import load_dataset

FILE = Path(__file__).with_suffix(".csv")
RATES = [float(f"{rate:.2g}") for rate in np.logspace(-3.5, 1, 19)]
SEEDS, EPOCHS, LAYERS = range(20), 1000, [2, 8, 4, 1]
GOOD = 0.25


def measure(rates=RATES, seeds=SEEDS):
    """Train all networks; return {optimizer: final costs (rates, seeds)}."""
    X, Y = load_dataset(is_plot=False)
    return train_grid(
        STEPS,
        lambda X, Y, size, seed: list(mini_batches(X, Y, seed, size)),
        X,
        Y,
        LAYERS,
        rates,
        seeds,
        EPOCHS,
    ).final_costs


def keep(costs):
    """Write the costs, a line for each optimizer and rate, a column for each seed."""
    lines = [
        ",".join([name, f"{rate:g}", *(f"{cost:.4g}" for cost in row)])
        for name, table in costs.items()
        for rate, row in zip(RATES, table, strict=True)
    ]
    head = ",".join(["optimizer", "rate", *(f"seed {seed}" for seed in SEEDS)])
    FILE.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def kept():
    """Return what `keep` wrote: {optimizer: costs (rates, seeds)}."""
    rows = [line.split(",") for line in FILE.read_text(encoding="utf-8").splitlines()[1:]]
    costs = {name: np.array([r[2:] for r in rows if r[0] == name], dtype=float) for name in RULES}
    if any(table.shape != (len(RATES), len(SEEDS)) for table in costs.values()):
        raise ValueError(
            f"{FILE.name} must hold {len(RATES)} rates and {len(SEEDS)} seeds for each"
        )
    return costs


@picture(
    "sensitivity",
    alt="""Final cost against learning rate for four optimizers over four and a half decades,
    medians and bands of twenty networks: every curve falls to nearly the same floor and climbs
    again, Adam and RMSProp at far smaller rates than the other two; bars below show how many
    decades of rates are good: 2.0 for gradient descent, 2.5 for momentum, 3.0 for RMSProp and
    3.0 for Adam.""",
)
def draw_sensitivity():
    """Draw the final cost over the learning rate, for four optimizers."""
    costs = kept()
    ranges = {
        name: good_range(RATES, np.median(table, axis=1) <= GOOD) for name, table in costs.items()
    }
    title = "Cost after 1000 epochs, layers of 8 and 4, twenty starting networks"
    return over_rates(RATES, costs, limit=GOOD, ranges=ranges, title=title).figure
