"""Watching a run: what each line wrote, what is put in its place, and when nothing is watched."""

import linecache
import sys

import numpy as np
import pytest

from checking.calls.limit import TimeLimit
from checking.check import check
from checking.watch.record import Patch, Place
from checking.watch.watching import may_be_watched, watch
from exercises import EXERCISES


def seen(function, *args, patches=None):
    with TimeLimit(5) as limit:
        return watch(function, args, limit, patches)


def written(record):
    """Return [(line within the function, place, value)], the first line being 0."""
    first = min(record.statements)
    return [(w.line - first, w.place, w.value) for w in record.writes]


def half_and_add(v, number):
    half = number / 2
    for key in v:
        v[key] = v[key] + half
    return v


def test_each_line_is_told_with_what_it_wrote():
    record = seen(half_and_add, {"a": 1.0, "b": 2.0}, 3.0)
    assert written(record)[:1] == [(1, Place("half"), 1.5)]
    assert (3, Place("v", ("a",)), 2.5) in written(record)
    assert (3, Place("v", ("b",)), 3.5) in written(record)
    assert record.result == {"a": 2.5, "b": 3.5}


def test_the_caller_keeps_its_arguments():
    given = {"a": 1.0}
    seen(half_and_add, given, 3.0)
    assert given == {"a": 1.0}


def test_another_value_may_be_put_where_a_line_wrote():
    record = seen(half_and_add, {"a": 1.0}, 3.0)
    line = min(record.statements) + 1
    patched = seen(half_and_add, {"a": 1.0}, 3.0, patches={(line, 0): [Patch(Place("half"), 7.0)]})
    assert patched.result == {"a": 8.0}


def test_an_array_changed_in_place_is_told_from_a_new_one():
    def update(w):
        w -= 1.0
        w = w * 2
        return w

    first, second, *_ = seen(update, np.ones(3)).writes
    assert (first.inside, second.inside) == (True, False)


def test_the_variables_of_a_comprehension_are_no_writes():
    def zeros(parameters):
        v = 1.0
        made = {k: 0.0 * v for k, v in parameters.items()}
        return made, v

    record = seen(zeros, {"W1": 3.0})
    assert {w.place.name for w in record.writes} <= {"v", "made", "return"}
    assert [w.value for w in record.writes if w.place.name == "v"] == [1.0]


def test_an_endless_loop_is_cut_off():
    def endless():
        n = 0
        while True:
            n += 1

    assert seen(endless).ended == "events"


