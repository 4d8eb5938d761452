"""Section 4: exponentially weighted averages."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.formulas.symbols import Symbols
from checking.mistakes.slips import slips
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from exercises import right_runs

START = Choice(
    "start",
    lambda values: 0.0,
    {"the average starts from the first value, not from 0": lambda values: values[0]},
    "v₀ = 0, and the correction undoes what that does.",
    about="start",
    elsewhere={
        "v": {
            "the average starts from the last value, which is what index −1 reads, not from 0": (
                lambda values: values[-1]
            )
        }
    },
)
VALUE = Choice(
    "value",
    lambda values, i: values[i],
    {
        "each average comes one late: it is stored before its own value is taken in, or takes in "
        "the value before that": (lambda values, i: values[i - 1] if i else 0.0),
        "each average takes in the value before its own, and the first one the last value, which "
        "is what index −1 reads": lambda values, i: values[i - 1],
        "the values are taken from the last to the first": lambda values, i: values[-1 - i],
    },
    "The t-th value is values[t − 1].",
    about="v",
)
COUNT = Choice(
    "count",
    lambda i, n: i + 1,
    {
        "t is one more than it should be: the first value has t = 1": lambda i, n: i + 2,
        "t starts at 0, so that the first correction divides by 0": lambda i, n: i,
        "t starts at 0 and is put up to 1 there, so that it is one too small later": (
            lambda i, n: max(i, 1)
        ),
        "t is the number of values in every average; it has to count 1, 2, 3, …": lambda i, n: n,
    },
    "t counts the values seen, this one included, from 1.",
    about="average",
)
CORRECT = Choice(
    "correct",
    lambda asked, i, n: asked,
    {
        "the correction is made even when bias_correction is False": lambda asked, i, n: True,
        "the correction is never made, though bias_correction is True": lambda asked, i, n: False,
        "the correction is made when bias_correction is False, and only then": (
            lambda asked, i, n: not asked
        ),
        "only the first average is corrected": lambda asked, i, n: asked and i == 0,
        "the first average is left uncorrected": lambda asked, i, n: asked and i > 0,
    },
    "Every average is corrected where bias_correction is True, and none where it is False.",
    about="average",
    asks=True,
)
CARRY = Choice(
    "carry",
    lambda v, average, x: v,
    {
        "the corrected average is carried on to the next value; the plain one has to be": (
            lambda v, average, x: average
        ),
        "the value before is carried on, where the average so far has to be": (
            lambda v, average, x: x
        ),
        "nothing is carried on: every average starts from 0 again": lambda v, average, x: 0.0,
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
        average = v
        if do.correct(bias_correction, i, len(values)):
            average = do.average(v=v, v_old=v_old, **scope)
        averages.append(average)
        v_old = do.carry(v, average, scope["x"])
    return np.array(averages)


RUN = Choice(
    "run",
    run,
    {
        said: lambda do, *args, back=back: back(run(do, *args), args[0])
        for said, back in {
            "the starting 0 comes back too, before the first average": (
                lambda averages, values: np.array([0.0, *averages])
            ),
            "the last average is missing": lambda averages, values: averages[:-1],
            "the first average is missing": lambda averages, values: averages[1:],
            "each average is stored before it takes in its value: all come one late": (
                lambda averages, values: np.array([0.0, *averages[:-1]])
            ),
            "the averages are stored as whole numbers, without their decimals": (
                lambda averages, values: np.trunc(averages)
            ),
            "the averages are stored in an array of whole numbers, which cuts off their decimals "
            "(np.zeros_like takes on the type of the values)": (
                lambda averages, values: (
                    np.trunc(averages) if np.asarray(values).dtype.kind == "i" else averages
                )
            ),
        }.items()
    },
    about="batch",
)


@RUN.slip("only the last average comes back, not one for each value", place="return")
def _(do, *args):
    return run(do, *args)[-1]


@RUN.slip("the loop begins at the second value: the first average stays 0")
def _(do, values, *rest):
    return np.array([0.0, *run(do, values[1:], *rest)])


@RUN.slip("the plain mean of the last 1/(1 − β) values is computed; here weights fade")
def _(do, values, beta, bias_correction=True):
    width = max(round(1 / (1 - beta)), 1)
    return np.array([np.mean(values[max(i - width, 0) : i]) for i in range(1, len(values) + 1)])


def _case(count, beta, *correction, scale=1.0):
    return lambda rng: (3 + scale * rng.standard_normal(count), beta, *correction)


def _plain(beta, correction, *values):
    return lambda rng: (np.array(values, float), beta, correction)


exponentially_weighted_averages = Exercise(
    name="exponentially_weighted_averages",
    right_run=right_runs.AVERAGES,
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
        Case("a list", "not only arrays", lambda rng: ([4.0, 1.0, 3.0, -2.0], 0.5, True)),
        Case("a single 8", "what one value leaves", _plain(0.5, False, 8, 0, 0, 0)),
        Case("8 twice, corrected", "the correction", _plain(0.5, True, 8, 8, 0)),
        Case("whole numbers", "no rounding", lambda rng: (np.array([4, 9, 1, 7]), 0.6, False)),
    ),
    slips=slips("""
        β and 1 − β are exchanged: the past gets the small weight, the new value the large
            v ← (1 - beta)*v_old + beta*x
        β and 1 − β are exchanged, in the average and in the correction: pandas counts so
            v ← (1 - beta)*v_old + beta*x
            average ← v/(1 - (1 - beta)**t)
        the plain mean of the values so far is computed, in which all count the same
            v ← v_old + (x - v_old)/t
            average ← v
            why: Here older values count less and less.
        the new value goes in whole, without its weight 1 − β
            v ← beta*v_old + x
            why: The weights β and 1 − β add up to 1: that makes it an average.
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
