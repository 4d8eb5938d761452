"""How a notebook is read: what is run of it, what is said of the rest."""

import sys

import pytest

from checking.notebook import cells, reading


def read(*sources, names=("f",), written_with=()):
    return reading.read(list(enumerate(sources, start=1)), list(names), written_with)


def test_each_function_has_the_cells_that_define_it():
    found = read("def f(): pass", "x = 1", "def f(): pass\nf = x")
    assert found.defined == {"f": [1, 3, 3]}


def test_what_stores_into_an_import_is_not_run():
    found = read("import numpy as np", "np.allclose = max", "def f(): return np")
    assert [statement.cell for statement in found.statements] == [1, 3]
    assert found.not_run == {}


def test_futures_hold_for_the_cells_that_follow_and_for_nobody_else():
    one, two = (
        read(*first, "def f(x: int): pass")
        for first in ((), ("from __future__ import annotations",))
    )
    scopes = {}, {}
    for found, scope in zip((one, two), scopes, strict=True):
        exec(found.statements[-1].code, scope)
    assert [scope["f"].__annotations__["x"] for scope in scopes] == [int, "int"]


@pytest.mark.parametrize(
    ("source", "version"),
    [
        ('print(f"{d["a"]}")', (3, 12)),
        ("x = 1\ntype X = int", (3, 12)),
        ("def first[T](x): pass", (3, 12)),
        ("try:\n    pass\nexcept A, B:\n    pass", (3, 14)),
        ('x = t"{a}"', (3, 14)),
    ],
)
def test_a_syntax_that_is_newer_than_this_python_is_said_to_be(source, version):
    found = read(source)
    if sys.version_info[:2] >= version:
        assert found.failures == []
        return
    ((_, _, said),) = found.failures
    assert said.endswith(f"the syntax may be that of {version[0]}.{version[1]})")


@pytest.mark.parametrize("source", ["def f(x)\n    return", 'f"{a b}"', "x = (1"])
def test_an_ordinary_mistake_is_not_taken_for_a_newer_syntax(source):
    ((_, _, said),) = read(source).failures
    assert "this is Python" not in said
    ((_, _, said),) = read(source, written_with=(3, 99, 1)).failures
    assert "it was written with 3.99.1" in said


@pytest.mark.parametrize(
    "source", ["%x\n" * 20_000, "x = !ls\n" * 5000, "def f():\n" + "  %time x\n" * 3000]
)
def test_magics_without_end_cost_their_cell_alone(source):
    found = read(source, "def f(): pass")
    assert found.defined == {"f": [2]}
    assert [failure[2] for failure in found.failures] == ["too many magics"]


def test_a_magic_inside_a_magic_is_read_to_a_depth():
    source = "%%capture\n" * 50 + "def f(): pass"
    assert read(source).failures == []
    assert cells.parse("%%capture\n%%time\nx = 1", cells.Transformers())[1] == "x = 1\n"
