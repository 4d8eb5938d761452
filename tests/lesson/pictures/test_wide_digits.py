"""The trainings that are kept for the comparison of Muon are what their code computes."""

import numpy as np
import pytest

from lesson.pictures import wide_digits as trained
from opt_experiments import wide_digits


@pytest.mark.thorough
def test_the_kept_costs_are_those_of_the_trainings():
    kept = wide_digits()
    best = {name: kept.rates[name].index(rates[1]) for name, rates in trained.RATES.items()}
    again = trained.measure({name: [rates[1]] for name, rates in trained.RATES.items()}, [0], 2)
    for name, r in best.items():
        np.testing.assert_allclose(again.costs[name][0, 0], kept.costs[name][r, 0, :3], rtol=1e-2)


def test_what_is_kept_is_all_that_was_to_be_trained():
    kept = wide_digits()
    assert kept.rates == trained.RATES
    assert kept.seeds == tuple(trained.SEEDS)
    for name, rates in trained.RATES.items():
        shape = (len(rates), len(trained.SEEDS))
        assert kept.held_out[name].shape == kept.training[name].shape == shape
        assert kept.costs[name].shape == (*shape, trained.EPOCHS + 1)


@pytest.mark.parametrize("name", trained.RATES)
def test_no_best_rate_is_the_smallest_or_the_largest_that_was_tried(name):
    kept = wide_digits()
    assert 0 < kept.best(name) < len(kept.rates[name]) - 1


def test_at_another_rate_muon_would_have_been_the_best_on_fresh_digits():
    kept = wide_digits()
    means = {
        (name, rate): kept.held_out[name][r].mean()
        for name, rates in kept.rates.items()
        for r, rate in enumerate(rates)
    }
    assert max(means, key=means.get) == ("muon", 0.003)
    assert kept.rates["muon"][kept.best("muon")] != 0.003
