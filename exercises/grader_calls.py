"""What a learner's test hands to the Adams, and what of a wrong Adam shows in it."""

from __future__ import annotations

import copy
import functools

import numpy as np

from exercises.adams import make_adam

# So many calls of each Adam are kept.
MOST_CALLS = 60
NAMES = ("parameters", "v", "s", "v_corrected", "s_corrected")
_right = make_adam()


def watched(adam, calls: list):
    """Return the same Adam; copies of what it is called with are put into `calls`."""

    @functools.wraps(_right)
    def adam_watched(
        parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        args = (parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)
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


def _one_value(calls, place, name, value=None) -> str:
    given = set(_numbers(calls, place))
    if len(given) != 1 or (value is not None and given != {value}):
        return ""
    return f"All your calls have {name} = {given.pop():g}"


def _zeros(calls) -> str:
    cold = [name for name, place in (("v", 2), ("s", 3)) if not _numbers(calls, place).any()]
    if not cold:
        return ""
    are = "are" if len(cold) > 1 else "is"
    return (
        f"{' and '.join(cold)} {are} all zeros in your calls: hand over memories with numbers in "
        "them, none below 0 in s, so that it shows what becomes of the old ones."
    )


DEFAULTS = ((5, "α", 0.01), (6, "β₁", 0.9), (7, "β₂", 0.999))


def _equal_betas(calls) -> str:
    pairs = {(float(call[6]), float(call[7])) for call in calls}
    if any(one != two for one, two in pairs):
        return ""
    shown = f" = {pairs.pop()[0]:g}" if len(pairs) == 1 else ""
    return f"All your calls have β₁ = β₂{shown}: take two that differ."


def _default_beta(calls) -> str:
    for place, name, value in DEFAULTS[1:]:
        if said := _one_value(calls, place, name, value):
            return said + _found_out(calls, name)
    return ""


def _default_rate(calls) -> str:
    place, name, value = DEFAULTS[0]
    said = _one_value(calls, place, name, value)
    return said and said + _found_out(calls, name)


def _found_out(calls, name: str) -> str:
    others = [n for place, n, value in DEFAULTS if n != name and _one_value(calls, place, n, value)]
    too = f" The same holds for {' and '.join(others)}." if others else ""
    return f", its default: who types that number in is not found out.{too}"


def _tiny_epsilon(calls) -> str:
    epsilons = _numbers(calls, 8)
    if epsilons.max(initial=0) > 1e-4:
        return ""
    return (
        f"ε is {epsilons.max(initial=0):g} at most in your calls, too small for its place to show: "
        "take 0.1."
    )


def _one_t(calls) -> str:
    said = _one_value(calls, 4, "t")
    return said and f"{said}: a number typed for it looks right. Call each Adam with several t's."


def _t_is(value):
    def fact(calls) -> str:
        said = _one_value(calls, 4, "t", value)
        try_more = "try t = 7 too (if your test does, it returns before)"
        return said and f"{said}, where powers do not show: {try_more}."

    return fact


def _small_t(calls) -> str:
    if _numbers(calls, 4).max(initial=0) > 2:
        return ""
    return "t is 2 at most in your calls, and small numbers are easily mistaken: try t = 7 too."


def _large_t(calls) -> str:
    left = max((max(call[6] ** call[4], call[7] ** call[4]) for call in calls), default=1)
    if left > 1e-4:
        return ""
    return "βᵗ is all but 0 in your calls, so no correction shows: take a small t, a β close to 1."


def _one_layer(calls) -> str:
    most = max((len(call[0]) // 2 for call in calls), default=0)
    return "" if most > 1 else "Your networks have one layer: take two or three."


def _one_sign(calls) -> str:
    grads = _numbers(calls, 1)
    if (grads < 0).any() and (grads > 0).any():
        return ""
    sign = "negative" if (grads < 0).any() else "positive"
    return f"All gradients in your calls are {sign}, so that a lost sign does not show: take both."


def _gradients_of_one(calls) -> str:
    sizes = set(np.abs(_numbers(calls, 1)))
    if not sizes <= {0.0, 1.0}:
        return ""
    return "All gradients in your calls are 1 in size, and 1² is 1: a missing square does not show."


def _one_row(calls) -> str:
    rows = [np.shape(array)[0] for call in calls for array in call[0].values() if np.ndim(array)]
    return "" if max(rows, default=0) > 1 else "Your arrays have one row: take more."


HIDING = {
    "zeros": _zeros,
    "equal β": _equal_betas,
    "default β": _default_beta,
    "default α": _default_rate,
    "tiny ε": _tiny_epsilon,
    "one t": _one_t,
    "t = 1": _t_is(1.0),
    "t = 2": _t_is(2.0),
    "t small": _small_t,
    "large t": _large_t,
    "one layer": _one_layer,
    "one sign": _one_sign,
    "gradients of one": _gradients_of_one,
    "one row": _one_row,
}


def what_hides(calls: list, likely: tuple[str, ...]) -> tuple[str, str]:
    """Return what in the calls hides a mistake: its name and a fact, those `likely` first."""
    if not calls:
        return "", "Your test does not call it."
    try:
        facts = ((name, HIDING[name](calls)) for name in (*likely, *HIDING))
        return next((fact for fact in facts if fact[1]), ("", ""))
    except (TypeError, ValueError, AttributeError, IndexError):
        return "", ""


_BESIDES = {
    "zeros": "v or s are zeros",
    "equal β": "β₁ = β₂",
    "default β": "a β is its default",
    "default α": "α is its default",
    "tiny ε": "ε is too small to show",
    "one t": "there is one t alone",
    "large t": "βᵗ is all but 0",
    "one layer": "there is one layer",
    "one sign": "all gradients have one sign",
    "gradients of one": "all gradients are 1 in size",
}


def hidden_besides(calls: list, name: str) -> tuple[str, ...]:
    """Return what else in the calls hides mistakes, so that all of it can be mended at once."""
    try:
        more = [
            said
            for other, said in _BESIDES.items()
            if other != name and other[-1:] != name[-1:] and HIDING[other](calls)
        ]
    except (TypeError, ValueError, AttributeError, IndexError):
        return ()
    return (f"They hide other mistakes, too: {'; '.join(more)}.",) if more else ()


def results_of(found: dict[str, float]) -> list[str]:
    """Return which of the five results differ, of `differences`."""
    return [name for name in NAMES if any(place.startswith(f"{name}[") for place in found)]


def negative_squares(calls: list) -> bool:
    """Return whether s holds negative numbers, which no average of squares does."""
    try:
        return bool((_numbers(calls, 3) < 0).any())
    except (TypeError, ValueError):
        return False


def differences(adam, calls: list) -> dict[str, float]:
    """Return {result and key: largest difference from a right Adam} where a wrong one differs.

    A key that is missing differs by infinity.
    """
    found: dict[str, float] = {}
    for call in calls:
        try:
            want, got = _right(*copy.deepcopy(call)), adam(*copy.deepcopy(call))
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
