"""Section 15, optional: Nesterov's momentum."""

from checking.exercise import Exercise, Words
from checking.rules.entry_rule import EntryRule
from exercises.common import KEEP_GRADS
from exercises.momentum import update_parameters_with_momentum as _momentum

update_parameters_with_nesterov = Exercise(
    name="update_parameters_with_nesterov",
    section=15,
    rule=EntryRule(
        text="""
            v ← beta*v_old + (1 - beta)*g
            w ← w_old - learning_rate*(beta*v + (1 - beta)*g)
        """,
        symbols=_momentum.rule.symbols,
        arguments=_momentum.arguments,
        entries=_momentum.rule.entries,
        returns=_momentum.returns,
    ),
    calls=("update_parameters_with_momentum",),
    cases=_momentum.cases,
    words=Words(
        why={
            "v": "v is the velocity of section 5, a weighted average of the gradients.",
            "w": "The step is a weighted average too: β parts of the new v, 1 − β parts of g.",
        },
        keep=KEEP_GRADS,
    ),
    advance=_momentum.advance,
)

EXERCISES = (update_parameters_with_nesterov,)
