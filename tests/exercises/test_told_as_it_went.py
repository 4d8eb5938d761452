"""What else is said where one mistake changes all numbers: seeds, batches, rounds, decimals."""

import random

import numpy as np

from tests.helpers.told import assert_told, each_of


class Count:
    def __init__(self):
        self.steps = 0

    def again(self):
        self.steps += 1
        return self.steps


COUNT = Count()


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
    rng = np.random.default_rng()
    for _ in range(epochs):
        slopes, start = np.zeros(X.shape[1]), 0.0
        for i in rng.permutation(len(y)):
            error = X[i] @ slopes + start - y[i]
            slopes, start = slopes - lr * error * X[i], start - lr * error
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
    rng = np.random.default_rng()
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


def made_anew_and_weights_alone(parameters):
    s = {}
    for l in range(1, len(parameters) // 2 + 1):
        v = {}
        v[f"dW{l}"] = np.zeros_like(parameters[f"W{l}"])
        v[f"db{l}"] = np.zeros_like(parameters[f"b{l}"])
        s[f"dW{l}"] = np.zeros_like(parameters[f"W{l}"])
    return v, s


def one_key_on_and_wide(parameters):
    v, s = {}, {}
    for l in range(len(parameters) // 2):
        W, b = parameters[f"W{l + 1}"], parameters[f"b{l + 1}"]
        v[f"dW{l + 1}"], s[f"dW{l + 1}"] = np.zeros(W.shape), np.zeros(W.shape)
        v[f"db{l}"] = np.zeros(b.shape)
        s[f"db{l + 1}"] = np.zeros(W.shape)
    return v, s


def counted_by_itself(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    t = COUNT.again()
    new, new_v, new_s, v_hat, s_hat = {}, {}, {}, {}, {}
    for key, value in parameters.items():
        d = f"d{key}"
        new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d], s_hat[d] = new_v[d] / (1 - beta1**t), new_s[d] / (1 - beta2**t)
        new[key] = value - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
    return new, new_v, new_s, v_hat, s_hat


def powers_that_go_on(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    new, v_hat, s_hat, of_v, of_s = {}, {}, {}, 1.0, 1.0
    for key in parameters:
        d = f"d{key}"
        for _ in range(t):
            of_v *= beta1
            of_s *= beta2
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d], s_hat[d] = v[d] / (1 - of_v), s[d] / (1 - of_s)
        new[key] = parameters[key] - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
    return new, v, s, v_hat, s_hat


def keys_without_d(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    v_hat, s_hat = {}, {}
    for key in parameters:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[f"d{key}"]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[f"d{key}"] ** 2
        v_hat[key] = v[key] / (1 - beta1**t)
        s_hat[key] = s[key] / (1 - beta2**t)
    return parameters, v, s, v_hat, s_hat


def stored_without_d(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    v_hat, s_hat = {}, {}
    for key in parameters:
        d = f"d{key}"
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[key] = v[d] / (1 - beta1**t)
        s_hat[key] = s[d] / (1 - beta2**t)
        parameters[key] = parameters[key] - learning_rate * v_hat[d] / np.sqrt(s_hat[d] + epsilon)
    return parameters, v, s, v_hat, s_hat


AVERAGES, BATCHES = "exponentially_weighted_averages", "random_mini_batches"
ONE, SGD = "gradient_descent", "stochastic_gradient_descent"
FEW, ADAM = "mini_batch_gradient_descent", "update_parameters_with_adam"
TOLD = {
    (AVERAGES, switch_turned_and_product): ("right = v / ", "when bias_correction is False, and"),
    (AVERAGES, decimals_lost_and_squared): ("averages[i] = v", "loses its decimals"),
    (AVERAGES, start_returned_and_undivided): ("+ value)", "The factor 1 − β is left out."),
    (AVERAGES, start_returned_and_always_corrected): ("row[t] = ", "even when bias_correction is"),
    (ONE, an_epoch_short_and_exchanged): ("return start, slopes", "The order is weights, bias."),
    (ONE, nobody_divides): ("lift = error.sum()", "The division by m is left out."),
    (SGD, unseeded_and_set_back): ("slopes, start = np.zeros(", "without the seed."),
    (SGD, place_for_number_and_bias_late): ("start = start - lr", "`_number` is the number of an"),
    (SGD, one_left_out_and_no_row): ("slopes - lr * error", "`k` never becomes 4 in this loop"),
    (SGD, pythons_order_and_a_mean): ("error / len(y)", "Another order is drawn there."),
    (SGD, drawn_with_repeats_and_uphill): ("start + lr * error", "drawn with replacement"),
    (FEW, unseeded_and_summed): ("start - lr * error.sum()", "without the seed."),
    (FEW, equal_parts_and_turned): ("error = y[rows] - X", "This loop makes 3 rounds"),
    (FEW, late_steps_and_an_epoch_more): ("range(epochs + 1)", "This is a single step, after the"),
    (BATCHES, repeats_and_no_rest): ("range(X.shape[1] //", "choice draws each number anew"),
    (BATCHES, drawn_for_each_batch): ("np.random.permutation(", "Each batch draws columns of its"),
    (BATCHES, batches_dealt): ("permutation(len(piles))", "only the order of the batches is"),
    (BATCHES, seed_late_and_narrow): ("some = order[k", "sets the seed, which has to come first"),
    ("initialize_adam", made_anew_and_weights_alone): ("s[f", "makes v anew, so what was stored"),
    ("initialize_adam", one_key_on_and_wide): ('s[f"db', "stores what belongs to 'db2' under"),
    (ADAM, counted_by_itself): ("self.steps += 1", "two different answers."),
    (ADAM, powers_that_go_on): ("of_v *= beta1", "It makes β₁ᵗ for W1, and for b1 it goes on"),
    (ADAM, keys_without_d): ("v[key] = beta1", " ask for such keys, too."),
    (ADAM, stored_without_d): ("v_hat[d]", "stores it under 'W1': v_hat[key]"),
}


@each_of(TOLD)
def test_what_else_is_wrong_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
