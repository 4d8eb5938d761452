"""Cells as people paste and write them: whatever Jupyter runs is marked."""

from tests.agreement.rows import NUMPY, RIGHT, STUB, Row, using

PROMPTS = "".join(
    f"{'>>>' if i == 0 else '...'} {line}\n" for i, line in enumerate(RIGHT.splitlines())
)
IN = "In [5]: " + "\n   ...: ".join(RIGHT.splitlines())
INDENTED = "".join(f"    {line}\n" for line in RIGHT.splitlines())
TEXT = 'TEXT = """\n%time\n!ls\n"""\n'

ROWS = [
    Row("plain", (RIGHT,)),
    Row("indented by four", (INDENTED,)),
    Row("indented by a tab", (INDENTED.replace("    ", "\t"),)),
    Row("pasted with >>>", (PROMPTS,)),
    Row("pasted with In [5]:", (IN,)),
    Row("a line for the shell that goes on", ("!true -q \\\n   numba\n" + RIGHT,)),
    Row("await above it", ("import asyncio\nawait asyncio.sleep(0)\n" + RIGHT,)),
    Row("await below it", (RIGHT + "import asyncio\nx = await asyncio.sleep(0, 5)",)),
    Row(
        "async for and a comprehension that awaits",
        (
            "async def count():\n    yield 1\n"
            "async for x in count():\n    pass\ny = [x async for x in count()]\n" + RIGHT,
        ),
    ),
    Row(
        "a % that begins a line of Python, beside a magic",
        ("%time y = 3\nx = (7\n % 4)\n" + using("x - 2"),),
    ),
    Row("a % after a backslash", ("%time y = 3\nx = 7 \\\n  % 4\n" + using("x - 2"),)),
    Row("a text with magics in it", ("%time y = 3\n" + TEXT + using("len(TEXT.split()) - 1"),)),
    Row("%%time", ("%%time\n" + RIGHT,)),
    Row("%%time and empty lines", ("%%time\n\n\n" + RIGHT,)),
    Row("%%capture", ("%%capture out\n" + RIGHT,)),
    Row("%%capture of %%time", ("%%capture\n%%time\nONE = 1\n" + using("ONE"),)),
    Row(
        "%%timeit keeps what it defines to itself",
        (
            RIGHT,
            "%%timeit -n 1 -r 1\n" + STUB,
        ),
    ),
    Row(
        "%%bash and %%html define nothing",
        (
            RIGHT,
            "%%bash\ntrue <<END\n" + STUB + "END",
            "%%html\n<b>def</b>",
        ),
    ),
    Row("%time of an assignment", ("%time ONE = 1\n" + using("ONE"),)),
    Row("a magic between lines", ("ONE = 1\n%precision 3\n" + using("ONE"),)),
    Row("a line for the shell whose output is kept", ("files = !true\n" + RIGHT,)),
    Row("a question", (RIGHT + "\nupdate_lr?",)),
    Row("a command without its sign", ("ls", RIGHT)),
    Row("a value shown at the end", (RIGHT + "\nupdate_lr;",)),
    Row("lines that end as on Windows", (RIGHT.replace("\n", "\r\n"),)),
    Row("empty lines above", ("\n\n  \n" + RIGHT,)),
    Row("a remark above, and a page break", ("# mine\n\f\n" + RIGHT,)),
    Row("only a remark", ("# nothing\n", RIGHT)),
    Row("a command in the body", (using("1", "!true"),)),
    Row("a magic in the body", (using("1", "%precision 3"),)),
    Row("a magic and its value in the body", (using("1", "x = %precision 3"),)),
    Row("display in the body", (using("1", "display(a)"),)),
    Row("get_ipython in the body", (using("1", "shell = get_ipython()"),)),
    Row("pyplot in the body", (using("1", "import matplotlib.pyplot as plt", "plt.plot([1])"),)),
    Row(
        "get_ipython is asked for more",
        (using("1", 'get_ipython().run_line_magic("precision", "3")'),),
    ),
    Row("In and Out in the body", (using("1", "len(In), len(Out)"),)),
    Row(
        "display and its like, imported",
        (
            "from IPython.display import Markdown, clear_output, display\n"
            + using("1", 'display(Markdown("*a*"))', "clear_output(wait=True)"),
        ),
    ),
    Row(
        "get_ipython, imported",
        (
            "from IPython import get_ipython\n"
            + using("1", 'get_ipython().run_line_magic("precision", "3")'),
        ),
    ),
    Row("more of IPython, by its name", (using("1", "import IPython; IPython.Application"),)),
    Row("a display of one's own", ("def display(x):\n    return 1\n" + using("display(a)"),)),
    Row("a bar in the body", ("from tqdm.auto import tqdm\n" + using("1", "list(tqdm([1, 2]))"),)),
    Row("%pylab", ("%pylab agg", using("np.exp(0)"))),
    Row("two definitions, the last one right", (STUB, RIGHT)),
    Row("two definitions in one cell", (STUB + "\n" + RIGHT,)),
    Row("the stub again, below the answer", (RIGHT, STUB), "not started"),
    Row("a cell that is no Python, after the answer", (RIGHT, "def update_lr(a, e, d)\n  return")),
    Row(
        "a cell that is no Python",
        ("def update_lr(a, e, d)\n    return a",),
        "wrong",
        kernel="missing",
        says="Cell 2 could not be run: line 1:",
    ),
    Row(
        "tabs and spaces",
        ("def update_lr(a, e, d):\n    x = 1\n\treturn a",),
        "wrong",
        kernel="missing",
        says="Cell 2 could not be run: line 3:",
    ),
    Row("return outside of it, below", (RIGHT + "return 5",)),
    Row("a statement that fails above it", ("1 / 0\n" + RIGHT,), kernel="missing"),
    Row("an assignment that fails above it", ("x = 1 / 0\n" + RIGHT,), kernel="missing"),
    Row("a function that fails beside it", ("def f(x=1 / 0): pass", RIGHT)),
    Row(
        "annotations of the future",
        (
            "from __future__ import annotations",
            using("1", signature="a: Rate, e: Epoch, d: Rate"),
        ),
    ),
    Row(
        "an annotation that is not there",
        (using("1", signature="a: Rate, e, d"),),
        "wrong",
        kernel="missing",
        says="NameError: name 'Rate' is not defined",
    ),
    Row(
        "imports where they are used",
        ("def update_lr(a, e, d):\n    import numpy as n\n    return n.divide(a, 1 + d * e)",),
    ),
    Row("imports after it", (using("np.exp(0)"), NUMPY)),
    Row("all of a module", ("from math import *\n" + using("exp(0)"),)),
    Row(
        "a module that may be missing",
        (
            "try:\n    import nothing_here as m\nexcept ImportError:\n    import math as m\n"
            + using("m.exp(0)"),
        ),
    ),
    Row(
        "a module that is missing",
        ("import nothing_here as n", using("n.exp(0)")),
        "wrong",
        kernel="wrong",
        says="ModuleNotFoundError: No module named 'nothing_here'",
    ),
    Row(
        "a decorator from a module that is missing",
        ("from nothing_here import njit", "@njit\n" + RIGHT),
        "wrong",
        kernel="missing",
        says="ModuleNotFoundError: No module named 'nothing_here'",
    ),
    Row("a module that is missing, imported inside", (using("1", "import nothing_here"),), "wrong"),
]
