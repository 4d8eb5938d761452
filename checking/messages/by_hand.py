"""The smallest example that goes wrong, in full: numbers that can be checked with a pencil."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from checking.calls.compare import as_numbers, close, parts_of
from checking.formulas.tree import Name

# What does not fit on a line is not shown.
LONGEST = 200


def example(exercise, wrong) -> str:
    """Return a sentence on the first wrong call that can be worked out by hand, or ""."""
    for call in wrong:
        if call.case.by_hand:
            text = _layer(exercise, call) if exercise.layered else _whole(exercise, call)
            return text if len(text) <= LONGEST else ""
    return ""


def _layer(exercise, call) -> str:
    """Show one entry: W1 or b1, with all that goes into it."""
    rule = exercise.rule
    parts = parts_of(call.result, rule.returns)
    for entry in rule.entries_of(call.args):
        right = rule.work_out(entry)
        for item, part in zip(rule.returns, parts, strict=False):
            got = as_numbers(part.get(item.prefix + entry.key))
            want = np.asarray(right[item.symbol])
            if got is None or got.size != 1 or close(got.ravel(), want.ravel()).all():
                continue
            symbols = [symbol for symbol, _ in rule.entries.values()]
            symbols += [name for name in rule.arguments if name not in rule.entries]
            given = (
                f"{rule.symbols.show(Name(s))} = {shown(np.ravel(entry.scope[s])[0])}"
                for s in symbols
            )
            target = rule.symbols.show(Name(item.symbol))
            return (
                f"Work it out by hand: with {', '.join(given)}, your new {target} is "
                f"{shown(got.ravel()[0])}, and it should be {shown(want.ravel()[0])}."
            )
    return ""


def _whole(exercise, call) -> str:
    given = (
        f"{name} = {shown(value)}"
        for name, value in zip(exercise.arguments, call.args, strict=False)
    )
    got, want = (_named(exercise.returned, result) for result in (call.result, call.want))
    return f"Work it out by hand: with {', '.join(given)} you return {got}; it should be {want}."


def _named(names, result) -> str:
    if len(names) == 1:
        return shown(result)
    return ", ".join(f"{name} {shown(part)}" for name, part in zip(names, result, strict=False))


def shown(value) -> str:
    """Return numbers, arrays and lists of them as short text."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} = {shown(item)}" for key, item in value.items())
    if isinstance(value, tuple):
        return f"({', '.join(map(shown, value))})"
    if isinstance(value, list) or np.ndim(value):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, (bool, np.bool_)) or not np.isreal(value):
        return str(value)
    return f"{value:.4g}".replace("-", "−")
