"""What make does: its list, what an old Python is told, the oldest versions, what clean takes."""

import os
import re
import shutil
import subprocess
import sys

import pytest
from packaging.requirements import Requirement

from tests import ROOT

LISTS = ["requirements.txt", "requirements/dev.txt"]
needs_make = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("make"), reason="the Makefile is for make and sh"
)


@pytest.fixture
def folder(tmp_path):
    """A folder, whose name has spaces and more than ASCII, with what make reads."""
    folder = tmp_path / "Größe 学 and spaces"
    (folder / "requirements").mkdir(parents=True)
    for name in ["Makefile", *LISTS]:
        shutil.copy(ROOT / name, folder / name)
    return folder


STAND_IN = """#!/bin/sh
case "$2" in
jupyterlab) echo "JupyterLab gets: $*, MPLBACKEND is ${{MPLBACKEND-unset}}" ;;
venv) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
pip) ;;
*) exec "{python}" -c "import sys; sys.version_info = {version}; exec(sys.argv[2])" "$@" ;;
esac
"""


def make(*words, folder, version=(3, 11)):
    """Run make with a stand-in for a Python of this version, which installs nothing."""
    stand_in = folder.parent / "python"
    stand_in.write_text(STAND_IN.format(python=sys.executable, version=version))
    stand_in.chmod(0o755)
    command = ["make", *words, f"PYTHON={stand_in}", "UV="]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def test_the_makefile_says_every_target():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (listed,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE) == listed.split()


def test_what_tells_of_versions_exists():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    (told,) = re.findall(r"^TELLING =(.*)$", makefile, re.MULTILINE)
    for path, _, test in (word.strip("'").partition("::") for word in told.split()):
        test = test.partition("[")[0]
        assert (ROOT / path).exists(), path
        assert not test or f"def {test}(" in (ROOT / path).read_text(encoding="utf-8"), test


@needs_make
def test_a_python_that_is_too_old_is_told_so_and_leaves_nothing(folder):
    done = make("lab", folder=folder, version=(3, 10))
    assert done.returncode != 0
    assert "The lesson needs Python 3.11 or newer" in done.stdout
    assert not (folder / ".venv").exists()


@needs_make
def test_the_oldest_versions_are_the_lower_bounds_of_the_lists(folder):
    done = make(".venv/oldest.stamp", folder=folder)
    assert done.returncode == 0, done.stderr
    pins = (folder / ".venv" / "oldest.txt").read_text().split()
    lines = [line for name in LISTS for line in (ROOT / name).read_text().splitlines()]
    asked = [Requirement(line) for line in lines if not line.startswith(("#", "-"))]
    assert [Requirement(pin).name for pin in pins] == [one.name for one in asked]
    for pin, one in zip(pins, asked, strict=True):
        (version,) = Requirement(pin).specifier
        assert version.operator == "=="
        assert f">={version.version}" in map(str, one.specifier)


@needs_make
def test_clean_takes_the_environments_away_and_no_work_of_yours(folder):
    for name in (".venv", ".venv-nbgrader", ".venv-oldest", ".venv-more", "site", "__pycache__"):
        (folder / name).mkdir()
        (folder / name / "file").touch()
    (folder / "Optimization_methods.ipynb").touch()
    make("clean", folder=folder)
    left = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert left == {"Makefile", *LISTS, "Optimization_methods.ipynb"}


@needs_make
@pytest.mark.parametrize("user", [0, 1000])
def test_jupyterlab_starts_for_root_too_which_is_said_and_listens_on_this_machine_alone(
    user, folder, monkeypatch
):
    (folder / "id").write_text(f"#!/bin/sh\necho {user}\n")
    (folder / "id").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("MPLBACKEND", "nonsense")
    done = make("lab", folder=folder)
    assert done.returncode == 0, done.stderr
    (got,) = re.findall(r"^JupyterLab gets: -m jupyterlab (.*), (.*)$", done.stdout, re.MULTILINE)
    asked = ["--allow-root", "--ServerApp.ip=127.0.0.1"] if user == 0 else []
    assert got[0].split() == [*asked, "Optimization_methods.ipynb"]
    assert got[1] == "MPLBACKEND is unset"
    assert ("You are root" in done.stdout) == (user == 0)
