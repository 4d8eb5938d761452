"""What learners may call says what it takes, what it raises, and shows it in an example."""

import inspect
import re

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
