"""A lesson with fewer exercises: the others are given, and everything still runs."""

import ast
import re
import subprocess
import sys

import nbformat
import pytest

from lesson import build
from lesson.editions import folders, leaks, notebooks, variant
from lesson.source import filled
from lesson.source.cells import FURTHER
from public_tests import OPTIONAL, POINTS
from tests.helpers.walking import environment, walk

ONLY = ["update_parameters_with_momentum", "update_lr"]


@pytest.fixture(scope="module")
def folder(lesson, tmp_path_factory):
    folder = tmp_path_factory.mktemp("variant")
    folders.write_variant(variant.edition(lesson, ONLY), folder)
    return folder


@pytest.fixture(scope="module")
def book(folder):
    return nbformat.read(folder / notebooks.LEARNER, 4)


@pytest.fixture(scope="module")
def cells(folder, book):
    """The cells of both notebooks."""
    return [*book.cells, *nbformat.read(folder / f"{FURTHER}.ipynb", 4).cells]


def test_it_asks_for_these_exercises_and_leaves_the_optional_ones_open(cells):
    stubs = [cell.id for cell in cells if "raise NotImplementedError(" in cell.source]
    assert [stub for stub in stubs if stub in {**POINTS, **OPTIONAL}] == [*ONLY, *OPTIONAL]


def test_headers_say_which_exercises_are_given_and_the_others_keep_their_numbers(cells):
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    names = list({**POINTS, **OPTIONAL})
    for number, name in enumerate(names, start=1):
        assert (f"**Exercise {number} · " in text) == (name in ONLY)
        assert (f"**Optional exercise {number} · " in text) == (name in OPTIONAL)
        given = name not in ONLY and name not in OPTIONAL
        assert (f"**Given** (exercise {number} of" in text) == given


def test_a_blank_one_runs_to_the_end_and_has_the_points_of_what_it_asks(folder, book):
    outcomes = walk(book, folder, environment(QUICK="1"))
    assert {id: outcome.error for id, outcome in outcomes.items() if outcome.error} == {}
    for name in POINTS:
        wanted = "not started" if name in ONLY else "passed"
        printed = outcomes[f"{name}_test"].printed
        assert f" Exercise {list(POINTS).index(name) + 1} · {name}: {wanted}" in printed
    (score,) = [o.printed for o in outcomes.values() if "Your score" in o.printed]
    assert f"0 of {sum(POINTS[name] for name in ONLY)}" in score


GD, MOMENTUM, RMSPROP, ADAM = (
    f"update_parameters_with_{method}" for method in ("gd", "momentum", "rmsprop", "adam")
)
BATCH, STOCHASTIC, MINI_BATCH = (
    f"{kind}gradient_descent" for kind in ("", "stochastic_", "mini_batch_")
)
AVERAGES, LR, STAIRCASE = "exponentially_weighted_averages", "update_lr", "schedule_lr_decay"
WATCHED = (GD, BATCH, STOCHASTIC, MINI_BATCH, AVERAGES, MOMENTUM, RMSPROP, ADAM, LR, STAIRCASE)
SHOWN = [
    (
        [name for name in POINTS if name not in (MINI_BATCH, STAIRCASE)],
        # another name, another line between
        {GD: [MINI_BATCH], BATCH: [MINI_BATCH], STOCHASTIC: [MINI_BATCH], LR: [STAIRCASE]},
    ),
    ([BATCH], {BATCH: [STOCHASTIC, MINI_BATCH]}),
    ([MOMENTUM], {MOMENTUM: [AVERAGES, RMSPROP, ADAM]}),
    ([RMSPROP], {RMSPROP: [ADAM]}),
    (list(POINTS)[: list(POINTS).index(ADAM) + 1], {}),
    (list(POINTS), {}),
]


@pytest.mark.parametrize(("only", "shown"), SHOWN)
def test_every_exercise_whose_answer_a_given_one_shows_is_named(only, shown, lesson):
    edition = variant.edition(lesson, only)
    lines = variant.given_away(lesson, edition.points)
    names = [re.findall(r"(?:exercise|answer of|and of) \d+ (\w+)", line) for line in lines]
    assert {first: rest for first, *rest in names if first in WATCHED} == shown


