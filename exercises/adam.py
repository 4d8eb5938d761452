"""Section 7: Adam, momentum and RMSProp together."""

from checking.exercise import Case, Exercise, Words
from checking.rules import EntryRule, Procedure, Returned, Slip
from checking.symbols import Symbols
from exercises.common import (
    ARRAYS,
    ENTRIES,
    FOUR_LAYERS,
    KEEP_GRADS,
    ONE_BY_ONE,
    ONE_LAYER,
    SAID,
    THREE_LAYERS,
    TWINS,
    TWO_LAYERS,
    WRITTEN,
    gradients,
    parameters,
    squares,
    zeros_like,
)
from exercises.momentum import FILLS, KEEP_PARAMETERS, filled, network_cases, new_gradients

# --- initialize_adam --------------------------------------------------------------------------

_FILLS = {key: said.replace("the velocity starts", "both start") for key, said in FILLS.items()}

initialize_adam = Exercise(
    name="initialize_adam",
    section=7,
    arguments=("parameters",),
    returns=("v", "s"),
    rule=Procedure(
        run=lambda lines, choices, weights: (
            filled(choices["v"], weights),
            filled(choices["s"], weights),
        ),
        choices={
            state: {fill: said and f"in {state} {said}" for fill, said in _FILLS.items()}
            for state in ("v", "s")
        },
    ),
    cases=network_cases(),
    slips=tuple(
        Slip(
            f"{fill} in both",
            f"in v and s {_FILLS[fill]}",
            choices={"v": fill, "s": fill},
        )
        for fill in list(_FILLS)[1:]
    ),
    words=Words(
        why={
            "v": "At the start nothing has been seen: no velocity, no squares.",
            "s": "At the start nothing has been seen: no velocity, no squares.",
        },
        look={"": "Look again at section 7: v and s each hold zeros in the shapes of W and b."},
        keep=KEEP_PARAMETERS,
    ),
)


# --- update_parameters_with_adam --------------------------------------------------------------

ARGUMENTS = (
    "parameters", "grads", "v", "s", "t", "learning_rate", "beta1", "beta2", "epsilon",
)  # fmt: skip
RETURNS = (
    Returned("parameters", "w"),
    Returned("v", "v", "d"),
    Returned("s", "s", "d"),
    Returned("v_corrected", "v_corrected", "d", optional=True),
    Returned("s_corrected", "s_corrected", "d", optional=True),
)


def _case(sizes, t, *rest, warm=True, scale=1.0):
    """Return a case; `rest` is learning_rate, beta1, beta2, epsilon, as many as are given."""

    def make(rng):
        v, s = gradients(rng, sizes, scale), squares(rng, sizes, scale)
        return (
            parameters(rng, sizes, scale),
            gradients(rng, sizes, scale),
            v if warm else zeros_like(v),
            s if warm else zeros_like(s),
            t,
            *rest,
        )

    return make


def _no_gradient(rng):
    weights, grads, *rest = _case(TWO_LAYERS, 5, 0.05, 0.7, 0.85, 0.1)(rng)
    return weights, zeros_like(grads), *rest


def _course(rng):
    from testCases import update_parameters_with_adam_test_case

    return update_parameters_with_adam_test_case()


