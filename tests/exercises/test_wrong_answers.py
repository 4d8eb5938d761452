"""Other people's mistakes: rejected, the line shown, the mistake named, nobody led away."""

import pytest

from checking.check import check
from checking.watch import asking
from exercises import EXERCISES
from tests import ROOT, wrong_answers
from tests.wrong_answers import ALLOWED, NAMES, answers, judge

# Every tenth answer to each exercise each time; in `make check` all of them.
SHARES = [10, pytest.param(1, marks=pytest.mark.thorough)]
# Of each exercise; docs/scorecard.md has the numbers themselves. Of a few, one more may be off.
LEAST_LINES, MOST_AWAY = {10: 0.8, 1: 0.9}, 0.02
OTHERS = ROOT / "tests" / "right_answers_of_others"


@pytest.mark.parametrize("every", SHARES)
@pytest.mark.parametrize("name", sorted({path.stem for path in OTHERS.rglob("[a-z]*.py")}))
def test_right_answers_of_others_pass(name, every):
    answers = [
        (path.parent.name, right)
        for path in sorted(OTHERS.rglob(f"{name}.py"))
        for right in wrong_answers.read(path)
    ]
    assert answers
    verdicts = {
        (author, right.name): check(EXERCISES[name], right.function)
        for author, right in answers[::every]
    }
    assert {k: v.finding for k, v in verdicts.items() if v.outcome != "passed"} == {}


@pytest.mark.parametrize("every", SHARES)
@pytest.mark.parametrize("name", NAMES)
def test_wrong_answers_of_others_are_rejected_and_led_to_their_line(name, every, monkeypatch):
    # What fails in looking is kept from learners: here it shows.
    monkeypatch.setattr(asking, "FAILURES", ())
    judged = [(wrong, judge(name, wrong)) for wrong in answers(name)[::every]]
    for wrong, found in judged:
        print(f"{wrong.name}: {wrong.truth}\n{found.message}\n")  # `-rP` shows what learners read
    let_through = {wrong.name for wrong, found in judged if not found.rejected}
    assert let_through <= set(ALLOWED)
    led_away = [wrong.name for wrong, found in judged if found.leads_away(wrong)]
    with_a_line = [found for wrong, found in judged if found.rejected and wrong.faults]
    assert sum(found.line for found in with_a_line) >= LEAST_LINES[every] * len(with_a_line)
    assert len(led_away) <= (MOST_AWAY * len(judged) if every == 1 else 1), led_away
