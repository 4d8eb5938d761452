"""The archive for Gradescope, unpacked and run in an empty folder as that harness lays it out."""

import importlib.util
import json
import shutil
import subprocess
import sys
import zipfile

import pytest

from checking.notebook.points import points_text
from grading.__main__ import main
from grading.autograder import grade
from grading.sandbox import bubblewrap
from tests.helpers.handing_in import ATTACKED, RIGHT, THREE, hand_in, needs_sandbox, notebook
from tests.helpers.numbers import number_of

GOOD = notebook("import numpy as np", *RIGHT.values())
SLIP = notebook(
    "import numpy as np", *RIGHT.values(), "def update_lr(a, b, c):\n    return a / (1 - c * b)"
)

FAILED = {"state": "failed", "note": "not marked"}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    (folder / "points.toml").write_text(points_text(THREE, {}))
    path = folder / "autograder.zip"
    options = ["--gradescope", str(path), "--handout", str(folder), "--seed", "4"]
    assert main(["autograder", *options]) == 0
    return path


@pytest.fixture(scope="module")
def harness(archive, tmp_path_factory):
    """What Gradescope's image holds: the archive's files, Python's packages, its two folders."""
    root = tmp_path_factory.mktemp("autograder")
    source = root / "source"
    # As unzip does: with the rights that the archive gives.
    with zipfile.ZipFile(archive) as packed:
        for about in packed.infolist():
            path = source / packed.extract(about, source)
            path.chmod(about.external_attr >> 16 & 0o777)
    shutil.copy(source / "run_autograder", root)
    (source / "venv").symlink_to(sys.prefix)  # what setup.sh would make
    for name in ("submission", "results"):
        (root / name).mkdir()
    return root


def run(harness, **files):
    """Hand files in, run what Gradescope runs; returns what it reads, and what is printed."""
    folder = harness / "submission"
    shutil.rmtree(folder)
    folder.mkdir()
    for name, text in files.items():
        hand_in(folder, text, name)
    (harness / "results" / "results.json").unlink(missing_ok=True)
    done = subprocess.run(
        [harness / "run_autograder"], cwd=harness, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return json.loads((harness / "results" / "results.json").read_text(encoding="utf-8")), done


def test_both_scripts_stand_at_the_root_and_may_be_run(archive):
    with zipfile.ZipFile(archive) as packed:
        names = {about.filename: about.external_attr >> 16 & 0o111 for about in packed.infolist()}
    assert names["setup.sh"] and names["run_autograder"]
    assert not any(name.startswith(("lesson/", "tests/")) or "solution" in name for name in names)


@pytest.mark.skipif(not importlib.util.find_spec("pip"), reason="this environment has no pip")
def test_setup_leaves_an_environment_and_closes_what_gives_cases_away(harness):
    done = subprocess.run(
        ["bash", harness / "source" / "setup.sh"],
        cwd=harness,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    for name in ("settings.json", "exercises", "exercises/adam.py", "public_tests.py"):
        assert not (harness / "source" / name).stat().st_mode & 0o077, name
    for name in ("testCases.py", "checking", "grading/sandbox/inside.py", "opt_plots"):
        assert (harness / "source" / name).stat().st_mode & 0o004, name


@needs_sandbox
def test_each_exercise_has_its_points_and_the_message_of_its_own_check(harness):
    said, done = run(harness, Optimization_methods=SLIP)
    tests = {test["name"]: test for test in said["tests"]}
    assert {name: test["max_score"] for name, test in tests.items()} == THREE
    earned = {name: test["score"] for name, test in tests.items()}
    assert earned == {**THREE, ATTACKED: 0}
    assert tests[ATTACKED]["status"] == "failed"
    assert tests[ATTACKED]["number"] == str(number_of(ATTACKED))
    assert "d·epoch is subtracted where it has to be added" in tests[ATTACKED]["output"]
    assert {test["visibility"] for test in said["tests"]} == {"visible"}
    assert said["stdout_visibility"] == "hidden"
    assert said["output"] == f"Optimization_methods.ipynb: {sum(earned.values())} of 12 points."
    assert "seed" not in json.dumps(said) and done.stdout == ""


@needs_sandbox
@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "There is no notebook (.ipynb) in what you handed in, but nothing."),
        ({"a": GOOD, "b": GOOD}, "You handed in several notebooks (a.ipynb, b.ipynb)"),
        ({"a": "no JSON"}, "a.ipynb could not be marked: "),
        ({"any": GOOD}, "any.ipynb: 12 of 12 points."),
        ({"Optimization_methods": GOOD, "Going_further": notebook()}, "12 of 12 points."),
    ],
)
def test_whatever_is_handed_in_there_are_results(files, said, harness):
    found, _ = run(harness, **files)
    assert said in found["output"]
    assert ("tests" in found) != ("score" in found)


