"""What a function needs of its notebook: it is there, or the page says why not."""

from tests.agreement.rows import RIGHT, Row, using

MINE = RIGHT.replace("update_lr", "my_lr")
WRAPPED = """\
import functools
def logged(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)
    return inner
"""
NOT_RUN = "by code that is not run for marking"

ROWS = [
    Row("an entry stored below the dictionary", ('CFG = {}\nCFG["one"] = 1', using('CFG["one"]'))),
    Row(
        "an entry of an entry",
        (
            'CFG = {"a": {}}',
            'CFG["a"]["b"] = 1',
            using('CFG["a"]["b"]'),
        ),
    ),
    Row("an item of a list", ("L = [0, 2]\nL[0] = 1", using("L[0]"))),
    Row("a slice of a list", ("L = [0, 2]\nL[:1] = [1, 1]", using("L[1]"))),
    Row("an entry that is counted up", ('CFG = {"one": 0}\nCFG["one"] += 1', using('CFG["one"]'))),
    Row(
        "an entry stored where there are two names",
        (
            'A = B = {}\nA["one"] = 1',
            using('B["one"]'),
        ),
    ),
    Row("an entry stored by another name", ('A = {}\nB = A\nB["one"] = 1', using('A["one"]'))),
    Row(
        "an entry of a dictionary in a list",
        (
            'A = {}\nL = [A]\nL[0]["one"] = 1',
            using('A["one"]'),
        ),
    ),
    Row(
        "an entry stored under a condition",
        (
            'if True:\n    CFG = {}\n    CFG["one"] = 1',
            using('CFG["one"]'),
        ),
    ),
    Row("an attribute of the function", (using("update_lr.one"), "update_lr.one = 1")),
    Row("an attribute of a class", ("class Cfg:\n    pass\nCfg.one = 1", using("Cfg.one"))),
    Row(
        "an entry stored after a call made it",
        ('CFG = dict()\nCFG["one"] = 1', using('CFG["one"]')),
        "wrong",
        kernel="passed",
        says=f"CFG is made in cell 2 {NOT_RUN}",
    ),
    Row(
        "an entry stored by a method",
        ("CFG = {}\nCFG.update(one=1)", using('CFG["one"]')),
        "wrong",
        kernel="passed",
        says=f"CFG (cell 2), as made or changed {NOT_RUN}",
    ),
    Row(
        "entries stored in a loop",
        ('CFG = {}\nfor k in ["one"]:\n    CFG[k] = 1', using('CFG["one"]')),
        "wrong",
        kernel="passed",
        says=f"CFG (cell 2), as made or changed {NOT_RUN}",
    ),
    Row(
        "a value changed by a call later",
        ("ONE = 2", "ONE = float(1)", using("ONE")),
        "wrong",
        kernel="passed",
        says=f"ONE (cell 3), as made or changed {NOT_RUN}",
    ),
    Row(
        "a value that a call makes",
        ("ONE = float(1)", using("ONE")),
        "wrong",
        kernel="passed",
        says=f"ONE is made in cell 2 {NOT_RUN}",
    ),
    Row(
        "a value that a function sets when it is called",
        ("def setup():\n    global ONE\n    ONE = 1\nsetup()", using("ONE")),
        "wrong",
        kernel="passed",
        says=f"ONE is made in cell 2 {NOT_RUN}",
    ),
    Row(
        "a function that a call makes",
        (
            "import functools\ndef lr(one, a, e, d):\n    return a / (one + d * e)\n"
            "update_lr = functools.partial(lr, 1)",
        ),
        "wrong",
        kernel="passed",
        says=f"update_lr is made in cell 2 {NOT_RUN}",
    ),
    Row(
        "a function inside with",
        (
            "import contextlib\nwith contextlib.nullcontext():\n    "
            + RIGHT.replace("\n", "\n    "),
        ),
        "wrong",
        kernel="passed",
        says=f"update_lr is made in cell 2 {NOT_RUN}",
    ),
    Row("names unpacked", ("one, (two, three) = 1, (2, 3)", using("one"))),
    Row("a name with a type", ("one: float = 1.0", using("one"))),
    Row("a value of a module", ("import math\nE = math.e\n" + using("E / E"),)),
    Row("a function under a condition", ("if 1 > 0:\n    " + RIGHT.replace("\n", "\n    "),)),
    Row("a guard", ('if __name__ == "__main__":\n    ONE = 1', using("ONE"))),
    Row("another name for it", (MINE + "update_lr = my_lr",)),
    Row("a lambda", ("update_lr = lambda a, e, d: a / (1 + d * e)",)),
    Row("a decorator", (WRAPPED + "@logged\n" + RIGHT,)),
    Row("a cache", ("import functools\n@functools.lru_cache\n" + RIGHT,)),
    Row(
        "a method of a class",
        (
            "class Rates:\n    def lr(a, e, d):\n        return a / (1 + d * e)"
            "\nupdate_lr = Rates.lr",
        ),
    ),
    Row("a helper below", (using("one()"), "def one():\n    return 1")),
    Row(
        "a helper defined twice",
        (
            "def one():\n    return 2",
            using("one()"),
            "def one():\n    return 1",
        ),
    ),
    Row(
        "a helper that calls itself",
        (
            "def down(n):\n    return n if n < 2 else down(n - 1)",
            using("down(5)"),
        ),
    ),
    Row(
        "a helper that is a generator, and a closure",
        (
            "def ones():\n    yield 1\ndef maker():\n    n = next(ones())\n    return lambda: n",
            using("maker()()"),
        ),
    ),
    Row(
        "a dataclass",
        (
            "from dataclasses import dataclass\n@dataclass\nclass One:\n    n: int = 1",
            using("One().n"),
        ),
    ),
    Row("a default that a call makes", (using("one", signature="a, e, d, one=float(1)"),)),
    Row("names beyond ASCII", ("def update_lr(α, ε, δ):\n    return α / (1 + δ * ε)",)),
    Row(
        "a match",
        (
            "def update_lr(a, e, d):\n    match e:\n        case 0:\n            return a\n"
            "        case _:\n            return a / (1 + d * e)",
        ),
    ),
    Row("a warning on the way", ("import warnings\n" + using("1", 'warnings.warn("mine")'),)),
    Row(
        "calls of checks and trainings around it",
        (
            "from public_tests import *",
            RIGHT + "\nupdate_lr_test(update_lr)",
            "print(update_lr)",
        ),
    ),
    Row(
        "a counter that goes in",
        (
            "count = 0\ndef update_lr(a, e, d):\n    global count\n    count += 1\n"
            "    return a / (1 + d * e) + count",
        ),
        "wrong",
    ),
    Row(
        "a default that is changed",
        (using("len(kept)", "kept.append(1)", signature="a, e, d, kept=[]"),),
        "wrong",
    ),
]
