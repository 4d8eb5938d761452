"""What all wrong numbers of an update rule have in common, when no known mistake explains them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from checking.compare import close
from checking.entries import spots_of
from checking.formulas import Name

NEAR = 1e-6


def common(exercise, calls) -> list[str]:
    """Return sentences on which lines are right, and on what the wrong numbers share."""
    rule = exercise.rule
    spots = [(call, spot) for call in calls for spot in spots_of(rule, call) or ()]
    visible = [
        item.symbol for item in rule.returns if spots and item.symbol in spots[0][1].returned
    ]
    # The first line that is off: what comes after it is judged with what it gave.
    off = [line for line in rule.lines if any(line in spot.wrong for _, spot in spots)]
    if not off:
        return []
    target = off[0]
    wrong = [(call, spot) for call, spot in spots if target in spot.wrong]
    return [
        sentence
        for sentence in (
            _where(rule, visible, off, spots, target),
            _shared(rule, target, wrong),
        )
        if sentence
    ]


def _where(rule, visible, off, spots, target) -> str:
    """Return which lines are right and which are off, and in which entries."""
    show = rule.symbols.show
    lines = list(rule.lines)
    before = [show(Name(line)) for line in visible if lines.index(line) < lines.index(target)]
    text = ""
    if before:
        are = "are" if len(before) > 1 else "is"
        text = f"{_listed(before)} {are} right; the line for {show(Name(target))} is off."
    elif len(visible) > 1:
        rest = "" if len(off) > 1 else "; what follows from it is right"
        text = f"The line for {show(Name(target))} is off{rest}."
    wrong = {spot.entry.key for _, spot in spots if target in spot.wrong}
    fine = {spot.entry.key for _, spot in spots} - wrong
    if fine and len({key[0] for key in wrong}) == 1:
        text += f" Only the {'weights' if min(wrong)[0] == 'W' else 'biases'} go wrong."
    return text.strip()


def _listed(shown: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))


def _shared(rule, target, wrong) -> str:
    """Return what holds for all the wrong numbers of one line."""
    rows = [row for call, spot in wrong for row in _row(rule, target, call, spot)]
    if not rows:
        return ""
    with np.errstate(all="ignore"):
        found = (
            pattern(rule, target, rows)
            for pattern in (_as_whole_numbers, _bound, _factor, _off_by, _limited, _own_factor)
        )
        return next(filter(None, found), "")


def _row(rule, target, call, spot) -> Iterator[tuple]:
    """Yield (call, scope, got, want) of an entry with the lines before taken as returned."""
    returned = {k: v for k, v in spot.returned.items() if k != target}
    try:
        values = rule.work_out(spot.entry, None, returned)
    except ValueError:
        return
    scope = {**spot.entry.scope, **values, **returned}
    got, want = spot.returned[target], np.asarray(values[target])
    if got.shape == want.shape and np.isfinite(got).all():
        yield call, scope, got, want


def _old(rule, target):
    """Return the symbol that a line moves on from: w_old for w; it is no part of the step."""
    old = f"{target}_old"
    return old if any(symbol == old for symbol, _ in rule.entries.values()) else ""


def _as_whole_numbers(rule, target, rows) -> str:
    cut = (
        np.array_equal(got, np.trunc(got)) and (abs(got - want) < 1).all() for *_, got, want in rows
    )
    if all(cut) and any(got.any() for *_, got, _ in rows):
        return "Only whole numbers come back: is something stored as int, or rounded?"
    return ""


def _bound(rule, target, rows) -> str:
    """Return that the same number stands wherever less (or more) should: something holds it."""
    got, want = (np.concatenate([np.ravel(row[i]) for row in rows]) for i in (2, 3))
    if len(got) < 2 or np.ptp(got) or not np.ptp(want):
        return ""
    for held, way in ((want < got, "below"), (want > got, "above")):
        if held.all():
            held = f"{got[0]:.6g}"
            return (
                f"Whatever should be {way} {held} comes back as {held}: is it held there? The rule "
                "has no limit."
            )
    return ""


def _factor(rule, target, rows) -> str:
    """Return by which factor all steps (or all values) are too long."""
    old = _old(rule, target) if target == "w" else ""
    ratios, known = [], []
    for _, scope, got, want in rows:
        start = scope[old] if old else 0.0
        here = (got - start) / (want - start)
        here = here[np.isfinite(here)]
        # A step is a difference of larger numbers: it has fewer digits.
        if not len(here) or np.ptp(here) > 1e3 * NEAR * abs(here[0]):
            return ""
        ratios.append(float(np.median(here)))
        known.append(_quantities(rule, scope))
    if sum(got.size for *_, got, _ in rows) < 2:
        return ""
    what = f"Your step of {rule.symbols.show(Name(target))}" if old else "Every wrong number"
    ratios = np.array(ratios)
    if np.allclose(ratios, 1, rtol=1e-4):
        return f"{what} is nearly right: is something rounded, or stored as float32?"
    if name := _known(ratios, known):
        return f"{what} is {name} times what it should be."
    if np.allclose(ratios, ratios[0], rtol=1e-4) and ratios[0]:
        return f"{what} is {ratios[0]:.6g} times what it should be."
    if (
        rule.keyed
        and len({call.case.name for call, *_ in rows}) > 1
        and _one_for_each_call(rows, ratios)
    ):
        return f"{what} is too long or too short by one factor, which differs from call to call."
    return ""


def _one_for_each_call(rows, ratios) -> bool:
    for call, *_ in rows:
        mine = [r for r, (other, *_) in zip(ratios, rows, strict=True) if other is call]
        if not np.allclose(mine, mine[0], rtol=1e-4):
            return False
    return True


def _quantities(rule, scope) -> dict[str, float]:
    """Return the quantities in play that are plain numbers, with what is made of them."""
    show, found = rule.symbols.show, {}
    plain = [name for name in rule.arguments if name not in rule.entries] + ["layer"]
    for name in plain:
        if name in scope:
            text, value = show(Name(name)), float(scope[name])
            found[text] = value
            if text.startswith("β"):
                found[f"(1 − {text})"] = 1 - value
                if "t" in scope:
                    found[f"(1 − {text}ᵗ)"] = 1 - value ** float(scope["t"])
    roots = {f"√{text}": np.sqrt(value) for text, value in found.items() if value >= 0}
    found |= roots
    return found | {f"1/{text}": 1 / value for text, value in found.items() if value}


def _known(ratios, known) -> str:
    """Return the quantity, or the product of two, that the ratios are in every call."""
    names = [name for name in known[0] if all(name in others for others in known)]
    table = {name: np.array([others[name] for others in known]) for name in names}
    if np.ptp(ratios) == 0 and len(ratios) < 3:
        return ""
    for name in names:
        if np.allclose(ratios, table[name], rtol=1e-4, atol=0):
            return name
    for one, two in combinations(names, 2):
        if np.allclose(ratios, table[one] * table[two], rtol=1e-4, atol=0):
            return f"{one}·{two}"
    return ""


def _off_by(rule, target, rows) -> str:
    """Return the symbol that the differences are a multiple of."""
    show = rule.symbols.show
    arrays = [name for name in rows[0][1] if name in rule.symbols.arrays and name != target]
    known = [{"": 1.0, **_quantities(rule, scope)} for _, scope, _, _ in rows]
    for name in arrays:
        factors = [_multiple(got - want, scope.get(name)) for _, scope, got, want in rows]
        if None in factors:
            continue
        for text in known[0]:
            each = [of.get(text, np.nan) for of in known]
            factor = np.array(factors) / each
            if np.allclose(factor, factor[0], rtol=1e-3):
                times = f"{factor[0]:+.4g}{'·' if text else ''}{text}".replace("-", "−")
                return (
                    f"Your {show(Name(target))} is off by {times} times "
                    f"{rule.symbols.introduce(name)}: a term that does not belong there?"
                )
    return ""


def _multiple(difference, symbol) -> float | None:
    """Return the number that `symbol` has to be multiplied by to give `difference`."""
    try:
        symbol = np.broadcast_to(symbol, difference.shape).astype(float)
    except (TypeError, ValueError):
        return None
    here = difference[symbol != 0] / symbol[symbol != 0]
    if not len(here) or not np.ptp(here) <= 1e3 * NEAR * abs(here).max():
        return None
    return float(np.median(here))


def _limited(rule, target, rows) -> str:
    """Return that only the large ones are off: something is clipped."""
    if "g" not in rows[0][1] or target not in ("w", "v", "s"):
        return ""
    largest_right, smallest_wrong = 0.0, np.inf
    for _, scope, got, want in rows:
        right, size = close(got, want), np.abs(scope["g"])
        largest_right = max(largest_right, size[right].max(initial=0.0))
        smallest_wrong = min(smallest_wrong, size[~right].min(initial=np.inf))
    if 0 < largest_right <= smallest_wrong:
        return (
            f"Only entries with a gradient beyond ±{largest_right:.3g} are off: is something "
            "clipped? The rule has no limit."
        )
    return ""


def _own_factor(rule, target, rows) -> str:
    """Return that each array has a factor of its own: something is summed over it."""
    old = _old(rule, target) if target == "w" else ""
    for _, scope, got, want in rows:
        start = scope[old] if old else 0.0
        here = (got - start) / (want - start)
        if got.size > 1 and not np.ptp(here) <= 1e3 * NEAR * abs(here.flat[0]):
            return ""
    if any(got.size > 1 for _, _, got, _ in rows):
        return (
            "Each array is off by one factor of its own: is a sum, a mean or a norm over the whole "
            "array used, its size or its layer? The rule works entry by entry."
        )
    return ""
