"""What is said of a second mistake in a procedure: beside other orders, rounds and batches."""

import numpy as np

from tests.helpers.told import assert_told, each_of


def other_generator_and_all_rows(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    np.random.seed(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = np.random.permutation(len(y))
        for k in range(0, len(y), batch_size):
            rows = order[k : k + batch_size]
            gap = X[rows] @ w + b - y[rows]
            w = w - lr * X[rows].T @ gap / len(y)
            b = b - lr * gap.sum() / len(y)
    return w, b


def shuffled_on_and_doubled(X, y, lr=0.01, epochs=1000, seed=0):
    rng, deck = np.random.default_rng(seed), np.arange(len(y))
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        rng.shuffle(deck)
        for i in deck:
            gap = X[i] @ w + b - y[i]
            w, b = w - lr * 2 * gap * X[i], b - lr * 2 * gap
    return w, b


def seed_typed_and_one_short(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(0)
    m = X.shape[1]
    order = np.random.permutation(m)
    found = []
    for k in range(0, m, mini_batch_size):
        last = min(k + mini_batch_size, m)
        columns = order[k : last - 1] if last - k > 1 else order[k:last]
        found.append((X[:, columns], Y[:, columns]))
    return found


def last_one_lost_and_one_power(values, beta, bias_correction=True):
    found, count = [0.0], len(values)
    for t in range(1, count):
        found.append(beta * found[-1] + (1 - beta) * values[t - 1])
    found = np.array(found[1:])
    return found / (1 - beta**count) if bias_correction else found


def turned_and_too_few(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    rows, labels = X.T[order], Y.T[order]
    ends = range(mini_batch_size, len(rows) + 1, mini_batch_size)
    return [(rows[k - mini_batch_size : k], labels[k - mini_batch_size : k]) for k in ends]


def mean_of_all_steps(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    w, b, path = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            w = w - lr * (X[i] @ w + b - y[i]) * X[i]
            b = b - lr * (X[i] @ w + b - y[i])
            path.append((*w, b))
    mean = np.mean(path, axis=0)
    return mean[:-1], float(mean[-1])


def drawn_once_and_cut_from_it(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    order = np.random.default_rng(seed).permutation(len(y))
    rows, labels = X[order], y[order]
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for k in range(0, len(y), batch_size):
            part, due = rows[k : k + batch_size], labels[k : k + batch_size]
            gap = part @ w + b - due
            w, b = w - lr * part.T @ gap / len(part), b - lr * gap.mean()
    return w, b


def middle_of_a_convolution(values, beta, bias_correction=True):
    weights = (1 - beta) * beta ** np.arange(len(values))
    found = np.convolve(values, weights, mode="same")
    return found / (1 - beta ** np.arange(1, len(values) + 1)) if bias_correction else found


def one_buffer(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    some, labels = np.zeros((len(X), mini_batch_size)), np.zeros((1, mini_batch_size))
    found = []
    for k in range(0, m, mini_batch_size):
        size = min(mini_batch_size, m - k)
        some[:, :size] = X[:, order[k : k + size]]
        labels[:, :size] = Y[:, order[k : k + size]]
        found.append((some[:, :size], labels[:, :size]))
    return found


def one_pair(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    pair, found = [None, None], []
    for k in range(0, len(order), mini_batch_size):
        pair[0] = X[:, order[k : k + mini_batch_size]]
        pair[1] = Y[:, order[k : k + mini_batch_size]]
        found.append(pair)
    return found


def entry_with_a_generator_of_its_own(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    m, n = X.shape
    fit = {"w": np.zeros(n), "b": 0.0}
    for epoch in range(epochs):
        order = np.random.default_rng(seed + epoch).permutation(m)
        for k in range(0, m, batch_size):
            rows = order[k : k + batch_size]
            gap = X[rows] @ fit["w"] + fit["b"] - y[rows]
            fit["w"] = fit["w"] - lr / len(rows) * gap @ X[rows]
            fit["b"] = fit["b"] - lr * gap.sum()
    return fit["w"], fit["b"]


def two_lists_and_too_few(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    some, labels = [], []
    for k in range(0, len(order) - mini_batch_size, mini_batch_size):
        some.append(X[:, order[k : k + mini_batch_size]])
        labels.append(Y[:, order[k : k + mini_batch_size]])
    return some, labels


def mean_of_one_array(X, y, lr=0.01, epochs=1000, seed=0):
    rng, both = np.random.default_rng(seed), np.zeros(X.shape[1] + 1)
    path = [both]
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            row = np.append(X[i], 1.0)
            both = both - lr * (row @ both - y[i]) * row
            path.append(both)
    both = np.mean(path, axis=0)
    return both[:-1], float(both[-1])


def sorted_within_a_batch(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order, found = np.random.permutation(X.shape[1]), []
    while len(order):
        some, order = np.sort(order[:mini_batch_size]), order[mini_batch_size:]
        found.append((X[:, some], Y[:, some]))
    return found


TOLD = {
    ("mini_batch_gradient_descent", other_generator_and_all_rows): (
        "w = w - lr * X[rows].T @ gap / len(y)",
        "another generator than np.random.default_rng(seed).",
    ),
    ("stochastic_gradient_descent", shuffled_on_and_doubled): (
        "2 * gap * X[i]",
        "Each epoch shuffles what the last one has shuffled",
    ),
    ("random_mini_batches", seed_typed_and_one_short): (
        "np.random.seed(0)",
        "Every batch ends one column too early",
    ),
    ("exponentially_weighted_averages", last_one_lost_and_one_power): (
        "return found / (1 - beta**count)",
        "This loop makes 3 rounds; it should make 4.",
    ),
    ("random_mini_batches", turned_and_too_few): ("", "And X of batch 1 should be an array"),
    ("stochastic_gradient_descent", mean_of_all_steps): (
        "mean = np.mean(path, axis=0)",
        "the mean of all values that `w` had in the loop",
    ),
    ("mini_batch_gradient_descent", drawn_once_and_cut_from_it): (
        "order = np.random",
        "so it belongs in that loop, with line",
    ),
    ("exponentially_weighted_averages", middle_of_a_convolution): (
        "np.convolve(",
        'mode="full" cut to len(values)',
    ),
    ("random_mini_batches", one_buffer): ("some[:, :size] = X", "is right at first"),
    ("random_mini_batches", one_pair): ("pair, found = [None", "one and the same thing"),
    ("mini_batch_gradient_descent", entry_with_a_generator_of_its_own): (
        'fit["b"] - lr * gap.sum()',
        "The division by len(batch) is left out.",
    ),
    ("random_mini_batches", two_lists_and_too_few): ("return some, labels", "it should be 4."),
    ("stochastic_gradient_descent", mean_of_one_array): ("both = np.mean", "the last one is due"),
    ("random_mini_batches", sorted_within_a_batch): (
        "some, order = np.sort",
        "the same numbers in another order",
    ),
}


@each_of(TOLD)
def test_what_is_wrong_besides_in_a_course_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
