"""Section 4: exponentially weighted averages."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.formulas.symbols import Symbols
from checking.mistakes.slips import slips
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from checking.rules.quantities import RightRun, noted
from exercises.common import fixed

START = Choice(
    "start",
    lambda values: 0.0,
    {"the average starts from the first value, not from 0": lambda values: values[0]},
    "v₀ = 0 comes before the first value, which the first average takes (1 − β) of; the correction "
    "undoes what that does.",
    about="start",
)


@START.slip(
    "the average starts from the last value, which is what index −1 reads, not from 0", place="v"
)
def _(values):
    return values[-1]


VALUE = Choice(
    "value",
    lambda values, i: values[i],
    {
        "each average comes one late: it is stored before its own value is taken in, or takes in "
        "the value before that": (lambda values, i: values[i - 1] if i else 0.0),
    },
    "The t-th value is values[t − 1].",
    about="v",
)
COUNT = Choice(
    "count",
    lambda i, count: i + 1,
    {
        "t is one more than it should be: the first value has t = 1": lambda i, count: i + 2,
        "t starts at 0, so that the first correction divides by 0": lambda i, count: i,
        "every average is divided by 1 − βᵗ with the last t; each has a t of its own, 1, 2, 3, …": (
            lambda i, count: count
        ),
    },
    "t counts the values seen, this one included, from 1.",
    about="average",
)
CORRECT = Choice(
    "correct",
    lambda asked: asked,
    {
        "the correction is made even when bias_correction is False": lambda asked: True,
        "the correction is never made, though bias_correction is True": lambda asked: False,
        "the correction is made when bias_correction is False, and only then": (
            lambda asked: not asked
        ),
    },
    "Every average is corrected where bias_correction is True, and none where it is False.",
    about="average and condition",
)
CARRY = Choice(
    "carry",
    lambda v, average: v,
    {
        "the corrected average is carried on to the next value; the plain one has to be": (
            lambda v, average: average
        ),
        "nothing is carried on: every average starts from 0 again": lambda v, average: 0.0,
    },
    "v goes from one value to the next as it is; the correction is for what is returned.",
    about="carry",
)


def run(do, values, beta, bias_correction=True):
    """Return the averages of `values`."""
    values, beta = np.asarray(values, float), np.float64(beta)
    v_old, averages = np.float64(do.start(values)), []
    for i in range(len(values)):
        scope = {"x": do.value(values, i), "t": np.float64(do.count(i, len(values))), "beta": beta}
        v = do.v(v_old=v_old, **scope)
        corrects = do.correct(bias_correction)
        averages.append(do.average(v=v, v_old=v_old, **scope) if corrects else v)
        v_old = do.carry(v, averages[-1])
    return np.array(averages)


RUN = Choice("run", run, about="batch")


@RUN.slip("only the last average comes back, not one for each value", place="return")
def _(do, *args):
    return run(do, *args)[-1]


def _notes(values, beta, bias_correction=True):
    """Return what a right answer holds besides what stands in the lines."""
    answer = exponentially_weighted_averages.rule.answer
    plain, corrected = (answer((values, beta, correction)) for correction in (False, True))
    # Where each is corrected in its place, those before it are already.
    one_by_one = [np.append(corrected[:k], plain[k:]) for k in range(len(plain))]
    return [
        noted("t", range(1, len(values) + 1), "average"),
        noted("the value", values, "v"),
        noted("1, as nothing is corrected", [1.0] * (not bias_correction), "average"),
        noted("the row of all averages", [answer((values, beta, bias_correction))]),
        noted("the row of all averages before their correction", [plain], "v"),
        noted("v, which is not corrected yet", one_by_one * bias_correction, "v"),
        noted("β", [beta]),
        noted("the values", [np.asarray(values)], "other"),
    ]


def _case(count, beta, *correction, scale=1.0):
    return lambda rng: (3 + scale * rng.standard_normal(count), beta, *correction)


exponentially_weighted_averages = Exercise(
    name="exponentially_weighted_averages",
    right_run=RightRun(
        _notes,
        which=lambda step, *args: f"value {step + 1}",
        rounds=lambda values, *settings: (frozenset({len(values)}),),
    ),
    section=4,
    rule=Procedure(
        RUN,
        (START, VALUE, COUNT, CORRECT, CARRY),
        text="""
            v ← beta*v_old + (1 - beta)*x
            average ← v/(1 - beta**t)
        """,
        symbols=Symbols(
            written={"beta": "β", "average": "v̂"},
            said={"x": "the new value", "v": "the average"},
            counters=frozenset({"t"}),
        ),
        available={"v": ("v_old", "x", "beta", "t"), "average": ("v_old", "v", "x", "beta", "t")},
        returns=(Returned("averages"),),
    ),
    cases=(
        Case("four values, corrected", "the first averages show", _case(4, 0.7, True)),
        Case("four values, not corrected", "the switch works", _case(4, 0.7, False)),
        Case("one value", "the first average is the value", _case(1, 0.8, True)),
        Case("nine values, little memory", "β and 1 − β differ", _case(9, 0.35, True)),
        Case("thirty values, long memory", "powers show", _case(30, 0.95, True, scale=5.0)),
        Case("thirty values, not corrected", "a start from 0 shows", _case(30, 0.95, False)),
        Case("no memory", "β = 0 gives the values back", _case(6, 0.0, True)),
        Case("correction left at its default", "True when not given", _case(5, 0.6)),
        Case("a list", "not only arrays", fixed([4.0, 1.0, 3.0, -2.0], 0.5, True)),
        Case("a single 8", "what one value leaves", fixed(np.array([8.0, 0, 0, 0]), 0.5, False)),
        Case("8 twice, corrected", "the correction", fixed(np.array([8.0, 8, 0]), 0.5, True)),
        Case("whole numbers", "no rounding", fixed(np.array([4, 9, 1, 7]), 0.6, False)),
    ),
    slips=slips("""
        β and 1 − β are exchanged, in the average and in the correction, as pandas counts its alpha
            v ← (1 - beta)*v_old + beta*x
            average ← v/(1 - (1 - beta)**t)
    """),
    words=Words(
        why={
            "v": "The new average is β times the old one plus 1 − β times the new value.",
            "average": "The correction divides by the weight given out so far, 1 − βᵗ.",
        },
        keep={"values": "The values belong to the caller: read them only."},
    ),
)

EXERCISES = (exponentially_weighted_averages,)
