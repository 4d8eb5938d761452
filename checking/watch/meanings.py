"""What numbers in a run mean: a symbol of the rule, or one of its formulas."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from checking.formulas.tree import Call, Name, Tree, subtrees
from checking.rules.quantities import is_near


class Meaning(NamedTuple):
    """What stands somewhere on a line: the formula, in the rule's symbols, and its value."""

    tree: Tree
    value: object


class Reading(NamedTuple):
    """What a line works out, and the line before it that made what the rule does not know."""

    tree: Tree
    line: int = 0


class Symbols:
    """What the rule's symbols are worth for one entry, and its formulas by their values."""

    def __init__(self, exercise, args: tuple, key, quantities):
        scope = exercise.rule.scopes(args)[key]
        # A switch is no number.
        self.values = {n: v for n, v in scope.items() if not isinstance(v, (bool, np.bool_))}
        # Of plain numbers, one is easily another: steps have few, of other sizes.
        self._plain = self.values if exercise.right_run else frozenset(exercise.arguments)
        self._trees = [
            (quantity.tree, quantity.values[key])
            for quantity in quantities
            if quantity.tree is not None and key in quantity.values
        ]

    @property
    def rounds(self) -> bool:
        """Whether the rule rounds anything down."""
        return any(
            isinstance(p, Call) and p.function == "floor"
            for t, _ in self._trees
            for p in subtrees(t)
        )

    def named(self, text: str, value) -> Tree | None:
        """Return the symbol, or the formula, with this value; a number goes by its name first."""
        if text in self._plain and is_near(value, self.values.get(text)):
            return Name(text)
        alike = [name for name, own in self.values.items() if is_near(value, own)]
        if self._plain is self.values and type(value) is int and value in (0, 1):
            # A count of rounds is no bias that is 0 at first.
            alike = []
        if not np.ndim(value):
            alike = [name for name in alike if name in self._plain]
        elif formula := self.formula(value):
            alike = [name for name in alike if "[" not in name]
            return Name(alike[0]) if alike else formula
        return Name(alike[0]) if alike else None

    def formula(self, value) -> Tree | None:
        """Return the formula of the rule with this value."""
        return next((tree for tree, own in self._trees if is_near(value, own)), None)
