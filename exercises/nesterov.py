"""Section 15, optional: Nesterov's momentum."""

from checking.exercise import Exercise, Words
from checking.mistakes.slips import Slip
from checking.rules.entry_rule import EntryRule
from exercises.common import KEEP_GRADS
from exercises.momentum import update_parameters_with_momentum

_momentum = update_parameters_with_momentum

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
    slips=(
        Slip(
            "plain momentum",
            "the parameters move with α·v, or with α·(β·v_old + (1 − β)·g), which is the same: "
            "that is momentum as in section 5",
            lines="w ← w_old - learning_rate*v",
            why="Nesterov's step looks one velocity further: β times the *new* v, and the gradient "
            "once more.",
        ),
        Slip(
            "heavy ball",
            "the gradient goes in whole, without 1 − β, in v and in the step: that is the "
            "frameworks' convention",
            lines="v ← beta*v_old + g\nw ← w_old - learning_rate*(beta*v + g)",
            why="Here v is a weighted average, so that its weights β and 1 − β add up to 1.",
        ),
        Slip(
            "looks two steps ahead",
            "the step looks two velocities ahead",
            lines="w ← w_old - learning_rate*(beta*(beta*v + (1 - beta)*g) + (1 - beta)*g)",
        ),
        Slip(
            "looks ahead in v",
            "the look-ahead comes back as the velocity: it takes in the gradient twice",
            lines="v ← beta*(beta*v_old + (1 - beta)*g) + (1 - beta)*g\n"
            "w ← w_old - learning_rate*v",
            why="The look-ahead is for the step alone; the v that is kept is momentum's own.",
        ),
        Slip(
            "velocity holds the step",
            "the learning rate is already inside v",
            lines="v ← beta*v_old + (1 - beta)*learning_rate*g\n"
            "w ← w_old - (beta*v + (1 - beta)*learning_rate*g)",
            why="v averages gradients; the learning rate belongs to the step of w alone.",
        ),
        *(
            slip
            for slip in _momentum.slips
            if slip.name in ("no memory", "velocity not stored", "no update")
        ),
    ),
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
