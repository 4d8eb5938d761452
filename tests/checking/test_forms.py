"""What is said of a result of the wrong form: facts, and hints that can mean one thing only."""

import numpy as np
import pytest

from checking.check import check
from exercises import EXERCISES


@pytest.fixture(autouse=True)
def without_a_watch(monkeypatch):
    """Where the run shows no line, the form and the numbers are all there is."""
    monkeypatch.setattr("checking.looked.look", lambda *args, **options: None)


def zeros(parameters, prefix="d", turned=False):
    return {
        prefix + key: np.zeros(w.shape[:: -1 if turned else 1]) for key, w in parameters.items()
    }


def last_alone(parameters):
    v = {}
    for key, w in parameters.items():
        v = {} if key[0] == "W" else v
        v["d" + key] = np.zeros_like(w)
    return v


def first_alone(parameters):
    v = {}
    for key, w in parameters.items():
        v["d" + key] = np.zeros_like(w)
        if key == "b1":
            return v


def without_f(parameters):
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW{l}"] = np.zeros_like(parameters[f"W{l}"])
        v["db{l}"] = np.zeros_like(parameters[f"b{l}"])
    return v


def one_without(parameters):
    v = zeros(parameters)
    del v["dW2"]
    return v


def shape_of_w(parameters):
    return {"d" + key: np.zeros_like(parameters["W" + key[1:]]) for key in parameters}


def first_shape(parameters):
    return {"d" + key: np.zeros_like(parameters[key[0] + "1"]) for key in parameters}


VELOCITIES = [
    (last_alone, "v has no dW1 and db1."),
    (first_alone, "v has no dW2 and db2."),
    (without_f, 'an f is missing before the quotes, f"dW{l}"'),
    (one_without, "v has no dW2."),
    (lambda p: zeros(p, ""), "they should begin with a d"),
    (lambda p: zeros(p, "d", turned=True), "(it is the transpose)"),
    (shape_of_w, "(that is the shape of W1)"),
    (first_shape, "(that is the shape of W1)"),
    (lambda p: {"dW1": np.zeros((2, 3))}, "v has no db1, dW2 and db2."),
]


@pytest.mark.parametrize(("function", "said"), VELOCITIES)
def test_what_is_wrong_with_a_dictionary_is_said(function, said):
    finding = check(EXERCISES["initialize_velocity"], function).finding
    assert finding.stage == "form"
    assert said in finding.lines[0]


def test_a_shape_that_two_arrays_have_is_given_to_none():
    exercise = EXERCISES["initialize_velocity"]
    case = exercise.cases[0]
    (parameters,) = case.make(np.random.default_rng(0))
    assert len({w.shape for w in parameters.values()}) == len(parameters)


def each_example(X, y, lr=0.01, epochs=1000):
    return np.zeros(X.shape[1]), np.zeros(len(y))


@pytest.mark.parametrize(
    ("name", "function", "said"),
    [
        ("gradient_descent", each_example, "an array of shape (7,) (that is the shape of y)"),
    ],
)
def test_a_hint_at_a_shape_follows_from_the_call(name, function, said):
    assert said in check(EXERCISES[name], function).finding.lines[0]


def test_what_no_mistake_explains_is_said_in_facts_alone():
    def update(parameters, grads, learning_rate):
        return {k: w - np.sin(w * learning_rate * grads["d" + k]) for k, w in parameters.items()}

    lines = check(EXERCISES["update_parameters_with_gd"], update).finding.lines
    assert "it should be" in lines[0]
    assert not any("factor" in line or "Only calls" in line for line in lines)
