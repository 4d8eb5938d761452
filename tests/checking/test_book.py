"""What counts as passed: the notebook's own function, with the code that was checked."""

import subprocess
import sys
import types

import pytest

from checking.messages.show import CheckFailed
from checking.notebook.book import Book
from checking.notebook.made_of import made_of
from exercises import EXERCISES
from tests.helpers.numbers import passed_line
from tests.helpers.walking import environment

NAME = "update_lr"
RIGHT = "def update_lr(a, epoch, d):\n    return a / (1 + d * epoch)"
WRONG = "def update_lr(a, epoch, d):\n    return a / (1 - d * epoch)"
STUB = "def update_lr(a, epoch, d):\n    raise NotImplementedError('Exercise 12: update_lr')"
LOG = "def update_lr(a, epoch, d):\n    return a / below(epoch, d)"
BELOW = "def below(epoch, d, one=1):\n    return one + d * epoch"


@pytest.fixture
def notebook(monkeypatch):
    """The names of a notebook that has a kernel."""
    module = types.ModuleType("__main__")
    module.get_ipython = None
    monkeypatch.setitem(sys.modules, "__main__", module)
    return vars(module)


@pytest.fixture
def book():
    return Book({NAME: 3, "schedule_lr_decay": 4, "cosine": 0}, EXERCISES)


def run(code, names):
    exec(compile(code, "<cell>", "exec"), names)
    return names.get(NAME)


def agreement(book, capsys, monkeypatch):
    """What `passed` and `score` say of update_lr, and whether REQUIRE_ALL lets it pass."""
    holds = book.passed(NAME)
    capsys.readouterr()
    book.score()
    line = next(line for line in capsys.readouterr().out.splitlines() if f" {NAME} " in line)
    assert line.startswith("✓" if holds else "○")
    monkeypatch.setenv("REQUIRE_ALL", "1")
    try:
        book.score()
    except CheckFailed as error:
        required = NAME not in str(error)
    capsys.readouterr()
    monkeypatch.delenv("REQUIRE_ALL")
    assert required == holds
    return holds


def test_the_notebooks_function_passes(book, notebook, capsys, monkeypatch):
    book.test(NAME)(run(RIGHT, notebook))
    assert capsys.readouterr().out == "✓ Exercise 1 · update_lr: passed, 3 of 3 points\n"
    assert agreement(book, capsys, monkeypatch)


@pytest.mark.parametrize("cell", [STUB, WRONG, RIGHT, ""], ids=["stub", "wrong", "right", "none"])
def test_another_function_than_the_notebooks_is_told_so(cell, book, notebook, capsys, monkeypatch):
    run(cell, notebook)
    mine = run(RIGHT, {})
    book.test(NAME)(mine)
    assert capsys.readouterr().out == (
        "○ Exercise 1 · update_lr (checked: update_lr): right, but not this notebook's update_lr, "
        "so it does not count\n"
    )
    assert not book.passed(NAME)
    assert "(another function was checked)" in capsys.readouterr().out
    assert not agreement(book, capsys, monkeypatch)
    monkeypatch.setenv("REQUIRE_ALL", "1")
    with pytest.raises(CheckFailed, match="not this notebook's update_lr"):
        book.test(NAME)(mine)
    monkeypatch.delenv("REQUIRE_ALL")
    notebook[NAME] = mine
    book.test(NAME)(mine)
    assert agreement(book, capsys, monkeypatch)


def my_lr(a, epoch, d):
    return a / (1 - d * epoch)


def test_a_wrong_or_unstarted_function_is_told_by_its_own_name(book, notebook, capsys):
    run(RIGHT, notebook)
    with pytest.raises(CheckFailed) as error:
        book.test(NAME)(my_lr)
    assert str(error.value).splitlines()[0] == "✗ Exercise 1 · update_lr (checked: my_lr)"
    book.test(NAME)(run(STUB, {}))
    assert "(checked: update_lr): not started" in capsys.readouterr().out


def test_the_check_of_another_function_leaves_what_has_passed(book, notebook, capsys, monkeypatch):
    book.test(NAME)(run(RIGHT, notebook))
    with pytest.raises(CheckFailed):
        book.test(NAME)(my_lr)
    book.test(NAME)(run(STUB, {}))
    monkeypatch.setenv("REQUIRE_ALL", "1")
    book.test(NAME)(run(RIGHT, {}))
    monkeypatch.delenv("REQUIRE_ALL")
    assert agreement(book, capsys, monkeypatch)


def test_a_result_handed_over_is_not_called_another_function(book, notebook):
    run(RIGHT, notebook)
    with pytest.raises(CheckFailed) as error:
        book.test(NAME)(0.25)
    assert "checked:" not in str(error.value)


def test_a_program_need_not_have_the_name(book, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "__main__", types.ModuleType("__main__"))
    book.test(NAME)(run(RIGHT, {}))
    assert agreement(book, capsys, monkeypatch)


def reloaded(function, code):
    """Change a function in place, as %autoreload does."""
    names = {}
    exec(compile(code, "<cell>", "exec"), names)
    new = names[function.__name__]
    function.__code__, function.__defaults__ = new.__code__, new.__defaults__


