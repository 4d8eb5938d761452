"""opt_utils: the network against oracles, alone and in stacks, and the module as a whole."""

import math
import warnings

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.metrics import log_loss

import opt_utils
import opt_utils_v1a
from opt_utils import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    load_2D_dataset,
    load_dataset,
    load_params_and_grads,
    predict_dec,
    relu,
    sigmoid,
)

seeds = st.integers(0, 2**32 - 1)
networks = st.lists(st.integers(1, 5), min_size=1, max_size=4).map(lambda sizes: [*sizes, 1])


def example(dims, m, seed):
    """Return X, Y and parameters with random biases, so that no unit stands at ReLU's corner."""
    rng = np.random.RandomState(seed)
    X, Y = rng.randn(dims[0], m), rng.randint(0, 2, (1, m))
    parameters = initialize_parameters(dims, seed)
    for name in parameters:
        parameters[name] = parameters[name] + 0.5 * rng.randn(*parameters[name].shape)
    return X, Y, parameters


def cost_and_grads(X, Y, parameters):
    a_L, caches = forward_propagation(X, parameters)
    return compute_cost(a_L, Y), backward_propagation(X, Y, caches)


def distance_from_corners(X, parameters):
    a, nearest = X, np.inf
    for layer in range(1, len(parameters) // 2):
        z = parameters[f"W{layer}"] @ a + parameters[f"b{layer}"]
        a, nearest = np.maximum(z, 0), min(nearest, np.abs(z).min())
    return nearest


# --- The network against oracles


@given(networks, st.integers(1, 8), seeds)
def test_gradients_are_the_central_differences_of_the_mean_cost(dims, m, seed):
    X, Y, parameters = example(dims, m, seed)
    assume(distance_from_corners(X, parameters) > 1e-4)
    _, grads = cost_and_grads(X, Y, parameters)
    assert set(grads) == {f"d{name}" for name in parameters}
    h = 1e-6
    for name, array in parameters.items():
        slopes = np.empty_like(array)
        for index in np.ndindex(array.shape):
            costs = []
            for step in (h, -h):
                moved = array.copy()
                moved[index] += step
                a_L, _ = forward_propagation(X, parameters | {name: moved})
                costs.append(compute_cost(a_L, Y) / m)
            slopes[index] = (costs[0] - costs[1]) / (2 * h)
        np.testing.assert_allclose(grads[f"d{name}"], slopes, rtol=1e-5, atol=1e-7)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=20))
def test_cost_is_the_summed_log_loss_of_scikit_learn(examples):
    a_L, Y = np.array(examples, dtype=float).T[:, None, :]
    expected = log_loss(Y[0], a_L[0], labels=[0, 1], normalize=False)
    np.testing.assert_allclose(compute_cost(a_L, Y), expected, rtol=1e-12)


def test_sure_and_wrong_costs_the_log_of_the_machine_epsilon():
    assert compute_cost([[0.0]], [[1]]) == -math.log(np.finfo(float).eps)


def test_costs_of_batches_add_up_to_the_cost_of_all():
    X, Y, parameters = example([2, 5, 1], 20, 0)
    a_L, _ = forward_propagation(X, parameters)
    parts = [compute_cost(a_L[:, i : i + 8], Y[:, i : i + 8]) for i in range(0, 20, 8)]
    np.testing.assert_allclose(sum(parts), compute_cost(a_L, Y), rtol=1e-14)


def test_forward_pass_worked_by_hand():
    # z1 = (-1, 2) and (1, 3.5); a1 = (0, 2) and (1, 3.5); z2 = 0 and 2.25
    parameters = {
        "W1": np.array([[1.0, -1.0], [2.0, 0.5]]),
        "b1": np.array([[0.0], [-1.0]]),
        "W2": np.array([[3.0, -0.5]]),
        "b2": np.array([[1.0]]),
    }
    a_L, _ = forward_propagation(np.array([[1.0, 2.0], [2.0, 1.0]]), parameters)
    np.testing.assert_allclose(a_L, [[0.5, 1 / (1 + math.exp(-2.25))]], rtol=1e-15)


