"""Section 2: a straight line, fitted with all examples a step, with one, with a few."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.rules import Procedure, Returned
from exercises import descent_choices as choices
from exercises import descents
from exercises.common import given_case
from exercises.descent_slips import HALVED, HALVES, OVER_ALL, SLIPS, SUMMED, TABLE

WORDS = {
    "why": {
        "error": "The error is the prediction X·weights + bias, minus y.",
        "weights": "Each weight moves by the learning rate times the mean of error·x.",
        "bias": "The bias moves by the learning rate times the mean error.",
        "together": "One step computes both changes first, then makes both.",
        "start": "Everyone starts from zero, so that the answers can be compared.",
        "order": "One np.random.default_rng(seed) a call, one permutation(m) an epoch.",
        "pairs": "Row i of X and number i of y belong together, before and after shuffling.",
        "examples": "Every example of an epoch makes one step, at once.",
        "slices": "A batch begins where the one before it ended, and makes one step.",
        "size": "A batch holds batch_size examples; what is left over makes a shorter one.",
        "tail": "The last batch is shorter; its mean is over its own examples.",
    },
    "look": {
        "order": "Look again at how the examples are shuffled, in section 2.",
        "pairs": "Look again at how the examples are shuffled, in section 2.",
        "": "Look again at the rule in section 2.",
    },
    "keep": {
        "X": "The data belong to the caller: read them only.",
        "y": "The data belong to the caller: read them only.",
    },
}


def _data(m, n, *rest, whole=False, scale=1):
    def make(rng):
        X = rng.standard_normal((m, n))
        y = scale * (X @ rng.standard_normal(n) + 0.7 + 0.2 * rng.standard_normal(m))
        if whole:
            return np.round(3 * X).astype(int), np.round(3 * y).astype(int), *rest
        return X, y, *rest

    return make


def _toy(*rest):
    return lambda rng: (np.array([[1, 2], [2, 3], [3, 4], [4, 5]]), np.array([5, 7, 9, 11]), *rest)


def _plain(X, y, *rest):
    return lambda rng: (np.array(X, float), np.array(y, float), *rest)


def _by_hand(*rest):
    """Return cases with plain numbers, the simplest first; `rest` follows lr and epochs."""
    return tuple(
        Case(f"{name}, by hand", "plain numbers", _plain(X, y, 0.5, epochs, *rest), by_hand=True)
        for name, X, y, epochs in (
            ("no epochs", [[2]], [3], 0),
            ("one example", [[2]], [3], 1),
            ("two examples", [[1], [2]], [2, 4], 1),
            ("two features", [[1, 0], [0, 2]], [2, 4], 1),
            ("two examples, twice", [[1], [2]], [2, 4], 2),
        )
    )


def _measure(calls, wrong):
    """Return what the wrong calls have in common: kinds of data, numbers of epochs."""
    unmoved = [call for call in wrong if len(call.args) > 3 and call.args[3] == 0]
    if unmoved and any(np.any(part) for part in unmoved[0].result):
        return ["Without an epoch the start comes back, and yours is not zero: begin with zeros."]
    if all(np.abs(call.args[1]).max() < 1e-5 for call in wrong):
        return ["Only tiny numbers go wrong: does the loop end when little moves? It does not."]
    whole = [call for call in calls if np.asarray(call.args[0]).dtype.kind == "i"]
    if all(call in whole for call in wrong):
        return [
            "Only data of whole numbers go wrong: do the weights become whole numbers too "
            "(np.zeros_like takes on the type of what it is given)?"
        ]
    epochs = {True: [0], False: []}
    for call in calls:
        epochs[call not in wrong].append(call.args[3] if len(call.args) > 3 else 1000)
    if 0 < max(epochs[True]) < min(epochs[False]):
        return [
            f"Runs of up to {max(epochs[True])} epochs are right, longer ones are not: does the "
            "loop end early, or does something grow with the epochs?"
        ]
    return []


def _exercise(name, what, run, points, arguments, slips, cases):
    return Exercise(
        name=name,
        section=2,
        arguments=arguments,
        returns=(Returned("weights"), Returned("bias")),
        rule=Procedure(
            run,
            points,
            descents.TEXT,
            descents.SYMBOLS,
            descents.AVAILABLE,
            slow=frozenset({"1000"}),
        ),
        cases=cases,
        slips=slips,
        measure=_measure,
        words=Words(
            why=WORDS["why"],
            look={**WORDS["look"], "": f"Look again at the rule of {what} in section 2."},
            keep=WORDS["keep"],
        ),
    )


gradient_descent = _exercise(
    "gradient_descent",
    "batch gradient descent",
    descents.batch,
    {**choices.STEP, **choices.ALL, "epochs": choices.EPOCHS_OF_ALL},
    ("X", "y", "lr", "epochs"),
    (*SLIPS, *HALVES, SUMMED, *TABLE),
    (
        Case("one step", "a single step from zero", _data(5, 2, 0.1, 1)),
        Case("two steps", "the second starts where the first ended", _data(5, 2, 0.1, 2)),
        Case("seven steps, three features", "every weight moves", _data(8, 3, 0.05, 7)),
        Case("one feature", "a single weight", _data(6, 1, 0.2, 5)),
        Case("one example", "m = 1", _data(1, 2, 0.1, 4)),
        Case("no epochs", "nothing moves", _data(4, 2, 0.1, 0)),
        Case("tiny numbers", "no stop where little moves", _data(5, 2, 0.1, 4, scale=1e-7)),
        Case("whole numbers", "integers are fine", _data(6, 2, 0.01, 6, whole=True)),
        Case("the toy data", "the first example of the lesson", _toy(0.01, 50)),
        Case("rates left at their defaults", "0.01 and 1000", _data(4, 2), slow=True),
        given_case("gradient_descent"),
        *_by_hand(),
    ),
)

stochastic_gradient_descent = _exercise(
    "stochastic_gradient_descent",
    "stochastic gradient descent",
    descents.stochastic,
    {**choices.STEP, "order": choices.ORDER, **choices.PAIRS, **choices.SINGLE},
    ("X", "y", "lr", "epochs", "seed"),
    (*SLIPS, HALVED, OVER_ALL),
    (
        Case("one step", "one example, one epoch", _data(1, 2, 0.3, 1, 1)),
        Case("one epoch", "a step for each example", _data(4, 2, 0.1, 1, 3)),
        Case("two epochs", "shuffled anew", _data(5, 2, 0.1, 2, 0)),
        Case("five epochs, three features", "every weight moves", _data(6, 3, 0.05, 5, 7)),
        Case("one feature", "a single weight", _data(6, 1, 0.2, 3, 1)),
        Case("one example", "m = 1", _data(1, 2, 0.1, 4, 2)),
        Case("no epochs", "nothing moves", _data(4, 2, 0.1, 0, 0)),
        Case("tiny numbers", "no stop where little moves", _data(4, 2, 0.1, 3, 6, scale=1e-7)),
        Case("whole numbers", "integers are fine", _data(6, 2, 0.01, 3, 5, whole=True)),
        Case("the toy data", "the first example of the lesson", _toy(0.01, 20, 4)),
        Case("seed left at its default", "seed 0", _data(5, 2, 0.1, 3)),
        Case("rates left at their defaults", "0.01, 1000 and 0", _plain([[0.3]], [1]), slow=True),
        Case("sixty epochs", "no limit on epochs", _data(3, 2, 0.05, 60, 8), slow=True),
        given_case("stochastic_gradient_descent"),
        *_by_hand(0),
    ),
)

mini_batch_gradient_descent = _exercise(
    "mini_batch_gradient_descent",
    "mini-batch gradient descent",
    descents.mini_batch,
    {**choices.STEP, "order": choices.ORDER, **choices.PAIRS, **choices.BATCH},
    ("X", "y", "lr", "epochs", "batch_size", "seed"),
    (*SLIPS, *HALVES, SUMMED, OVER_ALL, *TABLE),
    (
        Case("one step", "one batch, one epoch", _data(3, 2, 0.3, 1, 3, 1)),
        Case("one epoch, batches of 2", "nothing left over", _data(6, 2, 0.1, 1, 2, 3)),
        Case("7 examples, batches of 3", "a shorter last batch", _data(7, 2, 0.1, 2, 3, 0)),
        Case("5 examples, batches of 4", "a last batch of one", _data(5, 3, 0.1, 3, 4, 7)),
        Case("3 examples, batches of 8", "fewer examples than a batch", _data(3, 2, 0.1, 3, 8, 1)),
        Case("batches of 1", "as in stochastic descent", _data(5, 2, 0.1, 2, 1, 5)),
        Case("one batch of all", "as in batch descent", _data(6, 2, 0.1, 3, 6, 2)),
        Case("one example", "m = 1", _data(1, 2, 0.1, 4, 2, 2)),
        Case("no epochs", "nothing moves", _data(4, 2, 0.1, 0, 2, 0)),
        Case("tiny numbers", "no stop where little moves", _data(5, 2, 0.1, 3, 2, 6, scale=1e-7)),
        Case("whole numbers", "integers are fine", _data(7, 2, 0.01, 3, 3, 5, whole=True)),
        Case("70 examples, batches of 64", "a size that habit types", _data(70, 2, 0.1, 2, 64, 9)),
        Case("the toy data", "the first example of the lesson", _toy(0.01, 20, 3, 4)),
        Case("size and seed at their defaults", "2 and 0", _data(5, 2, 0.1, 3)),
        Case("all at their defaults", "0.01, 1000, 2, 0", _plain([[0.3]], [1]), slow=True),
        Case("sixty epochs", "no limit on epochs", _data(3, 2, 0.05, 60, 2, 8), slow=True),
        given_case("mini_batch_gradient_descent"),
        *_by_hand(2, 0),
    ),
)

EXERCISES = (gradient_descent, stochastic_gradient_descent, mini_batch_gradient_descent)
