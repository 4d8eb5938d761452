"""The lines with nbval in the docs work as they stand, on any machine's kernel, with -n too."""

import os
import re
import shutil
import subprocess
import sys

import nbformat
import pytest

from tests import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("learner-ci.*"))]
LINES = {
    page.name: re.findall(
        r"python -m pytest (.*--nbval.*?\.ipynb)",
        re.sub(r"\n +(?=Opt)", " ", page.read_text("utf-8")),
    )
    for page in PAGES
}


@pytest.fixture
def folder(tmp_path):
    """A folder with a notebook that a conda environment saved, whose cells need each other."""
    cells = [nbformat.v4.new_code_cell(code) for code in ("x = 1", "y = x + 1", "assert y == 2")]
    conda = {"kernelspec": {"name": "conda-env-ml-py", "display_name": "ml", "language": "python"}}
    book = nbformat.v4.new_notebook(cells=cells, metadata=conda)
    nbformat.write(book, tmp_path / "Optimization_methods.ipynb")
    shutil.copy(ROOT / "conftest.py", tmp_path)
    return tmp_path


def run(line, folder):
    """Run a line of the docs there; return what pytest says at its end."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *line.split()]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=os.environ)
    return done.stdout.splitlines()[-1]


def test_each_page_has_such_a_line():
    assert len(LINES) == 3
    assert all(len(lines) == 1 for lines in LINES.values())


@pytest.mark.parametrize("line", sorted({line for lines in LINES.values() for line in lines}))
@pytest.mark.parametrize(
    "more",
    [
        "",
        *(
            pytest.param(way, marks=pytest.mark.thorough)
            for way in (" -n 2", " -n 2 --dist worksteal")
        ),
    ],
)
def test_a_line_of_the_docs_is_green_whatever_kernel_the_notebook_names(line, more, folder):
    assert "3 passed" in run(line + more, folder)
