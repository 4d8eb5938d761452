"""A learner's source, statement by statement: what stands on a line, and inside of which loop."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from functools import lru_cache
from typing import NamedTuple

# A line is kept whole, so that it can be read; what is shown of it is shorter.
LONGEST_KEPT = 600
_TEXTS_OR_COMMENT = re.compile(r"""(["'])(?:\\.|(?!\1).)*\1?|#.*""", re.DOTALL)
_KINDS = {
    **{ast.For: "for", ast.While: "while", ast.If: "if", ast.Return: "return"},
    ast.FunctionDef: "def",
    **dict.fromkeys((ast.Assign, ast.AugAssign, ast.AnnAssign), "assign"),
}
MODULES = ("np", "numpy", "math")


class Statement(NamedTuple):
    """A statement of a function, or the head of a compound one; plain data.

    line, last: its first and last line, counted as in the notebook's cell.
    text:       what stands there, on one line.
    kind:       "for", "while", "if", "return", "def", "assign" or "other".
    within:     the first lines of the loops around it, the innermost first.
    names:      the names that are read or written there, attributes such as self.v among them.
    sets:       those of them that are given a value.
    under:      the first line of the `if` that it stands under, 0 when under none.
    inside:     the line of the innermost def that it stands in.
    """

    line: int
    last: int
    text: str
    kind: str
    within: tuple[int, ...]
    names: frozenset[str]
    sets: frozenset[str] = frozenset()
    under: int = 0
    inside: int = 0


@lru_cache(maxsize=32)
def statements_of(code) -> dict[int, Statement]:
    """Return {line: the statement that this line belongs to} of a code object.

    Raises OSError where there is no source, SyntaxError where it cannot be read by itself.
    """
    lines, first = inspect.getsourcelines(code)
    tree = ast.parse(textwrap.dedent("".join(lines)))
    found: dict[int, Statement] = {}
    _read(tree.body, lines, max(first, 1) - 1, (), 0, 0, found)
    return found


def parsed(statement: Statement) -> ast.stmt | None:
    """Return what stands on a line as a tree; of a compound statement the head alone."""
    text = statement.text[2 * statement.text.startswith("elif ") :]
    try:
        return ast.parse(f"{text} pass" if text.endswith(":") else text).body[0]
    except (SyntaxError, ValueError, IndexError):
        return None


def _read(body, lines, before, loops, under, inside, found) -> None:
    for node in body:
        inner = [
            part
            for name in ("body", "orelse", "finalbody")
            for part in getattr(node, name, ())
            if isinstance(part, ast.stmt)
        ]
        inner += [part for handler in getattr(node, "handlers", ()) for part in handler.body]
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
        head = [part for part in inner if part.lineno > node.lineno]
        last = min((part.lineno for part in head), default=node.end_lineno + 1) - 1
        last = max(last, node.lineno) if inner else node.end_lineno
        statement = Statement(
            node.lineno + before,
            last + before,
            _text(lines[node.lineno - 1 : last]),
            _KINDS.get(type(node), "other"),
            loops,
            *_names(node, inner),
            under,
            inside,
        )
        for line in range(first, last + 1):
            # Of several on one line, a loop's own comes before what it repeats.
            found.setdefault(line + before, statement)
        for handler in getattr(node, "handlers", ()):
            line, text = handler.lineno + before, _text([lines[handler.lineno - 1]])
            found.setdefault(
                line,
                Statement(line, line, text, "other", loops, *_names(handler, inner), under, inside),
            )
        within = (node.lineno + before, *loops) if statement.kind in ("for", "while") else loops
        condition = node.lineno + before if statement.kind == "if" else under
        if statement.kind == "def":
            # It runs where it is called.
            within, condition = (), 0
        body_of = node.lineno + before if statement.kind == "def" else inside
        _read(inner, lines, before, within, condition, body_of, found)


def _names(node, inner) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names that stand in a statement, and those of them that it sets."""
    skipped = {id(part) for statement in inner for part in ast.walk(statement)}
    parts = [part for part in ast.walk(node) if id(part) not in skipped]
    names = [part for part in parts if isinstance(part, ast.Name)]
    # An attribute, such as self.v, is a name, too; what a module holds is none.
    names += [
        part
        for part in parts
        if isinstance(part, ast.Attribute)
        and isinstance(part.value, ast.Name)
        and part.value.id not in MODULES
    ]
    stored = (part for part in names if isinstance(part.ctx, ast.Store))
    return frozenset(map(ast.unparse, names)), frozenset(map(ast.unparse, stored))


def _text(lines: list[str]) -> str:
    """Return lines as one, without their comments at the end and without the indent."""
    kept = [uncommented(line).strip() for line in lines]
    text = re.sub(r"(?<=[(\[{]) | (?=[)\]}])", "", " ".join(filter(None, kept)))
    return text if len(text) <= LONGEST_KEPT else text[: LONGEST_KEPT - 1] + "…"


def uncommented(line: str) -> str:
    """Return a line up to its comment.

    >>> uncommented('x["#"] = 1  # one')
    'x["#"] = 1'
    """
    return _TEXTS_OR_COMMENT.sub(lambda found: found[0] if found[1] else "", line).rstrip()
