"""Signatures, stubs, exceptions and results of every kind."""

import textwrap

from lesson import build
from public_tests import POINTS
from tests.agreement.rows import MOMENTUM, NUMPY, RIGHT, STUB, Row, returning, using
from tests.helpers.wrong_bodies import SIDE_EFFECTS, WRONG

SCHEDULE = "schedule_lr_decay"
GRADER = "is_correct_adam"
EXCHANGED = """\
def update_parameters_with_momentum(parameters, v, grads, beta, learning_rate):
    new = {key: beta * grads[key] + (1 - beta) * v[key] for key in v}
    return {k: w - learning_rate * new["d" + k] for k, w in parameters.items()}, new
"""
OTHER_NAMES = EXCHANGED.replace("v, grads,", "grad, old,").replace("grads[", "old[")
OTHER_NAMES = OTHER_NAMES.replace("v[key]", "grad[key]").replace("in v}", "in old}")
DEFAULT = "def schedule_lr_decay(a, e, d, time_interval=100):\n    return a / (1 + d * (e // {}))\n"
OWN_ERROR = "class Own(Exception):\n    def __str__(self):\n        {}\n"
ADAM = "def update_parameters_with_adam(*given):\n    raise NotImplementedError('Exercise 11')\n"
CALLED_BY_NAME = """\
def is_correct_adam(adam):
    one = {"W1": np.ones((1, 1)), "b1": np.ones((1, 1))}
    g = {"dW1": np.ones((1, 1)), "db1": np.ones((1, 1))}
    got = adam(one, g, v=dict(g), s=dict(g), t=2, beta1=0.5, epsilon=0.1)
    return bool(np.isclose(got[0]["W1"][0, 0], 1))
"""


# (what stands above it, what an exercise returns that has to be something else).
KINDS = (
    (NUMPY, "np.array([[0.5]])"),
    (NUMPY, "np.matrix(0.5)"),
    (NUMPY, "np.float32(0.1)"),
    (NUMPY, "np.complex128(1)"),
    (NUMPY, "np.array(['a'])"),
    (NUMPY, "np.zeros((0, 3))"),
    ("", "complex(1)"),
    ("", "'text'"),
    ("", "[0.5]"),
    ("", "(0.5,)"),
    ("", "{0.5}"),
    ("", "{}"),
    ("", "{'rate': 0.5}"),
    ("", "None"),
    ("", "print(1)"),
    ("", "lambda: 1"),
    ("", "b'a'"),
    ("", "(r for r in [1])"),
    ("", "range(3)"),
    ("", "int"),
    ("", "True"),
    ("", "float('nan')"),
    ("from collections import OrderedDict", "OrderedDict(a=1)"),
    ("from collections import namedtuple", "namedtuple('P', 'x')(1)"),
    ("class Own: pass", "Own()"),
)
# (what stands above it, a line that an exercise stops at).
STOPS = (
    ("", "raise ValueError('a\\nb')"),
    ("", "raise KeyError('W0')"),
    ("", "{}['dW3']"),
    ("", "undefined_name"),
    ("", "x = x + 1"),
    ("", "(1.0).nothing"),
    ("", "1 / 0"),
    ("", "[][1]"),
    ("", "'a' + 1"),
    ("", "None + 1"),
    ("", "assert 1 < 0, 'no'"),
    ("", "raise SystemExit(3)"),
    ("", "raise Exception"),
    ("", "exec('x = 1 +')"),
    ("", "raise ValueError('é' * 500)"),
    ("", "raise StopIteration"),
    ("", "int('a')"),
    ("", "raise BaseException('odd')"),
    ("", "raise ExceptionGroup('two', [ValueError(1)])"),
    (NUMPY, "np.zeros(2) + np.zeros(3)"),
    (NUMPY, "np.nothing"),
    (NUMPY, "np.ones(2) @ np.ones(3)"),
    (NUMPY, "np.array(1, int)[0]"),
    ("import math", "math.sqrt(-1)"),
    ("", "import math.nothing"),
    ("", "2.0 ** 5000"),
    (OWN_ERROR.format("raise RuntimeError"), "raise Own"),
    (OWN_ERROR.format("return 'mine'"), "raise Own"),
    ("class Odd(NotImplementedError): pass", "raise Odd"),
)
BUNDLED = [name for name in POINTS if name != GRADER]


def bundle(why, number, bodies):
    """Return a notebook with a body for each exercise, all of them wrong."""
    first = number * len(BUNDLED)
    bodies = bodies[first : first + len(BUNDLED)]
    cells = [
        f"def {name}(*given):\n{textwrap.indent(body, '    ')}"
        for name, body in zip(BUNDLED, bodies, strict=False)
    ]
    return Row(f"{why} {number + 1}", tuple(cells), "wrong", tuple(BUNDLED[: len(bodies)]))


LESSON = build.load()


def exercise_cell(name, body):
    """Return an exercise's function, its signature as the lesson has it, with this body."""
    cell = next(cell for cell in LESSON.cells if cell.exercise == name)
    return cell.with_answer(body)


