"""What is handed in: files of every kind and name."""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from grading.__main__ import main
from grading.submission import reading
from grading.submission.files import apart, find
from grading.submission.reading import Unreadable, notebook_in, read_bytes
from tests.helpers.handing_in import RIGHT, hand_in, notebook

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
GOOD = notebook("import numpy as np", *RIGHT.values())


# Contents


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty: hand in"),
        (b"not JSON at all", "not a notebook .its text is not JSON.: hand in"),
        (b"[" * 200_000, "not a notebook"),
        (notebook("x = 1").encode("utf-16"), "UTF-16, .* save it as UTF-8"),
        (notebook("x = 1").encode("utf-16-be"), "UTF-16"),
        (notebook("x = 1").encode("utf-32"), "UTF-32"),
        (notebook("x = 1").replace("x", "\xe9").encode("cp1252"), r"not UTF-8 \(byte \d+\): open"),
        (notebook("x = 1")[:-20].encode(), "breaks off: .* hand it in again"),
        (
            b'{"cells": [\n<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> main\n]}',
            "a merge conflict of git",
        ),
        (b'{"cells": [1 2]}', "JSON is damaged in line 1"),
        (b"<!DOCTYPE html>\n<html>", r"a web page \(HTML\): hand in the notebook itself"),
        (b"\xef\xbb\xbf\n<html lang='de'>", "a web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 9\n", "git lfs pull"),
        (
            b"import numpy as np\n\n\ndef f(x):\n    return x\n",
            "a Python file, not a notebook: hand",
        ),
        (b"# %%\nprint(1)\n", "a Python file"),
        (b"%PDF-1.7\n\x00\xff", "a PDF, .*: hand in"),
        (b"PK\x03\x04....[Content_Types].xml", "an Office document: hand in"),
        (b"\x1f\x8b\x08...", "an archive .gzip.: unpack"),
        (b"7z\xbc\xaf\x27\x1c", "an archive .7z.: unpack"),
        (b"\x89PNG\r\n", "a picture: hand in"),
        (b"\x00\x01\x02\xff", "no text at all"),
        (b'{"cells": [' + b"1" * 5000 + b"]}", "cannot be read|no cells|of something else"),
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
        (notebook("x = 1\n" * 700_000).encode(), "longer than"),
    ],
)
def test_what_is_no_notebook_is_told_so(data, reason):
    with pytest.raises(Unreadable, match=reason):
        notebook_in(data)


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
    found = notebook_in(json.dumps({"cells": cells, "metadata": []}).encode()).cells
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
    monkeypatch.setattr(reading, "MOST_BYTES", 10)
    with pytest.raises(Unreadable, match="larger"):
        read_bytes(hand_in(tmp_path, GOOD).path)


def test_outputs_of_any_size_cost_no_marks():
    """Pictures and tables of numbers, 70 MB of them."""
    picture = {"output_type": "display_data", "data": {"image/png": "A" * (70 << 20)}}
    table = {"output_type": "execute_result", "data": {"x": [[1, 2]] * 200_000}}
    cell = {"cell_type": "code", "source": "x = 1", "outputs": [picture, table]}
    data = json.dumps({"cells": [cell] * 1, "metadata": {}}).encode()
    assert notebook_in(data).cells == [(1, "x = 1")]


def test_too_many_outputs_are_to_be_cleared(monkeypatch):
    monkeypatch.setattr(reading, "MOST_PARTS", 100)
    with pytest.raises(Unreadable, match="more than 100 parts: clear its outputs in Jupyter"):
        notebook_in(notebook(*["x"] * 50).encode())


# Which files are submissions