def test_the_guides_own_examples_show_no_answer(lesson):
    guide = (build.ROOT / "docs" / "teaching.md").read_text(encoding="utf-8")
    examples = re.findall(r"^python lesson/build.py.* --only (.*?) --", guide, re.MULTILINE)
    assert examples
    for only in examples:
        assert variant.given_away(lesson, variant.edition(lesson, only.split()).points) == []


def test_what_the_text_counts_is_counted_anew(lesson):
    def text(*only):
        cells = variant.edition(lesson, only).cells
        return "\n".join(cell.source for cell in cells if cell.kind == "markdown")

    graded = list(POINTS)
    for only in (graded[:11], ["update_lr"], graded[:2], ["is_correct_adam"]):
        before = [name for name in only if name != "is_correct_adam"]  # in its section
        times = filled.TIMES.get(len(before), f"{filled.in_words(len(before))} times")
        found = text(*only)
        assert f"write {filled.counted(len(only), 'function')}," in found, only
        assert (f"been checked {times}." in found) == bool(before)
        assert ("You have seen checks at work." in found) == (not before)
        rows = re.findall(r"^\| \[(\d+) .*\| (\d+) \| \d* ?\|$", found, re.MULTILINE)
        hours = sum(int(minutes) for section, minutes in rows if int(section) <= 12) / 60
        assert f"about {filled.WORDS[round(hours)]} hours" in found, only


def test_a_sections_minutes_leave_out_what_is_given(lesson):
    def minutes(only):
        cells = variant.edition(lesson, only).cells
        text = "\n".join(cell.source for cell in cells if cell.kind == "markdown")
        return int(re.search(r"^\| \[9 .*\) \| (\d+) \|", text, re.MULTILINE)[1])

    given = sum(lesson.minutes[name] for name in ("update_lr", "schedule_lr_decay"))
    others = [name for name in POINTS if name not in ("update_lr", "schedule_lr_decay")]
    assert minutes(others) == minutes(POINTS) - given


def test_numbers_are_said_in_ranges():
    assert filled.ranges([1, 2, 3, 5, 7, 8, 10]) == "1–3, 5, 7, 8, 10"
    assert filled.ranges(list(range(1, 15))) == "1–14"


def test_a_handout_is_whole_and_has_the_courses_name(lesson, tmp_path):
    folders.write_variant(lesson, tmp_path, "CS_1 *fun*")
    assert {"LICENSE", "README.md", "Makefile", "requirements.txt", "points.toml"} <= {
        path.name for path in tmp_path.iterdir()
    }
    assert (tmp_path / "README.md").read_text().startswith("# Optimization methods (CS_1 *fun*)\n")
    first = nbformat.read(tmp_path / notebooks.LEARNER, 4).cells[0].source
    assert first.startswith("# Optimization methods\n\n**CS\\_1 \\*fun\\***\n")
    # The way to start that the text names is there.
    said = (tmp_path / notebooks.LEARNER).read_text(encoding="utf-8")
    assert "`make lab`" in said
    done = subprocess.run(["make", "-n", "lab"], cwd=tmp_path, capture_output=True, text=True)
    assert "jupyterlab" in done.stdout, done.stderr


def test_nbgraders_release_has_its_readme_and_requirements(lesson, tmp_path):
    folders.write_course(lesson, tmp_path, "CS 101: Nets")
    released = tmp_path / "source" / "Optimization_methods"
    beside = {path.name for path in released.iterdir()}
    assert {"LICENSE", "README.md", "requirements.txt"} <= beside
    readme = (released / "README.md").read_text(encoding="utf-8")
    assert "saved, under this name, for nbgrader marks no other." in readme
    config = (tmp_path / "nbgrader_config.py").read_text(encoding="utf-8")
    assert 'course_id = "cs-101-nets"' in config


def test_an_edited_notebook_is_not_written_over_without_a_word(lesson, tmp_path):
    folders.write_variant(lesson, tmp_path)
    folders.write_variant(variant.edition(lesson, ["1-3"]), tmp_path)  # nobody edited it
    book = tmp_path / notebooks.LEARNER
    mine = book.read_text(encoding="utf-8").replace("walk downhill", "stroll downhill")
    book.write_text(mine, encoding="utf-8")
    with pytest.raises(folders.Edited, match=f"{notebooks.LEARNER} in .* was edited"):
        folders.write_variant(lesson, tmp_path)
    assert book.read_text(encoding="utf-8") == mine
    folders.write_variant(lesson, tmp_path, overwrite=True)
    assert book.read_text(encoding="utf-8") != mine


