"""Section 7: Adam, momentum and RMSProp together."""

from functools import partial

from checking.exercise import Case, Exercise, Words
from checking.mistakes.slips import slips
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from exercises import common
from exercises.momentum import FILL, KEEP_PARAMETERS

# --- initialize_adam --------------------------------------------------------------------------


def _two_states(do, parameters):
    return tuple({f"d{key}": do.fill(w) for key, w in parameters.items()} for _ in "vs")


initialize_adam = Exercise(
    name="initialize_adam",
    section=7,
    rule=Procedure(
        Choice("run", _two_states),
        (FILL,),
        returns=(Returned("v"), Returned("s")),
    ),
    cases=common.network_cases(),
    words=Words(keep=KEEP_PARAMETERS),
)

# --- update_parameters_with_adam --------------------------------------------------------------

_network = partial(common.network, states="vs")
_DIVIDES = "The correction divides by how much weight has been given out so far, "


def _next_step(args, result, rng):
    following = (*args[:4], args[4] + 1, *args[5:])
    return common.next_step(following, result[:3], rng)


# Where settings follow, they are t, learning_rate, beta1, beta2 and epsilon.
update_parameters_with_adam = Exercise(
    name="update_parameters_with_adam",
    section=7,
    rule=common.update_rule(
        """
            v ← beta1*v_old + (1 - beta1)*g
            v_corrected ← v/(1 - beta1**t)
            s ← beta2*s_old + (1 - beta2)*g**2
            s_corrected ← s/(1 - beta2**t)
            w ← w_old - learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)
        """,
        *("parameters", "grads", "v", "s", "t", "learning_rate", "beta1", "beta2", "epsilon"),
        more=[Returned(name, name, "d", optional=True) for name in ("v_corrected", "s_corrected")],
        **{"learning_rate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
    ),
    cases=(
        Case("warm state, t = 7", "what t = 1 hides", _network(2, 7, 0.07, 0.83, 0.94, 0.1)),
        Case("from zero, t = 1", "first step", _network(2, 1, 0.02, 0.8, 0.95, 0.1, warm=0.0)),
        Case("warm state, t = 2", "powers show", _network(1, 2, 0.3, 0.6, 0.75, 0.05)),
        Case("t = 100", "a late step", _network(2, 100, 0.05, 0.97, 0.995, 0.1)),
        Case("β₁ above β₂", "the two are not mixed up", _network(1, 3, 0.1, 0.9, 0.6, 0.1)),
        Case(
            "tiny gradients",
            "a tiny ε shows when gradients are tiny",
            _network(2, 3, 0.01, 0.9, 0.999, 1e-8, slope=1e-5, warm=1e-5),
        ),
        *common.update_cases(_network, 3, 0.08, 0.7, 0.85, 0.1),
        common.by_hand((2, -1), (4, -2), (-2, 1), (8, 0), 2, 0.1, 0.5, 0.75, 0.25),
        Case("rates left at their defaults", "0.01, 0.9, 0.999, 1e-8", _network(2, 2)),
        common.given_case("update_parameters_with_adam"),
    ),
    slips=slips("""
        the gradient goes into v whole, without its weight 1 − β₁
            v ← beta1*v_old + g
            why: v is a weighted average: its weights β₁ and 1 − β₁ add up to 1.
        s averages the squares of v, not of the gradient
            s ← beta2*s_old + (1 - beta2)*v**2
    """),
    words=Words(
        why={
            "v": "v is a weighted average of the gradients, as in momentum.",
            "s": "s is a weighted average of the squared gradients, as in RMSProp.",
            "v_corrected": f"{_DIVIDES}1 − β₁ᵗ.",
            "s_corrected": f"{_DIVIDES}1 − β₂ᵗ.",
            "w": "The step is the corrected velocity, divided by how large gradients usually are.",
        },
        keep=common.KEEP_GRADS,
    ),
    advance=_next_step,
)

EXERCISES = (initialize_adam, update_parameters_with_adam)
