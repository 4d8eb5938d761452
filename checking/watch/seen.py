"""What was seen of a wrong answer at work: the lines to show, and what can be said of them."""

from __future__ import annotations

from typing import NamedTuple

from checking.formulas.tree import Tree
from checking.mistakes.slips import Variation
from checking.watch.fact import Fact
from checking.watch.sites import Blame


class Read(NamedTuple):
    """What a line works out in the rule's symbols: a sentence, and clauses on what is wrong.

    tree: the formula that it works out.
    line: the line before it where that is made which is off, 0 for the line itself.
    """

    said: str
    wrong: str
    tree: Tree | None = None
    line: int = 0


class Shown(NamedTuple):
    """A line of the learner's: its number in the cell, what stands there, the mistake in it.

    read: what it works out in the symbols of the rule, where that can be read.
    """

    line: int
    text: str
    mistake: Variation | None = None
    blame: Blame | None = None
    read: Read | None = None


class Seen(NamedTuple):
    """What was seen of a wrong answer at work.

    shown:  the lines to show, in the order in which they ran.
    fact:   what the run did, when that explains it.
    proven: whether the result is right once these lines are, and these alone; None where the
            result would be right, and other lines may be off, too.
    notes:  sentences on where that comes from which these lines work with.
    at:     the step of a procedure at which it shows first, in words.
    then:   what else was seen, of what the fact does not explain; `mistake`: what the values name.
    """

    shown: tuple[Shown, ...]
    fact: Fact | None = None
    proven: bool | None = False
    notes: tuple[str, ...] = ()
    at: str = ""
    then: Seen | None = None
    mistake: Variation | None = None

    @property
    def named(self) -> bool:
        """Whether the mistake in each of the lines is known."""
        return bool(self.proven) and all(item.mistake for item in self.shown)

    @property
    def names(self) -> tuple[str, ...]:
        """What tests and statistics call the mistakes that are known."""
        return tuple(dict.fromkeys(item.mistake.said for item in self.shown if item.mistake))
