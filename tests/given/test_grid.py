"""A grid's networks come to what each comes to alone, and what is reported of them is so."""

from contextlib import contextmanager

import numpy as np
import pytest

import opt_experiments as ox
import opt_experiments.grid as grid_module
from opt_experiments.stacks import rates_at
from opt_utils import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    load_dataset,
    predict_dec,
)

DIMS, RATES, SEEDS = [2, 5, 2, 1], [0.003, 0.03, 0.3], [2, 3, 4]
X, Y = load_dataset(is_plot=False)


def batches(X, Y, size, seed):
    order = np.random.RandomState(seed).permutation(X.shape[1])
    cuts = [order[start : start + size] for start in range(0, len(order), size)]
    return [(X[:, cut], Y[:, cut]) for cut in cuts]


def zeros(parameters):
    """Zeros as someone makes them who thinks of one network only."""
    return {"d" + key: np.zeros((a.shape[0], a.shape[1])) for key, a in parameters.items()}


def gd(parameters, grads, state, t, learning_rate):
    moved = {key: a - learning_rate * grads["d" + key] for key, a in parameters.items()}
    return moved, state


def gd_in_place(parameters, grads, state, t, learning_rate):
    for key, array in parameters.items():
        array -= learning_rate * grads["d" + key]
    return parameters, state


def momentum(parameters, grads, v, t, learning_rate, beta=0.9):
    v = v or zeros(parameters)
    v = {key: beta * v[key] + (1 - beta) * grads[key] for key in grads}
    return {key: a - learning_rate * v["d" + key] for key, a in parameters.items()}, v


def rmsprop(parameters, grads, s, t, learning_rate, beta2=0.9):
    s = s or zeros(parameters)
    s = {key: beta2 * s[key] + (1 - beta2) * grads[key] ** 2 for key in grads}
    steps = {key: grads[key] / (np.sqrt(s[key]) + 1e-8) for key in grads}
    return {key: a - learning_rate * steps["d" + key] for key, a in parameters.items()}, s


def adam(parameters, grads, state, t, learning_rate):
    v, s = state or (zeros(parameters), zeros(parameters))
    moved = {}
    for key, array in parameters.items():
        g = grads["d" + key]
        v["d" + key] = 0.9 * v["d" + key] + 0.1 * g
        s["d" + key] = 0.999 * s["d" + key] + 0.001 * g**2
        v_corrected, s_corrected = v["d" + key] / (1 - 0.9**t), s["d" + key] / (1 - 0.999**t)
        moved[key] = array - learning_rate * v_corrected / (np.sqrt(s_corrected) + 1e-8)
    return moved, (v, s)


def for_one_network_only(parameters, grads, v, t, learning_rate):
    _rows, _columns = parameters["W1"].shape  # raises on a stack
    return momentum(parameters, grads, v, t, learning_rate)


def mixes_a_stack_up(parameters, grads, v, t, learning_rate):
    mixed = {key: array * array.ndim for key, array in grads.items()}
    return momentum(parameters, mixed, v, t, learning_rate)


OPTIMIZERS = [gd, gd_in_place, momentum, rmsprop, adam]


def train(*steps, rates=RATES, seeds=SEEDS, epochs=3, **options):
    named = {step.__name__: step for step in steps}
    return ox.train_grid(named, batches, X, Y, DIMS, rates, seeds, epochs, **options)


def train_alone(step, rate, seed, epochs=3, size=64):
    """The same training, written out: one network, no grid."""
    parameters, state, t = initialize_parameters(DIMS, seed), None, 0
    for epoch in range(epochs):
        for X_batch, Y_batch in batches(X, Y, size, 11 + epoch):
            t += 1
            _, caches = forward_propagation(X_batch, parameters)
            grads = backward_propagation(X_batch, Y_batch, caches)
            now = rate(epoch) if callable(rate) else rate
            parameters, state = step(parameters, grads, state, t, now)
    return parameters


@pytest.mark.parametrize("step", [*OPTIMIZERS, for_one_network_only, mixes_a_stack_up])
def test_each_network_comes_to_what_it_comes_to_alone(step):
    networks = train(step, epochs=20).parameters[step.__name__]
    for r, rate in enumerate(RATES):
        for s, seed in enumerate(SEEDS):
            alone = train_alone(step, rate, seed, epochs=20)
            for key, array in alone.items():
                np.testing.assert_allclose(networks[key][r, s], array, rtol=1e-12, atol=1e-12)


def shapes_seen(step, **options):
    """Return how many axes W1 had in the steps of a grid."""
    seen = []

    def looking(parameters, grads, state, t, learning_rate):
        seen.append(parameters["W1"].ndim)
        return step(parameters, grads, state, t, learning_rate)

    train(looking, **options)
    return seen


@pytest.mark.parametrize("step", OPTIMIZERS)
def test_networks_train_as_a_stack_though_their_state_is_made_for_one(step):
    # Three tried steps (2 networks alone and together), one step each alone, 14 together.
    assert shapes_seen(step) == [2, 2, 3, 3] + 6 * [2] + 9 * [2] + 14 * [3]


def test_what_cannot_take_a_stack_goes_one_by_one():
    seen = shapes_seen(mixes_a_stack_up)
    assert seen[-9 * 15 :] == 9 * 15 * [2]


