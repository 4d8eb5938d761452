"""Wrong answers that try to pass: strange things come back, or the judge is bribed."""

import resource
import textwrap
from dataclasses import replace

import pytest

from exercises import grader
from public_tests import POINTS
from tests.helpers.handing_in import (
    AFTER,
    ATTACKED,
    BEFORE,
    RIGHT,
    SETTINGS,
    mark_cells,
    needs_sandbox,
    outcomes,
)

pytestmark = needs_sandbox

STRANGE = {
    "ten gigabytes that take no memory": "return np.broadcast_to(1.0, (40_000, 40_000))",
    "ten gigabytes": "return np.ones((40_000, 40_000))",
    "objects": "return np.array([object(), object()])",
    "not a number": "return np.nan",
    "infinity": "return np.inf",
    "an array that says it is equal to everything": """
        class Lying(np.ndarray):
            shape = ()
            __eq__ = __le__ = __lt__ = __ge__ = lambda self, other: np.True_
            __array__ = lambda self, *args, **more: np.array(learning_rate0)
            def __array_ufunc__(self, *args, **more): return np.True_
            def __array_function__(self, *args, **more): return np.True_
        return np.array(0.123).view(Lying)
    """,
    "a number that says it is equal to everything": """
        class Lying(float):
            __eq__ = __le__ = __lt__ = __ge__ = lambda self, other: True
            __sub__ = __rsub__ = lambda self, other: 0.0
        return Lying(0.123)
    """,
    "an object that answers for an array": """
        class Lying:
            shape, dtype, ndim = (), np.dtype(float), 0
            __array__ = lambda self, *args, **more: np.array(0.123)
            __float__ = lambda self: 0.123
            __eq__ = lambda self, other: True
        return Lying()
    """,
    "a function": "return update_lr",
    "a module": "return np",
    "a generator": "return (x for x in [1])",
    "a text": "return 'passed ✓ \\ud800 <b>100 of 100</b> \\x1b[2J'",
    "a number of a thousand digits": "return 10**1000",
    "an endless dictionary": "found = {}\nfound['again'] = found\nreturn found",
    "a deep list": "found = []\nfor _ in range(900):\n    found = [found]\nreturn found",
    "a long list": "return [0.5] * 50_000",
    "a very long list": "return [0.5] * 1_000_000",
    "a dictionary of strange keys": "return {None: 1, (1, 2): 2, '': 3, b'x': 4, 1.5: 5}",
    "nothing": "return None",
}


LONG = {"a very long list"}


@pytest.mark.parametrize(
    "strange", [pytest.param(k, marks=[pytest.mark.thorough] * (k in LONG)) for k in STRANGE]
)
def test_what_is_no_answer_is_wrong_and_no_more(strange, tmp_path):
    body = textwrap.indent(textwrap.dedent(STRANGE[strange]).strip(), "    ")
    code = f"def update_lr(learning_rate0, epoch_num, decay_rate):\n{body}"
    record = mark_cells(tmp_path, RIGHT[BEFORE], code, RIGHT[AFTER])
    assert outcomes(record) == {BEFORE: "passed", ATTACKED: "wrong", AFTER: "passed"}
    lines = "\n".join(record["exercises"][ATTACKED]["lines"])
    assert lines
    assert "\x1b" not in lines
    lines.encode()


