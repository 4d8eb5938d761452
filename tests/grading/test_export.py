"""Marks back into an LMS: gradebooks of the shape that each writes, merged and read again."""

import csv
import io
import json
import zipfile

import pytest

from grading.__main__ import main
from grading.reports.table import Table
from tests.helpers.gradebooks import BLACKBOARD, BRIGHTSPACE, CANVAS, FORMS, MOODLE
from tests.helpers.handing_in import THREE

OF = sum(THREE.values())


def record(file, total=OF, state="marked", note="", **said):
    exercises = {
        name: {
            "title": f"Exercise 1 · {name}",
            "outcome": "passed",
            "points": points,
            "begun": True,
            "stage": "",
            "lines": [],
            "mistakes": [],
        }
        for name, points in THREE.items()
    }
    exercises = exercises if state == "marked" else {}
    return {
        "name": file.split("/")[0],
        "file": file,
        "state": state,
        "note": note,
        "total": total,
        "of": OF,
        "cells": [],
        "exercises": exercises,
        **said,
    }


def marked(folder, *records):
    """A folder of marks with these records; returns it."""
    folder.mkdir(exist_ok=True)
    book = {"seed": 1, "points": THREE, "submissions": records}
    (folder / "grades.json").write_text(json.dumps(book), encoding="utf-8")
    return folder


def export(folder, form, *records, text=None, options=()):
    """Export records; returns the exit code and the folder that was written."""
    out = folder / "out"
    options = [str(marked(folder / "marks", *records)), "--to", form, "--out", str(out), *options]
    if text is not None:
        (folder / "book.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
        options += ["--gradebook", str(folder / "book.csv")]
    return main(["export", *options]), out


def rows_of(data, encoding="utf-8-sig"):
    text = data.decode(encoding)
    delimiter = "\t" if "\t" in text.split("\n")[0] else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


@pytest.mark.parametrize("form", FORMS)
def test_marks_go_into_their_column_and_every_other_byte_stays(form, tmp_path):
    text, encoding, ann, bo, column, _ = FORMS[form]
    records = record(ann), record(bo, total=7.5)
    code, out = export(tmp_path, form, *records, text=text.encode(encoding))
    assert code == 0
    data = (out / "grades.csv").read_bytes()
    before = rows_of(text.encode(encoding), "utf-16" if encoding == "utf-16" else "utf-8-sig")
    after = rows_of(data, "utf-16" if encoding == "utf-16" else "utf-8-sig")
    changed = {}
    for old, new in zip(before, after, strict=True):
        assert old[:column] + old[column + 1 :] == new[:column] + new[column + 1 :]
        if old[column] != new[column]:
            changed[" ".join(old)] = new[column]
    assert sorted(set(changed.values())) == [str(OF), "7.5"]
    assert all(mark == str(OF) for row, mark in changed.items() if "Ann" in row or "1001" in row)
    # Without what was put in, the file is the old one.
    blank = Table(data)
    for row, old in enumerate(before[1:]):
        if blank.value(row, column) != old[column].strip():
            blank.set(row, column, old[column])
    assert blank.data() == text.encode(encoding)


@pytest.mark.parametrize("form", FORMS)
def test_each_page_lies_where_it_is_taken_back(form, tmp_path):
    text, encoding, ann, bo, _, page = FORMS[form]
    _, out = export(tmp_path, form, record(ann), record(bo), text=text.encode(encoding))
    assert f"{OF} of {OF} points" in (out / "pages" / page).read_text(encoding="utf-8")
    written = [path for path in (out / "pages").rglob("*") if path.is_file()]
    assert len(written) == 2
    if (out / "pages.zip").exists():
        names = zipfile.ZipFile(out / "pages.zip").namelist()
        assert sorted(names) == sorted(p.relative_to(out / "pages").as_posix() for p in written)
    assert (out / "pages.zip").exists() == (form in ("moodle", "canvas", "brightspace"))
    assert (out / ".gitignore").read_text().endswith("*\n")


@pytest.mark.parametrize("form", [form for form in FORMS if form != "brightspace"])
def test_without_a_gradebook_there_is_a_table_of_ones_own_that_is_read_as_one(form, tmp_path):
    _, _, ann, bo, _, _ = FORMS[form]
    ann = ann.replace("Optimization_methods_ann_a", "Homework_ann")
    bo = bo.replace("Optimization_methods_bo", "Homework_bo")
    _, out = export(tmp_path, form, record(ann), record(bo, total=7.5))
    first = (out / "grades.csv").read_bytes()
    again = export(tmp_path, form, record(ann, total=1), record(bo, total=2), text=first)
    if form == "blackboard":  # a column without its number is a new one there
        assert first.startswith(b'"Username","Optimization methods"\r\n"ann","')
        return
    if form == "canvas":  # as Canvas exports what it has imported
        first = first.replace(b"Optimization methods", b"Optimization methods (12)")
        again = export(tmp_path, form, record(ann, total=1), record(bo, total=2), text=first)
    assert again[0] == 0
    rows = rows_of((out / "grades.csv").read_bytes())
    assert {"1", "2"} <= {cell for row in rows for cell in row}


def test_two_submissions_of_one_person_are_listed_and_neither_is_exported(tmp_path, capsys):
    folder = "Ann Á_1001_assignsubmission_file"
    records = record(f"{folder}/a.ipynb"), record(f"{folder}/b.ipynb", total=3)
    code, out = export(tmp_path, "moodle", *records, text=MOODLE)
    assert code == 1
    assert (out / "grades.csv").read_bytes() == MOODLE.encode()
    assert not (out / "pages").exists()
    listed = rows_of((out / "left_out.csv").read_bytes())[1:]
    assert [row[1] for row in listed] == [f"{folder}/a.ipynb", f"{folder}/b.ipynb"]
    assert listed[0][2] == f"the same person handed in {folder}/b.ipynb too: keep one"
    assert "2 left out" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("file", "more", "said"),
    [
        ("ann.ipynb", {}, "its name does not say whose it is, as canvas names files"),
        ("anon_x7_12_hw_2.ipynb", {}, "its name does not say whose it is"),
        ("x_555_6_hw.ipynb", {}, "the gradebook has no 555"),
        (
            "aann_1001_7_hw.ipynb",
            {"state": "unreadable", "note": "it is empty"},
            "it is not marked (it is empty): look at it, and set a mark by hand",
        ),
        ("aann_1001_7_hw.ipynb", {"state": "failed"}, "it is to be marked again"),
    ],
)
def test_what_has_no_mark_or_no_owner_is_left_out_with_the_reason(file, more, said, tmp_path):
    code, out = export(tmp_path, "canvas", record(file, **more), text=CANVAS)
    assert code == 1
    assert (out / "grades.csv").read_bytes() == CANVAS.encode()
    assert said in rows_of((out / "left_out.csv").read_bytes())[1][2]


