"""The builder: what it writes, and what it refuses. On small sources, not on the lesson."""

import copy
import re

import nbformat
import pytest

from lesson import build
from lesson.source import Refused, read

POINTS = {"double": 2, "mean_of": 3}

SOURCE = '''\
# %% [markdown]
# # A small lesson

# %%
import os

from small_checks import *

# %% [markdown]
# ### Double it
# **Exercise 1 · 5 minutes · about 1 line · 2 points**
#
# ![Two bars; the second is twice as high as the first.](images/bars.png)

# %%
def double(x):
    """Twice x."""
    ### BEGIN SOLUTION
    return x + x  # the same as 2 * x
    ### END SOLUTION

# %%
double_test(double)

# %% [markdown]
# ### Take the mean
# **Exercise 2 · 10 minutes · about 4 lines · 3 points**

# %%
def mean_of(values):
    """The mean of a list."""
    ### BEGIN SOLUTION
    total = 0.0
    for value in values:
        total = total + value * 1.0
    return total / len(values)
    ### END SOLUTION

# %%
mean_of_test(mean_of)

# %% tags=["nbval-ignore-output"]
if passed("double", "mean_of"):
    print(mean_of([double(1), double(2)]))
'''

CHECKS = """\
import os

done = set()

def check(name, call, wanted):
    def test(function):
        try:
            answer = call(function)
        except NotImplementedError:
            if os.environ.get("REQUIRE_ALL"):
                raise
            print(name, "is not started")
        else:
            assert answer == wanted
            done.add(name)
            print(name, "passed", "QUICK" in os.environ)
    return test

double_test = check("double", lambda double: double(4), 8)
mean_of_test = check("mean_of", lambda mean_of: mean_of([1, 2, 3]), 2)

def passed(*names):
    return done.issuperset(names)
"""


