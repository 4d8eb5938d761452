"""What a learner sees of a check: three outcomes, short messages, `passed`, the score."""

import copy

import numpy as np
import pytest

import public_tests
import testCases
from checking.check import check
from checking.messages.show import CheckFailed
from exercises import EXERCISES
from public_tests import OPTIONAL, POINTS
from tests.right_answers import RIGHT
from tests.right_answers.updates import gd_new


@pytest.fixture(autouse=True)
def learner_at_home(monkeypatch):
    """No setting of the surroundings makes "not started" a failure."""
    monkeypatch.delenv("REQUIRE_ALL", raising=False)
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)


def blank(parameters, grads, learning_rate):
    """Docstring."""
    raise NotImplementedError("Exercise 1: update_parameters_with_gd")


def begun(parameters, grads, learning_rate):
    """Docstring."""
    step = learning_rate
    raise NotImplementedError("Exercise 1: update_parameters_with_gd")
    return step


def failed_lines(name, function):
    with pytest.raises(CheckFailed) as caught:
        getattr(public_tests, f"{name}_test")(function)
    return str(caught.value).splitlines()


def test_a_passed_check_prints_the_points(capsys):
    public_tests.update_parameters_with_gd_test(gd_new)
    points = POINTS["update_parameters_with_gd"]
    assert capsys.readouterr().out == (
        f"✓ Exercise 1 · update_parameters_with_gd: passed, {points} of {points} points\n"
    )


def test_a_blank_exercise_is_not_an_error(capsys):
    public_tests.update_parameters_with_gd_test(blank)
    assert capsys.readouterr().out == "○ Exercise 1 · update_parameters_with_gd: not started\n"


def test_code_under_a_standing_raise_is_spoken_of(capsys):
    public_tests.update_parameters_with_gd_test(begun)
    assert "delete that line" in capsys.readouterr().out


@pytest.mark.parametrize("setting", ["REQUIRE_ALL", "NBGRADER_EXECUTION"])
def test_not_started_fails_where_all_is_required(monkeypatch, setting):
    monkeypatch.setenv(setting, "1")
    assert "not started" in failed_lines("update_parameters_with_gd", blank)[0]


def test_require_all_0_is_off(monkeypatch, capsys):
    monkeypatch.setenv("REQUIRE_ALL", "0")
    public_tests.update_parameters_with_gd_test(blank)
    assert "not started" in capsys.readouterr().out


def test_a_wrong_answer_raises_a_short_message_that_names_the_mistake():
    lines = failed_lines(
        "update_parameters_with_gd",
        lambda p, g, a: {key: value + a * g["d" + key] for key, value in p.items()},
    )
    assert lines[0] == "✗ Exercise 1 · update_parameters_with_gd"
    assert any("is added where it has to be subtracted" in line for line in lines)
    assert len(lines) <= 8


def test_two_mistakes_in_two_lines_are_both_named():
    def update(parameters, grads, v, beta, learning_rate):
        v = {key: beta * v[key] + grads[key] for key in v}
        return {k: w + learning_rate * v["d" + k] for k, w in parameters.items()}, v

    finding = check(EXERCISES["update_parameters_with_momentum"], update).finding
    assert len(finding.mistakes) == 2
    assert finding.mistakes[0].startswith("the factor 1 − β is left out")


def test_a_result_handed_over_for_its_function_is_told_in_words():
    result = {"W1": np.zeros((20, 20)), "b1": np.zeros((20, 1))}
    lines = failed_lines("update_parameters_with_gd", result)
    assert lines[1].strip() == "A function is checked here, and this is a dictionary."
    assert "itself, without brackets" in lines[2]


def test_who_prints_in_a_wrong_answer_is_told_where_to_see_it():
    says = {}

    def update(parameters, grads, learning_rate):
        says["it"]("here I am")
        return parameters

    def lines_when(function):
        says["it"] = function
        return failed_lines("update_parameters_with_gd", update)

    told, not_told = lines_when(print), lines_when(len)
    assert "what your function prints" in told[-1]
    assert told[:-1] == not_told


