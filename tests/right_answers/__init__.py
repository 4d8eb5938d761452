"""Right answers in the many forms that learners give them, for the proof of the checks."""

from tests.right_answers import (
    averages,
    mini_batches,
    newer,
    one_vector,
    schedules,
    straight_line,
    updates,
)

RIGHT = {
    **updates.RIGHT,
    **straight_line.RIGHT,
    **mini_batches.RIGHT,
    **averages.RIGHT,
    **schedules.RIGHT,
    **one_vector.RIGHT,
    **newer.RIGHT,
}
