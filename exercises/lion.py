"""Section 15, optional: Lion, which steps along the sign of an average."""

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
    symbols,
    zeros_like,
)

ARGUMENTS = ("parameters", "grads", "v", "learning_rate", "beta1", "beta2", "weight_decay")
RETURNS = (Returned("parameters", "w"), Returned("v", "v", "d"))


def _case(sizes, learning_rate, beta1, beta2, weight_decay, warm=1.0, scale=1.0):
    return lambda rng: (
        parameters(rng, sizes),
        gradients(rng, sizes, scale),
        gradients(rng, sizes, warm * scale),
        learning_rate,
        beta1,
        beta2,
        weight_decay,
    )


def _no_gradient(rng):
    weights, grads, v, *rest = _case(TWO_LAYERS, 0.3, 0.6, 0.8, 0.4)(rng)
    return weights, zeros_like(grads), v, *rest


def _nothing_seen(rng):
    weights, grads, _, *rest = _case(TWO_LAYERS, 0.3, 0.6, 0.8, 0.4)(rng)
    return weights, zeros_like(grads), zeros_like(grads), *rest


def _usual(rng):
    return _case(TWO_LAYERS, 0.3, 0.6, 0.8, 0.4)(rng)[:3]


def _plain_numbers(rng):
    return (
        one_weight("", 2.0, -1.0),
        one_weight("d", 6.0, 3.0),
        one_weight("d", -4.0, 1.0),
        0.1,
        0.5,
        0.75,
        1,
    )


