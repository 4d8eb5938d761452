"""Section 1: gradient descent on the parameters of a network."""

from checking.exercise import Case, Exercise, Words
from exercises import common
from exercises.common import network

update_parameters_with_gd = Exercise(
    name="update_parameters_with_gd",
    section=1,
    rule=common.update_rule("w ← w_old - learning_rate*g", "parameters", "grads", "learning_rate"),
    cases=(
        Case("two layers", "the usual network", network(2, 0.03)),
        Case("a large step", "a rate that no habit types in", network(3, 0.37)),
        *common.update_cases(network, 0.08),
        common.by_hand((2, -1), (4, -6), 0.1),
        common.given_case("update_parameters_with_gd"),
    ),
    words=Words(
        why={"w": "A step goes against the gradient, and the learning rate sets its length."},
        keep=common.KEEP_GRADS,
    ),
    advance=common.next_step,
)

EXERCISES = (update_parameters_with_gd,)