BRIBES = {
    "every comparison is replaced": """
        class Bribe:
            import builtins, sys
            for module in list(sys.modules.values()):
                for name in ("allclose", "isclose", "array_equal", "agree", "close", "same"):
                    if hasattr(module, name):
                        try:
                            setattr(module, name, lambda *args, **more: True)
                        except Exception:
                            pass
            builtins.all = builtins.any = lambda *args: True
            AssertionError.__init__ = lambda *args: None
    """,
    "the public tests are replaced": """
        class Bribe:
            import sys, types
            for name in ("public_tests", "exercises", "checking.check", "checking.notebook.book"):
                fake = sys.modules[name] = types.ModuleType(name)
                fake.check = fake.passed = fake.score = lambda *args, **more: True
    """,
    "what was seen of a call is forged": """
        class Bribe:
            import checking.calls.run, grading.sandbox.inside
            class Verdict:
                outcome, finding, begun = "passed", None, True
            def observe(function, call, *args):
                call.result = call.want
                call.outcome = "passed"
            checking.calls.run.observe = grading.sandbox.inside.observe = observe
    """,
    "every number is equal": """
        class Bribe:
            import numpy as np
            class Everything(np.ndarray):
                __eq__ = __le__ = lambda self, other: np.True_
            np.zeros = np.ones = np.empty = lambda *a, **m: np.ndarray((1,)).view(Everything)
    """,
    "frames are sent that say it passed": """
        class Bribe:
            import json, os, struct
            for said in ("passed", "answer", "defined", "verdict", "read"):
                frame = json.dumps({"say": said, "id": 1, "outcome": "passed", "points": 100,
                                    "verdict": "passed", "names": ["update_lr"]}).encode()
                for file in range(3, 10):
                    try:
                        os.write(file, struct.pack("<II", len(frame), 0) + frame)
                    except OSError:
                        pass
    """,
    "right answers are read from the stack of the caller": """
        class Bribe:
            pass
        def look():
            import gc, sys
            frame = sys._getframe()
            while frame:
                for value in frame.f_locals.values():
                    if getattr(value, "want", None) is not None:
                        return value.want
                frame = frame.f_back
            for thing in gc.get_objects():
                if type(thing).__name__ in ("Exercise", "EntryRule"):
                    return thing.rule.answer(())
            return 0.123
    """,
}
WRONG = {
    BEFORE: "def update_parameters_with_gd(parameters, grads, learning_rate, b=Bribe):\n"
    "    return {key: value + Bribe.__dict__.get('x', 1) for key, value in parameters.items()}",
    ATTACKED: "def update_lr(learning_rate0, epoch_num, decay_rate, b=Bribe):\n"
    "    return globals().get('look', float)() or 0.123",
    AFTER: "def schedule_lr_decay(a, b, c, d=1000, e=Bribe):\n    return 0.123",
}


@pytest.mark.parametrize("bribe", BRIBES)
def test_nobody_can_mark_themselves(bribe, tmp_path):
    record = mark_cells(tmp_path, textwrap.dedent(BRIBES[bribe]), *WRONG.values())
    assert set(outcomes(record).values()) == {"wrong"}
    assert record["total"] == 0


