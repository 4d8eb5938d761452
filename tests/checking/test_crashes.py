"""Exceptions as people meet them: the learner's line, and what stood there."""

import linecache
import textwrap

import numpy as np
import pytest

from checking.calls.run import Call, Crash, observe
from checking.check import check
from checking.crashes import scene
from checking.crashes.peek import Unknown, peek
from checking.messages.crash import explain
from exercises import EXERCISES
from tests.checking.crashes import ADAM, BATCHES, CRASHES, DESCENT, GD, STOCHASTIC

FILE = "<the cell of a crash>"
NETWORK = {
    "W1": np.ones((2, 3)),
    "b1": np.ones((2, 1)),
    "W2": np.ones((3, 2)),
    "b2": np.ones((3, 1)),
}
STATE = {f"d{key}": value for key, value in NETWORK.items()}
DATA = (np.ones((5, 2)), np.ones(5), 0.1)
# The first arguments of the exercises whose functions crash here; the others are the defaults.
GIVEN = {
    GD: (NETWORK, STATE, 0.1),
    ADAM: (NETWORK, STATE, STATE, STATE, 7),
    "initialize_velocity": (NETWORK,),
    "initialize_adam": (NETWORK,),
    BATCHES: (np.ones((3, 10)), np.ones((1, 10)), 4),
    DESCENT: DATA,
    STOCHASTIC: DATA,
    "update_lr": (0.25, 0, 0.5),
    "exponentially_weighted_averages": ([1.0, 2.0, 3.0, 4.0], 0.5),
}


def crash_of(name: str, body: str):
    """Return what is said of an exercise's function with this body when it crashes."""
    exercise = EXERCISES[name]
    arguments = ", ".join(
        f"{given}={exercise.defaults[given]!r}" if given in exercise.defaults else given
        for given in exercise.arguments
    )
    source = f"import numpy as np\nimport math\n\ndef {name}({arguments}):\n"
    source += textwrap.indent(textwrap.dedent(body).strip("\n"), "    ") + "\n"
    linecache.cache[FILE] = (len(source), None, source.splitlines(keepends=True), FILE)
    space: dict = {}
    exec(compile(source, FILE, "exec"), space)
    call = Call(None, GIVEN[name])
    observe(space[name], call, exercise.arguments, exercise.returned, None)
    return explain(call.crash, "a case")


@pytest.mark.parametrize(("name", "body", "said"), CRASHES)
@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_a_crash_is_explained_by_what_stood_on_the_line(name, body, said):
    assert said in crash_of(name, body)[2]


def test_the_first_lines_show_where_and_what():
    lines = crash_of(GD, 'for l in [0]:\n    w = grads[\n        "dW" + str(l)  # the key\n    ]')
    assert lines[:2] == (
        "Line 6 stops with KeyError: 'dW0' (case “a case”).",
        '    w = grads["dW" + str(l)]',
    )


def test_a_function_of_the_learners_own_is_named():
    body = """
    def step(w, g):
        return w - g["W1"]
    return step(parameters, grads)
    """
    assert crash_of(GD, body)[0].startswith("Line 6 (in step) stops with KeyError: 'W1'")


def test_without_a_source_there_is_still_a_message():
    space = {}
    exec("def f(p, g, a):\n    return p * 2", space)
    lines = check(EXERCISES[GD], space["f"]).finding.lines
    assert lines[0].startswith("It stops with TypeError: unsupported operand type(s) for *")


def test_an_exception_that_cannot_say_itself_is_reported():
    body = """
    class Silent(Exception):
        def __str__(self):
            raise ValueError
    raise Silent
    """
    assert crash_of(GD, body)[0] == "Line 8 stops with Silent (case “a case”)."


def test_nothing_is_evaluated_that_could_do_something():
    import ast

    done = []

    class Loud(dict):
        def __getitem__(self, key):
            done.append(key)

    class Number(float):
        def __mul__(self, other):
            done.append(other)

    names = {"d": Loud(a=1), "n": Number(1), "f": done.append, "l": [1]}
    for expression in ("d['a']", "n * 2", "f(1)", "l.pop()", "d.a", "(x := 2)", "[i for i in l]"):
        with pytest.raises(Unknown):
            peek(ast.parse(expression, mode="eval").body, names)
    assert done == []


def test_a_scene_crosses_as_plain_data_and_a_forged_one_is_bounded():
    crash = Crash("KeyError", "'dW0'")
    there = scene.Scene(7, "w = grads[k]", "", "[]", (scene.Thing("of", "grads", "dictionary"),))
    assert scene.read(there.as_data()) == there
    forged = [
        *(None, 3, {"number": "x" * 9}, {"things": [1, {"keys": 5}], "set_at": {}, "near": 0}),
        {"text": "a\x1b[2Jb\n" * 999, "number": 10**40, "things": [{"text": 1}] * 999},
    ]
    for data in forged:
        crash.scene = scene.read(data)
        lines = explain(crash, "a case")
        assert all(len(line) < 500 and line.isprintable() for line in lines)
        assert len(lines) <= 3
