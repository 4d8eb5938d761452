"""The numbers that the lesson works out by hand are those of its functions."""

import re

import numpy as np
import pytest

from lesson import build
from tests.helpers.mutants import compiled, solutions

SECTIONS = build.SECTIONS


def text_of(file):
    return (SECTIONS / file).read_text(encoding="utf-8").replace("\n# ", "\n")


def rows(text):
    """The rows that begin with a whole number, as numbers; None where one is asked for."""
    found = re.findall(r"^\| (\d+ \|.*) \|$", text, re.MULTILINE)
    return [[None if "?" in cell else number(cell) for cell in row.split("|")] for row in found]


def number(cell):
    """The number that a cell ends with: `0.5 · 0 + 0.5 · 8 = 4` is 4."""
    return float(cell.rpartition("=")[2].strip().replace("−", "-"))


def function(name):
    return compiled(solutions()[name])


def array(value):
    return {"dW1": np.array([[value]]), "db1": np.array([[value]])}


def test_a_weighted_average_by_hand():
    text = text_of("04_weighted_averages.py")
    table = rows(text)
    assert [row[:2] for row in table] == [[1, 8], [2, 4], [3, 6]]
    averages = function("exponentially_weighted_averages")
    plain = averages([8, 4, 6], 0.5, bias_correction=False)
    corrected = averages([8, 4, 6], 0.5)
    for t, _, v, share, hat in table[:2]:
        assert (v, share) == (plain[int(t) - 1], 1 - 0.5**t)
        assert hat == pytest.approx(corrected[int(t) - 1], abs=5e-4)
    assert table[2][2:] == [None] * 3
    said = re.search(r"\+ 0\.5 \\cdot 6 = (\S+)\$, and \$\S+ / \(1 - 0\.5\^3\) = (\S+)\$", text)
    assert float(said[1]) == plain[2]
    assert float(said[2]) == pytest.approx(corrected[2], abs=5e-4)


def test_momentum_by_hand():
    text = text_of("05_momentum.py")
    assert r"$w = 1$ with $v = 4$, $dW = 2$, β = 0.5 and α = 0.1" in " ".join(text.split())
    step = function("update_parameters_with_momentum")
    weights = {"W1": np.ones((1, 1)), "b1": np.zeros((1, 1))}
    after, v = step(weights, array(2.0), array(4.0), 0.5, 0.1)
    assert v["dW1"].item() == float(re.search(r"0\.5 \\cdot 2 = (\d+)\$", text)[1])
    right = re.search(r"\$1 - 0\.1 \\cdot 3 = (\S+)\$\. \(With the old velocity", text)
    assert after["W1"].item() == pytest.approx(float(right[1]))


def test_adam_by_hand():
    text = text_of("07_adam.py")
    table = rows(text)
    assert [row[:2] for row in table] == [[1, 4], [2, 2], [3, -1]]
    assert table[2][2:] == [None] * 5
    said = re.search(r"v = (\S+), s = (\S+), v̂ = (\S+), ŝ = (\S+), step (\S+)\. The", text)
    table[2][2:] = map(float, said.groups())
    step = function("update_parameters_with_adam")
    weights, v, s = {"W1": np.ones((1, 1)), "b1": np.zeros((1, 1))}, array(0.0), array(0.0)
    for t, g, *wanted in table:
        before = weights["W1"].item()
        weights, v, s, *hats = step(
            weights, array(g), v, s, t, learning_rate=0.1, beta1=0.5, beta2=0.75, epsilon=0
        )
        got = [memory["dW1"].item() for memory in (v, s, *hats)] + [before - weights["W1"].item()]
        assert got[:4] == pytest.approx(wanted[:4], abs=5e-4)
        assert got[4] == pytest.approx(wanted[4], abs=5e-5)
