"""The checks are proven: every right form is accepted, every known mistake rejected and named."""

import numpy as np
import pytest
from right_answers import RIGHT

from checking.check import check, make_calls
from checking.compare import same
from checking.rules import written
from exercises import EXERCISES

CHECKED = {name: exercise for name, exercise in EXERCISES.items() if exercise.rule}


def answering(exercise, variation=None):
    """A function that answers as the rule does, with a variation's mistake."""
    return lambda *args: exercise.rule.answer(args, variation)


@pytest.mark.parametrize(
    ("name", "function"),
    [
        pytest.param(name, function, id=f"{name}-{i}-{function.__name__}")
        for name, functions in RIGHT.items()
        for i, function in enumerate(functions)
    ],
)
@pytest.mark.parametrize("seed", [0, 1])
def test_right_forms_pass(name, function, seed):
    verdict = check(EXERCISES[name], function, seed)
    assert verdict.outcome == "passed", verdict.finding


@pytest.mark.parametrize("name", CHECKED)
def test_the_rule_itself_passes(name):
    assert check(CHECKED[name], answering(CHECKED[name])).outcome == "passed"


@pytest.mark.parametrize(
    ("name", "variation"),
    [
        pytest.param(name, variation, id=f"{name}-{variation.name}")
        for name, exercise in CHECKED.items()
        for variation in written(exercise.slips)
    ],
)
def test_a_written_slip_is_named_as_itself(name, variation):
    with np.errstate(all="ignore"):
        verdict = check(CHECKED[name], answering(CHECKED[name], variation))
    assert verdict.outcome == "wrong"
    assert verdict.finding.mistakes == (variation.name,), verdict.finding


# Mistakes that change nothing: other ways of writing the same.
def is_no_mistake(exercise, variation):
    with np.errstate(all="ignore"):
        return all(
            same(exercise.rule.answer(call.args, variation), call.result)
            for call in make_calls(exercise, answering(exercise), seed=99)
        )


@pytest.mark.parametrize("name", CHECKED)
def test_every_derived_mistake_is_rejected(name):
    exercise = CHECKED[name]
    accepted = []
    with np.errstate(all="ignore"):
        for variation in exercise.rule.variations():
            verdict = check(exercise, answering(exercise, variation))
            if verdict.outcome == "passed" and not is_no_mistake(exercise, variation):
                accepted.append(variation.said)
    assert not accepted


@pytest.mark.parametrize("name", CHECKED)
def test_cases_are_fresh_and_stay_as_they_are(name):
    exercise = CHECKED[name]
    for case in exercise.cases:
        one, two = (case.make(np.random.default_rng(5)) for _ in range(2))
        assert same(list(one), list(two))
        for first, second in zip(_arrays(one), _arrays(two), strict=True):
            assert not np.shares_memory(first, second)


def _arrays(args):
    for value in args:
        if isinstance(value, dict):
            yield from value.values()
        elif isinstance(value, np.ndarray):
            yield value
