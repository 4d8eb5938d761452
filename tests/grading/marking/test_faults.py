"""A fault of the marker is never a learner's loss: it is kept, named, and marked again."""

import csv
import json

import pytest

from checking import check as checking
from exercises import EXERCISES
from grading import __main__ as command
from grading.__main__ import main
from grading.marking import mark as marking
from grading.submission import reading
from public_tests import POINTS
from tests.helpers.handing_in import ATTACKED, RIGHT, hand_in, needs_sandbox, notebook, outcomes

pytestmark = needs_sandbox
ONLY = ["--only", *RIGHT, "--seed", "5"]
GOOD = notebook("import numpy as np", *RIGHT.values())
REST = sum(POINTS[name] for name in RIGHT if name != ATTACKED)


@pytest.fixture
def mark_here(monkeypatch):
    """Mark in this process, where a test can break the checker."""
    for name in ("mark", "judged"):
        monkeypatch.setattr(command, name, marking.mark, raising=False)
    monkeypatch.setattr(
        command,
        "_mark_all",
        lambda waiting, settings, jobs: (marking.mark(w, settings) for w in waiting),
    )


@pytest.fixture
def broken(monkeypatch):
    """Break the check of one exercise; what mends it again comes back."""
    right = checking.judge

    def judge(exercise, *seen):
        if exercise is EXERCISES[ATTACKED]:
            raise KeyError("a fault of ours")
        return right(exercise, *seen)

    monkeypatch.setattr(checking, "judge", judge)
    return lambda: monkeypatch.setattr(checking, "judge", right)


@pytest.fixture
def broken_class(mark_here, broken, tmp_path):
    """Two notebooks, marked by a broken checker: how to mark them, and where the marks are."""
    folder, out = tmp_path / "class", tmp_path / "out"
    folder.mkdir()
    hand_in(folder, GOOD, "ann")
    hand_in(folder, notebook(), "bob")
    return lambda: main([str(folder), "--out", str(out), *ONLY]), out, broken


def rows_of(out):
    with (out / "grades.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def test_a_fault_of_the_checker_is_kept_named_and_no_mark(broken_class, capsys):
    run, out, _ = broken_class
    assert run() == 1
    assert "ann (update_lr)" in capsys.readouterr().err
    record = json.loads((out / "marks" / "ann.json").read_text(encoding="utf-8"))
    assert outcomes(record)[ATTACKED] == "to be marked again"
    fault = record["exercises"][ATTACKED]["fault"]
    assert fault.startswith("Traceback")
    assert "KeyError: 'a fault of ours'" in fault
    others = {name: said for name, said in record["exercises"].items() if name != ATTACKED}
    assert {said["outcome"] for said in others.values()} == {"passed"}
    assert not any("fault" in said for said in others.values())
    row = rows_of(out)["ann"]
    column = next(name for name in row if name.split()[-1] == ATTACKED)
    assert (row[column], row["total"]) == ("", "")
    assert row["state"] == "marked; to be marked again: update_lr"
    assert rows_of(out)["bob"]["total"] == "0"
    page = (out / "feedback" / "ann.md").read_text(encoding="utf-8")
    assert f"**{REST} of {REST + 3} points so far**" in page
    assert "by a fault of its own" in page
    assert "KeyError" not in page


def test_a_fault_is_counted_in_the_summary_and_in_no_statistic(broken_class):
    run, out, _ = broken_class
    run()
    text = (out / "summary.md").read_text(encoding="utf-8")
    assert "1 mark is to be marked again" in text
    assert "ann" in text
    assert "All numbers below are of the 1 notebooks that have a mark." in text


def test_the_next_run_marks_it_again_and_nothing_else(broken_class, capsys):
    run, out, mend = broken_class
    run()
    mend()
    capsys.readouterr()
    assert run() == 0
    assert capsys.readouterr().out.startswith("1 of 2 are marked already.")
    assert rows_of(out)["ann"]["total"] == str(REST + 3)
    assert "to be marked again" not in (out / "summary.md").read_text(encoding="utf-8")


def test_a_mark_by_hand_stands_in_for_one_that_is_missing(broken_class):
    run, out, _ = broken_class
    out.mkdir()
    by_hand = f"name,exercise,points,why\nann,{ATTACKED},3,looked at it\n"
    (out / "by_hand.csv").write_text(by_hand, encoding="utf-8")
    assert run() == 0
    assert rows_of(out)["ann"]["total"] == str(REST + 3)


def test_a_fault_at_a_whole_notebook_is_kept_and_named_too(
    mark_here, monkeypatch, tmp_path, capsys
):
    folder, out = tmp_path / "class", tmp_path / "out"
    folder.mkdir()
    hand_in(folder, GOOD, "ann")
    hand_in(folder, GOOD, "bob")
    right = reading.notebook_in

    def notebook_in(data, seen=[]):  # noqa: B006  # the first notebook alone
        seen.append(data)
        if len(seen) == 1:
            raise KeyError("a fault of ours")
        return right(data)

    monkeypatch.setattr(reading, "notebook_in", notebook_in)
    assert main([str(folder), "--out", str(out), *ONLY]) == 1
    assert "ann (the whole notebook)" in capsys.readouterr().err
    record = json.loads((out / "marks" / "ann.json").read_text(encoding="utf-8"))
    assert "KeyError: 'a fault of ours'" in record["fault"]
    row = rows_of(out)["ann"]
    column = next(name for name in row if name.split()[-1] == ATTACKED)
    assert (row["total"], row[column]) == ("", "")
    assert row["state"].startswith("failed: to be marked again")
    assert "points" not in (out / "feedback" / "ann.md").read_text(encoding="utf-8")
    assert main([str(folder), "--out", str(out), *ONLY]) == 0


def test_of_a_single_notebook_the_fault_is_shown(mark_here, broken, tmp_path, capsys):
    path = hand_in(tmp_path, GOOD).path
    assert main([str(path), *ONLY]) == 1
    said = capsys.readouterr().out
    assert "↻ 12  update_lr" in said
    assert "KeyError: 'a fault of ours'" in said
