"""Section 1: gradient descent on the parameters of a network."""

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
    one_weight,
    parameters,
    symbols,
    zeros_like,
)

ARGUMENTS = ("parameters", "grads", "learning_rate")


def _case(sizes, learning_rate, scale=1.0):
    return lambda rng: (
        parameters(rng, sizes, scale),
        gradients(rng, sizes, scale),
        learning_rate,
    )


def _no_gradient(rng):
    w = parameters(rng, TWO_LAYERS)
    return w, {f"d{key}": value for key, value in zeros_like(w).items()}, 0.3


def _plain_numbers(rng):
    return one_weight("", 2.0, -1.0), one_weight("d", 4.0, -6.0), 0.1


def _advance(args, result, rng):
    sizes = [result["W1"].shape[1], *(result[f"b{i + 1}"].size for i in range(len(result) // 2))]
    return result, gradients(rng, tuple(sizes)), args[2]


update_parameters_with_gd = Exercise(
    name="update_parameters_with_gd",
    section=1,
    rule=EntryRule(
        text="w ← w_old - learning_rate*g",
        symbols=symbols({}, {"learning_rate": (0.0075, 0.0007)}),
        arguments=ARGUMENTS,
        entries={name: ENTRIES[name] for name in ("parameters", "grads")},
        returns=(Returned("parameters", "w"),),
    ),
    cases=(
        Case("two layers", "the usual network", _case(TWO_LAYERS, 0.03)),
        Case("a large step", "a rate that no habit types in", _case(THREE_LAYERS, 0.37)),
        Case("one layer", "the first layer is the last", _case(ONE_LAYER, 0.11)),
        Case("one weight", "shapes that fit everything", _case(ONE_BY_ONE, 0.05)),
        Case("four layers", "a loop that ends too early", _case(FOUR_LAYERS, 0.002)),
        Case("eleven layers", "keys of two digits", _case(ELEVEN_LAYERS, 0.04)),
        Case("no gradient", "nothing may move", _no_gradient),
        keys_in_other_orders(_case(ALIKE_LAYERS, 0.08)),
        Case("one weight, by hand", "plain numbers", _plain_numbers),
        Case("three steps in a row", "what comes back goes in", _case(TWO_LAYERS, 0.05), steps=3),
        given_case("update_parameters_with_gd"),
    ),
    slips=(
        Slip(
            "uphill",
            "the step is added: that walks uphill",
            lines="w ← w_old + learning_rate*g",
            why="The gradient points to where the cost grows, so the step goes the other way.",
        ),
    ),
    words=Words(
        why={"w": "A step goes against the gradient, and the learning rate sets its length."},
        keep=KEEP_GRADS,
    ),
    advance=_advance,
)

EXERCISES = (update_parameters_with_gd,)
