"""A lesson with fewer exercises: the others are given, and everything still runs."""

import ast
import re
import subprocess
import sys

import nbformat
import pytest

from lesson import build, folders, variant
from lesson.cells import FURTHER
from lesson.troubles import HEADER
from public_tests import OPTIONAL, POINTS
from tests.walking import environment, walk

ONLY = ["update_parameters_with_momentum", "update_lr"]


@pytest.fixture(scope="module")
def lesson():
    return build.load()


@pytest.fixture(scope="module")
def folder(lesson, tmp_path_factory):
    folder = tmp_path_factory.mktemp("variant")
    folders.write_variant(variant.edition(lesson, ONLY), folder)
    return folder


@pytest.fixture(scope="module")
def book(folder):
    return nbformat.read(folder / build.LEARNER, 4)


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


def test_lines_that_a_given_answer_tells_are_said(lesson):
    (told,) = variant.given_away(variant.edition(lesson, ["gradient_descent"]))
    assert "mini_batch_gradient_descent, which is given, holds a line of gradient_descent: " in told
    assert variant.given_away(lesson) == []


def test_exercises_are_named_by_name_by_number_and_by_range():
    assert variant.named(["c", "1", "2-3"], ["a", "b", "c"]) == ["c", "a", "b", "c"]


@pytest.mark.parametrize("unknown", ["d", "0", "4", "3-2", "2-4", "-1", "²"])
def test_a_name_that_is_no_exercise_is_refused_with_a_list_of_all(unknown):
    with pytest.raises(ValueError, match=f"is called {unknown}; there are:\n   1  a\n   2  b\n"):
        variant.named(["a", unknown], ["a", "b", "c"])


def test_other_points_stand_in_headers_contents_and_checks(lesson, tmp_path):
    changed = variant.edition(lesson, ["10-12"], ["update_parameters_with_adam=20", "12=1"])
    folders.write_variant(changed, tmp_path)
    text = "\n".join(cell.source for cell in changed.cells if cell.kind == "markdown")
    assert [found[3] for found in HEADER.finditer(text)] == ["3", "20", "1", *[None] * 5]
    rows = dict(re.findall(r"^\| \[(\d+) .* \| \d+ \| (\d*)\s*\|$", text, re.MULTILINE))
    assert {section: points for section, points in rows.items() if points} == {"7": "23", "9": "1"}
    said = "you write exercises 10, 11, 12: 24 points in all"
    assert said in text and said in (tmp_path / "README.md").read_text(encoding="utf-8")
    ask = "import public_tests; print(public_tests.POINTS)"
    run = subprocess.run([sys.executable, "-c", ask], cwd=tmp_path, capture_output=True, text=True)
    points = dict.fromkeys(POINTS, 0) | {
        "initialize_adam": 3, "update_parameters_with_adam": 20, "update_lr": 1
    }  # fmt: skip
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
        (["--only", *ONLY], "needs --out DIR"),
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
