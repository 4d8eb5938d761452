"""The builder: what it writes, and when that is stale. On a small lesson."""

import copy
import re

import nbformat
import pytest

from lesson import build
from lesson.editions import notebooks, stored
from lesson.editions.execute import execute, stands_still
from lesson.source.parse import Refused
from tests.helpers.small_lesson import POINTS, SOURCE, read, write_folder


@pytest.fixture
def root(tmp_path):
    return write_folder(tmp_path)


@pytest.fixture
def lesson(root):
    return read(SOURCE, POINTS, root)


def source_of(book, id):
    return next(cell.source for cell in book.cells if cell.id == id)


# The editions


def test_the_learner_gets_one_stub_in_the_place_of_each_answer(lesson):
    assert source_of(notebooks.learner(lesson), "mean_of") == (
        "def mean_of(values):\n"
        '    """The mean of a list."""\n'
        '    raise NotImplementedError("Exercise 2: mean_of")'
    )


def test_the_solution_has_the_answers_without_markers(lesson):
    assert source_of(notebooks.solution(lesson), "double") == (
        'def double(x):\n    """Twice x."""\n    return x + x  # the same as 2 * x'
    )


def test_nbgrader_gets_the_answers_with_markers_and_its_metadata(lesson):
    book = notebooks.nbgrader(lesson)
    assert source_of(book, "double").count("### BEGIN SOLUTION") == 1
    held = {cell.id: cell.metadata.nbgrader for cell in book.cells if "nbgrader" in cell.metadata}
    assert set(held) == {"double", "double_test", "mean_of", "mean_of_test"}
    answer, check = held["mean_of"], held["mean_of_test"]
    assert (answer.solution, answer.grade, answer.locked) == (True, False, False)
    assert (check.solution, check.grade, check.locked, check.points) == (False, True, True, 3)
    assert "points" not in answer


def test_half_a_notebook_has_the_first_answers_and_stubs_for_the_rest(lesson):
    book = notebooks.learner(lesson, solve_first=1)
    assert "return x + x" in source_of(book, "double")
    assert "NotImplementedError" in source_of(book, "mean_of")


def test_replace_puts_other_code_in_the_answers_place(lesson):
    book = notebooks.solution(lesson, replace={"double": "y = x\nreturn y"})
    assert source_of(book, "double").endswith('"""Twice x."""\n    y = x\n    return y')
    assert "total / len" in source_of(book, "mean_of")


@pytest.mark.parametrize("edition", [notebooks.learner, notebooks.solution, notebooks.nbgrader])
def test_building_twice_gives_the_same_bytes(edition, root):
    once, twice = (notebooks.text_of(edition(read(SOURCE, POINTS, root))) for _ in range(2))
    assert once == twice
    assert once.endswith("}\n")


def test_a_cell_keeps_its_id_when_others_change(root):
    other = SOURCE.replace("# # A small lesson", "# # A small lesson, changed")
    before = [cell.id for cell in notebooks.learner(read(SOURCE, POINTS, root)).cells]
    after = [cell.id for cell in notebooks.learner(read(other, POINTS, root)).cells]
    assert before[1:] == after[1:]
    assert before[0] != after[0]


def test_equal_cells_get_different_ids(root):
    twice = SOURCE + "\n# %%\nprint(1)\n\n# %%\nprint(1)\n"
    ids = [cell.id for cell in notebooks.learner(read(twice, POINTS, root)).cells]
    assert len(set(ids)) == len(ids)


def test_tags_are_kept_and_nothing_else_of_the_header(lesson):
    book = notebooks.learner(lesson)
    assert book.cells[-1].metadata == {"tags": ["nbval-ignore-output"]}
    assert all(cell.metadata == {} for cell in book.cells[:-1])
    assert set(book.metadata) == {"kernelspec", "language_info"}


# The executed solution


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    root = write_folder(tmp_path_factory.mktemp("root"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUICK", "1")
        return execute(notebooks.solution(read(SOURCE, POINTS, root)), root)


def test_the_solution_is_executed_in_full_even_when_QUICK_is_set(executed):
    outputs = [output.text for cell in executed.cells for output in cell.get("outputs", [])]
    assert outputs == ["double passed False\n", "mean_of passed False\n", "3.0\n"]


def test_the_executed_solution_says_nothing_of_when_and_where(executed):
    assert executed.metadata == notebooks.METADATA
    assert all("execution" not in cell.metadata for cell in executed.cells)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("return x", " of the solution does not run"),
        ('raise NotImplementedError("Exercise 1: double")', " of the solution does not run"),
        ("import sys\nprint(1, file=sys.stderr)\nreturn x + x", " prints to stderr"),
        ("print(object())\nreturn x + x", " shows an address in memory"),
        ("display(object())\nreturn x + x", " shows an address in memory"),
    ],
)
def test_a_solution_that_fails_or_differs_from_run_to_run_is_refused(answer, message, lesson, root):
    where = r"^cell 5 \(double_test\(double\)\)"
    with pytest.raises(Refused, match=where + message):
        execute(notebooks.solution(lesson, replace={"double": answer}), root)


def shown(**data):
    return nbformat.v4.new_output("display_data", data=data)


