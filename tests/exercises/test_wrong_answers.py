"""Other people's mistakes: rejected, the line shown, the mistake named, nobody led away."""

import pytest

from checking.check import check
from checking.watch import asking
from exercises import EXERCISES
from tests import ROOT, wrong_answers
from tests.wrong_answers import ALLOWED, NAMES, answers, judge

# Of each exercise; docs/scorecard.md has the numbers themselves.
LEAST_LINES, MOST_AWAY = 0.9, 0.02
OTHERS = ROOT / "tests" / "right_answers_of_others"


@pytest.mark.parametrize("name", sorted({path.stem for path in OTHERS.rglob("[a-z]*.py")}))
def test_right_answers_of_others_pass(name):
    verdicts = {
        (path.parent.name, right.name): check(EXERCISES[name], right.function)
        for path in OTHERS.rglob(f"{name}.py")
        for right in wrong_answers.read(path)
    }
    assert verdicts
    assert {k: v.finding for k, v in verdicts.items() if v.outcome != "passed"} == {}


# Their mistakes are searched for among many, in long runs, or they are many.
SLOW = (
    "gradient_descent",
    "stochastic_gradient_descent",
    "mini_batch_gradient_descent",
    "random_mini_batches",
    "exponentially_weighted_averages",
    "update_parameters_with_momentum",
    "update_parameters_with_rmsprop",
    "update_parameters_with_adam",
    "is_correct_adam",
)
THOROUGH = {name: [pytest.mark.thorough] * (name in SLOW) for name in NAMES}


@pytest.mark.parametrize("name", [pytest.param(n, marks=m) for n, m in THOROUGH.items()])
def test_wrong_answers_of_others_are_rejected_and_led_to_their_line(name, monkeypatch):
    # What fails in looking is kept from learners: here it shows.
    monkeypatch.setattr(asking, "FAILURES", ())
    judged = [(wrong, judge(name, wrong)) for wrong in answers(name)]
    for wrong, found in judged:
        print(f"{wrong.name}: {wrong.truth}\n{found.message}\n")  # `-rP` shows what learners read
    let_through = {wrong.name for wrong, found in judged if not found.rejected}
    assert let_through <= set(ALLOWED)
    led_away = [wrong.name for wrong, found in judged if found.leads_away(wrong)]
    with_a_line = [found for wrong, found in judged if found.rejected and wrong.faults]
    assert sum(found.line for found in with_a_line) >= LEAST_LINES * len(with_a_line)
    assert len(led_away) <= MOST_AWAY * len(judged), led_away