def test_where_nothing_runs_the_learner_is_told_and_there_are_results(harness):
    link = harness / "source" / "venv"
    kept = link.readlink()
    link.unlink()
    try:
        done = subprocess.run([harness / "run_autograder"], cwd=harness, capture_output=True)
    finally:
        link.symlink_to(kept)
    assert done.returncode
    said = json.loads((harness / "results" / "results.json").read_text())
    assert said["score"] == 0 and "did not run" in said["output"]


def test_a_fault_of_the_autograder_is_printed_for_the_teacher_and_told_to_the_learner(
    tmp_path, monkeypatch, capsys
):
    def broken(*_):
        raise ArithmeticError("secret")

    monkeypatch.setattr(grade, "settings_in", broken)
    assert grade.main(tmp_path, tmp_path / "results.json") == 0
    said = (tmp_path / "results.json").read_text(encoding="utf-8")
    assert "by a fault of the autograder" in said and "secret" not in said
    assert "ArithmeticError: secret" in capsys.readouterr().out


def test_without_a_sandbox_and_without_a_user_of_no_rights_nothing_is_run(
    tmp_path, monkeypatch, capsys
):
    settings = {"points": THREE, "seed": 1, "order": 2, "time_limit": 5}
    (tmp_path / "settings.json").write_text(json.dumps(settings))
    monkeypatch.setattr(grade, "ROOT", tmp_path)
    monkeypatch.setattr(bubblewrap, "trouble", lambda: "bubblewrap is not installed")
    monkeypatch.setattr(bubblewrap, "without_rights", dict)
    monkeypatch.setattr(grade, "judged", lambda *_: pytest.fail("it was run"))
    hand_in(tmp_path, GOOD)
    assert grade.main(tmp_path, tmp_path / "results.json") == 0
    assert "no sandbox (bubblewrap is not installed)" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform != "linux", reason="rights are Linux's here")
def test_root_gives_its_rights_away_where_nobody_can_read_python(monkeypatch):
    for uid, code, rights in ((0, 0, True), (0, 1, False), (1000, 0, False)):
        monkeypatch.setattr(bubblewrap.os, "geteuid", lambda uid=uid: uid)
        done = subprocess.CompletedProcess([], code)
        monkeypatch.setattr(bubblewrap.subprocess, "run", lambda *_, done=done, **__: done)
        found = bubblewrap.without_rights.__wrapped__()
        assert found == ({"user": 65534, "group": 65534, "extra_groups": []} if rights else {})


def test_what_was_learned_of_a_case_is_of_no_use_in_the_next_notebook(tmp_path):
    first, again = hand_in(tmp_path, GOOD, "one"), hand_in(tmp_path, GOOD, "two")
    other = hand_in(tmp_path, SLIP, "three")
    seed = grade.own_seed(first, 4)
    assert seed == grade.own_seed(again, 4)
    assert seed not in (grade.own_seed(other, 4), grade.own_seed(first, 5), 4)


def test_a_notebook_is_marked_on_the_cases_of_its_own_seed(tmp_path, monkeypatch):
    settings = grade.Settings(THREE, seed=4, sandboxed=True)
    one, used = hand_in(tmp_path, GOOD), []
    monkeypatch.setattr(grade, "judged", lambda chosen, how: used.append(how.seed) or FAILED)
    grade.graded(tmp_path, settings)
    assert used == [grade.own_seed(one, 4)]
