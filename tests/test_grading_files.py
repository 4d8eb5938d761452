"""What is handed in: files of every kind and name."""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from grading import submission
from grading.__main__ import main
from grading.submission import Unreadable, code_cells, find, read_bytes
from tests.handing_in import RIGHT, hand_in, notebook

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
GOOD = notebook("import numpy as np", *RIGHT.values())


# Contents


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a notebook"),
        (b"not JSON at all", "not a notebook"),
        (b"\xff\xfe\x00", "not a notebook"),
        (b"[" * 200_000, "not a notebook"),
        (b"PK\x03\x04...", "zip archive: unpack it"),
        (b"[]", "no cells"),
        (b"{}", "no cells"),
        (b'{"cells": 5}', "no cells"),
        (b'{"worksheets": [{"cells": []}]}', "format is old"),
        (notebook("x", metadata={"kernelspec": {"language": "R"}}).encode(), "is R, not"),
        (notebook("x", metadata={"language_info": {"name": "julia"}}).encode(), "julia"),
        (notebook("x", metadata={"language_info": {"name": "\ud800R"}}).encode(), "R, not"),
        (b'{"cells": [' + b"{}," * 4_000_000 + b"{}]}", "more than 4000000 parts"),
        (notebook(*["x = 1"] * 20_001).encode(), "more than 20000 cells"),
        (notebook("x = 1\n" * 200_000).encode(), "longer than"),
    ],
)
def test_what_is_no_notebook_is_told_so(data, reason):
    with pytest.raises(Unreadable, match=reason):
        code_cells(data)


@pytest.mark.parametrize(
    "cells",
    [
        [5, None, "text", []],
        [{"cell_type": "code"}, {"cell_type": "code", "source": 5}],
        [{"cell_type": "code", "source": [1, None, "x = 1\n", "y = 2"]}],
        [{"cell_type": "markdown", "source": "x"}, {"cell_type": "raw", "source": "y"}],
    ],
)
def test_strange_cells_are_left_out(cells):
    found = code_cells(json.dumps({"cells": cells, "metadata": []}).encode())
    assert found in ([], [(1, "x = 1\ny = 2")])


@POSIX
def test_links_pipes_and_folders_are_not_read(tmp_path):
    (tmp_path / "answer.txt").write_text(GOOD)
    (tmp_path / "link.ipynb").symlink_to(tmp_path / "answer.txt")
    os.mkfifo(tmp_path / "pipe.ipynb")
    (tmp_path / "folder.ipynb").mkdir()
    (tmp_path / "away.ipynb").symlink_to("/nowhere")
    found = find([tmp_path])
    assert [one.name for one in found] == ["answer.txt", "away", "link", "pipe"]
    for one in found[1:]:
        with pytest.raises(Unreadable):
            read_bytes(one.path)


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(submission, "MOST_BYTES", 10)
    with pytest.raises(Unreadable, match="larger"):
        read_bytes(hand_in(tmp_path, GOOD).path)


# Names

NAMES = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-rf",
    "@SUM(A1)",
    "a,b\"c';d",
    "line\nbreak",
    "tab\tx\r",
    "\x1b[2J",
    "Ünïcödé 学生 🎓",
    "学" * 80,
    "𠀀" * 60 + "/" + "𠀀" * 60,
    "<b>bold</b> `code` [link](x)",
    "..",
    "...",
    "con",
    "a" * 200,
    "dots.in.name",
    b"\xff\xfe".decode("utf-8", "surrogateescape"),
]


@POSIX
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_safe_in_a_path_and_in_a_spreadsheet(name, tmp_path):
    path = tmp_path / f"{name}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(GOOD)
    (one,) = find([tmp_path])
    assert re.fullmatch(r"\w[\w.-]*", one.name)
    assert len(os.fsencode(f".{one.name}.json.1234567.part")) < 255
    assert one.name.isprintable()
    assert one.shown.isprintable()
    one.name.encode()
    one.shown.encode()


def test_an_ending_in_capitals_is_a_notebook_too(tmp_path):
    (tmp_path / "Big.IPYNB").write_text(GOOD)
    assert [one.name for one in find([tmp_path])] == ["Big"]


@POSIX
def test_names_are_told_apart(tmp_path):
    for name in ("a/x", "b/x", "a-x", "a_x", "a x", "A/X", "c/a" + "y" * 100, "c/a" + "y" * 101):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.ipynb").write_text(GOOD)
    (tmp_path / ".ipynb_checkpoints").mkdir()
    (tmp_path / ".ipynb_checkpoints" / "x-checkpoint.ipynb").write_text(GOOD)
    found = find([tmp_path, tmp_path / "a", tmp_path / "a" / "x.ipynb"])
    assert len(found) == 8
    assert len({one.name.casefold() for one in found}) == 8


def test_who_handed_in_no_notebook_is_not_forgotten(tmp_path):
    for name in (
        "Ann/x.ipynb", "Ann/data.csv", "Ann/._x.ipynb", "Bo/a.zip", "Cy/b/1.py", "Cy/2", "Cy/3",
        "Cy/4", "dee.zip", ".hidden", "__MACOSX/x.ipynb", "marks/grades.csv",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    (tmp_path / "Empty").mkdir()
    found = find([tmp_path], leave_out=tmp_path / "marks")
    assert [one.name for one in found] == ["Ann-x", "Bo", "Cy", "dee.zip"]
    with pytest.raises(Unreadable, match=r"there is no notebook \(.ipynb\) in it, but a.zip$"):
        read_bytes(found[1].path)
    with pytest.raises(Unreadable, match=r"in it, but 1.py, 2, 3, …$"):
        read_bytes(found[2].path)


def test_notebooks_that_are_named_one_by_one_are_told_apart_by_their_folders(tmp_path):
    for name in ("Ann/x.ipynb", "Bo/x.ipynb"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(GOOD)
    paths = [tmp_path / "Bo" / "x.ipynb", tmp_path / "Ann" / "x.ipynb"]
    assert [one.shown for one in find(paths)] == [str(Path("Ann/x.ipynb")), str(Path("Bo/x.ipynb"))]
    assert [one.shown for one in find(paths[:1])] == ["x.ipynb"]


def test_a_place_that_is_not_there_is_an_error(tmp_path, capsys):
    assert main([str(tmp_path / "nothing")]) == 2
    assert "nothing" in capsys.readouterr().err
    assert main([str(tmp_path)]) == 2
