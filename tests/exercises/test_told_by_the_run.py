"""What is said where the run shows it best: the line, and a sentence that mends it."""

import numpy as np

from tests.helpers.told import assert_told, each_of


def order_not_used(X, y, lr=0.01, epochs=1000, seed=0):
    rng, weights, bias = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for i in range(len(order)):
            error = X[i] @ weights + bias - y[i]
            weights, bias = weights - lr * error * X[i], bias - lr * error
    return weights, bias


def example_not_used(X, y, lr=0.01, epochs=1000, seed=0):
    rng, weights, bias = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):  # noqa: B007
            error = X @ weights + bias - y
            weights, bias = weights - lr * X.T @ error / len(y), bias - lr * error.mean()
    return weights, bias


def two_indices(X, y, lr=0.01, epochs=1000, seed=0):
    rng, weights, bias = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for k, i in enumerate(rng.permutation(len(y))):
            guess = X[i] @ weights + bias
            error = guess - y[k]
            weights, bias = weights - lr * error * X[i], bias - lr * error
    return weights, bias


def loops_exchanged(X, y, lr=0.01, epochs=1000, seed=0):
    rng, weights, bias = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0
    for i in rng.permutation(len(y)):
        for _ in range(epochs):
            error = X[i] @ weights + bias - y[i]
            weights, bias = weights - lr * error * X[i], bias - lr * error
    return weights, bias


def one_layer_less(parameters, grads, learning_rate):
    L = len(parameters) // 2 - 1
    new = dict(parameters)
    for l in range(1, L + 1):
        for key in (f"W{l}", f"b{l}"):
            new[key] = parameters[key] - learning_rate * grads[f"d{key}"]
    return new


def by_their_places(parameters, grads, learning_rate):
    pairs = zip(parameters.items(), grads.values(), strict=True)
    return {key: w - learning_rate * g for (key, w), g in pairs}


def in_a_helper(parameters, grads, v, beta, learning_rate):
    def lerp(start, end, share):
        return start + share * (end - start)

    for key in parameters:
        v[f"d{key}"] = lerp(v[f"d{key}"], grads[f"d{key}"], beta)
        parameters[key] = parameters[key] - learning_rate * v[f"d{key}"]
    return parameters, v


def made_anew(parameters, grads, v, beta, learning_rate):
    v = {}
    for key in parameters:
        v[f"d{key}"] = beta * v[f"d{key}"] + (1 - beta) * grads[f"d{key}"]
        parameters[key] = parameters[key] - learning_rate * v[f"d{key}"]
    return parameters, v


def keys_alone(parameters, grads, v, beta, learning_rate):
    for w, g, velocity in zip(parameters, grads, v, strict=True):
        w -= learning_rate * (beta * velocity + (1 - beta) * g)
    return parameters, v


