"""The lesson's cells take every form of answer that its checks accept, and print the same.

The solved lesson is walked twice, with other right answers in the place of its own: of most
exercises one walk has the lesson's own answer. What that prints is stored in the solved notebooks.
"""

import ast

import pytest

from lesson import build
from lesson.editions import notebooks
from lesson.source.cells import BOOKS
from tests.helpers.walking import environment, walk
from tests.right_answers import RIGHT

# Each is evaluated where the modules of right_answers are known, and called with the arguments.
# What stands in neither table takes the last of its right answers.
IN_PLACE = {
    "update_parameters_with_gd": "updates.gd_in_place",
    "initialize_velocity": "updates.zeros_views",
    "update_parameters_with_momentum": "updates.momentum_maker(*STYLE)",
    "update_parameters_with_rmsprop": "updates.rmsprop_maker(*STYLE)",
    "initialize_adam": "updates.both(updates.zeros_views)",
    "update_parameters_with_adam": "updates.adam_maker(*STYLE)",
    "update_parameters_with_nesterov": "updates.nesterov_maker(*STYLE)",
    "update_parameters_with_adamw": "updates.adamw_maker(*STYLE)",
    "flatten_parameters": "one_vector.vector_as_a_buffer",
    "update_flat_with_adam": "one_vector.flat_adam_maker(*STYLE)",
    "update_parameters_with_lion": "newer.lion_maker(*STYLE)",
    "orthogonalize": "newer.rounds_of_a_turned_matrix",
    "update_matrix_with_muon": "newer.muon_maker(False, newer.ROUNDS[0], STYLE[2])",
}
OTHER_FORMS = {
    **{name: f"right_answers.RIGHT[{name!r}][-1]" for name in RIGHT if name not in IN_PLACE},
    "gradient_descent": "straight_line.descent_error_turned",
    "stochastic_gradient_descent": "straight_line.stochastic_shuffled_copy",
    "mini_batch_gradient_descent": "straight_line.mini_batch_shuffled_copy",
    "random_mini_batches": "mini_batches.batches_by_rows",
    "exponentially_weighted_averages": "averages.averages_list",
    "update_parameters_with_rmsprop": "updates.rmsprop_maker(*STYLE)",
    "update_parameters_with_adam": "updates.adam_maker(*STYLE, short=True)",
    "update_lr": "schedules.LR[4]",
    "is_correct_adam": "grader.grader_by_position",
    "update_parameters_with_adamw": "updates.adamw_in_one_loop",
    "cosine_lr_with_warmup": "schedules.cosine_chosen_at_the_end",
    "flatten_parameters": "one_vector.vector_split",
    "update_parameters_with_lion": "newer.lion_by_division",
    "orthogonalize": "newer.rounds_of_singular_values",
    "update_matrix_with_muon": "newer.muon_as_a_heavy_ball",
}
BODY = """\
from tests import right_answers
from tests.right_answers import averages, grader, mini_batches, newer, one_vector
from tests.right_answers import schedules, straight_line, updates
STYLE = (False, updates.stores_in_place, updates.average)
return {answer}({arguments})
"""


def printed(lesson, answers, book, folder):
    """Return {cell: what it prints} of a notebook that runs with these answers without an error.

    Cells that print seconds are left out.
    """
    replace = {}
    for cell in lesson.cells:
        if cell.exercise in answers:
            (function,) = ast.parse(cell.with_answer("pass")).body
            arguments = ", ".join(argument.arg for argument in function.args.args)
            replace[cell.exercise] = BODY.format(answer=answers[cell.exercise], arguments=arguments)
    assert set(replace) == set(answers)
    editions = {
        name: notebooks.solution(lesson, replace=replace, book=name) for name in lesson.books
    }
    for name, edition in editions.items():  # one takes its functions from the other
        notebooks.write(edition, folder / f"{name}_solution.ipynb")
    outcomes = walk(editions[book], folder, environment(QUICK="1"))
    assert {id: outcome.error for id, outcome in outcomes.items() if outcome.error} == {}
    checks = {id: outcome.printed for id, outcome in outcomes.items() if id.endswith("_test")}
    assert checks and all("passed" in said for said in checks.values()), checks
    timed = [
        cell.id
        for cell in editions[book].cells
        if "nbval-ignore-output" in cell.metadata.get("tags", ())
    ]
    return {id: outcome.printed for id, outcome in outcomes.items() if id not in timed}


@pytest.mark.thorough
@pytest.mark.parametrize("book", BOOKS)
def test_every_cell_prints_the_same_with_other_right_answers(book, tmp_path):
    lesson = build.load()
    one, other = (printed(lesson, answers, book, tmp_path) for answers in (IN_PLACE, OTHER_FORMS))
    assert {id: other[id] for id in one if other[id] != one[id]} == {}
