"""Other people's mistakes: rejected, the line shown, the mistake named, nobody led away."""

import pytest

from checking.check import check
from exercises import EXERCISES
from tests import ROOT, wrong_answers
from tests.wrong_answers import ALLOWED, NAMES, answers, judge

# Of each exercise; docs/scorecard.md has the numbers themselves.
LEAST_LINES, MOST_AWAY = 0.95, 0.02
OTHERS = ROOT / "tests" / "right_answers_of_others"


@pytest.mark.parametrize("name", NAMES)
def test_right_answers_of_others_pass(name):
    refused = {
        right.name: check(EXERCISES[name], right.function).finding
        for right in wrong_answers.read(OTHERS / f"{name}.py")
        if check(EXERCISES[name], right.function).outcome != "passed"
    }
    assert refused == {}


# Their mistakes are searched for among many, in long runs.
SLOW = (
    "gradient_descent",
    "stochastic_gradient_descent",
    "mini_batch_gradient_descent",
    "random_mini_batches",
    "update_parameters_with_adam",
    "is_correct_adam",
)
THOROUGH = {name: [pytest.mark.thorough] * (name in SLOW) for name in NAMES}


@pytest.mark.parametrize("name", [pytest.param(n, marks=m) for n, m in THOROUGH.items()])
def test_wrong_answers_of_others_are_rejected_and_led_to_their_line(name):
    judged = {wrong.name: (wrong, judge(name, wrong)) for wrong in answers(name)}
    for wrong, found in judged.values():
        print(f"{wrong.name}: {wrong.truth}\n{found.message}\n")  # `-rP` shows what learners read
    let_through = {key for key, (_, found) in judged.items() if not found.rejected}
    assert let_through <= set(ALLOWED)
    led_away = {key for key, (wrong, found) in judged.items() if found.leads_away(wrong)}
    with_a_line = [found for wrong, found in judged.values() if found.rejected and wrong.faults]
    if not EXERCISES[name].rule:
        # A test of Adams is told what its calls lack: no line of it is watched.
        return
    assert sum(found.line for found in with_a_line) >= LEAST_LINES * len(with_a_line)
    assert len(led_away) <= MOST_AWAY * len(judged), led_away
