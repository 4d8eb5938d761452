"""Right answers in the many forms that learners give them, for the proof of the checks."""

import copy
import math

import numpy as np
from scipy.signal import lfilter


def gd_new(parameters, grads, learning_rate):
    return {key: value - learning_rate * grads["d" + key] for key, value in parameters.items()}


def gd_in_place(parameters, grads, learning_rate):
    for key in parameters:
        parameters[key] -= learning_rate * grads["d" + key]
    return parameters


def gd_by_layers(p, g, lr=0.1):
    L = len(p) // 2
    for l in range(L):
        p["W" + str(l + 1)] = p["W" + str(l + 1)] - lr * g["dW" + str(l + 1)]
        p["b" + str(l + 1)] = p["b" + str(l + 1)] - lr * g["db" + str(l + 1)]
        print("layer", l + 1)
    return p


def gd_with_helper(parameters: dict, grads: dict, learning_rate: float) -> dict:
    def moved(key):
        return np.subtract(
            parameters[key], np.multiply(np.float64(learning_rate), grads["d" + key])
        )

    return dict(map(lambda key: (key, moved(key)), parameters))


def gd_on_a_copy(parameters, grads, learning_rate, verbose=False, *more):
    parameters = copy.deepcopy(parameters)
    l = 1
    while f"W{l}" in parameters:
        for letter in "Wb":
            parameters[f"{letter}{l}"] += -learning_rate * grads[f"d{letter}{l}"]
        l += 1
    return parameters


def gd_as_one_vector(parameters, grads, learning_rate):
    sizes = [value.size for value in parameters.values()]
    flat = np.concatenate([value.ravel() for value in parameters.values()])
    flat -= learning_rate * np.concatenate([grads["d" + key].ravel() for key in parameters])
    parts = np.split(flat, np.cumsum(sizes)[:-1])
    return {
        k: part.reshape(v.shape) for (k, v), part in zip(parameters.items(), parts, strict=True)
    }


# --- momentum, RMSProp, Adam: one maker for the many ways of writing the rule ----------------


def stores_new(old, key, value):
    old[key] = value


def stores_in_place(old, key, value):
    old[key][...] = value


def average(old, beta, new):
    return beta * old + (1 - beta) * new


def average_otherwise(old, beta, new):
    return old + (1 - beta) * (new - old)


def average_stepwise(old, beta, new):
    result = np.multiply(old, beta)
    result += new
    result -= beta * new
    return result


STYLES = [
    (fresh, store, mean)
    for fresh in (True, False)
    for store in (stores_new, stores_in_place)
    for mean in (average, average_otherwise, average_stepwise)
]


def _opened(fresh, *states):
    return tuple(map(copy.deepcopy, states)) if fresh else states