def test_the_notebook_shows_the_message_without_a_traceback():
    error = CheckFailed("✗ Exercise 1\n  It is off.")
    assert error._render_traceback_() == ["✗ Exercise 1", "  It is off."]


def test_an_empty_message_renders_too():
    assert CheckFailed()._render_traceback_()


def test_colour_stands_beside_the_sign_outside_pytest(monkeypatch):
    monkeypatch.delenv("PYTEST_CURRENT_TEST")
    monkeypatch.delenv("NO_COLOR", raising=False)
    first = CheckFailed("✗ Exercise 1")._render_traceback_()[0]
    assert "✗ Exercise 1" in first
    assert first.startswith("\x1b[")


# --- passed and score -------------------------------------------------------------------------


def test_passed_refuses_a_name_that_is_no_exercise():
    with pytest.raises(ValueError, match="no exercise is called 'adam'"):
        public_tests.passed("adam")


def test_a_failed_check_takes_the_pass_back():
    public_tests.update_lr_test(lambda a, e, d: a / (1 + d * e))
    assert public_tests.passed("update_lr")
    with pytest.raises(CheckFailed):
        public_tests.update_lr_test(lambda a, e, d: a)
    assert not public_tests.passed("update_lr")


@pytest.mark.parametrize("name", OPTIONAL)
def test_an_optional_exercise_is_never_required_and_not_in_the_score(name, monkeypatch, capsys):
    def nothing(*arguments):
        raise NotImplementedError(f"Exercise 15: {name}")

    monkeypatch.setenv("REQUIRE_ALL", "1")
    run_check = getattr(public_tests, f"{name}_test")
    run_check(nothing)
    number = [*POINTS, *OPTIONAL].index(name) + 1
    title = f"Optional exercise {number} · {name}"
    assert capsys.readouterr().out == f"○ {title}: not started\n"
    assert failed_lines(name, lambda *arguments: None)[0] == f"✗ {title}"
    monkeypatch.delenv("REQUIRE_ALL")
    before = public_tests.score()
    capsys.readouterr()
    run_check(RIGHT[name][0])
    assert capsys.readouterr().out == f"✓ {title}: passed\n"
    assert public_tests.passed(name)
    assert public_tests.score() == before
    assert name not in capsys.readouterr().out


def test_the_score_counts_what_passed(capsys):
    with pytest.raises(CheckFailed):
        public_tests.update_lr_test(lambda a, e, d: a)
    capsys.readouterr()
    without = public_tests.score()
    public_tests.update_lr_test(lambda a, e, d: a / (1 + d * e))
    assert public_tests.score() == without + POINTS["update_lr"]
    assert f"of {sum(POINTS.values())}" in capsys.readouterr().out


def test_the_failing_case_can_be_called_again():
    def half(parameters, grads, learning_rate):
        return {
            key: value - 0.5 * learning_rate * grads["d" + key] for key, value in parameters.items()
        }

    failed_lines("update_parameters_with_gd", half)
    parameters, grads, learning_rate = public_tests.failing_case()
    want = EXERCISES["update_parameters_with_gd"].rule.answer((parameters, grads, learning_rate))
    got = half(parameters, grads, learning_rate)
    assert not np.allclose(got["W1"], want["W1"])
    parameters["W1"][...] = 0
    assert public_tests.failing_case()[0]["W1"].any(), "the copies are not fresh"


def test_without_a_failing_case_this_is_said(monkeypatch):
    monkeypatch.setattr(public_tests._book, "_stopped_at", None)
    with pytest.raises(LookupError, match="run a check first"):
        public_tests.failing_case()
    failed_lines("update_lr", 0.5)
    with pytest.raises(LookupError, match="holds for every call"):
        public_tests.failing_case()


def test_the_failing_case_of_a_test_of_adams_is_an_adam():
    given = testCases.update_parameters_with_adam_test_case()

    def says_true(adam):
        return bool(adam(*copy.deepcopy(given)))

    failed_lines("is_correct_adam", says_true)
    (adam,) = public_tests.failing_case()
    got = adam(*copy.deepcopy(given))[0]
    want = EXERCISES["update_parameters_with_adam"].rule.answer(given)[0]
    assert not all(np.allclose(got[key], want[key]) for key in want)
