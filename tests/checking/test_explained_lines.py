"""A blamed line is explained: read in the rule's symbols, with what made it, and its twin."""

import numpy as np
import pytest

from checking.check import check
from exercises import EXERCISES


def said(name, function):
    """Return the message on a wrong answer, as one text."""
    verdict = check(EXERCISES[name], function)
    assert verdict.outcome == "wrong"
    return "\n".join(verdict.finding.lines)


def rate_times_all(parameters, grads, learning_rate):
    return {k: learning_rate * (w - grads[f"d{k}"]) for k, w in parameters.items()}


def two_mistakes(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon=1e-8):
    v_hat, s_hat = {}, {}
    for k in grads:
        v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
        s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
        v_hat[k], s_hat[k] = v[k] / (1 - beta1**t), s[k] / (1 - beta2**t)
        step = v[k] / np.sqrt(s_hat[k] + epsilon)
        parameters[k[1:]] = parameters[k[1:]] - learning_rate * step
    return parameters, v, s, v_hat, s_hat


def first_gradient_whole(parameters, grads, v, beta, learning_rate):
    for k in parameters:
        old, g = v[f"d{k}"], grads[f"d{k}"]
        new = beta * old + (1 - beta) * g
        if not np.any(old):
            new = g.copy()
        v[f"d{k}"] = new
        parameters[k] = parameters[k] - learning_rate * new
    return parameters, v


def arguments_exchanged(parameters, grads, v, beta, learning_rate):
    def one(w, g, old, momentum, rate):
        new = momentum * old + (1 - momentum) * g
        return w - rate * new, new

    for k in parameters:
        parameters[k], v[f"d{k}"] = one(
            parameters[k], grads[f"d{k}"], v[f"d{k}"], learning_rate, beta
        )
    return parameters, v


def bias_with_dw(parameters, grads, learning_rate):
    new = {}
    for l in range(1, len(parameters) // 2 + 1):
        new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"dW{l}"]
    return new


def paired_by_place(parameters, grads, learning_rate):
    pairs = zip(parameters, grads.values(), strict=True)
    return {k: parameters[k] - learning_rate * g for k, g in pairs}


def never_stored(parameters, grads, learning_rate):
    for k in parameters:
        w = parameters[k]
        w = w - learning_rate * grads[f"d{k}"]
    return parameters


def weights_alone(parameters, grads, learning_rate):
    for k in parameters:
        if k.startswith("W"):
            parameters[k] = parameters[k] - learning_rate * grads[f"d{k}"]
    return parameters


def one_dictionary(parameters):
    v = s = {}
    for k, w in parameters.items():
        v[f"d{k}"] = np.zeros(w.shape)
        s[f"d{k}"] = np.zeros(w.shape)
    return v, s


def copied_outside_alone(parameters):
    v = {f"d{k}": np.zeros(w.shape) for k, w in parameters.items()}
    s = v.copy()
    return v, s


ADAM, RMSPROP = "update_parameters_with_adam", "update_parameters_with_rmsprop"
GD, MOMENTUM = "update_parameters_with_gd", "update_parameters_with_momentum"


@pytest.mark.parametrize(
    ("name", "function", "lines", "words"),
    [
        (GD, rate_times_all, [1], "your line is α·(w − g), where the rule has w = w − α·g."),
        (ADAM, two_mistakes, [6], "v (the velocity) stands where v̂"),
        (ADAM, two_mistakes, [6], "and ε stands inside the square root"),
        (MOMENTUM, first_gradient_whole, [4, 5], "your line is g, where the rule has v = "),
        (MOMENTUM, arguments_exchanged, [2, 6], "β (beta) stands where α"),
        (GD, bias_with_dw, [4], 'grads["dW1"] stands where grads["db1"] belongs.'),
        (GD, bias_with_dw, [3], "has it right: new["),
        (GD, paired_by_place, [2], "keys of each dictionary in an order of their own"),
        (
            GD,
            never_stored,
            [3, 4],
            "worked out into w and never stored: they belong in parameters[",
        ),
        (GD, weights_alone, [2, 3], "never set: this condition is true for the weights."),
        ("initialize_adam", one_dictionary, [1], "for each result a dictionary of its own"),
        ("initialize_adam", copied_outside_alone, [2], "a new array for each entry"),
    ],
)
def test_the_line_is_shown_and_explained(name, function, lines, words):
    message = said(name, function)
    assert words in message
    first = function.__code__.co_firstlineno
    assert all(str(first + line) in message for line in lines), message
    assert len(message.splitlines()) <= 7


def test_a_line_that_cannot_be_read_says_what_the_rule_has():
    def flattened(parameters, grads, learning_rate):
        return {k: w - learning_rate * np.cumsum(grads[f"d{k}"], 0) for k, w in parameters.items()}

    message = said(GD, flattened)
    assert "The rule has w = w − α·g there." in message
    assert "symbols" not in message
