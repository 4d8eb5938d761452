"""The list of exercises of one lesson and what has been passed so far: tests, `passed`, `score`."""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable, Container
from dataclasses import dataclass

from checking.check import check
from checking.exercise import Exercise
from checking.messages.show import (
    CheckFailed,
    failed,
    heading,
    must_be_done,
    not_started_line,
    passed_line,
)
from checking.notebook.made_of import made_of

# A pass holds for the notebook's function, and for its code as it was checked.
CHANGED = " (changed since: run its check again)"
OTHER = " (another function was checked)"
OURS = "This is a fault of the check, not of your answer. Please report it, with the lines above."


@dataclass(frozen=True)
class Pass:
    """A function that passed, what it was made of then, and whether the notebook's was another."""

    function: Callable
    made_of: list
    other: bool


class Book:
    """The exercises of a lesson, in order, with their points and what has been passed.

    points:    {name: points}, in the lesson's order; exercises are numbered from 1. One of 0
               points need not be done, and the score leaves it out: it is optional, or given.
    exercises: {name: Exercise}.
    optional:  the names of those that are called optional.
    """

    def __init__(
        self, points: dict[str, int], exercises: dict[str, Exercise], optional: Container[str] = ()
    ):
        self.points = points
        self.exercises = exercises
        self.optional = optional
        self._passed: dict[str, Pass] = {}
        self._failed: set[str] = set()
        self._stopped_at: tuple | None = None

    def title(self, name: str) -> str:
        """Return how messages speak of an exercise: its number and name."""
        return heading(list(self.points).index(name) + 1, name, optional=name in self.optional)

    def test(self, name: str) -> Callable[[Callable], None]:
        """Return the check of an exercise: it prints a line, or raises `CheckFailed`."""

        def run_check(function: Callable) -> None:
            self._run(name, function)

        run_check.__name__ = run_check.__qualname__ = f"{name}_test"
        run_check.__doc__ = (
            f"Check {name} and say what is wrong with it.\n\n"
            "Prints a line when it is passed or not started; raises CheckFailed when it is wrong\n"
            "(and, with REQUIRE_ALL set, when it is not started or not the notebook's)."
        )
        return run_check

    def _run(self, name: str, function: Callable) -> None:
        title = self.title(name)
        is_other = callable(function) and not _is_the_notebooks(name, function)
        if is_other:
            title += f" (checked: {getattr(function, '__name__', 'another function')})"
        # Another function's check says nothing of the one that has passed.
        is_done = is_other and self._holds(name)
        if not is_done:
            self._passed.pop(name, None)
            self._failed.add(name)
        try:
            verdict = check(self.exercises[name], function)
        except Exception as error:
            error.add_note(OURS)
            raise
        if verdict.outcome == "wrong":
            self._stopped_at = verdict.args
            # The search for the mistake is no part of what went wrong.
            raise failed(title, verdict.finding.lines) from None
        if verdict.outcome == "not started":
            line = not_started_line(title, verdict.begun)
        elif is_other:
            line = f"○ {title}: right, but not this notebook's {name}, so it does not count"
        else:
            line = passed_line(title, self.points[name])
        if verdict.outcome == "passed" and not is_done:
            self._passed[name] = Pass(function, made_of(function), is_other)
        if not self._holds(name) and self._is_due(name):
            raise CheckFailed(line)
        self._failed.discard(name)
        print(line)

    def _is_due(self, name: str) -> bool:
        return bool(self.points[name]) and must_be_done()

    def failing_case(self) -> tuple:
        """Return fresh copies of the arguments that the last wrong answer was called with.

        ``update_lr(*failing_case())`` gives what the check saw; so does a debugger started there.
        Raises LookupError when no check has stopped at a case.
        """
        if self._stopped_at is None:
            raise LookupError(
                "There is no failing case yet: run a check first, and let it say that something "
                "is wrong."
            )
        if not self._stopped_at:
            raise LookupError(
                "The last check stopped at no case: what it says holds for every call."
            )
        return copy.deepcopy(self._stopped_at)

    def passed(self, *names: str) -> bool:
        """Return whether all these functions, as they are now, have passed; else say which wait.

        A function whose code has changed, or that of a function it calls, has to pass again.
        Raises ValueError for a name that is no exercise; and CheckFailed, where all has to be done
        (REQUIRE_ALL), for a function that passed and is no longer what is there.
        """
        for name in names:
            if name not in self.points:
                known = ", ".join(self.points)
                raise ValueError(f"no exercise is called {name!r}; they are: {known}")
        waiting = {name: self._left(name) for name in names if not self._holds(name)}
        if waiting:
            what = " and ".join(self.title(name) for name in waiting)
            left = set(waiting.values())
            has = "has passed its check" if len(waiting) == 1 else "have passed their checks"
            line = f"This cell waits until {what} {has}"
            line += f"{left.pop() if len(left) == 1 else ''}."
            if any(reason and self._is_due(name) for name, reason in waiting.items()):
                raise CheckFailed(line)
            print(line)
        return not waiting

    def _holds(self, name: str) -> bool:
        return name in self._passed and not self._left(name)

    def _left(self, name: str) -> str:
        """Return why a function that has passed is not what is there now, or ""."""
        one = self._passed.get(name)
        if one and not _is_the_notebooks(name, one.function):
            return OTHER if one.other else CHANGED
        return CHANGED if one and made_of(one.function) != one.made_of else ""

    def score(self) -> int:
        """Print a line for each graded exercise and the sum, and return the sum.

        Only what passed in this session counts, and only while that is what is there. Raises
        CheckFailed, where all has to be done, when points are missing and no check has said so.
        """
        total, silent = 0, []
        for number, (name, points) in enumerate(self.points.items(), start=1):
            if not points:
                continue
            earned = points if self._holds(name) else 0
            total += earned
            mark = "✓" if earned else "○"
            print(f"{mark} {number:2}  {name:<34} {earned:3} of {points:2}{self._left(name)}")
            if not earned and name not in self._failed:
                silent.append(self.title(name))
        print(f"  {'Your score':<37} {total:3} of {sum(self.points.values())}")
        if silent and must_be_done():
            raise CheckFailed(f"○ Not done, though no check has said so: {', '.join(silent)}.")
        return total


def _is_the_notebooks(name: str, function: Callable) -> bool:
    """Return whether a function is what the notebook calls `name`.

    A program that is no notebook may well have no such name.
    """
    notebook = vars(sys.modules["__main__"])
    if name in notebook or "get_ipython" in notebook:
        return notebook.get(name) is function
    return True
