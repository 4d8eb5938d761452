"""Entries that were paired by their place in the dictionaries, where the key should tell."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from checking.calls.compare import same
from checking.calls.run import Call


def paired_by_place(exercise, call: Call) -> tuple[str, ...]:
    """Return the sentences on a result that comes of pairing entries by place, or nothing."""
    states = {
        place: arg for place, arg in enumerate(call.args) if isinstance(arg, Mapping) and place
    }
    first = [f"d{key}" for key in call.args[0]]
    others = [place for place, state in states.items() if list(state) != first]
    for count in range(1, len(others) + 1):
        for some in combinations(others, count):
            args = list(call.args)
            for place in some:
                args[place] = dict(zip(first, states[place].values(), strict=True))
            if same(call.result, exercise.rule.answer(tuple(args))):
                name, order = exercise.arguments[some[0]], list(states[some[0]])
                return (
                    "Entries are paired by their place in the dictionaries, not by their key.",
                    f"Here {name} begins with {order[0]}, and parameters with {first[0][1:]}: the "
                    "key has to tell which entries belong together.",
                )
    return ()
