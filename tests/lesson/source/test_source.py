"""Reading the lesson's source: what is refused, and where the message says it stands."""

import re

import pytest

from lesson.source.parse import parse
from lesson.source.refuse import Refused, what_is_wrong
from tests.helpers.small_lesson import POINTS, SOURCE, read, write_folder

ANSWER = "    return x + x  # the same as 2 * x\n"
BEGIN, END = "    ### BEGIN SOLUTION\n", "    ### END SOLUTION\n"
CHECK = "\n# %%\ndouble_test(double)\n"
AGAIN = "\n# %%\ndef double(x):\n" + BEGIN + "    return 2 * x\n" + END
FIRST_HEADER = "# **Exercise · 5 minutes · about 1 line**\n"
HEADER = "# **Exercise · 10 minutes · about 4 lines**\n"
LAST_HINT = SOURCE[SOURCE.rindex("# <details>") : SOURCE.rindex("# %%")]
HEADING = SOURCE[: SOURCE.index("# ### Double it")].count("\n") + 1
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
    "no header": ((FIRST_HEADER, ""), r"no header line \*\*Exercise", "def double"),
    "no last header": ((HEADER, ""), r"no header line \*\*Exercise", "def mean_of"),
    "two headers": ((HEADER, HEADER * 2), "no exercise follows", HEADER),
    "a header with its number": (
        ("**Exercise · 5", "**Exercise 1 · 5"),
        "a header line has the form",
        "# **Exercise 1",
    ),
    "a header with its points": (
        ("about 1 line**", "about 1 line · 2 points**"),
        "a header line has the form",
        "# **Exercise",
    ),
    "a header in another form": (
        ("5 minutes · about", "5 min. · about"),
        "a header line has the form",
        "# **Exercise",
    ),
    "a number of no exercise": (
        ("The sum first.", "The sum first, as in exercise {{treble}}."),
        "{{treble}} is no exercise, and none of: functions, checked",
        "# The sum first",
    ),
    "a number of no exercise in code": (
        ("The mean of a list", "As exercise {{x}}"),
        "{{x}} is no exercise",
        '    """As exercise',
    ),
    "no hint": (("<summary>Hint<", "<summary>More<"), "no hint follows", "def double"),
    "no last hint": ((LAST_HINT, ""), "no hint follows", "def mean_of"),
    "folded without an end": (
        ("# Once more the same.\n# </details>", "# Once more the same."),
        "1 times <details> and 0 times </details>",
        "# <details>",
    ),
    "a link to no heading": (
        ("### Double it", "### Double the number"),
        f"no heading for the link #Double-it; the nearest is #Double-the-number, line {HEADING}",
        "# The sum first.",
    ),
    "a heading twice": (
        ("### Take the mean", "### Double it"),
        f"line {HEADING} has the same heading",
        "# ### Double it\n# **Exercise · 10",
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


@pytest.fixture
def root(tmp_path):
    return write_folder(tmp_path)


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


@pytest.mark.parametrize("case", REFUSED)
def test_questions_change_nothing_and_give_the_same_answer_again(case, root):
    (old, new), message, _ = REFUSED[case]
    source = SOURCE.replace(old, new, 1)
    lesson = parse(source, POINTS)
    found = what_is_wrong(lesson, root)
    assert any(re.search(message, trouble.message) for trouble in found)
    assert what_is_wrong(lesson, root) == found
    assert lesson == parse(source, POINTS)


def test_a_cell_may_show_what_a_check_says_of_a_wrong_function(root):
    shown = (
        "\n# %%\ntry:\n    double_test(abs)\nexcept AssertionError as error:\n    print(error)\n"
    )
    assert read(SOURCE + shown, POINTS, root)


def test_an_entry_without_a_cell_is_refused(root):
    with pytest.raises(Refused, match=r"exercise treble of .* has no cell"):
        read(SOURCE, {**POINTS, "treble": 1}, root)


def test_a_header_gets_its_number_and_points(root):
    def headers(points):
        text = "\n".join(cell.source for cell in read(SOURCE, points, root).texts)
        return re.findall(r"^\*\*(.*)\*\*$", text, re.MULTILINE)

    first = "Exercise 1 · 5 minutes · about 1 line · 2 points"
    last = "2 · 10 minutes · about 4 lines"
    assert headers(POINTS) == [first, f"Exercise {last} · 3 points"]
    assert headers({**POINTS, "mean_of": 0}) == [first, f"Optional exercise {last}"]


def test_a_header_after_its_exercise_is_refused(root):
    source = SOURCE.replace(HEADER, "") + "\n# %% [markdown]\n" + HEADER
    with pytest.raises(Refused, match=r"no header line \*\*Exercise"):
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
        "### BEGN SOLUTION",
        "### BEGIN SOLUTON",
    ],
)
def test_a_near_miss_of_a_marker_is_refused(marker, root):
    line = line_of(BEGIN, SOURCE)
    with pytest.raises(Refused, match=f"^line {line}, .*{re.escape(repr(marker))} is not"):
        read(SOURCE.replace("### BEGIN SOLUTION", marker, 1), POINTS, root)


def test_every_reason_is_told_at_once(root):
    source = SOURCE.replace("bars.png", "pies.png").replace("about 4 lines", "4 lines")
    with pytest.raises(Refused) as refused:
        read(source, POINTS, root)
    found = [message.split(",")[0] for message in str(refused.value).split("\n")]
    assert found == [f"line {line_of(place, SOURCE)}" for place in ("# ![", HEADER)]


def test_a_header_in_another_form_is_the_only_reason_told(root):
    with pytest.raises(Refused) as refused:
        read(SOURCE.replace("· 5 minutes", ", 5 minutes"), POINTS, root)
    assert str(refused.value).count("\n") == 0


@pytest.mark.parametrize("comment", ["# begin with the solution", "### BEGIN", "# The end"])
def test_other_comments_are_no_markers(comment, root):
    assert read(SOURCE.replace(ANSWER, f"    {comment}\n{ANSWER}"), POINTS, root)


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
