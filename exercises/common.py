"""What the update rules' entries share: networks of many shapes, symbols, side effects."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

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

KEEP_GRADS = {
    "grads": "The gradients belong to the caller, who may need them again: read them only."
}

ONE_BY_ONE = (1, 1)
ONE_LAYER = (3, 2)
TWO_LAYERS = (3, 2, 3)
THREE_LAYERS = (2, 5, 2, 1)
FOUR_LAYERS = (2, 3, 3, 2, 1)
# Enough for a key of two digits.
ELEVEN_LAYERS = (1,) * 12


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


def by_hand(prefix: str, weight: float, bias: float) -> dict:
    """Return the entries of a network of one weight and one bias."""
    return {f"{prefix}W1": np.array([[weight]]), f"{prefix}b1": np.array([[bias]])}