def test_of_a_widget_the_still_is_kept():
    widget = {"application/vnd.jupyter.widget-view+json": {"model_id": "5eed"}}
    with_a_still = shown(**widget, **{"image/png": "cGl4ZWxz", "text/plain": "sliders: α"})
    assert stands_still(with_a_still)
    assert set(with_a_still.data) == {"image/png", "text/plain"}
    assert not stands_still(shown(**widget, **{"text/plain": "VBox()"}))
    assert stands_still(shown(**{"text/plain": "42"}))
    assert stands_still(nbformat.v4.new_output("stream", text="passed"))


def with_output(book, number, text):
    book = copy.deepcopy(book)
    book.cells[number].outputs[0].text = text
    return book


def test_a_solution_that_differs_in_its_seconds_alone_is_not_written_again(executed, root):
    path = root / notebooks.SOLUTION
    notebooks.write(executed, path)
    stored.write_if_new(with_output(executed, -1, "0.12 seconds"), path)
    assert path.read_text(encoding="utf-8") == notebooks.text_of(executed)


def test_a_solution_with_another_output_is_written(executed, root):
    path = root / notebooks.SOLUTION
    notebooks.write(executed, path)
    other = with_output(executed, 4, "something else")
    stored.write_if_new(other, path)
    assert path.read_text(encoding="utf-8") == notebooks.text_of(other)


def test_outputs_are_kept_as_long_as_the_code_is_the_same(executed, lesson, root):
    path = root / notebooks.SOLUTION
    assert stored.with_stored_outputs(notebooks.solution(lesson), path) is None
    notebooks.write(executed, path)
    other_text = notebooks.solution(lesson)
    other_text.cells[0].source += " More."
    kept = stored.with_stored_outputs(other_text, path)
    assert [cell.get("outputs") for cell in kept.cells] == [
        cell.get("outputs") for cell in executed.cells
    ]
    assert kept.cells[0].source.endswith(" More.")
    other_code = notebooks.solution(lesson)
    other_code.cells[-1].source += "  # more"
    assert stored.with_stored_outputs(other_code, path) is None


# What is stale


@pytest.fixture
def built(lesson, root, executed):
    notebooks.write(notebooks.learner(lesson), root / notebooks.LEARNER)
    notebooks.write(executed, root / notebooks.SOLUTION)
    return root


def change(path, edit):
    book = nbformat.read(path, as_version=4)
    edit(book)
    path.write_text(notebooks.text_of(book), encoding="utf-8")


def test_what_was_built_is_not_stale(lesson, built):
    assert stored.check(lesson, built) == []


def first_cell(**changes):
    return lambda book: book.cells[0].update(changes)


@pytest.mark.parametrize("file", [notebooks.LEARNER, notebooks.SOLUTION])
@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (first_cell(source="# Another"), "another source"),
        (first_cell(id="another"), "another id"),
        (first_cell(metadata={"tags": ["x"]}), "another metadata"),
        (lambda book: book.cells.pop(), r"has 10 cells, not 11"),
        (lambda book: book.metadata.update(title="x"), "another metadata"),
        (lambda book: book.metadata.language_info.update(version="3.9"), "another metadata"),
    ],
)
def test_a_changed_notebook_is_stale(file, edit, message, lesson, built):
    change(built / file, edit)
    (found,) = stored.check(lesson, built)
    assert found.startswith(file)
    assert re.search(message, found)


def test_a_missing_notebook_is_stale(lesson, built):
    (built / notebooks.LEARNER).unlink()
    assert stored.check(lesson, built) == [f"{notebooks.LEARNER} is missing"]


def test_a_run_learners_notebook_is_stale(lesson, built):
    change(built / notebooks.LEARNER, lambda book: book.cells[1].update(execution_count=1))
    assert "holds outputs" in stored.check(lesson, built)[0]


def test_a_solution_that_was_not_executed_is_stale(lesson, built):
    notebooks.write(notebooks.solution(lesson), built / notebooks.SOLUTION)
    assert "was not executed" in stored.check(lesson, built)[0]


def test_a_changed_source_makes_both_stale(built):
    other = read(SOURCE.replace("A small lesson", "Another lesson"), POINTS, built)
    assert len(stored.check(other, built)) == 2


def test_no_cell_shows_a_remark_to_the_formatter():
    assert [cell.at(0) for cell in build.load().cells if "# fmt" in cell.source] == []


def test_a_table_of_kept_numbers_is_stale_as_soon_as_they_are_others(root):
    source = SOURCE + '\n# %% tags=["recorded"]\nprint(opt_experiments.large_data_table())\n'
    lesson, path = read(source, POINTS, root), root / notebooks.SOLUTION
    book = notebooks.solution(lesson)
    for number, node in enumerate((n for n in book.cells if n.cell_type == "code"), start=1):
        node.execution_count = number
    notebooks.write(notebooks.learner(lesson), root / notebooks.LEARNER)
    notebooks.write(book, path)
    (told,) = stored.check(lesson, root)
    assert "older numbers than are kept: print(opt_experiments.large_data_table())" in told
    mended = stored.with_stored_outputs(notebooks.solution(lesson), path)
    notebooks.write(mended, path)
    assert stored.check(lesson, root) == []
    assert mended.cells[-1].outputs[0].text.startswith("data ")
