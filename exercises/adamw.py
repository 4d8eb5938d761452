"""Section 15, optional: AdamW, whose weight decay stays out of the averages."""

from dataclasses import replace

from checking.exercise import Case, Exercise
from checking.mistakes.slips import slips
from checking.rules.entry_rule import EntryRule
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


update_parameters_with_adamw = Exercise(
    name="update_parameters_with_adamw",
    section=15,
    rule=EntryRule(
        text="""
        v ← beta1*v_old + (1 - beta1)*g
        v_corrected ← v/(1 - beta1**t)
        s ← beta2*s_old + (1 - beta2)*g**2
        s_corrected ← s/(1 - beta2**t)
        w ← w_old - learning_rate*(v_corrected/(sqrt(s_corrected) + epsilon) + weight_decay*w_old)
        """,
        symbols=replace(
            _adam.rule.symbols, fixed={**_adam.rule.symbols.fixed, "weight_decay": (0.01,)}
        ),
        arguments=_ADAMW,
        entries=_adam.rule.entries,
        returns=_adam.returns,
        defaults={**_adam.rule.defaults, "weight_decay": 0.01},
    ),
    calls=("update_parameters_with_adam",),
    cases=(*map(_decayed, _adam.cases), Case("no decay", "λ = 0 is Adam", _without_decay)),
    slips=(
        *slips("""
            λ·w is added to the gradient, and so goes into v and s: that is L2 regularization
                v ← beta1*v_old + (1 - beta1)*(g + weight_decay*w_old)
                s ← beta2*s_old + (1 - beta2)*(g + weight_decay*w_old)**2
                w ← w_old - learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)
                why: AdamW keeps the decay out of both averages: that is what “decoupled” means.
            the parameters step as with Adam: the decay is missing
                w ← w_old - learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)
                why: Every array fades, weights and biases alike.
            λ·w is subtracted without the factor α, as the paper writes it
                w ← w_old - learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)
                    - weight_decay*w_old
                why: Here, as in PyTorch, a step shrinks the parameters by the share α·λ.
            the decay acts on the parameters *after* Adam's step
                w ← (w_old - learning_rate*v_corrected/(sqrt(s_corrected) + epsilon))
                    *(1 - learning_rate*weight_decay)
                why: Both parts start from the old parameters: they do not know of each other.
            λ·w is added to v̂ and divided by √ŝ + ε with it
                w ← w_old - learning_rate*(v_corrected + weight_decay*w_old)
                    /(sqrt(s_corrected) + epsilon)
                why: The division is for gradients; the decay is the same share for every weight.
            the parameters are stretched by 1 + α·λ where they have to shrink
                w ← (1 + learning_rate*weight_decay)*w_old
                    - learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)
            ε stands inside the square root, √(ŝ + ε)
                w ← w_old - learning_rate*(v_corrected/sqrt(s_corrected + epsilon)
                    + weight_decay*w_old)
                why: The rule keeps ε outside, as in section 7.
            the step uses v and s as they are, neither of them corrected
                w ← w_old - learning_rate*(v/(sqrt(s) + epsilon) + weight_decay*w_old)
                why: Both start from zero and are too small at first; the correction undoes that.
            Adam's own defaults are used for its step: hand the settings on to it
                v ← 0.9*v_old + (1 - 0.9)*g
                v_corrected ← v/(1 - 0.9**t)
                s ← 0.999*s_old + (1 - 0.999)*g**2
                s_corrected ← s/(1 - 0.999**t)
                w ← (1 - learning_rate*weight_decay)*w_old
                    - 0.01*v_corrected/(sqrt(s_corrected) + 1e-8)
            Adam's step is made with its default rate: hand learning_rate on to it
                w ← w_old - 0.01*v_corrected/(sqrt(s_corrected) + epsilon)
                    - learning_rate*weight_decay*w_old
        """),
        *(slip for slip in _adam.slips if "w ←" not in slip.lines),
    ),
    words=replace(
        _adam.words,
        why={
            **_adam.words.why,
            "w": "The step has two parts, Adam's own and α·λ·w, and both start from the old w.",
        },
    ),
    advance=_adam.advance,
)

EXERCISES = (update_parameters_with_adamw,)
