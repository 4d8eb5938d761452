"""Section 7: Adam, momentum and RMSProp together."""

from checking.exercise import Case, Exercise, Words
from checking.rules.entry_rule import EntryRule, Returned
from checking.rules.procedure import Choice, Procedure
from exercises.adam_slips import SLIPS
from exercises.common import (
    ALIKE_LAYERS,
    ELEVEN_LAYERS,
    ENTRIES,
    FOUR_LAYERS,
    KEEP_GRADS,
    ONE_BY_ONE,
    ONE_LAYER,
    THREE_LAYERS,
    TWO_LAYERS,
    given_case,
    gradients,
    keys_in_other_orders,
    network_cases,
    new_gradients,
    one_weight,
    parameters,
    squares,
    symbols,
    zeros_like,
)
from exercises.momentum import FILL, KEEP_PARAMETERS

# --- initialize_adam --------------------------------------------------------------------------


def _two_states(do, parameters):
    fills = do.fill_v, do.fill_s
    return tuple({f"d{key}": fill(w) for key, w in parameters.items()} for fill in fills)


initialize_adam = Exercise(
    name="initialize_adam",
    section=7,
    rule=Procedure(
        Choice("run", _two_states),
        (FILL, FILL.alone("fill_v", "in v alone"), FILL.alone("fill_s", "in s alone")),
        returns=(Returned("v"), Returned("s")),
    ),
    cases=network_cases(),
    words=Words(
        keep=KEEP_PARAMETERS,
    ),
)


# --- update_parameters_with_adam --------------------------------------------------------------

ARGUMENTS = (
    "parameters",
    "grads",
    "v",
    "s",
    "t",
    "learning_rate",
    "beta1",
    "beta2",
    "epsilon",
)
RETURNS = (
    Returned("parameters", "w"),
    Returned("v", "v", "d"),
    Returned("s", "s", "d"),
    Returned("v_corrected", "v_corrected", "d", optional=True),
    Returned("s_corrected", "s_corrected", "d", optional=True),
)


def _case(sizes, t, *rest, warm=True, scale=1.0):
    """Return a case; `rest` is learning_rate, beta1, beta2, epsilon, as many as are given."""

    def make(rng):
        v, s = gradients(rng, sizes, scale), squares(rng, sizes, scale)
        return (
            parameters(rng, sizes, scale),
            gradients(rng, sizes, scale),
            v if warm else zeros_like(v),
            s if warm else zeros_like(s),
            t,
            *rest,
        )

    return make


def _no_gradient(rng):
    weights, grads, *rest = _case(TWO_LAYERS, 5, 0.05, 0.7, 0.85, 0.1)(rng)
    return weights, zeros_like(grads), *rest


def _plain_numbers(rng):
    v, s = one_weight("d", -2.0, 1.0), one_weight("d", 8.0, 0.0)
    return one_weight("", 2.0, -1.0), one_weight("d", 4.0, -2.0), v, s, 2, 0.1, 0.5, 0.75, 0.25


update_parameters_with_adam = Exercise(
    name="update_parameters_with_adam",
    section=7,
    rule=EntryRule(
        text="""
            v ← beta1*v_old + (1 - beta1)*g
            v_corrected ← v/(1 - beta1**t)
            s ← beta2*s_old + (1 - beta2)*g**2
            s_corrected ← s/(1 - beta2**t)
            w ← w_old - learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)
        """,
        symbols=symbols(
            said={
                "v": "the velocity",
                "s": "the average of squares",
                "beta1": "beta1",
                "beta2": "beta2",
            },
            fixed={"epsilon": (1e-8, 1e-7, 1e-6), "learning_rate": (0.0007,)},
            counters=("t",),
        ),
        arguments=ARGUMENTS,
        entries=ENTRIES,
        returns=RETURNS,
        defaults={"learning_rate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
    ),
    cases=(
        Case(
            "warm state, t = 7",
            "what hides at the first step shows here",
            _case(TWO_LAYERS, 7, 0.07, 0.83, 0.94, 0.1),
        ),
        Case(
            "from zero, t = 1",
            "the first step",
            _case(TWO_LAYERS, 1, 0.02, 0.8, 0.95, 0.1, warm=False),
        ),
        Case("warm state, t = 2", "powers show", _case(ONE_LAYER, 2, 0.3, 0.6, 0.75, 0.05)),
        Case("one weight", "shapes that fit everything", _case(ONE_BY_ONE, 3, 0.1, 0.7, 0.9, 0.2)),
        Case(
            "three layers", "every layer its own shape", _case(THREE_LAYERS, 4, 0.2, 0.5, 0.65, 0.1)
        ),
        Case("four layers", "a loop's end", _case(FOUR_LAYERS, 7, 0.11, 0.9, 0.98, 0.1)),
        Case("eleven layers", "keys of two digits", _case(ELEVEN_LAYERS, 5, 0.1, 0.6, 0.7, 0.1)),
        Case("t = 100", "a late step", _case(TWO_LAYERS, 100, 0.05, 0.97, 0.995, 0.1)),
        Case("β₁ above β₂", "the two are not mixed up", _case(ONE_LAYER, 3, 0.1, 0.9, 0.6, 0.1)),
        Case("no gradient", "the averages fade", _no_gradient),
        Case(
            "tiny gradients",
            "a tiny ε shows when gradients are tiny",
            _case(TWO_LAYERS, 3, 0.01, 0.9, 0.999, 1e-8, scale=1e-5),
        ),
        keys_in_other_orders(_case(ALIKE_LAYERS, 3, 0.08, 0.7, 0.85, 0.1)),
        Case("one weight, by hand", "plain numbers", _plain_numbers),
        Case("rates left at their defaults", "0.01, 0.9, 0.999, 1e-8", _case(TWO_LAYERS, 2)),
        Case(
            "four steps in a row",
            "what comes back goes in",
            _case(TWO_LAYERS, 1, 0.1, 0.8, 0.9, 0.1, warm=False),
            steps=4,
        ),
        given_case("update_parameters_with_adam"),
    ),
    slips=SLIPS,
    words=Words(
        why={
            "v": "v is a weighted average of the gradients, as in momentum.",
            "s": "s is a weighted average of the squared gradients, as in RMSProp.",
            "v_corrected": "The correction divides by how much weight has been given out so far, "
            "1 − β₁ᵗ.",
            "s_corrected": "The correction divides by how much weight has been given out so far, "
            "1 − β₂ᵗ.",
            "w": "The step is the corrected velocity, divided by how large gradients usually are.",
        },
        keep=KEEP_GRADS,
    ),
    advance=lambda args, result, rng: (
        result[0],
        new_gradients(args, rng),
        result[1],
        result[2],
        args[4] + 1,
        *args[5:],
    ),
)

EXERCISES = (initialize_adam, update_parameters_with_adam)
