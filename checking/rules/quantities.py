"""What a right run holds on its way: each quantity of the rule, for each entry or each step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import compress, product
from typing import NamedTuple

import numpy as np

from checking.formulas.beside import factors
from checking.formulas.tree import Name, Number, Op, Tree, evaluate, subtrees

NEAR = 1e-9


class Quantity(NamedTuple):
    """Something that a right run holds: once, or once for each entry or step.

    said:   how a message speaks of it: "v̂", "√ŝ + ε", "the error of the step".
    line:   the line of the rule in which it stands.
    tree:   the formula, None for what is no formula.
    values: {entry's key, or number of the step: value}.
    """

    said: str
    line: str
    tree: Tree | None
    values: dict


def noted(said: str, values: Iterable, line: str = "") -> Quantity:
    """Return something that stands in no line of a rule: its value in each step, or one for all."""
    return Quantity(said, line, None, dict(enumerate(values)))


@dataclass(frozen=True)
class RightRun:
    """How a right run of a procedure goes, to hold a learner's run against.

    notes:  ``notes(*args)`` returns what it holds besides what stands in the rule's lines.
    which:  ``which(step, *args)`` returns how to speak of a step: "epoch 2, batch 1".
    rounds: ``rounds(*args)`` returns how many rounds the outer loop may make, and the inner one.
    cuts:   ``cuts(*args)`` returns where each batch begins and ends: [(first, one after the last)].
    """

    notes: Callable[..., list[Quantity]] = lambda *args: []
    which: Callable[..., str] = lambda *args: ""
    rounds: Callable[..., tuple[frozenset[int], ...]] = lambda *args: ()
    cuts: Callable[..., list[tuple[int, int]]] = lambda *args: []


def quantities_in(rule, worked_out: dict[str, dict]) -> list[Quantity]:
    """Return all that stands in a rule's lines, the whole lines first.

    worked_out: {line: {entry's key, or number of the step: what the symbols are worth there}}.
    """
    lines = {target: rule.lines[target] for target in worked_out}
    inner = [(target, list(subtrees(tree))) for target, tree in lines.items()]
    products = [(target, [g for part in parts for g in _groups(part)]) for target, parts in inner]
    found: dict[Tree, Quantity] = {}
    for target, parts in (
        *((target, [Name(target)]) for target in lines),
        *((target, parts[1:]) for target, parts in inner),
        *products,
        *((target, list(_in_two_steps(tree))) for target, tree in lines.items()),
    ):
        for part in parts:
            if part not in found and not isinstance(part, Number):
                values = {key: evaluate(part, scope) for key, scope in worked_out[target].items()}
                found[part] = Quantity(rule.symbols.show(part), target, part, values)
    return list(found.values())


def _in_two_steps(line: Tree):
    """Yield what stands there after one of a line's two steps: x − c·A of x − c·(A + B).

    Where a step takes a share of x, x − c·k·x, also what x is multiplied by then, 1 − c·k.
    """
    match line:
        case Op("-", x, Op("*", c, Op("+", one, two))):
            for step in (one, two):
                yield Op("-", x, Op("*", c, step))
                if isinstance(step, Op) and step.sign == "*" and x in (step.left, step.right):
                    share = Op("*", c, step.left if step.right == x else step.right)
                    yield Op("-", Number(1.0), share)


def quantities_returned(want: tuple, names: tuple[str, ...]) -> list[Quantity]:
    """Return what comes back as quantities: dictionaries entry by entry, an array at once."""
    found = []
    for name, part in zip(names, want, strict=False):
        if isinstance(part, Mapping):
            values = {key.removeprefix("d"): value for key, value in part.items()}
            empty = not any(np.any(value) for value in values.values())
            said = (
                "an array of zeros, of the shape of its parameter" if empty else f"the right {name}"
            )
            found.append(Quantity(said, "", None, values))
    return found


def _groups(tree: Tree):
    """Yield the products of some of the factors and divisors of a product."""
    if not (isinstance(tree, Op) and tree.sign in "*/"):
        return
    above, below = factors(tree)
    signs = "*" * len(above) + "/" * len(below)
    for used in product((False, True), repeat=len(signs)):
        made: Tree | None = None
        for factor, sign in compress(zip((*above, *below), signs, strict=True), used):
            first = factor if sign == "*" else Op("/", Number(1.0), factor)
            made = first if made is None else Op(sign, made, factor)
        if made is not None:
            yield made


class Known:
    """The values that a right run holds, to be asked whether a value is one of them."""

    def __init__(self, quantities: list[Quantity]):
        self.quantities = quantities
        by_shape: dict[tuple, list] = {}
        for quantity in quantities:
            for scope, value in quantity.values.items():
                array = np.asarray(value, float)
                by_shape.setdefault(array.shape, []).append((array, (quantity, scope)))
        # Of each shape one array with a row for each value, so that all are compared at once.
        self._by_shape = {
            shape: (np.array([array.ravel() for array, _ in pairs]), [what for _, what in pairs])
            for shape, pairs in by_shape.items()
        }

    def meanings(self, value) -> list[tuple]:
        """Return the (quantity, scope) that a value is."""
        got = np.asarray(value, float)
        if got.shape not in self._by_shape:
            return []
        rows, meant = self._by_shape[got.shape]
        return [meant[i] for i in np.flatnonzero(_near(got.ravel(), rows))]

    def has(self, value) -> bool:
        """Return whether a right run holds this value, as it is or as a row or a column."""
        if not isinstance(value, (int, float, np.number, np.ndarray)):
            return True
        try:
            got = np.asarray(value, float)
        except OverflowError:
            # A whole number that is larger than any float.
            return False
        return bool(self.meanings(got)) or (got.ndim > 0 and self._in_another_shape(got))

    def _in_another_shape(self, got) -> bool:
        shapes = {(got.size,), (got.size, 1), (1, got.size), got.shape[::-1]} - {got.shape}
        return any(
            _near(values.ravel(), self._by_shape[shape][0]).any()
            for shape in shapes & self._by_shape.keys()
            for values in (got, got.T)
        )


def _near(got: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Return, row by row, whether the numbers are the same, up to rounding."""
    with np.errstate(all="ignore"):
        sizes = np.nanmax(np.where(np.isfinite(rows), np.abs(rows), 0.0), axis=1, initial=0.0)
        near = np.abs(rows - got) <= NEAR * sizes[:, None]
    return (near | (rows == got) | (np.isnan(rows) & np.isnan(got))).all(axis=1)


def is_near(got, want) -> bool:
    """Return whether what was written is what belonged there: the same shape and numbers."""
    if not isinstance(got, (int, float, np.number, np.ndarray)):
        return False
    got, want = np.asarray(got, float), np.asarray(want, float)
    return got.shape == want.shape and bool(_near(got.ravel(), want.ravel()[None, :])[0])