@pytest.fixture
def root(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "bars.png").write_bytes(b"a picture")
    (tmp_path / "small_checks.py").write_text(CHECKS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def lesson(root):
    return read(SOURCE, POINTS, root)


def source_of(book, id):
    return next(cell.source for cell in book.cells if cell.id == id)


# The editions


def test_the_learner_gets_one_stub_in_the_place_of_each_answer(lesson):
    assert source_of(build.learner(lesson), "mean_of") == (
        "def mean_of(values):\n"
        '    """The mean of a list."""\n'
        '    raise NotImplementedError("Exercise 2: mean_of")'
    )


def test_the_solution_has_the_answers_without_markers(lesson):
    assert source_of(build.solution(lesson), "double") == (
        'def double(x):\n    """Twice x."""\n    return x + x  # the same as 2 * x'
    )


def test_nbgrader_gets_the_answers_with_markers_and_its_metadata(lesson):
    book = build.nbgrader(lesson)
    assert source_of(book, "double").count("### BEGIN SOLUTION") == 1
    held = {cell.id: cell.metadata.nbgrader for cell in book.cells if "nbgrader" in cell.metadata}
    assert set(held) == {"double", "double_test", "mean_of", "mean_of_test"}
    answer, check = held["mean_of"], held["mean_of_test"]
    assert (answer.solution, answer.grade, answer.locked) == (True, False, False)
    assert (check.solution, check.grade, check.locked, check.points) == (False, True, True, 3)
    assert "points" not in answer


def test_half_a_notebook_has_the_first_answers_and_stubs_for_the_rest(lesson):
    book = build.learner(lesson, solve_first=1)
    assert "return x + x" in source_of(book, "double")
    assert "NotImplementedError" in source_of(book, "mean_of")


def test_replace_puts_other_code_in_the_answers_place(lesson):
    book = build.solution(lesson, replace={"double": "y = x\nreturn y"})
    assert source_of(book, "double").endswith('"""Twice x."""\n    y = x\n    return y')
    assert "total / len" in source_of(book, "mean_of")


@pytest.mark.parametrize("edition", [build.learner, build.solution, build.nbgrader])
def test_building_twice_gives_the_same_bytes(edition, root):
    once, twice = (build.text_of(edition(read(SOURCE, POINTS, root))) for _ in range(2))
    assert once == twice
    assert once.endswith("}\n")


def test_a_cell_keeps_its_id_when_others_change(root):
    other = SOURCE.replace("# # A small lesson", "# # A small lesson, changed")
    before = [cell.id for cell in build.learner(read(SOURCE, POINTS, root)).cells]
    after = [cell.id for cell in build.learner(read(other, POINTS, root)).cells]
    assert before[1:] == after[1:]
    assert before[0] != after[0]


def test_equal_cells_get_different_ids(root):
    twice = SOURCE + "\n# %%\nprint(1)\n\n# %%\nprint(1)\n"
    ids = [cell.id for cell in build.learner(read(twice, POINTS, root)).cells]
    assert len(set(ids)) == len(ids)


def test_tags_are_kept_and_nothing_else_of_the_header(lesson):
    book = build.learner(lesson)
    assert book.cells[-1].metadata == {"tags": ["nbval-ignore-output"]}
    assert all(cell.metadata == {} for cell in book.cells[:-1])
    assert set(book.metadata) == {"kernelspec", "language_info"}


# The executed solution


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    root = tmp_path_factory.mktemp("root")
    (root / "images").mkdir()
    (root / "images" / "bars.png").write_bytes(b"a picture")
    (root / "small_checks.py").write_text(CHECKS, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUICK", "1")
        return build.execute(build.solution(read(SOURCE, POINTS, root)), root)


def test_the_solution_is_executed_in_full_even_when_QUICK_is_set(executed):
    outputs = [output.text for cell in executed.cells for output in cell.get("outputs", [])]
    assert outputs == ["double passed False\n", "mean_of passed False\n", "3.0\n"]


def test_the_executed_solution_says_nothing_of_when_and_where(executed):
    assert executed.metadata == build.METADATA
    assert all("execution" not in cell.metadata for cell in executed.cells)


@pytest.mark.parametrize(
    ("name", "answer", "message"),
    [
        ("double", "return x", "does not run"),
        ("double", 'raise NotImplementedError("Exercise 1: double")', "does not run"),
        ("double", "import sys\nprint(1, file=sys.stderr)\nreturn x + x", "prints to stderr"),
        ("double", "print(object())\nreturn x + x", "an address in memory"),
        ("double", "display(object())\nreturn x + x", "an address in memory"),
    ],
)
def test_a_solution_that_fails_or_differs_from_run_to_run_is_refused(
    name, answer, message, lesson, root
):
    with pytest.raises(Refused, match=message):
        build.execute(build.solution(lesson, replace={name: answer}), root)


def shown(**data):
    return nbformat.v4.new_output("display_data", data=data)


def test_of_a_widget_the_still_is_kept():
    widget = {"application/vnd.jupyter.widget-view+json": {"model_id": "5eed"}}
    with_a_still = shown(**widget, **{"image/png": "cGl4ZWxz", "text/plain": "sliders: α"})
    assert build.stands_still(with_a_still)
    assert set(with_a_still.data) == {"image/png", "text/plain"}
    assert not build.stands_still(shown(**widget, **{"text/plain": "VBox()"}))
    assert build.stands_still(shown(**{"text/plain": "42"}))
    assert build.stands_still(nbformat.v4.new_output("stream", text="passed"))


def with_output(book, number, text):
    book = copy.deepcopy(book)
    book.cells[number].outputs[0].text = text
    return book


def test_a_solution_that_differs_in_its_seconds_alone_is_not_written_again(executed, root):
    path = root / build.SOLUTION
    build.write(executed, path)
    build.write_if_new(with_output(executed, -1, "0.12 seconds"), path)
    assert path.read_text(encoding="utf-8") == build.text_of(executed)


def test_a_solution_with_another_output_is_written(executed, root):
    path = root / build.SOLUTION
    build.write(executed, path)
    other = with_output(executed, 4, "something else")
    build.write_if_new(other, path)
    assert path.read_text(encoding="utf-8") == build.text_of(other)


# What is stale


@pytest.fixture
def built(lesson, root, executed):
    build.write(build.learner(lesson), root / build.LEARNER)
    build.write(executed, root / build.SOLUTION)
    return root


def change(path, edit):
    book = nbformat.read(path, as_version=4)
    edit(book)
    path.write_text(build.text_of(book), encoding="utf-8")


def test_what_was_built_is_not_stale(lesson, built):
    assert build.check(lesson, built) == []


def first_cell(**changes):
    return lambda book: book.cells[0].update(changes)


@pytest.mark.parametrize("file", [build.LEARNER, build.SOLUTION])
@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (first_cell(source="# Another"), "another source"),
        (first_cell(id="another"), "another id"),
        (first_cell(metadata={"tags": ["x"]}), "another metadata"),
        (lambda book: book.cells.pop(), r"has 8 cells, not 9"),
        (lambda book: book.metadata.update(title="x"), "another metadata"),
        (lambda book: book.metadata.language_info.update(version="3.9"), "another metadata"),
    ],
)
def test_a_changed_notebook_is_stale(file, edit, message, lesson, built):
    change(built / file, edit)
    (found,) = build.check(lesson, built)
    assert found.startswith(file)
    assert re.search(message, found)


