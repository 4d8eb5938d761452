"""The lesson where else people run it: by nbconvert, papermill and nbval, from other folders, where
nothing can be written, without ipywidgets, without its files."""

import subprocess
import sys

import nbformat
import pytest

from grading.sandbox import bubblewrap
from lesson.editions import notebooks
from lesson.source.cells import FURTHER
from tests.browser import lab
from tests.helpers.walking import environment

SOLVED, BLANK = "solved.ipynb", "blank.ipynb"


@pytest.fixture(scope="module")
def desk(tmp_path_factory, lesson):
    """Both editions in a folder whose name has spaces and more than ASCII."""
    folder = lab.desk(tmp_path_factory.mktemp("elsewhere") / "Größe 学 and spaces")
    nbformat.write(notebooks.solution(lesson), folder / SOLVED)
    nbformat.write(notebooks.learner(lesson), folder / BLANK)
    nbformat.write(notebooks.solution(lesson), folder / notebooks.LEARNER)
    nbformat.write(notebooks.learner(lesson, book=FURTHER), folder / f"{FURTHER}.ipynb")
    return folder


def run(*command, cwd, before=(), **settings):
    """Run a module of Python's in a folder, as a learner who has nothing set; it must end well."""
    done = start(*command, cwd=cwd, before=before, **settings)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def start(*command, cwd, before=(), **settings):
    command = [*before, sys.executable, "-m", *command]
    env = environment(**{"QUICK": "1", "PYTHONPATH": "", **settings})
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True)


def execute(path, out, **how):
    """Let nbconvert execute a notebook into another folder; return what the cells put out."""
    run(
        "jupyter",
        "nbconvert",
        "--to",
        "notebook",
        "--execute",
        str(path),
        "--output-dir",
        str(out),
        cwd=out,
        **how,
    )
    return printed(out / path.name)


def printed(path):
    book = nbformat.read(path, as_version=4)
    return "".join(o.get("text", "") for c in book.cells for o in c.get("outputs", ()))


def files(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_nbconvert_executes_it_and_nothing_is_written_into_its_folder(desk, tmp_path):
    before = files(desk)
    settings = {"MPLCONFIGDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    assert " 0 of 100" in execute(desk / BLANK, tmp_path, **settings)
    assert files(desk) == before


@pytest.mark.skipif(bool(bubblewrap.trouble()), reason=bubblewrap.trouble())
@pytest.mark.parametrize(("name", "score"), [(BLANK, " 0 of 100"), (SOLVED, "100 of 100")])
def test_it_runs_where_all_but_the_folder_for_temporary_files_is_read_only(
    name, score, desk, tmp_path
):
    """The lesson's folder and the home folder too; bubblewrap keeps even an administrator out."""
    locked = ["bwrap", "--ro-bind", "/", "/", "--dev-bind", "/dev", "/dev"]
    locked += ["--bind", str(tmp_path), str(tmp_path), "--chdir", str(tmp_path), "--"]
    refused = subprocess.run([*locked, "touch", str(desk / "new")], capture_output=True)
    assert refused.returncode != 0
    temporary = {"TMPDIR": str(tmp_path), "JUPYTER_RUNTIME_DIR": str(tmp_path), "HOME": str(desk)}
    assert score in execute(desk / name, tmp_path, before=locked, **temporary)


def test_the_second_notebook_finds_the_first_where_nbconvert_runs_it(desk, tmp_path):
    said = execute(desk / f"{FURTHER}.ipynb", tmp_path)
    assert said.count("✓ Exercise ") == 14
    assert "This cell waits until Exercise" not in said


def test_papermill_executes_it(desk, tmp_path):
    out = tmp_path / "out.ipynb"
    run("papermill", "--cwd", str(desk), str(desk / BLANK), str(out), cwd=tmp_path)
    assert " 0 of 100" in printed(out)


def test_nbval_runs_it_from_another_folder(desk, tmp_path):
    run(
        "pytest",
        "--nbval-lax",
        "--nbval-current-env",
        "-p",
        "no:cacheprovider",
        "-q",
        str(desk / BLANK),
        cwd=tmp_path,
    )


def test_where_ipywidgets_is_not_installed_the_pictures_stand_still(desk, tmp_path):
    packages = tmp_path / "packages"
    packages.mkdir()
    (packages / "sitecustomize.py").write_text("import sys\nsys.modules['ipywidgets'] = None\n")
    said = execute(desk / SOLVED, tmp_path, PYTHONPATH=str(packages))
    assert "100 of 100" in said
    assert said.count("This picture stands still") == 3


def test_without_the_files_beside_it_the_first_cell_says_so_and_the_text_above_it_why(
    lesson, tmp_path
):
    book = notebooks.learner(lesson)
    nbformat.write(book, tmp_path / BLANK)
    done = start("jupyter", "nbconvert", "--to", "html", "--execute", BLANK, cwd=tmp_path)
    assert "This notebook is alone" in done.stderr
    first = next(n for n, cell in enumerate(book.cells) if cell.cell_type == "code")
    text = book.cells[first - 1].source
    assert "Keep the notebook in its folder" in text and "make lab" in text
