"""A cell as Jupyter reads it: IPython's own transformers, then Python.

They take out what surrounds a cell that is pasted (indents, prompts) and make Python of magics and
of lines for the shell: calls of `get_ipython()`.
"""

from __future__ import annotations

import ast
import re
import sys

from IPython.core.inputtransformer2 import TransformerManager

# Transformers go through a cell once for each magic in it, 500 times at the most. So many lines
# they may look at in a notebook, the first time for each cell left out: seconds.
MOST_WORK = 60_000
MOST_ROUNDS = 500
# Magics that run their text in the notebook; `%%bash`, `%%writefile` and their like do not.
_RUN = {"time", "capture", "prun"}
_PYLAB = """\
import numpy
import matplotlib
from matplotlib import pylab, mlab, pyplot
np = numpy
plt = pyplot
from pylab import *
from numpy import *
"""
_DEEPEST = 5
# What Python learned after 3.11: (version, where it is seen in the line or in the message).
_NEWER = (
    ((3, 12), r"\s*type\s+\w+\s*(\[.*\]\s*)?=|\s*(async\s+)?(def|class)\s+\w+\s*\["),
    ((3, 12), r"f-string: unmatched|f-string: expecting '}'|f-string expression part cannot"),
    ((3, 14), r"\s*except\*?\s+\w+\s*,|.*\b(t|tr|rt)['\"]"),
)


class Transformers(TransformerManager):
    """IPython's, for one notebook; they give up where they would work for minutes."""

    def __init__(self):
        super().__init__()
        self._left = MOST_WORK

    def do_token_transforms(self, lines: list[str]) -> list[str]:
        """Return a cell's lines without magics; raises ValueError when there are too many."""
        for _ in range(MOST_ROUNDS):
            changed, lines = self.do_one_token_transform(lines)
            if not changed:
                return lines
            self._left -= len(lines)
            if self._left < 0:
                break
        raise ValueError("too many magics")


def parse(source: str, transformers: Transformers, depth: int = 0) -> tuple[list[ast.stmt], str]:
    """Return a cell's statements, and its text as Jupyter runs it, to which their lines belong.

    depth: in how many magics that run their text it stands.
    Raises SyntaxError, ValueError, RecursionError and MemoryError for what Python cannot read.
    """
    text = transformers.transform_cell(source)
    statements: list[ast.stmt] = []
    for node in ast.parse(text).body:
        name, body = _magic(node)
        if name == "pylab":
            statements += ast.parse(_PYLAB).body
        elif name not in _RUN or depth == _DEEPEST:
            statements.append(node)
        else:
            inner, inside = parse(body, transformers, depth + 1)
            for statement in inner:
                ast.increment_lineno(statement, node.lineno - 1)
            statements += inner
            if len(text.splitlines()) == 1:
                text = inside
    return statements, text


def _magic(node: ast.stmt) -> tuple[str, str]:
    """Return the name of the magic that a statement is, and the text that it is given."""
    match node:
        case ast.Expr(
            value=ast.Call(
                func=ast.Attribute(
                    value=ast.Call(func=ast.Name(id="get_ipython")),
                    attr="run_line_magic" | "run_cell_magic",
                ),
                args=[ast.Constant(value=str(name)), *_, ast.Constant(value=str(text))],
            )
        ):
            return name, text
    return "", ""


def is_command(source: str) -> bool:
    """Return whether a cell is one line that Jupyter takes for a magic without its sign."""
    return bool(re.fullmatch(r"(pip|conda|mamba|ls|cd|cat|cp|mv|rm|mkdir|man)\b.*", source.strip()))


def what_is_wrong(error: Exception, written_with: tuple[int, ...] = ()) -> str:
    """Return what is wrong with a cell: the line, what Python says, whether it is too old for it.

    written_with: the version of Python that the notebook was saved with, when it is known.
    """
    said = getattr(error, "msg", "") or str(error) or type(error).__name__
    where = f"line {error.lineno}: " if getattr(error, "lineno", None) else ""
    return f"{where}{said}{_too_old(error, written_with)}"[:300]


def _too_old(error: Exception, written_with: tuple[int, ...]) -> str:
    if not isinstance(error, SyntaxError):
        return ""
    here = sys.version_info[:2]
    runs = f"this is Python {here[0]}.{here[1]}"
    line, said = error.text or "", error.msg or ""
    for version, pattern in _NEWER:
        if version > here and (re.match(pattern, line) or re.match(pattern, said)):
            return f" ({runs}; the syntax may be that of {version[0]}.{version[1]})"
    if written_with[:2] > here:
        return f" ({runs}; it was written with {'.'.join(map(str, written_with))})"
    return ""
