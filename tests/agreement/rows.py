"""The rows of the table, and the parts that many rows share."""

from dataclasses import dataclass

NUMPY = "import numpy as np"
LR = "update_lr"
MOMENTUM = "update_parameters_with_momentum"
# The right answer to the exercise that most rows are about, and its last line with a name in it.
RIGHT = """\
def update_lr(learning_rate0, epoch_num, decay_rate):
    return learning_rate0 / (1 + decay_rate * epoch_num)
"""
STUB = """\
def update_lr(learning_rate0, epoch_num, decay_rate):
    raise NotImplementedError("Exercise 12: update_lr")
"""


@dataclass(frozen=True)
class Row:
    """A notebook with the outcome that it has to have.

    why:     what is special about it.
    outcome: of every exercise in `names`, in the notebook and in the marker.
    kernel:  the notebook's outcome where it cannot be the marker's; "missing": no such name.
    says:    what stands in the marker's message (where they differ, the reason).
    """

    why: str
    cells: tuple[str, ...]
    outcome: str = "passed"
    names: tuple[str, ...] = (LR,)
    kernel: str = ""
    says: str = ""


def using(expression: str, *before: str, signature: str = "a, e, d") -> str:
    """Return update_lr with this in the place of 1, after some lines of its own."""
    lines = "".join(f"    {line}\n" for text in before for line in text.splitlines())
    return f"def update_lr({signature}):\n{lines}    return a / ({expression} + d * e)\n"


def returning(expression: str) -> str:
    """Return an update_lr whose right rate `r` comes back as this expression."""
    return f"def update_lr(a, e, d):\n    r = a / (1 + d * e)\n    return {expression}\n"
