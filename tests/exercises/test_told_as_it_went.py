"""What else is said where one mistake changes all numbers: seeds, batches, rounds, decimals."""

import itertools
import random

import numpy as np

from tests.helpers.told import assert_told, each_of

# Another one in each call, as without a seed, and yet the same whenever the tests run.
FIRST, SECOND, THIRD = (itertools.count(number) for number in (0, 100, 200))


def switch_turned_and_product(values, beta, bias_correction=True):
    v, averages = 0.0, []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        right = v / (1 - beta * t)
        if bias_correction:
            averages.append(v)
        else:
            averages.append(right)
    return np.array(averages)


def decimals_lost_and_squared(values, beta, bias_correction=True):
    averages = np.zeros(len(values), dtype=int)
    v = 0.0
    for i, value in enumerate(values):
        v = beta * v + (1 - beta) * value
        averages[i] = v / (1 - beta**2) if bias_correction else v
    return averages


def start_returned_and_undivided(values, beta, bias_correction=True):
    row = [0.0]
    for value in values:
        row.append(beta * row[-1] + value)
    row = np.array(row)
    if bias_correction:
        row[1:] = row[1:] / (1 - beta ** np.arange(1, len(row)))
    return row


def start_returned_and_always_corrected(values, beta, bias_correction=True):
    plain = np.zeros(len(values) + 1)
    row = np.zeros(len(values) + 1)
    for t, value in enumerate(values, start=1):
        plain[t] = beta * plain[t - 1] + (1 - beta) * value
        row[t] = plain[t] / (1 - beta**t)
    return row


def an_epoch_short_and_exchanged(X, y, lr=0.01, epochs=1000):
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(1, epochs):
        error = X @ slopes + start - y
        slopes = slopes - lr * X.T @ error / len(y)
        start = start - lr * error.mean()
    return start, slopes


def nobody_divides(X, y, lr=0.01, epochs=1000):
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        error = X @ slopes + start - y
        rise = X.T @ error
        lift = error.sum()
        slopes = slopes - lr * rise
        start = start - lr * lift
    return slopes, start


