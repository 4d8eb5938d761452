"""Section 15, optional: Nesterov's momentum."""

from checking.exercise import Exercise, Words
from checking.mistakes.slips import slips
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
    slips=slips("""
        the parameters move with α·v, or with α·(β·v_old + (1 − β)·g), which is the same: that is
            momentum as in section 5
            w ← w_old - learning_rate*v
            why: Nesterov's step looks one velocity further: β times the *new* v, and the gradient
                once more.
        the gradient goes in whole, without 1 − β, in v and in the step: that is the frameworks'
            convention
            v ← beta*v_old + g
            w ← w_old - learning_rate*(beta*v + g)
            why: Here v is a weighted average, so that its weights β and 1 − β add up to 1.
        the step looks two velocities ahead
            w ← w_old - learning_rate*(beta*(beta*v + (1 - beta)*g) + (1 - beta)*g)
        the look-ahead comes back as the velocity: it takes in the gradient twice
            v ← beta*(beta*v_old + (1 - beta)*g) + (1 - beta)*g
            w ← w_old - learning_rate*v
            why: The look-ahead is for the step alone; the v that is kept is momentum's own.
        the learning rate is already inside v
            v ← beta*v_old + (1 - beta)*learning_rate*g
            w ← w_old - (beta*v + (1 - beta)*learning_rate*g)
            why: v averages gradients; the learning rate belongs to the step of w alone.
        v comes back as it went in
            v ← v_old
    """),
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