def test_gradient_worked_by_hand_is_zero_behind_a_unit_that_is_off():
    # One example, x = (1, 2): a1 = (0, 2), a_L = 1/2, so dz2 = -1/2, dz1 = (0, 1/4).
    X, Y = np.array([[1.0], [2.0]]), np.array([[1]])
    parameters = {
        "W1": np.array([[1.0, -1.0], [2.0, 0.5]]),
        "b1": np.array([[0.0], [-1.0]]),
        "W2": np.array([[3.0, -0.5]]),
        "b2": np.array([[1.0]]),
    }
    _, grads = cost_and_grads(X, Y, parameters)
    assert grads["dW2"].tolist() == [[0, -1]]
    assert grads["db2"].tolist() == [[-0.5]]
    assert grads["dW1"].tolist() == [[0, 0], [0.25, 0.5]]
    assert grads["db1"].tolist() == [[0], [0.25]]


def test_slope_at_the_corner_of_relu_is_zero():
    zeros = {"W1": np.zeros((1, 1)), "b1": np.zeros((1, 1))}
    ones = {"W2": np.ones((1, 1)), "b2": np.ones((1, 1))}
    _, grads = cost_and_grads(np.ones((1, 3)), np.zeros((1, 3)), zeros | ones)
    assert grads["dW1"] == 0


@pytest.mark.parametrize("scale", [1e3, 1e150])
def test_large_values_give_finite_cost_and_gradients_without_warnings(scale):
    X, Y, parameters = example([2, 3, 1], 50, 0)
    parameters["W1"] = parameters["W1"] * scale
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        cost, grads = cost_and_grads(X, Y, parameters)
        predict_dec(parameters, X)
    assert np.isfinite(cost)
    assert all(np.isfinite(grad).all() for grad in grads.values())


def test_many_probabilities_at_once_are_those_of_sigmoid():
    z = np.r_[np.linspace(-700, 700, 2001), -1e4, 1e4, -np.inf, np.inf]
    identity = {"W1": np.ones((1, 1)), "b1": np.zeros((1, 1))}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        a_L, _ = forward_propagation(z[None], identity)
    np.testing.assert_allclose(a_L[0], sigmoid(z), rtol=1e-13)
    assert a_L[0, -4:].tolist() == [0, 1, 0, 1]


odd_numbers = st.sampled_from([np.nan, np.inf, -np.inf, 0.0]) | st.floats()


@given(st.lists(odd_numbers, min_size=1, max_size=12), st.booleans())
def test_a_nan_among_the_examples_is_told_and_nothing_else(numbers, in_columns):
    X = np.array(numbers)[None] if in_columns else np.array(numbers)[::-1, None]
    parameters = {"W1": np.ones((1, len(X))), "b1": np.zeros((1, 1))}
    with np.errstate(all="ignore"):
        if np.isnan(X).any():
            with pytest.raises(ValueError, match="X must not hold NaN, got"):
                forward_propagation(X, parameters)
        else:
            assert forward_propagation(X, parameters)[0].shape == (1, X.shape[1])


@pytest.mark.parametrize("dims", [[1, 1], [2, 1, 1], [3, 5, 1]])
def test_weights_of_zero_hide_no_nan(dims):
    # Where a matrix is a single number, a product with 0 may leave the other one unread.
    zeros = {name: 0 * array for name, array in initialize_parameters(dims).items()}
    X = np.ones((dims[0], 3))
    X[0, 1] = np.nan
    with pytest.raises(ValueError, match="X must not hold NaN, got 1"):
        forward_propagation(X, zeros)


def test_gradients_do_not_clip():
    # a_L is 1 to the last bit, and the label says 0: the cost is clipped, the slope is not.
    parameters = {"W1": np.array([[1.0]]), "b1": np.array([[0.0]])}
    _, grads = cost_and_grads(np.array([[1000.0]]), np.array([[0]]), parameters)
    assert grads["dW1"] == 1000


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_parameters_of_a_diverging_run_pass_through(bad):
    X, Y, parameters = example([2, 3, 1], 5, 0)
    parameters["W1"][0, 0] = bad
    with np.errstate(all="ignore"):
        cost, grads = cost_and_grads(X, Y, parameters)
    assert np.isnan(cost) or bad == np.inf
    assert grads["dW1"].shape == (3, 2)


def test_everything_is_computed_in_64_bits():
    X, Y, parameters = example([2, 3, 1], 5, 0)
    a_L, caches = forward_propagation(X.astype(np.float32), parameters)
    assert a_L.dtype == np.float64
    for labels in (Y.astype(bool), Y.astype(np.float32), Y.tolist()):
        assert compute_cost(a_L, labels) == compute_cost(a_L, Y)
        grads = backward_propagation(X, labels, caches)
        assert {grad.dtype for grad in grads.values()} == {np.dtype(np.float64)}