CHANGES = {
    "defined anew": lambda names: run(RIGHT, names),
    "its code": lambda names: reloaded(names[NAME], WRONG),
    "what it calls": lambda names: reloaded(names["below"], BELOW.replace("d *", "2 * d *")),
    "a constant of that": lambda names: reloaded(names["below"], BELOW.replace("one +", "1.0 +")),
    "a default of that": lambda names: reloaded(names["below"], BELOW.replace("one=1", "one=2")),
    "another helper": lambda names: exec("def below(epoch, d): return 1", names),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_changed_code_has_not_passed(change, book, notebook, capsys, monkeypatch):
    run(BELOW, notebook)
    function = run(LOG, notebook)
    book.test(NAME)(function)
    assert agreement(book, capsys, monkeypatch)
    change(notebook)
    assert not book.passed(NAME)
    assert capsys.readouterr().out.endswith(
        "passed its check (changed since: run its check again).\n"
    )
    assert not agreement(book, capsys, monkeypatch)
    monkeypatch.setenv("REQUIRE_ALL", "1")
    with pytest.raises(CheckFailed, match="changed since"):
        book.passed(NAME)


def test_lines_above_and_an_equal_helper_change_nothing(book, notebook, capsys, monkeypatch):
    run(BELOW, notebook)
    function = run(LOG, notebook)
    book.test(NAME)(function)
    reloaded(function, "\n\n# a remark\n" + LOG)
    run(BELOW, notebook)
    assert agreement(book, capsys, monkeypatch)


def test_a_check_that_was_taken_out_is_noticed_where_all_is_required(
    book, notebook, capsys, monkeypatch
):
    run(RIGHT, notebook)
    monkeypatch.setenv("REQUIRE_ALL", "1")
    with pytest.raises(CheckFailed, match=r"no check has said so: .* update_lr, .* schedule_lr"):
        book.score()


def test_what_a_check_was_red_for_is_not_red_again_at_the_score(book, notebook, monkeypatch):
    monkeypatch.setenv("REQUIRE_ALL", "1")
    for function, name in ((run(STUB, notebook), NAME), (run(STUB, {}), "schedule_lr_decay")):
        with pytest.raises(CheckFailed):
            book.test(name)(function)
    assert book.score() == 0


def test_nothing_is_said_of_a_change_the_first_time(book, notebook, capsys):
    assert not book.passed("schedule_lr_decay")
    assert "changed" not in capsys.readouterr().out


def test_a_fault_of_the_check_is_said_to_be_none_of_the_answer(book, notebook, monkeypatch):
    def broken(*arguments):
        raise KeyError("a fault of ours")

    monkeypatch.setattr("checking.check.judge", broken)
    with pytest.raises(KeyError) as error:
        book.test(NAME)(run(RIGHT, notebook))
    assert error.value.__notes__[0].startswith("This is a fault of the check, not of your answer")


# --- what a function is made of ----------------------------------------------------------------

KINDS = """
import functools
import helpers

class Rate:
    def __call__(self, a):
        return a + CONSTANT

    def method(self, a):
        return a + CONSTANT

def wrapped(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)
    return inner

def plain(a, step=0.5):
    return [helpers.helper(a) for _ in range(2)]

decorated = wrapped(lambda a: a + CONSTANT)
partial = functools.partial(plain, 1)
instance = Rate()
method = Rate().method
itself = lambda a: itself(a + CONSTANT)
"""


@pytest.mark.parametrize(
    "name", ["Rate", "plain", "decorated", "partial", "instance", "method", "itself"]
)
def test_every_kind_of_function_is_looked_into(name, monkeypatch):
    helpers = types.ModuleType("helpers")
    helpers.__file__ = "helpers.py"
    monkeypatch.setitem(sys.modules, "helpers", helpers)

    def made(constant):
        names = {}
        exec(f"def helper(a): return a + {constant}", vars(helpers))
        exec(compile(KINDS.replace("CONSTANT", str(constant)), "<cell>", "exec"), names)
        return made_of(names[name])

    assert made(1) == made(1) != made(2)
    assert made(1)


def test_what_is_no_function_of_the_learners_is_made_of_nothing():
    assert made_of(len) == made_of(3) == made_of(pytest.raises) == []


# --- with %autoreload itself --------------------------------------------------------------------

SESSION = """
import os, sys, time
from pathlib import Path
from IPython.core.interactiveshell import InteractiveShell

file = Path("my_answers.py")
sys.path.insert(0, os.getcwd())
shell = InteractiveShell.instance()

def write(text, later):
    file.write_text(text)
    os.utime(file, (time.time() + later,) * 2)

text = "def below(e, d): return 1 + d * e\\ndef update_lr(a, e, d): return a / below(e, d)\\n"
write(text, 0)
shell.run_cell("%load_ext autoreload\\n%autoreload 2")
shell.run_cell("from my_answers import update_lr\\nfrom public_tests import *")
shell.run_cell("update_lr_test(update_lr)")
write("# a remark\\n" + text, 10)
shell.run_cell("print(passed('update_lr'))")
write(text.replace("1 +", "2 +"), 20)
shell.run_cell("print(passed('update_lr'))")
"""


def test_a_module_that_autoreload_brings_in_anew_has_to_pass_again(tmp_path):
    run = subprocess.run(
        [sys.executable, "-c", SESSION],
        cwd=tmp_path,
        env=environment(HOME=str(tmp_path)),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    said = run.stdout.splitlines()
    assert said[:2] == [passed_line("update_lr"), "True"], run.stderr
    assert said[2].endswith("(changed since: run its check again).")
    assert said[3] == "False"
