"""The learner's source at the line where it stopped: the statement, and the parts of it."""

from __future__ import annotations

import ast
import io
import tokenize
from typing import NamedTuple

from checking.crashes.source import segment_of, tree_of

LONGEST_SHOWN = 110
_LONGEST_PART = 60
_SIGNS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.MatMult: "@", ast.BitXor: "^", ast.BitAnd: "&", ast.BitOr: "|",
    ast.USub: "-", ast.UAdd: "+", ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=",
    ast.Gt: ">", ast.GtE: ">=", ast.In: "in", ast.NotIn: "not in", ast.Is: "is",
    ast.IsNot: "is not",
}  # fmt: skip
_LOOPS = (ast.For, ast.While)


class Found(NamedTuple):
    """The statement at a line; `node` is the expression that stopped, or None.

    number: the statement's first line. text: the statement, or its head, on one line.
    path:   what stands around it, the outermost first.
    """

    source: str
    statement: ast.stmt
    node: ast.AST | None
    number: int
    text: str
    path: tuple[ast.AST, ...]


def find(source: str, number: int, position) -> Found | None:
    """Return the statement at a line of a source, or None where Python cannot read it."""
    try:
        column = position[2] if position[0] == number else None
        path = _path_to(tree_of(source), number, column)
    except (SyntaxError, ValueError, RecursionError):
        return None
    if not path:
        return None
    statement = path[-1]
    text = _text(source, statement)
    if len(text) > LONGEST_SHOWN and statement.end_lineno > statement.lineno:
        text = _without_comments(source.splitlines()[number - 1])
    else:
        number = statement.lineno
    return Found(source, statement, _node_at(statement, position), number, text, tuple(path[:-1]))


def _path_to(tree, number: int, column: int | None = None) -> list[ast.AST]:
    """Return the statements around a line (or a place in it), the innermost last."""
    path: list[ast.AST] = []
    here = tree
    while True:
        inner = [
            part
            for part in _inner_statements(here)
            if _first_line(part) <= number <= part.end_lineno
            # Of several on one line, the one at the place.
            and not (column is not None and part.lineno == number and part.col_offset > column)
        ]
        if not inner:
            return path
        here = inner[-1]
        path.append(here)


def _inner_statements(node) -> list[ast.stmt]:
    found = []
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            found.append(child)
        elif isinstance(child, (ast.ExceptHandler, ast.match_case)):
            found += _inner_statements(child)
    return found


def _first_line(node) -> int:
    return min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])


def _own_parts(statement):
    """Yield the expressions of a statement, without those of the statements in it."""
    for child in ast.iter_child_nodes(statement):
        if not isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case)):
            yield from ast.walk(child)


def _node_at(statement, position):
    line, end_line, column, end_column = position
    # x -= y stops as a whole; of other statements an expression does.
    whole = [statement] if isinstance(statement, ast.AugAssign) else []
    for node in (*whole, *_own_parts(statement)):
        place = [getattr(node, n, None) for n in ("lineno", "col_offset", "end_lineno")]
        if [*place, getattr(node, "end_col_offset", None)] == [line, column, end_line, end_column]:
            return node
    return None


def _text(source: str, statement) -> str:
    inner = _inner_statements(statement)
    segment = segment_of(source, statement)
    if inner:
        lines = segment.splitlines(keepends=True)
        first = inner[0]
        rows, column = _first_line(first) - statement.lineno, first.col_offset
        head = segment[: column - statement.col_offset]
        segment = "".join(lines[:rows]) if rows else head
    return _without_comments(segment)


def _without_comments(text: str) -> str:
    """Return lines as one, without their comments.

    >>> _without_comments('x = [\\n    "#",  # one\\n    2\\n]')
    'x = ["#", 2]'
    """
    kept = text.splitlines()
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                row, column = token.start
                kept[row - 1] = kept[row - 1][:column]
    except (tokenize.TokenError, SyntaxError):
        pass
    text = ""
    for line in filter(None, (line.strip().removesuffix("\\").rstrip() for line in kept)):
        close = not text or text[-1] in "([{" or line[0] in ")]}"
        text += line if close else f" {line}"
    return text


def names_of(statement) -> list[ast.Name]:
    """Return the names that a statement reads, each once."""
    own = (part for part in _own_parts(statement) if isinstance(part, ast.Name))
    read = [name for name in own if isinstance(name.ctx, ast.Load)]
    if isinstance(statement, ast.AugAssign) and isinstance(statement.target, ast.Name):
        read.append(ast.Name(statement.target.id, ast.Load()))
    return list({name.id: name for name in read}.values())[:12]


def entries_of(found: Found) -> list[tuple[str, ast.Subscript]]:
    """Return the entries that a statement reads, as they are typed, each once."""
    read = [
        part
        for part in _own_parts(found.statement)
        if isinstance(part, ast.Subscript) and isinstance(part.ctx, ast.Load)
    ]
    return list({text: (text, n) for n in read if (text := _shown(found.source, n))}.values())[:8]


def taken_apart(found: Found) -> list[tuple[str, ast.expr]]:
    """Return what the loops around give, where they take it apart into several names."""
    loops = [n for n in (*found.path, found.statement) if isinstance(n, ast.For)]
    loops += [part for part in _own_parts(found.statement) if isinstance(part, ast.comprehension)]
    return [(_shown(found.source, n.iter), n.iter) for n in loops if _is_unpacked(n.target)][:4]


