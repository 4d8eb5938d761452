"""Comparing what came back with what is right: type, length, keys, shapes, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

import numpy as np

from checking.calls.compare import MOST_ITEMS, as_numbers, squeezed
from checking.crashes.said import a, listed
from checking.crashes.scene import kind_of

# Of so many batches the columns can be read.
MOST_LISTED = 20


def form_trouble(got, want, returns, arguments: dict) -> str:
    """Return what is wrong with the form of a result (type, length, keys, shapes), or "".

    returns:   the `Returned` values, in order.
    arguments: {name: value} of the call, to recognise what came back instead.
    """
    names = [item.name for item in returns]
    if got is None:
        return (
            f"Nothing came back: {listed(names)} should be returned. Is the return missing, or "
            "inside a loop or an if that is not reached?"
        )
    if len(names) == 1:
        return _value_trouble(got, want, returns[0], arguments)
    least, several = sum(not item.optional for item in returns), isinstance(got, (tuple, list))
    if not several or len(got) not in {least, len(names)}:
        came = f"{len(got)} value{'s' * (len(got) != 1)}" if several else said_of(got).capitalize()
        due = len(names) if several else f"{len(names)} values"
        return f"{came} came back; {due} should be returned, in this order: {listed(names)}."
    values = zip(returns, got, want, strict=False)
    # The parameters come first but are computed last: what they are made of is looked at first.
    values = sorted(values, key=lambda value: value[0].name == "parameters")
    troubles = [_value_trouble(value, right, item, arguments) for item, value, right in values]
    if not any(troubles):
        return ""
    return _order_trouble(got, want, names) or _of_two_kinds(list(filter(None, troubles)))


def _of_two_kinds(troubles: list[str]) -> str:
    """Return the first trouble, and the next one that is more than the same of another value.

    A shape may be off because that of the first is.
    """
    first, *others = troubles
    own = (other for other in others if other.split()[1:] != first.split()[1:])
    of_its_own = (other for other in own if ", it is " not in other)
    return f"{first} {next(of_its_own, '')}".strip()


def _order_trouble(got, want, names) -> str:
    """Return a sentence when the values are all there, in another order."""
    keys = [[set(v) if isinstance(v, Mapping) else None for v in values] for values in (got, want)]
    for i, j in permutations(range(len(got)), 2):
        if keys[0][i] == keys[1][j] != keys[1][i] == keys[0][j] is not None:
            return (
                f"What comes back in the place of {names[i]} has the keys of {names[j]}: "
                f"the order is {listed(names)}."
            )
    return ""


def _value_trouble(got, want, item, arguments: dict) -> str:
    name = item.name
    if isinstance(want, Mapping):
        if not isinstance(got, Mapping):
            return f"{name} should be a dictionary, {said_of(got)} came back."
        if trouble := _key_trouble(got, want, name):
            return f"{trouble}{_strange_shape(got, want, name)}"
        for key, right in want.items():
            label = f"{name}[{key!r}]"
            if isinstance(got[key], (list, tuple)):
                return f"{label} should be an array, {said_of(got[key])} came back."
            if trouble := _array_trouble(got[key], right, label, arguments):
                return trouble
            if np.asarray(got[key]).dtype.kind in "iub":
                return (
                    f"{label} holds whole numbers; it should hold floats, as np.zeros makes them."
                )
        return ""
    if isinstance(want, list):
        return _list_trouble(got, want, item, arguments)
    return _array_trouble(got, want, name, arguments)


def _list_trouble(got, want, item, arguments) -> str:
    if not isinstance(got, (list, tuple)):
        how = ": yield makes one, and so do round brackets around a for; return a list"
        lazy = how if said_of(got) == "a generator" else ""
        return f"{item.name} should be a list, {said_of(got)} came back{lazy}."
    if len(got) != len(want):
        more = " or more" if len(got) == MOST_ITEMS else ""
        return (
            f"The number of {item.name} that came back is {len(got)}{more}; it should be "
            f"{len(want)}."
            f"{_widths(got, want)}{_dimensions(got, want, item, arguments)}"
        )
    for k, (pair, right) in enumerate(zip(got, want, strict=True)):
        which = item.which(k, want)
        if not isinstance(pair, (tuple, list)) or len(pair) != len(right):
            wanted = ", ".join(item.items)
            return (
                f"{which[0].upper()}{which[1:]} should be a pair ({wanted}), {said_of(pair)} "
                "came back."
            )
        for name, value, wanted in zip(item.items, pair, right, strict=True):
            if trouble := _array_trouble(value, wanted, f"{name} of {which}", arguments):
                return f"{trouble}{_widths(got, want)}"
    return ""


def _dimensions(got, want, item, arguments) -> str:
    """Return what is wrong with the shapes of the first item, besides how many columns it has."""
    pair = got[0] if len(got) else ()
    if not isinstance(pair, (tuple, list)) or len(pair) != len(want[0]):
        return ""
    for name, value, right in zip(item.items, pair, want[0], strict=True):
        if np.ndim(value) != np.ndim(right) or np.shape(value)[:1] != np.shape(right)[:1]:
            label = f"{name} of {item.which(0, want)}"
            return f" And {_array_trouble(value, right, label, arguments)}"
    return ""


def _widths(got, want) -> str:
    """Return how many columns the items have and should have, where that is all that differs."""
    if len(got) > MOST_LISTED:
        return ""
    pairs = [item if isinstance(item, (tuple, list)) and len(item) else [()] for item in got]
    firsts = [np.shape(item[0]) for item in pairs]
    rows = np.shape(want[0][0])[:1]
    if not firsts or not all(len(shape) == 2 and shape[:1] == rows for shape in firsts):
        return ""
    had = [shape[1] for shape in firsts]
    due = [np.shape(item[0])[1] for item in want]
    if had == due:
        return ""
    return f" In columns they have {listed(had)}, where {listed(due)} belong."


def _key_trouble(got, want, name) -> str:
    missing = [key for key in want if key not in got]
    extra = [key for key in got if key not in want]
    if not missing and not extra:
        return ""
    if missing and not extra:
        return f"{name} has no {listed(missing)}."
    should = f"they should be {listed(want)}"
    if missing and all(f"d{key}" in want for key in extra):
        should = f"they should begin with a d: {listed(missing)}, as the gradients' keys do"
    elif as_typed := [key for key in extra if isinstance(key, str) and "{" in key]:
        should = f'an f is missing before the quotes, f"{as_typed[0]}"'
    fewer = f" {len(got)} are there, {len(want)} are due." if len(got) < len(want) else ""
    return f"{name} has the keys {listed(extra)}; {should}.{fewer}"


def _strange_shape(got, want, name: str) -> str:
    """Return that an entry has a shape that none should have, as far as keys do not matter."""
    due = {np.shape(value) for value in want.values()}
    if len(got) != len(want):
        return ""
    for key, right in zip(got, want.values(), strict=True):
        numbers = as_numbers(got[key])
        if numbers is not None and squeezed(numbers, right).shape not in due:
            return f" And {name}[{key!r}] is {_an_array(numbers.shape)}, which no entry should be."
    return ""


def _array_trouble(got, want, label: str, arguments: dict) -> str:
    numbers = as_numbers(got)
    wanted = np.shape(want)
    if wanted == () and isinstance(got, (list, tuple)):
        comma = " (a comma after the value makes a tuple)" if isinstance(got, tuple) else ""
        return f"{label} should be a number, {said_of(got)} came back{comma}."
    if numbers is None:
        return f"{label} should be {_an_array(wanted)}, {said_of(got)} came back."
    numbers = squeezed(numbers, want)
    if numbers.shape == wanted:
        return ""
    hint = _hint(numbers.shape, wanted, label, arguments)
    return f"{label} should be {_an_array(wanted)}, it is {_an_array(numbers.shape)}{hint}."


def _hint(shape, wanted, label: str, arguments: dict) -> str:
    """Return what is known of a wrong shape: whose it is, or what it has to do with the right one.

    Only what can mean one thing: no shape of two arrays, no transpose that is another's shape.
    """
    arrays = []
    for name, value in arguments.items():
        named = value.items() if isinstance(value, Mapping) else [(name, value)]
        arrays += [(key, np.shape(array)) for key, array in named if np.ndim(array)]
    own = [key for key, other in arrays if other == shape and f"{key!r}]" not in label]
    # A gradient has the shape of what it belongs to.
    if len({key.lstrip("d") for key in own}) == 1:
        return f" (that is the shape of {own[0]})"
    if own:
        return ""
    if len(shape) == len(wanted) == 2 and shape[0] == wanted[1]:
        if any(other == (wanted[0], shape[1]) for _, other in arrays):
            return " (rows are cut where columns should be)"
        return " (it is the transpose)" if shape[1] == wanted[0] else ""
    return ""


def said_of(value) -> str:
    """Return a value's kind in words: "an array of shape (2,)"."""
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    return a(kind_of(value)) + (f" of {len(value)}" if isinstance(value, (tuple, list)) else "")


def _an_array(shape) -> str:
    return "a number" if shape == () else f"an array of shape {tuple(map(int, shape))}"
