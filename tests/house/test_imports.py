"""Who imports whom: by table, without a circle, and nothing large before it is needed."""

import ast
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter

import pytest

from tests.house.project import MODULES, ROOT, project_files

GIVEN = {"opt_utils", "opt_plots", "opt_experiments", "opt_sliders"}
# Each module of the root and each folder of code, with those that it may import beside itself.
MAY_IMPORT = {
    "conftest": set(),
    "opt_ready": set(),
    "opt_utils": {"opt_plots"},
    "opt_utils_v1a": {"opt_utils"},
    "opt_plots": set(),
    "opt_experiments": {"opt_utils"},
    "opt_sliders": {"opt_experiments", "opt_plots", "opt_utils"},
    "testCases": {"opt_utils"},
    "checking": set(),
    "exercises": {"checking", "testCases"},
    "public_tests": {"exercises", "checking"},
    "grading": {"public_tests", "exercises", "checking", "opt_plots"},
    "lesson": {*GIVEN, "public_tests", "testCases", "exercises", "checking"},
    # Checks are measured on right answers that tests/ keeps.
    "benchmarks": {*GIVEN, "public_tests", "exercises", "checking", "grading", "lesson", "tests"},
}
# The rooms of a folder, each with those that it may import beside itself. What stands above the
# rooms, in the folder itself, may import all of them, and a room that names such a file may, too.
ROOMS = {
    "checking": {
        "formulas": set(),
        "crashes": {"source"},
        "calls": {"crashes"},
        "mistakes": {"formulas"},
        "rules": {"formulas", "mistakes", "calls"},
        "messages": {"calls", "crashes", "exercise"},
        "watch": {
            *("formulas", "mistakes", "rules", "calls", "messages", "crashes", "source"),
            "search",
        },
        "notebook": {"calls", "messages", "check", "exercise"},
    },
    "lesson": {
        "source": set(),
        "editions": {"source"},
        "pictures": set(),
        "rosetta": {"editions", "build"},
    },
    "grading": {
        "submission": set(),
        "border": set(),
        "sandbox": {"border"},
        "marking": {"submission", "border", "sandbox", "writing"},
        "reports": {"marking", "writing"},
        "export": {"marking", "reports", "writing", "options"},
        "autograder": {"submission", "sandbox", "marking", "reports", "options", "writing"},
    },
}
EVERY_ROOM = [(folder, room) for folder, rooms in ROOMS.items() for room in rooms]


@cache
def imported(path):
    """Return the dotted names that a file imports, anywhere in it."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def code_of(place):
    """Return the files of a module of the root or of a folder, without the lesson's sections."""
    files = [*(ROOT / place).rglob("*.py"), *ROOT.glob(f"{place}.py")]
    return [path for path in files if path.parent.name != "sections"]


def test_the_tables_have_every_module_and_every_room():
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert set(MODULES) | folders <= {*MAY_IMPORT, "tests"}
    for folder, rooms in ROOMS.items():
        there = {path.parent.name for path in (ROOT / folder).glob("*/*.py")}
        assert there - {"sections"} == set(rooms)


@pytest.mark.parametrize("place", MAY_IMPORT)
def test_a_module_imports_only_what_the_table_allows(place):
    files = code_of(place)
    assert files
    for path in files:
        ours = {name.split(".")[0] for name in imported(path)} & {*MAY_IMPORT, "tests"}
        assert ours <= {place, *MAY_IMPORT[place]}, path.relative_to(ROOT)


@pytest.mark.parametrize(("folder", "room"), EVERY_ROOM)
def test_a_room_imports_only_the_rooms_that_the_table_allows(folder, room):
    for path in code_of(f"{folder}/{room}"):
        parts = [name.split(".") for name in imported(path)]
        rooms = {part[1] for part in parts if part[0] == folder and len(part) > 1}
        assert rooms <= {room, *ROOMS[folder][room]}, path.relative_to(ROOT)


def test_no_file_imports_itself_by_way_of_others():
    files = {}
    for path in (path for path in project_files() if path.suffix == ".py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        files[name.removesuffix(".__init__")] = path
    needs = {
        name: {one if one in files else one.rpartition(".")[0] for one in imported(path)}
        for name, path in files.items()
    }
    list(TopologicalSorter(needs).static_order())  # raises CycleError, which names the circle


@pytest.mark.parametrize("module", [*MODULES, "opt_plots", "opt_sliders"])
def test_a_module_loads_the_large_libraries_only_when_it_needs_them(module):
    code = (
        f"import sys, {module}\n"
        "print(*sorted({'matplotlib', 'sklearn', 'scipy', 'IPython'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "", "")


def test_the_process_of_a_submission_loads_of_ipython_what_reads_a_notebook():
    code = (
        "import sys; from grading.sandbox import in_jupyter; in_jupyter.prepare()\n"
        "import checking.notebook.cells\n"
        "print('IPython.core.interactiveshell' in sys.modules)\n"
        "import IPython; IPython.version_info\n"
        "print('IPython.core.interactiveshell' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (run.stdout.split(), run.stderr) == (["False", "True"], "")


def test_an_older_python_is_told_which_one_the_lesson_needs():
    code = "import sys; sys.version_info = (3, 10, 9); import public_tests"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert "ImportError: The lesson needs Python 3.11 or newer" in run.stderr


def test_what_tests_share_has_one_name():
    """pytest puts a folder that is no package on the path: its files would have two names."""
    folders = {
        folder
        for path in project_files()
        if path.name.startswith("test_") and path.is_relative_to(ROOT / "tests")
        for folder in path.relative_to(ROOT).parents[:-1]
    }
    assert [folder for folder in folders if not (ROOT / folder / "__init__.py").exists()] == []


def test_nothing_imports_a_file_of_tests():
    """What tests share stands in tests/helpers, or in a conftest as a fixture."""
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in project_files()
        if path.suffix == ".py"
        for name in imported(path)
        if name.startswith("tests.") and ".test_" in name
    ]
    assert not found
