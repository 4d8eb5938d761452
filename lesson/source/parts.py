"""Say which parts an exercise lacks outside the lesson's source: entry, points, inputs, answers."""

import ast
from collections.abc import Iterable
from pathlib import Path

import testCases
from exercises import EXERCISES
from lesson.source.cells import Lesson


def missing_parts(points: dict[str, int]) -> list[str]:
    """Return a line for each part that these exercises lack, with the file where it belongs."""
    troubles = []
    for name in points:
        if name not in EXERCISES:
            troubles.append(
                f"exercises/ has no entry {name}, in the list EXERCISES of a file there"
            )
        elif EXERCISES[name].cases and not hasattr(testCases, f"{name}_test_case"):
            troubles.append(f"testCases.py has no {name}_test_case")
    for name in EXERCISES:
        if name not in points:
            troubles.append(f"points.toml does not list {name}, not even as optional")
    return troubles


def missing_answers(names: Iterable[str], tests: Path) -> list[str]:
    """Return a line for each exercise that has no right answers in the folder `tests`, or no wrong.

    A folder that was handed out has no tests: nothing is asked of it.
    """
    if not tests.is_dir():
        return []
    right = {name for path in (tests / "right_answers").glob("*.py") for name in _listed(path)}
    troubles = []
    for name in (name for name in names if name in EXERCISES):
        if EXERCISES[name].rule and name not in right:
            troubles.append(
                f"tests/right_answers/ has none of {name}, in the table RIGHT of a file"
            )
        if not any((tests / "wrong_answers").rglob(f"{name}.py")):
            troubles.append(f"tests/wrong_answers/ has no file {name}.py")
    return troubles


def _listed(path: Path) -> list[str]:
    """Return the exercises in a file's table RIGHT, without importing it."""
    return [
        key.value
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
        if ast.unparse(node.targets[0]) == "RIGHT"
        for key in node.value.keys
        if isinstance(key, ast.Constant)
    ]


def other_signatures(lesson: Lesson) -> list[str]:
    """Return a line for each function of the lesson whose entry has other arguments or defaults."""
    troubles = []
    for cell in lesson.code:
        if not cell.solved.startswith("def "):
            continue
        function = ast.parse(cell.solved).body[0]
        entry = EXERCISES.get(function.name)
        if entry and entry.rule and _signature(function) != (entry.arguments, entry.defaults):
            troubles.append(
                f"exercises/ has other arguments or defaults for {function.name} than its cell: "
                f"{entry.arguments}, {entry.defaults}"
            )
    return troubles


def other_sections(lesson: Lesson) -> list[str]:
    """Return a line for each entry that names another section than the one its cell stands in."""
    return [
        f"exercises/ has section={EXERCISES[cell.exercise].section} for {cell.exercise}, which "
        f"stands in “{title}”"
        for title, cells in lesson.sections.items()
        for cell in cells
        if cell.exercise and title.split(" ")[0] != str(EXERCISES[cell.exercise].section)
    ]


def _signature(function: ast.FunctionDef) -> tuple[tuple[str, ...], dict]:
    """Return a function's argument names and {name: default}."""
    names = tuple(argument.arg for argument in function.args.args)
    defaults = [ast.literal_eval(default) for default in function.args.defaults]
    return names, dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))
