"""Section 2: a straight line, fitted with all examples a step, with one, with a few."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.mistakes.slips import slips
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from exercises import descents, right_runs
from exercises.common import fixed, given_case

WORDS = Words(
    why={
        "error": "The error is the prediction X·weights + bias, minus y.",
        "weights": "Each weight moves by the learning rate times the mean of error·x.",
        "bias": "The bias moves by the learning rate times the mean error.",
    },
    keep=dict.fromkeys("Xy", "The data belong to the caller: read them only."),
)


def _data(m, n, *rest, whole=False, scale=1):
    def make(rng):
        X = rng.standard_normal((m, n))
        y = scale * (X @ rng.standard_normal(n) + 0.7 + 0.2 * rng.standard_normal(m))
        if whole:
            return np.round(3 * X).astype(np.int64), np.round(3 * y).astype(np.int64), *rest
        return X, y, *rest

    return make


TOY = np.array([[1, 2], [2, 3], [3, 4], [4, 5]]), np.array([5, 7, 9, 11])
ONE_EXAMPLE = np.array([[0.3]]), np.array([1.0])


def _plain_numbers(*rest):
    """Return cases with plain numbers, the simplest first; `rest` follows lr and epochs."""
    return tuple(
        Case(f"{name}, by hand", "plain numbers", fixed(*map(np.array, data), 0.5, epochs, *rest))
        for name, data, epochs in (
            ("no epochs", ([[2.0]], [3.0]), 0),
            ("one example", ([[2.0]], [3.0]), 1),
            ("two examples", ([[1.0], [2.0]], [2.0, 4.0]), 1),
            ("two features", ([[1.0, 0.0], [0.0, 2.0]], [2.0, 4.0]), 1),
            ("two examples, twice", ([[1.0], [2.0]], [2.0, 4.0]), 2),
        )
    )


def _exercise(name, run, right_run, points, cases, *rest, left_out):
    """Return the exercise of a descent.

    cases:    its own ones; those that every descent has come after them.
    rest:     what follows lr and epochs in these. left_out: its defaults, in words.
    """
    returns = (Returned("weights"), Returned("bias"))
    symbols = descents.SYMBOLS if run is descents.batch else descents.SYMBOLS_OF_A_PART
    text, mistakes = descents.TEXT, descents.SLIPS
    if run is descents.stochastic:
        text, mistakes = descents.of_one(text), descents.of_one(mistakes)
    rule = Procedure(
        Choice("run", run, about="batch"),
        (descents.BEGIN, *points),
        *(text, symbols, descents.AVAILABLE, returns),
    )
    tiny, whole = _data(5, 3, 0.1, 4, *rest, scale=1e-7), _data(8, 4, 0.01, 3, *rest, whole=True)
    cases += (
        Case("one feature", "a single weight", _data(6, 1, 0.2, 3, *rest)),
        Case("one example", "m = 1", _data(1, 3, 0.1, 4, *rest)),
        Case("no epochs", "nothing moves", _data(5, 3, 0.1, 0, *rest)),
        Case("tiny numbers", "no stop where little moves", tiny),
        Case("whole numbers", "integers are fine", whole),
        Case("the toy data", "the first example of the lesson", fixed(*TOY, 0.01, 5, *rest)),
        Case("all left at their defaults", left_out, fixed(*ONE_EXAMPLE), slow=True),
        given_case(name),
        *_plain_numbers(*rest),
    )
    return Exercise(name, 2, rule, cases, slips(mistakes), WORDS, right_run=right_run)


gradient_descent = _exercise(
    "gradient_descent",
    descents.batch,
    right_runs.GRADIENT_DESCENT,
    (descents.STEP, descents.NO_ORDERS, descents.SURE_PAIRS, descents.SURE_DIVISOR, descents.ALL),
    (
        Case("one step", "a single step from zero", _data(7, 3, 0.1, 1)),
        Case("two steps", "the second starts where the first ended", _data(7, 3, 0.1, 2)),
        Case("five steps, four features", "every weight moves", _data(11, 4, 0.05, 5, scale=-1)),
    ),
    left_out="0.01 and 1000",
)

stochastic_gradient_descent = _exercise(
    "stochastic_gradient_descent",
    descents.stochastic,
    right_runs.STOCHASTIC_GRADIENT_DESCENT,
    (descents.STEP, descents.ORDERS, descents.PAIRS, descents.SURE_DIVISOR, descents.ONE),
    (
        Case("one step", "one example, one epoch", _data(1, 3, 0.3, 1, 1)),
        Case("one epoch", "a step for each example", _data(5, 3, 0.1, 1, 6)),
        Case("two epochs", "shuffled anew", _data(5, 3, 0.1, 2, 0)),
        Case(
            "three epochs, four features", "every weight moves", _data(7, 4, 0.05, 3, 9, scale=-1)
        ),
        Case("seed left at its default", "seed 0", _data(5, 3, 0.1, 4)),
        Case("sixty epochs", "no limit on epochs", _data(3, 2, 0.05, 60, 8), slow=True),
    ),
    *(5,),
    left_out="0.01, 1000 and 0",
)

mini_batch_gradient_descent = _exercise(
    "mini_batch_gradient_descent",
    descents.mini_batch,
    right_runs.MINI_BATCH_GRADIENT_DESCENT,
    (descents.STEP, descents.ORDERS, descents.PAIRS, descents.DIVISOR, descents.FEW),
    (
        Case("one step", "one batch, one epoch", _data(5, 3, 0.3, 1, 5, 9)),
        Case("17 examples in batches of 5", "a shorter last batch", _data(17, 4, 0.1, 1, 5, 6)),
        Case(
            "12 examples in batches of 4", "nothing left over", _data(12, 5, 0.1, 2, 4, 7, scale=-1)
        ),
        Case("7 examples in batches of 3", "a last batch of one", _data(7, 4, 0.1, 2, 3, 0)),
        Case("3 examples in batches of 8", "fewer than a batch", _data(3, 4, 0.1, 2, 8, 1)),
        Case("batches of 1", "as in stochastic descent", _data(5, 3, 0.1, 2, 1, 7)),
        Case("one batch of all", "as in batch descent", _data(6, 4, 0.1, 3, 6, 2)),
        Case("70 examples, batches of 64", "a size that habit types", _data(70, 3, 0.1, 2, 64, 9)),
        Case("size and seed at their defaults", "2 and 0", _data(5, 3, 0.1, 4)),
        Case("sixty epochs", "no limit on epochs", _data(3, 2, 0.05, 60, 2, 8), slow=True),
    ),
    *(3, 6),
    left_out="0.01, 1000, 2 and 0",
)

EXERCISES = (gradient_descent, stochastic_gradient_descent, mini_batch_gradient_descent)
