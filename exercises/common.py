"""What many entries share: cases, networks of many shapes, symbols, side effects."""

from __future__ import annotations

import copy
from itertools import pairwise

import numpy as np

import testCases
from checking.exercise import Case
from checking.formulas.symbols import Symbols
from checking.rules.entry_rule import EntryRule, Returned

ENTRIES = {
    "parameters": ("w_old", ""),
    "grads": ("g", "d"),
    "v": ("v_old", "d"),
    "s": ("s_old", "d"),
}
# Those of all update rules; what one of them does not have, it does not speak of.
SYMBOLS = Symbols(
    written={
        "w_old": "w",
        "learning_rate": "α",
        "beta": "β",
        "beta1": "β₁",
        "beta2": "β₂",
        "epsilon": "ε",
        "weight_decay": "λ",
        "v_corrected": "v̂",
        "s_corrected": "ŝ",
        "layer": "l",
        "layers": "L",
    },
    said={
        "w_old": "the parameter",
        "g": "the gradient",
        "v": "the velocity",
        "s": "the average of squares",
        "c": "the average for the step",
        "learning_rate": "the learning rate",
        "beta": "beta",
        "beta1": "beta1",
        "beta2": "beta2",
        "epsilon": "epsilon",
        "weight_decay": "the weight decay",
        "v_corrected": "the corrected velocity",
        "s_corrected": "the corrected average of squares",
        "layer": "the layer's number",
        "layers": "the number of layers",
        "t": "the step's number",
    },
    counters=frozenset({"t"}),
    arrays=frozenset(
        {"w", "w_old", "g", "v", "v_old", "v_corrected", "s", "s_old", "s_corrected", "c"}
    ),
)


def update_rule(text: str, *arguments: str, more=(), symbols=SYMBOLS, **defaults) -> EntryRule:
    """Return the rule of an update: the new parameters and states come back, in their order.

    more: what may come back besides. defaults: {argument: value}.
    """
    entries = {name: ENTRIES[name] for name in arguments if name in ENTRIES}
    returns = [
        Returned(name, symbol.removesuffix("_old"), prefix)
        for name, (symbol, prefix) in entries.items()
        if symbol.endswith("_old")
    ]
    return EntryRule(text, symbols, arguments, (*returns, *more), entries, defaults)


KEEP_GRADS = {
    "grads": "The gradients belong to the caller, who may need them again: read them only."
}

# --- networks ---------------------------------------------------------------------------------

# By the number of layers. All sizes of a network differ: no shape is that of another entry, nor
# its transpose. Eleven layers have keys of two digits.
SIZES = {1: (3, 2), 2: (4, 3, 2), 3: (2, 5, 4, 3), 4: (2, 4, 3, 6, 5), 11: tuple(range(2, 14))}
ONE_WEIGHT, ALIKE_LAYERS = (1, 1), (3, 3, 3, 3)


def parameters(rng: np.random.Generator, sizes: tuple[int, ...], prefix: str = "") -> dict:
    """Return {"W1": (n1, n0), "b1": (n1, 1), …} of normal numbers; the keys begin with `prefix`."""
    return {
        f"{prefix}{kind}{layer}": rng.standard_normal((here, before if kind == "W" else 1))
        for layer, (before, here) in enumerate(pairwise(sizes), start=1)
        for kind in "Wb"
    }


def times(factor: float, entries: dict) -> dict:
    """Return dictionaries' entries, each times a factor."""
    return {key: factor * value for key, value in entries.items()}


def network(layers, *settings, states="", warm=1.0, slope=1.0):
    """Return what makes the arguments of an update: parameters, gradients, states, settings.

    layers: how many, or the sizes of all. states: "v" for a velocity, "s" for an average of
    squares; `warm` is 0 for those of a first step. slope: what the gradients are multiplied by.
    """
    sizes = SIZES[layers] if isinstance(layers, int) else layers

    def make(rng):
        weights = parameters(rng, sizes)
        drawn = {one: parameters(rng, sizes, "d") for one in f"g{states}"}
        if "s" in drawn:
            # In each array some squares of gradients are larger, and some smaller.
            drawn["s"] = {key: value**2 / 25 + 0.01 for key, value in drawn["s"].items()}
        factors = {"g": slope, "v": warm, "s": warm**2}
        return weights, *(times(factors[one], drawn[one]) for one in drawn), *settings

    return make


