"""What is said where the work is done by objects, generators and lambdas of the learner's own."""

import copy
from types import SimpleNamespace

import numpy as np

from exercises.adams import make_adam
from tests.helpers.told import assert_told, each_of

update_parameters_with_adam = make_adam()


class Average:
    def __init__(self, beta):
        self.beta, self.v, self.t = beta, None, 0

    def add(self, x):
        if self.v is None:
            self.v = x
        self.v = self.beta * self.v + (1 - self.beta) * x
        self.t += 1
        return self.v


def starts_at_the_first(values, beta, bias_correction=True):
    average = Average(beta)
    found = [(average.add(x), average.t) for x in values]
    return np.array([v / (1 - beta**t) if bias_correction else v for v, t in found])


class Line:
    def __init__(self, features):
        self.weights, self.bias = np.zeros(features), 0.0

    def epoch(self, X, y, lr):
        self.weights = self.weights - lr * X.T @ self.error(X, y) / len(y)
        self.bias = self.bias - lr * np.mean(self.error(X, y))

    def error(self, X, y):
        return X @ self.weights + self.bias - y


def error_of_the_new_weights(X, y, lr=0.01, epochs=1000):
    line = Line(X.shape[1])
    for _ in range(epochs):
        line.epoch(X, y, lr)
    return line.weights, line.bias


def averaged(X, y, lr=0.01, epochs=1000, seed=0):
    rng, line, steps = (
        np.random.default_rng(seed),
        SimpleNamespace(w=np.zeros(X.shape[1]), b=0.0),
        0,
    )
    total_w, total_b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            error = X[i] @ line.w + line.b - y[i]
            line.w = line.w - lr * error * X[i]
            line.b = line.b - lr * error
            total_w, total_b, steps = total_w + line.w, total_b + line.b, steps + 1
    return total_w / max(steps, 1), total_b / max(steps, 1)


def start_counted_as_a_step(X, y, lr=0.01, epochs=1000):
    def steps():
        w, b = np.zeros(X.shape[1]), 0.0
        while True:
            yield w, b
            e = X @ w + b - y
            w, b = w - lr * X.T @ e / len(y), b - lr * e.mean()

    weights, bias = np.zeros(X.shape[1]), 0.0
    for _, (weights, bias) in zip(range(epochs), steps(), strict=False):  # noqa: B007
        pass
    return weights, bias


def divided_by_the_size_asked_for(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    def batches(order):
        for start in range(0, len(order), batch_size):
            rows = order[start : start + batch_size]
            yield X[rows], y[rows]

    rng, w, b = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for x, labels in batches(rng.permutation(len(y))):
            e = x @ w + b - labels
            w, b = w - lr * x.T @ e / batch_size, b - lr * e.sum() / batch_size
    return w, b


def keys_used_up(parameters, grads, v, beta, learning_rate):
    keys = map("d{}".format, parameters)
    for key in keys:
        v[key] = beta * v[key] + (1 - beta) * grads[key]
    for key in keys:
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * v[key]
    return parameters, v


def cases_used_up(adam):
    rng = np.random.default_rng(0)
    p, g, v, s = ({f"{d}W1": rng.uniform(0.5, 1, (2, 3))} for d in ("", "d", "d", "d"))
    cases = ((p, g, v, s, t) for t in (1, 2))
    expected = [update_parameters_with_adam(*copy.deepcopy(case)) for case in cases]
    results = [adam(*copy.deepcopy(case)) for case in cases]
    return all(
        np.allclose(a[k], b[k])
        for one, two in zip(expected, results, strict=False)
        for a, b in zip(one, two, strict=True)
        for k in a
    )


def power_of_the_difference(parameters, grads, v, s, t, learning_rate=0.01, *betas_and_epsilon):
    beta1, beta2, epsilon = betas_and_epsilon or (0.9, 0.999, 1e-8)
    unbiased = lambda moment, beta: moment / (1 - beta) ** t  # noqa: E731
    v_corrected, s_corrected = {}, {}
    for key in parameters:
        k = f"d{key}"
        v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
        s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
        v_corrected[k], s_corrected[k] = unbiased(v[k], beta1), unbiased(s[k], beta2)
        step = v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
        parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s, v_corrected, s_corrected


def self_forgotten(parameters):
    class Builder:
        def __init__(self):
            self.v = {}

        def build(self):
            for key, w in parameters.items():
                v[f"d{key}"] = np.zeros(w.shape)  # noqa: F821
            return self.v

    return Builder().build()


def nonlocal_forgotten(X, y, lr=0.01, epochs=1000, seed=0):
    rng, w, b = np.random.default_rng(seed), np.zeros(X.shape[1]), 0.0

    def step(i):
        e = X[i] @ w + b - y[i]  # noqa: F823
        w = w - lr * e * X[i]  # noqa: F841
        b = b - lr * e  # noqa: F841

    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            step(i)
    return w, b


def bound_late(parameters, grads, learning_rate):
    steps = {}
    for key in parameters:
        steps[key] = lambda: parameters[key] - learning_rate * grads[f"d{key}"]  # noqa: B023
    return {key: step() for key, step in steps.items()}


def a_second_name(parameters):
    v = parameters
    for key in list(v):
        v[f"d{key}"] = np.zeros(v.pop(key).shape)
    return v


def columns(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    Y, theta, bias = y.reshape(m, 1), np.zeros((n, 1)), 0.0
    for _ in range(epochs):
        E = X @ theta + bias - Y
        theta = theta - lr * X.T @ E / m
        bias = bias - lr * float(np.mean(E))
    return theta, bias


# The line that is shown, and what is said of it.
TOLD = {
    ("update_parameters_with_gd", bound_late): (
        "steps[key] = lambda:",
        "looks `key` up only then",
    ),
    ("initialize_velocity", a_second_name): ("v = parameters", "changes its argument parameters"),
    ("gradient_descent", columns): ("np.zeros((n, 1))", "`Y` is a column, too"),
    ("exponentially_weighted_averages", starts_at_the_first): ("self.v = x", "first value"),
    ("gradient_descent", error_of_the_new_weights): (
        "self.bias = self.bias - lr * np.mean(self.error(X, y))",
        "The bias is moved with an error that the new weights make",
    ),
    ("stochastic_gradient_descent", averaged): (
        "return total_w / max(steps, 1)",
        "At the end `line.w` and `line.b` hold what is right",
    ),
    ("gradient_descent", start_counted_as_a_step): (
        "for _, (weights, bias) in",
        "What comes back has made 4 of the 5 steps that are due",
    ),
    ("mini_batch_gradient_descent", divided_by_the_size_asked_for): (
        "w, b = w - lr * x.T @ e / batch_size",
        "divided by batch_size, not by its own length",
    ),
    ("update_parameters_with_momentum", keys_used_up): (
        'keys = map("d{}".format, parameters)',
        "`keys` can be gone through only once",
    ),
    ("is_correct_adam", cases_used_up): (
        "cases = (",
        "`cases` can be gone through only once",
    ),
    ("update_parameters_with_adam", power_of_the_difference): (
        "unbiased = lambda moment, beta",
        "(1 − β₁)ᵗ stands where 1 − β₁ᵗ belongs",
    ),
    ("initialize_velocity", self_forgotten): ('v[f"d{key}"]', "`self.v` was meant?"),
    ("stochastic_gradient_descent", nonlocal_forgotten): (
        "e = X[i] @ w + b - y[i]",
        "nonlocal w takes the one outside",
    ),
}


@each_of(TOLD)
def test_the_line_in_a_method_a_generator_or_a_lambda_is_shown(name, function, line, sentence):
    assert_told(name, function, line, sentence)
