"""Section 15, optional: all parameters in one vector, with a view of it for each array."""

from dataclasses import replace

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.rules import EntryRule, Procedure, Returned
from exercises.adam import update_parameters_with_adam
from exercises.common import TWO_LAYERS, given_case, network_cases, parameters

# --- flatten_parameters -----------------------------------------------------------------------

CHOICES = {
    "order": {
        "of the keys": "",
        "weights first": "all weights come first and then all biases, where the order is W1, b1, "
        "W2, b2, …",
        "biases first": "in each layer the bias comes before the weights",
        "last first": "the last layer comes first",
        "sorted": "the keys are sorted as text: W1, W2, …, b1, b2, …, and W10 before W2",
        "sorted in flat": "the vector is laid down in sorted order, the views in that of the keys",
    },
    "layout": {
        "row by row": "",
        "column by column": "the matrices are laid down column by column, where NumPy's own order "
        "is row by row",
        "column by column in flat": "the matrices are laid down column by column, and the views "
        "read them row by row",
        "as in memory": "the numbers are taken as they lie in memory (order “K” or “A”): a "
        "transposed matrix lies there column by column",
    },
    "values": {
        "the parameters'": "",
        "zeros": "the vector holds zeros: the parameters' values were never put into it",
    },
    "views": {
        "shaped": "",
        "vectors": "the views are still vectors: the shape of their parameter is missing",
        "column by column": "the views are reshaped column by column (order “F”)",
        "moved by the rows": "the place to cut moves on by the rows of an array, len(array), not "
        "by all its numbers, array.size",
        "all from the start": "every view begins at the start of the vector: the place to cut does "
        "not move on",
    },
}


def run(lines, choices, weights):
    """Return (flat, views) of `weights`, made with these choices."""
    order = list(weights)
    if choices["order"] == "last first":
        order = order[::-1]
    elif choices["order"] == "sorted":
        order = sorted(order)
    elif choices["order"] in ("weights first", "biases first"):
        first = "W" if choices["order"] == "weights first" else "b"
        keep_layers = choices["order"] == "biases first"
        order.sort(key=lambda key: (key[1:] if keep_layers else "", key[0] != first))
    layout = {"row by row": "C", "as in memory": "K"}.get(choices["layout"], "F")
    laid = sorted(order) if choices["order"] == "sorted in flat" else order
    flat = np.concatenate([weights[key].ravel(layout) for key in laid])
    if choices["values"] == "zeros":
        flat[:] = 0
    views, start = {}, 0
    for key in order:
        value = weights[key]
        views[key] = flat[start : start + value.size]
        if choices["views"] != "vectors":
            columns = "column by column" in (choices["views"], choices["layout"])
            views[key] = views[key].reshape(value.shape, order="F" if columns else "C")
        if choices["views"] != "all from the start":
            start += len(value) if choices["views"] == "moved by the rows" else value.size
    return flat, views


def _transposed(rng):
    """Return parameters of which W1 lies in memory column by column."""
    weights = parameters(rng, TWO_LAYERS)
    weights["W1"] = np.asfortranarray(weights["W1"])
    return (weights,)


flatten_parameters = Exercise(
    name="flatten_parameters",
    section=15,
    arguments=("parameters",),
    returns=(Returned("flat"), Returned("views")),
    views=("flat", "views"),
    rule=Procedure(run=run, choices=CHOICES),
    cases=(
        *network_cases(),
        Case(
            "a matrix that lies transposed in memory", "the order is W's, row by row", _transposed
        ),
        given_case("flatten_parameters", arguments=lambda weights: (weights,)),
    ),
    words=Words(
        why={
            "order": "Whoever puts a vector together and whoever cuts it need the same order.",
            "layout": "flat has to hold row after row, as W.ravel() gives them.",
            "values": "The vector starts with the parameters' values, and the views show them.",
            "views": "Each view is the stretch of flat where its parameter lies, in its shape.",
        },
        look={"": "Look again at how the vector is laid out in section 15."},
        keep={"parameters": "They are only read: the vector has a memory of its own."},
    ),
)


# --- update_flat_with_adam --------------------------------------------------------------------

_adam = update_parameters_with_adam
ARGUMENTS = ("flat", "flat_grads", *_adam.arguments[2:])
RETURNS = (Returned("flat", "w"), Returned("v", "v"), Returned("s", "s"))
_RIGHT = flatten_parameters.rule.right_choices


def _as_vectors(case: Case) -> Case:
    """Return a case of Adam with a vector in each dictionary's place."""

    def make(rng):
        args = case.make(rng)
        return *(run({}, _RIGHT, state)[0] for state in args[:4]), *args[4:]

    return replace(case, make=make)


update_flat_with_adam = Exercise(
    name="update_flat_with_adam",
    section=15,
    arguments=ARGUMENTS,
    returns=RETURNS,
    rule=EntryRule(
        text=_adam.rule.text,
        symbols=replace(_adam.rule.symbols, twins={}),
        arguments=ARGUMENTS,
        entries={
            name: (symbol, None)
            for name, (symbol, _) in zip(ARGUMENTS, _adam.rule.entries.values(), strict=False)
        },
        returns=RETURNS,
        defaults=_adam.rule.defaults,
    ),
    cases=tuple(map(_as_vectors, _adam.cases)),
    slips=tuple(
        replace(slip, look=slip.look or "Look again at the rule in section 7.")
        for slip in _adam.slips
    ),
    words=replace(
        _adam.words,
        keep={"flat_grads": "The gradients belong to the caller: read them only."},
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
