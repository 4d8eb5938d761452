"""A class around its marks: spreadsheets by hand, what stands beside, consoles, Ctrl-C."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from grading.__main__ import main
from grading.marking import records
from grading.reports import by_hand
from grading.sandbox import bubblewrap
from public_tests import POINTS
from tests.helpers.handing_in import (
    ATTACKED,
    BEFORE,
    RIGHT,
    SETTINGS,
    hand_in,
    needs_sandbox,
    notebook,
)
from tests.helpers.numbers import number_of

NUMBER = number_of(ATTACKED)
TOTAL = sum(POINTS[name] for name in RIGHT)
ONLY = ["--only", *RIGHT, "--jobs", "2"]
GOOD = notebook("import numpy as np", *RIGHT.values())

# by_hand.csv

TABLE = f"name,exercise,points,why\nJürgen,{ATTACKED},2,„fast“ richtig\n"
WRITTEN = {
    "plain": TABLE.encode(),
    "with a byte order mark": TABLE.encode("utf-8-sig"),
    "Windows-1252": TABLE.encode("cp1252"),
    "UTF-16": TABLE.encode("utf-16"),
    "UTF-16, tabs": TABLE.replace(",", "\t").encode("utf-16"),
    "semicolons": TABLE.replace(",", ";").encode(),
    "semicolons, Windows": TABLE.replace(",", ";").replace("\n", "\r\n").encode("cp1252"),
    "an old Macintosh's lines": TABLE.replace("\n", "\r").encode(),
    "separator named": ("sep=;\r\n" + TABLE.replace(",", ";")).encode(),
    "empty rows": (TABLE.replace("\n", "\n,,,\n") + ",,,\n\n").encode(),
    "more columns, other capitals": TABLE.replace("why\n", "Why,,\n")
    .replace("name", "Name")
    .encode(),
    "spaces": TABLE.replace(",", " , ").encode(),
    "quotes": TABLE.replace("„fast“ richtig", '"„fast“ richtig"').encode(),
}


@pytest.mark.parametrize("data", WRITTEN.values(), ids=WRITTEN)
def test_by_hand_is_read_as_spreadsheets_write_it(data, tmp_path):
    (tmp_path / "by_hand.csv").write_bytes(data)
    said = by_hand.read(tmp_path, ["Jürgen"], POINTS)
    assert said == {"Jürgen": {ATTACKED: (2, "„fast“ richtig")}}


def row(*cells):
    return f"name;exercise;points;why\n{';'.join(cells)}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (row("one", ATTACKED, "99", ""), rf"row 2: {ATTACKED} gives 3 points, not 99"),
        (row("one", ATTACKED, "3,5", ""), rf"row 2: {ATTACKED} gives 3 points, not 3,5"),
        (row("one", ATTACKED, "-1", ""), r"row 2: points are 0 or more, such as 3 or 2.5, not"),
        (row("one", ATTACKED, "٣", ""), r"row 2: points are 0 or more"),
        (row("one", "99", "1", ""), r"row 2: no exercise is called '99'"),
        (row("one", "all", "much", ""), r"row 2: points are a number, such as -5 or 2.5"),
        (row("one", "", "1", "") + "one;all;2;\n", "row 3: one has a row for the whole notebook"),
        (row("one", ATTACKED, "1", "") + f"one;{ATTACKED};2;\n", "row 3: one has a row for"),
        (f"sep=;\n{row('two', ATTACKED, '1', '')}", "row 3: no notebook is called 'two'"),
        ("", " is empty"),
        ("name|exercise|points|why\n", "needs the columns"),
        ("PK\x03\x04", r"is a workbook: save it as CSV"),
    ],
)
def test_what_cannot_stand_in_by_hand_is_refused_with_file_and_row(text, said, tmp_path):
    (tmp_path / "by_hand.csv").write_bytes(text.encode())
    with pytest.raises(ValueError, match=f"by_hand.csv.*{said}"):
        by_hand.read(tmp_path, ["one"], POINTS)


@pytest.mark.parametrize(
    "data", [b"\xff\xfea", b"\x81\x8d\xff", b'name,exercise,points,why\n"' + b"x" * 200_000]
)
def test_rubbish_in_by_hand_is_said_with_the_file(data, tmp_path):
    (tmp_path / "by_hand.csv").write_bytes(data)
    with pytest.raises(ValueError, match=r"by_hand\.csv"):
        by_hand.read(tmp_path, ["one"], POINTS)


@pytest.mark.parametrize("exercise", [ATTACKED, f"{NUMBER}", f"{NUMBER} {ATTACKED}"])
@pytest.mark.parametrize(("points", "wanted"), [("2", 2), ("2.5", 2.5), ("0,25", 0.25), ("3.0", 3)])
def test_an_exercise_is_named_or_numbered_and_points_may_be_halves(
    exercise, points, wanted, tmp_path
):
    (tmp_path / "by_hand.csv").write_text(row("one", exercise, points, "so"))
    assert by_hand.read(tmp_path, ["one"], POINTS) == {"one": {ATTACKED: (wanted, "so")}}


@needs_sandbox
def test_marks_by_hand_count_for_the_unreadable_and_for_whole_notebooks(tmp_path):
    for name, text in {"bad": "not JSON", "good": GOOD, "late": GOOD, "poor": "no JSON"}.items():
        hand_in(tmp_path, text, name)
    out = tmp_path / "out"
    out.mkdir()
    (out / "by_hand.csv").write_text(
        "name,exercise,points,why\n"
        f"bad,{NUMBER},2.5,on paper\nbad,1,5,on paper\ngood,all,4,a bonus\n"
        "late,,-1.5,two days late\n"
        "poor,notebook,-3,late\n"
    )
    assert main([str(tmp_path), "--out", str(out), *ONLY]) == 0
    with (out / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["name"]: row for row in csv.DictReader(file)}
    totals = {name: row["total"] for name, row in rows.items()}
    assert totals == {"bad": "7.5", "good": str(TOTAL), "late": str(TOTAL - 1.5), "poor": "0"}
    assert rows["bad"][f"{NUMBER} {ATTACKED}"] == "2.5"
    assert rows["bad"]["state"].endswith(f"; by hand: {ATTACKED}, {BEFORE}")
    assert rows["late"]["state"] == "marked; by hand: the whole notebook"
    for name, said in {
        "bad": f"{NUMBER} · update_lr: 2.5 of {POINTS[ATTACKED]} points, set by hand",
        "good": f"A total is at least 0 and at most {TOTAL}",
        "late": "−1\\.5 points for the whole notebook: two days late",
    }.items():
        assert said in (out / "feedback" / f"{name}.md").read_text(encoding="utf-8")
    page = (out / "feedback" / "late.html").read_text(encoding="utf-8")
    assert "−1.5 points for the whole notebook: two days late" in page
    # All four have a mark, and are what the numbers are of.
    assert "of the 4 notebooks that have a mark" in (out / "summary.md").read_text()


# Secrets and fingerprints


def test_a_garbled_seed_is_said_with_what_to_do(tmp_path, capsys):
    hand_in(tmp_path, GOOD, "one")
    (tmp_path / "out" / "marks").mkdir(parents=True)
    (tmp_path / "out" / "marks" / ".seed").write_bytes(b"\xff12x")
    assert main([str(tmp_path), "--out", str(tmp_path / "out"), "--unsafe", *ONLY]) == 2
    said = capsys.readouterr().err
    assert ".seed should hold a number" in said and "delete it" in said


def test_the_fingerprint_does_not_depend_on_the_order_of_the_files(monkeypatch):
    before = records.fingerprint(SETTINGS)
    listed = Path.rglob
    monkeypatch.setattr(Path, "rglob", lambda *given: reversed(sorted(listed(*given))))
    assert records.fingerprint(SETTINGS) == before


# What is nobody's submission, and what cannot be read


@needs_sandbox
def test_only_what_was_marked_is_in_the_statistics(tmp_path, capsys):
    for name in ("ann", "bo"):
        hand_in(tmp_path, GOOD, name)
    hand_in(tmp_path, "not JSON", "cy")
    (tmp_path / "index.html").write_text("<html>")
    (tmp_path / "hw_dee_attempt_2026-11-20-10-11-12.txt").write_text("Name: Dee")
    out = tmp_path / "out"
    assert main([str(tmp_path), "--out", str(out), *ONLY]) == 0
    assert "Files that are nobody's submission: 2; summary.md lists" in capsys.readouterr().out
    with (out / "grades.csv").open(encoding="utf-8", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file)] == ["ann", "bo", "cy"]
    summary = (out / "summary.md").read_text(encoding="utf-8")
    assert f"Mean {TOTAL:.1f}, median {TOTAL} of {TOTAL} points." in summary
    assert "of the 2 notebooks that have a mark" in summary
    assert "1 could not be marked: grades\\.csv says why" in summary
    assert "    index.html: a list of the files, as D2L writes one" in summary
    book = json.loads((out / "grades.json").read_text(encoding="utf-8"))
    assert len(book["submissions"]) == 3
    assert "no notebook came with it" in book["apart"]["hw_dee_attempt_2026-11-20-10-11-12.txt"]


# Consoles, and Ctrl-C


def marking(folder, *options, **settings):
    """Return the command that marks a folder, and where and how to run it."""
    command = [sys.executable, "-m", "grading", str(folder), "--out", str(folder / "out")]
    how = {"cwd": bubblewrap.ROOT, "env": {**os.environ, **settings}, "stdin": subprocess.DEVNULL}
    return [*command, *ONLY, *options], how


@needs_sandbox
@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_console_of_another_encoding_prints_what_it_can(encoding, tmp_path):
    hand_in(tmp_path, notebook("import numpy as np", RIGHT[BEFORE]), "Ü 学")
    command, how = marking(tmp_path, PYTHONIOENCODING=encoding, MPLBACKEND="nonsense")
    done = subprocess.run(command, capture_output=True, **how)
    assert done.returncode == 1, done.stderr  # of one notebook: whether all is right
    assert b"UnicodeEncodeError" not in done.stderr
    assert f"? {1:>2}  {BEFORE}" in done.stdout.decode(encoding)


@needs_sandbox
def test_ctrl_c_says_one_line_and_keeps_what_is_marked(tmp_path):
    for number in range(12):
        hand_in(tmp_path, GOOD, f"n{number}")
    command, how = marking(tmp_path)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    run = subprocess.Popen(command, start_new_session=True, **pipes, **how)
    marks = tmp_path / "out" / "marks"
    while run.poll() is None and len(list(marks.glob("n*.json"))) < 3:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGINT)
    out, error = run.communicate(timeout=120)
    kept = len(list(marks.glob("n*.json")))
    assert run.returncode == 130
    assert "Traceback" not in out + error
    last = error.splitlines()[-1]
    assert last == f"Stopped: {kept} of 12 are marked; the same line goes on from there."
    totals = [json.loads(path.read_text())["total"] for path in marks.glob("n*.json")]
    assert set(totals) == {TOTAL}