def test_an_exercise_that_waits_for_the_marker_keeps_the_whole_mark_here(tmp_path):
    waits = record("aann_1001_7_hw.ipynb")
    waits["exercises"]["update_lr"] |= {"outcome": "to be marked again", "fault": "Traceback …"}
    assert export(tmp_path, "canvas", waits, text=CANVAS)[0] == 1


def test_what_lies_beside_a_notebook_is_no_second_submission(tmp_path):
    notes = record("aann_1001_8_notes.pdf", state="unreadable", note="it is a PDF")
    code, out = export(tmp_path, "canvas", record("aann_1001_7_hw.ipynb"), notes, text=CANVAS)
    assert code == 1
    assert rows_of((out / "grades.csv").read_bytes())[3][6] == str(OF)


def test_what_could_not_be_marked_has_a_page_in_its_own_folder_and_no_mark(tmp_path):
    folder = "Ann Á_1001_assignsubmission_file"
    for file in (folder, f"{folder}/a.ipynb", f"{folder}/hw.zip/a.ipynb"):
        bad = record(file, state="unreadable", note="it is empty", total=0)
        code, out = export(tmp_path, "moodle", bad, text=MOODLE)
        assert code == 1 and (out / "grades.csv").read_bytes() == MOODLE.encode()
        page = (out / "pages" / folder / "feedback.html").read_text(encoding="utf-8")
        assert "could not be marked: it is empty" in page
    by_hand = record(folder, state="unreadable", note="it is a PDF", total=7.5, by_hand=True)
    code, out = export(tmp_path, "moodle", by_hand, text=MOODLE)
    assert code == 0 and rows_of((out / "grades.csv").read_bytes())[1][4] == "7.5"


def test_people_of_one_name_are_told_apart_by_nobody(tmp_path):
    file = "79-55 - Jo Ann - May 1, 2026 901 AM/hw.ipynb"
    code, out = export(tmp_path, "brightspace", record(file), text=BRIGHTSPACE)
    assert code == 1
    assert "the gradebook has 2 rows for jo ann" in (out / "left_out.csv").read_text()


