"""Section 15, optional: Nesterov's momentum."""

from dataclasses import replace

from exercises.momentum import update_parameters_with_momentum as _momentum

update_parameters_with_nesterov = replace(
    _momentum,
    name="update_parameters_with_nesterov",
    section=15,
    rule=replace(
        _momentum.rule,
        text="""
            v ← beta*v_old + (1 - beta)*g
            w ← w_old - learning_rate*(beta*v + (1 - beta)*g)
        """,
    ),
    calls=("update_parameters_with_momentum",),
    slips=(),
    words=replace(
        _momentum.words,
        why={
            "v": "v is the velocity of section 5, a weighted average of the gradients.",
            "w": "The step is a weighted average too: β parts of the new v, 1 − β parts of g.",
        },
    ),
)

EXERCISES = (update_parameters_with_nesterov,)
