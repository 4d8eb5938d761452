"""What is said of a second mistake: in other orders, larger networks, other cases, in the form."""

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


def two_layers_and_a_mean(parameters, grads, learning_rate):
    new = dict(parameters)
    for l in (1, 2):
        new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * np.mean(grads[f"db{l}"])
    return new


def root_and_floor(learning_rate0, epoch_num, decay_rate):
    divisor = np.sqrt(1 + decay_rate * epoch_num)
    return max(learning_rate0 / divisor, 1e-3)


def rest_and_ten_stairs(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    stairs = epoch_num % time_interval
    stairs = min(stairs, 10)
    return learning_rate0 / (1 + decay_rate * stairs)


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


def one_array_and_own_keys(parameters):
    v, s = {}, {}
    for key, array in parameters.items():
        v["d" + key] = s["s" + key] = np.zeros(array.shape)
    return v, s


def clipped(parameters, grads, learning_rate):
    new = {}
    for key in parameters:
        slope = grads["d" + key]
        size = np.linalg.norm(slope)
        if size > 1.0:
            slope = slope * (1.0 / size)
        new[key] = parameters[key] - learning_rate * slope
    return new


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


def turned_round_and_along_the_slope(parameters, grads, v, beta, learning_rate):
    for key in parameters:
        v["d" + key] = beta * v["d" + key] + (1 - beta) * grads["d" + key]
        parameters[key] = parameters[key] - learning_rate * grads["d" + key]
    return v, parameters


def corrected_first_and_a_rate_that_fades(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    new, vc, sc = {}, {}, {}
    rate = learning_rate / np.sqrt(t)
    for key in parameters:
        d = "d" + key
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        vc[d], sc[d] = v[d] / (1 - beta1**t), s[d] / (1 - beta2**t)
        new[key] = parameters[key] - rate * vc[d] / (np.sqrt(sc[d]) + epsilon)
    return new, v, vc, s, sc


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


def root_kept_and_used(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    for key in parameters:
        d = "d" + key
        s[d] = np.sqrt(beta2 * s[d] + (1 - beta2) * grads[d] ** 2)
        parameters[key] = parameters[key] - learning_rate * grads[d] / (s[d] + epsilon)
    return parameters, s


def never_below(learning_rate0, epoch_num, decay_rate):
    least = 0.001
    rate = learning_rate0 / (1 + decay_rate * epoch_num)
    if rate < least:
        rate = least
    return rate


def one_dictionary_turned(parameters):
    v = s = {}
    for key, array in parameters.items():
        v["d" + key] = s["d" + key] = np.zeros(array.shape[::-1])
    return v, s


def letter_and_a_layer_short(parameters):
    v = {}
    for l in range(1, len(parameters) // 2):
        for kind in "Wb":
            v[f"v{kind}{l}"] = np.zeros(parameters[f"{kind}{l}"].shape)
    return v


def unit_steps(parameters, grads, learning_rate):
    def direction(slope):
        size = np.sqrt(np.sum(slope**2))
        return slope / size

    return {key: w - learning_rate * direction(grads["d" + key]) for key, w in parameters.items()}


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


def rounded_and_held_up(learning_rate0, epoch_num, decay_rate):
    rate = learning_rate0 / (1 + decay_rate * epoch_num)
    if rate < 0.1 * learning_rate0:
        rate = 0.1 * learning_rate0
    return round(rate, 3)


def early_and_to_a_power(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    stair = (epoch_num + 1) // time_interval
    return learning_rate0 / (1 + decay_rate) ** stair


def whole_and_too_tall(parameters):
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        rows, columns = parameters[f"W{l}"].shape
        v[f"dW{l}"] = np.zeros((rows, columns), dtype=int)
        v[f"db{l}"] = np.zeros((columns, 1))
    return v


def two_lists_and_too_few(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    some, labels = [], []
    for k in range(0, len(order) - mini_batch_size, mini_batch_size):
        some.append(X[:, order[k : k + mini_batch_size]])
        labels.append(Y[:, order[k : k + mini_batch_size]])
    return some, labels


def counted_late_and_rounded(learning_rate0, epoch_num, decay_rate):
    rate = learning_rate0 / (1 + decay_rate * max(epoch_num - 1, 0))
    return round(rate, 4)


def old_root_and_a_bound(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    new = {}
    for key in parameters:
        divisor = np.maximum(np.sqrt(s["d" + key]), epsilon)
        new[key] = parameters[key] - learning_rate * grads["d" + key] / divisor
    return new, {d: beta2 * s[d] + (1 - beta2) * grads[d] ** 2 for d in s}


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
    ("update_parameters_with_gd", two_layers_and_a_mean): (
        "np.mean(grads",
        "for l in (1, 2):",
    ),
    ("update_lr", root_and_floor): ("np.sqrt(1", "return max(learning_rate0 / divisor, 1e-3)"),
    ("schedule_lr_decay", rest_and_ten_stairs): ("% time_interval", "stairs = min(stairs, 10)"),
    ("exponentially_weighted_averages", last_one_lost_and_one_power): (
        "return found / (1 - beta**count)",
        "This loop makes 3 rounds; it should make 4.",
    ),
    ("random_mini_batches", turned_and_too_few): ("", "And X of batch 1 should be an array"),
    ("initialize_adam", one_array_and_own_keys): ('s["s" + key]', "share their memory"),
    ("update_parameters_with_gd", clipped): ("slope = slope * (1.0 / size)", "divided by norm(g)"),
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
    ("update_parameters_with_momentum", turned_round_and_along_the_slope): (
        "learning_rate * grads",
        "What comes back in the place of parameters has the keys of v",
    ),
    ("update_parameters_with_adam", corrected_first_and_a_rate_that_fades): (
        "rate = learning_rate / np.sqrt(t)",
        "It is divided by √t",
    ),
    ("random_mini_batches", one_buffer): ("some[:, :size] = X", "is right at first"),
    ("random_mini_batches", one_pair): ("pair, found = [None", "one and the same thing"),
    ("update_parameters_with_rmsprop", root_kept_and_used): (
        "/ (s[d] + epsilon)",
        "The square root over s is missing.",
    ),
    ("update_lr", never_below): ("if rate < least:", "In symbols your line is 0.001"),
    ("initialize_adam", one_dictionary_turned): ("v = s = {}", "(it is the transpose)"),
    ("initialize_velocity", letter_and_a_layer_short): ('v[f"v{kind}', "2 are there, 4 are due."),
    ("update_parameters_with_gd", unit_steps): ("return slope / size", "calls it: return {key"),
    ("mini_batch_gradient_descent", entry_with_a_generator_of_its_own): (
        'fit["b"] - lr * gap.sum()',
        "The division by len(batch) is left out.",
    ),
    ("update_lr", rounded_and_held_up): ("round(rate, 3)", "In that case `rate` becomes 0.25"),
    ("schedule_lr_decay", early_and_to_a_power): ("** stair", "In that case `stair` becomes 1"),
    ("initialize_velocity", whole_and_too_tall): ("np.zeros((columns, 1))", "v['dW1'] holds whole"),
    ("random_mini_batches", two_lists_and_too_few): ("return some, labels", "it should be 4."),
    ("update_lr", counted_late_and_rounded): ("round(rate, 4)", "`rate` is wrong before that"),
    ("update_parameters_with_rmsprop", old_root_and_a_bound): (
        "divisor = np.maximum",
        "The old s is used where the new one belongs.",
    ),
    ("stochastic_gradient_descent", mean_of_one_array): ("both = np.mean", "the last one is due"),
    ("random_mini_batches", sorted_within_a_batch): (
        "some, order = np.sort",
        "the same numbers in another order",
    ),
}


@each_of(TOLD)
def test_what_is_wrong_besides_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