update_parameters_with_adam = Exercise(
    name="update_parameters_with_adam",
    section=7,
    arguments=ARGUMENTS,
    returns=RETURNS,
    rule=EntryRule(
        text="""
            v ← beta1*v_old + (1 - beta1)*g
            v_corrected ← v/(1 - beta1**t)
            s ← beta2*s_old + (1 - beta2)*g**2
            s_corrected ← s/(1 - beta2**t)
            w ← w_old - learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)
        """,
        symbols=Symbols(
            written=WRITTEN,
            said={
                **SAID,
                "v": "the velocity",
                "s": "the average of squares",
                "beta1": "beta1",
                "beta2": "beta2",
            },
            counters=frozenset({"t"}),
            twins=TWINS,
            arrays=ARRAYS,
            fixed={"epsilon": (1e-8, 1e-7, 1e-6), "learning_rate": (0.0007,)},
        ),
        arguments=ARGUMENTS,
        entries=ENTRIES,
        returns=RETURNS,
        defaults={"learning_rate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
    ),
    cases=(
        Case(
            "warm state, t = 7",
            "what hides at the first step shows here",
            _case(TWO_LAYERS, 7, 0.07, 0.83, 0.94, 0.1),
        ),
        Case(
            "from zero, t = 1",
            "the first step",
            _case(TWO_LAYERS, 1, 0.02, 0.8, 0.95, 0.1, warm=False),
        ),
        Case("warm state, t = 2", "powers show", _case(ONE_LAYER, 2, 0.3, 0.6, 0.75, 0.05)),
        Case("one weight", "shapes that fit everything", _case(ONE_BY_ONE, 3, 0.1, 0.7, 0.9, 0.2)),
        Case(
            "three layers", "every layer its own shape", _case(THREE_LAYERS, 4, 0.2, 0.5, 0.65, 0.1)
        ),
        Case("four layers", "a loop's end", _case(FOUR_LAYERS, 7, 0.11, 0.9, 0.98, 0.1)),
        Case("t = 100", "a late step", _case(TWO_LAYERS, 100, 0.05, 0.97, 0.995, 0.1)),
        Case("β₁ above β₂", "the two are not mixed up", _case(ONE_LAYER, 3, 0.1, 0.9, 0.6, 0.1)),
        Case("no gradient", "the averages fade", _no_gradient),
        Case(
            "tiny gradients",
            "a tiny ε shows when gradients are tiny",
            _case(TWO_LAYERS, 3, 0.01, 0.9, 0.999, 1e-8, scale=1e-5),
        ),
        Case("rates left at their defaults", "0.01, 0.9, 0.999, 1e-8", _case(TWO_LAYERS, 2)),
        Case(
            "four steps in a row",
            "what comes back goes in",
            _case(TWO_LAYERS, 1, 0.1, 0.8, 0.9, 0.1, warm=False),
            steps=4,
        ),
        Case("the inputs of testCases.py", "what the lesson prints", _course),
    ),
    slips=(
        Slip(
            "ε inside",
            "ε stands inside the square root, √(ŝ + ε)",
            lines="w ← w_old - learning_rate*v_corrected/sqrt(s_corrected + epsilon)",
            why="The rule keeps ε outside: there it only guards the division.",
        ),
        Slip(
            "no correction at all",
            "the step uses v and s as they are, neither of them corrected",
            lines="w ← w_old - learning_rate*v/(sqrt(s) + epsilon)",
            why="Both start from zero and are too small at first; the correction undoes that.",
        ),
        Slip(
            "v not corrected in the step",
            "the step uses v where the corrected v̂ belongs",
            lines="w ← w_old - learning_rate*v/(sqrt(s_corrected) + epsilon)",
            why="v starts from zero and is too small at first; the correction undoes that.",
        ),
        Slip(
            "s not corrected in the step",
            "the step divides by the root of s where the corrected ŝ belongs",
            lines="w ← w_old - learning_rate*v_corrected/(sqrt(s) + epsilon)",
            why="s starts from zero and is too small at first; the correction undoes that.",
        ),
        Slip(
            "ε̂ of Keras",
            "the corrections are folded into the learning rate, and ε is added to √s uncorrected",
            lines="w ← w_old - "
            "learning_rate*sqrt(1 - beta2**t)/(1 - beta1**t)*v/(sqrt(s) + epsilon)",
            why="That makes ε larger in the first steps; the rule adds it to √ŝ.",
        ),
        Slip(
            "corrected v stored",
            "the corrected velocity is stored, or returned, in v's place",
            lines="v ← (beta1*v_old + (1 - beta1)*g)/(1 - beta1**t)\nv_corrected ← v",
            why="The next step would correct it again; the plain average has to be kept.",
        ),
        Slip(
            "corrected s stored",
            "the corrected squares are stored, or returned, in s's place",
            lines="s ← (beta2*s_old + (1 - beta2)*g**2)/(1 - beta2**t)\ns_corrected ← s",
            why="The next step would correct it again; the plain average has to be kept.",
        ),
        Slip(
            "both corrected stored",
            "the corrected values are stored, or returned, in the places of v and s",
            lines="""
                v ← (beta1*v_old + (1 - beta1)*g)/(1 - beta1**t)
                v_corrected ← v
                s ← (beta2*s_old + (1 - beta2)*g**2)/(1 - beta2**t)
                s_corrected ← s
            """,
            why="The next step would correct them again; the plain averages have to be kept.",
        ),
        Slip(
            "v not stored",
            "v comes back as it went in",
            lines="v ← v_old",
            why="The next step builds on the v that comes back.",
        ),
        Slip(
            "s not stored",
            "s comes back as it went in",
            lines="s ← s_old",
            why="The next step builds on the s that comes back.",
        ),
        Slip("no update", "they come back as they went in", lines="w ← w_old"),
        Slip(
            "correction without power",
            "the correction uses 1 − β where 1 − βᵗ belongs, for v and for s",
            lines="v_corrected ← v/(1 - beta1)\ns_corrected ← s/(1 - beta2)",
            why="The correction fades as t grows, so it must hold the power t.",
        ),
        Slip(
            "no memory in v",
            "v forgets its past: β₁·v_old is missing",
            lines="v ← (1 - beta1)*g",
        ),
        Slip(
            "no memory in s",
            "s forgets its past: β₂·s_old is missing",
            lines="s ← (1 - beta2)*g**2",
        ),
        Slip(
            "heavy ball",
            "the gradient goes into v whole, without its weight 1 − β₁",
            lines="v ← beta1*v_old + g",
            why="v is a weighted average: its weights β₁ and 1 − β₁ add up to 1.",
        ),
        Slip(
            "no square in s",
            "s averages the gradient itself, not its square",
            lines="s ← beta2*s_old + (1 - beta2)*g",
            why="Squares forget the sign: s says how large gradients are, not where they point.",
        ),
        Slip(
            "s averages v²",
            "s averages the squares of v, not of the gradient",
            lines="s ← beta2*s_old + (1 - beta2)*v**2",
        ),
        Slip(
            "betas exchanged",
            "β₁ and β₂ are exchanged throughout",
            lines="""
                v ← beta2*v_old + (1 - beta2)*g
                v_corrected ← v/(1 - beta2**t)
                s ← beta1*s_old + (1 - beta1)*g**2
                s_corrected ← s/(1 - beta1**t)
            """,
            why="β₁ belongs to the velocity v, β₂ to the squares s.",
        ),
        Slip(
            "multiplied by the root",
            "the step is multiplied by √ŝ where it has to be divided",
            lines="w ← w_old - learning_rate*v_corrected*(sqrt(s_corrected) + epsilon)",
        ),
        Slip(
            "neither power nor ε",
            "the correction uses 1 − β where 1 − βᵗ belongs, for v and for s, and ε is left out",
            lines="v_corrected ← v/(1 - beta1)\ns_corrected ← s/(1 - beta2)\n"
            "w ← w_old - learning_rate*v_corrected/sqrt(s_corrected)",
        ),
        Slip(
            "RMSProp",
            "the step uses the gradient where the corrected v̂ belongs: that leaves momentum out",
            lines="w ← w_old - learning_rate*g/(sqrt(s_corrected) + epsilon)",
        ),
    ),
    words=Words(
        why={
            "v": "v is a weighted average of the gradients, as in momentum.",
            "s": "s is a weighted average of the squared gradients, as in RMSProp.",
            "v_corrected": "The correction divides by how much weight has been given out so far, "
            "1 − β₁ᵗ.",
            "s_corrected": "The correction divides by how much weight has been given out so far, "
            "1 − β₂ᵗ.",
            "w": "The step is the corrected velocity, divided by how large gradients usually are.",
        },
        look={
            "v": "Look again at the line for v in section 7.",
            "s": "Look again at the line for s in section 7.",
            "v_corrected": "Look again at the line for v̂ in section 7.",
            "s_corrected": "Look again at the line for ŝ in section 7.",
            "w": "Look again at the last line of the rule in section 7.",
            "": "Look again at the rule in section 7.",
        },
        keep=KEEP_GRADS,
    ),
    advance=lambda args, result, rng: (
        result[0],
        new_gradients(args, rng),
        result[1],
        result[2],
        args[4] + 1,
        *args[5:],
    ),
)

EXERCISES = (initialize_adam, update_parameters_with_adam)
