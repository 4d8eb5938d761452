"""What a check makes of odd answers: stubs of every kind, odd exceptions, arguments that grow."""

import fractions

import numpy as np
import pytest

from checking.calls.run import Call
from checking.check import check
from checking.search import name_mistake
from exercises import EXERCISES
from tests.right_answers.updates import gd_new

UPDATE = EXERCISES["update_parameters_with_gd"]


def defined(source, name):
    scope = {"np": np, "gd_new": gd_new}
    exec(source, scope)
    return scope[name]


# --- stubs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        'raise NotImplementedError("Exercise 12: update_lr")',
        'raise NotImplementedError("Write your answer here")',
        "raise NotImplementedError()",
        "raise NotImplementedError",
    ],
)
def test_the_stub_of_every_edition_is_not_started(line):
    function = defined(f"def update_lr(a, e, d):\n    {line}", "update_lr")
    assert check(EXERCISES["update_lr"], function).outcome == "not started"


def test_what_a_library_has_not_implemented_is_no_stub():
    scope = {}
    library = "def missing():\n    raise NotImplementedError"
    exec(compile(library, fractions.__file__, "exec"), scope)
    exec("def update_lr(a, e, d):\n    return missing()", scope)
    verdict = check(EXERCISES["update_lr"], scope["update_lr"])
    assert (verdict.outcome, verdict.finding.stage) == ("wrong", "crash")


# --- exceptions -------------------------------------------------------------------------------


class Mute(Exception):
    def __str__(self):
        raise RuntimeError("not even that")


def test_an_exception_that_cannot_be_shown_is_told_by_its_kind():
    def update_lr(a, e, d):
        raise Mute

    lines = check(EXERCISES["update_lr"], update_lr).finding.lines
    assert "Mute" in lines[0]


def test_a_name_that_is_missing_is_kept_beside_the_words():
    function = defined("def update_lr(a, e, d):\n    return a / UNIT", "update_lr")
    assert check(EXERCISES["update_lr"], function).finding.missing == "UNIT"
    function = defined("def update_lr(a, e, d):\n    import nothing_like_it", "update_lr")
    assert check(EXERCISES["update_lr"], function).finding.missing == "nothing_like_it"
    function = defined("def update_lr(a, e, d):\n    return a.nothing", "update_lr")
    assert check(EXERCISES["update_lr"], function).finding.missing == ""


# --- arguments that may be updated ------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("parameters['extra'] = 0", "extra"),
        ("parameters[7] = parameters['W1']", "7"),
        ("parameters['W1'] = parameters['W1'] * (1 + 1e-7)", "W1"),
        ("parameters['W1'] = parameters['W1'] + 1e-9", "W1"),
        ("del parameters['b1']", "b1"),
        ("parameters['b1'] = 'text'", "b1"),
    ],
)
def test_an_argument_that_becomes_neither_old_nor_new_is_noticed(line, entry):
    source = (
        "def update(parameters, grads, learning_rate):\n"
        "    result = gd_new(parameters, grads, learning_rate)\n"
        f"    {line}\n"
        "    return result"
    )
    finding = check(UPDATE, defined(source, "update")).finding
    assert finding.lines[0] == f"Your function changes its argument parameters ({entry})."


def test_an_argument_that_is_rebound_to_what_comes_back_is_fine():
    source = (
        "def update(parameters, grads, learning_rate):\n"
        "    result = gd_new(parameters, grads, learning_rate)\n"
        "    parameters.update({key: value.copy() for key, value in result.items()})\n"
        "    return result"
    )
    assert check(UPDATE, defined(source, "update")).outcome == "passed"


# --- the checker itself -----------------------------------------------------------------------


@pytest.mark.parametrize("fault", [KeyError, AttributeError, TypeError, NameError])
def test_a_fault_in_the_search_for_a_mistake_is_not_hidden(fault, monkeypatch):
    exercise = EXERCISES["exponentially_weighted_averages"]
    args = exercise.cases[0].make(np.random.default_rng(0))
    call = Call(exercise.cases[0], args, exercise.rule.answer(args), result=args[0] * 0)

    def broken(*args):
        raise fault("a fault of ours")

    monkeypatch.setattr(type(exercise.rule), "answer", broken)
    with pytest.raises(fault):
        name_mistake(exercise, [call])
