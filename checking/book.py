"""The list of exercises of one lesson and what has been passed so far: tests, `passed`, `score`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Container

from checking.check import check
from checking.exercise import Exercise
from checking.show import (
    CheckFailed,
    failed,
    heading,
    must_be_done,
    not_started_line,
    passed_line,
)

# A pass holds for the function that passed.
AGAIN = " (defined anew since: run its check again)"


class Book:
    """The exercises of a lesson, in order, with their points and what has been passed.

    points:    {name: points}, in the lesson's order; exercises are numbered from 1. One of 0
               points need not be done, and the score leaves it out: it is optional, or given.
    exercises: {name: Exercise}.
    optional:  the names of those that are called optional.
    """

    def __init__(
        self,
        points: dict[str, int],
        exercises: dict[str, Exercise],
        optional: Container[str] = (),
    ):
        self.points = points
        self.exercises = exercises
        self.optional = optional
        self._passed: dict[str, Callable] = {}

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
            "(and, with REQUIRE_ALL set, when it is not started)."
        )
        return run_check

    def _run(self, name: str, function: Callable) -> None:
        title = self.title(name)
        self._passed.pop(name, None)
        verdict = check(self.exercises[name], function)
        if verdict.outcome == "passed":
            self._passed[name] = function
            print(passed_line(title, self.points[name]))
        elif verdict.outcome == "not started":
            line = not_started_line(title, verdict.begun)
            if self.points[name] and must_be_done():
                raise CheckFailed(line)
            print(line)
        else:
            # The search for the mistake is no part of what went wrong.
            raise failed(title, verdict.finding.lines) from None

    def passed(self, *names: str) -> bool:
        """Return whether all these functions, as they are now, have passed; else say which wait.

        A function that was changed and run again has to pass its check again.
        Raises ValueError for a name that is no exercise.
        """
        for name in names:
            if name not in self.points:
                known = ", ".join(self.points)
                raise ValueError(f"no exercise is called {name!r}; they are: {known}")
        waiting = [name for name in names if not self._holds(name)]
        if waiting:
            what = " and ".join(self.title(name) for name in waiting)
            again = "" if any(name not in self._passed for name in waiting) else AGAIN
            print(f"This cell waits until {what} has passed its check{again}.")
        return not waiting

    def _holds(self, name: str) -> bool:
        if name not in self._passed:
            return False
        notebook = vars(sys.modules["__main__"])
        return notebook.get(name, self._passed[name]) is self._passed[name]

    def score(self) -> int:
        """Print a line for each graded exercise and the sum, and return the sum.

        Only what passed in this session counts, and only while the function is still the one
        that passed.
        """
        total = 0
        for number, (name, points) in enumerate(self.points.items(), start=1):
            if not points:
                continue
            earned = points if self._holds(name) else 0
            total += earned
            mark = "✓" if earned else "○"
            again = AGAIN if not earned and name in self._passed else ""
            print(f"{mark} {number:2}  {name:<34} {earned:3} of {points:2}{again}")
        print(f"  {'Your score':<37} {total:3} of {sum(self.points.values())}")
        return total
