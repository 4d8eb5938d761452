"""What is said of descents that go through examples and features one by one, in nested loops."""

import numpy as np

from checking.check import check
from checking.watch import asking
from exercises import EXERCISES
from tests.helpers.told import assert_told, each_of


def last_example_alone(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = [0.0] * n, 0.0
    for _ in range(epochs):
        slope, rise = [0.0] * n, 0.0
        for i in range(m):
            gap = sum(w[j] * X[i, j] for j in range(n)) + b - y[i]
            for j in range(n):
                slope[j] = gap * X[i, j]
            rise += gap
        for j in range(n):
            w[j] -= lr * slope[j] / m
        b -= lr * rise / m
    return np.array(w), b


def last_gradient_alone(X, y, lr=0.01, epochs=1000):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, target in zip(X, y, strict=True):
            gap = row @ w + b - target
            slope = gap * row / len(y)
            rise = gap / len(y)
        w, b = w - lr * slope, b - lr * rise
    return w, b


def sums_of_all_epochs(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    slope, rise = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in range(m):
            gap = X[i] @ w + b - y[i]
            for j in range(n):
                slope[j] += gap * X[i][j]
            rise += gap
        for j in range(n):
            w[j] = w[j] - lr * slope[j] / m
        b = b - lr * rise / m
    return w, b


def sums_of_all_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        slope, rise = np.zeros(X.shape[1]), 0.0
        for k in range(0, len(y), batch_size):
            rows = order[k : k + batch_size]
            gap = X[rows] @ w + b - y[rows]
            slope += X[rows].T @ gap / len(rows)
            rise += np.mean(gap)
            w, b = w - lr * slope, b - lr * rise
    return w, b


def means_multiplied(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = [0] * n, 0.0
    for _ in range(epochs):
        gap = sum(X[i] @ np.array(w) + b - y[i] for i in range(m)) / m
        for j in range(n):
            w[j] -= lr * gap * X[:, j].mean()
        b -= lr * gap
    return np.array(w), b


def divided_by_features(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        gaps = X @ w + b - y
        for j in range(n):
            w[j] -= lr * sum(gaps[i] * X[i][j] for i in range(m)) / n
        b -= lr * sum(gaps) / m
    return w, b


def each_with_its_own_error(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            first = X[i] @ w + b - y[i]
            for j in range(len(w)):
                gap = X[i] @ w + b - y[i]
                w[j] -= lr * gap * X[i, j]
            b -= lr * first
    return w, b


def first_row_skipped(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        slope, rise = np.zeros(n), 0.0
        for i in range(1, m):
            gap = X[i] @ w + b - y[i]
            slope, rise = slope + gap * X[i], rise + gap
        w, b = w - lr * slope / m, b - lr * rise / m
    return w, b


def features_counted_as_rows(X, y, lr=0.01, epochs=1000, seed=0):
    m, n = X.shape
    rng, w, b = np.random.default_rng(seed), np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            gap = b - y[i]
            for j in range(n):
                gap += X[i, j] * w[j]
            for j in range(min(m, n)):
                w[j] -= lr * gap * X[i, j]
            b -= lr * gap
    return w, b


def last_bias_left(parameters, grads, learning_rate):
    new = {}
    for l in range(1, len(parameters) // 2 + 1):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        rows, columns = W.shape
        new_W, new_b = np.zeros((rows, columns)), np.zeros((rows, 1))
        for i in range(rows):
            for j in range(columns):
                new_W[i, j] = W[i, j] - learning_rate * grads[f"dW{l}"][i, j]
        for i in range(rows - 1):
            new_b[i, 0] = b[i, 0] - learning_rate * grads[f"db{l}"][i, 0]
        new[f"W{l}"], new[f"b{l}"] = new_W, new_b
    return new


def columns_counted_by_rows(parameters, grads, v, beta, learning_rate):
    for key in parameters:
        w, u, g = parameters[key], v["d" + key], grads["d" + key]
        rows = w.shape[0]
        for i in range(rows):
            for j in range(min(rows, w.shape[1])):
                u[i][j] = beta * u[i][j] + (1 - beta) * g[i][j]
                w[i][j] = w[i][j] - learning_rate * u[i][j]
    return parameters, v


def entries_without_the_share(parameters, grads, v, beta, learning_rate):
    for key in parameters:
        w, u, g = parameters[key], v["d" + key], grads["d" + key]
        for i in range(w.shape[0]):
            for j in range(w.shape[1]):
                u[i, j] = beta * u[i, j] + g[i, j]
                w[i, j] = w[i, j] - learning_rate * u[i, j]
    return parameters, v


def stops_by_a_flag(X, y, lr=0.01, epochs=1000):
    w, b, before, done, rounds = np.zeros(X.shape[1]), 0.0, np.inf, False, 0
    while not done and rounds < epochs:
        gap = X @ w + b - y
        cost = gap @ gap / (2 * len(y))
        w, b = w - lr * X.T @ gap / len(y), b - lr * gap.mean()
        if before - cost < 1e-3:
            done = True
        before = cost
        rounds += 1
    return w, b


def nearest_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    stair = int(epoch_num / time_interval + 0.5)
    return learning_rate0 / (1 + decay_rate * stair)


def divided_in_each_epoch(learning_rate0, epoch_num, decay_rate):
    rate, epoch = learning_rate0, 1
    while epoch <= epoch_num:
        rate = rate / (1 + decay_rate * epoch)
        epoch += 1
    return rate


def kept_when_corrected(values, beta, bias_correction=True):
    v, found = 0.0, []
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
        if bias_correction:
            found.append(v / (1 - beta**t))
    return np.array(found)


def rows_for_numbers(X, y, lr=0.01, epochs=1000):
    n = X.shape[1]
    w, b = [0.0] * n, 0.0
    for _ in range(epochs):
        for j in range(n):
            w[j] = w[j] - lr * X[j]
        b = b - lr
    return w, b


def start_set_once(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng, (m, n) = np.random.default_rng(seed), X.shape
    w, b, start = np.zeros(n), 0.0, 0
    for _ in range(epochs):
        order = rng.permutation(m)
        while start < m:
            rows = order[start : start + batch_size]
            gap = X[rows] @ w + b - y[rows]
            w, b = w - lr * X[rows].T @ gap / len(rows), b - lr * gap.mean()
            start += batch_size
    return w, b


def lists_for_arrays(parameters):
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        rows, columns = parameters[f"W{l}"].shape
        v[f"dW{l}"] = [[0.0] * columns for _ in range(rows)]
        v[f"db{l}"] = [[0.0] for _ in range(rows)]
    return v


ADDED_UP = "The sum over all rounds belongs there"
ANEW = "is still there: 0 belongs there at the beginning of each round."
TOLD = {
    ("gradient_descent", last_example_alone): ("slope[j] = gap", ADDED_UP),
    ("gradient_descent", last_gradient_alone): ("rise = gap / len(y)", ADDED_UP),
    ("gradient_descent", sums_of_all_epochs): ("slope, rise = np.zeros(n), 0.0", ANEW),
    ("mini_batch_gradient_descent", sums_of_all_batches): ("slope, rise = np.zeros", ANEW),
    ("gradient_descent", means_multiplied): ("w[j] -= lr * gap * X[:, j]", "in this case all else"),
    ("gradient_descent", divided_by_features): ("w[j] -= lr * sum(", "The number of features"),
    ("stochastic_gradient_descent", each_with_its_own_error): (
        "gap = X[i] @ w + b - y[i]",
        "worked out anew for each weight",
    ),
    ("gradient_descent", first_row_skipped): ("range(1, m)", "`i` never becomes 0"),
    ("stochastic_gradient_descent", features_counted_as_rows): (
        "for j in range(min(m, n)):",
        "of `w` are never reached",
    ),
    ("update_parameters_with_gd", last_bias_left): ("range(rows - 1)", "row 2 of `new_b` is"),
    ("update_parameters_with_momentum", columns_counted_by_rows): (
        "range(min(rows, w.shape[1]))",
        "column 3 of `u` is never reached",
    ),
    ("update_parameters_with_momentum", entries_without_the_share): (
        "u[i, j] = beta * u[i, j] + g[i, j]",
        "The factor 1 − β is left out.",
    ),
    ("gradient_descent", stops_by_a_flag): ("if before - cost < 1e-3:", "however little moves"),
    ("schedule_lr_decay", nearest_stair): ("+ 0.5)", "⌊epoch/interval + 0.5⌋"),
    ("update_lr", divided_in_each_epoch): ("rate = rate / (1", "worked out once"),
    ("exponentially_weighted_averages", kept_when_corrected): (
        "if bias_correction:",
        "each result has to be stored in either case.",
    ),
    ("mini_batch_gradient_descent", start_set_once): (
        "w, b, start = np.zeros(n), 0.0, 0",
        "so that the loop in line",
    ),
    ("initialize_velocity", lists_for_arrays): ('v[f"db{l}"] = [[', "a list of 3 came back"),
}


@each_of(TOLD)
def test_what_is_wrong_in_nested_loops_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)


def test_a_list_that_comes_to_hold_arrays_is_no_row_of_numbers(monkeypatch):
    # What fails in looking is kept from learners: here it shows.
    monkeypatch.setattr(asking, "FAILURES", ())
    assert check(EXERCISES["gradient_descent"], rows_for_numbers).outcome == "wrong"


def test_a_list_of_a_million_items_is_judged_by_its_first_ones():
    def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
        return [(X[:, :1], Y[:, :1])] * 1_000_000

    finding = check(EXERCISES["random_mini_batches"], random_mini_batches).finding
    assert "that came back is 10000 or more; it should be 4." in finding.lines[0]
