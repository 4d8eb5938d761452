"""What an exercise is: a table of cases, the rule, its slips and its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from checking.formulas.tree import Name
from checking.mistakes.slips import Variation
from checking.rules.entry_rule import EntryRule, Returned
from checking.rules.procedure import Procedure
from checking.rules.quantities import Quantity, RightRun


@dataclass(frozen=True)
class Case:
    """One set of inputs.

    name: how a message speaks of it ("warm state, t = 7").
    why:  what only this case can see.
    make: ``make(rng)`` returns fresh arguments from a NumPy Generator.
    steps: how many calls in a row; the state that comes back goes into the next.
    slow: whether a call takes long, so that few candidates should be tried on it.
    alone: what is wrong where all cases before it are right; "" where that may be many things.
    """

    name: str
    why: str
    make: Callable[[np.random.Generator], tuple]
    steps: int = 1
    slow: bool = False
    alone: str = ""


@dataclass(frozen=True)
class Words:
    """What messages say about an exercise.

    why:  {line or choice point: one sentence on what it is for}.
    keep: {argument: why it must be left as it was}.
    """

    why: dict[str, str] = field(default_factory=dict)
    keep: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Exercise:
    """One thing that is checked; `name` is the function's name.

    section:   the lesson's section that explains it.
    rule:      what is right; it knows the arguments, their defaults, and what comes back.
    views:     (whole, parts), two of what comes back: the arrays of the second have to be views
               of the first. No other two may share memory.
    calls:     the functions of other exercises that an answer may call.
    advance:   ``advance(args, result, rng)`` returns the next step's arguments.
    examine:   in place of cases and rule, a function that checks in its own way:
               ``examine(function, seed)`` returns a `Finding`, "not started", or None when all
               is right.
    """

    name: str
    section: int
    rule: EntryRule | Procedure | None = None
    cases: tuple[Case, ...] = ()
    slips: tuple[Variation, ...] = ()
    words: Words = field(default_factory=Words)
    views: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    advance: Callable | None = None
    examine: Callable | None = None
    right_run: RightRun | None = None

    def quantities(self, args: tuple) -> list[Quantity]:
        """Return what a right run holds on its way, to hold a learner's run against."""
        own, more = self.rule.quantities(args), []
        if self.right_run and (more := self.right_run.notes(*args)):
            # What a symbol stands for is said better there than by its name.
            lines = self.rule.lines
            own = [q for q in own if not isinstance(q.tree, Name) or q.tree.id in lines]
        return [quantity for quantity in (*own, *more) if quantity.values]

    @property
    def arguments(self) -> tuple[str, ...]:
        """The function's argument names, in order."""
        return self.rule.arguments if self.rule else ()

    @property
    def returns(self) -> tuple[Returned, ...]:
        """What comes back, in order."""
        return self.rule.returns if self.rule else ()

    @property
    def returned(self) -> tuple[str, ...]:
        """The names of what comes back, in order."""
        return tuple(item.name for item in self.returns)

    @property
    def defaults(self) -> dict[str, object]:
        """The defaults of the function's last arguments, as the lesson gives them."""
        return self.rule.defaults if self.rule else {}

    @property
    def layered(self) -> bool:
        """Whether it works on layers, with entries for W and for b."""
        return self.rule.keyed


@dataclass(frozen=True)
class Finding:
    """What is wrong with an answer.

    stage:    "crash", "time", "form", "side effect", "values".
    lines:    the sentences for the learner, without the heading.
    mistakes: the names of the slips that were recognised, in order; empty when none was.
    case:     the name of the case that shows it.
    missing:  the global name that a crash looked for and did not find, or "".
    args:     the arguments of the call that shows it, where an exercise checks in its own way.
    """

    stage: str
    lines: tuple[str, ...]
    mistakes: tuple[str, ...] = ()
    case: str = ""
    missing: str = ""
    args: tuple = ()
