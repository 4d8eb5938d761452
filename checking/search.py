"""Which mistake is it? The search for the one, or the two, that give the learner's results.

Single mistakes come before pairs, hand-written ones before derived ones, likely ones before others.
Nothing is named that does not reproduce everything that came back.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from itertools import combinations, permutations

import numpy as np

from checking.calls.compare import differences, same
from checking.calls.run import Call
from checking.mistakes.slips import Variation, together

# How much is done to find two mistakes: counted in what the runs ask for, not timed, so that the
# same answer gets the same message on every machine.
MOST_WORK = 4_000
# What a candidate may stop with: numbers that there are none of, shapes and indices that do not
# fit. Anything else is a fault of ours, and has to be seen.
NO_NUMBERS = (ArithmeticError, ValueError, IndexError)
# Agrees with no result.
NOTHING = {None: None}


def name_mistake(exercise, calls: list[Call]) -> Variation | None:
    """Return the mistake (of a procedure, also two) that gives the results of all calls."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        # What a mistake warns of is no news to the learner: the mean of an empty batch, say.
        warnings.simplefilter("ignore")
        off = [got for call in calls for _, got, _ in differences(exercise.returns, call)]
        if exercise.rule.named_by_run and not any(np.isfinite(got).any() for got in off):
            # Of a formula, NaN alone tells nothing.
            return None
        return _Search(exercise, calls).found()


class _Search:
    """The search among the mistakes of one rule, on the calls of one learner."""

    def __init__(self, exercise, calls: list[Call]):
        self.rule = exercise.rule
        self.singles = [*exercise.slips, *self.rule.variations()]
        self.costs = {c: MOST_WORK if c.case.slow else self.rule.work(c.args) for c in calls}
        # What came back wrong sorts out nearly all, and what takes little comes first.
        self.calls = sorted(calls, key=lambda c: (same(c.result, c.want), self.costs[c]))
        self.answers = {call: self.rule.answers(call.args) for call in calls}

    def found(self) -> Variation | None:
        """Return the first mistake, or pair of them, that reproduces all calls."""
        for variation in self.singles:
            if self._reproduces(variation)[0]:
                return variation
        if self.rule.named_by_run:
            return None
        done = 0
        for pair in self._pairs():
            fits, work = self._reproduces(pair)
            if fits:
                return pair
            done += work
            if done > MOST_WORK:
                break
        return None

    def _answer(self, variation, call: Call):
        """Return what a variation gives for a call; `NOTHING` where it stops."""
        try:
            return self.answers[call](variation)
        except NO_NUMBERS:
            return NOTHING

    def _reproduces(self, variation) -> tuple[bool, int]:
        """Return whether a variation gives what was returned in all calls, and the work of it."""
        work = 0
        for call in self.calls:
            work += self.costs[call]
            if not same(call.result, self._answer(variation, call)):
                return False, work
        return True, work

    def _pairs(self):
        """Yield the pairs of `singles` that can be it.

        Where one of two does not show when it is alone, the other has to give what came back: the
        order of the examples does not show in a step of one, the number of epochs not in the first.
        Beside a switch that is turned, what another one does alone tells nothing.
        """
        probes, done = [], 0
        for call in self.calls:
            done += self.costs[call] * len(self.singles)
            if done > MOST_WORK:
                break
            probes.append(call)
        alone = [self._alone(variation, probes) for variation in self.singles]
        # Two early ones come before one that is late.
        beside_a_switch = []
        for i, j in sorted(combinations(range(len(alone)), 2), key=sum):
            (gives, hides), (other_gives, other_hides) = alone[i], alone[j]
            if pair := together(self.singles[i], self.singles[j]):
                if hides <= other_gives and other_hides <= gives:
                    yield pair
                elif self._turns(pair):
                    beside_a_switch.append(pair)
        yield from beside_a_switch

    def _turns(self, variation) -> bool:
        """Return whether a mistake turns a switch, so that another line works."""
        return any("condition" in self.rule.about.get(name, ()) for name in variation.choices)

    def _alone(self, variation, calls: list[Call]) -> tuple[set[int], set[int]]:
        """Return in which calls a variation gives what came back, and where it does not show."""
        answers = [(i, call, self._answer(variation, call)) for i, call in enumerate(calls)]
        gives = {i for i, call, answer in answers if same(call.result, answer)}
        hides = {i for i, call, answer in answers if same(answer, call.want)}
        return gives, hides


def may_be_named(exercise, call: Call) -> bool:
    """Return whether a result of the wrong form is near enough to what a mistake could give."""
    values, wants = _values(exercise, call.result), _values(exercise, call.want)
    least = sum(not item.optional for item in exercise.returns)
    if values is None or len(values) not in (least, len(exercise.returns)):
        return False
    return all(
        isinstance(value, Mapping) and set(value) == set(want)
        if isinstance(want, Mapping)
        else value is not None and not isinstance(value, (str, Mapping))
        for value, want in zip(values, wants, strict=False)
    )


def _values(exercise, result):
    """Return the returned values as a sequence, or None where several should have come."""
    if len(exercise.returns) == 1:
        return (result,)
    return result if isinstance(result, (tuple, list)) else None


def exchanged(exercise, calls: list[Call]) -> tuple[str, ...]:
    """Return the sentences for right values that came back in the wrong order, or nothing."""
    names = exercise.returned
    results = [_values(exercise, call.result) for call in calls]
    lengths = {0 if result is None else len(result) for result in results}
    # Of more values than there are names no order is right, and of ten there are millions.
    if len(names) < 2 or len(lengths) != 1 or max(lengths) > len(names):
        return ()
    for order in permutations(range(*lengths)):
        if all(
            same([result[i] for i in order], list(call.want[: len(order)]), 1.0)
            for result, call in zip(results, calls, strict=True)
        ):
            said = "The values are right, and come back in the wrong order."
            in_order = list(order) == sorted(order)
            return () if in_order else (said, f"The order is {', '.join(names)}.")
    return ()
