"""Section 4: exponentially weighted averages."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.formulas import evaluate
from checking.rules import Procedure, Returned
from checking.slips import Slip
from checking.symbols import Symbols

CHOICES = {
    "start": {
        "zero": "",
        "first value": "the average starts from the first value, not from 0",
        "one": "the average starts from 1, not from 0",
        "mean": "the average starts from the mean of the values, not from 0",
        "last value": "the average starts from the last value, which index −1 reads, not from 0",
    },
    "correction": {
        "as asked": "",
        "always": "the correction is made even when bias_correction is False",
        "never": "the correction is never made, though bias_correction is True",
        "the other way": "the correction is made when bias_correction is False, and only then",
        "only the first": "only the first average is corrected",
        "only the last": "only the last average is corrected",
        "after the first": "the first average is left uncorrected",
        "ten": "only the first ten averages are corrected",
        "nine": "only the first nine averages are corrected",
    },
    "count": {
        "from 1": "",
        "from 2": "t is one more than it should be: the first value has t = 1",
        "from 0": "t starts at 0, so that the first correction divides by 0",
        "at least 1": "t starts at 0 and is put up to 1 there, so that it is one too small later",
        "number of values": "t is the number of values, the same for every average",
    },
    "carried": {
        "the average": "",
        "the value": "the value before is carried on, where the average so far has to be",
        "two before": "v of two values ago is carried on, where that of one ago has to be",
        "value before": "each average takes in the value before its own, so that it comes one late",
        "nothing": "nothing is carried on: every average starts from 0 again",
        "the corrected average": "the corrected average is carried on to the next value; the "
        "plain one has to be",
    },
    "returned": {
        "all": "",
        "the last": "only the last average comes back, not one for each value",
        "with the start": "the starting 0 comes back too, before the first average",
        "without the first": "the first average is missing",
        "first skipped": "the loop begins at the second value: the first average stays 0",
        "last left at 0": "the last average is never computed, and stays 0",
        "too early": "each average is stored before it takes in its value: all come one late",
        "moving mean": "the plain mean of the last 1/(1 − β) values is computed; here weights fade",
        "backwards": "the averages come back in the opposite order",
        "from the end": "the values are taken from the last to the first",
        "all whole numbers": "the averages are stored as whole numbers, without their decimals",
        "whole numbers": "the averages are stored in an array of whole numbers, which cuts off "
        "their decimals (np.zeros_like takes on the type of the values)",
    },
    "beta": {
        "beta": "",
        "0.9": "beta is fixed at 0.9",
        "0.98": "beta is fixed at 0.98",
        "0.99": "beta is fixed at 0.99",
    },
}


def run(lines, choices, values, beta, bias_correction=True):
    """Return the averages of `values`, made with these lines and choices."""
    whole = np.asarray(values).dtype.kind == "i"
    values = np.asarray(values, float)
    if choices["returned"] == "from the end":
        values = values[::-1]
    beta = np.float64(beta if choices["beta"] == "beta" else choices["beta"])
    v = {
        "zero": 0.0,
        "first value": values[0],
        "one": 1.0,
        "mean": values.mean(),
        "last value": values[-1],
    }[choices["start"]]
    first = {"from 0": 0, "from 2": 2}.get(choices["count"], 1)
    averages, before = [], np.float64(v)
    for i, x in enumerate(values):
        if i == 0 and choices["returned"] == "first skipped":
            averages.append(np.float64(0.0))
            continue
        t = max(i, 1) if choices["count"] == "at least 1" else first + i
        t = float(len(values) if choices["count"] == "number of values" else t)
        if choices["carried"] == "value before":
            x = values[i - 1] if i else 0.0
        scope = {"beta": beta, "x": x, "v_old": np.float64(v), "t": np.float64(t)}
        scope["v"] = scope["v_old"]
        v = scope["v"] = evaluate(lines["v"], scope)
        corrected = {
            "always": True,
            "never": False,
            "the other way": not bias_correction,
            "only the first": bias_correction and i == 0,
            "only the last": bias_correction and i == len(values) - 1,
            "after the first": bias_correction and i > 0,
            "ten": bias_correction and i < 10,
            "nine": bias_correction and i < 9,
        }.get(choices["correction"], bias_correction)
        average = evaluate(lines["average"], scope) if corrected else v
        averages.append(average)
        if choices["carried"] == "the corrected average":
            v = average
        elif choices["carried"] == "the value":
            v = x
        elif choices["carried"] == "two before":
            v, before = before, v
        elif choices["carried"] == "nothing":
            v = np.float64(0.0)
    match choices["returned"]:
        case "the last":
            return np.float64(averages[-1])
        case "with the start":
            averages = [0.0, *averages]
        case "without the first":
            averages = averages[1:]
        case "last left at 0":
            averages[-1] = 0.0
        case "too early":
            averages = [np.float64(0.0), *averages[:-1]]
        case "moving mean":
            width = max(round(1 / (1 - beta)), 1)
            averages = [values[max(i + 1 - width, 0) : i + 1].mean() for i in range(len(values))]
        case "backwards":
            averages = averages[::-1]
        case "all whole numbers":
            averages = np.trunc(averages)
        case "whole numbers" if whole:
            averages = np.trunc(averages)
    return np.array(averages)


def _case(count, beta, *correction, scale=1.0):
    return lambda rng: (3 + scale * rng.standard_normal(count), beta, *correction)


def _plain(beta, correction, *values):
    return lambda rng: (np.array(values, float), beta, correction)


def _measure(calls, wrong):
    """Return what the wrong calls have in common."""
    if not any(not call.args[2:] or call.args[2] for call in calls if call not in wrong):
        if not any(call.args[2:] == (False,) for call in wrong):
            return ["Without the bias correction all is right: look at the correction."]
    elif all(call.args[2:] == (False,) for call in wrong):
        return ["With the bias correction all is right: look at what happens without it."]
    return []


exponentially_weighted_averages = Exercise(
    name="exponentially_weighted_averages",
    section=4,
    arguments=("values", "beta", "bias_correction"),
    returns=(Returned("averages"),),
    rule=Procedure(
        run=run,
        choices=CHOICES,
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
        Case("a single 8", "what one value leaves", _plain(0.5, False, 8, 0, 0, 0), by_hand=True),
        Case("8 twice, corrected", "the correction", _plain(0.5, True, 8, 8, 0), by_hand=True),
        Case("whole numbers", "no rounding", lambda rng: (np.array([4, 9, 1, 7]), 0.6, False)),
    ),
    slips=(
        Slip(
            "β and 1 − β exchanged",
            "β and 1 − β are exchanged: the past gets the small weight, the new value the large",
            lines="v ← (1 - beta)*v_old + beta*x",
        ),
        Slip(
            "β and 1 − β exchanged throughout",
            "β and 1 − β are exchanged, in the average and in the correction: pandas counts so",
            lines="v ← (1 - beta)*v_old + beta*x\naverage ← v/(1 - (1 - beta)**t)",
        ),
        Slip(
            "running mean",
            "the plain mean of the values so far is computed, in which all count the same",
            lines="v ← v_old + (x - v_old)/t\naverage ← v",
            why="Here older values count less and less.",
        ),
        Slip(
            "heavy ball",
            "the new value goes in whole, without its weight 1 − β",
            lines="v ← beta*v_old + x",
            why="The weights β and 1 − β add up to 1: that makes it an average.",
        ),
    ),
    measure=_measure,
    words=Words(
        why={
            "v": "The new average is β parts of the old one and 1 − β parts of the new value.",
            "average": "The correction divides by the weight given out so far, 1 − βᵗ.",
            "start": "v₀ = 0, and the correction undoes what that does.",
            "count": "t counts the values seen, this one included, from 1.",
        },
        look={
            "average": "Look again at the correction in section 4.",
            "correction": "Look again at the correction in section 4.",
            "count": "Look again at the correction in section 4.",
            "": "Look again at the rule in section 4.",
        },
        keep={"values": "The values belong to the caller: read them only."},
    ),
)  # fmt: skip

EXERCISES = (exponentially_weighted_averages,)