def test_a_gradebook_out_of_other_points_is_refused_until_they_are_to_be_converted(
    tmp_path, capsys
):
    text = CANVAS.replace("12.00", "24.00")
    records = [record("aann_1001_7_hw.ipynb", total=7.5)]
    assert export(tmp_path, "canvas", *records, text=text)[0] == 2
    assert "is out of 24, the marks are out of 12" in capsys.readouterr().err
    code, out = export(tmp_path, "canvas", *records, text=text, options=["--scale"])
    assert code == 0
    assert rows_of((out / "grades.csv").read_bytes())[3][6] == "15"


def test_which_column_takes_the_marks_is_never_guessed(tmp_path, capsys):
    text = CANVAS.replace("Essay", "Optimization methods")
    records = [record("aann_1001_7_hw.ipynb")]
    assert export(tmp_path, "canvas", *records, text=text)[0] == 2
    assert "name one with --column; there are: “Optimization methods”, “Optimization methods”" in (
        capsys.readouterr().err
    )
    for name, code in {"optimization methods (12)": 0, "Optimization methods": 2, "x": 2}.items():
        options = ["--column", name]
        assert export(tmp_path, "canvas", *records, text=text, options=options)[0] == code
    options = ["--column", "essay", "--scale"]
    _, out = export(tmp_path, "canvas", *records, text=CANVAS, options=options)
    assert rows_of((out / "grades.csv").read_bytes())[3][5] == "5"


def test_users_and_assignments_with_underscores_need_the_gradebook(tmp_path):
    file = FORMS["blackboard"][2]
    code, out = export(tmp_path, "blackboard", record(file))
    assert code == 1 and "does not say whose it is" in (out / "left_out.csv").read_text()
    both = BLACKBOARD.replace('"bo"', '"a"').encode("utf-16")
    assert export(tmp_path, "blackboard", record(file), text=both)[0] == 1


def test_brightspace_needs_the_gradebook_for_its_files_hold_no_identifier(tmp_path, capsys):
    assert export(tmp_path, "brightspace", record(FORMS["brightspace"][2]))[0] == 2
    assert "export the gradebook with both keys and the names" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04....", "is a workbook: save it as CSV"),
        (b"", "is empty"),
        (b"Name,Mark\nAnn,3\n", "has no column ID; it has Name, Mark"),
    ],
)
def test_a_file_that_is_no_gradebook_is_refused(data, said, tmp_path, capsys):
    records = [record("aann_1001_7_hw.ipynb")]
    assert export(tmp_path, "canvas", *records, text=data)[0] == 2
    assert said in capsys.readouterr().err


def test_without_marks_or_into_a_folder_of_other_things_nothing_is_written(tmp_path, capsys):
    options = ["--to", "canvas", "--out", str(tmp_path)]
    assert main(["export", str(tmp_path), *options]) == 2
    assert "mark the class first" in capsys.readouterr().err
    assert main(["export", str(marked(tmp_path / "marks")), *options]) == 2
    assert "holds other things" in capsys.readouterr().err


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "{end}", "{end}{sign}{sign}{end}"])
def test_a_table_is_written_as_it_was_read(sign, end, last):
    lines = ["a|b|c", '"x ""y"""|"1|2{end}3"|', "|| z "]
    text = "{end}".join(lines).replace("|", "{sign}") + last
    text = text.replace("{end}", end).replace("{sign}", sign)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        data = text.replace("z", "é").encode(encoding)
        table = Table(data)
        assert table.data() == data
        assert table.header == ["a", "b", "c"]
        assert table.value(0, 0) == 'x "y"' and table.value(1, 2) == "é"


def test_a_groups_number_in_moodle_is_nobodys_mark(tmp_path, capsys):
    file = "Team A_1001_assignsubmission_file/x.ipynb"
    code, out = export(tmp_path, "moodle", record(file), text=MOODLE)
    assert code == 1
    assert "calls number 1001 “Ann Á”, the folder “Team A”: is it a group's?" in (
        capsys.readouterr().err
    )
    assert (out / "grades.csv").read_bytes() == MOODLE.encode()


def test_a_name_in_moodle_may_have_lost_its_signs_on_the_way(tmp_path):
    file = "Bo Jr_1002_assignsubmission_file/x.ipynb"
    code, _ = export(tmp_path, "moodle", record(file), text=MOODLE)
    assert code == 0
