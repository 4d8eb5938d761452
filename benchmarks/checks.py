"""A check

How long a learner waits for an answer: for right answers in their many forms, for single mistakes
(every hand-written slip and a seeded sample of the derived mistakes), and for wrong answers that
no mistake explains, which are searched longest. A test of Adams follows no rule, so those that
people wrote are taken, right and wrong; what such a test does itself counts, and some train with
every Adam. Each cell: the median, and the slowest of so many. The aim is under half a second for
any answer.
"""

import random
import time
import warnings
from statistics import median

import numpy as np

from benchmarks.timing import in_units
from checking.check import check
from exercises import EXERCISES
from tests import ROOT, wrong_answers
from tests.right_answers import RIGHT

QUICK = ("update_parameters_with_adam", "update_lr", "is_correct_adam")  # to see that it runs
OTHERS = ROOT / "tests" / "right_answers_of_others"


def distorted(value, by):
    """Return a result with every number of it off a little, each one differently."""
    if isinstance(value, dict):
        return {key: distorted(part, by) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(distorted(part, by) for part in value)
    array = np.asarray(value, dtype=float)
    waves = np.sin(np.arange(1, array.size + 1) * by).reshape(array.shape)
    return array * (1 + 0.1 * waves) + 0.01 * waves


def unexplained(function, number):
    """Return a function that answers as `function` does, but for numbers that no rule would give.

    With an odd number only the first of several results is off: the rest is right.
    """

    def answer(*args):
        result = function(*args)
        if number % 2 and isinstance(result, tuple):
            return distorted(result[0], number), *result[1:]
        return distorted(result, 1 + number)

    return answer


def written_by_people(name, most):
    """Return {kind: at most so many functions to check}, of those that people wrote."""
    right = [one for path in sorted(OTHERS.rglob(f"{name}.py")) for one in wrong_answers.read(path)]
    wrong = wrong_answers.answers(name)
    random.Random(0).shuffle(wrong)  # of every author
    return {
        "right": [one.function for one in right[:most]],
        "a single mistake": [one.function for one in wrong[:most]],
    }


def answers(exercise, most, returned=None):
    """Return {kind: at most so many functions to check}; of `returned` values only the first."""
    rule, rng = exercise.rule, random.Random(0)
    if not rule:
        return written_by_people(exercise.name, most)

    def answering(mistake):
        if returned is None:
            return lambda *args: rule.answer(args, mistake)
        return lambda *args: rule.answer(args, mistake)[:returned]

    right = [answering(None)] if returned else RIGHT[exercise.name]
    derived = list(rule.variations())
    mistakes = [*exercise.slips, *rng.sample(derived, min(most, len(derived)))]
    return {
        "right": right[:most],
        "a single mistake": [answering(mistake) for mistake in mistakes[:most]],
        "unexplained": [
            unexplained(function, number)
            for number, function in enumerate((right * 2)[: max(2, most // 10)])
        ],
    }


def row_of(title, exercise, functions):
    """Return a row of the table: the processor's time of a check for each kind of answer."""
    row = {"exercise": title}
    for kind, some in functions.items():
        taken = []
        for function in some:
            begin = time.process_time()
            check(exercise, function)
            taken.append(time.process_time() - begin)
        row[kind] = f"{in_units(median(taken))}, {in_units(max(taken))} of {len(taken)}"
    return row


def measure(quick=False):
    """Return the rows of the table; `quick` sees that it runs."""
    most = 2 if quick else 60
    rows = []
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for name, exercise in EXERCISES.items():
            if not quick or name in QUICK:
                rows.append(row_of(name, exercise, answers(exercise, most)))
        adam = EXERCISES["update_parameters_with_adam"]
        rows.append(row_of("the same Adam, three values returned", adam, answers(adam, most, 3)))
    return rows
