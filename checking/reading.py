"""Which statements of a notebook are run to mark it: what the exercises' functions reach.

Imports, definitions and plain assignments, one at a time; no trainings, no pictures, no checks.
This runs in the submission's process, before any of its code.
"""

from __future__ import annotations

import ast
import builtins
import dis
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import CodeType

from checking.begun import more_than_a_stub

# The checks are no part of what is marked.
LEFT_OUT = {"public_tests", "exercises", "checking", "grading"}
MOST_FAILURES = 50
_CALLS = (
    ast.Call, ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr,
    ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp,
)  # fmt: skip


_STORES = ("STORE_NAME", "STORE_GLOBAL")
_LOADS = ("LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS")


@dataclass
class Statement:
    """A statement that may be run: where it stands, what it binds and what it reads."""

    cell: int
    line: int
    code: CodeType
    binds: set[str]
    reads: set[str]
    star: bool = False


@dataclass
class Reading:
    """What was found in a notebook.

    statements: those that may be run, in order.
    failures:   [(cell, the names it would define, what is wrong)], cells that are not Python.
    begun:      the exercises whose functions hold more than the stub.
    not_run:    {name: cell}: names that only a statement binds that is not run.
    """

    statements: list[Statement] = field(default_factory=list)
    failures: list[tuple[int, list[str], str]] = field(default_factory=list)
    begun: set[str] = field(default_factory=set)
    not_run: dict[str, int] = field(default_factory=dict)


def file_of(cell: int) -> str:
    """Return what a traceback calls the code of a cell."""
    return f"<cell {cell}>"


def read(cells: list[tuple[int, str]], names: list[str]) -> Reading:
    """Read code cells, (number, source) each; `names` are the exercises' functions."""
    reading = Reading()
    for cell, source in cells:
        try:
            tree = parse(source)
            for node in tree.body:
                _read_statement(reading, cell, node, names)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            said = getattr(error, "msg", "") or str(error) or type(error).__name__
            where = f"line {error.lineno}: " if getattr(error, "lineno", None) else ""
            would = re.findall(r"^[ \t]*(?:def|class) +(\w+)", source, re.MULTILINE)
            asked = [name for name in names if name in would]
            reading.failures.append((cell, asked or would[:1], f"{where}{said}"[:300]))
    # However many there are, those of the exercises are kept.
    first = sorted(reading.failures, key=lambda failure: not set(failure[1]) & set(names))
    reading.failures = sorted(first[:MOST_FAILURES])
    return reading


def parse(source: str) -> ast.Module:
    """Return a cell's syntax tree; magics and shell lines do nothing."""
    try:
        return ast.parse(source)
    except SyntaxError:
        return ast.parse("\n".join(map(_without_magic, source.split("\n"))))


def _without_magic(line: str) -> str:
    text = line.strip()
    asks = text.endswith("?") and text.rstrip("?").replace(".", "_").isidentifier()
    assigned = text.partition("=")[2].lstrip()
    if asks or text.startswith(("%", "!", "?")) or assigned.startswith(("%", "!")):
        return line[: len(line) - len(line.lstrip())] + "pass"
    return line


def _read_statement(reading: Reading, cell: int, node: ast.stmt, names: list[str]) -> None:
    code = compile(ast.Module([node], []), file_of(cell), "exec")
    binds = {i.argval for i in dis.get_instructions(code) if i.opname in _STORES}
    if not is_plain(node):
        reading.not_run |= dict.fromkeys(binds, cell)
        return
    if isinstance(node, (ast.Import, ast.ImportFrom)) and _modules(node) & LEFT_OUT:
        return
    for name in binds:
        reading.not_run.pop(name, None)
    if isinstance(node, ast.FunctionDef) and node.name in names:
        reading.begun.discard(node.name)
        if more_than_a_stub(node.body):
            reading.begun.add(node.name)
    star = isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
    reading.statements.append(Statement(cell, node.lineno, code, binds, _reads(code), star))


def is_plain(node: ast.stmt) -> bool:
    """Whether a statement is an import, a definition, or an assignment that calls nothing."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return True
        case ast.Import() | ast.ImportFrom() | ast.Pass():
            return True
        case ast.Assign(targets=targets, value=value):
            return all(map(_is_name, targets)) and _calls_nothing(value)
        case ast.AnnAssign(target=target, value=value) | ast.AugAssign(target=target, value=value):
            return _is_name(target) and (value is None or _calls_nothing(value))
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.If(test=test, body=body, orelse=orelse):
            return _calls_nothing(test) and all(map(is_plain, [*body, *orelse]))
        case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=last):
            inside = [line for handler in handlers for line in handler.body]
            return all(map(is_plain, [*body, *inside, *orelse, *last]))
    return False


def _is_name(target: ast.expr) -> bool:
    if isinstance(target, (ast.Tuple, ast.List)):
        return all(map(_is_name, target.elts))
    return isinstance(target, ast.Name)


def _calls_nothing(value: ast.AST) -> bool:
    if isinstance(value, ast.Lambda):
        return True
    return not isinstance(value, _CALLS) and all(map(_calls_nothing, ast.iter_child_nodes(value)))


def _modules(node: ast.Import | ast.ImportFrom) -> set[str]:
    if isinstance(node, ast.ImportFrom):
        return {(node.module or "").split(".")[0]}
    return {alias.name.split(".")[0] for alias in node.names}


def _reads(code: CodeType) -> set[str]:
    """Return the global names that a statement, or a function inside it, may look up."""
    found = {i.argval for i in dis.get_instructions(code) if i.opname in _LOADS}
    inside = [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return found.union(*map(_reads, inside))


def needed(reading: Reading, names: list[str]) -> Iterator[int]:
    """Yield, in order, the numbers of the statements that the functions `names` reach."""
    binding: dict[str, list[int]] = {}
    for number, statement in enumerate(reading.statements):
        for name in statement.binds:
            binding.setdefault(name, []).append(number)
    wanted, seen, chosen = list(names), set(), set()
    unknown = False
    while wanted:
        name = wanted.pop()
        if name in seen:
            continue
        seen.add(name)
        unknown |= name not in binding and not hasattr(builtins, name) and name not in names
        for number in set(binding.get(name, ())) - chosen:
            chosen.add(number)
            wanted.extend(reading.statements[number].reads)
    if unknown:
        chosen |= {i for i, statement in enumerate(reading.statements) if statement.star}
    yield from sorted(chosen)


def calls(reading: Reading, names: list[str]) -> dict[str, list[str]]:
    """Return, for each of the functions `names`, which others of them it reaches."""
    found = {}
    for name in names:
        bound = [reading.statements[number].binds for number in needed(reading, [name])]
        found[name] = [one for one in names if one != name and any(one in b for b in bound)]
    return found
