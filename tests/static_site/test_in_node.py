"""The given modules and the checks in a browser's Python, in Node: no browser is needed."""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

from lesson.build import ROOT

# Pure Python: what is installed here runs there, too.
PYTEST = ("pytest", "_pytest", "py", "pluggy", "iniconfig", "tqdm")
ASKED = [
    "opt_utils.py",
    "opt_experiments",
    "opt_sliders",
    "testCases.py",
    "public_tests.py",
    "checking",
    "tests/checking/test_limit.py",
    "tests/checking/test_checks.py",
    "tests/exercises/test_cases.py",
    "tests/checking/test_findings.py::test_an_endless_loop_ends_as_a_message",
    "tests/checking/test_findings.py::test_a_generator_is_not_taken_for_chance",
    "tests/given/test_datasets.py",
    "tests/given/test_straight_line.py",
]


def test_they_do_the_same_there(tmp_path):
    for name in PYTEST:
        found = Path(importlib.util.find_spec(name).origin)
        if found.name == "__init__.py":
            shutil.copytree(found.parent, tmp_path / name)
        else:
            shutil.copy(found, tmp_path)
    script = Path(__file__).with_name("in_node.mjs")
    command = ["node", str(script), os.environ["PYODIDE"], str(tmp_path), str(ROOT), *ASKED]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert " passed" in done.stdout
