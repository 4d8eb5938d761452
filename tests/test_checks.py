"""What a learner sees of a check: three outcomes, short messages, a time limit, the score."""

import sys
from dataclasses import replace

import numpy as np
import pytest
from right_answers import RIGHT
from right_answers.one_vector import vector_by_slices
from right_answers.updates import average, gd_in_place, gd_new, momentum_maker, stores_new

import public_tests
from checking.check import check
from checking.exercise import Case
from checking.show import CheckFailed
from exercises import EXERCISES
from public_tests import OPTIONAL, POINTS


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
    assert any("uphill" in line for line in lines)
    assert len(lines) <= 8


def test_only_the_biases_are_wrong_is_said():
    def update(parameters, grads, learning_rate):
        return {
            key: value - (learning_rate if key[0] == "W" else 1) * grads["d" + key]
            for key, value in parameters.items()
        }

    text = " ".join(failed_lines("update_parameters_with_gd", update))
    assert "The biases in the returned parameters are off, the weights are right" in text


def test_two_mistakes_in_two_lines_are_both_named():
    def update(parameters, grads, v, beta, learning_rate):
        v = {key: beta * v[key] + grads[key] for key in v}
        return {k: w + learning_rate * v["d" + k] for k, w in parameters.items()}, v

    finding = check(EXERCISES["update_parameters_with_momentum"], update).finding
    assert len(finding.mistakes) == 2
    assert finding.mistakes[0] == "heavy ball"


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


# --- side effects -----------------------------------------------------------------------------


def finding_of(name, function):
    return check(EXERCISES[name], function).finding


def test_a_state_of_whole_numbers_is_refused():
    def zeros(parameters):
        return {f"d{key}": np.zeros(value.shape, dtype=int) for key, value in parameters.items()}

    assert "holds whole numbers" in finding_of("initialize_velocity", zeros).lines[0]


def test_changed_gradients_are_noticed():
    def update(parameters, grads, learning_rate):
        for key in grads:
            grads[key] *= learning_rate
        return {key: value - grads["d" + key] for key, value in parameters.items()}

    assert "changes its argument grads" in finding_of("update_parameters_with_gd", update).lines[0]


def test_parameters_zeroed_on_the_way_are_noticed():
    def zeros(parameters):
        v = {}
        for key in parameters:
            parameters[key] *= 0
            v["d" + key] = parameters[key].copy()
        return v

    assert "changes its argument parameters" in finding_of("initialize_velocity", zeros).lines[0]


def test_v_and_s_in_one_memory_are_noticed():
    def zeros(parameters):
        v = {"d" + key: np.zeros_like(value) for key, value in parameters.items()}
        return v, v

    assert "share their memory" in finding_of("initialize_adam", zeros).lines[0]


def test_a_result_that_depends_on_the_call_before_is_noticed():
    kept = {"count": 1}

    def update(parameters, grads, learning_rate):
        kept["count"] += 0.01
        return {
            key: value - kept["count"] * learning_rate * grads["d" + key]
            for key, value in parameters.items()
        }

    assert "two different answers" in finding_of("update_parameters_with_gd", update).lines[0]


def test_in_place_updates_are_fine():
    assert check(EXERCISES["update_parameters_with_gd"], gd_in_place).outcome == "passed"


# --- crashes and time -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "meaning"),
    [
        ("for l in range(len(p) // 2): p[f'W{l}']", "layers count from 1"),
        ("for l in range(len(p) / 2): pass", "divide with //"),
        ("return undefined_name", "misspelt"),
        ("np.zeros((2, 3)) + np.zeros((4, 5))", "do not fit together"),
        ("return None['W1']", "None"),
    ],
)
@pytest.mark.filterwarnings("ignore:.*object is not subscriptable")
def test_a_crash_is_explained(source, meaning):
    scope = {"np": np}
    exec(f"def update(p, g, a):\n    {source}", scope)
    finding = finding_of("update_parameters_with_gd", scope["update"])
    assert finding.stage == "crash"
    assert meaning in " ".join(finding.lines)


def test_the_learners_own_line_is_shown():
    def update(parameters, grads, learning_rate):
        wrong_key = grads["dW0"]
        return wrong_key

    lines = finding_of("update_parameters_with_gd", update).lines
    assert 'Your line: wrong_key = grads["dW0"]' in lines


@pytest.mark.parametrize("stubborn", [False, True])
def test_an_endless_loop_ends_as_a_message(monkeypatch, stubborn):
    monkeypatch.setattr("checking.check.TIME_LIMIT", 0.2)

    def update(parameters, grads, learning_rate):
        while True:
            try:
                np.sqrt(2.0)
            except BaseException:
                if not stubborn:
                    raise

    finding = finding_of("update_parameters_with_gd", update)
    assert finding.stage == "time"


