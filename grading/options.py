"""Options that several commands have, and what may stand in them."""

from __future__ import annotations

import argparse
from pathlib import Path

from grading.sandbox.bubblewrap import Limits
from grading.submission.edition import handed_out
from public_tests import POINTS


def number_from(least: int):
    """Return a function that reads a whole number of at least `least`, for argparse.

    It raises ArgumentTypeError for less.

    >>> number_from(1)("3")
    3
    """

    def number(text: str) -> int:
        value = int(text)
        if value < least:
            raise argparse.ArgumentTypeError(f"must be {least} or more")
        return value

    return number


def seconds(text: str) -> float:
    """Return a text's seconds, for argparse; raises ArgumentTypeError for none and for too many."""
    value = float(text)
    if not 0 < value <= 3600:
        raise argparse.ArgumentTypeError("must be more than 0 seconds, and at most 3600")
    return value


def add_shared(parser: argparse.ArgumentParser) -> None:
    """Add to a parser what marking here and inside Gradescope have in common."""
    add = parser.add_argument
    add("--handout", type=Path, metavar="DIR", help="mark what this edition asks, by its points")
    add("--seed", type=number_from(0), metavar="N", help="make the cases from N (else: a secret)")
    help_ = "seconds for an exercise (default: %(default)g)"
    add("--time-limit", type=seconds, metavar="S", default=Limits.seconds, help=help_)


def sentence(error: Exception) -> str:
    """Return what an error says, in a line; of a file, which one.

    >>> sentence(FileExistsError(17, "File exists", "marks"))
    'marks: File exists'
    """
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename2 or error.filename}: {error.strerror}"
    return str(error)


def points_of(handout: Path | None) -> dict[str, int]:
    """Return the points of the folder `handout`, or else those of the whole lesson.

    Raises OSError and ValueError for a folder that is no edition.
    """
    return handed_out(handout) if handout else POINTS


def limits_of(time_limit: float) -> Limits:
    """Return a notebook's limits where an exercise may take `time_limit` seconds."""
    return Limits(seconds=time_limit, total=24 * time_limit)
