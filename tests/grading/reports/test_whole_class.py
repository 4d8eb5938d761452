"""Marking a class: reports, stopping and going on, marks by hand, without a sandbox."""

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checking.notebook.points import points_text
from grading.__main__ import main
from grading.reports.summary import Summary
from grading.sandbox import bubblewrap
from public_tests import POINTS
from tests.helpers.handing_in import (
    ATTACKED,
    BEFORE,
    RIGHT,
    THREE,
    hand_in,
    needs_sandbox,
    notebook,
)
from tests.helpers.numbers import number_of, title_of

TOTAL = sum(POINTS[name] for name in RIGHT)
ONLY = ["--only", *RIGHT, "--jobs", "2"]
GOOD = notebook("import numpy as np", *RIGHT.values())
HALF = notebook("import numpy as np", RIGHT[BEFORE])
SLIP = notebook("import numpy as np", "def update_lr(a, b, c):\n    return a / (1 - c * b)")


def rows_of(out):
    with (out / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    # An exercise's column is headed by its number and name.
    names = {f"{number} {name}": name for number, name in enumerate(POINTS, start=1)}
    return {row["name"]: {names.get(key, key): row[key] for key in row} for row in rows}


@pytest.fixture(scope="module")
def marked_class(tmp_path_factory):
    """A small class, marked: (the folder of the reports, the exit code)."""
    folder, out = tmp_path_factory.mktemp("class"), tmp_path_factory.mktemp("out")
    for name, text in {
        "good": GOOD,
        "half": HALF,
        "slip": SLIP,
        "=bad": "not JSON",
        "none": notebook(),
        "big": notebook(*["x = 1"] * 10_000, *RIGHT.values(), "import numpy as np"),
    }.items():
        hand_in(folder, text, name)
    code = main([str(folder), "--out", str(out), "--seed", "5", *ONLY])
    return folder, out, code


@needs_sandbox
def test_a_class_gets_a_row_and_a_page_each(marked_class):
    _, out, code = marked_class
    assert code == 0
    rows = rows_of(out)
    (bad,) = [row for row in rows.values() if row["state"] != "marked"]
    totals = {name: int(row["total"]) for name, row in rows.items() if row is not bad}
    right = {"big": TOTAL, "good": TOTAL, "half": POINTS[BEFORE], "none": 0, "slip": 0}
    assert totals == right
    assert rows["good"][ATTACKED] == str(POINTS[ATTACKED])
    assert rows["good"]["state"] == "marked"
    assert bad["total"] == "0"
    assert bad["state"].startswith("unreadable: it is not a notebook")
    assert bad["file"] == "'=bad.ipynb"
    assert {path.stem for path in (out / "feedback").glob("*.md")} == set(rows)


@needs_sandbox
def test_feedback_names_the_mistake_as_the_notebook_does(marked_class):
    _, out, _ = marked_class
    page = (out / "feedback" / "slip.md").read_text(encoding="utf-8")
    assert f"**0 of {TOTAL} points**" in page
    assert re.search(r"^    Line \d+ leaves the rule .*:$", page, re.MULTILINE)


@needs_sandbox
def test_grades_as_json_hold_the_same_as_the_table(marked_class):
    _, out, _ = marked_class
    book = json.loads((out / "grades.json").read_text(encoding="utf-8"))
    assert book["seed"] == 5
    totals = {one["name"]: str(one["total"]) for one in book["submissions"]}
    assert totals == {name: row["total"] for name, row in rows_of(out).items()}


@needs_sandbox
def test_the_summary_counts_the_class(marked_class):
    _, out, _ = marked_class
    text = (out / "summary.md").read_text(encoding="utf-8")
    assert f"| {number_of(ATTACKED)} | {ATTACKED} | 3 | 2 | 1 | 0 | 2 | 1.2 | 40% |" in text
    assert "1 could not be marked: grades\\.csv says why" in text
    assert "All numbers below are of the 5 notebooks that have a mark." in text
    assert "6 notebooks, cases made from seed 5." in text
    assert (out / "summary.png").read_bytes().startswith(b"\x89PNG")


@needs_sandbox
def test_a_second_run_marks_only_what_is_new_or_changed(marked_class, capsys):
    folder, out, _ = marked_class
    options = [str(folder), "--out", str(out), "--seed", "5", *ONLY]
    before = {path: path.stat().st_mtime_ns for path in (out / "marks").glob("*.json")}
    hand_in(folder, GOOD, "half")
    hand_in(folder, HALF, "new")
    assert main(options) == 0
    assert "5 of 7 are marked already." in capsys.readouterr().out
    changed = {path.stem for path, then in before.items() if path.stat().st_mtime_ns != then}
    assert changed == {"half"}
    assert rows_of(out)["half"]["total"] == str(TOTAL)
    assert rows_of(out)["new"]["total"] == "5"
    main([*options, "--seed", "6"])
    assert "marked already" not in capsys.readouterr().out


@needs_sandbox
def test_a_second_run_without_a_seed_keeps_the_first_ones(tmp_path, capsys):
    hand_in(tmp_path, HALF, "one")
    options = [str(tmp_path), "--out", str(tmp_path / "out"), *ONLY]
    main(options)
    first = json.loads((tmp_path / "out" / "grades.json").read_text())["seed"]
    main(options)
    assert "1 of 1 are marked already." in capsys.readouterr().out
    assert json.loads((tmp_path / "out" / "grades.json").read_text())["seed"] == first


@needs_sandbox
def test_marks_set_by_hand_stand_in_all_reports_and_outlast_a_run(tmp_path, capsys):
    for name, text in {"half": HALF, "slip": SLIP, "bad": "not JSON"}.items():
        hand_in(tmp_path, text, name)
    out = tmp_path / "out"
    options = [str(tmp_path), "--out", str(out), "--seed", "5", *ONLY]
    main(options)
    rows = f"slip,{ATTACKED},2,A lost sign\nslip,{BEFORE},1,\nbad,{ATTACKED},1,by mail\n"
    (out / "by_hand.csv").write_text(f"\ufeffname,exercise,points,why\n{rows}", encoding="utf-8")
    for _ in range(2):
        assert main(options) == 0
        assert "3 of 3 are marked already." in capsys.readouterr().out
        grades = rows_of(out)
        assert (grades["slip"][ATTACKED], grades["slip"]["total"]) == ("2", "3")
        assert grades["slip"]["state"] == f"marked; by hand: {BEFORE}, {ATTACKED}"
        assert (grades["half"]["total"], grades["bad"]["total"]) == (str(POINTS[BEFORE]), "1")
        page = (out / "feedback" / "slip.md").read_text(encoding="utf-8")
        assert f"**3 of {TOTAL} points**" in page
        assert f"{ATTACKED}: 2 of 3 points, set by hand\n\n    A lost sign\n" in page
    (out / "by_hand.csv").unlink()
    main(options)
    assert rows_of(out)["slip"]["total"] == "0"
    assert "by hand" not in (out / "feedback" / "slip.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,exercise,points\n", "needs the columns name,exercise,points,why; it lacks why"),
        ("name,exercise,points,why\nAnn,update_lr,3,x\n", "row 2: no notebook is called 'Ann'"),
        ("name,exercise,points,why\none,update,3,x\n", "row 2: no exercise is called 'update'"),
        ("name,exercise,points,why\none,update_lr,-1,x\n", "points are 0 or more, such"),
        ("name,exercise,points,why\none,update_lr\n", "not ''"),
    ],
)
def test_marks_by_hand_that_fit_nothing_are_refused_with_their_line(text, said, tmp_path, capsys):
    hand_in(tmp_path, HALF, "one")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "by_hand.csv").write_text(text, encoding="utf-8")
    assert main([str(tmp_path), "--out", str(tmp_path / "out"), "--unsafe", *ONLY]) == 2
    assert said in capsys.readouterr().err


