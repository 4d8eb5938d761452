"""Section 6: RMSProp, a step of its own for each weight."""

from functools import partial

from checking.exercise import Case, Exercise, Words
from exercises import common

_network = partial(common.network, states="s")

update_parameters_with_rmsprop = Exercise(
    name="update_parameters_with_rmsprop",
    section=6,
    rule=common.update_rule(
        """
            s ← beta2*s_old + (1 - beta2)*g**2
            w ← w_old - learning_rate*g/(sqrt(s) + epsilon)
        """,
        *("parameters", "grads", "s", "beta2", "learning_rate", "epsilon"),
        epsilon=1e-8,
    ),
    cases=(
        Case("warm state", "a forgotten past shows", _network(2, 0.83, 0.07, 0.1)),
        Case("from zero", "the first step", _network(2, 0.9, 0.02, 0.1, warm=0.0)),
        Case("little memory", "β₂ and 1 − β₂ differ", _network(1, 0.3, 0.4, 0.03)),
        Case("tiny gradients", "ε shows", _network(2, 0.9, 0.01, 1e-8, slope=1e-5, warm=1e-5)),
        *common.update_cases(_network, 0.7, 0.08, 0.1),
        common.by_hand((2, -1), (4, -2), (8, 0), 0.5, 0.1, 0.25),
        Case("ε left at its default", "1e-8 when it is not given", _network(2, 0.9, 0.01)),
        common.given_case("update_parameters_with_rmsprop", 0.9, 0.01, 0.01),
    ),
    words=Words(
        why={
            "s": "s has to be a weighted average of the squared gradients.",
            "w": "Each weight's step is its gradient, divided by how large it usually is.",
        },
        keep=common.KEEP_GRADS,
    ),
    advance=common.next_step,
)

EXERCISES = (update_parameters_with_rmsprop,)
