"""The lesson where else people run it: by nbconvert and papermill, from other folders."""

import subprocess
import sys

import nbformat
import pytest

from lesson import build
from tests.browser import lab
from tests.walking import environment

SOLVED, BLANK = "solved.ipynb", "blank.ipynb"


@pytest.fixture(scope="module")
def desk(tmp_path_factory, lesson):
    """Both editions in a folder whose name has spaces and more than ASCII."""
    folder = lab.desk(tmp_path_factory.mktemp("elsewhere") / "Größe 学 and spaces")
    nbformat.write(build.solution(lesson), folder / SOLVED)
    nbformat.write(build.learner(lesson), folder / BLANK)
    return folder


def run(*command, cwd):
    env = environment(QUICK="1", PYTHONPATH="", MPLCONFIGDIR=str(cwd), PYTHONDONTWRITEBYTECODE="1")
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def printed(path):
    book = nbformat.read(path, as_version=4)
    return "".join(o.get("text", "") for c in book.cells for o in c.get("outputs", ()))


def files(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_nbconvert_executes_it_and_nothing_is_written_into_its_folder(desk, tmp_path):
    before = files(desk)
    run(
        "jupyter", "nbconvert", "--to", "notebook", "--execute", str(desk / SOLVED),
        "--output-dir", str(tmp_path), cwd=tmp_path,
    )  # fmt: skip
    assert "100 of 100" in printed(tmp_path / SOLVED)
    assert files(desk) == before


def test_papermill_executes_it(desk, tmp_path):
    out = tmp_path / "out.ipynb"
    run("papermill", "--cwd", str(desk), str(desk / BLANK), str(out), cwd=tmp_path)
    assert " 0 of 100" in printed(out)


def test_nbval_runs_it_from_another_folder(desk, tmp_path):
    run(
        "pytest", "--nbval-lax", "--nbval-current-env", "-p", "no:cacheprovider", "-q",
        str(desk / BLANK), cwd=tmp_path,
    )  # fmt: skip
