"""Section 15, optional: Lion, which steps along the sign of an average."""

from functools import partial

from checking.exercise import Case, Exercise, Words
from checking.mistakes.slips import slips
from checking.rules.entry_rule import EntryRule, Returned
from exercises import common

ARGUMENTS = ("parameters", "grads", "v", "learning_rate", "beta1", "beta2", "weight_decay")
_network = partial(common.network, states="v")

update_parameters_with_lion = Exercise(
    name="update_parameters_with_lion",
    section=15,
    rule=EntryRule(
        text="""
            c ← beta1*v_old + (1 - beta1)*g
            v ← beta2*v_old + (1 - beta2)*g
            w ← w_old - learning_rate*(sign(c) + weight_decay*w_old)
        """,
        symbols=common.symbols(
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
        entries=common.entries(ARGUMENTS),
        returns=(Returned("parameters", "w"), Returned("v", "v", "d")),
        defaults={"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.99, "weight_decay": 0.01},
    ),
    calls=("update_parameters_with_momentum",),
    cases=(
        Case("warm memory", "the two β's differ", _network(2, 0.07, 0.55, 0.83, 0.4)),
        Case("from rest", "the first step", _network(2, 0.02, 0.9, 0.99, 0.3, warm=0.0)),
        Case("little memory", "β₂ below β₁", _network(1, 0.4, 0.7, 0.35, 0.2)),
        Case("one weight", "fits all", _network(common.ONE_WEIGHT, 0.05, 0.6, 0.8, 0.7)),
        Case("three layers", "each has its shape", _network(3, 0.2, 0.45, 0.95, 0.6)),
        Case("four layers", "a loop that ends early", _network(4, 0.11, 0.65, 0.75, 0.3)),
        Case("eleven layers", "keys of two digits", _network(11, 0.09, 0.5, 0.65, 0.25)),
        Case("no decay", "λ = 0: each entry moves by α", _network(2, 0.06, 0.6, 0.9, 0.0)),
        Case("a large decay", "the decay counts", _network(2, 0.3, 0.5, 0.9, 2.5)),
        Case("no gradient", "the memory goes on", _network(2, 0.3, 0.6, 0.8, 0.4, slope=0.0)),
        Case("nothing seen", "sign 0", _network(2, 0.3, 0.6, 0.8, 0.4, slope=0.0, warm=0.0)),
        Case("tiny gradients", "size is no matter", _network(2, 0.3, 0.5, 0.8, 0.1, slope=1e-6)),
        Case("huge gradients", "nor here", _network(2, 0.03, 0.7, 0.85, 0.2, slope=1e6)),
        Case("rates left at their defaults", "the signature", _network(2)),
        common.keys_in_other_orders(_network(common.ALIKE_LAYERS, 0.08, 0.55, 0.83, 0.4)),
        common.by_hand((2, -1), (6, 3), (-4, 1), 0.1, 0.5, 0.75, 1),
        Case("three steps in a row", "each builds on the last", _network(2, 0.1, 0.5, 0.8, 0.3), 3),
        common.given_case("update_parameters_with_lion", 0.02, 0.6, 0.85, 0.3),
    ),
    slips=slips("""
        the step takes c itself, and not its sign
            w ← w_old - learning_rate*(c + weight_decay*w_old)
            why: Lion asks c for the direction alone: every entry moves by α.
        where c is 0 its sign is made −1: the sign of 0 is 0, as np.sign gives it
            w ← w_old - learning_rate*(sign(sign(c) - 0.5) + weight_decay*w_old)
        where c is 0 its sign is made 1: the sign of 0 is 0, as np.sign gives it
            w ← w_old - learning_rate*(sign(sign(c) + 0.5) + weight_decay*w_old)
        the step takes the sign of the gradient, which remembers nothing
            w ← w_old - learning_rate*(sign(g) + weight_decay*w_old)
            why: The sign is that of c, an average of the memory and the new gradient.
        the step takes the sign of the old v, without the new gradient
            w ← w_old - learning_rate*(sign(v_old) + weight_decay*w_old)
        c comes back as the memory: v is averaged with β₁, where β₂ belongs
            v ← beta1*v_old + (1 - beta1)*g
            why: c is for this step alone; the memory v goes its own way, with β₂.
        β₁ and β₂ are exchanged: β₁ is for the step, β₂ for the memory
            c ← beta2*v_old + (1 - beta2)*g
            v ← beta1*v_old + (1 - beta1)*g
        the gradient goes in whole, without 1 − β, in both averages
            c ← beta1*v_old + g
            v ← beta2*v_old + g
            why: Both are weighted averages, so that β and 1 − β add up to 1.
        v averages the signs of the gradients; it has to average the gradients
            v ← beta2*v_old + (1 - beta2)*sign(g)
            why: Only the step takes a sign; the memory keeps sizes.
        λ·w is added to the gradient, and so goes into both averages
            c ← beta1*v_old + (1 - beta1)*(g + weight_decay*w_old)
            v ← beta2*v_old + (1 - beta2)*(g + weight_decay*w_old)
            w ← w_old - learning_rate*sign(c)
            why: As with AdamW, the decay stays out of the averages.
        the decay is missing
            w ← w_old - learning_rate*sign(c)
            why: Every array fades by the share α·λ, weights and biases alike.
        λ·w stands inside the sign: the decay has no size any more
            w ← w_old - learning_rate*sign(c + weight_decay*w_old)
            why: sign(c) and λ·w are added: the decay stays in proportion to w.
        λ·w is subtracted without the factor α
            w ← w_old - learning_rate*sign(c) - weight_decay*w_old
            why: A step shrinks the parameters by the share α·λ.
        the decay acts on the parameters *after* the step along the sign
            w ← (w_old - learning_rate*sign(c))*(1 - learning_rate*weight_decay)
            why: Both parts start from the old parameters: they do not know of each other.
        v comes back as it went in
            v ← v_old
    """),
    words=Words(
        why={
            "c": "c is for the step: β₁ parts of the old v, 1 − β₁ parts of the gradient.",
            "v": "v is the memory: β₂ parts of the old v, 1 − β₂ parts of the gradient.",
            "w": "Every entry moves by α against the sign of c, and fades by the share α·λ.",
        },
        keep=common.KEEP_GRADS,
    ),
    advance=common.next_step,
)

EXERCISES = (update_parameters_with_lion,)