def test_a_missing_notebook_is_stale(lesson, built):
    (built / build.LEARNER).unlink()
    assert build.check(lesson, built) == [f"{build.LEARNER} is missing"]


def test_a_run_learners_notebook_is_stale(lesson, built):
    change(built / build.LEARNER, lambda book: book.cells[1].update(execution_count=1))
    assert "holds outputs" in build.check(lesson, built)[0]


def test_a_solution_that_was_not_executed_is_stale(lesson, built):
    build.write(build.solution(lesson), built / build.SOLUTION)
    assert "was not executed" in build.check(lesson, built)[0]


def test_a_changed_source_makes_both_stale(built):
    other = read(SOURCE.replace("A small lesson", "Another lesson"), POINTS, built)
    assert len(build.check(other, built)) == 2


# What is refused


ANSWER = "    return x + x  # the same as 2 * x\n"
BEGIN, END = "    ### BEGIN SOLUTION\n", "    ### END SOLUTION\n"
CHECK = "\n# %%\ndouble_test(double)\n"
AGAIN = "\n# %%\ndef double(x):\n" + BEGIN + "    return 2 * x\n" + END
HEADER = "# **Exercise 2 · 10 minutes · about 4 lines · 3 points**\n"
ALT = "Two bars; the second is twice as high as the first."