def epsilon_inside(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    for key in parameters:
        g = grads["d" + key]
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * g**2
        parameters[key] = parameters[key] - learning_rate * g / np.sqrt(s["d" + key] + epsilon)
    return parameters, s


def lines_of(function):
    return check(EXERCISES["update_parameters_with_rmsprop"], function).finding.lines


def test_the_line_is_shown_and_all_else_said_to_be_right():
    first, shown, *_ = lines_of(epsilon_inside)
    assert first.endswith("in this case all else is right:")
    assert "np.sqrt(s[" in shown


def test_under_another_tracer_the_message_is_what_the_values_give():
    before = sys.gettrace()
    sys.settrace(lambda *event: None)
    try:
        assert not may_be_watched(epsilon_inside)
        lines = lines_of(epsilon_inside)
    finally:
        sys.settrace(before)
    assert "Line" not in lines[0]
    assert "square root" in " ".join(lines)


def test_without_source_the_message_is_what_the_values_give():
    scope = {"np": np}
    source = """
def update(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    for key in parameters:
        g = grads["d" + key]
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * g**2
        parameters[key] = parameters[key] - learning_rate * g / np.sqrt(s["d" + key] + epsilon)
    return parameters, s
"""
    exec(compile(source, "<nowhere>", "exec"), scope)
    lines = lines_of(scope["update"])
    assert "Line" not in lines[0]
    assert "square root" in " ".join(lines)


def test_a_watch_that_fails_is_no_fault_of_the_learners(monkeypatch):
    def fails(*args):
        raise ValueError

    monkeypatch.setattr("checking.watch.asking.watch", fails)
    assert "square root" in " ".join(lines_of(epsilon_inside))


@pytest.mark.parametrize("times", [2, 3])
def test_a_line_that_runs_again_is_told(times):
    def update(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
        for _ in range(times):
            for key in parameters:
                g = grads["d" + key]
                s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * g**2
                root = np.sqrt(s["d" + key]) + epsilon
                parameters[key] = parameters[key] - learning_rate * g / root
        return parameters, s

    said = " ".join(lines_of(update))
    assert f"runs {'twice' if times == 2 else '3 times'}" in said


def test_a_second_mistake_beside_a_layer_that_is_never_reached_is_named():
    def two_mistakes(parameters, grads, learning_rate):
        for l in range(1, len(parameters) // 2):
            parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
            parameters[f"b{l}"] = parameters[f"b{l}"] + learning_rate * grads[f"db{l}"]
        return parameters

    first = two_mistakes.__code__.co_firstlineno
    said = " ".join(check(EXERCISES["update_parameters_with_gd"], two_mistakes).finding.lines)
    assert "layer 2 is never reached." in said
    assert f"Line {first + 3} leaves the rule, too:" in said
    assert "α·g is added where it has to be subtracted." in said


def test_a_line_that_only_lacks_what_is_missing_is_not_blamed_besides():
    def biases_without_average(parameters, grads, v, beta, learning_rate):
        for l in range(1, len(parameters) // 2 + 1):
            v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
            for key in (f"W{l}", f"b{l}"):
                parameters[key] = parameters[key] - learning_rate * v["d" + key]
        return parameters, v

    found = check(EXERCISES["update_parameters_with_momentum"], biases_without_average).finding
    assert "In v the biases are never set" in " ".join(found.lines)
    assert "too:" not in " ".join(found.lines)


def test_an_exception_is_led_back_to_the_line_that_set_what_is_wrong():
    def fixed_layer(parameters, grads, learning_rate):
        dW, db = grads["dW1"], grads["db1"]
        for l in range(1, len(parameters) // 2 + 1):
            parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * dW
            parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * db
        return parameters

    first = fixed_layer.__code__.co_firstlineno
    lines = check(EXERCISES["update_parameters_with_gd"], fixed_layer).finding.lines
    assert any(line.startswith(f"`dW` was set in line {first + 1}: dW, db = ") for line in lines)


def from_cell(number, source, scope):
    """Define what a cell's source defines, in a file of its own, as Jupyter does."""
    file = f"<cell {number}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    exec(compile(source, file, "exec"), scope)


def test_a_right_function_of_another_cell_is_not_blamed_but_the_line_that_calls_it():
    scope = {"np": np}
    from_cell(1, RIGHT_ORTHOGONALIZE, scope)
    from_cell(2, WRONG_MUON, scope)
    finding = check(EXERCISES["update_matrix_with_muon"], scope["update_matrix_with_muon"]).finding
    message = "\n".join(finding.lines)
    assert "Line 3 leaves the rule" in message
    assert "orthogonalize(v), v" in message and "return X" not in message


RIGHT_ORTHOGONALIZE = """
def orthogonalize(M, steps=5, epsilon=1e-7):
    X = M / (np.linalg.norm(M) + epsilon)
    for _ in range(steps):
        A = X @ X.T
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
    return X
"""
WRONG_MUON = """def update_matrix_with_muon(W, dW, v, learning_rate=0.01, beta=0.95):
    v = beta * v + (1 - beta) * dW
    return W - learning_rate * 0.2 * max(W.shape) * orthogonalize(v), v
"""


def test_what_comes_back_is_made_by_the_return_not_by_a_line_of_a_function_that_it_calls():
    def double(x):
        return 2 * x

    def answer(x):
        return {"a": double(x) + 1}

    record = seen(answer, 3.0)
    made = [line for line, place, value in written(record) if place == Place("return", ("a",))]
    assert record.statements[record.left].text.startswith('return {"a"')
    assert made == [record.left - min(record.statements)]


@pytest.mark.parametrize(
    ("finish", "said"),
    [
        (lambda w: np.round(w, 3), "right, but rounded to 3 digits"),
        (lambda w: np.trunc(w), "right, but cut to whole numbers, as int does"),
        (lambda w: w.astype(np.float32), "Right to about 7 digits alone: rounded, or"),
    ],
)
def test_right_numbers_that_lost_their_digits_are_told_so(finish, said):
    def update(parameters, grads, learning_rate):
        return {k: finish(w - learning_rate * grads["d" + k]) for k, w in parameters.items()}

    text = " ".join(check(EXERCISES["update_parameters_with_gd"], update).finding.lines)
    assert said in text


def test_the_head_of_a_handler_is_a_line_like_others():
    def collect(numbers):
        try:
            return numbers[3]
        except IndexError:
            return None

    record = seen(collect, [1])
    assert all(line in record.statements for line in record.ran)
