"""Section 6: RMSProp, a step of its own for each weight."""

from checking.exercise import Case, Exercise, Words
from checking.mistakes.slips import Slip
from checking.rules.entry_rule import EntryRule, Returned
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
    new_gradients,
    one_weight,
    parameters,
    squares,
    symbols,
    zeros_like,
)

ARGUMENTS = ("parameters", "grads", "s", "beta2", "learning_rate", "epsilon")
RETURNS = (Returned("parameters", "w"), Returned("s", "s", "d"))


def _case(sizes, beta2, learning_rate, *epsilon, warm=True, scale=1.0):
    def make(rng):
        s = squares(rng, sizes, scale)
        return (
            parameters(rng, sizes, scale),
            gradients(rng, sizes, scale),
            s if warm else zeros_like(s),
            beta2,
            learning_rate,
            *epsilon,
        )

    return make


def _no_gradient(rng):
    weights, grads, *rest = _case(TWO_LAYERS, 0.7, 0.3, 0.05)(rng)
    return weights, zeros_like(grads), *rest


def _plain_numbers(rng):
    state = one_weight("d", 8.0, 0.0)
    return one_weight("", 2.0, -1.0), one_weight("d", 4.0, -2.0), state, 0.5, 0.1, 0.25


update_parameters_with_rmsprop = Exercise(
    name="update_parameters_with_rmsprop",
    section=6,
    rule=EntryRule(
        text="""
            s ← beta2*s_old + (1 - beta2)*g**2
            w ← w_old - learning_rate*g/(sqrt(s) + epsilon)
        """,
        symbols=symbols(
            said={"s": "the average of squares", "beta2": "beta2"},
            fixed={"beta2": (0.99, 0.95), "epsilon": (1e-8, 1e-7, 1e-6)},
        ),
        arguments=ARGUMENTS,
        entries={name: ENTRIES[name] for name in ("parameters", "grads", "s")},
        returns=RETURNS,
        defaults={"epsilon": 1e-8},
    ),
    cases=(
        Case("warm state", "a forgotten past shows", _case(TWO_LAYERS, 0.83, 0.07, 0.1)),
        Case("from zero", "the first step", _case(TWO_LAYERS, 0.9, 0.02, 0.1, warm=False)),
        Case("little memory", "β₂ and 1 − β₂ differ", _case(ONE_LAYER, 0.3, 0.4, 0.03)),
        Case("one weight", "shapes that fit everything", _case(ONE_BY_ONE, 0.6, 0.05, 0.2)),
        Case("three layers", "every layer has its own shape", _case(THREE_LAYERS, 0.95, 0.2, 0.1)),
        Case("four layers", "a loop that ends too early", _case(FOUR_LAYERS, 0.75, 0.11, 0.1)),
        Case("eleven layers", "keys of two digits", _case(ELEVEN_LAYERS, 0.65, 0.09, 0.1)),
        Case("no gradient", "the average fades", _no_gradient),
        Case(
            "tiny gradients",
            "a tiny ε shows when gradients are tiny",
            _case(TWO_LAYERS, 0.9, 0.01, 1e-8, scale=1e-5),
        ),
        keys_in_other_orders(_case(ALIKE_LAYERS, 0.7, 0.08, 0.1)),
        Case("one weight, by hand", "plain numbers", _plain_numbers),
        Case("ε left at its default", "1e-8 when it is not given", _case(TWO_LAYERS, 0.9, 0.01)),
        Case(
            "three steps in a row", "what comes back goes in", _case(TWO_LAYERS, 0.8, 0.1, 0.1), 3
        ),
        given_case("update_parameters_with_rmsprop", 0.9, 0.01, 0.01),
    ),
    slips=(
        Slip(
            "multiplied by the root",
            "the step is multiplied by √s where it has to be divided",
            lines="w ← w_old - learning_rate*g*(sqrt(s) + epsilon)",
            why="Dividing makes steps small where gradients are large; multiplying does the "
            "opposite, and runs away.",
        ),
        Slip(
            "ε inside",
            "ε stands inside the square root, √(s + ε)",
            lines="w ← w_old - learning_rate*g/sqrt(s + epsilon)",
            why="The rule keeps ε outside: there it only guards the division.",
        ),
        Slip(
            "no square",
            "s averages the gradient itself, not its square",
            lines="s ← beta2*s_old + (1 - beta2)*g",
            why="Squares forget the sign: s says how large gradients are, not where they point.",
        ),
        Slip(
            "AdaGrad",
            "the squares are summed up, not averaged: that is AdaGrad",
            lines="s ← s_old + g**2",
            why="A sum only grows, so that steps shrink for ever; an average can forget.",
        ),
        Slip(
            "old average",
            "the step is divided by the root of the old s",
            lines="w ← w_old - learning_rate*g/(sqrt(s_old) + epsilon)",
            why="First s takes in the new gradient, then the parameters move.",
        ),
        Slip(
            "never below the old average",
            "s is kept from shrinking, by max with the old s: that is AMSGrad's rule",
            lines="s ← max(s_old, beta2*s_old + (1 - beta2)*g**2)",
            why="Here s may shrink: where gradients have become small, steps grow again.",
        ),
        Slip(
            "Adadelta",
            "the root of the old s stands where α belongs: that is Adadelta's idea",
            lines="w ← w_old - sqrt(s_old + epsilon)/sqrt(s + epsilon)*g",
        ),
        Slip("average not stored", "s comes back as it went in", lines="s ← s_old"),
        Slip(
            "corrected as in Adam",
            "s is divided by 1 − β₂ before the step; RMSProp has no such correction",
            lines="w ← w_old - learning_rate*g/(sqrt(s/(1 - beta2)) + epsilon)",
        ),
    ),
    words=Words(
        why={
            "s": "s has to be a weighted average of the squared gradients.",
            "w": "Each weight's step is its gradient, divided by how large it usually is.",
        },
        keep=KEEP_GRADS,
    ),
    advance=lambda args, result, rng: (result[0], new_gradients(args, rng), result[1], *args[3:]),
)

EXERCISES = (update_parameters_with_rmsprop,)
