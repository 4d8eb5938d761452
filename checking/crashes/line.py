"""The learner's line where an exception was raised: its statement, and what takes part there."""

from __future__ import annotations

import ast
import linecache
from contextlib import suppress
from typing import NamedTuple

from checking.source import Statement, parsed, statements_of

_LONGEST_PART = 60
_UNPACKED = (ast.Tuple, ast.List)


class Found(NamedTuple):
    """The statement at a line, its tree, and the expression in it that stopped, or None.

    others: the statements of the function in which it stands.
    """

    statement: Statement
    tree: ast.stmt
    node: ast.AST | None
    others: tuple[Statement, ...]


def find(own: list) -> Found | None:
    """Return what stands at the last of a traceback's entries; raises OSError without source."""
    # A comprehension stands in a statement of the function around it.
    whole = [t for t in own if not t.tb_frame.f_code.co_name.startswith("<")] or own
    statements = statements_of(whole[-1].tb_frame.f_code)
    here = statements.get(whole[-1].tb_lineno)
    if here is None:
        return None
    others = tuple(sorted({s.line: s for s in statements.values()}.values()))
    return Found(here, parsed(here) or ast.Pass(), _stopped(own[-1]), others)


def _stopped(traced) -> ast.AST | None:
    """Return the expression (or the statement x -= y) that an entry of a traceback is at."""
    code = traced.tb_frame.f_code
    with suppress(TypeError, IndexError, SyntaxError):
        line, end, column, end_column = list(code.co_positions())[traced.tb_lasti // 2]
        source = linecache.getlines(code.co_filename, traced.tb_frame.f_globals)
        lines = [text.encode() for text in source[line - 1 : end]]
        # Columns are counted in bytes.
        lines[-1] = lines[-1][:end_column]
        lines[0] = lines[0][column:]
        text = b"".join(lines).decode()
        with suppress(SyntaxError):
            return ast.parse(f"({text})", mode="eval").body
        statement = ast.parse(text).body[0]
        return statement if isinstance(statement, ast.AugAssign) else None
    return None


def parts_at(found: Found, error, says: str) -> tuple[str, list[tuple[str, str, ast.expr | None]]]:
    """Return what stopped, and [(role, text, expression)] of what takes part in it.

    says: what the exception says.
    """
    node, tree = found.node, found.tree
    whole = ast.unparse(node) if node else ""
    for loop in _loops_in(tree):
        # What goes round is looked at as the loop's where it cannot go round, or come apart.
        over = "iterable" in says and whole == ast.unparse(loop.iter)
        if over or whole == ast.unparse(loop.target) or (not whole and loop is tree):
            return "for", _parts(of=loop.iter)
    apart = isinstance(tree, ast.Assign) and isinstance(node, _UNPACKED)
    if apart and whole in map(ast.unparse, tree.targets):
        return "=", _parts(of=tree.value)
    if isinstance(error, AttributeError) and isinstance(getattr(node, "func", None), ast.Attribute):
        node = node.func
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            return _sign(op), _parts(left=left, right=right)
        case ast.AugAssign(target=target, op=op, value=value):
            return f"{_sign(op)}=", _parts(left=target, right=value)
        case ast.UnaryOp(operand=operand):
            return "-", _parts(right=operand)
        case ast.Subscript(value=value, slice=key):
            return "[]", _parts(of=value, key=key)
        case ast.Attribute(value=value):
            return ".", _parts(of=value)
        case ast.Call(func=called):
            parts = _parts(called=called)
            parts += _parts(of=called.value) if isinstance(called, ast.Attribute) else []
            given = [*node.args[:6], *(keyword.value for keyword in node.keywords[:4])]
            return "()", parts + [part for one in given for part in _parts(argument=one)]
        case ast.Name():
            return "name", _parts(of=node)
    return "", []


def _loops_in(tree: ast.AST) -> list:
    return [n for n in ast.walk(tree) if isinstance(n, (ast.For, ast.comprehension))]


def _sign(op: ast.operator) -> str:
    return ast.unparse(ast.BinOp(ast.Name("a"), op, ast.Name("b")))[2:-2]


def _parts(**roles) -> list[tuple[str, str, ast.expr]]:
    found = []
    for role, node in roles.items():
        text = ast.unparse(node)
        text = text if len(text) <= _LONGEST_PART else text[: _LONGEST_PART - 1] + "…"
        found.append((role, text, node))
    return found


def read_in(found: Found) -> list[tuple[str, str, ast.expr]]:
    """Return the names that a statement reads, its matrix products, and the entries it takes."""
    tree = found.tree
    kinds: dict[str, list] = {"name": [], "product": [], "entry": []}
    for node in ast.walk(tree):
        match node:
            case ast.Name(ctx=ast.Load()):
                kinds["name"].append(node)
            case ast.AugAssign(target=ast.Name() as target):
                kinds["name"].append(target)
            case ast.Subscript(ctx=ast.Load()):
                kinds["entry"].append(node)
            case ast.BinOp(op=ast.MatMult()) | ast.Call(func=ast.Attribute(attr="dot" | "matmul")):
                kinds["product"].append(node)
    parts = [part for role, nodes in kinds.items() for n in nodes for part in _parts(**{role: n})]
    return list({part[:2]: part for part in parts}.values())[:20]


def taken_apart(found: Found) -> list[tuple[str, str, ast.expr]]:
    """Return what the loops around give, where they take it apart into several names."""
    around = [parsed(s) for s in found.others if s.line in found.statement.within]
    loops = [loop for tree in (*around, found.tree) if tree for loop in _loops_in(tree)]
    apart = [loop.iter for loop in loops if isinstance(loop.target, _UNPACKED)]
    return [part for node in apart for part in _parts(**{"taken apart": node})]


def set_at(found: Found, name: str) -> tuple[int, str]:
    """Return the first line that gives a name a value in its function, and how it is reached."""
    here = found.statement
    for other in found.others:
        if name not in other.sets:
            continue
        if other.line == here.line:
            return other.line, "here"
        if other.kind == "for" and other.line not in here.within:
            return other.line, "loop variable"
        if other.line > here.line:
            return other.line, "below"
        if set(other.within) - set(here.within):
            return other.line, "loop"
        return other.line, "if" if other.under not in (0, here.line, here.under) else ""
    return 0, ""


def filled_at(found: Found, name: str, is_handed_over: bool) -> tuple[int, str]:
    """Return where entries are put into a dictionary: "here", or "below" in its function.

    Of one that was handed over, the line above that puts another in its place: "made anew".
    """
    anew = [s.line for s in found.others if is_handed_over and name in s.sets]
    if anew and anew[0] < found.statement.line:
        return anew[0], "made anew"
    puts = [s.line for s in found.others if s.text.startswith(f"{name}[")]
    if found.statement.line in puts:
        return found.statement.line, "here"
    below = [line for line in puts if line > found.statement.line]
    return (below[0], "below") if below else (0, "")
