"""What a learner sees of a verdict: a line, or a short message in place of a traceback."""

from __future__ import annotations

import os

MOST_LINES = 8
# Bold and no colour: JupyterLab's red cannot be read on its own dark red ground.
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


class CheckFailed(AssertionError):
    """A check that says what is wrong; notebooks show its message without a traceback."""

    def _render_traceback_(self) -> list[str]:
        """Return the message's lines for IPython, which calls this in place of a traceback."""
        first, *rest = str(self).splitlines() or ["The check failed."]
        if "PYTEST_CURRENT_TEST" in os.environ or os.environ.get("NO_COLOR"):
            return [first, *rest]
        return [f"{_BOLD}{first}{_PLAIN}", *rest]


def heading(number: int, name: str, optional: bool = False) -> str:
    """Return how messages speak of an exercise: ``Exercise 11 · update_parameters_with_adam``."""
    return f"{'Optional exercise' if optional else 'Exercise'} {number} · {name}"


def failed(title: str, lines: tuple[str, ...]) -> CheckFailed:
    """Return the exception for a wrong answer: a heading and at most seven lines below it."""
    kept = [line for text in lines for line in text.splitlines()][: MOST_LINES - 1]
    return CheckFailed("\n".join([f"✗ {title}", *(f"  {line}" for line in kept)]))


def passed_line(title: str, points: int) -> str:
    """Return what a passed check prints; an optional exercise has no points."""
    return f"✓ {title}: passed" + (f", {points} of {points} points" if points else "")


def not_started_line(title: str, begun: bool) -> str:
    """Return what an open exercise prints; `begun`: there is code, and the stub's line stands."""
    if begun:
        return (
            f"○ {title}: not started? Your code is there, and the line "
            "“raise NotImplementedError” still stands: delete that line."
        )
    return f"○ {title}: not started"


def must_be_done() -> bool:
    """Return whether "not started" counts as a failure here: a learner's CI, or nbgrader."""
    return os.environ.get("REQUIRE_ALL", "0") not in ("", "0") or bool(
        os.environ.get("NBGRADER_EXECUTION")
    )
