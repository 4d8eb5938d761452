"""One number of a wrong entry: enough to reject nearly every candidate in microseconds."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from checking.calls.compare import close
from checking.formulas.tree import evaluate, size_of, work_out_all


class Sample(NamedTuple):
    """One number that was returned, and the values of all symbols where it stands.

    known:   what the subtrees of the rule's lines give there, see `formulas.work_out_all`.
    allowed: how far from `got` rounding may bring a candidate.
    given:   the lines whose values are taken as returned.
    """

    scope: dict
    known: dict
    got: float
    allowed: float
    given: frozenset


def sample_of(rule, target: str, given: list[str], spot) -> Sample | None:
    """Return the first number of a spot that is wrong and finite; None if there is none.

    given: the lines to be taken as the learner returned them.
    """
    got = spot.returned[target]
    earlier = {name: spot.returned[name] for name in given}
    try:
        values = rule.work_out(spot.entry, None, earlier)
        scope = {
            name: np.broadcast_to(value, got.shape)
            for name, value in {**spot.entry.scope, **values, **earlier}.items()
            if _broadcasts(value, got.shape)
        }
        right = np.broadcast_to(values[target], got.shape)
    except ValueError:
        return None
    finite = np.isfinite(got) & ~close(got, right, size_of(rule.lines[target], scope))
    if not finite.any():
        return None
    at = tuple(np.argwhere(finite)[0])
    # What does not fit the shape, another entry's value, has no number here.
    point = dict.fromkeys({**spot.entry.scope, **values}, np.float64(np.nan))
    point |= {name: value[at] for name, value in scope.items()}
    known = {}
    for line, tree in rule.lines.items():
        if line == target or line not in given:
            known |= work_out_all(tree, point)
    size = max(size_of(rule.lines[target], point), size_of(rule.lines[target], scope))
    allowed = 2e-9 * max(size, abs(got[at]))
    return Sample(point, known, float(got[at]), allowed, frozenset(given))


def _broadcasts(value, shape) -> bool:
    try:
        np.broadcast_to(value, shape)
    except ValueError:
        return False
    return True


def fits(rule, variation, target: str, sample: Sample) -> bool:
    """Return whether a variation of the rule gives the sample's number."""
    scope = sample.scope
    changed = [line for line in variation.lines if line != target and line not in sample.given]
    if changed:
        # What the changed lines feed is no longer known; work the whole chain out again.
        scope = dict(scope)
        for line, tree in rule.lines.items():
            if line not in sample.given or line == target:
                scope[line] = evaluate(variation.lines.get(line, tree), scope)
        value = scope[target]
    else:
        value = evaluate(variation.lines[target], scope, sample.known)
    return abs(value - sample.got) <= sample.allowed