def test_exercises_are_named_by_name_by_number_and_by_range():
    assert variant.named(["c", "1", "2-3"], ["a", "b", "c"]) == ["c", "a", "b", "c"]


@pytest.mark.parametrize("unknown", ["d", "0", "4", "3-2", "2-4", "-1", "²"])
def test_a_name_that_is_no_exercise_is_refused_with_a_list_of_all(unknown):
    with pytest.raises(ValueError, match=f"is called {unknown}; there are:\n   1  a\n   2  b\n"):
        variant.named(["a", unknown], ["a", "b", "c"])


def test_other_points_stand_in_headers_contents_and_checks(lesson, tmp_path):
    only = ["initialize_adam", ADAM, LR]
    number = lesson.numbers[LR]
    changed = variant.edition(lesson, only, [f"{ADAM}=20", f"{number}=1"])
    first = POINTS["initialize_adam"]
    folders.write_variant(changed, tmp_path)
    text = "\n".join(cell.source for cell in changed.cells if cell.kind == "markdown")
    headers = re.findall(r"^\*\*\w+.* about \d+ lines?(.*)\*\*$", text, re.MULTILINE)
    assert headers == [f" · {first} points", " · 20 points", " · 1 point", *[""] * len(OPTIONAL)]
    rows = dict(re.findall(r"^\| \[(\d+) .* \| \d+ \| (\d*)\s*\|$", text, re.MULTILINE))
    assert {section: points for section, points in rows.items() if points} == {
        "7": f"{first + 20}",
        "9": "1",
    }
    numbers = filled.ranges([lesson.numbers[name] for name in only])
    said = f"you write exercises {numbers}: {first + 21} points in all"
    assert said in text and said in (tmp_path / "README.md").read_text(encoding="utf-8")
    ask = "import public_tests; print(public_tests.POINTS)"
    run = subprocess.run([sys.executable, "-c", ask], cwd=tmp_path, capture_output=True, text=True)
    points = dict.fromkeys(POINTS, 0) | {
        "initialize_adam": first,
        ADAM: 20,
        LR: 1,
    }
    assert ast.literal_eval(run.stdout) == points


@pytest.mark.parametrize(
    ("only", "points", "said"),
    [
        ((), ["update_lr"], "write NAME=POINTS"),
        ((), ["update_lr=0"], "write NAME=POINTS"),
        ((), ["update_flat_with_adam=3"], "only an exercise that is asked for has points"),
        (["1"], ["update_lr=3"], "only an exercise that is asked for has points"),
        (["update_flat_with_adam"], (), "at least one of the exercises"),
    ],
)
def test_an_edition_that_makes_no_sense_is_refused(only, points, said, lesson):
    with pytest.raises(ValueError, match=said):
        variant.edition(lesson, only, points)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--only", *ONLY], "needs --out, --one-file"),
        (["--only", "0"], f"{list(POINTS).index('is_correct_adam') + 1}  is_correct_adam"),
        (["--only", *ONLY, "--out", "."], "must be another folder"),
        (["--nbgrader", str(build.ROOT)], "must be another folder"),
        (["--check", "--out", "elsewhere"], "not allowed with argument --check"),
        (["--out", "README.md"], "README.md cannot be written"),
    ],
)
def test_the_root_is_not_overwritten_by_a_variant(options, said, monkeypatch, capsys):
    monkeypatch.chdir(build.ROOT)
    monkeypatch.setattr(sys, "argv", ["build.py", *options])
    with pytest.raises(SystemExit, match="2"):
        build.main()
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("beta1 * v[k] + (1 - beta1) * grads[k]", True),
        ("beta2 * s + (1 - beta2) * g**2", True),
        ("beta1 * v + (1 - beta2) * g", False),  # one name for two things is another formula
        ("beta * v - (1 - beta) * g", False),
        ("beta * v + (2 - beta) * g", False),
    ],
)
def test_a_formula_is_shown_whatever_its_variables_are_called(given, wanted):
    def expression(text):
        return ast.parse(text, mode="eval").body

    pattern = expression("beta * v + (1 - beta) * g")
    assert leaks._fits(pattern, expression(given), {}) == wanted