@needs_sandbox
def test_an_edition_is_marked_on_what_it_asks_and_by_its_points(tmp_path, capsys):
    asked = {**dict.fromkeys(POINTS, 0), ATTACKED: 7, BEFORE: 2}
    (tmp_path / "points.toml").write_text(points_text(asked, {}))
    options = [str(hand_in(tmp_path, HALF).path), "--handout", str(tmp_path)]
    assert main(options) == 1
    said = capsys.readouterr().out
    assert re.search(r"Total +2 of 9$", said, re.MULTILINE)
    assert "schedule_lr_decay" not in said
    for text, reason in {
        "[points]\nx = 1": "asks for x",
        "": "has no table [points]",
        "[points]\nupdate_lr = 0.5": "update_lr = 0.5; points are whole numbers",
        "update_lr": "points.toml cannot be read: ",
    }.items():
        (tmp_path / "points.toml").write_text(text)
        assert main(options) == 2
        assert reason in capsys.readouterr().err
    (tmp_path / "points.toml").unlink()
    assert main(options) == 2
    assert "there is no points.toml in it" in capsys.readouterr().err


@needs_sandbox
def test_ones_own_notebook_prints_a_table_and_says_by_its_code_whether_all_is_right(
    tmp_path, capsys
):
    assert main([str(hand_in(tmp_path, GOOD).path), *ONLY]) == 0
    assert f"{TOTAL} of {TOTAL}" in capsys.readouterr().out
    assert main([str(hand_in(tmp_path, SLIP).path), *ONLY]) == 1
    said = capsys.readouterr().out
    assert f"✗ {title_of('update_lr')}\n" in said
    assert "leaves the rule" in said
    assert [path.name for path in tmp_path.iterdir()] == ["submission.ipynb"]


