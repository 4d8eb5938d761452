"""What a check finds beside wrong numbers: side effects, crashes, endless loops, wrong forms."""

import copy
import itertools
import sys
from dataclasses import replace

import numpy as np
import pytest

import public_tests
from checking.check import check
from checking.exercise import Case
from exercises import EXERCISES
from tests.right_answers.one_vector import vector_by_slices
from tests.right_answers.updates import gd_in_place, gd_new


def finding_of(name, function):
    return check(EXERCISES[name], function).finding


# --- side effects -----------------------------------------------------------------------------


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


def test_the_learners_own_line_is_shown():
    def update(parameters, grads, learning_rate):
        wrong_key = grads["dW0"]
        return wrong_key

    lines = finding_of("update_parameters_with_gd", update).lines
    assert '    wrong_key = grads["dW0"]' in lines


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
    # Another order on each call, the same ones on each run of this test.
    orders = itertools.count()

    def shuffled(X, y, lr=0.01, epochs=1000, seed=0):
        rng = np.random.default_rng(next(orders))
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


# --- signatures -------------------------------------------------------------------------------


def test_another_default_is_named_with_the_right_one():
    def decay(learning_rate0, epoch_num, decay_rate, time_interval=100):
        return learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))

    lines = finding_of("schedule_lr_decay", decay).lines
    assert lines[0] == "Your signature has the default 100 for time_interval; it should be 1000."
    assert "learning_rate0, epoch_num, decay_rate, time_interval=1000" in lines[3]


def test_another_default_is_found_where_no_signature_tells():
    def decay(*arguments):
        learning_rate0, epoch_num, decay_rate, time_interval = (*arguments, 100)[:4]
        return learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))

    first, given, _ = finding_of("schedule_lr_decay", decay).lines
    assert "Only calls that leave time_interval at the default go wrong" in first
    assert "time_interval=1000" in given


def test_names_of_ones_own_and_none_for_a_default_are_fine():
    def decay(a, e, d, every=None):
        return a / (1 + d * (e // (1000 if every is None else every)))

    assert finding_of("schedule_lr_decay", decay) is None


def test_arguments_that_changed_places_are_named():
    def decay(epoch_num, learning_rate0, decay_rate):
        return epoch_num / (1 + decay_rate * learning_rate0)

    lines = finding_of("update_lr", decay).lines
    assert lines[0] == "In your signature epoch_num stands in learning_rate0's place."


# --- what hides at a single t -----------------------------------------------------------------


@pytest.mark.parametrize(("times", "enough"), [((7,), False), ((7, 2), True)])
def test_a_test_of_adams_that_tries_a_single_t_is_told_so(times, enough):
    finding = finding_of("is_correct_adam", adam_tester(times))
    assert (finding is None) == enough
    assert enough or "keeps the t of its first call" in " ".join(finding.lines)


def adam_tester(times):
    shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (1, 3), "b2": (1, 1), "W3": (2, 1), "b3": (2, 1)}
    settings = (0.05, 0.8, 0.95, 0.1)

    def is_correct_adam(adam):
        rng = np.random.default_rng(0)
        for t in times:
            draw = {key: rng.uniform(0.5, 2, (4, *shape)) for key, shape in shapes.items()}
            parameters = {key: numbers[0] for key, numbers in draw.items()}
            grads, v, s = ({"d" + key: draw[key][i] for key in shapes} for i in (1, 2, 3))
            grads = {
                key: (-1) ** np.arange(g.size).reshape(g.shape) * g for key, g in grads.items()
            }
            args = parameters, grads, v, s, t
            want = EXERCISES["update_parameters_with_adam"].rule.answer((*args, *settings))
            got = adam(*copy.deepcopy(args), *settings)
            if not all(
                key in g and np.allclose(g[key], w[key])
                for g, w in zip(got, want, strict=True)
                for key in w
            ):
                return False
        return True

    return is_correct_adam


def test_a_run_that_is_cut_short_is_not_said_to_be_the_signatures_fault_alone():
    answer = EXERCISES["gradient_descent"].rule.answer

    def capped(X, y, lr=0.01, epochs=1000):
        return answer((X, y, lr, min(epochs, 100)))

    said = " ".join(finding_of("gradient_descent", capped).lines)
    assert "epochs=1000" in said
    assert "does your code treat some of them in another way" in said