def test_one_network_is_never_a_stack():
    assert shapes_seen(adam, rates=[0.01], seeds=[3]) == 15 * [2]


def test_an_error_in_a_step_is_the_learners_to_see():
    def broken(parameters, grads, state, t, learning_rate):
        raise KeyError("dW3")

    with pytest.raises(KeyError, match="dW3"):
        train(broken)


def test_the_first_weights_are_bit_for_bit_those_of_each_seed():
    still = train(gd, rates=[0.0], seeds=range(40), epochs=1).parameters["gd"]
    for seed in range(40):
        for key, array in initialize_parameters(DIMS, seed).items():
            np.testing.assert_array_equal(still[key][0, seed], array)


def test_costs_and_accuracies_are_those_of_the_networks():
    held_out = ox.data_set("moons")[1]
    grid = train(gd, adam, held_out=held_out, every=2, epochs=5)
    assert grid.epochs.tolist() == [0, 2, 4, 5]
    for step in (gd, adam):
        name = step.__name__
        for k, epochs in enumerate(grid.epochs):
            network = train_alone(step, RATES[1], SEEDS[2], epochs)
            cost = compute_cost(forward_propagation(X, network)[0], Y) / 300
            assert grid.costs[name][1, 2, k] == pytest.approx(cost, rel=1e-12)
        assert grid.final_costs[name][1, 2] == grid.costs[name][1, 2, -1]
        assert grid.training[name][1, 2] == np.mean(predict_dec(network, X) == Y)
        right = predict_dec(network, held_out[0]) == held_out[1]
        assert grid.held_out[name][1, 2] == right.mean()


def test_without_an_interval_the_start_and_the_end_are_recorded():
    assert train(gd, epochs=7).epochs.tolist() == [0, 7]


def test_a_rate_may_be_a_schedule():
    def falling(epoch):
        return 0.3 / (1 + epoch)

    grid = train(momentum, rates=[falling, 0.3], epochs=4)
    for r, rate in enumerate([falling, 0.3]):
        for key, array in train_alone(momentum, rate, SEEDS[0], epochs=4).items():
            np.testing.assert_allclose(grid.parameters["momentum"][key][r, 0], array, rtol=1e-12)


def test_a_schedule_may_give_arrays_of_one_number():
    rates = rates_at(1, [lambda epoch: np.array([0.3 / (1 + epoch)]), 0.1])
    np.testing.assert_array_equal(rates, [[[0.15]], [[0.1]]])


def test_each_optimizer_may_have_rates_and_settings_of_its_own():
    def heavy(*given, beta):
        return momentum(*given, beta=beta)

    steps, rates = {"gd": gd, "heavy": heavy}, {"gd": [0.3], "heavy": [0.01, 0.1]}
    grid = ox.train_grid(
        steps, batches, X, Y, DIMS, rates, [3], 2, settings={"heavy": {"beta": 0}}, batch_size=100
    )
    assert grid.costs["heavy"].shape == (2, 1, 2)
    # Momentum without memory is gradient descent.
    for key, array in train_alone(gd, 0.1, 3, epochs=2, size=100).items():
        np.testing.assert_allclose(grid.parameters["heavy"][key][1, 0], array, rtol=1e-12)


def test_a_training_that_diverges_costs_infinity():
    def explosive(parameters, grads, state, t, learning_rate):
        return {key: array * np.inf for key, array in parameters.items()}, state

    assert np.isinf(train(explosive).final_costs["explosive"]).all()


def test_the_best_rate_is_that_of_the_lowest_median_final_cost():
    grid = train(gd, epochs=60)
    medians = np.median(grid.final_costs["gd"], axis=1)
    assert medians[grid.best("gd")] == medians.min()
    assert RATES[grid.best("gd")] == 0.3


def test_records_are_the_tables_row_by_row():
    grid = train(gd, momentum, held_out=(X, Y))
    records = grid.records()
    assert len(records) == 2 * 3 * 3
    assert records[-2] == {
        "optimizer": "momentum",
        "rate": 0.3,
        "seed": 3,
        "cost": grid.final_costs["momentum"][2, 1],
        "training": grid.training["momentum"][2, 1],
        "held_out": grid.training["momentum"][2, 1],
    }
    assert train(gd).records()[0]["held_out"] is None


@pytest.mark.parametrize("step", [gd, mixes_a_stack_up])
def test_the_progress_adds_up_to_the_whole(step, monkeypatch):
    done = []

    @contextmanager
    def progress(total):
        yield done.append
        done.append(-total)

    monkeypatch.setattr(grid_module, "progress", progress)
    train(step, adam, epochs=4)
    assert sum(done) == 0
    assert done[-1] == -2 * 9 * 4


def test_the_time_spent_grows_from_nothing():
    seconds = train(gd, epochs=4, every=1).seconds["gd"]
    assert seconds[0] == 0
    assert (np.diff(seconds) > 0).all()


@pytest.mark.parametrize(
    ("good", "ends"),
    [
        ([1, 1, 1, 1], (1, 1000)),
        ([1, 0, 1, 1], (100, 1000)),
        ([1, 1, 0, 1], (1, 10)),
        ([0, 1, 0, 0], (10, 10)),
        ([0, 0, 0, 0], None),
    ],
)
def test_the_good_range_is_the_longest_run_of_good_rates(good, ends):
    assert ox.good_range([1, 10, 100, 1000], good) == ends