def no_f(parameters, grads, v, beta, learning_rate):
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v["db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
    return parameters, v


def never_made(parameters):
    v = {}
    for key, w in parameters.items():
        v[f"d{key}"] = np.zeros(w.shape)
        s[f"d{key}"] = np.zeros(w.shape)  # noqa: F821
    return v, s  # noqa: F821


def keys_without_layers(parameters):
    v, s = {}, {}
    for key, w in parameters.items():
        v[f"d{key[0]}"] = np.zeros(w.shape)
        s[f"d{key[0]}"] = np.zeros(w.shape)
    return v, s


def zeroed_in_place(parameters):
    v = {}
    for key, w in parameters.items():
        v[f"d{key}"] = w
        v[f"d{key}"][...] = 0
    return v


def one_for_both(parameters):
    v, s = [{}] * 2
    for state in (v, s):
        for key, w in parameters.items():
            state[f"d{key}"] = np.zeros(w.shape)
    return v, s


def last_t_for_all(values, beta, bias_correction=True):
    v, found = 0.0, []
    for t, x in enumerate(values, 1):  # noqa: B007
        v = beta * v + (1 - beta) * x
        found.append(v)
    return np.array(found) / (1 - beta**t) if bias_correction else np.array(found)


def switch_as_text(values, beta, bias_correction=True):
    v, found = 0.0, []
    for t, x in enumerate(values, 1):
        v = beta * v + (1 - beta) * x
        found.append(v)
        if bias_correction == "True":
            found[-1] = v / (1 - beta**t)
    return np.array(found)


def all_rates(learning_rate0, epoch_num, decay_rate):
    return [learning_rate0 / (1 + decay_rate * epoch) for epoch in range(epoch_num + 1)]


def both_appended(values, beta, bias_correction=True):
    v, found = 0.0, []
    for t, x in enumerate(values, 1):
        v = beta * v + (1 - beta) * x
        if bias_correction:
            found.append(v / (1 - beta**t))
        found.append(v)
    return np.array(found)


def bias_at_the_wrong_end(X, y, lr=0.01, epochs=1000):
    A = np.c_[np.ones(len(y)), X]
    theta = np.zeros(A.shape[1])
    for _ in range(epochs):
        theta = theta - lr * A.T @ (A @ theta - y) / len(y)
    return theta[:-1], theta[-1]


def brackets_left_out(learning_rate0, epoch_num, decay_rate):
    decay = 1 / 1 + decay_rate * epoch_num
    return learning_rate0 * decay


def clipped(parameters, grads, learning_rate):
    def clip(entries):
        return {key: np.clip(g, -1, 1) for key, g in entries.items()}

    safe = clip(grads)
    return {key: w - learning_rate * safe[f"d{key}"] for key, w in parameters.items()}


def made_of_v(parameters):
    def zeros(of):
        made = {}
        for l in range(1, len(of) // 2 + 1):
            made[f"dW{l}"] = np.zeros(of[f"W{l}"].shape)
            made[f"db{l}"] = np.zeros(of[f"b{l}"].shape)
        return made

    v = zeros(parameters)
    s = zeros(v)
    return v, s


TOLD = {
    ("exponentially_weighted_averages", both_appended): (
        "found.append(v)",
        "8 numbers are stored there, and 4 should come back",
    ),
    ("gradient_descent", bias_at_the_wrong_end): (
        "return theta[:-1], theta[-1]",
        "In `theta` all is right, its first number is the one that comes back second",
    ),
    ("update_lr", brackets_left_out): ("decay", "divides by 1, and adds afterwards"),
    ("update_parameters_with_gd", clipped): (
        "safe[",
        "`safe` comes from line ",
    ),
    ("initialize_adam", made_of_v): ('np.zeros(of[f"W{l}"].shape)', "calls it: s = zeros(v)"),
    ("stochastic_gradient_descent", order_not_used): (
        "order = rng.permutation(len(y))",
        "`order` holds the drawn order, and no line takes the examples by it",
    ),
    ("stochastic_gradient_descent", example_not_used): (
        "error = X @ weights + bias - y",
        "`i` is the number of an example, and no line uses it",
    ),
    ("stochastic_gradient_descent", two_indices): (
        "error = guess - y[k]",
        "X is shuffled and y is not",
    ),
    ("stochastic_gradient_descent", loops_exchanged): (
        "for i in rng.permutation(len(y)):",
        "Each example makes all its epochs at once",
    ),
    ("update_parameters_with_gd", one_layer_less): (
        "L = len(parameters) // 2 - 1",
        "`L` is 1, and there are 2 layers: layer 2 is never reached",
    ),
    ("update_parameters_with_gd", by_their_places): (
        "pairs",
        "take what belongs together by its key, not by its place",
    ),
    ("update_parameters_with_momentum", in_a_helper): (
        "return start + share * (end - start)",
        'calls it: v[f"d{key}"] = lerp(',
    ),
    ("update_parameters_with_momentum", made_anew): (
        "v[f",
        "puts another dictionary in the place of the one handed over",
    ),
    ("update_parameters_with_momentum", keys_alone): (
        "beta * velocity",
        "a key: the array is what a dictionary has under it",
    ),
    ("update_parameters_with_momentum", no_f): (
        'v["db{l}"] =',
        "An f is missing before the quotes",
    ),
    ("initialize_adam", never_made): ("s[f", "no line makes it: s = {} belongs before the loop"),
    ("initialize_adam", keys_without_layers): ("s[f", "v has the keys dW and db"),
    ("initialize_velocity", zeroed_in_place): (
        'v[f"d{key}"] = w',
        "changes its argument parameters",
    ),
    ("initialize_adam", one_for_both): ("v, s = [{}] * 2", "share their memory"),
    ("exponentially_weighted_averages", last_t_for_all): (
        "return np.array(found) / (1 - beta**t)",
        "each has a t of its own",
    ),
    ("exponentially_weighted_averages", switch_as_text): (
        'if bias_correction == "True":',
        "The correction is never made",
    ),
    ("update_lr", all_rates): ("return [", "one number should come back"),
}


@each_of(TOLD)
def test_the_run_tells_the_line_and_what_is_wrong_there(name, function, line, sentence):
    assert_told(name, function, line, sentence)