NETWORKS = (
    ("two layers", "the usual network", SIZES[2]),
    ("one layer", "the first layer is the last", SIZES[1]),
    ("one weight", "shapes that fit everything", ONE_WEIGHT),
    ("three layers", "every layer has its own shape", SIZES[3]),
    ("four layers", "a loop that ends too early", SIZES[4]),
    ("eleven layers", "keys of two digits", SIZES[11]),
)


def network_cases() -> tuple[Case, ...]:
    """Return cases of one argument: a network each, of many shapes."""
    return tuple(
        Case(name, why, lambda rng, sizes=sizes: (parameters(rng, sizes),))
        for name, why, sizes in NETWORKS
    )


def update_cases(make, *settings) -> tuple[Case, ...]:
    """Return the cases that every update has; ``make(layers, *settings)`` makes the arguments."""
    return (
        *(Case(name, why, make(sizes, *settings)) for name, why, sizes in NETWORKS[1:]),
        Case("no gradient", "what is left to move", make(2, *settings, slope=0.0)),
        keys_in_other_orders(make(ALIKE_LAYERS, *settings)),
        Case("three steps in a row", "what comes back goes in", make(2, *settings), steps=3),
    )


def by_hand(*args) -> Case:
    """Return the case of a network of one weight and one bias, with plain numbers.

    args: a pair of numbers for each dictionary, the parameters first, and the settings.
    """

    def make(rng):
        dictionaries = [a for a in args if isinstance(a, tuple)]
        return *(
            {f"{'d' * (i > 0)}{key}1": np.full((1, 1), pair[key == "b"], float) for key in "Wb"}
            for i, pair in enumerate(dictionaries)
        ), *args[len(dictionaries) :]

    return Case("one weight, by hand", "plain numbers", make)


# Of the parameters, the gradients (backpropagation begins with the last layer), v and s.
ORDERS = ((1, 2, 3), (3, 2, 1), (2, 3, 1), (3, 1, 2))


def keys_in_other_orders(make) -> Case:
    """Return a case in which each dictionary has its layers in another order.

    All layers have one shape, so that whoever pairs entries by their place gets wrong numbers, and
    no error.

    make: what makes the arguments for three such layers; the first of them are dictionaries.
    """

    def reordered(rng):
        args = make(rng)
        states = [
            {key: state[key] for layer in order for key in state if int(key[-1]) == layer}
            for state, order in zip(args, ORDERS, strict=False)
            if isinstance(state, dict)
        ]
        return *states, *args[len(states) :]

    return Case(
        "keys of each dictionary in an order of their own",
        "entries are told by their keys",
        reordered,
        alone="Dictionaries may list their keys in any order: take what belongs together by its "
        "key, not by its place.",
    )


def next_step(args: tuple, result, rng: np.random.Generator) -> tuple:
    """Return the next step's arguments: what came back goes in, with new gradients."""
    weights, *states = [result] if isinstance(result, dict) else result
    rest = args[2 + len(states) :]
    grads = {key: rng.standard_normal(value.shape) for key, value in args[1].items()}
    return weights, grads, *states, *rest


# --- other cases ------------------------------------------------------------------------------


def fixed(*args):
    """Return what makes a case of these very arguments, copies of them."""
    return lambda rng: copy.deepcopy(args)


def given_case(name: str, *rest) -> Case:
    """Return the case of the inputs that testCases.py gives for an exercise; `rest` follows."""

    def make(rng):
        given = getattr(testCases, f"{name}_test_case")()
        return *(given if isinstance(given, tuple) else (given,)), *rest

    return Case("the inputs of testCases.py", "what the lesson prints", make)