HOMEWORK = "hw_ann_attempt_2026-11-20-10-11-12"
DOWNLOADS = {
    "Blackboard": (
        {
            f"{HOMEWORK}_x.ipynb": GOOD,
            f"{HOMEWORK}.txt": "Name: Ann",
            "hw_bo_attempt_2026-11-21-10-11-12.txt": "no files",
        },
        {
            f"{HOMEWORK}.txt": "Blackboard's note of an attempt",
            "hw_bo_attempt_2026-11-21-10-11-12.txt": "Blackboard's note of an attempt; "
            "no notebook came with it",
        },
    ),
    "Moodle, folders": (
        {
            "Ann_1001_assignsubmission_file_/x.ipynb": GOOD,
            "Ann_1001_assignsubmission_onlinetext_/onlinetext.html": "<p>Dear teacher",
        },
        {"Ann_1001_assignsubmission_onlinetext_": "Moodle's online text"},
    ),
    "Moodle, folders since 4.1": (
        {
            "Ann_1001_assignsubmission_file/x.ipynb": GOOD,
            "Ann_1001_assignsubmission_onlinetext/onlinetext.html": "<p>Dear teacher",
            "Bo_1002_assignsubmission_onlinetext/onlinetext.html": "<p>I am ill",
        },
        {
            "Ann_1001_assignsubmission_onlinetext": "Moodle's online text",
            "Bo_1002_assignsubmission_onlinetext": "Moodle's online text; no notebook came with it",
        },
    ),
    "Moodle, flat": (
        {
            "Ann_1001_assignsubmission_file_x.ipynb": GOOD,
            "Ann_1001_assignsubmission_onlinetext.html": "<p>Dear teacher",
        },
        {"Ann_1001_assignsubmission_onlinetext.html": "Moodle's online text"},
    ),
    "D2L": (
        {"12-34 - Ann - Nov 20, 2026 1011 AM/x.ipynb": GOOD, "index.html": "<html>"},
        {"index.html": "a list of the files, as D2L writes one"},
    ),
    "Canvas": (
        {"exampleann_LATE_123_456_x.ipynb": GOOD, "examplebo_124_457_text.html": "<p>"},
        {"examplebo_124_457_text.html": "Canvas's text entry; no notebook came with it"},
    ),
    "Sakai": (
        {
            "Ann(ann)/Submission attachment(s)/x.ipynb": GOOD,
            "Ann(ann)/timestamp.txt": "20261120",
            "grades.csv": "ID,Name",
        },
        {"grades.csv": "a table of grades"},
    ),
    "Gradescope": (
        {"submission_1/x.ipynb": GOOD, "submission_metadata.yml": ":submitters:"},
        {"submission_metadata.yml": "Gradescope's list of submissions"},
    ),
}


@pytest.mark.parametrize("lms", DOWNLOADS)
def test_what_an_lms_writes_beside_the_notebooks_stands_apart(lms, tmp_path):
    files, beside = DOWNLOADS[lms]
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert [one.path.suffix for one in find([tmp_path])] == [".ipynb"]
    assert apart([tmp_path]) == beside


@pytest.mark.parametrize("name", ["x.ipynb.json", "x.ipynb.txt", "x.json", "x", "comments.txt"])
@pytest.mark.parametrize("folder", ["", "ann/", "ann/more/"])
def test_a_notebook_by_another_name_is_one_in_a_folder_too(folder, name, tmp_path):
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / folder / name).write_text(GOOD)
    if folder:
        (tmp_path / folder / "picture.png").write_bytes(b"\x89PNG")
    (one,) = find([tmp_path])
    assert notebook_in(read_bytes(one.path)).cells
    assert apart([tmp_path]) == {}


def test_a_file_that_is_named_is_a_submission_whatever_its_name(tmp_path):
    (tmp_path / "index.html").write_text("<html>")
    assert [one.name for one in find([tmp_path / "index.html"])] == ["index.html"]


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
    assert one.file.isprintable()
    one.name.encode()
    one.file.encode()


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
        "Ann/x.ipynb",
        "Ann/data.csv",
        "Ann/._x.ipynb",
        "Bo/a.zip",
        "Cy/b/1.py",
        "Cy/2",
        "Cy/3",
        "Cy/4",
        "dee.zip",
        ".hidden",
        "__MACOSX/x.ipynb",
        "marks/grades.csv",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD if name.endswith("ipynb") else "text")
    (tmp_path / "Empty").mkdir()
    found = find([tmp_path], leave_out=tmp_path / "marks")
    assert [one.name for one in found] == ["Ann-x", "Bo", "Cy", "dee.zip"]
    with pytest.raises(
        Unreadable, match=r"there is no notebook \(.ipynb\) in it, but a.zip: hand in"
    ):
        read_bytes(found[1].path)
    with pytest.raises(Unreadable, match=r"in it, but 1.py, 2, 3, …: hand in"):
        read_bytes(found[2].path)


def test_notebooks_that_are_named_one_by_one_are_told_apart_by_their_folders(tmp_path):
    for name in ("Ann/x.ipynb", "Bo/x.ipynb"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(GOOD)
    paths = [tmp_path / "Bo" / "x.ipynb", tmp_path / "Ann" / "x.ipynb"]
    assert [one.file for one in find(paths)] == [str(Path("Ann/x.ipynb")), str(Path("Bo/x.ipynb"))]
    assert [one.file for one in find(paths[:1])] == ["x.ipynb"]


def test_a_place_that_is_not_there_is_an_error(tmp_path, capsys):
    assert main([str(tmp_path / "nothing")]) == 2
    assert "nothing" in capsys.readouterr().err
    assert main([str(tmp_path)]) == 2
