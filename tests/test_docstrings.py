"""Everything public says what it is; what learners may call, with arguments and an example."""

import ast
import inspect
import re
from pathlib import Path

import pytest

import opt_experiments
import opt_plots
import opt_sliders
import opt_utils
import testCases

GIVEN = (opt_utils, opt_plots, opt_experiments, opt_sliders, testCases)
FUNCTIONS = [
    pytest.param(module, getattr(module, name), id=f"{module.__name__}.{name}")
    for module in GIVEN
    for name in module.__all__
    if inspect.isroutine(getattr(module, name))
]


ROOT = Path(__file__).resolve().parent.parent
FOLDERS = [
    *(module.__name__ for module in GIVEN if hasattr(module, "__path__")),
    *("checking", "exercises", "grading", "lesson", "benchmarks"),
]
FILES = sorted([*ROOT.glob("*.py"), *(f for name in FOLDERS for f in (ROOT / name).rglob("*.py"))])


def unsaid(node, name):
    """Yield the names of what has no docstring: a module, and public definitions in it."""
    if not ast.get_docstring(node):
        yield name
    for inner in node.body:
        is_definition = isinstance(inner, (ast.FunctionDef, ast.ClassDef))
        if (
            is_definition
            and not inner.name.startswith("_")
            and not isinstance(node, ast.FunctionDef)
        ):
            yield from unsaid(inner, f"{name}, {inner.name}")


def test_every_module_class_and_function_says_what_it_is():
    lesson = ROOT / "lesson" / "Optimization_methods.py"  # a notebook: its text says it
    files = [path for path in FILES if path != lesson]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    found = [name for path, tree in trees.items() for name in unsaid(tree, path.name)]
    assert not found


@pytest.mark.parametrize(("module", "function"), FUNCTIONS)
def test_a_docstring_names_every_argument(module, function):
    told = f"{module.__doc__} {function.__doc__.split('>>>')[0]}"
    named = set(re.findall(r"\w+", told))
    arguments = inspect.signature(function).parameters.values()
    given = {argument.name for argument in arguments if argument.kind != argument.VAR_KEYWORD}
    assert given <= named


@pytest.mark.parametrize(("module", "function"), FUNCTIONS)
def test_a_function_that_raises_says_when(module, function):
    if "raise ValueError" in inspect.getsource(function):
        assert "aise" in function.__doc__.split(">>>")[0]


@pytest.mark.parametrize(("module", "function"), FUNCTIONS)
def test_a_function_has_an_example(module, function):
    if module not in (opt_sliders, testCases):  # widgets to move; inputs, which are examples
        assert ">>> " in function.__doc__