# Calls of an Adam as no Packer would send them.
FORGED = """
import sys
def is_correct_adam(adam):
    frame = sys._getframe()
    while "wire" not in frame.f_locals:
        frame = frame.f_back
    wire = frame.f_locals["wire"]
    def ask(args, data=b""):
        wire.send("back", data, number=0, args=args)
        return wire.receive()
FRAME
    return True
"""
ADAMS = {
    "true to the first three": "COUNT = []\ndef is_correct_adam(adam):\n    COUNT.append(1)\n"
    "    return len(COUNT) <= 3",
    "by the function's name": "def is_correct_adam(adam):\n    return '_plain' in repr(adam)",
    "by what the function holds": "def is_correct_adam(adam):\n"
    "    return adam.__closure__[1].cell_contents is None",
    "by reading its code": "import inspect\ndef is_correct_adam(adam):\n"
    "    return 'wrong' not in inspect.getsource(adam)",
    "with powers that never end": "def is_correct_adam(adam):\n"
    "    one = {'W1': np.ones((1, 1)), 'b1': np.ones((1, 1))}\n"
    "    g = {'dW1': np.ones((1, 1)), 'db1': np.ones((1, 1))}\n"
    "    adam(one, g, g, g, 10**300, beta1=7**300, beta2=7**300)\n    return True",
    "with calls that never end": "def is_correct_adam(adam):\n"
    "    one = {'W1': np.ones((1, 1)), 'b1': np.ones((1, 1))}\n"
    "    g = {'dW1': np.ones((1, 1)), 'db1': np.ones((1, 1))}\n"
    "    while True:\n        adam(one, g, g, g, 2)",
    "by what the first one gives": """
FIRST = []
def is_correct_adam(adam):
    w = {"W1": np.array([[0.3, 2.0]]), "b1": np.array([[1.0]])}
    g, v, s = ({"d" + key: array + i for key, array in w.items()} for i in (1, 2, 3))
    found = [a for part in adam(w, g, v, s, 7, 0.037, 0.8, 0.7, 0.1) for a in part.values()]
    FIRST[:] = FIRST or [found]
    return all(map(np.allclose, found, FIRST[0]))
""",
    "with calls whose answers it never reads": """
import sys
from grading.border.wire import Packer
def is_correct_adam(adam):
    frame = sys._getframe()
    while "wire" not in frame.f_locals:
        frame = frame.f_back
    w = {"W1": np.ones((100, 100)), "b1": np.ones((100, 1))}
    g = {"d" + key: array for key, array in w.items()}
    packer = Packer()
    args = packer.pack((w, g, g, g, 1, 0.1, 0.9, 0.9, 0.1))
    while True:
        frame.f_locals["wire"].send("back", bytes(packer.data), number=0, args=args)
""",
    "by the order that the seed of the cases would make": f"""
COUNT = []
def is_correct_adam(adam):
    order = np.random.default_rng({SETTINGS.seed}).permutation({len(grader.RIGHT + grader.WRONG)})
    order = np.roll(order, -np.argmax(order >= {len(grader.RIGHT)}))
    COUNT.append(1)
    return bool(order[len(COUNT) - 1] < {len(grader.RIGHT)})
""",
    "with whole numbers of Python's own": FORGED.replace(
        "FRAME",
        """
    import struct
    one = ["a", 1, "<f8", [1, 1], 0]
    given = [["d", 2 + n, [[key, one]]] for n, key in enumerate(("W1", "dW1", "dW1", "dW1"))]
    huge, three = ["b", 6, "<i8", [], 8], ["b", 7, "<i8", [], 16]
    data = struct.pack("<dqq", 1.0, 2**62, 3)
    for t, beta in ((["l", 8, [10**300]], 7**300), (["d", 9, [["t", 10**300]]], 0.5),
                    (10**300, 10**300), (huge, three)):
        ask(["t", 0, [*given, t, 0.1, beta, beta, 0.1]], data)
""",
    ),
    "with lists that spread over arrays": FORGED.replace(
        "FRAME",
        """
    column = ["l", 1, [["l", 2 + n, [0.5]] for n in range(8000)]]
    row = ["a", 9000, "<f8", [20_000], 0]
    ask(["t", 0, [["d", 9001, [["W1", column]]], ["d", 9002, [["dW1", row]]],
                  ["d", 9003, [["dW1", row]]], ["d", 9004, [["dW1", row]]], 1, 1, 0.5, 0.5, 1]],
        bytes(160_000))
""",
    ),
    "by keeping an Adam for later": "KEPT = []\ndef is_correct_adam(adam):\n    KEPT.append(adam)\n"
    "    return adam is KEPT[0]",
}


@pytest.mark.parametrize("adams", ADAMS)
def test_a_test_of_adams_that_tests_nothing_is_wrong(adams, tmp_path):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    settings = replace(SETTINGS, points={"is_correct_adam": POINTS["is_correct_adam"]})
    record = mark_cells(tmp_path, ADAMS[adams], settings=settings, seconds=4)
    assert outcomes(record) == {"is_correct_adam": "wrong"}
    # In kilobytes: what the marker works out for it fits into a tenth of what it may use.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000