def test_tracing_and_signals_are_as_before_after_a_check():
    import signal

    before = signal.getsignal(signal.SIGINT), sys.gettrace()
    check(EXERCISES["update_parameters_with_gd"], gd_new)
    assert (signal.getsignal(signal.SIGINT), sys.gettrace()) == before


def test_prints_of_a_learner_do_not_flood_the_cell(capsys):
    def update(parameters, grads, learning_rate):
        print("here")
        return gd_new(parameters, grads, learning_rate)

    public_tests.update_parameters_with_gd_test(update)
    assert "here" not in capsys.readouterr().out


# --- passed and score -------------------------------------------------------------------------


def test_passed_holds_while_the_function_is_the_one_that_passed(monkeypatch, capsys):
    main = sys.modules["__main__"]
    update = momentum_maker(True, stores_new, average)
    monkeypatch.setattr(main, "update_parameters_with_momentum", update, raising=False)
    public_tests.update_parameters_with_momentum_test(update)
    assert public_tests.passed("update_parameters_with_momentum")
    monkeypatch.setattr(main, "update_parameters_with_momentum", lambda: None)
    capsys.readouterr()
    assert not public_tests.passed("update_parameters_with_momentum")
    assert "waits until Exercise 8" in capsys.readouterr().out


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


def test_an_answer_typed_in_is_told_from_one_worked_out():
    finding = finding_of("update_lr", lambda a, e, d: 0.25)
    assert "whatever the arguments are" in finding.lines[0]


# --- what comes back in the wrong form ----------------------------------------------------------


@pytest.mark.parametrize("name", [n for n in EXERCISES if n != "is_correct_adam"])
@pytest.mark.parametrize(
    "answer",
    [
        lambda *args: None,
        lambda *args: args[0],
        lambda *args: args,
        lambda *args: [],
        lambda *args: "done",
        lambda *args: {"W1": 1},
        lambda *args: (args[0],),
        lambda *args: float("nan"),
    ],
    ids=["None", "an argument", "the arguments", "a list", "a text", "a dictionary", "one", "nan"],
)
def test_any_wrong_form_is_told_in_a_sentence(name, answer):
    verdict = check(EXERCISES[name], answer)
    assert verdict.outcome == "wrong"
    assert verdict.finding.lines
    assert len(verdict.finding.lines) <= 7


def copied(parameters):
    flat, views = vector_by_slices(parameters)
    return flat, {key: view.copy() for key, view in views.items()}


def one_copied(parameters):
    flat, views = vector_by_slices(parameters)
    return flat, {**views, "b1": views["b1"] + 0}


def the_arguments(parameters):
    return vector_by_slices(parameters)[0], parameters


@pytest.mark.parametrize("function", [copied, one_copied, the_arguments])
def test_views_that_are_copies_are_told_as_such(function):
    finding = finding_of("flatten_parameters", function)
    assert finding.mistakes == ("copies",)
    assert "memory of its own" in finding.lines[0]


def test_two_views_of_one_stretch_are_noticed():
    def twice(parameters):
        flat, views = vector_by_slices(parameters)
        views["b1"] = views["b2"] = flat[-len(views["b2"]) :].reshape(-1, 1)
        return flat, views

    sizes = {"W1": (1, 1), "b1": (1, 1), "W2": (1, 1), "b2": (1, 1)}
    case = Case("ones", "no number tells", lambda rng: ({k: np.ones(s) for k, s in sizes.items()},))
    exercise = replace(EXERCISES["flatten_parameters"], cases=(case,))
    assert check(exercise, vector_by_slices).outcome == "passed"
    assert "share their memory" in check(exercise, twice).finding.lines[0]


def test_shuffling_without_the_seed_is_noticed():
    def shuffled(X, y, lr=0.01, epochs=1000, seed=0):
        rng = np.random.default_rng()
        weights, bias = np.zeros(X.shape[1]), 0.0
        for _ in range(epochs):
            for i in rng.permutation(len(y)):
                error = X[i] @ weights + bias - y[i]
                weights, bias = weights - lr * error * X[i], bias - lr * error
        return weights, bias

    finding = finding_of("stochastic_gradient_descent", shuffled)
    assert "two different answers" in finding.lines[0]


def test_a_generator_is_not_taken_for_chance():
    finding = finding_of("random_mini_batches", lambda X, Y, *rest: zip(X.T, Y.T, strict=True))
    assert "should be a list" in finding.lines[0]
