"""A call and what was found of it, worked out once for all that ask."""

from __future__ import annotations

from typing import NamedTuple

from checking.calls.form import form_trouble
from checking.calls.run import Call


class Judged(NamedTuple):
    """A call with what was found of it.

    form:  what is wrong with the form of what came back, or "".
    right: whether all of it is right.
    """

    call: Call
    form: str
    right: bool

    @property
    def off(self) -> bool:
        """Whether anything is wrong with it: it crashed, its form or its values."""
        return not self.right


def judged(exercise, call: Call) -> Judged:
    """Return a call with what is found of it."""
    if call.crash:
        return Judged(call, "", False)
    arguments = dict(zip(exercise.arguments, call.args, strict=False))
    form = form_trouble(call.result, call.want, exercise.returns, arguments)
    return Judged(call, form, not form and exercise.rule.is_right(call))
