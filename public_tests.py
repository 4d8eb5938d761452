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


update_parameters_with_gd_test = _book.test("update_parameters_with_gd")
gradient_descent_test = _book.test("gradient_descent")
stochastic_gradient_descent_test = _book.test("stochastic_gradient_descent")
mini_batch_gradient_descent_test = _book.test("mini_batch_gradient_descent")
random_mini_batches_test = _book.test("random_mini_batches")
exponentially_weighted_averages_test = _book.test("exponentially_weighted_averages")
initialize_velocity_test = _book.test("initialize_velocity")
update_parameters_with_momentum_test = _book.test("update_parameters_with_momentum")
update_parameters_with_rmsprop_test = _book.test("update_parameters_with_rmsprop")
initialize_adam_test = _book.test("initialize_adam")
update_parameters_with_adam_test = _book.test("update_parameters_with_adam")
update_lr_test = _book.test("update_lr")
schedule_lr_decay_test = _book.test("schedule_lr_decay")
is_correct_adam_test = _book.test("is_correct_adam")
update_parameters_with_nesterov_test = _book.test("update_parameters_with_nesterov")
update_parameters_with_adamw_test = _book.test("update_parameters_with_adamw")
cosine_lr_with_warmup_test = _book.test("cosine_lr_with_warmup")
flatten_parameters_test = _book.test("flatten_parameters")
update_flat_with_adam_test = _book.test("update_flat_with_adam")
update_parameters_with_lion_test = _book.test("update_parameters_with_lion")
orthogonalize_test = _book.test("orthogonalize")
update_matrix_with_muon_test = _book.test("update_matrix_with_muon")

__all__ = [
    "OPTIONAL",
    "POINTS",
    "CheckFailed",
    "failing_case",
    "passed",
    "score",
    "take_functions",
    *(f"{name}_test" for name in (*POINTS, *OPTIONAL)),
]
