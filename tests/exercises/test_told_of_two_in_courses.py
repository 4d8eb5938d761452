"""What is said of two mistakes in procedures: epochs, batches, averages; of a test of Adams."""

import copy

import numpy as np

from exercises.adams import right_adam as own_adam
from tests.helpers.told import assert_told, each_of


def ends_in_the_loop_and_doubles(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            error = X[i] @ weights + bias - y[i]
            weights = weights - 2 * lr * error * X[i]
            bias = bias - lr * error
        return weights, bias


def set_back_and_mixed_up(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        weights, bias = np.zeros(X.shape[1]), 0.0
        for k, i in enumerate(rng.permutation(len(y))):
            error = X[i] @ weights + bias - y[k]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def an_epoch_short_without_bias(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(1, epochs):
        for i in rng.permutation(len(y)):
            error = X[i] @ weights - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def turned_and_summed(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        error = y - (X @ weights + bias)
        slope = X.T @ error / m
        weights = weights - lr * slope
        rise = np.sum(error)
        bias = bias - lr * rise
    return weights, bias


def starts_anywhere(X, y, lr=0.01, epochs=1000):
    weights, bias = np.random.randn(X.shape[1]) / 100, 0.0
    for _ in range(epochs):
        error = X @ weights + bias - y
        weights, bias = weights - lr * X.T @ error / len(y), bias - lr * error.mean()
    return weights, bias


def bias_of_the_slope(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        error = X @ weights + bias - y
        slope = (1 / m) * (X.T @ error)
        rise = (1 / m) * np.sum(slope)
        weights = weights - lr * slope
        bias = bias - lr * rise
    return weights, bias


def whole_values_times_t(values, beta, bias_correction=True):
    v, averages = 0.0, []
    for t, value in enumerate(values, start=1):
        v = beta * v + value
        averages.append(v / (1 - beta * t) if bias_correction else v)
    return np.array(averages)


def put_after_the_loop(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order, batches = np.random.permutation(X.shape[1]), []
    for first in range(0, X.shape[1], mini_batch_size):
        some = order[first : first + mini_batch_size]
        batch = X[:, some], Y[:, some]
    batches.append(batch)
    return batches


def rest_unshuffled(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    mixed_x, mixed_y, batches = X[:, order], Y[:, order], []
    full = m // mini_batch_size * mini_batch_size
    for first in range(0, full, mini_batch_size):
        last = first + mini_batch_size
        batches.append((mixed_x[:, first:last], mixed_y[:, first:last]))
    if full < m:
        rest_x = X[:, full:]
        rest_y = mixed_y[:, full:]
        batches.append((rest_x, rest_y))
    return batches


def flat_in_place(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order, batches = np.random.permutation(X.shape[1]), []
    X[:] = X[:, order]
    mixed = Y[0, order]
    for first in range(0, X.shape[1], mini_batch_size):
        last = first + mini_batch_size
        batches.append((X[:, first:last], mixed[first:last]))
    return batches


def rows_and_no_seed(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[0]
    order, batches = np.random.permutation(m), []
    for first in range(0, m, mini_batch_size):
        some = order[first : first + mini_batch_size]
        batches.append((X[:, some], Y[:, some]))
    return batches


def typed_seed_and_a_column_short(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(0)
    order, batches = np.random.permutation(X.shape[1]), []
    mixed_x, mixed_y = X[:, order], Y[:, order]
    for first in range(0, X.shape[1], mini_batch_size):
        last = first + mini_batch_size - 1
        batches.append((mixed_x[:, first:last], mixed_y[:, first:last]))
    return batches


def drawn(rng, shapes, ahead=""):
    return {ahead + key: rng.normal(size=shape) for key, shape in shapes.items()}


def same_bits_in_one_layer(adam):
    rng, shapes = np.random.default_rng(0), {"W1": (4, 3), "b1": (4, 1)}
    for t in (1, 7):
        given = [drawn(rng, shapes), *(drawn(rng, shapes, "d") for _ in "gvs"), t]
        given[3] = {key: value**2 for key, value in given[3].items()}
        due = own_adam(*copy.deepcopy(given), 0.05, 0.8, 0.95, 0.1)
        got = adam(*copy.deepcopy(given), learning_rate=0.05, beta1=0.8, beta2=0.95, epsilon=0.1)
        for one, other in zip(got, due, strict=False):
            for key in other:
                if key not in one or not np.array_equal(one[key], other[key]):
                    return False
    return True


def parameters_alone(adam):
    rng, shapes = np.random.default_rng(0), {"W1": (4, 3), "b1": (4, 1), "W2": (1, 4), "b2": (1, 1)}
    for t in (1, 7):
        given = [drawn(rng, shapes), *(drawn(rng, shapes, "d") for _ in "gvs"), t]
        given[3] = {key: value**2 for key, value in given[3].items()}
        due = own_adam(*copy.deepcopy(given), 0.05, 0.8, 0.95, 0.1)
        got = adam(*copy.deepcopy(given), learning_rate=0.05, beta1=0.8, beta2=0.95, epsilon=0.1)
        for key in due[0]:
            if np.shape(got[0][key]) != np.shape(due[0][key]):
                return False
            if not np.allclose(got[0][key], due[0][key]):
                return False
    return True


SGD, BATCHES = "stochastic_gradient_descent", "random_mini_batches"
TOLD = {
    (SGD, ends_in_the_loop_and_doubles): ("2 * lr", "This return stands inside the loop of line"),
    (SGD, set_back_and_mixed_up): ("- y[k]", "set back to 0 in every epoch: that belongs"),
    (SGD, an_epoch_short_without_bias): ("X[i] @ weights - y[i]", "This loop makes 1 round; it"),
    ("gradient_descent", turned_and_summed): (
        "rise = np.sum(error)",
        "y − (X·weights + bias) stands where X·weights + bias − y belongs.",
    ),
    ("gradient_descent", starts_anywhere): ("np.random.randn(", "nothing is left to chance."),
    ("gradient_descent", bias_of_the_slope): ("rise = (1 / m)", "your line is 1/m·sum(`slope`),"),
    ("exponentially_weighted_averages", whole_values_times_t): (
        "v = beta * v + value",
        "β·t stands where βᵗ belongs: multiplied, not raised to a power.",
    ),
    (BATCHES, put_after_the_loop): ("batches.append(batch)", "belongs in that loop, so indent it"),
    (BATCHES, rest_unshuffled): ("rest_x = X[:, full:]", "what is shuffled is `mixed_x` (line"),
    (BATCHES, flat_in_place): ("batches.append(", "Your function changes its argument X, too"),
    (BATCHES, typed_seed_and_a_column_short): (
        "last = first + mini_batch_size - 1",
        "The seed is ignored: the order is the same for every seed.",
    ),
    (BATCHES, rows_and_no_seed): ("m = X.shape[0]", "without the seed, too (line"),
    ("is_correct_adam", same_bits_in_one_layer): (
        "np.array_equal",
        "Your calls hide other mistakes, too: the network has one layer.",
    ),
    ("is_correct_adam", parameters_alone): ("np.allclose", "Nothing compares v closely enough"),
}


@each_of(TOLD)
def test_both_mistakes_are_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
