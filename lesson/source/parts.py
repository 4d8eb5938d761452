"""Say which parts an exercise lacks outside the lesson's source: entry, points, inputs."""

import ast

import testCases
from exercises import EXERCISES
from lesson.source.cells import Lesson


def missing_parts(points: dict[str, int]) -> list[str]:
    """Return a line for each part that these exercises lack, with the file where it belongs."""
    troubles = []
    for name in points:
        if name not in EXERCISES:
            troubles.append(
                f"exercises/ has no entry {name} "
                "(a file there lists it in EXERCISES, __init__.py the file)"
            )
        elif EXERCISES[name].cases and not hasattr(testCases, f"{name}_test_case"):
            troubles.append(f"testCases.py has no {name}_test_case")
    for name in EXERCISES:
        if name not in points:
            troubles.append(f"points.toml does not list {name}, not even as optional")
    return troubles


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


def _signature(function: ast.FunctionDef) -> tuple[tuple[str, ...], dict]:
    """Return a function's argument names and {name: default}."""
    names = tuple(argument.arg for argument in function.args.args)
    defaults = [ast.literal_eval(default) for default in function.args.defaults]
    return names, dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))
