"""Submissions that attack the marker: each costs what it should, and disturbs nothing else.

Every attack stands in a definition that an exercise needs, which runs when the notebook is loaded,
and inside the function of another exercise.
"""

import os
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from grading.sandbox import bubblewrap
from public_tests import POINTS
from tests.helpers.attacks import COSTLY, ENDURED, FORGED, HANGING, SABOTAGE, SILENT
from tests.helpers.handing_in import (
    AFTER,
    ATTACKED,
    BEFORE,
    RIGHT,
    SETTINGS,
    mark_cells,
    needs_sandbox,
    outcomes,
)

pytestmark = needs_sandbox


# A second right answer to attack: its attack runs when it is called, the other's when it is loaded.
CALLED = "initialize_velocity"
ANSWER = """
def initialize_velocity(parameters):
    return {"d" + key: np.zeros_like(w) for key, w in parameters.items()}
"""
FOUR = {name: POINTS[name] for name in (BEFORE, ATTACKED, CALLED, AFTER)}


def at_import(attack: str) -> list[str]:
    """The attack runs when the class is made; the exercise's function needs the class."""
    body = textwrap.indent(textwrap.dedent(attack).strip(), "    ")
    function = RIGHT[ATTACKED].replace("    return", "    Attack\n    return")
    return [f"class Attack:\n{body}\n    pass", function]


def when_called(attack: str) -> str:
    body = textwrap.indent(textwrap.dedent(attack).strip(), "    ")
    return ANSWER.replace("    return", f"{body}\n    return")


def marked_twice(attack, folder, **limits):
    """What is said of the exercises attacked at import and when called; all others have to pass."""
    cells = [RIGHT[BEFORE], *at_import(attack), when_called(attack), RIGHT[AFTER]]
    record = mark_cells(folder, *cells, settings=replace(SETTINGS, points=FOUR), **limits)
    found = record["exercises"]
    others = (found[BEFORE]["outcome"], found[AFTER]["outcome"])
    assert others == ("passed", "passed"), record
    return found[ATTACKED], found[CALLED]


def marked(cells, folder, **limits):
    """The outcome of the attacked exercise; what stands before it and after it has to pass."""
    record = mark_cells(folder, RIGHT[BEFORE], *cells, RIGHT[AFTER], **limits)
    found = outcomes(record)
    assert (found.pop(BEFORE), found.pop(AFTER)) == ("passed", "passed"), record
    return found[ATTACKED], record["exercises"][ATTACKED]


@pytest.fixture(autouse=True)
def nothing_is_left_or_changed():
    """No process outlives its test, and no file of the project changes."""
    before = {path: path.stat().st_mtime_ns for path in bubblewrap.ROOT.glob("*.py")}
    yield
    assert {path: path.stat().st_mtime_ns for path in bubblewrap.ROOT.glob("*.py")} == before
    assert children() == []


def children() -> list[str]:
    """The command lines of this process's descendants that run a submission."""
    parent_of, commands = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text()
            commands[int(folder.name)] = (folder / "cmdline").read_text()
        except OSError:
            continue
        parent_of[int(folder.name)] = int(stat.rpartition(")")[2].split()[1])

    def is_ours(process):
        while process in parent_of:
            process = parent_of[process]
            if process == os.getpid():
                return True
        return False

    ours = filter(is_ours, parent_of)
    return [commands[p] for p in ours if "grading.sandbox.inside" in commands[p]]


@pytest.mark.parametrize("attack", ENDURED)
def test_an_attack_that_is_endured_costs_nothing(attack, tmp_path):
    for said in marked_twice(ENDURED[attack], tmp_path):
        assert said["outcome"] == "passed", said


@pytest.mark.parametrize("attack", COSTLY)
def test_an_attack_on_its_own_process_costs_its_own_exercise(attack, tmp_path):
    for said in marked_twice(COSTLY[attack], tmp_path):
        assert said["outcome"] == "wrong"
        assert said["lines"]


@pytest.mark.parametrize("attack", SABOTAGE)
def test_what_an_exercise_does_to_its_process_costs_no_other(attack, tmp_path):
    marked_twice(SABOTAGE[attack], tmp_path)


@pytest.mark.parametrize("attack", HANGING)
def test_what_does_not_come_back_costs_its_own_exercise(attack, tmp_path):
    for said in marked_twice(HANGING[attack], tmp_path, seconds=1, total=60):
        assert said["outcome"] == "wrong"
        assert said["stage"] in ("time", "crash")


def seen_otherwise(attack: str) -> list[str]:
    """A wrong answer that says something else of what was seen of its lines."""
    body = textwrap.indent(textwrap.dedent(attack).strip(), "        ")
    lines = (
        "    import grading.sandbox.inside as inside",
        "    honest = getattr(inside, 'honest', inside.pack_run)",
        "    def forged(said):",
        body,
        "    inside.honest = honest",
        "    inside.pack_run = lambda *what: forged(honest(*what))",
        "    slower = 1 - decay_rate * epoch_num",
        "    return learning_rate0 / slower",
    )
    return ["\n".join([RIGHT[ATTACKED].strip().splitlines()[0], *lines])]


def test_what_is_seen_is_what_the_forgers_change(tmp_path):
    """Else the tests below would show nothing."""
    outcome, said = marked(seen_otherwise("return said"), tmp_path)
    assert outcome == "wrong"
    assert any("slower = 1 - decay_rate" in line for line in said["lines"]), said


@pytest.mark.parametrize("attack", FORGED)
def test_a_forged_record_misleads_its_author_alone(attack, tmp_path):
    outcome, said = marked(seen_otherwise(FORGED[attack]), tmp_path)
    assert (outcome, said["stage"]) == ("wrong", "values")
    assert 0 < len(said["lines"]) < 8
    assert all(len(line) <= 400 and line.isprintable() for line in said["lines"])


@pytest.mark.parametrize("attack", SILENT)
def test_who_does_not_say_what_was_seen_is_waited_for_no_longer_than_the_exercise(attack, tmp_path):
    outcome, said = marked(seen_otherwise(SILENT[attack]), tmp_path, seconds=1, total=60)
    assert (outcome, said["stage"]) == ("wrong", "values")
    assert "subtracted where it has to be added" in "".join(said["lines"])
