"""Machines as people have them: what a first cell says, and whether pictures are seen."""

import os
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient
from packaging.requirements import Requirement

import opt_ready
from tests import ROOT


def test_an_older_python_is_told_which_one_the_lesson_needs(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(ImportError, match=r"needs Python 3.11 or newer, .* runs 3\.9\.2: choose"):
        opt_ready.check_machine()


def test_an_older_numpy_is_told_which_one_the_lesson_needs(monkeypatch):
    monkeypatch.setattr("numpy.__version__", "1.9.5rc1")
    with pytest.raises(ImportError, match=r"needs NumPy 1\.26 or newer, .*`%pip install --upgrade"):
        opt_ready.check_machine()


def test_what_is_missing_is_said_by_the_names_that_one_installs(monkeypatch):
    for module in ("sklearn", "tqdm"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match=r"lacks scikit-learn, tqdm: run `%pip install scikit-l"):
        opt_ready.check_machine()


def test_the_message_stands_alone_without_a_traceback():
    assert opt_ready.NotReady("too old")._render_traceback_() == ["✗ too old"]


def test_it_asks_for_no_more_than_the_list_for_learners():
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    asked = {Requirement(line).name: Requirement(line).specifier for line in lines}
    assert set(opt_ready.PACKAGES.values()) <= set(asked)
    assert ".".join(map(str, opt_ready.NUMPY)) <= min(one.version for one in asked["numpy"])


@pytest.mark.parametrize("version", ["(3, 6)", "(3, 8)", "(3, 11)"])
def test_an_older_python_can_read_it(version):
    code = f"import ast; ast.parse(open('opt_ready.py', 'rb').read(), feature_version={version})"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


DRAW = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"
READY = "import opt_ready\nopt_ready.check_machine()"


def pictures(backend, *cells):
    """Return what kinds of output these cells give in a kernel with this MPLBACKEND."""
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(book, resources={"metadata": {"path": str(ROOT)}}, timeout=120).execute(
        env={**os.environ, "MPLBACKEND": backend}
    )
    return {kind for output in book.cells[-1].outputs for kind in output.get("data", ())}


OTHERS = [pytest.param(name, marks=pytest.mark.thorough) for name in ("Agg", "nonsense", "")]


@pytest.mark.parametrize("backend", ["TkAgg", "module://no.such.backend", *OTHERS])
def test_pictures_are_seen_whatever_backend_the_environment_names(backend):
    assert "image/png" in pictures(backend, READY, DRAW)


def test_pictures_are_seen_where_matplotlib_was_there_before():
    assert "image/png" in pictures("Agg", "import matplotlib.pyplot", READY, DRAW)


def test_without_it_such_a_lesson_has_no_picture():
    assert "image/png" not in pictures("Agg", DRAW)


@pytest.mark.parametrize("book", ["Optimization_methods.ipynb", "Going_further.ipynb"])
def test_each_notebook_asks_it_before_all_else(book):
    cells = nbformat.read(ROOT / book, as_version=4).cells
    first = next(cell.source for cell in cells if cell.cell_type == "code")
    before = first[: first.index("opt_ready.check_machine()")]
    assert re.findall(r"^ *(?:import|from) (\w+)", before, re.MULTILINE) == ["opt_ready"]


# Other machines


def test_a_folder_to_hand_out_is_made_on_a_console_of_ascii(tmp_path):
    folder = tmp_path / "Größe 学"
    done = subprocess.run(
        [sys.executable, "lesson/build.py", "--out", str(folder)],
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert (folder / "Optimization_methods.ipynb").is_file()


@pytest.mark.skipif(not shutil.which("git"), reason="there is no git here")
def test_a_clone_has_lines_that_end_in_lf_whatever_git_is_set_to(tmp_path):
    first, clone = tmp_path / "first", tmp_path / "clone"
    names = [".gitattributes", ".ci/run", "Makefile", "images/ravine-paths.png", "opt_ready.py"]
    for name in names:
        (first / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, first / name)
    me = ["-c", "user.name=me", "-c", "user.email=me@example.org"]
    for words in (["init", "-q"], ["add", "-A"], [*me, "commit", "-qm", "all"]):
        subprocess.run(["git", *words], cwd=first, check=True)
    set_so = ["-c", "core.autocrlf=true", "-c", "core.eol=crlf"]
    subprocess.run(["git", "clone", "-q", *set_so, str(first), str(clone)], check=True)
    for name in names:
        assert (clone / name).read_bytes() == (ROOT / name).read_bytes(), name
