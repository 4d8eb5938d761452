"""What was seen of one run of a learner's function: plain data, which can cross a process border.

After each statement of the learner's own code all that its variables hold is compared with what
they held before: numbers and arrays by value, dictionaries, lists and tuples entry by entry.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from checking.source import Statement

MOST_EVENTS = 6_000
MOST_WRITES = 1_000
MOST_TEXTS = 1_000
LONGEST_TEXT = 40
MOST_NUMBERS = 4_096
# Of all that is written together: the record of a run can cross a process border.
MOST_HELD = 100_000
MOST_ENTRIES = 400
DEEPEST = 3
# Stands for a variable that holds what comes back.
RETURNED = "return"


class Place(NamedTuple):
    """Where something was written: a variable, or an entry of what it holds.

    name: the variable; of an object's attribute with the object's, such as "self.v".
    path: the keys from there, () for the variable itself.
    """

    name: str
    path: tuple = ()


class Box(NamedTuple):
    """Stands for a dictionary, list or tuple: what it is, and its number."""

    kind: str
    number: int


class Write(NamedTuple):
    """One change that a statement made.

    line, turn: the statement's first line, and how often it had run before.
    moment:     how many statements had been run.
    place:      where.
    owner:      the number of the container that holds it, 0 for a variable.
    value:      what stands there now: a number, an array (a copy) or a `Box`.
    inside:     whether an array was changed in place, not another one put there.
    """

    line: int
    turn: int
    moment: int
    place: Place
    owner: int
    value: object
    inside: bool = False


class Text(NamedTuple):
    """A text that a variable was given, such as a key: when so many statements had been run."""

    moment: int
    name: str
    value: str


class Patch(NamedTuple):
    """What is to stand in a place after a statement has run: the value, put there as it was."""

    place: Place
    value: object
    inside: bool = False


@dataclass
class Record:
    """What was seen of one run; plain data.

    statements: {line: statement} of the code that was run.
    ran:        the first lines of the statements in the order in which they ran.
    left:       the line by which the function was left; where it was ended, the last that ran.
    writes:     what they changed.
    texts:      the texts that variables held, such as the keys of a loop.
    arguments:  the numbers of the containers handed over, 0 for what is none.
    returned:   the numbers of the containers that came back, in order.
    result:     what came back.
    ended:      "" when the function came back, else the exception's name; "events" when the run
                was cut off.
    """

    statements: dict[int, Statement] = field(default_factory=dict)
    ran: list[int] = field(default_factory=list)
    left: int = 0
    writes: list[Write] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    arguments: list[int] = field(default_factory=list)
    returned: list[int] = field(default_factory=list)
    result: object = None
    ended: str = ""

    @property
    def parts(self) -> tuple:
        """What came back, one by one."""
        return self.result if isinstance(self.result, tuple) else (self.result,)

    @property
    def code(self) -> list[Statement]:
        """The statements, each once."""
        return list(dict.fromkeys(self.statements.values()))

    @property
    def done(self) -> list[Statement]:
        """The statements that ran, each once, in the order in which they first ran."""
        return [s for n in dict.fromkeys(self.ran) if (s := self.statements.get(n))]

    @property
    def loops(self) -> list[Statement]:
        """The loops that ran."""
        return [s for s in self.done if s.kind in ("for", "while")]


def is_row_of_numbers(value) -> bool:
    """Return whether a list holds whole numbers, as an order of rows does."""
    return (
        isinstance(value, list)
        and 1 < len(value) <= MOST_NUMBERS
        and all(isinstance(item, (int, np.integer)) for item in value)
    )


def is_container(value) -> bool:
    """Return whether something holds entries: a dictionary, a list or a tuple."""
    return isinstance(value, (dict, list, tuple))
