"""What the course of a run shows: an order drawn once, a step after its loop, a column, a test."""

import copy

import numpy as np
import pytest

from checking.check import check
from exercises import EXERCISES

ADAM = EXERCISES["update_parameters_with_adam"].rule.answer


def said(name, function):
    verdict = check(EXERCISES[name], function)
    assert verdict.outcome == "wrong"
    return "\n".join(verdict.finding.lines)


def drawn_once(X, y, lr=0.01, epochs=1000, seed=0):
    weights, bias = np.zeros(X.shape[1]), 0.0
    order = np.random.default_rng(seed).permutation(len(y))
    for _ in range(epochs):
        for i in order:
            error = X[i] @ weights + bias - y[i]
            weights, bias = weights - lr * error * X[i], bias - lr * error
    return weights, bias


def generator_anew(X, y, lr=0.01, epochs=1000, seed=0):
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        rng = np.random.default_rng(seed)
        for i in rng.permutation(len(y)):
            error = X[i] @ weights + bias - y[i]
            weights, bias = weights - lr * error * X[i], bias - lr * error
    return weights, bias


def step_after_the_loop(X, y, lr=0.01, epochs=1000, seed=0):
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in rng.permutation(len(y)):
            error = X[i] @ weights + bias - y[i]
        weights = weights - lr * error * X[i]
        bias = bias - lr * error
    return weights, bias


def column_of_weights(X, y, lr=0.01, epochs=1000):
    weights, bias = np.zeros((X.shape[1], 1)), 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        weights = weights - lr * X.T @ errors / len(y)
        bias = bias - lr * errors.mean()
    return weights, bias


def rest_in_each_round(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    batches, full = [], m // mini_batch_size
    for k in range(full):
        part = order[k * mini_batch_size : (k + 1) * mini_batch_size]
        batches.append((X[:, part], Y[:, part]))
        if m % mini_batch_size:
            rest = order[full * mini_batch_size :]
            batches.append((X[:, rest], Y[:, rest]))
    return batches


def corrected_at_first(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        averages[t - 1] = v
        if bias_correction and t < 3:
            averages[t - 1] /= 1 - beta**t
    return averages


def at_its_drops(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    if epoch_num % time_interval == 0:
        return learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))


COURSES = [
    ("stochastic_gradient_descent", drawn_once, "    order = ", "This line draws one order"),
    ("stochastic_gradient_descent", generator_anew, "    rng = ", "This line runs twice"),
    (
        "stochastic_gradient_descent",
        step_after_the_loop,
        "    weights = ",
        "one step is due in each",
    ),
    ("gradient_descent", column_of_weights, "np.zeros((X.shape[1], 1))", "it has to be flat, (3,)"),
    ("random_mini_batches", rest_in_each_round, "X[:, rest]", "it belongs after that loop"),
    ("exponentially_weighted_averages", corrected_at_first, "t < 3:", "is left out"),
    ("schedule_lr_decay", at_its_drops, "== 0:", "The return stands under this condition"),
]


@pytest.mark.parametrize(("name", "function", "line", "what"), COURSES)
def test_the_line_at_fault_is_shown_and_what_the_run_did(name, function, line, what):
    message = said(name, function)
    assert line in message
    assert what in message


def inputs(rng, zeros=False):
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {key: rng.normal(size=shape) for key, shape in shapes.items()}
    grads, v = ({f"d{key}": rng.normal(size=s) for key, s in shapes.items()} for _ in range(2))
    s = {key: rng.uniform(0.5, 2, size=array.shape) for key, array in v.items()}
    if zeros:
        v, s = ({key: 0 * array for key, array in of.items()} for of in (v, s))
    return parameters, grads, v, s


def from_zeros(adam):
    given = inputs(np.random.default_rng(0), zeros=True)
    for t in (1, 2, 7):
        want = ADAM((*copy.deepcopy(given), t, 0.05, 0.8, 0.95, 0.1))
        got = adam(*copy.deepcopy(given), t, 0.05, 0.8, 0.95, 0.1)
        for one, other in zip(got, want, strict=True):
            for key in other:
                if key not in one or not np.allclose(one[key], other[key]):
                    return False
    return True


def returns_in_the_loop(adam):
    given = inputs(np.random.default_rng(0))
    for t in (7, 2):
        want = ADAM((*copy.deepcopy(given), t, 0.05, 0.8, 0.95, 0.1))
        got = adam(*copy.deepcopy(given), t, 0.05, 0.8, 0.95, 0.1)
        for one, other in zip(got, want, strict=True):
            return all(key in one and np.allclose(one[key], other[key]) for key in other)


def last_one_counts(adam):
    given, right = inputs(np.random.default_rng(0)), True
    for t in (7, 2):
        want = ADAM((*copy.deepcopy(given), t, 0.05, 0.8, 0.95, 0.1))
        got = adam(*copy.deepcopy(given), t, 0.05, 0.8, 0.95, 0.1)
        for one, other in zip(got, want, strict=True):
            for key in other:
                right = key in one and bool(np.allclose(one[key], other[key]))
    return right


TESTS = [
    (from_zeros, "    given = inputs(", "v or s holds nothing but zeros"),
    (returns_in_the_loop, "    return all(", "True once, after all loops"),
    (last_one_counts, "    right = key in one", "only the last comparison counts"),
]


@pytest.mark.parametrize(("test", "line", "what"), TESTS)
def test_the_line_of_a_test_of_adams_is_shown(test, line, what):
    message = said("is_correct_adam", test)
    assert line in message
    assert what in message