def unseeded_and_set_back(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(next(FIRST))
    for _ in range(epochs):
        slopes, start = np.zeros(X.shape[1]), 0.0
        for i in rng.permutation(len(y)):
            error = X[i] @ slopes + start - y[i]
            slopes, start = slopes - lr * error * X[i], start - lr * error
    return slopes, start


def unseeded_and_uphill(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(next(SECOND))
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            error = X[i] @ slopes + start - y[i]
            slopes = slopes - lr * error * X[i]
            start = start + lr * error
    return slopes, start


def another_seed_and_no_bias(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(7)
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            error = X[i] @ slopes - y[i]
            slopes = slopes - lr * error * X[i]
            start = start - lr * error
    return slopes, start


def place_for_number_and_bias_late(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i, _number in enumerate(rng.permutation(len(y))):
            error = X[i] @ slopes + start - y[i]
            slopes = slopes - lr * error * X[i]
        start = start - lr * error
    return slopes, start


def one_left_out_and_no_row(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for k in range(len(y) - 1):
            i = order[k]
            error = X[i] @ slopes + start - y[i]
            slopes = slopes - lr * error
            start = start - lr * error
    return slopes, start


def features_counted_and_halved(X, y, lr=0.01, epochs=1000):
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        error = X @ slopes + start - y
        rise = X.T @ error / X.shape[1]
        lift = error.mean() / len(y)
        slopes = slopes - lr * rise
        start = start - lr * lift
    return slopes, start


def pythons_order_and_a_mean(X, y, lr=0.01, epochs=1000, seed=0):
    random.seed(seed)
    numbers = list(range(len(y)))
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        random.shuffle(numbers)
        for i in numbers:
            error = X[i] @ slopes + start - y[i]
            slopes = slopes - lr * error * X[i]
            start = start - lr * error / len(y)
    return slopes, start


def drawn_with_repeats_and_uphill(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for _ in range(len(y)):
            i = rng.integers(len(y))
            error = X[i] @ slopes + start - y[i]
            slopes = slopes - lr * error * X[i]
            start = start + lr * error
    return slopes, start


def unseeded_and_summed(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(next(THIRD))
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for k in range(0, len(y), batch_size):
            rows = order[k : k + batch_size]
            error = X[rows] @ slopes + start - y[rows]
            slopes = slopes - lr * X[rows].T @ error / len(rows)
            start = start - lr * error.sum()
    return slopes, start


def equal_parts_and_turned(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for rows in np.array_split(rng.permutation(len(y)), max(len(y) // batch_size, 1)):
            error = y[rows] - X[rows] @ slopes - start
            slopes = slopes - lr * X[rows].T @ error / len(rows)
            start = start - lr * error.mean()
    return slopes, start


def labels_in_place_and_all_counted(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for k in range(0, len(y), batch_size):
            some = X[order[k : k + batch_size]]
            labels = y[k : k + batch_size]
            error = some @ slopes + start - labels
            slopes = slopes - lr / len(y) * some.T @ error
            start = start - lr / len(y) * error.sum()
    return slopes, start


def rows_short_and_turned_round(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for k in range(0, len(y), batch_size):
            rows = order[k : k + batch_size - 1]
            error = X[rows] @ slopes + start - y[rows]
            slopes = slopes - lr * X[rows].T @ error / max(len(rows), 1)
            start = start - lr * error.sum() / max(len(rows), 1)
    return start, slopes


def late_steps_and_an_epoch_more(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    slopes, start = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs + 1):
        order = rng.permutation(len(y))
        for k in range(0, len(y), batch_size):
            rows = order[k : k + batch_size]
            error = X[rows] @ slopes + start - y[rows]
            rise, lift = X[rows].T @ error / len(rows), error.mean()
        slopes = slopes - lr * rise
        start = start - lr * lift
    return slopes, start


def repeats_and_no_rest(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    numbers, batches = np.random.choice(X.shape[1], X.shape[1]), []
    for k in range(X.shape[1] // mini_batch_size):
        some = numbers[k * mini_batch_size : (k + 1) * mini_batch_size]
        batches.append((X[:, some], Y[:, some]))
    return batches


def drawn_for_each_batch(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    batches, left = [], X.shape[1]
    while left > 0:
        some = np.random.permutation(X.shape[1])[: min(left, mini_batch_size)]
        batches.append((X[:, some], Y[:, some]))
        left -= mini_batch_size
    return batches


def batches_dealt(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    starts = range(0, X.shape[1], mini_batch_size)
    piles = [(X[:, k : k + mini_batch_size], Y[:, k : k + mini_batch_size]) for k in starts]
    return [piles[k] for k in np.random.permutation(len(piles))]


def seed_late_and_narrow(X, Y, mini_batch_size=64, seed=0):
    order = np.random.permutation(X.shape[1])
    np.random.seed(seed)
    batches = []
    for k in range(0, X.shape[1], mini_batch_size):
        some = order[k : min(k + mini_batch_size, X.shape[1]) - 1]
        batches.append((X[:, some], Y[:, some]))
    return batches


AVERAGES, BATCHES = "exponentially_weighted_averages", "random_mini_batches"
ONE, SGD = "gradient_descent", "stochastic_gradient_descent"
FEW = "mini_batch_gradient_descent"
TOLD = {
    (AVERAGES, switch_turned_and_product): ("right = v / ", "when bias_correction is False, and"),
    (AVERAGES, decimals_lost_and_squared): ("averages[i] = v", "loses its decimals"),
    (AVERAGES, start_returned_and_undivided): ("+ value)", "The factor 1 − β is left out."),
    (AVERAGES, start_returned_and_always_corrected): ("row[t] = ", "even when bias_correction is"),
    (ONE, an_epoch_short_and_exchanged): ("return start, slopes", "The order is weights, bias."),
    (ONE, nobody_divides): ("lift = error.sum()", "The division by m is left out."),
    (SGD, unseeded_and_set_back): ("slopes, start = np.zeros(", "without the seed."),
    (SGD, unseeded_and_uphill): ("start = start + lr", "without the seed."),
    (SGD, another_seed_and_no_bias): ("error = X[i] @ slopes", "Another order is drawn there."),
    (SGD, place_for_number_and_bias_late): ("start = start - lr", "`_number` is the number of an"),
    (SGD, one_left_out_and_no_row): ("slopes - lr * error", "`k` never becomes 4 in this loop"),
    (SGD, pythons_order_and_a_mean): ("error / len(y)", "Another order is drawn there."),
    (SGD, drawn_with_repeats_and_uphill): ("start + lr * error", "drawn with replacement"),
    (FEW, unseeded_and_summed): ("start - lr * error.sum()", "without the seed."),
    (FEW, equal_parts_and_turned): ("error = y[rows] - X", "This loop makes 3 rounds"),
    (FEW, late_steps_and_an_epoch_more): ("range(epochs + 1)", "This is a single step, after the"),
    (ONE, features_counted_and_halved): ("lift = error.mean()", "The number of features stands"),
    (FEW, labels_in_place_and_all_counted): ("labels = y[k", "The number of all examples stands"),
    (FEW, rows_short_and_turned_round): ("rows = order[k", "The order is weights, bias."),
    (BATCHES, repeats_and_no_rest): ("range(X.shape[1] //", "choice draws each number anew"),
    (BATCHES, drawn_for_each_batch): ("np.random.permutation(", "Each batch draws columns of its"),
    (BATCHES, batches_dealt): ("permutation(len(piles))", "only the order of the batches is"),
    (BATCHES, seed_late_and_narrow): ("some = order[k", "sets the seed, which has to come first"),
}


@each_of(TOLD)
def test_what_else_is_wrong_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
