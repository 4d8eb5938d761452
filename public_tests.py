"""The exercises with their points, a check for each, `passed` and `score`.

``update_lr_test(update_lr)`` prints a line when the function passes or is not started, and raises
`CheckFailed`, which names the mistake, when it is wrong.
"""

from pathlib import Path

from checking.messages.show import CheckFailed
from checking.notebook.book import Book
from checking.notebook.points import FILE, read_points
from exercises import EXERCISES

POINTS, OPTIONAL = read_points(Path(__file__).with_name(FILE))

_book = Book({**POINTS, **OPTIONAL}, EXERCISES, OPTIONAL)
passed = _book.passed
score = _book.score
failing_case = _book.failing_case


def take_functions(notebook: str, namespace: dict) -> None:
    """Take the graded functions, and what stands beside them, from a notebook as it is saved.

    notebook -- the file's name; namespace -- where its imports and definitions go: `globals()`.
    Prints a line for each exercise, as its check finds it.
    """
    from checking.notebook.taking import take  # it loads IPython, which the checks do without

    take(_book, Path(notebook), list(POINTS), namespace)


# The check of each exercise: update_lr_test, …
_tests = {f"{name}_test": _book.test(name) for name in (*POINTS, *OPTIONAL)}
globals().update(_tests)

__all__ = [
    "OPTIONAL",
    "POINTS",
    "CheckFailed",
    "failing_case",
    "passed",
    "score",
    "take_functions",
    *_tests,
]
