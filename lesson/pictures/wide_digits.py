"""Section 15's comparison of Muon, Adam and momentum. Its trainings take minutes: they are kept.

`python lesson/train.py wide_digits` trains again and writes what the lesson reads.
"""

import json

import numpy as np

from lesson.pictures.networks import mini_batches
from lesson.pictures.rules import adam, momentum, step_of
from opt_experiments import data_set, train_grid
from opt_experiments.wide_digits import FILE, LAYERS

RATES = {
    "momentum": (0.3, 1, 3),
    "adam": (0.001, 0.003, 0.01),
    "muon": (0.003, 0.01, 0.03),
}
SEEDS, EPOCHS = range(5), 10
HIDDEN = [f"W{layer}" for layer in range(2, len(LAYERS) - 1)]


def muon(w, g, v, t, learning_rate, beta=0.95):
    """v ← βv + (1−β)g, w ← w − α·0.2·√max(shape)·O; of a stack of matrices too"""
    v = beta * (0 if v is None else v) + (1 - beta) * g
    X = v / (np.linalg.norm(v, axis=(-2, -1), keepdims=True) + 1e-7)
    for _ in range(5):
        A = X @ X.mT
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
    return w - learning_rate * 0.2 * max(w.shape[-2:]) ** 0.5 * X, v


STEPS = {
    "momentum": step_of(lambda key: momentum),
    "adam": step_of(lambda key: adam),
    "muon": step_of(lambda key: muon if key in HIDDEN else adam),
}


def measure(rates=RATES, seeds=SEEDS, epochs=EPOCHS):
    """Train all networks; return the grid."""
    (X, Y), held_out = data_set("digits", m=1000, held_out=797)
    return train_grid(
        STEPS,
        lambda X, Y, size, seed: list(mini_batches(X, Y, seed, size)),
        X,
        Y,
        LAYERS,
        rates,
        seeds,
        epochs,
        held_out=held_out,
        every=1,
    )


def keep(grid):
    """Write what each network came to: its costs after each epoch, its accuracies."""
    kept = [
        {
            "optimizer": name,
            "rate": rate,
            "seed": seed,
            "training": float(grid.training[name][r, s]),
            "held_out": round(float(grid.held_out[name][r, s]), 5),
            "costs": [float(f"{cost:.4g}") for cost in grid.costs[name][r, s]],
        }
        for name, rates in grid.rates.items()
        for r, rate in enumerate(rates)
        for s, seed in enumerate(grid.seeds)
    ]
    FILE.write_text("[\n" + ",\n".join(map(json.dumps, kept)) + "\n]\n", encoding="utf-8")