def test_an_adam_given_to_a_submission_works_in_place_there_too(tmp_path):
    """A test that looks for changes in its own arrays sees them, though they cross as copies."""
    code = """
import copy
def is_correct_adam(adam):
    rng = np.random.default_rng(1)
    p = {"W1": rng.normal(size=(2, 3)), "b1": rng.normal(size=(2, 1))}
    g = {"d" + key: rng.normal(size=w.shape) for key, w in p.items()}
    v = {"d" + key: rng.normal(size=w.shape) for key, w in p.items()}
    s = {"d" + key: rng.normal(size=w.shape) ** 2 for key, w in p.items()}
    before = copy.deepcopy((p, v, s))
    w = p["W1"]
    result = adam(p, g, v, s, 7, learning_rate=0.1, beta1=0.8, beta2=0.9, epsilon=0.1)
    if result[0] is p:
        assert result[0]["W1"] is w and np.any(w != before[0]["W1"]), "in place"
        raise ZeroDivisionError("in place, and seen")
    # One of the right Adams leaves nothing of what it is given.
    assert np.all(np.isnan(w)) or np.all(w == before[0]["W1"])
    return True
"""
    settings = replace(SETTINGS, points={"is_correct_adam": POINTS["is_correct_adam"]})
    said = mark_cells(tmp_path, code, settings=settings)["exercises"]["is_correct_adam"]
    assert "in place, and seen" in said["lines"][0]
    assert said["case"] == "an Adam that updates its arguments in place"


# What one exercise leaves, and how another would find it.
LEFT = {
    "a file": ("open('/tmp/case', 'w').write('7')", "open('/tmp/case').read()"),
    "a name": (
        "import os; os.makedirs('/tmp/a/7', exist_ok=True)",
        "import os; os.listdir('/tmp/a')[0]",
    ),
    "a name in a folder that cannot be read": (
        "import os; os.umask(0o777); os.path.exists('/tmp/a') or os.mkdir('/tmp/a')",
        "import os; os.stat('/tmp/a')",
    ),
    "a module": ("import sys, math; math.case = 7", "import math; math.case"),
    "a part of the process's own code": (
        "import grading.sandbox.inside; grading.sandbox.inside.case = 7",
        "import grading.sandbox.inside; grading.sandbox.inside.case",
    ),
    "how a pipe is read": (
        "import os; [os.set_blocking(file, False) for file in (0, 1, 2)]",
        "import os; assert not all(map(os.get_blocking, range(5)))",
    ),
    "a variable of the environment": (
        "import os; os.environ['CASE'] = '7'",
        "import os; os.environ['CASE']",
    ),
}


@pytest.mark.parametrize("left", LEFT)
def test_nothing_lives_on_from_one_exercise_to_the_next(left, tmp_path):
    leave, find = LEFT[left]
    first = RIGHT[BEFORE].replace("    return", f"    {leave}\n    return")
    # What is found would be used; where nothing is, the answer is right.
    look = f"try:\n        {find}\n    except Exception:\n        pass\n    else:\n        return 7"
    last = RIGHT[AFTER].replace("    return", f"    {look}\n    return")
    record = mark_cells(tmp_path, first, RIGHT[ATTACKED], last)
    assert set(outcomes(record).values()) == {"passed"}


def test_who_stays_alive_is_not_asked_the_next_exercise(tmp_path):
    """It says that it ended, and would answer for the next one, of which it knows too much."""
    stay = """
import os, sys
def stay(status):
    frame = sys._getframe()
    while "wire" not in frame.f_locals:
        frame = frame.f_back
    wire, submission = frame.f_locals["wire"], frame.f_locals["submission"]
    wire.send("ended", status=0, traces=False)
    ask, _ = wire.receive()
    wire.send("ready")
    submission.define(ask["name"], ask["skip"])
    while True:
        submission.answer(*wire.receive())
"""
    first = RIGHT[BEFORE].replace(
        "    return", "    KNOWN.append(1)\n    os._exit = stay\n    return"
    )
    last = RIGHT[AFTER].replace("    return", "    if KNOWN:\n        return 'known'\n    return")
    record = mark_cells(tmp_path, stay, "KNOWN = []", first, RIGHT[ATTACKED], last)
    assert set(outcomes(record).values()) == {"passed"}
