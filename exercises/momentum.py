"""Section 5: momentum, a velocity that remembers."""

from functools import partial

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.mistakes.slips import slips
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from exercises import common

# --- initialize_velocity ----------------------------------------------------------------------

FILL = Choice(
    "fill",
    np.zeros_like,
    {
        "the arrays are filled with ones; they are to hold zeros": np.ones_like,
        "the parameters' own values are stored; zeros are to be": np.copy,
    },
    "At the start nothing has been seen: no gradient yet, so zeros.",
)
KEEP_PARAMETERS = {"parameters": "Only their shapes are needed here: leave the parameters alone."}


def _one_state(do, parameters):
    return {f"d{key}": do.fill(w) for key, w in parameters.items()}


initialize_velocity = Exercise(
    name="initialize_velocity",
    section=5,
    rule=Procedure(Choice("run", _one_state), (FILL,), returns=(Returned("v"),)),
    cases=common.network_cases(),
    words=Words(keep=KEEP_PARAMETERS),
)

# --- update_parameters_with_momentum ----------------------------------------------------------

_network = partial(common.network, states="v")

update_parameters_with_momentum = Exercise(
    name="update_parameters_with_momentum",
    section=5,
    rule=common.update_rule(
        """
            v ← beta*v_old + (1 - beta)*g
            w ← w_old - learning_rate*v
        """,
        *("parameters", "grads", "v", "beta", "learning_rate"),
    ),
    cases=(
        Case("warm velocity", "a forgotten past shows", _network(2, 0.83, 0.07)),
        Case("from rest", "the first step", _network(2, 0.9, 0.02, warm=0.0)),
        Case("little memory", "β and 1 − β differ the other way", _network(1, 0.3, 0.4)),
        Case("no memory", "β = 0 is gradient descent", _network(2, 0.0, 0.06)),
        Case("tiny gradients", "small ones count", _network(2, 0.9, 3.0, slope=1e-4, warm=1e-4)),
        *common.update_cases(_network, 0.7, 0.08),
        common.by_hand((2, -1), (4, 6), (-2, 1), 0.75, 0.1),
        common.given_case("update_parameters_with_momentum", 0.9, 0.01),
    ),
    slips=slips("""
        the parameters step along the gradient, not along the velocity
            w ← w_old - learning_rate*g
            why: The velocity is computed, so that the step can use it.
        the learning rate stands inside v; it belongs in the step of w alone
            v ← beta*v_old + (1 - beta)*learning_rate*g
    """),
    words=Words(
        why={
            "v": "v has to be a weighted average of what it was and of the new gradient.",
            "w": "The parameters move against the velocity, and the learning rate sets how far.",
        },
        keep=common.KEEP_GRADS,
    ),
    advance=common.next_step,
)

EXERCISES = (initialize_velocity, update_parameters_with_momentum)