def momentum_maker(fresh, store, mean):
    def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
        parameters, v = _opened(fresh, parameters, v)
        for l in range(1, len(parameters) // 2 + 1):
            for key in (f"W{l}", f"b{l}"):
                store(v, "d" + key, mean(v["d" + key], beta, grads["d" + key]))
                store(parameters, key, parameters[key] - learning_rate * v["d" + key])
        return parameters, v

    return update_parameters_with_momentum


def nesterov_maker(fresh, store, mean):
    def update_parameters_with_nesterov(parameters, grads, v, beta, learning_rate):
        parameters, v = _opened(fresh, parameters, v)
        for key, g in grads.items():
            store(v, key, mean(v[key], beta, g))
            step = learning_rate * mean(v[key], beta, g)
            store(parameters, key[1:], parameters[key[1:]] - step)
        return parameters, v

    return update_parameters_with_nesterov


def rmsprop_maker(fresh, store, mean):
    def update_parameters_with_rmsprop(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
        parameters, s = _opened(fresh, parameters, s)
        for key in parameters:
            g = grads["d" + key]
            store(s, "d" + key, mean(s["d" + key], beta2, np.square(g)))
            root = s["d" + key] ** 0.5
            store(parameters, key, parameters[key] - learning_rate / (root + epsilon) * g)
        return [parameters, s]

    return update_parameters_with_rmsprop


def adam_maker(fresh, store, mean, short=False):
    def update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        parameters, v, s = _opened(fresh, parameters, v, s)
        v_corrected, s_corrected = {}, {}
        for key, g in grads.items():
            store(v, key, mean(v[key], beta1, g))
            store(s, key, mean(s[key], beta2, np.power(g, 2)))
            v_corrected[key] = v[key] / (1 - np.power(beta1, t))
            s_corrected[key] = s[key] / (1 - math.pow(beta2, t))
            step = learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
            store(parameters, key[1:], parameters[key[1:]] - step)
        if short:
            return parameters, v, s
        return parameters, v, s, v_corrected, s_corrected

    return update_parameters_with_adam


def adamw_maker(fresh, store, mean, short=False):
    adam = adam_maker(fresh, store, mean, short)

    def update_parameters_with_adamw(
        parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
        weight_decay=0.01,
    ):  # fmt: skip
        (parameters,) = _opened(fresh, parameters)
        for key in parameters:
            store(parameters, key, (1 - learning_rate * weight_decay) * parameters[key])
        return adam(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)

    return update_parameters_with_adamw


def adamw_in_one_loop(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):  # fmt: skip
    L = len(parameters) // 2
    for l in range(L):
        for key in ("W" + str(l + 1), "b" + str(l + 1)):
            d = "d" + key
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] * grads[d]
            root = np.sqrt(s[d] / (1 - beta2**t)) + epsilon
            step = v[d] / (1 - beta1**t) / root + weight_decay * parameters[key]
            parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s


def adamw_with_the_decay_added_after(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):  # fmt: skip
    before = copy.deepcopy(parameters)
    adam = adam_maker(False, stores_in_place, average_stepwise)
    parameters, *rest = adam(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)
    for key, old in before.items():
        parameters[key] -= learning_rate * weight_decay * old
    return (parameters, *rest)


# --- initialisers -----------------------------------------------------------------------------


def zeros_for(parameters):
    return {"d" + key: np.zeros_like(value) for key, value in parameters.items()}


def zeros_by_layers(parameters):
    v = {}
    for l in range(len(parameters) // 2):
        v["dW" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)
        v["db" + str(l + 1)] = np.zeros(parameters["b" + str(l + 1)].shape)
    return v


def zeros_times(parameters):
    return {f"d{key}": 0.0 * value for key, value in parameters.items()}


def zeros_full(parameters):
    return {f"d{key}": np.full_like(value, 0.0) for key, value in parameters.items()}


def zeros_views(parameters):
    flat = np.zeros(sum(value.size for value in parameters.values()))
    state, at = {}, 0
    for key, value in parameters.items():
        state["d" + key] = flat[at : at + value.size].reshape(value.shape)
        at += value.size
    return state


def zeros_built(parameters):
    v = dict()
    for key in reversed(list(parameters)):
        v["d" + key] = np.full_like(parameters[key], 0)
    return v


ZEROS = [zeros_for, zeros_by_layers, zeros_times, zeros_full, zeros_views, zeros_built]


def both(zeros):
    return lambda parameters: (zeros(parameters), zeros(parameters))


# --- mini-batches -----------------------------------------------------------------------------


def batches_textbook(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    order = list(np.random.permutation(m))
    shuffled_X = X[:, order]
    shuffled_Y = Y[:, order].reshape((1, m))
    full = math.floor(m / mini_batch_size)
    for k in range(0, full):
        x = shuffled_X[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        y = shuffled_Y[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batches.append((x, y))
    if m % mini_batch_size != 0:
        mini_batches.append((shuffled_X[:, full * mini_batch_size :],
                             shuffled_Y[:, full * mini_batch_size :]))  # fmt: skip
    return mini_batches


def batches_sliced(X, Y, mini_batch_size=64, seed=0):
    order = np.random.RandomState(seed).permutation(X.shape[1])
    return [
        (X[:, part], Y[:, part])
        for part in (order[i : i + mini_batch_size] for i in range(0, X.shape[1], mini_batch_size))
    ]


def batches_split(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    cuts = np.arange(mini_batch_size, X.shape[1], mini_batch_size)
    return list(zip(np.split(X[:, order], cuts, axis=1), np.split(Y[:, order], cuts, axis=1),
                    strict=True))  # fmt: skip


def batches_stacked(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    Z = np.vstack([X, Y])[:, np.random.permutation(X.shape[1])]
    found, start = [], 0
    while start < Z.shape[1]:
        part = Z[:, start : start + mini_batch_size]
        found.append([part[:-1], part[-1:]])
        start += mini_batch_size
    return found


def batches_by_rows(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    index = np.arange(X.shape[1])
    np.random.shuffle(index)
    x, y = X.T[index], Y.T[index]
    count = -(-len(index) // mini_batch_size)
    return tuple(
        (x[k * mini_batch_size : (k + 1) * mini_batch_size].T.copy(),
         y[k * mini_batch_size : (k + 1) * mini_batch_size].T.copy())
        for k in range(count)
    )  # fmt: skip


def batches_mixed_in_one_go(data, labels, size=64, seed=0, verbose=False):
    np.random.seed(seed)
    order = np.random.permutation(data.shape[-1])
    pairs = []
    for k in range(int(np.ceil(len(order) / size))):
        take = order[k * size : min((k + 1) * size, len(order))]
        pairs.append((np.take(data, take, axis=1), np.take(labels, take, axis=1)))
    return pairs


# --- averages ---------------------------------------------------------------------------------


def averages_plain(values, beta, bias_correction=True):
    v, averages = 0, []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        averages.append(v / (1 - beta**t) if bias_correction else v)
    return np.array(averages)


def averages_list(values, beta, bias_correction=True):
    return list(averages_plain(values, beta, bias_correction))


def averages_in_an_array(values, beta, bias_correction=True):
    averages = np.zeros(len(values))
    for i in range(len(values)):
        averages[i] = beta * (averages[i - 1] if i else 0.0) + (1 - beta) * values[i]
    if bias_correction:
        averages /= 1 - beta ** np.arange(1, len(values) + 1)
    return averages


def averages_by_weights(values, beta, bias_correction=True):
    values = np.asarray(values)
    found = []
    for t in range(1, len(values) + 1):
        weights = (1 - beta) * float(beta) ** np.arange(t)[::-1]
        v = (weights * values[:t]).sum()
        found.append(v / weights.sum() if bias_correction else v)
    return found


def averages_incremental(values, beta, bias_correction=True):
    v, power, found = np.float64(0), 1.0, []
    for value in values:
        v += (1 - beta) * (value - v)
        power *= beta
        found += [v / (1 - power)] if bias_correction else [v]
    return np.asarray(found)


def averages_filtered(values, beta, bias_correction=True):
    v = lfilter([1 - beta], [1, -beta], np.asarray(values, float))
    return v / (1 - beta ** np.arange(1, len(v) + 1)) if bias_correction else v


# --- the straight line ------------------------------------------------------------------------


def descent_plain(X, y, lr=0.01, epochs=1000):
    weights, bias = np.zeros(X.shape[1]), 0
    for _ in range(epochs):
        error = X @ weights + bias - y
        weights, bias = weights - lr * X.T @ error / len(y), bias - lr * error.mean()
    return weights, bias


def descent_in_place(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w = np.zeros((n,))
    b = 0.0
    for _ in range(epochs):
        predictions = np.dot(X, w) + b
        dw = (1 / m) * np.dot(X.T, predictions - y)
        db = (1 / m) * np.sum(predictions - y)
        w -= lr * dw
        b -= lr * db
    return w, b


def descent_by_loops(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    w, b = [0.0] * n, 0.0
    for _ in range(epochs):
        dw, db = [0.0] * n, 0.0
        for i in range(m):
            error = sum(w[j] * X[i][j] for j in range(n)) + b - y[i]
            for j in range(n):
                dw[j] += error * X[i][j]
            db += error
        w = [w[j] - lr * dw[j] / m for j in range(n)]
        b = b - lr * db / m
    return np.array(w), b


def descent_one_matrix(X, y, lr=0.01, epochs=1000):
    A = np.column_stack([X, np.ones(len(X))])
    theta = np.zeros(A.shape[1])
    for _ in range(epochs):
        theta = theta - lr / len(A) * (A.T @ (A @ theta - y))
    return theta[:-1], theta[-1]


def descent_error_turned(X, y, lr=0.01, epochs=1000):
    w, b = np.zeros(X.shape[1]), np.zeros(1)
    for _ in range(epochs):
        left = y - (X @ w + b)
        w, b = w + lr * np.mean(X * left[:, None], axis=0), b + lr * np.mean(left)
    return w, b


def descent_columns(X, y, lr=0.01, epochs=1000):
    m = X.shape[0]
    w, b = np.zeros((X.shape[1], 1)), 0.0
    for _ in range(epochs):
        error = X.dot(w) + b - y.reshape(-1, 1)
        w = w - lr * (X.T.dot(error)) / m
        b = b - lr * error.sum() / m
    return w.ravel(), float(b)


def stochastic_plain(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            error = X[i] @ w + b - y[i]
            w, b = w - lr * error * X[i], b - lr * error
    return w, b


def stochastic_shuffled_copy(X, y, lr=0.01, epochs=1000, seed=0):
    generator = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = generator.permutation(X.shape[0])
        X_shuffled, y_shuffled = X[order], y[order]
        for x_i, y_i in zip(X_shuffled, y_shuffled, strict=True):
            error = np.dot(w, x_i) + b - y_i
            w = w - lr * error * x_i
            b -= lr * error
    return w, b


def stochastic_slices(X, y, lr=0.01, epochs=1000, seed=0):
    return mini_batch_plain(X, y, lr, epochs, 1, seed)


def mini_batch_plain(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for start in range(0, len(y), batch_size):
            rows = order[start : start + batch_size]
            error = X[rows] @ w + b - y[rows]
            w, b = w - lr * X[rows].T @ error / len(rows), b - lr * error.mean()
    return w, b


def mini_batch_shuffled_copy(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    m = X.shape[0]
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        X_, y_ = X[order], y[order]
        i = 0
        while i < m:
            x_batch, y_batch = X_[i : i + batch_size], y_[i : i + batch_size]
            error = np.matmul(x_batch, w) + b - y_batch
            dw = np.mean(x_batch * error[:, np.newaxis], axis=0)
            w -= lr * dw
            b -= lr * np.average(error)
            i += batch_size
    return w, b


def mini_batch_split(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    A = np.hstack([X, np.ones((len(X), 1))])
    theta = np.zeros(A.shape[1])
    for _ in range(epochs):
        for rows in np.split(rng.permutation(len(y)), range(batch_size, len(y), batch_size)):
            theta = theta - lr * A[rows].T.dot(A[rows].dot(theta) - y[rows]) / rows.size
    return theta[:-1], theta[-1]


# --- schedules --------------------------------------------------------------------------------

LR = [
    lambda learning_rate0, epoch_num, decay_rate: learning_rate0 / (1 + decay_rate * epoch_num),
    lambda a, e, d: (1 / (1 + d * e)) * a,
    lambda a, e, d: np.divide(a, 1 + np.multiply(e, d)),
    lambda a, e, d: a * (1 + e * d) ** -1,
    lambda a, e, d, k=1: np.float64(a) / (e * d + k),
    lambda a, e, d: np.array([a / (1 + d * e)]),
]

SCHEDULE = [
    lambda a, e, d, interval=1000: a / (1 + d * (e // interval)),
    lambda a, e, d, time_interval=1000: a / (1 + d * np.floor(e / time_interval)),
    lambda a, e, d, time_interval=1000: a / (1 + d * math.floor(e / time_interval)),
    lambda a, e, d, time_interval=1000: 1 / (1 + d * int(e / time_interval)) * a,
    lambda a, e, d, time_interval=1000: a / (1 + d * ((e - e % time_interval) / time_interval)),
    lambda a, e, d, time_interval=1000: a / (1 + d * divmod(e, time_interval)[0]),
]


def cosine_by_cases(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    if epoch_num < warmup_epochs:
        return learning_rate0 * (epoch_num + 1) / warmup_epochs
    fraction = (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
    return 0.5 * learning_rate0 * (1 + math.cos(math.pi * fraction))


def cosine_squared(a, e, w, n):
    if e >= w:
        return a * np.cos(np.pi * (e - w) / (n - w) / 2) ** 2
    return a * ((e + 1) / w)


def cosine_from_a_list(a, e, w, n):
    rates = [a * (k + 1) / w for k in range(w)]
    rates += [a / 2 + a / 2 * np.cos(k * np.pi / (n - w)) for k in range(n - w)]
    return rates[e]


def cosine_chosen_at_the_end(a, e, w, n):
    line = a * np.divide(e + 1, max(w, 1))
    wave = a * (1 - (1 - np.cos(np.pi * (e - w) / (n - w))) / 2)
    return np.where(e < w, line, wave)


def cosine_of_the_rest(a, e, w, n):
    left = (n - e) / (n - w)
    return a * np.sin(np.pi / 2 * left) ** 2 if left <= 1 else np.array([a / w * (e + 1)])


def cosine_of_the_smaller(a, e, w, n):
    after = max(e - w, 0)
    wave = (np.exp(1j * np.pi * after / (n - w)).real + 1) / 2
    return min((e + 1) / w, 1) * a * wave if w else a * wave


def vector_by_slices(parameters):
    flat = np.concatenate([value.ravel() for value in parameters.values()])
    views, start = {}, 0
    for key, value in parameters.items():
        views[key] = flat[start : start + value.size].reshape(value.shape)
        start += value.size
    return flat, views


def vector_filled_through_its_views(parameters):
    flat = np.empty(sum(value.size for value in parameters.values()))
    views, at = {}, 0
    for l in range(1, len(parameters) // 2 + 1):
        for key in (f"W{l}", f"b{l}"):
            rows, columns = parameters[key].shape
            views[key] = flat[at : at + rows * columns].reshape(rows, columns)
            views[key][...] = parameters[key]
            at = at + rows * columns
    return flat, views


def vector_split(p):
    flat = np.hstack([value.flatten() for value in p.values()])
    parts = np.split(flat, np.cumsum([value.size for value in p.values()])[:-1])
    return [flat, {k: part.reshape(p[k].shape) for k, part in zip(p, parts, strict=True)}]


def vector_from_a_list(parameters):
    flat = np.array([number for value in parameters.values() for row in value for number in row])
    views, rest = {}, flat
    for key, value in parameters.items():
        views[key], rest = np.reshape(rest[: value.size], value.shape), rest[value.size :]
    return flat, views


def vector_appended(parameters):
    flat, ends = np.zeros(0), [0]
    for value in parameters.values():
        flat = np.append(flat, value)
        ends.append(len(flat))
    views = {}
    for (key, value), start, end in zip(parameters.items(), ends, ends[1:], strict=False):
        view = flat[start:end]
        view.shape = value.shape
        views[key] = view
    return flat, views


def vector_as_a_buffer(parameters):
    flat = np.concatenate([np.reshape(value, -1) for value in parameters.values()], dtype=float)
    views = {}
    for key, value in parameters.items():
        before = sum(views[k].nbytes for k in views)
        views[key] = np.ndarray(value.shape, flat.dtype, buffer=flat, offset=before)
    return flat, views


VECTORS = [
    vector_by_slices, vector_filled_through_its_views, vector_split, vector_from_a_list,
    vector_appended, vector_as_a_buffer,
]  # fmt: skip


def flat_adam_maker(fresh, store, mean):
    adam = adam_maker(fresh, store, mean, short=True)

    def update_flat_with_adam(flat, flat_grads, v, s, t, *rates):
        given = ({"": flat}, {"d": flat_grads}, {"d": v}, {"d": s})
        (flat, v, s) = (next(iter(part.values())) for part in adam(*given, t, *rates))
        return flat, v, s

    return update_flat_with_adam


def flat_adam_without_new_arrays(w, g, v, s, t, lr=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    v *= beta1
    v += (1 - beta1) * g
    s *= beta2
    s += (1 - beta2) * g * g
    root = np.sqrt(s / (1 - beta2**t), out=np.empty_like(s))
    root += epsilon
    w -= lr / (1 - beta1**t) * v / root
    return w, v, s


COSINES = [
    cosine_by_cases, cosine_squared, cosine_from_a_list, cosine_chosen_at_the_end,
    cosine_of_the_rest, cosine_of_the_smaller,
]  # fmt: skip

RIGHT = {
    "update_parameters_with_gd": [
        gd_new, gd_in_place, gd_by_layers, gd_with_helper, gd_on_a_copy, gd_as_one_vector,
    ],
    "gradient_descent": [
        descent_plain, descent_in_place, descent_by_loops, descent_one_matrix,
        descent_error_turned, descent_columns,
    ],
    "stochastic_gradient_descent": [
        stochastic_plain, stochastic_shuffled_copy, stochastic_slices,
    ],
    "mini_batch_gradient_descent": [
        mini_batch_plain, mini_batch_shuffled_copy, mini_batch_split,
    ],
    "random_mini_batches": [
        batches_textbook, batches_sliced, batches_split, batches_stacked, batches_by_rows,
        batches_mixed_in_one_go,
    ],
    "exponentially_weighted_averages": [
        averages_plain, averages_list, averages_in_an_array, averages_by_weights,
        averages_incremental, averages_filtered,
    ],
    "initialize_velocity": ZEROS,
    "update_parameters_with_momentum": [momentum_maker(*style) for style in STYLES],
    "update_parameters_with_rmsprop": [rmsprop_maker(*style) for style in STYLES],
    "initialize_adam": [both(zeros) for zeros in ZEROS],
    "update_parameters_with_adam": [
        adam_maker(*style, short=short) for style in STYLES for short in (False, True)
    ],
    "update_lr": LR,
    "schedule_lr_decay": SCHEDULE,
    "update_parameters_with_nesterov": [nesterov_maker(*style) for style in STYLES],
    "cosine_lr_with_warmup": COSINES,
    "flatten_parameters": VECTORS,
    "update_flat_with_adam": [
        flat_adam_without_new_arrays, *(flat_adam_maker(*style) for style in STYLES),
    ],
    "update_parameters_with_adamw": [
        adamw_in_one_loop, adamw_with_the_decay_added_after,
        *(adamw_maker(*style, short=short) for style in STYLES for short in (False, True)),
    ],
}  # fmt: skip
