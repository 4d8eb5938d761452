"""Zips that were handed in are opened, and none of them fills the disk or writes elsewhere."""

import zipfile

import pytest

from grading.__main__ import main
from grading.submission.files import find
from grading.submission.unpack import Refused, notebooks_in
from tests.helpers.handing_in import RIGHT, hand_in, needs_sandbox, notebook

GOOD = notebook("import numpy as np", *RIGHT.values())


def zipped(path, **files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def test_notebooks_are_taken_out_and_litter_is_left(tmp_path):
    files = {"a/hw.ipynb": GOOD, "a/data.csv": "1", "__MACOSX/a/._hw.ipynb": "x", "b.IPYNB": GOOD}
    found = notebooks_in(zipped(tmp_path / "x.zip", **files), tmp_path / "into")
    assert [name for _, name in found] == ["a/hw.ipynb", "b.IPYNB"]
    assert found[0][0].read_text() == GOOD
    assert sum(path.is_file() for path in (tmp_path / "into").rglob("*")) == 2


@pytest.mark.parametrize("name", ["../../x.ipynb", "/etc/x.ipynb", "..\\..\\x.ipynb", "C:/x.ipynb"])
def test_no_name_in_a_zip_leads_out_of_the_folder(name, tmp_path):
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, GOOD)
    before = set(tmp_path.rglob("*"))
    ((place, shown),) = notebooks_in(path, tmp_path / "into")
    assert tmp_path / "into" in place.parents
    assert ".." not in shown and not shown.startswith("/") and ":" not in shown
    assert all(tmp_path / "into" in (p, *p.parents) for p in set(tmp_path.rglob("*")) - before)


def test_links_in_a_zip_are_left_alone(tmp_path):
    about = zipfile.ZipInfo("x.ipynb")
    about.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr(about, "/etc/passwd")
    assert notebooks_in(tmp_path / "x.zip", tmp_path / "into") == []


def test_what_is_packed_too_tightly_is_given_up_early_and_leaves_nothing(tmp_path):
    bomb = zipped(tmp_path / "x.zip", **{"x.ipynb": b"0" * (300 << 20)})
    with pytest.raises(Refused, match="packed too tightly"):
        notebooks_in(bomb, tmp_path / "into")
    assert not [path for path in (tmp_path / "into").rglob("*") if path.is_file()]


def test_too_many_and_broken_zips_are_refused(tmp_path):
    many = zipped(tmp_path / "many.zip", **{f"{n}.ipynb": "{}" for n in range(30)})
    with pytest.raises(Refused, match="more than 20 notebooks"):
        notebooks_in(many, tmp_path / "into")
    for data in (b"PK\x03\x04 no more", b"", many.read_bytes()[:200]):
        (tmp_path / "bad.zip").write_bytes(data)
        with pytest.raises(Refused, match="cannot be opened"):
            notebooks_in(tmp_path / "bad.zip", tmp_path / "into")


def test_a_zip_is_whose_folder_it_lies_in_and_a_notebook_beside_it_comes_first(tmp_path):
    ann, bo = tmp_path / "all" / "Ann_1_x", tmp_path / "all" / "Bo_2_x"
    for folder in (ann, bo):
        folder.mkdir(parents=True)
        zipped(folder / "hw.zip", **{"hw.ipynb": GOOD})
    hand_in(bo, GOOD, "mine")
    zipped(tmp_path / "all" / "cy.zip", **{"notes.txt": "x"})
    found = find([tmp_path / "all"], unpacked=tmp_path / "into")
    shown = ["Ann_1_x/hw.zip/hw.ipynb", "Bo_2_x/mine.ipynb", "cy.zip"]
    assert [one.file for one in found] == shown


@needs_sandbox
def test_zips_of_a_class_are_marked_and_the_broken_ones_say_why(tmp_path, capsys):
    zipped(tmp_path / "ann.zip", **{"hw.ipynb": GOOD})
    (tmp_path / "bo.zip").write_bytes(b"PK\x03\x04")
    out = tmp_path / "out"
    assert main([str(tmp_path), "--out", str(out), "--only", *RIGHT]) == 0
    text = (out / "grades.csv").read_text(encoding="utf-8")
    assert "ann.zip-hw,ann.zip/hw.ipynb,5,3,4,12,marked" in text
    assert "the zip cannot be opened (BadZipFile)" in text
    assert (out / ".gitignore").is_file()
    main([str(tmp_path), "--out", str(out), "--only", *RIGHT])
    assert "2 of 2 are marked already." in capsys.readouterr().out