update_parameters_with_lion = Exercise(
    name="update_parameters_with_lion",
    section=15,
    rule=EntryRule(
        text="""
            c ← beta1*v_old + (1 - beta1)*g
            v ← beta2*v_old + (1 - beta2)*g
            w ← w_old - learning_rate*(sign(c) + weight_decay*w_old)
        """,
        symbols=symbols(
            arrays=("c",),
            said={"v": "the memory", "c": "the average for the step"},
            fixed={
                "learning_rate": (0.001, 0.01),
                "beta1": (0.9, 0.95),
                "beta2": (0.99, 0.999),
                "weight_decay": (0.01, 0.1),
            },
        ),
        arguments=ARGUMENTS,
        entries={name: ENTRIES[name] for name in ("parameters", "grads", "v")},
        returns=RETURNS,
        defaults={"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.99, "weight_decay": 0.01},
    ),
    calls=("update_parameters_with_momentum",),
    cases=(
        Case("warm memory", "the two β's differ", _case(TWO_LAYERS, 0.07, 0.55, 0.83, 0.4)),
        Case("from rest", "the first step", _case(TWO_LAYERS, 0.02, 0.9, 0.99, 0.3, warm=0.0)),
        Case("little memory", "β₂ below β₁", _case(ONE_LAYER, 0.4, 0.7, 0.35, 0.2)),
        Case("one weight", "shapes that fit everything", _case(ONE_BY_ONE, 0.05, 0.6, 0.8, 0.7)),
        Case("three layers", "each has its shape", _case(THREE_LAYERS, 0.2, 0.45, 0.95, 0.6)),
        Case("four layers", "a loop that ends early", _case(FOUR_LAYERS, 0.11, 0.65, 0.75, 0.3)),
        Case("eleven layers", "keys of two digits", _case(ELEVEN_LAYERS, 0.09, 0.5, 0.65, 0.25)),
        Case("no decay", "λ = 0: each entry moves by α", _case(TWO_LAYERS, 0.06, 0.6, 0.9, 0.0)),
        Case("a large decay", "the decay counts", _case(TWO_LAYERS, 0.3, 0.5, 0.9, 2.5)),
        Case("no gradient", "the memory goes on", _no_gradient),
        Case("nothing seen", "the sign of 0 is 0", _nothing_seen),
        Case(
            "tiny gradients", "size plays no part", _case(TWO_LAYERS, 0.3, 0.5, 0.8, 0.1, 1, 1e-6)
        ),
        Case("huge gradients", "nor here", _case(TWO_LAYERS, 0.03, 0.7, 0.85, 0.2, 1, 1e6)),
        Case("rates left at their defaults", "the signature", _usual),
        keys_in_other_orders(_case(ALIKE_LAYERS, 0.08, 0.55, 0.83, 0.4)),
        Case("one weight, by hand", "plain numbers", _plain_numbers),
        Case(
            "three steps in a row",
            "what comes back goes in",
            _case(TWO_LAYERS, 0.1, 0.5, 0.8, 0.3),
            steps=3,
        ),
        given_case("update_parameters_with_lion", 0.02, 0.6, 0.85, 0.3),
    ),
    slips=(
        Slip(
            "no sign",
            "the step takes c itself, and not its sign",
            lines="w ← w_old - learning_rate*(c + weight_decay*w_old)",
            why="Lion asks c for the direction alone: every entry moves by α.",
        ),
        Slip(
            "−1 for 0",
            "where c is 0 its sign is made −1: the sign of 0 is 0, as np.sign gives it",
            lines="w ← w_old - learning_rate*(sign(sign(c) - 0.5) + weight_decay*w_old)",
        ),
        Slip(
            "1 for 0",
            "where c is 0 its sign is made 1: the sign of 0 is 0, as np.sign gives it",
            lines="w ← w_old - learning_rate*(sign(sign(c) + 0.5) + weight_decay*w_old)",
        ),
        Slip(
            "sign of the gradient",
            "the step takes the sign of the gradient, which remembers nothing",
            lines="w ← w_old - learning_rate*(sign(g) + weight_decay*w_old)",
            why="The sign is that of c, an average of the memory and the new gradient.",
        ),
        Slip(
            "sign of the old memory",
            "the step takes the sign of the old v, without the new gradient",
            lines="w ← w_old - learning_rate*(sign(v_old) + weight_decay*w_old)",
        ),
        Slip(
            "c is kept",
            "c comes back as the memory: v is averaged with β₁, where β₂ belongs",
            lines="v ← beta1*v_old + (1 - beta1)*g",
            why="c is for this step alone; the memory v goes its own way, with β₂.",
        ),
        Slip(
            "betas exchanged",
            "β₁ and β₂ are exchanged: β₁ is for the step, β₂ for the memory",
            lines="c ← beta2*v_old + (1 - beta2)*g\nv ← beta1*v_old + (1 - beta1)*g",
        ),
        Slip(
            "heavy ball",
            "the gradient goes in whole, without 1 − β, in both averages",
            lines="c ← beta1*v_old + g\nv ← beta2*v_old + g",
            why="Both are weighted averages, so that β and 1 − β add up to 1.",
        ),
        Slip(
            "the sign is kept",
            "v averages the signs of the gradients; it has to average the gradients",
            lines="v ← beta2*v_old + (1 - beta2)*sign(g)",
            why="Only the step takes a sign; the memory keeps sizes.",
        ),
        Slip(
            "L2",
            "λ·w is added to the gradient, and so goes into both averages",
            lines="""
                c ← beta1*v_old + (1 - beta1)*(g + weight_decay*w_old)
                v ← beta2*v_old + (1 - beta2)*(g + weight_decay*w_old)
                w ← w_old - learning_rate*sign(c)
            """,
            why="As with AdamW, the decay stays out of the averages.",
        ),
        Slip(
            "no decay",
            "the decay is missing",
            lines="w ← w_old - learning_rate*sign(c)",
            why="Every array fades by the share α·λ, weights and biases alike.",
        ),
        Slip(
            "decay inside the sign",
            "λ·w stands inside the sign: the decay has no size any more",
            lines="w ← w_old - learning_rate*sign(c + weight_decay*w_old)",
            why="sign(c) and λ·w are added: the decay stays in proportion to w.",
        ),
        Slip(
            "decay without the rate",
            "λ·w is subtracted without the factor α",
            lines="w ← w_old - learning_rate*sign(c) - weight_decay*w_old",
            why="A step shrinks the parameters by the share α·λ.",
        ),
        Slip(
            "decay after the step",
            "the decay acts on the parameters *after* the step along the sign",
            lines="w ← (w_old - learning_rate*sign(c))*(1 - learning_rate*weight_decay)",
            why="Both parts start from the old parameters: they do not know of each other.",
        ),
        Slip("v not stored", "v comes back as it went in", lines="v ← v_old"),
    ),
    words=Words(
        why={
            "c": "c is for the step: β₁ parts of the old v, 1 − β₁ parts of the gradient.",
            "v": "v is the memory: β₂ parts of the old v, 1 − β₂ parts of the gradient.",
            "w": "Every entry moves by α against the sign of c, and fades by the share α·λ.",
        },
        keep=KEEP_GRADS,
    ),
    advance=lambda args, result, rng: (
        result[0],
        new_gradients(args, rng),
        result[1],
        *args[3:],
    ),
)

EXERCISES = (update_parameters_with_lion,)
