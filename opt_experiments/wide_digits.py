"""Trainings on the digits with wide layers, kept: together they take minutes."""

import json
from pathlib import Path

import numpy as np

from opt_experiments.grid import Grid

FILE = Path(__file__).parent / "recorded" / "wide_digits.json"
LAYERS = [64, 128, 128, 128, 1]


def wide_digits():
    """Return the Grid of momentum, Adam and Muon on the digits: three rates, five networks each.

    Layers of 64, 128, 128, 128 and 1, 1000 digits to train on and 797 held out, batches of 64,
    10 epochs. It has no parameters and no seconds.

    >>> grid = wide_digits()
    >>> list(grid.rates), grid.held_out["muon"].shape, grid.costs["muon"].shape
    (['momentum', 'adam', 'muon'], (3, 5), (3, 5, 11))
    """
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    rates, tables = {}, {"training": {}, "held_out": {}, "costs": {}}
    for name in dict.fromkeys(row["optimizer"] for row in kept):
        rows = [row for row in kept if row["optimizer"] == name]
        rates[name] = tuple(dict.fromkeys(row["rate"] for row in rows))
        for table in tables:
            values = np.array([row[table] for row in rows])
            tables[table][name] = values.reshape(len(rates[name]), -1, *values.shape[1:])
    seeds = tuple(dict.fromkeys(row["seed"] for row in kept))
    epochs = np.arange(len(kept[0]["costs"]))
    return Grid(rates=rates, seeds=seeds, epochs=epochs, seconds={}, parameters={}, **tables)
