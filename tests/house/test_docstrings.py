"""Everything public says what it is; what learners may call, with arguments and an example."""

import ast
import inspect
import re
import types

import pytest

import opt_experiments
import opt_plots
import opt_sliders
import opt_utils
import testCases
from tests import ROOT

GIVEN = (opt_utils, opt_plots, opt_experiments, opt_sliders, testCases)
FUNCTIONS = [
    pytest.param(module, getattr(module, name), id=f"{module.__name__}.{name}")
    for module in GIVEN
    for name in module.__all__
    if inspect.isroutine(getattr(module, name))
]


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
    # Sections of notebooks: their text says it.
    files = [path for path in FILES if path.parent.name != "sections"]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    found = [name for path, tree in trees.items() for name in unsaid(tree, path.name)]
    assert not found


def unnamed_arguments(function):
    """Return the arguments that stand neither below the first line nor as `name` in that line."""
    said = re.findall(r"`(\w+)(?:=\w+)?`", function.__doc__)
    below = function.__doc__.partition("\n")[2].partition(">>>")[0]
    arguments = inspect.signature(function).parameters.values()
    given = {argument.name for argument in arguments if argument.kind != argument.VAR_KEYWORD}
    return given - {*said, *re.findall(r"\w+", below)}


@pytest.mark.parametrize(("module", "function"), FUNCTIONS)
def test_a_docstring_names_every_argument(module, function):
    assert not unnamed_arguments(function)


def test_a_word_of_the_first_line_names_no_argument():
    def double(number, rate, base=2):
        """Double a number.

        base: what it is taken of.
        """

    assert unnamed_arguments(double) == {"number", "rate"}


# (m,), (n_x, m), (R, 1, m), (…, 2)
SHAPE = re.compile(r"\((?:[\w…]+, )*[\w…]+(?:,|, [\w…]+)\)")


def has_no_shape(function):
    """Return whether a function takes data and its docstring gives no shape."""
    data = {"X", "Y", "y", "a_L", "path"} & set(inspect.signature(function).parameters)
    return bool(data) and not SHAPE.search(function.__doc__.partition(">>>")[0])


@pytest.mark.parametrize(("module", "function"), FUNCTIONS)
def test_a_docstring_gives_the_shape_of_data(module, function):
    assert not has_no_shape(function)


def test_data_without_a_shape_are_seen():
    def cost(X, y):
        """Return the cost (of X and y) of examples."""

    def fit(X, y):
        """Return the fit of X (m, n) and y (m,)."""

    assert has_no_shape(cost)
    assert not has_no_shape(fit)


def reached(function, found=()):
    """Return a function with all of ours that it calls, and all that these call."""
    function = inspect.unwrap(function)
    folders = [module.__name__ for module in GIVEN]
    is_ours = str(getattr(function, "__module__", "")).split(".")[0] in (*folders, "tests")
    if not isinstance(function, types.FunctionType) or not is_ours or function in found:
        return found
    found = (*found, function)
    for name in names_in(function.__code__):
        found = reached(function.__globals__.get(name), found)
    return found


def names_in(code):
    """Return the global names that a function looks up, with the functions inside it."""
    inside = [constant for constant in code.co_consts if isinstance(constant, types.CodeType)]
    return set(code.co_names).union(*map(names_in, inside))


def raises_in_silence(function):
    """Return whether a ValueError may come out of a function that does not say so."""
    raises = any("raise ValueError" in inspect.getsource(one) for one in reached(function))
    return raises and "aise" not in function.__doc__.split(">>>")[0]


@pytest.mark.parametrize(("module", "function"), FUNCTIONS)
def test_a_function_that_raises_says_when(module, function):
    assert not raises_in_silence(function)


def refuses():
    raise ValueError("no")


def test_a_raise_in_what_a_function_calls_is_seen():
    def calls_it():
        """Call it."""
        return [refuses() for _ in range(3)]

    def says_so():
        """Call it; raises ValueError."""
        return refuses()

    assert raises_in_silence(calls_it)
    assert not raises_in_silence(says_so)


@pytest.mark.parametrize(("module", "function"), FUNCTIONS)
def test_a_function_has_an_example(module, function):
    if module not in (opt_sliders, testCases):  # widgets to move; inputs, which are examples
        assert ">>> " in function.__doc__
