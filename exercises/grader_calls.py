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


def _zeros(calls) -> str:
    cold = [name for name, place in (("v", 2), ("s", 3)) if not _numbers(calls, place).any()]
    if not cold:
        return ""
    are = "are" if len(cold) > 1 else "is"
    return (
        f"{' and '.join(cold)} {are} all zeros in your calls: hand over memories with numbers in "
        "them, none below 0 in s, so that it shows what becomes of the old ones."
    )


def _equal_betas(calls) -> str:
    pairs = {(float(call[6]), float(call[7])) for call in calls}
    if any(one != two for one, two in pairs):
        return ""
    shown = f" = {pairs.pop()[0]:g}" if len(pairs) == 1 else ""
    return f"All your calls have β₁ = β₂{shown}: take two that differ."


DEFAULTS = {"α": (5, 0.01), "β₁": (6, 0.9), "β₂": (7, 0.999)}


def _default(calls, *names: str) -> str:
    left = [n for n, (place, value) in DEFAULTS.items() if set(_numbers(calls, place)) == {value}]
    if not (found := [name for name in names if name in left]):
        return ""
    others = [name for name in left if name != found[0]]
    too = f" The same holds for {' and '.join(others)}." if others else ""
    return (
        f"All your calls have {found[0]} = {DEFAULTS[found[0]][1]:g}, its default: who types that "
        f"number in is not found out.{too}"
    )


def _tiny_epsilon(calls) -> str:
    most = _numbers(calls, 8).max(initial=0)
    said = f"ε is {most:g} at most in your calls, too small for its place to show: take 0.1."
    return said if most <= 1e-4 else ""


def _one_t(calls) -> str:
    given = set(_numbers(calls, 4))
    if len(given) != 1:
        return ""
    said = f"All your calls have t = {given.pop():g}: a number typed for it looks right."
    return f"{said} Call each Adam with several t's."


def _small_t(calls) -> str:
    given = set(_numbers(calls, 4))
    if max(given, default=0) > 2:
        return ""
    are = f"All your calls have t = {max(given):g}" if len(given) == 1 else "t is 1 or 2"
    return f"{are}, where powers do not show: try t = 7 too (if your test does, it returns before)."


def _large_t(calls) -> str:
    left = max((max(call[6] ** call[4], call[7] ** call[4]) for call in calls), default=1)
    said = "βᵗ is all but 0 in your calls, so no correction shows: take a small t, a β close to 1."
    return said if left <= 1e-4 else ""


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
    said = "All gradients in your calls are 1 in size, and 1² is 1: a missing square does not show."
    return said if set(np.abs(_numbers(calls, 1))) <= {0.0, 1.0} else ""


def _one_row(calls) -> str:
    rows = [np.shape(array)[0] for call in calls for array in call[0].values() if np.ndim(array)]
    return "" if max(rows, default=0) > 1 else "Your arrays have one row: take more."


# {name: (a sentence where it is so in the calls, how it is listed beside another)}
HIDING = {
    "zeros": (_zeros, "v or s are zeros"),
    "equal β": (_equal_betas, "β₁ = β₂"),
    "default β": (lambda calls: _default(calls, "β₁", "β₂"), "a β is its default"),
    "default α": (lambda calls: _default(calls, "α"), "α is its default"),
    "tiny ε": (_tiny_epsilon, "ε is too small to show"),
    "one t": (_one_t, "there is one t alone"),
    "small t": (_small_t, ""),
    "large t": (_large_t, "βᵗ is all but 0"),
    "one layer": (_one_layer, "there is one layer"),
    "one sign": (_one_sign, "all gradients have one sign"),
    "gradients of one": (_gradients_of_one, "all gradients are 1 in size"),
    "one row": (_one_row, ""),
}


def what_hides(calls: list, likely: tuple[str, ...]) -> tuple[str, str]:
    """Return what in the calls hides a mistake: its name and a fact, those `likely` first."""
    if not calls:
        return "", "Your test does not call it."
    try:
        facts = ((name, HIDING[name][0](calls)) for name in (*likely, *HIDING))
        return next((fact for fact in facts if fact[1]), ("", ""))
    except (TypeError, ValueError, AttributeError, IndexError):
        return "", ""


def hidden_besides(calls: list, name: str) -> tuple[str, ...]:
    """Return what else in the calls hides mistakes, so that all of it can be mended at once."""
    try:
        more = [
            said
            for other, (fact, said) in HIDING.items()
            if said and other != name and other[-1:] != name[-1:] and fact(calls)
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
