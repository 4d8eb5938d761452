"""What many entries share: cases, networks of many shapes, symbols, side effects."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

import testCases
from checking.exercise import Case
from checking.formulas.symbols import Symbols

ENTRIES = {
    "parameters": ("w_old", ""),
    "grads": ("g", "d"),
    "v": ("v_old", "d"),
    "s": ("s_old", "d"),
}
WRITTEN = {
    "w_old": "w",
    "w_twin": "w of the other entry",
    "g_twin": "g of the other entry",
    "v_twin": "v_old of the other entry",
    "s_twin": "s_old of the other entry",
    "new_v_twin": "v of the other entry",
    "new_s_twin": "s of the other entry",
    "v_corrected_twin": "v̂ of the other entry",
    "s_corrected_twin": "ŝ of the other entry",
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
}
SAID = {
    "w_old": "the parameter",
    "g": "the gradient",
    "learning_rate": "the learning rate",
    "epsilon": "epsilon",
    "weight_decay": "the weight decay",
    "v_corrected": "the corrected velocity",
    "s_corrected": "the corrected average of squares",
    "layer": "the layer's number",
    "layers": "the number of layers",
    "t": "the step's number",
}
TWINS = {
    "w_old": "w_twin",
    "g": "g_twin",
    "v_old": "v_twin",
    "s_old": "s_twin",
    "v": "new_v_twin",
    "s": "new_s_twin",
    "v_corrected": "v_corrected_twin",
    "s_corrected": "s_corrected_twin",
}

ARRAYS = frozenset(
    {"w_old", "g", "v_old", "s_old", "v", "s", "v_corrected", "s_corrected", "w"}
    | {*TWINS.values()}
)


def symbols(
    said: dict[str, str], fixed: dict, counters: tuple[str, ...] = (), arrays: tuple[str, ...] = ()
) -> Symbols:
    """Return the update rules' symbols; `said` and the others are what one rule adds."""
    return Symbols(
        WRITTEN, {**SAID, **said}, frozenset(counters), ARRAYS.union(arrays), TWINS, fixed
    )


KEEP_GRADS = {
    "grads": "The gradients belong to the caller, who may need them again: read them only."
}

ONE_BY_ONE = (1, 1)
ONE_LAYER = (3, 2)
# In each of these all sizes differ: no shape is that of another entry, nor its transpose.
TWO_LAYERS = (4, 3, 2)
THREE_LAYERS = (2, 5, 4, 3)
FOUR_LAYERS = (2, 4, 3, 6, 5)
ALIKE_LAYERS = (3, 3, 3, 3)
# Enough for a key of two digits.
ELEVEN_LAYERS = tuple(range(2, 14))


def parameters(rng: np.random.Generator, sizes: tuple[int, ...], scale: float = 1.0) -> dict:
    """Return {"W1": (n1, n0), "b1": (n1, 1), …} of normal numbers times `scale`."""
    made = {}
    for layer, (before, here) in enumerate(pairwise(sizes), start=1):
        made[f"W{layer}"] = scale * rng.standard_normal((here, before))
        made[f"b{layer}"] = scale * rng.standard_normal((here, 1))
    return made


def gradients(rng: np.random.Generator, sizes: tuple[int, ...], scale: float = 1.0) -> dict:
    """Return {"dW1": …, "db1": …}: gradients, or a velocity, for such parameters."""
    return {f"d{key}": value for key, value in parameters(rng, sizes, scale).items()}


def squares(rng: np.random.Generator, sizes: tuple[int, ...], scale: float = 1.0) -> dict:
    """Return what an average of squares looks like: positive, of many sizes."""
    return {key: value**2 + 0.01 * scale for key, value in gradients(rng, sizes, scale).items()}


def zeros_like(state: dict) -> dict:
    """Return zeros with the keys and shapes of a state."""
    return {key: np.zeros_like(value) for key, value in state.items()}


def one_weight(prefix: str, weight: float, bias: float) -> dict:
    """Return the entries of a network of one weight and one bias."""
    return {f"{prefix}W1": np.array([[weight]]), f"{prefix}b1": np.array([[bias]])}


def new_gradients(args: tuple, rng: np.random.Generator) -> dict:
    """Return gradients for the next step, in the shapes of this one's, the second argument."""
    return {key: rng.standard_normal(value.shape) for key, value in args[1].items()}


def fixed(*args):
    """Return what makes a case of these very arguments."""
    return lambda rng: args


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

    return Case("keys in other orders", "entries are told by their keys", reordered)


def network_cases() -> tuple[Case, ...]:
    """Return cases of one argument: a network each, of many shapes."""
    return tuple(
        Case(name, why, lambda rng, sizes=sizes: (parameters(rng, sizes),))
        for name, why, sizes in (
            ("two layers", "the usual network", TWO_LAYERS),
            ("one layer", "the first layer is the last", ONE_LAYER),
            ("one weight", "shapes that fit everything", ONE_BY_ONE),
            ("three layers", "every layer has its own shape", THREE_LAYERS),
            ("four layers", "a loop that ends too early", FOUR_LAYERS),
            ("eleven layers", "keys of two digits", ELEVEN_LAYERS),
        )
    )


def given_case(name: str, *rest, arguments=tuple) -> Case:
    """Return the case of the inputs that testCases.py gives for an exercise.

    rest:      arguments that follow them.
    arguments: makes the tuple of arguments from what testCases.py returns.
    """
    return Case(
        "the inputs of testCases.py",
        "what the lesson prints",
        lambda rng: (*arguments(getattr(testCases, f"{name}_test_case")()), *rest),
    )