@needs_sandbox
def test_a_run_that_was_killed_goes_on_where_it_was(tmp_path):
    """Killed outright, at some moment; what was marked stays, and nothing runs on."""
    for number in range(8):
        hand_in(tmp_path, GOOD, f"n{number}")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "grading", str(tmp_path), "--out", str(out), *ONLY]
    run = subprocess.Popen(command, cwd=bubblewrap.ROOT, start_new_session=True)
    marks = out / "marks"
    while run.poll() is None and len(list(marks.glob("*.json"))) < 3:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    kept = {path: path.read_bytes() for path in marks.glob("*.json")}
    assert len(kept) >= 3
    assert all(json.loads(data)["total"] == TOTAL for data in kept.values())
    done = subprocess.run(command, cwd=bubblewrap.ROOT, capture_output=True, text=True)
    assert f"{len(kept)} of 8 are marked already." in done.stdout
    assert {path: path.read_bytes() for path in kept} == kept
    assert len(rows_of(out)) == 8


@needs_sandbox
def test_a_record_that_is_torn_is_made_again(tmp_path):
    hand_in(tmp_path, HALF, "one")
    options = [str(tmp_path), "--out", str(tmp_path / "out"), *ONLY]
    main(options)
    record = tmp_path / "out" / "marks" / "one.json"
    record.write_text(record.read_text()[:50])
    main(options)
    assert rows_of(tmp_path / "out")["one"]["total"] == "5"


# Without the sandbox


def test_without_a_sandbox_nothing_is_run_and_what_is_missing_is_said(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(bubblewrap, "trouble", lambda: "bubblewrap is not installed")
    assert main([str(hand_in(tmp_path, GOOD).path)]) == 2
    said = capsys.readouterr().err
    assert "bubblewrap is not installed" in said
    assert "it can read and change every file that you can" in said
    assert "--unsafe" in said


def test_without_a_sandbox_the_tests_say_so_in_one_line(tmp_path):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [*command, "tests/grading/sandbox/test_hostile.py"],
        cwd=bubblewrap.ROOT,
        capture_output=True,
        text=True,
        env={"PATH": str(tmp_path)},
    )
    assert run.returncode == 0, run.stdout
    (said,) = re.findall(r"^SKIPPED.*", run.stdout, re.MULTILINE)
    assert "marking is not tested here: bubblewrap" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_with_unsafe_a_notebook_is_marked_without_a_sandbox(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(bubblewrap, "trouble", lambda: "bubblewrap is not installed")
    assert main([str(hand_in(tmp_path, GOOD).path), "--unsafe", *ONLY]) == 0
    assert f"{TOTAL} of {TOTAL}" in capsys.readouterr().out


def test_the_sandbox_says_why_it_does_not_work(monkeypatch):
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda name: None)
    assert "not installed" in bubblewrap.trouble.__wrapped__() or sys.platform != "linux"


def test_a_submission_sees_the_given_modules_and_no_answers():
    assert {"exercises", "public_tests.py", "lesson", "tests"}.isdisjoint(bubblewrap.GIVEN)
    assert {Path(bubblewrap.ROOT, name).exists() for name in bubblewrap.GIVEN} == {True}


def test_who_has_marks_by_hand_alone_is_counted_in_every_exercise():
    kept = {"name": "ann", "state": "unreadable", "by_hand": True, "total": 1}
    said = {"outcome": "not started", "points": 1, "by_hand": "by mail"}
    summary = Summary(THREE)
    summary.add(kept | {"exercises": {next(iter(THREE)): said}})
    assert [row["not_started"] for row in summary.rows()] == [summary.base] * 3
