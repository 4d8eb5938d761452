"""What is said of the cause that lies before the line where it shows."""

import numpy as np

from tests.helpers.told import assert_told, each_of


def stored_over_the_other(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for key in (f"W{l}", f"b{l}"):
            v[f"d{key}"] = beta1 * v[f"d{key}"] + (1 - beta1) * grads[f"d{key}"]
            s[f"d{key}"] = beta2 * s[f"d{key}"] + (1 - beta2) * grads[f"d{key}"] ** 2
            v_corrected[f"d{key}"] = v[f"d{key}"] / (1 - beta1**t)
        s_corrected[f"dW{l}"] = s[f"dW{l}"] / (1 - beta2**t)
        s_corrected[f"dW{l}"] = s[f"db{l}"] / (1 - beta2**t)
        for key in (f"W{l}", f"b{l}"):
            step = v_corrected[f"d{key}"] / (np.sqrt(s_corrected[f"d{key}"]) + epsilon)
            parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s, v_corrected, s_corrected


def rate_carried_on(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    for key in parameters:
        s[f"d{key}"] = beta2 * s[f"d{key}"] + (1 - beta2) * grads[f"d{key}"] ** 2
        learning_rate = learning_rate / (np.sqrt(s[f"d{key}"]) + epsilon)
        parameters[key] = parameters[key] - learning_rate * grads[f"d{key}"]
    return parameters, s


def start_times_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng, (m, n) = np.random.default_rng(seed), X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for k in range(0, m, batch_size):
            rows = order[k * batch_size : (k + 1) * batch_size]
            error = X[rows] @ w + b - y[rows]
            w = w - lr * X[rows].T @ error / len(rows)
            b = b - lr * np.sum(error) / len(rows)
    return w, b


def rest_from_the_front(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    mixed_X, mixed_Y = X[:, order], Y[:, order]
    batches, full = [], m // mini_batch_size
    for k in range(full):
        part = slice(k * mini_batch_size, (k + 1) * mini_batch_size)
        batches.append((mixed_X[:, part], mixed_Y[:, part]))
    if m % mini_batch_size:
        rest_X = mixed_X[:, : m - full * mini_batch_size]
        rest_Y = mixed_Y[:, : m - full * mini_batch_size]
        batches.append((rest_X, rest_Y))
    return batches


def a_window(values, beta, bias_correction=True):
    values = np.asarray(values, float)
    window = max(1, round(1 / (1 - beta)))
    weights = (1 - beta) * beta ** np.arange(window)
    found = np.convolve(values, weights)[: len(values)]
    return found / (1 - beta ** np.arange(1, len(values) + 1)) if bias_correction else found


def drawn_anew(X, y, lr=0.01, epochs=1000, seed=0):
    rng, (m, n) = np.random.default_rng(seed), X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for _ in range(m):
            i = rng.integers(m)
            b -= lr * (X[i] @ w + b - y[i])
            w -= lr * (X[i] @ w + b - y[i]) * X[i]
    return w, b


def divided_by_all(X, y, lr=0.01, epochs=1000, seed=0):
    rng, (m, n) = np.random.default_rng(seed), X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ w + b - y[i]
            slope = error * X[i] / m
            mean = error / m
            w = w - lr * slope
            b = b - lr * mean
    return w, b


def rounded_up(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * np.ceil(epoch_num / 1000))


def made_anew(parameters, grads, v, beta, learning_rate):
    v = {}
    for key in parameters:
        v[f"d{key}"] = np.zeros(parameters[key].shape)
    for key in parameters:
        v[f"d{key}"] = beta * v[f"d{key}"] + (1 - beta) * grads[f"d{key}"]
        parameters[key] = parameters[key] - learning_rate * v[f"d{key}"]
    return parameters, v


def helper_without_return(parameters, grads, learning_rate):
    def step(w, dw):
        w = w - learning_rate * dw

    for key in parameters:
        parameters[key] = step(parameters[key], grads[f"d{key}"])
    return parameters


def scaled_first(X, y, lr=0.01, epochs=1000):
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-8)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        error = X @ weights + bias - y
        weights = weights - lr * X.T @ error / m
        bias = bias - lr * error.mean()
    return weights, bias


def least_rate(learning_rate0, epoch_num, decay_rate):
    least = 0.01
    rate = learning_rate0 / (1 + decay_rate * epoch_num)
    return max(rate, least)


def keys_without_d(parameters, grads, v, beta, learning_rate):
    for l in range(1, len(parameters) // 2 + 1):
        W, b = f"W{l}", f"b{l}"
        v[W] = beta * v[W] + (1 - beta) * grads["d" + W]
        v[b] = beta * v[b] + (1 - beta) * grads["d" + b]
        parameters[W] = parameters[W] - learning_rate * v[W]
        parameters[b] = parameters[b] - learning_rate * v[b]
    return parameters, v


def made_in_the_loop_and_uphill(parameters, grads, learning_rate):
    for l in range(1, len(parameters) // 2 + 1):
        new = {}
        new[f"W{l}"] = parameters[f"W{l}"] + learning_rate * grads[f"dW{l}"]
        new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
    return new


def oldest_weighs_most(values, beta, bias_correction=True):
    values = np.asarray(values, float)
    averages = np.zeros(len(values))
    for k in range(len(values)):
        weights = (1 - beta) * beta ** np.arange(k + 1)
        averages[k] = np.sum(weights * values[: k + 1])
        if bias_correction:
            averages[k] /= 1 - beta ** (k + 1)
    return averages


def whole_divisor(learning_rate0, epoch_num, decay_rate):
    divisor = 1 + int(decay_rate * epoch_num)
    return learning_rate0 / divisor


def whole_zeros_and_own_letters(parameters):
    v, s = {}, {}
    for key, array in parameters.items():
        v["d" + key] = np.full(array.shape, 0)
        s["s" + key] = np.zeros(array.shape)
    return v, s


def weights_slope_for_both(parameters, grads, learning_rate):
    new = {}
    for l in range(1, len(parameters) // 2 + 1):
        slope_W, slope_b = grads[f"dW{l}"], grads[f"dW{l}"]
        new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * slope_W
        new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * slope_b
    return new


def first_value_and_room(values, beta, bias_correction=True):
    room = np.empty(len(values))
    held = values[0]
    for k in range(len(values)):
        held = beta * held + (1 - beta) * values[k]
        room[k] = held
    if bias_correction:
        room = room / (1 - beta ** np.arange(1, len(values) + 1))
    return room


def default_of_a_hundred(learning_rate0, epoch_num, decay_rate, time_interval=100):
    return learning_rate0 / (1 + decay_rate * np.ceil(epoch_num / time_interval))


def bias_with_the_weights_velocity(parameters, grads, v, beta, learning_rate):
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        parameters[f"W{l}"] -= learning_rate * v[f"dW{l}"]
        parameters["b" + str(l)] -= learning_rate * v["dW" + str(l)]
    return parameters, v


def root_is_kept(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    for key in parameters:
        g = grads["d" + key]
        s["d" + key] = np.sqrt(beta2 * s["d" + key] + (1 - beta2) * g**2)
        parameters[key] = parameters[key] - learning_rate * g / (s["d" + key] + epsilon)
    return parameters, s


TOLD = {
    ("update_parameters_with_rmsprop", root_is_kept): ("np.sqrt(beta2", "A square root is taken"),
    ("update_parameters_with_momentum", bias_with_the_weights_velocity): (
        'parameters["b" + str(l)] -=',
        "works on an entry of W with one of b",
    ),
    ("schedule_lr_decay", default_of_a_hundred): (
        "np.ceil(epoch_num / time_interval)",
        "Your signature has the default 100 for time_interval; it should be 1000.",
    ),
    ("update_parameters_with_gd", weights_slope_for_both): (
        "learning_rate * slope_b",
        "`slope_b` comes from line",
    ),
    ("exponentially_weighted_averages", first_value_and_room): (
        "held = values[0]",
        "starts from the first value",
    ),
    ("update_lr", whole_divisor): ("int(decay_rate * epoch_num)", "makes a whole number of it"),
    ("initialize_adam", whole_zeros_and_own_letters): ("np.full(array.shape, 0)", "s has the keys"),
    ("exponentially_weighted_averages", oldest_weighs_most): (
        "np.sum(weights * values[: k + 1])",
        "v, which is not corrected yet",
    ),
    ("update_parameters_with_adam", stored_over_the_other): (
        "step = ",
        "stores under 'dW1' what line ",
    ),
    ("update_parameters_with_rmsprop", rate_carried_on): (
        "learning_rate = learning_rate /",
        "set by this very line, in the round before, in the place of what was handed over",
    ),
    ("mini_batch_gradient_descent", start_times_size): (
        "rows = order[k * batch_size",
        "is 17:17 in batch 2, where 5:10 belongs",
    ),
    ("random_mini_batches", rest_from_the_front): ("rest_Y = ", "holds the first columns"),
    ("exponentially_weighted_averages", a_window): (
        "window = ",
        "The first 3 come out right, and `window` is 3",
    ),
    ("stochastic_gradient_descent", drawn_anew): (
        "i = rng.integers(m)",
        "integers draws each number anew",
    ),
    ("stochastic_gradient_descent", divided_by_all): (
        "slope = error * X[i] / m",
        "It is divided by the number of all examples",
    ),
    ("schedule_lr_decay", rounded_up): ("np.ceil", "⌈epoch/1000⌉ stands where"),
    ("update_parameters_with_momentum", made_anew): (
        "np.zeros(parameters[key].shape)",
        "makes another dictionary of it",
    ),
    ("update_parameters_with_gd", helper_without_return): (
        "parameters[key] = step(",
        ") gives None: a return is missing in it.",
    ),
    ("gradient_descent", scaled_first): ("X = (X - ", "`X` holds other numbers than those"),
    ("update_lr", least_rate): ("return max(rate, least)", "kept from falling below 0.01"),
    ("update_parameters_with_momentum", keys_without_d): (
        "v[W] = beta * v[W]",
        "ask for such keys, too",
    ),
    ("update_parameters_with_gd", made_in_the_loop_and_uphill): (
        "new = {}",
        "leaves the rule, too:",
    ),
}


@each_of(TOLD)
def test_the_cause_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
