"""What fails only because a function that it calls is wrong stands apart."""

from dataclasses import replace

import pytest

from grading.marking.mark import Settings
from grading.reports.pages import learner_page
from grading.reports.summary import Summary
from public_tests import POINTS
from tests.helpers.handing_in import mark_cells, needs_sandbox, outcomes

VELOCITY, ADAM = "initialize_velocity", "initialize_adam"
ZEROS = "{'d' + key: np.zeros(value.shape) for key, value in parameters.items()}"
RIGHT_VELOCITY = f"def initialize_velocity(parameters):\n    return {ZEROS}\n"
WRONG_VELOCITY = "def initialize_velocity(parameters):\n    return {'dW1': 0}\n"
CALLS = """
def initialize_adam(parameters):
    return initialize_velocity(parameters), initialize_velocity(parameters)
"""
CALLS_WRONGLY = """
def initialize_adam(parameters):
    v = initialize_velocity(parameters)
    return v, v
"""
PLAIN = """
def update_lr(learning_rate0, epoch_num, decay_rate):
    return learning_rate0 / (1 - decay_rate * epoch_num)
"""
STAIRS = """
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return update_lr(learning_rate0, epoch_num // time_interval, decay_rate)
"""
SETTINGS = Settings({name: POINTS[name] for name in (VELOCITY, ADAM)}, seed=7)
RATES = replace(SETTINGS, points={n: POINTS[n] for n in ("update_lr", "schedule_lr_decay")})


@needs_sandbox
@pytest.mark.parametrize(
    ("cells", "settings", "name", "cause"),
    [
        ([WRONG_VELOCITY, CALLS], SETTINGS, ADAM, VELOCITY),
        ([PLAIN, STAIRS], RATES, "schedule_lr_decay", "update_lr"),
    ],
)
def test_what_only_follows_is_said_to_and_keeps_its_mark_unless_it_is_to_have_points(
    cells, settings, name, cause, tmp_path
):
    record = mark_cells(tmp_path, *cells, settings=settings)
    said = record["exercises"][name]
    assert set(outcomes(record).values()) == {"wrong"}
    assert (said["follows"], said["points"], record["total"]) == ([cause], 0, 0)
    assert (
        said["lines"][-1]
        == f"It is wrong only because it calls {cause}: with a right one it passes."
    )
    given = mark_cells(tmp_path, *cells, settings=replace(settings, right_helpers=True))
    assert given["total"] == settings.points[name]
    assert given["exercises"][name]["lines"][-1].endswith("it passes, and has its points.")
    summary = Summary(settings.points)
    summary.add(record)
    assert [mistake.name for mistake in summary.commonest()] == [cause]
    assert {row["name"]: row["follow"] for row in summary.rows()} == {cause: 0, name: 1}
    assert "follows from" in learner_page(record, settings.points, "md")


@needs_sandbox
def test_a_fault_of_its_own_is_not_said_to_follow(tmp_path):
    record = mark_cells(tmp_path, WRONG_VELOCITY, CALLS_WRONGLY, settings=SETTINGS)
    said = record["exercises"][ADAM]
    assert "follows" not in said
    assert said["lines"][-1] == f"It calls {VELOCITY}, not passed either: look there first."
    fine = mark_cells(tmp_path, RIGHT_VELOCITY, CALLS, settings=SETTINGS)
    assert set(outcomes(fine).values()) == {"passed"}
