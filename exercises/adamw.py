"""Section 15, optional: AdamW, whose weight decay stays out of the averages."""

from dataclasses import replace

from checking.exercise import Case
from exercises.adam import update_parameters_with_adam

_adam = update_parameters_with_adam
_ADAMW = (*_adam.arguments, "weight_decay")


def _decayed(case: Case) -> Case:
    """Return a case of Adam with a weight decay; where rates are defaults, so is the decay."""

    def make(rng):
        args = case.make(rng)
        complete = len(args) == len(_adam.arguments)
        return (*args, rng.uniform(0.1, 0.9)) if complete else args

    return replace(case, make=make)


def _without_decay(rng):
    return *_adam.cases[0].make(rng), 0.0


update_parameters_with_adamw = replace(
    _adam,
    name="update_parameters_with_adamw",
    section=15,
    rule=replace(
        _adam.rule,
        text="""
        v ← beta1*v_old + (1 - beta1)*g
        v_corrected ← v/(1 - beta1**t)
        s ← beta2*s_old + (1 - beta2)*g**2
        s_corrected ← s/(1 - beta2**t)
        w ← w_old - learning_rate*(v_corrected/(sqrt(s_corrected) + epsilon) + weight_decay*w_old)
        """,
        arguments=_ADAMW,
        defaults={**_adam.rule.defaults, "weight_decay": 0.01},
    ),
    slips=(),
    calls=("update_parameters_with_adam",),
    cases=(*map(_decayed, _adam.cases), Case("no decay", "λ = 0 is Adam", _without_decay)),
    words=replace(
        _adam.words,
        why={
            **_adam.words.why,
            "w": "The step has two parts, Adam's own and α·λ·w, and both start from the old w.",
        },
    ),
)

EXERCISES = (update_parameters_with_adamw,)