ROWS = [
    Row("as the lesson has it", (STUB,), "not started"),
    Row(
        "nbgrader's stub",
        (STUB.replace("Exercise 12: update_lr", "Write your answer here"),),
        "not started",
    ),
    Row(
        "nbgrader's own stub",
        ("def update_lr(a, e, d):\n    # YOUR CODE HERE\n    raise NotImplementedError()",),
        "not started",
    ),
    Row(
        "a stub with code above",
        (STUB.replace("    raise", "    x = 1\n    raise"),),
        "not started",
    ),
    Row("a stub with code below", (STUB + "    return 5",), "not started"),
    Row(
        "another exercise's stub is called",
        (STUB, "def schedule_lr_decay(a, e, d, i=1000):\n    return update_lr(a, e // i, d)"),
        "not started",
        names=(SCHEDULE,),
    ),
    Row("nothing at all", ("x = 1",), "not started", kernel="missing"),
    Row("no function", ("update_lr = 0.5",), "wrong"),
    Row("None", ("update_lr = None",), "wrong"),
    Row("a table", ("update_lr = {0: 0.1}",), "wrong"),
    Row("a list", ("update_lr = [0.1, 0.2]",), "wrong"),
    Row("a class", ("class update_lr:\n    pass",), "wrong"),
    Row("a function of Python's", ("update_lr = max",), "wrong"),
    Row("a function of NumPy's", (NUMPY, "update_lr = np.divide"), "wrong"),
    Row(
        "any number of arguments",
        ("def update_lr(*given):\n    a, e, d = given\n    return a / (1 + d * e)",),
    ),
    Row("arguments by position alone", (using("1", signature="a, e, d, /"),)),
    Row("more arguments, with defaults", (using("n", signature="a, e, d, n=1, *more, **named"),)),
    Row("an argument by name alone", (using("1", signature="a, e, *, d"),), "wrong"),
    Row("an argument too few", ("def update_lr(a, e):\n    return a",), "wrong"),
    Row("names exchanged, used by position", (EXCHANGED,), "wrong", names=(MOMENTUM,)),
    Row("names of one's own", (OTHER_NAMES,), names=(MOMENTUM,)),
    Row(
        "names exchanged in update_lr",
        (
            "def update_lr(learning_rate0, decay_rate, epoch_num):\n"
            "    return learning_rate0 / (1 + decay_rate * epoch_num)",
        ),
        "wrong",
    ),
    Row("a default of one's own", (DEFAULT.format("time_interval"),), "wrong", names=(SCHEDULE,)),
    Row(
        "a default that is an array",
        (
            NUMPY,
            DEFAULT.replace("=100", "=np.array(1000)").format("time_interval"),
        ),
        names=(SCHEDULE,),
    ),
    Row(
        "a default that is an object",
        (DEFAULT.replace("=100", "=None").format("(1000 if time_interval is None else 1000)"),),
        "wrong",
        names=(SCHEDULE,),
    ),
    *(
        Row(f"comes back as {expression}", (f"{before}\n{returning(expression)}",))
        for before, expression in (
            (NUMPY, "np.float64(r)"),
            (NUMPY, "np.array(r)"),
            (NUMPY, "np.array([r])"),
            (NUMPY, "np.array(r, dtype=object)"),
            (NUMPY, "np.ma.array([r])"),
            (NUMPY, "np.longdouble(r)"),
            ("from fractions import Fraction", "Fraction(r)"),
            ("from decimal import Decimal", "Decimal(r)"),
            ("class Own(float): pass", "Own(r)"),
        )
    ),
    *(
        bundle(
            "wrong kinds",
            returned,
            [f"{before}\nreturn {expression}" for before, expression in KINDS],
        )
        for returned in (0, 1)
    ),
    # The same verdict in other words: without the answer there is no line to show.
    Row(
        "a whole number too large to cross",
        (
            "def update_parameters_with_rmsprop(parameters, grads, s, beta2, learning_rate, "
            "epsilon=1e-8):\n    return 10**400\n",
        ),
        "wrong",
        names=("update_parameters_with_rmsprop",),
        kernel="wrong",
    ),
    Row("stops: calls itself without end", (using("1", "update_lr(a, e, d)"),), "wrong"),
    *(
        bundle("errors", stopped, [f"{before}\n{line}" for before, line in STOPS])
        for stopped in (0, 1, 2)
    ),
    Row("what it prints is not shown", (RIGHT.replace("return", "print(1); return -"),), "wrong"),
    Row("prints on the way", (RIGHT.replace("return", "print(1); return"),)),
    *(
        Row(
            f"{what} in every exercise",
            (NUMPY, *(exercise_cell(*item) for item in bodies.items())),
            "wrong",
            names=tuple(bodies),
        )
        for what, bodies in (
            ("a wrong answer", {name: WRONG[name] for name in POINTS}),
            ("a side effect or an error", SIDE_EFFECTS),
        )
    ),
    Row(
        "a key too many in an argument",
        (
            NUMPY,
            exercise_cell(
                "update_parameters_with_gd",
                "w, g = dict(parameters), grads\n"
                "parameters['more'] = np.zeros(1)\n"
                "return {k: w[k] - learning_rate * g['d' + k] for k in w}",
            ),
        ),
        "wrong",
        names=("update_parameters_with_gd",),
    ),
    Row(
        "keys that are no texts",
        (
            NUMPY,
            exercise_cell("initialize_velocity", "return {1: 0.0, None: 2, np.int64(3): 3}"),
        ),
        "wrong",
        names=("initialize_velocity",),
    ),
    Row("a test that calls its Adam by name", (NUMPY, CALLED_BY_NAME), "wrong", names=(GRADER,)),
    *(
        Row(
            f"a test of Adams: {line}",
            (NUMPY, ADAM, f"def is_correct_adam(adam):\n    {line}\n"),
            outcome,
            names=(GRADER,),
        )
        for line, outcome in (
            ("return True", "wrong"),
            ("return 1", "wrong"),
            ("return np.True_", "wrong"),
            ("pass", "wrong"),
            ("return adam", "wrong"),
            ("return [adam]", "wrong"),
            ("return adam({}, {}, {}, {}, 1) is None", "wrong"),
            ("print(1); return False", "wrong"),
            ("return bool(update_parameters_with_adam(1))", "not started"),
            ("1 / 0", "wrong"),
        )
    ),
]
