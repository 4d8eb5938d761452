"""What a rule's symbols are: how they are written and said, what stands in for what."""

from __future__ import annotations

from dataclasses import dataclass, field

from checking.formulas.notation import write
from checking.formulas.tree import Name, Tree


@dataclass(frozen=True)
class Symbols:
    """What a rule's symbols are: how they are written and said, what counts, what is an array.

    written:  {"s_corrected": "ŝ"}, the lesson's notation.
    said:     {"s_corrected": "the corrected average"}, read aloud after the symbol.
    counters: symbols that count (t, the epoch), where one off is a mistake people make.
    arrays:   symbols that stand for arrays; the others are plain numbers.
    """

    written: dict[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    counters: frozenset[str] = frozenset()
    arrays: frozenset[str] = frozenset()

    def show(self, tree: Tree) -> str:
        """Return a formula in the notation of the lesson."""
        return write(tree, self.written)

    def introduce(self, name: str) -> str:
        """Return the symbol with what it is: ``ŝ (the corrected average)``."""
        said = self.said.get(name)
        return f"{self.show(Name(name))} ({said})" if said else self.show(Name(name))