def test_inputs_are_left_alone():
    X, Y, parameters = example([2, 3, 1], 5, 0)
    before = {name: array.copy() for name, array in (parameters | {"X": X, "Y": Y}).items()}
    _, grads = cost_and_grads(X, Y, parameters)
    for array in grads.values():
        array += 1
    for name, array in (parameters | {"X": X, "Y": Y}).items():
        assert np.array_equal(array, before[name])


@given(st.floats(-1e6, 1e6))
def test_sigmoid_and_its_mirror_add_up_to_one(z):
    assert sigmoid(z) + sigmoid(-z) == pytest.approx(1, abs=1e-15)


def test_sigmoid_and_relu_take_any_shape():
    assert relu(np.full((2, 3, 4), -1.0)).tolist() == np.zeros((2, 3, 4)).tolist()
    assert sigmoid(np.zeros((2, 3, 4))).tolist() == np.full((2, 3, 4), 0.5).tolist()


# --- First weights


def test_first_weights_are_those_of_the_legacy_generator_scaled_for_relu():
    np.random.seed(3)
    W1, W2 = np.random.randn(5, 2) * np.sqrt(2 / 2), np.random.randn(1, 5) * np.sqrt(2 / 5)
    parameters = initialize_parameters([2, 5, 1])
    assert list(parameters) == ["W1", "b1", "W2", "b2"]
    assert np.array_equal(parameters["W1"], W1)
    assert np.array_equal(parameters["W2"], W2)
    assert not parameters["b1"].any()
    assert parameters["b2"].shape == (1, 1)


def test_params_and_grads_are_drawn_in_order_from_seed_1():
    np.random.seed(1)
    arrays = load_params_and_grads()
    assert [array.shape for array in arrays] == [(2, 3), (2, 1), (3, 3), (3, 1)] * 2
    for array in arrays:
        assert np.array_equal(array, np.random.randn(*array.shape))


@given(networks, st.lists(seeds, min_size=1, max_size=4))
def test_each_network_of_a_stack_is_the_network_of_its_seed(dims, some_seeds):
    stack = initialize_parameters(dims, seed=some_seeds)
    for r, seed in enumerate(some_seeds):
        for name, array in initialize_parameters(dims, seed).items():
            assert np.array_equal(stack[name][r], array)
            assert stack[name].shape == (len(some_seeds), *array.shape)


@given(networks, st.integers(1, 8), st.integers(1, 4), seeds, st.booleans(), st.booleans())
def test_a_stack_computes_what_its_networks_compute_alone(dims, m, R, seed, own_X, own_Y):
    single = [example(dims, m, (seed + r) % 2**32) for r in range(R)]
    if not own_X:
        single = [(single[0][0], Y, parameters) for _, Y, parameters in single]
    if not own_Y:
        single = [(X, single[0][1], parameters) for X, _, parameters in single]
    X = np.stack([x for x, _, _ in single]) if own_X else single[0][0]
    Y = np.stack([y for _, y, _ in single]) if own_Y else single[0][1]
    stack = {name: np.stack([p[name] for _, _, p in single]) for name in single[0][2]}
    a_L, caches = forward_propagation(X, stack)
    cost, grads = compute_cost(a_L, Y), backward_propagation(X, Y, caches)
    assert a_L.shape == (R, 1, m)
    assert cost.shape == (R,)
    for r, (x, y, parameters) in enumerate(single):
        a_alone, _ = forward_propagation(x, parameters)
        cost_alone, grads_alone = cost_and_grads(x, y, parameters)
        np.testing.assert_allclose(a_L[r], a_alone, rtol=1e-12, atol=1e-300)
        np.testing.assert_allclose(cost[r], cost_alone, rtol=1e-12)
        for name, grad in grads_alone.items():
            scale = max(1e-300, np.abs(grad).max())
            np.testing.assert_allclose(grads[name][r] / scale, grad / scale, atol=1e-12)


# --- The module


def test_global_random_state_stays_as_it_is():
    np.random.seed(5)
    expected = np.random.rand()
    np.random.seed(5)
    load_params_and_grads()
    initialize_parameters([2, 3, 1], seed=range(3))
    load_dataset(is_plot=False)
    load_2D_dataset(is_plot=False)
    cost_and_grads(*example([2, 3, 1], 4, 0))
    assert np.random.rand() == expected


def test_star_import_gives_every_public_function_under_both_names():
    public = {
        name
        for name, value in vars(opt_utils).items()
        if getattr(value, "__module__", None) == "opt_utils" and not name.startswith("_")
    }
    assert set(opt_utils.__all__) == public
    assert public <= set(vars(opt_utils_v1a))
