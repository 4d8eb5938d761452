"""Section 8 tunes α alone, and says that other β's and ε's would have changed nothing."""

import numpy as np
import pytest

from lesson.pictures import sensitivity
from lesson.pictures.networks import mini_batches
from lesson.pictures.rules import STEPS
from opt_experiments import data_set, train_grid

RATES = {
    "momentum": [0.1, 0.3, 1, 3],
    "rmsprop": [0.003, 0.01, 0.03, 0.1],
    "adam": [0.003, 0.01, 0.03, 0.1],
}
OTHERS = {
    "momentum": [{"beta": 0.5}, {"beta": 0.99}],
    "rmsprop": [{"beta2": 0.99}],
    "adam": [{"beta1": 0.5}, {"beta2": 0.99}, {"epsilon": 0.01}],
}


def best_held_out(rule, settings):
    """Train ten networks at each rate; return the median accuracy at the rate of least cost."""
    (X, Y), held_out = data_set("moons")
    grid = train_grid(
        {rule: STEPS[rule]},
        lambda X, Y, size, seed: list(mini_batches(X, Y, seed, size)),
        X,
        Y,
        [2, 5, 2, 1],
        RATES[rule],
        range(10),
        sensitivity.EPOCHS,
        held_out=held_out,
        settings={rule: settings},
    )
    return np.median(grid.held_out[rule][grid.best(rule)])


@pytest.mark.thorough
@pytest.mark.parametrize("rule", OTHERS)
def test_another_setting_moves_the_best_held_out_accuracy_by_less_than_a_point(rule):
    usual = best_held_out(rule, {})
    for settings in OTHERS[rule]:
        assert abs(best_held_out(rule, settings) - usual) < 0.01, settings