def products_of(found: Found) -> list[tuple[str, ast.expr]]:
    """Return the matrix products on a line, as they are typed."""
    products = [
        part
        for part in _own_parts(found.statement)
        if (isinstance(part, ast.BinOp) and isinstance(part.op, ast.MatMult))
        or (
            isinstance(part, ast.Call)
            and isinstance(part.func, ast.Attribute)
            and part.func.attr in ("dot", "matmul")
        )
    ]
    return [(_shown(found.source, part), part) for part in products[:3]]


def attribute_at(found: Found) -> ast.Attribute | None:
    """Return the expression with the dot where an attribute was missing, or None."""
    node = found.node.func if isinstance(found.node, ast.Call) else found.node
    return node if isinstance(node, ast.Attribute) else None


def parts_at(found: Found, error) -> tuple[str, list[tuple[str, str, ast.expr | None]]]:
    """Return what stopped, and [(role, text, expression)] of what takes part in it."""
    node, statement = found.node, found.statement
    if node is None and isinstance(statement, ast.For):
        node = statement.target
    if node is None and isinstance(statement, (ast.If, ast.While, ast.Assert)):
        node = statement.test
        while isinstance(node, ast.UnaryOp):
            node = node.operand
    parent = _parent(statement, node)

    def parts(**roles):
        return [(role, _shown(found.source, part), part) for role, part in roles.items()]

    # What goes round is looked at as the loop's, unless it is a name that is missing.
    if isinstance(parent, (ast.For, ast.comprehension)) and not isinstance(error, NameError):
        doing, made = _doing(node, parts, error)
        if node is parent.target or not made:
            return "for", parts(of=parent.iter)
        return doing, made + [("round", *rest) for _, *rest in parts(of=parent.iter)]
    if isinstance(parent, ast.Assign) and node in parent.targets and _is_unpacked(node):
        return "=", parts(of=parent.value)
    return _doing(node, parts, error)


def _is_unpacked(node) -> bool:
    return isinstance(node, (ast.Tuple, ast.List))


def _doing(node, parts, error):
    match node:
        case ast.BinOp():
            return _SIGNS.get(type(node.op), ""), parts(left=node.left, right=node.right)
        case ast.AugAssign():
            return f"{_SIGNS.get(type(node.op), '')}=", parts(left=node.target, right=node.value)
        case ast.UnaryOp():
            return _SIGNS.get(type(node.op), "not"), parts(right=node.operand)
        case ast.Compare(ops=[op, *_], comparators=[right, *_]):
            return _SIGNS[type(op)], parts(left=node.left, right=right)
        case ast.Subscript():
            return "[]", parts(of=node.value, key=node.slice)
        case ast.Attribute():
            return ".", [*parts(of=node.value), ("attribute", node.attr, None)]
        case ast.Call():
            method = isinstance(node.func, ast.Attribute)
            if method and isinstance(error, AttributeError):
                return ".", [*parts(of=node.func.value), ("attribute", node.func.attr, None)]
            made = parts(called=node.func)
            made += parts(of=node.func.value) if method else []
            arguments = [*node.args[:6], *(k.value for k in node.keywords[:4])]
            return "()", made + [("argument", *parts(it=part)[0][1:]) for part in arguments]
        case ast.Name():
            return "name", parts(of=node)
    return "", []


def _parent(statement, node):
    if node is None:
        return None
    for part in (statement, *_own_parts(statement)):
        if any(child is node for child in ast.iter_child_nodes(part)):
            return part
    return None


def _shown(source: str, node) -> str:
    text = segment_of(source, node) if hasattr(node, "lineno") else ""
    text = " ".join((text or ast.unparse(node)).split())
    return text if len(text) <= _LONGEST_PART else text[: _LONGEST_PART - 1] + "…"


def set_at(found: Found, name) -> tuple[int, str]:
    """Return the first line that gives a name a value in its function, and how it is reached."""
    function = next((n for n in reversed(found.path) if isinstance(n, _FUNCTIONS)), None)
    if function is None or not isinstance(name, str):
        return 0, ""
    for statement in ast.walk(function):
        if not isinstance(statement, ast.stmt) or name not in _set_by(statement):
            continue
        number = statement.lineno
        if statement is found.statement:
            return number, "here"
        if isinstance(statement, ast.For) and statement not in found.path:
            return number, "loop variable"
        if number > found.statement.lineno:
            return number, "below"
        around = [n for n in _path_to(function, number) if n is not statement]
        # What stands around both has been entered.
        entered = [n for n in around if n not in found.path]
        for outer in entered:
            if isinstance(outer, _LOOPS):
                return number, "loop"
            if isinstance(outer, (ast.If, ast.Try, ast.Match)):
                return number, "if"
        return number, ""
    return 0, ""


def filled_at(found: Found, name: str) -> tuple[int, str]:
    """Return where entries are put into a dictionary: "here", or "below" in its function."""
    function = next((n for n in reversed(found.path) if isinstance(n, _FUNCTIONS)), None)
    below = 0
    for statement in ast.walk(function) if function else ():
        if isinstance(statement, ast.stmt) and name in _filled_by(statement):
            if statement is found.statement:
                return statement.lineno, "here"
            if statement.lineno > found.statement.lineno:
                below = min(below or statement.lineno, statement.lineno)
    return (below, "below") if below else (0, "")


def _filled_by(statement) -> set[str]:
    return {
        part.value.id
        for part in _own_parts(statement)
        if isinstance(part, ast.Subscript)
        and isinstance(part.ctx, ast.Store)
        and isinstance(part.value, ast.Name)
    }


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _set_by(statement) -> set[str]:
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return {statement.name}
    return {
        part.id
        for part in _own_parts(statement)
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
    }
