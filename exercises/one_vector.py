"""Section 15, optional: all parameters in one vector, with a view of it for each array."""

from dataclasses import replace

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from checking.rules.quantities import RightRun
from exercises.adam import update_parameters_with_adam
from exercises.common import SIZES, given_case, network_cases, parameters

# --- flatten_parameters -----------------------------------------------------------------------

ORDER = Choice(
    "order",
    list,
    {"the keys are sorted as text: W1, W2, …, b1, b2, …, and W10 before W2": sorted},
    "Whoever puts a vector together and whoever cuts it need the same order.",
    about="keys",
)
LAY = Choice(
    "lay",
    np.ravel,
    {
        "flat holds the matrices column by column, where NumPy's own order is row by row": (
            lambda value: value.ravel("F")
        ),
    },
    "flat has to hold row after row, as W.ravel() gives them.",
    about="first part",
)
WHY = "Each view is the stretch of flat where its parameter lies, in its shape."
SHAPE = Choice(
    "shape",
    lambda part, value: part.reshape(value.shape),
    {
        "the views are reshaped column by column (order “F”)": (
            lambda part, value: part.reshape(value.shape, order="F")
        ),
    },
    WHY,
    about="second part",
)
MOVE = Choice(
    "move",
    lambda start, value: start + value.size,
    {
        "the place to cut moves on by the rows of an array, len(array), not by all its numbers, "
        "array.size": lambda start, value: start + len(value),
        "the place to cut becomes the size of the last array, where it has to grow by it, +=": (
            lambda start, value: value.size
        ),
    },
    WHY,
    about="place to cut",
)


def run(do, parameters):
    """Return (flat, views) of `parameters`."""
    order = do.order(parameters)
    flat = np.concatenate([do.lay(parameters[key]) for key in order])
    views, start = {}, 0
    for key in order:
        value = parameters[key]
        views[key] = do.shape(flat[start : start + value.size], value)
        start = do.move(start, value)
    return flat, views


def _transposed(rng):
    """Return parameters of which W1 lies in memory column by column."""
    weights = parameters(rng, SIZES[2])
    weights["W1"] = np.asfortranarray(weights["W1"])
    return (weights,)


flatten_parameters = Exercise(
    name="flatten_parameters",
    section=15,
    views=("flat", "views"),
    right_run=RightRun(),
    rule=Procedure(
        Choice("run", run), (ORDER, LAY, SHAPE, MOVE), returns=(Returned("flat"), Returned("views"))
    ),
    cases=(
        *network_cases(),
        Case(
            "a matrix that lies transposed in memory", "the order is W's, row by row", _transposed
        ),
        given_case("flatten_parameters"),
    ),
    words=Words(keep={"parameters": "They are only read: the vector has a memory of its own."}),
)


# --- update_flat_with_adam --------------------------------------------------------------------

_adam = update_parameters_with_adam
ARGUMENTS = ("flat", "flat_grads", *_adam.arguments[2:])


def _as_vectors(case: Case) -> Case:
    """Return a case of Adam with a vector in each dictionary's place."""

    def make(rng):
        args = case.make(rng)
        return *(flatten_parameters.rule.answer((state,))[0] for state in args[:4]), *args[4:]

    return replace(case, make=make)


update_flat_with_adam = Exercise(
    name="update_flat_with_adam",
    section=15,
    rule=replace(
        _adam.rule,
        arguments=ARGUMENTS,
        entries={
            name: (symbol, None)
            for name, (symbol, _) in zip(ARGUMENTS, _adam.rule.entries.values(), strict=False)
        },
        returns=(Returned("flat", "w"), Returned("v", "v"), Returned("s", "s")),
    ),
    calls=("update_parameters_with_adam",),
    cases=tuple(map(_as_vectors, _adam.cases)),
    words=replace(
        _adam.words, keep={"flat_grads": "The gradients belong to the caller: read them only."}
    ),
    advance=lambda args, result, rng: (
        result[0],
        rng.standard_normal(args[1].shape),
        *result[1:],
        args[4] + 1,
        *args[5:],
    ),
)

EXERCISES = (flatten_parameters, update_flat_with_adam)
