"""The parts of the table: a rule of ours, and an entry for each framework."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Amount:
    """How far a framework is from us on given gradients, in words and as an expression.

    The expression gives their weights minus ours after steps t = 1, 2, … of the `pushes`. It may
    use `t`, the gradients `g`, our `steps` and the arguments by their names.
    """

    says: str
    expression: str


@dataclass(frozen=True)
class Figures:
    """How far a framework is from us at most on the `pushes`: {value of an argument: figure}."""

    argument: str
    largest: dict[float, str]


@dataclass(frozen=True)
class Entry:
    """What to write in a framework to get our rule, or what it does instead."""

    framework: str
    code: str  # makes `optimizer` (and `scheduler`) out of our arguments
    state: dict[str, str] = field(default_factory=dict)  # their memory out of our v, s and t
    before_step: str = ""
    after_step: str = ""
    note: str = ""
    title: str = ""  # what tells it from the framework's first entry
    formula: tuple[str, ...] = ()  # theirs, when it is not ours
    differs: Amount | Figures | None = None
    within: float = 1e-12  # how far a weight may be off, where another arithmetic is at work


@dataclass(frozen=True)
class Rule:
    """One rule of ours. Its formula is code for one array: w, its gradient g, memories v and s.

    `t` counts steps from 1. `ours` are the lesson's functions that follow the formula; without
    any, the formula itself is ours.
    """

    name: str
    formula: tuple[str, ...]
    entries: tuple[Entry, ...]
    ours: tuple[str, ...] = ()
    note: str = ""
    arguments: dict[str, float] = field(default_factory=dict)  # where the usual ones do not do
    lacks: tuple[str, ...] = ()  # frameworks that have no such rule
    nudge: float = 1.0001  # how much more an argument has to be, to be seen
    in_short: bool = False  # whether the lesson's short table has it

    @property
    def memories(self) -> tuple[str, ...]:
        """The memories, of v and s, that the rule's formula sets."""
        text = " ".join(self.formula)
        return tuple(name for name in ("v", "s") if f"{name} = " in text)


def names_in(formula: tuple[str, ...]) -> set[str]:
    """Return the names that a formula uses and does not set itself."""
    used, made = set(), set()
    for line in formula:
        code = compile(line, "formula", "exec")
        target = line.split(" = ")[0]
        used |= set(code.co_names) - made - {target}
        made.add(target)
    return used