# name: how the source is changed (old, new), the message, and the line that it names
REFUSED = {
    "no end": ((END, ""), "unbalanced: '### BEGIN SOLUTION'", BEGIN),
    "no begin": ((BEGIN, ""), "unbalanced: '### END SOLUTION'", END),
    "nested": ((ANSWER, "    ### BEGIN SOLUTION\n" + ANSWER), "nested", BEGIN + ANSWER),
    "two answers in a cell": (
        (ANSWER, "    y = 1\n" + END + BEGIN + ANSWER),
        "second answer",
        BEGIN + ANSWER,
    ),
    "empty answer": ((ANSWER, ""), "already solved", BEGIN),
    "a marker in the text": (
        ("# # A small lesson", "# ### BEGIN SOLUTION"),
        "not code",
        "# ### BEGIN SOLUTION",
    ),
    "no markers": ((BEGIN + ANSWER + END, ANSWER), "exercise double has no", "def double"),
    "no entry": (("def double", "def treble"), "without an entry", BEGIN),
    "no check": ((CHECK, ""), r"no check cell `double_test\(double\)`", "def double"),
    "a check of nothing": (
        ("double_test(double)", "treble_test(double)"),
        "treble_test checks nothing",
        "treble_test(double)",
    ),
    "a check that does more": (
        ("double_test(double)", "double_test(double); 1"),
        r"exactly `double_test\(double\)`",
        "double_test(double)",
    ),
    "a check of another function": (
        ("double_test(double)", "double_test(mean_of)"),
        r"exactly `double_test\(double\)`",
        "double_test(mean_of)",
    ),
    "a check twice": ((CHECK, CHECK * 2), "already has a check", CHECK[6:] + "\n# %% [m"),
    "a check too early": (
        ("# # A small lesson\n", "# # A small lesson\n" + CHECK),
        "stands before its exercise",
        "double_test(double)",
    ),
    "an exercise twice": ((CHECK, CHECK + AGAIN), "already has cell", AGAIN[6:]),
    "two exercises in a cell": (
        ("def double", "def mean_of(x):\n    pass\n\ndef double"),
        "several exercises",
        "def mean_of",
    ),
    "an answer outside its function": (
        (BEGIN + ANSWER + END, (BEGIN + ANSWER + END).replace("    ", "").replace("return ", "")),
        "outside its function",
        "### BEGIN",
    ),
    "a signature in its answer": (
        ('def double(x):\n    """Twice x."""\n' + BEGIN, "### BEGIN SOLUTION\ndef double(x):\n"),
        "signature stands inside",
        "### BEGIN",
    ),
    "not Python": ((ANSWER, "    return x +\n"), "is not Python", "    return x +\n"),
    "no header": (
        ("# **Exercise 1 · 5 minutes · about 1 line · 2 points**\n", ""),
        "the header says exercise 2, it is number 1",
        HEADER,
    ),
    "no last header": ((HEADER, ""), r"no header line \*\*Exercise 2", "def mean_of"),
    "another number": (("Exercise 1 ·", "Exercise 3 ·"), "says exercise 3", "# **Exercise 3"),
    "other points": (("2 points", "3 points"), "says 3 points, POINTS says 2", "# **Exercise 1"),
    "a graded exercise as optional": (
        ("**Exercise 1 · 5", "**Optional exercise 1 · 5"),
        "optional when it has no points",
        "# **Optional",
    ),
    "no points": ((" · 2 points**", "**"), "says 0 points, POINTS says 2", "# **Exercise 1"),
    "a header in another form": (
        ("5 minutes · about", "5 min. · about"),
        "a header line has the form",
        "# **Exercise 1",
    ),
    "no alt text": ((ALT, " "), "bars.png has no alt text", "# !["),
    "no alt text in a tag": (
        ("# # A small lesson", '# <img src="images/bars.png">'),
        "bars.png has no alt text",
        "# <img",
    ),
    "a missing picture": (("bars.png", "pies.png"), "no picture images/pies.png", "# !["),
    "a picture from elsewhere": (
        ("images/bars.png", "https://example.org/bars.png"),
        "no picture https",
        "# ![",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_source_is_refused_with_its_line(case, root):
    (old, new), message, place = REFUSED[case]
    assert old in SOURCE
    source = SOURCE.replace(old, new, 1)
    with pytest.raises(Refused, match=message) as refused:
        read(source, POINTS, root)
    found = next(text for text in str(refused.value).split("\n") if re.search(message, text))
    assert found.startswith(f"line {line_of(place, source)}, cell ")


def line_of(place, source):
    return source[: source.index(place)].count("\n") + 1


def test_a_cell_may_show_what_a_check_says_of_a_wrong_function(root):
    shown = (
        "\n# %%\ntry:\n    double_test(abs)\nexcept AssertionError as error:\n    print(error)\n"
    )
    assert read(SOURCE + shown, POINTS, root)


def test_an_entry_without_a_cell_is_refused(root):
    with pytest.raises(Refused, match=r"exercise treble of .* has no cell"):
        read(SOURCE, {**POINTS, "treble": 1}, root)


def test_an_exercise_without_points_is_announced_as_optional(root):
    points = {**POINTS, "mean_of": 0}
    optional = "# **Optional exercise 2 · 10 minutes · about 4 lines**\n"
    assert read(SOURCE.replace(HEADER, optional), points, root)
    with pytest.raises(Refused, match="optional when it has no points"):
        read(SOURCE.replace(HEADER, optional.replace("Optional e", "E")), points, root)


def test_a_header_after_its_exercise_is_refused(root):
    source = SOURCE.replace(HEADER, "") + "\n# %% [markdown]\n" + HEADER
    with pytest.raises(Refused, match=r"no header line \*\*Exercise 2"):
        read(source, POINTS, root)


def test_exercises_in_another_order_than_their_entries_are_refused(root):
    with pytest.raises(Refused, match="not in the order"):
        read(SOURCE, dict(reversed(POINTS.items())), root)


@pytest.mark.parametrize(
    "marker",
    [
        "## BEGIN SOLUTION",
        "#### BEGIN SOLUTION",
        "###BEGIN SOLUTION",
        "### Begin Solution",
        "### BEGIN  SOLUTION",
        "### BEGIN_SOLUTION",
        "### BEGIN SOLUTION:",
        "### BEGIN SOLUTIONS",
        "### SOLUTION BEGIN",
        "# # # BEGIN SOLUTION",
        "###\u00a0BEGIN SOLUTION",
        "x = 1  ### BEGIN SOLUTION",
        "### end solution",
    ],
)
def test_a_near_miss_of_a_marker_is_refused(marker, root):
    line = line_of(BEGIN, SOURCE)
    with pytest.raises(Refused, match=f"^line {line}, .*{re.escape(repr(marker))} is not"):
        read(SOURCE.replace("### BEGIN SOLUTION", marker, 1), POINTS, root)


def test_every_reason_is_told_at_once(root):
    source = SOURCE.replace("bars.png", "pies.png").replace("3 points", "4 points")
    with pytest.raises(Refused) as refused:
        read(source, POINTS, root)
    found = [message.split(",")[0] for message in str(refused.value).split("\n")]
    assert found == [f"line {line_of(place, SOURCE)}" for place in ("# ![", HEADER)]


# Answers that would survive in the learner's edition

TELLING = "total = total + value * 1.0"


@pytest.mark.parametrize(
    "leak",
    [
        f"# %% [markdown]\n# Hint: `{TELLING}`",
        "# %% [markdown]\n# <details>\n#\n#     total=total+value*1.0\n#\n# </details>",
        f"# %%\n# {TELLING}",
        f'# %%\ndef other(values):\n    """Say {TELLING}."""',
        f"# %%\nfor value in [1, 2]:\n    total = 0\n    {TELLING}  # again",
    ],
)
def test_a_line_of_an_answer_anywhere_else_is_refused(leak, root):
    survives = f"line {line_of(TELLING, SOURCE)}, of the answer to mean_of, survives"
    with pytest.raises(Refused, match=survives):
        read(f"{SOURCE}\n{leak}\n", POINTS, root)


def test_a_line_of_an_answer_left_in_its_own_cell_is_refused(root):
    source = SOURCE.replace('"""The mean of a list."""', f'"""The mean: {TELLING}."""')
    with pytest.raises(Refused, match="survives"):
        read(source, POINTS, root)


@pytest.mark.parametrize(
    "line",
    [
        "return parameters",
        "return parameters, v, s, v_corrected, s_corrected",
        "}",
        "L = len(parameters) // 2",
        "for l in range(1, L + 1):",
        "v = {}",
        "np.random.seed(seed)",
        "m = X.shape[1]",
    ],
)
def test_a_line_that_tells_nothing_may_stand_elsewhere(line, root):
    block = f"    {line}\n        pass\n" if line.endswith(":") else f"    {line}\n"
    answer = "    ### BEGIN SOLUTION\n" + ("    x = {\n" if line == "}" else "") + block
    source = SOURCE.replace("    ### BEGIN SOLUTION\n", answer, 1)
    assert read(f"{source}\n# %% [markdown]\n#     {line}\n", POINTS, root)


@pytest.mark.parametrize(
    "line",
    [
        'v[f"dW{l}"] = np.zeros_like(parameters[f"W{l}"])',
        "v = beta * v + (1 - beta) * x",
        "learning_rate = learning_rate0 / (1 + decay_rate * epoch_num)",
        "return learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))",
        "X_batch = X[:, order[k * size : (k + 1) * size]]",
    ],
)
def test_a_line_that_tells_the_answer_may_not(line, root):
    answer = f"    ### BEGIN SOLUTION\n    {line}\n"
    source = SOURCE.replace("    ### BEGIN SOLUTION\n", answer, 1)
    with pytest.raises(Refused, match="survives"):
        read(f"{source}\n# %% [markdown]\n# {line.replace(chr(34), chr(39))}\n", POINTS, root)
