"""What a learner's test hands to the Adams, and what of a wrong Adam shows in it."""

from __future__ import annotations

import copy
from contextlib import suppress
from typing import NamedTuple

import numpy as np

from exercises.adams import as_adam, right_adam

# So many calls of each Adam are kept.
MOST_CALLS = 60
NAMES = ("parameters", "v", "s", "v_corrected", "s_corrected")


def watched(adam, calls: list):
    """Return a copy of an Adam; copies of what that is called with are put into `calls`."""
    adam = copy.deepcopy(adam)

    @as_adam
    def adam_watched(*args):
        if len(calls) < MOST_CALLS:
            calls.append(copy.deepcopy(args))
        return adam(*args)

    return adam_watched


def _numbers(calls, place: int) -> np.ndarray:
    """Return all numbers of a dictionary, or of a setting, in all calls."""
    found = [
        np.ravel(np.asarray(array, float))
        for call in calls
        for array in (call[place].values() if isinstance(call[place], dict) else [call[place]])
    ]
    return np.concatenate(found) if found else np.zeros(0)


class Hiding(NamedTuple):
    """What hides a mistake where it holds in all calls.

    fact:  the clause that says so.
    mend:  what to do about it, or why it hides.
    where: what sets it: places among an Adam's arguments, or the names of a number.
    """

    fact: str
    mend: str
    where: tuple

    def __str__(self):
        return f"In all your calls {self.fact}: {self.mend}."


_BETA, _ALPHA, _EPSILON, _T = (
    ("beta1", "beta2", "b1", "b2"),
    ("learning_rate", "lr", "alpha", "eta"),
    ("epsilon", "eps"),
    ("t", "step"),
)
_TYPED = "an Adam with that number typed in is not found out"
HIDING = {
    "zeros": Hiding(
        "v or s holds nothing but zeros",
        "hand over memories with numbers in them, none below 0 in s, so that it shows what becomes "
        "of the old ones",
        (2, 3),
    ),
    "equal β": Hiding("β₁ = β₂", "take two that differ, neither of them 0.9 or 0.999", _BETA),
    "default β": Hiding("β₁ or β₂ is its default", _TYPED, _BETA),
    "default α": Hiding("α = 0.01, its default", _TYPED, _ALPHA),
    "tiny ε": Hiding("ε is too small for its place to show", "take 0.1", _EPSILON),
    "one t": Hiding(
        "t has one value alone", "a number typed for it looks right, so take several", _T
    ),
    "small t": Hiding(
        "t is 1 or 2, where powers do not show",
        "try another t too, such as 7 (if your test does, it returns before)",
        _T,
    ),
    "large t": Hiding(
        "βᵗ is all but 0, so that no correction shows", "take a small t, or a β close to 1", _T
    ),
    "one layer": Hiding("the network has one layer", "take two or three", (0,)),
    "one sign": Hiding(
        "the gradients have one sign, so that a lost sign does not show", "take both", (1,)
    ),
    "gradients of one": Hiding(
        "the gradients are 1 in size", "1² is 1, so that a missing square does not show", (1,)
    ),
    "one row": Hiding("the arrays have one row", "take more", (0,)),
    "negative s": Hiding(
        "s holds negative numbers, and their root is nan, which equals nothing",
        "s is an average of squares, so draw positive numbers for it",
        (3,),
    ),
}


def hiding_in(calls: list) -> list[str]:
    """Return what hides mistakes in the calls: names of `HIDING`."""
    no_network = (TypeError, ValueError, AttributeError, IndexError, ArithmeticError)
    with suppress(*no_network), np.errstate(all="ignore"):
        # What the test hands over may be no network at all.
        grads, v, s, t, rate, beta1, beta2, epsilon = (_numbers(calls, i) for i in range(1, 9))
        left = np.maximum(beta1, beta2) ** t
        rows = [np.shape(array) for call in calls for array in call[0].values()]
        facts = {
            "zeros": not (v.any() and s.any()),
            "equal β": (beta1 == beta2).all(),
            "default β": (beta1 == 0.9).all() or (beta2 == 0.999).all(),
            "default α": (rate == 0.01).all(),
            "tiny ε": (epsilon <= 1e-4).all(),
            "one t": np.ptp(t) == 0,
            "small t": (t <= 2).all(),
            "large t": (left <= 1e-4).all(),
            "one layer": all(len(call[0]) <= 2 for call in calls),
            "one sign": (grads >= 0).all() or (grads <= 0).all(),
            "gradients of one": np.isin(np.abs(grads), (0, 1)).all(),
            "one row": all(shape[:1] in ((), (1,)) for shape in rows),
            "negative s": (s < 0).any(),
        }
        return [name for name, holds in facts.items() if holds]
    return []


def what_hides(calls: list, likely: tuple[str, ...]) -> tuple[str, ...]:
    """Return what in the calls hides a mistake, those `likely` first: its name, and sentences.

    The last sentence lists what else hides mistakes, so that all of it can be mended at once.
    """
    if not calls:
        return "", "Your test does not call it."
    found = hiding_in(calls)
    name = next((name for name in (*likely, *found) if name in found), "")
    if not name:
        near = "Your calls do not tell it from a right one: numbers of about 1, of both signs, do."
        return "", near
    return name, str(HIDING[name]), hides_more(calls, name)


def hides_more(calls: list, name: str = " ") -> str:
    """Return a sentence on what in the calls hides mistakes, besides what has this name; or ""."""
    found = (other for other in hiding_in(calls) if other[-1] != name[-1] and other != "small t")
    more = "; ".join(HIDING[other].fact for other in found)
    return f"Your calls hide other mistakes, too: {more}." if more else ""


def expected(call: tuple) -> tuple:
    """Return what a right Adam returns for what a test hands over; () where that is no network."""
    with suppress(Exception), np.errstate(all="ignore"):
        return right_adam(*copy.deepcopy(call))
    return ()


def differences(adam, calls: list) -> dict[str, float]:
    """Return {result and key: largest difference from a right Adam} where a wrong one differs.

    A key that is missing differs by infinity.
    """
    adam = copy.deepcopy(adam)
    found: dict[str, float] = {}
    for call in calls:
        try:
            want, got = right_adam(*copy.deepcopy(call)), adam(*copy.deepcopy(call))
        except Exception:
            # What the test hands over is no network; that is said where it crashes.
            continue
        for name, right, other in zip(NAMES, want, got, strict=True):
            for key, array in right.items():
                with np.errstate(all="ignore"):
                    off = np.abs(np.asarray(other[key]) - array) if key in other else np.inf
                largest, scale = float(np.max(off, initial=0)), float(np.abs(array).max(initial=0))
                if largest > 1e-12 * max(scale, 1e-300):
                    place = f'{name}["{key}"]'
                    found[place] = max(found.get(place, 0), largest)
    return found
