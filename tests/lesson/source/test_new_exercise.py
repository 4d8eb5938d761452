"""A new exercise is written in four places, and has inputs in testCases.py; all else is made."""

import subprocess
import sys

import pytest

from tests.helpers import made_up

NAME = made_up.NAME
# As the build does it, but the solved cells are counted as run: that would take minutes.
BUILD = """
from nbformat import v4

from lesson import build
from lesson.editions import notebooks, readme, stored

lesson = build.load()
text = readme.readme(lesson, build.README.read_text(encoding="utf-8"))
build.README.write_text(text, encoding="utf-8")
for book in lesson.books:
    notebooks.write(notebooks.learner(lesson, book=book), build.ROOT / f"{book}.ipynb")
    solved = notebooks.solution(lesson, book=book)
    code = [node for node in solved.cells if node.cell_type == "code"]
    for number, node in enumerate(code, start=1):
        node.execution_count = number
        if said := stored.recorded(node):
            node.outputs = [v4.new_output("stream", name="stdout", text=said)]
    notebooks.write(solved, build.ROOT / f"{book}_solution.ipynb")
"""
USE = f"""
from checking.check import check
from exercises import EXERCISES
from lesson import build
from public_tests import *
from tests.helpers.wrong_bodies import WRONG
from tests.right_answers import RIGHT
from tests.wrong_answers import answers, judge

(cell,) = [cell for cell in build.load().cells if cell.exercise == {NAME!r}]
exec(cell.solved)
{NAME}_test({NAME})
exec(cell.with_answer(WRONG[{NAME!r}]))
try:
    {NAME}_test({NAME})
except CheckFailed as message:
    print(message)
print(*(check(EXERCISES[{NAME!r}], right).outcome for right in RIGHT[{NAME!r}]))
print(*(judge({NAME!r}, wrong).rejected for wrong in answers({NAME!r})))
"""
NO_CELL = f"the exercise {NAME} of points.toml has no cell"
LACKS_IN_TURN = [
    (["points.toml"], [f"exercises/ has no entry {NAME}", NO_CELL]),
    (
        ["exercises"],
        [
            f"testCases.py has no {NAME}_test_case",
            f"tests/right_answers/ has none of {NAME}",
            f"tests/wrong_answers/ has no file {NAME}.py",
            NO_CELL,
        ],
    ),
    (["testCases.py", "tests/right", "tests/wrong", "lesson"], ["mend it with: make build"]),
]


@pytest.mark.thorough
@pytest.mark.parametrize("points", [2, 0], ids=["graded", "optional"])
def test_the_check_names_each_place_that_lacks_and_is_green_in_the_end(points, tmp_path):
    def run(*command):
        done = subprocess.run(
            [sys.executable, *command], cwd=tmp_path, capture_output=True, text=True
        )
        return done.stdout + done.stderr

    made_up.copy_of_the_project(tmp_path)
    places = made_up.places(points)
    kept = (tmp_path / "points.toml").read_text(encoding="utf-8")
    for added, lacks in LACKS_IN_TURN:
        for path in [path for path in places if path.startswith(tuple(added))]:
            (tmp_path / path).write_text(places.pop(path), encoding="utf-8")
        said = run("lesson/build.py", "--check")
        assert [one for one in lacks if one not in said] == [], said
        assert "Traceback" not in said
    assert not places
    run("-c", BUILD)
    assert run("lesson/build.py", "--check") == "up to date\n"
    passed, wrong, *_, right, rejected = run("-c", USE).splitlines()
    title = f"xercise {5 if points else 23} · {NAME}"
    assert f"{title}: passed" in passed and wrong.endswith(title)
    assert (right, rejected) == ("passed", "True")
    (tmp_path / "points.toml").write_text(kept, encoding="utf-8")
    assert f"points.toml does not list {NAME}, not even as optional" in run(
        "lesson/build.py", "--check"
    )
