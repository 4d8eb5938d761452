"""The museum's Adams go wrong as their answers say, and are among the grader's wrong Adams."""

import numpy as np
import pytest

from exercises.adams import RIGHT, WRONG
from tests.helpers.mutants import compiled, solutions

SAID = {
    "exhibit_1": "puts ε inside the root",
    "exhibit_2": "uses v where v̂ belongs",
    "exhibit_3": "corrects ŝ alone with 1 − β₂², whatever t is",
    "exhibit_4": "uses s where ŝ belongs",
    "exhibit_6": "counts t from 2",
}
SETTINGS = {"learning_rate": 0.3, "beta1": 0.7, "beta2": 0.85, "epsilon": 0.1}


def weights_after(name, t):
    """Return what an exhibit and the grader's Adam make of the same weights, averages and t."""
    rng = np.random.default_rng(t)
    w, g, v = rng.normal(size=(3, 4, 1))
    s = rng.uniform(0.5, 2, size=(4, 1))
    (adam,) = (adam for said, adam, _ in WRONG if said == SAID[name])
    bias = {"b1": np.zeros((1, 1))}
    average = {"dW1": v, "db1": bias["b1"]}
    squares = {"dW1": s, "db1": np.ones((1, 1))}
    grads = {"dW1": g, "db1": bias["b1"]}
    after, new_v, new_s, *_ = adam({"W1": w} | bias, grads, average, squares, t, **SETTINGS)
    exhibit = compiled(solutions()[name])
    return exhibit(w, new_v["dW1"], new_s["dW1"], t, *SETTINGS.values()), after["W1"]


def test_every_adam_of_the_museum_is_looked_at():
    exhibits = {name: f for name, f in solutions().items() if name.startswith("exhibit_")}
    adams = {name for name, f in exhibits.items() if "beta2" in [a.arg for a in f.args.args]}
    assert len(exhibits) == 6
    assert adams == set(SAID)


@pytest.mark.parametrize("t", [1, 2, 7])
@pytest.mark.parametrize("name", SAID)
def test_an_exhibit_is_one_of_the_graders_wrong_adams(name, t):
    shown, known = weights_after(name, t)
    np.testing.assert_allclose(shown, known, rtol=1e-12)


def test_the_grader_is_tried_on_as_many_adams_as_the_lesson_says():
    """ "More than thirty wrong Adams and several right ones"."""
    assert len(WRONG) > 30
    assert len(RIGHT) > 2
