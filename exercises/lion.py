"""Section 15, optional: Lion, which steps along the sign of an average."""

from dataclasses import replace
from functools import partial

from checking.exercise import Case, Exercise, Words
from checking.mistakes.slips import slips
from exercises import common

_network = partial(common.network, states="v")

update_parameters_with_lion = Exercise(
    name="update_parameters_with_lion",
    section=15,
    rule=common.update_rule(
        """
            c ← beta1*v_old + (1 - beta1)*g
            v ← beta2*v_old + (1 - beta2)*g
            w ← w_old - learning_rate*(sign(c) + weight_decay*w_old)
        """,
        *("parameters", "grads", "v", "learning_rate", "beta1", "beta2", "weight_decay"),
        symbols=replace(common.SYMBOLS, said={**common.SYMBOLS.said, "v": "the memory"}),
        **{"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.99, "weight_decay": 0.01},
    ),
    calls=("update_parameters_with_momentum",),
    cases=(
        Case("warm memory", "the two β's differ", _network(2, 0.07, 0.55, 0.83, 0.4)),
        Case("from rest", "the first step", _network(2, 0.02, 0.9, 0.99, 0.3, warm=0.0)),
        Case("little memory", "β₂ below β₁", _network(1, 0.4, 0.7, 0.35, 0.2)),
        Case("no decay", "λ = 0: each entry moves by α", _network(2, 0.06, 0.6, 0.9, 0.0)),
        Case("a large decay", "the decay counts", _network(2, 0.3, 0.5, 0.9, 2.5)),
        Case("nothing seen", "sign 0", _network(2, 0.3, 0.6, 0.8, 0.4, slope=0.0, warm=0.0)),
        Case("tiny gradients", "size is no matter", _network(2, 0.3, 0.5, 0.8, 0.1, slope=1e-6)),
        Case("huge gradients", "nor here", _network(2, 0.03, 0.7, 0.85, 0.2, slope=1e6)),
        Case("rates left at their defaults", "the signature", _network(2)),
        *common.update_cases(_network, 0.08, 0.55, 0.83, 0.4),
        common.by_hand((2, -1), (6, 3), (-4, 1), 0.1, 0.5, 0.75, 1),
        common.given_case("update_parameters_with_lion", 0.02, 0.6, 0.85, 0.3),
    ),
    slips=slips("""
        where c is 0 its sign is made −1: the sign of 0 is 0, as np.sign gives it
            w ← w_old - learning_rate*(sign(sign(c) - 0.5) + weight_decay*w_old)
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
